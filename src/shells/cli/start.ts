/**
 * `parley start`: reads the example readouts, shows them as a list and one meeting in full, keeps them in an archive of
 * their own, says what to try next, and serves the archive as pages until the user ends it.
 */
import path from "node:path";
import { failureLine, isFailure, openApp } from "../../app.ts";
import type { Record } from "../../model/record.ts";
import type { ParsedLine } from "./parse-line.ts";
import { serving } from "./serving.ts";
import type { Shell } from "./shell.ts";
import { padTo, wrap } from "./show/cell-width.ts";
import { plainWords } from "./show/plain-words.ts";
import { showRecord } from "./show/show-record.ts";
import { archiveErrorsSaid } from "./commands/with-archive.ts";

/** The folder of the archive that the examples are kept in. */
const FOLDER = "archive-examples";

/** The meeting that is shown in full, as each side tells it. */
const SHOWN = /2031-02-12-jpn-usa\./;

export async function start({ switches, values }: ParsedLine, shell: Shell): Promise<number> {
  const { out, err, root, terminal: t } = shell;
  const app = openApp(root);
  const files = app.examples();
  const both: Record[] = [];
  const count = { readouts: 0, statements: 0, undertakings: 0 };
  let code = 0;
  await out(
    `${t.paint("title", `Reading ${files.length} example readouts`)} ${t.paint("faint", "(invented: persons, meetings, sentences)")}\n\n`,
  );
  await out(
    `${t.paint(
      "faint",
      COLUMNS.map(([name, cells]) => column(name, cells))
        .join("")
        .trimEnd(),
    )}\n`,
  );
  for await (const readout of app.readouts(files, { given: {}, allowPrivateNetwork: false })) {
    if (isFailure(readout)) {
      err(`parley: ${plainWords(failureLine(readout))}`);
      code = 1;
      continue;
    }
    for (const record of readout.records) {
      await out(
        `${COLUMNS.map(([, cells, cell]) => column(plainWords(cell(record)), cells))
          .join("")
          .trimEnd()}\n`,
      );
      count.readouts += 1;
      count.statements += record.statements.length;
      count.undertakings += record.statements.filter((s) => s.undertaking).length;
      if (SHOWN.test(readout.input)) both.push(record);
    }
  }
  const total = `${count.readouts} records, ${count.statements} statements, ${count.undertakings} undertakings.`;
  await out(`\n${wrap(`${total} One meeting in full, as each side tells it:`, t.width).join("\n")}\n\n`);
  for (const record of both)
    await out(
      `${showRecord(record, { explain: false, parties: { name: app.partyName, inSentence: app.theParty }, rule: app.rule }, t).join("\n")}\n\n${t.paint("faint", "\u2550".repeat(t.width))}\n\n`,
    );
  return archiveErrorsSaid(shell, async () => {
    const archive = await app.archive(path.join(root, FOLDER), { create: true });
    try {
      for await (const added of archive.add(files))
        if (isFailure(added)) {
          err(`parley: ${plainWords(failureLine(added))}`);
          code = 1;
        }
      let engagements = 0;
      for await (const _ of archive.store.engagements()) engagements++;
      await out(
        `${wrap(`The readouts now stand in the archive ${FOLDER}: ${engagements} engagements, both sides' readouts joined.`, t.width).join("\n")}\n\n`,
      );
      await out(next(files[0] ?? "FILE", t.width));
      if (switches.has("no-serve")) return code;
      const port = values.get("port");
      await out("\n");
      return (
        (await serving(
          app,
          archive,
          { host: "127.0.0.1", port: port === undefined ? null : Number(port), writeToken: null, names: [] },
          shell,
        )) || code
      );
    } finally {
      await archive.close();
    }
  });
}

/** Cells of a column; fewer than none puts the text to the right. */
const column = (text: string, cells: number): string =>
  cells < 0 ? text.padStart(-cells) : padTo(text.slice(0, cells - 1), cells);

const COLUMNS: readonly (readonly [name: string, cells: number, cell: (r: Record) => string])[] = [
  ["date", 12, (r) => r.engagement?.time.start?.edtf.slice(0, 10) ?? r.document.published ?? ""],
  ["who", 18, (r) => r.engagement?.parties.join(" + ") ?? ""],
  ["what", 14, (r) => r.engagement?.kind ?? "no meeting"],
  ["according to", 14, (r) => r.document.publisher?.country ?? "not known"],
  ["statements", -10, (r) => String(r.statements.length)],
  ["unsure", -8, (r) => String(r.statements.filter((s) => s.doubt).length)],
];

const next = (example: string, width: number): string =>
  [
    "What to try next:",
    "",
    "  npx parley read FILE                     your own: text, HTML, PDF or Word",
    "  npx parley read https://ADDRESS          a ministry's page",
    `  npx parley read --explain ${example}`,
    "                                           why each statement is as it is",
    "  npx parley read --json examples/*.txt    the records as data",
    `  npx parley compare 2033-05-18-jpn-usa --archive ${FOLDER}`,
    "                                           both sides' readouts of one meeting",
    `  npx parley relation JPN USA --archive ${FOLDER}`,
    "                                           what a relationship is made of",
    `  npx parley formulas JPN USA --archive ${FOLDER}`,
    "                                           words that return, and since when",
    `  npx parley undertakings --by JPN --archive ${FOLDER}`,
    "                                           what was promised, what came of it",
    "  npx parley help                          all commands",
    "",
  ]
    .flatMap((line) => (line.startsWith(" ") || !line ? [line] : wrap(line, width)))
    .join("\n");
