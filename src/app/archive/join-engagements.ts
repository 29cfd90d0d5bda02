/** Looks around a page's engagements in the archive and joins what belongs together, as if it had all come at once. */
import type { Joining } from "../../model/decision.ts";
import { joinSightings } from "../../resolve/join-sightings.ts";
import type { Group } from "../../resolve/join-sightings.ts";
import type { Change, Sighted } from "../../store/contract.ts";

/** Days on either side: what may be joined lies within one, what that may be joined to within another. */
const WINDOW = 2;

/** Joins the engagements that the current version of a page reads out. */
export async function joinEngagements(
  change: Change,
  page: string,
  parts: number,
  joinings: readonly Joining[],
): Promise<void> {
  const own = await change.sightings({ keys: Array.from({ length: parts }, (_, i) => `${page}.${i + 1}`) });
  for (const sighting of own) await joinAround(change, sighting, joinings);
}

async function joinAround(change: Change, own: Sighted, joinings: readonly Joining[]): Promise<void> {
  const near = new Map<string, Sighted>([[own.key, own]]);
  if (own.days && own.parties.length > 1)
    for (const s of await change.sightings({
      parties: own.parties,
      from: shift(own.days.from, -WINDOW),
      to: shift(own.days.to, WINDOW),
    }))
      near.set(s.key, s);
  // What it is joined with now, and what people joined or parted, is looked at wherever it lies.
  if (own.engagement !== null)
    for (const s of await change.sightings({ engagement: own.engagement })) near.set(s.key, s);
  const partners = new Set(
    joinings
      .filter((d) => d.records.some((k) => near.has(k)))
      .flatMap((d) => d.records)
      .filter((k) => !near.has(k)),
  );
  if (partners.size) for (const s of await change.sightings({ keys: [...partners] })) near.set(s.key, s);
  const sightings = [...near.values()];
  const groups = joinSightings(sightings, joinings, heldPairs(own, sightings));
  const changed = groups.filter((g) => !settled(g, groups, near, own.key));
  await change.link(changed);
}

/** Pairs at the edge of what is looked at stay joined: what joined them may lie beyond. */
function heldPairs(own: Sighted, sightings: readonly Sighted[]): (readonly [string, string])[] {
  if (!own.days) return [];
  const [from, to] = [shift(own.days.from, -1), shift(own.days.to, 1)];
  const edge = (s: Sighted): boolean => !s.days || s.days.to < from || s.days.from > to;
  return sightings.flatMap((a, i) =>
    sightings
      .slice(i + 1)
      .flatMap((b) =>
        a.engagement !== null &&
        a.engagement === b.engagement &&
        a.engagement !== own.engagement &&
        (edge(a) || edge(b))
          ? [[a.key, b.key] as const]
          : [],
      ),
  );
}

/** A group that is one engagement already, all by itself, needs no writing. */
function settled(group: Group, groups: readonly Group[], near: ReadonlyMap<string, Sighted>, own: string): boolean {
  if (group.keys.includes(own)) return false;
  const ids = new Set(group.keys.map((k) => near.get(k)!.engagement));
  const [id] = ids;
  return (
    ids.size === 1 &&
    id !== null &&
    !groups.some((g) => g !== group && g.keys.some((k) => near.get(k)!.engagement === id))
  );
}

const shift = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
