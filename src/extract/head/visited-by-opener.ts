/** Tells whether whoever opens a text went to a country: "Minister X, on a two-day official visit to B, held talks with". */
import type { Knowledge, NameHit } from "../../model/knowledge.ts";
import { hasVerb } from "./has-verb.ts";

const ON_VISIT =
  /\p{Lu}[^.;,]{2,80}(?<aside>, (?:(?:who is|who was|currently) )?(?:on|during|paying) (?:an?|his|her|their) [^.;,]{0,40}?visit to (?:the )?)$/u;

/** "Minister X concluded yesterday in B's capital her first visit to B, during which she met". */
const MADE_VISIT =
  /^[^;]{4,300}\b(?:concluded|completed|ended|wrapped up|began|begins|started|paid|pays|made|undertook)\b[^.;]{0,60}\bvisit to (?:the )?$/u;
const INVITED = /^[^;]{0,60},\sat the (?:\p{Ll}+ )?invitation of (?:his|her) /u;
const DURING_WHICH = /^,\s(?:during|in the course of|within|as part of|in the framework of) which\b|^,\swhere\b/;

/** Is this country where the one who opens the text, no verb before, went on a visit? Its own people are then the hosts. */
export function visitedByOpener(text: string, hit: NameHit, k: Knowledge): boolean {
  if (
    hit.as === "name" &&
    (DURING_WHICH.test(text.slice(hit.end, hit.end + 40)) || INVITED.test(text.slice(hit.end, hit.end + 120))) &&
    MADE_VISIT.test(text.slice(0, hit.start))
  )
    return true;
  if (hit.as !== "name" || !/^,\s/.test(text.slice(hit.end, hit.end + 2))) return false;
  const from = Math.max(0, hit.start - 200);
  const aside = ON_VISIT.exec(text.slice(from, hit.start))?.groups?.["aside"];
  return aside !== undefined && !hasVerb(text.slice(from, hit.start - aside.length), k);
}
