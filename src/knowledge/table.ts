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
  /** Cell as a frozen list, empty items dropped. */
  list(column: string): string[];
  /** Cell as a number, or null when empty. */
  number(column: string): number | null;
  /** Refuses this row. */
  wrong(what: string, cure: string): never;
  readonly file: string;
  readonly line: number;
}

const NONE: string[] = [];
Object.freeze(NONE);

/** Every row of a table file. Throws KnowledgeError on a missing column or a wrong number of cells. */
export function readTable(file: string, columns: readonly string[]): Row[] {
  const rows: Row[] = [];
  let header: Header | null = null;
  let line = 0;
  for (const raw of readFileSync(file, "utf8").split("\n")) {
    line += 1;
    if (raw.startsWith("#")) continue;
    const text = raw.trim();
    if (!text) continue;
    const cells = text.split("|");
    if (header) rows.push(new TableRow(file, line, header, cells));
    else {
      for (const [i, name] of cells.entries()) cells[i] = name.trim();
      const missing = columns.find((c) => !cells.includes(c));
      if (missing)
        throw new KnowledgeError(
          `${file}:${line}: column "${missing}" is missing. The first line must name: ${columns.join(" | ")}`,
        );
      header = { names: cells, at: new Map(cells.map((name, i) => [name, i])) };
    }
  }
  return rows;
}

interface Header {
  names: string[];
  at: Map<string, number>;
}

/** A class where closures would do, because some thousand rows are read at every start. */
class TableRow implements Row {
  readonly file: string;
  readonly line: number;
  readonly #header: Header;
  readonly #cells: string[];

  constructor(file: string, line: number, header: Header, cells: string[]) {
    this.file = file;
    this.line = line;
    this.#header = header;
    this.#cells = cells;
    if (cells.length !== header.names.length)
      this.wrong(
        `${cells.length} cells where the head names ${header.names.length}`,
        `Write one cell, if need be an empty one, for each of: ${header.names.join(" | ")}`,
      );
  }

  cell(column: string): string {
    return this.#cells[this.#header.at.get(column) ?? -1]?.trim() ?? "";
  }

  need(column: string): string {
    return this.cell(column) || this.wrong(`"${column}" is empty`, "Fill the cell or remove the row");
  }

  list(column: string): string[] {
    const cell = this.cell(column);
    if (!cell) return NONE;
    const spaced = cell.includes("; ") || cell.includes(" ;");
    const items = spaced ? cell.split(/[ \t]*;[ \t]*/) : cell.split(";");
    const full = items.includes("") ? items.filter(Boolean) : items;
    Object.freeze(full);
    return full;
  }

  number(column: string): number | null {
    const value = this.cell(column);
    if (value === "") return null;
    const n = Number(value);
    return Number.isFinite(n)
      ? n
      : this.wrong(`"${value}" in column "${column}" is no number`, "Write digits, like 0.60");
  }

  wrong(what: string, cure: string): never {
    throw new KnowledgeError(`${this.file}:${this.line}: ${what}. ${cure}`);
  }
}

/** One word or phrase a line, comments after "#". */
export const readList = (file: string): string[] => {
  const items: string[] = [];
  for (const raw of readFileSync(file, "utf8").split("\n")) {
    const item = raw.includes("#") ? raw.replace(/(^|\s)#.*$/, "").trim() : raw.trim();
    if (item) items.push(item);
  }
  Object.freeze(items);
  return items;
};
