/** Joins the lines of one paragraph that were parted only because the text was wrapped. */
import type { Marker } from "./marker.ts";
import { gapBetween, isEnded, isFull, isOpen, surelyGoesOn, type Measured } from "./wrap.ts";

export interface Line extends Measured {
  /** Columns of white space before the words. */
  indent: number;
  marker: Marker | null;
  /** Indexes of the lines it was put together from. */
  lines: number[];
}

/** A block in the making. */
export interface Draft {
  first: Line;
  last: Line;
  /** Its lines and the gaps between them. */
  parts: string[];
  /** The end of what it holds so far. */
  tail: string;
  lines: number[];
}

const TAIL = 200;

/** Lines of one group, wrapped ones joined. */
export function joinWrapped(group: readonly Line[], width: number | null, fixedGap?: string): Draft[] {
  const drafts: Draft[] = [];
  // Either a sentence runs over a line end, or every line but the last is full; else these may be titles under one another.
  const inside = group
    .slice(1)
    .map((next, i) => ({ line: group[i]!, next }))
    .filter(({ next }) => !next.marker);
  const prose =
    inside.some(({ line, next }) => surelyGoesOn(line.text, next.text)) ||
    inside.every(({ line, next }) => isFull(line, next.text, width));
  let number: number | null = null;
  for (const line of group) {
    const before = drafts.at(-1);
    if (before && !opensItem(line, before, number, width) && goesOn(before, line, width, prose)) {
      const gap = fixedGap ?? gapBetween(before.tail, line.text);
      before.parts.push(gap, line.text);
      before.tail = (before.tail + gap + line.text).slice(-TAIL);
      before.last = line;
      before.lines.push(...line.lines);
    } else {
      if (line.marker?.number != null) number = line.marker.number;
      drafts.push({
        first: line,
        last: line,
        parts: [line.text],
        tail: line.text.slice(-TAIL),
        lines: [...line.lines],
      });
    }
  }
  return drafts;
}

/** Neighbouring lines of a group that could be one wrapped stretch. */
export const wrappedPairs = (group: readonly Line[]): [Line, string][] =>
  group.slice(1).flatMap((next, i): [Line, string][] => (next.marker ? [] : [[group[i]!, next.text]]));

/**
 * A sentence that surely goes on, or a full line among sentences: titles that stand under one another may be as long. An
 * indent after an ended sentence begins a paragraph.
 */
const goesOn = (before: Draft, line: Line, width: number | null, prose: boolean): boolean =>
  surelyGoesOn(before.tail, line.text, width !== null) ||
  (isFull(before.last, line.text, width) &&
    (prose || isEnded(line.text) || isOpen(before.last.text)) &&
    !(isEnded(before.last.text) && line.indent > before.last.indent + 1));

/** A marker opens an item, unless the line before was wrapped in mid-sentence: "… on January⏎1. The two …". */
function opensItem(line: Line, before: Draft, number: number | null, width: number | null): boolean {
  if (!line.marker) return false;
  if (isEnded(before.last.text) || !isFull(before.last, line.text, width)) return true;
  if (line.marker.number === null)
    return /^[^\p{L}(–—-]/u.test(line.text) || before.first.marker?.style === line.marker.style;
  return number !== null && line.marker.number === number + 1;
}
