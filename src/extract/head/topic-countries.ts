/** Finds the countries that talks were about: "discussed Sudan", "Minister meets Kenyan counterpart on Sudan". */
import { isState } from "../../model/knowledge.ts";
import type { Knowledge } from "../../model/knowledge.ts";

/** "discussed ", "The two discussed pilots, Kenya and " */
const DISCUSSED =
  /\b(?:discuss(?:ed|es|ing)?|(?:exchanged )?views on|talks on|talked about|spoke about|consulted on)\s(?:(?:the\s)?[\p{L}’'-]+(?:\s[\p{L}’'-]+){0,2}(?:,\s(?:and\s)?|\sand\s)){0,4}(?:the\s)?$/u;
/** A name alone, and not "Kenya's ports", "Kenya-Peru ties", "Kenya relations". */
const ALONE = /^(?:[.,;]|$|\n|\sand\b|\swith\b)/;

/** Their codes: a house does not say that it discussed its own country. */
export function topicCountries(title: string, body: string, k: Knowledge): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const hit of k.namesIn(title))
    if (
      hit.as === "name" &&
      isState(hit.code, k) &&
      / on (?:the )?$/.test(title.slice(0, hit.start)) &&
      ALONE.test(title.slice(hit.end))
    )
      codes.add(hit.code);
  for (const hit of k.namesIn(body))
    if (
      hit.as === "name" &&
      isState(hit.code, k) &&
      ALONE.test(body.slice(hit.end, hit.end + 8)) &&
      DISCUSSED.test(body.slice(Math.max(0, hit.start - 110), hit.start))
    )
      codes.add(hit.code);
  return codes;
}
