/** Columns of lines side by side. */
import { cellWidth } from "./cell-width.ts";

const BETWEEN = " \u2502 ";

/** Cells that each of `n` columns gets. */
export const columnWidth = (width: number, n: number): number => Math.floor((width - BETWEEN.length * (n - 1)) / n);

/** One line for each line of the longest column. Lines may hold paint, which takes no cells. */
export function sideBySide(columns: readonly (readonly string[])[], cells: number): string[] {
  const height = Math.max(0, ...columns.map((c) => c.length));
  return Array.from({ length: height }, (_, i) =>
    columns
      .map((c, n) => (n === columns.length - 1 ? (c[i] ?? "") : fill(c[i] ?? "", cells)))
      .join(BETWEEN)
      .trimEnd(),
  );
}

const fill = (line: string, cells: number): string => line + " ".repeat(Math.max(0, cells - cellWidth(bare(line))));

/** Without the escape sequences of the paint. */
const bare = (line: string): string => line.replace(/\u001b\[[0-9;]*m/g, "");
