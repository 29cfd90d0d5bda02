/** What became of the words of a statement: kept, gone, new. */
import type { WordChange } from "../../model/brief.ts";
import { commonWords } from "../align/word-diff.ts";

/** Words of `before` and `now` as stretches that both have or only one has; what is gone stands before what came. */
export function wordChanges(before: string, now: string): WordChange[] {
  const [old, fresh] = [before.split(/\s+/).filter(Boolean), now.split(/\s+/).filter(Boolean)];
  const changes: WordChange[] = [];
  const add = (where: WordChange["in"], list: readonly string[]): void => {
    if (!list.length) return;
    const last = changes.at(-1);
    if (last?.in === where) last.words += ` ${list.join(" ")}`;
    else changes.push({ in: where, words: list.join(" ") });
  };
  let [i, j] = [0, 0];
  for (const [p, q] of [...commonWords(old, fresh), [old.length, fresh.length] as const]) {
    add("before", old.slice(i, p));
    add("now", fresh.slice(j, q));
    add("both", fresh.slice(q, q + 1));
    [i, j] = [p + 1, q + 1];
  }
  return changes;
}
