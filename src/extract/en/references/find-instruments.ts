/** Finds the treaties, agreements and other agreed texts that a readout names. */
import type { Engagement } from "../../../model/engagement.ts";
import type { InstrumentRow } from "../../../model/knowledge.ts";
import { onceFor } from "../../../model/once-for.ts";
import type { Instrument } from "../../../model/reference.ts";
import { at, follows, isCapital } from "../time/tokens.ts";
import type { Token } from "../time/tokens.ts";
import { complementEnd } from "./complement.ts";
import { instrumentEvent } from "./instrument-event.ts";
import { knownInstruments } from "./known-instruments.ts";
import type { KnownInstruments } from "./known-instruments.ts";
import { isHyphen, nameStart } from "./name-words.ts";
import type { Search, SentenceWords } from "./sentence-words.ts";

/** A name found, before it is known whether it is new. */
interface Named {
  first: number;
  next: number;
  row: InstrumentRow | null;
}

interface Heads {
  /** Tokens of each head by its first word. */
  capital: ReadonlyMap<string, readonly string[][]>;
  small: ReadonlySet<string>;
  /** Heads of meetings: "NPT Review Conference" is no treaty. */
  meetings: ReadonlySet<string>;
}

/** Words that describe an agreement without naming it. */
const PLAIN = new Set(
  "a an the new bilateral trilateral multilateral important historic landmark recent respective several other first second joint proposed planned comprehensive general framework formal draft existing current said above-mentioned relevant".split(
    " ",
  ),
);
/** Partnerships that are a rank of relations, not an agreed text. */
const RANKS = new Set(
  "strategic cooperative comprehensive special global enduring dynamic privileged all-round robust close equal solid".split(
    " ",
  ),
);
const STATEMENTS = new Set(["joint", "press", "leaders", "ministerial", "presidential"]);

/** One place where an instrument is named. */
export interface Mention {
  sentence: SentenceWords;
  first: number;
  next: number;
  instrument: Instrument;
}

/** The instruments of the sentences, each once, at the first place that names it; and all the places, in order. */
export function findInstruments(
  search: Search,
  engagement: Pick<Engagement, "parties"> | null,
  taken: (words: SentenceWords, token: number) => boolean,
): { instruments: Instrument[]; mentions: Mention[] } {
  const known = knownInstruments(search.k.instruments);
  const heads = headsOf(search.k.lists);
  const found = new Map<string, Instrument>();
  const mentions: Mention[] = [];
  for (const words of search.sentences) {
    const { tokens } = words;
    for (let i = 0; i < tokens.length;) {
      const named = readName(words, i, known, heads, search);
      if (!named) {
        i++;
        continue;
      }
      const told = instrumentEvent(words, named.first, named.next, search);
      if (taken(words, named.first) || !isNamed(tokens, named, heads, told.event, search)) {
        i++;
        continue;
      }
      i = Math.max(named.next, i + 1);
      const instrument = add(
        found,
        make(search, words, named, told, engagement),
        named.row,
        acronymAfter(tokens, named.next),
      );
      mentions.push({ sentence: words, first: named.first, next: named.next, instrument });
    }
  }
  return { instruments: [...new Set(found.values())], mentions };
}

