/** Ties a decision to words, and finds these words again in another version of the text, or says that they are gone. */
import { createHash } from "node:crypto";
import type { Anchor } from "./decision.ts";
import type { Span } from "./span.ts";
import { words } from "./span.ts";
import type { Statement } from "./statement.ts";

/** Characters kept on either side, to tell places with the same words apart. */
const CONTEXT = 40;
/** So many of them must agree before one of several places is chosen. */
const ENOUGH = 12;

/** SHA-256 of a text in UTF-8: its version. */
export const textVersion = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** The words of a statement, as a decision on it keeps them. */
export function anchorOf(
  document: { id: string; text: string },
  part: number,
  s: Pick<Statement, "cue" | "content">,
): Anchor {
  const { text } = document;
  return {
    document: document.id,
    part,
    text: textVersion(text),
    content: { start: s.content.start, end: s.content.end },
    quote: words(text, s.content),
    cue: { start: s.cue.start, end: s.cue.end },
    cueQuote: words(text, s.cue),
    before: text.slice(Math.max(0, s.content.start - CONTEXT), s.content.start),
    after: text.slice(s.content.end, s.content.end + CONTEXT),
  };
}

/** Where the anchor's content stands in this text; null when its words are gone, or stand in several places alike. */
export function findAnchor(anchor: Anchor, text: string, version: string): Span | null {
  return version === anchor.text ? anchor.content : findWords(anchor.quote, anchor.before, anchor.after, text);
}

/** The place of some words: the only one, or the one whose surroundings agree best and well enough. */
export function findWords(quote: string, before: string, after: string, text: string): Span | null {
  if (quote === "") return null;
  const places: { at: number; agrees: number }[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const agrees =
      commonEnd(before, text.slice(Math.max(0, at - before.length), at)) +
      commonStart(after, text.slice(at + quote.length, at + quote.length + after.length));
    places.push({ at, agrees });
  }
  places.sort((a, b) => b.agrees - a.agrees);
  const [best, next] = places;
  if (!best || (next && (best.agrees < ENOUGH || best.agrees === next.agrees))) return null;
  return { start: best.at, end: best.at + quote.length };
}

/** The place of some words that lies nearest to a stretch; null when there is none. */
export function nearestWords(quote: string, near: Span, text: string): Span | null {
  if (quote === "") return null;
  let best: Span | null = null;
  let distance = Infinity;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const away = Math.max(0, at - near.end, near.start - (at + quote.length));
    if (away < distance) [best, distance] = [{ start: at, end: at + quote.length }, away];
  }
  return best;
}

function commonStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

function commonEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n;
}
