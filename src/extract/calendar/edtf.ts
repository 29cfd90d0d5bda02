/** Writes and reads the few EDTF forms the record uses: day, month, year, clock, interval. */

const two = (n: number): string => String(n).padStart(2, "0");

/** "2031", "2031-06" or "2031-06-11", as much as is known. */
export function edtf(year: number, month?: number | null, day?: number | null): string {
  const y = String(year).padStart(4, "0");
  if (!month) return y;
  return day ? `${y}-${two(month)}-${two(day)}` : `${y}-${two(month)}`;
}

export const edtfDay = (date: Temporal.PlainDate): string => edtf(date.year, date.month, date.day);

/** "2031-06-11T16:20". */
export const edtfClock = (at: Temporal.PlainDateTime): string =>
  `${edtfDay(at.toPlainDate())}T${two(at.hour)}:${two(at.minute)}`;

/** First day that an EDTF date can mean: of "2031-06" the first of June; null when it is no date. */
export function firstDay(date: string | null): Temporal.PlainDate | null {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?=$|[T/~?%])/.exec(date ?? "");
  if (!parts) return null;
  try {
    return Temporal.PlainDate.from(
      { year: Number(parts[1]), month: Number(parts[2] ?? 1), day: Number(parts[3] ?? 1) },
      { overflow: "reject" },
    );
  } catch {
    return null;
  }
}

/** RFC 3339 in UTC, to the second: "2020-01-14T19:50:00Z". */
export const instantOf = (at: Temporal.PlainDateTime, offsetMinutes: number): string =>
  `${at.subtract({ minutes: offsetMinutes }).toString({ smallestUnit: "second" })}Z`;
