/** Tells whether two wordings mean one office: "the Secretary-General" and "UN Secretary-General". */
import type { Knowledge } from "../../../model/knowledge.ts";
import { fold, foldedWords } from "./fold.ts";
import { officeOf } from "./people.ts";
import { withoutCountry } from "./room-index.ts";

/** Do two wordings mean one office? */
export function sameOffice(a: string | null, b: string | null, party: string | null, k: Knowledge): boolean {
  if (a === null || b === null) return false;
  if (fold(a) === fold(b)) return true;
  const x = officeOf(a, party, k),
    y = officeOf(b, party, k);
  if (x?.short.has(foldedWords(b).join(" ")) || y?.short.has(foldedWords(a).join(" "))) return true;
  // "State Minister of Piers of Chile", an office of which no table knows.
  if (!x || !y) return fold(withoutCountry(a, k)) === fold(withoutCountry(b, k));
  return (
    x.rows.some((r) => y.rows.includes(r)) ||
    [...x.short].some((s) => s.includes(" ") && !/^(?:his|her) /.test(s) && y.short.has(s)) ||
    [...x.short].some((s) => s.length < 4 && y.short.has(s))
  );
}
