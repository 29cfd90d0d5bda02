/** Works out the UTC offsets of the clocks a text tells: from zone words, and from two clocks of one moment. */
import { formatOffset } from "../../calendar/offset.ts";
import { offsetOfPair } from "../../calendar/pair-of-clocks.ts";
import { problem } from "../../../model/problem.ts";
import type { Problem } from "../../../model/problem.ts";
import { resolveZone } from "./resolve-zone.ts";
import type { ZoneContext, ZoneMeaning } from "./resolve-zone.ts";
import type { SaidZone } from "./read-zone.ts";

/** A clock with its date and the words that stand with it. */
export interface DatedClock {
  at: Temporal.PlainDateTime;
  /** The text gives this clock a date of its own. */
  dated: boolean;
  approximate: boolean;
  zone: SaidZone | null;
  start: number;
  end: number;
}

export interface KnownClock extends DatedClock {
  /** Minutes. */
  offset: number | null;
  basis: "stated" | "inferred" | null;
}

/** The clocks with their offsets; the pair decides where a zone word disagrees with it. */
export function offsetsOf(
  start: DatedClock,
  second: DatedClock | null,
  context: ZoneContext,
): { start: KnownClock; second: KnownClock | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const a = resolveZone(start.zone, start.at, context);
  const known = (clock: DatedClock, meaning: ZoneMeaning): KnownClock => ({
    ...clock,
    offset: meaning.offset,
    basis: meaning.basis,
  });
  for (const [clock, meaning] of [[start, a]] as const) unclear(clock, meaning, problems);
  if (!second) return { start: known(start, a), second: null, problems };

  const b = resolveZone(second.zone, second.at, context);
  unclear(second, b, problems);
  const hedged = start.approximate || second.approximate;
  const aLocal = !start.zone || start.zone.kind === "local" || a.offset === null;
  const bLocal = !second.zone || second.zone.kind === "local" || b.offset === null;
  if (aLocal && bLocal) return { start: known(start, a), second: known(second, b), problems };

  // Which side the arithmetic starts from: the clock whose zone is sure.
  const fromSecond = aLocal || (!bLocal && surer(b, a, context));
  const [home, local] = fromSecond ? [second, start] : [start, second];
  const homeMeaning = fromSecond ? b : a;
  const localMeaning = fromSecond ? a : b;
  const pair = offsetOfPair({
    local: local.at,
    home: home.at,
    homeOffset: homeMeaning.offset as number,
    homeDated: start.dated && second.dated,
    hedged,
  });
  const days = home.at.toPlainDate().until(pair.home.toPlainDate()).days;
  const moved = (clock: DatedClock): DatedClock => {
    if (days === 0) return clock;
    return clock === second ? { ...clock, at: clock.at.add({ days: fromSecond ? days : -days }) } : clock;
  };
  const at = { start: start.start, end: second.end };
  if (pair.offset === null) {
    const sum = `The two clock times put the first one at UTC${formatOffset(fromSecond ? pair.raw : (homeMeaning.offset as number))} and the second at UTC${formatOffset(fromSecond ? (homeMeaning.offset as number) : pair.raw)}, an offset that no zone used on that date. Check times and dates.`;
    problems.push(problem("offset-fits-no-zone", sum, at));
    const none: ZoneMeaning = { offset: null, basis: null, country: null, unclear: false };
    return fromSecond
      ? { start: known(start, none), second: known(second, b), problems }
      : { start: known(start, a), second: known(second, none), problems };
  }
  const agrees = localMeaning.offset === pair.offset;
  const word = local.zone && local.zone.kind !== "local" && localMeaning.offset !== null ? local.zone : null;
  if (word && !agrees)
    problems.push(
      problem(
        "zone-word-disagrees",
        `"${word.name}" means UTC${formatOffset(localMeaning.offset ?? 0)} on that date, but the two clock times fit UTC${formatOffset(pair.offset)}; the clock times were followed.`,
        word,
      ),
    );
  const found: ZoneMeaning = {
    offset: pair.offset,
    basis: word && agrees ? localMeaning.basis : "inferred",
    country: null,
    unclear: false,
  };
  return fromSecond
    ? { start: known(start, found), second: known(moved(second), b), problems }
    : { start: known(start, a), second: known(moved(second), found), problems };
}

/** Both clocks have a zone word: the publisher's own clock is surer than a foreign one, a country's than a short form. */
function surer(b: ZoneMeaning, a: ZoneMeaning, { countries }: ZoneContext): boolean {
  const own = countries[0];
  if ((a.country === own) !== (b.country === own)) return b.country === own;
  return true;
}

function unclear(clock: DatedClock, meaning: ZoneMeaning, problems: Problem[]): void {
  if (meaning.unclear && clock.zone)
    problems.push(
      problem(
        "zone-unclear",
        `"${clock.zone.name}" can mean more than one clock or none that is known; no offset was taken from it.`,
        clock.zone,
      ),
    );
}
