/** Citations as CSV: whatever a question found, with the columns that lead back to its words. */
import type { Cited } from "../model/track.ts";
import { tableCsv, type Columns } from "./table-csv.ts";

const COLUMNS: Columns<Cited> = [
  ["day", (c) => c.day],
  ["speakers", (c) => c.speakers.join("; ")],
  ["joint", (c) => c.joint],
  ["act", (c) => c.act],
  ["words", (c) => c.words],
  ["according_to", (c) => c.publisher],
  ["engagement", (c) => c.engagement],
  ["document", (c) => c.document],
  ["part", (c) => c.part],
  ["statement", (c) => c.statement],
  ["source", (c) => c.source],
  ["address", (c) => c.url],
  ["sha256", (c) => c.sha256],
  ["start", (c) => c.start],
  ["end", (c) => c.end],
  ["rule", (c) => c.rule],
];

/** Rows of citations with columns of their own before the ones that lead back to the words. */
export const citedCsv = <T extends Cited>(rows: readonly T[], own: Columns<T>): string =>
  tableCsv<T>([...own, ...COLUMNS], rows);
