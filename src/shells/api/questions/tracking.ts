/** What is followed over time: formulas, positions, undertakings, relationships. */
import { z } from "zod";
import { formulasCsv, positionsCsv, relationCsv, undertakingsCsv } from "../../../app.ts";
import type { Cited } from "../../../model/track.ts";
import { refuse } from "../problems.ts";
import { pairOf, partiesOf } from "./pair.ts";
import { listOf, pageOfNewest, question } from "../question.ts";
import { formulaLife, position, relationship, undertaking } from "../schemas/tracking.ts";

const PAIR = { pair: { says: "Two countries or bodies, by code", example: "JPN-USA" } };
const nameOf = (c: Cited): string => `${c.document}.${c.part} ${c.statement ?? ""}`;
const status = z.enum(["kept", "in-part", "not", "open"]);

export const TRACKING_QUESTIONS = [
  question({
    id: "formula",
    at: "/formula",
    tag: "Over time",
    says: "Since when, by whom and how often words have stood",
    filters: ["party", "publisher", "from", "to"],
    query: z.object({
      words: z.string().min(1).max(500).describe("The words"),
      like: z.stringbool().optional().describe("Count nearby wordings, too"),
    }),
    answer: formulaLife,
    ask: async ({ archive, filter, query }) =>
      (await archive.tracking()).formula(archive.store, query.words, filter, query.like ?? false),
    lines: (life) => life.uses,
    csv: (life) => formulasCsv([life]),
  }),
  question({
    id: "listFormulas",
    at: "/formulas/{pair}",
    tag: "Over time",
    says: "Standing formulas of a relationship, found without being named",
    path: PAIR,
    filters: ["publisher", "from", "to"],
    answer: z.object({ items: z.array(formulaLife) }),
    ask: async ({ archive, filter, path }) => {
      const pair = pairOf(path["pair"] ?? "", archive);
      if ("refused" in pair) return pair;
      return { items: await (await archive.tracking()).formulas(archive.store, pair, filter) };
    },
    lines: (a) => a.items,
    csv: (a) => formulasCsv(a.items),
  }),
  question({
    id: "listPositions",
    at: "/issues/{issue}",
    tag: "Over time",
    says: "What was said on an issue over time, and where it turned, newest first",
    path: { issue: { says: "Id of the issue list", example: "north-korea" } },
    filters: ["party", "speaker", "publisher", "from", "to"],
    paged: true,
    answer: listOf(position),
    ask: async ({ archive, filter, path, page }) => {
      const issue = path["issue"] ?? "";
      if (!archive.filterWords.issue(issue))
        return refuse("not-found", `"${issue}" is no issue of the list. /issues gives those that are spoken of.`);
      const { limit, after } = page;
      const said = await (await archive.tracking()).positions(archive.store, issue, filter, { most: limit + 1, after });
      return pageOfNewest(said, nameOf, page);
    },
    lines: (a) => a.items,
    csv: (a) => positionsCsv(a.items),
  }),
  question({
    id: "listUndertakings",
    at: "/undertakings",
    tag: "Over time",
    says: "What was promised, by when, and what was said of it since, newest first",
    filters: ["party", "from", "to"],
    query: z.object({
      by: z.array(z.string().max(200)).optional().describe("Whose promises, by code or name"),
      with: z.array(z.string().max(200)).optional().describe("Promises made in talks with all of these"),
      open: z.stringbool().optional().describe("Only those that nobody has settled"),
      status: z.array(status).optional().describe("What a person decided became of it"),
    }),
    paged: true,
    answer: listOf(undertaking),
    ask: async ({ archive, filter, query, page }) => {
      const by = partiesOf(query.by ?? [], "by", archive);
      if ("refused" in by) return by;
      const to = partiesOf(query.with ?? [], "with", archive);
      if ("refused" in to) return to;
      const list = await (
        await archive.tracking()
      ).undertakings(archive.store, filter, {
        by,
        to,
        open: query.open ?? false,
        ...(query.status && { status: query.status }),
        most: page.limit + 1,
        after: page.after,
      });
      return pageOfNewest(list, nameOf, page);
    },
    lines: (a) => a.items,
    csv: (a) => undertakingsCsv(a.items),
  }),
  question({
    id: "getRelation",
    at: "/relations/{pair}",
    tag: "Over time",
    says: "What a relationship is made of",
    path: PAIR,
    filters: ["from", "to"],
    answer: relationship,
    ask: async ({ archive, filter, path }) => {
      const pair = pairOf(path["pair"] ?? "", archive);
      if ("refused" in pair) return pair;
      return (await archive.tracking()).relation(archive.store, pair[0], pair[1], filter);
    },
    csv: relationCsv,
  }),
];
