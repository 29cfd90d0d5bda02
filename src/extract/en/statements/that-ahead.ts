/** Finds the "that" or the infinitive that a short phrase parts from its verb: "agreed, among other things, that". */
import { isInfinitive, NP_STOP } from "./clause-ahead.ts";
import { regardEnd } from "./follow-pattern.ts";
import type { Token } from "./tokens.ts";
import {
  ADVERB,
  AUXILIARY,
  DETERMINER,
  PREPOSITION,
  PRONOUN,
  REPORTS_PAST,
  VERB_BASE,
  VERB_ING,
  VERB_PAST,
  VERB_PP,
  VERB_S,
  is,
} from "./word-classes.ts";

/** Past what stands between two commas right after the verb: "rejected, once again, | the claims", "will, as always, | support". */
export function afterInserted(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.raw !== "," || !(is(tokens[at + 1], ADVERB | PREPOSITION) || INSERTED.has(tokens[at + 1]?.low ?? "")))
    return at;
  for (let i = at + 2; i < at + 14; i++) {
    const t = tokens[i];
    if (t?.raw === ",") return i + 1;
    // "as it has historically done"
    const compared = tokens[at + 1]?.low === "as" && is(t, AUXILIARY);
    if (!t || t.kind === "mark" || (is(t, AUXILIARY) && !compared) || is(t, REPORTS_PAST)) return at;
  }
  return at;
}

const INSERTED = new Set(["as", "inter", "at", "too", "in"]);

/** Past "in the strongest possible terms", "once again", "in detail". */
export function afterDegree(tokens: readonly Token[], at: number): number {
  let i = regardEnd(tokens, at);
  // "discussed at length the situation"
  if (tokens[i]?.low === "at") for (let j = i + 1; j < i + 4; j++) if (tokens[j]?.low === "length") return j + 1;
  if (tokens[i]?.low === "in" || tokens[i]?.low === "with") {
    for (let j = i + 1; j < i + 8; j++)
      if (/^(terms|words|detail|depth|vigour|vigor|particular|principle|turn)$/.test(tokens[j]?.low ?? ""))
        return j + 1;
  }
  return i;
}

const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:today|yesterday|tonight)$/;

/** Past the day on which it was said: "said | on Saturday | she considers the pier safe". */
export const afterDay = (tokens: readonly Token[], at: number): number => {
  const i = tokens[at]?.low === "on" ? at + 1 : at;
  return DAY.test(tokens[i]?.low ?? "") ? i + 1 : at;
};

/** "that" before a noun ("that country") is no conjunction unless a verb follows soon. */
export function thatIsDeterminer(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (!next || next.kind === "mark") return false;
  // "noted that quotas matter", "that the quotas": no "that" points at many, or at "the".
  if (is(next, DETERMINER | PRONOUN) || /[^su]s$/.test(next.low)) return false;
  for (let j = i + 1; j < Math.min(tokens.length, i + 40); j++) {
    const t = tokens[j] as Token;
    if (is(t, AUXILIARY)) return false;
    if (is(t, VERB_BASE | VERB_S | VERB_PAST | VERB_PP) && j > i + 1) return false;
    if (t.raw === "." || t.raw === ";") break;
  }
  return tokens.length - i > 2 && !tokens.slice(i + 1).some((t) => is(t, AUXILIARY));
}

/** "stressed during the meeting that", "agreed, among other things, that": the "that" a short phrase later. */
export function laterThat(tokens: readonly Token[], at: number): number | null {
  const first = tokens[at];
  if (
    !first ||
    !(
      first.low === "," ||
      ["during", "in", "at", "on", "with", "to", "for", "once", "inter", "among"].includes(first.low)
    )
  )
    return null;
  for (let i = at + 1; i < Math.min(tokens.length, at + 10); i++) {
    const t = tokens[i] as Token;
    if (t.low === "that") return tokens[i - 1]?.low === "," || first.low !== "," ? i : null;
    if (is(t, AUXILIARY) || NP_STOP.has(t.raw) || t.low === "which" || t.low === "and" || t.kind === "genitive")
      return null;
  }
  return null;
}

/** "decided during the call to task": the infinitive a short phrase later. */
export function laterInfinitive(tokens: readonly Token[], at: number): number | null {
  if (!["during", "in", "at", "with", "between", "among", ","].includes(tokens[at]?.low ?? "")) return null;
  for (let i = at + 1; i < Math.min(tokens.length, at + 8); i++) {
    const t = tokens[i] as Token;
    if (isInfinitive(tokens, i)) return i;
    if (is(t, AUXILIARY) || NP_STOP.has(t.raw) || t.low === "which" || t.low === "and" || t.low === "that") return null;
  }
  return null;
}

export const gerund = (tokens: readonly Token[], at: number): boolean => {
  let i = at;
  while (i < at + 3 && is(tokens[i], ADVERB)) i++;
  if (tokens[i]?.low === "not") i++;
  // "to the Ninth Negotiating Round": part of a name.
  return is(tokens[i], VERB_ING) && !tokens[i]?.capital;
};
