/** Gives a month and day without a year the year that a reader on a given day would understand. */

/** A readout may be stamped before its date has come at the other end of the world. */
const AHEAD_DAYS = 2;

const inYear = (year: number, month: number, day: number): Temporal.PlainDate | null => {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });
  } catch {
    return null;
  }
};

/** A date the text gives in full; null when there is no such day. */
export const dayOf = inYear;

/** The latest such day that is not later than two days after `reference`: talks lie behind the page that reads them out. */
export function pastDay(month: number, day: number, reference: Temporal.PlainDate): Temporal.PlainDate | null {
  const last = reference.add({ days: AHEAD_DAYS });
  for (const year of [last.year, last.year - 1, last.year - 2, last.year - 3, last.year - 4]) {
    const date = inYear(year, month, day);
    if (date && Temporal.PlainDate.compare(date, last) <= 0) return date;
  }
  return null;
}

/** The next such day from `reference` on. */
export function comingDay(month: number, day: number, reference: Temporal.PlainDate): Temporal.PlainDate | null {
  for (let year = reference.year; year <= reference.year + 4; year++) {
    const date = inYear(year, month, day);
    if (date && Temporal.PlainDate.compare(date, reference) >= 0) return date;
  }
  return null;
}

/** The last such weekday (1 is Monday) up to and with `reference`. */
export const lastWeekday = (weekday: number, reference: Temporal.PlainDate): Temporal.PlainDate =>
  reference.subtract({ days: (reference.dayOfWeek - weekday + 7) % 7 });

/** Year of the next such month from `reference` on, the month at hand with it. */
export const comingMonth = (month: number, reference: Temporal.PlainDate): number =>
  month >= reference.month ? reference.year : reference.year + 1;

/** Year of the last such month before `reference`. */
export const pastMonth = (month: number, reference: Temporal.PlainDate): number =>
  month < reference.month ? reference.year : reference.year - 1;
