/**
 * Words as the full-text index sees them: case, accents and marks aside, and each character of a script that is written
 * without spaces a word of its own, because most Chinese and Japanese words have two characters and an index of three
 * would never find them.
 */

const UNSPACED =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const SOME_UNSPACED = new RegExp(`[${UNSPACED}]`, "u");
const EACH_UNSPACED = new RegExp(`[${UNSPACED}]\\p{M}*`, "gu");
const TOKEN = new RegExp(`[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{Co}\\p{Mn}])+`, "gu");
const MARKS = /\p{Mn}/gu;

/** Text as it is handed to the index. */
export const spaced = (text: string): string => (SOME_UNSPACED.test(text) ? text.replace(EACH_UNSPACED, " $& ") : text);

export interface Word {
  start: number;
  end: number;
  /** Lower case, without accents. */
  fold: string;
}

/** A word without case and accents. */
export const folded = (word: string): string => word.normalize("NFD").replace(MARKS, "").toLowerCase();

/** The words of a text, in order, with their places. */
export function wordsOf(text: string): Word[] {
  const out: Word[] = [];
  for (const m of text.matchAll(TOKEN)) out.push({ start: m.index, end: m.index + m[0].length, fold: folded(m[0]) });
  return out;
}
