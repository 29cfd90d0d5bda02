/** Gives each of a list the office that stands once for all: "the Foreign Ministers of Peru, Ms. A, and of Chile, Mr. B". */
import { firstIn } from "../../../model/in-order.ts";
import type { NameHit } from "../../../model/knowledge.ts";
import type { Mention } from "./mention.ts";

/** A stretch of text with the people and the names of countries in it, both in order; the names may go on beyond it. */
interface Stretch {
  text: string;
  start: number;
  end: number;
  mentions: readonly Mention[];
  hits: readonly NameHit[];
}

/** An office in the plural with what it is for, up to the "of" before the first country. */
const PLURAL =
  /(?:\p{Lu}[\p{L}-]+\s){0,4}(?:Ministers|Presidents|Secretaries|Chancellors|Ambassadors|Premiers)(?:\s(?:of|for)\s(?:\p{Lu}[\p{L}-]+(?:,?\s(?:and\s)?)){0,6}?\p{Lu}[\p{L}-]+)?(?=\s(?:of|from)\s)|(?<!\p{L})(?:(?:deputy |vice )?(?:foreign|defen[cs]e|finance|trade|interior|prime|culture) )?(?:ministers|presidents|chancellors|ambassadors|premiers|secretaries of state|state secretaries|(?:heads|chiefs) of diplomacy|top diplomats|heads of (?:state|government))(?:\sof\sthe\s\p{Ll}+\sministries)?(?=\s(?:of|from)\s)/gu;
/** The noun of such an office, with what it is in the singular where it is not only without its "s". */
const PLURAL_NOUN =
  /(?<!\p{L})(?:(secretar)ies|(?:minister|president|chancellor|ambassador|premier|leader|head|chief|diplomat)s)(?!\p{L})/iu;
