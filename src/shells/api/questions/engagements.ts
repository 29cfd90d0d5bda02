/** Engagements with the readouts that tell of them. */
import { engagementsCsv } from "../../../app.ts";
import { refuse } from "../problems.ts";
import { listOf, pageOfRows, question } from "../question.ts";
import { engagementRow } from "../schemas/archive.ts";
import { ALL_FILTERS, ROWS, narrowed, orderOf } from "./shared.ts";

export const ENGAGEMENT_QUESTIONS = [
  question({
    id: "listEngagements",
    at: "/engagements",
    tag: "Engagements",
    says: "Meetings, calls and visits",
    details: "Filters about statements mean engagements in whose readouts such a statement stands.",
    filters: ALL_FILTERS,
    query: ROWS,
    paged: true,
    answer: listOf(engagementRow),
    ask: ({ archive, filter, query, page }) =>
      pageOfRows(
        (order) => archive.store.engagements(narrowed(filter, query), { ...orderOf(query), ...order }),
        (e) => e.id,
        page,
      ),
    lines: (a) => a.items,
    csv: (a) => engagementsCsv(a.items),
  }),
  question({
    id: "getEngagement",
    at: "/engagements/{engagement}",
    tag: "Engagements",
    says: "One engagement",
    path: { engagement: { says: "Id of the engagement, or of a document in it", example: "2031-02-12-jpn-usa" } },
    answer: engagementRow,
    ask: async ({ archive, path }) =>
      (await archive.store.engagement(path["engagement"] ?? "")) ??
      refuse("not-found", `The archive has no engagement "${path["engagement"]}".`),
    csv: (e) => engagementsCsv([e]),
  }),
];
