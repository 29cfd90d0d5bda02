/** The records that the words of a command line mean: files and addresses read now, or ids of the archive. */
import { existsSync } from "node:fs";
import { failureLine, isFailure, readoutsNamed, type App } from "../../../app.ts";
import type { Record } from "../../../model/record.ts";
import type { Given } from "../../../model/source.ts";
import type { ParsedLine } from "../parse-line.ts";
import type { Shell } from "../shell.ts";
import { plainWords } from "../show/plain-words.ts";
import { archiveFolder, withArchive } from "./with-archive.ts";

/** One word's records; several where a page reads out several engagements, or where the word names an engagement. */
export interface Meant {
  word: string;
  records: Record[];
  /** The word named an engagement, or something else in the archive. */
  archived: boolean;
}

const isAddress = (word: string): boolean => /^https?:\/\//i.test(word);

/** In the order of the words; what could not be read has been said on standard error and is left out. */
export async function recordsMeant(
  words: readonly string[],
  line: ParsedLine,
  app: App,
  shell: Shell,
): Promise<Meant[]> {
  const found: Meant[] = [];
  const fresh = new Set(words.filter((w) => w === "-" || isAddress(w) || existsSync(w)));
  const named = words.filter((w) => !fresh.has(w));
  const archived = new Map<string, Record[]>();
  // An archive that nobody named and that is none is passed over in silence: the words may all be files.
  const quiet = line.values.has("archive") || process.env["PARLEY_ARCHIVE"] ? shell : { ...shell, err: () => {} };
  if (named.length && existsSync(archiveFolder(line)))
    await withArchive(line, quiet, {}, async ({ store }) => {
      for (const word of named)
        archived.set(
          word,
          (await readoutsNamed(store, word)).map((r) => r.record),
        );
      return 0;
    });
  const options = { given: given(line), allowPrivateNetwork: line.switches.has("allow-private-network") };
  for (const word of words) {
    const kept = archived.get(word);
    if (kept?.length) {
      found.push({ word, records: kept, archived: true });
      continue;
    }
    for await (const readout of app.readouts([word], options))
      if (isFailure(readout)) shell.err(`parley: ${plainWords(failureLine(readout))}`);
      else found.push({ word, records: readout.records, archived: false });
  }
  return found;
}

const given = ({ values }: ParsedLine): Given => (values.has("date") ? { date: values.get("date") } : {});
