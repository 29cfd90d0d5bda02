/** Finds how a sentence goes on after its reporting words, and where the content begins. */
import type { Frame } from "../../../model/knowledge.ts";
import { clauseAhead, isInfinitive, subjunctiveAhead } from "./clause-ahead.ts";
import type { CuePattern } from "./cue-patterns.ts";
import { adjectiveAhead, adjectiveHere, nounPhraseFirst, nounStart, plainNoun } from "./noun-ahead.ts";
import {
  afterDay,
  afterDegree,
  afterInserted,
  gerund,
  laterInfinitive,
  laterThat,
  thatIsDeterminer,
} from "./that-ahead.ts";
import type { Token } from "./tokens.ts";
import {
  ADVERB,
  AUXILIARY,
  DETERMINER,
  is,
  POSSESSIVE,
  PREPOSITION,
  SETTING,
  VERB_BASE,
  VERB_PP,
} from "./word-classes.ts";

/** "agreed to more visits", "agreed to sustained contacts": words that open a noun phrase as an article does. */
const LIKE_ARTICLE =
  /^(?:more|new|further|greater|closer|additional|joint|another|several|many|future|early|full|regular|\p{Ll}{3,}(?:ed|al|ive|ous|ic|able|ible)|\p{Ll}{3,}[^sui]s)$/u;

