/** Recognizes what opens an item at the start of a line: "1. ", "(1)", "(a)", "•", "-", "°", or a number and a wide gap. */

export interface Marker {
  /** Family of the marker: items of one list share it. */
  style: string;
  /** Its number when it has one, for the order of the list. */
  number: number | null;
}

const BULLET = /^[•◦▪▫‣⁃∙·○●◎■□◆◇►▶➢➤❖✓✔※°*+–—-](?= )|^[•◦▪▫‣●■◆►▶➢➤❖](?=\S)|^o(?= \p{Lu})/u;
const NUMBERED =
  /^(?:(\d{1,3})([.)])(?= |$)|(\d{1,2})(\.)(?=\p{Lu}\p{L})|([(（])(\d{1,3})([)）])|(\d{1,2})([．）、]))/u;
const LETTERED = /^(?:\(([a-z]|[ivxl]{1,6}|[A-Z])\)|([a-z]|[ivx]{1,5})(\))|([ivx]{2,5}|[ivx])(\.))(?= |$)/;
const CIRCLED = /^[①-⑳]/u;
const WIDE = /^\s*(\d{1,3})(?:\t[\s\u00a0]*|[ \u00a0\u2002\u2003\u3000]{3,})(?=["“‘'(]?\p{Lu})/u;
const LONE = /^(?:[•◦▪‣·○●■□◆►°*–-]|(?:[•◦▪‣·○●°-] )?(?:\d{1,2}[.)]|\((?:\d{1,2}|[a-z]|[ivx]{1,5})\)))$/u;

/** The marker that opens a tidied line, or null. */
export function markerOf(line: string): Marker | null {
  const first = line.charCodeAt(0);
  if (Number.isNaN(first)) return null;
  const head = line.slice(0, 16);
  const numbered = NUMBERED.exec(head);
  if (numbered) {
    const [, a, aEnd, b, bEnd, , c, cEnd, d, dEnd] = numbered;
    return { style: c ? `(${cEnd}` : `1${aEnd ?? bEnd ?? dEnd}`, number: Number(a ?? b ?? c ?? d) };
  }
  const bullet = BULLET.exec(head);
  if (bullet) return { style: bullet[0], number: null };
  const lettered = LETTERED.exec(head);
  if (lettered) {
    const letter = lettered[1] ?? lettered[2] ?? lettered[4] ?? "";
    const roman = letter.length > 1 || letter === "i" ? "i" : letter === letter.toLowerCase() ? "a" : "A";
    return { style: lettered[1] ? `(${roman})` : `${roman}${lettered[3] ?? lettered[5]}`, number: null };
  }
  if (CIRCLED.test(head)) return { style: "①", number: head.charCodeAt(0) - 0x245f };
  return null;
}

/** A number and a wide gap at the start of a raw line, as Singapore prints its paragraphs: "2          The Ministers". */
export function wideMarkerOf(raw: string): Marker | null {
  const wide = WIDE.exec(raw.slice(0, 64));
  return wide ? { style: "1 ", number: Number(wide[1]) } : null;
}

/** The number that a line begins with, when words follow and no date: "2 Security" gives 2, "2 March 2031" null. */
export function bareNumberOf(line: string): number | null {
  const bare = /^(\d{1,2}) (?=["“‘'(]?\p{Lu})(?!\p{L}+,? \d{4}\b)/u.exec(line.slice(0, 64));
  return bare ? Number(bare[1]) : null;
}

/** True for a line that is only a marker, its words standing on the next line; dashes and stars before a blank line part things. */
export const isLoneMarker = (line: string, blankFollows = false): boolean =>
  line.length < 12 && LONE.test(line) && !(blankFollows && /^[*·–-]$/.test(line));
