/** Walks over the words of a capitalised name: how far it reaches left and right of its head noun. */
import { monthOf, weekdayOf } from "../time/date-words.ts";
import { at, isCapital } from "../time/tokens.ts";
import type { Token } from "../time/tokens.ts";

/** What the walk asks about words. */
export interface NameWords {
  /** A name of a state or body; "Japan and" ends a name where "Trade and" does not. */
  isParty(words: string): boolean;
  isPlace(words: string): boolean;
  /** Finite verbs, in small letters. */
  finite: ReadonlySet<string>;
}

/** Small words that may stand inside a name. */
const LINKS = new Set(["of", "and", "&", "de", "du", "da", "la"]);
/** Words that are capitalised only because a sentence begins with them, or that stand before names. */
const OPENERS = new Set(
  "the a an in on at with under regarding concerning both this these those that their its his her our all as by for from to of and but or while after before following during since when where however further furthermore moreover also additionally finally lastly noting recalling welcoming based referring towards through within among between over upon against about next upcoming forthcoming annual mr mrs ms dr he she it they we".split(
    " ",
  ),
);
const PLURAL_OWNERS = /^(?:women|children|people|men|youth)$/;
export const isHyphen = (token: Token): boolean => /^[-‐‑–]$/.test(token.text);

/** How far names reach: a longer run of capitals is a heading or shouting. */
const LONGEST = 24;

/** Index of the first token of the name whose head stands at `head`; `head` itself when no word of its own stands before. */
export function nameStart(tokens: readonly Token[], head: number, words: NameWords): number {
  let i = head;
  while (i > 0 && head - i < LONGEST) {
    const step = stepLeft(tokens, i, words);
    if (step === i) break;
    i = step;
  }
  return trimLeft(tokens, i, head, words);
}

/** Index of the word before `i` that still belongs to the name, or `i`. */
function stepLeft(tokens: readonly Token[], i: number, words: NameWords): number {
  const before = at(tokens, i - 1);
  if (nameWord(before)) return OPENERS.has(before.lower) && i - 1 > 0 && !isHyphen(at(tokens, i)) ? i : i - 1;
  if (before.kind === "ordinal") return i - 1;
  if (before.kind === "number" && /^\d{1,4}$/.test(before.text)) return i - 1;
  // "EU-Mercosur", "2+2", "post-Cotonou"
  if (
    (isHyphen(before) || before.text === "+" || before.text === "/") &&
    before.glued &&
    at(tokens, i).glued &&
    i >= 2
  ) {
    const joined = at(tokens, i - 2);
    return joined.kind === "word" || joined.kind === "number" ? i - 2 : i;
  }
  // "Cooperation Process (SEECP) Summit"
  if (
    before.text === ")" &&
    at(tokens, i - 3).text === "(" &&
    isCapital(at(tokens, i - 2)) &&
    nameWord(at(tokens, i - 4)) &&
    isCapital(at(tokens, i))
  )
    return i - 3;
  // "ASEAN - US Special Summit"
  if (isHyphen(before) && words.isParty(at(tokens, i).text) && words.isParty(at(tokens, i - 2).text)) return i - 2;
  if (before.kind === "possessive") {
    const owner = at(tokens, i - 2);
    const plural =
      before.text.length === 1 ? !words.isParty(owner.text) && isCapital(owner) : PLURAL_OWNERS.test(owner.lower);
    return plural ? i - 2 : i;
  }
  if (LINKS.has(before.lower) && isCapital(at(tokens, i)) && isCapital(at(tokens, i - 2))) {
    const linked = at(tokens, i - 2);
    if (OPENERS.has(linked.lower) || (before.lower === "and" && (words.isParty(linked.text) || acronym(linked))))
      return i;
    return i - 2;
  }
  return i;
}

const acronym = (token: Token): boolean =>
  token.text.length > 1 && token.text === token.text.toUpperCase() && !/^[IVX]+$/.test(token.text);
const nameWord = (token: Token): boolean => isCapital(token) && !monthOf(token.text) && !weekdayOf(token.text);

/** Drops what a sentence or a list puts before a name: "The", "Welcoming", "of". */
function trimLeft(tokens: readonly Token[], first: number, head: number, words: NameWords): number {
  let i = first;
  while (i < head) {
    const token = at(tokens, i);
    const openerHere = OPENERS.has(token.lower) && !isHyphen(at(tokens, i + 1));
    const participle = i === 0 && /(?:ing|ed)$/.test(token.lower) && !words.isPlace(token.text);
    const verbHere = i === 0 && words.finite.has(token.lower) && i + 1 < head;
    if (
      openerHere ||
      participle ||
      verbHere ||
      LINKS.has(token.lower) ||
      token.kind === "possessive" ||
      token.kind === "mark"
    )
      i++;
    else break;
  }
  return i;
}

/** End of a run of capitalised words from `i` on, small links inside it allowed: "Talisman Sabre 2033", "of the Parties". */
export function capitalsFrom(tokens: readonly Token[], i: number, links: ReadonlySet<string>): number {
  let end = i;
  let next = i;
  while (next < tokens.length && next - i < LONGEST) {
    const token = at(tokens, next);
    if (nameWord(token) || (token.kind === "number" && end > i && /^\d{1,4}$/.test(token.text))) end = ++next;
    else if (isHyphen(token) && token.glued && at(tokens, next + 1).glued && end === next) next++;
    else if (token.kind === "possessive" && isCapital(at(tokens, next + 1)) && end === next) next++;
    else if (links.has(token.lower) && next - end < 2) next++;
    else break;
  }
  return end;
}
