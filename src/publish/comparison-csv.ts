/** A comparison as CSV: a row for each statement of each row of the table, with the columns that lead back to its words. */
import type { ComparisonRow } from "../model/comparison.ts";
import type { Record } from "../model/record.ts";
import type { Statement } from "../model/statement.ts";
import { csvLine, type Cell } from "./csv-line.ts";

/** One document's part in a row of the table. */
interface Line {
  row: ComparisonRow;
  number: number;
  record: Record;
  s: Statement | null;
  cell: ComparisonRow["cells"][number];
}

const list = (items: readonly string[]): string => items.join("; ");

const COLUMNS: readonly (readonly [name: string, cell: (l: Line) => Cell])[] = [
  ["row", (l) => l.number],
  ["issue", (l) => l.row.issue],
  ["relation", (l) => l.row.relation],
  ["similarity", (l) => l.row.similarity],
  ["why", (l) => l.row.why],
  ["document", (l) => l.record.document.id],
  ["according_to", (l) => l.record.document.publisher?.name ?? null],
  ["publisher_country", (l) => l.record.document.publisher?.country ?? null],
  ["published", (l) => l.record.document.published],
  ["statement", (l) => l.s?.id ?? null],
  ["speakers", (l) => (l.s ? list(l.s.speakers) : null)],
  ["joint", (l) => l.s?.joint ?? null],
  ["act", (l) => l.s?.act ?? null],
  ["strength", (l) => l.s?.strength ?? null],
  ["stronger", (l) => (l.s ? l.cell.stronger : null)],
  ["cue", (l) => (l.s ? l.record.document.text.slice(l.s.cue.start, l.s.cue.end) : null)],
  ["content", (l) => (l.s ? l.record.document.text.slice(l.s.content.start, l.s.content.end) : null)],
  ["undertaking", (l) => l.s?.undertaking ?? null],
  ["topics", (l) => (l.s ? list(l.s.topics) : null)],
  ["not_found_but_text_has", (l) => l.cell.guard?.words ?? null],
  ["source", (l) => l.record.document.source],
  ["address", (l) => l.record.document.url],
  ["sha256", (l) => l.record.document.sha256],
  ["start", (l) => l.s?.content.start ?? l.cell.guard?.start ?? null],
  ["end", (l) => l.s?.content.end ?? l.cell.guard?.end ?? null],
  ["rule", (l) => l.s?.made.rule ?? null],
];

/** The whole file; a document without a statement on a matter has a line that says so. */
export function comparisonCsv(records: readonly Record[], rows: readonly ComparisonRow[]): string {
  const statements = records.map((r) => new Map(r.statements.map((s) => [s.id, s])));
  const lines = rows.flatMap((row, n) =>
    row.cells.flatMap((cell, i): Line[] => {
      const record = records[i];
      return record ? [{ row, number: n + 1, record, cell, s: statements[i]?.get(cell.statement ?? "") ?? null }] : [];
    }),
  );
  return [
    csvLine(COLUMNS.map(([name]) => name)),
    ...lines.map((l) => csvLine(COLUMNS.map(([, cell]) => cell(l)))),
  ].join("");
}
