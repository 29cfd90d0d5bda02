/** The UTC offset of one clock from the other: 6:10 p.m. here is 7:10 a.m. tomorrow there, and there is +09:00. */
import { nearestOffset } from "./offsets-in-use.ts";

/** Talks hedged as "around" may be this many minutes away from what a pair of exact clocks would show. */
const HEDGED = 15;

export interface PairOfClocks {
  /** The clock whose offset is asked for. */
  local: Temporal.PlainDateTime;
  /** The clock whose offset is known, with the date the text gives or else the date of `local`. */
  home: Temporal.PlainDateTime;
  /** Minutes. */
  homeOffset: number;
  /** Does the text date the second clock itself ("on January 15", "the same day")? */
  homeDated: boolean;
  hedged: boolean;
}

export interface PairResult {
  /** Minutes; null when no zone in use on that date is within reach. */
  offset: number | null;
  /** What the arithmetic gives before a zone is looked for. */
  raw: number;
  /** The second clock with the date under which the pair fits. */
  home: Temporal.PlainDateTime;
}

/** The local offset; an undated second clock may also stand on the day before or after. */
export function offsetOfPair(pair: PairOfClocks): PairResult {
  const date = pair.local.toPlainDate();
  let first: PairResult | null = null;
  for (const days of pair.homeDated ? [0] : [0, 1, -1]) {
    const home = pair.home.add({ days });
    const raw = minutesBetween(home, pair.local) + pair.homeOffset;
    const offset = nearestOffset(raw, pair.hedged ? HEDGED : 0, date);
    const result = { offset, raw, home };
    if (offset !== null) return result;
    first ??= result;
  }
  return first as PairResult;
}

const minutesBetween = (from: Temporal.PlainDateTime, to: Temporal.PlainDateTime): number =>
  Math.round(from.until(to, { largestUnit: "minutes" }).total("minutes"));
