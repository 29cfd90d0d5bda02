/** The English grammar of how long talks lasted: "about an hour and a half", "45-minute", "two hours and 15 minutes". */
import { readNumber } from "./numbers.ts";
import { at, follows } from "./tokens.ts";
import type { Token } from "./tokens.ts";

export interface SaidLength {
  start: number;
  end: number;
  first: number;
  next: number;
  minutes: number;
}

const UNITS: { readonly [word: string]: number } = {
  minute: 1,
  minutes: 1,
  min: 1,
  mins: 1,
  hour: 60,
  hours: 60,
  hr: 60,
  hrs: 60,
};

/** Words that lengths begin with, numbers aside. */
export const LENGTH_WORDS = ["half", "a", "an", "quarter", "quarters"];

/** The length that begins at token `i`, or null. Hedges before it are read elsewhere. */
export function readLength(tokens: readonly Token[], i: number): SaidLength | null {
  const found = fraction(tokens, i) ?? counted(tokens, i);
  return found ? { start: at(tokens, i).start, end: at(tokens, found.next - 1).end, first: i, ...found } : null;
}

type Found = { minutes: number; next: number } | null;

/** "half an hour", "a half hour", "half-hour", "three quarters of an hour", "a quarter of an hour". */
function fraction(tokens: readonly Token[], i: number): Found {
  if (follows(tokens, i, ["half", "an", "hour"])) return { minutes: 30, next: i + 3 };
  if (follows(tokens, i, ["half", "-", "an", "-", "hour"])) return { minutes: 30, next: i + 5 };
  const half = at(tokens, i).lower === "a" ? i + 1 : i;
  if (at(tokens, half).lower === "half") {
    const hour = dash(tokens, half + 1);
    return at(tokens, hour).lower === "hour" ? { minutes: 30, next: hour + 1 } : null;
  }
  const quarters = at(tokens, i).lower === "three" ? dash(tokens, i + 1) : half;
  const quarter = at(tokens, quarters).lower;
  if ((quarter === "quarters" || quarter === "quarter") && follows(tokens, quarters + 1, ["of", "an", "hour"]))
    return { minutes: quarter === "quarters" ? 45 : 15, next: quarters + 4 };
  return null;
}

/** "90 minutes", "an hour", "two and a half hours", "one hour and 20 minutes", "an hour and a quarter". */
function counted(tokens: readonly Token[], i: number): Found {
  const article = at(tokens, i).lower === "an" || at(tokens, i).lower === "a";
  const number = article ? { value: 1, next: i + 1 } : readNumber(tokens, i);
  if (!number) return null;
  let { value, next } = number;
  const half = dash(tokens, next);
  if (at(tokens, half).lower === "and" && at(tokens, dash(tokens, half + 1)).lower === "a") {
    const part = at(tokens, dash(tokens, dash(tokens, half + 1) + 1));
    if (part.lower === "half" || part.lower === "quarter") {
      value += part.lower === "half" ? 0.5 : 0.25;
      next = dash(tokens, dash(tokens, half + 1) + 1) + 1;
    }
  }
  const place = dash(tokens, next);
  const unit = UNITS[at(tokens, place).lower];
  if (!unit || value > 10_000) return null;
  let minutes = value * unit;
  next = place + 1;
  if (unit === 60 && Number.isInteger(value)) {
    const rest = more(tokens, next);
    if (rest) {
      minutes += rest.minutes;
      next = rest.next;
    }
  }
  return { minutes: Math.round(minutes), next };
}

/** What follows "one hour": "and 20 minutes", "20 minutes", "and a half", "and a quarter". */
function more(tokens: readonly Token[], i: number): Found {
  const after = at(tokens, i).lower === "and" ? i + 1 : i;
  if (after > i && at(tokens, after).lower === "a") {
    const part = at(tokens, after + 1).lower;
    return part === "half"
      ? { minutes: 30, next: after + 2 }
      : part === "quarter"
        ? { minutes: 15, next: after + 2 }
        : null;
  }
  const number = readNumber(tokens, after);
  return number && UNITS[at(tokens, number.next).lower] === 1 ? { minutes: number.value, next: number.next + 1 } : null;
}

/** Index after a hyphen at `i`, or `i`. */
const dash = (tokens: readonly Token[], i: number): number => (/^[-‐‑–]$/.test(at(tokens, i).text) ? i + 1 : i);
