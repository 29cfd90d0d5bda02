/** The ledger of undertakings: who promised what to whom, by when, and what was said of it since. */
import type { Fate } from "../../model/decision.ts";
import type { Knowledge } from "../../model/knowledge.ts";
import type { UndertakingEntry } from "../../model/track.ts";
import type { Filter, StatementRow, Store } from "../../store/contract.ts";
import { citeRow } from "../formula/cite.ts";
import { dueOf } from "./due.ts";
import { likeness, nearIn, sharedWords, toldSince, type Told } from "./told.ts";

export interface LedgerWanted {
  by?: string[];
  to?: string[];
  /** Only those that nobody has settled. */
  open?: boolean;
  status?: UndertakingEntry["status"][];
  /** The newest so many. */
  most?: number;
  /** Only those before this one, named as "0a1b2c.1 s3". */
  after?: string | undefined;
}

/** So many are given when nothing else is asked. */
const MOST = 500;
/** So many are worked out at a time. */
const BATCH = 200;
/** Another readout's statement tells the same promise when so much of its telling words is there. */
const SAME = 0.5;
/** A later statement returns to a promise when so much of the promise's telling words is there. */
const RETURNS = 0.3;
/** The same of what a short statement and the one it leans on have together. */
const LEANING = 0.4;

/** Name of a statement's row. */
const rowName = (row: Pick<StatementRow, "document" | "part" | "id">): string =>
  `${row.document}.${row.part} ${row.id}`;

/** Undertakings in the order of their days. Later statements count when the parties are the same or among them. */
export async function ledger(
  store: Store,
  filter: Filter,
  wanted: LedgerWanted,
  k: Knowledge,
): Promise<UndertakingEntry[]> {
  const fates = (await store.decisions({ kind: ["status"] })) as Fate[];
  const asked: Filter = {
    ...filter,
    ...(wanted.by?.length && { speaker: wanted.by }),
    ...(wanted.to?.length && { party: [...(filter.party ?? []), ...wanted.to] }),
    undertaking: true,
  };
  if (wanted.status?.length && !wanted.status.includes("open")) {
    // What a person settled stands in few documents.
    const settled = [...new Set(fates.map((f) => f.on.document))];
    if (!settled.length) return [];
    asked.document = settled;
  }
  const fits = (s: UndertakingEntry["status"]): boolean =>
    (!wanted.open || s === "open") && (!wanted.status?.length || wanted.status.includes(s));
  const most = wanted.most ?? MOST;
  const limit = Math.min(most, BATCH);
  const out: UndertakingEntry[] = [];
  let { after } = wanted;
  while (out.length < most) {
    const rows = await Array.fromAsync(
      store.statements(asked, { descending: true, limit, ...(after !== undefined && { after }) }),
    );
    const last = rows.at(-1);
    if (!last) break;
    const kept = rows.filter((row) => fits(fateOf(row, fates)?.status ?? "open"));
    out.push(...(await entriesOf(store, kept, asked, fates, k)));
    if (rows.length < limit) break;
    after = rowName(last);
  }
  return out.slice(0, most).reverse();
}

/** What a person last said of a promise. */
const fateOf = (row: StatementRow, fates: readonly Fate[]): Fate | undefined =>
  fates.findLast(
    ({ on }) =>
      on.document === row.document &&
      on.part === row.part &&
      on.content.start < row.content.end &&
      row.content.start < on.content.end,
  );

