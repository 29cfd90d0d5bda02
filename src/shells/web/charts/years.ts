/** Days and years as a time axis has them. */

/** A day, month or year as a point in time; null where there is none. */
export function timeOf(day: string | null): Date | null {
  if (!day || !/^\d{4}(?:-\d\d){0,2}/.test(day)) return null;
  const time = Date.parse(`${day.slice(0, 10)}${"-01-01".slice(Math.max(0, day.slice(0, 10).length - 4))}T00:00:00Z`);
  return Number.isNaN(time) ? null : new Date(time);
}

/** From the first day of the first year to the last of the last, whole years even where there is one point only. */
export function wholeYears(times: readonly Date[]): [Date, Date] {
  const years = times.map((t) => t.getUTCFullYear());
  const from = years.reduce((a, b) => Math.min(a, b), Infinity);
  const to = years.reduce((a, b) => Math.max(a, b), -Infinity);
  return [new Date(Date.UTC(from, 0, 1)), new Date(Date.UTC(to + 1, 0, 1))];
}

/** So many names of years stand side by side without touching. */
const MOST_TICKS = 9;

/** Every year, or every second, fifth, tenth: as many as fit. */
export function yearTicks(from: number, to: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100].find((s) => (to - from) / s < MOST_TICKS) ?? 500;
  const ticks: number[] = [];
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) ticks.push(year);
  return ticks;
}

/** A time axis over whole years: each named where it begins. */
export function timeAxis(times: readonly Date[]): { domain: [Date, Date]; ticks: Date[] } {
  const domain = wholeYears(times);
  const [from, to] = domain.map((t) => t.getUTCFullYear()) as [number, number];
  return { domain, ticks: yearTicks(from, to - 1).map((year) => new Date(Date.UTC(year, 0, 1))) };
}
