/** Finds how long the talks lasted: a stated length, the sum of their parts, or the end of a range of clock times. */
import { problem } from "../../../model/problem.ts";
import type { Problem } from "../../../model/problem.ts";
import { hedgeStart, lengthHedged } from "./hedges.ts";
import type { TimesOf } from "./mark-times.ts";
import type { SaidLength } from "./read-length.ts";
import { at } from "./tokens.ts";
import type { Token } from "./tokens.ts";

export interface Length {
  minutes: number;
  approximate: boolean;
  start: number;
  end: number;
}

interface Candidate extends Length {
  sentence: number;
  said: SaidLength;
  total: boolean;
  /** A meeting within the meeting: "spoke one-on-one for half an hour before ...". */
  part: boolean;
}

const LASTED = new Set("lasting lasted lasts ran running took taking continued spanning spent".split(" "));
const PREPOSITIONS = new Set(["for", "over", "of", "during"]);
const PART = new Set("one-on-one tête-à-tête tete-a-tete tête-à-tete privately alone".split(" "));
const THEN = new Set("before followed then after prior subsequently".split(" "));
/** Tokens between a word for the talks and the length that belongs to it. */
const REACH = 8;
const LEAD = 3;

/** The length of the talks as the text tells it. */
export function findLength(
  sentences: readonly TimesOf[],
  startSentence: number | null,
  talks: ReadonlySet<string>,
): { length: Length | null; problems: Problem[] } {
  const found: Candidate[] = [];
  for (const [n, times] of sentences.entries()) {
    if (!times.lengths.length) continue;
    for (const said of times.lengths) {
      const candidate = fits(times, said, n, n < LEAD || n === startSentence, talks);
      if (candidate) found.push(candidate);
    }
    // Later sentences repeat or tell of other talks.
    if (found.some((c) => !c.part)) break;
  }
  return choose(found, sentences);
}

function fits(
  times: TimesOf,
  said: SaidLength,
  sentence: number,
  near: boolean,
  talks: ReadonlySet<string>,
): Candidate | null {
  const { tokens } = times;
  const from = hedgeStart(tokens, said.first);
  // "ran for half an hour" is told by "ran".
  const verb =
    at(tokens, from - 1).lower === "for" &&
    /^(?:lasting|lasted|lasts|ran|running|continued|on)$/.test(at(tokens, from - 2).lower);
  const before = verb ? "lasted" : at(tokens, from - 1).lower;
  const plainOver = before !== "for" && at(tokens, from).lower === "over" && from < said.first;
  const after = at(tokens, said.next);
  const noun = [after, at(tokens, said.next + 1), at(tokens, said.next + 2)].findIndex((t) => talks.has(t.lower));
  // "a 45-minute call", "an hour-long meeting".
  const compound = /^[-‐‑–]$/.test(at(tokens, said.next - 2).text) && at(tokens, said.next - 3).lower !== "an";
  const attributive = compound || /^[-‐‑–]$/.test(after.text) || noun === 0;
  let ok = false;
  if (attributive) ok = noun >= 0;
  else if (LASTED.has(before)) ok = near || talkBefore(tokens, from - 1, 2 * REACH, talks);
  else if (PREPOSITIONS.has(before) || plainOver || before === "in")
    ok =
      before === "in"
        ? after.lower === "of" && talks.has(at(tokens, said.next + 1).lower)
        : // "spoke by telephone with President NAME of the United States for 25 minutes"
          talkBefore(tokens, from - 1, near ? (before === "for" ? REACH + 4 : REACH) : 5, talks) ||
          (near && (timeBefore(times, from - 1) || timeAfter(times, said.next)));
  else if (near && /^(?:,|\(|;|:|a|an|of|and)$/.test(before))
    ok = talkBefore(tokens, from - 1, 4, talks) || timeBefore(times, from - 1);
  if (!ok || atWork(after)) return null;
  const total = totalBeside(tokens, said, from);
  return {
    sentence,
    said,
    total,
    part: partOnly(tokens, from),
    minutes: said.minutes,
    approximate: lengthHedged(tokens, said.first, said.next),
    start: at(tokens, from).start,
    end: said.end,
  };
}

/** "24 hours a day", "a 45-minute drive", "a 7-hour stopover visit": lengths of other things. */
const atWork = (after: Token): boolean =>
  /^(?:a|per|drive|flight|after|later|ago|notice|stop|stopover|layover|transit)$/.test(after.lower);

function talkBefore(tokens: readonly Token[], i: number, reach: number, talks: ReadonlySet<string>): boolean {
  for (let n = i; n >= Math.max(0, i - reach); n--) if (talks.has(at(tokens, n).lower)) return true;
  return false;
}

/** A clock time, a date or the bracket after them stands directly before: "from 2:05 p.m. for about 50 minutes". */
function timeBefore({ timed, tokens }: TimesOf, i: number): boolean {
  let end = i;
  while (end > 0 && /^(?:[),(;]|and|lasting|for|of|a|,)$/.test(at(tokens, end).lower) && i - end < 5) end--;
  return timed[end] === true;
}

/** "For about 12 minutes from around 6:45 p.m.": the clock time follows. */
const timeAfter = ({ timed, tokens }: TimesOf, i: number): boolean =>
  /^(?:from|at|commencing|starting|beginning)$/.test(at(tokens, i).lower) &&
  (timed[i + 1] === true || timed[i + 2] === true || timed[i + 3] === true);

function totalBeside(tokens: readonly Token[], { first, next }: SaidLength, from: number): boolean {
  const words = [...tokens.slice(Math.max(0, from - 4), first), ...tokens.slice(next, next + 4)].map((t) => t.lower);
  return (
    words.includes("total") || words.includes("altogether") || words.includes("totalling") || words.includes("totaling")
  );
}

function partOnly(tokens: readonly Token[], from: number): boolean {
  for (let i = Math.max(0, from - 8); i < from; i++) {
    const words = [0, 1, 2, 3, 4].map((n) => at(tokens, i + n).lower).join("");
    if ([...PART].some((p) => words.startsWith(p))) return true;
  }
  return false;
}

function choose(found: Candidate[], sentences: readonly TimesOf[]): { length: Length | null; problems: Problem[] } {
  const total = found.find((c) => c.total);
  if (total) return { length: total, problems: [] };
  const first = found[0];
  if (!first) return { length: null, problems: [] };
  const same = found.filter((c) => c.sentence === first.sentence || c.part || first.part);
  const tokens = sentences[first.sentence]?.tokens ?? [];
  if (same.length === 1) {
    const goesOn = tokens.slice(first.said.next).some((t) => THEN.has(t.lower));
    if (!first.part || !goesOn) return { length: first, problems: [] };
    return {
      length: null,
      problems: [
        problem(
          "length-of-part",
          "The text gives the length of one part of the talks only; no length of the whole was taken from it.",
          first,
        ),
      ],
    };
  }
  const [head, ...rest] = same as [Candidate, ...Candidate[]];
  const sum = rest.reduce((n, c) => n + c.minutes, 0);
  // The lead gives the whole, a bracket or a sentence after it the parts.
  const second = rest[0] as Candidate;
  const bracket =
    second.sentence !== head.sentence || tokens.slice(head.said.next, second.said.first).some((t) => t.text === "(");
  if (!head.part && (head.minutes === sum || bracket)) return { length: head, problems: [] };
  const approximate = same.some((c) => c.approximate);
  return {
    length: { minutes: head.minutes + sum, approximate, start: head.start, end: (same.at(-1) ?? head).end },
    problems: [],
  };
}
