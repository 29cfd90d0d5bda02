/** Reads what an agreement is on: "on cooperation in mediation and peacebuilding", "on the Transfer of Sentenced Persons". */
import { monthOf } from "../time/date-words.ts";
import { at, isCapital } from "../time/tokens.ts";
import type { Token } from "../time/tokens.ts";
import { isHyphen } from "./name-words.ts";
import type { NameWords } from "./name-words.ts";

/** Prepositions that open the matter of an agreement. */
const OPENING = new Set(["on", "for", "concerning", "regarding", "against", "to", "of"]);
const ARTICLES = new Set(["a", "an", "the", "their", "its", "our", "his", "her", "this", "these"]);
const LINKS = new Set([
  "of",
  "and",
  "in",
  "on",
  "for",
  "the",
  "to",
  "with",
  "against",
  "or",
  "from",
  "relating",
  "&",
  "as",
  "a",
  "by",
]);
const STOPS = new Set(
  "under between among amongst within which that who whose as by during after before since until at from will would is was were are has have had while when where not also including through aimed aiming with without into upon towards toward following today yesterday earlier last this next so thereby he she they it both".split(
    " ",
  ),
);
const LONGEST = 24;

/** Index after the matter that begins with a preposition at `i`; `i` when none does. */
export function complementEnd(tokens: readonly Token[], i: number, words: NameWords): number {
  const preposition = at(tokens, i).lower;
  if (!OPENING.has(preposition)) return i;
  const article = ARTICLES.has(at(tokens, i + 1).lower) ? i + 2 : i + 1;
  // "of the 25th Meeting"
  const counted = at(tokens, article).kind === "ordinal" && isCapital(at(tokens, article + 1));
  if (counted && preposition === "of") return capitals(tokens, article + 1, words);
  const first = at(tokens, article);
  if (first.kind !== "word" || monthOf(first.text)) return i;
  const capital = isCapital(first);
  // Only "on" and its like open a matter in small letters; "of" and "to" lead on to other things.
  if (!capital && /^(?:of|to|against)$/.test(preposition)) return i;
  if (preposition === "for" && capital && words.isParty(first.text)) return i;
  return capital ? capitals(tokens, article, words) : smalls(tokens, article, words);
}

/** "Mutual Legal Assistance in Criminal Matters": capitals with small links between them. */
function capitals(tokens: readonly Token[], from: number, words: NameWords): number {
  let end = from;
  for (let i = from; i < tokens.length && i - from < LONGEST; i++) {
    const token = at(tokens, i);
    if (isCapital(token) || token.kind === "number") {
      const link = at(tokens, i - 1).lower;
      const month = monthOf(token.text) > 0;
      if (i > end && month) return end;
      if (i > end && link === "in" && (words.isPlace(token.text) || words.isParty(token.text)) && i - end === 1)
        return end;
      if (token.kind === "number" && i > end && token.text.length === 4) return end;
      end = i + 1;
    } else if (token.text === "," && end === i && listGoesOn(tokens, i, words)) {
      i++;
      end = i + 1;
    } else if (token.lower === "between" && end === i && institutions(at(tokens, i + 1), at(tokens, i + 2), words)) {
      continue;
    } else if (isHyphen(token) && token.glued) continue;
    else if (token.kind === "possessive" && end === i) continue;
    else if (LINKS.has(token.lower) && i - end < 3) {
      if (token.lower === "and" && ARTICLES.has(at(tokens, i + 1).lower)) return end;
    } else return end;
  }
  return end;
}

/** "Democracy, Elections and Governance": single names of matters up to an "and" that another one follows. */
function listGoesOn(tokens: readonly Token[], comma: number, words: NameWords): boolean {
  const matter = (t: Token): boolean =>
    isCapital(t) && t.kind === "word" && !words.isPlace(t.text) && !words.isParty(t.text) && !monthOf(t.text);
  let i = comma;
  for (; at(tokens, i).text === "," && i - comma < 12; i += 2) if (!matter(at(tokens, i + 1))) return false;
  return /^(?:and|&)$/.test(at(tokens, i).lower) && matter(at(tokens, i + 1));
}

/** "between Diplomatic Academies": those it is between are no states, so the words are part of the name. */
const institutions = (next: Token, after: Token, words: NameWords): boolean =>
  isCapital(next) &&
  isCapital(after) &&
  !words.isParty(next.text) &&
  !words.isPlace(next.text) &&
  !words.isParty(`${next.text} ${after.text}`);

/** "cooperation in mediation and peacebuilding": words up to the next clause or circumstance. */
function smalls(tokens: readonly Token[], from: number, words: NameWords): number {
  let i = from;
  let links = 0;
  for (; i < tokens.length && i - from < LONGEST; i++) {
    const token = at(tokens, i);
    const next = at(tokens, i + 1);
    if (token.kind === "mark" && !(isHyphen(token) && token.glued && next.glued)) break;
    if (token.kind === "ordinal" || STOPS.has(token.lower)) break;
    if (
      /(?:ed|ly)$/.test(token.lower) &&
      /^(?:in|on|by|at|last|this|earlier|today|the|a|an|to|between|with)$/.test(next.lower)
    )
      break;
    if (token.lower === "in" && circumstance(next, at(tokens, i + 2), words)) break;
    if (token.lower === "on" && (monthOf(next.text) || next.kind === "number" || next.lower === "the")) break;
    if (token.lower === "to" || (token.lower === "the" && !/^(?:of|in|on|for|and)$/.test(at(tokens, i - 1).lower)))
      break;
    if ((token.lower === "and" || token.lower === "or") && !goesOn(next, words)) break;
    if (token.lower === "for" && ++links > 2) break;
  }
  while (i > from && LINKS.has(at(tokens, i - 1).lower)) i--;
  return i;
}

/** "in March", "in Qingdao", "in the margins", "in 2031": circumstances, not the matter. */
const circumstance = (next: Token, after: Token, words: NameWords): boolean =>
  next.kind === "number" ||
  monthOf(next.text) > 0 ||
  words.isPlace(next.text) ||
  words.isParty(next.text) ||
  (next.lower === "the" &&
    /^(?:near|coming|next|margins|presence|afternoon|morning|evening|first|second|third|autumn|spring|summer|winter|capital)$/.test(
      after.lower,
    )) ||
  /^(?:due|order|principle|which|a|early|late|mid|return)$/.test(next.lower);

/** After "and" the matter goes on with a noun, not with an article, a verb or an adverb. */
const goesOn = (next: Token, words: NameWords): boolean =>
  next.kind === "word" &&
  !isCapital(next) &&
  !ARTICLES.has(next.lower) &&
  !STOPS.has(next.lower) &&
  !words.finite.has(next.lower) &&
  !/(?:ed|ly)$/.test(next.lower) &&
  !/^(?:other|others|on|in|to|for)$/.test(next.lower);
