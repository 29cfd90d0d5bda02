/** Puts the uses of a formula in order: first and last, by whom, per year, variants, gaps. */
import type { FormulaLife, FormulaUse } from "../../model/track.ts";

/** A readout among which a formula could stand. */
export interface Readout {
  document: string;
  day: string | null;
  publisher: string | null;
  parties: string[];
}

/** The life of a formula from its uses, measured against the readouts of the same parties and publishers. */
export function lifeOf(formula: string, uses: FormulaUse[], readouts: readonly Readout[]): FormulaLife {
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
  const first = days[0] ?? null;
  const houses = new Set(uses.map((u) => `${u.publisher} ${[...u.parties].sort().join()}`));
  const having = new Set(uses.map((u) => u.document));
  const among = readouts.filter(
    (r) => houses.has(`${r.publisher} ${[...r.parties].sort().join()}`) && (!first || !r.day || r.day >= first),
  );
  return {
    formula,
    uses,
    first,
    last: days.at(-1) ?? null,
    variants: [...variants.values()]
      .sort((a, b) => Number(b.exact) - Number(a.exact) || b.count - a.count)
      .map(({ words, count, first: f, last }) => ({ words, count, first: f, last })),
    perYear: [...years].map(([year, count]) => ({ year, count })).sort((a, b) => a.year.localeCompare(b.year)),
    perSpeaker: [...speakers]
      .map(([party, s]) => ({ party, ...s }))
      .sort((a, b) => b.alone + b.jointly - a.alone - a.jointly || a.party.localeCompare(b.party)),
    among: {
      readouts: among.length,
      with: among.filter((r) => having.has(r.document)).length,
      without: among
        .filter((r) => !having.has(r.document))
        .sort((a, b) => (b.day ?? "").localeCompare(a.day ?? ""))
        .map(({ document, day, publisher }) => ({ document, day, publisher })),
    },
  };
}
