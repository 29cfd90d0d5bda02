/** What a new version of a text changed: its lines in order, kept ones as they are, changed ones word by word. */
import { wordChanges } from "../../ask/brief/word-changes.ts";
import type { WordChange } from "../../model/brief.ts";

/** A line of both versions, of one, or one that was reworded. */
export interface LineChange {
  in: "both" | "now" | "before" | "reworded";
  words: WordChange[];
}

/** More lines than this between two that both texts have are told as gone and new, not compared one by one. */
const MOST_LINES = 600;

/** More pairs of lines than this are not held against each other word by word. */
const MOST_PAIRS = 10_000;

/** The lines of two versions of a text. */
export function revisionWords(before: string, now: string): LineChange[] {
  const [a, b] = [linesOf(before), linesOf(now)];
  const changes: LineChange[] = [];
  let [i, j] = [0, 0];
  for (const [p, q] of [...commonLines(a, b), [a.length, b.length] as const]) {
    changes.push(...between(a.slice(i, p), b.slice(j, q)));
    if (q < b.length) changes.push({ in: "both", words: [{ in: "both", words: b[q]! }] });
    [i, j] = [p + 1, q + 1];
  }
  return changes;
}

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** What stands between two common lines: lines that share most of their words are one line reworded. */
function between(gone: readonly string[], come: readonly string[]): LineChange[] {
  if (gone.length * come.length > MOST_PAIRS)
    return [...gone.map(lost), ...come.map((line): LineChange => ({ in: "now", words: [{ in: "now", words: line }] }))];
  const out: LineChange[] = [];
  const left = [...gone];
  for (const line of come) {
    const at = left.findIndex((old) => alike(old, line));
    if (at < 0) out.push({ in: "now", words: [{ in: "now", words: line }] });
    else {
      out.push(...left.splice(0, at).map(lost));
      out.push({ in: "reworded", words: wordChanges(left.shift()!, line) });
    }
  }
  return [...out, ...left.map(lost)];
}

const lost = (line: string): LineChange => ({ in: "before", words: [{ in: "before", words: line }] });

/** Half of the words of the longer line stand in the other, too. */
function alike(a: string, b: string): boolean {
  const [x, y] = [new Set(a.toLowerCase().split(/\s+/)), new Set(b.toLowerCase().split(/\s+/))];
  const common = [...x].filter((w) => y.has(w)).length;
  return common * 2 >= Math.max(x.size, y.size);
}

/** Index pairs of equal lines, rising in both: the beginning and end they share, and the longest run in the middle. */
function commonLines(a: readonly string[], b: readonly string[]): [number, number][] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const [m, n] = [a.length - head - tail, b.length - head - tail];
  const pairs: [number, number][] = Array.from({ length: head }, (_, i) => [i, i]);
  if (m <= MOST_LINES && n <= MOST_LINES) {
    const lengths = new Uint16Array((m + 1) * (n + 1));
    const at = (i: number, j: number): number => lengths[i * (n + 1) + j] ?? 0;
    for (let i = m - 1; i >= 0; i--)
      for (let j = n - 1; j >= 0; j--)
        lengths[i * (n + 1) + j] =
          a[head + i] === b[head + j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    for (let i = 0, j = 0; i < m && j < n;)
      if (a[head + i] === b[head + j]) pairs.push([head + i++, head + j++]);
      else if (at(i + 1, j) >= at(i, j + 1)) i++;
      else j++;
  }
  for (let i = tail; i > 0; i--) pairs.push([a.length - i, b.length - i]);
  return pairs;
}
