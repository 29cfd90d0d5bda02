/** Groups sightings into engagements: the likeliest pairs first, one page a publisher, people's decisions above all. */
import type { Joining } from "../model/decision.ts";
import type { Sighting } from "../model/sighting.ts";
import { sameEngagement } from "./same-engagement.ts";

export interface Group {
  keys: string[];
  /** For each sighting what ties it to the others; null when it is alone. */
  why: { [key: string]: string | null };
}

interface Tie {
  a: string;
  b: string;
  weight: number;
  why: string;
}

/**
 * The groups, independent of the order of `sightings`. `held` are pairs that stay together because what holds them lies
 * outside the window that is looked at.
 */
export function joinSightings(
  sightings: readonly Sighting[],
  decisions: readonly Joining[],
  held: readonly (readonly [string, string])[] = [],
): Group[] {
  const byKey = new Map(sightings.map((s) => [s.key, s]));
  const keys = [...byKey.keys()].sort();
  const decided = pairsDecided(decisions);
  const groupOf = new Map(keys.map((k) => [k, [k]]));
  const ties: Tie[] = [];
  const unite = (tie: Tie): void => {
    const [a, b] = [groupOf.get(tie.a)!, groupOf.get(tie.b)!];
    ties.push(tie);
    if (a === b) return;
    const both = [...a, ...b];
    for (const k of both) groupOf.set(k, both);
  };

  for (const [pair, d] of decided) {
    const [a, b] = pair.split(" ") as [string, string];
    if (d.kind === "merge" && byKey.has(a) && byKey.has(b))
      unite({ a, b, weight: Infinity, why: `joined by ${d.by}${d.note ? ` (${d.note})` : ""}` });
  }
  for (const [a, b] of held)
    if (byKey.has(a) && byKey.has(b) && decided.get(pairKey(a, b))?.kind !== "split")
      unite({ a, b, weight: 0, why: "" });

  for (const tie of likely(keys, byKey)) {
    const [a, b] = [groupOf.get(tie.a)!, groupOf.get(tie.b)!];
    if (a === b) ties.push(tie);
    else if (mayUnite(a, b, byKey, decided)) unite(tie);
  }
  return [...new Set(groupOf.values())].map((group) => ({
    keys: group,
    why: Object.fromEntries(group.map((k) => [k, group.length === 1 ? null : strongest(k, group, ties)])),
  }));
}

/** Pairs that look like one engagement, the likeliest first. */
function likely(keys: readonly string[], byKey: ReadonlyMap<string, Sighting>): Tie[] {
  const out: Tie[] = [];
  for (const [i, a] of keys.entries())
    for (const b of keys.slice(i + 1)) {
      const verdict = sameEngagement(byKey.get(a)!, byKey.get(b)!);
      if (verdict.same) out.push({ a, b, weight: verdict.weight, why: verdict.why });
    }
  return out.sort((x, y) => y.weight - x.weight || (x.a + x.b < y.a + y.b ? -1 : 1));
}

/** Two groups become one when nothing in them speaks against it and no publisher would read it out twice. */
function mayUnite(
  a: readonly string[],
  b: readonly string[],
  byKey: ReadonlyMap<string, Sighting>,
  decided: ReadonlyMap<string, Joining>,
): boolean {
  return a.every((x) =>
    b.every((y) => {
      const d = decided.get(pairKey(x, y));
      if (d) return d.kind === "merge";
      const [s, t] = [byKey.get(x)!, byKey.get(y)!];
      if (s.page === t.page) return false;
      // A statement agreed by all sides stands beside the publisher's own readout.
      if (s.publisher !== null && s.publisher === t.publisher && s.joint === t.joint) return false;
      return sameEngagement(s, t).same;
    }),
  );
}

const strongest = (key: string, group: readonly string[], ties: readonly Tie[]): string => {
  const mine = ties.filter((t) => (t.a === key && group.includes(t.b)) || (t.b === key && group.includes(t.a)));
  const best = mine.reduce<Tie | null>((x, y) => (x === null || y.weight > x.weight ? y : x), null);
  return best?.why || "joined before";
};

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** The decision that holds for each pair: of several the last. */
function pairsDecided(decisions: readonly Joining[]): Map<string, Joining> {
  const out = new Map<string, Joining>();
  for (const d of [...decisions].sort((x, y) => (x.at < y.at ? -1 : x.at > y.at ? 1 : 0)))
    for (const [i, a] of d.records.entries())
      for (const b of d.records.slice(i + 1)) {
        if (d.kind === "split" && i > 0) continue;
        out.delete(pairKey(a, b));
        out.set(pairKey(a, b), d);
      }
  return out;
}
