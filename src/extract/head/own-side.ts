/** Works out from the text alone whose side tells it: a house names the other side's country and leaves out its own. */
import type { Knowledge } from "../../model/knowledge.ts";
import { wordSet } from "../../model/once-for.ts";
import { officeFinder } from "./named-offices.ts";

export interface OwnSide {
  country: string;
  why: string;
  /** How sure: "plain" where the text leaves little else, "likely" where it rests on an order of names. */
  sure: "plain" | "likely";
}

export interface OwnSideText {
  title: string;
  /** The first paragraphs of running text. */
  lead: string;
  /** The running text, as far as needed. */
  body: string;
  /** Country of the capital in a dateline, or null. */
  dateline: string | null;
}

/** The side, or null where the text leaves it open. */
export function ownSide({ title, lead, body, dateline }: OwnSideText, k: Knowledge): OwnSide | null {
  const find = officeFinder(k);
  const offices = find(lead.slice(0, 700));
  const [first] = offices;
  if (!first) return null;
  // Who opens the text as the other side bears a name; "the Latvian Foreign Minister added" may be the house's own.
  const opening = sentenceEnd(lead);
  const others = new Set(
    [...offices.filter((o) => !(o.nameless && o.start > opening)), ...find(title)].flatMap((o) =>
      o.country ? [o.country] : [],
    ),
  );
  for (const code of visited(title, k)) others.add(code);
  const minister = /\bministers?\b/i.test(lead.slice(0, 700));
  // "NAME spoke by telephone with OTHER NAME, President of …": the house's own chief may stand without any office.
  const namesFirst = !hasVerb(lead.slice(0, first.start), k);
  const bare = !namesFirst || offices.some((o) => o.country === null);
  const [before, ...after] = titleOrder(title, k);
  if (before && after.length && namesFirst && first.country === before)
    return { country: before, why: "its office is named first, and so is the country in the title", sure: "plain" };
  if (bare && others.size) {
    const open = (code: string): boolean => !others.has(code) && !(minister && BODIES.has(code));
    if (dateline && open(dateline) && namesCountry(body, dateline, k))
      return {
        country: dateline,
        why: "the capital in its dateline; the other side's offices carry their country",
        sure: "plain",
      };
    const [most, second] = sides(`${title}\n${body}`, others, k).filter(([code]) => open(code));
    if (most && most[1] >= 2 && most[1] >= 2 * (second?.[1] ?? 0))
      return {
        country: most[0],
        why: "its own offices go without a country, and this one speaks or is spoken of as a side beside the other",
        sure: "plain",
      };
    const [only, ...more] = titleOrder(title, k).filter(open);
    if (only && !more.length)
      return {
        country: only,
        why: "its own offices go without a country, and the title names this one",
        sure: "plain",
      };
    if (most && most[1] > (second?.[1] ?? 0))
      return {
        country: most[0],
        why: "its own offices go without a country, and this one speaks or is spoken of as a side",
        sure: "likely",
      };
  }
  if (before && after.length && (bare || !first.country))
    return { country: before, why: "named first in the title", sure: "likely" };
  if (namesFirst && first.country && first.country === dateline && others.size > 1)
    return { country: first.country, why: "its office is named first, and its capital in the dateline", sure: "plain" };
  if (!bare && first.country && others.size > 1)
    return { country: first.country, why: "its office is named first", sure: "likely" };
  return null;
}

/** Where the first sentence ends, as far as a stop before a capital tells. */
const sentenceEnd = (text: string): number => {
  const stop = /[\p{Ll}\d)]\.\s+\p{Lu}/u.exec(text);
  return stop ? stop.index : text.length;
};

/** Bodies have no ministers of their own. */
const BODIES = new Set(["EUU", "UNO", "NATO", "ASEAN", "AU"]);

/** "Minister X visits Estonia", "Minister X in Finland": where the house's own went. */
function visited(title: string, k: Knowledge): string[] {
  return k
    .namesIn(title)
    .filter(
      (h) =>
        h.as === "name" && /\b(?:visits?|visit to|visiting|travels? to)\s+(?:the\s+)?$/i.test(title.slice(0, h.start)),
    )
    .map((h) => h.code);
}

const hasVerb = (text: string, k: Knowledge): boolean => {
  const verbs = wordSet(k.lists["finite-verbs"]);
  return text.split(/[^\p{L}]+/u).some((w) => verbs.has(w) || /^\p{Ll}{2,}ed$/u.test(w));
};

/** Countries of a compound that opens a title: "India-Norway …", "ROK-Viet Nam …", in their order. */
function titleOrder(title: string, k: Knowledge): string[] {
  const hits = k.namesIn(title).filter((h) => h.as !== "grouping" || h.code === "EUU");
  const codes: string[] = [];
  for (const [i, hit] of hits.entries()) {
    const next = hits[i + 1];
    const joined =
      (next && /^\s?[-–—/]\s?$/.test(title.slice(hit.end, next.start))) ||
      (i > 0 && codes.length > 0 && /^\s?[-–—/]\s?$/.test(title.slice(hits[i - 1]!.end, hit.start)));
    if (joined) codes.push(hit.code);
    else if (codes.length) break;
  }
  return codes;
}

const namesCountry = (text: string, code: string, k: Knowledge): boolean =>
  k.namesIn(text).some((h) => h.code === code);

/**
 * How often each country speaks, is a side, or stands in a pair with the other side ("China hopes", "the Chinese side",
 * "Qatar's readiness", "between the UAE and Norway"), the most frequent first.
 */
function sides(text: string, others: ReadonlySet<string>, k: Knowledge): [string, number][] {
  const verbs = wordSet(k.lists["finite-verbs"]);
  const nouns = (k.lists["side-words"] ?? []).map((w) => ` ${w.replace(/\s*\*$/, "")}`);
  const counts = new Map<string, number>();
  const hits = k.namesIn(text).filter((h) => h.as !== "grouping");
  for (const [i, hit] of hits.entries()) {
    const after = text.slice(hit.end, hit.end + 60).toLowerCase();
    const next = /^(['’]s)?\s+(\p{L}+)/u.exec(after);
    const word = next?.[2] ?? "";
    const side = hit.as === "demonym" ? nouns.some((n) => after.startsWith(n)) : !next?.[1] && verbs.has(word);
    const owns = hit.as === "name" && next?.[1] !== undefined && POSITIONS.has(word);
    const paired = [hits[i + 1], hits[i - 1]].some(
      (h) =>
        h &&
        others.has(h.code) &&
        PAIR.test(h.start > hit.end ? text.slice(hit.end, h.start) : text.slice(h.end, hit.start)),
    );
    // "The Latvian Foreign Minister underlined": a house names its own minister so when it goes on.
    const speaks =
      hit.as === "demonym" && /^\s(?:[a-z]+ ){0,2}(?:minister|president|chancellor|secretary|premier)\b/.test(after);
    if (side || owns || paired || speaks)
      counts.set(hit.code, (counts.get(hit.code) ?? 0) + (hit.as === "metonym" ? 0.5 : 1));
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** What joins two names of one pair: "UAE-Russian", "Pakistan and Oman", "the UK and the Republic of Korea". */
const PAIR = /^(?:\s?[-–/]\s?|\s(?:and|&)\s(?:the\s)?(?:(?:State|Republic|Kingdom|Sultanate) of\s(?:the\s)?)?)$/;

/** What a house speaks of as its own country's: "Qatar's readiness". */
const POSITIONS = new Set(
  "commitment readiness support position willingness determination intention appreciation gratitude thanks concern condemnation policy interest desire keenness solidarity".split(
    " ",
  ),
);
