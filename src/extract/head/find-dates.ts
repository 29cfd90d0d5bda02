/** Finds full calendar dates in a short text, in the grammars of many ministries' date lines. */
import type { Span } from "../../model/span.ts";

export interface FoundDate extends Span {
  /** EDTF day. */
  edtf: string;
  /** Day and month could be told apart only by the house's habit: "04/05/2033". */
  ambiguous: boolean;
}

export interface DateHabit {
  /** Language whose month names are known beside the English ones. */
  language: string;
  /** "11/03/2031" is the third of November. */
  monthFirst: boolean;
}

/** A finder of dates for one document: builds its patterns once. */
export function dateFinder(habit: DateHabit): (text: string) => FoundDate[] {
  const months = monthNames(habit.language);
  const names = [...months.keys()].sort((a, b) => b.length - a.length).join("|");
  const dayFirst = new RegExp(
    `(?<![\\p{L}\\d])(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|ª)?[\\s-]+(?:of\\s+|de\\s+)?(${names})\\.?,?[\\s-]+(?:de\\s+|del\\s+|of\\s+)?(\\d{4})(?=\\d\\d:\\d\\d|(?!\\d))`,
    "giu",
  );
  const monthFirst = new RegExp(
    `(?<!\\p{L})(${names})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:\\s*,\\s*|\\s+)(\\d{4})(?=\\d\\d:\\d\\d|(?!\\d))`,
    "giu",
  );
  return (text) => {
    if (!/\d/.test(text)) return [];
    const found: FoundDate[] = [];
    const put = (m: RegExpExecArray, year: number, month: number, day: number, ambiguous = false): void => {
      if (isDay(year, month, day))
        found.push({ start: m.index, end: m.index + m[0].length, edtf: write(year, month, day), ambiguous });
    };
    const month = (name: string | undefined): number => months.get((name ?? "").toLowerCase()) ?? 0;
    for (const m of text.matchAll(dayFirst)) put(m, Number(m[3]), month(m[2]), Number(m[1]));
    for (const m of text.matchAll(monthFirst)) put(m, Number(m[3]), month(m[1]), Number(m[2]));
    for (const m of text.matchAll(/(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\.?(?!-?\d)/g))
      put(m, Number(m[1]), Number(m[3]), Number(m[4]));
    for (const m of text.matchAll(/(?:(?<![\d.])|(?<=\d\d:\d\d))(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/g))
      put(m, Number(m[3]), Number(m[2]), Number(m[1]));
    // Russia's MFA numbers its releases "1897-09-10-2031": number, day, month, year.
    for (const m of text.matchAll(/(?:(?<![\d/-])|(?<=^\d{2,5}-))(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/g)) {
      const [a, b] = [Number(m[1]), Number(m[3])];
      const ambiguous = a <= 12 && b <= 12 && a !== b;
      if (b > 12 || (ambiguous && habit.monthFirst)) put(m, Number(m[4]), a, b, ambiguous);
      else put(m, Number(m[4]), b, a, ambiguous);
    }
    for (const m of text.matchAll(/(令和|平成)?(\d{1,4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/g)) {
      const era = m[1] === "令和" ? 2018 : m[1] === "平成" ? 1988 : 0;
      put(m, Number(m[2]) + era, Number(m[3]), Number(m[4]));
    }
    // "7 settembre 2024" over an English text: months as the house's own language writes them.
    if (!found.length && habit.language === "en" && ABROAD.test(text))
      for (const m of text.matchAll(ABROAD_EACH))
        put(m, Number(m[3]), monthAbroad((m[2] ?? "").toLowerCase()), Number(m[1]));
    return found
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .filter((d, i, all) => i === 0 || d.start >= all[i - 1]!.end);
  };
}

const ABROAD = /(?<![\p{L}\d])\d{1,2}\.?\s(?:de\s)?\p{L}{3,12}\s(?:de\s)?\d{4}(?!\d)/u;
const ABROAD_EACH = /(?<![\p{L}\d])(\d{1,2})\.?\s(?:de\s)?(\p{L}{3,12})\s(?:de\s)?(\d{4})(?!\d)/gu;
/** Languages of houses that leave the date line of an English page in their own. */
const HOUSES_WRITE = ["it", "es", "pt", "fr", "de", "nl", "ro", "tr", "id", "pl", "cs", "hu", "sv", "nb", "da", "hr"];
let abroad: ReadonlyMap<string, number> | null = null;

/** The month of this name in one of those languages; 0 where none has it. Read when first asked, for few pages ask. */
function monthAbroad(name: string): number {
  abroad ??= new Map(HOUSES_WRITE.flatMap((language) => [...monthNames(language)]));
  return abroad.get(name) ?? 0;
}

const known = new Map<string, ReadonlyMap<string, number>>();
/** More languages than governments write in: a page that claims others does not fill the memory. */
const MOST_LANGUAGES = 200;

/** English month names, their short forms, and those of the page's own language. */
export function monthNames(language: string): ReadonlyMap<string, number> {
  let names = known.get(language);
  if (!names) {
    names = readMonthNames(language);
    if (known.size < MOST_LANGUAGES) known.set(language, names);
  }
  return names;
}

function readMonthNames(language: string): Map<string, number> {
  const names = new Map<string, number>();
  for (const locale of new Set(["en", language])) {
    for (const style of ["long", "short"] as const) {
      let alone: Intl.DateTimeFormat;
      let inDate: Intl.DateTimeFormat;
      try {
        alone = new Intl.DateTimeFormat(locale, {
          month: style,
          timeZone: "UTC",
          numberingSystem: "latn",
          calendar: "gregory",
        });
        inDate = new Intl.DateTimeFormat(locale, {
          day: "numeric",
          month: style,
          timeZone: "UTC",
          numberingSystem: "latn",
          calendar: "gregory",
        });
      } catch {
        continue;
      }
      for (let month = 1; month <= 12; month++) {
        const day = new Date(Date.UTC(2031, month - 1, 1));
        for (const format of [alone, inDate])
          for (const part of format.formatToParts(day)) {
            const name = part.value.toLowerCase().replace(/\.$/, "");
            if (part.type === "month" && /^\p{L}[\p{L}\p{M}. ’']*$/u.test(name)) names.set(name, month);
          }
      }
    }
  }
  names.set("sept", 9);
  return names;
}

export function isDay(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const write = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
