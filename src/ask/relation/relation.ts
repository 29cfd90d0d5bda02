/** What a relationship is made of: the page that a ministry keeps by hand. */
import type { Knowledge } from "../../model/knowledge.ts";
import type { Relationship } from "../../model/track.ts";
import type { Filter, Store } from "../../store/contract.ts";
import { formulas } from "../formula/formulas.ts";
import { ledger } from "../undertakings/ledger.ts";

/** Instruments and anniversaries are taken from the newest so many readouts. */
const NEWEST_READOUTS = 500;
/** The most told so many issues are counted by year. */
const MOST_ISSUES = 40;
/** The newest so many promises are followed. */
const MOST_UNDERTAKINGS = 300;

/** Chronology, counts, issues, instruments, formulas and open undertakings of two parties. */
export async function relation(
  store: Store,
  a: string,
  b: string,
  filter: Filter,
  k: Knowledge,
): Promise<Relationship> {
  const between: Filter = { ...filter, party: [a, b] };
  const engagements: Relationship["engagements"] = [];
  for await (const e of store.engagements(between))
    engagements.push({
      id: e.id,
      day: e.day,
      kind: e.kind,
      level: e.level,
      title: e.title,
      place: e.place?.name ?? null,
      parties: e.parties,
      readouts: e.readouts.filter((r) => r.current).map((r) => ({ document: r.document, publisher: r.publisher })),
    });
  const instruments: Relationship["instruments"] = [];
  const anniversaries: Relationship["anniversaries"] = [];
  for await (const r of store.records(between, { descending: true, limit: NEWEST_READOUTS })) {
    for (const i of r.record.references.instruments) {
      const known = instruments.find(
        (x) => x.name === i.name && x.event === i.event && (x.date === i.date || i.date === null),
      );
      if (!known) instruments.push({ name: i.name, event: i.event, date: i.date, document: r.document.id, day: r.day });
    }
    for (const x of r.record.references.anniversaries)
      if (!anniversaries.some((y) => y.of === x.of && y.year === x.year))
        anniversaries.push({ of: x.of, ordinal: x.ordinal, year: x.year, document: r.document.id });
  }
  instruments.sort((x, y) => (x.day ?? "").localeCompare(y.day ?? "") || x.name.localeCompare(y.name));
  const issues: Relationship["issues"] = [];
  for (const { value, count } of (await store.counts("statements", "topic", between)).slice(0, MOST_ISSUES)) {
    const years = await store.counts("statements", "year", { ...between, topic: [value] });
    issues.push({
      issue: value,
      label: k.issues.find((i) => i.id === value)?.label ?? value,
      total: count,
      perYear: years.map((y) => ({ year: y.value, count: y.count })).sort((x, y) => x.year.localeCompare(y.year)),
    });
  }
  const last = engagements.at(-1)?.day?.slice(0, 4);
  return {
    parties: [a, b],
    engagements,
    perYear: perYear(engagements),
    issues,
    instruments,
    anniversaries: [...anniversaries, ...(last ? coming(instruments, Number(last)) : [])].sort(
      (x, y) => x.year - y.year,
    ),
    formulas: await formulas(store, [a, b], filter, k),
    undertakings: await ledger(store, between, { open: true, most: MOST_UNDERTAKINGS }, k),
  };
}

function perYear(engagements: Relationship["engagements"]): Relationship["perYear"] {
  const years = new Map<string, Map<string, number>>();
  for (const e of engagements) {
    const year = e.day?.slice(0, 4);
    if (!year) continue;
    const levels = years.get(year) ?? new Map<string, number>();
    levels.set(e.level ?? "not told", (levels.get(e.level ?? "not told") ?? 0) + 1);
    years.set(year, levels);
  }
  return [...years]
    .map(([year, levels]) => ({
      year,
      count: [...levels.values()].reduce((n, x) => n + x, 0),
      byLevel: [...levels].map(([level, count]) => ({ level, count })),
    }))
    .sort((x, y) => x.year.localeCompare(y.year));
}

/** Round anniversaries of dated instruments in the five years after the last engagement. */
function coming(instruments: Relationship["instruments"], last: number): Relationship["anniversaries"] {
  const out: Relationship["anniversaries"] = [];
  for (const i of instruments) {
    if (!i.date || (i.event !== "entered-into-force" && i.event !== "signed")) continue;
    const from = Number(i.date.slice(0, 4));
    for (let year = last + 1; year <= last + 5; year++)
      if (year > from && (year - from) % 5 === 0)
        out.push({
          of: `${i.name} (${i.event === "signed" ? "signature" : "entry into force"})`,
          ordinal: year - from,
          year,
          document: null,
        });
  }
  return out;
}
