/** Tells host and guest apart where both hold one office and no country stands at either name. */
import type { Knowledge } from "../../../model/knowledge.ts";
import type { Mention } from "./mentions.ts";
import type { Someone } from "./people.ts";
import type { Guest, Heard } from "./room-types.ts";
import { sameOffice } from "./same-office.ts";

/**
 * "A's President receives B's President" over "Venn welcomed President Olmedo": of two whom no country tells apart, who
 * welcomes is the host and who is welcomed the guest; without such a sentence neither is taken for the other.
 */
export function hostAndGuestOfOneOffice(
  guests: Guest[],
  people: readonly Someone[],
  heard: readonly Heard[],
  own: string | null,
  text: string,
  k: Knowledge,
): void {
  const nameless = guests.filter((g) => g.person === null && g.mention.name === null && g.office !== null);
  const [host, guest] = nameless;
  if (nameless.length !== 2 || !host || !guest || own === null || host.party !== own) return;
  if (guest.party === null || guest.party === own || !sameOffice(host.office, guest.office, own, k)) return;
  const open = people.filter((p) => p.party === null && sameOffice(host.office, p.office, own, k));
  if (open.length !== 2) return;
  for (const g of guests.slice()) if (g.person && open.includes(g.person)) guests.splice(guests.indexOf(g), 1);
  const personAt = (m: Mention): Someone | undefined => open.find((p) => p.mentions.includes(m));
  for (const h of heard)
    for (let i = 1; i < h.mentions.length; i++) {
      const one = h.mentions[i - 1]!;
      const two = h.mentions[i]!;
      const [a, b] = [personAt(one), personAt(two)];
      if (
        !a ||
        !b ||
        a === b ||
        !/^\s(?:\p{Ll}+ly\s)?(?:welcomed|received|greeted|hosted)\s(?:the\s)?$/u.test(text.slice(one.end, two.start))
      )
        continue;
      [host.person, guest.person] = [a, b];
      return;
    }
  // Which of them is whose, the text does not show.
  for (const [g, p] of [
    [host, open[0]],
    [guest, open[1]],
  ] as const)
    [g.person, g.party] = [p ?? null, null];
}
