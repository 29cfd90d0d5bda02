/** English names of months and weekdays, in full and shortened. */

const MONTHS = "january february march april may june july august september october november december".split(" ");
const SHORT_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split(" ");
const SHORT_WEEKDAYS = "mon tue wed thu fri sat sun".split(" ");

/** 1 to 12, or 0 when the word names no month; names of months are capitalised. */
export function monthOf(word: string): number {
  if (!/^[A-Z]/.test(word)) return 0;
  const lower = word.toLowerCase();
  return MONTHS.indexOf(lower) + 1 || SHORT_MONTHS.indexOf(lower === "sept" ? "sep" : lower) + 1;
}

/** 1 (Monday) to 7, or 0. */
export function weekdayOf(word: string): number {
  if (!/^[A-Z]/.test(word)) return 0;
  const lower = word.toLowerCase();
  return WEEKDAYS.indexOf(lower) + 1 || SHORT_WEEKDAYS.indexOf(lower.slice(0, 3) === lower ? lower : "-") + 1;
}
