/** Finds the one country that a text names beside the other side's, where it is more than a matter of the talks. */
import { isState } from "../../model/knowledge.ts";
import type { Knowledge, NameHit } from "../../model/knowledge.ts";
import { isMinority } from "./minority.ts";
import { inTurnOrAt } from "./weigh-sides.ts";

/** The one country that a text names beside the other side's, twice at least or as who would join a body; null where there are more. */
export function onlyOther(text: string, others: ReadonlySet<string>, k: Knowledge): string | null {
  const hits = k
    .namesIn(text)
    .filter((h) => h.as !== "grouping" && !others.has(h.code) && isState(h.code, k) && !isMinority(text, h));
  // "events in Haiti", "the opposition leader of Haiti": a matter of the talks, or somebody else met.
  const topic = (h: NameHit): boolean =>
    POSTED.test(text.slice(Math.max(0, h.start - 80), h.start)) ||
    /\b(?:events|developments|situation|crisis|war|conflict|unrest|violence|fighting|elections?) (?:in|on) (?:the )?$/.test(
      text.slice(Math.max(0, h.start - 40), h.start),
    ) ||
    /^(?:['’]s?)? opposition\b/.test(text.slice(h.end, h.end + 20)) ||
    (h.as === "demonym" &&
      inTurnOrAt(text.slice(Math.max(0, h.start - 40), h.start), text.slice(h.end, h.end + 40).toLowerCase()));
  if (hits.some(topic)) return null;
  const [first] = hits;
  // "in Oslo" twice is where they met.
  if (!first || hits.some((h) => h.code !== first.code) || hits.every((h) => h.as === "metonym")) return null;
  const before = text.slice(Math.max(0, first.start - 140), first.start);
  return hits.length >= 2 || ACCESSION.test(before) || HELPED.test(before) ? first.code : null;
}
/** "the Honorary Consul General of Chile in Norway": where he is posted, whoever receives him. */
const POSTED = /\bHonorary Consul(?:[- ]General)? of (?:the )?\p{Lu}[\p{L} ]{2,30} (?:in|to) (?:the )?$/u;

/** "thanked Korea for its help to ", "expressed the gratitude of ": whoever has no country speaks for this one. */
const HELPED =
  /\b(?:thank\p{L}*|appreciat\p{L}*|grateful|gratitude|praised|commended)\b[^.;]{0,90}\b(?:support|help|assistance|aid|solidarity|contributions?) (?:to|for|with) (?:the )?(?:(?:Republic|Kingdom|State) of (?:the )?)?$|\b(?:expressed|conveyed) (?:\p{Ll}+ )?the (?:\p{Ll}+ )?(?:gratitude|thanks|appreciation|greetings|commitment|condolences) of (?:the )?(?:(?:people|[Gg]overnment|people and [Gg]overnment|[Gg]overnment and people) of (?:the )?)?(?:(?:Republic|Kingdom|State) of (?:the )?)?$|\bexpressed his (?:thanks|gratitude) for [^.;]{0,60}\b(?:support|help) (?:to|for) (?:the )?$/u;

/** "the course of the accession negotiations of the Republic of A": a neighbour hears how it goes. */
const ACCESSION =
  /\b(?:accession|membership|integration)\s(?:\p{Ll}+\s){0,2}of\s(?:the\s)?(?:(?:State|Republic|Kingdom) of\s)?$/u;
