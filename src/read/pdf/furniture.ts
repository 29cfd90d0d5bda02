/** Drops what stands on every page: page numbers, running heads and feet. What is dropped of words stays where it came first. */
import { tidy } from "../white-space.ts";
import type { PrintedLine } from "./lines.ts";

export interface PageLines {
  height: number;
  lines: PrintedLine[];
}

/** Share of the page's height that counts as its edge. */
const EDGE = 0.12;
const NUMBER = /^(?:page |p\. ?|seite )?[-–—[( ]*(?:\d{1,4}|[ivxl]{1,6})[-–—\]) ]*(?:(?:of|\/|von|de|sur) ?\d{1,4})?$/i;

/** Pages without their furniture. */
export function withoutFurniture(pages: readonly PageLines[]): PageLines[] {
  const seen = new Map<string, number>();
  const keyOf = (line: PrintedLine): string => tidy(line.text).replace(/\d+/g, "#");
  const atEdge = (page: PageLines, line: PrintedLine): boolean =>
    line.base < page.height * EDGE || line.base > page.height * (1 - EDGE);
  for (const page of pages)
    for (const key of new Set(page.lines.filter((l) => atEdge(page, l)).map(keyOf)))
      seen.set(key, (seen.get(key) ?? 0) + 1);
  const told = new Set<string>();
  return pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => {
      if (!atEdge(page, line)) return true;
      const text = tidy(line.text);
      if (NUMBER.test(text) && (pages.length > 1 || line.base > page.height * (1 - EDGE))) return false;
      const key = keyOf(line);
      const repeats = pages.length > 1 && (seen.get(key) ?? 0) >= Math.max(2, pages.length / 2);
      if (!repeats) return true;
      const first = !told.has(key) && /\p{L}{3}/u.test(text);
      told.add(key);
      return first;
    }),
  }));
}
