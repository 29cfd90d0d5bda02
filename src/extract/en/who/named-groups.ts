/** Reads bodies whose name holds countries in a way of its own: "the A-B friendship group", "the Riksdag (Parliament of A)". */
import { countryEnd } from "./tokens.ts";
import type { Token } from "./tokens.ts";

/** Behind "head of the": where "A-B friendship group" ends, which is nobody's alone; 0 where none stands there. */
export function groupOfTwo(tokens: readonly Token[], at: number): number {
  if (!tokens[at]?.country || !/\p{L}[-–]\p{Lu}/u.test(tokens[at]?.raw ?? "")) return 0;
  for (let i = at + 1; i < at + 6 && tokens[i]?.word; i++)
    if (/^(?:group|committee|council|association|society|league|commission)$/.test(tokens[i]?.low ?? "")) return i + 1;
  return 0;
}

/** "(Parliament of A)" behind a parliament's own name. */
export function parliamentInBrackets(tokens: readonly Token[], at: number): { party: string; to: number } | null {
  if (tokens[at]?.raw !== "(" || tokens[at + 1]?.low !== "parliament" || tokens[at + 2]?.low !== "of") return null;
  const first = tokens[at + 3]?.low === "the" ? at + 4 : at + 3;
  const country = tokens[first]?.country;
  const close = countryEnd(tokens, first);
  return country && tokens[close]?.raw === ")" ? { party: country.code, to: close + 1 } : null;
}
