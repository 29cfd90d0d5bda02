/** Words that make a clock time or a length approximate: "around", "just under", "some". */
import { at } from "./tokens.ts";
import type { Token } from "./tokens.ts";

const HEDGES = new Set(
  "around about approximately approx roughly some circa nearly almost just past shortly slightly little well under over after before more less than close at least maximum".split(" "),
);
/** These hedge only beside another hedge or after a preposition: alone "at least" begins with a plain "at". */
const WEAK = new Set(["at", "to", "a"]);
const LENGTH_PREPOSITIONS = new Set("for lasting lasted ran running run took taking of continued spent spanning a an the".split(" "));

/** Index of the first hedge word directly before token `first`; `first` itself when none stands there. */
export function hedgeStart(tokens: readonly Token[], first: number): number {
  let i = first;
  while (i > 0 && first - i < 6) {
    const word = at(tokens, i - 1).lower;
    const stop = word === "." && at(tokens, i - 2).lower === "approx";
    if (stop || (HEDGES.has(word) && !WEAK.has(word))) i--;
    else if (word === "a" && at(tokens, i).lower === "little") i--;
    else break;
  }
  return i;
}

/** Is the clock time at token `first` hedged? */
export const clockHedged = (tokens: readonly Token[], first: number): boolean => hedgeStart(tokens, first) < first;

/** Is the length hedged? "over two hours" after a noun is plain: the talks went on over that time. */
export function lengthHedged(tokens: readonly Token[], first: number, next: number): boolean {
  const from = hedgeStart(tokens, first);
  if (at(tokens, next).lower === "or" && /^(?:so|more)$/.test(at(tokens, next + 1).lower)) return true;
  if (from === first) return false;
  const only = first - from === 1 ? at(tokens, from).lower : "";
  return only !== "over" || LENGTH_PREPOSITIONS.has(at(tokens, from - 1).lower);
}
