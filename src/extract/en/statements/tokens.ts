/** Cuts a sentence into tokens that keep their place in the text. */
import type { Span } from "../../../model/span.ts";
import { ADVERB } from "./word-classes.ts";
import type { Word, Words } from "./words.ts";

export interface Token extends Span, Word {}

// A word may hold dots between single letters (U.S.), inner hyphens and apostrophes, and an ampersand (R&D).
const PIECE =
  /\b(?:Mr|Mrs|Ms|Dr|Hon|Prof|Gen|Sen|Rep|Amb|Lt|Lieut|Col|Capt|Gov|Rev|Messrs|Mme|Mlle|St|Sr|Jr|No|Art)\.(?=\s)|(?:\p{Lu}\.)+\p{Lu}(?![\p{L}\p{N}.])|(?:\p{L}\.){2,}(?:[-‐‑–]\p{Lu}[\p{L}\p{M}]*)*|[’'](?:s|S)(?![\p{L}\p{N}])|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:[-‐‑–&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*|[’'](?!s(?![\p{L}\p{N}]))[\p{L}][\p{L}\p{M}]*)*|\d[\d,.:]*\d(?:\p{L}+)?|\d(?:\p{L}+)?|[^\s\p{L}\p{N}]/uy;

/** What an ASCII character is to the cut: white space, a letter, a digit, a mark of its own, or for the pattern to tell. */
const [SPACE, LETTER, DIGIT, MARK, ASK] = [0, 1, 2, 3, 4];
const KIND = new Uint8Array(128).fill(MARK);
for (let c = 0; c < 128; c++) {
  const char = String.fromCharCode(c);
  if (/\s/.test(char)) KIND[c] = SPACE;
  else if (/[A-Za-z]/.test(char)) KIND[c] = LETTER;
  else if (/\d/.test(char)) KIND[c] = DIGIT;
  else if (/[-'&.]/.test(char)) KIND[c] = ASK;
}
const kindAt = (text: string, i: number): number => {
  const c = text.charCodeAt(i);
  return c < 128 ? (KIND[c] as number) : ASK;
};

/** Tokens of `span`, in order. Linear in its length. */
export function tokenize(text: string, span: Span, words: Words): Token[] {
  const out: Token[] = [];
  const part = text.slice(span.start, span.end);
  for (let i = 0; i < part.length;) {
    const end = pieceEnd(part, i);
    const contracted =
      end - i > 2 && /['’]/.test(part.slice(i + 1, i + 5)) ? CONTRACTED.exec(part.slice(i, end)) : null;
    if (contracted) out.push(...apart(contracted, span.start + i, out.at(-1), words));
    else if (end > i) out.push(token(words(part.slice(i, end)), span.start + i, out.at(-1)));
    i = Math.max(end, i + 1);
  }
  return out;
}

function token(word: Word, start: number, before: Token | undefined): Token {
  const { raw, low, kind, capital } = word;
  // The month is no modal verb.
  if (before && raw === "May") return { start, end: start + 3, low: "may-month", raw, kind, capital, classes: 0 };
  // "the good will of the crews", "political will": a noun.
  if (before && raw === "will" && WILL_OF.test(before.low))
    return { start, end: start + 4, low: "will-noun", raw, kind, capital, classes: 0 };
  // "Prime Minister Whitely": a name that ends as adverbs do.
  const classes = capital && before?.capital ? word.classes & ~ADVERB : word.classes;
  return { start, end: start + raw.length, low, raw, kind, capital, classes };
}

const WILL_OF = /^(?:good|political|free|strong|firm|shared|common|popular|the|their|his|her|its|our)$/;

/** "I’m", "we’ve": two words, each in its place. */
const CONTRACTED = /^(I|[Ww]e|[Tt]hey|[Yy]ou)(['’](?:m|re|ve|ll))$/;
const IN_FULL: { readonly [end: string]: string } = { m: "am", re: "are", ve: "have", ll: "will" };

function apart(found: RegExpExecArray, start: number, before: Token | undefined, words: Words): Token[] {
  const [, pronoun = "", end = ""] = found;
  const first = token(words(pronoun), start, before);
  const full = words(IN_FULL[end.slice(1)] ?? "");
  return [first, { ...full, raw: end, start: first.end, end: first.end + end.length }];
}

/** End of the token that begins at `i`; `i` where none does. */
function pieceEnd(part: string, i: number): number {
  const first = kindAt(part, i);
  if (first === SPACE) return i;
  if (first === MARK || (first === ASK && part.charCodeAt(i) < 128 && part[i] !== "'")) return i + 1;
  if (first === LETTER) {
    let end = i + 1;
    let kind = kindAt(part, end);
    while (kind === LETTER || kind === DIGIT) kind = kindAt(part, ++end);
    // A dot belongs to initials and a few short forms only: behind a longer word it is the sentence's.
    if (end >= part.length || kind !== ASK || (part[end] === "." && end - i > 6)) return end;
  }
  PIECE.lastIndex = i;
  const found = PIECE.exec(part);
  return found ? PIECE.lastIndex : i;
}

/** Text span of tokens `from` up to, but not with, `to`. */
export const tokenSpan = (tokens: readonly Token[], from: number, to: number): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? tokens[from]?.start ?? 0,
});
