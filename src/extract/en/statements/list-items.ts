/** Reads lists: sentences that open items, the items under them, and how items are numbered. */
import type { Head, Section } from "../../../model/head.ts";
import type { MarkedBlock } from "../../../model/text.ts";
import type { Clause } from "./clause.ts";
import type { Discourse, Speaker } from "./discourse.ts";
import { subjectBefore } from "./find-subjects.ts";
import type { Draft, Ground } from "./draft.ts";
import { nameActs } from "./name-acts.ts";
import type { Token } from "./tokens.ts";
import { tokenSpan } from "./tokens.ts";
import { PREPOSITION, REPORTS, VERB_BASE, VERB_ING, is } from "./word-classes.ts";

/** A line that breaks off above items ("On migration, we agreed") opens them as a colon would. */
export function opensItems(tokens: readonly Token[], text: string, head: Head, section: Section, at: number): boolean {
  const last = tokens.at(-1);
  if (!last || (last.raw !== ";" && (last.kind !== "word" || !is(last, REPORTS | PREPOSITION)))) return false;
  const block = head.blocks[at];
  // An item that ends in a semicolon stands beside the next one and opens none.
  if (block?.shape === "item" && block.number === null && last.raw === ";") return false;
  const next = head.blocks[section.blocks[section.blocks.indexOf(at) + 1] ?? -1];
  if (!block || next?.role !== "body") return false;
  return isUnder(next, text, block.number === null ? null : markerOf(block, text));
}

export const colonBehind = (tokens: readonly Token[]): Token => {
  const end = tokens.at(-1)?.end ?? 0;
  return { start: end, end, low: ":", raw: ":", kind: "mark", capital: false, classes: 0 };
};

/** "(1) The ministers": the item number that stands inside a sentence is no part of it. */
export const withoutNumber = (tokens: Token[]): Token[] =>
  tokens[0]?.raw === "(" && tokens[2]?.raw === ")" && (tokens[1]?.end ?? 0) - (tokens[1]?.start ?? 0) < 4
    ? tokens.slice(3)
    : tokens;

/** A block of the list that a sentence with this number opened: an item, numbered in another way than it. */
export const isUnder = (block: MarkedBlock, text: string, number: string | null): boolean =>
  (block.shape === "item" || block.number !== null) &&
  (number === null || block.number === null || numbering(markerOf(block, text)) !== numbering(number));

/** The number of an item as it is printed: "3.", "(1)". */
export const markerOf = (block: MarkedBlock, text: string): string => text.slice(block.start, block.body).trim();

const numbering = (marker: string): string => {
  const inside = marker.replace(/^\(/, "");
  const kind = /^\d/.test(inside) ? "digits" : /^[ivx]+\b/.test(inside) ? "roman" : "letters";
  return marker === inside ? kind : `(${kind})`;
};

/** "The following issues were discussed:": what was discussed stands in the items below. */
export const followingItems = (c: Clause, tokens: readonly Token[]): boolean =>
  c.link === "passive" &&
  c.match.noun === null &&
  tokens.slice(c.match.content, c.match.group).some((t) => t.low === "following") &&
  c.match.group - c.match.content <= 5;

export function leadSubject(tokens: readonly Token[], text: string, d: Discourse): Speaker | null {
  const colon = tokens.length - 1;
  return subjectBefore(tokens, colon, 0, text, d)?.who ?? null;
}

/** Items under an open cue: each is content of it. */
export function itemUnder(cue: Clause, introTokens: readonly Token[], g: Ground): Draft[] {
  const first = g.tokens[0];
  if (!first || !cue.who) return [];
  const m = { ...cue.match, content: 0, group: 0, verb: -1, to: 0, party: null };
  const frame = is(first, VERB_BASE)
    ? "verb"
    : first.low === "to"
      ? "inf"
      : first.low === "that"
        ? "that"
        : is(first, VERB_ING)
          ? "gerund"
          : "np";
  const content = frame === "that" ? 1 : 0;
  const made = nameActs(
    { ...cue, match: { ...m, frame, content, passive: false, noun: null }, edge: 0 },
    g.tokens.length,
    g,
  );
  const span = tokenSpan(introTokens, cue.match.group, Math.max(cue.match.to, cue.match.verb + 1));
  const colon = introTokens.at(-1);
  const tail = introTokens[cue.match.to];
  const cueSpan = tail?.low === "to" && colon ? { start: span.start, end: tail.end } : span;
  return made.map((x) => ({
    ...x,
    cue: cueSpan,
    undertaking: x.undertaking || (["agree", "intend"].includes(x.act) && frame === "verb"),
  }));
}
