/** Opens the archive that a command line means, and says in one line why it cannot be used. */
import { userInfo } from "node:os";
import { ArchiveError, openApp, type Archive, type ArchiveOptions, type By } from "../../../app.ts";
import type { ParsedLine } from "../parse-line.ts";
import type { Shell } from "../shell.ts";
import { plainWords } from "../show/plain-words.ts";

/** The folder that the line, the environment or custom names. */
export const archiveFolder = ({ values }: ParsedLine): string =>
  values.get("archive") ?? (process.env["PARLEY_ARCHIVE"] || "archive");

/** Runs `work` on the open archive and closes it; an archive's error becomes one line and exit code 1. */
export async function withArchive(
  line: ParsedLine,
  shell: Shell,
  options: ArchiveOptions,
  work: (archive: Archive) => Promise<number>,
): Promise<number> {
  return archiveErrorsSaid(shell, async () => {
    const archive = await openApp(shell.root).archive(archiveFolder(line), options);
    try {
      return await work(archive);
    } finally {
      shell.progress?.(null);
      await archive.close().catch(() => {});
    }
  });
}

/** Runs `work`; an archive's error becomes one line and exit code 1. */
export async function archiveErrorsSaid(shell: Shell, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    shell.progress?.(null);
    shell.err(`parley: ${plainWords(error.message)}`);
    return 1;
  }
}

/** Who decides: as the line says, else the name on this machine. */
export function byWhom({ values }: ParsedLine): By {
  let name = "";
  try {
    name = userInfo().username;
  } catch {
    // A machine may have no name for its user.
  }
  return { by: values.get("by") ?? (name || "unknown"), note: values.get("note") ?? null };
}
