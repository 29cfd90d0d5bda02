/** The ledger of undertakings: who promised what to whom, by when, and what was said of it since. */
import type { Fate } from "../../model/decision.ts";
import type { Knowledge } from "../../model/knowledge.ts";
import type { Cited, UndertakingEntry } from "../../model/track.ts";
import type { DocumentRow, Filter, StatementRow, Store } from "../../store/contract.ts";
import { languageOf } from "../align/language.ts";
import { citeRow } from "../formula/cite.ts";
import { carries, textWords } from "../formula/text-words.ts";
import { dueOf } from "./due.ts";

export interface LedgerWanted {
  by?: string[];
  to?: string[];
  /** Only those that nobody has settled. */
  open?: boolean;
  status?: UndertakingEntry["status"][];
  most?: number;
}

interface Told {
  row: StatementRow;
  /** Weighty stems with how telling each is. */
  stems: Map<string, number>;
}

/** At the most so many later statements of a relationship are looked through. */
const MOST_STATEMENTS = 20_000;

/** Undertakings in the order of their days. Later statements count when the parties are the same or among them. */
export async function ledger(
  store: Store,
  filter: Filter,
  wanted: LedgerWanted,
  k: Knowledge,
): Promise<UndertakingEntry[]> {
  const documents = new Map<string, DocumentRow | null>();
  const documentOf = async (id: string): Promise<DocumentRow | null> => {
    if (!documents.has(id)) documents.set(id, await store.document(id));
    return documents.get(id) ?? null;
  };
  const promised: StatementRow[] = [];
  const speakers = wanted.by?.length ? { speaker: wanted.by } : {};
  for await (const s of store.statements(
    { ...filter, ...speakers, undertaking: true },
    { limit: wanted.most ?? 5000, descending: true },
  )) {
    if (wanted.to?.length && !wanted.to.every((p) => s.parties.includes(p))) continue;
    promised.push(s);
  }
  const fates = (await store.decisions({ kind: ["status"] })) as Fate[];
  const out: UndertakingEntry[] = [];
  const byParties = new Map<string, StatementRow[]>();
  for (const s of promised) {
    const key = [...s.parties].sort().join();
    byParties.set(key, [...(byParties.get(key) ?? []), s]);
  }
  for (const [key, rows] of byParties) {
    const parties = key.split(",").filter(Boolean);
    const told = await toldBetween(store, parties, rows, k);
    const index = indexOf(told);
    const byKey = new Map(told.map((t) => [keyOf(t.row), t]));
    const readouts = [...new Map(told.map((t) => [t.row.document, t.row.day])).entries()];
    const done = new Set<StatementRow>();
    for (const row of rows) {
      if (done.has(row)) continue;
      const own = byKey.get(keyOf(row));
      const of = await documentOf(row.document);
      if (!own || !of) continue;
      const near = nearOnes(own, index);
      const twins = near.filter(
        (t) =>
          t.row.engagement !== null &&
          t.row.engagement === row.engagement &&
          t.row.document !== row.document &&
          t.row.undertaking &&
          likeness(own, t) >= 0.5,
      );
      for (const t of twins)
        done.add(
          rows.find((r) => r.document === t.row.document && r.id === t.row.id && r.part === t.row.part) ?? t.row,
        );
      const later = near.filter((t) => (t.row.day ?? "") > (row.day ?? "") && t.row.engagement !== row.engagement);
      const returns = later
        .map((t) => ({ t, score: likeness(own, t) }))
        .filter((x) => x.score >= 0.3 && shared(own, x.t).length >= 2);
      const returned = new Set(returns.map((x) => x.t.row.document));
      const laterReadouts = readouts.filter(([, day]) => (day ?? "") > (row.day ?? ""));
      const fate = fates
        .filter(
          (f) =>
            f.on.document === row.document &&
            f.on.part === row.part &&
            f.on.content.start < row.content.end &&
            row.content.start < f.on.content.end,
        )
        .at(-1);
      const status = fate?.status ?? "open";
      if (wanted.open && status !== "open") continue;
      if (wanted.status?.length && !wanted.status.includes(status)) continue;
      out.push({
        ...citeRow(row, of),
        cue: row.cue.words,
        by: row.speakers,
        to: row.parties.filter((p) => !row.speakers.includes(p)),
        firmness: row.strength,
        due: dueOf(row.content.words, row.day),
        alsoTold: await cite(twins, documentOf),
        returns: (
          await Promise.all(
            returns.map(async (x) => ({ cited: (await cite([x.t], documentOf))[0], words: shared(own, x.t) })),
          )
        ).flatMap(({ cited, words }) => (cited ? [{ ...cited, shared: words }] : [])),
        silent: laterReadouts.filter(([d]) => !returned.has(d)).length,
        later: laterReadouts.length,
        status,
        decided: fate ? { by: fate.by, at: fate.at, note: fate.note, source: fate.source } : null,
      });
    }
  }
  return out.sort(
    (a, b) => (a.day ?? "").localeCompare(b.day ?? "") || a.document.localeCompare(b.document) || a.start - b.start,
  );
}

