/**
 * Reads the tables of knowledge/: one row a line, cells parted by "|", lists inside a cell by ";", comments after "#" at
 * the start of a line, the first other line names the columns. Refuses with file, line and cure.
 */
import { readFileSync } from "node:fs";

/** A row that cannot be used: says which file and line, what is wrong, and what to write instead. */
export class KnowledgeError extends Error {
  override name = "KnowledgeError";
}

export interface Row {
  /** Cell of a column; "" when empty. */
  cell(column: string): string;
  /** Cell that must not be empty. */
  need(column: string): string;
  /** Cell as a list, empty items dropped. */
  list(column: string): string[];
  /** Cell as a number, or null when empty. */
  number(column: string): number | null;
  /** Refuses this row. */
  wrong(what: string, cure: string): never;
  readonly file: string;
  readonly line: number;
}

/** Every row of a table file. Throws KnowledgeError on a missing column or a wrong number of cells. */
export function readTable(file: string, columns: readonly string[]): Row[] {
  const rows: Row[] = [];
  let header: string[] | null = null;
  for (const [i, raw] of readFileSync(file, "utf8").split(/\r?\n/).entries()) {
    if (!raw.trim() || raw.startsWith("#")) continue;
    const cells = raw.split("|").map((c) => c.trim());
    if (!header) {
      header = cells;
      const missing = columns.filter((c) => !cells.includes(c));
      if (missing.length)
        throw new KnowledgeError(`${file}:${i + 1}: column "${missing[0]}" is missing. The first line must name: ${columns.join(" | ")}`);
      continue;
    }
    rows.push(row(file, i + 1, header, cells));
  }
  return rows;
}

function row(file: string, line: number, header: string[], cells: string[]): Row {
  const wrong = (what: string, cure: string): never => {
    throw new KnowledgeError(`${file}:${line}: ${what}. ${cure}`);
  };
  if (cells.length !== header.length)
    wrong(`${cells.length} cells where the head names ${header.length}`, `Write one cell, if need be an empty one, for each of: ${header.join(" | ")}`);
  const cell = (column: string): string => cells[header.indexOf(column)] ?? "";
  return {
    file,
    line,
    cell,
    need: (column) => cell(column) || wrong(`"${column}" is empty`, "Fill the cell or remove the row"),
    list: (column) => cell(column).split(";").map((c) => c.trim()).filter(Boolean),
    number: (column) => {
      const value = cell(column);
      if (value === "") return null;
      const n = Number(value);
      return Number.isFinite(n) ? n : wrong(`"${value}" in column "${column}" is no number`, "Write digits, like 0.60");
    },
    wrong,
  };
}

/** One word or phrase a line, comments after "#". */
export const readList = (file: string): string[] =>
  readFileSync(file, "utf8").split(/\r?\n/).map((l) => l.replace(/(^|\s)#.*$/, "").trim()).filter(Boolean);
