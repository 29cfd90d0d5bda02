/** Words that make a clock time or a length approximate: "around", "just under", "some". */
import { at } from "./tokens.ts";
import type { Token } from "./tokens.ts";

const WORDS = new Set(
  "around about approximately approx roughly some circa nearly almost just past shortly slightly little well under over after before".split(
    " ",
  ),
);
const PAIRS = new Set(["at least", "more than", "less than", "close to", "up to", "a little", "no more", "fewer than"]);
/** After these, "over" is a hedge: "for over an hour". After a noun it is plain: "talks over two hours". */
const BEFORE_LENGTH = new Set(
  "for lasting lasted ran running run took taking of continued spent spanning a an the".split(" "),
);
const MOST = 6;

/** Index of the first hedge word directly before token `first`; `first` itself when none stands there. */
export function hedgeStart(tokens: readonly Token[], first: number): number {
  let i = first;
  while (i > 0 && first - i < MOST) {
    const word = at(tokens, i - 1).lower;
    if (i > 1 && PAIRS.has(`${at(tokens, i - 2).lower} ${word}`)) i -= 2;
    else if (WORDS.has(word) || (word === "." && at(tokens, i - 2).lower === "approx")) i--;
    else break;
  }
  return i;
}

/** Is the clock time at token `first` hedged? */
export const clockHedged = (tokens: readonly Token[], first: number): boolean => hedgeStart(tokens, first) < first;

/** Is the length from token `first` up to `next` hedged? */
export function lengthHedged(tokens: readonly Token[], first: number, next: number): boolean {
  const from = hedgeStart(tokens, first);
  if (at(tokens, next).lower === "or" && /^(?:so|more)$/.test(at(tokens, next + 1).lower)) return true;
  if (from === first) return false;
  const only = first - from === 1 ? at(tokens, from).lower : "";
  return only !== "over" || BEFORE_LENGTH.has(at(tokens, from - 1).lower);
}
