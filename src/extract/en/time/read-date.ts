/** The English grammar of dates: reads one date expression at a token and says only what its words say. */
import { monthOf, weekdayOf } from "./date-words.ts";
import { at, follows } from "./tokens.ts";
import type { Token } from "./tokens.ts";

/** A date as worded; what the words leave open is null. */
export interface SaidDate {
  start: number;
  end: number;
  /** Index of the first token, and of the one after the last. */
  first: number;
  next: number;
  year: number | null;
  month: number | null;
  day: number | null;
  weekday: number | null;
  /** Last day of a range: "5 to 7 July". */
  to: { month: number; day: number } | null;
  /** Days from the day of publication ("yesterday" is -1), or from the day of the talks ("the following day"). */
  shift: { from: "publication" | "talks"; days: number } | null;
  /** "last", "this" and "next" before a month, a year or a weekday: -1, 0, 1. */
  side: -1 | 0 | 1 | null;
  /** The unit that `side` counts when no name stands with it: "next year", "last month". */
  unit: "year" | "month" | null;
  /** Figures that can be read day first or month first: the other reading. */
  other: { month: number; day: number } | null;
}

type Found = Partial<Omit<SaidDate, "start" | "end" | "first">> & { next: number };

const RANGE = /^(?:[-‐‑–—]|to|and|through|until)$/;
const PARTS_OF_DAY = new Set(["morning", "afternoon", "evening", "night", "noon"]);
const BEFORE_MONTH = new Set(
  "in of by since until till during early late mid from before after next last this through to for around".split(" "),
);

/** Words that dates begin with, numbers and the names of days and months aside. */
export const DATE_WORDS =
  "today tonight yesterday tomorrow same following next earlier later previous last past this coming".split(" ");

/** The date that begins at token `i`, or null. */
export function readDate(tokens: readonly Token[], i: number): SaidDate | null {
  const found = figures(tokens, i) ?? named(tokens, i) ?? relative(tokens, i) ?? bareDay(tokens, i);
  if (!found) return null;
  const last = at(tokens, found.next - 1);
  return {
    start: at(tokens, i).start,
    end: last.end,
    first: i,
    year: null,
    month: null,
    day: null,
    weekday: null,
    to: null,
    shift: null,
    side: null,
    unit: null,
    other: null,
    ...found,
  };
}

/** "Tuesday 12 October 2032", "October 12", "5 to 7 July", "June", "2034". */
function named(tokens: readonly Token[], i: number): Found | null {
  const weekday = weekdayOf(at(tokens, i).text);
  if (weekday) {
    let next = i + 1;
    if (at(tokens, next).text === "." && at(tokens, next).glued) next++;
    const bracket = at(tokens, next).text;
    const date =
      dayAndMonth(tokens, next) ?? (bracket === "," || bracket === "(" ? dayAndMonth(tokens, next + 1) : null);
    if (!date && endsName(tokens, i)) return null;
    return date ? { ...date, weekday } : { weekday, next: i + 1 };
  }
  return dayAndMonth(tokens, i) ?? monthOrYear(tokens, i);
}

/** "received Dao Minh Thu of": a short weekday right behind a capital is the end of a name. */
const endsName = (tokens: readonly Token[], i: number): boolean =>
  at(tokens, i).text.length <= 4 && at(tokens, i - 1).kind === "word" && /^\p{Lu}/u.test(at(tokens, i - 1).text);

function dayAndMonth(tokens: readonly Token[], i: number): Found | null {
  const day = dayAt(tokens, i);
  if (day) return dayFirst(tokens, i, day);
  const month = monthAt(tokens, i);
  return month ? monthFirst(tokens, month) : null;
}

/** "on the 3rd, Japan time", "in Oslo on 4 th .": a day of the month at hand. */
function bareDay(tokens: readonly Token[], i: number): Found | null {
  const day = dayAt(tokens, i);
  if (!day) return null;
  const ordinal = at(tokens, i).kind === "ordinal";
  const apart = !ordinal && /^(?:st|nd|rd|th)$/.test(at(tokens, i + 1).lower);
  const next = i + (apart ? 2 : 1);
  if (ordinal && follows(tokens, i - 2, ["on", "the"]) && /^[,;()]$/.test(at(tokens, next).text)) return { day, next };
  return apart && at(tokens, i - 1).lower === "on" && /^[,;.()]?$/.test(at(tokens, next).text) ? { day, next } : null;
}

