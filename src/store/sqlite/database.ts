/** An open database: the handle, its prepared statements, and kysely over it. */
import { accessSync, constants, existsSync, statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import type { StatementSync } from "node:sqlite";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { Kysely } from "kysely";
import { ArchiveError } from "../archive-error.ts";
import { dialect, statements } from "./dialect.ts";
import { APPLICATION_ID, MIGRATIONS, formOf, migrate } from "./migrations.ts";
import type { Tables } from "./schema.ts";

/** How long one statement waits for another process before it reports that the database is busy. */
const PATIENCE_MS = 5_000;

export interface Database {
  handle: DatabaseSync;
  /** A prepared statement, kept for the next time. */
  sql(text: string): StatementSync;
  query: Kysely<Tables>;
  /**
   * Writes to the index of words that wait for the end of the change: FTS5 writes out all it has gathered whenever another
   * statement sets a savepoint, so that words between other rows would cost many times as much.
   */
  words: (() => void)[];
  close(): void;
}

/** Opens the database of an archive, makes it when `create` is set, and brings it to the newest form. */
export function openDatabase(path: string, archive: string, create: boolean): Database {
  const writable = canWrite(path);
  const fresh = !existsSync(path) || statSync(path).size === 0;
  if (fresh && !create)
    throw new ArchiveError(
      archive,
      "archive-missing",
      "there is no archive here",
      "Nothing was changed.",
      'Name the right folder with --archive, or make an archive with "parley add".',
    );
  const handle = writable ? new DatabaseSync(path, { timeout: PATIENCE_MS }) : openUnwritable(path);
  try {
    const form = formOf(handle);
    const owner = (handle.prepare("pragma application_id").get() as { application_id: number }).application_id;
    if (owner !== APPLICATION_ID && (owner !== 0 || form !== 0 || hasTables(handle)))
      throw new ArchiveError(
        archive,
        "archive-foreign",
        "the archive.db in this folder is another program's database",
        "Nothing was changed.",
        "Name another folder with --archive.",
      );
    if (form > MIGRATIONS.length)
      throw new ArchiveError(
        archive,
        "archive-newer",
        `the archive was written by a newer Parley (form ${form}, this one knows forms up to ${MIGRATIONS.length})`,
        "Nothing was changed.",
        "Update Parley, or open the archive with the version that wrote it.",
      );
    if (form < MIGRATIONS.length && !writable)
      throw new ArchiveError(
        archive,
        "archive-read-only",
        "the archive has the form of an older Parley and cannot be brought up to date, because it cannot be written to",
        "Nothing was changed.",
        "Give yourself write permission to the folder, or copy it to where you have it.",
      );
    if (writable) {
      // Whatever commits is on disk: a decision or a document that was acknowledged outlives a power cut.
      // Of several who make an archive at once SQLite tells all but one at once that it is busy: to change the kind of
      // journal it waits for nobody (sqlite.org/wal.html, "Activating And Configuring WAL Mode").
      patiently(() => {
        handle.exec("pragma journal_mode = wal; pragma synchronous = full; pragma wal_autocheckpoint = 4000");
        migrate(handle);
      });
    }
    handle.exec("pragma cache_size = -16000; pragma temp_store = memory; pragma foreign_keys = on");
  } catch (error) {
    handle.close();
    throw error;
  }
  const sql = statements(handle);
  return {
    handle,
    sql,
    query: new Kysely<Tables>({ dialect: dialect(handle, sql) }),
    words: [],
    close: () => handle.close(),
  };
}

/** Does it again while other processes keep the database busy, so long as one statement would wait for them. */
function patiently(work: () => void): void {
  const until = performance.now() + PATIENCE_MS;
  for (let pause = 5; ; pause = Math.min(pause * 2, 200)) {
    try {
      return work();
    } catch (error) {
      const busy = [5, 6].includes(((error as { errcode?: number }).errcode ?? 0) & 0xff);
      if (!busy || performance.now() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
}

function canWrite(path: string): boolean {
  try {
    accessSync(dirname(path), constants.W_OK);
    if (existsSync(path)) accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** In a folder that cannot be written to, SQLite can read only when told that nobody else writes either. */
function openUnwritable(path: string): DatabaseSync {
  const log = `${path}-wal`;
  const quiet = !existsSync(log) || statSync(log).size === 0;
  const url = pathToFileURL(path);
  if (quiet) url.searchParams.set("immutable", "1");
  return new DatabaseSync(url, { readOnly: true, timeout: PATIENCE_MS });
}

const hasTables = (handle: DatabaseSync): boolean =>
  handle.prepare("select 1 from sqlite_schema limit 1").get() !== undefined;
