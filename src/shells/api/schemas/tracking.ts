/** What is followed over time: the shapes of src/model/track.ts. */
import { z } from "zod";
import type { Cited, FormulaLife, FormulaUse, Position, Relationship, UndertakingEntry } from "../../../model/track.ts";
import { named } from "./named.ts";
import { instrumentEvent } from "./record.ts";
import { act, day, level, parties, party, sha256, span, strength, year } from "./words.ts";

const citedShape = z.object({
  document: z.string(),
  part: z.number().int(),
  statement: z.string().nullable().describe("Null when the words stand outside every statement"),
  engagement: z.string().nullable(),
  day,
  publisher: z.string().nullable().describe("According to"),
  source: z.string(),
  url: z.string().nullable(),
  sha256,
  ...span,
  words: z.string(),
  parties,
  speakers: parties,
  joint: z.boolean(),
  act: act.nullable(),
  rule: z.string().nullable(),
}) satisfies z.ZodType<Cited>;

export const cited = named("Cited", "Words, and everything that leads back to them.", citedShape);

export const formulaUse = named(
  "FormulaUse",
  "One use of a formula.",
  citedShape.extend({ variant: z.string().describe("The wording, folded"), exact: z.boolean() }),
) satisfies z.ZodType<FormulaUse>;

export const formulaLife = named(
  "FormulaLife",
  "Since when, by whom and how often words have stood.",
  z.object({
    formula: z.string(),
    uses: z.array(formulaUse),
    first: day,
    last: day,
    variants: z.array(z.object({ words: z.string(), count: z.number().int(), first: day, last: day })),
    perYear: z.array(z.object({ year, count: z.number().int() })),
    perSpeaker: z.array(z.object({ party, alone: z.number().int(), jointly: z.number().int(), first: day, last: day })),
    among: z
      .object({
        readouts: z.number().int(),
        with: z.number().int(),
        without: z.array(z.object({ document: z.string(), day, publisher: z.string().nullable() })),
      })
      .describe("Readouts of the same parties by the same publishers from the first use on"),
  }),
) satisfies z.ZodType<FormulaLife>;

export const position = named(
  "Position",
  "What a party said on an issue at one moment.",
  citedShape.extend({
    cue: z.string(),
    strength,
    addressees: parties,
    undertaking: z.boolean(),
    turn: z
      .enum(["stronger", "weaker", "other-act"])
      .nullable()
      .describe("Against the same publisher's and speakers' statement before"),
  }),
) satisfies z.ZodType<Position>;

export const undertaking = named(
  "Undertaking",
  "What was promised, by when, and what was said of it since.",
  citedShape.extend({
    cue: z.string(),
    by: parties,
    to: parties,
    firmness: z.number().nullable(),
    due: z.object({ edtf: z.string(), words: z.string() }).nullable(),
    alsoTold: z.array(cited),
    returns: z.array(citedShape.extend({ shared: z.array(z.string()) })),
    silent: z.number().int(),
    later: z.number().int(),
    followedTo: day.describe("Last day looked through for returns, where later ones were not"),
    status: z.enum(["kept", "in-part", "not", "open"]),
    decided: z
      .object({ by: z.string(), at: z.string(), note: z.string().nullable(), source: z.string().nullable() })
      .nullable(),
  }),
) satisfies z.ZodType<UndertakingEntry>;

export const relationship = named(
  "Relationship",
  "Everything the archive knows of two parties' relations.",
  z.object({
    parties: z.tuple([party, party]),
    total: z.number().int().describe("How many engagements there are; the newest of them are listed"),
    engagements: z.array(
      z.object({
        id: z.string(),
        day,
        kind: z.string(),
        level: level.nullable(),
        title: z.string().nullable(),
        place: z.string().nullable(),
        parties,
        readouts: z.array(z.object({ document: z.string(), publisher: z.string().nullable() })),
      }),
    ),
    perYear: z.array(
      z.object({
        year,
        count: z.number().int(),
        byLevel: z.array(z.object({ level: z.string(), count: z.number().int() })),
      }),
    ),
    issues: z.array(
      z.object({
        issue: z.string(),
        label: z.string(),
        total: z.number().int(),
        perYear: z.array(z.object({ year, count: z.number().int() })),
      }),
    ),
    readouts: z
      .object({ all: z.number().int(), read: z.number().int() })
      .describe("How many there are, and from how many of the newest instruments and formulas are taken"),
    instruments: z.array(
      z.object({
        name: z.string(),
        event: instrumentEvent,
        date: z.string().nullable(),
        document: z.string(),
        day,
      }),
    ),
    anniversaries: z.array(
      z.object({
        of: z.string(),
        ordinal: z.number(),
        year: z.number(),
        document: z.string().nullable().describe("Null for one that comes, worked out from an instrument's date"),
      }),
    ),
    formulas: z.array(formulaLife),
    undertakings: z.array(undertaking),
  }),
) satisfies z.ZodType<Relationship>;
