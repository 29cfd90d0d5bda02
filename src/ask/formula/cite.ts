/** Makes citations of what an archive keeps: whose words, in which document, at which characters. */
import type { Span } from "../../model/span.ts";
import type { Cited } from "../../model/track.ts";
import type { StatementRow, StoredRecord, TextRow } from "../../store/contract.ts";

/** What a citation takes over from a statement. */
type Stated = Pick<Cited, "speakers" | "joint" | "act" | "rule"> & { id: string; content: Span };

const cited = (
  of: Pick<Cited, "part" | "engagement" | "day" | "parties">,
  document: TextRow["document"],
  text: string,
  s: Stated | null,
  { start, end }: Span,
): Cited => ({
  document: document.id,
  part: of.part,
  statement: s?.id ?? null,
  engagement: of.engagement,
  day: of.day,
  publisher: document.publisher?.country || document.publisher?.name || null,
  source: document.source,
  url: document.url,
  sha256: document.sha256,
  start,
  end,
  words: text.slice(start, end),
  parties: of.parties,
  speakers: s?.speakers ?? [],
  joint: s?.joint ?? false,
  act: s?.act ?? null,
  rule: s?.rule ?? null,
});

/** The statement whose content holds these words, else one that has some of them. */
function stating<S extends { content: Span }>(statements: readonly S[], { start, end }: Span): S | null {
  return (
    statements.find((s) => s.content.start <= start && end <= s.content.end) ??
    statements.find((s) => s.content.start < end && start < s.content.end) ??
    null
  );
}

/** Words of a record, with the statement they stand in when there is one. */
export function citeAt(r: StoredRecord, span: Span): Cited {
  const s = stating(r.record.statements, span);
  const of = { part: r.part, engagement: r.engagement, day: r.day, parties: r.record.engagement?.parties ?? [] };
  return cited(of, r.document, r.record.document.text, s && { ...s, rule: s.made.rule }, span);
}

/** Words of a text, with the one of these statements of it they stand in. */
export function citeIn(t: TextRow, statements: readonly StatementRow[], span: Span): Cited {
  const s = stating(statements, span);
  const of = t.records.find((r) => r.part === s?.part) ??
    t.records[0] ?? { part: 1, engagement: null, day: null, parties: [] };
  return cited(of, t.document, t.text, s, span);
}

/** A statement row as a citation. */
export const citeRow = (s: StatementRow): Cited => ({
  document: s.document,
  part: s.part,
  statement: s.id,
  engagement: s.engagement,
  day: s.day,
  publisher: s.publisher,
  source: s.source,
  url: s.url,
  sha256: s.sha256,
  start: s.content.start,
  end: s.content.end,
  words: s.content.words,
  parties: s.parties,
  speakers: s.speakers,
  joint: s.joint,
  act: s.act,
  rule: s.rule,
});
