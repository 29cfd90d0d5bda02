/** Documents, and the records of what they read out. */
import { csvHead, documentsCsv, orderedRecord, readoutAt, statementsCsv } from "../../../app.ts";
import type { StoredRecord } from "../../../store/contract.ts";
import { refuse } from "../problems.ts";
import { listOf, pageOfRows, question } from "../question.ts";
import { documentRow, readout } from "../schemas/archive.ts";
import { ALL_FILTERS, DOCUMENT, ROWS, leaving, narrowed, orderOf } from "./shared.ts";

const inOrder = (r: StoredRecord): StoredRecord => ({
  ...r,
  document: leaving(r.document),
  record: orderedRecord(r.record),
});
const readoutsCsv = (rows: readonly StoredRecord[]): string =>
  [csvHead(), ...rows.map((r) => statementsCsv(r.record))].join("");

export const DOCUMENT_QUESTIONS = [
  question({
    id: "listDocuments",
    at: "/documents",
    tag: "Documents",
    says: "Documents of the archive",
    details: "One row a version of a page; replaced versions only with all-revisions.",
    filters: ALL_FILTERS,
    query: ROWS,
    paged: true,
    answer: listOf(documentRow),
    ask: async ({ archive, filter, query, page }) => {
      const { items, next } = await pageOfRows(
        (order) => archive.store.documents(narrowed(filter, query), { ...orderOf(query), ...order }),
        (d) => d.id,
        page,
      );
      return { items: items.map(leaving), next };
    },
    lines: (a) => a.items,
    csv: (a) => documentsCsv(a.items),
  }),
  question({
    id: "getDocument",
    at: "/documents/{document}",
    tag: "Documents",
    says: "One document",
    path: DOCUMENT,
    answer: documentRow,
    ask: async ({ archive, path }) => {
      const found = await archive.store.document(path["document"] ?? "");
      return found ? leaving(found) : refuse("not-found", `The archive has no document "${path["document"]}".`);
    },
    csv: (d) => documentsCsv([d]),
  }),
  question({
    id: "listReadouts",
    at: "/readouts",
    tag: "Documents",
    says: "Records with text, engagement and statements",
    details: "CSV has a row a statement. The lines of NDJSON are records as docs/record.md describes them.",
    filters: ALL_FILTERS,
    query: ROWS,
    paged: true,
    answer: listOf(readout),
    ask: async ({ archive, filter, query, page }) => {
      const { items, next } = await pageOfRows(
        (order) => archive.store.records(narrowed(filter, query), { ...orderOf(query), ...order }),
        (r) => r.key,
        page,
      );
      return { items: items.map(inOrder), next };
    },
    lines: (a) => a.items.map((r) => r.record),
    csv: (a) => readoutsCsv(a.items),
  }),
  question({
    id: "getReadout",
    at: "/readouts/{readout}",
    tag: "Documents",
    says: "One record: what one document says of one engagement",
    path: { readout: { says: "Document and part", example: "0a1b2c3d.1" } },
    answer: readout,
    ask: async ({ archive, path }) => {
      const found = await readoutAt(archive.store, path["readout"] ?? "");
      return found ? inOrder(found) : refuse("not-found", `The archive has no readout "${path["readout"]}".`);
    },
    lines: (r) => [r.record],
    csv: (r) => readoutsCsv([r]),
  }),
];
