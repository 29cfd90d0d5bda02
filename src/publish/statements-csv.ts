/** Statements as CSV, one a row, each with the columns that lead back to its words: document, address, hash, offsets, rule. */
import type { Record } from "../model/record.ts";
import type { Statement } from "../model/statement.ts";
import { csvLine, type Cell } from "./csv-line.ts";

/** Columns in order: name, and what stands in it. Lists are joined with "; ". */
const COLUMNS: readonly (readonly [name: string, cell: (s: Statement, r: Record) => Cell])[] = [
  ["document", (_, r) => r.document.id],
  ["statement", (s) => s.id],
  ["according_to", (_, r) => r.document.publisher?.name ?? null],
  ["publisher_country", (_, r) => r.document.publisher?.country ?? null],
  ["published", (_, r) => r.document.published],
  ["parties", (_, r) => list(r.engagement?.parties ?? [])],
  ["date", (_, r) => r.engagement?.time.start?.edtf ?? null],
  ["speakers", (s) => list(s.speakers)],
  ["speaker_names", (s) => list(s.speakerNames)],
  ["joint", (s) => s.joint],
  ["act", (s) => s.act],
  ["plover", (s) => s.plover],
  ["cue", (s, r) => r.document.text.slice(s.cue.start, s.cue.end)],
  ["content", (s, r) => r.document.text.slice(s.content.start, s.content.end)],
  ["addressees", (s) => list(s.addressees)],
  ["undertaking", (s) => s.undertaking],
  ["topics", (s) => list(s.topics)],
  ["strength", (s) => s.strength],
  ["doubt", (s) => s.doubt],
  ["source", (_, r) => r.document.source],
  ["address", (_, r) => r.document.url],
  ["sha256", (_, r) => r.document.sha256],
  ["cue_start", (s) => s.cue.start],
  ["cue_end", (s) => s.cue.end],
  ["content_start", (s) => s.content.start],
  ["content_end", (s) => s.content.end],
  ["rule", (s) => s.made.rule],
  ["frame", (s) => s.made.frame],
];

const list = (items: readonly string[]): string => items.join("; ");

/** The line with the names of the columns. */
export const csvHead = (): string => csvLine(COLUMNS.map(([name]) => name));

/** The lines of one record's statements, each with its line end; "" where there is none. */
export const statementsCsv = (record: Record): string =>
  record.statements.map((s) => csvLine(COLUMNS.map(([, cell]) => cell(s, record)))).join("");
