/** Readouts held beside each other: the shapes of docs/comparing.md. */
import { z } from "zod";
import type { Brief, History, FormulaLife } from "../../../model/brief.ts";
import type { Comparison, ComparisonRow, ManyComparison } from "../../../model/comparison.ts";
import { named } from "./named.ts";
import { record } from "./record.ts";
import { span } from "./words.ts";

const wording = z.array(z.object({ words: z.string(), differs: z.boolean() }));
const relation = z.enum(["same", "stronger-in-a", "stronger-in-b", "differs"]);
const ids = z.array(z.string()).describe("Statement ids");

export const comparisonRow = named(
  "ComparisonRow",
  "What each document says of one matter.",
  z.object({
    issue: z.string().describe("Empty where no issue is named"),
    cells: z.array(
      z.object({
        statement: z.string().nullable().describe("Null where the document has no statement on the matter"),
        cue: wording,
        content: wording,
        stronger: z.boolean(),
        guard: z
          .object({ ...span, words: z.string() })
          .nullable()
          .describe("Words of the text on the matter; null for: not mentioned"),
      }),
    ),
    relation: relation.nullable(),
    similarity: z.number().nullable(),
    why: z.string().nullable(),
  }),
) satisfies z.ZodType<ComparisonRow>;

const two = z.object({
  a: z.string(),
  b: z.string(),
  records: z.tuple([record, record]),
  aligned: z.array(z.object({ a: z.string(), b: z.string(), relation, similarity: z.number(), why: z.string() })),
  onlyA: ids,
  onlyB: ids,
  guarded: z.array(z.object({ ...span, statement: z.string(), side: z.enum(["a", "b"]), words: z.string() })),
  issues: z.object({ both: z.array(z.string()), onlyA: z.array(z.string()), onlyB: z.array(z.string()) }),
  weights: z.array(
    z.object({
      issue: z.string(),
      a: z.number(),
      b: z.number(),
      orderA: z.number().nullable(),
      orderB: z.number().nullable(),
    }),
  ),
  facts: z.array(z.object({ field: z.string(), a: z.unknown(), b: z.unknown() })),
}) satisfies z.ZodType<Comparison>;

const many = z.object({
  documents: z.array(z.string()),
  records: z.array(record),
  rows: z.array(z.object({ issue: z.string(), cells: z.array(ids) })),
  matters: z.array(z.object({ issue: z.string(), statements: z.array(z.string().nullable()) })),
  guarded: z.array(z.object({ ...span, matter: z.number().int(), document: z.number().int(), words: z.string() })),
  facts: z.array(z.object({ field: z.string(), values: z.array(z.unknown()) })),
}) satisfies z.ZodType<ManyComparison>;

export const comparison = named(
  "Comparison",
  "Two readouts of one engagement, or three and more.",
  z.union([two, many]),
);

export const compared = named(
  "Compared",
  "A comparison and the rows of its table. The columns are the readouts in this order.",
  z.object({
    readouts: z.array(z.string()).describe("Keys of the readouts"),
    comparison,
    rows: z.array(comparisonRow),
  }),
);

const life = z.object({
  statement: z.string().nullable(),
  words: z.string(),
  since: z.string(),
  uses: z.number().int(),
  of: z.number().int(),
}) satisfies z.ZodType<FormulaLife>;

export const brief = named(
  "Brief",
  "What a readout says anew, again, otherwise and no more, against an earlier one.",
  z.object({
    now: z.string(),
    before: z.string().nullable(),
    records: z.array(record),
    kept: z.array(z.object({ now: z.string(), before: z.string() })),
    changed: z.array(
      z.object({
        now: z.string(),
        before: z.string(),
        direction: z.enum(["stronger", "weaker", "reworded"]),
        why: z.string(),
        diff: z.array(z.object({ in: z.enum(["both", "now", "before"]), words: z.string() })),
      }),
    ),
    new: ids,
    dropped: ids,
    guarded: z.array(z.object({ ...span, statement: z.string(), words: z.string() })),
    issues: z.object({ appeared: z.array(z.string()), vanished: z.array(z.string()) }),
    undertakings: z.array(
      z.object({
        before: z.string(),
        now: ids,
        words: z.object({ ...span, words: z.string() }).nullable(),
      }),
    ),
    formulas: z.object({ appeared: z.array(life), gone: z.array(life) }),
  }),
) satisfies z.ZodType<Brief>;

const history = named(
  "History",
  "Since when the matters of a brief have been told, over the publisher's readouts of the same parties before today's.",
  z.object({
    over: z.number().int().describe("How many readouts were looked at"),
    from: z.string().nullable().describe("Day of the earliest of them"),
    statements: z.array(
      z.object({
        of: z.enum(["now", "before"]),
        statement: z.string(),
        told: z.number().int().describe("In how many of them its matter stands"),
        first: z.string().nullable(),
        last: z.string().nullable(),
      }),
    ),
  }) satisfies z.ZodType<History>,
);

export const briefed = named(
  "Briefed",
  "A brief, and the readouts that it holds beside each other.",
  z.object({ now: z.string(), before: z.string().nullable(), brief, history }),
);
