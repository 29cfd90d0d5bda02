/** Picks the day of the talks out of the dates that a readout names, and says what it rests on. */
import { dayOf, lastWeekday, pastDay } from "../../calendar/pick-year.ts";
import { edtfDay } from "../../calendar/edtf.ts";
import { problem } from "../../../model/problem.ts";
import type { Problem } from "../../../model/problem.ts";
import type { TimesOf } from "./mark-times.ts";
import type { SaidDate } from "./read-date.ts";
import { at } from "./tokens.ts";

export interface Day {
  first: Temporal.PlainDate;
  /** Last day of talks that went over several. */
  last: Temporal.PlainDate | null;
  said: SaidDate;
  problems: Problem[];
}

/** Day and month are often all a readout says; the day of publication supplies the rest. */
export function resolveDay(
  said: SaidDate,
  published: Temporal.PlainDate | null,
  talks: Temporal.PlainDate | null,
): Day | null {
  const problems: Problem[] = [];
  const day = (first: Temporal.PlainDate | null): Day | null =>
    first ? { first, last: lastDay(said, first), said, problems } : null;
  if (said.shift) {
    const from = said.shift.from === "publication" ? published : talks;
    return day(from?.add({ days: said.shift.days }) ?? null);
  }
  if (said.month && said.day) {
    let first = said.year ? dayOf(said.year, said.month, said.day) : null;
    if (!said.year && said.unit === "year" && published)
      first = dayOf(published.year + (said.side ?? 0), said.month, said.day);
    else if (!said.year && published) first = pastDay(said.month, said.day, published);
    if (said.other && said.year) {
      const other = dayOf(said.year, said.other.month, said.other.day);
      if (first && other && published && away(other, published) < away(first, published)) first = other;
      if (first && other && !(published && away(first, published) <= 3))
        problems.push(
          problem(
            "date-two-readings",
            `The date can be read day first or month first; ${edtfDay(first)} was taken. Check it against the page.`,
            said,
          ),
        );
    }
    if (first && said.weekday && first.dayOfWeek !== said.weekday)
      problems.push(
        problem(
          "weekday-disagrees",
          `${edtfDay(first)} is not the weekday that stands beside it. Check which of the two is meant.`,
          said,
        ),
      );
    return day(first);
  }
  if (said.day && !said.month && published) return day(pastMonthDay(said.day, published));
  if (said.weekday && published && said.side !== 1) return day(lastWeekday(said.weekday, published));
  return null;
}

/** "on the 3rd": this month's or the last one's. */
function pastMonthDay(day: number, published: Temporal.PlainDate): Temporal.PlainDate | null {
  const last = published.add({ days: 2 });
  for (const month of [last, last.subtract({ months: 1 })]) {
    const date = dayOf(month.year, month.month, day);
    if (date && Temporal.PlainDate.compare(date, last) <= 0) return date;
  }
  return null;
}

const away = (a: Temporal.PlainDate, b: Temporal.PlainDate): number => Math.abs(a.until(b).days);

function lastDay({ to }: SaidDate, first: Temporal.PlainDate): Temporal.PlainDate | null {
  if (!to) return null;
  const last = dayOf(first.year + (to.month < first.month ? 1 : 0), to.month, to.day);
  return last && Temporal.PlainDate.compare(last, first) > 0 ? last : null;
}

const NOT_BEFORE = new Set("of since by until till for to ahead between scheduled planned due".split(" "));
const STAMPS = new Set("published updated released issued posted modified printed reviewed".split(" "));
const ARTICLES = new Set("the a an its their his her our this that these".split(" "));
const ASIDE = new Set("following after since ahead before earlier during despite".split(" "));
const RELATIVE = new Set(["who", "which", "that", "whom", "where", "whose"]);

/** Tokens before a date that are looked at. */
const REACH = 40;

