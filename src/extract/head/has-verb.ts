/** Tells whether words hold a finite verb, as far as the list of verbs and the ending -ed show. */
import type { Knowledge } from "../../model/knowledge.ts";
import { wordSet } from "../../model/once-for.ts";

/** Does a finite verb, or a word in -ed, stand in the text? */
export const hasVerb = (text: string, k: Knowledge): boolean => {
  const verbs = wordSet(k.lists["finite-verbs"]);
  return text.split(/[^\p{L}]+/u).some((w) => verbs.has(w) || /^\p{Ll}{2,}ed$/u.test(w));
};
