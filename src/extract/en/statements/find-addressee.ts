/** Finds where the noun phrase of whoever is addressed ends: "urged | Manila | to". */
import { clauseAhead, isInfinitive, NP_STOP } from "./clause-ahead.ts";
import type { CuePattern, Step } from "./cue-patterns.ts";
import type { Token } from "./tokens.ts";
import {
  ADVERB,
  AUXILIARY,
  DETERMINER,
  is,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  REPORTS_PAST,
  VERB,
} from "./word-classes.ts";
import { wordStep } from "./word-step.ts";

/** Where the addressee's noun phrase can end: before the next fixed word, "to do", "that", or the sentence's end. */
export function partyEnds(
  tokens: readonly Token[],
  from: number,
  next: Step | undefined,
  pattern: CuePattern,
): number[] {
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
  const may = next?.kind === "word" && next.optional ? next : null;
  const frames = pattern.row.frames;
  const ends: number[] = [];
  for (let i = from + 1; i <= Math.min(tokens.length, from + 18); i++) {
    const t = tokens[i];
    // "Minister Benjamin “Benny” Katz": a nickname ends nobody's name.
    if (/^["“]$/.test(t?.raw ?? "") && tokens[i + 1]?.capital && /^["”]$/.test(tokens[i + 2]?.raw ?? "")) {
      i += 2;
      continue;
    }
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
    // "keen to brief his colleague | on the lock": a word that may follow ends them, too.
    if (may && t && wordStep(tokens, i, may.words) !== null && nounLike(tokens, from, i)) {
      ends.push(i);
      break;
    }
    // "called the Secretary of State | for Defence": the office goes on.
    if (t?.low === "for" && tokens[i + 1]?.capital && OFFICE_FOR.test(tokens[i - 1]?.raw ?? "")) continue;
    if (wants) {
      if (wordStep(tokens, i, wants.words) !== null) ends.push(i);
    } else if (frames.includes("inf") && /^["“]$/.test(t?.raw ?? "") && isInfinitive(tokens, i + 1)) ends.push(i);
    else if (frames.includes("inf") && t?.low === "to" && (isInfinitive(tokens, i) || tokens[i + 1]?.raw === ":"))
      ends.push(i);
    else if (frames.includes("that") && (t?.low === "that" || t?.low === "of")) {
      if (t.low === "that") ends.push(i);
    } else if (frames.includes("bare") && (!t || t.kind === "mark" || t.low === "and" || is(t, PREPOSITION)))
      ends.push(i);
    else if (
      frames.includes("gerund") &&
      t &&
      /ing$/.test(t.low) &&
      is(t, VERB) &&
      !t.capital &&
      nounLike(tokens, from, i)
    )
      ends.push(i);
    else if (frames.includes("np") && t && (is(t, DETERMINER) || is(t, POSSESSIVE)) && nounLike(tokens, from, i))
      ends.push(i);
    // "lauded Botswana's role in the Agency for": a role is nobody who could be thanked.
    if (
      t?.kind === "genitive" &&
      /^(?:role|contribution|efforts?|work|position|stance|support|policy|policies|initiative|approach)$/.test(
        tokens[i + 1]?.low ?? "",
      )
    )
      break;
    if (
      t?.low === "and" &&
      (is(tokens[i + 1], REPORTS_PAST) ||
        /^(?:they|he|she|we|both)$/.test(tokens[i + 1]?.low ?? "") ||
        /^(?:him|her|them)$/.test(first.low))
    )
      break;
    if (
      !t ||
      NP_STOP.has(t.raw) ||
      // "to Minister T. Arai to visit": the stop of an initial ends nobody's name.
      (t.low === "." && !/^\p{Lu}$/u.test(tokens[i - 1]?.raw ?? "")) ||
      (is(t, AUXILIARY) && t.low !== "will") ||
      ["which", "while", "that"].includes(t.low)
    )
      break;
    // "thanked the government of Norway, the host of the fair, | for": who they are stands between.
    const close = wants && t.low === "," ? appositionEnd(tokens, i) : null;
    if (wants && close !== null && wordStep(tokens, close, wants.words) !== null) {
      ends.push(close);
      break;
    }
    if (t.low === "," && !listComma(tokens, from, i)) {
      const end = particularly(tokens, i);
      if (end === null) break;
      i = end;
    }
  }
  // "agreed with the Secretary | 's position": somebody's position is not somebody.
  for (let n = ends.length - 1; n >= 0; n--) if (tokens[ends[n] as number]?.kind === "genitive") ends.splice(n, 1);
  // "said he" and the like: a pronoun or one name before a clause without "that".
  if (!ends.length && frames.includes("that") && !wants) {
    const end = nameEnd(tokens, from);
    if (end !== null && clauseAhead(tokens, end)) ends.push(end);
  }
  return ends;
}

const OFFICE_FOR = /^(?:State|Minister|Secretary|Under-Secretary|Commissioner|Envoy|Representative|Coordinator)$/;

/** Behind the comma that closes ", Minister of Ports of Norway,"; null where a verb comes first. */
function appositionEnd(tokens: readonly Token[], comma: number): number | null {
  if (!tokens[comma + 1]?.capital && tokens[comma + 1]?.low !== "the") return null;
  for (let i = comma + 2; i < Math.min(tokens.length, comma + 14); i++) {
    if (tokens[i]?.raw === ",") return i + 1;
    if (tokens[i]?.kind === "mark" || (is(tokens[i], AUXILIARY | REPORTS_PAST) && !tokens[i]?.capital)) return null;
  }
  return null;
}

/** "called on the members, the donors in particular, to act": the comma that closes such an insertion before "to act". */
function particularly(tokens: readonly Token[], comma: number): number | null {
  let named = false;
  for (let i = comma + 1; i < Math.min(tokens.length, comma + 14); i++) {
    named ||= /^(?:particular|particularly|especially|notably|including|foremost|above)$/.test(tokens[i]?.low ?? "");
    if (tokens[i]?.raw === ",") return named && isInfinitive(tokens, i + 1) ? i : null;
  }
  return null;
}

/** "requested measures to": one plain noun without an article, and not of people, is nobody who could be asked. */
function bareThing(tokens: readonly Token[], from: number): boolean {
  const [a, b] = [tokens[from], tokens[from + 1]];
  // "commended the work done by the consuls for Peru"
  if (is(a, DETERMINER) && THING.test(b?.low ?? "")) return true;
  if (!a || a.capital || is(a, DETERMINER | PRONOUN) || a.kind !== "word") return false;
  const head = b && b.kind === "word" && !is(b, PREPOSITION) && b.low !== "to" && b.low !== "that" ? b : a;
  return (
    !head.capital &&
    !/(ors|ers|ies|ists|ians|ants|ents|men|women|people|partners|parties|states|members|sides|nations|allies|leaders|teams|officials|counterparts?|stakeholders|businesses|investors|groups|forces)$/.test(
      head.low,
    )
  );
}

const THING = /^(?:work|role|efforts?|contributions?|steps|measures|progress|services?|achievements?|performance)$/;

/** Commas inside a list of addressees ("urged Iran, Russia and China to") stand between capitalised words. */
const listComma = (tokens: readonly Token[], from: number, i: number): boolean =>
  !!tokens[i - 1]?.capital &&
  (!!tokens[i + 1]?.capital ||
    tokens[i + 1]?.low === "and" ||
    (tokens[i + 1]?.low === "the" && !!tokens[i + 2]?.capital)) &&
  i - from < 10;

const nounLike = (tokens: readonly Token[], from: number, to: number): boolean =>
  to > from &&
  !!tokens[from] &&
  (tokens[from]?.capital ||
    is(tokens[from], PRONOUN) ||
    (to === from + 1 && /^(?:him|her|them)$/.test(tokens[from]?.low ?? "")) ||
    tokens[to - 1]?.capital === true ||
    OPPOSITE.has(tokens[to - 1]?.low ?? ""));

/** Who faces the speaker: "her colleague", "his counterparts". */
const OPPOSITE = new Set([
  "counterpart",
  "counterparts",
  "colleague",
  "colleagues",
  "peer",
  "homologue",
  "interlocutor",
  "number",
  "host",
  "guest",
]);

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
    (tokens[i]?.capital || (tokens[i]?.low === "of" && tokens[i + 1]?.capital) || OPPOSITE.has(tokens[i]?.low ?? ""))
  )
    i++;
  return i > start ? i : null;
}
