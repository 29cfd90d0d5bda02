/** Finds which of the fixed words of a step stand at a place. */
import type { FixedWords } from "./cue-patterns.ts";
import type { Token } from "./tokens.ts";

/** End of the longest of the alternatives that stands at token `i`, addressees aside. */
export function wordStep(tokens: readonly Token[], i: number, words: FixedWords): number | null {
  let best: number | null = null;
  for (const sequence of words.byFirst.get(tokens[i]?.low ?? "") ?? [])
    if (!sequence.includes("{p}") && sequence.every((w, n) => tokens[i + n]?.low === w))
      best = Math.max(best ?? 0, i + sequence.length);
  return best;
}
