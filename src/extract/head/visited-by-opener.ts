/** Tells whether whoever opens a text went to a country: "Minister X, on a two-day official visit to B, held talks with". */
import type { Knowledge, NameHit } from "../../model/knowledge.ts";
import { hasVerb } from "./has-verb.ts";

const ON_VISIT =
  /\p{Lu}[^.;,]{2,80}(?<aside>, (?:(?:who is|who was|currently) )?(?:on|during|paying) (?:an?|his|her|their) [^.;,]{0,40}?visit to (?:the )?)$/u;

/** Is this country where the one who opens the text, no verb before, went on a visit? Its own people are then the hosts. */
export function visitedByOpener(text: string, hit: NameHit, k: Knowledge): boolean {
  if (hit.as !== "name" || !/^,\s/.test(text.slice(hit.end, hit.end + 2))) return false;
  const from = Math.max(0, hit.start - 200);
  const aside = ON_VISIT.exec(text.slice(from, hit.start))?.groups?.["aside"];
  return aside !== undefined && !hasVerb(text.slice(from, hit.start - aside.length), k);
}
