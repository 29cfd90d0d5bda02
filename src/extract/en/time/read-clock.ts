/** The English grammar of clock times: "4:20 p.m.", "8.30 a.m.", "16:20", "6 p.m.", "1800 hrs", "noon". */
import { at } from "./tokens.ts";
import type { Token } from "./tokens.ts";

export interface SaidClock {
  start: number;
  end: number;
  first: number;
  next: number;
  hour: number;
  minute: number;
  /** "a.m." or "p.m." when the words say it; a range such as "from 3:10 to 4:05 p.m." says it only once. */
  half: "a" | "p" | null;
}

/** Words for clock times without figures. */
export const CLOCK_WORDS = ["noon", "midday", "midnight"];

const HALF = /^([ap])(?:\.?m\.?|\.m)$/;
const HOURS = /^(?:hrs?|hours)$/;

/** Words after figures that are no clock time: "from 14.00 to 16.30 per cent". */
const COUNTED = /^(?:%|per|percent|million|billion|trillion|euros?|dollars?|yen|tonnes|km|degrees|points|times)$/;
const clockBefore = (token: Token): boolean =>
  /^(?:at|from|to|until|around|about|approximately|commencing|starting)$/.test(token.lower);

/** The clock time that begins at token `i`, or null. */
export function readClock(tokens: readonly Token[], i: number): SaidClock | null {
  const token = at(tokens, i);
  const made = (hour: number, minute: number, next: number, half: "a" | "p" | null = null): SaidClock | null =>
    (hour > 23 && !(hour === 24 && minute === 0)) || minute > 59
      ? null
      : { start: token.start, end: at(tokens, next - 1).end, first: i, next, hour: hour % 24, minute, half };
  if (token.lower === "noon" || token.lower === "midday") return made(12, 0, i + 1, "p");
  if (token.lower === "midnight") return made(0, 0, i + 1, "a");
  if (token.kind !== "number" || (at(tokens, i - 1).text === ":" && token.glued)) return null;
  const mark = at(tokens, i + 1);
  const minutes = at(tokens, i + 2);
  const colon =
    (mark.text === ":" || mark.text === "." || mark.lower === "h") &&
    mark.glued &&
    minutes.glued &&
    /^\d\d$/.test(minutes.text);
  if (colon && token.text.length <= 2) {
    const third = at(tokens, i + 3);
    const more =
      third.glued &&
      (third.text === "%" ||
        (third.text === "/" && mark.text === ".") ||
        ((third.text === "." || third.text === ",") && at(tokens, i + 4).kind === "number" && at(tokens, i + 4).glued));
    if (more) return null;
    const half = halfAt(tokens, i + 3);
    if (half) return twelve(made, token.value, minutes.value, half);
    if (mark.text === "." && clockBefore(at(tokens, i - 1)) && !COUNTED.test(third.lower))
      return made(token.value, minutes.value, i + 3);
    if (mark.text === ".")
      return HOURS.test(third.lower) || third.lower === "h" ? made(token.value, minutes.value, i + 4) : null;
    return made(token.value, minutes.value, HOURS.test(third.lower) || third.lower === "h" ? i + 4 : i + 3);
  }
  const half = halfAt(tokens, i + 1);
  if (half && token.text.length <= 2) return twelve(made, token.value, 0, half);
  // "6th of Rajab 1456H" is a year of the Hijra.
  if (/^1[34]\d\d$/.test(token.text) && mark.text === "H" && !clockBefore(at(tokens, i - 1))) return null;
  if (/^[0-2]\d[0-5]\d$/.test(token.text) && (HOURS.test(mark.lower) || (mark.lower === "h" && mark.glued)))
    return made(Math.floor(token.value / 100), token.value % 100, i + 2);
  if (token.text.length <= 2 && mark.lower === "h" && mark.glued) return made(token.value, 0, i + 2);
  // "from 3 to 4:30 p.m.": a bare hour counts where the end of the range says that hours are meant.
  if (
    token.text.length <= 2 &&
    token.value <= 12 &&
    /^(?:to|until|[-‐‑–—])$/.test(mark.lower) &&
    readClock(tokens, i + 2)?.half
  )
    return made(token.value, 0, i + 1);
  return token.text.length <= 2 && mark.lower === "o'clock" ? made(token.value, 0, i + 2) : null;
}

/** "0:00 p.m." and "12:00 p.m." are noon, "0:05 a.m." and "12:05 a.m." five past midnight. */
function twelve(
  made: (hour: number, minute: number, next: number, half: "a" | "p") => SaidClock | null,
  hour: number,
  minute: number,
  half: { half: "a" | "p"; next: number },
): SaidClock | null {
  if (hour > 12) return made(hour, minute, half.next, half.half);
  return made((hour % 12) + (half.half === "p" ? 12 : 0), minute, half.next, half.half);
}

function halfAt(tokens: readonly Token[], i: number): { half: "a" | "p"; next: number } | null {
  const token = at(tokens, i);
  const whole = HALF.exec(token.lower);
  if (whole) {
    const stop = at(tokens, i + 1);
    // "pm." with a stop of its own belongs to the words only inside a sentence; leaving it out loses nothing.
    return {
      half: whole[1] as "a" | "p",
      next: stop.text === "." && stop.glued && token.text.includes(".") && !token.text.endsWith(".") ? i + 2 : i + 1,
    };
  }
  if (
    (token.lower === "a" || token.lower === "p") &&
    at(tokens, i + 1).text === "." &&
    /^m\.?$/.test(at(tokens, i + 2).lower)
  )
    return {
      half: token.lower as "a" | "p",
      next: at(tokens, i + 3).text === "." && at(tokens, i + 3).glued ? i + 4 : i + 3,
    };
  return null;
}
