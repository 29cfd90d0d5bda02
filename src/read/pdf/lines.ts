/** Puts the printed words of a page together to lines, and the lines in reading order, column by column. */
import type { Glyphs, PrintedPage } from "./glyphs.ts";

export interface PrintedLine {
  text: string;
  left: number;
  right: number;
  base: number;
  size: number;
  /** Edges of the column it stands in. */
  column: { left: number; right: number };
}

/** Lines of a page in reading order. */
export function linesOfPage(page: PrintedPage): PrintedLine[] {
  const rows = rowsOf(page.glyphs.filter((g) => g.text.trim() || g.right > g.left));
  const segments = rows.flatMap(segmentsOf);
  const gutter = gutterOf(segments, rows.length);
  return gutter === null ? columnsOf(rows.map(lineOf).filter((l) => l !== null)) : inColumns(rows, gutter);
}

/** Words on one base line, also when they were written in another order. */
function rowsOf(glyphs: readonly Glyphs[]): Glyphs[][] {
  const sorted = glyphs.toSorted((a, b) => a.base - b.base || a.left - b.left);
  const rows: Glyphs[][] = [];
  let base = -Infinity;
  let size = 0;
  for (const g of sorted) {
    if (rows.length && g.base - base <= Math.max(1, Math.min(size || g.size, g.size || size) * 0.45)) {
      rows.at(-1)!.push(g);
      if (g.size > size) {
        size = g.size;
        base = g.base;
      }
    } else {
      rows.push([g]);
      base = g.base;
      size = g.size;
    }
  }
  return rows.map((row) => row.toSorted((a, b) => a.left - b.left));
}

/** Parts of a row that wide gaps keep apart. */
function segmentsOf(row: readonly Glyphs[]): Glyphs[][] {
  const parts: Glyphs[][] = [];
  let right = -Infinity;
  for (const g of row) {
    if (!g.text.trim()) continue;
    if (!parts.length || g.left - right > Math.max(g.size, 6) * 1.2) parts.push([]);
    parts.at(-1)!.push(g);
    right = Math.max(right, g.right);
  }
  return parts;
}

const leftOf = (s: readonly Glyphs[]): number => Math.min(...s.map((g) => g.left));
const rightOf = (s: readonly Glyphs[]): number => Math.max(...s.map((g) => g.right));

/** Middle of the gap between two columns, when the page has two: hardly a line crosses it, and long lines stand on both sides. */
function gutterOf(segments: readonly (readonly Glyphs[])[], rows: number): number | null {
  if (rows < 8) return null;
  const spans = segments.map((s) => ({ left: leftOf(s), right: rightOf(s) }));
  const left = Math.min(...spans.map((s) => s.left));
  const right = Math.max(...spans.map((s) => s.right));
  const width = right - left;
  if (!(width > 150)) return null;
  const BIN = 2;
  const crossed = new Uint32Array(Math.ceil(width / BIN) + 1);
  for (const s of spans)
    for (let i = Math.floor((s.left - left) / BIN); i <= (s.right - left) / BIN && i < crossed.length; i++)
      crossed[i]!++;
  let best: { at: number; crossing: number } | null = null;
  for (let i = Math.floor((width * 0.3) / BIN); i < (width * 0.7) / BIN; i++)
    if (!best || crossed[i]! < best.crossing) {
      let j = i;
      while (crossed[j + 1] === crossed[i]) j++;
      best = { at: left + ((i + j + 1) / 2) * BIN, crossing: crossed[i]! };
    }
  if (!best || best.crossing > rows * 0.25) return null;
  const at = best.at;
  const before = spans.filter((s) => s.right <= at + 1);
  const after = spans.filter((s) => s.left >= at - 1);
  const filled = (side: readonly { left: number; right: number }[], room: number): boolean =>
    side.length >= 4 && side.filter((s) => s.right - s.left > room * 0.6).length >= side.length * 0.5;
  return filled(before, at - left) && filled(after, right - at) ? at : null;
}

/** Left column, then right column, from one line across the page to the next. */
function inColumns(rows: readonly (readonly Glyphs[])[], gutter: number): PrintedLine[] {
  const out: PrintedLine[] = [];
  let left: PrintedLine[] = [];
  let right: PrintedLine[] = [];
  const flush = (): void => {
    out.push(...columnsOf(left), ...columnsOf(right));
    left = [];
    right = [];
  };
  for (const row of rows) {
    const parts = segmentsOf(row);
    if (parts.some((s) => leftOf(s) < gutter - 2 && rightOf(s) > gutter + 2)) {
      flush();
      const line = lineOf(row);
      if (line) out.push(...columnsOf([line]));
      continue;
    }
    const a = lineOf(row.filter((g) => g.left < gutter));
    const b = lineOf(row.filter((g) => g.left >= gutter));
    if (a) left.push(a);
    if (b) right.push(b);
  }
  flush();
  return out;
}

function columnsOf(lines: readonly PrintedLine[]): PrintedLine[] {
  let left = Infinity;
  let right = -Infinity;
  for (const l of lines) {
    left = Math.min(left, l.left);
    right = Math.max(right, l.right);
  }
  return lines.map((l) => ({ ...l, column: { left, right } }));
}

/** One line of text: a space where the printed gap is one. */
function lineOf(row: readonly Glyphs[]): PrintedLine | null {
  let text = "";
  let right = -Infinity;
  let left = Infinity;
  let letters = 0;
  let size = 0;
  let base = 0;
  for (const g of row) {
    const gap = g.left - right;
    if (text && gap > g.size * 0.15 && !text.endsWith(" ") && !g.text.startsWith(" "))
      text += gap > g.size * 2.5 ? "   " : " ";
    text += g.text;
    if (g.text.trim()) {
      left = Math.min(left, g.left);
      if (g.text.length > letters) {
        letters = g.text.length;
        size = g.size;
        base = g.base;
      }
    }
    right = Math.max(right, g.right);
  }
  return text.trim() ? { text: text.trim(), left, right, base, size, column: { left, right } } : null;
}
