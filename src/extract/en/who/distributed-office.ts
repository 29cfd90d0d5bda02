/** Gives each of a list the office that stands once before it: "the Foreign Ministers of Peru, Ms. A, and of Chile, Mr. B". */
import type { NameHit } from "../../../model/knowledge.ts";
import type { Mention } from "./mention.ts";

/** An office in the plural with what it is for, up to the "of" before the first country. */
const PLURAL =
  /(?:\p{Lu}[\p{L}-]+\s){0,4}(?:Ministers|Presidents|Secretaries|Chancellors|Ambassadors|Premiers)(?:\s(?:of|for)\s(?:\p{Lu}[\p{L}-]+(?:,?\s(?:and\s)?)){0,6}?\p{Lu}[\p{L}-]+)?(?=\s(?:of|from)\s)|(?<!\p{L})(?:(?:deputy |vice )?(?:foreign|defen[cs]e|finance|trade|interior|prime|culture) )?(?:ministers|presidents|chancellors|ambassadors|premiers|secretaries of state|(?:heads|chiefs) of diplomacy|top diplomats|heads of (?:state|government))(?=\s(?:of|from)\s)/gu;
const SINGULAR: readonly [RegExp, string][] = [
  [/Secretaries/, "Secretary"],
  [/(Ministers|Presidents|Chancellors|Ambassadors|Premiers|Leaders)/, ""],
  [/secretaries/, "secretary"],
  [/(ministers|presidents|chancellors|ambassadors|premiers|heads|chiefs|diplomats)/, ""],
];
/** Nothing but a comma, a bracket or a dash between a country and the one who holds the office there. */
const JOINT = /^(?:,\s|\s?\(|\s[–—-]\s)$/;
/** What leads to the next country of the list: ", and of the Republic of ". */
const LEAD = /^(?:[\s,;)]|\b(?:and|of|from)\b)*/;
const LONGEST_LIST = 900;

/** Sets office and party of the named people of such a list who have none; changes nothing else. */
export function shareOffice(
  text: string,
  start: number,
  end: number,
  mentions: readonly Mention[],
  hits: readonly NameHit[],
): void {
  inTheirOrder(text, start, end, mentions, hits);
  if (!mentions.some((m) => m.name !== null && m.office === null)) return;
  behindTheirCountries(text, start, end, mentions, hits);
  for (const list of text.slice(start, end).matchAll(PLURAL)) {
    let at = start + list.index + list[0].length;
    const until = Math.min(end, at + LONGEST_LIST);
    for (const m of mentions) {
      if (m.start < at || m.end > until || m.name === null || m.office !== null || m.party !== null) continue;
      const hit = lastBefore(hits, m.start);
      const lead = LEAD.exec(text.slice(at, hit?.start ?? at))?.[0].length ?? 0;
      if (!hit || hit.as === "grouping" || hit.start < at || hit.start - at > 60) break;
      if (!JOINT.test(text.slice(hit.end, m.start))) break;
      m.party = hit.code;
      m.office = `${singular(list[0].replace(/^The /, "").trim())} of ${text.slice(at + lead, hit.end)}`;
      m.bare = false;
      at = m.end;
    }
  }
}

/** Index of the first of the hits, which stand in order, that begins at a place or behind it. */
function firstFrom(hits: readonly NameHit[], place: number): number {
  let lo = 0;
  let hi = hits.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((hits[mid]?.start ?? 0) < place) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}

/** The last of the hits, which stand in order, that ends at or before a place. */
function lastBefore(hits: readonly NameHit[], place: number): NameHit | null {
  let lo = 0;
  let hi = hits.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((hits[mid]?.end ?? 0) <= place) lo = mid + 1;
    else hi = mid;
  }
  return hits[lo - 1] ?? null;
}

function singular(office: string): string {
  for (const [plural, one] of SINGULAR)
    if (plural.test(office)) return office.replace(plural, (word) => one || word.slice(0, -1));
  return office;
}

