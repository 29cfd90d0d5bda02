/** Finds paragraphs that are somebody's words without marks: "Peace is a duty of all,", and below it "said Minister X.". */
import type { Head, Section } from "../../../model/head.ts";
import type { CueRow } from "../../../model/knowledge.ts";
import type { Span } from "../../../model/span.ts";
import { readQuoted } from "./continue-speaker.ts";
import type { Discourse, Speaker } from "./discourse.ts";
import { whoIs } from "./discourse.ts";
import type { Draft, Ground } from "./draft.ts";
import type { Lexicon } from "./cue-patterns.ts";
import { saidBeside, saying } from "./said-beside.ts";
import { tokenize, tokenSpan } from "./tokens.ts";
import { is, REPORTS_PAST } from "./word-classes.ts";

export interface QuotedParagraph {
  who: Speaker;
  cue: Span;
  row: CueRow;
  /** Where the sentence begins that names who speaks; the whole paragraph is theirs where this is missing. */
  until?: number;
}

/** The paragraph that is looked at. */
interface Paragraph {
  text: string;
  section: Section;
  /** Index of the first sentence of its block. */
  at: number;
  d: Discourse;
  lexicon: Lexicon;
}

/** Most words of "the Foreign Minister of Norway, NAME" behind the verb. */
const MOST_WORDS = 12;

/** Who said the paragraph of a block, where it ends in a comma and the next one begins "said Minister X". */
export function quotedParagraph({ text, section, at, d, lexicon }: Paragraph, head: Head): QuotedParagraph | null {
  const first = section.sentences[at];
  const block = first && head.blocks[first.block];
  if (!block || !/,[”"’]?$/.test(text.slice(block.end - 3, block.end).trimEnd())) return null;
  let behind = at + 1;
  while (section.sentences[behind]?.block === first.block) behind++;
  const next = section.sentences[behind];
  if (!next || !/^\p{Ll}/u.test(text.slice(next.start, next.start + 1))) return null;
  const tokens = tokenize(text, next, lexicon.words);
  if (!is(tokens[0], REPORTS_PAST)) return null;
  const row = saying({ tokens, text, d, lexicon, matches: [] }, tokens[0]?.low ?? "");
  if (!row) return null;
  for (let n = 2; n < Math.min(tokens.length + 1, MOST_WORDS); n++) {
    if (n < tokens.length && tokens[n]?.kind === "word" && !["at", "in", "on"].includes(tokens[n]?.low ?? "")) continue;
    const who = whoIs(tokens.slice(1, n), text, d);
    if (who) return { who, cue: tokenSpan(tokens, 0, 1), row };
  }
  return null;
}

/** Who said a paragraph in the first person without marks, of which only the last sentence tells: "We count on it. It will help, said Minister X." */
export function spokenParagraph({ text, section, at, d, lexicon }: Paragraph): QuotedParagraph | null {
  const first = section.sentences[at];
  if (!first || d.author) return null;
  let last = at;
  while (section.sentences[last + 1]?.block === first.block) last++;
  const closing = section.sentences[last];
  if (!closing || last === at) return null;
  const words = text.slice(first.start, closing.end);
  if (/["“”«»]/.test(words) || !FIRST_PERSON.test(text.slice(first.start, closing.start))) return null;
  const tokens = tokenize(text, closing, lexicon.words);
  const said = saidBeside({ tokens, text, d, lexicon, matches: [] });
  if (!said || said.end > tokens.length - 3 || said.who.parties.length !== 1 || said.who.names.length !== 1)
    return null;
  return { who: said.who, cue: said.cue, row: said.row, until: closing.start };
}
const FIRST_PERSON = /\b(?:[Ww]e|[Oo]ur|I|[Mm]y)\s/;

/** The statements of one sentence of such a paragraph, in the act that the verb below it names. */
export const readQuotedParagraph = (g: Ground, { who, cue, row }: QuotedParagraph): Draft[] =>
  readQuoted(g, 0, g.tokens.at(-1)?.raw === "," ? g.tokens.length - 1 : g.tokens.length, who, cue, row.id).map((x) =>
    x.rule === row.id ? { ...x, act: row.act, base: row.strength } : x,
  );
