/** The date of a named meeting, as far as the words beside its name tell it. */
import { at, isCapital } from "../time/tokens.ts";
import type { Token } from "../time/tokens.ts";
import { edtf, edtfDay } from "../../calendar/edtf.ts";
import { comingMonth, pastMonth } from "../../calendar/pick-year.ts";
import { monthOf } from "../time/date-words.ts";
import type { SaidDate } from "../time/read-date.ts";
import { dateOf } from "./sentence-words.ts";
import type { Search, SentenceWords } from "./sentence-words.ts";

const AFTER = 16;
/** Words that part a name from a date that belongs to something else. */
const BREAK = /^(?:;|:|and|but|while|which|who|whose|where|by|ahead|until|before|after|since|from|with|,)$/;
const PAST =
  /^(?:held|hosted|last|past|took|previous|recent|concluded|outcome|outcomes|results|agreed|reached|adopted)$/;

/** EDTF, or null. */
export function eventDate(search: Search, sentence: SentenceWords, first: number, next: number): string | null {
  const { tokens } = sentence;
  const within =
    at(tokens, first).kind === "number"
      ? at(tokens, first).text
      : at(tokens, next - 1).kind === "number"
        ? at(tokens, next - 1).text
        : "";
  if (/^(?:19|20|21)\d\d$/.test(within)) return monthBeside(search, sentence, next, Number(within)) ?? within;
  return (
    after(search, sentence, first, next) ?? before(search, sentence, first) ?? margins(search, tokens, first, next)
  );
}

function after(search: Search, sentence: SentenceWords, first: number, next: number): string | null {
  const { tokens, dateAt } = sentence;
  for (let i = next; i < next + AFTER; i++) {
    const term = termAt(search, sentence, i);
    if (term) return term;
    const said = dateAt.get(i);
    if (said) {
      const link = at(tokens, i - 1).lower;
      if (/^(?:since|until|by|before|after)$/.test(link)) return null;
      const coming = tokens.slice(next, i).some((t) => /^(?:will|would|shall|be)$/.test(t.lower));
      return (
        dateOf(said, search, coming || !pastWords(tokens, first, i)) ?? weekdayAhead(search, sentence, said, first)
      );
    }
    const aside = asideEnd(tokens, i);
    if (aside > i) {
      i = aside - 1;
      continue;
    }
    // "in Hiroshima, Japan on May 19"
    if (at(tokens, i).text === "," && i > next && isCapital(at(tokens, i - 1)) && isCapital(at(tokens, i + 1)))
      continue;
    // "by the end of the year"
    if (
      at(tokens, i).lower === "by" &&
      /^(?:the|end)$/.test(at(tokens, i + 1).lower) &&
      termAt(search, sentence, i + 2)
    )
      return termAt(search, sentence, i + 2);
    // "to be hosted by Greece in"
    const host =
      at(tokens, i).lower === "by" && /^(?:hosted|chaired|organi[sz]ed|convened)$/.test(at(tokens, i - 1).lower);
    if (!host && BREAK.test(at(tokens, i).lower)) return null;
  }
  return null;
}

/** Where the sentence goes on to tell of the same meeting: ", which, she noted, will", ", the first session of which", ", to be", ", whose second session is". */
function asideEnd(tokens: readonly Token[], i: number): number {
  const word = (n: number): string => at(tokens, n).lower;
  if (word(i) === "," && /^(?:to|planned|scheduled|held|due|slated)$/.test(word(i + 1))) return i + 1;
  const which = word(i) === "," && word(i + 1) === "which" ? i + 1 : word(i) === "which" ? i : -1;
  if (which >= 0) {
    // "which, she noted, will"
    const inserted = word(which + 1) === ",";
    const verb = inserted ? [2, 3, 4, 5, 6].map((n) => which + n).find((n) => word(n) === ",") : which;
    return verb !== undefined && /^(?:will|would|is|was|takes|took)$/.test(word(verb + 1)) ? verb + 2 : i;
  }
  if (word(i) === "," && (word(i + 1) === "the" || word(i + 1) === "whose"))
    for (let n = i + 2; n < i + 6; n++)
      if (/^(?:session|round|meeting|edition)$/.test(word(n)))
        return (word(i + 1) === "whose" ? word(n + 1) : word(n + 1) + word(n + 2)).match(
          /^(?:ofwhich|will|would|is|was)$/,
        )
          ? n + (word(i + 1) === "whose" ? 2 : 3)
          : i;
  return i;
}

