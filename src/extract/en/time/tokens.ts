/** Cuts English text into words, numbers and marks for the grammars of dates and names; one pass, nothing lost between. */

export interface Token {
  start: number;
  end: number;
  text: string;
  lower: string;
  /** "21st" is an ordinal, "’s" a possessive, everything that is neither letter nor digit a mark. */
  kind: "word" | "number" | "ordinal" | "possessive" | "mark";
  /** A word that begins with a capital letter. */
  capital: boolean;
  /** No white space stands before it. */
  glued: boolean;
  /** The number that digits write; NaN for everything else. */
  value: number;
}

/** Groups: an ordinal, a number, a possessive, a word; a mark has none. */
const PIECE =
  /(\d{1,4}(?:st|nd|rd|th)(?![\p{L}\p{N}]))|(\d{1,3}(?:,\d{3})+(?!\d)|\d+)|(['’](?:s|S)(?![\p{L}\p{N}])|(?<=s)['’](?=\s))|((?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}[\p{L}\p{M}\p{N}]+)*)|[^\s]/uy;

/** What a character shows of the piece that begins with it. */
const ASK = 0;
const SPACE = 1;
const MARK = 2;
const SMALL = 3;
const CAPITAL = 4;
const DIGIT = 5;
const SHOWS = new Uint8Array(128).fill(MARK);
for (let c = 0; c < 128; c++) {
  const char = String.fromCharCode(c);
  if (/\s/.test(char)) SHOWS[c] = SPACE;
  else if (/[a-z]/.test(char)) SHOWS[c] = SMALL;
  else if (/[A-Z]/.test(char)) SHOWS[c] = CAPITAL;
  else if (/\d/.test(char)) SHOWS[c] = DIGIT;
  else if (char === "'") SHOWS[c] = ASK;
}
const STOP = ".".charCodeAt(0);
/** Typographic quotes, dashes and the ellipsis end words as ASCII's own marks do. */
const isPlainMark = (c: number): boolean =>
  c === 0x201c || c === 0x201d || c === 0x2013 || c === 0x2014 || c === 0x2026;
const shows = (c: number): number => (c < 128 ? SHOWS[c]! : isPlainMark(c) ? MARK : ASK);

/** Tokens of `text` from `start` up to `end`, in order. */
export function tokenize(text: string, start: number, end: number): Token[] {
  const out: Token[] = [];
  let before = start;
  for (let i = start; i < end;) {
    const first = shows(text.charCodeAt(i));
    if (first === SPACE) {
      i++;
      continue;
    }
    const next = first === MARK ? i + 1 : first === SMALL || first === CAPITAL ? plainWordEnd(text, i, end) : i;
    const token = next > i ? plain(text.slice(i, next), i, next, first) : readPiece(text, i, end);
    if (!token) {
      i++;
      continue;
    }
    token.glued = out.length > 0 && before === i;
    out.push(token);
    i = before = token.end;
  }
  return out;
}

/** End of a word of ASCII letters and digits; `i` itself where the pattern must tell how the word goes on. */
function plainWordEnd(text: string, i: number, end: number): number {
  if (text.charCodeAt(i + 1) === STOP) return i;
  for (let next = i + 1; next < end; next++) {
    const kind = shows(text.charCodeAt(next));
    if (kind < SMALL) return kind === ASK ? i : next;
  }
  return end;
}

/** No letter of a plain word is a capital. */
function isSmall(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const c = word.charCodeAt(i);
    if (c >= 65 && c <= 90) return false;
  }
  return true;
}

const plain = (text: string, start: number, end: number, first: number): Token => ({
  start,
  end,
  text,
  lower: first === MARK || isSmall(text) ? text : text.toLowerCase(),
  kind: first === MARK ? "mark" : "word",
  capital: first === CAPITAL,
  glued: false,
  value: Number.NaN,
});

function readPiece(text: string, i: number, end: number): Token | null {
  PIECE.lastIndex = i;
  const m = PIECE.exec(text);
  if (!m) return null;
  const words = m[0].slice(0, end - i);
  const kind = m[4] ? "word" : m[1] ? "ordinal" : m[2] ? "number" : m[3] ? "possessive" : "mark";
  const digits = kind === "ordinal" ? words.replace(/\D/g, "") : kind === "number" ? words.replaceAll(",", "") : "";
  return {
    start: i,
    end: i + words.length,
    text: words,
    lower: words.includes("’") ? words.toLowerCase().replaceAll("’", "'") : words.toLowerCase(),
    kind,
    capital: kind === "word" && /^[\p{Lu}\p{Lt}]/u.test(words),
    glued: false,
    value: digits && digits.length < 10 ? Number(digits) : Number.NaN,
  };
}

const NOTHING: Token = {
  start: 0,
  end: 0,
  text: "",
  lower: "",
  kind: "mark",
  capital: false,
  glued: false,
  value: Number.NaN,
};

/** The token at an index, or an empty one outside the list. */
export const at = (tokens: readonly Token[], i: number): Token => tokens[i] ?? NOTHING;

/** True when the tokens from `i` on are these words in small letters. */
export function follows(tokens: readonly Token[], i: number, words: readonly string[]): boolean {
  for (let n = 0; n < words.length; n++) if (at(tokens, i + n).lower !== words[n]) return false;
  return true;
}

/** Begins with a capital letter. */
export const isCapital = (token: Token): boolean => token.capital;
