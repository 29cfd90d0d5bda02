/** Says what a decision led to: the engagements as they now are, and how to take it back. */
import { failureLine, isFailure, type Archive } from "../../../app.ts";
import type { Failure } from "../../../model/failure.ts";
import type { Decision } from "../../../model/decision.ts";
import type { ParsedLine } from "../parse-line.ts";
import type { Shell } from "../shell.ts";
import { plainWords } from "../show/plain-words.ts";

export async function decided(
  line: ParsedLine,
  shell: Shell,
  archive: Archive,
  decision: Decision | Failure,
): Promise<number> {
  if (isFailure(decision)) {
    shell.err(`parley: ${plainWords(failureLine(decision))}`);
    return 1;
  }
  if (line.switches.has("json")) {
    await shell.out(`${JSON.stringify(decision)}\n`);
    return 0;
  }
  if ("records" in decision) {
    const ids = new Set<string>();
    for (const key of decision.records)
      for await (const r of archive.store.records({ page: [key.slice(0, key.lastIndexOf("."))] }))
        if (r.engagement) ids.add(r.engagement);
    for (const id of ids) {
      const e = await archive.store.engagement(id);
      if (e)
        await shell.out(
          `${e.id}: ${plainWords((await Promise.all(e.readouts.filter((r) => r.current).map(async (r) => (await archive.store.document(r.document))?.source ?? r.document))).join(", "))}\n`,
        );
    }
  }
  await shell.out(`Kept as ${decision.id}; to take it back: parley archive withdraw ${decision.id}\n`);
  return 0;
}
