/** Finds every date, clock time, length and zone in a sentence, in one walk over its tokens. */
import { beginningsOf } from "../../../model/beginnings.ts";
import type { Section } from "../../../model/head.ts";
import type { Span } from "../../../model/span.ts";
import { DAY_AND_MONTH_NAMES } from "./date-words.ts";
import { NUMBER_WORDS } from "./numbers.ts";
import { CLOCK_WORDS, readClock } from "./read-clock.ts";
import type { SaidClock } from "./read-clock.ts";
import { DATE_WORDS, readDate } from "./read-date.ts";
import type { SaidDate } from "./read-date.ts";
import { LENGTH_WORDS, readLength } from "./read-length.ts";
import type { SaidLength } from "./read-length.ts";
import { mayStandAlone, readZone } from "./read-zone.ts";
import type { SaidZone } from "./read-zone.ts";
import { tokenize } from "./tokens.ts";
import type { Token } from "./tokens.ts";

export interface TimesOf {
  tokens: Token[];
  dates: SaidDate[];
  clocks: SaidClock[];
  lengths: SaidLength[];
  zones: SaidZone[];
  /** True at the index of a token that belongs to a date, a clock time or a zone. */
  timed: boolean[];
  /** Dates by the index of their first token. */
  dateAt: ReadonlyMap<number, SaidDate>;
}

/** The time expressions of one stretch of text; a token belongs to at most one of them. */
export function markTimes(text: string, span: Span, abbreviations: ReadonlySet<string>): TimesOf {
  const tokens = tokenize(text, span.start, span.end);
  const dateAt = new Map<number, SaidDate>();
  const out: TimesOf = { tokens, dates: [], clocks: [], lengths: [], zones: [], timed: [], dateAt };
  const zoned = tokens.some((t) => t.lower === "time");
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i]!;
    if (!mayBegin(token, zoned, abbreviations)) {
      out.timed[i++] = false;
      continue;
    }
    const clock = readClock(tokens, i);
    const length = clock ? null : readLength(tokens, i);
    const date = clock || length ? null : readDate(tokens, i);
    const zone = clock || length || date ? null : readZone(tokens, i, abbreviations);
    if (clock) out.clocks.push(clock);
    if (length) out.lengths.push(length);
    if (date) out.dates.push(date);
    if (zone) out.zones.push(zone);
    if (date) dateAt.set(i, date);
    const next = (clock ?? length ?? date ?? zone)?.next ?? i + 1;
    for (; i < next; i++) out.timed[i] = Boolean(clock ?? date ?? zone);
  }
  inheritHalf(out);
  return out;
}

const kept = new WeakMap<Section, { text: string; sentences: readonly TimesOf[] }>();

/** The time expressions of each sentence of a section, which two passes ask for. */
export function timesOf(text: string, section: Section, abbreviations: ReadonlySet<string>): readonly TimesOf[] {
  const known = kept.get(section);
  if (known && known.text === text) return known.sentences;
  const sentences = section.sentences.map((s) => markTimes(text, s, abbreviations));
  kept.set(section, { text, sentences });
  return sentences;
}

/** Words in small letters that clock times, lengths and dates begin with. */
const BEGINNINGS: ReadonlySet<string> = new Set([
  ...CLOCK_WORDS,
  ...LENGTH_WORDS,
  ...DATE_WORDS,
  ...NUMBER_WORDS,
  ...DAY_AND_MONTH_NAMES,
]);

const mayOpen = beginningsOf(BEGINNINGS);

/** Can a time expression begin with this token? With nearly every token none can. */
function mayBegin({ kind, lower, text, capital }: Token, zoned: boolean, abbreviations: ReadonlySet<string>): boolean {
  if (kind === "number" || kind === "ordinal") return true;
  if (kind !== "word") return false;
  if (mayOpen(lower, 0, lower.length) && BEGINNINGS.has(lower)) return true;
  if (!capital) return zoned && lower === "local";
  return zoned || mayStandAlone(text, abbreviations);
}

/** "from 3:10 to 4:05 p.m.": the first clock takes the half of the day from the second. */
function inheritHalf({ tokens, clocks }: TimesOf): void {
  clocks.forEach((clock, n) => {
    const next = clocks[n + 1];
    const joined =
      next &&
      next.first <= clock.next + 3 &&
      tokens.slice(clock.next, next.first).some((t) => /^(?:to|until|[-‐‑–—])$/.test(t.lower));
    if (!joined || clock.half || !next.half || clock.hour > 12) return;
    const hour = (clock.hour % 12) + (next.half === "p" ? 12 : 0);
    clock.half = next.half;
    clock.hour = hour > next.hour ? clock.hour % 12 : hour;
  });
}
