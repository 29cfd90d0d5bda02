/** Reads whose somebody is from those who were along: "President X and some ministers of B met": X is B's. */
import { firstIn } from "../../../model/in-order.ts";
import type { NameHit } from "../../../model/knowledge.ts";
import type { Mention } from "./mention.ts";

const ALONG =
  /^,? (?:and|with) (?:(?:his|her|some|several|other|senior|cabinet|the) )*(?:ministers|officials|members of (?:the )?(?:[Cc]abinet|[Gg]overnment)) of (?:the )?(?:(?:Republic|Kingdom|State|Sultanate) of (?:the )?)?/u;

/** "the Peruvian government's special lock | envoy NAME": whose government sent him, right behind the country. */
const OF_THE_GOVERNMENT =
  / (?:government|cabinet|(?:foreign |defen[cs]e )?ministry|parliament|presidency)['’]s (?:\p{L}[\p{L}-]* ){0,3}$/iu;

/** "Prime Minister and head of the ruling Chilean Harbour Party" */
const HEADS =
  /^,? and (?:(?:the )?(?:[Hh]ead|[Ll]eader|[Pp]resident|[Cc]hair(?:man|woman|person)?|[Gg]eneral [Ss]ecretary|[Ss]ecretary[- ][Gg]eneral)) of (?:the |his |her )?(?:ruling |governing )?/u;

/** The party of those named right behind the person and of the same side; null where nobody is. */
export function partyOfCompany(text: string, m: Mention, hits: readonly NameHit[]): string | null {
  if (m.name === null || m.party !== null || m.office === null || m.possessive) return null;
  const sent = OF_THE_GOVERNMENT.exec(text.slice(Math.max(0, m.start - 60), m.start));
  if (sent) {
    const end = Math.max(0, m.start - 60) + sent.index;
    const whose = hits[firstIn(hits, (h) => h.end >= end)];
    return whose?.end === end && whose.as === "demonym" ? whose.code : null;
  }
  const behind = text.slice(m.end, m.end + 140);
  const heads = HEADS.exec(behind)?.[0];
  const ruling = heads === undefined ? undefined : hits[firstIn(hits, (h) => h.start >= m.end + heads.length)];
  if (
    heads !== undefined &&
    ruling?.start === m.end + heads.length &&
    ruling.as === "demonym" &&
    /^(?: \p{Lu}[\p{L}’'-]*){1,4} Party\b|^ Party\b/u.test(text.slice(ruling.end, ruling.end + 70))
  )
    return ruling.code;
  const along = ALONG.exec(text.slice(m.end, m.end + 140))?.[0];
  if (along === undefined) return null;
  const hit = hits[firstIn(hits, (h) => h.start >= m.end + along.length)];
  return hit?.start === m.end + along.length && hit.as === "name" ? hit.code : null;
}
