/** Cuts names and texts into words that compare alike: accents, curly apostrophes, dashes and "&" aside. */

/** A run of letters and digits, an empty line, or any other character. */
export const TOKEN = /[\p{L}\p{M}\p{N}]+|\n\s*\n|[^\s]/gu;

/** Printed ASCII and nothing else. */
function isAscii(token: string): boolean {
  for (let i = 0; i < token.length; i++) {
    const c = token.charCodeAt(i);
    if (c < 32 || c > 126) return false;
  }
  return true;
}

/** The word as it is compared. */
export const fold = (token: string): string =>
  isAscii(token)
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

/** End of the word that begins at `i`, as TOKEN cuts it; `i` itself where no word begins. */
export function wordEnd(text: string, i: number): number {
  const c = text.charCodeAt(i);
  let end = i + 1;
  if (c < 128) {
    const kind = KIND[c];
    if (kind === 0) return c === LINE_END ? patternEnd(text, i) : i;
    if (kind === 2) return end;
    let next = text.charCodeAt(end);
    while (next < 128 && KIND[next] === 1) next = text.charCodeAt(++end);
    if (!(next >= 128)) return end;
  }
  // What is not ASCII, or may be an empty line, the pattern decides.
  return patternEnd(text, i);
}

/** Where the next word begins from `from` on; the length of the text where there is none. */
export function wordStart(text: string, from: number): number {
  let i = from;
  while (i < text.length && wordEnd(text, i) === i) i++;
  return i;
}

function patternEnd(text: string, i: number): number {
  HERE.lastIndex = i;
  return HERE.test(text) ? HERE.lastIndex : i;
}

/** The words of a text as they are compared. */
export function tokens(text: string): string[] {
  const words: string[] = [];
  for (let i = wordStart(text, 0); i < text.length;) {
    const end = wordEnd(text, i);
    words.push(fold(text.slice(i, end)));
    i = wordStart(text, end);
  }
  return words;
}
