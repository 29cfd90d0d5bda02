/** Original bytes under their SHA-256: written once, whole, read-only, and verified whenever they are read. */
import { createHash, randomBytes } from "node:crypto";
import { access, mkdir, open, readFile, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ArchiveError } from "./archive-error.ts";

/** Files under `tmp` older than this were left by a process that died. */
const STALE_MS = 3_600_000;

/** Originals written at once: reading the next inputs needs the other threads. */
const AT_ONCE = 2;

export interface Objects {
  /** Keeps the bytes; on disk, under their hash, when the promise resolves. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes, verified; null when there are none. */
  get(sha256: string): Promise<Uint8Array | null>;
  /** Every hash that has a file, folder by folder. */
  list(): AsyncIterable<string>;
  /** Removes what writers that died have left half written. */
  sweep(now: number): Promise<number>;
}

/** The store of originals in a folder; `archive` is the name that errors give. */
export function objects(folder: string, archive: string): Objects {
  const tmp = join(folder, "tmp");
  const made = new Map<string, Promise<void>>();
  const path = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256.slice(2));

  /** Makes a folder once, and sees to it that its entry is on disk. */
  const folderReady = (dir: string): Promise<void> => {
    let ready = made.get(dir);
    if (!ready) {
      ready = mkdir(dir, { recursive: true }).then((first) => (first ? sync(dirname(dir)) : undefined));
      ready.catch(() => made.delete(dir));
      made.set(dir, ready);
    }
    return ready;
  };

  let writing = 0;
  const waiting: (() => void)[] = [];
  /** Waits for one of the places at the disk, and gives it back after the work. */
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    if (writing >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    else writing++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else writing--;
    }
  };

  const write = async (bytes: Uint8Array): Promise<string> => {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const target = path(sha256);
    if (
      await access(target).then(
        () => true,
        () => false,
      )
    )
      return sha256;
    await Promise.all([folderReady(tmp), folderReady(dirname(target))]);
    const part = join(tmp, `${sha256}.${process.pid}.${randomBytes(4).toString("hex")}`);
    const file = await open(part, "wx", 0o444);
    try {
      await file.writeFile(bytes);
      await file.sync();
      await file.close();
      await rename(part, target);
    } catch (error) {
      await file.close().catch(() => {});
      await rm(part, { force: true }).catch(() => {});
      throw error;
    }
    await sync(dirname(target));
    return sha256;
  };

  return {
    put: (bytes) => inTurn(() => write(bytes)),

    async get(sha256) {
      let bytes: Uint8Array;
      try {
        bytes = await readFile(path(sha256));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
        throw error;
      }
      if (createHash("sha256").update(bytes).digest("hex") !== sha256)
        throw new ArchiveError(
          archive,
          "original-damaged",
          `the original ${path(sha256)} no longer has the bytes of its name`,
          "Its text and record are still in the archive.",
          "Put the file back from a backup, or add the page again from where it came.",
        );
      return bytes;
    },

    async *list() {
      for (const dir of (await readdir(folder).catch(() => [])).sort())
        if (/^[0-9a-f]{2}$/.test(dir))
          for (const rest of (await readdir(join(folder, dir))).sort())
            if (/^[0-9a-f]{62}$/.test(rest)) yield dir + rest;
    },

    async sweep(now) {
      let swept = 0;
      for (const name of await readdir(tmp).catch(() => [])) {
        const file = join(tmp, name);
        const age = await stat(file).then(
          (s) => now - s.mtimeMs,
          () => 0,
        );
        if (age > STALE_MS)
          swept += await rm(file, { force: true }).then(
            () => 1,
            () => 0,
          );
      }
      return swept;
    },
  };
}

/** Has the entries of a folder written to disk, where the platform can. */
async function sync(dir: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(dir, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