const headsOf = onceFor((lists: Search["k"]["lists"]): Heads => {
  const capital = new Map<string, string[][]>();
  for (const line of lists["instrument-heads"] ?? []) {
    const words = line.split(/\s+/);
    capital.set(
      words[0] ?? "",
      [...(capital.get(words[0] ?? "") ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  return {
    capital,
    small: new Set(lists["instrument-heads-small"] ?? []),
    meetings: new Set([...(lists["event-heads"] ?? []), ...(lists["event-bodies"] ?? [])]),
  };
});

/** The name whose listed form or head noun begins at token `i`. */
function readName(
  words: SentenceWords,
  i: number,
  known: KnownInstruments,
  heads: Heads,
  search: Search,
): Named | null {
  const { tokens } = words;
  const listed = known.readAt(tokens, i);
  const head = headAt(tokens, i, heads);
  if (listed && (!head || listed.next > head.next)) {
    // A longer name may go on around a listed one: "EU-Mercosur Paris Agreement Fund" is none of ours.
    const after = headAt(tokens, listed.next, heads);
    if (!after && !meetingAfter(tokens, listed.next, heads)) {
      const first = nameStart(tokens, listed.first, search.words);
      const end = complementEnd(tokens, listed.next, search.words);
      const longer = known.row(search.text.slice(at(tokens, first).start, at(tokens, listed.next - 1).end));
      return {
        first: longer ? first : listed.first,
        next: /^(?:on|of)$/.test(at(tokens, listed.next).lower) && longer ? end : listed.next,
        row: listed.row,
      };
    }
  }
  if (!head) return null;
  const first = head.capital ? nameStart(tokens, i, search.words) : smallStart(tokens, i);
  const end = nameEnd(tokens, head.next, heads, search);
  if (end === null || (head.capital && leadsOn(tokens, first, head.next, heads, search))) return null;
  if (end === head.next && head.capital && first === i && partiesEnd(tokens, end) > end)
    return { first, next: partiesEnd(tokens, end), row: null };
  const row =
    known.row(search.text.slice(at(tokens, first).start, at(tokens, end - 1).end)) ??
    known.row(search.text.slice(at(tokens, first).start, at(tokens, head.next - 1).end));
  return { first, next: end, row };
}

/** "Enhanced Partnership and Cooperation Agreement": the name goes on to a later head. */
function leadsOn(tokens: readonly Token[], first: number, next: number, heads: Heads, search: Search): boolean {
  if (!/^(?:and|&|of)$/.test(at(tokens, next).lower)) return false;
  for (let i = next + 1; i < next + 6 && isCapital(at(tokens, i)); i++)
    if (headAt(tokens, i, heads)?.capital) return nameStart(tokens, i, search.words) <= first;
  return false;
}

function headAt(tokens: readonly Token[], i: number, heads: Heads): { next: number; capital: boolean } | null {
  const token = at(tokens, i);
  const capital = token.capital ? heads.capital.get(token.text) : undefined;
  for (const words of capital ?? [])
    if (words.every((word, n) => at(tokens, i + n).text === word)) return { next: i + words.length, capital: true };
  if (!heads.small.has(token.text) || (isCapital(token) && token.text !== "MoU")) return null;
  return {
    next: follows(tokens, i, ["memorandum", "of"]) || follows(tokens, i, ["letter", "of"]) ? i + 3 : i + 1,
    capital: false,
  };
}

/** End of the name after its head: the matter it is on, the number of a resolution; null when the head only leads into another name. */
function nameEnd(tokens: readonly Token[], next: number, heads: Heads, search: Search): number | null {
  const token = at(tokens, next);
  if (token.kind === "number" && at(tokens, next - 1).lower.startsWith("resolution")) {
    const year =
      at(tokens, next + 1).text === "(" && at(tokens, next + 2).kind === "number" && at(tokens, next + 3).text === ")";
    return year ? next + 4 : next + 1;
  }
  // Capitals that follow make it the name of something else: "Partnership Priorities".
  if (isCapital(token)) return null;
  if (isHyphen(token) && token.glued && at(tokens, next + 1).glued) return null;
  const years = yearsEnd(tokens, next);
  if (years > next) return years;
  const parties = Math.max(partiesEnd(tokens, next), bodiesEnd(tokens, next));
  const termAfter = termEnd(tokens, parties);
  if (termAfter > parties) return termAfter;
  if (parties > next) {
    const matter = complementEnd(tokens, parties, search.words);
    if (matter > parties) return matter;
  }
  // "Memorandum of Understanding (MoU) on ...": the matter may follow the short form.
  const bracket = token.text === "(" && at(tokens, next + 2).text === ")" ? next + 3 : next;
  const end = complementEnd(tokens, bracket, search.words);
  return end > bracket ? end : next;
}

/** End of "2035" or "2035-2040" at `next`, or `next`. */
function yearsEnd(tokens: readonly Token[], next: number): number {
  const year = (n: number): boolean =>
    at(tokens, n).kind === "number" && /^(?:(?:19|20|21)?\d\d)$/.test(at(tokens, n).text);
  if (!year(next) || at(tokens, next).text.length !== 4) return next;
  return /^[-‐‑–/]$/.test(at(tokens, next + 1).text) && at(tokens, next + 1).glued && year(next + 2)
    ? next + 3
    : next + 1;
}

/** End of "for 2034–2035", "for the years 2034-2035", "for the period 2034-2035" at `next`, or `next`. */
function termEnd(tokens: readonly Token[], next: number): number {
  if (at(tokens, next).lower !== "for") return next;
  let i = next + 1;
  if (at(tokens, i).lower === "the") i++;
  if (/^(?:years?|period)$/.test(at(tokens, i).lower)) i++;
  const end = yearsEnd(tokens, i);
  return end > i ? end : next;
}

/** End of "between the two foreign ministries" at `next`, or `next`. */
function bodiesEnd(tokens: readonly Token[], next: number): number {
  if (at(tokens, next).lower !== "between" || at(tokens, next + 1).lower !== "the") return next;
  for (let i = next + 2; i < next + 7; i++)
    if (
      /^(?:ministries|governments|agencies|parliaments|countries|states|sides|universities|academies)$/.test(
        at(tokens, i).lower,
      )
    )
      return termEnd(tokens, i + 1) > i + 1 ? i + 1 : next;
  return next;
}

/** End of "between Japan and the Republic of Korea" at `next`, or `next`. */
function partiesEnd(tokens: readonly Token[], next: number): number {
  if (at(tokens, next).lower !== "between" && at(tokens, next).lower !== "among") return next;
  let end = next;
  for (let i = next + 1; i < next + 24; i++) {
    const token = at(tokens, i);
    if (isCapital(token)) end = i + 1;
    else if (!/^(?:the|of|and|’s|'s|,|-|–|government|governments)$/.test(token.lower)) break;
  }
  return end;
}

/** The capitals after a name lead to a meeting or body: "Association Agreement Council". */
function meetingAfter(tokens: readonly Token[], next: number, heads: Heads): boolean {
  for (let i = next; i < next + 5 && isCapital(at(tokens, i)); i++)
    if (heads.meetings.has(at(tokens, i).text)) return true;
  return false;
}

/** First word of "the cross-border health agreement": up to the article, without plain adjectives. */
function smallStart(tokens: readonly Token[], head: number): number {
  let i = head;
  while (i > 0 && head - i < 8) {
    const before = at(tokens, i - 1);
    const glue = isHyphen(before) && before.glued;
    if (
      !glue &&
      (before.kind !== "word" ||
        /^(?:the|a|an|of|its|their|his|her|our|this|that|on|in|to|for|by|under|and|with|signed|signing)$/.test(
          before.lower,
        ))
    )
      break;
    i--;
  }
  while (i < head && (PLAIN.has(at(tokens, i).lower) || isHyphen(at(tokens, i)))) i++;
  return i;
}

/** Is this a name, not a word for some agreement or a rank of relations? */
function isNamed(
  tokens: readonly Token[],
  { first, next, row }: Named,
  heads: Heads,
  event: Instrument["event"],
  search: Search,
): boolean {
  if (row) return true;
  let head = first;
  while (head < next && !headAt(tokens, head, heads)) head++;
  const words = headAt(tokens, head, heads);
  if (!words) return false;
  const own = tokens.slice(first, head).filter((t) => t.kind === "word" && !PLAIN.has(t.lower));
  const matter = next > words.next;
  const noun = at(tokens, words.next - 1).lower;
  if (!words.capital) return event !== "mentioned" ? own.length > 0 || matter : twoParties(tokens, first, head, search);
  const last = at(tokens, head - 1).lower;
  if (/^resolutions?$/.test(noun) || /^resolutions?$/.test(at(tokens, head).lower))
    return at(tokens, words.next).kind === "number";
  if (noun === "partnership" && (RANKS.has(last) || own.length === 0) && event === "mentioned") return false;
  if (noun === "declaration" && (STATEMENTS.has(last) || (!own.length && !matter))) return false;
  if (noun === "framework" && !own.length) return false;
  if (head === 0 && !own.length && !isCapital(at(tokens, words.next + 1)) && !isCapital(at(tokens, words.next + 2)))
    return false;
  return own.length > 0 || matter;
}

/** "EU-Mercosur", "Belgrade-Pristina": two names joined before the noun. */
function twoParties(tokens: readonly Token[], first: number, head: number, search: Search): boolean {
  const names = tokens.slice(first, head).filter((t) => isCapital(t));
  const joined = tokens.slice(first, head).some((t) => isHyphen(t) && t.glued);
  return joined && names.length >= 2 && names.some((t) => search.words.isParty(t.text) || search.words.isPlace(t.text));
}

/** "(DEPA)" after a name: the short form by which the text goes on. */
const acronymAfter = (tokens: readonly Token[], next: number): string | null =>
  at(tokens, next).text === "(" && at(tokens, next + 2).text === ")" && isCapital(at(tokens, next + 1))
    ? at(tokens, next + 1).text
    : null;

function make(
  search: Search,
  words: SentenceWords,
  named: Named,
  { elsewhere, ...told }: ReturnType<typeof instrumentEvent>,
  engagement: Pick<Engagement, "parties"> | null,
): Instrument {
  const start = at(words.tokens, named.first).start;
  const end = at(words.tokens, named.next - 1).end;
  const name = search.text
    .slice(start, end)
    .replace(/\s*\([^()]*\)(?=\s)/, "")
    .replace(/\s+/g, " ");
  const there = elsewhere ? null : engagement;
  return { name, parties: partiesOf(search, words, named, told.event, there), ...told, start, end };
}

/** Parties that the name or "between X and Y" tells, else those of the table, else of talks that signed it. */
function partiesOf(
  search: Search,
  { tokens }: SentenceWords,
  { first, next, row }: Named,
  event: Instrument["event"],
  engagement: Pick<Engagement, "parties"> | null,
): string[] {
  const { k, text } = search;
  const codes = (from: number, to: number): string[] => [
    ...new Set(
      k
        .namesIn(text.slice(at(tokens, from).start, at(tokens, to - 1).end))
        .filter((hit) => hit.as !== "metonym")
        .map((hit) => hit.code),
    ),
  ];
  const inName = codes(first, next);
  if (inName.length > 1) return inName;
  if (row) return [...row.parties];
  if (at(tokens, next).lower === "between") {
    const between = codes(next + 1, Math.min(tokens.length, next + 16));
    if (between.length > 1) return between.slice(0, 2);
  }
  return event === "signed" && engagement ? [...engagement.parties] : inName;
}

const WEIGHT: { readonly [event in Instrument["event"]]: number } = {
  mentioned: 0,
  anniversary: 1,
  signed: 2,
  "entered-into-force": 3,
};

/** One entry an instrument: the telling with the most in it, under the first full name. */
function add(
  found: Map<string, Instrument>,
  instrument: Instrument,
  row: InstrumentRow | null,
  acronym: string | null,
): Instrument {
  const keys = [
    row ? `row ${row.name}` : nameKey(instrument.name),
    nameKey(instrument.name),
    ...(acronym ? [nameKey(acronym)] : []),
  ];
  const before = keys.map((key) => found.get(key)).find((x) => x !== undefined);
  if (before) {
    const more = WEIGHT[instrument.event] - WEIGHT[before.event];
    if (more > 0 || (more === 0 && !before.date && instrument.date))
      Object.assign(before, { event: instrument.event, date: instrument.date });
    if (!before.parties.length) before.parties = instrument.parties;
  }
  for (const key of keys) found.set(key, before ?? instrument);
  return before ?? instrument;
}

/** Names alike but for case, hyphens and article. */
export const nameKey = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the\s+/, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
