/** Parties as an address names them. */
import type { Archive } from "../../../app.ts";
import { refuse, type Refused } from "../problems.ts";

const codeOf = (name: string, archive: Archive): string | null =>
  archive.filterWords.party(name) ?? archive.filterWords.party(name.toUpperCase());

/** Codes of the two parties of "JPN-USA". */
export function pairOf(pair: string, archive: Archive): [string, string] | Refused {
  const [a, b, ...more] = pair.split("-").map((name) => codeOf(name, archive));
  return a && b && !more.length
    ? [a, b]
    : refuse("not-found", `"${pair}" names no two countries or bodies. Write two codes like JPN-USA.`);
}

/** Codes of the parties named, or which of them is none. */
export function partiesOf(names: readonly string[], parameter: string, archive: Archive): string[] | Refused {
  const codes: string[] = [];
  for (const name of names) {
    const code = codeOf(name, archive);
    if (!code) return refuse("wrong-parameter", `"${name}" is no known country or body.`, { parameter });
    codes.push(code);
  }
  return codes;
}
