/** `parley add`: inputs into the archive, with what became of them. */
import { failureLine, isFailure, type Added } from "../../../app.ts";
import type { ParsedLine } from "../parse-line.ts";
import type { Shell } from "../shell.ts";
import { plainWords } from "../show/plain-words.ts";
import { progress } from "./progress.ts";
import { smallHeap } from "./small-heap.ts";
import { archiveFolder, withArchive } from "./with-archive.ts";

export async function add(line: ParsedLine, shell: Shell): Promise<number> {
  const { words, switches, values } = line;
  const wrong = !words.length
    ? "add wants at least one input: a file, a folder, an address, or - for standard input"
    : words.filter((w) => w === "-").length > 1
      ? "standard input (-) can be read only once"
      : values.has("url") && words.length > 1
        ? "--url is the address of one text; add the inputs one by one"
        : null;
  if (wrong) {
    shell.err(`parley: ${wrong}. See "parley help add".`);
    return 2;
  }
  const given = {
    ...(values.has("date") && { date: values.get("date") }),
    ...(values.has("publisher") && { publisher: values.get("publisher") }),
    ...(values.has("url") && { url: values.get("url") }),
  };
  const options = {
    create: true,
    allowPrivateNetwork: switches.has("allow-private-network"),
    jobs: Number(values.get("jobs") ?? 1),
  };
  smallHeap();
  return withArchive(line, shell, options, async (archive) => {
    const told = { new: 0, revision: 0, copy: 0, known: 0, failed: 0 };
    const shown = progress(shell, "inputs", shell.progress ? archive.countInputs(words) : 0);
    for await (const added of archive.add(words, given)) {
      told[isFailure(added) ? "failed" : added.as]++;
      if (isFailure(added)) shell.err(`parley: ${plainWords(failureLine(added))}`);
      else if (switches.has("json")) await shell.out(`${JSON.stringify(lineOf(added))}\n`);
      shown.step();
    }
    shown.end();
    if (!switches.has("json")) await shell.out(`${summary(told)} Archive: ${plainWords(archiveFolder(line))}\n`);
    return told.failed ? 1 : 0;
  });
}

const lineOf = ({ input, as, document: d }: Exclude<Added, { failed: true }>): unknown => ({
  input,
  as,
  document: d.id,
  page: d.page,
  revision: d.revision,
  why: d.why,
  title: d.title,
  publisher: d.publisher,
  published: d.published,
  sha256: d.sha256,
});

function summary(told: { new: number; revision: number; copy: number; known: number }): string {
  const parts = [
    told.new && `${told.new} new`,
    told.revision && `${told.revision} ${told.revision === 1 ? "revision" : "revisions"} of pages that were there`,
    told.copy && `${told.copy} ${told.copy === 1 ? "copy" : "copies"} of pages that were there`,
    told.known && `${told.known} known already`,
  ].filter(Boolean);
  return parts.length ? `Documents: ${parts.join(", ")}.` : "Nothing was added.";
}
