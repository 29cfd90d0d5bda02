/** A statement of a record as the line of a list takes it. */
import type { Statement } from "../../../../model/statement.ts";
import type { StoredRecord } from "../../../../store/contract.ts";
import type { Lined } from "../../parts/statement-line.ts";

export function lined(r: StoredRecord, s: Statement): Lined {
  const { text, publisher } = r.record.document;
  return {
    ...s,
    document: r.document.id,
    part: r.part,
    day: r.day,
    publisher: publisher?.country || publisher?.name || null,
    cue: { ...s.cue, words: text.slice(s.cue.start, s.cue.end) },
    content: { ...s.content, words: text.slice(s.content.start, s.content.end) },
  };
}
