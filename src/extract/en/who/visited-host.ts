/** Tells whose the host is where no office names a country, but the visit of the one names it of the other. */
import { firstIn } from "../../../model/in-order.ts";
import type { NameHit } from "../../../model/knowledge.ts";
import type { Mention } from "./mentions.ts";
import type { Someone } from "./people.ts";
import type { Guest, Heard } from "./room-types.ts";

/** Behind the visitor's name: "’s first official visit to", ", who is on a visit to", ", who arrived in". */
const VISITS =
  /^(?:['’]s? (?:\p{L}[\p{L}-]* ){0,4}visit to|,? (?:who (?:is|was) |currently )?(?:on|paying) an? (?:\p{L}[\p{L}-]* ){0,4}visit to|,? who (?:has )?arrived in) (?:the )?$/u;

const RECEIVED = /\b(?:received|receives|hosted|hosts|welcomed|welcomes)\b/;
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
  if (named.length !== 2 || named.every((g) => g.party !== null)) return;
  for (const h of heard)
    for (const m of h.mentions) {
      const person = personOf.get(m);
      const host = named.find((g) => g.person !== person);
      if (!person || host?.party !== null || !named.some((g) => g.person === person)) continue;
      const visited = hits[firstIn(hits, (hit) => hit.start > m.end)];
      if (visited?.as !== "name" || visited.end > h.span.end) continue;
      if (visited.start - m.end > FAR || !VISITS.test(text.slice(m.end, visited.start))) continue;
      // Where the visitor's country is told, the other is the host only as one who received.
      const told = named.find((g) => g.person === person)?.party ?? null;
      if (told === visited.code || (told !== null && !RECEIVED.test(text.slice(h.span.start, m.start)))) continue;
      host.party = visited.code;
      return;
    }
}
