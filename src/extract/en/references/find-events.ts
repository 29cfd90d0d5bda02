/** Finds the named meetings other than this one: summits, conferences, councils, past or to come. */
import type { Knowledge } from "../../../model/knowledge.ts";
import { onceFor, wordSet } from "../../../model/once-for.ts";
import type { NamedEvent } from "../../../model/reference.ts";
import { readOrdinal } from "../time/numbers.ts";
import { at, follows, isCapital } from "../time/tokens.ts";
import type { Token } from "../time/tokens.ts";
import { eventDate } from "./event-date.ts";
import { capitalsFrom, isHyphen, nameStart } from "./name-words.ts";
import type { Search, SentenceWords } from "./sentence-words.ts";

/** An event with its place among the tokens. */
export interface FoundEvent extends NamedEvent {
  sentence: SentenceWords;
  first: number;
  next: number;
  /** The year stands before the name: "the 2031 Review Conference" is not that of 2036. */
  dated?: boolean;
}

/** What is known about the engagement that the text itself reads out. */
export interface Own {
  titles: string[];
  margins: string | null;
  /** Leading sentences in which "held the X Dialogue" names these very talks. */
  lead: number;
}

interface Words {
  heads: ReadonlySet<string>;
  bodies: ReadonlySet<string>;
  contexts: ReadonlySet<string>;
  names: ReadonlySet<string>;
  tails: ReadonlySet<string>;
  /** Every word that an event is read from, save names with their number: "COP30". */
  telling: ReadonlySet<string>;
}

