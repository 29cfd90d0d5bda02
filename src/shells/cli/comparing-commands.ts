/** The commands that hold readouts beside each other. */
import type { CommandRow, OptionRow } from "./commands.ts";
import { day } from "./option-checks.ts";

const SHARED: readonly OptionRow[] = [
  { name: "archive", takes: "DIR", says: "the archive's folder; else $PARLEY_ARCHIVE, else ./archive" },
  { name: "date", takes: "DATE", says: 'day of publication, for texts that say only "today"', check: day },
  { name: "allow-private-network", takes: null, says: "let addresses lead into private and local networks" },
];

export const COMPARING_COMMANDS: readonly CommandRow[] = [
  {
    name: "compare",
    takes: "A B [C...]",
    says: "lay readouts of one engagement side by side",
    details: [
      "A, B and C are files, addresses, or documents of the archive by id; with a single A, an engagement of the archive.",
      "First the facts on which the documents disagree, then what all tell, what some tell and what one alone tells, by issue. Words that differ are marked, and which side is the firmer. Where a document has no statement on a matter but words on it, the words are shown.",
    ],
    options: [
      { name: "json", takes: null, says: "the comparison as one JSON object, as docs/comparing.md describes it" },
      { name: "csv", takes: null, says: "one row a statement, with the columns that lead back to its words" },
      { name: "html", takes: null, says: "one table that can be pasted whole into a document" },
      ...SHARED,
    ],
    examples: [
      "parley compare tokyo.txt washington.txt",
      "parley compare --html ours.txt theirs.html > table.html",
      "parley compare 2033-09-22-jpn-kor-usa",
    ],
    load: async () => (await import("./commands/compare.ts")).compare,
  },
  {
    name: "brief",
    takes: "NOW",
    says: "say what a readout has new against the one before",
    details: [
      "NOW is a file, an address, or a document of the archive by id. Without --against the archive gives the last readout of the same parties by the same publisher.",
      "New, dropped, changed (stronger, weaker or reworded, with the words that changed) and kept; issues that appeared and vanished; and what was promised last time, with today's words on it.",
    ],
    options: [
      { name: "against", takes: "BEFORE", says: "the readout to hold it against: a file, an address, an id" },
      { name: "all", takes: null, says: "write out what was kept, too" },
      { name: "json", takes: null, says: "the brief as one JSON object, as docs/comparing.md describes it" },
      ...SHARED,
    ],
    examples: ["parley brief july.txt --against january.txt", "parley brief today.txt --archive press"],
    load: async () => (await import("./commands/brief.ts")).brief,
  },
];
