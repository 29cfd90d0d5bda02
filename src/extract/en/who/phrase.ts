/** A noun phrase made ready once for everybody who asks whom it means. */
import type { Knowledge, NameHit } from "../../../model/knowledge.ts";
import { foldedWords } from "./fold.ts";

export interface Phrase {
  /** As the text has it, without quotes and marks around it. */
  said: string;
  /** Folded. */
  words: readonly string[];
  /** Names of states and bodies in it. */
  hits: readonly NameHit[];
}

export const phraseOf = (said: string, k: Knowledge): Phrase => ({
  said,
  words: foldedWords(said),
  hits: k.namesIn(said),
});

/** Codes that the names stand for, each once. */
export const codesOf = (hits: readonly NameHit[]): string[] => [...new Set(hits.map((h) => h.code))];

/** Folded words of the names. */
export const wordsOfHits = ({ said }: Phrase, hits: readonly NameHit[]): ReadonlySet<string> =>
  new Set(hits.flatMap((h) => foldedWords(said.slice(h.start, h.end))));
