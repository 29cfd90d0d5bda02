/** Joins the lines of one paragraph that were parted only because the text was wrapped. */
import type { Marker } from "./marker.ts";
import { gapBetween, isEnded, isFull, surelyGoesOn } from "./wrap.ts";

export interface Line {
  text: string;
  /** Columns of white space before the words. */
  indent: number;
  marker: Marker | null;
  /** Indexes of the lines it was put together from. */
  lines: number[];
}

/** A block in the making. */
export interface Draft extends Line {
  /** Its lines and the gaps between them. */
  parts: string[];
  /** The end of what it holds so far. */
  tail: string;
  /** The last line that was joined to it, and that line's indent. */
  lastLine: string;
  lastIndent: number;
}

const TAIL = 200;

/** Lines of one group, wrapped ones joined. */
export function joinWrapped(group: readonly Line[], width: number | null, fixedGap?: string): Draft[] {
  const drafts: Draft[] = [];
  let number: number | null = null;
  for (const line of group) {
    const before = drafts.at(-1);
    if (before && !opensItem(line, before, number, width) && goesOn(before, line, width)) {
      const gap = fixedGap ?? gapBetween(before.tail, line.text);
      before.parts.push(gap, line.text);
      before.tail = (before.tail + gap + line.text).slice(-TAIL);
      before.lastLine = line.text;
      before.lastIndent = line.indent;
      before.lines.push(...line.lines);
    } else {
      if (line.marker?.number != null) number = line.marker.number;
      const { text, indent } = line;
      drafts.push({ ...line, lines: [...line.lines], parts: [text], tail: text.slice(-TAIL), lastLine: text, lastIndent: indent });
    }
  }
  return drafts;
}

/** Neighbouring lines of a group that could be one wrapped stretch. */
export const wrappedPairs = (group: readonly Line[]): [string, string][] =>
  group.slice(1).flatMap((next, i): [string, string][] => (next.marker ? [] : [[group[i]!.text, next.text]]));

/** A sentence that surely goes on, or a full line; but an indent after an ended sentence begins a paragraph. */
const goesOn = (before: Draft, line: Line, width: number | null): boolean =>
  surelyGoesOn(before.tail, line.text, width !== null) ||
  (isFull(before.lastLine, line.text, width) && !(isEnded(before.lastLine) && line.indent > before.lastIndent + 1));

/** A marker opens an item, unless the line before was wrapped in mid-sentence: "… on January⏎1. The two …". */
function opensItem(line: Line, before: Draft, number: number | null, width: number | null): boolean {
  if (!line.marker) return false;
  if (isEnded(before.lastLine) || !isFull(before.lastLine, line.text, width)) return true;
  if (line.marker.number === null) return /^[^\p{L}(–—-]/u.test(line.text) || before.marker?.style === line.marker.style;
  return number !== null && line.marker.number === number + 1;
}
