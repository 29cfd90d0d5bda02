/** Makes citations of stored records: whose words, in which document, at which characters. */
import type { Cited } from "../../model/track.ts";
import type { StatementRow, StoredRecord } from "../../store/contract.ts";

/** Words of a record, with the statement they stand in when there is one. */
export function citeAt(r: StoredRecord, start: number, end: number): Cited {
  const text = r.record.document.text;
  const s = r.record.statements.find(
    (x) =>
      (x.content.start <= start && end <= x.content.end) ||
      (x.made.sentence.start <= start && end <= x.made.sentence.end && x.content.start < end && start < x.content.end),
  );
  return {
    document: r.document.id,
    part: r.part,
    statement: s?.id ?? null,
    engagement: r.engagement,
    day: r.day,
    publisher: r.document.publisher?.country ?? r.document.publisher?.name ?? null,
    source: r.document.source,
    url: r.document.url,
    sha256: r.document.sha256,
    start,
    end,
    words: text.slice(start, end),
    parties: r.record.engagement?.parties ?? [],
    speakers: s?.speakers ?? [],
    joint: s?.joint ?? false,
    act: s?.act ?? null,
    rule: s?.made.rule ?? null,
  };
}

/** A statement row as a citation; `of` names the document's address and hash. */
export const citeRow = (s: StatementRow, of: { source: string; url: string | null; sha256: string }): Cited => ({
  document: s.document,
  part: s.part,
  statement: s.id,
  engagement: s.engagement,
  day: s.day,
  publisher: s.publisher,
  source: of.source,
  url: of.url,
  sha256: of.sha256,
  start: s.content.start,
  end: s.content.end,
  words: s.content.words,
  parties: s.parties,
  speakers: s.speakers,
  joint: s.joint,
  act: s.act,
  rule: s.rule,
});