function dayFirst(tokens: readonly Token[], i: number, day: number): Found | null {
  const of = (n: number): number => (at(tokens, n).lower === "of" ? n + 1 : n);
  let month = monthAt(tokens, of(i + 1));
  const second = RANGE.test(at(tokens, i + 1).lower) ? dayAt(tokens, i + 2) : 0;
  if (second) {
    const end = monthAt(tokens, of(i + 3));
    return end ? withYear(tokens, end.next, { month: end.month, day, to: { month: end.month, day: second } }) : null;
  }
  if (!month) return null;
  if (RANGE.test(at(tokens, month.next).lower)) {
    const lastDay = dayAt(tokens, month.next + 1);
    const lastMonth = lastDay ? monthAt(tokens, of(month.next + 2)) : null;
    if (lastDay && lastMonth)
      return withYear(tokens, lastMonth.next, {
        month: month.month,
        day,
        to: { month: lastMonth.month, day: lastDay },
      });
  }
  return withYear(tokens, month.next, { month: month.month, day });
}

function monthFirst(tokens: readonly Token[], month: { month: number; next: number }): Found | null {
  const day = dayAt(tokens, month.next);
  if (!day) return null;
  const join = month.next + 1;
  if (RANGE.test(at(tokens, join).lower)) {
    const second = dayAt(tokens, join + 1);
    if (second) return withYear(tokens, join + 2, { month: month.month, day, to: { month: month.month, day: second } });
    const lastMonth = monthAt(tokens, join + 1);
    const lastDay = lastMonth ? dayAt(tokens, lastMonth.next) : 0;
    if (lastMonth && lastDay)
      return withYear(tokens, lastMonth.next + 1, {
        month: month.month,
        day,
        to: { month: lastMonth.month, day: lastDay },
      });
  }
  return withYear(tokens, join, { month: month.month, day });
}

/** Adds the year that may follow: "12 October 2032", "October 12, 2032", "October last year". */
function withYear(tokens: readonly Token[], next: number, date: Omit<Found, "next">): Found {
  const comma = at(tokens, next).text === "," ? next + 1 : next;
  const year = yearAt(tokens, comma);
  if (year) return { ...date, year, next: comma + 1 };
  const side = sideAt(tokens, next);
  if (side !== null && at(tokens, next + 1).lower === "year") return { ...date, side, unit: "year", next: next + 2 };
  return { ...date, next };
}

function monthOrYear(tokens: readonly Token[], i: number): Found | null {
  const month = monthAt(tokens, i);
  if (month) {
    const whole = withYear(
      tokens,
      at(tokens, month.next).lower === "of" && yearAt(tokens, month.next + 1) ? month.next + 1 : month.next,
      { month: month.month },
    );
    if (whole.year || whole.unit || BEFORE_MONTH.has(at(tokens, i - 1).lower) || /^[-–]$/.test(at(tokens, i - 1).text))
      return whole;
    return null;
  }
  const year = yearAt(tokens, i);
  if (!year) return null;
  const before = at(tokens, i - 1);
  const joined = before.kind === "mark" && at(tokens, i).glued && /[-–./:€$£#]/.test(before.text);
  return joined && before.text !== "-" ? null : { year, next: i + 1 };
}

/** "15.06.2032", "15/06/2032", "2032-06-15". */
function figures(tokens: readonly Token[], i: number): Found | null {
  const part = (n: number): string => {
    const token = at(tokens, i + n);
    return n === 0 || token.glued ? token.text : "";
  };
  const mark = part(1);
  if (!/^[./-]$/.test(mark) || part(3) !== mark) return null;
  const [a, b, c] = [part(0), part(2), part(4)];
  if (/^\d{4}$/.test(a) && mark === "-" && /^\d\d?$/.test(b) && /^\d\d?$/.test(c))
    return checked(Number(a), Number(b), Number(c), null, i);
  if (!/^\d\d?$/.test(a) || !/^\d\d?$/.test(b) || !/^\d{4}$/.test(c)) return null;
  const [x, y] = [Number(a), Number(b)];
  if (y > 12) return checked(Number(c), x, y, null, i);
  return checked(Number(c), y, x, mark === "/" && x <= 12 && x !== y ? { month: x, day: y } : null, i);
}

const checked = (year: number, month: number, day: number, other: Found["other"], i: number): Found | null =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, month, day, other: other ?? null, next: i + 5 } : null;

