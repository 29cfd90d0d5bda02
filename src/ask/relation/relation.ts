/** What a relationship is made of: the page that a ministry keeps by hand. */
import type { Knowledge } from "../../model/knowledge.ts";
import type { Relationship } from "../../model/track.ts";
import type { Filter, Store, StoredRecord } from "../../store/contract.ts";
import { formulasIn } from "../formula/formulas.ts";
import { ledger } from "../undertakings/ledger.ts";

/** Instruments, anniversaries and formulas are taken from the newest so many readouts. */
const NEWEST_READOUTS = 300;
/** The newest so many promises are followed. */
const MOST_UNDERTAKINGS = 100;
/** The newest so many engagements are listed unless all are asked for. */
const MOST_ENGAGEMENTS = 200;

/** Chronology, counts, issues, instruments, formulas and open undertakings of two parties. */
export async function relation(
  store: Store,
  a: string,
  b: string,
  filter: Filter,
  k: Knowledge,
  most = MOST_ENGAGEMENTS,
): Promise<Relationship> {
  const between: Filter = { ...filter, party: [a, b] };
  const engagements: Relationship["engagements"] = [];
  for await (const e of store.engagements(between, { descending: true, limit: most }))
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
  engagements.reverse();
  const years = await store.crossed("engagements", ["year", "level"], between);
  const records = await Array.fromAsync(store.records(between, { descending: true, limit: NEWEST_READOUTS }));
  const readouts = (await store.counts("documents", "kind", between)).reduce((n, { count }) => n + count, 0);
  const { instruments, anniversaries } = named(records);
  const last = engagements.at(-1)?.day?.slice(0, 4);
  return {
    parties: [a, b],
    total: years.reduce((n, { count }) => n + count, 0),
    engagements,
    perYear: perYear(years),
    issues: issuesOf(await store.crossed("statements", ["topic", "year"], between), k),
    readouts: { all: readouts, read: Math.min(records.length, readouts) },
    instruments,
    anniversaries: [...anniversaries, ...(last ? coming(instruments, Number(last)) : [])].sort(
      (x, y) => x.year - y.year,
    ),
    formulas: formulasIn(records.reverse(), k),
    undertakings: await ledger(store, between, { open: true, most: MOST_UNDERTAKINGS }, k),
  };
}

/** Instruments and anniversaries that readouts name, the newest readout first. */
function named(records: readonly StoredRecord[]): Pick<Relationship, "instruments" | "anniversaries"> {
  const instruments: Relationship["instruments"] = [];
  const anniversaries: Relationship["anniversaries"] = [];
  for (const r of records) {
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
  return { instruments, anniversaries };
}

type Crossed = Awaited<ReturnType<Store["crossed"]>>;

/** Statements on each issue, most first, and in which years. */
function issuesOf(counts: Crossed, k: Knowledge): Relationship["issues"] {
  return [...Map.groupBy(counts, ({ values: [issue] }) => issue)]
    .map(([issue, years]) => ({
      issue,
      label: k.issues.find((i) => i.id === issue)?.label ?? issue,
      total: years.reduce((n, { count }) => n + count, 0),
      perYear: years.flatMap(({ values: [, year], count }) => (year ? [{ year, count }] : [])),
    }))
    .sort((x, y) => y.total - x.total || (x.issue < y.issue ? -1 : 1));
}

function perYear(counts: Crossed): Relationship["perYear"] {
  return [...Map.groupBy(counts, ({ values: [year] }) => year)].flatMap(([year, levels]) =>
    year
      ? [
          {
            year,
            count: levels.reduce((n, { count }) => n + count, 0),
            byLevel: levels.map(({ values: [, level], count }) => ({ level: level || "not told", count })),
          },
        ]
      : [],
  );
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
