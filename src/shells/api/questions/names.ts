/** Who and what the archive speaks of: parties, issues, names, persons; and what people decided about it. */
import { z } from "zod";
import { namesCsv, tableCsv } from "../../../app.ts";
import { refuse, type Refused } from "../problems.ts";
import { listOf, pageOfList, question } from "../question.ts";
import { decision, issueRow, nameRow, partyRow, person } from "../schemas/archive.ts";
import { ALL_FILTERS } from "./shared.ts";

const gone = (): Refused => refuse("row-gone", "The row to go on from is no longer in this list.");

export const NAME_QUESTIONS = [
  question({
    id: "listParties",
    at: "/parties",
    tag: "Names",
    says: "Countries and bodies that took part, with how often",
    filters: ALL_FILTERS,
    paged: true,
    answer: listOf(partyRow),
    ask: async ({ app, archive, filter, page }) => {
      const statements = new Map(
        (await archive.store.counts("statements", "party", filter)).map((c) => [c.value, c.count]),
      );
      const rows = (await archive.store.counts("engagements", "party", filter)).map(({ value, count }) => ({
        party: value,
        name: app.partyName(value),
        engagements: count,
        statements: statements.get(value) ?? 0,
      }));
      return pageOfList(rows, (r) => r.party, page) ?? gone();
    },
    lines: (a) => a.items,
    csv: (a) =>
      tableCsv(
        [
          ["party", (r) => r.party],
          ["name", (r) => r.name],
          ["engagements", (r) => r.engagements],
          ["statements", (r) => r.statements],
        ],
        a.items,
      ),
  }),
  question({
    id: "listIssues",
    at: "/issues",
    tag: "Names",
    says: "Issues that statements are about, with how many",
    filters: ALL_FILTERS,
    paged: true,
    answer: listOf(issueRow),
    ask: async ({ app, archive, filter, page }) => {
      const { issueLabel } = await app.comparing();
      const rows = (await archive.store.counts("statements", "topic", filter)).map(({ value, count }) => ({
        issue: value,
        label: issueLabel(value),
        statements: count,
      }));
      return pageOfList(rows, (r) => r.issue, page) ?? gone();
    },
    lines: (a) => a.items,
    csv: (a) =>
      tableCsv(
        [
          ["issue", (r) => r.issue],
          ["label", (r) => r.label],
          ["statements", (r) => r.statements],
        ],
        a.items,
      ),
  }),
  question({
    id: "listNames",
    at: "/names",
    tag: "Names",
    says: "Participants' names as the documents spell them",
    filters: ALL_FILTERS,
    paged: true,
    answer: listOf(nameRow),
    ask: async ({ archive, filter, page }) =>
      pageOfList(
        await archive.store.names(filter),
        (n) => JSON.stringify([n.party, n.name, n.family, n.office]),
        page,
      ) ?? gone(),
    lines: (a) => a.items,
    csv: (a) => namesCsv(a.items),
  }),
  question({
    id: "listPersons",
    at: "/persons",
    tag: "Names",
    says: "Persons: the spellings that name one, with the offices over time",
    filters: ALL_FILTERS,
    paged: true,
    answer: listOf(person),
    ask: async ({ archive, filter, page }) => pageOfList(await archive.persons(filter), (p) => p.id, page) ?? gone(),
    lines: (a) => a.items,
    csv: (a) =>
      tableCsv(
        [
          ["person", (p) => p.id],
          ["name", (p) => p.name],
          ["family", (p) => p.family],
          ["party", (p) => p.party],
          ["spellings", (p) => p.spellings.map((s) => s.name).join("; ")],
          ["offices", (p) => p.offices.map((o) => o.office).join("; ")],
          ["first", (p) => p.first],
          ["last", (p) => p.last],
          ["records", (p) => p.records],
        ],
        a.items,
      ),
  }),
  question({
    id: "listDecisions",
    at: "/decisions",
    tag: "Names",
    says: "What people decided about the archive, oldest first",
    query: z.object({ withdrawn: z.stringbool().optional().describe("Also what was taken back") }),
    paged: true,
    answer: listOf(decision),
    ask: async ({ archive, query, page }) =>
      pageOfList(
        (await archive.decisions({ withdrawn: query.withdrawn ?? false })).map((d) => ({ ...d })),
        (d) => d.id,
        page,
      ) ?? gone(),
    lines: (a) => a.items,
  }),
];