const cite = async (
  list: readonly Told[],
  documentOf: (id: string) => Promise<DocumentRow | null>,
): Promise<Cited[]> => {
  const out: Cited[] = [];
  for (const t of list) {
    const of = await documentOf(t.row.document);
    if (of) out.push(citeRow(t.row, of));
  }
  return out;
};

/** Every statement between these parties, with how telling its words are among them. */
async function toldBetween(
  store: Store,
  parties: readonly string[],
  own: readonly StatementRow[],
  k: Knowledge,
): Promise<Told[]> {
  const rows: StatementRow[] = [];
  if (parties.length > 1)
    for await (const s of store.statements({ party: [...parties] }, { limit: MOST_STATEMENTS })) rows.push(s);
  else rows.push(...own);
  const general = languageOf(k).general;
  const stems = rows.map((s) => [
    ...new Set(
      textWords(s.content.words, k)
        .filter((w) => carries(w, k) && w.low.length > 2)
        .map((w) => w.stem),
    ),
  ]);
  const seen = new Map<string, number>();
  for (const list of stems) for (const stem of list) seen.set(stem, (seen.get(stem) ?? 0) + 1);
  const telling = (stem: string): number =>
    Math.log((rows.length + 1) / (seen.get(stem) ?? 1)) * (general.has(stem) ? 0.3 : 1);
  return rows.map((row, i) => ({ row, stems: new Map((stems[i] ?? []).map((stem) => [stem, telling(stem)])) }));
}

const keyOf = (row: StatementRow): string => `${row.document}.${row.part} ${row.id}`;

/** Statements by their telling words. */
function indexOf(told: readonly Told[]): Map<string, Told[]> {
  const index = new Map<string, Told[]>();
  for (const t of told)
    for (const [stem, w] of t.stems) {
      if (w <= TELLING) continue;
      const list = index.get(stem);
      if (list) list.push(t);
      else index.set(stem, [t]);
    }
  return index;
}

/** Statements that share at least two telling words with this one, or one where it has no more. */
function nearOnes(own: Told, index: ReadonlyMap<string, Told[]>): Told[] {
  const counts = new Map<Told, number>();
  let telling = 0;
  for (const [stem, w] of own.stems) {
    if (w <= TELLING) continue;
    telling++;
    for (const t of index.get(stem) ?? []) counts.set(t, (counts.get(t) ?? 0) + 1);
  }
  counts.delete(own);
  return [...counts].filter(([, n]) => n >= Math.min(2, telling)).map(([t]) => t);
}

/** A word counts as telling when it is this rare among the statements of the relationship. */
const TELLING = 1.5;

/** Share of the promise's telling words that come again. */
function likeness(a: Told, b: Told): number {
  let whole = 0;
  let common = 0;
  for (const [stem, w] of a.stems) {
    whole += w;
    if (b.stems.has(stem)) common += w;
  }
  return whole ? common / whole : 0;
}

const shared = (a: Told, b: Told): string[] =>
  [...a.stems]
    .filter(([stem, w]) => w > TELLING && b.stems.has(stem))
    .sort((x, y) => y[1] - x[1])
    .map(([stem]) => stem);
