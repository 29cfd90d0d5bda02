/** Normalizes white space inside one line and drops the characters nobody sees. */

/** Zero-width, bidirectional control, soft hyphen, tag and control characters: no reader sees them. */
const UNSEEN =
  /\u034f|[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Every character that looks like a gap, line ends among them. */
const GAP = /[\s\u00a0\u0085\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\u3164\uffa0\u2800]+/gu;

/** What ends a line, whatever the system; a form feed ends a page and so leaves a blank line. */
const LINE_END = /\r\n|[\n\r\u000b\u0085\u2028\u2029]/u;

/** The text with unseen characters dropped and letters with their accents composed; its gaps stay as they are. */
export const seen = (text: string): string => text.toWellFormed().replace(UNSEEN, "").normalize("NFC");

/** One line as a person reads it: every gap one space, none at the ends. */
export const tidy = (line: string): string =>
  PLAIN.test(line) ? line.replace(/ {2,}/g, " ").trim() : seen(line).replace(GAP, " ").trim();

/** A line that holds nothing to drop. */
const PLAIN = /^[\x20-\x7e\u2018-\u201d]*$/;

/** Lines of a plain text. */
export const linesOf = (text: string): string[] => text.replaceAll("\f", "\n\n").split(LINE_END);
