/** Cuts a stretch of English text into sentences by its own rules, knowing abbreviations, quotations and brackets. */
import type { Knowledge } from "../../model/knowledge.ts";
import { onceFor, wordSet } from "../../model/once-for.ts";
import type { Span } from "../../model/span.ts";

/** What the splitter needs to know beforehand. */
export type SentenceKnowledge = Pick<Knowledge, "lists" | "offices" | "party">;

/** The sentences of `text` inside `span`: in order, without the white space around them, nothing else left out. */
export const splitSentences = (text: string, span: Span, k: SentenceKnowledge): Span[] =>
  sentenceSplitter(k)(text, span);

/** The same for many stretches: looks the lists up once. */
export const sentenceSplitter = onceFor((k: SentenceKnowledge): ((text: string, span: Span) => Span[]) => {
  const set = (name: string) => wordSet(k.lists[name]);
  const words: Words = {
    never: set("abbreviations"),
    beforeNumber: set("abbreviations-before-number"),
    mayEnd: set("abbreviations-that-may-end"),
    openers: set("sentence-openers"),
    verbs: set("finite-verbs"),
    titles: new Set(k.offices.flatMap((o) => [o.office, ...o.short]).map((o) => firstWord(o))),
    isParty: (name) => k.party(name) !== null,
  };
  return (text, span) => split(text, span, words);
});

interface Words {
  never: ReadonlySet<string>;
  beforeNumber: ReadonlySet<string>;
  mayEnd: ReadonlySet<string>;
  openers: ReadonlySet<string>;
  verbs: ReadonlySet<string>;
  titles: ReadonlySet<string>;
  isParty(name: string): boolean;
}

