/** Follows the words that a row of the lexicon wants after its verb. */
import { type CuePattern, type FixedWords, oneWord, type Opening } from "./cue-patterns.ts";
import { partyEnds } from "./find-addressee.ts";
import type { Token } from "./tokens.ts";
import {
  ADVERB,
  BE,
  DETERMINER,
  HAVE,
  is,
  MODAL,
  NOT_DESCRIBING,
  PREPOSITION,
  PRONOUN,
  REPORTS_PAST,
} from "./word-classes.ts";

/** Where the steps of a pattern end, and whom they address. */
interface Followed {
  to: number;
  party: [number, number] | null;
}

/** Follows the steps of a pattern from token `i`, step `s` on; null when one does not fit. */
export function follow(
  tokens: readonly Token[],
  i: number,
  pattern: CuePattern,
  s = 0,
  party: [number, number] | null = null,
): Followed | null {
  const step = pattern.steps[s];
  if (!step) return { to: i, party };
  if (step.kind === "word") {
    // Adverbs may stand between the verb and its fixed words: "touched also upon".
    for (let n = 0; n <= 2; n++) {
      if (n > 0 && (!is(tokens[i + n - 1], ADVERB) || /^(?:not|never)$/.test(tokens[i + n - 1]?.low ?? ""))) break;
      const hit = fixedWords(tokens, i + n, step.words, pattern, s);
      const done = hit && follow(tokens, hit.to, pattern, s + 1, hit.party ?? party);
      if (done) return done;
    }
    const past = regardEnd(tokens, i);
    if (past > i) {
      const hit = fixedWords(tokens, past, step.words, pattern, s);
      const done = hit && follow(tokens, hit.to, pattern, s + 1, hit.party ?? party);
      if (done) return done;
    }
    return step.optional ? follow(tokens, i, pattern, s + 1, party) : null;
  }
  if (step.kind === "describe") {
    const past = s === 0 || s === pattern.given ? regardEnd(tokens, i) : i;
    if (past > i) return follow(tokens, past, pattern, s, party);
    if (s === pattern.given && tokens[i]?.low === "to")
      for (const end of receiverEnds(tokens, i + 1)) {
        const done = follow(tokens, end, pattern, s, [i + 1, end]);
        if (done) return done;
      }
    for (let n = 0; n <= MOST_DESCRIBING; n++) {
      const done = follow(tokens, i + n, pattern, s + 1, party);
      if (done && (n > 0 || done.to > i)) return done;
      const t = tokens[i + n];
      if (!t || !describes(t, n) || hasVerbObject(tokens, i + n) || weighed(tokens, i + n)) return null;
    }
    return null;
  }
  for (const end of partyEnds(tokens, i, pattern.steps[s + 1], pattern)) {
    const done = follow(tokens, end, pattern, s + 1, [i, end]);
    if (done) return done;
  }
  return null;
}

/**
 * "referred | in that regard | to", "expressed | during the call | deep concern", "dealt | at length | with": where such a
 * phrase ends; `i` where none stands.
 */
export function regardEnd(tokens: readonly Token[], i: number): number {
  const low = tokens[i]?.low;
  // "pointed, in this context, to"
  if (tokens[i]?.raw === ",") {
    const end = regardEnd(tokens, i + 1);
    if (end > i + 1 && tokens[end]?.raw === ",") return end + 1;
    // "expressed, in the name of the people of Kenya, its sympathy"
    if (/^(?:on|in)$/.test(tokens[i + 1]?.low ?? "") && BEHALF.test(`${tokens[i + 2]?.low} ${tokens[i + 3]?.low}`))
      return commaEnd(tokens, i + 3, 14) ?? i;
    // "reiterated, Friday in Lomé, its support"
    const day = tokens[i + 1]?.low === "on" ? i + 2 : i + 1;
    if (!DAY.test(tokens[day]?.low ?? "")) return i;
    return commaEnd(tokens, day + 1, 5) ?? i;
  }
  if (low === "at" && tokens[i + 1]?.low === "length") return i + 2;
  if (
    low === "in" &&
    /^(?:detail|depth|full|particular|principle|return|turn|addition)$/.test(tokens[i + 1]?.low ?? "")
  )
    return i + 2;
  if (low === "in" && /^(?:this|that)$/.test(tokens[i + 1]?.low ?? "") && REGARD.test(tokens[i + 2]?.low ?? ""))
    return i + 3;
  // "it was noted | by the two sides | that"
  if (low === "by" && /^(?:the|both|all)$/.test(tokens[i + 1]?.low ?? ""))
    for (let n = i + 2; n < i + 7 && tokens[n]?.kind === "word"; n++) if (tokens[n]?.low === "that") return n;
  if (low !== "during" && low !== "at" && low !== "in") return i;
  if (!is(tokens[i + 1], DETERMINER)) return i;
  // "at the end of the call": further than "during the call"
  const far = /^(?:end|start|beginning|outset|opening|close|conclusion)$/.test(tokens[i + 2]?.low ?? "")
    ? i + 7
    : i + 5;
  for (let n = i + 2; n < far; n++) if (OCCASION.test(tokens[n]?.low ?? "")) return n + 1;
  return i;
}

