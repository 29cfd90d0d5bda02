/** Rows of anything as CSV, by a list of columns. */
import { csvLine, type Cell } from "./csv-line.ts";

export type Columns<Row> = readonly (readonly [name: string, cell: (row: Row) => Cell])[];

/** The whole file: the names of the columns, then a line a row. */
export const tableCsv = <Row>(columns: Columns<Row>, rows: readonly Row[]): string =>
  [csvLine(columns.map(([name]) => name)), ...rows.map((row) => csvLine(columns.map(([, cell]) => cell(row))))].join(
    "",
  );