/** "next week", "the second half of 2034", "the end of the year", "the first week of August": as far as month or year. */
function termAt(search: Search, { tokens, dateAt }: SentenceWords, i: number): string | null {
  const word = (n: number): string => at(tokens, n).lower;
  const { day } = search;
  if (word(i + 1) === "week" && /^(?:next|last|this)$/.test(word(i))) {
    if (!day) return null;
    const weeks = word(i) === "next" ? 1 : word(i) === "last" ? -1 : 0;
    const monday = day.subtract({ days: day.dayOfWeek - 1 }).add({ weeks });
    const sunday = monday.add({ days: 6 });
    // A week that lies in two months has none of its own.
    return monday.month === sunday.month ? edtf(monday.year, monday.month) : null;
  }
  if (
    /^(?:half|quarter|end|beginning|start|week|part|course|days|weeks)$/.test(word(i)) &&
    (word(i + 1) === "of" || (word(i) !== "end" && word(i + 1) === "in"))
  ) {
    const at2 = word(i + 2) === "the" ? i + 3 : i + 2;
    if (word(at2) === "year" && word(i + 2) === "the" && day) return edtf(day.year);
    const said = dateAt.get(at2) ?? dateAt.get(i + 2);
    if (said && !said.day && !said.shift) return dateOf(said, search, !pastWords(tokens, i - 6, i));
  }
  return null;
}

/** "at the Council on Monday", of what is still to come. */
function weekdayAhead(search: Search, { tokens }: SentenceWords, said: SaidDate, first: number): string | null {
  if (!said.weekday || said.month || said.side !== null || !search.day) return null;
  for (let i = first - 1; i >= Math.max(0, first - 12); i--) {
    if (/^[;:]$/.test(at(tokens, i).text)) return null;
    if (/^(?:will|would|shall|upcoming|forthcoming|next)$/.test(at(tokens, i).lower)) {
      const days = (said.weekday - search.day.dayOfWeek + 7) % 7 || 7;
      return edtfDay(search.day.add({ days }));
    }
  }
  return null;
}

/** "the October summit", "next year's summit", "this year's", "2033 marks the summit": right before the name. */
function before(search: Search, sentence: SentenceWords, first: number): string | null {
  const { tokens, dateAt } = sentence;
  // "last week’s Reef Summit"
  if (at(tokens, first - 1).kind === "possessive" && at(tokens, first - 2).lower === "week")
    return termAt(search, sentence, first - 3);
  // "the February summit"
  const month = monthOf(at(tokens, first - 1).text);
  if (month && /^(?:the|this|next|last|upcoming|forthcoming)$/.test(at(tokens, first - 2).lower) && search.day) {
    const past = at(tokens, first - 2).lower === "last" || pastWords(tokens, first, first);
    return edtf(past ? pastMonth(month, search.day) : comingMonth(month, search.day), month);
  }
  for (let i = first - 1; i >= Math.max(0, first - 5); i--) {
    const said = dateAt.get(i);
    if (!said) continue;
    const gap = tokens.slice(said.next, first).map((t) => t.lower);
    return gap.every((w) => /^(?:'s|'|the|annual|upcoming|forthcoming)$/.test(w)) ? dateOf(said, search, true) : null;
  }
  return null;
}

/** Talks on the margins of a meeting are held in its month. */
function margins(search: Search, tokens: readonly Token[], first: number, next: number): string | null {
  for (let i = first - 1; i >= Math.max(0, first - 4); i--)
    if (/^(?:margins|sidelines|fringes)$/.test(at(tokens, i).lower)) {
      // A session goes on for a year.
      const session = tokens.slice(first, next).some((t) => /^(?:session|assembly|unga\d*)$/.test(t.lower));
      return session || !search.talks ? null : search.talks.slice(0, 7);
    }
  return null;
}

function monthBeside(search: Search, { dateAt, tokens }: SentenceWords, next: number, year: number): string | null {
  for (let i = next; i < next + 5; i++) {
    const said = dateAt.get(i);
    if (said?.month) return dateOf({ ...said, year }, search, true);
    if (BREAK.test(at(tokens, i).lower)) return null;
  }
  return null;
}

const pastWords = (tokens: readonly Token[], first: number, date: number): boolean => {
  for (let i = first - 5; i < date; i++) {
    const word = at(tokens, i).lower;
    if (PAST.test(word) && !(word === "held" && at(tokens, i - 1).lower === "be")) return true;
  }
  return false;
};