export function frameAt(
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
  // "noting as well the work of the crews"
  if (tokens[i]?.low === "as" && tokens[i + 1]?.low === "well" && tokens[i + 2]?.low !== "as") i += 2;
  if (frames.includes("that") && flags.has("neutral")) {
    const day = afterDay(tokens, i);
    if (day > i && (tokens[day]?.low === "that" || clauseAhead(tokens, day))) i = day;
  }
  // "discussed yesterday, over the phone, the ferry lines"
  if (frames.includes("np") && pattern.row.act === "exchange-views" && !flags.has("matter")) {
    const day = afterDay(tokens, tokens[i]?.low === "here" ? i + 1 : i);
    if (day > i) i = afterInserted(tokens, day);
  }
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
    // "will second an expert": before an object it is a verb.
    while (
      (is(tokens[j], ADVERB) && !(tokens[j]?.low === "second" && is(tokens[j + 1], DETERMINER))) ||
      tokens[j]?.low === "not"
    )
      j++;
    const v = tokens[j];
    // "would have expected": what was not, and no promise.
    if (v?.low === "have" && is(tokens[j + 1], VERB_PP)) return null;
    return v && v.kind === "word" && !v.capital && !is(v, DETERMINER) && !is(v, PREPOSITION)
      ? { frame: "verb", content: i, bareThat: false }
      : null;
  }
  // "her determination not to let crews go": "not" stands before.
  if (frames.includes("inf") && t?.low === "not" && isInfinitive(tokens, i + 1))
    return { frame: "inf", content: i, bareThat: false };
  if (frames.includes("inf") && isInfinitive(tokens, i)) return { frame: "inf", content: i, bareThat: false };
  // "called on all “to uphold the peace”"
  if (frames.includes("inf") && /^["“]$/.test(t?.raw ?? "") && isInfinitive(tokens, i + 1))
    return { frame: "inf", content: i + 1, bareThat: false };
  if (frames.includes("inf")) {
    const later = laterInfinitive(tokens, i);
    if (later !== null) return { frame: "inf", content: later, bareThat: false };
  }
  if (frames.includes("inf") && tokens[i - 1]?.low === "to" && isInfinitive(tokens, i - 1))
    return { frame: "inf", content: i - 1, bareThat: false };
  if (
    frames.includes("that") &&
    !flags.has("needs-that") &&
    ((clauseAhead(tokens, i) && !(frames.includes("np") && nounPhraseFirst(tokens, i))) ||
      (pattern.row.act === "propose" && subjunctiveAhead(tokens, i)))
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
  if (frames.includes("np") && theFollowing(tokens, i))
    return { frame: "np", content: tokens.length - 1, bareThat: false };
  if (flags.has("matter") && t && isSetting(tokens, i)) return null;
  if (frames.includes("np") && t && nounStart(tokens, i, at > 0 ? tokens[at - 1] : undefined)) {
    if (
      flags.has("article") &&
      !is(t, DETERMINER) &&
      t.kind !== "number" &&
      (!LIKE_ARTICLE.test(t.low) || is(t, VERB_BASE))
    )
      return null;
    if (
      flags.has("npdet") &&
      !(
        is(t, DETERMINER) ||
        t.capital ||
        t.kind === "number" ||
        NO_ARTICLE.has(t.low) ||
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
    (t?.low === "with" || (["in", "during", "over", "by", "on", "at"].includes(t?.low ?? "") && withAhead(tokens, i)))
  ) {
    const object = objectAfterPartner(tokens, i);
    if (object !== null) return { frame: "np", content: object, bareThat: false };
  }
  if (flags.has("ends") && t && !/^(?:[.,;]|and|but|while)$/.test(t.low)) return null;
  if (frames.includes("bare")) return { frame: "bare", content: at, bareThat: false };
  if (frames.includes("np") && (!t || t.raw === "." || t.raw === ",") && behindWhich(tokens, at))
    return { frame: "bare", content: at, bareThat: false };
  // "Ministers agreed to:" - the content stands in the items below.
  const last = tokens.length - 1;
  if (
    tokens[last]?.raw === ":" &&
    (i === last || (i === last - 1 && (t?.low === "to" || t?.low === "that" || t?.low === "on")))
  )
    return { frame: "np", content: last, bareThat: false };
  // "Peace is a duty of all, she observed." - the content stands before.
  if (
    frames.includes("that") &&
    (flags.has("neutral") || flags.has("beside") || pattern.row.act === "emphasize") &&
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

/** "agreed on | the following points:", "agreed | as follows:": what stands in the items below. */
function theFollowing(tokens: readonly Token[], at: number): boolean {
  const last = tokens.length - 1;
  if (tokens[last]?.raw !== ":" || last - at > 4) return false;
  const words = tokens
    .slice(at, last)
    .map((t) => t.low)
    .join(" ");
  return /^(?:(?:the )?following(?: \p{L}+){0,2}|as follows)$/u.test(words);
}

const ASKED = /^(?:initiative|request|invitation|proposal)$/;

/** "on Monday", "on 3 May", "on the margins of the summit": when or where, not what about. */
export function isSetting(tokens: readonly Token[], at: number): boolean {
  // "took place on Finland's initiative", "on the US president's request"
  if (
    tokens.slice(at, at + 6).some((t, i, all) => ASKED.test(t.low) && all.slice(0, i).every((x) => x.kind !== "mark"))
  )
    return true;
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

/** "discussed with Sayyid Badr, Minister of Foreign Affairs of Oman, the ties": the object after the partner. */
function objectAfterPartner(tokens: readonly Token[], at: number): number | null {
  for (let i = at + 1; i < Math.min(tokens.length - 1, at + 40); i++) {
    const t = tokens[i] as Token;
    const next = tokens[i + 1] as Token;
    // "reviewed with him the news"
    if (i === at + 1 && /^(?:him|her|them)$/.test(t.low))
      return next.kind === "word" && !is(next, PREPOSITION) ? i + 1 : null;
    if (
      t.raw === "," &&
      (["the", "ways", "issues", "several", "a", "recent", "latest"].includes(next.low) || is(next, POSSESSIVE)) &&
      !tokens[i + 2]?.capital
    )
      return i + 1;
    if (["ways", "issues", "means", "horizons", "avenues"].includes(next.low) && t.raw !== ",") return i + 1;
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
  "ways issues means horizons avenues bilateral relations cooperation ties efforts prospects developments matters topics regional mutual joint strategic current recent latest several various aspects preparations opportunities".split(
    " ",
  ),
);

/** "signed two memorandums", "pointed to last winter's repair": a count or an order stands for an article. */
const NO_ARTICLE = new Set(
  "two three four five six seven eight nine ten eleven twelve several various numerous last next".split(" "),
);
