/** Cuts names and texts into words that compare alike: accents, curly apostrophes, dashes and "&" aside. */

/** A run of letters and digits, an empty line, or any other character. */
export const TOKEN = /[\p{L}\p{M}\p{N}]+|\n\s*\n|[^\s]/gu;
const ASCII = /^[\x20-\x7e]*$/;

/** The word as it is compared. */
export const fold = (token: string): string =>
  ASCII.test(token)
    ? token === "&"
      ? "and"
      : token
    : token
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .replace(/[\u2018\u2019\u02bb\u02bc\u2032]/g, "'")
        .replace(/[\u2010-\u2013]/g, "-");

/** What an ASCII character is to the cut: white space, a letter or digit, or a character of its own. */
const KIND = new Uint8Array(128).fill(2);
for (let c = 0; c < 128; c++) if (/[A-Za-z0-9]/.test(String.fromCharCode(c))) KIND[c] = 1;
for (const c of "\t\n\v\f\r ") KIND[c.charCodeAt(0)] = 0;
const LINE_END = 10;
const HERE = new RegExp(TOKEN.source, "uy");

/** Where the words of a text stand, as TOKEN cuts them: starts and ends, in order. */
export function cut(text: string): { starts: number[]; ends: number[] } {
  const starts: number[] = [];
  const ends: number[] = [];
  const length = text.length;
  for (let i = 0; i < length;) {
    const c = text.charCodeAt(i);
    let end = i + 1;
    if (c < 128 && KIND[c] === 1) {
      while (end < length && text.charCodeAt(end) < 128 && KIND[text.charCodeAt(end)] === 1) end++;
    }
    // What is not ASCII, or may be an empty line, the pattern decides.
    if (c >= 128 || c === LINE_END || (end < length && KIND[c] === 1 && text.charCodeAt(end) >= 128)) {
      HERE.lastIndex = i;
      const found = HERE.exec(text);
      if (!found) {
        i++;
        continue;
      }
      end = i + found[0].length;
    } else if (KIND[c] === 0) {
      i = end;
      continue;
    }
    starts.push(i);
    ends.push(end);
    i = end;
  }
  return { starts, ends };
}

/** The words of a text as they are compared. */
export const tokens = (text: string): string[] => (text.match(TOKEN) ?? []).map(fold);
