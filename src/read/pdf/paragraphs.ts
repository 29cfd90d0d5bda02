/** Puts printed lines together to paragraphs, by gaps, indents and sizes, and words that were parted at line ends. */
import type { Piece } from "../assemble.ts";
import { itemDepths } from "../text/item-depth.ts";
import { markerOf, wideMarkerOf, type Marker } from "../text/marker.ts";
import { gapBetween, isEnded } from "../text/wrap.ts";
import { tidy } from "../white-space.ts";
import type { PageLines } from "./furniture.ts";
import type { PrintedLine } from "./lines.ts";

interface Paragraph {
  lines: PrintedLine[];
  marker: Marker | null;
}

/** Pieces of the pages, in order. */
export function paragraphs(pages: readonly PageLines[]): Piece[] {
  const lines = pages.map((p) => p.lines);
  const body = bodySize(lines.flat());
  const leading = usualLeading(lines);
  const found: Paragraph[] = [];
  for (const page of lines)
    for (const [i, line] of page.entries()) {
      const marker = wideMarkerOf(line.text.trimStart()) ?? markerOf(tidy(line.text));
      const last = found.at(-1);
      const before = last?.lines.at(-1);
      if (last && before && !begins(line, marker, before, last, i === 0, leading)) last.lines.push(line);
      else found.push({ lines: [line], marker });
    }
  const known = wordsOf(lines.flat());
  const depth = itemDepths();
  const title = titleOf(found, pages[0]?.height ?? 0, body);
  return found.flatMap((p): Piece[] => {
    const text = joined(p.lines, known);
    if (!text) return [];
    if (p === title) return [{ text, shape: "title", depth: 0, tight: false }];
    if (p.marker)
      return [
        {
          text,
          shape: "item",
          depth: depth({ indent: Math.round(p.lines[0]!.left / 4), marker: p.marker }),
          tight: false,
        },
      ];
    return [
      {
        text,
        shape: p.lines[0]!.size > body * 1.12 && text.length <= 200 ? "heading" : "paragraph",
        depth: 0,
        tight: false,
      },
    ];
  });
}

/** Does a new paragraph begin with this line? */
function begins(
  line: PrintedLine,
  marker: Marker | null,
  before: PrintedLine,
  last: Paragraph,
  newPage: boolean,
  leading: number,
): boolean {
  const mid = goesOn(before, line);
  const sameSize = Math.abs(line.size - before.size) <= before.size * 0.08;
  const down = line.base - before.base;
  // From the foot of a page or column to the top of the next only an open sentence goes on.
  if (newPage || down <= 0)
    return !(mid && sameSize) && !(sameSize && endsFull(before, line) && !isEnded(tidy(before.text)) && !marker);
  if (!sameSize) return true;
  if (down > before.size * leading * 1.3) return true;
  if (marker && (isEnded(tidy(before.text)) || !endsFull(before, line) || marker.number === null)) return true;
  if (mid) return false;
  const first = last.lines[0]!;
  const hanging =
    last.marker !== null || (last.lines.length > 1 && Math.abs(before.left - line.left) < line.size * 0.6);
  if (
    line.left - before.left > line.size * 0.9 &&
    !(last.marker && last.lines.length === 1) &&
    isEnded(tidy(before.text))
  )
    return true;
  if (
    before.left - line.left > line.size * 0.9 &&
    last.lines.length > 1 &&
    hanging &&
    first.left - line.left > line.size * 0.9
  )
    return true;
  return !endsFull(before, line);
}

/** The next line's first word would not have fitted on this one. */
function endsFull(line: PrintedLine, next: PrintedLine): boolean {
  const word = tidy(next.text).split(" ", 1)[0]!.length;
  const perLetter = (line.right - line.left) / Math.max(1, line.text.length);
  return line.right + (word + 1) * perLetter > line.column.right - line.size * 2;
}

/** Size in which most letters are printed. */
function bodySize(lines: readonly PrintedLine[]): number {
  const letters = new Map<number, number>();
  for (const l of lines) {
    const size = Math.round(l.size * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + l.text.length);
  }
  return [...letters].reduce((best, e) => (e[1] > best[1] ? e : best), [0, 0])[0];
}

/** Usual distance of base lines inside paragraphs, in sizes: where the words show that the sentence goes on, else the least common one. */
function usualLeading(pages: readonly (readonly PrintedLine[])[]): number {
  const inside: number[] = [];
  const all: number[] = [];
  for (const lines of pages)
    for (let i = 1; i < lines.length; i++) {
      const [line, before] = [lines[i]!, lines[i - 1]!];
      const ratio = (line.base - before.base) / (before.size || 1);
      if (ratio < 0.8 || ratio > 3) continue;
      all.push(ratio);
      if (goesOn(before, line)) inside.push(ratio);
    }
  const sorted = (inside.length ? inside : all).toSorted((x, y) => x - y);
  return sorted[inside.length ? Math.floor(sorted.length / 2) : 0] ?? 1.2;
}

/** No end here, a small letter there. */
const goesOn = (line: PrintedLine, next: PrintedLine): boolean =>
  !isEnded(tidy(line.text)) && /^["'“‘(]?\p{Ll}/u.test(tidy(next.text));

/** The largest print in the upper part of the first page, when it is larger than the text and stands alone there. */
function titleOf(found: readonly Paragraph[], height: number, body: number): Paragraph | null {
  const top: Paragraph[] = [];
  for (const p of found) {
    if (p.lines[0]!.base > height * 0.5 || top.length >= 12) break;
    top.push(p);
  }
  const largest = Math.max(0, ...top.map((p) => p.lines[0]!.size));
  const candidates = top.filter((p) => p.lines[0]!.size > largest * 0.97);
  const [only] = candidates;
  return only && candidates.length === 1 && largest > body * 1.12 && !only.marker ? only : null;
}

/** Words of the text that no line end cut, to tell "co-operation" from "coop-eration". */
function wordsOf(lines: readonly PrintedLine[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const l of lines)
    for (const w of tidy(l.text)
      .toLowerCase()
      .match(/\p{L}[\p{L}-]*\p{L}/gu) ?? [])
      words.add(w);
  return words;
}

/** First parts that keep their hyphen when a line ends after them. */
const PREFIXES = new Set(
  "self non long short co well multi counter high low cross follow post pre anti people inter trans semi vice ex pro so one two three four five six ten mid all sub".split(
    " ",
  ),
);

function joined(lines: readonly PrintedLine[], known: ReadonlySet<string>): string {
  const parts: string[] = [];
  for (const line of lines) {
    const soft = /\u00ad\s*$/.test(parts.at(-1) ?? "");
    const text = line.text;
    const before = parts.at(-1);
    if (before === undefined) parts.push(text);
    else if (soft) parts.push(text.trimStart());
    else {
      const head = /(\p{L}+)[-‐]\s*$/u.exec(before.slice(-80))?.[1];
      const tail = /^\s*(\p{Ll}+)/u.exec(text.slice(0, 80))?.[1];
      if (head && tail && !keepsHyphen(head.toLowerCase(), tail.toLowerCase(), known))
        parts[parts.length - 1] = before.replace(/[-‐]\s*$/, "");
      parts.push(
        head && tail
          ? text.trimStart()
          : gapBetween(tidy(before.slice(-40)), tidy(text.slice(0, 40))) + text.trimStart(),
      );
    }
  }
  return tidy(parts.join(""));
}

function keepsHyphen(head: string, tail: string, known: ReadonlySet<string>): boolean {
  if (known.has(`${head}-${tail}`)) return true;
  if (known.has(head + tail)) return false;
  return PREFIXES.has(head);
}
