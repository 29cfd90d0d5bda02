/** `parley reread`: the stored originals once more, by the rules of today. */
import { failureLine, isFailure } from "../../../app.ts";
import type { ParsedLine } from "../parse-line.ts";
import type { Shell } from "../shell.ts";
import { plainWords } from "../show/plain-words.ts";
import { progress } from "./progress.ts";
import { smallHeap } from "./small-heap.ts";
import { withArchive } from "./with-archive.ts";

export const reread = (line: ParsedLine, shell: Shell): Promise<number> =>
  withArchive(line, shell, {}, async (archive) => {
    const all = line.switches.has("all");
    smallHeap();
    const shown = progress(shell, "documents", shell.progress ? archive.countStale(all) : 0);
    let read = 0;
    let failed = 0;
    for await (const one of archive.reread(all)) {
      if (isFailure(one)) {
        failed++;
        shell.err(`parley: ${plainWords(failureLine(one))}`);
      } else {
        read++;
        if (line.switches.has("json"))
          await shell.out(
            `${JSON.stringify({ document: one.document.id, source: one.document.source, records: one.records })}\n`,
          );
      }
      shown.step();
    }
    shown.end();
    const lost = await lostDecisions(archive);
    if (!line.switches.has("json")) {
      await shell.out(
        `${read === 0 && !failed ? "Every document was read by these rules already." : `${read} ${read === 1 ? "document" : "documents"} read again.`}\n`,
      );
      for (const l of lost) await shell.out(`${plainWords(l)}\n`);
    }
    return failed ? 1 : 0;
  });

async function lostDecisions(archive: Parameters<Parameters<typeof withArchive>[3]>[0]): Promise<string[]> {
  const out: string[] = [];
  const pages = new Set<string>();
  for (const d of await archive.decisions()) if ("on" in d) pages.add(d.on.document);
  for (const id of pages) {
    const row = await archive.store.document(id);
    if (row)
      for await (const r of archive.store.records({ page: [row.page] }))
        for (const p of r.lost) out.push(`${r.document.url ?? r.document.source}: ${p.message}`);
  }
  return [...new Set(out)];
}
