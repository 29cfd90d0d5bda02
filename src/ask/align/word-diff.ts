/** The words that two texts have in common, in order: the longest run of them. */

/** More words than this are not compared one by one. */
const LONGEST = 300;

/** Index pairs of words that both lists have, rising in both; none where the lists are too long to compare. */
export function commonWords(a: readonly string[], b: readonly string[]): [number, number][] {
  const [m, n] = [a.length, b.length];
  if (m > LONGEST || n > LONGEST) return [];
  const [x, y] = [a.map(plain), b.map(plain)];
  // lengths[i * (n + 1) + j]: longest common run of words from a[i] and b[j] on.
  const lengths = new Uint16Array((m + 1) * (n + 1));
  const at = (i: number, j: number): number => lengths[i * (n + 1) + j] ?? 0;
  for (let i = m - 1; i >= 0; i--)
    for (let j = n - 1; j >= 0; j--)
      lengths[i * (n + 1) + j] = x[i] === y[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < m && j < n;)
    if (x[i] === y[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  return pairs;
}

const plain = (word: string): string => word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "") || word;
