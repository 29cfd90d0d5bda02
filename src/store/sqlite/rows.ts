/** Between the rows of the tables and the values of the contract. */
import type { Record } from "../../model/record.ts";
import type { Act } from "../../model/act.ts";
import type { DocumentRow, StatementRow, StoredRecord } from "../contract.ts";
import type { Selectable } from "kysely";
import type { Tables } from "./schema.ts";

export type DocumentTuple = Selectable<Tables["documents"]>;
export type RecordTuple = Selectable<Tables["records"]>;
/** A record's row with its body. */
export type BodyTuple = RecordTuple & Omit<Selectable<Tables["bodies"]>, "record">;
export type StatementTuple = Selectable<Tables["statements"]>;

/** The code or name under which a publisher is looked up. */
export const publisherKey = (p: Record["document"]["publisher"]): string | null => (p ? p.country || p.name : null);

/** Party sets compare by this: codes in alphabetical order. */
export const partiesKey = (parties: readonly string[]): string => [...new Set(parties)].sort().join("+");

/** A list of codes or names; most are empty or of one code, which needs no parser. */
export const list = (json: string): string[] =>
  json === "[]" ? [] : ONE_PLAIN.test(json) ? [json.slice(2, -2)] : (JSON.parse(json) as string[]);

const ONE_PLAIN = /^\["[^"\\]*"\]$/;

export const documentRow = (t: DocumentTuple): DocumentRow => ({
  id: t.id,
  sha256: t.sha256,
  size: t.size,
  page: t.page,
  revision: t.revision,
  current: t.current === 1,
  why: t.why,
  source: t.source,
  address: t.address,
  url: t.url,
  title: t.title,
  publisher: t.publisher_name === null ? null : { name: t.publisher_name, country: t.publisher_country ?? "" },
  published: t.published,
  language: t.language,
  retrieved: t.retrieved,
  added: t.added,
  extractor: t.extractor,
});

/** The JSON a record is kept as: without the text, which is kept once for the document. */
export const recordJson = (r: Record): string => JSON.stringify({ ...r, document: { ...r.document, text: "" } });

export function recordOf(json: string, text: string): Record {
  const record = JSON.parse(json) as Record;
  record.document.text = text;
  return record;
}

export const storedRecord = (
  r: Pick<BodyTuple, "part" | "json" | "why" | "day" | "corrected" | "lost">,
  document: DocumentRow,
  text: string,
  engagement: string | null,
): StoredRecord => ({
  key: `${document.id}.${r.part}`,
  part: r.part,
  document,
  record: recordOf(r.json, text),
  engagement,
  why: r.why,
  day: r.day || null,
  corrected: r.corrected === 1,
  lost: JSON.parse(r.lost) as StoredRecord["lost"],
});

/** A statement with what its record, document and engagement add to it. */
export type StatementJoined = StatementTuple & {
  document_id: string;
  source: string;
  url: string | null;
  sha256: string;
  publisher: string | null;
  language: string;
  part: number;
  parties: string;
  engagement_id: string | null;
};

export const statementRow = (t: StatementJoined): StatementRow => ({
  id: t.id,
  document: t.document_id,
  part: t.part,
  engagement: t.engagement_id,
  day: t.day || null,
  publisher: t.publisher,
  language: t.language,
  parties: t.parties === "" ? [] : t.parties.split("+"),
  speakers: list(t.speakers),
  speakerNames: list(t.speaker_names),
  joint: t.joint === 1,
  act: t.act as Act,
  addressees: list(t.addressees),
  topics: list(t.topics),
  undertaking: t.undertaking === 1,
  strength: t.strength,
  doubt: t.doubt,
  rule: t.rule,
  cue: { start: t.cue_start, end: t.cue_end, words: t.cue },
  content: { start: t.content_start, end: t.content_end, words: t.content },
  current: t.current === 1,
  source: t.source,
  url: t.url,
  sha256: t.sha256,
});
