/** The commands that work on an archive. */
import { FILTERS } from "../../app/filters.ts";
import type { CommandRow, OptionRow } from "./commands.ts";
import { address, day, jobs, port } from "./option-checks.ts";

const ARCHIVE: OptionRow = {
  name: "archive",
  takes: "DIR",
  says: "the archive's folder; else $PARLEY_ARCHIVE, else ./archive",
};
const JSON_LINES: OptionRow = { name: "json", takes: null, says: "one JSON object a line" };
const BY: OptionRow = { name: "by", takes: "NAME", says: "who decides this; else your name on this machine" };
const NOTE: OptionRow = { name: "note", takes: "TEXT", says: "why, kept with the decision" };
const NUMBER = (value: string): string | null => (/^\d{1,6}$/.test(value) ? null : `wants a number, not "${value}"`);

export const ARCHIVE_COMMANDS: readonly CommandRow[] = [
  {
    name: "add",
    takes: "INPUT...",
    says: "read readouts into an archive, which is made when there is none",
    details: [
      "INPUT is a file, a folder (every .txt, .html, .pdf and .docx below it), a pattern in quotes, an address that begins with http:// or https://, or - for standard input.",
      "The same bytes twice change nothing. Changed bytes from the same address or path are kept as a new revision of the same page. Interrupted at any moment, the archive is whole; give the same command again and it goes on.",
    ],
    options: [
      ARCHIVE,
      { name: "json", takes: null, says: "one JSON object for each input: what it is and what became of it" },
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
      "parley add examples",
      'parley add --archive press "2033/**/*.html"',
      "curl -s https://example.org/r | parley add --url https://example.org/r -",
    ],
    load: async () => (await import("./commands/add.ts")).add,
  },
  {
    name: "search",
    takes: "QUERY...",
    says: "find words in the archive's statements or texts",
    details: [
      'QUERY is words, "exact phrases", AND, OR, NOT, a prefix*, NEAR(words near, 5), and brackets. Words side by side must all be there. Capitals and accents do not count.',
      "Every hit names its document and can be opened at its words. Put the query in single quotes, so that the shell leaves it alone.",
    ],
    options: [
      ARCHIVE,
      ...FILTERS.map(({ name, takes, says }) => ({ name, takes, says })),
      { name: "texts", takes: null, says: "search whole texts, not statements" },
      { name: "limit", takes: "N", says: "so many hits; 20 unless given", check: NUMBER },
      { name: "offset", takes: "N", says: "pass over so many hits first", check: NUMBER },
      JSON_LINES,
      { name: "csv", takes: null, says: "one row a hit, with the columns that lead back to its words" },
    ],
    examples: [
      "parley search 'undersea cabl* NOT repair'",
      "parley search '\"open sea\"' --speaker Japan --with USA --from 2033",
      "parley search 'NEAR(visas students, 3)' --texts",
    ],
    load: async () => (await import("./commands/search.ts")).search,
  },
  {
    name: "correct",
    takes: "DOCUMENT [STATEMENT]",
    says: "correct a statement, accept it, or add one that was overlooked",
    details: [
      "DOCUMENT is an id, path or address, with .2 behind it for the second meeting of a page; STATEMENT its id in the record, like s3. Several corrections may be given at once.",
      "Corrections are kept apart from what is extracted, laid over every new reading, and found again in a revised page by their words. With --add no STATEMENT stands there, and --cue, --content, --act and --speaker say what it is.",
    ],
    options: [
      ARCHIVE,
      { name: "accept", takes: null, says: "it is right as it stands" },
      { name: "delete", takes: null, says: "it is no statement" },
      { name: "add", takes: null, says: "it was overlooked" },
      { name: "speaker", takes: "WHO", says: "who says it; several with commas" },
      { name: "joint", takes: null, says: "with --speaker: all parties say it together" },
      { name: "act", takes: "ACT", says: "its act, like agree or call-on" },
      { name: "issue", takes: "ISSUE", says: "its issues by id; several with commas, - for none" },
      {
        name: "undertaking",
        takes: "yes|no",
        says: "whether it commits a speaker to do something",
        check: (value) => (/^(yes|no)$/.test(value) ? null : `wants yes or no, not "${value}"`),
      },
      { name: "cue", takes: "WORDS", says: "its reporting words, letter for letter" },
      { name: "content", takes: "WORDS", says: "what was said, letter for letter" },
      BY,
      NOTE,
      JSON_LINES,
    ],
    examples: [
      "parley correct 27c7e6b4f8db3af4 s3 --speaker USA",
      'parley correct talks.txt s3 --content "to mend the cables"',
      "parley correct a.txt --add --act state --speaker JPN --cue said --content rain",
    ],
    load: async () => (await import("./commands/correct.ts")).correct,
  },
  {
    name: "merge",
    takes: "A B...",
    says: "say that readouts are of one engagement",
    details: [
      'A and B are engagements (2031-02-12-jpn-usa) or documents (id, path or address). The decision is kept apart from what is extracted, holds through every reread, and is taken back with "parley archive withdraw".',
      "With --revision, B is put on A's page as its newest version. With --person, A and B are two spellings of one person's name.",
    ],
    options: [
      ARCHIVE,
      BY,
      NOTE,
      { name: "revision", takes: null, says: "B is a later version of the page A" },
      { name: "person", takes: "WHOSE", says: "A and B are names of one person of this party" },
      JSON_LINES,
    ],
    examples: [
      'parley merge 2031-02-12-jpn-usa 2031-02-13-jpn-usa --note "one dinner"',
      'parley merge --person USA "Cal Brightwater" "Calvin D. Brightwater"',
    ],
    load: async () => (await import("./commands/merge.ts")).merge,
  },
  {
    name: "split",
    takes: "A [B...]",
    says: "say that a readout is of another engagement",
    details: [
      "A is a document (id, path or address); it is parted from B, or from everything it is joined with. An engagement as A is parted into its first readout and the rest.",
      "With --revision, A becomes a page of its own. With --person, A and B are two persons.",
    ],
    options: [
      ARCHIVE,
      BY,
      NOTE,
      { name: "revision", takes: null, says: "A is no version of another page" },
      { name: "person", takes: "WHOSE", says: "A and B are names of two people of this party" },
      JSON_LINES,
    ],
    examples: ["parley split examples/2036-06-16-aus-jpn.joint.txt"],
    load: async () => (await import("./commands/split.ts")).split,
  },
  {
    name: "reread",
    takes: "",
    says: "read the archive's originals again after a change of rules",
    details: [
      "Originals and people's decisions stay as they are; decisions are laid over the new records. Only documents that other rules read are read, unless --all is given. Interrupted, it goes on where it stopped when given again.",
    ],
    options: [ARCHIVE, { name: "all", takes: null, says: "read everything again, whatever read it last" }, JSON_LINES],
    examples: ["parley reread"],
    load: async () => (await import("./commands/reread.ts")).reread,
  },
  {
    name: "check",
    takes: "",
    says: "verify an archive: hashes, offsets, links and indexes",
    details: [
      "Says what is lost or wrong, what is safe, and what to do. The exit code is 1 when something is damaged; notes do no harm.",
    ],
    options: [ARCHIVE, JSON_LINES],
    examples: ["parley check --archive press"],
    load: async () => (await import("./commands/check.ts")).check,
  },
  {
    name: "archive",
    takes: "export|import|rebuild|gold|decisions|withdraw [WHAT]",
    says: "move an archive whole, mend it, list what people decided",
    details: [
      "export FILE writes everything that cannot be worked out again (originals, where they came from, decisions) to one file, compressed when it ends in .gz. import FILE takes such a file in and checks every original.",
      "rebuild builds the database anew from originals and journal and puts the old file aside. gold DIR writes corrected records as gold files. decisions lists what people decided; withdraw ID takes one back.",
    ],
    options: [ARCHIVE, BY, NOTE, JSON_LINES],
    examples: [
      "parley archive export press.ndjson.gz",
      "parley archive import press.ndjson.gz --archive copy",
      "parley archive decisions",
    ],
    load: async () => (await import("./commands/archive.ts")).archive,
  },
  {
    name: "serve",
    takes: "",
    says: "serve the archive as pages for a browser, and to programs",
    details: [
      "Prints the address and serves until it is ended with Ctrl-C. An archive is made when there is none. Without --port it takes 8080, or another port where that is taken.",
      "Only this machine reaches it, unless --host names another of its addresses (0.0.0.0 for all). Then everybody who reaches it can read, and changing the archive wants a token, which is printed where --write-token names none. Put a server that encrypts before it and name it with --name.",
    ],
    options: [
      ARCHIVE,
      { name: "port", takes: "N", says: "the port; 0 for any that is free", check: port },
      { name: "host", takes: "H", says: "the address to serve at; 127.0.0.1 unless given" },
      { name: "write-token", takes: "T", says: "what readers must give before they may change anything" },
      { name: "name", takes: "NAMES", says: "further host names under which it is reached, with commas" },
    ],
    examples: ["parley serve", "parley serve --archive press --host 0.0.0.0 --port 80 --name parley.example"],
    load: async () => (await import("./commands/serve.ts")).serve,
  },
  {
    name: "mcp",
    takes: "",
    says: "answer programs over standard input and output (Model Context Protocol)",
    details: [
      "For assistants and other programs that start Parley themselves: the tools search, read, compare, brief and track, every answer with its citations. Nothing in the archive is changed. docs/api.md tells how to name it to a program.",
    ],
    options: [ARCHIVE],
    examples: ["parley mcp --archive press"],
    load: async () => (await import("./commands/mcp.ts")).mcp,
  },
];
