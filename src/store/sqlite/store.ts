/** The archive in one folder: originals, journal, and a SQLite database that can be built again from the two. */
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { ArchiveError, archiveError } from "../archive-error.ts";
import type { Arrival, Store } from "../contract.ts";
import { journal as journalIn } from "../journal.ts";
import type { Journal } from "../journal.ts";
import { objects as objectsIn } from "../objects.ts";
import { check } from "./check.ts";
import { openDatabase } from "./database.ts";
import type { Database } from "./database.ts";
import { decisionsOf } from "./decisions.ts";
import { findDocument } from "./find-document.ts";
import { readCounts, readCrossed } from "./counts.ts";
import {
  engagementById,
  readDocuments,
  readEngagements,
  readNames,
  readRecords,
  readStatements,
  readTexts,
} from "./read.ts";
import { search } from "./search.ts";
import { facets } from "./facets.ts";
import { changes, changesSoFar } from "./transaction.ts";

export interface OpenOptions {
  /** Makes the archive when there is none. */
  create?: boolean;
  /** Milliseconds since 1970, to tell what a dead process left from what a living one is writing. */
  now?: () => number;
}

/** The database's file in an archive's folder. */
export const DATABASE = "archive.db";
export const JOURNAL = "journal.ndjson";

/** Opens the archive in a folder. Throws ArchiveError when that cannot be done, and changes nothing then. */
export async function openArchive(folder: string, options: OpenOptions = {}): Promise<Store> {
  try {
    const journal = journalIn(join(folder, JOURNAL));
    if (!existsSync(join(folder, DATABASE)) && journal.size() > 0)
      throw new ArchiveError(
        folder,
        "archive-damaged",
        `its database file ${DATABASE} is gone`,
        "The originals (objects/) and the journal (journal.ndjson) are there.",
        'Give "parley archive rebuild": it builds a new one from them.',
      );
    return openWith(folder, DATABASE, journal, options);
  } catch (error) {
    throw archiveError(folder, error);
  }
}

/** A store over the named database of the folder and a journal, with errors in the archive's terms. */
export const openWith = (folder: string, database: string, journal: Journal, options: OpenOptions): Store =>
  translated(folder, open(folder, database, journal, options));

function open(folder: string, database: string, journal: Journal, options: OpenOptions): Store {
  const path = join(folder, database);
  if (options.create) mkdirSync(folder, { recursive: true });
  const objects = objectsIn(join(folder, "objects"), folder);
  const db = openDatabase(path, folder, options.create ?? false);
  // Changes have a connection of their own, so that readers in this process never see one half done.
  let writer: Database | null = null;
  let swept: Promise<unknown> | null = null;
  let change: Store["change"] | null = null;
  const writing = (): Store["change"] => {
    writer ??= openDatabase(path, folder, false);
    return (change ??= changes(writer, journal));
  };

  return {
    original: async (bytes) => {
      await (swept ??= objects.sweep((options.now ?? Date.now)()));
      return objects.put(bytes);
    },
    bytes: (sha256) => objects.get(sha256),
    change: (work) => writing()(work),
    document: async (ref) => findDocument(db, ref),
    documents: (filter, order) => readDocuments(db, filter, order),
    records: (filter, order) => readRecords(db, filter, order),
    engagement: async (ref) => {
      const direct = await engagementById(db, ref);
      if (direct) return direct;
      const document = findDocument(db, ref);
      if (!document) return null;
      for await (const e of readEngagements(db, { page: [document.page] }, { limit: 1 })) return e;
      return null;
    },
    engagements: (filter, order) => readEngagements(db, filter, order),
    statements: (filter, order) => readStatements(db, filter, order),
    names: (filter) => readNames(db, filter),
    search: (query, filter, wanted) => search(db, query, filter, wanted),
    facets: (query, filter, where) => facets(db, query, filter, where),
    texts: (filter, order) => readTexts(db, filter, order),
    counts: (of, by, filter) => readCounts(db, of, by, filter),
    crossed: (of, by, filter) => readCrossed(db, of, by, filter),
    state: async () => changesSoFar(db),
    decisions: async (filter) => decisionsOf(db, filter),
    arrivals: () => arrivals(db),
    check: () => check(db, objects, journal),
    close: async () => {
      // What the planner knows of the tables is brought up to date by whoever changed them; a few milliseconds.
      if (writer) attempt(() => writer!.handle.exec("pragma analysis_limit = 400; pragma optimize"));
      writer?.close();
      db.close();
    },
  };
}

/** Does what is good to have but no reason to fail. */
function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // Another process is writing; it will do it.
  }
}

async function* arrivals(db: Database): AsyncGenerator<Arrival> {
  for (let last = 0; ;) {
    const rows = db.sql("select n, json from arrivals where n > ? order by n limit 500").all(last) as {
      n: number;
      json: string;
    }[];
    for (const { json } of rows) yield JSON.parse(json) as Arrival;
    if (rows.length === 0) return;
    last = rows.at(-1)!.n;
  }
}

/** The same store, with every error said in the archive's terms. */
function translated(folder: string, store: Store): Store {
  const wrap = (value: unknown): unknown => {
    if (typeof value !== "function") return value;
    return (...args: unknown[]): unknown => {
      try {
        const result: unknown = (value as (...args: unknown[]) => unknown)(...args);
        if (result instanceof Promise) return result.catch((error: unknown) => Promise.reject(said(folder, error)));
        return typeof (result as AsyncIterable<unknown>)?.[Symbol.asyncIterator] === "function"
          ? iterated(folder, result as AsyncIterable<unknown>)
          : result;
      } catch (error) {
        throw said(folder, error);
      }
    };
  };
  return Object.fromEntries(Object.entries(store).map(([name, value]) => [name, wrap(value)])) as unknown as Store;
}

async function* iterated(folder: string, rows: AsyncIterable<unknown>): AsyncGenerator<unknown> {
  try {
    yield* rows;
  } catch (error) {
    throw said(folder, error);
  }
}

/** Errors of the database and the file system become the archive's; those of the work inside a change stay what they are. */
const said = (folder: string, error: unknown): unknown => {
  const e = error as { errcode?: unknown; syscall?: unknown };
  return typeof e?.errcode === "number" || typeof e?.syscall === "string" ? archiveError(folder, error) : error;
};
