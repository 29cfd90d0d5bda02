/** Cuts what was said into single propositions, by the frame it stands in. Rules: docs/record.md, "How statements are cut". */
import { isInfinitive } from "./clause-ahead.ts";
import { cutVerbs } from "./cut-verbs.ts";
import { beforeJoin, conjunct, joins, splitAt } from "./joins.ts";
import type { Token } from "./tokens.ts";
import { firstVerb, hasObject, hasPhrase, insideRelative, surelyVerb } from "./verb-objects.ts";
import { ADVERB, DETERMINER, NOUNISH, PREPOSITION, REPORTS_PAST, VERB_BASE, VERB_ING, is } from "./word-classes.ts";

/** A stretch of tokens; `fresh` when it has a subject of its own. */
export interface Piece {
  from: number;
  to: number;
  fresh: boolean;
}

const REPEATS = new Set(["on", "to", "in", "upon", "for", "about", "of", "by", "with"]);

/** Pieces of a clause after "that": repeated "that", coordinated verbs, coordinated clauses. */
export function cutClause(tokens: readonly Token[], from: number, to: number): Piece[] {
  const out: Piece[] = [];
  for (const part of splitAt(
    tokens,
    from,
    to,
    (i) =>
      tokens[i]?.low === "that" &&
      joins(tokens, i - 1) &&
      !isDemonstrative(tokens, i) &&
      !retold(tokens, from, i - 1) &&
      !ensured(tokens, from, i - 1) &&
      !afterAside(tokens, from, i - 1),
  ))
    out.push(...cutVerbs(tokens, part.from, part.to));
  return out;
}

/** "The other side affirmed that it welcomes X and that it is willing": the second "that" goes on with the inner report. */
function retold(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++)
    if (tokens[i]?.low === "that" && is(tokens[i - 1], REPORTS_PAST) && tokens[from]?.low !== "we") return true;
  return false;
}

/** "it is vital to ensure that both get funds, and that they stay on time": both are what is to be ensured. */
function ensured(tokens: readonly Token[], from: number, to: number): boolean {
  const that = tokens.findLastIndex((t, i) => i > from && i < to && t.low === "that");
  return that > from && /^(?:ensure|ensuring|guarantee|sure|certain)$/.test(tokens[that - 1]?.low ?? "");
}

/** "has proven, through this step, | that it can": the comma closes what another opened right behind the verb. */
function afterAside(tokens: readonly Token[], from: number, comma: number): boolean {
  if (tokens[comma]?.raw !== ",") return false;
  for (let i = comma - 2; i > Math.max(from, comma - 12); i--)
    if (tokens[i]?.raw === ",")
      return is(tokens[i + 1], PREPOSITION | ADVERB) && tokens[i - 1]?.kind === "word" && !tokens[i - 1]?.capital;
  return false;
}

/** "and that" parts clauses; "and that country" does not. */
const isDemonstrative = (tokens: readonly Token[], i: number): boolean => {
  const next = tokens[i + 1];
  // "and that, until then, they stay in contact"
  // "three steps, that is: to open"
  if (next?.low === "is" && tokens[i + 2]?.kind === "mark") return true;
  return !next || (next.kind === "mark" && next.raw !== ",") || is(next, PREPOSITION);
};

/** Where "and on the neighbours to withdraw" begins: a second addressee of the same call. */
function nextAddressee(tokens: readonly Token[], i: number, to: number): number | null {
  if (tokens[i]?.low !== "and" || !["on", "upon"].includes(tokens[i + 1]?.low ?? "")) return null;
  for (let j = i + 3; j < Math.min(to, i + 14); j++) if (isInfinitive(tokens, j)) return i + 1;
  return null;
}

/** Pieces of "to do A and (to) do B": each with an object of its own, or with "to" said again. */
export function cutInfinitives(tokens: readonly Token[], from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let start = from;
  let verb = firstVerb(tokens, from, to, VERB_BASE);
  for (let i = from + 2; i < to; i++) {
    const other = nextAddressee(tokens, i, to);
    if (other !== null) {
      pieces.push({ from: start, to: beforeJoin(tokens, other, start), fresh: false });
      start = other;
      continue;
    }
    const besides = addedGerund(tokens, i);
    if (besides !== null && besides < to) {
      pieces.push({ from: start, to: beforeJoin(tokens, i, start), fresh: false });
      start = besides;
      verb = besides;
      i = besides;
      continue;
    }
    const j = conjunct(tokens, i, to);
    // "to swiftly and jointly curb": two ways of doing one thing.
    if (j === null || (is(tokens[i - 1], ADVERB) && tokens[i - 2]?.low === "to" && is(tokens[i + 1], ADVERB))) continue;
    const again =
      tokens[j]?.low === "to" &&
      isInfinitive(tokens, j) &&
      (tokens[i]?.low === "and" ||
        tokens[j - 1]?.low === "and" ||
        tokens[j - 1]?.low === "as" ||
        tokens[i]?.raw === ";" ||
        listed(tokens, j, to));
    // "to continue consultations to contain tensions, promote trade and defuse": a list of what the consultations are for.
    const bare = !again && !purposeSince(tokens, start, i) && bareInfinitive(tokens, j, to, verb);
    if (!again && !bare) continue;
    // "in their efforts to bring peace and to build": the nearer infinitive under a noun has the second beside it.
    if (again && underNoun(tokens, start, i)) continue;
    if (insideRelative(tokens, from, i)) continue;
    const end = beforeJoin(tokens, again ? j : i + 1, start);
    if (end <= start + 1) continue;
    pieces.push({ from: start, to: end, fresh: false });
    // "and immediately leave": how it is done belongs to what is done.
    start = again ? j : i + (tokens[i]?.kind === "mark" && tokens[i + 1]?.low === "and" ? 2 : 1);
    verb = again ? firstVerb(tokens, j, to, VERB_BASE) : j;
    i = j;
  }
  pieces.push({ from: start, to, fresh: false });
  return pieces;
}

