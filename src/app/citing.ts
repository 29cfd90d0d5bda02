/** Citations of stored statements: whose words, in which document, at which characters. */
import type { Span } from "../model/span.ts";
import type { Statement } from "../model/statement.ts";
import type { Cited } from "../model/track.ts";
import type { StoredRecord } from "../store/contract.ts";

/** Words of a stored record's text that are no statement. */
export const citeWords = (r: StoredRecord, { start, end }: Span): Cited => ({
  document: r.document.id,
  part: r.part,
  statement: null,
  engagement: r.engagement,
  day: r.day,
  publisher: r.document.publisher ? r.document.publisher.country || r.document.publisher.name : null,
  source: r.document.source,
  url: r.document.url,
  sha256: r.document.sha256,
  start,
  end,
  words: r.record.document.text.slice(start, end),
  parties: r.record.engagement?.parties ?? [],
  speakers: [],
  joint: false,
  act: null,
  rule: null,
});

/** A statement of a stored record as a citation of its content. */
export const citeStatement = (r: StoredRecord, s: Statement): Cited => ({
  ...citeWords(r, s.content),
  statement: s.id,
  speakers: s.speakers,
  joint: s.joint,
  act: s.act,
  rule: s.made.rule,
});
