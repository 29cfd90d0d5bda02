/** Tells whether a section announces meetings of one day that the page then tells one by one. */
import type { Section } from "../../../model/head.ts";

/** "met several leaders at the Ocean Forum yesterday in Muscat" */
const SEVERAL =
  /\b(?:met(?: with)?|held (?:\p{Ll}+ ){0,2}(?:talks|meetings) with) (?:several|various|many|a number of|a series of) (?:\p{Ll}+ ){0,2}(?:leaders|ministers|presidents|counterparts|premiers|officials)\b/u;

/** Does its first sentence say that several were met? */
export function announcesSeveral(text: string, { sentences }: Section): boolean {
  const [first] = sentences;
  return first !== undefined && SEVERAL.test(text.slice(first.start, Math.min(first.end, first.start + 400)));
}