/** Offices of several behind their countries: "the Serbian, Italian and Albanian foreign ministers". */
const THEIRS =
  /^(?:['’]s)?\s((?:\p{L}+\s){0,2}?(?:ministers|presidents|secretaries|chancellors|ambassadors|premiers|leaders))(?:,|\s[–—-]|\s\()?\s(?:respectively,?\s)?/iu;
/** "Serbia's and Austria's Foreign Ministers". */
const OWNS = /^['’]s\s/;
/** What joins two of a list. */
const AND = /^(?:,\s|,?\s(?:and|&)\s)$/;

/** "the Serbian, Italian and Albanian foreign ministers, A, B and C": each is the one whose turn it is. */
function inTheirOrder(
  text: string,
  start: number,
  end: number,
  mentions: readonly Mention[],
  hits: readonly NameHit[],
): void {
  for (let i = firstFrom(hits, start); i < hits.length; i++) {
    const first = hits[i]!;
    if (first.start >= end) break;
    if (first.as !== "demonym" && !OWNS.test(text.slice(first.end, first.end + 3))) continue;
    let last = i;
    while (
      hits[last + 1] &&
      (hits[last + 1]!.as === "demonym" || OWNS.test(text.slice(hits[last + 1]!.end, hits[last + 1]!.end + 3))) &&
      hits[last + 1]!.start < end &&
      AND.test(text.slice(hits[last]!.end, hits[last + 1]!.start).replace(/^['’]s/, ""))
    )
      last++;
    const office = last > i ? THEIRS.exec(text.slice(hits[last]!.end, Math.min(end, hits[last]!.end + 90))) : null;
    if (office) {
      const from = hits[last]!.end + office[0].length;
      const at = mentions.findIndex((m) => m.name?.start === from);
      const named = at < 0 ? [] : mentions.slice(at, at + last - i + 1);
      const listed = named.every(
        (m, n) =>
          m.name !== null &&
          (m.office === null || m.bare === false) &&
          (m.party === null || m.party === hits[last]!.code) &&
          (n === 0 || AND.test(text.slice(named[n - 1]!.end, m.start))),
      );
      if (listed && named.length === last - i + 1)
        for (const [n, m] of named.entries()) {
          m.party = hits[i + n]!.code;
          m.office = singular(
            office[1]!
              .replace(/^./, (c) => c.toUpperCase())
              .replace(/ (\p{Ll})/gu, (_, c: string) => ` ${c.toUpperCase()}`),
          );
          m.bare = false;
        }
    }
    i = last;
  }
}

/** "Prime Ministers of Denmark, Norway and Iceland A, B and C": the offices, all the countries, then all the names. */
function behindTheirCountries(
  text: string,
  start: number,
  end: number,
  mentions: readonly Mention[],
  hits: readonly NameHit[],
): void {
  for (const list of text.slice(start, end).matchAll(PLURAL)) {
    const from = start + list.index + list[0].length;
    const lead = /^\s(?:of|from)\s(?:the\s)?/.exec(text.slice(from, from + 12))?.[0].length ?? 0;
    const first = firstFrom(hits, from + lead);
    if (!lead || hits[first]?.start !== from + lead || hits[first]?.as !== "name") continue;
    let last = first;
    while (
      hits[last + 1] &&
      hits[last + 1]!.start < end &&
      AND.test(text.slice(hits[last]!.end, hits[last + 1]!.start))
    )
      last++;
    const gap =
      /^(?:,|\s[–—-])?\s(?:respectively,?\s)?/.exec(text.slice(hits[last]!.end, hits[last]!.end + 20))?.[0].length ?? 0;
    const at = mentions.findIndex((m) => m.start === hits[last]!.end + gap);
    const named = at < 0 ? [] : mentions.slice(at, at + last - first + 1);
    const listed = named.every(
      (m, n) =>
        m.name !== null &&
        m.office === null &&
        m.party === null &&
        (n === 0 || AND.test(text.slice(named[n - 1]!.end, m.start))),
    );
    if (last === first || !listed || named.length !== last - first + 1) continue;
    for (const [n, m] of named.entries()) {
      const hit = hits[first + n]!;
      m.party = hit.code;
      m.office = `${singular(list[0].replace(/^The /, "").trim())} of ${text.slice(hit.start, hit.end)}`;
      m.bare = false;
    }
  }
}
