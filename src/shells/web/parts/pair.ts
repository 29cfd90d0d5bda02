/** The two parties that an address names: `pairOf(tools, "JPN-USA")` gives their codes, or null. */
import type { WebTools } from "../tools.ts";

export function pairOf({ archive }: WebTools, pair: string): [string, string] | null {
  const code = (name: string): string | null =>
    archive.filterWords.party(name) ?? archive.filterWords.party(name.toUpperCase());
  const [a, b, ...more] = pair.slice(0, 200).split("-").map(code);
  return a && b && a !== b && !more.length ? [a, b] : null;
}