/** How well a date in a sentence fits as the day of the talks: negative when it cannot be, higher is better. */
export function fitness({ tokens }: TimesOf, said: SaidDate, talks: ReadonlySet<string>): number {
  const before = at(tokens, said.first - 1);
  const after = at(tokens, said.next);
  // "Tuesday's meeting focused on": at the head of a sentence, the talks that it goes on to tell.
  if (after.kind === "possessive")
    return said.weekday &&
      !said.month &&
      said.side === null &&
      said.first === 0 &&
      talks.has(at(tokens, said.next + 1).lower)
      ? 1
      : -1;
  // "Jeddah (QuickLine - 7th March, 2034) X on 4 March": when it was written.
  if (
    said.first <= 8 &&
    at(tokens, said.next).text === ")" &&
    tokens.slice(0, said.first).some((t) => t.text === "(") &&
    !tokens.slice(0, said.first).some((t) => /^\p{Ll}/u.test(t.text))
  )
    return 0.5;
  // "due to begin tomorrow, March 8"
  if (at(tokens, said.first - 1).text === "," && at(tokens, said.first - 2).lower === "tomorrow") return -1;
  if (
    tokens
      .slice(Math.max(0, said.first - 7), said.first)
      .some((t, i, near) => isDue(t.lower) && near[i + 1]?.lower === "to")
  )
    return -1;
  if (said.side === 1 || (said.shift && said.shift.days > 0)) return -1;
  const partOfDay =
    before.lower === "of" && /^(?:morning|afternoon|evening|night|early)$/.test(at(tokens, said.first - 2).lower);
  const spanned = before.lower === "between" && said.to !== null;
  if (NOT_BEFORE.has(before.lower) && !partOfDay && !spanned) return -1;
  if (STAMPS.has(before.lower) || STAMPS.has(at(tokens, said.first - 2).lower)) return -1;
  // "the January 28 ramming": the date belongs to a noun.
  if (
    ARTICLES.has(before.lower) &&
    !said.shift &&
    after.kind === "word" &&
    /^\p{Ll}/u.test(after.text) &&
    said.to === null &&
    after.lower !== "at"
  )
    return -1;
  // "In the call, which was held on Monday"
  if (
    before.lower === "on" &&
    /^(?:held|place)$/.test(at(tokens, said.first - 2).lower) &&
    RELATIVE.has(at(tokens, said.first - 4).lower) &&
    talks.has(at(tokens, said.first - 6).lower) &&
    said.first <= 9
  )
    return 3;
  let score = said.shift?.from === "publication" ? 2 : 1;
  for (let i = said.first - 1; i >= Math.max(0, said.first - REACH); i--) {
    const word = at(tokens, i).lower;
    // "Following the talks held on 3 March": an aside about these very talks.
    if (talks.has(word) && i >= said.first - 4) {
      // "held a meeting on what was agreed during their telephone conversation on 27 January"
      const aside = [1, 2, 3].map((n) => i - n).find((n) => at(tokens, n).lower === "during");
      if (
        aside === undefined ||
        !ARTICLES.has(at(tokens, aside + 1).lower) ||
        // "met X during a courtesy call on Tuesday"
        at(tokens, i - 1).lower === "courtesy" ||
        !tokens.slice(0, aside).some((t) => talks.has(t.lower)) ||
        sameTalks(tokens, aside)
      )
        break;
      score = 0;
      break;
    }
    if (word === "," || word === ")" || word === "(" || word === ";") break;
    // "the meeting, which began on Monday"
    if (RELATIVE.has(word) && talks.has(at(tokens, i - 1).lower)) break;
    if (RELATIVE.has(word) || (ASIDE.has(word) && i < said.first - 1)) {
      score = 0;
      break;
    }
  }
  return score;
}

const isDue = (word: string): boolean => /^(?:due|scheduled|slated|expected|set|planned)$/.test(word);

/** "met with B during a courtesy call on Tuesday": "a" makes it the way they met, where nothing was agreed in it before. */
const sameTalks = (tokens: TimesOf["tokens"], during: number): boolean =>
  /^an?$/.test(at(tokens, during + 1).lower) &&
  !tokens
    .slice(0, during)
    .some((t) => /^(?:what|agreed|discussed|reached|decided|made|said|raised|set)$/.test(t.lower));

/** Sentences at the head of the text in which a full date counts, and in which "today" still does. */
const DATED = 3;
const TODAY = 8;

