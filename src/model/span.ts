/** A stretch of the document's text: UTF-16 code units from `start` up to, but not with, `end`. */
export interface Span {
  start: number;
  end: number;
}

/** True when the two stretches share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The words at a stretch. */
export const words = (text: string, span: Span): string => text.slice(span.start, span.end);
