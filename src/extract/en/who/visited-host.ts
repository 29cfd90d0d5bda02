/** Tells whose the host is where no office names a country, but the visit of the one names it of the other. */
import { firstIn } from "../../../model/in-order.ts";
import type { NameHit } from "../../../model/knowledge.ts";
import type { Mention } from "./mentions.ts";
import type { Someone } from "./people.ts";
import type { Guest, Heard } from "./room-types.ts";

/** Behind the visitor's name: "’s first official visit to", ", who is on a visit to". */
const VISITS =
  /^(?:['’]s? (?:\p{L}[\p{L}-]* ){0,4}visit to|,? (?:who (?:is|was) |currently )?(?:on|paying) an? (?:\p{L}[\p{L}-]* ){0,4}visit to) (?:the )?$/u;

const FAR = 90;

/** "Prime Ministers A and B held talks during Prime Minister B's visit to Chile": A is Chile's. */
export function visitedHost(
  guests: readonly Guest[],
  personOf: ReadonlyMap<Mention, Someone>,
  heard: readonly Heard[],
  text: string,
  hits: readonly NameHit[],
): void {
  const named = guests.filter((g) => g.principal && g.person !== null);
  if (named.length !== 2 || guests.some((g) => g.party !== null)) return;
  for (const h of heard)
    for (const m of h.mentions) {
      const person = personOf.get(m);
      const host = named.find((g) => g.person !== person);
      if (!person || !host || !named.some((g) => g.person === person)) continue;
      const visited = hits[firstIn(hits, (hit) => hit.start > m.end)];
      if (visited?.as !== "name" || visited.end > h.span.end) continue;
      if (visited.start - m.end > FAR || !VISITS.test(text.slice(m.end, visited.start))) continue;
      host.party = visited.code;
      return;
    }
}
