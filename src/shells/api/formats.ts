/** Which format an answer has: what the address names, else what the Accept header likes best. */

export const FORMATS = {
  json: "application/json",
  csv: "text/csv",
  ndjson: "application/x-ndjson",
} as const;

export type Format = keyof typeof FORMATS;

/** The best of the formats offered, the first where the reader does not mind; null when none will do. */
export function formatFor(accept: string | undefined, offered: readonly Format[]): Format | null {
  if (!accept?.trim()) return offered[0] ?? null;
  const ranges = accept.slice(0, 2000).split(",").flatMap(range);
  let best: { format: Format; q: number } | null = null;
  for (const format of offered) {
    const [type = ""] = FORMATS[format].split("/");
    // The most exact range that fits decides, as RFC 9110 has it.
    const fits = ranges
      .filter((r) => r.range === FORMATS[format] || r.range === `${type}/*` || r.range === "*/*")
      .sort((a, b) => exactness(b.range) - exactness(a.range))[0];
    if (fits && fits.q > 0 && (!best || fits.q > best.q)) best = { format, q: fits.q };
  }
  return best?.format ?? null;
}

const exactness = (range: string): number => (range === "*/*" ? 0 : range.endsWith("/*") ? 1 : 2);

function range(part: string): { range: string; q: number }[] {
  const [name = "", ...parameters] = part.split(";").map((p) => p.trim().toLowerCase());
  const q = parameters.find((p) => p.startsWith("q="))?.slice(2);
  const value = q === undefined ? 1 : Number(q);
  const known = name === "application/ndjson" ? FORMATS.ndjson : name;
  return known ? [{ range: known, q: value >= 0 && value <= 1 ? value : 0 }] : [];
}
