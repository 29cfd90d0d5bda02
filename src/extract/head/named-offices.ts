/** Finds offices in a text and the country that is joined to each: "Egypt's Minister of …", "the President of Poland". */
import { isState } from "../../model/knowledge.ts";
import type { Knowledge, NameHit } from "../../model/knowledge.ts";
import { onceFor } from "../../model/once-for.ts";

export interface NamedOffice {
  start: number;
  /** Country on either side of the office; null for "the Foreign Minister, NAME". */
  country: string | null;
  /** The country stands before, and no name follows: "the Latvian Foreign Minister underlined". */
  nameless: boolean;
  /** One of several countries whose ministers are named in one phrase. */
  plural?: true;
}

/** How far from the noun of the office its country may stand. */
const BEFORE = 60;
const AFTER = 160;

/** A finder of offices in their order. */
export const officeFinder = onceFor((k: Knowledge): ((text: string) => NamedOffice[]) => {
  const list = (name: string): readonly string[] => k.lists[name] ?? [];
  const heads = new Set(list("office-heads").map((w) => w.toLowerCase()));
  const links = new Set([...list("name-links"), ...list("courtesy-adjectives")]);
  const regions = new RegExp(
    `^\\sof\\s(?:the\\s)?(?:\\p{Lu}[\\p{L}’'-]+\\s){1,4}(?:${list("region-words")
      .map((w) => RegExp.escape(w))
      .join("|")})(?!\\p{L})`,
    "u",
  );
  const inside = new Set([
    ...list("office-words"),
    ...list("office-qualifiers"),
    ...list("office-seconds"),
    ...heads,
    "european",
    "union",
  ]);
  return (text) => namedOffices(text, k, { heads, links, inside, regions });
});

interface OfficeWords {
  heads: ReadonlySet<string>;
  links: ReadonlySet<string>;
  inside: ReadonlySet<string>;
  /** " of Southern Sinai province" behind the noun of an office. */
  regions: RegExp;
}

function namedOffices(text: string, k: Knowledge, { heads, links, inside, regions }: OfficeWords): NamedOffice[] {
  let hits: NameHit[] | null = null;
  let bodies: NameHit[] = [];
  const found: NamedOffice[] = [];
  let done = -1;
  let h = 0;
  for (const m of text.matchAll(
    /\p{Lu}\p{Ll}{2,}|(?<!\p{L})(?:FM|PM|DPM)(?!\p{L})|(?<!\p{L})(?:counterpart|colleague|peer|minister|president|premier|chancellor|ministers|presidents|premiers|chancellors)(?!\p{L})/gu,
  )) {
    // "the Mayors of EU Member States"
    if (m[0] === "Member" && /^\s(?:States?|Countries|Country)\b/.test(text.slice(m.index + 6, m.index + 18))) continue;
    const many = /^(?:minister|president|premier|chancellor|secretarie|leader)s$/i.test(m[0]);
    if (m.index < done || (!many && !heads.has(m[0].toLowerCase()) && /^\p{Lu}/u.test(m[0]))) continue;
    // "Consul-General of Jordan", "Ambassador-at-Large": the hyphened rest belongs to the noun.
    const end = m.index + m[0].length + (/^(?:-\p{L}+){1,2}/u.exec(text.slice(m.index + m[0].length))?.[0].length ?? 0);
    if (!hits) {
      const all = k.namesIn(text);
      hits = all.filter((h) => h.as === "name" || h.as === "demonym");
      bodies = all.filter((h) => h.as === "grouping" || h.as === "name");
    }
    while (h < hits.length && hits[h]!.end < m.index - BEFORE) h++;
    let country: string | null = null;
    let ahead = false;
    let stop = end;
    for (let i = h; i < hits.length && hits[i]!.start - end <= AFTER; i++) {
      const hit = hits[i]!;
      // "Minister for Foreign Affairs, European Union and Cooperation of Spain": a body has no minister, and in its
      // chair sits a member.
      if (/^(?:Minister|Chair)$/.test(m[0]) && !isState(hit.code, k)) continue;
      if (hit.start >= end && isField(text, hit)) continue;
      // "welcomed his counterpart to Chile"
      if (
        hit.start >= end &&
        /^(?:counterpart|colleague|peer)$/.test(m[0]) &&
        /\sto\s(?:the\s)?$/.test(text.slice(end, hit.start))
      )
        continue;
      if (hit.end <= m.index && joinsBefore(text.slice(hit.end, m.index), inside)) [country, ahead] = [hit.code, true];
      else if (country === null && hit.start >= end && joinsAfter(text.slice(end, hit.start), inside, links)) {
        country = hit.code;
        stop = hit.end;
      }
      if (hit.start >= end) break;
    }
    done =
      stop + officeTail(text.slice(stop, stop + 80), inside, links, !/^(?:counterpart|colleague|peer)$/.test(m[0]));
    const nameless = ahead && /^\s+\p{Ll}/u.test(text.slice(done, done + 4));
    country ??=
      fromSide(text, end, hits) ??
      bodyOf(text, m.index, bodies) ??
      ledBy(text, m.index, hits) ??
      peopleAbroad(text, end, hits, k);
    // Who governs a part of a country is no office that a house has for its own.
    const regional = country === null && regions.test(text.slice(end, end + 80));
    if (!regional && (country !== null || (/^\p{Lu}/u.test(m[0]) && !many)))
      found.push({ start: m.index, country, nameless, ...(many && { plural: true }) });
    // "the Foreign Ministers of Canada and Finland", "The presidents of Panama, NAME, and Costa Rica, NAME"
    if (many && country !== null && stop > end)
      for (const hit of hits) {
        if (hit.start <= stop) continue;
        if (hit.code !== country && !NEXT_OF_LIST.test(text.slice(stop, hit.start))) break;
        if (hit.code !== country) found.push({ start: m.index, country: hit.code, nameless, plural: true });
        stop = hit.end;
        done = Math.max(done, stop);
      }
  }
  return found;
}

