/** Puts the uses of a formula in order: first and last, by whom, per year, variants, gaps. */
import type { FormulaLife, FormulaUse } from "../../model/track.ts";

/** A readout among which a formula could stand. */
export interface Readout {
  document: string;
  day: string | null;
  publisher: string | null;
  parties: string[];
}

/** The life of a formula from its uses; `among` says against what it is measured. */
export function lifeOf(formula: string, uses: FormulaUse[], among: FormulaLife["among"]): FormulaLife {
  uses.sort(
    (a, b) => (a.day ?? "9").localeCompare(b.day ?? "9") || a.document.localeCompare(b.document) || a.start - b.start,
  );
  const days = uses.map((u) => u.day).filter((d): d is string => d !== null);
  const variants = new Map<
    string,
    { words: string; count: number; first: string | null; last: string | null; exact: boolean }
  >();
  const years = new Map<string, number>();
  const speakers = new Map<string, { alone: number; jointly: number; first: string | null; last: string | null }>();
  for (const u of uses) {
    const v = variants.get(u.variant) ?? { words: u.words, count: 0, first: u.day, last: u.day, exact: u.exact };
    v.count++;
    v.last = u.day ?? v.last;
    variants.set(u.variant, v);
    if (u.day) years.set(u.day.slice(0, 4), (years.get(u.day.slice(0, 4)) ?? 0) + 1);
    for (const party of u.speakers) {
      const s = speakers.get(party) ?? { alone: 0, jointly: 0, first: u.day, last: u.day };
      if (u.speakers.length > 1) s.jointly++;
      else s.alone++;
      s.last = u.day ?? s.last;
      speakers.set(party, s);
    }
  }
  return {
    formula,
    uses,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    variants: [...variants.values()]
      .sort((a, b) => Number(b.exact) - Number(a.exact) || b.count - a.count)
      .map(({ words, count, first: f, last }) => ({ words, count, first: f, last })),
    perYear: [...years].map(([year, count]) => ({ year, count })).sort((a, b) => a.year.localeCompare(b.year)),
    perSpeaker: [...speakers]
      .map(([party, s]) => ({ party, ...s }))
      .sort((a, b) => b.alone + b.jointly - a.alone - a.jointly || a.party.localeCompare(b.party)),
    among,
  };
}

/** The same parties' readouts by the same publisher are one house. */
export const houseOf = (r: { publisher: string | null; parties: readonly string[] }): string =>
  `${r.publisher} ${[...r.parties].sort().join()}`;

/** So many readouts without a formula are named, the latest first. */
export const NAMED = 50;

/** Measures uses against readouts in hand: those of the same houses from the first use on. */
export function amongReadouts(uses: readonly FormulaUse[], readouts: readonly Readout[]): FormulaLife["among"] {
  const first = firstDay(uses);
  const houses = new Set(uses.map(houseOf));
  const having = new Set(uses.map((u) => u.document));
  const among = readouts.filter((r) => houses.has(houseOf(r)) && (!first || !r.day || r.day >= first));
  return {
    readouts: among.length,
    with: among.filter((r) => having.has(r.document)).length,
    without: among
      .filter((r) => !having.has(r.document))
      .sort((a, b) => (b.day ?? "").localeCompare(a.day ?? ""))
      .slice(0, NAMED)
      .map(({ document, day, publisher }) => ({ document, day, publisher })),
  };
}

/** Day of the first use that has one. */
export const firstDay = (uses: readonly FormulaUse[]): string | null =>
  uses.reduce<string | null>((first, { day }) => (day && (!first || day < first) ? day : first), null);
