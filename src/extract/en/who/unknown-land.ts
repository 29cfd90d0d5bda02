/** Tells whether an office is that of a land whose name nobody knows: "Foreign Minister of Sarmovia". */
import type { Knowledge } from "../../../model/knowledge.ts";
import { plainWord, vocabulary } from "./vocabulary.ts";

/** A title that is whole before "of", so that a land follows: "Prime Minister", "Minister of Trade". */
const WHOLE =
  /(?:\b(?:Foreign|Prime|Defen[cs]e|Finance|Trade|Interior|Affairs) (?:Minister|Secretary)|\b(?:Minister|Secretary) (?:of|for) .*\b(?:Affairs|Defen[cs]e|Finance|Trade|Interior|Relations)|\bAmbassador|\bHigh Commissioner|^(?:Vice[- ])?President|^(?:King|Queen|Emir|Amir|Sultan|Crown Prince))$/i;
/** "of the Republic of Sarmovia": a state, whatever stands before. */
const STATE = /\bof (?:the )?(?:[A-Z][a-z]+ )?(?:Republic|Kingdom|Sultanate|Principality|Emirate|Grand Duchy)$/;
const NAMED = /^(.+) of (the )?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})$/u;

/** Is it the office "of X", X a name in capitals that no list has? Nobody's, then, whom the text names besides. */
export function ofUnknownLand(office: string, k: Knowledge): boolean {
  const [, title = "", the, land = ""] = (office.length < 400 && NAMED.exec(office)) || [];
  if (!STATE.test(title) && (the !== undefined || !WHOLE.test(title))) return false;
  const v = vocabulary(k);
  const lists = [v.officeWords, v.qualifiers, v.heads, v.organs, v.regions];
  return !land.split(" ").some((w) => lists.some((l) => l.has(plainWord(w)))) && !k.namesIn(land).length;
}
