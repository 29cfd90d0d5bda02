/** Words looked for in statements or whole texts. */
import { z } from "zod";
import { OF_STATEMENTS, hitsCsv } from "../../../app.ts";
import { refuse } from "../problems.ts";
import { listOf, question } from "../question.ts";
import { hit } from "../schemas/archive.ts";
import { ALL_FILTERS, leaving } from "./shared.ts";

export const SEARCH_QUESTIONS = [
  question({
    id: "search",
    at: "/search",
    tag: "Search",
    says: "Find words in statements or texts, the best hits first",
    details:
      'The query is words, "exact phrases", AND, OR, NOT, a prefix*, NEAR(words near, 5), and brackets. Words side by side must all be there. Capitals and accents do not count.',
    filters: ALL_FILTERS,
    query: z.object({
      q: z.string().max(2000).describe("The words to look for"),
      in: z.enum(["statements", "texts"]).default("statements").describe("Where to look"),
    }),
    paged: true,
    answer: listOf(hit).extend({
      total: z.number().int().describe("How many there are"),
      more: z.boolean().describe("There are more than this"),
      rankedAmong: z
        .number()
        .int()
        .nullable()
        .describe("A very frequent word is ranked only among so many newest rows"),
      said: z.string().describe("The filters as a sentence goes on"),
    }),
    ask: async ({ archive, filter, said, query, page }) => {
      const unfit = query.in === "texts" ? OF_STATEMENTS.find((key) => filter[key] !== undefined) : undefined;
      if (unfit)
        return refuse(
          "wrong-parameter",
          "in=texts searches whole texts, and a filter given is about single statements.",
          {
            parameter: "in",
          },
        );
      const offset = Number(page.after ?? 0);
      if (!Number.isSafeInteger(offset) || offset < 0)
        return refuse("wrong-cursor", "This cursor does not belong to a search.", { parameter: "cursor" });
      const found = await archive.search(query.q, filter, { in: query.in, limit: page.limit, offset });
      if ("problem" in found) {
        const { message, start, end } = found.problem;
        return refuse("wrong-query", message, { parameter: "q", start, end });
      }
      const { hits, total, more, rankedAmong } = found;
      const reached = offset + hits.length;
      return {
        total,
        more,
        rankedAmong,
        said,
        items: hits.map((h) => ({ ...h, document: leaving(h.document) })),
        next: hits.length && reached < total ? String(reached) : null,
      };
    },
    lines: (a) => a.items,
    csv: (a) => hitsCsv(a.items),
  }),
];
