/** Cuts a text into words as the forms of issues compare them: without hyphens, apostrophes and the dots of "U.S.". */
import type { Span } from "../../../model/span.ts";

/** What is known of a printed word wherever it stands. */
export interface Printed {
  /** In small letters, without dots and marks. */
  key: string;
  /** 0 small, 1 capital first, 2 all capitals. */
  height: 0 | 1 | 2;
}

export interface Word<Known extends Printed = Printed> extends Span {
  is: Known;
}

const WORD = /(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+|[^\s]/uy;
const SKIPPED = /^[-\u2010-\u2013'\u2018\u2019\u02bc"\u201c\u201d]$/;

const ASCII = /^[\x20-\x7e]*$/;

/** What an ASCII character is to the cut: white space, a letter or digit, a mark of its own, or a mark that is skipped. */
const [SPACE, LETTER, MARK, SKIP] = [0, 1, 2, 3];
const KIND = new Uint8Array(128).fill(MARK);
for (let c = 0; c < 128; c++) {
  const char = String.fromCharCode(c);
  if (/\s/.test(char)) KIND[c] = SPACE;
  else if (/[A-Za-z0-9]/.test(char)) KIND[c] = LETTER;
  else if (SKIPPED.test(char)) KIND[c] = SKIP;
}

/** Of letters that are not all small. */
function heightOf(letters: string): Printed["height"] {
  if (letters.length > 1 && letters === letters.toUpperCase()) return 2;
  const first = letters.charAt(0);
  return first !== first.toLowerCase() ? 1 : 0;
}

/** Key and height of a printed word. */
export function printed(word: string): Printed {
  const letters = word.includes(".") ? word.replaceAll(".", "") || word : word;
  const low = letters.toLowerCase();
  return {
    key: ASCII.test(low) ? low : low.normalize("NFD").replace(/\p{M}/gu, ""),
    height: low === letters ? 0 : heightOf(letters),
  };
}

/** The words of a text with their places; other marks than the skipped ones are words too. */
export function split<Known extends Printed>(text: string, know: (word: string) => Known): Word<Known>[] {
  const words: Word<Known>[] = [];
  for (let i = 0; i < text.length;) {
    const c = text.charCodeAt(i);
    const kind = c < 128 ? KIND[c] : undefined;
    let end = i + 1;
    if (kind === LETTER) end = endOfWord(text, i);
    else if (kind === undefined) end = endByPattern(text, i);
    if (kind !== SPACE && kind !== SKIP && end > i) {
      const word = text.slice(i, end);
      if (kind !== undefined || !SKIPPED.test(word)) words.push({ start: i, end, is: know(word) });
    }
    i = Math.max(end, i + 1);
  }
  return words;
}

/** Letters and digits are passed by quickly; what is not ASCII, and initials with dots, the pattern decides. */
function endOfWord(text: string, i: number): number {
  let end = i + 1;
  while (end < text.length && text.charCodeAt(end) < 128 && KIND[text.charCodeAt(end)] === LETTER) end++;
  const sure = end >= text.length || (text.charCodeAt(end) < 128 && !(text[end] === "." && end === i + 1));
  return sure ? end : endByPattern(text, i);
}

/** End of the word that begins at `i`; `i` where none does. */
function endByPattern(text: string, i: number): number {
  WORD.lastIndex = i;
  return WORD.test(text) ? WORD.lastIndex : i;
}
