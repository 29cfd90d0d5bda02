/** Tells which sentences look like reporting though they gave no statement, and why. */
import type { Knowledge } from "../../../model/knowledge.ts";
import { wordSet } from "../../../model/once-for.ts";
import type { Setting } from "./clause.ts";
import type { Ground } from "./draft.ts";
import { greets } from "./no-act.ts";
import { sentenceSubject } from "./sentence-subject.ts";
import type { Token } from "./tokens.ts";
import { ADVERB, BE, HAVE, is, VERB_PAST } from "./word-classes.ts";

/** A cue, or somebody of the room as subject with a past verb: worth showing as not understood. */
export function looksLikeReporting(tokens: readonly Token[], cues: number, g: Ground): boolean {
  if (!cues) return false;
  const low = tokens.map((t) => t.low);
  if (low.includes("will") && !low.some((w) => /ed$/.test(w))) return false;
  return g.matches.some(
    (m) =>
      (m.form === "past" || m.form === "pp" || m.form === "s" || g.tokens[m.group]?.low === "went") &&
      !m.pattern.flags.has("only-talks") &&
      !m.pattern.flags.has("only-focus") &&
      // "Arai welcomed Holt to Osaka": a greeting, and nothing that was not understood.
      !(m.pattern.row.act === "welcome" && greets(m, g)) &&
      !g.tokens.slice(m.group, m.verb).some((t) => t.low === "is" || t.low === "are"),
  );
}

/**
 * "Minister Arai bemoaned the toll": one who took part does something that no row of the lexicon knows and that is no
 * mere doing (doings.txt: travelled, laid a wreath). Its words, for the reader; null where nobody here is the subject.
 */
export function untoldVerb(tokens: readonly Token[], s: Setting, k: Knowledge): string | null {
  const doings = wordSet(k.lists["doings"]);
  const subject = sentenceSubject({ ...s, tokens }, tokens.length);
  if (subject ? subject.from > 12 : !/^(?:he|she|they)$/.test(tokens[0]?.low ?? "")) return null;
  const to = subject?.to ?? 1;
  let verb = to;
  while (is(tokens[verb], ADVERB | HAVE)) verb++;
  const word = tokens[verb];
  if (!word || word.kind !== "word" || word.capital || is(word, BE) || doings.has(word.low)) return null;
  if (!is(word, VERB_PAST) && !/ed$/.test(word.low)) return null;
  return `"${tokens
    .slice(to, verb + 1)
    .map((t) => t.raw)
    .join(" ")}" is no reporting word that is known, and may report something`;
}

export const reasonOf = (g: Ground): string => {
  const m = g.matches.find((x) => x.base !== "be") ?? g.matches[0];
  return m
    ? `"${g.tokens
        .slice(m.group, m.verb + 1)
        .map((t) => t.raw)
        .join(" ")}" reports something, but not whose words it is`
    : "no reporting words found";
};
