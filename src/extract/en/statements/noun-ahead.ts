/** Tells whether the object of a reporting verb can begin at a place. */
import type { Token } from "./tokens.ts";
import { ADVERB, AUXILIARY, DETERMINER, is, NOUNISH, PREPOSITION, PRONOUN, VERB_BASE } from "./word-classes.ts";

/** "looked forward to close co-operation": a word that may be a verb stands before a bare noun. */
export const adjectiveHere = (tokens: readonly Token[], i: number): boolean => {
  const next = tokens[i + 1];
  // "agreed to further strengthen ties": an adverb before its verb.
  if (tokens[i]?.low === "further" && is(next, VERB_BASE) && (!is(next, NOUNISH) || is(tokens[i + 2], DETERMINER)))
    return false;
  return (
    /^(?:close|open|free|direct|further|complete|warm|steady|secure)$/.test(tokens[i]?.low ?? "") &&
    next?.kind === "word" &&
    !is(next, DETERMINER | PREPOSITION | ADVERB | PRONOUN)
  );
};

/** "Marc Delacroix enhanced ties": behind a name, a word in -al, -ed, -ing or -ic before a noun. */
export const adjectiveAhead = (tokens: readonly Token[], at: number): boolean => {
  const [a, b] = [tokens[at], tokens[at + 1]];
  return (
    a?.kind === "word" &&
    /(?:al|ic|ive)$/.test(a.low) &&
    b?.kind === "word" &&
    !b.capital &&
    !is(b, PREPOSITION) &&
    !is(b, AUXILIARY)
  );
};

export const plainNoun = (t: Token): boolean => t.kind === "word" && !is(t, PREPOSITION) && t.low.length > 3;

/** A noun phrase that only later holds a verb ("the progress that has been made") is an object, not a clause. */
export function nounPhraseFirst(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < Math.min(tokens.length, at + 16); i++) {
    const t = tokens[i] as Token;
    if (is(t, AUXILIARY)) return false;
    if (t.low === "," || t.low === "that" || t.low === "which" || t.low === "who") return true;
    if (t.low === "of" && i > at + 2) return true;
  }
  return true;
}

export function nounStart(tokens: readonly Token[], i: number, before: Token | undefined): boolean {
  const t = tokens[i];
  if (!t || lasting(tokens, i)) return false;
  if (t.kind === "mark") return /^["“‘«$€£¥]$/.test(t.raw);
  if (t.low === "that") return !(before && is(before, PREPOSITION)) && pointing(tokens, i);
  if (t.low === "to" || t.low === "by" || t.low === "and" || t.low === "or") return false;
  if (is(t, PREPOSITION) && !(before && is(before, PREPOSITION) && ["between", "in", "within", "over"].includes(t.low)))
    return t.low === "over" && tokens[i + 1]?.kind === "number";
  if (is(t, AUXILIARY)) return false;
  return t.low !== "when" && t.low !== "while" && t.low !== "as" && t.low !== "if";
}

/** "turned down that request": "that" points, where one noun and no verb follows. */
function pointing(tokens: readonly Token[], i: number): boolean {
  const [noun, behind] = [tokens[i + 1], tokens[i + 2]];
  return (
    noun?.kind === "word" &&
    !noun.capital &&
    !is(noun, DETERMINER | PRONOUN | PREPOSITION | AUXILIARY | ADVERB) &&
    (!behind || behind.kind === "mark" || behind.low === "and" || behind.low === "but")
  );
}

/** "over more than five hours": how long, not what about. */
function lasting(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 6; i++) {
    const low = tokens[i]?.low ?? "";
    if (/^(hours?|minutes?|days)$/.test(low)) return true;
    if (
      !(
        tokens[i]?.kind === "number" ||
        /^(more|than|about|some|nearly|almost|over|approximately|an?|two|three|four|five|six|seven|eight|nine|ten|several|half)$/.test(
          low,
        )
      )
    )
      return false;
  }
  return false;
}
