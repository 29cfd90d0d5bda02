/** Cuts the content of a cue by the frame it stands in: a clause, infinitives, gerunds, an object. */
import { isInfinitive } from "./clause-ahead.ts";
import type { Piece } from "./cut-contents.ts";
import { cutClause, cutGerunds, cutInfinitives } from "./cut-contents.ts";
import { beforeJoin } from "./joins.ts";
import { mainVerb } from "./main-verb.ts";
import type { Ground } from "./draft.ts";
import type { CueMatch } from "./match-cues.ts";
import type { Token } from "./tokens.ts";
import { AUXILIARY, DETERMINER, VERB_ING, VERB_PAST, VERB_PP, is } from "./word-classes.ts";

export const isAndThat = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.low === "that" && ["and", ","].includes(tokens[i - 1]?.low ?? "");

export function cut(m: CueMatch, end: number, g: Ground): Piece[] {
  const { tokens } = g;
  if (m.frame === "that") {
    const matter = andOn(tokens, m, end);
    if (matter !== null)
      return [
        ...cutClause(tokens, m.content, beforeJoin(tokens, matter, m.content)),
        { from: matter + 1, to: end, fresh: false },
      ];
  }
  if (m.frame === "that" || m.frame === "quote") return cutClause(tokens, m.content, end);
  const that = m.frame === "np" || m.frame === "verb" ? null : andThat(tokens, m, end);
  if (that !== null) return [...cut(m, beforeJoin(tokens, that, m.content), g), ...cutClause(tokens, that + 1, end)];
  if (m.frame === "inf") return cutInfinitives(tokens, m.content, end);
  if (m.frame === "verb") return cutInfinitives(tokens, m.content, end);
  if (m.frame === "gerund") return cutGerunds(tokens, m.content, end);
  return cutObject(tokens, m, end);
}

/** "agreed to advance the cable, and that a committee will convene": where the clause after "and that" stands. */
function andThat(tokens: readonly Token[], m: CueMatch, end: number): number | null {
  if (!m.pattern.row.frames.includes("that")) return null;
  for (let i = m.content + 2; i < end - 2; i++)
    if (tokens[i]?.low === "that" && tokens[i - 1]?.low === "and" && mainVerb(tokens, i + 1, end)) return i;
  return null;
}

/** "agreed that nets must be marked and on the need for a hotline": where the second matter's preposition stands. */
function andOn(tokens: readonly Token[], m: CueMatch, end: number): number | null {
  if (m.frame === "np" && !/^(?:agree|share-view)$/.test(m.pattern.row.act)) return null;
  if (!m.pattern.row.frames.includes("np") || !/\bon\b/.test(m.pattern.row.pattern)) return null;
  for (let i = m.content; i < end - 2; i++) {
    if (tokens[i]?.low !== "on") continue;
    if (tokens[i - 1]?.low !== "and") return null;
    // "agreed on the need for A and on exploring B"; two things under "on" stay together.
    if (m.frame === "np") return is(tokens[i + 1], VERB_ING) ? i : null;
    return is(tokens[i + 1], DETERMINER | VERB_ING) && !mainVerb(tokens, i + 1, end) ? i : null;
  }
  return null;
}

/** "and for reopening": where the second thing's "for" stands, with doing behind it. */
function andFor(tokens: readonly Token[], m: CueMatch, end: number): number | null {
  if (tokens[m.content - 1]?.low !== "for" || !m.pattern.row.frames.includes("gerund")) return null;
  for (let i = m.content + 1; i < end - 2; i++)
    if (tokens[i]?.low === "for" && tokens[i - 1]?.low === "and" && is(tokens[i + 1], VERB_ING)) return i;
  return null;
}

/** "agreed on a plan and, at their request, to hold": where the infinitive begins that goes on after a matter. */
function andTo(tokens: readonly Token[], m: CueMatch, end: number): number | null {
  if (!m.pattern.row.frames.includes("inf")) return null;
  for (let i = m.content + 1; i < end - 1; i++) {
    if (!isInfinitive(tokens, i)) continue;
    if (tokens[i - 1]?.low === "and") return i;
    if (tokens[i - 1]?.raw !== ",") return null;
    for (let j = i - 2; j > Math.max(m.content, i - 14); j--)
      if (tokens[j]?.raw === ",") return tokens[j - 1]?.low === "and" ? i : null;
    return null;
  }
  return null;
}

