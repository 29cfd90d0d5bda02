/** The words that two texts have in common and those that only one has, in order. */
import type { WordChange } from "../../model/brief.ts";

/** More words than this are not compared one by one. */
const LONGEST = 300;

/** Words of `before` and `now` as stretches that both have or only one has; what is gone stands before what came. */
export function wordDiff(before: string, now: string): WordChange[] {
  const [old, fresh] = [before.split(/\s+/).filter(Boolean), now.split(/\s+/).filter(Boolean)];
  if (old.length > LONGEST || fresh.length > LONGEST) return [...part("before", old), ...part("now", fresh)];
  const [m, n] = [old.length, fresh.length];
  // lengths[i * (n + 1) + j]: longest common run of words from old[i] and fresh[j] on.
  const lengths = new Uint16Array((m + 1) * (n + 1));
  const at = (i: number, j: number): number => lengths[i * (n + 1) + j] ?? 0;
  const same = (i: number, j: number): boolean => plain(old[i] ?? "") === plain(fresh[j] ?? "");
  for (let i = m - 1; i >= 0; i--)
    for (let j = n - 1; j >= 0; j--) lengths[i * (n + 1) + j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const changes: { in: WordChange["in"]; list: string[] }[] = [];
  const add = (where: WordChange["in"], word: string): void => {
    const last = changes.at(-1);
    if (last?.in === where) last.list.push(word);
    else changes.push({ in: where, list: [word] });
  };
  let [i, j] = [0, 0];
  while (i < m || j < n) {
    if (i < m && j < n && same(i, j)) {
      add("both", fresh[j] ?? "");
      i++;
      j++;
    } else if (i < m && (j >= n || at(i + 1, j) >= at(i, j + 1))) add("before", old[i++] ?? "");
    else add("now", fresh[j++] ?? "");
  }
  return changes.map(({ in: where, list }) => ({ in: where, words: list.join(" ") }));
}

const part = (where: WordChange["in"], list: readonly string[]): WordChange[] => (list.length ? [{ in: where, words: list.join(" ") }] : []);

const plain = (word: string): string => word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "") || word;
