/** Reads whose chief an office without a country is where the text takes it up again with one. */
import { isState } from "../../model/knowledge.ts";
import type { Knowledge } from "../../model/knowledge.ts";
import { ENVOY } from "./envoys.ts";
import { officeFinder, sentenceEnd, type NamedOffice } from "./named-offices.ts";
import type { OwnSide, OwnSideText } from "./own-side-text.ts";

/** "President X met the President of B. … The President of A praised": A, whose President nobody else is. */
export function takenUpOffice({ title, lead, body }: OwnSideText, k: Knowledge): OwnSide | null {
  const find = officeFinder(k);
  const opened = find(lead.slice(0, sentenceEnd(lead)));
  const [first] = opened;
  if (first?.country !== null || ENVOY.test(lead.slice(first.start))) return null;
  const noun = nounOf(lead, first);
  const others = new Set(opened.flatMap((o) => o.country ?? []));
  if (!others.size) return null;
  const codes = new Set<string>();
  for (const text of [title, body])
    for (const o of find(text)) {
      if (o.country === null || others.has(o.country) || !isState(o.country, k) || nounOf(text, o) !== noun) continue;
      // Somebody else of that office, by name: then it may tell nothing of the first.
      if (isNamed(text, o, k)) return null;
      if (isSubject(text, o, k)) codes.add(o.country);
    }
  const [only, ...more] = codes;
  return only && !more.length
    ? { country: only, why: "its office goes without a country first, and is taken up with this one", sure: "likely" }
    : null;
}

/** "Prime Minister", "President": the noun with what belongs before it. */
const nounOf = (text: string, { start }: NamedOffice): string =>
  (/(?:(?:Prime|Foreign|Vice|Deputy|Crown)\s)*$/.exec(text.slice(0, start))?.[0] ?? "") +
  (/^\p{L}+/u.exec(text.slice(start))?.[0] ?? "");

/** "The President of A praised", "UAE President receives": it begins a sentence or a clause, and acts. */
function isSubject(text: string, { start, country }: NamedOffice, k: Knowledge): boolean {
  const from = Math.max(0, start - 60);
  const near = text.slice(from, start);
  const hit = k.namesIn(near).findLast((h) => h.code === country && /^[\p{L}’' -]+$/u.test(near.slice(h.end)));
  const ahead = near.slice(0, hit?.start ?? near.length).replace(/(?:(?:Prime|Foreign|Vice|Deputy|Crown)\s)+$/, "");
  return (from > 0 || ahead !== "" ? BEGINS : /^/).test(ahead) && ACTS.test(text.slice(start, start + 120));
}
const BEGINS = /(?:^|[.!?]["”’)]?\s|\n|,\s)(?:The\s|the\s)?$/u;
const ACTS =
  /^\p{L}+(?:['’]s)?(?:\sof\s(?:the\s)?\p{Lu}[\p{L}’'-]+(?:\s(?:of\s(?:the\s)?|and\s)?\p{Lu}[\p{L}’'-]+)*)?\s\p{Ll}{3,}/u;

/** "President of A Edgar Lind": somebody else of that office, or the first, told anew. */
function isNamed(text: string, { start, country }: NamedOffice, k: Knowledge): boolean {
  const noun = /^\p{L}+/u.exec(text.slice(start))?.[0].length ?? 0;
  const behind = k.namesIn(text.slice(start, start + 90)).find((h) => h.code === country);
  return /^,?\s\p{Lu}\p{Ll}/u.test(text.slice(start + Math.max(behind?.end ?? 0, noun)));
}
