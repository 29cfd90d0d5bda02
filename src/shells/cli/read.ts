/** `parley read`: the records of the inputs, for people, as JSON or as CSV. */
import {
  csvHead,
  failureLine,
  isFailure,
  openApp,
  recordJson,
  statementsCsv,
  type App,
  type Readout,
} from "../../app.ts";
import type { Given } from "../../model/source.ts";
import type { ParsedLine } from "./parse-line.ts";
import type { Shell } from "./shell.ts";
import { plainWords } from "./show/plain-words.ts";
import { showRecord } from "./show/show-record.ts";

export async function read({ switches, values, words }: ParsedLine, shell: Shell): Promise<number> {
  const wrong = wrongUse(words, switches, values);
  if (wrong) {
    shell.err(`parley: ${wrong}. See "parley help read".`);
    return 2;
  }
  const app = openApp(shell.root);
  const write = switches.has("json")
    ? asJson
    : switches.has("csv")
      ? asCsv
      : forPeople(app, shell, switches.has("explain"));
  if (switches.has("csv")) await shell.out(csvHead());
  const options = {
    given: givenBy(values),
    allowPrivateNetwork: switches.has("allow-private-network"),
    jobs: Number(values.get("jobs") ?? 1),
  };
  let code = 0;
  for await (const readout of app.readouts(words, options)) {
    if (isFailure(readout)) {
      shell.err(`parley: ${plainWords(failureLine(readout))}`);
      code = 1;
    } else await shell.out(write(readout));
  }
  return code;
}

function wrongUse(
  words: readonly string[],
  switches: ReadonlySet<string>,
  values: ReadonlyMap<string, string>,
): string | null {
  if (!words.length) return "read wants at least one input: a file, an address, or - for standard input";
  if (words.filter((w) => w === "-").length > 1) return "standard input (-) can be read only once";
  if (switches.has("json") && switches.has("csv")) return "choose one of --json and --csv";
  if (switches.has("explain") && (switches.has("json") || switches.has("csv")))
    return "--explain is for people; --json and --csv hold the rule of every statement anyway";
  if (values.has("url") && words.length > 1) return "--url is the address of one text; read the inputs one by one";
  return null;
}

const givenBy = (values: ReadonlyMap<string, string>): Given => ({
  ...(values.has("date") && { date: values.get("date") }),
  ...(values.has("publisher") && { publisher: values.get("publisher") }),
  ...(values.has("url") && { url: values.get("url") }),
});

type Write = (readout: Readout) => string;

const asJson: Write = ({ records }) => records.map((r) => `${recordJson(r)}\n`).join("");

const asCsv: Write = ({ records }) => records.map(statementsCsv).join("");

/** Records one under another, a heavy line between them. */
function forPeople(app: App, { terminal }: Shell, explain: boolean): Write {
  let first = true;
  return ({ records }) =>
    records
      .map((record) => {
        const lines = showRecord(
          record,
          { explain, parties: { name: app.partyName, inSentence: app.theParty }, rule: app.rule },
          terminal,
        );
        const apart = first ? [] : ["", terminal.paint("faint", "\u2550".repeat(terminal.width)), ""];
        first = false;
        return [...apart, ...lines, ""].join("\n");
      })
      .join("");
}
