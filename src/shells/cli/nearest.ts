/** The word of a list that somebody who mistyped probably meant. */

/** The nearest candidate by edits (insert, drop, change, swap), or null where none is near. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const typed = word.slice(0, 40).toLowerCase();
  let best: { candidate: string; far: number } | null = null;
  for (const candidate of candidates) {
    const far = candidate.startsWith(typed) && typed.length > 1 ? 1 : edits(typed, candidate);
    if (far <= Math.max(1, Math.floor(candidate.length / 3)) && (!best || far < best.far)) best = { candidate, far };
  }
  return best?.candidate ?? null;
}

function edits(a: string, b: string): number {
  let two: number[] = [];
  let one = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((one[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (one[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (two[j - 2] ?? 0) + 1);
      row.push(least);
    }
    two = one;
    one = row;
  }
  return one[b.length] ?? 0;
}