const firstWord = (name: string): string => name.replace(/^the\s+/i, "").split(/[\s,/]/, 1)[0] ?? "";
const SPACE = /\s/;
const CLOSER = /["'”’»“)\]]/;
const UPPER = /[\p{Lu}\p{Lt}\p{Lo}]/u;
const LOWER = /\p{Ll}/u;
const ENDER = /[.!?…。！？]/;
/** Brackets up to this long are kept in one sentence, whatever stops they hold. */
const BRACKET = 240;

function split(text: string, span: Span, words: Words): Span[] {
  const out: Span[] = [];
  const closed = shortBrackets(text, span);
  let start = skipSpace(text, span.start, span.end);
  let i = start;
  while (i < span.end) {
    const bracket = closed.get(i);
    if (bracket !== undefined) {
      // A stop just before the closing bracket may end the sentence that the bracket belongs to.
      i = ENDER.test(text[bracket - 1] ?? "") ? bracket - 1 : bracket + 1;
      continue;
    }
    if (!ENDER.test(text[i] ?? "")) {
      i++;
      continue;
    }
    const last = endOfStops(text, i, span.end);
    let end = last + 1;
    while (end < span.end && CLOSER.test(text[end] ?? "")) end++;
    // "was praised.* He also": a star that parts them ends the first.
    if (text[end] === "*" && /^\*\s+\p{Lu}/u.test(text.slice(end, end + 6))) end++;
    if (isBoundary(text, { start, stop: i, last, end, limit: span.end }, words)) {
      out.push({ start, end });
      start = end = skipSpace(text, end, span.end);
    }
    i = Math.max(end, last + 1);
  }
  let end = span.end;
  while (end > start && SPACE.test(text[end - 1] ?? "")) end--;
  if (end > start) out.push({ start, end });
  return out;
}

interface Place {
  start: number;
  /** First and last stop of the run: the same for ".", apart for ". . . ." */
  stop: number;
  last: number;
  /** After the closing quotes and brackets. */
  end: number;
  limit: number;
}

function isBoundary(text: string, at: Place, words: Words): boolean {
  const mark = text[at.stop] ?? "";
  if ("。！？".includes(mark)) return true;
  if (at.end >= at.limit) return true;
  if (!SPACE.test(text[at.end] ?? "")) return mark === "." && gluedSentence(text, at, words);
  if (!startsSentence(text, at.end, at.limit)) return false;
  const next = wordAt(text, skipOpeners(text, skipSpace(text, at.end, at.limit), at.limit), at.limit);
  if (mark === "…" || at.last > at.stop) {
    const dots = mark === "…" ? 3 : text.slice(at.stop, at.last + 1).replace(/[^.]/g, "").length;
    return dots > 3 || words.openers.has(next) || at.end > at.last + 1;
  }
  if (mark !== ".") return true;
  const token = tokenBefore(text, at.stop, at.start);
  const itself = at.stop - token.length + 1 <= at.start;
  if (at.stop - at.start < 8 && /^\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]$/.test(text.slice(at.start, at.stop + 1)))
    return false;
  if (words.never.has(token)) return false;
  if (words.beforeNumber.has(token) && /^[\d(]/.test(next)) return false;
  if (/^\p{Lu}\.$/u.test(token)) return !itself && words.openers.has(next) && next !== "A" && next !== "I";
  if (words.mayEnd.has(token) || /^(?:[A-Z]\.){2,4}$/.test(token))
    return afterAbbreviation(text, at, token, next, words);
  return true;
}

/** "U.S.", "D.C.", "p.m.", "Inc." before a capital: does a new sentence begin? */
function afterAbbreviation(text: string, at: Place, token: string, next: string, words: Words): boolean {
  if (at.end > at.last + 1 && text[at.end - 1] !== ")") return true;
  const ahead = text.slice(skipSpace(text, at.end, at.limit), Math.min(at.limit, at.end + 160)).split(/\s+/, 14);
  // "the U.S. Under Secretary": an office that begins like a preposition.
  if (next === "Under" && /^Secretar/.test(ahead[1] ?? "")) return false;
  if (words.openers.has(next)) return true;
  const before = text.slice(Math.max(at.start, at.stop - 240), at.stop).split(/\s+/);
  if (!before.some((w) => isFinite(w, words))) return false;
  if (/^[ap]\.?m\.$/i.test(token)) {
    if (/^[\d("]/.test(next) || /^[A-Z]{2,5}$/.test(next)) return false;
    return !ahead.slice(1, 4).some((w) => /^time\b/.test(w));
  }
  if (token === "etc." || token === "al.") return true;
  const subject = subjectAhead(ahead, words);
  if (words.isParty(token) || words.isParty(token.slice(0, -1)))
    return before.at(-2)?.toLowerCase() === "the" && subject === "titled name";
  return words.titles.has(next) || subject !== null;
}

/** A capitalized run with a finite verb after it: "Secretary Holt and Minister Arai reaffirmed". */
function subjectAhead(ahead: string[], words: Words): "titled name" | "name" | null {
  let i = 0;
  while (
    i < ahead.length &&
    (/^\p{Lu}/u.test(ahead[i] ?? "") || (i > 0 && /^(?:and|of|for|the|de|al|bin)$/.test(ahead[i] ?? "")))
  )
    i++;
  if (i === 0 || !isFinite(ahead[i] ?? "", words)) return null;
  const run = ahead.slice(0, i);
  return words.titles.has(run[0] ?? "") && i > 1 && !run.includes("of") ? "titled name" : "name";
}

const isFinite = (word: string, words: Words): boolean => {
  const bare = word.replace(/[^\p{L}]+$/u, "");
  return /^\p{Ll}+ed$/u.test(bare) || words.verbs.has(bare);
};

/** "…the talks.The ministers": two sentences that lost the space between them, but neither "gov.uk" nor "U.S.-led". */
function gluedSentence(text: string, at: Place, words: Words): boolean {
  if (at.last !== at.stop) return false;
  const before = /[\s"“(](?:[\p{L}'’-]*\p{Ll}{3,}|\d{1,4})$/u.test(
    text.slice(Math.max(at.start, at.stop - 40), at.stop),
  );
  // "Caliber.Az reports": a site's name goes on.
  const next = /^\p{L}+/u.exec(text.slice(at.end, at.end + 4))?.[0] ?? "";
  // "after a welcome.PM Holt called": letters that stand for an office, before a name.
  const capitals = /^\p{Lu}{2,5}\s\p{Lu}\p{Ll}/u.test(text.slice(at.end, Math.min(at.limit, at.end + 8)));
  if (next.length <= 3 && !words.openers.has(next) && !capitals) return false;
  // "ties with the EU.The ministers"
  const letters =
    words.openers.has(next) && /[\s(]\p{Lu}{2,6}$/u.test(text.slice(Math.max(at.start, at.stop - 8), at.stop));
  // "ties within NATO.Holt noted"
  const acronym =
    /[\s(]\p{Lu}{3,6}$/u.test(text.slice(Math.max(at.start, at.stop - 8), at.stop)) &&
    /^\p{Lu}\p{Ll}{2,}\s(?:also |further |then )?(?:said|noted|stressed|added|thanked|expressed|emphasi[sz]ed|underlined|welcomed)\b/u.test(
      text.slice(at.end, Math.min(at.limit, at.end + 50)),
    );
  if (acronym) return true;
  return (
    (before || letters) &&
    (capitals || /^(?:["“]?)(?:\p{Lu}\p{Ll}+|A|I)[\s,]/u.test(text.slice(at.end, Math.min(at.limit, at.end + 40))))
  );
}

/** After white space: a capital, a digit or an opening mark before one; not a small letter. */
function startsSentence(text: string, from: number, limit: number): boolean {
  const i = skipSpace(text, from, limit);
  if (i >= limit) return true;
  const first = text[skipOpeners(text, i, limit)] ?? "";
  if (UPPER.test(first) || /[\d*•°€$£#@]/.test(first)) return true;
  return !LOWER.test(first) && !/[,;:)\]\-–—/&+=%]/.test(first);
}

function skipSpace(text: string, from: number, limit: number): number {
  let i = from;
  while (i < limit && SPACE.test(text[i] ?? "")) i++;
  return i;
}

function skipOpeners(text: string, from: number, limit: number): number {
  let i = from;
  while (i < limit && i < from + 3 && /["'“‘„«([]/.test(text[i] ?? "")) i++;
  return i;
}

/** Last stop of a run like "...", ". . . ." or "?!". */
function endOfStops(text: string, from: number, limit: number): number {
  let last = from;
  for (let i = from + 1; i < limit; i++) {
    const c = text[i] ?? "";
    if (ENDER.test(c)) last = i;
    else if (!SPACE.test(c) || i - last > 8) break;
  }
  return last;
}

/** The word that ends at the stop, stops inside it included: "U.S.", "p.m.", "Ph.D.". */
function tokenBefore(text: string, stop: number, from: number): string {
  let i = stop;
  while (i > from && i > stop - 24 && /[\p{L}.$]/u.test(text[i - 1] ?? "")) i--;
  return text.slice(i, stop + 1);
}

const wordAt = (text: string, from: number, limit: number): string =>
  /^[\p{L}\d('’-]+/u.exec(text.slice(from, Math.min(limit, from + 40)))?.[0] ?? "";

/** Opening position to closing position of every bracket pair short enough to stay in one sentence. */
function shortBrackets(text: string, span: Span): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let i = span.start; i < span.end; i++) {
    const c = text[i];
    if (c === "(" || c === "[") open.push(i);
    else if ((c === ")" || c === "]") && open.length) {
      const from = open.pop() ?? i;
      if (i - from <= BRACKET) pairs.set(from, i);
    }
  }
  return pairs;
}
