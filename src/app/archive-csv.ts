/** Rows of an archive as CSV: documents, engagements, statements, hits of a search, names. */
import { tableCsv, type Columns } from "../publish/table-csv.ts";
import type { DocumentRow, EngagementRow, Hit, NameRow, StatementRow } from "../store/contract.ts";

const DOCUMENTS: Columns<DocumentRow> = [
  ["document", (d) => d.id],
  ["title", (d) => d.title],
  ["according_to", (d) => d.publisher?.name ?? null],
  ["publisher_country", (d) => d.publisher?.country ?? null],
  ["published", (d) => d.published],
  ["language", (d) => d.language],
  ["page", (d) => d.page],
  ["revision", (d) => d.revision],
  ["current", (d) => d.current],
  ["source", (d) => d.source],
  ["address", (d) => d.url],
  ["sha256", (d) => d.sha256],
  ["size", (d) => d.size],
  ["retrieved", (d) => d.retrieved],
  ["added", (d) => d.added],
  ["extractor", (d) => d.extractor],
];

const ENGAGEMENTS: Columns<EngagementRow> = [
  ["engagement", (e) => e.id],
  ["day", (e) => e.day],
  ["kind", (e) => e.kind],
  ["level", (e) => e.level],
  ["title", (e) => e.title],
  ["parties", (e) => e.parties.join("; ")],
  ["place", (e) => e.place?.name ?? null],
  ["country", (e) => e.place?.country ?? null],
  [
    "readouts",
    (e) =>
      e.readouts
        .filter((r) => r.current)
        .map((r) => `${r.publisher ?? "?"}:${r.document}.${r.part}`)
        .join("; "),
  ],
];

const STATEMENTS: Columns<StatementRow> = [
  ["document", (s) => s.document],
  ["part", (s) => s.part],
  ["statement", (s) => s.id],
  ["engagement", (s) => s.engagement],
  ["day", (s) => s.day],
  ["according_to", (s) => s.publisher],
  ["parties", (s) => s.parties.join("; ")],
  ["speakers", (s) => s.speakers.join("; ")],
  ["speaker_names", (s) => s.speakerNames.join("; ")],
  ["joint", (s) => s.joint],
  ["act", (s) => s.act],
  ["cue", (s) => s.cue.words],
  ["content", (s) => s.content.words],
  ["addressees", (s) => s.addressees.join("; ")],
  ["undertaking", (s) => s.undertaking],
  ["topics", (s) => s.topics.join("; ")],
  ["strength", (s) => s.strength],
  ["doubt", (s) => s.doubt],
  ["language", (s) => s.language],
  ["source", (s) => s.source],
  ["address", (s) => s.url],
  ["sha256", (s) => s.sha256],
  ["cue_start", (s) => s.cue.start],
  ["cue_end", (s) => s.cue.end],
  ["content_start", (s) => s.content.start],
  ["content_end", (s) => s.content.end],
  ["rule", (s) => s.rule],
];

const HITS: Columns<Hit> = [
  ["document", (h) => h.document.id],
  ["part", (h) => h.statement?.part ?? null],
  ["statement", (h) => h.statement?.id ?? null],
  ["engagement", (h) => h.engagement],
  ["day", (h) => h.day],
  ["according_to", (h) => h.document.publisher?.name ?? null],
  ["publisher_country", (h) => h.document.publisher?.country ?? null],
  ["speakers", (h) => h.statement?.speakers.join("; ") ?? null],
  ["joint", (h) => h.statement?.joint ?? null],
  ["act", (h) => h.statement?.act ?? null],
  ["addressees", (h) => h.statement?.addressees.join("; ") ?? null],
  ["undertaking", (h) => h.statement?.undertaking ?? null],
  ["topics", (h) => h.statement?.topics.join("; ") ?? null],
  ["strength", (h) => h.statement?.strength ?? null],
  ["passage", (h) => h.passage.text],
  ["source", (h) => h.document.source],
  ["address", (h) => h.document.url],
  ["sha256", (h) => h.document.sha256],
  ["start", (h) => h.passage.start],
  ["end", (h) => h.passage.end],
  ["rule", (h) => h.statement?.rule ?? null],
  ["score", (h) => h.score],
];

const NAMES: Columns<NameRow> = [
  ["name", (n) => n.name],
  ["family", (n) => n.family],
  ["party", (n) => n.party],
  ["office", (n) => n.office],
  ["first", (n) => n.first],
  ["last", (n) => n.last],
  ["records", (n) => n.records],
];

export const documentsCsv = (rows: readonly DocumentRow[]): string => tableCsv(DOCUMENTS, rows);
export const engagementsCsv = (rows: readonly EngagementRow[]): string => tableCsv(ENGAGEMENTS, rows);
export const statementsCitedCsv = (rows: readonly StatementRow[]): string => tableCsv(STATEMENTS, rows);
export const hitsCsv = (rows: readonly Hit[]): string => tableCsv(HITS, rows);
export const namesCsv = (rows: readonly NameRow[]): string => tableCsv(NAMES, rows);
