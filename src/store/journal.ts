/**
 * journal.ndjson: one line for each arrival and each decision, in order, only ever appended to. With the originals it is
 * all that cannot be worked out again, so the database can be built anew from the two.
 */
import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, renameSync, writeSync } from "node:fs";
import type { Decision } from "../model/decision.ts";
import type { Arrival } from "./contract.ts";

export type Entry = { arrival: Arrival } | { decision: Decision };

export interface Journal {
  /** Length in bytes, 0 when there is no file. */
  size(): number;
  /** Appends the entries and has them on disk; gives the size before. */
  append(entries: readonly Entry[]): number;
  /** Takes back what was appended since the journal had this size. */
  cut(size: number): void;
  /** Entries from a byte position on; a line that was cut off by a crash is passed over. */
  from(position: number): Iterable<Entry>;
  /** Writes the whole journal anew: for one that was lost or cut. */
  rewrite(entries: Iterable<Entry>): void;
}

/** The journal in a file, which need not exist yet. */
export function journal(path: string): Journal {
  const line = (e: Entry): string => `${JSON.stringify(e)}\n`;
  const self: Journal = {
    size: () => withFile(path, "r", (fd) => fstatSync(fd).size) ?? 0,

    append(entries) {
      return withFile(path, "a+", (fd) => {
        const size = fstatSync(fd).size;
        const torn = size > 0 && lastByte(fd, size) !== 0x0a ? "\n" : "";
        writeAll(fd, torn + entries.map(line).join(""));
        fsyncSync(fd);
        return size;
      })!;
    },

    cut(size) {
      withFile(path, "r+", (fd) => {
        if (fstatSync(fd).size > size) ftruncateSync(fd, size);
      });
    },

    *from(position) {
      for (const text of lines(path, position)) {
        const entry = parse(text);
        if (entry) yield entry;
      }
    },

    rewrite(entries) {
      const part = `${path}.${process.pid}`;
      withFile(part, "w", (fd) => {
        for (const e of entries) writeAll(fd, line(e));
        fsyncSync(fd);
      });
      renameSync(part, path);
    },
  };
  return self;
}

function withFile<T>(path: string, flags: string, work: (fd: number) => T): T | null {
  let fd: number;
  try {
    fd = openSync(path, flags, 0o644);
  } catch (error) {
    if (flags.startsWith("r") && (error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  try {
    return work(fd);
  } finally {
    closeSync(fd);
  }
}

function lastByte(fd: number, size: number): number {
  const one = new Uint8Array(1);
  readSync(fd, one, 0, 1, size - 1);
  return one[0]!;
}

function writeAll(fd: number, text: string): void {
  const bytes = Buffer.from(text, "utf8");
  for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at);
}

function parse(text: string): Entry | null {
  try {
    const value = JSON.parse(text) as Entry;
    return typeof value === "object" && value !== null && ("arrival" in value || "decision" in value) ? value : null;
  } catch {
    return null;
  }
}

/** Lines of a file from a byte position on, read a piece at a time. */
function* lines(path: string, position: number): Iterable<string> {
  let fd: number;
  try {
    fd = openSync(path, "r");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  try {
    const piece = Buffer.alloc(1 << 16);
    let rest: Buffer[] = [];
    for (;;) {
      const got = readSync(fd, piece, 0, piece.length, position);
      if (got === 0) break;
      position += got;
      let start = 0;
      for (let i = piece.indexOf(0x0a); i >= 0 && i < got; i = piece.indexOf(0x0a, start)) {
        yield Buffer.concat([...rest, piece.subarray(start, i)]).toString("utf8");
        rest = [];
        start = i + 1;
      }
      if (start < got) rest.push(Buffer.from(piece.subarray(start, got)));
    }
    if (rest.length) yield Buffer.concat(rest).toString("utf8");
  } finally {
    closeSync(fd);
  }
}
