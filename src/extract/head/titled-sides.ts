/** Tells which countries a title names as the sides of talks, and in which order. */
import { isState } from "../../model/knowledge.ts";
import type { Knowledge, NameHit } from "../../model/knowledge.ts";
import { officeFinder, sentenceEnd } from "./named-offices.ts";

/** "Ashgabat hosts political consultations with Romania": whose capital it is, where another country comes. */
export function hostingCapital(title: string, k: Knowledge): string | null {
  const [host, guest] = k.namesIn(title);
  return host?.as === "metonym" &&
    host.start === 0 &&
    guest !== undefined &&
    guest.code !== host.code &&
    /^\s(?:hosts|hosted|to host)\s[^.;]*\bwith\s(?:the\s)?$/u.test(title.slice(host.end, guest.start))
    ? host.code
    : null;
}

/** "Foreign Minister of A receives Chilean team", "FM holds talks with Norwegian counterpart": whom the title's first office meets. */
export function metInTitle(title: string, k: Knowledge): string | null {
  const hit = k
    .namesIn(title)
    .find(
      (h) =>
        h.as === "demonym" &&
        isState(h.code, k) &&
        /\s(?:meets?|met|receives?|received|hosts?|hosted|welcomes?|welcomed|(?:holds?|held) (?:\p{L}+ ){0,2}(?:talks|meeting|consultations|conversation|call) with|speaks? (?:with|to)|spoke (?:with|to))\s(?:the\s|a\s|(?:his|her)\s)?$/iu.test(
          title.slice(0, h.start),
        ),
    );
  return hit?.code ?? null;
}

/** "Minister X visits Estonia", "Minister X in Finland": where the house's own went. */
export function visited(title: string, k: Knowledge): string[] {
  return k
    .namesIn(title)
    .filter(
      (h) =>
        (h.as === "name" || h.as === "metonym") &&
        /\b(?:visits?|visit (?:to|in)|visiting|travels? to)\s+(?:the\s+)?$/i.test(title.slice(0, h.start)),
    )
    .map((h) => h.code);
}

/** "High Commissioner in Canada meets envoys", "Visit of Ports Minister X to Bergen, Norway": where the house's own is. */
export function awayInTitle(title: string, k: Knowledge): string[] {
  const codes: string[] = [];
  for (const hit of k.namesIn(title)) {
    const before = title.slice(0, hit.start);
    if (
      hit.as !== "demonym" &&
      hit.as !== "grouping" &&
      (ENVOY_AT.test(before) ||
        (VISIT_OF.test(before) && !k.namesIn(before).some((h) => h.end < hit.start - 2 && h.code !== hit.code)))
    )
      codes.push(hit.code);
  }
  return codes;
}
const ENVOY_AT =
  /^(?:The )?(?:Ambassador|High Commissioner|Consul[- ]General|Chargé d['’]Affaires)(?: (?!of\b)\p{Lu}[\p{L}.’'-]+){0,3} in (?:the )?$/u;
