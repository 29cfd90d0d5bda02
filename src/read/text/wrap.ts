/** Tells whether a line goes on in the next one because the text was wrapped at some width. */

/** Words that end no line of a list, an address or a heading: what follows belongs to them. */
const DANGLING = new Set(
  (
    "a an the of and or to in on at by for with from that which who as its their his her our this these between towards " +
    "into under over about against through during without regarding concerning including der die das des dem den und " +
    "von mit le la les du de et"
  ).split(" "),
);

const ENDED = /[.!?:;…。！？][)\]"'”’»]*$|[;,] (?:and|or)$/u;
const GOES_ON = /^["'“‘(«[]?\p{Ll}/u;
const CJK_END = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，]$/u;
const CJK_START = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，]/u;

const tail = (line: string): string => line.slice(-24);
const head = (line: string): string => line.slice(0, 80);
const firstWord = (line: string): number => {
  const i = head(line).indexOf(" ");
  return i < 0 ? Math.min(line.length, 80) : i;
};

/** True when the line ends as a sentence, a list item or the announcement of a list does. */
export const isEnded = (line: string): boolean => ENDED.test(tail(line));

/** A line as wrapping sees it: its words, and the column it ends at. */
export interface Measured {
  text: string;
  columns: number;
}

/**
 * True when the words themselves say that the sentence goes on: no end here, a small letter there. Short lines count only
 * in texts that are known to be wrapped.
 */
export const surelyGoesOn = (line: string, next: string, wrapped = false): boolean =>
  !LABELLED.test(head(next)) &&
  (((line.length >= 30 || (wrapped && /[\p{L},]$/u.test(tail(line)))) && GOES_ON.test(head(next)) && !isEnded(line)) ||
    isDangling(line) ||
    isCut(line, next));

/** "date 2035-03-11", "views: 42": a label and its figures on a line of their own. */
const LABELLED = /^(?:date|published|posted|updated|created|views?|hits?)\b:?\s*\d/;

/** True when the next line's first word would not have fitted on this line of a text wrapped at this width. */
export const isFull = (line: Measured, next: string, width: number | null): boolean =>
  width !== null && line.columns + 1 + firstWord(next) > width && line.columns <= width + 15;

/** The width at which lines were wrapped, from the lines that surely go on; null when none does. */
export function wrapWidth(pairs: readonly (readonly [line: Measured, next: string])[]): number | null {
  let width = 0;
  for (const [line, next] of pairs)
    if (line.text.length >= 30 && line.columns <= 160 && surelyGoesOn(line.text, next))
      width = Math.max(width, line.columns);
  return width || null;
}

/** True for a line that ends in the middle of something though no letter says so: after a comma or an open bracket. */
export const isOpen = (line: string): boolean => /,$|[([][^)\]]*$/.test(tail(line));

/** What stood between two lines before the text was wrapped: a space, or nothing after a hyphen and in Chinese. */
export function gapBetween(line: string, next: string): string {
  const bare = /\p{L}[-‐‑/]$|\p{L}—$/u.test(tail(line)) && /^\p{L}/u.test(head(next));
  const cjk = CJK_END.test(tail(line)) && CJK_START.test(head(next));
  return bare || cjk ? "" : " ";
}

/** A hyphen between letters at the end: "Indo-⏎Pacific". */
const isCut = (line: string, next: string): boolean =>
  line.length >= 12 && /\p{L}[-‐]$/u.test(tail(line)) && /^\p{L}/u.test(head(next));

function isDangling(line: string): boolean {
  const last = tail(line);
  const i = last.lastIndexOf(" ");
  return i >= 0 && line.length >= 12 && DANGLING.has(last.slice(i + 1));
}
