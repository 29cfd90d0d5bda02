/** Infers for whom the other side speaks where no office names a country: "the UK and Peru", "thanked Peru". */
import { isState } from "../../../model/knowledge.ts";
import type { Knowledge, NameHit } from "../../../model/knowledge.ts";
import { canHold } from "./own-office.ts";
import type { Guest } from "./room-types.ts";

/** What joins two names of one pair: "UK-Peruvian", "Pakistan and Oman", "the UK and the Republic of Korea". */
const PAIR = /^(?:\s?[-–/]\s?|\s(?:and|&)\s(?:the\s)?)$/;
const ITS_NOUN = /\bthe (?:Alliance|Union|Organi[sz]ation|Community|League|Council)\sand\s(?:the\s)?$/;
const ADDRESSED = /\b(?:thank|thanked|congratulated|commended|praised|assured)\s+(?:the\s+)?$/i;

/** Gives those who have no party the one country that the text pairs with the publisher's; returns whom it gave one. */
export function inferOtherSide(
  guests: readonly Guest[],
  own: string | null,
  text: string,
  hits: readonly NameHit[],
  k: Knowledge,
): Guest[] {
  const lost = guests.filter((g) => g.party === null && g.person !== null && g.principal);
  if (own === null || !lost.length || guests.some((g) => g.party !== null && g.party !== own)) return [];
  const counts = new Map<string, number>();
  for (const [i, hit] of hits.entries()) {
    if (hit.as === "grouping" || hit.as === "metonym" || hit.code === own) continue;
    const paired = [hits[i - 1], hits[i + 1]].some(
      (h) =>
        h?.code === own && PAIR.test(h.start > hit.end ? text.slice(hit.end, h.start) : text.slice(h.end, hit.start)),
    );
    // "between the Alliance and Norway": a body speaks of itself by its noun.
    const withBody = !isState(own, k) && ITS_NOUN.test(text.slice(Math.max(0, hit.start - 40), hit.start));
    if (paired || withBody || ADDRESSED.test(text.slice(Math.max(0, hit.start - 24), hit.start)))
      counts.set(hit.code, (counts.get(hit.code) ?? 0) + 1);
  }
  const given: Guest[] = [];
  for (const g of lost) {
    const options = [...counts]
      .filter(([code]) => g.office === null || canHold(g.office, code, k))
      .sort((a, b) => b[1] - a[1]);
    const [most, second] = options;
    if (!most || (second && second[1] === most[1])) continue;
    g.party = most[0];
    given.push(g);
  }
  return given;
}
