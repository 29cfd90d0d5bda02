/** When the talks were held and how long they lasted, as far as the text says it. */
import { edtfClock, edtfDay, firstDay, instantOf } from "../../calendar/edtf.ts";
import { formatOffset } from "../../calendar/offset.ts";
import type { Clock, Engagement, Start, Time } from "../../../model/engagement.ts";
import type { Head, Section } from "../../../model/head.ts";
import type { Knowledge } from "../../../model/knowledge.ts";
import { problem } from "../../../model/problem.ts";
import type { Problem } from "../../../model/problem.ts";
import type { Span } from "../../../model/span.ts";
import { findStart } from "./find-clock.ts";
import type { ToldClock } from "./find-clock.ts";
import { findDay, resolveDay } from "./find-date.ts";
import type { Day } from "./find-date.ts";
import { announcesSeveral } from "./announces-several.ts";
import { findLength } from "./find-length.ts";
import { markTimes, timesOf } from "./mark-times.ts";
import type { TimesOf } from "./mark-times.ts";
import { at } from "./tokens.ts";
import { offsetsOf } from "./offset-of-start.ts";
import type { DatedClock, KnownClock } from "./offset-of-start.ts";
import type { ZoneContext } from "./resolve-zone.ts";
import { zoneWords } from "./zone-words.ts";

/** A stretch that some field of the time was read from. */
export interface TimeSpan extends Span {
  field: "start" | "alsoStated" | "durationMinutes";
}

export interface FoundTime {
  time: Time;
  problems: Problem[];
  spans: TimeSpan[];
}

/** Reads the time of one engagement. Nothing is supplied but the year and the meaning of "today", from the day of publication. */
export function findTime(
  text: string,
  head: Head,
  section: Section,
  engagement: Omit<Engagement, "time"> | null,
  k: Knowledge,
): FoundTime {
  const words = zoneWords(k);
  const talks: ReadonlySet<string> = new Set(k.lists.talks ?? []);
  const given = /^\d{4}-\d\d-\d\d/.test(head.published ?? "") ? firstDay(head.published) : null;
  const published = earlier(titleStamp(head.title), given);
  const every = timesOf(text, section, words.abbreviations);
  // "NAIROBI, 22.02.2034 /KNA/. On February 21, X met": the dateline gives the year, the sentence the day.
  const stamp =
    published === null || /^On\s/.test(text.slice(every[1]?.tokens[0]?.start ?? 0)) ? stampOf(every[0], text) : null;
  const sentences =
    stamp && findDay(every.slice(1), stamp.first, talks, engagement?.kind === "visit") ? every.slice(1) : every;
  const problems: Problem[] = [];
  const spans: TimeSpan[] = [];

  const inText =
    findDay(sentences, published ?? stamp?.first ?? null, talks, engagement?.kind === "visit") ??
    sameOccasion(text, head, section, published, talks, words.abbreviations);
  const day =
    titled(inText?.day ?? null, head, section, published, words.abbreviations) ??
    datelined(inText?.day ?? null, text, head, section, published, words.abbreviations) ??
    inText?.day ??
    null;
  const told = findStart(sentences, inText?.sentence ?? null, talks);
  const found = findLength(sentences, told?.sentence ?? inText?.sentence ?? null, talks);
  problems.push(...(day?.problems ?? []), ...found.problems);
  if (day && day === inText?.day) spans.push({ start: day.said.start, end: day.said.end, field: "start" });

  const date = day?.first ?? published;
  if (!date) {
    if (sentences.length)
      problems.push(
        problem(
          "date-unknown",
          "Neither the text nor the page says when the talks were held. Give the day of publication with --date.",
        ),
      );
    return {
      time: { start: null, alsoStated: [], durationMinutes: lengthOf(found.length, null, spans) },
      problems,
      spans,
    };
  }
  if (!day)
    problems.push(
      problem(
        "date-from-publication",
        `The text does not say when the talks were held; the day of publication, ${edtfDay(date)}, was taken.`,
      ),
    );

  const context: ZoneContext = {
    k,
    words,
    place: engagement?.place ?? null,
    countries: [...(head.publisher ? [head.publisher.country] : []), ...(engagement?.parties ?? [])],
  };
  if (!told) {
    const start: Start = { edtf: edtfDay(date), approximate: false, utcOffset: null, basis: null, instant: null };
    const last = day?.last ? { lastDay: edtfDay(day.last) } : {};
    return {
      time: { start, alsoStated: [], durationMinutes: lengthOf(found.length, null, spans), ...last },
      problems,
      spans,
    };
  }

  const dated = (clock: ToldClock, fallback: Temporal.PlainDate): DatedClock => {
    const own = clock.date ? resolveDay(clock.date, published, fallback) : null;
    return {
      at: (own?.first ?? fallback).toPlainDateTime({ hour: clock.clock.hour, minute: clock.clock.minute }),
      dated: own !== null,
      approximate: clock.approximate,
      zone: clock.zone,
      start: clock.clock.start,
      end: clock.clock.end,
    };
  };
  const first = dated(told.start, date);
  // The date of the lead is the first clock's, whatever stands between them.
  const start: DatedClock = { ...first, dated: true };
  const second = told.also[0] ? dated(told.also[0], first.at.toPlainDate()) : null;
  const clocks = offsetsOf(start, second, context);
  problems.push(...clocks.problems);
  spans.push({ start: told.start.clock.start, end: told.start.clock.end, field: "start" });
  if (clocks.second) spans.push({ start: clocks.second.start, end: clocks.second.end, field: "alsoStated" });

  const known = clocks.start;
  return {
    time: {
      start: {
        ...plain(known),
        basis: known.basis,
        instant: known.offset === null ? null : instantOf(known.at, known.offset),
      },
      alsoStated: clocks.second ? [plain(clocks.second)] : [],
      durationMinutes: lengthOf(found.length, told.end ? { start: told.start, end: told.end } : null, spans),
    },
    problems,
    spans,
  };
}

