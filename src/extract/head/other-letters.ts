/** Takes from a page the parties whose letters it uses for something else: "Officer-in-Charge (OIC)" is no Organisation. */
import type { Knowledge } from "../../model/knowledge.ts";
import { onceFor } from "../../model/once-for.ts";

/** Letters, and what else they stand for, in small letters. */
const meanings = onceFor((k: Knowledge): readonly [letters: string, words: string][] =>
  (k.lists["other-letters"] ?? []).map((line) => {
    const [letters = "", words = ""] = line.split("=").map((cell) => cell.trim());
    return [letters, words];
  }),
);

/** What is known without some letters, once for each choice of letters, since other tables are made from it. */
const without = onceFor((k: Knowledge) => {
  const made = new Map<string, Knowledge>();
  return (letters: readonly string[]): Knowledge => {
    const key = letters.join(" ");
    const known = made.get(key) ?? {
      ...k,
      namesIn: (text: string) => k.namesIn(text).filter((h) => !letters.includes(text.slice(h.start, h.end))),
    };
    made.set(key, known);
    return known;
  };
});

/** What is known, as this page words it. */
export function asLettered(text: string, k: Knowledge): Knowledge {
  const rows = meanings(k);
  if (!rows.length) return k;
  const low = text.toLowerCase();
  const letters = [...new Set(rows.flatMap(([l, words]) => (low.includes(words) ? [l] : [])))];
  return letters.length ? without(k)(letters) : k;
}
