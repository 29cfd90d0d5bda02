/** Finds the reporting words of a sentence: every place where a row of the lexicon fits, whoever may be speaking. */
import type { Frame } from "../../../model/knowledge.ts";
import type { CuePattern, Lexicon } from "./cue-patterns.ts";
import { frameAt } from "./find-frame.ts";
import { follow, opens, regardEnd } from "./follow-pattern.ts";
import { describesNoun, expectedThen, pleasantStay, toBeHeld } from "./no-act.ts";
import { nounPassive } from "./passive-noun.ts";
import type { Token } from "./tokens.ts";
import type { Form, Reading } from "./verb-forms.ts";
import { expletive, inverted, passiveVerb, type Verb, verbAt } from "./verb-group.ts";
import {
  ADVERB,
  ARTICLE,
  AUXILIARY,
  DETERMINER,
  is,
  MODAL,
  POSSESSIVE,
  PREPOSITION,
  REPORTS,
  VERB_PP,
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
  /** Token after the last one that the row asked for, where some of them are content. */
  reach?: number;
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

/** All cues, by verb position; at most one a verb, the row that fits the most words. */
export function matchCues(tokens: readonly Token[], lexicon: Lexicon): CueMatch[] {
  const out: CueMatch[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    // ", including the lock": what belongs to the matter, and no verb of the talks.
    if (token.kind !== "word" || token.low === "including") continue;
    if (!is(token, REPORTS) || nounHere(tokens, i) || nameHere(tokens, i)) continue;
    const readings = lexicon.forms.get(token.low) ?? [];
    let best: CueMatch | null = null;
    for (const reading of [...likely(readings, tokens[i - 1]), ...heldReadings(tokens, i)]) {
      const verb = verbHere(tokens, i, reading, lexicon);
      if (!verb) continue;
      // "had taken note of Norway's concerns": the perfect of another verb, and nobody has concerns.
      if (reading.base === "have" && is(tokens[i + 1], VERB_PP) && !/ed$/.test(tokens[i + 1]?.low ?? "")) continue;
      // "It was agreed that": the passive of "agree", and nobody who is agreed.
      if (
        reading.base === "be" &&
        expletive(tokens, verb.group) &&
        passiveVerb(tokens[is(tokens[i + 1], ADVERB) ? i + 2 : i + 1], lexicon)
      )
        continue;
      for (const pattern of lexicon.byVerb.get(reading.base) ?? []) {
        const nounFirst = verb.passive && pattern.noun !== null;
        // "Several subjects were addressed": the passive of "address", and no topic that is named.
        if (pattern.flags.has("only-topic") && addressedThere(tokens, i, lexicon)) continue;
        if (pattern.opening && !nounFirst && !opens(pattern.opening, tokens, i + 1, pattern.given >= 0)) continue;
        const m = tryPattern(tokens, verb, pattern);
        if (!m) continue;
        // "called the toll a burden for the port" calls for nothing.
        if (best?.pattern.flags.has("needs-label") && m.pattern.row.act === "call-on") continue;
        const further =
          best && !(m.pattern.flags.has("needs-label") && best.pattern.row.act === "call-on")
            ? reachOf(m) - reachOf(best)
            : 1;
        if (!best || further > 0 || (further === 0 && rank(m, tokens.length) > rank(best, tokens.length))) best = m;
      }
    }
    if (best && wishes(tokens, best)) while ((out.at(-1)?.verb ?? -1) >= best.group) out.pop();
    if (best) out.push(best);
  }
  for (const m of out.slice()) {
    const second = secondNoun(tokens, m, lexicon);
    if (!second || out.some((x) => x.verb > m.verb && x.verb < second.verb)) continue;
    // "and her hope that": no verb, though it looks like one.
    const noun = out.findIndex((x) => x.verb > second.verb && x.verb < second.to);
    if (noun >= 0) out.splice(noun, 1);
    out.push(second);
  }
  out.sort((a, b) => a.verb - b.verb);
  return out.filter(
    (m) => !describesNoun(m, tokens) && !toBeHeld(m, tokens) && !expectedThen(m, tokens) && !pleasantStay(m, tokens),
  );
}

/** "expressed her thanks for the pilots, and | her hope that the lock will open": a second noun under one verb. */
function secondNoun(tokens: readonly Token[], m: CueMatch, lexicon: Lexicon): CueMatch | null {
  if (m.passive || m.noun !== null || !/^(?:past|s)$/.test(m.form) || m.frame === "that" || m.to < m.verb + 2)
    return null;
  for (let i = m.content; i < tokens.length - 3; i++) {
    if (/^[.;:“"]$/.test(tokens[i]?.raw ?? "")) return null;
    if (tokens[i]?.low !== "and") continue;
    const at = i + 1;
    const noun = is(tokens[at], POSSESSIVE)
      ? tokens.slice(at + 1, at + 4).findIndex((t) => SAID_BY_NOUN.test(t.low))
      : -1;
    if (noun < 0) continue;
    for (const pattern of lexicon.byVerb.get(m.base) ?? []) {
      if (!pattern.opening || pattern.row.act === m.pattern.row.act) continue;
      const found = tryPattern(
        tokens,
        { at: i, reading: { base: m.base, form: m.form }, group: i, negated: false, passive: false },
        pattern,
      );
      if (found && found.to > at + noun + 1 && found.frame !== "bare") return { ...found, group: at, verb: at };
    }
    return null;
  }
  return null;
}
const SAID_BY_NOUN =
  /^(?:hopes?|desire|wish|readiness|gratitude|thanks|appreciation|support|concerns?|interest|intention|willingness|confidence|condolences|congratulations|satisfaction)$/;

const HELD: readonly Reading[] = [{ base: "hold", form: "pp" }];
const NOT_HELD: readonly Reading[] = [];

/** "An exchange of views took place" is "was held". */
const heldReadings = (tokens: readonly Token[], i: number): readonly Reading[] =>
  tokens[i]?.low === "took" && tokens[i + 1]?.low === "place" ? HELD : NOT_HELD;

const verbHere = (tokens: readonly Token[], i: number, reading: Reading, lexicon: Lexicon): Verb | null =>
  reading === HELD[0]
    ? { at: i + 1, reading, group: i, negated: false, passive: true }
    : verbAt(tokens, i, reading, lexicon);

/** Does the verb group begin with the words of a wish? */
const wishes = (tokens: readonly Token[], m: CueMatch): boolean =>
  [2, 3, 4].some((n) => m.verb > m.group && wished(tokens, m.group + n) === n);

const reachOf = (m: CueMatch): number => m.reach ?? m.to;

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

/** How many words of "would like to", "wished to", "wants to" stand right before token `at`. */
const wished = (tokens: readonly Token[], at: number): number =>
  tokens[at - 1]?.low !== "to"
    ? 0
    : tokens[at - 2]?.low === "like" && tokens[at - 3]?.low === "would"
      ? 3
      : // "I would also like to congratulate"
        tokens[at - 2]?.low === "like" && is(tokens[at - 3], ADVERB) && tokens[at - 4]?.low === "would"
        ? 4
        : /^(?:wish|wishes|wished|want|wants|wanted)$/.test(tokens[at - 2]?.low ?? "")
          ? 2
          : 0;

/** After an article, a possessive or "'s" a word is a noun or an adjective: "Japan's plans", "its stated aim". */
const nounHere = (tokens: readonly Token[], i: number): boolean => {
  const before = tokens[i - 1];
  return (
    !!before &&
    (before.kind === "genitive" ||
      // "the two states' support"
      tokens[i + 1]?.kind === "genitive" ||
      // "once more invited"
      (is(before, ARTICLE) && !(before.low === "more" && tokens[i - 2]?.low === "once")) ||
      (/^calls?$/.test(tokens[i]?.low ?? "") && CALLING.has(before.low)))
  );
};

/** A capital inside a sentence makes a name of a verb ("the United States"), but not where all of it is in capitals. */
const nameHere = (tokens: readonly Token[], i: number): boolean => {
  const { capital, raw } = tokens[i] as Token;
  const before = tokens[i - 1];
  return capital && (before?.kind === "word" || before?.raw === ",") && raw !== raw.toUpperCase();
};

/** "were | addressed, and": a participle with nothing of its own behind it. */
function addressedThere(tokens: readonly Token[], be: number, lexicon: Lexicon): boolean {
  const at = is(tokens[be + 1], ADVERB) ? be + 2 : be + 1;
  const behind = tokens[at + 1];
  return (
    passiveVerb(tokens[at], lexicon) &&
    (!behind || behind.kind === "mark" || behind.low === "and" || /^(?:in|at|during|by)$/.test(behind.low))
  );
}

/** "a phone call on Monday" calls on nobody. */
const CALLING = new Set(["phone", "telephone", "video", "conference", "courtesy", "brief", "this", "that"]);

/** "to the Leader | of Uzbekistan": where a title goes on behind its noun, its end. */
function titleEnd(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.low !== "of") return from;
  let i = tokens[from + 1]?.low === "the" ? from + 2 : from + 1;
  while (tokens[i]?.capital) i++;
  return i;
}

/** "set", "put", "cut": a bare form only after "to" or a modal, else a past one. */
function likely(readings: readonly Reading[], before: Token | undefined): readonly Reading[] {
  if (!readings.some((r) => r.form === "past") || !readings.some((r) => r.form === "base")) return readings;
  const bare = before?.low === "to" || is(before, MODAL);
  return readings.filter((r) => (r.form === "base") === bare);
}

/** With equal reach, content of its own beats a cue that is all there is, and that beats content which stands before. */
const rank = (m: CueMatch, end: number): number =>
  m.pattern.flags.has("only-talks")
    ? -0.5
    : ["needs-as", "needs-label", "needs-genitive"].some((flag) => m.pattern.flags.has(flag))
      ? 3
      : m.frame === "bare"
        ? 0
        : m.frame === "np"
          ? 1
          : m.content < end
            ? 2
            : -1;

/** "Also on the agenda | were", "Among other issues | were", "At the centre of the talks | was": the matter stands behind the verb. */
const agendaBefore = (tokens: readonly Token[], group: number): boolean =>
  group >= 2 &&
  group <= 10 &&
  ON_AGENDA.test(
    tokens
      .slice(0, group)
      .map((t) => t.low)
      .join(" "),
  );

const ON_AGENDA =
  /^(?:(?:also|high|next|further|once again|again) )*(?:(?:up )?on the (?:agenda|table|programme|program)(?: (?:of|at|for|in|during) (?:the|their|these|our) (?:\p{L}+ )?(?:talks|conversation|discussions?|meeting|exchange|call|consultations|dialogue|visit))?|among(?:st)? (?:the )?(?:other )?(?:topics|issues|matters|subjects|themes|points)(?: (?:discussed|raised|covered|addressed))?|under (?:discussion|consideration|review)|(?:at|in|on) the (?:very )?(?:centre|center|heart|core|focus|forefront|top) of (?:the|their|these|our) (?:\p{L}+ )?(?:talks|conversation|discussions?|meeting|agenda|exchange|call|consultations|dialogue))$/u;

const AS = new Set(["as"]);
const ARTICLES = new Set(["a", "an", "one"]);

/** Does a word that opens a label follow the object, with nothing but its noun phrase between: "the toll | a burden"? */
function labelled(tokens: readonly Token[], from: number, opens: ReadonlySet<string>): boolean {
  const first = tokens[from];
  if (!first || (!is(first, DETERMINER) && !first.capital && first.low !== "it" && !first.low.endsWith("s")))
    return false;
  for (let i = from + 1; i < from + 12; i++) {
    const t = tokens[i];
    if (opens === ARTICLES && /^[“"]$/.test(t?.raw ?? "")) return true;
    if (!t || t.kind === "mark" || is(t, AUXILIARY) || t.low === "that" || t.low === "to") return false;
    if (opens.has(t.low)) return true;
    if (is(t, PREPOSITION) && !/^(?:of|between|with|in|for|on|to|from|at|against)$/.test(t.low)) return false;
  }
  return false;
}

function tryPattern(tokens: readonly Token[], verb: Verb, pattern: CuePattern): CueMatch | null {
  const { at: i, negated, passive } = verb;
  const { base, form } = verb.reading;
  // "I would like to express my gratitude": said with the wish, and meant as the act.
  const group =
    form === "base" && COURTEOUS.has(pattern.row.act) ? verb.group - wished(tokens, verb.group) : verb.group;
  const shared = { pattern, base, form, group, verb: i, negated };
  // "Discussed were", "Also taken up was"
  const turned = form === "pp" && pattern.flags.has("passive") && !pattern.noun && inverted(tokens, i);
  const past = turned ? regardEnd(tokens, follow(tokens, i + 1, pattern)?.to ?? i) : i;
  if (turned && past > i && /^(?:was|were)$/.test(tokens[past]?.low ?? ""))
    return {
      ...shared,
      group: i,
      to: past + 1,
      party: null,
      frame: "np",
      content: is(tokens[past + 1], ADVERB) ? past + 2 : past + 1,
      passive: false,
      noun: null,
      bareThat: false,
      inverted: true,
    };
  if (
    pattern.flags.has("modal") &&
    base !== "be" &&
    (form !== "base" || !["will", "would", "shall"].includes((tokens[i] as Token).low))
  )
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
      // "It was agreed for the round to take place": what is agreed stands behind "for".
      if (!f || (f.frame === "np" && pattern.row.id !== "agree-for") || f.frame === "bare") return null;
      if (f.frame === "np")
        return { ...shared, to: i + 1, party: null, ...f, content: i + 1, passive: false, noun: null, form: "past" };
      return { ...shared, to, party: null, ...f, passive: false, noun: null, form: "past" };
    }
    return { ...shared, to, party: null, frame: "np", content: to, passive: true, noun: null, bareThat: false };
  }
  const { flags } = pattern;
  if ((flags.has("on-agenda") || flags.has("only-topic")) && agendaBefore(tokens, group) !== flags.has("on-agenda"))
    return null;
  const r = follow(tokens, i + 1, pattern);
  if (!r) return null;
  if (flags.has("matter-first"))
    return { ...shared, to: r.to, party: null, frame: "np", content: r.to, passive: true, noun: null, bareThat: false };
  const f = frameAt(tokens, r.to, pattern);
  if (f && flags.has("needs-as") && !labelled(tokens, f.content, AS)) return null;
  // "agreed with the Secretary's position", and not "agreed with the Secretary"
  if (f && flags.has("needs-genitive") && !tokens.slice(f.content, f.content + 6).some((t) => t.kind === "genitive"))
    return null;
  if (f && flags.has("needs-label") && !labelled(tokens, f.content, ARTICLES)) return null;
  // "conveyed | the greetings of the King": the fixed words belong to the content.
  if (pattern.flags.has("obj") && f?.frame !== "that") {
    // "conveyed to the Secretary | the greetings", "handed over | a letter", "passed on | her greetings"
    const from =
      r.party && r.party[0] <= i + 2
        ? titleEnd(tokens, r.party[1])
        : ["over", "on"].includes(tokens[i + 1]?.low ?? "")
          ? i + 2
          : i + 1;
    return {
      ...shared,
      to: from,
      reach: r.to,
      party: from === i + 1 ? null : r.party,
      frame: "np",
      content: from,
      bareThat: false,
      passive: false,
      noun: null,
    };
  }
  if (!f && !flags.has("from-of")) return null;
  // "assured the Secretary of | her full support": the fixed words behind "of" are the content.
  if (flags.has("from-of")) {
    const from = tokens.findIndex((t, n) => n >= (r.party?.[1] ?? i + 1) && t.low === "of") + 1;
    return {
      ...shared,
      to: from,
      reach: r.to,
      party: r.party,
      frame: "np",
      content: from,
      bareThat: false,
      passive: false,
      noun: null,
    };
  }
  return f && { ...shared, to: r.to, party: r.party, ...f, passive: false, noun: null };
}
