/** Works out from the text alone whose side tells it: a house names the other side's country and leaves out its own. */
import type { Knowledge } from "../../model/knowledge.ts";
import { namedOffices } from "./named-offices.ts";

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
  const offices = namedOffices(lead, k);
  const [first] = offices;
  if (!first) return null;
  const others = new Set([...offices, ...namedOffices(title, k)].flatMap((o) => (o.country ? [o.country] : [])));
  const bare = offices.some((o) => o.country === null);
  if (bare && others.size) {
    if (dateline && !others.has(dateline) && namesCountry(body, dateline, k)) return { country: dateline, why: "the capital in its dateline; the other side's offices carry their country", sure: "plain" };
    const counted = countries(`${title}\n${body}`, k).filter(([code]) => !others.has(code));
    const [most, second] = counted;
    if (most && most[1] >= 2 && most[1] >= 2 * (second?.[1] ?? 0)) return { country: most[0], why: "its own offices go without a country, and the text speaks of this one most beside the other side's", sure: "plain" };
    const compound = titleOrder(title, k).filter((code) => !others.has(code));
    if (compound.length === 1 && compound[0]) return { country: compound[0], why: "its own offices go without a country, and the title names this one", sure: "plain" };
    if (most && most[1] > (second?.[1] ?? 0)) return { country: most[0], why: "its own offices go without a country, and the text speaks of this one", sure: "likely" };
  }
  const [before] = titleOrder(title, k);
  if (before && (first.country === before || (bare && !others.size))) return { country: before, why: "named first in the title", sure: "likely" };
  if (!bare && first.country && others.size > 1) return { country: first.country, why: "its office is named first", sure: "likely" };
  return null;
}

/** Countries of a compound that opens a title: "India-Norway …", "ROK-Viet Nam …", in their order. */
function titleOrder(title: string, k: Knowledge): string[] {
  const hits = k.namesIn(title).filter((h) => h.as !== "grouping" || h.code === "EUU");
  const codes: string[] = [];
  for (const [i, hit] of hits.entries()) {
    const next = hits[i + 1];
    const joined = (next && /^\s?[-–—/]\s?$/.test(title.slice(hit.end, next.start))) || (i > 0 && codes.length > 0 && /^\s?[-–—/]\s?$/.test(title.slice(hits[i - 1]!.end, hit.start)));
    if (joined) codes.push(hit.code);
    else if (codes.length) break;
  }
  return codes;
}

const namesCountry = (text: string, code: string, k: Knowledge): boolean => k.namesIn(text).some((h) => h.code === code);

/** How often each country is named, by name, adjective or capital, the most frequent first. */
function countries(text: string, k: Knowledge): [string, number][] {
  const counts = new Map<string, number>();
  for (const hit of k.namesIn(text)) if (hit.as !== "grouping") counts.set(hit.code, (counts.get(hit.code) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
