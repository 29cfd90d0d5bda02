/** The English grammar of time zones: "JST", "UTC+3", "Japan time", "U.S. Eastern Time", "local time". */
import { at, isCapital } from "./tokens.ts";
import type { Token } from "./tokens.ts";

export interface SaidZone {
  start: number;
  end: number;
  first: number;
  next: number;
  /** "local" is the clock of a place the words do not name; "offset" counts from UTC; "name" is looked up. */
  kind: "local" | "offset" | "name";
  /** Words of the name, without "time": "Japan", "U.S. Eastern", "EST". */
  name: string;
  /** Of an "offset": minutes. */
  minutes: number | null;
  /** A short form of the table: "IST"; elsewhere it may be another word's. */
  short: boolean;
}

const LONGEST_NAME = 6;

/** Can the word be a zone that stands without "time"? */
export function mayStandAlone(word: string, abbreviations: ReadonlySet<string>): boolean {
  const bare = plain(word);
  return bare === "UTC" || bare === "GMT" || abbreviations.has(bare);
}

const plain = (word: string): string => (word.includes(".") ? word.replaceAll(".", "") : word);

/** The zone that begins at token `i`, or null; `abbreviations` are the short forms that stand without "time". */
export function readZone(tokens: readonly Token[], i: number, abbreviations: ReadonlySet<string>): SaidZone | null {
  const token = at(tokens, i);
  const made = (next: number, kind: SaidZone["kind"], name: string, minutes: number | null = null): SaidZone => ({
    start: token.start,
    end: at(tokens, next - 1).end,
    first: i,
    next,
    kind,
    name,
    minutes,
    short: false,
  });
  if (token.kind !== "word") return null;
  if (token.lower === "local") return at(tokens, i + 1).lower === "time" ? made(i + 2, "local", "local") : null;
  const bare = plain(token.text);
  if (bare === "UTC" || bare === "GMT") {
    const shift = offsetAfter(tokens, i + 1);
    if (shift) return made(shift.next, "offset", bare, shift.minutes);
  }
  if (abbreviations.has(bare) && bare === bare.toUpperCase()) {
    return { ...made(at(tokens, i + 1).lower === "time" ? i + 2 : i + 1, "name", bare), short: true };
  }
  if (!isCapital(token)) return null;
  for (let next = i + 1; next < i + LONGEST_NAME; next++) {
    const here = at(tokens, next);
    if (here.lower === "time") return made(next + 1, "name", nameOf(tokens, i, next));
    if (here.kind !== "possessive" && !isCapital(here) && !/^[-‐‑–.,]$/.test(here.text) && here.lower !== "of")
      return null;
  }
  return null;
}

const nameOf = (tokens: readonly Token[], first: number, next: number): string =>
  tokens
    .slice(first, next)
    .filter((t) => t.kind !== "possessive")
    .map((t, n) => (n > 0 && !t.glued ? " " : "") + t.text)
    .join("");

/** "+3", "-4:30", "+05:30", "+0900". */
function offsetAfter(tokens: readonly Token[], i: number): { minutes: number; next: number } | null {
  const sign = at(tokens, i).text;
  const hours = at(tokens, i + 1);
  if (!/^[+\-−–]$/.test(sign) || hours.kind !== "number" || !hours.glued) return null;
  const direction = sign === "+" ? 1 : -1;
  if (/^\d{4}$/.test(hours.text))
    return { minutes: direction * (Math.floor(hours.value / 100) * 60 + (hours.value % 100)), next: i + 2 };
  if (hours.value > 14) return null;
  const minutes = at(tokens, i + 3);
  return at(tokens, i + 2).text === ":" && at(tokens, i + 2).glued && minutes.kind === "number" && minutes.value < 60
    ? { minutes: direction * (hours.value * 60 + minutes.value), next: i + 4 }
    : { minutes: direction * hours.value * 60, next: i + 2 };
}