const plain = (clock: KnownClock): Clock => ({
  edtf: edtfClock(clock.at),
  approximate: clock.approximate,
  utcOffset: clock.offset === null ? null : formatOffset(clock.offset),
});

/** The full date of a first sentence that is a dateline: nothing in small letters stands in it. */
function stampOf(first: TimesOf | undefined, text: string): Day | null {
  const [said, more] = first?.dates ?? [];
  if (!first || !said?.year || !said.day || more) return null;
  const from = first.tokens[0]?.start ?? 0;
  const rest = text.slice(from, said.start) + text.slice(said.end, first.tokens.at(-1)?.end ?? said.end);
  return /\p{Ll}{3}/u.test(rest.replace(/\p{Lu}\p{L}+/gu, "")) ? null : resolveDay(said, null, null);
}

/** "During the seminar, X met Y": a later part of the page, on the day that its first part tells. */
const SAME_OCCASION =
  /^(?:During|At|On the (?:margins|sidelines) of) the (?:seminar|conference|meeting|forum|summit|event|ceremony|session|reception)\b|^(?:On the same day|The same day|Also on the sidelines)\b/;
function sameOccasion(
  text: string,
  head: Head,
  section: Section,
  published: Temporal.PlainDate | null,
  talks: ReadonlySet<string>,
  abbreviations: ReadonlySet<string>,
): { day: Day; sentence: number } | null {
  const [before] = head.sections;
  const opens = section.sentences[0];
  if (!before || before === section || !opens) return null;
  // What announces all of a page's meetings tells their day.
  if (
    before.introduction !== true &&
    !SAME_OCCASION.test(text.slice(opens.start, opens.end)) &&
    !announcesSeveral(text, before)
  )
    return null;
  const found = findDay(timesOf(text, before, abbreviations), published, talks, false);
  return found && !found.day.last && found.day.said.day ? { day: found.day, sentence: 0 } : null;
}

