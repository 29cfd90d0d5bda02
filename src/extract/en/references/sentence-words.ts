/** A sentence made ready for the search of references: its tokens, its dates, and what may be asked about its words. */
import { resolveDay } from "../time/find-date.ts";
import { timesOf } from "../time/mark-times.ts";
import type { TimesOf } from "../time/mark-times.ts";
import type { SaidDate } from "../time/read-date.ts";
import { zoneWords } from "../time/zone-words.ts";
import { comingDay, comingMonth, dayOf, pastMonth } from "../../calendar/pick-year.ts";
import { edtf, edtfDay } from "../../calendar/edtf.ts";
import type { Section } from "../../../model/head.ts";
import type { Sentence } from "../../../model/text.ts";
import { onceFor, wordSet } from "../../../model/once-for.ts";
import type { Knowledge } from "../../../model/knowledge.ts";
import type { NameWords } from "./name-words.ts";

export interface SentenceWords extends TimesOf {
  sentence: Sentence;
  /** Place among the sentences of the section. */
  index: number;
}

/** Everything the searches share. */
export interface Search {
  text: string;
  sentences: SentenceWords[];
  words: NameWords;
  k: Knowledge;
  /** Day of the talks, else of publication. */
  day: Temporal.PlainDate | null;
  published: Temporal.PlainDate | null;
  /** Day of the talks as the record writes it. */
  talks: string | null;
}

/** The sentences with their tokens and dates. */
export const sentenceWords = (text: string, section: Section, k: Knowledge): SentenceWords[] =>
  timesOf(text, section, zoneWords(k).abbreviations).map((times, index) => ({
    ...times,
    sentence: section.sentences[index]!,
    index,
    timed: withoutShort(times),
  }));

/** In names the short form of a zone is any word: "the GST Council". */
function withoutShort({ timed, zones }: TimesOf): boolean[] {
  const short = zones.filter((z) => z.short && z.next === z.first + 1);
  if (!short.length) return timed;
  return timed.map((is, i) => is && !short.some((z) => z.first === i));
}

/** The look-ups about single words, on the knowledge at hand. */
export const nameWords = onceFor((k: Knowledge): NameWords => {
  const places = new Set(k.places.map((p) => p.name));
  return {
    isParty: (words) => k.party(words) !== null,
    isPlace: (words) => places.has(words),
    finite: wordSet(k.lists["finite-verbs"]),
  };
});

/** EDTF of a date as worded, looking back or ahead from the day of the talks; null when the words leave it open. */
export function dateOf(said: SaidDate, search: Search, ahead: boolean): string | null {
  const { day, published } = search;
  if (said.shift) {
    const resolved = resolveDay(said, published, day);
    return resolved ? edtfDay(resolved.first) : null;
  }
  const year = said.year ?? (said.unit === "year" && day ? day.year + (said.side ?? 0) : null);
  if (!said.month) {
    if (said.weekday) return null;
    if (said.unit === "month" && day) {
      const month = day.toPlainYearMonth().add({ months: said.side ?? 0 });
      return edtf(month.year, month.month);
    }
    return year ? edtf(year) : null;
  }
  if (year) return edtf(year, said.month, said.day && dayOf(year, said.month, said.day) ? said.day : null);
  if (!day) return null;
  const past = said.side === -1 || (!ahead && said.side !== 1);
  if (said.day) {
    const resolved = past ? resolveDay({ ...said, side: null }, day, day)?.first : comingDay(said.month, said.day, day);
    return resolved ? edtfDay(resolved) : null;
  }
  const inYear = past
    ? said.month === day.month && said.side !== -1
      ? day.year
      : pastMonth(said.month, day)
    : comingMonth(said.month, day);
  return edtf(inYear, said.month);
}

/** Day, month or year as far as an EDTF text goes. */
export const yearOf = (date: string | null): number | null =>
  date && /^\d{4}/.test(date) ? Number(date.slice(0, 4)) : null;
