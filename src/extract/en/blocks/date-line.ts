/** Tells a line that is only a date, with its label, weekday, clock or place, from a title or sentence that has one. */
import type { FoundDate } from "../../head/find-dates.ts";

export interface DateLine {
  /** The full date, or null for a clock, a label or a day without its year. */
  date: FoundDate | null;
  /** "updated": the day of a change; "published": the line says so; "plain": nothing said. */
  label: "published" | "updated" | "plain";
  /** A day and month without a year: "Doha - December 02". */
  yearless: boolean;
}

const CLOCK = /(?<!\d)\d{1,2}\s?[:.hH]\s?\d{2}(?::\d{2})?(?!\d)/g;
const LONGEST = 140;

export interface DateWords {
  /** Words of knowledge/lexicon/en/date-labels.txt. */
  labels: ReadonlySet<string>;
  /** Month names in small letters. */
  months: ReadonlySet<string>;
  /** Is the whole of this a place or a party? */
  isPlace(name: string): boolean;
}

const CHIEF =
  /^(?:The\s)?(?:Deputy\s)?(?:(?:Prime|Foreign)\sMinister|President|Government|Minister\s(?:of|for)(?:\s(?:the|and|\p{Lu}\p{L}+))+|Taoiseach|Chancellor),?\s(?:[-–—|]\s)?$/u;

/** The reading of a block as a date line, or null when it says more than a date. */
export function dateLine(text: string, dates: readonly FoundDate[], words: DateWords): DateLine | null {
  if (text.length > LONGEST || text.length < 3 || !(dates.length || /\d/.test(text))) return null;
  const [date = null] = dates;
  let rest = text;
  for (const d of [...dates].reverse()) rest = `${rest.slice(0, d.start)} | ${rest.slice(d.end)}`;
  const clocks = rest.match(CLOCK) ?? [];
  rest = rest.replace(CLOCK, " ");
  const low = text.toLowerCase();
  const label = /\b(?:updated?|modified|last edited|changed)\b/.test(low)
    ? "updated"
    : /\b(?:publish|publication|posted|issued|released?)/.test(low)
      ? "published"
      : "plain";
  const months = (rest.match(/\p{L}+/gu) ?? []).filter((w) => words.months.has(w.toLowerCase()));
  const yearless = !date && months.length === 1 && /(?<!\d)\d{1,2}(?!\d)/.test(rest);
  if (!date && !clocks.length && !yearless) return null;
  const parts = rest
    .split(/\s*[|,;:/()[\]–—·•\n]+\s*|\s-\s/)
    .map((p) => p.trim())
    .filter(Boolean);
  let strange = 0;
  for (const part of parts) {
    if (words.isPlace(part)) continue;
    for (const word of part.split(/\s+/)) {
      const bare = word.toLowerCase().replace(/^[^\p{L}\d]+|[^\p{L}\d.]+$/gu, "");
      if (!bare || /^\d{1,6}(?:st|nd|rd|th)?$/.test(bare)) continue;
      if (words.labels.has(bare) || words.labels.has(bare.replace(/\.$/, "")) || (yearless && words.months.has(bare)))
        continue;
      if (words.isPlace(word)) continue;
      if (!/[\p{Script=Latin}]/u.test(bare)) continue;
      strange++;
    }
  }
  // A line that opens with its date may go on with a place or an office ("October 14, 2031 – Ottawa, Ontario – …").
  const opens =
    date !== null &&
    /^[^\p{L}\d]*$/u.test(text.slice(0, date.start)) &&
    /^\s*(?:[-–—|·]|,? \p{Lu})/u.test(text.slice(date.end));
  // "The Prime Minister, May 13, 2031 9:28 PM": whose site it is, before its day.
  const chief =
    date !== null && CHIEF.test(text.slice(0, date.start)) && /^[\s\d:.,apmAPM|-]*$/.test(text.slice(date.end));
  if (chief) return { date, label, yearless };
  if (strange > (opens ? 5 : dates.length ? 1 : 0)) return null;
  if (strange > 0 && /\b(?:with|meets?|calls?|meeting|readout|statement on|visit|talks|between|to)\b/i.test(rest))
    return null;
  if (!date && !yearless && strange > 0) return null;
  return { date, label, yearless };
}
