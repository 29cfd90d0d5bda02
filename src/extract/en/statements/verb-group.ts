/** Reads the verb group that a reporting verb ends: its auxiliaries and adverbs, passive or negated. */
import type { Lexicon } from "./cue-patterns.ts";
import { regardEnd } from "./follow-pattern.ts";
import type { Token } from "./tokens.ts";
import type { Form, Reading } from "./verb-forms.ts";
import { ADVERB, AUXILIARY, BE, HAVE, is } from "./word-classes.ts";

/** A verb as one of its readings takes it. */
export interface Verb {
  at: number;
  reading: Reading;
  /** First token of its group. */
  group: number;
  negated: boolean;
  passive: boolean;
}

/** The verb at `i` in this reading; null where what stands before it forbids the reading. */
export function verbAt(tokens: readonly Token[], i: number, reading: Reading, lexicon: Lexicon): Verb | null {
  const { base, form } = reading;
  const group = groupStart(tokens, i, form, lexicon);
  let [be, have, negated] = [false, false, false];
  for (let j = group; j < i; j++) {
    const t = tokens[j] as Token;
    if (is(t, BE)) be = true;
    if (is(t, HAVE)) have = true;
    if (t.low === "not" || t.low === "never") negated = true;
  }
  const passive = be && form === "pp" && base !== "be";
  // One form, two readings: with "be" before it the verb is passive, without "have" it is no participle.
  if (be && form === "past" && base !== "be") return null;
  if (form === "pp" && !passive && !have && !inverted(tokens, i)) return null;
  return { at: i, reading, group, negated, passive };
}

/** A participle of a reporting verb that may stand in the passive. */
export const passiveVerb = (t: Token | undefined, lexicon: Lexicon): boolean =>
  (lexicon.forms.get(t?.low ?? "") ?? []).some(
    (r) => r.form === "pp" && r.base !== "be" && lexicon.byVerb.get(r.base)?.some((p) => p.flags.has("passive")),
  );

/** "Also discussed were", "Among the topics raised was": nothing before the verb but what opens such a sentence. */
export const inverted = (tokens: readonly Token[], i: number): boolean =>
  i < 6 &&
  /^(?:was|were)$/.test(tokens[besideEnd(tokens, i)]?.low ?? "") &&
  // "Discussed were the lines", "Also discussed were"
  (i === 0 || is(tokens[0], ADVERB) || /^(?:among|other)$/.test(tokens[0]?.low ?? "")) &&
  tokens
    .slice(0, i)
    .every(
      (t) => is(t, ADVERB) || /^(?:among|the|other|topics?|issues?|matters?|subjects?|questions|themes)$/.test(t.low),
    );

/** "Also taken | up | was", "Also discussed | in the meeting | was": the token behind what belongs to the participle at `i`. */
function besideEnd(tokens: readonly Token[], i: number): number {
  const at = /^(?:up|on|upon)$/.test(tokens[i + 1]?.low ?? "") ? i + 2 : i + 1;
  return tokens[0]?.low === "among" ? at : regardEnd(tokens, at);
}

/** Walks back over auxiliaries and adverbs: "will once again | urge", "has been | briefed". */
function groupStart(tokens: readonly Token[], verb: number, form: Form, lexicon: Lexicon): number {
  let i = verb;
  if (form === "ing" || form === "base" || form === "pp" || form === "past" || form === "s") {
    for (let n = 0; n < 7 && i > 0; n++) {
      const t = tokens[i - 1] as Token;
      // "Minister Arai first of all expressed"
      if (t.low === "all" && tokens[i - 2]?.low === "of" && tokens[i - 3]?.low === "first") i -= 3;
      else if ((is(t, ADVERB) && !(t.capital && i > 1)) || is(t, AUXILIARY) || t.low === "n't") i--;
      // "having at the outset expressed"
      else if (
        /^(?:outset|beginning|start)$/.test(t.low) &&
        tokens[i - 2]?.low === "the" &&
        tokens[i - 3]?.low === "at" &&
        is(tokens[i - 4], AUXILIARY)
      )
        i -= 3;
      else if (t.low === "to" && form === "base" && continues(tokens, i - 2)) i -= 2;
      else if (t.low === "to" && form === "base" && leadWords(tokens, i, lexicon) > 0)
        i -= leadWords(tokens, i, lexicon);
      else break;
    }
  }
  // Adverbs at the front of the clause belong to no cue ("Finally they ...", "both").
  while (
    i < verb &&
    tokens[i + 1]?.low !== "of" &&
    ["both", "all", "then", "first", "finally", "lastly", "meanwhile", "however", "therefore", "separately"].includes(
      (tokens[i] as Token).low,
    )
  )
    i++;
  return i;
}

/** How many words before `end` lead to the verb: "took the opportunity to". */
const leadWords = (tokens: readonly Token[], end: number, lexicon: Lexicon): number =>
  lexicon.leads.find((words) => words.every((w, n) => tokens[end - words.length + n]?.low === w))?.length ?? 0;

const continues = (tokens: readonly Token[], i: number): boolean =>
  /^(continu(e|es|ed)|wish(es)?|remains?|was|were)$/.test(tokens[i]?.low ?? "");

/** "It was agreed that": an "it" that stands for the clause to come. */
export const expletive = (tokens: readonly Token[], group: number): boolean => tokens[group - 1]?.low === "it";
