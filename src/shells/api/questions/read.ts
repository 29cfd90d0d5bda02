/** Reading a text that is sent: what it says, without keeping it. */
import { z } from "zod";
import { csvHead, isFailure, orderedRecord, statementsCsv } from "../../../app.ts";
import { refuse } from "../problems.ts";
import { question } from "../question.ts";
import { record } from "../schemas/record.ts";

export const READ_QUESTIONS = [
  question({
    id: "read",
    at: "/read",
    tag: "Read",
    says: "Read a text that is sent, without keeping it",
    details: "One record for each engagement that it reads out, as docs/record.md describes it.",
    takes: "The readout: plain text, HTML, PDF or Word, told by its bytes",
    query: z.object({
      date: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/, "wants a day like 2031-02-12")
        .optional()
        .describe('Day of publication, for texts that say only "today"'),
      publisher: z.string().max(200).optional().describe("Whose readout it is: a country's code or name"),
      url: z
        .url({ protocol: /^https?$/ })
        .max(2000)
        .optional()
        .describe("Where the text was published"),
    }),
    answer: z.object({ records: z.array(record) }),
    ask: async ({ app, query, body }) => {
      if (!body.length) return refuse("not-readable", "Nothing was sent. Send the text of a readout.");
      const read = await app.readBytes(body, query);
      if (isFailure(read)) return refuse("not-readable", `What was sent ${read.what}. ${read.cure}.`);
      return { records: read.map(orderedRecord) };
    },
    lines: (a) => a.records,
    csv: (a) => [csvHead(), ...a.records.map(statementsCsv)].join(""),
  }),
];
