/** EDTF dates, clock times and offsets in words: "14 January 2031, around 11:50 (UTC-8, inferred)". */

/** The months' names in English, January first. */
export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "14 January 2031", "January 2031", "14 to 16 January 2031"; the EDTF itself where it says more than that. */
export function dateWords(edtf: string): string {
  const [from, to, ...rest] = edtf.split("/");
  if (from === undefined || rest.length) return edtf;
  if (to === undefined) return oneDate(from);
  if (!/^\d/.test(from) || !/^\d/.test(to)) return edtf;
  const sameMonth = from.length === 10 && to.length === 10 && from.slice(0, 8) === to.slice(0, 8);
  return `${sameMonth ? Number(from.slice(8)) : oneDate(from)} to ${oneDate(to)}`;
}

function oneDate(date: string): string {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d).*)?$/.exec(date);
  if (!parts) return date;
  const [, year = "", month, day] = parts;
  const name = month && MONTHS[Number(month) - 1];
  if (!month) return year;
  if (!name) return date;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/** "11:50" of "2031-01-14T11:50", or null. */
export const clockOf = (edtf: string): string | null => /T(\d\d:\d\d)/.exec(edtf)?.[1] ?? null;

/** "UTC-8", "UTC+5:30". */
export function offsetWords(offset: string): string {
  const parts = /^([+-])(\d\d):(\d\d)$/.exec(offset);
  if (!parts) return offset;
  const [, sign, hours, minutes] = parts;
  if (Number(hours) === 0 && minutes === "00") return "UTC";
  return `UTC${sign}${Number(hours)}${minutes === "00" ? "" : `:${minutes}`}`;
}
