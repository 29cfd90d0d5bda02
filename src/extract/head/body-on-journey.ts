/** Tells whose chief's journey a page tells of: "OSCE Secretary General ends trip to Lisbon". */
import { isState } from "../../model/knowledge.ts";
import type { Knowledge } from "../../model/knowledge.ts";
import { officeFinder, sentenceEnd } from "./named-offices.ts";

const JOURNEY =
  /^(?:Secretary|Director|Commissioner|High|President|Chair\p{L}*)[- ](?:\p{Lu}[\p{L}.’'-]*\s|of\s|the\s){0,9}?(?:ends|ended|concludes|concluded|completes|completed|wraps up|wrapped up) (?:an? |his |her )?(?:[\p{Ll}-]+ ){0,3}(?:visit|trip|tour)\b/u;

/** The body, where title and text begin with its chief, who has ended a visit; else null. A host tells of whom it received. */
export function bodyOfJourney(title: string, lead: string, k: Knowledge): string | null {
  const find = officeFinder(k);
  const [titled] = find(title);
  const [first] = find(lead.slice(0, 300));
  const body = titled?.country ?? null;
  if (!titled || body === null || isState(body, k) || first?.country !== body) return null;
  return titled.start < 60 &&
    JOURNEY.test(title.slice(titled.start)) &&
    JOURNEY.test(lead.slice(first.start, sentenceEnd(lead)))
    ? body
    : null;
}
