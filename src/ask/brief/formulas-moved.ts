/** Which formulas a readout uses for the first time, and which are gone from it. */
import type { Brief, FormulaLife as InBrief } from "../../model/brief.ts";
import type { Knowledge } from "../../model/knowledge.ts";
import type { FormulaLife } from "../../model/track.ts";
import type { Filter, Store, StoredRecord } from "../../store/contract.ts";
import { formulasIn } from "../formula/formulas.ts";
import { carries, textWords } from "../formula/text-words.ts";

/** Formulas are looked for among so many of the newest readouts of these parties, and of this publisher. */
const AROUND = 60;
/** So many candidates are followed, and so many of each kind told. */
const FOLLOWED = 40;
const TOLD = 5;
/** A formula that is gone stood in so many readouts of the series at least; one that is new here stands elsewhere so often. */
const LEAST = { gone: 3, appeared: 2 };

const publisherOf = (r: StoredRecord): string | null =>
  r.document.publisher?.country || r.document.publisher?.name || null;

/**
 * Formulas that stand elsewhere and are used here for the first time, and those of this series that are gone. `series` are the
 * earlier readouts of the same parties by the same publisher.
 */
export async function formulasMoved(
  store: Store,
  now: StoredRecord,
  before: StoredRecord | null,
  series: readonly StoredRecord[],
  k: Knowledge,
): Promise<Brief["formulas"]> {
  const parties = now.record.engagement?.parties ?? [];
  const publisher = publisherOf(now);
  if (!series.length || publisher === null || now.day === null) return { appeared: [], gone: [] };
  const around = new Map<string, StoredRecord>();
  const order = { descending: true, limit: AROUND };
  for (const filter of [
    { parties, to: now.day },
    { publisher: [publisher], to: now.day },
  ] satisfies Filter[])
    for await (const r of store.records(filter, order)) around.set(r.key, r);
  for (const r of [now, ...series]) around.set(r.key, r);
  const records = [...around.values()].sort((a, b) => ((a.day ?? "") < (b.day ?? "") ? -1 : 1));
  const spoken = [now, ...(before ? [before] : [])].map((r) => ` ${lows(r, k).join(" ")} `);
  const lives = formulasIn(records, k, FOLLOWED, (words) => {
    const run = ` ${words.join(" ")} `;
    return spoken.some((text) => text.includes(run));
  }).filter((life) => !isName(life.formula, k));
  const own = new Set(series.map((r) => r.document.id));
  const appeared: InBrief[] = [];
  const gone: InBrief[] = [];
  for (const life of lives) {
    const inNow = life.uses.find((u) => u.document === now.document.id);
    const earlier = life.uses.filter((u) => u.document !== now.document.id && (u.day ?? "") < (now.day ?? ""));
    const here = earlier.filter((u) => own.has(u.document));
    if (inNow && here.length === 0 && readoutsOf(earlier) >= LEAST.appeared)
      appeared.push(told(life, inNow.statement, earlier, records.length));
    const last = here.findLast((u) => u.document === before?.document.id);
    if (!inNow && last && readoutsOf(here) >= LEAST.gone) gone.push(told(life, last.statement, here, series.length));
  }
  return { appeared: appeared.slice(0, TOLD), gone: gone.slice(0, TOLD) };
}

/** "the Taiwan Strait": what it says is the name of something. */
const isName = (formula: string, k: Knowledge): boolean =>
  textWords(formula, k).filter((w) => carries(w, k) && !w.tall).length < 2;

const lows = (r: StoredRecord, k: Knowledge): string[] => textWords(r.record.document.text, k).map((w) => w.low);

const readoutsOf = (uses: FormulaLife["uses"]): number => new Set(uses.map((u) => u.document)).size;

const told = (life: FormulaLife, statement: string | null, uses: FormulaLife["uses"], of: number): InBrief => ({
  statement,
  words: life.formula,
  since: uses[0]?.day ?? "",
  uses: readoutsOf(uses),
  of,
});
