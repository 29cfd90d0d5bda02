/** Finds the finite verb of a clause. */
import { isInfinitive } from "./clause-ahead.ts";
import type { Token } from "./tokens.ts";
import { ADJECTIVES } from "./verb-objects.ts";
import {
  ADVERB,
  AUXILIARY,
  BE,
  DETERMINER,
  MODAL,
  NOUNISH,
  NOUNISH_S,
  PREPOSITION,
  PRONOUN,
  VERB_BASE,
  VERB_PAST,
  VERB_PP,
  VERB_S,
  is,
} from "./word-classes.ts";

export interface Main {
  at: number;
  kind: "modal" | "present" | "past";
  /** Modal or "do": the bare verb after it. */
  verb: number | null;
  /** "We support": the verb stands bare. */
  plural?: boolean;
}

/** ", if it is to succeed," is inserted: its verb is not the clause's. */
const CONDITIONS = new Set(["if", "when", "where", "unless", "although", "though", "once", "because"]);

/** The finite verb of the clause that starts at `from`. */
export function mainVerb(tokens: readonly Token[], from: number, to: number): Main | null {
  let relative = 0;
  for (let i = from; i < to; i++) {
    const t = tokens[i] as Token;
    if (t.kind !== "word") {
      const close = t.raw === "," && !relative ? asideEnd(tokens, i, to) : null;
      if (close !== null) i = close;
      if (t.raw === "," && relative) relative = 0;
      continue;
    }
    if (
      i > from &&
      (t.low === "which" ||
        t.low === "who" ||
        t.low === "whose" ||
        (tokens[i - 1]?.raw === "," && CONDITIONS.has(t.low)) ||
        (t.low === "that" && tokens[i - 1]?.kind === "word"))
    ) {
      relative = 1;
      continue;
    }
    if (relative) continue;
    if (is(t, MODAL)) return { at: i, kind: "modal", verb: bareVerb(tokens, i + 1, to) };
    if (is(t, BE) && !["be", "been", "being"].includes(t.low))
      return { at: i, kind: t.low === "was" || t.low === "were" ? "past" : "present", verb: null };
    if (t.low === "has" || t.low === "have" || t.low === "does" || t.low === "do")
      return { at: i, kind: "present", verb: null };
    if (t.low === "had" || t.low === "did") return { at: i, kind: "past", verb: null };
    // "the two sides need to strengthen A, expand B": needing stands as a modal does.
    if (i > from && /^(?:need|needs|ought)$/.test(t.low) && tokens[i + 1]?.low === "to" && isInfinitive(tokens, i + 1))
      return { at: i, kind: "modal", verb: bareVerb(tokens, i + 2, to) };
    const person = tokens[is(tokens[i - 1], ADVERB) ? i - 2 : i - 1]?.low ?? "";
    if (i > from && ["we", "they", "i"].includes(person) && is(t, VERB_BASE))
      return { at: i, kind: "present", verb: null, plural: true };
    if (i === from || t.capital) {
      if (!(i === from && finite(t))) continue;
    }
    const f = finite(t);
    if (!f) continue;
    if (f === "present" && nounInS(t, tokens[i + 1])) continue;
    const before = tokens[i - 1];
    if (
      before &&
      ((is(before, DETERMINER) && !is(before, PRONOUN)) ||
        before.low === "of" ||
        before.low === "to" ||
        is(before, PREPOSITION))
    )
      continue;
    // "the largest developed country"
    if (f === "past" && /(?:est|most|least)$/.test(before?.low ?? "")) continue;
    const next = tokens[i + 1];
    if (f === "past" && next && (next.low === "by" || next.low === "in" || next.low === "at")) continue;
    if (
      f === "present" &&
      next &&
      (next.low === "of" || next.kind === "genitive" || next.low === "and" || next.raw === ",")
    )
      continue;
    if (f === "present" && next && is(next, AUXILIARY)) continue;
    return { at: i, kind: f, verb: null };
  }
  return plainPlural(tokens, from, to);
}

/**
 * "the visit, held in memory of the wreck, would open the way", "the envoy, through this visit, can help": the comma that
 * closes what the one at `comma` opened, where the clause's verb follows right after; null where nothing is inserted.
 */
function asideEnd(tokens: readonly Token[], comma: number, to: number): number | null {
  const first = tokens[is(tokens[comma + 1], ADVERB) ? comma + 2 : comma + 1];
  if (!is(first, VERB_PP | PREPOSITION) || is(first, AUXILIARY)) return null;
  for (let i = comma + 2; i < Math.min(to - 1, comma + MOST_INSERTED); i++) {
    if (tokens[i]?.raw !== ",") continue;
    let next = i + 1;
    while (is(tokens[next], ADVERB)) next++;
    const verb = tokens[next];
    if (is(verb, MODAL) || (is(verb, AUXILIARY) && !/^(?:be|been|being|having)$/.test(verb?.low ?? ""))) return i;
  }
  return null;
}
/** Most words of such an insertion. */
const MOST_INSERTED = 22;

/** "in flexible forms between": a plural noun that looks like a verb, with no object after it. */
const nounInS = (t: Token, next: Token | undefined): boolean =>
  is(t, NOUNISH_S) &&
  !(
    next &&
    (is(next, DETERMINER) ||
      next.capital ||
      next.kind === "number" ||
      next.low === "that" ||
      next.low === "to" ||
      is(next, ADVERB))
  );

/** "the controls conform to practice": a bare verb after a plural noun, when nothing else is finite. */
function plainPlural(tokens: readonly Token[], from: number, to: number): Main | null {
  for (let i = from + 1; i < Math.min(to, from + 20); i++) {
    const t = tokens[i] as Token;
    if (t.kind !== "word" || t.capital) {
      if (t.raw === "," || t.raw === ";") return null;
      continue;
    }
    if (t.low === "that" || t.low === "which" || t.low === "who" || t.low === "to") return null;
    const before = tokens[is(tokens[i - 1], ADVERB) ? i - 2 : i - 1];
    const pair =
      !!before?.capital && tokens[i - 2]?.low === "and" && is(tokens[i + 1], DETERMINER | ADVERB) && is(t, VERB_BASE);
    if (pair) return { at: i, kind: "present", verb: null, plural: true };
    // "suggested Slovakia simplify procedures": one country, and what it should do.
    if (before?.capital && i > from && is(t, VERB_BASE) && !is(t, NOUNISH) && tokens[i + 1]?.kind === "word")
      return { at: i, kind: "present", verb: null, plural: true };
    if (
      !before ||
      !/s$/.test(before.low) ||
      before.kind !== "word" ||
      is(before, PREPOSITION) ||
      is(before, DETERMINER)
    )
      continue;
    if (is(t, VERB_BASE) && !is(t, NOUNISH) && !ADJECTIVES.has(t.low))
      return { at: i, kind: "present", verb: null, plural: true };
  }
  return null;
}

export function finite(t: Token): "present" | "past" | null {
  return is(t, VERB_S) ? "present" : is(t, VERB_PAST) ? "past" : null;
}

function bareVerb(tokens: readonly Token[], from: number, to: number): number | null {
  for (let i = from; i < Math.min(to, from + 5); i++) {
    const t = tokens[i] as Token;
    if (is(t, ADVERB) || t.low === "not" || t.raw === ",") continue;
    return is(t, VERB_BASE) ? i : null;
  }
  return null;
}
