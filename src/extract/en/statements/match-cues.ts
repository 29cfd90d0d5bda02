/** Finds the reporting words of a sentence: every place where a row of the lexicon fits, whoever may be speaking. */
import type { Frame } from "../../../model/knowledge.ts";
import { oneWord, type CuePattern, type FixedWords, type Lexicon, type Opening, type Step } from "./cue-patterns.ts";
import type { Token } from "./tokens.ts";
import type { Form, Reading } from "./verb-forms.ts";
import {
  ADVERB,
  ARTICLE,
  AUXILIARY,
  BE,
  DETERMINER,
  HAVE,
  is,
  MODAL,
  NOT_DESCRIBING,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  REPORTS,
  REPORTS_PAST,
  SETTING,
  VERB,
  VERB_BASE,
  VERB_ING,
  VERB_PAST,
  VERB_PP,
  VERB_S,
} from "./word-classes.ts";

export interface CueMatch {
  pattern: CuePattern;
  base: string;
  form: Form;
  /** First token of the verb group: "will once again urge". */
  group: number;
  /** The verb itself. */
  verb: number;
  /** Token after the last one of the cue. */
  to: number;
  /** Where the addressee stands, tokens. */
  party: [number, number] | null;
  frame: Frame;
  /** First token of the content. */
  content: number;
  /** Passive: the subject is the content. */
  passive: boolean;
  /** Noun-first passive ("concern was expressed over"): first token of the noun phrase. */
  noun: number | null;
  negated: boolean;
  /** The clause after it has no "that". */
  bareThat: boolean;
  /** "Also discussed were visas": the subject stands behind the verb. */
  inverted?: boolean;
}

const NP_STOP = new Set([";", ":", "(", ")", "“", "”", '"', "—", "–", "?", "!"]);

/** All cues, by verb position; at most one a verb, the row that fits the most words. */
export function matchCues(tokens: readonly Token[], lexicon: Lexicon): CueMatch[] {
  const out: CueMatch[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== "word") continue;
    if (!is(token, REPORTS) || nounHere(tokens, i) || nameHere(tokens, i)) continue;
    const readings = lexicon.forms.get(token.low) ?? [];
    let best: CueMatch | null = null;
    for (const reading of likely(readings, tokens[i - 1])) {
      const verb = verbAt(tokens, i, reading, lexicon);
      if (!verb) continue;
      // "It was agreed that": the passive of "agree", and nobody who is agreed.
      if (reading.base === "be" && expletive(tokens, verb.group) && passiveVerb(tokens[i + 1], lexicon)) continue;
      for (const pattern of lexicon.byVerb.get(reading.base) ?? []) {
        const nounFirst = verb.passive && pattern.noun !== null;
        if (pattern.opening && !nounFirst && !opens(pattern.opening, tokens, i + 1)) continue;
        const m = tryPattern(tokens, verb, pattern);
        if (m && (!best || m.to > best.to || (m.to === best.to && rank(m, tokens.length) > rank(best, tokens.length))))
          best = m;
      }
    }
    if (best && wouldLike(tokens, best.group + 3)) while ((out.at(-1)?.verb ?? -1) >= best.group) out.pop();
    if (best) out.push(best);
  }
  return out;
}

/** Acts that are done by saying that one would like to do them. */
const COURTEOUS = new Set<string>([
  "appreciate",
  "congratulate",
  "condole",
  "welcome",
  "invite",
  "emphasize",
  "confirm",
]);

/** "would like to" right before token `at`. */
const wouldLike = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.low === "to" && tokens[at - 2]?.low === "like" && tokens[at - 3]?.low === "would";

/** After an article, a possessive or "'s" a word is a noun or an adjective: "Japan's plans", "its stated aim". */
const nounHere = (tokens: readonly Token[], i: number): boolean => {
  const before = tokens[i - 1];
  return (
    !!before &&
    (before.kind === "genitive" ||
      is(before, ARTICLE) ||
      (/^calls?$/.test(tokens[i]?.low ?? "") && CALLING.has(before.low)))
  );
};

/** A capital inside a sentence makes a name of a verb ("the United States"), but not where all of it is in capitals. */
const nameHere = (tokens: readonly Token[], i: number): boolean => {
  const { capital, raw } = tokens[i] as Token;
  return capital && tokens[i - 1]?.kind === "word" && raw !== raw.toUpperCase();
};