/** "Visit of Minister X to ", "Minister X's visit to Bergen, ": nothing tells whose minister it is. */
const VISIT_OF =
  /\b(?:[Vv]isit|[Tt]rip|[Tt]ravel)s? (?:of|by) (?:the )?(?:[\p{L}.,’'-]+ ){1,12}to (?:the )?(?:\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?, )?$/u;

/** "Prime Minister of B visits A" over "Prime Minister X received": A, whose own chief goes without a country. */
export function hostInTitle(title: string, lead: string, k: Knowledge): string | null {
  const find = officeFinder(k);
  const [guest] = find(title);
  const [host, ...below] = find(lead);
  const [place, ...more] = visited(title, k);
  return guest?.country &&
    host?.country === null &&
    place !== undefined &&
    !more.length &&
    place !== guest.country &&
    // "Prime Minister X met" alone can be the guest.
    below.some((o) => o.country === guest.country) &&
    title.slice(guest.start).search(/\bvisit/i) > 0 &&
    /^[^.;]{0,160}?\b(?:received|receives|welcomed|welcomes|hosted|hosts|met|meets|held)\b/.test(lead.slice(host.start))
    ? place
    : null;
}

/** "Deputies from Peru call on the President" over "called on President of Fiji NAME": A, whose office is called on. */
export function calledOn(title: string, lead: string, k: Knowledge): string | null {
  const call = /\bcall(?:s|ed)? on (?:the )?(?=\p{Lu})/iu.exec(title);
  const find = officeFinder(k);
  const host = call && find(title).find((o) => o.start >= call.index);
  if (!host || host.country !== null) return null;
  const [noun = ""] = /^\p{L}+/u.exec(title.slice(host.start)) ?? [];
  const told = find(lead.slice(0, sentenceEnd(lead))).filter(
    (o) => o.country !== null && lead.startsWith(noun, o.start) && MET_BEFORE.test(lead.slice(0, o.start)),
  );
  const [one, ...more] = told;
  return one?.country && !more.length && k.namesIn(title).every((h) => h.code !== one.country) ? one.country : null;
}
const MET_BEFORE =
  /\b(?:call(?:s|ed|ing) (?:up)?on|saw|met(?: with)?|visited|was received by) (?:the )?(?:\p{Lu}[\p{L}.’'-]* ){0,4}?$/u;

/** "Chilean leaders host Peru's delegation": whose leaders receive another's. */
export function leadersHost(title: string, k: Knowledge): string | null {
  const [host, ...more] = k.namesIn(title);
  return host?.as === "demonym" &&
    host.start === 0 &&
    more.some((h) => h.code !== host.code) &&
    /^ (?:\p{Ll}+ )?(?:leaders?|officials?|ministers?|legislators?|lawmakers?|presidents?|premier|authorities) (?:hosts?|receives?|welcomes?|greets?|hosted|received|welcomed) /iu.test(
      title.slice(host.end),
    )
    ? host.code
    : null;
}

/** "Minister X welcomes the Prime Minister of B" over "X, Minister for Foreign Affairs of A": A, which the title leaves out. */
export function subjectOfTitle(title: string, lead: string, k: Knowledge): string | null {
  const find = officeFinder(k);
  const [subject, ...met] = find(title);
  if (!subject || subject.country !== null || subject.start > 30) return null;
  const name = /^\p{L}+\s(?:\p{Lu}[\p{L}’'-]+\s){0,2}?(?<last>\p{Lu}[\p{L}’'-]+)\s\p{Ll}/u.exec(
    title.slice(subject.start, subject.start + 90),
  )?.groups?.["last"];
  if (!name || /^(?:Ambassador|High|Charg|Consul|Envoy|Nuncio)/.test(title.slice(subject.start))) return null;
  const below = find(lead);
  const codes = new Set(
    below
      .filter((o) => o.country !== null && isState(o.country, k) && bears(lead, o.start, name))
      .flatMap((o) => o.country ?? []),
  );
  const [country, ...more] = codes;
  // Alone in the title, it is the one with whom the text begins, too.
  // "Minister X visits B" over "X was received by Minister Y": either tells of it.
  // "Prime Minister X held a meeting with ministers Y and Z": they are of his own government.
  const alone =
    !met.length &&
    !/\b(?:with|met|meets|received|receives) (?:the )?ministers \p{Lu}\p{L}+(?:,| and) \p{Lu}/u.test(title) &&
    (below[0]?.country !== country || below.some((o) => o.country === null && o.start < sentenceEnd(lead)));
  return country !== undefined && !more.length && !alone && met.every((o) => o.country !== country) ? country : null;
}

/** "Secretary General NAME welcomed the Minister of A to NATO Headquarters": the body at whose seat its chief receives. */
export function chiefAtSeat(lead: string, k: Knowledge): string | null {
  const opened = lead.slice(0, sentenceEnd(lead));
  const [first] = officeFinder(k)(opened);
  if (!first || first.country !== null || !/(?:^|\bThe )Secretary[- ]$|^$/.test(opened.slice(0, first.start)))
    return null;
  if (!/^(?:Secretary[- ])?General\b/.test(opened.slice(first.start))) return null;
  const seat = k
    .namesIn(opened)
    .find(
      (h) =>
        !isState(h.code, k) &&
        /\b(?:to|at) (?:the )?$/.test(opened.slice(0, h.start)) &&
        /^(?:['’]s?)? (?:Headquarters|headquarters|HQ|seat)\b/.test(opened.slice(h.end, h.end + 16)),
    );
  return seat?.code ?? null;
}

/** "Secretary General praises A" over "NATO Secretary General NAME visited": a body calls its own chief so. */
export function titledChief(title: string, lead: string, k: Knowledge): string | null {
  if (!/^(?:The )?Secretary[- ]General\b(?! of\b)/.test(title)) return null;
  const find = officeFinder(k);
  const [titled] = find(title);
  const [first] = find(lead);
  return titled?.country === null &&
    first?.country &&
    !isState(first.country, k) &&
    /^(?:Secretary|General)/.test(lead.slice(first.start))
    ? first.country
    : null;
}

/** Does a person of this last name hold the office: "Karl Lind, Minister of A", "Prime Minister of A Karl Lind"? */
function bears(text: string, at: number, name: string): boolean {
  const ahead = text.slice(Math.max(0, at - 60), at);
  const [behind = ""] = text.slice(at, at + 130).split(/(?<=\p{Ll}{2})\.\s/u);
  const last = RegExp.escape(name);
  return (
    new RegExp(`(?<!\\p{L})${last},\\s(?:the\\s)?(?:(?:\\p{Lu}\\p{L}+|of|for|and)\\s){0,4}$`, "u").test(ahead) ||
    new RegExp(
      `^\\p{L}+(?:,?\\s(?:of|for|and|the|to|de|del|al|bin|von|van|\\p{Lu}[\\p{L}.’'-]*)){0,12}?,?\\s${last}(?!\\p{L})`,
      "u",
    ).test(behind)
  );
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
    /^\s(?:\p{Ll}|(?:Agree|Commit|Conclude|Convene|Deepen|Discuss|Enhance|Exchange|Expand|Explore|Hold|Launch|Pledge|Push|Reaffirm|Renew|Resume|Review|Revive|Seek|Sign|Strengthen|To)\s)/u.test(
      title.slice(b.end, b.end + 14),
    )
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
