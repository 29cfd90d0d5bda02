/** One engagement read out in one document: the record contract, docs/record.md. */
import { z } from "zod";
import type { Clock, Engagement, Start } from "../../../model/engagement.ts";
import type { Document, Record } from "../../../model/record.ts";
import type { References } from "../../../model/reference.ts";
import type { Made, Statement } from "../../../model/statement.ts";
import type { MarkedBlock } from "../../../model/text.ts";
import { named } from "./named.ts";
import {
  act,
  kind,
  level,
  parties,
  party,
  publisher,
  sha256,
  span,
  spanOf,
  strength,
  topics,
  warning,
} from "./words.ts";

const block = named(
  "Block",
  "A block of the text with what it does in the readout.",
  z.object({
    ...span,
    shape: z.enum(["title", "heading", "paragraph", "item", "quote", "caption", "alt", "cell", "links"]),
    depth: z.number().int(),
    role: z.enum([
      "navigation",
      "title",
      "date",
      "place",
      "publisher",
      "attribution",
      "heading",
      "body",
      "quote",
      "caption",
      "note",
      "background",
      "boilerplate",
    ]),
    number: z.string().nullable().describe("The item's number as printed"),
    body: z.number().int().describe("Where the words begin, after number or bullet"),
    why: z.string(),
  }),
) satisfies z.ZodType<MarkedBlock>;

const document = named(
  "RecordDocument",
  "The document of a record, with its text: every offset of the record points into it.",
  z.object({
    id: z.string(),
    source: z.string(),
    title: z.string().nullable(),
    publisher,
    published: z.string().nullable().describe("EDTF date"),
    language: z.string().describe("BCP 47"),
    sha256,
    text: z.string(),
    basis: z.object({
      publisher: z.string().nullable(),
      published: z.string().nullable(),
      title: z.string().nullable(),
    }),
    url: z.string().nullable(),
    retrieved: z.string().nullable(),
    blocks: z.array(block).optional(),
  }),
) satisfies z.ZodType<Document>;

const clock = z.object({
  edtf: z.string(),
  approximate: z.boolean(),
  utcOffset: z.string().nullable(),
}) satisfies z.ZodType<Clock>;

const start = clock.extend({
  basis: z.enum(["stated", "inferred"]).nullable().describe("Of the offset"),
  instant: z.string().nullable().describe("RFC 3339 in UTC"),
}) satisfies z.ZodType<Start>;

const engagement = named(
  "RecordEngagement",
  "The meeting, call or visit that the document reads out.",
  z.object({
    kind,
    format: z.array(z.string()),
    level: level.nullable(),
    title: z.string().nullable(),
    place: z.object({ name: z.string(), country: z.string().nullable() }).nullable(),
    margins: z.string().nullable(),
    time: z.object({
      start: start.nullable(),
      alsoStated: z.array(clock),
      durationMinutes: z.object({ value: z.number(), approximate: z.boolean() }).nullable(),
      lastDay: z.string().optional().describe("EDTF day on which what took several days ended"),
      told: z
        .array(z.object({ ...span, field: z.enum(["start", "alsoStated", "durationMinutes"]) }))
        .optional()
        .describe("The words that tell each of these"),
    }),
    parties,
    initiator: z.string().nullable(),
    atmosphere: z.array(z.object({ ...span, word: z.string() })),
    participants: z.array(
      z.object({
        ...span,
        name: z.string(),
        family: z.string().nullable(),
        office: z.string().nullable(),
        party: z.string().nullable(),
      }),
    ),
  }),
) satisfies z.ZodType<Engagement>;

const made = z
  .object({
    rule: z.string(),
    frame: z.string(),
    subject: spanOf.nullable(),
    speaker: z.string(),
    strength: z.string().nullable(),
    sentence: spanOf,
  })
  .describe("The rules behind the statement") satisfies z.ZodType<Made>;

export const statement = named(
  "Statement",
  "The publisher says that the speakers did this act with these words.",
  z.object({
    id: z.string(),
    speakers: parties,
    speakerNames: z.array(z.string()),
    joint: z.boolean(),
    act,
    cue: spanOf,
    content: spanOf,
    addressees: parties,
    undertaking: z.boolean(),
    topics,
    strength,
    plover: z.string(),
    doubt: z.string().nullable(),
    made,
    decided: z
      .array(
        z.object({ id: z.string(), kind: z.string(), by: z.string(), at: z.string(), note: z.string().nullable() }),
      )
      .optional()
      .describe("What people decided about it, oldest first"),
  }),
) satisfies z.ZodType<Statement>;

export const instrumentEvent = z.enum(["signed", "entered-into-force", "anniversary", "mentioned"]);

const references = z.object({
  instruments: z.array(
    z.object({ ...span, name: z.string(), parties, event: instrumentEvent, date: z.string().nullable() }),
  ),
  anniversaries: z.array(
    z.object({ ...span, of: z.string(), ordinal: z.number(), year: z.number(), originYear: z.number() }),
  ),
  events: z.array(z.object({ ...span, name: z.string(), date: z.string().nullable(), presidency: party.nullable() })),
}) satisfies z.ZodType<References>;

export const record = named(
  "Record",
  "One engagement read out in one document, as docs/record.md describes it.",
  z.object({
    document,
    engagement: engagement.nullable(),
    statements: z.array(statement),
    references,
    unread: z.array(z.object({ ...span, reason: z.string() })),
    warnings: z.array(warning),
    candidates: z.array(z.object({ ...span, phrase: z.string(), statement: z.string() })),
  }),
) satisfies z.ZodType<Record>;