/** The day of the talks from the first sentences: the best fitting date of the first sentence that has one. */
export function findDay(
  sentences: readonly TimesOf[],
  published: Temporal.PlainDate | null,
  talks: ReadonlySet<string>,
  /** What is read out is a visit of several days: its first day counts, not that of the talks on it. */
  visit: boolean,
): { day: Day; sentence: number } | null {
  let stay: { day: Day; sentence: number } | null = null;
  for (const [n, times] of sentences.slice(0, TODAY).entries()) {
    if (n > 0 && !times.tokens.some((t) => talks.has(t.lower))) continue;
    if (n > 0 && tellsOfElse(times)) continue;
    let best: { day: Day; score: number } | null = null;
    for (const said of times.dates) {
      const relative = said.shift?.from === "publication";
      if (said.shift?.from === "talks" || (n >= DATED && !relative)) continue;
      const score = fitness(times, said, talks);
      if (score < 0.5) continue;
      const day = resolveDay(said, published, null);
      // "visited from 3 to 5 March and met X on 4 March": a day inside the stay.
      const inside = !visit && day !== null && best !== null && best.score === score && within(day, best.day);
      if (best && best.score >= score && !inside) continue;
      const planned =
        day &&
        published &&
        (plannedDay(said, day.first, published) ||
          Temporal.PlainDate.compare(day.first, published.add({ days: 2 })) > 0);
      // Past the first sentence, a day long gone is that of another meeting.
      const other = n > 0 && day && published && day.first.until(published, { largestUnit: "days" }).days > 60;
      if (day && !planned && !other) best = { day, score };
    }
    if (!best) continue;
    // "is on a visit from 5 to 7 July. She met the Minister today": a day inside a stay is more than the stay.
    if (visit && (stay ?? best.day.last)) return stay ?? { day: best.day, sentence: n };
    if (!best.day.last) return { day: confirmed(best.day, times, published), sentence: n };
    stay ??= { day: best.day, sentence: n };
  }
  return stay;
}

/** "On Wednesday, the Minister also attended the signing": what else was done that day. */
const tellsOfElse = ({ tokens }: TimesOf): boolean =>
  tokens.some(
    (t, i) =>
      t.lower === "also" &&
      /^(?:attended|visited|met|addressed|signed|participated|toured|delivered|opened|paid|took|laid)$/.test(
        at(tokens, i + 1).lower,
      ),
  );

const within = (day: Day, stay: Day): boolean =>
  day.last === null &&
  stay.last !== null &&
  Temporal.PlainDate.compare(stay.first, day.first) <= 0 &&
  Temporal.PlainDate.compare(day.first, stay.last) <= 0;

/** A day and month that come soon but went by most of a year ago are those of a plan: "will attend the summit on May 19". */
function plannedDay(said: SaidDate, day: Temporal.PlainDate, published: Temporal.PlainDate): boolean {
  if (said.year || !said.month || !said.day) return false;
  return day.until(published, { largestUnit: "days" }).days > 300;
}

/** "yesterday (Tuesday 12 October)": the full date decides, and a disagreement is said. */
function confirmed(day: Day, { tokens, dates }: TimesOf, published: Temporal.PlainDate | null): Day {
  if (!day.said.shift) return day;
  const beside = dates.find(
    (d) =>
      d.day &&
      d.first >= day.said.next &&
      d.first <= day.said.next + 2 &&
      /^[(,]$/.test(at(tokens, day.said.next).text),
  );
  // "today, Friday" on a page that was stamped after midnight
  const named = dates.find(
    (d) => d.weekday && !d.day && d.first === day.said.next + 1 && /^[(,]$/.test(at(tokens, day.said.next).text),
  );
  if (!beside && named && published && day.said.shift.days === 0 && named.weekday !== day.first.dayOfWeek) {
    const told = resolveDay(named, published, null);
    if (told && told.first.until(published).days === 1) return told;
  }
  const full = beside ? resolveDay(beside, published, null) : null;
  if (!full || Temporal.PlainDate.compare(full.first, day.first) === 0)
    return full ? { ...full, problems: [...full.problems] } : day;
  const warning = problem(
    "dates-disagree",
    `The text names ${edtfDay(full.first)} beside a word that means ${edtfDay(day.first)}; the full date was taken.`,
    full.said,
  );
  return { ...full, problems: [...full.problems, warning] };
}
