/** Cuts a stretch of text into words and marks that know where they stand. */
import { firstIn } from "../../../model/in-order.ts";
import type { NameHit } from "../../../model/knowledge.ts";
import { plainWord } from "./vocabulary.ts";

export interface Token {
  start: number;
  /** End of the word itself; a possessive "'s" is left out. */
  end: number;
  raw: string;
  /** Folded, without dots. */
  low: string;
  /** Begins with a capital letter. */
  capital: boolean;
  /** All letters are capitals, two or more. */
  caps: boolean;
  possessive: boolean;
  /** A word, not a mark. */
  word: boolean;
  /** Name of a state or body that this token begins, or is part of. */
  country: NameHit | null;
}

// "R&D" is one word, "coasts&ports" three. Initials keep their dots; other words keep one only when they are short forms ("Dr.", "Hon.", "Jr.").
const TOKEN =
  /(?:\p{Lu}\.){1,6}(?:\p{Lu}(?![\p{L}]))?|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’ʼ\-‐‑.]|(?<!\p{Ll})&)(?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*|\S/uy;
const SHORT =
  /^(?:Mr|Mrs|Ms|Dr|Prof|Hon|Rt|Jr|Sr|St|Ma|Sta|Sto|Md|Mohd|Muhd|Gen|Lt|Lieut|Col|Maj|Brig|Capt|Adm|Sen|Rep|Amb|Eng|Engr|Ing|Arch|Lic|Smt|Rev|Msgr|Mme|Ret|Barr|Adv|Dipl|Mag|Sra|Assoc|Ph\.D|Esq|Daw)$/;

/** What a character of ASCII is to a word. */
const SPACE = 0;
const MARK = 1;
/** Parts words, or joins them where a letter follows. */
const JOINT = 2;
const SMALL = 3;
const DIGIT = 4;
const CAPITAL = 5;
const KIND = new Uint8Array(128).fill(MARK);
for (let c = 0; c < 128; c++) {
  const char = String.fromCharCode(c);
  if (/\s/.test(char)) KIND[c] = SPACE;
  else if (/['&.-]/.test(char)) KIND[c] = JOINT;
  else if (/[a-z]/.test(char)) KIND[c] = SMALL;
  else if (/\d/.test(char)) KIND[c] = DIGIT;
  else if (/[A-Z]/.test(char)) KIND[c] = CAPITAL;
}
/** Typographic quotes, dashes and the ellipsis, which end words as ASCII's own marks do. */
const isPlainMark = (c: number): boolean =>
  c === 0x201c || c === 0x201d || c === 0x2013 || c === 0x2014 || c === 0x2026;
const kindOf = (c: number): number => (c < 128 ? KIND[c]! : isPlainMark(c) ? MARK : JOINT);

/** Tokens of `text` from `start` to `end`; `hits` are the names of states in the whole text, in order. */
export function tokenize(text: string, start: number, end: number, hits: readonly NameHit[]): Token[] {
  const out: Token[] = [];
  let h = firstIn(hits, (hit) => hit.end > start);
  const stretch = text.slice(start, end);
  for (let i = 0; i < stretch.length;) {
    const code = stretch.charCodeAt(i);
    const first = kindOf(code);
    if (first === SPACE) {
      i++;
      continue;
    }
    const isMark = first === MARK || (first === JOINT && code < 128);
    const plain = isMark ? i + 1 : first === JOINT ? i : plainWordEnd(stretch, i);
    const next = plain > i ? plain : patternEnd(stretch, i);
    if (next === i) {
      i++;
      continue;
    }
    const raw = stretch.slice(i, next);
    const token = plain > i ? plainToken(raw, start + i, first) : patternToken(raw, start + i);
    if (token.word) settleEnd(token, text, end);
    i = Math.max(next, token.end - start);
    while (h < hits.length && hits[h]!.end <= token.start) h++;
    const hit = hits[h];
    if (hit && hit.start < token.end && hit.end > token.start && !isField(text, hit)) token.country = hit;
    out.push(token);
  }
  return out;
}

/** "Director-General for EU Affairs", "Foreign and EU Minister": what an office looks after is no body. */
const isField = (text: string, hit: NameHit): boolean =>
  hit.code === "EUU" &&
  (/^ Affairs\b/.test(text.slice(hit.end, hit.end + 9)) ||
    (/^ (?:Affairs )?Ministers?\b/.test(text.slice(hit.end, hit.end + 20)) &&
      /\b(?:Foreign|European|External)(?: Affairs)? (?:and|&) $/.test(
        text.slice(Math.max(0, hit.start - 26), hit.start),
      )));

/** End of a word of ASCII letters and digits; `i` itself where the pattern must tell how the word goes on. */
function plainWordEnd(stretch: string, i: number): number {
  if (KIND[stretch.charCodeAt(i)] === CAPITAL && stretch[i + 1] === ".") return i;
  for (let next = i + 1; next < stretch.length; next++) {
    const c = stretch.charCodeAt(next);
    const kind = kindOf(c);
    if (kind >= SMALL) continue;
    if (kind !== JOINT) return next;
    return c >= 128 || kindOf(stretch.charCodeAt(next + 1)) >= JOINT ? i : next;
  }
  return stretch.length;
}

function patternEnd(stretch: string, i: number): number {
  TOKEN.lastIndex = i;
  return TOKEN.test(stretch) ? TOKEN.lastIndex : i;
}

/** No letter of a plain word is a capital. */
function isSmall(raw: string): boolean {
  for (let i = 0; i < raw.length; i++) if (KIND[raw.charCodeAt(i)] === CAPITAL) return false;
  return true;
}

function plainToken(raw: string, start: number, first: number): Token {
  const word = first >= SMALL;
  const low = isSmall(raw) ? raw : raw.toLowerCase();
  return {
    start,
    end: start + raw.length,
    raw,
    low,
    capital: first === CAPITAL,
    caps: first >= DIGIT && isCaps(raw),
    possessive: false,
    word,
    country: null,
  };
}

function patternToken(whole: string, start: number): Token {
  const possessive = whole.length > 2 && /['’ʼ]s$/i.test(whole);
  const raw = possessive ? whole.slice(0, -2) : whole;
  const word = /[\p{L}\p{N}]/u.test(raw);
  return {
    start,
    end: start + raw.length,
    raw,
    low: plainWord(raw),
    capital: /^\p{Lu}/u.test(raw),
    caps: word && isCaps(raw),
    possessive,
    word,
    country: null,
  };
}

/** All its letters are capitals, and there are two at least. */
const isCaps = (raw: string): boolean =>
  raw.length > 1 && raw === raw.toUpperCase() && (raw.match(/\p{Lu}/gu)?.length ?? 0) > 1;

/** The mark after a word may belong to it: a short form's stop, the apostrophe of "ministers'" or "Dato'". */
function settleEnd(token: Token, text: string, end: number): void {
  const after = text[token.end];
  const apostrophe = after === "'" || after === "’";
  if (apostrophe && !token.possessive && /s$/i.test(token.raw))
    token.possessive = !/\p{L}/u.test(text[token.end + 1] ?? " ");
  if (after === "." && SHORT.test(token.raw)) {
    token.raw += ".";
    token.end++;
  } else if (apostrophe && token.end + 1 < end && /^Dato$/i.test(token.raw)) token.end++;
}

/** Index of the token behind the name of a country that stands at `j`. */
export function countryEnd(tokens: readonly Token[], j: number): number {
  const hit = tokens[j]?.country;
  let end = j + 1;
  if (hit) while (tokens[end]?.country === hit) end++;
  return end;
}
