/** A readout that a page passes on between quotation marks: its sentences are the report itself, and nobody's speech. */
import type { Token } from "./tokens.ts";

const WHAT = "(?:read-?out|statement|press service|press release|press office|communiqu[eé]|report)";
const SAYS =
  "(?:said|stated|read|reads|added|concluded|continued|noted|says|informs|informed|explained|reports|reported|specified|stressed|underlined|emphasi[sz]ed|went on)";
/** "...," the readout stated. */
const BEHIND = new RegExp(
  `^["“«](?=.{40})[^]*[”"»]\\s*,?\\s*(?:the|a|an)\\s[^.“”"]{0,50}\\b${WHAT}\\b[^.“”"]{0,30}\\b${SAYS}\\b[^.“”"]{0,40}\\.?\\s*$`,
  "u",
);
/** "Both sides reaffirmed …," it said. */
const OF_BOTH =
  /^["“](?:Both|The two|The (?:ministers|leaders|sides|parties|officials|secretaries|presidents)|(?:Foreign )?(?:Minister|Secretary|President)\s\p{Lu}[\p{L}-]+)\s[^]{30,}[”"]\s*,?\s*(?:it|the (?:[A-Z]{2,6}|department|ministry|agency|foreign office))\s(?:also\s)?(?:said|stated|added|noted)\b[^.“”"]{0,40}\.?\s*$/u;
/** "The Minister informed the Ambassador …," the Presidency said: a house tells what others did. */
const BY_HOUSE = new RegExp(
  `^["“«](?=(?:The|Both|During|In|At|On|They|He|She|Minister|President|Prime)\\b)[^]{40,}[”"»]\\s*,?\\s*(?:the|a)\\s[^.“”"»]{0,50}\\b(?:ministry|presidency|embassy|foreign office)\\b[^.“”"»]{0,24}\\b${SAYS}\\b[^.“”"»]{0,40}\\.?\\s*$`,
  "iu",
);
const FIRST_PERSON = /\b(?:we|our|us|my)\b|\bI\b/;
const TELLS =
  /\b(?:the (?:two )?(?:sides|parties|ministers?|presidents?|leaders|officials|ambassador|head)|both|interlocutors)\b[^.]{0,60}\b\p{Ll}+ed\b/iu;

/** A whole paragraph between marks that tells who met: the readout itself, passed on under a spokesman's name. */
const WHOLE =
  /^["“«](?:(?:The |Deputy |Vice |Acting )?(?:[A-Z]\p{L}+ ){0,2}(?:Secretary|President|Minister|Chairman|Chancellor|Premier|Ambassador)\b)[^.“”"]{3,140}?\b(?:met|spoke|called|held|hosted|welcomed|received)\b[^“”"]{30,}[”"»]\s*$/u;

/** "Minister Arai underlined Japan's readiness to help": reported speech as a whole between marks. */
const REPORTED =
  /^["“«](?:The |Deputy |Vice |Prime |Foreign )?(?:Secretary|President|Minister|Chairman|Chancellor|Premier|Ambassador)\s(?:\p{Lu}[\p{L}.’'-]*\s){1,4}(?:also\s)?(?:underlined|stressed|emphasi[sz]ed|reaffirmed|reiterated|expressed|thanked|noted|welcomed|conveyed|highlighted|informed|briefed|discussed|confirmed|praised)\b[^“”"]{20,}[”"»]\s*$/u;

/** "A Downing Street spokesperson said:", "From the Palace's readout of the call:": what the paragraphs below pass on. */
const ANNOUNCES = new RegExp(`\\b(?:spokes(?:person|man|woman)|${WHAT})\\b[^“”"]{0,60}:\\s*$`, "iu");

/** Does a paragraph announce that those below it, each opened by a mark, are the readout? */
export const announcesReadout = (paragraph: string): boolean => paragraph.length < 200 && ANNOUNCES.test(paragraph);

/** A paragraph below one that announces: it opens with a mark and tells of others. */
export const isPassedOn = (paragraph: string): boolean => /^["“«]/.test(paragraph) && !FIRST_PERSON.test(paragraph);

/** The White House stated in a readout of the call that "...". */
const AHEAD = new RegExp(`^(?!["“])[^“”"]{0,80}\\b${WHAT}\\b[^“”"]{0,60}?(?:\\bthat|:|,)\\s*["“](?=.{40})`, "u");

/** Longest paragraph that is looked at. */
const LONGEST = 4000;

/** Does a paragraph pass on a readout between quotation marks? */
export const isRetold = (paragraph: string): boolean =>
  /["“«]/.test(paragraph) &&
  paragraph.length <= LONGEST &&
  (BEHIND.test(paragraph) ||
    AHEAD.test(paragraph) ||
    OF_BOTH.test(paragraph) ||
    ((WHOLE.test(paragraph) || REPORTED.test(paragraph)) && !FIRST_PERSON.test(paragraph)) ||
    (BY_HOUSE.test(paragraph) && TELLS.test(paragraph) && !FIRST_PERSON.test(paragraph)));

const MARK = /^["“”«»]$/;

/** The words of a sentence of such a paragraph between the marks; all of them where none stands in it. */
export function insideMarks(tokens: Token[]): Token[] {
  const open = tokens.findIndex((t) => MARK.test(t.raw));
  if (open < 0) return tokens;
  // A mark that ends the sentence's words closes, one before them opens.
  const closes =
    tokens[open]?.raw === "”" ||
    tokens[open]?.raw === "»" ||
    (tokens[open]?.raw === '"' && /^[,.!?]$/.test(tokens[open - 1]?.raw ?? ""));
  if (closes) return tokens.slice(0, open);
  const rest = tokens.slice(open + 1);
  const close = rest.findIndex((t) => MARK.test(t.raw));
  return close < 0 ? rest : rest.slice(0, close);
}
