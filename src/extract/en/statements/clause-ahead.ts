/** Tells whether an infinitive, a finite clause or a noun phrase stands at a place. */
import type { Token } from "./tokens.ts";
import {
  ADVERB,
  ARTICLE,
  AUXILIARY,
  BE,
  DETERMINER,
  is,
  MODAL,
  NOUNISH,
  PREPOSITION,
  VERB_BASE,
  VERB_PAST,
  VERB_S,
} from "./word-classes.ts";

export const NP_STOP = new Set([";", ":", "(", ")", "“", "”", '"', "—", "–", "?", "!"]);

/** "to" that opens an infinitive. */
export function isInfinitive(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]?.low !== "to") return false;
  let j = i + 1;
  while (j < i + 4 && (is(tokens[j], ADVERB) || tokens[j]?.low === "not")) j++;
  const t = tokens[j];
  if (!t || t.kind !== "word" || t.capital) return false;
  // "pointed to last winter's repair", "from Monday to last week".
  if (
    t.low === "last" &&
    /^(?:winter|summer|spring|autumn|year|month|week|night|time|\p{Ll}+day)$/u.test(tokens[j + 1]?.low ?? "")
  )
    return false;
  if (is(t, VERB_BASE)) return true;
  // A word nobody listed, with an object right after it, is a verb, too.
  const next = tokens[j + 1]?.low ?? "";
  return (
    !is(t, DETERMINER) &&
    !is(t, PREPOSITION) &&
    !/(ing|ion|ity|ment|ness|ance|ence|s)$/.test(t.low) &&
    ((is(tokens[j + 1], ARTICLE) && next !== "of") || ["up", "out", "over", "down"].includes(next))
  );
}

const EVERYBODY = /^(?:sides|parties|ministers|leaders|presidents|countries|governments|two|both|officials|diplomats)$/;

/** A finite clause without "that" starts here: a subject, then soon a finite verb. */
export function clauseAhead(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at];
  if (!first || first.kind === "mark" || is(first, PREPOSITION)) return false;
  if (["he", "she", "they", "we", "i"].includes(first.low)) return true;
  // "said it not only suits both"
  if (first.low === "it" && tokens[at + 1]?.low === "not" && tokens[at + 2]?.low === "only") return true;
  for (let i = at; i < Math.min(tokens.length, at + 16); i++) {
    const t = tokens[i] as Token;
    if (NP_STOP.has(t.raw) || t.low === "which" || t.low === "who" || t.low === "that") return false;
    if (t.low === "to" && isInfinitive(tokens, i)) return false;
    if (
      t.kind === "word" &&
      i > at &&
      (is(t, MODAL) ||
        (is(t, BE) && !["be", "being", "been"].includes(t.low)) ||
        t.low === "has" ||
        t.low === "have" ||
        t.low === "had")
    )
      return true;
    if (
      i > at &&
      t.kind === "word" &&
      !t.capital &&
      (tokens[i - 1]?.capital || ["it", "this"].includes(tokens[i - 1]?.low ?? "")) &&
      is(t, VERB_S | VERB_PAST)
    )
      return true;
    // "said the American side supports Japan": so does a verb in -s before its object.
    if (
      i > at + 1 &&
      is(first, DETERMINER) &&
      t.kind === "word" &&
      !t.capital &&
      is(t, VERB_S) &&
      !is(tokens[i - 1], DETERMINER | PREPOSITION | ADVERB | AUXILIARY) &&
      tokens[i - 1]?.kind === "word" &&
      !/s$/.test(tokens[i - 1]?.low ?? "") &&
      (is(tokens[i + 1], DETERMINER) || tokens[i + 1]?.capital)
    )
      return true;
    // "said both sides reaffirmed", "said the ministers agreed"
    if (i > at && i < at + 5 && is(t, VERB_PAST) && !t.capital && EVERYBODY.test(tokens[i - 1]?.low ?? "")) return true;
    // "said the international community wanted to": a verb behind a noun phrase that an article opens, with "to" after it.
    if (
      i > at + 1 &&
      is(first, DETERMINER) &&
      t.kind === "word" &&
      !t.capital &&
      is(t, VERB_PAST) &&
      !is(tokens[i - 1], DETERMINER | PREPOSITION | ADVERB) &&
      tokens[i + 1]?.low === "to" &&
      isInfinitive(tokens, i + 1)
    )
      return true;
  }
  return false;
}

/** "suggested | Slovakia simplify its procedures": one state, and a bare verb with its object. */
export function subjunctiveAhead(tokens: readonly Token[], at: number): boolean {
  let i = at;
  if (is(tokens[i], DETERMINER) && tokens[i + 1]?.capital) i++;
  while (
    i < at + 5 &&
    (tokens[i]?.capital || (i > at && /^(?:side|government|authorities)$/.test(tokens[i]?.low ?? "")))
  )
    i++;
  while (i > at && is(tokens[i], ADVERB)) i++;
  const t = tokens[i];
  return (
    i > at &&
    is(t, VERB_BASE) &&
    !is(t, NOUNISH) &&
    tokens[i + 1]?.kind === "word" &&
    !is(tokens[i + 1], PREPOSITION | AUXILIARY)
  );
}

/** First token of the noun phrase whose last word is at `j`. */
export function nounPhraseStart(tokens: readonly Token[], j: number): number {
  let i = j;
  while (i > 0) {
    const t = tokens[i - 1] as Token;
    if (
      t.kind === "word" &&
      !is(t, PREPOSITION) &&
      !is(t, AUXILIARY) &&
      !["and", "that", "which", "who", "while"].includes(t.low)
    )
      i--;
    else if (t.kind === "genitive") i--;
    else break;
  }
  return i;
}
