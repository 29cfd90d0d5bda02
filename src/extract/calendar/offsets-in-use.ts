/** Which UTC offsets clocks somewhere in the world show on a date. */
import { parseOffset } from "./offset.ts";

/** Offset in minutes of a zone ("Asia/Tokyo", "+09:00") at a wall clock time there; null for a zone nobody knows. */
export function offsetAt(zone: string, at: Temporal.PlainDateTime): number | null {
  const fixed = parseOffset(zone);
  if (fixed !== null) return fixed;
  try {
    return Math.round(at.toZonedDateTime(zone).offsetNanoseconds / 60e9);
  } catch {
    return null;
  }
}

/** Every offset, in minutes, that some zone uses at noon of the date, in rising order. */
export function offsetsInUse(date: Temporal.PlainDate): number[] {
  const noon = date.toPlainDateTime("12:00");
  const found = new Set<number>();
  for (const zone of Intl.supportedValuesOf("timeZone")) {
    const minutes = offsetAt(zone, noon);
    if (minutes !== null) found.add(minutes);
  }
  return [...found].sort((a, b) => a - b);
}

/** Does some zone use this very offset at noon of the date? */
function isInUse(minutes: number, date: Temporal.PlainDate): boolean {
  const noon = date.toPlainDateTime("12:00");
  return Intl.supportedValuesOf("timeZone").some((zone) => offsetAt(zone, noon) === minutes);
}

/** The offset in use on the date that lies nearest to `minutes` and at most `within` away; whole hours win a tie. */
export function nearestOffset(minutes: number, within: number, date: Temporal.PlainDate): number | null {
  if (isInUse(minutes, date)) return minutes;
  let best: number | null = null;
  for (const offset of offsetsInUse(date)) {
    const away = Math.abs(offset - minutes);
    if (away > within) continue;
    const bestAway = best === null ? Infinity : Math.abs(best - minutes);
    if (away < bestAway || (away === bestAway && offset % 60 === 0)) best = offset;
  }
  return best;
}
