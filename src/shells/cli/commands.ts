/** The commands and their options. Help, the check of the command line and the test of the documentation read this table. */
import { ARCHIVE_COMMANDS } from "./archive-commands.ts";
import { COMPARING_COMMANDS } from "./comparing-commands.ts";
import { address, day, jobs, port } from "./option-checks.ts";
import { TRACKING_COMMANDS } from "./tracking-commands.ts";
import type { ParsedLine } from "./parse-line.ts";
import type { Shell } from "./shell.ts";

export interface OptionRow {
  name: string;
  /** What stands after it, as help names it; null for a switch. */
  takes: string | null;
  says: string;
  /** What is wrong with a value, as the rest of a sentence that begins with the option; null when nothing is. */
  check?(value: string): string | null;
}

export interface CommandRow {
  name: string;
  /** What stands after the command: "INPUT..."; "" when nothing may. */
  takes: string;
  says: string;
  /** Paragraphs of its own help. */
  details: readonly string[];
  options: readonly OptionRow[];
  examples: readonly string[];
  load(): Promise<(line: ParsedLine, shell: Shell) => Promise<number>>;
}

export const COMMANDS: readonly CommandRow[] = [
  {
    name: "read",
    takes: "INPUT...",
    says: "read readouts and show who said what, in which words",
    details: [
      "INPUT is a file (.txt, .html, .pdf or .docx, told by its bytes), an address that begins with http:// or https://, or - for standard input.",
      "Without --json or --csv the records are written for people. What the text does not say stays open; what is inferred or unsure is marked.",
    ],
    options: [
      { name: "json", takes: null, says: "one JSON record a line, as docs/record.md describes it" },
      { name: "csv", takes: null, says: "one row a statement, with the columns that lead back to its words" },
      {
        name: "explain",
        takes: null,
        says: "say under each statement which rule made it and how the speaker was found",
      },
      { name: "date", takes: "DATE", says: 'day of publication, for texts that say only "today"', check: day },
      { name: "publisher", takes: "WHO", says: "whose readout it is: a country's code or name (JPN, Japan)" },
      { name: "url", takes: "ADDRESS", says: "where the text was published; for a single input", check: address },
      {
        name: "jobs",
        takes: "N",
        says: "so many inputs at once, each in a thread of its own; 1 unless given",
        check: jobs,
      },
      { name: "allow-private-network", takes: null, says: "let addresses lead into private and local networks" },
    ],
    examples: [
      "parley read examples/2031-02-12-jpn-usa.jpn.txt",
      "parley read --date 2031-02-13 --publisher USA - < readout.txt",
      "parley read --json *.html > records.ndjson",
      "parley read --jobs 4 --json press/*.html > records.ndjson",
    ],
    load: async () => (await import("./read.ts")).read,
  },
  {
    name: "start",
    takes: "",
    says: "read the example readouts, keep them in an archive, and serve it as pages",
    details: [
      "The examples are invented: persons, meetings and sentences, all dated 2031 to 2037. Prints the address of the pages last, and serves them until it is ended with Ctrl-C.",
    ],
    options: [
      { name: "no-serve", takes: null, says: "end when the archive is made" },
      { name: "port", takes: "N", says: "the port of the pages; 8080, or one that is free, unless given", check: port },
    ],
    examples: ["parley start", "parley start --no-serve"],
    load: async () => (await import("./start.ts")).start,
  },
  ...COMPARING_COMMANDS,
  ...TRACKING_COMMANDS,
  ...ARCHIVE_COMMANDS,
  {
    name: "help",
    takes: "[COMMAND]",
    says: "explain a command",
    details: [],
    options: [],
    examples: ["parley help read"],
    load: async () => (await import("./help.ts")).help,
  },
];

/** Options that stand without a command. */
export const GLOBAL_OPTIONS: readonly OptionRow[] = [
  { name: "help", takes: null, says: "explain the commands, or the command it stands with" },
  { name: "version", takes: null, says: "print which Parley this is" },
];
