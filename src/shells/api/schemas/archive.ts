/** What an archive keeps and answers: the shapes of src/store/contract.ts. */
import { z } from "zod";
import type { Person } from "../../../app.ts";
import type { DocumentRow, EngagementRow, Hit, NameRow, StatementRow, StoredRecord } from "../../../store/contract.ts";
import { named } from "./named.ts";
import { record } from "./record.ts";
import {
  act,
  day,
  kind,
  level,
  parties,
  party,
  publisher,
  sha256,
  spanOf,
  strength,
  topics,
  warning,
  wordsAt,
} from "./words.ts";

export const documentRow = named(
  "Document",
  "One version of one page: exactly the bytes under sha256.",
  z.object({
    id: z.string(),
    sha256,
    size: z.number().int(),
    page: z.string().describe("Id of the first document of this page; revisions share it"),
    revision: z.number().int(),
    current: z.boolean().describe("The version that stands for the page"),
    why: z.string().nullable().describe("Why it counts as a revision or copy of the page"),
    source: z.string(),
    address: z.string().nullable(),
    url: z.string().nullable(),
    title: z.string().nullable(),
    publisher,
    published: z.string().nullable(),
    language: z.string(),
    retrieved: z.string().nullable(),
    added: z.string(),
    extractor: z.string().describe("Version of the rules that read it"),
  }),
) satisfies z.ZodType<DocumentRow>;

export const readout = named(
  "Readout",
  "A record with its place in the archive, as people's decisions left it.",
  z.object({
    key: z.string().describe("Document and part: 0a1b2c.1"),
    part: z.number().int(),
    document: documentRow,
    record,
    engagement: z.string().nullable(),
    why: z.string().nullable().describe("Why it was joined to the other readouts of that engagement"),
    day,
    corrected: z.boolean(),
    lost: z.array(warning).describe("Decisions that found no place in this version of the text"),
  }),
) satisfies z.ZodType<StoredRecord>;

export const engagementRow = named(
  "Engagement",
  "A meeting, call or visit with the readouts that tell of it.",
  z.object({
    id: z.string().describe("2031-02-12-jpn-usa"),
    day,
    kind,
    level: level.nullable(),
    title: z.string().nullable(),
    parties,
    place: z.object({ name: z.string(), country: z.string().nullable() }).nullable(),
    readouts: z.array(
      z.object({
        document: z.string(),
        part: z.number().int(),
        page: z.string(),
        publisher: z.string().nullable(),
        current: z.boolean(),
        why: z.string().nullable(),
      }),
    ),
  }),
) satisfies z.ZodType<EngagementRow>;

const statementShape = z.object({
  id: z.string().describe("Within its record: s1"),
  document: z.string(),
  part: z.number().int(),
  engagement: z.string().nullable(),
  day,
  publisher: z.string().nullable().describe("Party code of the publisher, else its name: according to"),
  language: z.string(),
  parties,
  speakers: parties,
  speakerNames: z.array(z.string()),
  joint: z.boolean(),
  act,
  addressees: parties,
  topics,
  undertaking: z.boolean(),
  strength,
  doubt: z.string().nullable(),
  rule: z.string(),
  cue: wordsAt,
  content: wordsAt,
  current: z.boolean(),
  source: z.string(),
  url: z.string().nullable(),
  sha256,
}) satisfies z.ZodType<StatementRow>;

export const statementRow = named(
  "StatementRow",
  "A statement with its words and everything that leads back to them.",
  statementShape,
);

export const hit = named(
  "Hit",
  "A passage that answers a search, with the words in it that were looked for.",
  z.object({
    document: documentRow,
    statement: statementRow.nullable(),
    engagement: z.string().nullable(),
    day,
    passage: z.object({ text: z.string(), start: z.number().int(), end: z.number().int(), marks: z.array(spanOf) }),
    score: z.number(),
  }),
) satisfies z.ZodType<Hit>;

export const nameRow = named(
  "Name",
  "One spelling of a participant's name, with when and how it occurs.",
  z.object({
    name: z.string(),
    family: z.string().nullable(),
    party: party.nullable(),
    office: z.string().nullable(),
    first: day,
    last: day,
    records: z.number().int(),
  }),
) satisfies z.ZodType<NameRow>;

export const person = named(
  "Person",
  "The spellings that name one person, with the offices over time.",
  z.object({
    id: z.string(),
    name: z.string(),
    family: z.string().nullable(),
    party: party.nullable(),
    spellings: z.array(z.object({ name: z.string(), records: z.number().int(), why: z.string().nullable() })),
    offices: z.array(z.object({ office: z.string(), first: day, last: day, records: z.number().int() })),
    first: day,
    last: day,
    records: z.number().int(),
  }),
) satisfies z.ZodType<Person>;

export const partyRow = named(
  "Party",
  "A country or body that took part in engagements of the archive.",
  z.object({ party, name: z.string(), engagements: z.number().int(), statements: z.number().int() }),
);

export const issueRow = named(
  "Issue",
  "An issue that statements of the archive are about.",
  z.object({ issue: z.string(), label: z.string(), statements: z.number().int() }),
);

export const count = named(
  "Count",
  "How many there are of a value.",
  z.object({ value: z.string(), count: z.number().int() }),
);

/** Fields that all decisions have; the rest is told by their kind. */
export const decision = named(
  "Decision",
  "What a person decided about the archive. Fields beyond these depend on the kind.",
  z.looseObject({
    id: z.string(),
    kind: z.string(),
    by: z.string(),
    at: z.string(),
    note: z.string().nullable(),
  }),
);
