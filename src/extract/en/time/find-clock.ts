/** Picks the clock time at which the talks began, the other clock that is told with it, and the end of a range. */
import { clockHedged, hedgeStart } from "./hedges.ts";
import type { TimesOf } from "./mark-times.ts";
import type { SaidClock } from "./read-clock.ts";
import type { SaidDate } from "./read-date.ts";
import type { SaidZone } from "./read-zone.ts";
import { at } from "./tokens.ts";

/** A clock time with what the words beside it add. */
export interface ToldClock {
  clock: SaidClock;
  approximate: boolean;
  zone: SaidZone | null;
  /** A date of its own: "7:10 a.m. on September 24". */
  date: SaidDate | null;
}

export interface ToldStart {
  sentence: number;
  start: ToldClock;
  /** The end of "from 6:10 p.m. to 6:55 p.m.". */
  end: ToldClock | null;
  also: ToldClock[];
}

const BEGAN = new Set(
  "commencing commenced commence starting started start starts beginning began begin begins opened opening held place met convened from at kicked lasted".split(
    " ",
  ),
);
const NO_START = new Set(
  "until till by before ended ending concluded concluding closed closing deadline expired".split(" "),
);
/** Sentences at the head of the text whose clock times need no verb of beginning. */
const LEAD = 3;
/** Tokens between two clocks that may still be told as a pair. */
const PAIR_REACH = 14;

/** The start, or null when the text gives no clock time of the talks. */
export function findStart(
  sentences: readonly TimesOf[],
  dated: number | null,
  talks: ReadonlySet<string>,
): ToldStart | null {
  for (const [n, times] of sentences.entries()) {
    if (!times.clocks.length) continue;
    const near = n < LEAD || n === dated;
    if (n !== dated && !times.tokens.some((t) => talks.has(t.lower))) continue;
    const index = times.clocks.findIndex((clock) => begins(times, clock, near));
    const first = times.clocks[index];
    if (first) return { sentence: n, ...group(times, index) };
  }
  return null;
}

function begins({ tokens }: TimesOf, clock: SaidClock, near: boolean): boolean {
  const from = hedgeStart(tokens, clock.first);
  const before = at(tokens, from - 1).lower;
  if (NO_START.has(before) || (before === "at" && NO_START.has(at(tokens, from - 2).lower))) return false;
  if (near) return true;
  for (let i = from - 1; i >= Math.max(0, from - 5); i--) {
    const word = at(tokens, i).lower;
    if (word !== "at" && word !== "from" && BEGAN.has(word)) return true;
  }
  return false;
}

function group(times: TimesOf, index: number): { start: ToldClock; end: ToldClock | null; also: ToldClock[] } {
  const told = times.clocks.slice(index, index + 4).map((_, n) => tell(times, index + n));
  const [start, second] = told as [ToldClock, ToldClock?];
  // "from 1:15 p.m. to 2:15 p.m. (Japan time)": the zone after the end is that of the start as well.
  told.forEach((clock, n) => {
    const end = told[n + 1];
    if (end && joinedAsRange(times, clock.clock, end.clock)) clock.zone ??= end.zone;
  });
  const end = second && joinedAsRange(times, start.clock, second.clock) ? second : null;
  const also: ToldClock[] = [];
  let before = end ?? start;
  for (const other of told.slice(end ? 2 : 1)) {
    if (other.clock.first > before.clock.next + PAIR_REACH) break;
    if (joinedAsRange(times, before.clock, other.clock)) {
      before = other;
      continue;
    }
    if (!asPair(times, before, other)) break;
    also.push(other);
    before = other;
  }
  return { start, end, also: also.slice(0, 2) };
}

const joinedAsRange = ({ tokens }: TimesOf, a: SaidClock, b: SaidClock): boolean => {
  const from = hedgeStart(tokens, b.first);
  const join = at(tokens, from - 1);
  // "between 17:50 and 18:15"
  const and = join.lower === "and" && at(tokens, hedgeStart(tokens, a.first) - 1).lower === "between";
  return from - 1 >= a.next && from - 1 <= a.next + 3 && (and || /^(?:to|until|till|[-‐‑–—])$/.test(join.lower));
};

/** Two clocks of one moment: a zone stands with one of them, or a bracket or stroke parts them. */
function asPair({ tokens }: TimesOf, a: ToldClock, b: ToldClock): boolean {
  const between = tokens.slice(a.clock.next, b.clock.first);
  if (
    between.some((t) => /^(?:followed|then|held|had|lasted|and)$/.test(t.lower)) &&
    !between.some((t) => t.text === "(" || t.text === "/")
  )
    return false;
  return a.zone !== null || b.zone !== null || between.some((t) => t.text === "/");
}

/** The clock with the zone and the date that stand directly beside it. */
function tell({ tokens, clocks, zones, dates }: TimesOf, index: number): ToldClock {
  const clock = clocks[index] as SaidClock;
  const limit = clocks[index + 1]?.first ?? tokens.length;
  let zone: SaidZone | null = null;
  let date: SaidDate | null = null;
  for (let i = clock.next; i < Math.min(limit, clock.next + 16);) {
    const z = zones.find((x) => x.first === i);
    const d = dates.find((x) => x.first === i);
    if (z && zone) break;
    if (z) zone = z;
    else if (d && !date) date = d;
    else if (!/^(?:[(),[\]]|on|of|in|the|at)$/.test(at(tokens, i).lower)) break;
    i = z?.next ?? d?.next ?? i + 1;
  }
  const from = hedgeStart(tokens, clock.first);
  const lead = at(tokens, from - 1);
  const skip = lead.text === ":" || lead.text === "(" || lead.text === "," || lead.lower === "at" ? from - 1 : from;
  zone ??= zones.find((z) => z.next === skip || z.next === from) ?? null;
  // "(September 26, 2:15 a.m., Japan time)"
  const opened = index > 0 ? dates.find((d) => d.next === skip || d.next === from) : undefined;
  if (opened && !date && opened.first > (clocks[index - 1]?.next ?? 0)) date = opened;
  return { clock, approximate: clockHedged(tokens, clock.first), zone, date };
}
