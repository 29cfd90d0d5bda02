/** One line of a CSV file that neither a spreadsheet nor a terminal runs anything of. */

export type Cell = string | number | boolean | null;

/** RFC 4180: CRLF, quotes doubled. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(field).join(",")}\r\n`;

/**
 * Words that a spreadsheet would run as a formula get an apostrophe in front, as spreadsheets themselves write it; control
 * characters, which a terminal would obey, become U+FFFD.
 */
function field(cell: Cell): string {
  if (typeof cell !== "string") return cell === null ? "" : String(cell);
  const plain = cell.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, "\ufffd");
  const safe = /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
