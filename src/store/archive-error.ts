/** Why the archive could not do it: what is wrong, what is safe all the same, and what to do. */

export type ArchiveCode =
  | "archive-missing"
  | "archive-newer"
  | "archive-damaged"
  | "archive-foreign"
  | "archive-read-only"
  | "archive-disk-full"
  | "archive-busy"
  | "archive-failed"
  | "row-gone"
  | "original-missing"
  | "original-damaged";

export class ArchiveError extends Error {
  override name = "ArchiveError";
  readonly code: ArchiveCode;
  /** The archive's folder. */
  readonly archive: string;
  readonly what: string;
  readonly safe: string;
  readonly remedy: string;

  constructor(archive: string, code: ArchiveCode, what: string, safe: string, remedy: string, cause?: unknown) {
    super(`${archive}: ${what}. ${safe} ${remedy}`, { cause });
    this.code = code;
    this.archive = archive;
    this.what = what;
    this.safe = safe;
    this.remedy = remedy;
  }
}

const ORIGINALS =
  "The originals (objects/) and the journal (journal.ndjson) are files of their own and were not touched.";

/** Says in the archive's terms what the database or the file system reported. */
export function archiveError(archive: string, error: unknown): ArchiveError {
  if (error instanceof ArchiveError) return error;
  const e = error as { code?: unknown; errcode?: unknown; message?: unknown };
  const sqlite = typeof e?.errcode === "number" ? e.errcode & 0xff : null;
  const is = (codes: string[], ...primary: number[]): boolean =>
    codes.includes(String(e?.code)) || (sqlite !== null && primary.includes(sqlite));
  const make = (code: ArchiveCode, what: string, safe: string, remedy: string): ArchiveError =>
    new ArchiveError(archive, code, what, safe, remedy, error);

  if (is(["ENOSPC", "EDQUOT"], 13))
    return make(
      "archive-disk-full",
      "the disk is full",
      "Everything added before is kept whole; what was under way was taken back.",
      "Free some space and give the same command again: it goes on where it stopped.",
    );
  if (is(["EROFS", "EACCES", "EPERM"], 8, 3, 23))
    return make(
      "archive-read-only",
      "the archive cannot be written to",
      "Nothing was changed, and reading works.",
      "Give yourself write permission to the folder, or name another one with --archive.",
    );
  if (is([], 11, 26))
    return make(
      "archive-damaged",
      "its database file archive.db is damaged",
      ORIGINALS,
      'Give "parley archive rebuild": it puts the damaged file aside and builds a new one from them.',
    );
  if (is([], 5, 6))
    return make(
      "archive-busy",
      "other processes kept the archive busy for too long",
      "Everything added before is kept whole.",
      "Wait until they are done and give the same command again.",
    );
  if (is(["ENOENT", "ENOTDIR"], 14))
    return make(
      "archive-missing",
      "there is no archive that can be opened here",
      "Nothing was changed.",
      'Name the right folder with --archive, or make an archive with "parley add".',
    );
  return make(
    "archive-failed",
    `the archive reported: ${String(e?.message ?? error)}`,
    "Everything added before is kept whole.",
    'Give "parley check" to see whether anything is wrong.',
  );
}