/** "today", "last night", "this morning", "the same day", "next year", "last October", "on Friday". */
function relative(tokens: readonly Token[], i: number): Found | null {
  const word = at(tokens, i).lower;
  const publication = (days: number, next: number): Found => ({ shift: { from: "publication", days }, next });
  const talks = (days: number, next: number): Found => ({ shift: { from: "talks", days }, next });
  const part = (n: number): number => (PARTS_OF_DAY.has(at(tokens, n).lower) ? n + 1 : n);
  if (word === "today" || word === "tonight") return publication(0, i + 1);
  if (word === "yesterday") return publication(-1, part(i + 1));
  if (word === "tomorrow") return publication(1, part(i + 1));
  if (word === "same" && at(tokens, i + 1).lower === "day") return talks(0, i + 2);
  if ((word === "following" || word === "next") && at(tokens, i + 1).lower === "day") return talks(1, i + 2);
  if ((word === "earlier" || word === "later") && follows(tokens, i + 1, ["in", "the", "day"])) return talks(0, i + 4);
  if (word === "previous" && at(tokens, i + 1).lower === "day") return talks(-1, i + 2);
  const side = sideAt(tokens, i);
  if (side === null) return null;
  const next = at(tokens, i + 1);
  if (PARTS_OF_DAY.has(next.lower) && side !== 1) return publication(side, i + 2);
  if (next.lower === "year" || next.lower === "month")
    return { side, unit: next.lower === "year" ? "year" : "month", next: i + 2 };
  const weekday = weekdayOf(next.text);
  if (weekday) return { ...(named(tokens, i + 1) ?? { next: i + 2 }), weekday, side };
  const month = monthAt(tokens, i + 1);
  return month && !dayAt(tokens, month.next) ? { ...withYear(tokens, month.next, { month: month.month }), side } : null;
}

function sideAt(tokens: readonly Token[], i: number): -1 | 0 | 1 | null {
  const word = at(tokens, i).lower;
  if (word === "last" || word === "past") return -1;
  if (word === "this") return 0;
  if (word === "next" || (word === "coming" && at(tokens, i - 1).lower === "the")) return 1;
  return word === "of" && follows(tokens, i + 1, ["this"]) ? sideAt(tokens, i + 1) : null;
}

function monthAt(tokens: readonly Token[], i: number): { month: number; next: number } | null {
  const token = at(tokens, i);
  const month = token.kind === "word" ? monthOf(token.text) : 0;
  if (!month) return null;
  const stop = at(tokens, i + 1);
  const short = token.text.length <= 4 && stop.text === "." && stop.glued;
  return { month, next: short ? i + 2 : i + 1 };
}

/** A day of the month, not the hour of a clock, a share or an amount. */
function dayAt(tokens: readonly Token[], i: number): number {
  const token = at(tokens, i);
  if ((token.kind !== "number" && token.kind !== "ordinal") || token.text.length > (token.kind === "number" ? 2 : 4))
    return 0;
  const after = at(tokens, i + 1);
  if (after.glued && (after.text === ":" || after.text === "%" || after.kind === "word")) return 0;
  if (after.glued && after.text === "." && at(tokens, i + 2).kind === "number" && at(tokens, i + 2).glued) return 0;
  return token.value >= 1 && token.value <= 31 ? token.value : 0;
}

function yearAt(tokens: readonly Token[], i: number): number {
  const token = at(tokens, i);
  if (token.kind !== "number" || !/^(?:19|20|21)\d\d$/.test(token.text)) return 0;
  const after = at(tokens, i + 1);
  return after.glued && (after.kind === "word" || after.text === ":" || after.text === "%") ? 0 : token.value;
}
