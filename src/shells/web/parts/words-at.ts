/**
 * Where words stand that are no statement's own: `wordsAt(readout, span)` leads to the statement that holds them, else to
 * the place in the text, which browsers find by the words.
 */
import { pages } from "../../../app/pages.ts";
import type { Span } from "../../../model/span.ts";
import type { StoredRecord } from "../../../store/contract.ts";

/** Words enough to find a place by. */
const ENOUGH = 60;

export function wordsAt(r: StoredRecord, { start, end }: Span): string {
  const holding = r.record.statements.find((s) => s.content.start < end && start < s.content.end);
  if (holding) return pages.readout(r.document.id, r.part, holding.id);
  const words = r.record.document.text.slice(start, end).split(/\s+/).filter(Boolean);
  let found = words.shift() ?? "";
  while (words.length && found.length < ENOUGH) found += ` ${words.shift()}`;
  // A dash, comma or ampersand is syntax here.
  const text = encodeURIComponent(found.toWellFormed()).replaceAll("-", "%2D");
  return `${pages.readout(r.document.id, r.part)}#:~:text=${text}`;
}
