/** Holds readouts of an archive beside each other by their names, for shells that answer programs. */
import type { Brief, History } from "../model/brief.ts";
import type { Comparison, ComparisonRow, ManyComparison } from "../model/comparison.ts";
import { failure, type Failure } from "../model/failure.ts";
import type { Record } from "../model/record.ts";
import type { Store, StoredRecord } from "../store/contract.ts";
import type { Comparing } from "./comparing.ts";
import { oneOfEach, readoutsBefore, readoutsNamed } from "./readouts.ts";

/** Over so many readouts before it is told since when a matter stands. */
const EARLIER = 12;

/** So many readouts at once, at most: more is no table that anybody reads. */
const MOST = 12;

export interface Compared {
  comparison: Comparison | ManyComparison;
  rows: ComparisonRow[];
  /** In the order of the columns. */
  readouts: StoredRecord[];
}

export interface Briefed {
  brief: Brief;
  now: StoredRecord;
  before: StoredRecord | null;
  history: History;
}

const noSuch = (name: string): Failure =>
  failure(
    name,
    "not-in-archive",
    "is no document, readout or engagement of the archive",
    "Give an id as lists and searches show it",
  );

/** An engagement's readouts, or the readouts named. */
export async function compareNamed(
  store: Store,
  comparing: Comparing,
  names: readonly string[],
): Promise<Compared | Failure> {
  const found = await readoutsOf(store, names);
  if (!Array.isArray(found)) return found;
  const [first = []] = found;
  const readouts = names.length === 1 ? first : chosen(found);
  if (readouts.length < 2)
    return failure(
      names.join(", "),
      "one-readout",
      "gives only one readout, and there is nothing to hold it against",
      "Name the other side's readout too, or an engagement that has both",
    );
  if (readouts.length > MOST)
    return failure(
      names.join(", "),
      "many-readouts",
      `gives ${readouts.length} readouts, and ${MOST} at most are laid side by side`,
      "Name fewer",
    );
  const records = readouts.map((r) => r.record);
  const [a, b] = records;
  const comparison = records.length === 2 && a && b ? comparing.compare(a, b) : comparing.compareMany(records);
  return { comparison, rows: comparing.rows(comparison), readouts };
}

/** A readout against the one named, else against the last one before it in the archive. */
export async function briefNamed(
  store: Store,
  comparing: Comparing,
  now: string,
  against: string | null,
): Promise<Briefed | Failure> {
  const found = await readoutsOf(store, against === null ? [now] : [now, against]);
  if (!Array.isArray(found)) return found;
  const [today, named] = chosen(found);
  if (!today) return noSuch(now);
  return briefOf(store, comparing, today, against === null ? null : (named ?? null));
}

/** The same for a readout in hand; without `named` against the last one before it. */
export const briefOf = (
  store: Store,
  comparing: Comparing,
  now: StoredRecord,
  named: StoredRecord | null,
): Promise<Briefed> =>
  comparing.kept(store, ["brief", now.key, named?.key], async () => {
    const earlier = await readoutsBefore(store, now.record, EARLIER);
    const before = named ?? earlier[0] ?? null;
    // What is held against stands first; what lies after it is no past of today's.
    const past = before
      ? [before, ...earlier.filter((r) => r.key !== before.key && (r.day ?? "") <= (before.day ?? ""))]
      : [];
    const formulas = await comparing.formulasMoved(store, now, before, past);
    return {
      brief: comparing.brief(now.record, before?.record ?? null, formulas),
      now,
      before,
      history: await comparing.since(store, now, past),
    };
  });

async function readoutsOf(store: Store, names: readonly string[]): Promise<StoredRecord[][] | Failure> {
  const out: StoredRecord[][] = [];
  for (const name of names) {
    const readouts = await readoutsNamed(store, name);
    if (!readouts.length) return noSuch(name);
    out.push(readouts);
  }
  return out;
}

/** One readout for each name. */
function chosen(lists: readonly StoredRecord[][]): StoredRecord[] {
  const of = new Map<Record, StoredRecord>(lists.flat().map((r) => [r.record, r]));
  return oneOfEach(lists.map((list) => list.map((r) => r.record))).flatMap((record) => of.get(record) ?? []);
}
