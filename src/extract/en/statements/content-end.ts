/** Ends contents: cuts punctuation, closing quotes and loose connectors off them. */
import type { Token } from "./tokens.ts";

/** Marks and connectors with which no content ends. */
const LOOSE = new Set([
  ".",
  ",",
  ";",
  ":",
  "”",
  '"',
  "!",
  "?",
  "—",
  "–",
  "and",
  "while",
  "but",
  "’",
  "'",
  "…",
  "*",
  "whereas",
  "though",
  "although",
]);

/** Cuts punctuation, closing quotes and loose connectors off the end. */
export function trimEnd(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  while (end > from && (LOOSE.has(tokens[end - 1]?.raw ?? "") || LOOSE.has(tokens[end - 1]?.low ?? ""))) {
    // A quotation that opened inside the words ends in them.
    if (tokens[end - 1]?.raw === "”" && tokens.slice(from + 1, end).some((t) => t.raw === "“")) break;
    if (tokens[end - 1]?.raw === '"' && tokens.slice(from, end).filter((t) => t.raw === '"').length % 2 === 0) break;
    end--;
  }
  if (tokens[end - 1]?.raw === ")" && !tokens.slice(from, end).some((t) => t.raw === "(")) end--;
  return end;
}
