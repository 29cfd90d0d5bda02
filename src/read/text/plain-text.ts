/** Reads plain text into pieces: blank lines part them, items open new ones, wrapped lines are joined again. */
import type { Shape } from "../../model/text.ts";
import type { Piece } from "../assemble.ts";
import { linesOf, tidy } from "../white-space.ts";
import { itemDepths } from "./item-depth.ts";
import { bareNumberOf, isLoneMarker, markerOf, wideMarkerOf } from "./marker.ts";
import { joinWrapped, wrappedPairs, type Draft, type Line } from "./join-wrapped.ts";
import { wrapWidth } from "./wrap.ts";

/** A paragraph or item put together from lines. */
export interface Part {
  text: string;
  marker: Line["marker"];
  indent: number;
  /** Stands right under the part before it. */
  tight: boolean;
  /** Indexes of its lines. */
  lines: number[];
}

/** Pieces of a plain text, in order. */
export function plainText(raw: string): Piece[] {
  const parts = partsOf(linesOf(raw));
  const depth = itemDepths();
  return parts.map((part, i) => ({ text: part.text, tight: part.tight, ...shapeOf(part, parts[i + 1], depth) }));
}

/** Lines put together again: `gap` is what stands between the lines of one part, by default what stood there before wrapping. */
export function partsOf(lines: readonly string[], gap?: "\n"): Part[] {
  const groups = groupsOf(lines);
  const width = wrapWidth(groups.flatMap(wrappedPairs));
  return groups.flatMap((group) => {
    const drafts = joinWrapped(group, width, gap);
    const apart = !gap && !staysApart(drafts);
    return drafts.map((d, i): Part => ({
      text: d.parts.join(""),
      marker: d.first.marker,
      indent: d.first.indent,
      tight: i > 0 && !apart,
      lines: d.lines,
    }));
  });
}

/** Runs of lines between blank ones; a marker alone on its line takes the words of the next one. */
function groupsOf(rawLines: readonly string[]): Line[][] {
  const groups: Line[][] = [];
  let group: Line[] = [];
  let blanks = 0;
  for (const [i, raw] of rawLines.entries()) {
    const text = tidy(raw);
    if (!text) {
      blanks++;
      continue;
    }
    const before = group.at(-1);
    const marker = wideMarkerOf(raw) ?? markerOf(text);
    if (before && !marker && isLoneMarker(before.text, blanks > 0) && !/^\d/.test(text) && !isLoneMarker(text)) {
      before.text += ` ${text}`;
      before.columns = before.indent + before.text.length;
      before.marker = markerOf(before.text);
      before.lines.push(i);
    } else {
      if (blanks && group.length) {
        groups.push(group);
        group = [];
      }
      const indent = indentOf(raw);
      group.push({ text, columns: indent + text.length, indent, marker, lines: [i] });
    }
    blanks = 0;
  }
  if (group.length) groups.push(group);
  markNumberedParagraphs(groups.map((g) => g[0]!));
  return groups;
}

/** Paragraphs that begin with bare numbers in order, "1 Economy", "2 Security", are items. */
function markNumberedParagraphs(firsts: readonly Line[]): void {
  let chain: { line: Line; number: number }[] = [];
  const chains = [chain];
  for (const line of firsts) {
    const number = line.marker ? null : bareNumberOf(line.text);
    if (number === null) continue;
    if (number !== (chain.at(-1)?.number ?? 0) + 1 && !(chain.length === 0 && number === 2)) {
      if (number > 2) continue;
      chain = [];
      chains.push(chain);
    }
    chain.push({ line, number });
  }
  for (const links of chains)
    if (links.length > 1) for (const { line, number } of links) line.marker = { style: "1 ", number };
}

function indentOf(line: string): number {
  let columns = 0;
  for (const c of line) {
    if (c === "\t") columns += 8 - (columns % 8);
    else if (c === "\u3000") columns += 2;
    else if (/\s/.test(c)) columns++;
    else break;
  }
  return columns;
}

/** True when the parts, standing right under one another, would be read as the same parts again. */
function staysApart(drafts: readonly Draft[]): boolean {
  if (drafts.length === 1) return true;
  const lines = drafts.map((d, i): Line => {
    const text = d.parts.join("");
    return { text, columns: text.length, indent: 0, marker: markerOf(text), lines: [i] };
  });
  return joinWrapped(lines, wrapWidth(wrappedPairs(lines))).length === drafts.length;
}

/** Headings are only what a mark or an underline shows to be one; who understands the text finds the others. */
function shapeOf(part: Part, next: Part | undefined, depth: (part: Part) => number): { shape: Shape; depth: number } {
  const hashes = /^(#{1,6}) (?=[^#\s])/.exec(part.text)?.[1];
  if (hashes) return { shape: hashes.length === 1 ? "title" : "heading", depth: 0 };
  if (next?.tight && part.text.length <= 200 && /^(?:={3,}|-{3,})$/.test(next.text))
    return { shape: next.text.startsWith("=") ? "title" : "heading", depth: 0 };
  return part.marker ? { shape: "item", depth: depth(part) } : { shape: "paragraph", depth: 0 };
}