/** "Director-General for EU Affairs", "Ministry of Industry, European Union and Labour": what an office looks after. */
export const isField = (text: string, hit: NameHit): boolean =>
  hit.code === "EUU" &&
  (/^ (?:Affairs|Integration|Policy|Policies|Enlargement|Matters|Coordination|Accession|Funds|Law)\b/.test(
    text.slice(hit.end, hit.end + 16),
  ) ||
    (/(?:,|\band|&)\s(?:the\s)?$/u.test(text.slice(Math.max(0, hit.start - 8), hit.start)) &&
      /^,? (?:(?:and|&) \p{Lu}|of (?:the )?\p{Lu})/u.test(text.slice(hit.end, hit.end + 14)) &&
      /\b(?:Ministry|Minister|Department|Secretary)\b[^.;()]*$/u.test(
        text.slice(Math.max(0, hit.start - 90), hit.start),
      )));

/** ", NAME, and ", " and the ", ", ": what stands between two countries whose ministers are named in one phrase. */
const NEXT_OF_LIST =
  /^(?:,\s(?:(?:\p{Lu}[\p{L}\p{M}.’'-]*|de|del|van|von|al|bin)\s?){1,5})?(?:,?\s(?:and|&)|,)\s(?:the\s)?(?:(?:Republic|Kingdom|State|Federation)\sof\s)?$/u;

/** "Mexico's delegation was led by Foreign Secretary NAME": whose delegation it is. */
function ledBy(text: string, start: number, hits: readonly NameHit[]): string | null {
  const from = Math.max(0, start - 70);
  const at =
    /\b(?:delegation|side)\b(?!, and)[^.;]{0,30}\bby (?:the )?(?:(?:\p{Lu}[\p{L}.’-]+ ){1,3}\p{Lu}[\p{L}’-]+, (?:the )?)?(?:\p{Lu}\p{L}+ ){0,2}$/u.exec(
      text.slice(from, start),
    );
  const hit = at && hits.findLast((h) => h.start >= from && h.end <= from + at.index);
  if (hit && /^['’]?s?\s$/.test(text.slice(hit.end, from + at.index))) return hit.code;
  // "Foreign Minister NAME led the Guatemalan delegation"
  const leads = LEADS.exec(text.slice(start, start + 120));
  const led = leads && hits.find((h) => h.start === start + leads[0].length);
  return led && /^['’]?s?\s(?:delegation|side)\b/.test(text.slice(led.end, led.end + 14)) ? led.code : null;
}
const LEADS =
  /^\p{L}+(?:\s(?:of|for|and|the|\p{Lu}[\p{L}.’'-]*)){1,9}\s(?:led|headed|chaired|leads|heads)\s(?:the\s)?/u;

/** "signed by Minister for Ports NAME from the Peruvian side": whose side an office is from. */
function fromSide(text: string, end: number, hits: readonly NameHit[]): string | null {
  const link = FROM_SIDE.exec(text.slice(end, end + 110));
  const hit = link && hits.find((h) => h.start === end + link[0].length);
  return hit && /^['’]?s?\sside\b/.test(text.slice(hit.end, hit.end + 8)) ? hit.code : null;
}
const FROM_SIDE = /^[^.;:,]{0,70}?(?:\.\s[^.;:,]{0,40}?)?,?\s(?:from|for|on|representing)\sthe\s/u;

/** "Minister of Foreign Affairs, African Cooperation and Moroccan Expatriates": whose people abroad an office looks after. */
function peopleAbroad(text: string, end: number, hits: readonly NameHit[], k: Knowledge): string | null {
  // "Minister of Foreign Affairs, Trade and Kenyans Abroad"
  const many =
    /^(?: (?:of|for|the|and|&)|,?\s\p{Lu}[\p{L}-]+|,){0,9}? (\p{Lu}\p{L}+?)s (?:Abroad|Residing|Living|Overseas)\b/u.exec(
      text.slice(end, end + 100),
    )?.[1];
  const theirs = many === undefined ? null : k.party(many);
  if (theirs) return theirs;
  const hit = hits.find((h) => h.start > end && h.start - end < 80 && ABROAD.test(text.slice(h.end, h.end + 16)));
  return hit && /^(?: (?:of|for|the|and|&)|,?\s\p{Lu}[\p{L}-]+|,)*\s$/u.test(text.slice(end, hit.start))
    ? hit.code
    : null;
}
const ABROAD = /^s? (?:Abroad|Expatriates|Residing|Living|Overseas)\b/;

/** "the Secretary General of the GCC", "ASEAN Secretary-General": whose chief this is, where a body has one. */
function bodyOf(text: string, start: number, bodies: readonly NameHit[]): string | null {
  const rest = /^Secretary[- ]General(?:['’]s)?(?: of (?:the )?)?/i.exec(text.slice(start, start + 40))?.[0];
  if (!rest) return null;
  const hit = bodies.find((h) => h.start === start + rest.length || (h.end < start && h.end >= start - 2));
  return hit?.code ?? null;
}

/** "'s ", " Foreign Affairs ", " visiting Deputy Prime ": between a country and its office only words of an office stand. */
function joinsBefore(between: string, inside: ReadonlySet<string>): boolean {
  // "Republic of Korea (ROK) Vice Minister"
  const rest = between.replace(/^(?:['’]s?|\))/, "");
  return (
    /^\s/.test(rest) &&
    tokens(rest).every(
      (w) => inside.has(w.toLowerCase()) || /^(?:and|of|for|new|newly|appointed|outgoing|incoming)$/.test(w),
    )
  );
}

/** " for Foreign Affairs of the Republic of ": words of an office and links, the last of them "of" or "for". */
function joinsAfter(between: string, inside: ReadonlySet<string>, links: ReadonlySet<string>): boolean {
  const words = tokens(between);
  const joins = words.findLastIndex((w) => w === "of" || w === "for" || w === "to");
  if (joins < 0 || words.length - joins > 6) return false;
  const nation = words.slice(joins + 1).every((w) => links.has(w) || /^\p{Lu}/u.test(w));
  return (
    nation &&
    words.slice(0, joins).every((w) => links.has(w) || inside.has(w.toLowerCase()) || /^\p{Lu}/u.test(w)) &&
    !/[.;:()“”"]/.test(between) &&
    !/\bon\s(?:the\s)?$/.test(between) &&
    !leavesOffice(between, inside) &&
    !nextOffice(between, inside, links)
  );
}

/** A comma before a word that is no part of an office ends it: "the President, Ana Lind, of …". */
const leavesOffice = (between: string, inside: ReadonlySet<string>): boolean =>
  between
    .split(",")
    .slice(1)
    .some((part) => {
      const word = tokens(part)[0]?.toLowerCase() ?? "";
      return word !== "" && word !== "and" && !inside.has(word);
    });

/** " Xi Minghe and President Dana Holt of ": after a name, "and" with another office begins another person. */
function nextOffice(between: string, inside: ReadonlySet<string>, links: ReadonlySet<string>): boolean {
  const [first, ...rest] = between.split(/\s+and\s+/);
  return (
    rest.length > 0 &&
    tokens(first ?? "").some((w) => !links.has(w) && !inside.has(w.toLowerCase())) &&
    rest.some((part) =>
      inside.has(
        tokens(part)
          .find((w) => w !== "the")
          ?.toLowerCase() ?? "",
      ),
    )
  );
}

/** Length of the rest of an office: " of Foreign Affairs and Trade". */
function officeTail(rest: string, inside: ReadonlySet<string>, links: ReadonlySet<string>, apart: boolean): number {
  let length = 0;
  for (const m of rest.matchAll(/[\s,/&-]*([\p{L}’']+)/gu)) {
    const word = m[1]!;
    // "the Ambassador of Peru, the President of Chile": another office; with a counterpart it is the same one's.
    if (apart && word === "the" && m[0].startsWith(",")) break;
    if (m.index !== length || !(inside.has(word.toLowerCase()) || links.has(word))) break;
    length = m.index + m[0].length;
  }
  return length;
}

const tokens = (text: string): string[] => text.match(/[\p{L}\p{M}.’'-]+/gu) ?? [];

/** Where the first sentence ends, as far as a stop before a capital tells. */
export const sentenceEnd = (text: string): number => {
  const stop = /(?<!\b(?:Mr|Ms|Mrs|Dr|Hon|Prof|Gen|Col|Amb|Eng|St))(?<=[\p{Ll}\d)])\.\s+\p{Lu}/u.exec(text);
  return stop ? stop.index : text.length;
};
