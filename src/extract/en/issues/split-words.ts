/** Cuts a text into words as the forms of issues compare them: without hyphens, apostrophes and the dots of "U.S.". */
import type { Span } from "../../../model/span.ts";

export interface Word extends Span {
  /** In small letters, without dots and marks. */
  key: string;
  /** 0 small, 1 capital first, 2 all capitals. */
  height: 0 | 1 | 2;
}

const WORD = /(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+|[^\s]/gu;
const SKIPPED = /^[-\u2010-\u2013'\u2018\u2019\u02bc"\u201c\u201d]$/;

const ASCII = /^[\x20-\x7e]*$/;

/** Of letters that are not all small. */
function heightOf(letters: string): Word["height"] {
  if (letters.length > 1 && letters === letters.toUpperCase()) return 2;
  const first = letters.charAt(0);
  return first !== first.toLowerCase() ? 1 : 0;
}

/** The words of a text with their places; other marks than the skipped ones are words too. */
export function split(text: string): Word[] {
  const words: Word[] = [];
  for (const m of text.matchAll(WORD)) {
    const word = m[0];
    if (SKIPPED.test(word)) continue;
    const letters = word.includes(".") ? word.replaceAll(".", "") || word : word;
    const low = letters.toLowerCase();
    words.push({
      start: m.index,
      end: m.index + word.length,
      key: ASCII.test(low) ? low : low.normalize("NFD").replace(/\p{M}/gu, ""),
      height: low === letters ? 0 : heightOf(letters),
    });
  }
  return words;
}
