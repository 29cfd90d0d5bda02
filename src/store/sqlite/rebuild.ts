/** Builds an archive's database anew from its originals and its journal; the old file is put aside, never deleted. */
import { existsSync, renameSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import { ArchiveError, archiveError } from "../archive-error.ts";
import type { Store } from "../contract.ts";
import { journal as journalIn } from "../journal.ts";
import type { Entry, Journal } from "../journal.ts";
import { objects } from "../objects.ts";
import { DATABASE, JOURNAL, openWith } from "./store.ts";

const FRESH = `${DATABASE}.new`;
const PARTS = ["", "-wal", "-shm"];

/** A journal that keeps nothing: what is replayed stands in the real one already. */
const SILENT: Journal = { size: () => 0, append: () => 0, cut: () => {}, from: () => [], rewrite: () => {} };

export interface Rebuilding {
  /** The new database, empty at first. */
  store: Store;
  /** Every arrival and decision, in order. */
  entries: Iterable<Entry>;
  /** Originals that no arrival names: the journal was lost, or an adding was interrupted. */
  idle: AsyncIterable<string>;
}

/** Lets `fill` fill a new database, then puts it in the old one's place. Gives the name under which the old one is kept. */
export async function rebuildArchive(folder: string, fill: (r: Rebuilding) => Promise<void>): Promise<string | null> {
  if (!existsSync(join(folder, JOURNAL)) && !existsSync(join(folder, "objects")))
    throw new ArchiveError(
      folder,
      "archive-missing",
      "there are neither originals nor a journal here",
      "Nothing was changed.",
      "Name the right folder with --archive.",
    );
  try {
    for (const part of PARTS) rmSync(join(folder, FRESH + part), { force: true });
    const journal = journalIn(join(folder, JOURNAL));
    const store = openWith(folder, FRESH, SILENT, { create: true });
    const size = journal.size();
    const named = new Set<string>();
    for (const e of journal.from(0)) if ("arrival" in e) named.add(e.arrival.sha256);
    await fill({ store, entries: journal.from(0), idle: unnamed(folder, named) });
    await store.close();
    noteJournal(join(folder, FRESH), size);
    return swap(folder);
  } catch (error) {
    throw archiveError(folder, error);
  }
}

async function* unnamed(folder: string, named: ReadonlySet<string>): AsyncGenerator<string> {
  for await (const sha256 of objects(join(folder, "objects"), folder).list()) if (!named.has(sha256)) yield sha256;
}

/** The new database knows the journal up to here; it is written to its own file whole before it takes the old one's place. */
function noteJournal(path: string, size: number): void {
  const db = new DatabaseSync(path);
  db.prepare(
    "insert into meta(key,value) values ('journal',?) on conflict(key) do update set value = excluded.value",
  ).run(String(size));
  db.exec("pragma wal_checkpoint(truncate)");
  db.close();
}

function swap(folder: string): string | null {
  let aside: string | null = null;
  if (existsSync(join(folder, DATABASE))) {
    let n = 1;
    while (existsSync(join(folder, `${DATABASE}.aside-${n}`))) n++;
    aside = `${DATABASE}.aside-${n}`;
  }
  for (const part of PARTS)
    if (existsSync(join(folder, DATABASE + part)))
      renameSync(join(folder, DATABASE + part), join(folder, `${aside ?? `${DATABASE}.aside`}${part}`));
  renameSync(join(folder, FRESH), join(folder, DATABASE));
  for (const part of PARTS.slice(1)) rmSync(join(folder, FRESH + part), { force: true });
  return aside;
}