/** A noun object: one proposition, but "the need for X and that Y" is two. */
function cutObject(tokens: readonly Token[], m: CueMatch, end: number): Piece[] {
  for (let i = m.content + 2; i < end - 2; i++)
    if (tokens[i]?.low === "that" && tokens[i - 1]?.low === "and" && mainVerb(tokens, i + 1, end)) {
      const first = { from: m.content, to: beforeJoin(tokens, i, m.content), fresh: false };
      return [first, ...cutClause(tokens, i + 1, end)];
    }
  // "thanked Norway for the pilots and for reopening the lock"
  const forGerund = andFor(tokens, m, end);
  if (forGerund !== null)
    return [
      { from: m.content, to: beforeJoin(tokens, forGerund, m.content), fresh: false },
      { from: forGerund + 1, to: end, fresh: false },
    ];
  // "agreed on the need for A and on exploring how"
  const on = andOn(tokens, m, end);
  if (on !== null)
    return [
      { from: m.content, to: beforeJoin(tokens, on, m.content), fresh: false },
      { from: on + 1, to: end, fresh: false },
    ];
  const to = andTo(tokens, m, end);
  if (to !== null) {
    let first = to - 1;
    while (first > m.content && tokens[first]?.low !== "and") first--;
    return [
      { from: m.content, to: beforeJoin(tokens, first + 1, m.content), fresh: false },
      ...cutInfinitives(tokens, to, end),
    ];
  }
  return [{ from: m.content, to: end, fresh: false }];
}

/** "fees, which have raised prices | and have slowed the ports": one relative clause goes on. */
const relativeBeside = (tokens: readonly Token[], from: number, i: number, verb: string): boolean =>
  tokens.slice(from, i).some((t, n) => /^(?:which|who|that)$/.test(t.low) && tokens[from + n + 1]?.low === verb);

/** Does a relative or reported clause stand between `from` and `i`, whose verb this may be? */
const relativeSince = (tokens: readonly Token[], from: number, i: number): boolean =>
  tokens.slice(from, i).some((t) => /^(?:which|who|whose|that|whom|where|when|how|what)$/.test(t.low));

const DOINGS = /^(?:answered|toured|visited|attended|inspected|laid|planted|travelled|traveled|departed)$/;

/** Where a new predicate or clause goes on after an object: "opposes it | and has made", "to help, | but pressure will". */
export function clauseTail(tokens: readonly Token[], from: number, end: number): number {
  for (let i = from + 1; i < end - 1; i++) {
    const low = tokens[i]?.low;
    const next = tokens[i + 1]?.low ?? "";
    if (
      low === "and" &&
      ["has", "have", "had", "is", "are", "was", "were", "will", "would", "must", "should"].includes(next) &&
      !relativeBeside(tokens, from, i, next)
    )
      return beforeJoin(tokens, i + 1, from);
    // "discussed ways to widen the lines | and identified a few routes": another verb with its object.
    if (
      low === "and" &&
      is(tokens[i + 1], VERB_PAST) &&
      /ed$/.test(next) &&
      is(tokens[i + 2], DETERMINER) &&
      !is(tokens[i - 1], VERB_PP | AUXILIARY) &&
      tokens[i - 1]?.kind === "word" &&
      !relativeSince(tokens, from, i)
    )
      return beforeJoin(tokens, i + 1, from);
    // "focused on locks | while his meeting with her brought about": another clause.
    if (
      low === "while" &&
      is(tokens[i + 1], DETERMINER) &&
      tokens[i - 1]?.kind === "word" &&
      mainVerb(tokens, i + 1, end) &&
      !relativeSince(tokens, from, i)
    )
      return i;
    // "signed a plan | and answered questions": a doing, and no part of what was signed.
    if (low === "and" && DOINGS.test(next) && tokens[i + 2]?.kind === "word" && !relativeSince(tokens, from, i))
      return beforeJoin(tokens, i + 1, from);
    // "welcomed the invitation; a date will be set"
    // "agreed to raise trade; while keeping the talks"
    if (low === ";" && next === "while") return i;
    if (((low === "but" && tokens[i - 1]?.raw === ",") || low === ";") && next !== "also") {
      const main = mainVerb(tokens, i + 1, end);
      if (main && main.at - i < 12) return beforeJoin(tokens, i + 1, from);
    }
  }
  return end;
}
