/** Cuts a stretch of text into words, each with its place, its folded form and its stem. */
import type { Span } from "../../model/span.ts";
import type { Stemmer } from "./stem.ts";

export interface Word extends Span {
  /** In small letters without accents, dots and possessive. */
  low: string;
  /** Without the bending of plural, past or -ing. */
  bent: string;
  stem: string;
  /** Written with a capital. */
  tall: boolean;
}

/** Letters and digits, "U.S.", "12,000", "2+2", "GSP+", "Ren'ai"; a currency sign is a word of its own. */
const WORD = /(?:\p{L}\.){2,}|\d[\d.,]*\d|\p{Sc}|[\p{L}\p{M}\p{N}]+(?:\+[\p{L}\p{N}]*)?(?:['\u2019]\p{L}+)?/gu;
const TALL = /^\p{Lu}/u;
const ASCII = /^[\x20-\x7e]*$/;

const plainLetters = (word: string): string =>
  ASCII.test(word)
    ? word.toLowerCase()
    : word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("\u2019", "'").replaceAll("\u0131", "i").toLowerCase();

/** "u.s." -> "us", "12,000" -> "12000", "japan's" -> "japan". */
function folded(word: string): string {
  const low = plainLetters(word);
  if (/^\d/.test(low)) return low.replaceAll(",", "");
  return low.replaceAll(".", "").replace(/'s?$/, "");
}

/** The words of `text` between the ends of a span. */
export function wordsIn(text: string, span: Span, s: Stemmer): Word[] {
  const found: Word[] = [];
  for (const m of text.slice(span.start, span.end).matchAll(WORD)) {
    const low = folded(m[0]);
    if (low)
      found.push({
        start: span.start + m.index,
        end: span.start + m.index + m[0].length,
        low,
        bent: s.bent(low),
        stem: s.stem(low),
        tall: TALL.test(m[0]),
      });
  }
  return found;
}
