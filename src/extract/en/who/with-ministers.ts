/** Reads whose somebody is from those who were along: "President X and some ministers of B met": X is B's. */
import { firstIn } from "../../../model/in-order.ts";
import type { NameHit } from "../../../model/knowledge.ts";
import type { Mention } from "./mention.ts";

const ALONG =
  /^,? (?:and|with) (?:(?:his|her|some|several|other|senior|cabinet|the) )*(?:ministers|officials|members of (?:the )?(?:[Cc]abinet|[Gg]overnment)) of (?:the )?(?:(?:Republic|Kingdom|State|Sultanate) of (?:the )?)?/u;

/** "the Peruvian government's special lock | envoy NAME": whose government sent him, right behind the country. */
const OF_THE_GOVERNMENT =
  / (?:government|cabinet|(?:foreign |defen[cs]e )?ministry|parliament|presidency)['’]s (?:\p{L}[\p{L}-]* ){0,3}$/iu;

/** The party of those named right behind the person and of the same side; null where nobody is. */
export function partyOfCompany(text: string, m: Mention, hits: readonly NameHit[]): string | null {
  if (m.name === null || m.party !== null || m.office === null || m.possessive) return null;
  const sent = OF_THE_GOVERNMENT.exec(text.slice(Math.max(0, m.start - 60), m.start));
  if (sent) {
    const end = Math.max(0, m.start - 60) + sent.index;
    const whose = hits[firstIn(hits, (h) => h.end >= end)];
    return whose?.end === end && whose.as === "demonym" ? whose.code : null;
  }
  const along = ALONG.exec(text.slice(m.end, m.end + 140))?.[0];
  if (along === undefined) return null;
  const hit = hits[firstIn(hits, (h) => h.start >= m.end + along.length)];
  return hit?.start === m.end + along.length && hit.as === "name" ? hit.code : null;
}
