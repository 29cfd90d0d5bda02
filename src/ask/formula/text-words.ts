/** The words of a text as formulas are compared by: in small letters, without accents, with their places. */
import type { Knowledge } from "../../model/knowledge.ts";
import { languageOf } from "../align/language.ts";
import { wordsIn, type Word } from "../align/words.ts";

/** Words between the ends of `span`, all of the text without one. */
export const textWords = (text: string, k: Knowledge, span = { start: 0, end: text.length }): Word[] =>
  wordsIn(text, span, languageOf(k).stemmer);

/** A word that carries matter: no article, preposition or filler. */
export const carries = (w: { low: string }, k: Knowledge): boolean =>
  !languageOf(k).stop.has(w.low) && !/^\d+$/.test(w.low);
