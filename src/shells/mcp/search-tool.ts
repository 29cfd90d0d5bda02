/** search: statements or texts that have the words. */
import { z } from "zod";
import { FILTERS, OF_STATEMENTS } from "../../app.ts";
import { citationLine, citingIn } from "./citation.ts";
import { CITATIONS, filterFields, filterOf, tool, wrong } from "./tool.ts";

const takes = z.object({
  query: z
    .string()
    .min(1)
    .max(2000)
    .describe(
      'Words, "exact phrases", AND, OR, NOT, a prefix*, NEAR(words near, 5). Words side by side must all be there',
    ),
  in: z.enum(["statements", "texts"]).optional().describe("Where to look; statements unless asked"),
  limit: z.number().int().min(1).max(50).optional().describe("So many hits; 10 unless asked"),
  offset: z.number().int().min(0).max(100_000).optional().describe("Pass over so many hits first"),
  ...filterFields(FILTERS.map((f) => f.name)),
});

export const searchTool = tool<z.infer<typeof takes>>({
  name: "search",
  title: "Search readouts",
  says: "Finds words in what governments published about their meetings and calls: statements with speaker, act and issue, or whole texts. The best hits come first, each cited.",
  takes,
  gives: { total: z.number().int(), more: z.boolean().describe("There are more than total"), ...CITATIONS },
  tell: async (asked, tools) => {
    const read = filterOf(asked, tools);
    if ("wrong" in read) return read;
    const where = asked.in ?? "statements";
    if (where === "texts" && OF_STATEMENTS.some((key) => read.filter[key] !== undefined))
      return wrong("Whole texts are searched, and a filter given is about single statements. Take one of them away.");
    const { archive } = tools;
    const found = await archive.search(asked.query, read.filter, {
      in: where,
      limit: asked.limit ?? 10,
      offset: asked.offset ?? 0,
    });
    if ("problem" in found) return wrong(found.problem.message);
    const citing = citingIn(archive);
    for (const { document: d, statement: s, passage, day, engagement } of found.hits)
      await citing.cite({
        document: d.id,
        part: s?.part ?? 1,
        statement: s?.id ?? null,
        engagement,
        day,
        publisher: d.publisher?.name ?? null,
        source: d.source,
        url: d.url,
        sha256: d.sha256,
        start: passage.start,
        end: passage.end,
        words: passage.text,
        parties: s?.parties ?? [],
        speakers: s?.speakers ?? [],
        joint: s?.joint ?? false,
        act: s?.act ?? null,
        rule: s?.rule ?? null,
      });
    const said = archive.sayFilter(read.filter);
    return {
      lines: [
        `${found.more ? "More than " : ""}${found.total} ${where}${said ? ` (${said})` : ""}, ${found.hits.length} shown.`,
        ...citing.list.map(citationLine),
      ],
      facts: { total: found.total, more: found.more },
      citations: citing.list,
    };
  },
});
