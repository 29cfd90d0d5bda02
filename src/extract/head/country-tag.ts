/** Takes the country with which wires mark a release for the house's own, where the text bears it out: "Oman: President takes …". */
import { isState } from "../../model/knowledge.ts";
import type { Knowledge } from "../../model/knowledge.ts";
import { officeFinder, sentenceEnd } from "./named-offices.ts";

/** "Norway's new Ambassador to ", "the High Commissioner of Norway accredited to the Republic of " */
const ENVOY_TO =
  /\b(?:[Aa]mbassadors?|[Hh]igh [Cc]ommissioners?|[Ee]nvoys?)(?:[- ][Dd]esignate)?(?: of (?:the )?(?:\p{Lu}[\p{L}’'-]+ (?:of (?:the )?)?){1,4})?(?: accredited)? to (?:the )?(?:(?:Republic|Kingdom|State|Sultanate) of (?:the )?)?$/u;
/** "As Norway's resident High Commissioner", "the Norwegian Ambassador in Rome": the envoy's own country before the office. */
const ITS_ENVOY = /^(?:['’]s?)? (?:[\p{L}-]+ ){0,2}(?:Ambassador|High Commissioner)\b/u;
/** "as the Ambassador of " */
const ENVOY_OF =
  /\b(?:Ambassador|High Commissioner) of (?:the )?(?:(?:Republic|Kingdom|State|Sultanate) of (?:the )?)?$/;
const PRESENTED = /\b(?:presented|presents)\b[^.;]{0,60}\b(?:credentials|credence|accreditation)\b/u;

/**
 * The country, where another's envoy came to it, its own envoy presented credentials abroad, or its capital stands in the
 * dateline over its own office; else null.
 */
export function taggedCountry(title: string, lead: string, dateline: string | null, k: Knowledge): string | null {
  const [tag] = k.namesIn(title);
  if (!tag || tag.start !== 0 || tag.as !== "name" || !isState(tag.code, k)) return null;
  if (!/^\s?:\s/.test(title.slice(tag.end, tag.end + 3))) return null;
  if (dateline === tag.code && ownOffice(title, lead, tag.code, k)) return tag.code;
  const opened = lead.slice(0, Math.min(sentenceEnd(lead), 700));
  const presents = PRESENTED.test(opened);
  return k.namesIn(opened).some((hit) => {
    if (hit.code !== tag.code) return false;
    const before = opened.slice(Math.max(0, hit.start - 110), hit.start);
    return (
      ENVOY_TO.test(before) ||
      (presents && (ENVOY_OF.test(before) || ITS_ENVOY.test(opened.slice(hit.end, hit.end + 50))))
    );
  })
    ? tag.code
    : null;
}

/** "Kenya: Delegation sees Fijian President" over "NAME, Minister of Kenya, met": the first office is its own, or goes without a country and no other is its. */
function ownOffice(title: string, lead: string, tag: string, k: Knowledge): boolean {
  const [first, ...rest] = officeFinder(k)(lead.slice(0, 700));
  const others = [...officeFinder(k)(title), ...rest];
  return (
    first !== undefined &&
    others.some((o) => o.country !== null && o.country !== tag) &&
    (first.country === tag || (first.country === null && others.every((o) => o.country !== tag)))
  );
}