/** These promises as entries, each told once, newest first; one that another readout's row stands for is left to that row. */
async function entriesOf(
  store: Store,
  promised: readonly StatementRow[],
  asked: Filter,
  fates: readonly Fate[],
  k: Knowledge,
): Promise<UndertakingEntry[]> {
  const out = new Map<string, UndertakingEntry>();
  const together = await sameEngagements(store, promised, asked);
  for (const [key, rows] of Map.groupBy(promised, (s) => [...s.parties].sort().join())) {
    const parties = key.split(",").filter(Boolean);
    const done = new Set<string>();
    for (let left = [...rows]; left.length;) {
      const told = await toldSince(store, parties, left.at(-1)?.day ?? null, left, k);
      const near = nearIn(told.statements);
      const byName = new Map(told.statements.map((t) => [rowName(t.row), t]));
      const readouts = [...new Map(told.statements.map((t) => [t.row.document, t.row.day])).entries()];
      const now = left.filter((row) => (row.day ?? "") <= told.reaches);
      left = left.filter((row) => (row.day ?? "") > told.reaches);
      const wanted = new Set(now.map(rowName));
      for (const row of withKin(now, together)) {
        const name = rowName(row);
        const own = byName.get(name);
        if (done.has(name) || !own) continue;
        done.add(name);
        const akin = near(own);
        const twins = akin.filter((t) => isTwin(own, t));
        for (const t of twins) done.add(rowName(t.row));
        if (wanted.has(name)) out.set(name, entry(own, twins, akin, readouts, told.until, fateOf(row, fates)));
      }
    }
  }
  return promised.flatMap((row) => out.get(rowName(row)) ?? []);
}

/** Promises that the filter means in the same engagements, newest first. */
async function sameEngagements(
  store: Store,
  promised: readonly StatementRow[],
  asked: Filter,
): Promise<Map<string | null, StatementRow[]>> {
  const ids = [...new Set(promised.flatMap((s) => s.engagement ?? []))];
  const rows = ids.length
    ? await Array.fromAsync(store.statements({ ...asked, engagement: ids }, { descending: true }))
    : [];
  return Map.groupBy(rows, (s) => s.engagement);
}

/** Rows with those of the same engagements before and between them, so that which row stands for a promise depends on no page. */
function withKin(
  rows: readonly StatementRow[],
  together: ReadonlyMap<string | null, readonly StatementRow[]>,
): StatementRow[] {
  const met = new Set<string | null>();
  return rows.flatMap((row) => {
    if (row.engagement === null) return [row];
    if (met.has(row.engagement)) return [];
    met.add(row.engagement);
    return [...(together.get(row.engagement) ?? [row])];
  });
}

/** The same promise as another readout of the engagement tells it. */
const isTwin = (own: Told, t: Told): boolean =>
  t.row.engagement !== null &&
  t.row.engagement === own.row.engagement &&
  t.row.document !== own.row.document &&
  t.row.undertaking &&
  likeness(own, t) >= SAME;

function entry(
  own: Told,
  twins: readonly Told[],
  akin: readonly Told[],
  readouts: readonly (readonly [document: string, day: string | null])[],
  followedTo: string | null,
  fate: Fate | undefined,
): UndertakingEntry {
  const { row } = own;
  const isLater = (day: string | null): boolean => (day ?? "") > (row.day ?? "");
  const returns = akin
    .filter(
      (t) =>
        isLater(t.row.day) &&
        t.row.engagement !== row.engagement &&
        (likeness(own, t) >= RETURNS || likeness(own, t, true) >= LEANING) &&
        sharedWords(own, t).length >= 2,
    )
    .sort((x, y) => (x.row.day ?? "").localeCompare(y.row.day ?? ""));
  const returned = new Set(returns.map((t) => t.row.document));
  const later = readouts.filter(([, day]) => isLater(day));
  return {
    ...citeRow(row),
    cue: row.cue.words,
    by: row.speakers,
    to: row.parties.filter((p) => !row.speakers.includes(p)),
    firmness: row.strength,
    due: dueOf(row.content.words, row.day),
    alsoTold: twins.map((t) => citeRow(t.row)),
    returns: returns.map((t) => ({ ...citeRow(t.row), shared: sharedWords(own, t) })),
    silent: later.filter(([document]) => !returned.has(document)).length,
    later: later.length,
    followedTo,
    status: fate?.status ?? "open",
    decided: fate ? { by: fate.by, at: fate.at, note: fate.note, source: fate.source } : null,
  };
}
