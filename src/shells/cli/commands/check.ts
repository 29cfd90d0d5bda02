/** `parley check`: whether the archive is whole, and what to do where it is not. */
import type { ParsedLine } from "../parse-line.ts";
import type { Shell } from "../shell.ts";
import { plainWords } from "../show/plain-words.ts";
import { withArchive } from "./with-archive.ts";

export const check = (line: ParsedLine, shell: Shell): Promise<number> =>
  withArchive(line, shell, {}, async (archive) => {
    let damaged = 0;
    let notes = 0;
    for await (const f of archive.check()) {
      if (f.weight === "damage") damaged++;
      else notes++;
      await shell.out(
        line.switches.has("json")
          ? `${JSON.stringify(f)}\n`
          : `${shell.terminal.paint(f.weight === "damage" ? "warn" : "faint", f.weight === "damage" ? "damage" : "note")}  ${plainWords(`${f.message} ${f.remedy}`)}\n`,
      );
    }
    if (damaged || line.switches.has("json")) return damaged ? 1 : 0;
    let documents = 0;
    for await (const _ of archive.store.documents({ revisions: "all" })) documents++;
    await shell.out(
      `The archive is whole: ${documents} ${documents === 1 ? "document" : "documents"}, hashes, offsets, links and indexes verified${notes ? "; the notes above do no harm" : ""}.\n`,
    );
    return 0;
  });
