/** Reads by when something is to be done: "by the end of March 2033", "within this year", "before Diwali" (not read). */

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const two = (n: number): string => String(n).padStart(2, "0");
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const BY =
  /\b(by|before|until|no later than|not later than|in|within)\s+(?:the\s+)?((?:end|middle|close|start|beginning) of\s+(?:the\s+)?|mid-?\s?|early\s+|late\s+)?(?:(next year|this year|the year|year|next month|this month)|(\d{1,2}\s+)?(January|February|March|April|May|June|July|August|September|October|November|December)(?:\s+(\d{1,2})(?!\d))?(?:,?\s+(?:of\s+)?(\d{4}))?|(\d{4}))\b/i;

/**
 * The time limit that the words state, as EDTF, with the words that say so; null when there is none. "in" and "within"
 * count only with a year or a month. A month without a year is the next one after `day`.
 */
export function dueOf(words: string, day: string | null): { edtf: string; words: string } | null {
  const m = BY.exec(words);
  if (!m) return null;
  const [said = "", , part = "", relative, before, month, after, year, bare] = m;
  const now = day ? Number(day.slice(0, 4)) : null;
  const end = /^end|^close|^late/i.test(part);
  if (relative) {
    if (now === null) return null;
    if (/month/i.test(relative)) return null;
    const y = /next/i.test(relative) ? now + 1 : now;
    return { edtf: end ? `${y}-12-31` : String(y), words: said };
  }
  if (bare) return { edtf: end ? `${bare}-12-31` : bare, words: said };
  if (!month) return null;
  const n = MONTHS.indexOf(month.toLowerCase()) + 1;
  let y = year ? Number(year) : null;
  if (y === null) {
    if (day === null || now === null) return null;
    y = n > Number(day.slice(5, 7)) ? now : now + 1;
  }
  const date = (before ?? after)?.trim();
  if (date) return { edtf: `${y}-${two(n)}-${two(Number(date))}`, words: said };
  return { edtf: end ? `${y}-${two(n)}-${two(lastDay(y, n))}` : `${y}-${two(n)}`, words: said };
}
