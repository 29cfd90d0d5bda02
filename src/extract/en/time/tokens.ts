/** Cuts English text into words, numbers and marks for the grammars of dates and names; one pass, nothing lost between. */

export interface Token {
  start: number;
  end: number;
  text: string;
  lower: string;
  /** "21st" is an ordinal, "’s" a possessive, everything that is neither letter nor digit a mark. */
  kind: "word" | "number" | "ordinal" | "possessive" | "mark";
  /** No white space stands before it. */
  glued: boolean;
  /** The number that digits write; NaN for everything else. */
  value: number;
}

/** Groups: an ordinal, a number, a possessive, a word; a mark has none. */
const PIECE =
  /(\d{1,4}(?:st|nd|rd|th)(?![\p{L}\p{N}]))|(\d{1,3}(?:,\d{3})+(?!\d)|\d+)|(['’](?:s|S)(?![\p{L}\p{N}])|(?<=s)['’](?=\s))|((?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}[\p{L}\p{M}\p{N}]+)*)|[^\s]/gu;

/** Tokens of `text` from `start` up to `end`, in order. */
export function tokenize(text: string, start: number, end: number): Token[] {
  const out: Token[] = [];
  const piece = new RegExp(PIECE);
  piece.lastIndex = start;
  let before = start;
  for (;;) {
    const m = piece.exec(text);
    if (!m || m.index >= end) return out;
    const words = m[0].slice(0, end - m.index);
    const kind = m[4] ? "word" : m[1] ? "ordinal" : m[2] ? "number" : m[3] ? "possessive" : "mark";
    const digits = kind === "ordinal" ? words.replace(/\D/g, "") : kind === "number" ? words.replaceAll(",", "") : "";
    out.push({
      start: m.index,
      end: m.index + words.length,
      text: words,
      lower: words.includes("’") ? words.toLowerCase().replaceAll("’", "'") : words.toLowerCase(),
      kind,
      glued: out.length > 0 && before === m.index,
      value: digits && digits.length < 10 ? Number(digits) : Number.NaN,
    });
    before = m.index + words.length;
  }
}

const NOTHING: Token = { start: 0, end: 0, text: "", lower: "", kind: "mark", glued: false, value: Number.NaN };

/** The token at an index, or an empty one outside the list. */
export const at = (tokens: readonly Token[], i: number): Token => tokens[i] ?? NOTHING;

/** True when the tokens from `i` on are these words in small letters. */
export const follows = (tokens: readonly Token[], i: number, words: readonly string[]): boolean =>
  words.every((word, n) => at(tokens, i + n).lower === word);

/** Begins with a capital letter. */
export const isCapital = (token: Token): boolean => token.kind === "word" && /^[\p{Lu}\p{Lt}]/u.test(token.text);
