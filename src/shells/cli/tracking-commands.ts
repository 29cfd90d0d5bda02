/** The commands that follow words over time in an archive. */
import { FILTERS } from "../../app/filters.ts";
import type { CommandRow, OptionRow } from "./commands.ts";

const SHARED: readonly OptionRow[] = [
  { name: "archive", takes: "DIR", says: "the archive's folder; else $PARLEY_ARCHIVE, else ./archive" },
  { name: "json", takes: null, says: "the answer as JSON, every line with document, hash and offsets" },
  { name: "csv", takes: null, says: "one row a line, with the columns that lead back to its words" },
];
const LIMIT: OptionRow = {
  name: "limit",
  takes: "N",
  says: "the newest N; else 50, and as JSON or CSV all of them",
  check: (value) => (/^[1-9]\d{0,5}$/.test(value) ? null : `wants a number from 1 on, not "${value}"`),
};
const filter = (...names: string[]): OptionRow[] =>
  FILTERS.filter((f) => names.includes(f.name)).map(({ name, takes, says }) => ({ name, takes, says }));

export const TRACKING_COMMANDS: readonly CommandRow[] = [
  {
    name: "formula",
    takes: "WORDS...",
    says: "say since when, by whom and how often words have stood",
    details: [
      "First and last use, by whom and with whom, alone or jointly, per year, and among how many readouts of the same parties and publishers. With --like nearby wordings count, too, each as a variant.",
    ],
    options: [
      { name: "like", takes: null, says: "count nearby wordings, too" },
      ...filter("party", "publisher", "from", "to"),
      ...SHARED,
    ],
    examples: ['parley formula "an open sea under settled rules"', 'parley formula --like "a partnership of equals"'],
    load: async () => (await import("./commands/formula.ts")).formula,
  },
  {
    name: "formulas",
    takes: "A B",
    says: "find the standing formulas of a relationship by itself",
    details: [
      "A and B are countries or bodies by code or name. Words that return in several meetings are listed, the most telling first, each with its life and its variants.",
    ],
    options: [...filter("publisher", "from", "to"), ...SHARED],
    examples: ["parley formulas JPN USA"],
    load: async () => (await import("./commands/formula.ts")).formulas,
  },
  {
    name: "issue",
    takes: "ISSUE",
    says: "show what was said on an issue over time, and where it turned",
    details: [
      "ISSUE is an id of the issue list, like north-korea. Turns compare with what the same house last told of the same speakers.",
    ],
    options: [...filter("party", "speaker", "publisher", "from", "to"), LIMIT, ...SHARED],
    examples: ["parley issue taiwan --speaker USA"],
    load: async () => (await import("./commands/issue.ts")).issue,
  },
  {
    name: "undertakings",
    takes: "[DOCUMENT STATEMENT]",
    says: "list what was promised, by when, and what was said of it since",
    details: [
      "Each with who, to whom, until when if the words say so, and the later statements between the same parties that return to it. What became of it is for a person to say: name the document and the statement with --status.",
    ],
    options: [
      { name: "by", takes: "WHO", says: "whose promises; with --status, who decides" },
      { name: "to", takes: "WHO", says: "promises made in talks with these" },
      { name: "open", takes: null, says: "only those that nobody has settled" },
      {
        name: "status",
        takes: "STATUS",
        says: "kept, in-part, not or open: list those, or set it for a statement",
        check: (value) =>
          /^(kept|in-part|not|open)$/.test(value) ? null : `wants kept, in-part, not or open, not "${value}"`,
      },
      { name: "source", takes: "WHERE", says: "with a statement: where it can be read" },
      { name: "note", takes: "TEXT", says: "with a statement: why" },
      ...filter("party", "from"),
      LIMIT,
      ...SHARED,
    ],
    examples: [
      "parley undertakings --by JPN --to USA --open",
      "parley undertakings talks.txt s3 --status kept --note built",
    ],
    load: async () => (await import("./commands/undertakings.ts")).undertakings,
  },
  {
    name: "relation",
    takes: "A B",
    says: "show what a relationship is made of",
    details: [
      "Engagements in order, counts by year and issue, instruments, anniversaries, standing formulas and open undertakings, out of the archive's readouts alone.",
    ],
    options: [
      { name: "all", takes: null, says: "every engagement, not only the newest" },
      ...filter("from", "to"),
      ...SHARED,
    ],
    examples: ["parley relation JPN USA"],
    load: async () => (await import("./commands/relation.ts")).relation,
  },
];