/** "to open a desk, in addition to | funding its staff": where what is added begins. */
const addedGerund = (tokens: readonly Token[], i: number): number | null =>
  tokens[i]?.low === "in" &&
  tokens[i + 1]?.low === "addition" &&
  tokens[i + 2]?.low === "to" &&
  is(tokens[i + 3], VERB_ING)
    ? i + 3
    : null;

/** Does a second infinitive with an object, no comma before it, stand between `start` and a conjunction? */
function purposeSince(tokens: readonly Token[], start: number, end: number): boolean {
  for (let i = end - 1; i > start + 2; i--)
    if (tokens[i]?.low === "to" && isInfinitive(tokens, i))
      return tokens[i - 1]?.kind !== "mark" && (end - i < 12 || goesOnListing(tokens, i, end));
  return false;
}

/** "to press Togo to keep the pact, stop the cuts and": a bare verb with its object behind a comma goes on with the list. */
const goesOnListing = (tokens: readonly Token[], from: number, end: number): boolean =>
  end - from < 30 &&
  tokens.some(
    (t, i) =>
      i > from + 2 && i < end && tokens[i - 1]?.raw === "," && is(t, VERB_BASE) && is(tokens[i + 1], DETERMINER),
  );

/** Is the last infinitive before `end` that of efforts, attempts or steps: "efforts to bring"? */
function underNoun(tokens: readonly Token[], start: number, end: number): boolean {
  for (let i = end - 1; i > start + 1; i--)
    if (tokens[i]?.low === "to" && isInfinitive(tokens, i))
      return /^(?:efforts?|attempts?|steps|measures|plans?|work|commitment|readiness|ability|capacity|intention|willingness|desire)$/.test(
        tokens[i - 1]?.low ?? "",
      );
  return false;
}

/** A comma before "to do" parts a list only when an "and to" still comes; else it is a purpose. */
const listed = (tokens: readonly Token[], j: number, to: number): boolean => {
  for (let i = j + 1; i < to - 1; i++) if (tokens[i]?.low === "and" && tokens[i + 1]?.low === "to") return true;
  return false;
};

function bareInfinitive(tokens: readonly Token[], j: number, to: number, verb: number): boolean {
  const t = tokens[j] as Token;
  if (t.kind !== "word" || t.capital) return false;
  const base = is(t, VERB_BASE);
  if (!base) return false;
  const next = tokens[j + 1];
  if (!next || next.kind === "mark" || next.low === "and" || next.low === "of") return false;
  const comma = tokens[j - 1]?.raw === ",";
  if (comma && !andComes(tokens, j, to)) return false;
  const particle = ["forward", "ahead", "up", "on"].includes(next.low) && hasPhrase(tokens, j + 2);
  // "and work together on pilots", "and cooperate in the field of health": what shows a verb without an object.
  const together =
    /^(?:together|closely|jointly)$/.test(next.low) ||
    (next.low === "in" && /^(?:concert|unison|tandem)$/.test(tokens[j + 2]?.low ?? ""));
  const phrase = !is(t, NOUNISH) && !comma && hasPhrase(tokens, j + 1);
  const object = hasObject(tokens, j + 1, to) || particle || together || phrase;
  // "trade and support for": a noun among nouns is followed by a preposition, a verb by its object.
  return (
    surelyVerb(tokens, j) &&
    object &&
    (hasObject(tokens, verb + 1, to) || hasPhrase(tokens, verb + 1)) &&
    (is(next, DETERMINER) || next.capital || particle || together || !is(t, NOUNISH))
  );
}

const andComes = (tokens: readonly Token[], j: number, to: number): boolean => {
  for (let i = j + 1; i < to - 1; i++)
    if (tokens[i]?.low === "and") {
      let n = i + 1;
      while (is(tokens[n], ADVERB)) n++;
      if (is(tokens[n], VERB_BASE)) return true;
    }
  return false;
};

/** Pieces of "on doing A and on doing B": preposition said again, or each gerund with an object of its own. */
export function cutGerunds(tokens: readonly Token[], from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let start = from;
  let verb = firstVerb(tokens, from, to, VERB_ING);
  const ing = (i: number): boolean => {
    let n = i;
    while (is(tokens[n], ADVERB)) n++;
    return is(tokens[n], VERB_ING);
  };
  for (let i = from + 1; i < to; i++) {
    let j = conjunct(tokens, i, to);
    if (j === null) continue;
    // A verb that nobody listed shows itself by its object: "on dredging the channel".
    const verbal = ing(j + 1) || (/[a-z]{2}ing$/.test(tokens[j + 1]?.low ?? "") && hasObject(tokens, j + 2, to));
    const again = REPEATS.has(tokens[j]?.low ?? "") && tokens[j]?.low === tokens[from - 1]?.low && verbal;
    if (again) j++;
    else if (!ing(j) || !hasObject(tokens, verb + 1, to) || !hasObject(tokens, j + 1, to)) continue;
    if (!again && tokens[j - 1]?.raw === "," && !andIng(tokens, j, to, ing)) continue;
    const end = beforeJoin(tokens, again ? j - 1 : j, start);
    if (end <= start) continue;
    pieces.push({ from: start, to: end, fresh: false });
    start = j;
    verb = j;
    i = j;
  }
  pieces.push({ from: start, to, fresh: false });
  return pieces;
}

const andIng = (tokens: readonly Token[], j: number, to: number, ing: (i: number) => boolean): boolean => {
  for (let i = j + 1; i < to - 1; i++) if (tokens[i]?.low === "and") return ing(i + 1);
  return false;
};
