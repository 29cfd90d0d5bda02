/** Words of documents as labels of a chart: one line, of a length that fits, without characters that steer a page. */
import { plainWords } from "./plain-words.ts";

/** The words, cut before the last word that does not fit. */
export function shortened(words: string, most: number): string {
  const plain = plainWords(words.slice(0, most * 8));
  if (plain.length <= most) return plain;
  const cut = plain.slice(0, most - 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}\u2026`;
}
