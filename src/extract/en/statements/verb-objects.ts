/** Tells whether a verb has something of its own to say: an object, a phrase, and that it is a verb at all. */
import type { Token } from "./tokens.ts";
import { ADVERB, AUXILIARY, DETERMINER, PREPOSITION, is } from "./word-classes.ts";

/** An object of its own follows a verb: a determiner, a name, a noun; not "and", a preposition or the end. */
export function hasObject(tokens: readonly Token[], at: number, to: number): boolean {
  let i = at;
  while (
    i < to &&
    ["up", "out", "down", "forward", "over", "off", "on", "in", "back"].includes(tokens[i]?.low ?? "") &&
    !["the", "a"].includes(tokens[i + 1]?.low ?? "x")
  )
    i++;
  if (["up", "out", "down", "forward", "off", "back"].includes(tokens[i]?.low ?? "")) i++;
  const t = tokens[i];
  if (!t || i >= to || t.kind === "mark") return false;
  if (t.kind === "number" || t.capital || is(t, DETERMINER)) return true;
  if (
    is(t, PREPOSITION) ||
    is(t, ADVERB) ||
    is(t, AUXILIARY) ||
    ["and", "or", "that", "more", "together", "closely", "hand", "side"].includes(t.low)
  )
    return false;
  return true;
}

/** A preposition right after the verb with a noun after it: "abide by the principle". */
export const hasPhrase = (tokens: readonly Token[], at: number): boolean =>
  is(tokens[at], PREPOSITION) &&
  (/^(?:touch|contact|place|mind|track|force|dialogue)$/.test(tokens[at + 1]?.low ?? "") ||
    is(tokens[at + 1], DETERMINER) ||
    !!tokens[at + 1]?.capital ||
    (tokens[at + 1]?.low ?? "").endsWith("ing"));

/** The conjunction at `i` belongs to a relative clause opened after the main verb. */
export function insideRelative(tokens: readonly Token[], main: number, i: number): boolean {
  for (let j = i - 1; j > main; j--) {
    const t = tokens[j] as Token;
    if (t.low === "which" || t.low === "who" || t.low === "where" || t.low === "whose") return true;
    if (t.raw === ",") return false;
  }
  return false;
}

/**
 * "a free and open Indo-Pacific", "investment and trade in ...": a word that is an adjective or rather a noun, too, is
 * a verb only before an article; "investment and access to ..." is none before a preposition.
 */
export function surelyVerb(tokens: readonly Token[], j: number): boolean {
  const low = tokens[j]?.low ?? "";
  const next = tokens[j + 1];
  if (NOUNS_TOO.has(low)) return !is(next, PREPOSITION);
  if (!ADJECTIVES.has(low) && !NOUNS_MOSTLY.has(low)) return true;
  return is(next, DETERMINER) || ["up", "out", "down"].includes(next?.low ?? "");
}

export const ADJECTIVES = new Set(
  "open free clear secure complete clean direct narrow slow steady warm calm correct moderate smooth mature own lower further level mutual present near equal parallel".split(
    " ",
  ),
);

/** Nouns of the field that are verbs now and then. */
const NOUNS_MOSTLY = new Set("trade table favour favor air cast volunteer lobby".split(" "));
const NOUNS_TOO = new Set("exchange transport research finance supply access contact visit aid transit".split(" "));

export function firstVerb(tokens: readonly Token[], from: number, to: number, form: number): number {
  for (let i = from; i < Math.min(to, from + 6); i++) if (is(tokens[i], form) && tokens[i]?.low !== "to") return i;
  return from;
}