/** The token behind the next comma, at most so many on. */
function commaEnd(tokens: readonly Token[], from: number, most: number): number | null {
  for (let n = from; n < from + most && tokens[n]; n++) if (tokens[n]?.raw === ",") return n + 1;
  return null;
}

const DAY = /^(?:today|yesterday|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;
const BEHALF = /^(?:behalf of|the name|the names)$/;
const REGARD = /^(?:regard|context|respect|connection|vein|sense)$/;
const OCCASION = /^(?:meeting|call|conversation|talks|visit|session|encounter|consultations)$/;

/**
 * "conveyed to | her counterpart | her condolences": where whoever receives it can end, which is before an article or a
 * possessive of what is given, or before a country's genitive ("to him | Kenya's wish").
 */
function receiverEnds(tokens: readonly Token[], from: number): number[] {
  const ends: number[] = [];
  for (let i = from + 1; i < from + MOST_RECEIVING; i++) {
    const t = tokens[i];
    if (!t || (t.kind === "mark" && t.raw !== ",") || is(t, MODAL | HAVE | BE) || t.low === "that") break;
    if (is(t, DETERMINER) && !is(tokens[i - 1], PREPOSITION) && tokens[i - 1]?.low !== "and") ends.push(i);
    else if (t.capital && tokens[i + 1]?.kind === "genitive" && is(tokens[i - 1], PRONOUN)) ends.push(i);
  }
  return ends;
}

/** Most words of a receiver: "to the Deputy Prime Minister and Minister of Foreign Affairs of Kenya, Joseph Okello, |". */
const MOST_RECEIVING = 22;

/** Can a pattern go on at token `i`? One of the words that it must have first has to stand in reach. */
export function opens(opening: Opening, tokens: readonly Token[], from: number, given: boolean): boolean {
  const i = regardEnd(tokens, from);
  const starts = given && tokens[i]?.low === "to" ? [i, ...receiverEnds(tokens, i + 1)] : [i];
  return starts.some((at) => opensAt(opening, tokens, at));
}

function opensAt({ words, described }: Opening, tokens: readonly Token[], i: number): boolean {
  let far = i;
  if (described) while (far - i < MOST_DESCRIBING && tokens[far] && describes(tokens[far] as Token, far - i)) far++;
  for (let at = i; at < tokens.length; at++) {
    const t = tokens[at] as Token;
    if (words.has(t.low)) return true;
    if (at >= far && (at >= far + 2 || !is(t, ADVERB))) return false;
  }
  return false;
}

/** Most words that describe what follows. */
const MOST_DESCRIBING = 7;

/** "having | discussed the practice of support": a verb with its object describes no noun that comes later. */
const hasVerbObject = (tokens: readonly Token[], i: number): boolean =>
  is(tokens[i], REPORTS_PAST) &&
  (is(tokens[i + 1], DETERMINER) ||
    // "have exchanged views": "have" only helps; but "have shared views"
    (is(tokens[i - 1], HAVE) && /^(?:exchanged|expressed|voiced|conveyed|set|presented)$/.test(tokens[i]?.low ?? "")));

/** "raised the importance of | support for": what is weighed is no longer given. */
const weighed = (tokens: readonly Token[], i: number): boolean =>
  /^(?:importance|necessity|need|value|significance)$/.test(tokens[i]?.low ?? "") &&
  /^(?:of|for)$/.test(tokens[i + 1]?.low ?? "");

const describes = (t: Token, n: number): boolean =>
  t.kind === "genitive" ||
  // "expressed “gratitude for"
  (n === 0 && /^[“"]$/.test(t.raw)) ||
  (t.low === "," && n > 0) ||
  ((t.kind === "word" || t.kind === "number") && !is(t, MODAL | HAVE | BE | NOT_DESCRIBING));

/** The longest of the alternatives that stands at token `i`, as step `s` of a pattern. */
function fixedWords(
  tokens: readonly Token[],
  i: number,
  words: FixedWords,
  pattern: CuePattern,
  s: number,
): Followed | null {
  let best: Followed | null = null;
  const first = tokens[i]?.low;
  if (first === undefined) return null;
  for (const sequence of words.addressed ? words.all : (words.byFirst.get(first) ?? [])) {
    const hit = sequenceAt(tokens, i, sequence, pattern, s);
    if (hit && (!best || hit.to > best.to)) best = hit;
  }
  return best;
}

function sequenceAt(
  tokens: readonly Token[],
  i: number,
  sequence: readonly string[],
  pattern: CuePattern,
  s: number,
): Followed | null {
  let at = i;
  let party: [number, number] | null = null;
  for (let n = 0; n < sequence.length; n++) {
    const word = sequence[n] as string;
    if (word === "{p}") {
      const after = sequence[n + 1];
      const next = after === undefined ? pattern.steps[s + 1] : oneWord(after);
      const [end] = partyEnds(tokens, at, next, pattern);
      if (end === undefined) return null;
      party = [at, end];
      at = end;
    } else if (tokens[at]?.low === word) at++;
    else return null;
  }
  return { to: at, party };
}
