/** Times several ways of doing something in turn, so that a busy moment of the machine meets them all. */

/** Median milliseconds of each way over so many rounds, after one round that does not count. */
export async function interleaved<Way extends string>(
  ways: { readonly [way in Way]: () => unknown },
  rounds = 7,
): Promise<{ [way in Way]: number }> {
  const names = Object.keys(ways) as Way[];
  const times = new Map<Way, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++)
    for (const name of round % 2 ? names : names.toReversed()) {
      const begun = performance.now();
      await ways[name]();
      if (round) times.get(name)?.push(performance.now() - begun);
    }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as { [way in Way]: number };
}

/** The middle one of some values. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
