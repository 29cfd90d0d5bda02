/** Citations of stored statements: whose words, in which document, at which characters. */
import type { Statement } from "../model/statement.ts";
import type { Cited } from "../model/track.ts";
import type { StoredRecord } from "../store/contract.ts";

/** A statement of a stored record as a citation of its content. */
export const citeStatement = (r: StoredRecord, s: Statement): Cited => ({
  document: r.document.id,
  part: r.part,
  statement: s.id,
  engagement: r.engagement,
  day: r.day,
  publisher: r.document.publisher ? r.document.publisher.country || r.document.publisher.name : null,
  source: r.document.source,
  url: r.document.url,
  sha256: r.document.sha256,
  start: s.content.start,
  end: s.content.end,
  words: r.record.document.text.slice(s.content.start, s.content.end),
  parties: r.record.engagement?.parties ?? [],
  speakers: s.speakers,
  joint: s.joint,
  act: s.act,
  rule: s.made.rule,
});
