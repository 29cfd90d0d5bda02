/** Tells whose chief receives at a body's seat: "Secretary General X welcomed the Minister of B to NATO Headquarters". */
import { isState } from "../../model/knowledge.ts";
import type { Knowledge } from "../../model/knowledge.ts";
import { officeFinder, sentenceEnd } from "./named-offices.ts";

const SEAT = /^(?:['’]s?)? (?:Headquarters|headquarters|HQ|Secretariat)\b/;
const CHIEF = /^(?:Secretary[- ]General|Director[- ]General|Executive Secretary)\b/i;
const RECEIVES = /\b(?:welcomed|received|hosted|welcomes|receives|hosts|met|meets)\b/;

/** The body, where its chief opens the text without a country and receives somebody at its seat; else null. */
export function bodyAtHome(lead: string, k: Knowledge): string | null {
  const opened = lead.slice(0, Math.min(sentenceEnd(lead), 500));
  const [first] = officeFinder(k)(opened);
  if (!first || first.country !== null || first.start > 20 || !CHIEF.test(opened.slice(first.start))) return null;
  const seat = k
    .namesIn(opened)
    .find((h) => !isState(h.code, k) && h.as !== "grouping" && SEAT.test(opened.slice(h.end, h.end + 16)));
  return seat &&
    RECEIVES.test(opened.slice(first.start, seat.start)) &&
    /\b(?:to|at) (?:the )?$/.test(opened.slice(0, seat.start))
    ? seat.code
    : null;
}
