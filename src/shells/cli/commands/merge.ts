/** `parley merge`: readouts of one engagement, versions of one page, spellings of one person. */
import type { ParsedLine } from "../parse-line.ts";
import type { Shell } from "../shell.ts";
import { decided } from "./decided.ts";
import { byWhom, withArchive } from "./with-archive.ts";

export async function merge(line: ParsedLine, shell: Shell): Promise<number> {
  const { words, switches, values } = line;
  const [a, b] = words;
  if (
    a === undefined ||
    b === undefined ||
    (switches.has("revision") && words.length > 2) ||
    (switches.has("revision") && values.has("person"))
  ) {
    shell.err(
      `parley: merge wants two ${switches.has("revision") ? "documents" : values.has("person") ? "names" : "engagements or documents"}. See "parley help merge".`,
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
        await archive.namePersons(true, archive.filterWords.party(whose) ?? whose, words, by),
      );
    return decided(
      line,
      shell,
      archive,
      switches.has("revision") ? await archive.setPage(b, a, by) : await archive.merge(words, by),
    );
  });
}
