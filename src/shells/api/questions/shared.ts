/** What several questions share: parameters that name rows, and documents as they may leave. */
import { z } from "zod";
import { FILTERS } from "../../../app.ts";
import type { Kind, Level } from "../../../model/engagement.ts";
import type { DocumentRow, Filter, Order } from "../../../store/contract.ts";
import { kind, level } from "../schemas/words.ts";

export const ALL_FILTERS = FILTERS.map((f) => f.name);

/** Parameters of lists beside the filters of search. */
export const ROWS = z.object({
  document: z
    .array(z.string().max(200))
    .optional()
    .describe("only of this document, by id; replaced versions count, too"),
  engagement: z.array(z.string().max(200)).optional().describe("only of this engagement, by id"),
  kind: z.array(kind).optional().describe("only such engagements"),
  level: z.array(level).optional().describe("only at this level"),
  sort: z.enum(["day", "added"]).optional().describe("By day, unless asked; added is the order of arrival"),
  order: z.enum(["asc", "desc"]).optional().describe("Earliest first, unless asked"),
});
export type Rows = z.infer<typeof ROWS>;

/** The filter with what the list's own parameters add. */
export const narrowed = (filter: Filter, q: Rows): Filter => ({
  ...filter,
  ...(q.document && { document: q.document, revisions: "all" as const }),
  ...(q.engagement && { engagement: q.engagement }),
  ...(q.kind && { kind: q.kind as Kind[] }),
  ...(q.level && { level: q.level as Level[] }),
});

export const orderOf = ({ sort, order }: Rows): Order => ({
  ...(sort && { by: sort }),
  ...(order === "desc" && { descending: true }),
});

export const DOCUMENT = {
  document: { says: "Id of the document, or the beginning of one that only it has", example: "0a1b2c3d" },
};

/** A document as it may leave the machine: where its file lies in a folder is nobody's business. */
export const leaving = (d: DocumentRow): DocumentRow => (d.address?.startsWith("file:") ? { ...d, address: null } : d);
