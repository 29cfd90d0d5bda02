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

/** The words of a text with their places; other marks than the skipped ones are words too. */
export function split(text: string): Word[] {
  const words: Word[] = [];
  for (const m of text.matchAll(WORD)) {
    const word = m[0];
    if (SKIPPED.test(word)) continue;
    const letters = word.replaceAll(".", "") || word;
    const key = letters.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
    const upper = letters.toUpperCase();
    const tall = letters === upper && letters !== letters.toLowerCase() && letters.length > 1;
    const first = letters.charAt(0);
    words.push({
      start: m.index,
      end: m.index + word.length,
      key,
      height: tall ? 2 : first !== first.toLowerCase() ? 1 : 0,
    });
  }
  return words;
}
