/** Looks in a text for words on the matter of a statement, so that nobody's silence is claimed too soon. */
import type { Knowledge } from "../../model/knowledge.ts";
import type { Record } from "../../model/record.ts";
import type { Span } from "../../model/span.ts";
import type { MarkedBlock } from "../../model/text.ts";
import { languageOf, type Language } from "./language.ts";
import { marksIn, partyKeys, type Mark, type Matter } from "./matter.ts";
import { findPhrases, phraseTree, type Phrases } from "./phrases.ts";
import type { Stemmer } from "./stem.ts";
import { wordsIn } from "./words.ts";

export interface FoundWords extends Span {
  words: string;
}

/** A sentence or so of the text with what it names. */
interface Passage {
  marks: Mark[];
  issues: (Span & { issue: string })[];
}

/** Answers for a statement of another document which words of this one are on its matter; null where none are. */
export type WordFinder = (matter: Matter) => FoundWords | null;

/** So much of what a statement names must stand in one sentence. */
const COVERED = 0.3;
/** One word alone must weigh as much. */
const TELLING = 0.6;
/** Passages looked at for one statement, those with its rarest words first. */
const MOST = 300;
const BREAK = /[.!?;](?=["\u201d\u2019)]*\s)|\n/g;
/** Blocks that hold what the readout says. */
const READ: ReadonlySet<MarkedBlock["role"]> = new Set<MarkedBlock["role"]>(["title", "heading", "body", "quote"]);

const trees = new WeakMap<Knowledge, Phrases<string>>();

/** The finder for a record's text: its title, headings and body, read or unread. */
export function wordFinder(record: Record, k: Knowledge): WordFinder {
  const language = languageOf(k);
  const { text } = record.document;
  const issueWords = issueTree(k, language.stemmer);
  const light = partyKeys(record, language);
  const now = record.engagement?.time.start?.edtf ?? record.document.published;
  const passages = passagesOf(record).map((span): Passage => {
    const words = wordsIn(text, span, language.stemmer);
    const issues = findPhrases(words, issueWords).map(({ from, to, value }) => ({
      issue: value,
      start: words[from]?.start ?? span.start,
      end: words[to - 1]?.end ?? span.end,
    }));
    return { marks: marksIn(text, span, words, now, language, k, light), issues };
  });
  const index = new Map<string, number[]>();
  for (const [i, passage] of passages.entries())
    for (const key of new Set([...passage.marks.map((m) => m.key), ...passage.issues.map((x) => `#${x.issue}`)])) {
      const known = index.get(key);
      if (known) known.push(i);
      else index.set(key, [i]);
    }
  return (matter) => {
    const wanted = new Map([...matter.keys].filter(([, weight]) => weight > 0));
    const all = [...wanted.values()].reduce((sum, weight) => sum + weight, 0);
    const issues = matter.topics.filter((t) => !language.generalIssues.has(t));
    const lists = [...wanted.keys(), ...issues.map((i) => `#${i}`)]
      .map((key) => index.get(key) ?? [])
      .sort((x, y) => x.length - y.length);
    const near = new Set<number>();
    for (const list of lists) {
      if (near.size && near.size + list.length > MOST) break;
      for (const i of list) near.add(i);
    }
    let best: { worth: number; spans: Span[] } | null = null;
    for (const i of [...near].sort((x, y) => x - y)) {
      const passage = passages[i];
      if (!passage) continue;
      const { worth, spans } = weigh(passage, wanted, all, issues, language, text);
      if (worth > (best?.worth ?? 0)) best = { worth, spans };
    }
    if (!best) return null;
    const start = Math.min(...best.spans.map((s) => s.start));
    const end = Math.max(...best.spans.map((s) => s.end));
    const shown = shownAt({ start, end }, record);
    return { words: text.slice(shown.start, shown.end), ...shown };
  };
}

/** Characters to either side in which the words around a find are looked for. */
const FAR = 60;

/** What a reader should see of a find: the statement it stands in, else some words around it in the same line. */
function shownAt(found: Span, { statements, document: { text } }: Record): Span {
  const holding = statements.filter(({ content }) => content.start <= found.start && found.end <= content.end);
  const least = holding.toSorted((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start))[0];
  if (least) return { start: least.content.start, end: least.content.end };
  const before = /(?:\S+[^\S\n]+){0,5}\S*$/.exec(text.slice(Math.max(0, found.start - FAR), found.start))?.[0] ?? "";
  const after = /^\S*(?:[^\S\n]+\S+){0,5}/.exec(text.slice(found.end, found.end + FAR))?.[0] ?? "";
  return { start: found.start - before.length, end: found.end + after.length };
}

/** How much a passage has of what is wanted; 0 where it is too little to speak of. */
function weigh(
  { marks, issues }: Passage,
  wanted: ReadonlyMap<string, number>,
  all: number,
  wantedIssues: readonly string[],
  { general }: Language,
  text: string,
): { worth: number; spans: Span[] } {
  const hits = new Map<string, Mark>();
  for (const mark of marks) if (wanted.has(mark.key) && !hits.has(mark.key)) hits.set(mark.key, mark);
  const share = all ? [...hits.keys()].reduce((sum, key) => sum + (wanted.get(key) ?? 0), 0) / all : 0;
  const things = [...hits.values()].filter(({ key }) => !key.startsWith("t:"));
  const tells = things.length > 1 || things.some(({ key, weight }) => weight >= TELLING && !general.has(key));
  const named = issues.filter((i) => wantedIssues.includes(i.issue));
  // A proper name that both texts have is never silence, however little else they share.
  const proper = things.some(
    ({ key, weight, start, end }) =>
      weight >= TELLING && !general.has(key) && /^\p{Lu}\p{Ll}{3}/u.test(text.slice(start, end)) && midway(text, start),
  );
  if (!named.length && !proper && !(tells && share >= COVERED)) return { worth: 0, spans: [] };
  return { worth: share + (named.length ? 0.5 : 0), spans: [...hits.values(), ...named] };
}

/** Inside a sentence, where a capital shows a name. */
const midway = (text: string, start: number): boolean =>
  /[\p{L}\d,]\s+$/u.test(text.slice(Math.max(0, start - 4), start));

/** Stretches of the readout's own words, a sentence or so each. */
function passagesOf({ document: { text, blocks } }: Record): Span[] {
  const blockSpans = blocks?.length ? blocks.filter((b) => READ.has(b.role)) : [{ start: 0, end: text.length }];
  return blockSpans.flatMap(({ start, end }) => {
    const spans: Span[] = [];
    let from = start;
    for (const m of text.slice(start, end).matchAll(BREAK)) {
      const to = start + m.index + 1;
      if (to - from > 2) spans.push({ start: from, end: to });
      from = to;
    }
    if (end > from) spans.push({ start: from, end });
    return spans;
  });
}

/** The forms of the issue list, each with its issue. */
function issueTree(k: Knowledge, s: Stemmer): Phrases<string> {
  const known = trees.get(k);
  if (known) return known;
  const tree = phraseTree(
    k.issues.flatMap(({ id, forms }) =>
      forms.map((f): [string, string] => [f.replaceAll("*", "").replace(/^~\s*/, ""), id]),
    ),
    s,
  );
  trees.set(k, tree);
  return tree;
}
