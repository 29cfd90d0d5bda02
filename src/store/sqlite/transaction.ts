/** One change at a time: waits for other writers, keeps the journal in step, leaves nothing half done. */
import { setTimeout as wait } from "node:timers/promises";
import type { Change } from "../contract.ts";
import type { Entry, Journal } from "../journal.ts";
import { changeOn } from "./change.ts";
import type { Database } from "./database.ts";
import { addDecision } from "./decisions.ts";

/** So long a change waits for its turn before it gives up. */
const PATIENCE_MS = 120_000;

/** Runs changes on one connection, one after the other; across processes the database's own lock decides. */
export function changes(db: Database, journal: Journal): <T>(work: (change: Change) => Promise<T>) => Promise<T> {
  let turn: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = turn.then(() => one(db, journal, work));
    turn = mine.catch(() => {});
    return mine;
  };
}

async function one<T>(db: Database, journal: Journal, work: (change: Change) => Promise<T>): Promise<T> {
  await begin(db);
  let before: number | null = null;
  try {
    catchUp(db, journal);
    const entries: Entry[] = [];
    const result = await work(changeOn(db, entries));
    for (const write of db.words) write();
    if (entries.length) {
      before = journal.append(entries);
      noteSize(db, journal.size());
    }
    db.sql(
      "insert into meta(key,value) values ('changes','1') on conflict(key) do update set value = cast(value as integer) + 1",
    ).run();
    db.handle.exec("commit");
    return result;
  } catch (error) {
    // The lock is still ours, so what was appended to the journal can be taken back before anybody sees it.
    if (before !== null) journal.cut(before);
    if (db.handle.isTransaction) db.handle.exec("rollback");
    throw error;
  } finally {
    db.words.length = 0;
  }
}

async function begin(db: Database): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (let pause = 10; ; pause = Math.min(pause * 2, 500)) {
    try {
      return db.handle.exec("begin immediate");
    } catch (error) {
      const busy = [5, 6].includes(((error as { errcode?: number }).errcode ?? 0) & 0xff);
      if (!busy || performance.now() > until) throw error;
      await wait(pause);
    }
  }
}

/**
 * The journal may know more than the database: a writer died between the two, or the database came from an older copy.
 * Its decisions are taken up; its arrivals are taken up when the same input is added again or the archive is built anew.
 * When it knows less it was lost or cut, and is written again from the database.
 */
function catchUp(db: Database, journal: Journal): void {
  const known = knownSize(db);
  const size = journal.size();
  if (size === known) return;
  if (size < known) journal.rewrite(entriesOf(db));
  else for (const entry of journal.from(known)) if ("decision" in entry) addDecision(db, entry.decision);
  noteSize(db, journal.size());
}

/** How much of the journal the database has taken in. */
export function knownSize(db: Database): number {
  const row = db.sql("select value from meta where key = 'journal'").get() as { value: string } | undefined;
  return Number(row?.value ?? 0);
}

/** How many changes there have been, as a word: no two states of one database have the same. */
export const changesSoFar = (db: Database): string =>
  (db.sql("select value from meta where key = 'changes'").get() as { value: string } | undefined)?.value ?? "0";

const noteSize = (db: Database, size: number): void => {
  db.sql("insert into meta(key,value) values ('journal',?) on conflict(key) do update set value = excluded.value").run(
    String(size),
  );
};

/** Everything the journal should hold, as the database knows it. */
export function* entriesOf(db: Database): Iterable<Entry> {
  for (let last = 0; ;) {
    const rows = db.sql("select n, json from arrivals where n > ? order by n limit 500").all(last) as {
      n: number;
      json: string;
    }[];
    for (const { json } of rows) yield { arrival: JSON.parse(json) };
    if (rows.length === 0) break;
    last = rows.at(-1)!.n;
  }
  for (let last = 0; ;) {
    const rows = db.sql("select n, json from decisions where n > ? order by n limit 500").all(last) as {
      n: number;
      json: string;
    }[];
    for (const { json } of rows) yield { decision: JSON.parse(json) };
    if (rows.length === 0) break;
    last = rows.at(-1)!.n;
  }
}
