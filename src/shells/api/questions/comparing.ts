/** Readouts held beside each other. */
import { z } from "zod";
import { briefNamed, comparisonCsv, compareNamed, isFailure, orderedRecord } from "../../../app.ts";
import { refusedBy } from "../problems.ts";
import { question } from "../question.ts";
import { briefed, compared } from "../schemas/comparing.ts";

const name = z.string().min(1).max(2000);

export const COMPARING_QUESTIONS = [
  question({
    id: "compare",
    at: "/compare",
    tag: "Side by side",
    says: "Readouts of one engagement side by side",
    details:
      "Give one engagement, or two to twelve documents or readouts. CSV has a row for each document in each row of the table, NDJSON a line a row.",
    query: z.object({
      of: z.array(name).min(1).max(12).describe("Engagement, document or readout by id; several times for several"),
    }),
    answer: compared,
    ask: async ({ app, archive, query }) => {
      const found = await compareNamed(archive.store, await app.comparing(), query.of);
      if (isFailure(found)) return refusedBy(found);
      const { comparison, rows, readouts } = found;
      const records = comparison.records.map(orderedRecord);
      return {
        readouts: readouts.map((r) => r.key),
        comparison: { ...comparison, records } as typeof comparison,
        rows,
      };
    },
    lines: (a) => a.rows,
    csv: (a) => comparisonCsv(a.comparison.records, a.rows),
  }),
  question({
    id: "brief",
    at: "/brief",
    tag: "Side by side",
    says: "What a readout has new against the one before",
    details: "Without against, the last readout of the same parties by the same publisher is looked for.",
    query: z.object({
      now: name.describe("Document or readout by id"),
      against: name.optional().describe("The readout to hold it against"),
    }),
    answer: briefed,
    ask: async ({ app, archive, query }) => {
      const found = await briefNamed(archive.store, await app.comparing(), query.now, query.against ?? null);
      if (isFailure(found)) return refusedBy(found);
      const { brief, now, before, history } = found;
      return {
        now: now.key,
        before: before?.key ?? null,
        brief: { ...brief, records: brief.records.map(orderedRecord) },
        history,
      };
    },
  }),
];
