/** First and last day that an EDTF date can mean: "2033-05" is the whole of May, an interval runs from end to end. */

/** Days of an EDTF date of levels 0 and 1, or null when it names none. */
export function daysOf(edtf: string | null): { from: string; to: string } | null {
  if (!edtf) return null;
  const [a, b] = edtf.split("/");
  const first = day(a ?? "", "from");
  const last = day(b === undefined || b === ".." || b === "" ? (a ?? "") : b, "to");
  if (first && last) return first <= last ? { from: first, to: last } : { from: last, to: first };
  return null;
}

function day(part: string, side: "from" | "to"): string | null {
  const m = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?=$|[T~?%])/.exec(part);
  if (!m) return null;
  const [, year, month, dayOfMonth] = m;
  if (dayOfMonth) return `${year}-${month}-${dayOfMonth}`;
  if (month) return side === "from" ? `${year}-${month}-01` : `${year}-${month}-${lastOf(Number(year), Number(month))}`;
  return side === "from" ? `${year}-01-01` : `${year}-12-31`;
}

const lastOf = (year: number, month: number): string =>
  String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, "0");
