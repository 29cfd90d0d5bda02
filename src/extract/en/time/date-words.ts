/** English names of months and weekdays, in full and shortened. */

const MONTHS = "january february march april may june july august september october november december".split(" ");
const SHORT_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split(" ");
const SHORT_WEEKDAYS = "mon tue wed thu fri sat sun".split(" ");

const numbered = (...lists: readonly string[][]): Map<string, number> =>
  new Map(lists.flatMap((list) => list.map((word, n): [string, number] => [word, n + 1])));
const MONTH_NUMBERS = numbered(MONTHS, SHORT_MONTHS).set("sept", 9);
const WEEKDAY_NUMBERS = numbered(WEEKDAYS, SHORT_WEEKDAYS);

/** Names of months and weekdays in small letters. */
export const DAY_AND_MONTH_NAMES: Iterable<string> = [...MONTH_NUMBERS.keys(), ...WEEKDAY_NUMBERS.keys()];

const LONGEST = "wednesday".length;
const isName = (word: string): boolean =>
  word.length <= LONGEST && word.charCodeAt(0) >= 65 && word.charCodeAt(0) <= 90;

/** 1 to 12, or 0 when the word names no month; names of months are capitalised. */
export const monthOf = (word: string): number => (isName(word) ? (MONTH_NUMBERS.get(word.toLowerCase()) ?? 0) : 0);

/** 1 (Monday) to 7, or 0. */
export const weekdayOf = (word: string): number => (isName(word) ? (WEEKDAY_NUMBERS.get(word.toLowerCase()) ?? 0) : 0);
