/** Reads passives that begin with the noun of their cue: "Serious concern was also expressed over". */
import { nounPhraseStart } from "./clause-ahead.ts";
import type { Step } from "./cue-patterns.ts";
import { isSetting } from "./find-frame.ts";
import type { CueMatch } from "./match-cues.ts";
import type { Token } from "./tokens.ts";
import { ADVERB, AUXILIARY, is } from "./word-classes.ts";
import { wordStep } from "./word-step.ts";

/** "Serious concern was also expressed over": noun phrase, be, verb, tail. */
export function nounPassive(
  tokens: readonly Token[],
  m: Omit<CueMatch, "to" | "party" | "frame" | "content" | "passive" | "noun" | "bareThat">,
): CueMatch | null {
  const { noun } = m.pattern;
  if (!noun) return null;
  for (let j = m.group - 1; j >= Math.max(0, m.group - FARTHEST); j--) {
    const t = tokens[j];
    if (m.group - j > 10 && (t?.kind === "mark" || is(t, AUXILIARY))) break;
    if (!noun.words.all.some((w) => w.every((x, n) => tokens[j - w.length + 1 + n]?.low === x))) continue;
    const start = nounPhraseStart(tokens, j);
    const direct = j === m.group - 1;
    // "Concern was shared about X"; or "Concern about X was shared".
    if (direct) {
      const tail = runTail(tokens, m.verb + 1, noun.tail);
      const to = tail ?? m.verb + 1;
      const next = tokens[to];
      // "Talks were held on Monday"
      if (m.pattern.flags.has("matter") && next && isSetting(tokens, to)) return null;
      if (!next)
        return { ...m, to, party: null, frame: "bare", content: start, passive: false, noun: start, bareThat: false };
      if (next.low === "that")
        return { ...m, to, party: null, frame: "that", content: to + 1, passive: false, noun: start, bareThat: false };
      if (next.low === "to" && m.pattern.row.frames.includes("inf"))
        return { ...m, to, party: null, frame: "inf", content: to, passive: false, noun: start, bareThat: false };
      if (tail === null && m.pattern.row.frames.every((f) => f !== "bare")) return null;
      return {
        ...m,
        to,
        party: null,
        frame: tail === null ? "bare" : "np",
        content: tail === null ? start : to,
        passive: false,
        noun: start,
        bareThat: false,
      };
    }
    // "An exchange | of views | was held | on trade": what the row asks for stands on both sides of the verb.
    const around = runAround(tokens, j + 1, m.group, m.verb + 1, noun.tail);
    if (around !== null) {
      if (!tokens[around] || (m.pattern.flags.has("matter") && isSetting(tokens, around))) return null;
      return {
        ...m,
        to: around,
        party: null,
        frame: "np",
        content: around,
        passive: false,
        noun: start,
        bareThat: false,
      };
    }
    const tail = runTail(tokens, j + 1, noun.tail);
    const after = tail === null && tokens[j + 1]?.low === "in" ? runTail(tokens, m.verb + 1, noun.tail) : null;
    if (after !== null && tokens[after])
      return {
        ...m,
        to: after,
        party: null,
        frame: tokens[after]?.low === "that" ? "that" : "np",
        content: tokens[after]?.low === "that" ? after + 1 : after,
        passive: false,
        noun: start,
        bareThat: false,
      };
    if (tail === null) continue;
    // "The talks on Monday were held at the port"
    if (m.pattern.flags.has("matter") && isSetting(tokens, tail)) return null;
    return {
      ...m,
      to: m.verb + 1,
      party: null,
      frame: "np",
      content: tail,
      passive: true,
      noun: start,
      bareThat: false,
    };
  }
  return null;
}

/** Words between the noun and its verb: "The readiness to hold the first sitting of the Council in spring was expressed". */
const FARTHEST = 22;

/** Steps that reach exactly up to the verb's group, and those left over behind the verb; where they end. */
function runAround(
  tokens: readonly Token[],
  from: number,
  group: number,
  behind: number,
  tail: readonly Step[],
): number | null {
  for (let n = 1; n < tail.length; n++) {
    if (runTail(tokens, from, tail.slice(0, n)) !== group) continue;
    const to = runTail(tokens, behind, tail.slice(n));
    if (to !== null) return to;
  }
  return null;
}

const runTail = (tokens: readonly Token[], at: number, tail: readonly Step[]): number | null => {
  let i = at;
  while (i < tokens.length && is(tokens[i], ADVERB)) i++;
  for (const step of tail) {
    if (step.kind !== "word") return null;
    const to = wordStep(tokens, i, step.words);
    if (to === null) {
      if (step.optional) continue;
      return null;
    }
    i = to;
  }
  return i > at || tail.length === 0 ? i : null;
};
