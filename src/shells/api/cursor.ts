/** Opaque cursors: the name of the last row of a page, tied to the question it was a page of. */
import { createHash } from "node:crypto";

/** What a cursor is tied to: the question and everything asked but the page. */
export const questionMark = (path: string, asked: URLSearchParams): string => {
  const pairs = [...asked].filter(([name]) => name !== "cursor" && name !== "limit" && name !== "format").sort();
  return createHash("sha256")
    .update(JSON.stringify([path, pairs]))
    .digest("base64url")
    .slice(0, 10);
};

export const cursorAfter = (row: string, mark: string): string =>
  Buffer.from(JSON.stringify([mark, row])).toString("base64url");

/** The row to go on behind; null for what is no cursor of this question. */
export function rowOfCursor(cursor: string, mark: string): string | null {
  try {
    const [of, row] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as [unknown, unknown];
    return of === mark && typeof row === "string" ? row : null;
  } catch {
    return null;
  }
}
