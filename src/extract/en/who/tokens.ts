/** Cuts a stretch of text into words and marks that know where they stand. */
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

// Initials keep their dots; other words keep one only when they are short forms ("Dr.", "Hon.", "Jr.").
const TOKEN =
  /(?:\p{Lu}\.){1,6}(?:\p{Lu}(?![\p{L}]))?|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ\-‐‑&.](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*|\S/gu;
const SHORT =
  /^(?:Mr|Mrs|Ms|Dr|Prof|Hon|Rt|Jr|Sr|St|Gen|Lt|Col|Maj|Brig|Capt|Adm|Sen|Rep|Amb|Eng|Engr|Ing|Arch|Lic|Smt|Rev|Msgr|Mme|Ret|Barr|Adv|Dipl|Mag|Sra|Assoc|Ph\.D|Esq|Daw)$/;

/** Tokens of `text` from `start` to `end`; `hits` are the names of states in the whole text, in order. */
export function tokenize(text: string, start: number, end: number, hits: readonly NameHit[]): Token[] {
  const out: Token[] = [];
  let h = firstFrom(hits, start);
  const stretch = text.slice(start, end);
  for (const m of stretch.matchAll(TOKEN)) {
    let raw = m[0];
    const from = start + m.index;
    if (out.length && from < (out.at(-1)?.end ?? 0)) continue;
    let to = from + raw.length;
    let possessive = false;
    const genitive = /['’ʼ]s$/i.exec(raw);
    if (genitive && raw.length > 2) [raw, to, possessive] = [raw.slice(0, -2), to - 2, true];
    else if (text[to] === "'" || text[to] === "’") possessive = /s$/i.test(raw) && !/\p{L}/u.test(text[to + 1] ?? " ");
    if (SHORT.test(raw) && text[to] === ".") [raw, to] = [`${raw}.`, to + 1];
    else if (/^Dato$/i.test(raw) && /['’]/.test(text[to] ?? "") && to + 1 < end) to += 1;
    while (h < hits.length && (hits[h]?.end ?? 0) <= from) h++;
    const hit = hits[h];
    const word = /[\p{L}\p{N}]/u.test(raw);
    out.push({
      start: from,
      end: to,
      raw,
      low: plainWord(raw),
      capital: /^\p{Lu}/u.test(raw),
      caps: word && raw === raw.toUpperCase() && (raw.match(/\p{Lu}/gu)?.length ?? 0) > 1,
      possessive,
      word,
      country: hit && hit.start < to && hit.end > from ? hit : null,
    });
  }
  return out;
}

/** Index of the first hit that ends after `from`: the hits are in order. */
function firstFrom(hits: readonly NameHit[], from: number): number {
  let lo = 0,
    hi = hits.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((hits[mid]?.end ?? 0) <= from) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}