/** Offices of several behind their countries: "the Serbian, Italian and Albanian foreign ministers". */
const THEIRS =
  /^(?:['’]s)?\s((?:\p{L}+\s){0,2}?(?:ministers|presidents|secretaries|chancellors|ambassadors|premiers|leaders))(?:\s(?:to|in)\s(?:the\s)?\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?)?(?:,|\s[–—-]|\s\()?\s(?:respectively,?\s)?/iu;
/** "Serbia's and Austria's Foreign Ministers". */
const OWNS = /^['’]s\s/;
/** What joins two of a list. */
const AND = /^(?:,\s|,?\s(?:and|&)\s)$/;
/** Nothing but a comma, a bracket or a dash between a country and the one who holds the office there. */
const JOINT = /^(?:,\s|\s?\(|\s[–—-]\s)$/;
/** What leads to the next country of the list: ", and of the Republic of ". */
const LEAD = /^(?:[\s,;)]|\b(?:and|of|from)\b)*/;
const LONGEST_LIST = 900;

/** Sets office and party of the named people of such a list who have none; changes nothing else. */
export function shareOffice(s: Stretch): void {
  behindCountriesAndOffice(s);
  counterparts(s);
  if (!s.mentions.some((m) => m.name !== null && m.office === null)) return;
  for (const list of s.text.slice(s.start, s.end).matchAll(PLURAL)) {
    const behind = s.start + list.index + list[0].length;
    // "within the Council of Ministers of the League"
    if (/\b(?:Council|Committee|Cabinet|Board|Conference) of $/.test(s.text.slice(0, s.start + list.index).slice(-14)))
      continue;
    const office = singular(list[0].replace(/^The /, "").trim());
    if (!behindAllCountries(s, behind, office)) eachBehindItsCountry(s, behind, office);
  }
}

/** "his counterparts from Norway, A, Chile, B, and Canada, C": each is the counterpart of the country before the name. */
function counterparts({ text, end, mentions, hits }: Stretch): void {
  const first = mentions.find(
    (m) =>
      m.counterpartOf !== null &&
      m.name !== null &&
      m.party !== null &&
      /^\S+ (?:\p{L}+ )*counterparts\b/u.test(text.slice(m.start, m.end)),
  );
  if (!first) return;
  let at = first.end;
  for (const m of mentions) {
    if (m.start < at || m.end > Math.min(end, first.start + LONGEST_LIST) || m.name === null || m.office !== null)
      continue;
    const hit = hits[firstIn(hits, (h) => h.end > m.start) - 1];
    if (!hit || hit.as !== "name" || hit.start < at || !JOINT.test(text.slice(hit.end, m.start))) return;
    if (LEAD.exec(text.slice(at, hit.start))?.[0].length !== hit.start - at) return;
    [m.party, m.counterpartOf, m.bare] = [hit.code, first.counterpartOf, false];
    at = m.end;
  }
}

/** "Foreign Ministers of Peru, Ms. A, and of Chile, Mr. B": each behind the own country. */
function eachBehindItsCountry({ text, end, mentions, hits }: Stretch, behind: number, office: string): void {
  const until = Math.min(end, behind + LONGEST_LIST);
  let at = behind;
  for (const m of mentions) {
    if (m.end > until || m.name === null) continue;
    // "Ministers of Poland A, of France B": the first has the office already.
    if (m.office !== null && m.end > at) at = m.end;
    if (m.start < at || m.office !== null || m.party !== null) continue;
    const hit = hits[firstIn(hits, (h) => h.end > m.start) - 1];
    if (!hit || hit.as === "grouping" || hit.start < at || hit.start - at > 60) return;
    // "Foreign Ministers of Chile - A, the Kingdom of Norway B"
    if (!JOINT.test(text.slice(hit.end, m.start)) && !(m.words.length > 1 && text.slice(hit.end, m.start) === " "))
      return;
    const lead = LEAD.exec(text.slice(at, hit.start))?.[0].length ?? 0;
    give(m, hit.code, `${office} of ${text.slice(at + lead, hit.end)}`);
    at = m.end;
  }
}

/** "Prime Ministers of Denmark, Norway and Iceland A, B and C": the office, all the countries, then all the names. */
function behindAllCountries(s: Stretch, behind: number, office: string): boolean {
  const { text, hits } = s;
  const lead = /^\s(?:of|from)\s(?:the\s)?/.exec(text.slice(behind, behind + 12))?.[0].length ?? 0;
  const first = firstIn(hits, (h) => h.start >= behind + lead);
  if (!lead || hits[first]?.start !== behind + lead || hits[first]?.as !== "name") return false;
  const countries = listFrom(s, first, () => true);
  if (countries.length < 2) return false;
  const last = countries.at(-1)!;
  const gap = /^(?:,|\s[–—-])?\s(?:respectively,?\s)?/.exec(text.slice(last.end, last.end + 20))?.[0].length ?? 0;
  const named = namedFrom(s, last.end + gap, countries.length);
  if (!named?.every((m) => m.office === null && m.party === null)) return false;
  for (const [n, m] of named.entries()) {
    const { start, end, code } = countries[n]!;
    give(m, code, `${office} of ${text.slice(start, end)}`);
  }
  return true;
}

/** "the Serbian, Italian and Albanian foreign ministers, A, B and C": each is the one whose turn it is. */
function behindCountriesAndOffice(s: Stretch): void {
  const { text, start, end, hits } = s;
  const owns = (h: NameHit): boolean => h.as === "demonym" || OWNS.test(text.slice(h.end, h.end + 3));
  for (let i = firstIn(hits, (h) => h.start >= start); i < hits.length && hits[i]!.start < end; i++) {
    if (!owns(hits[i]!)) continue;
    const countries = listFrom(s, i, owns);
    i += countries.length - 1;
    const last = countries.at(-1)!;
    const office = countries.length > 1 ? THEIRS.exec(text.slice(last.end, Math.min(end, last.end + 90))) : null;
    const named = office ? namedFrom(s, last.end + office[0].length, countries.length) : null;
    if (!named?.every((m) => (m.office === null || !m.bare) && (m.party === null || m.party === last.code))) continue;
    const title = singular(office![1]!.replace(/(?<!\p{L})\p{Ll}/gu, (c) => c.toUpperCase()));
    for (const [n, m] of named.entries()) give(m, countries[n]!.code, title);
  }
}

/** The countries of a list that begins with the hit at `first`. */
function listFrom({ text, end, hits }: Stretch, first: number, goesOn: (h: NameHit) => boolean): NameHit[] {
  const list = [hits[first]!];
  for (let i = first + 1; i < hits.length && hits[i]!.start < end && goesOn(hits[i]!); i++) {
    if (!AND.test(text.slice(list.at(-1)!.end, hits[i]!.start).replace(/^['’]s/, ""))) break;
    list.push(hits[i]!);
  }
  return list;
}

/** The so many people of a list of names that begins at a place; null where fewer stand there. */
function namedFrom({ text, mentions }: Stretch, place: number, many: number): readonly Mention[] | null {
  const at = firstIn(mentions, (m) => m.end > place);
  const named = mentions.slice(at, at + many);
  const listed =
    (named[0]?.start === place || named[0]?.name?.start === place) &&
    named.every((m, n) => m.name !== null && (n === 0 || AND.test(text.slice(named[n - 1]!.end, m.start))));
  return listed && named.length === many ? named : null;
}

function give(m: Mention, party: string, office: string): void {
  m.party = party;
  m.office = office;
  m.bare = false;
}

const singular = (office: string): string =>
  office
    .replace(PLURAL_NOUN, (noun, secretar: string | undefined) =>
      secretar === undefined ? noun.slice(0, -1) : `${secretar}y`,
    )
    .replace(/\bministries\b/, "ministry");
