/** Statements by what they are, one by one, and counted. */
import { z } from "zod";
import { statementsCitedCsv, tableCsv } from "../../../app.ts";
import type { Counted, Dimension } from "../../../store/contract.ts";
import { refuse } from "../problems.ts";
import { listOf, pageOfList, pageOfRows, question } from "../question.ts";
import { count, statementRow } from "../schemas/archive.ts";
import { ALL_FILTERS, ROWS, narrowed, orderOf } from "./shared.ts";

export const STATEMENT_QUESTIONS = [
  question({
    id: "listStatements",
    at: "/statements",
    tag: "Statements",
    says: "Statements with their words",
    details: "The same filters as in a search, without words to look for.",
    filters: ALL_FILTERS,
    query: ROWS.extend({
      speakerName: z.array(z.string().max(200)).optional().describe("only of persons of this name"),
    }),
    paged: true,
    answer: listOf(statementRow),
    ask: async ({ archive, filter, query, page }) =>
      pageOfRows(
        (order) =>
          archive.store.statements(
            { ...narrowed(filter, query), ...(query.speakerName && { speakerName: query.speakerName }) },
            { ...orderOf(query), ...order },
          ),
        (s) => `${s.document}.${s.part} ${s.id}`,
        page,
      ),
    lines: (a) => a.items,
    csv: (a) => statementsCitedCsv(a.items),
  }),
  question({
    id: "getStatement",
    at: "/statements/{readout}/{statement}",
    tag: "Statements",
    says: "One statement",
    path: {
      readout: { says: "Document and part", example: "0a1b2c3d.1" },
      statement: { says: "Id of the statement in the record", example: "s1" },
    },
    answer: statementRow,
    ask: async ({ archive, path }) => {
      const [, document = "", part = ""] = /^(.+)\.(\d{1,6})$/.exec(path["readout"] ?? "") ?? [];
      const of = document ? await archive.store.document(document) : null;
      if (of)
        for await (const s of archive.store.statements({ document: [of.id], revisions: "all" }))
          if (s.id === path["statement"] && s.part === Number(part)) return s;
      return refuse("not-found", `The archive has no statement "${path["statement"]}" in "${path["readout"]}".`);
    },
    csv: (s) => statementsCitedCsv([s]),
  }),
  question({
    id: "countBy",
    at: "/counts",
    tag: "Statements",
    says: "How many statements, documents or engagements there are of each value",
    filters: ALL_FILTERS,
    query: z.object({
      of: z.enum(["statements", "documents", "engagements"]).default("statements").describe("What is counted"),
      by: z
        .enum(["publisher", "party", "parties", "speaker", "act", "topic", "year", "language", "kind", "level"])
        .describe("By what it is counted"),
    }),
    paged: true,
    answer: listOf(count),
    ask: async ({ archive, filter, query, page }) =>
      pageOfList(
        await archive.store.counts(query.of as Counted, query.by as Dimension, filter),
        (row) => row.value,
        page,
      ) ?? refuse("row-gone", "The value to go on from is no longer counted."),
    lines: (a) => a.items,
    csv: (a) =>
      tableCsv(
        [
          ["value", (c) => c.value],
          ["count", (c) => c.count],
        ],
        a.items,
      ),
  }),
];