/** "A and B resume Dialogue 2033-06-02": the day in figures that a page hangs behind its title is that of its publication. */
const STAMPED = /\p{L}\s(\d{4}-\d\d-\d\d)$/u;
const titleStamp = (title: string | null): Temporal.PlainDate | null => {
  const day = STAMPED.exec(title ?? "")?.[1];
  return day === undefined || /\b(?:on|of|held|from|to)\s\S+$/.test(title ?? "") ? null : firstDay(day);
};
const earlier = (a: Temporal.PlainDate | null, b: Temporal.PlainDate | null): Temporal.PlainDate | null =>
  a !== null && (b === null || Temporal.PlainDate.compare(a, b) < 0) ? a : b;

/** A day in the title counts where the lead has none, or has only "today" on a page that may be stamped later. */
function titled(
  inText: Day | null,
  head: Head,
  section: Section,
  published: Temporal.PlainDate | null,
  abbreviations: ReadonlySet<string>,
): Day | null {
  if (inText && !inText.said.shift) return null;
  for (const title of [section.title, head.title]) {
    if (!title) continue;
    const times: TimesOf = markTimes(title, { start: 0, end: title.length }, abbreviations);
    for (const said of times.dates) {
      const read = said.day ? resolveDay(said, published, null) : null;
      if (!read) continue;
      // Places in the title are no places in the text.
      const day = { ...read, problems: read.problems.map((p) => ({ ...p, start: null, end: null })) };
      if (!inText) return day;
      // "PM call with the President: 9 June 2031", not "ahead of the summit on 9 June".
      const sets =
        /^[:(,–—-]$/.test(at(times.tokens, said.first - 1).text) ||
        /^held$/.test(at(times.tokens, said.first - 2).lower);
      if (!sets) continue;
      const behind = published ? day.first.until(published).days : 0;
      if (!day.last && behind >= 0 && behind <= 3) return { ...day, said: inText.said };
    }
  }
  return null;
}

/** The day of "TALLINN. October 13, 2033 –" right before the text, on a page stamped later: there "today" is that day. */
function datelined(
  inText: Day | null,
  text: string,
  head: Head,
  section: Section,
  published: Temporal.PlainDate | null,
  abbreviations: ReadonlySet<string>,
): Day | null {
  if ((inText && !inText.said.shift) || !published) return null;
  const first = section.sentences[0]?.block ?? 0;
  const line = head.blocks[first - 1];
  if (line?.role !== "date" || !/[–—-]$/.test(text.slice(line.body, line.end))) return null;
  const times: TimesOf = markTimes(text, { start: line.body, end: line.end }, abbreviations);
  for (const said of times.dates) {
    const read = said.day ? resolveDay(said, published, null) : null;
    const behind = read ? read.first.until(published).days : -1;
    if (!read || read.last || behind < 1 || behind > 14) continue;
    return inText ? { ...read, said: inText.said } : read;
  }
  return null;
}

function lengthOf(
  length: { minutes: number; approximate: boolean; start: number; end: number } | null,
  range: { start: ToldClock; end: ToldClock } | null,
  spans: TimeSpan[],
): Time["durationMinutes"] {
  if (length) {
    spans.push({ start: length.start, end: length.end, field: "durationMinutes" });
    return { value: length.minutes, approximate: length.approximate };
  }
  if (!range) return null;
  const minutes = (c: ToldClock): number => c.clock.hour * 60 + c.clock.minute;
  const value = (minutes(range.end) - minutes(range.start) + 24 * 60) % (24 * 60);
  if (value === 0) return null;
  spans.push({ start: range.start.clock.start, end: range.end.clock.end, field: "durationMinutes" });
  return { value, approximate: range.start.approximate || range.end.approximate };
}
