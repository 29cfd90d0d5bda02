/** The small shapes that all others are made of. */
import { z } from "zod";
import { ACTS } from "../../../app.ts";
import type { Kind, Level } from "../../../model/engagement.ts";
import type { Problem } from "../../../model/problem.ts";
import type { Span } from "../../../model/span.ts";
import { named } from "./named.ts";

export const act = named("Act", "What a speaker does with the words. See docs/record.md.", z.enum(ACTS));

export const kind = z.enum([
  "meeting",
  "call",
  "video-call",
  "visit",
  "letter",
  "multilateral",
  "statement",
]) satisfies z.ZodType<Kind>;

export const level = z.enum([
  "leader",
  "foreign-minister",
  "minister",
  "deputy-minister",
  "senior-official",
  "ambassador",
]) satisfies z.ZodType<Level>;

const offset = z.number().int().min(0);

/** The two fields of a stretch of text. */
export const span = { start: offset, end: offset };

export const spanOf = named(
  "Span",
  "A stretch of the document's text in UTF-16 code units: from start up to, but not with, end.",
  z.object(span),
) satisfies z.ZodType<Span>;

export const wordsAt = named(
  "Words",
  "Words of the document, where they stand.",
  z.object({ ...span, words: z.string() }),
);

export const party = z
  .string()
  .describe("ISO 3166-1 alpha-3 code of a country, or the acronym of a body: JPN, EUU, UNO, NATO");

export const parties = z.array(party);

export const topics = z.array(z.string()).describe("Ids of the issue list, like north-korea");

export const strength = z.number().min(0).max(1).nullable().describe("Place on the act's own ladder");

export const day = z.string().nullable().describe("A day: 2031-02-12");

export const year = z.string().describe("2031");

export const publisher = z
  .object({ name: z.string(), country: z.string() })
  .nullable()
  .describe("Whose words these are: according to");

export const sha256 = z.string().length(64).describe("Of the original bytes");

export const warning = named(
  "Warning",
  "What is doubtful, missing or contradictory, and where.",
  z.object({
    code: z.string(),
    message: z.string(),
    start: z.number().int().nullable(),
    end: z.number().int().nullable(),
  }),
) satisfies z.ZodType<Problem>;
