/** Reads plain text into pieces: blank lines part them, items open new ones, wrapped lines are joined again. */
import type { Shape } from "../../model/text.ts";
import type { Piece } from "../assemble.ts";
import { linesOf, tidy } from "../white-space.ts";
import { isLoneMarker, markerOf, wideMarkerOf, type Marker } from "./marker.ts";
import { gapBetween, isEnded, isFull, surelyGoesOn, wrapWidth } from "./wrap.ts";

interface Line {
  text: string;
  /** Columns of white space before the words. */
  indent: number;
  marker: Marker | null;
}

/** A block in the making. */
interface Draft extends Line {
  /** Its lines and the gaps between them. */
  parts: string[];
  /** The end of what it holds so far. */
  tail: string;
  /** The last line that was joined to it, and that line's indent. */
  lastLine: string;
  lastIndent: number;
}

const TAIL = 200;

/** Pieces of a plain text, in order. */
export function plainText(raw: string): Piece[] {
  const groups = groupsOf(raw);
  const width = wrapWidth(groups.flatMap(pairsOf));
  const depth = depths();
  const pieces: Piece[] = [];
  for (const group of groups) {
    const drafts = unwrap(group, width);
    const apart = !staysApart(drafts);
    for (const [i, draft] of drafts.entries())
      pieces.push({ text: draft.parts.join(""), ...shapeOf(draft, drafts[i + 1], depth), tight: i > 0 && !apart });
  }
  return pieces;
}

/** Runs of lines between blank ones; a marker alone on its line takes the words of the next one. */
function groupsOf(raw: string): Line[][] {
  const groups: Line[][] = [];
  const group: Line[] = [];
  let blanks = 0;
  for (const rawLine of linesOf(raw)) {
    const text = tidy(rawLine);
    if (!text) {
      blanks++;
      continue;
    }
    const before = group.at(-1);
    if (before && blanks < 2 && isLoneMarker(before.text) && !/^\d/.test(text) && !isLoneMarker(text)) {
      before.text += ` ${text}`;
      before.marker = markerOf(before.text);
    } else {
      if (blanks && group.length) groups.push(group.splice(0));
      group.push({ text, indent: indentOf(rawLine), marker: wideMarkerOf(rawLine) ?? markerOf(text) });
    }
    blanks = 0;
  }
  if (group.length) groups.push(group);
  return groups;
}

const pairsOf = (group: Line[]): [string, string][] =>
  group.slice(1).flatMap((next, i): [string, string][] => (next.marker ? [] : [[group[i]!.text, next.text]]));

function indentOf(line: string): number {
  let columns = 0;
  for (const c of line) {
    if (c === "\t") columns += 8 - (columns % 8);
    else if (c === "\u3000") columns += 2;
    else if (/[\s\u00a0]/.test(c)) columns++;
    else break;
  }
  return columns;
}

/** Lines of one group with wrapped ones joined. */
function unwrap(group: readonly Line[], width: number | null): Draft[] {
  const drafts: Draft[] = [];
  let number: number | null = null;
  for (const line of group) {
    const before = drafts.at(-1);
    if (before && !opensItem(line, before, number, width) && goesOn(before, line, width)) {
      const gap = gapBetween(before.tail, line.text);
      before.parts.push(gap, line.text);
      before.tail = (before.tail + gap + line.text).slice(-TAIL);
      before.lastLine = line.text;
      before.lastIndent = line.indent;
    } else {
      if (line.marker?.number != null) number = line.marker.number;
      const { text, indent } = line;
      drafts.push({ ...line, parts: [text], tail: text.slice(-TAIL), lastLine: text, lastIndent: indent });
    }
  }
  return drafts;
}

/** A sentence that surely goes on, or a full line; but an indent after an ended sentence begins a paragraph. */
const goesOn = (before: Draft, line: Line, width: number | null): boolean =>
  surelyGoesOn(before.tail, line.text) ||
  (isFull(before.lastLine, line.text, width) && !(isEnded(before.lastLine) && line.indent > before.lastIndent + 1));

/** A marker opens an item, unless the line before was wrapped in mid-sentence: "… on January⏎1. The two …". */
function opensItem(line: Line, before: Draft, number: number | null, width: number | null): boolean {
  if (!line.marker) return false;
  if (isEnded(before.lastLine) || !isFull(before.lastLine, line.text, width)) return true;
  if (line.marker.number === null) return /^[^\p{L}(–—-]/u.test(line.text) || before.marker?.style === line.marker.style;
  return number !== null && line.marker.number === number + 1;
}

/** True when the group's lines, standing right under one another, would be read as the same lines again. */
function staysApart(drafts: readonly Draft[]): boolean {
  const lines = drafts.map((d): Line => ({ text: d.parts.join(""), indent: 0, marker: markerOf(d.text) }));
  return unwrap(lines, wrapWidth(pairsOf(lines))).length === drafts.length;
}

/** Headings are only what a mark or an underline shows to be one; who understands the text finds the others. */
function shapeOf(draft: Draft, next: Draft | undefined, depth: (line: Line) => number): { shape: Shape; depth: number } {
  const hashes = /^(#{1,6}) (?=[^#\s])/.exec(draft.text)?.[1];
  if (hashes) return { shape: hashes.length === 1 ? "title" : "heading", depth: 0 };
  if (next && draft.text.length <= 200 && /^(?:={3,}|-{3,})$/.test(next.text))
    return { shape: next.text.startsWith("=") ? "title" : "heading", depth: 0 };
  return draft.marker ? { shape: "item", depth: depth(draft) } : { shape: "paragraph", depth: 0 };
}

/** Nesting of items, by indent and by the family of their markers. */
function depths(): (line: Line) => number {
  const open: { indent: number; style: string }[] = [];
  return (line) => {
    const style = line.marker!.style;
    while (open.length && open.at(-1)!.indent > line.indent && open.at(-1)!.style !== style) open.pop();
    const known = open.findIndex((o) => o.style === style && o.indent >= line.indent - 1);
    if (known >= 0) open.length = known;
    while (open.length >= 9) open.pop();
    open.push({ indent: line.indent, style });
    return open.length;
  };
}