const OF_BODY = new Set(["session", "meeting", "summit", "edition", "round", "sitting", "assembly"]);
const RIGHT_LINKS = new Set(["of", "on", "for", "the", "to", "and", "in"]);
const SMALL_HEADS = new Set(["summit", "ministerial", "conference"]);
const INSIDE = /^(?:Ministerial|Heads|Leaders|Leaders'|Association|Joint|Ministers|Foreign)$/;
const GENERIC = /^(?:Joint|Bilateral|Annual|High-Level|Ministerial|Foreign|Regular|Next|First|Second)$/;

/** The events of the sentences, each name once, the own engagement left out. */
export function findEvents(search: Search, own: Own): FoundEvent[] {
  const words = eventWords(search.k);
  const found: FoundEvent[] = [];
  for (const sentence of search.sentences) {
    const { tokens } = sentence;
    for (let i = 0; i < tokens.length;) {
      const span = readEvent(sentence, i, words, search);
      if (!span || isOwn(search, sentence, span, own)) {
        i = span ? Math.max(span.next, i + 1) : i + 1;
        continue;
      }
      i = Math.max(span.next, i + 1);
      found.push(make(search, sentence, span));
    }
  }
  return found;
}

const eventWords = onceFor((k: Knowledge): Words => {
  const list = (name: string): ReadonlySet<string> => wordSet(k.lists[name]);
  const [heads, bodies, names] = [list("event-heads"), list("event-bodies"), list("event-names")];
  return {
    heads,
    bodies,
    contexts: list("event-contexts"),
    names,
    tails: list("event-tails"),
    telling: new Set([...heads, ...bodies, ...names, ...OF_BODY, ...SMALL_HEADS, "Exercise"]),
  };
});

interface Range {
  first: number;
  next: number;
}

function readEvent(sentence: SentenceWords, i: number, words: Words, search: Search): Range | null {
  const { tokens } = sentence;
  const token = at(tokens, i);
  if (token.kind !== "word") return null;
  const listed = withoutNumber(token.text);
  if (!words.telling.has(listed) && !(token.capital && words.telling.has(token.lower))) return null;
  if (OF_BODY.has(token.lower) && at(tokens, i + 1).lower === "of") {
    const session = sessionOf(tokens, i, words, search);
    if (session) return session;
  }
  if (words.names.has(listed)) {
    const number =
      at(tokens, i + 1).kind === "number" && at(tokens, i + 1).text.length < 3 && listed === token.text ? i + 2 : i + 1;
    return { first: nameStart(tokens, i, search.words), next: number };
  }
  if (token.text === "Exercise" && isCapital(at(tokens, i + 1)))
    return { first: i, next: capitalsFrom(tokens, i, new Set()) };
  const strong = words.heads.has(token.text);
  const weak = words.bodies.has(token.text);
  if (strong || weak) return capitalHead(sentence, i, strong, words, search);
  if (SMALL_HEADS.has(token.text) || (token.text === "meeting" && ministersBefore(tokens, i)))
    return smallHead(tokens, i, search);
  return null;
}

/** "COP30" without its number. */
const withoutNumber = (word: string): string => (/\d$/.test(word) ? word.replace(/\d+$/, "") : word);

/** "87th session of the UN General Assembly", "the next meeting of the European Political Community". */
function sessionOf(tokens: readonly Token[], i: number, words: Words, search: Search): Range | null {
  const body = at(tokens, i + 2).lower === "the" ? i + 3 : i + 2;
  const next = capitalsFrom(tokens, body, new Set(["of", "the", "and", "on", "for"]));
  if (
    next === body ||
    (next === body + 1 && (words.heads.has(at(tokens, body).text) || words.bodies.has(at(tokens, body).text)))
  )
    return null;
  const isBody = (t: Token): boolean => words.bodies.has(t.text) || words.heads.has(t.text);
  const named =
    isBody(at(tokens, next - 1)) ||
    words.names.has(at(tokens, body).text) ||
    tokens.slice(body, next).some((t, n) => isBody(t) && /^(?:of|for|on)$/.test(at(tokens, body + n + 1).lower));
  const grouping =
    next - body === 1 &&
    search.words.isParty(at(tokens, body).text) &&
    at(tokens, body).text === at(tokens, body).text.toUpperCase();
  if (!named && !grouping) return null;
  const ordinal = ordinalBefore(tokens, i);
  const organ = /^Security Council/.test(
    tokens
      .slice(next - 2, next)
      .map((t) => t.text)
      .join(" "),
  );
  if (
    ordinal === null &&
    (organ || /^(?:emergency|urgent|special|closed|closed-door|recent|previous)$/.test(at(tokens, i - 1).lower))
  )
    return null;
  return { first: ordinal ?? body, next };
}

/** Index of the ordinal that counts the meeting at `i`: "the 87th (resumed) session". */
function ordinalBefore(tokens: readonly Token[], i: number): number | null {
  for (let back = 4; back >= 1; back--) {
    const number = i - back >= 0 ? readOrdinal(tokens, i - back) : null;
    if (number && number.next <= i) return i - back;
  }
  return null;
}

function capitalHead(sentence: SentenceWords, i: number, strong: boolean, words: Words, search: Search): Range | null {
  const { tokens } = sentence;
  const after = at(tokens, i + 1);
  // The last head of a run of capitals names it: "Pacific Islands Forum Leaders Meeting".
  const run = capitalsFrom(tokens, i + 1, new Set());
  for (let n = run - 1; n > i; n--)
    if (words.heads.has(at(tokens, n).text) || words.bodies.has(at(tokens, n).text)) return null;
  if (run > i + 1 && !(after.kind === "number") && at(tokens, i + 1).kind === "word" && !strong) return null;
  if (words.tails.has(after.text)) return null;
  const first = nameStart(tokens, i, search.words);
  let next = i + 1;
  if (/^(?:on|of|for|to)$/.test(after.lower)) {
    const matter = capitalsFrom(tokens, i + 2 + (at(tokens, i + 2).lower === "the" ? 1 : 0), RIGHT_LINKS);
    if (matter > i + 3 || (matter > i + 2 && after.lower !== "of" && isCapital(at(tokens, matter - 1))))
      next = trimDate(sentence, i + 2, matter);
  } else if (after.kind === "number" && /^(?:19|20|21)\d\d$/.test(after.text)) next = i + 2;
  else if (run > i + 1 && strong && at(tokens, i + 1).kind === "word") next = i + 1;
  // "Plan of Consultations" is agreed, not attended.
  if (
    at(tokens, i - 1).lower === "of" &&
    /^(?:plan|programme|program|memorandum|protocol)$/.test(at(tokens, i - 2).lower)
  )
    return null;
  const own = tokens.slice(first, i).filter((t) => t.kind !== "mark" && t.kind !== "possessive");
  const matters = next > i + 2;
  if (!own.length && !matters) return null;
  if (
    own.every((t) => GENERIC.test(t.text)) &&
    !matters &&
    !(at(tokens, i).text === "Dialogue") &&
    !INSIDE.test(own[0]?.text ?? "")
  )
    return null;
  if (!strong && !meant(tokens, first, next, words, sentence)) return null;
  return { first, next };
}

/** A month or place that follows is not part of the name. */
function trimDate({ timed }: SentenceWords, from: number, to: number): number {
  for (let i = from; i < to; i++) if (timed[i]) return i - 1;
  return to;
}

/** Does the text mean a meeting of the body, or the body itself? */
function meant(tokens: readonly Token[], first: number, next: number, words: Words, { timed }: SentenceWords): boolean {
  if (
    /^(?:Security|National|Gulf|Human|General|Nordic|City|European Research)$/.test(at(tokens, next - 2).text) &&
    readOrdinal(tokens, first) === null
  ) {
    const name = `${at(tokens, next - 2).text} ${at(tokens, next - 1).text}`;
    if (
      /^(?:Security Council|National Assembly|National Council|Human Rights|General Assembly)/.test(name) &&
      !/General Assembly/.test(name)
    )
      return false;
  }
  if (readOrdinal(tokens, first) !== null) return true;
  const names = tokens.slice(first, next - 1);
  const before = [1, 2, 3, 4, 5].map((n) => at(tokens, first - n).lower);
  const context = before.findIndex((w) => words.contexts.has(w));
  const direct =
    context >= 0 &&
    before
      .slice(0, context)
      .every((w) =>
        /^(?:the|its|their|a|an|of|this|year|month|week|last|'s|next|upcoming|forthcoming|for|in|to|first|annual|successful)$/.test(
          w,
        ),
      );
  if (direct) {
    const weakAt = before[context] === "at" || before[context] === "during";
    return (
      !weakAt ||
      names.some((t) => INSIDE.test(t.text)) ||
      timed[next + 1] === true ||
      timed[next] === true ||
      at(tokens, next - 1).text === "Forum" ||
      (at(tokens, next - 1).text === "Council" && at(tokens, first).text === "European")
    );
  }
  return names.some((t) => t.text === "Ministerial" || t.text === "Heads") && context >= 0;
}

/** "G7 foreign ministers’ meeting", "Quad leaders' meeting". */
const ministersBefore = (tokens: readonly Token[], i: number): boolean =>
  at(tokens, i - 1).kind === "possessive" && /^(?:ministers|leaders|foreign)$/.test(at(tokens, i - 2).lower);

/** "ROK-ASEAN summit", "Camp David summit", "G7 foreign ministers' meeting": proper names before a small noun. */
function smallHead(tokens: readonly Token[], i: number, search: Search): Range | null {
  let from = i;
  while (from > 0 && i - from < 6) {
    const before = at(tokens, from - 1);
    if (before.kind === "possessive" && /^(?:ministers|leaders)$/.test(at(tokens, from - 2).lower)) from -= 2;
    else if (/^(?:foreign|ministers|leaders|ministerial|economic|finance|defence|defense|trade)$/.test(before.text))
      from--;
    else break;
  }
  const first = nameStart(tokens, from, search.words);
  if (first >= from || (!isCapital(at(tokens, first)) && at(tokens, first).kind !== "ordinal")) return null;
  const names = tokens.slice(first, from).filter((t) => isCapital(t));
  const joined = tokens.slice(first, from).some((t) => isHyphen(t));
  const known =
    names.some((t) => /^[A-Z]{2,}\d*\+?$|^G\d+$/.test(t.text) || search.words.isPlace(t.text)) ||
    search.words.isPlace(names.map((t) => t.text).join(" ")) ||
    joined;
  return known ? { first, next: i + 1 } : null;
}

const HOLD = new Set(
  "held hold holds had has having chaired co-chaired convened conducted conduct holding opened".split(" "),
);
const OTHER = new Set(
  "margins sidelines fringes occasion attend attended attending attends ahead preparations preparation for during at next upcoming forthcoming before after following towards toward success successful".split(
    " ",
  ),
);

/** "the plan to hold", "agreed to hold": what is still to be held. */
const INTENDED = new Set(
  "plan plans initiative intention decision proposal agreed agreement decided ready readiness willingness offer offered proposed planned wish hoped efforts".split(
    " ",
  ),
);

/** Words before a meeting that is still to come, or is not these talks though it bears their name. */
const COMING = new Set(
  "next upcoming forthcoming preparations preparation ahead attend attended margins sidelines fringes".split(" "),
);

/** "held the 9th Strategic Dialogue with": the talks that the text itself reads out. */
function isOwn(search: Search, { tokens, index }: SentenceWords, { first, next }: Range, own: Own): boolean {
  const name = search.text.slice(at(tokens, first).start, at(tokens, next - 1).end);
  const key = plain(name);
  if (own.margins && (plain(own.margins).includes(key) || key.includes(plain(own.margins)))) return false;
  const ordinal = readOrdinal(tokens, first)?.value ?? null;
  for (const title of own.titles) {
    const said = plain(title);
    if (
      !said.includes(
        key.replace(
          /^(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{4}) /,
          "",
        ),
      )
    )
      continue;
    if ([1, 2, 3, 4].some((n) => COMING.has(at(tokens, first - n).lower))) return false;
    if (/(?:margins|sidelines|attend|participat)/i.test(title)) continue;
    if (ordinal === null || said.includes(key)) return true;
  }
  if (index >= own.lead) return false;
  if (
    index === 0 &&
    first <= 1 &&
    tokens.slice(next, next + 60).some((t) => /^(?:held|place|convened|concluded)$/.test(t.lower))
  )
    return true;
  const verb = at(tokens, next).text === "(" && at(tokens, next + 2).text === ")" ? next + 3 : next;
  if (
    /^(?:took|was|were)$/.test(at(tokens, verb).lower) &&
    /^(?:place|held|convened)$/.test(at(tokens, verb + 1).lower)
  )
    return true;
  for (let i = first - 1; i >= Math.max(0, first - 8); i--) {
    const word = at(tokens, i).lower;
    if (OTHER.has(word)) return false;
    if (word === "hold" && at(tokens, i - 1).lower === "to" && INTENDED.has(at(tokens, i - 2).lower)) return false;
    if (HOLD.has(word)) return true;
  }
  return follows(tokens, first - 2, ["for", "their"]);
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[’']/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function make(search: Search, sentence: SentenceWords, { first, next }: Range): FoundEvent {
  const { tokens } = sentence;
  // "the 2032 WTO Ministerial Conference": the year is the date, not the name.
  const year =
    at(tokens, first).kind === "number" && /^(?:19|20|21)\d\d$/.test(at(tokens, first).text) && next - first > 1;
  const start = at(tokens, year ? first + 1 : first).start;
  const end = at(tokens, next - 1).end;
  return {
    name: search.text
      .slice(start, end)
      .replace(/\s*\([^()]*\)/g, "")
      .replace(/\s+/g, " "),
    date: eventDate(search, sentence, first, next),
    presidency: null,
    start,
    end,
    sentence,
    first,
    next,
    dated: year,
  };
}
