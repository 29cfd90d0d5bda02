/** What a relationship is made of: the page that a ministry keeps by hand. */
import type { Knowledge } from "../../model/knowledge.ts";
import type { Relationship } from "../../model/track.ts";
import type { Filter, Store } from "../../store/contract.ts";
import { formulas } from "../formula/formulas.ts";
import { ledger } from "../undertakings/ledger.ts";

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
  const issues = new Map<string, Map<string, number>>();
  for await (const r of store.records(between)) {
    for (const i of r.record.references.instruments) {
      const known = instruments.find(
        (x) => x.name === i.name && x.event === i.event && (x.date === i.date || i.date === null),
      );
      if (!known) instruments.push({ name: i.name, event: i.event, date: i.date, document: r.document.id, day: r.day });
    }
    for (const x of r.record.references.anniversaries)
      if (!anniversaries.some((y) => y.of === x.of && y.year === x.year))
        anniversaries.push({ of: x.of, ordinal: x.ordinal, year: x.year, document: r.document.id });
    const year = r.day?.slice(0, 4);
    if (year)
      for (const s of r.record.statements)
        for (const topic of s.topics) {
          const years = issues.get(topic) ?? new Map<string, number>();
          years.set(year, (years.get(year) ?? 0) + 1);
          issues.set(topic, years);
        }
  }
  const last = engagements.at(-1)?.day?.slice(0, 4);
  return {
    parties: [a, b],
    engagements,
    perYear: perYear(engagements),
    issues: [...issues]
      .map(([issue, years]) => ({
        issue,
        label: k.issues.find((i) => i.id === issue)?.label ?? issue,
        total: [...years.values()].reduce((n, x) => n + x, 0),
        perYear: [...years].map(([year, count]) => ({ year, count })).sort((x, y) => x.year.localeCompare(y.year)),
      }))
      .sort((x, y) => y.total - x.total || x.issue.localeCompare(y.issue)),
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
