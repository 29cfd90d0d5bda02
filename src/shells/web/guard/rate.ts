/** Lets each reader do so much at once and then so much a second. */

export interface Rate {
  /** At once. */
  most: number;
  perSecond: number;
}

/** A meter: false when this reader has to wait. Keeps no more than ten thousand readers in mind. */
export function meter({ most, perSecond }: Rate, now: () => number): (who: string) => boolean {
  const left = new Map<string, { tokens: number; at: number }>();
  return (who) => {
    const at = now();
    const known = left.get(who) ?? { tokens: most, at };
    const tokens = Math.min(most, known.tokens + ((at - known.at) / 1000) * perSecond);
    left.delete(who);
    if (left.size >= 10_000) left.delete(left.keys().next().value!);
    left.set(who, { tokens: tokens < 1 ? tokens : tokens - 1, at });
    return tokens >= 1;
  };
}