/** "a phone call on Monday" calls on nobody. */
const CALLING = new Set(["phone", "telephone", "video", "conference", "courtesy", "brief", "this", "that"]);

/** "set", "put", "cut": a bare form only after "to" or a modal, else a past one. */
function likely(readings: readonly Reading[], before: Token | undefined): readonly Reading[] {
  if (!readings.some((r) => r.form === "past") || !readings.some((r) => r.form === "base")) return readings;
  const bare = before?.low === "to" || is(before, MODAL);
  return readings.filter((r) => (r.form === "base") === bare);
}

/** With equal reach, content of its own beats a cue that is all there is, and that beats content which stands before. */
const rank = (m: CueMatch, end: number): number =>
  m.frame === "bare" ? 0 : m.frame === "np" ? 1 : m.content < end ? 2 : -1;

/** A verb as one of its readings takes it. */
interface Verb {
  at: number;
  reading: Reading;
  /** First token of its group. */
  group: number;
  negated: boolean;
  passive: boolean;
}

/** The verb at `i` in this reading; null where what stands before it forbids the reading. */
function verbAt(tokens: readonly Token[], i: number, reading: Reading, lexicon: Lexicon): Verb | null {
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

function tryPattern(tokens: readonly Token[], verb: Verb, pattern: CuePattern): CueMatch | null {
  const { at: i, negated, passive } = verb;
  const { base, form } = verb.reading;
  // "I would like to express my gratitude": said with the wish, and meant as the act.
  const wished = form === "base" && COURTEOUS.has(pattern.row.act) && wouldLike(tokens, verb.group);
  const group = wished ? verb.group - 3 : verb.group;
  const shared = { pattern, base, form, group, verb: i, negated };
  if (form === "pp" && pattern.flags.has("passive") && !pattern.noun && !pattern.steps.length && inverted(tokens, i))
    return {
      ...shared,
      group: i,
      to: i + 2,
      party: null,
      frame: "np",
      content: i + 2,
      passive: false,
      noun: null,
      bareThat: false,
      inverted: true,
    };
  if (pattern.flags.has("modal") && (form !== "base" || !["will", "would", "shall"].includes((tokens[i] as Token).low)))
    return null;
  if (passive) {
    if (!pattern.flags.has("passive")) return null;
    if (pattern.noun) return nounPassive(tokens, shared);
    const steps = follow(tokens, i + 1, pattern);
    const to = steps ? steps.to : i + 1;
    const it = expletive(tokens, group);
    if (pattern.steps.some((s) => s.kind === "word" && !s.optional) && !steps) return null;
    if (it) {
      const f = frameAt(tokens, to, pattern);
      if (!f || f.frame === "np" || f.frame === "bare") return null;
      return { ...shared, to, party: null, ...f, passive: false, noun: null, form: "past" };
    }
    return { ...shared, to, party: null, frame: "np", content: to, passive: true, noun: null, bareThat: false };
  }
  const r = follow(tokens, i + 1, pattern);
  if (!r) return null;
  const f = frameAt(tokens, r.to, pattern);
  // "conveyed | the greetings of the King": the fixed words belong to the content.
  if (pattern.flags.has("obj") && f?.frame !== "that")
    return {
      ...shared,
      to: i + 1,
      party: null,
      frame: "np",
      content: i + 1,
      bareThat: false,
      passive: false,
      noun: null,
    };
  if (!f) return null;
  return { ...shared, to: r.to, party: r.party, ...f, passive: false, noun: null };
}

/** A participle of a reporting verb that may stand in the passive. */
const passiveVerb = (t: Token | undefined, lexicon: Lexicon): boolean =>
  (lexicon.forms.get(t?.low ?? "") ?? []).some(
    (r) => r.form === "pp" && r.base !== "be" && lexicon.byVerb.get(r.base)?.some((p) => p.flags.has("passive")),
  );

/** "Also discussed were", "Among the topics raised was": nothing before the verb but what opens such a sentence. */
const inverted = (tokens: readonly Token[], i: number): boolean =>
  i > 0 &&
  i < 6 &&
  /^(?:was|were)$/.test(tokens[i + 1]?.low ?? "") &&
  /^(?:also|further|among|other)$/.test(tokens[0]?.low ?? "") &&
  tokens
    .slice(0, i)
    .every(
      (t) => is(t, ADVERB) || /^(?:among|the|other|topics?|issues?|matters?|subjects?|questions|themes)$/.test(t.low),
    );

/** "Serious concern was also expressed over": noun phrase, be, verb, tail. */
function nounPassive(
  tokens: readonly Token[],
  m: Omit<CueMatch, "to" | "party" | "frame" | "content" | "passive" | "noun" | "bareThat">,
): CueMatch | null {
  const { noun } = m.pattern;
  if (!noun) return null;
  for (let j = m.group - 1; j >= Math.max(0, m.group - 10); j--) {
    if (!noun.words.all.some((w) => w.every((x, n) => tokens[j - w.length + 1 + n]?.low === x))) continue;
    const start = nounPhraseStart(tokens, j);
    const direct = j === m.group - 1;
    // "Concern was shared about X"; or "Concern about X was shared".
    if (direct) {
      const tail = runTail(tokens, m.verb + 1, noun.tail);
      const to = tail ?? m.verb + 1;
      const next = tokens[to];
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

/** Walks back over auxiliaries and adverbs: "will once again | urge", "has been | briefed". */
function groupStart(tokens: readonly Token[], verb: number, form: Form, lexicon: Lexicon): number {
  let i = verb;
  if (form === "ing" || form === "base" || form === "pp" || form === "past" || form === "s") {
    for (let n = 0; n < 7 && i > 0; n++) {
      const t = tokens[i - 1] as Token;
      if ((is(t, ADVERB) && !(t.capital && i > 1)) || is(t, AUXILIARY) || t.low === "n't") i--;
      else if (t.low === "to" && form === "base" && continues(tokens, i - 2)) i -= 2;
      else if (t.low === "to" && form === "base" && leadWords(tokens, i, lexicon) > 0)
        i -= leadWords(tokens, i, lexicon);
      else break;
    }
  }
  // Adverbs at the front of the clause belong to no cue ("Finally they ...", "both").
  while (
    i < verb &&
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
const expletive = (tokens: readonly Token[], group: number): boolean => tokens[group - 1]?.low === "it";

/** Where the steps of a pattern end, and whom they address. */
interface Followed {
  to: number;
  party: [number, number] | null;
}

/** Follows the steps of a pattern from token `i`, step `s` on; null when one does not fit. */
function follow(
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
      if (n > 0 && !is(tokens[i + n - 1], ADVERB)) break;
      const hit = fixedWords(tokens, i + n, step.words, pattern, s);
      const done = hit && follow(tokens, hit.to, pattern, s + 1, hit.party ?? party);
      if (done) return done;
    }
    return step.optional ? follow(tokens, i, pattern, s + 1, party) : null;
  }
  if (step.kind === "describe") {
    for (let n = 0; n <= MOST_DESCRIBING; n++) {
      const done = follow(tokens, i + n, pattern, s + 1, party);
      if (done && (n > 0 || done.to > i)) return done;
      const t = tokens[i + n];
      if (!t || !describes(t, n) || hasVerbObject(tokens, i + n)) return null;
    }
    return null;
  }
  for (const end of partyEnds(tokens, i, pattern.steps[s + 1], pattern)) {
    const done = follow(tokens, end, pattern, s + 1, [i, end]);
    if (done) return done;
  }
  return null;
}

/** Can a pattern go on at token `i`? One of the words that it must have first has to stand in reach. */
function opens({ words, described }: Opening, tokens: readonly Token[], i: number): boolean {
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
  is(tokens[i], REPORTS_PAST) && is(tokens[i + 1], DETERMINER);

const describes = (t: Token, n: number): boolean =>
  t.kind === "genitive" ||
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

/** End of the longest of the alternatives that stands at token `i`, addressees aside. */
function wordStep(tokens: readonly Token[], i: number, words: FixedWords): number | null {
  let best: number | null = null;
  for (const sequence of words.byFirst.get(tokens[i]?.low ?? "") ?? [])
    if (!sequence.includes("{p}") && sequence.every((w, n) => tokens[i + n]?.low === w))
      best = Math.max(best ?? 0, i + sequence.length);
  return best;
}

/** Where the addressee's noun phrase can end: before the next fixed word, "to do", "that", or the sentence's end. */
function partyEnds(tokens: readonly Token[], from: number, next: Step | undefined, pattern: CuePattern): number[] {
  const first = tokens[from];
  if (
    !first ||
    first.kind === "mark" ||
    first.kind === "number" ||
    is(first, PREPOSITION) ||
    first.low === "that" ||
    (is(first, ADVERB) &&
      first.low !== "all" &&
      first.low !== "both" &&
      !(first.low === "each" && tokens[from + 1]?.low === "other")) ||
    is(first, AUXILIARY)
  )
    return [];
  if (bareThing(tokens, from)) return [];
  const wants = next?.kind === "word" && !next.optional ? next : null;
  const frames = pattern.row.frames;
  const ends: number[] = [];
  for (let i = from + 1; i <= Math.min(tokens.length, from + 18); i++) {
    const t = tokens[i];
    if (
      t?.low === "to" &&
      !frames.includes("inf") &&
      isInfinitive(tokens, i) &&
      !(wants && wordStep(tokens, i, wants.words) !== null)
    )
      break;
    if (pattern.row.act === "invite" && !wants && t && (t.low === "to" || t.low === "for")) {
      ends.push(i);
      break;
    }
    if (wants) {
      if (wordStep(tokens, i, wants.words) !== null) ends.push(i);
    } else if (frames.includes("inf") && t?.low === "to" && isInfinitive(tokens, i)) ends.push(i);
    else if (frames.includes("that") && (t?.low === "that" || t?.low === "of")) {
      if (t.low === "that") ends.push(i);
    } else if (frames.includes("bare") && (!t || t.kind === "mark" || t.low === "and" || is(t, PREPOSITION)))
      ends.push(i);
    else if (frames.includes("gerund") && t && /ing$/.test(t.low) && is(t, VERB)) ends.push(i);
    else if (frames.includes("np") && t && (is(t, DETERMINER) || is(t, POSSESSIVE)) && nounLike(tokens, from, i))
      ends.push(i);
    if (t?.low === "and" && is(tokens[i + 1], REPORTS_PAST)) break;
    if (
      !t ||
      NP_STOP.has(t.raw) ||
      t.low === "." ||
      (is(t, AUXILIARY) && t.low !== "will") ||
      ["which", "while", "that"].includes(t.low)
    )
      break;
    if (t.low === "," && !listComma(tokens, from, i)) break;
  }
  // "said he" and the like: a pronoun or one name before a clause without "that".
  if (!ends.length && frames.includes("that") && !wants) {
    const end = nameEnd(tokens, from);
    if (end !== null && clauseAhead(tokens, end)) ends.push(end);
  }
  return ends;
}

/** "requested measures to": one plain noun without an article, and not of people, is nobody who could be asked. */
function bareThing(tokens: readonly Token[], from: number): boolean {
  const [a, b] = [tokens[from], tokens[from + 1]];
  if (!a || a.capital || is(a, DETERMINER | PRONOUN) || a.kind !== "word") return false;
  const head = b && b.kind === "word" && !is(b, PREPOSITION) && b.low !== "to" && b.low !== "that" ? b : a;
  return (
    !head.capital &&
    !/(ors|ers|ies|ists|ians|ants|ents|men|women|people|partners|parties|states|members|sides|nations|allies|leaders|teams|officials|counterparts?|stakeholders|businesses|investors|groups|forces)$/.test(
      head.low,
    )
  );
}

/** Commas inside a list of addressees ("urged Iran, Russia and China to") stand between capitalised words. */
const listComma = (tokens: readonly Token[], from: number, i: number): boolean =>
  !!tokens[i - 1]?.capital && (!!tokens[i + 1]?.capital || tokens[i + 1]?.low === "and") && i - from < 10;

const nounLike = (tokens: readonly Token[], from: number, to: number): boolean =>
  to > from &&
  !!tokens[from] &&
  (tokens[from]?.capital ||
    is(tokens[from], PRONOUN) ||
    tokens[to - 1]?.capital === true ||
    tokens[to - 1]?.low === "counterpart");

/** End of a name or short noun phrase that starts at `from`: "the Prime Minister", "Manila", "her". */
function nameEnd(tokens: readonly Token[], from: number): number | null {
  const t = tokens[from];
  if (!t) return null;
  if (["him", "her", "them", "reporters", "journalists"].includes(t.low)) return from + 1;
  let i = from;
  if (is(t, DETERMINER)) i++;
  const start = i;
  while (
    i < tokens.length &&
    (tokens[i]?.capital || (tokens[i]?.low === "of" && tokens[i + 1]?.capital) || tokens[i]?.low === "counterpart")
  )
    i++;
  return i > start ? i : null;
}

/** "to" that opens an infinitive. */
export function isInfinitive(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]?.low !== "to") return false;
  let j = i + 1;
  while (j < i + 4 && (is(tokens[j], ADVERB) || tokens[j]?.low === "not")) j++;
  const t = tokens[j];
  if (!t || t.kind !== "word" || t.capital) return false;
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

/** A finite clause without "that" starts here: a subject, then soon a finite verb. */
export function clauseAhead(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at];
  if (!first || first.kind === "mark" || is(first, PREPOSITION)) return false;
  if (["he", "she", "they", "we", "i"].includes(first.low)) return true;
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
  }
  return false;
}

function frameAt(
  tokens: readonly Token[],
  at: number,
  pattern: CuePattern,
): { frame: Frame; content: number; bareThat: boolean } | null {
  const { frames } = pattern.row;
  const { flags } = pattern;
  let i = afterDegree(tokens, afterInserted(tokens, at));
  while (
    is(tokens[i], ADVERB) &&
    (tokens[i + 1]?.low === "that" || (frames.includes("np") && /ly$|^also$/.test(tokens[i]?.low ?? "")))
  )
    i++;
  const t = tokens[i];
  if (frames.includes("that")) {
    if (t?.low === "that" && !thatIsDeterminer(tokens, i)) return { frame: "that", content: i + 1, bareThat: false };
    const later = isInfinitive(tokens, i) ? null : laterThat(tokens, i);
    if (later !== null) return { frame: "that", content: later + 1, bareThat: false };
  }
  if (frames.includes("quote") && t && /^["“«]$/.test(t.raw))
    return { frame: "quote", content: i + 1, bareThat: false };
  if (
    frames.includes("quote") &&
    t &&
    (t.raw === ":" || t.raw === ",") &&
    tokens[i + 1] &&
    /^["“«]$/.test(tokens[i + 1]?.raw ?? "")
  )
    return { frame: "quote", content: i + 2, bareThat: false };
  if (frames.includes("verb")) {
    let j = i;
    while (is(tokens[j], ADVERB) || tokens[j]?.low === "not") j++;
    const v = tokens[j];
    return v && v.kind === "word" && !v.capital && !is(v, DETERMINER) && !is(v, PREPOSITION)
      ? { frame: "verb", content: i, bareThat: false }
      : null;
  }
  if (frames.includes("inf") && isInfinitive(tokens, i)) return { frame: "inf", content: i, bareThat: false };
  if (frames.includes("inf")) {
    const later = laterInfinitive(tokens, i);
    if (later !== null) return { frame: "inf", content: later, bareThat: false };
  }
  if (frames.includes("inf") && tokens[i - 1]?.low === "to" && isInfinitive(tokens, i - 1))
    return { frame: "inf", content: i - 1, bareThat: false };
  if (
    frames.includes("that") &&
    !flags.has("needs-that") &&
    clauseAhead(tokens, i) &&
    !(frames.includes("np") && nounPhraseFirst(tokens, i))
  )
    return { frame: "that", content: i, bareThat: true };
  if (frames.includes("gerund") && t && gerund(tokens, i)) return { frame: "gerund", content: i, bareThat: false };
  if (frames.includes("np") && t && pattern.row.act === "invite" && (t.low === "to" || t.low === "for"))
    return { frame: "np", content: i, bareThat: false };
  if (
    frames.includes("np") &&
    t &&
    tokens[i - 1]?.low === "to" &&
    isInfinitive(tokens, i - 1) &&
    !t.low.endsWith("ing") &&
    !adjectiveHere(tokens, i)
  )
    return null;
  if (flags.has("matter") && t && isSetting(tokens, i)) return null;
  if (frames.includes("np") && t && nounStart(tokens, i, at > 0 ? tokens[at - 1] : undefined)) {
    if (
      flags.has("npdet") &&
      !(
        is(t, DETERMINER) ||
        t.capital ||
        t.kind === "number" ||
        tokens.slice(i, i + 4).some((x) => x.kind === "genitive") ||
        plainNoun(t)
      )
    )
      return null;
    return { frame: "np", content: i, bareThat: false };
  }
  if (
    frames.includes("np") &&
    pattern.row.act === "exchange-views" &&
    (t?.low === "with" || (["in", "during", "over", "by"].includes(t?.low ?? "") && withAhead(tokens, i)))
  ) {
    const object = objectAfterPartner(tokens, i);
    if (object !== null) return { frame: "np", content: object, bareThat: false };
  }
  if (frames.includes("bare")) return { frame: "bare", content: at, bareThat: false };
  if (frames.includes("np") && (!t || t.raw === "." || t.raw === ",") && behindWhich(tokens, at))
    return { frame: "bare", content: at, bareThat: false };
  // "Ministers agreed to:" - the content stands in the items below.
  const last = tokens.length - 1;
  if (
    tokens[last]?.raw === ":" &&
    (i === last ||
      (i === last - 1 && (t?.low === "to" || t?.low === "that" || t?.low === "on" || t?.low === "following")))
  )
    return { frame: "np", content: last, bareThat: false };
  // "Peace is a duty of all, she observed." - the content stands before.
  if (
    frames.includes("that") &&
    (flags.has("neutral") || pattern.row.act === "emphasize") &&
    (!t ||
      t.raw === "." ||
      t.raw === "”" ||
      t.raw === '"' ||
      ["when", "during", "while", "after", "following"].includes(t.low))
  )
    return { frame: "that", content: tokens.length, bareThat: true };
  return null;
}

/** "a step which the Minister welcomed": the object of the verb stands before it. */
function behindWhich(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 2; i >= Math.max(0, at - 10); i--) {
    if (tokens[i]?.low === "which") return true;
    if (tokens[i]?.kind === "mark") return false;
  }
  return false;
}

/** "on Monday", "on 3 May", "on the margins of the summit": when or where, not what about. */
function isSetting(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 3; i++) {
    const t = tokens[i];
    if (!t) return false;
    if (t.kind === "number" || is(t, SETTING)) return true;
    if (!is(t, DETERMINER) && t.low !== "same") return false;
  }
  return false;
}

/** "in a phone call on Monday with": the partner is named a short phrase later. */
const withAhead = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at, at + 9).some((t, n, all) => t.low === "with" && all.slice(0, n).every((x) => x.kind !== "mark"));

/** "looked forward to close co-operation": a word that may be a verb stands before a bare noun. */
const adjectiveHere = (tokens: readonly Token[], i: number): boolean => {
  const next = tokens[i + 1];
  return (
    /^(?:close|open|free|direct|further|complete|warm|steady|secure)$/.test(tokens[i]?.low ?? "") &&
    next?.kind === "word" &&
    !is(next, DETERMINER | PREPOSITION | ADVERB | PRONOUN)
  );
};

/** "discussed with Sayyid Badr, Minister of Foreign Affairs of Oman, the ties": the object after the partner. */
function objectAfterPartner(tokens: readonly Token[], at: number): number | null {
  for (let i = at + 2; i < Math.min(tokens.length - 1, at + 40); i++) {
    const t = tokens[i] as Token;
    const next = tokens[i + 1] as Token;
    if (
      t.raw === "," &&
      (["the", "ways", "issues", "several", "a", "recent", "latest"].includes(next.low) || is(next, POSSESSIVE)) &&
      !tokens[i + 2]?.capital
    )
      return i + 1;
    if (["ways", "issues", "means"].includes(next.low) && t.raw !== ",") return i + 1;
    if (t.raw === "," && PLAIN_MATTERS.has(next.low)) return i + 1;
    if (t.capital && !next.capital && (PLAIN_MATTERS.has(next.low) || adjectiveAhead(tokens, i + 1))) return i + 1;
    if (
      ["the", "a"].includes(next.low) &&
      t.capital &&
      tokens[i + 2] &&
      (!tokens[i + 2]?.capital || tokens[i + 3]?.kind === "genitive") &&
      tokens[i + 2]?.low !== "state"
    )
      return i + 1;
    if (is(t, AUXILIARY) || t.raw === ";" || t.raw === ".") return null;
  }
  return null;
}

/** Nouns and adjectives with which a matter of talks begins where it has no article. */
const PLAIN_MATTERS = new Set(
  "ways issues means bilateral relations cooperation ties efforts prospects developments matters topics regional mutual joint strategic current recent latest several various aspects preparations opportunities".split(
    " ",
  ),
);

/** "Marc Delacroix enhanced ties": behind a name, a word in -al, -ed, -ing or -ic before a noun. */
const adjectiveAhead = (tokens: readonly Token[], at: number): boolean => {
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

/** Past what stands between two commas right after the verb: "rejected, once again, | the claims", "will, as always, | support". */
function afterInserted(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.raw !== "," || !(is(tokens[at + 1], ADVERB | PREPOSITION) || INSERTED.has(tokens[at + 1]?.low ?? "")))
    return at;
  for (let i = at + 2; i < at + 8; i++) {
    const t = tokens[i];
    if (t?.raw === ",") return i + 1;
    if (!t || t.kind === "mark" || is(t, AUXILIARY) || is(t, REPORTS_PAST)) return at;
  }
  return at;
}
const INSERTED = new Set(["as", "inter", "at", "too", "in"]);

/** Past "in the strongest possible terms", "once again", "in detail". */
function afterDegree(tokens: readonly Token[], at: number): number {
  let i = at;
  if (tokens[i]?.low === "in" || tokens[i]?.low === "with") {
    for (let j = i + 1; j < i + 8; j++)
      if (/^(terms|detail|depth|vigour|vigor|particular|principle|turn)$/.test(tokens[j]?.low ?? "")) return j + 1;
  }
  return i;
}

const plainNoun = (t: Token): boolean => t.kind === "word" && !is(t, PREPOSITION) && t.low.length > 3;

/** "that" before a noun ("that country") is no conjunction unless a verb follows soon. */
function thatIsDeterminer(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (!next || next.kind === "mark") return false;
  for (let j = i + 1; j < Math.min(tokens.length, i + 40); j++) {
    const t = tokens[j] as Token;
    if (is(t, AUXILIARY)) return false;
    if (is(t, VERB_BASE | VERB_S | VERB_PAST | VERB_PP) && j > i + 1) return false;
    if (t.raw === "." || t.raw === ";") break;
  }
  return tokens.length - i > 2 && !tokens.slice(i + 1).some((t) => is(t, AUXILIARY));
}

/** "stressed during the meeting that", "agreed, among other things, that": the "that" a short phrase later. */
function laterThat(tokens: readonly Token[], at: number): number | null {
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
function laterInfinitive(tokens: readonly Token[], at: number): number | null {
  if (!["during", "in", "at", "with", "between", "among", ","].includes(tokens[at]?.low ?? "")) return null;
  for (let i = at + 1; i < Math.min(tokens.length, at + 8); i++) {
    const t = tokens[i] as Token;
    if (isInfinitive(tokens, i)) return i;
    if (is(t, AUXILIARY) || NP_STOP.has(t.raw) || t.low === "which" || t.low === "and" || t.low === "that") return null;
  }
  return null;
}

/** A noun phrase that only later holds a verb ("the progress that has been made") is an object, not a clause. */
function nounPhraseFirst(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < Math.min(tokens.length, at + 16); i++) {
    const t = tokens[i] as Token;
    if (is(t, AUXILIARY)) return false;
    if (t.low === "," || t.low === "that" || t.low === "which" || t.low === "who") return true;
    if (t.low === "of" && i > at + 2) return true;
  }
  return true;
}

const gerund = (tokens: readonly Token[], at: number): boolean => {
  let i = at;
  while (i < at + 3 && is(tokens[i], ADVERB)) i++;
  if (tokens[i]?.low === "not") i++;
  return is(tokens[i], VERB_ING);
};

function nounStart(tokens: readonly Token[], i: number, before: Token | undefined): boolean {
  const t = tokens[i];
  if (!t || lasting(tokens, i)) return false;
  if (t.kind === "mark") return /^["“‘«$€£¥]$/.test(t.raw);
  if (t.low === "to" || t.low === "that" || t.low === "by" || t.low === "and" || t.low === "or") return false;
  if (is(t, PREPOSITION) && !(before && is(before, PREPOSITION) && ["between", "in", "within", "over"].includes(t.low)))
    return t.low === "over" && tokens[i + 1]?.kind === "number";
  if (is(t, AUXILIARY)) return false;
  return t.low !== "when" && t.low !== "while" && t.low !== "as" && t.low !== "if";
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
