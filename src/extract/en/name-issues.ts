/**
 * Names the matters that words are about, by the forms of the issue table: one pass over the words through a tree of
 * forms. Where the table names none, proposes the noun phrase that seems to be the matter.
 */
import type { IssueRow, Knowledge } from "../../model/knowledge.ts";
import type { Span } from "../../model/span.ts";

interface Word extends Span {
  /** In small letters, without dots and marks. */
  key: string;
  /** 0 small, 1 capital first, 2 all capitals. */
  height: 0 | 1 | 2;
}

interface Sense {
  issue: number;
  kind: "form" | "weak" | "not";
}

interface Node {
  /** Next words by height needed and key: "0trade", "2nato". */
  whole: Map<string, Node>;
  /** Next words whose beginning is enough. */
  begun: Map<string, Node>;
  /** Lengths of the keys of `begun`. */
  lengths: number[];
  senses: Sense[];
}

interface Hit extends Span, Sense {}

const WORD = /(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+|[^\s]/gu;
const SKIPPED = /^[-\u2010-\u2013'\u2018\u2019\u02bc"\u201c\u201d]$/;

/** The tree of forms of one Knowledge, grown only where a text's words begin a form. */
interface Forest {
  root: Node;
  /** Forms not yet in the tree, by their first word, or its beginning where "*" leaves the ending open. */
  whole: Map<string, Seed[]>;
  begun: Map<string, Seed[]>;
  general: ReadonlySet<string>;
  between: ReadonlySet<string>;
}

interface Seed {
  form: string;
  sense: Sense;
}

const forests = new WeakMap<Knowledge, Forest>();

/**
 * Issues named by a statement's own words and by its fronted frame ("Regarding the strait,"), in the order of the words;
 * `candidate` is the phrase inside `words` that seems to be the matter when no issue was named. A form that is only the
 * name of one of `parties` counts for nothing: between Kyiv and its guests, "Ukraine" is a party, not a matter.
 */
export function nameIssues(
  words: string,
  frame: string | null,
  k: Knowledge,
  parties: readonly string[] = [],
): { topics: string[]; candidate: Span | null } {
  let forest = forests.get(k);
  if (!forest) forests.set(k, (forest = sow(k)));
  const others = (text: string, hits: Hit[]): Hit[] =>
    parties.length ? hits.filter((h) => !parties.includes(k.party(text.slice(h.start, h.end)) ?? "")) : hits;
  const hits = [...others(words, find(words, forest)), ...(frame ? others(frame, find(frame, forest)) : [])];
  const strong = hits.filter((h) => h.kind === "form");
  const topics = new Set((strong.length ? strong : hits).map((h) => k.issues[h.issue]?.id ?? ""));
  return { topics: [...topics], candidate: topics.size ? null : nounPhrase(words, forest, k) };
}

function split(text: string): Word[] {
  const words: Word[] = [];
  for (const m of text.matchAll(WORD)) {
    const word = m[0];
    if (SKIPPED.test(word)) continue;
    const letters = word.replaceAll(".", "") || word;
    const key = letters.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
    const upper = letters.toUpperCase();
    const tall = letters === upper && letters !== letters.toLowerCase() && letters.length > 1;
    const first = letters.charAt(0);
    words.push({ start: m.index, end: m.index + word.length, key, height: tall ? 2 : first !== first.toLowerCase() ? 1 : 0 });
  }
  return words;
}

const node = (): Node => ({ whole: new Map(), begun: new Map(), lengths: [], senses: [] });

function sow(k: Knowledge): Forest {
  const forest: Forest = {
    root: node(),
    whole: new Map(),
    begun: new Map(),
    general: new Set(k.lists["general-nouns"]),
    between: new Set(k.lists["between-phrases"]),
  };
  for (const [issue, row] of k.issues.entries())
    for (const [form, kind] of forms(row)) {
      const [, plain = "", open = ""] = /^([A-Za-z]+)(\*?)(?=[ -]|$)/.exec(form) ?? [];
      const first = plain.toLowerCase() || (split(form)[0]?.key ?? "");
      const seeds = open || (!plain && /^\S+\*/.test(form)) ? forest.begun : forest.whole;
      const seed = { form, sense: { issue, kind } };
      const list = seeds.get(first);
      if (list) list.push(seed);
      else {
        seeds.set(first, [seed]);
        if (seeds === forest.begun && !forest.root.lengths.includes(first.length)) forest.root.lengths.push(first.length);
      }
    }
  return forest;
}

/** Plants the forms that this word can begin, once. */
function grow({ root, whole, begun }: Forest, key: string): void {
  const plant = (seeds: Map<string, Seed[]>, first: string): void => {
    const list = seeds.get(first);
    if (!list) return;
    seeds.delete(first);
    for (const { form, sense } of list) {
      let at = root;
      for (const m of form.matchAll(/[^\s*]+(\*?)/g)) at = branch(at, m[0], m[1] === "*");
      at.senses.push(sense);
    }
  };
  if (whole.size) plant(whole, key);
  if (begun.size) for (const length of root.lengths) if (length <= key.length) plant(begun, key.slice(0, length));
}

function* forms(row: IssueRow): Generator<[string, Sense["kind"]]> {
  for (const form of row.forms) yield form.startsWith("~") ? [form.slice(1), "weak"] : [form, "form"];
  for (const form of row.not) yield [form, "not"];
}

/** The node after one printed word of a form, which may hold several words of text ("one-China"). */
function branch(from: Node, printed: string, open: boolean): Node {
  let at = from;
  const words = split(printed);
  for (const [i, word] of words.entries()) {
    if (word.key === "*") continue;
    const begins = open && i === words.findLastIndex((w) => w.key !== "*");
    const edges = begins ? at.begun : at.whole;
    const label = `${word.height}${word.key}`;
    let next = edges.get(label);
    if (!next) edges.set(label, (next = node()));
    if (begins && !at.lengths.includes(word.key.length)) at.lengths.push(word.key.length);
    at = next;
  }
  return at;
}

function find(text: string, forest: Forest): Hit[] {
  const words = split(text);
  const hits: Hit[] = [];
  const follow = (at: Node, first: Word, i: number): void => {
    const last = words[i - 1];
    if (last)
      for (const sense of at.senses) hits.push({ ...sense, start: first.start, end: last.end });
    const word = words[i];
    if (!word) return;
    for (let height = 0; height <= word.height; height++) {
      const next = at.whole.get(`${height}${word.key}`);
      if (next) follow(next, first, i + 1);
      for (const length of at.lengths) {
        if (length > word.key.length) continue;
        const begun = at.begun.get(`${height}${word.key.slice(0, length)}`);
        if (begun) follow(begun, first, i + 1);
      }
    }
  };
  for (const [i, word] of words.entries()) {
    grow(forest, word.key);
    follow(forest.root, word, i);
  }
  return clear(hits);
}

/** Drops forms inside a "not" of their own row and forms inside a longer form of another matter. */
function clear(hits: Hit[]): Hit[] {
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Hit[] = [];
  const barred = new Map<number, number>();
  let cover: Hit | null = null;
  for (const hit of hits) {
    if (hit.kind === "not") {
      barred.set(hit.issue, Math.max(barred.get(hit.issue) ?? 0, hit.end));
      continue;
    }
    if ((barred.get(hit.issue) ?? 0) >= hit.end) continue;
    if (cover && hit.end <= cover.end && (hit.start > cover.start || hit.end < cover.end)) continue;
    if (!cover || hit.end > cover.end) cover = hit;
    kept.push(hit);
  }
  return kept;
}

/** The first run of words that is not made of function words, verb forms, general nouns and parties only. */
function nounPhrase(text: string, { general, between }: Forest, k: Knowledge): Span | null {
  const runs: Word[][] = [[]];
  let before = "";
  for (const [i, word] of split(text).entries()) {
    const verb = /^(to|will|would|should|must|may|can)$/.test(before) || (word.height === 0 && /..ed$|^..+ing$/.test(word.key) && (i < 2 || word.key.endsWith("ed")));
    const run = runs.at(-1);
    if (!/^[\p{L}\p{N}]/u.test(word.key) || between.has(word.key) || verb) runs.push([]);
    else if (run?.length || !general.has(word.key)) run?.push(word);
    before = word.key;
  }
  const phrases: { span: Span; words: number }[] = [];
  for (const run of runs) {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last || run.every((w) => general.has(w.key) || w.key.length < 4 || /^\d/.test(w.key)) || /^\d/.test(last.key)) continue;
    if (!k.party(text.slice(first.start, last.end))) phrases.push({ span: { start: first.start, end: last.end }, words: run.length });
  }
  return (phrases.find((p) => p.words > 1) ?? phrases[0])?.span ?? null;
}
