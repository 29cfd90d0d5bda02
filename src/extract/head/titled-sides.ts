/** Tells which countries a title names as the sides of talks, and in which order. */
import type { Knowledge, NameHit } from "../../model/knowledge.ts";

/** "Minister X visits Estonia", "Minister X in Finland": where the house's own went. */
export function visited(title: string, k: Knowledge): string[] {
  return k
    .namesIn(title)
    .filter(
      (h) =>
        h.as === "name" &&
        /\b(?:visits?|visit (?:to|in)|visiting|travels? to)\s+(?:the\s+)?$/i.test(title.slice(0, h.start)),
    )
    .map((h) => h.code);
}

/** Countries of a compound that opens a title: "India-Norway …", "ROK-Viet Nam …", "Kazakh, Russian Presidents", in their order. */
export function titleOrder(title: string, k: Knowledge): string[] {
  const hits = k.namesIn(title).filter((h) => h.as !== "grouping" || h.code === "EUU");
  const codes: string[] = [];
  for (const [i, hit] of hits.entries()) {
    const next = hits[i + 1];
    const before = hits[i - 1];
    const joined = (next && joins(title, hit, next)) || (before && codes.length > 0 && joins(title, before, hit));
    if (joined) codes.push(hit.code);
    else break;
  }
  return codes;
}

/** "Germany and China resume forest dialogue": both sides at the head of a title, a verb behind them. */
export function pairAhead(title: string, k: Knowledge): string[] {
  const [a, b] = k.namesIn(title).filter((h) => h.as === "name");
  return a &&
    b &&
    a.start === 0 &&
    /^\s(?:and|&)\s$/.test(title.slice(a.end, b.start)) &&
    /^\s\p{Ll}/u.test(title.slice(b.end, b.end + 2))
    ? [a.code, b.code]
    : [];
}

/** "… Between the Foreign Ministers of Japan and France": the sides of the talks. */
export function titledPair(title: string, k: Knowledge): string[] {
  const hits = k.namesIn(title).filter((h) => h.as === "name");
  for (const [i, hit] of hits.entries()) {
    const next = hits[i + 1];
    if (!next || !/^\s(?:and|&)\s(?:the\s)?$/.test(title.slice(hit.end, next.start))) continue;
    if (/\b(?:Ministers?|Presidents?|Leaders|Secretaries|Heads) of (?:the )?$/i.test(title.slice(0, hit.start)))
      return [hit.code, next.code];
  }
  return [];
}

/** "India-Norway", or two adjectives before a plural: "Kazakh, Russian Presidents", "Armenian and Georgian FMs". */
const joins = (title: string, a: NameHit, b: NameHit): boolean =>
  /^\s?[-–—/]\s?$/.test(title.slice(a.end, b.start)) ||
  (a.as === "demonym" &&
    b.as === "demonym" &&
    /^(?:,\s|\s(?:and|&)\s)$/.test(title.slice(a.end, b.start)) &&
    /^\s(?:\p{L}+\s){0,2}\p{L}+s\b/u.test(title.slice(b.end, b.end + 60)));
