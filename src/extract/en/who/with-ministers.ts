/** Reads whose somebody is from those who were along: "President X and some ministers of B met": X is B's. */
import { firstIn } from "../../../model/in-order.ts";
import type { NameHit } from "../../../model/knowledge.ts";
import type { Mention } from "./mention.ts";

const ALONG =
  /^,? (?:and|with) (?:(?:his|her|some|several|other|senior|cabinet|the) )*(?:ministers|officials|members of (?:the )?(?:[Cc]abinet|[Gg]overnment)) of (?:the )?(?:(?:Republic|Kingdom|State|Sultanate) of (?:the )?)?/u;

/** The party of those named right behind the person and of the same side; null where nobody is. */
export function partyOfCompany(text: string, m: Mention, hits: readonly NameHit[]): string | null {
  if (m.name === null || m.party !== null || m.office === null || m.possessive) return null;
  const along = ALONG.exec(text.slice(m.end, m.end + 140))?.[0];
  if (along === undefined) return null;
  const hit = hits[firstIn(hits, (h) => h.start >= m.end + along.length)];
  return hit?.start === m.end + along.length && hit.as === "name" ? hit.code : null;
}
