/** `parley split`: a readout of another engagement, a page of its own, two persons. */
import type { ParsedLine } from "../parse-line.ts";
import type { Shell } from "../shell.ts";
import { decided } from "./decided.ts";
import { byWhom, withArchive } from "./with-archive.ts";

export async function split(line: ParsedLine, shell: Shell): Promise<number> {
  const { words, switches, values } = line;
  const [a] = words;
  const few = values.has("person") ? words.length < 2 : words.length < 1;
  if (a === undefined || few || (switches.has("revision") && (words.length > 1 || values.has("person")))) {
    shell.err(
      `parley: split wants ${switches.has("revision") ? "one document" : values.has("person") ? "two names" : "an engagement or a document"}. See "parley help split".`,
    );
    return 2;
  }
  return withArchive(line, shell, {}, async (archive) => {
    const by = byWhom(line);
    const whose = values.get("person");
    if (whose !== undefined)
      return decided(
        line,
        shell,
        archive,
        await archive.namePersons(false, archive.filterWords.party(whose) ?? whose, words, by),
      );
    return decided(
      line,
      shell,
      archive,
      switches.has("revision") ? await archive.setPage(a, null, by) : await archive.split(words, by),
    );
  });
}
