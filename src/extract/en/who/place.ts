/** Finds where people met: "held talks in Beijing", "at the Iikura House", "who is visiting New York". */
import { isState } from "../../../model/knowledge.ts";
import type { Knowledge, NameHit } from "../../../model/knowledge.ts";
import { onceFor } from "../../../model/once-for.ts";
import type { Span } from "../../../model/span.ts";
import { fold } from "./fold.ts";
import { vocabulary } from "./vocabulary.ts";

export interface Place {
  name: string;
  country: string | null;
}

interface Candidate extends Place {
  weight: number;
}

const CAPITALIZED = "(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|D\\.C\\.)";
const RUN = `${CAPITALIZED}(?:(?:\\s+(?:(?:de|del|do|da|la|le|el|es|of|the|upon|am|sur)\\s+){0,2}|,\\s+(?=D\\.C\\.|DC\\b))${CAPITALIZED}){0,5}`;
const IN = new RegExp(`\\b(in|at|to|visiting|visits?|visited)\\s+(the\\s+|a\\s+)?(${RUN})`, "gu");
const TOPIC =
  /\b(?:situation|war|developments?|peace|security|attacks?|earthquake|conflict|violence|ceasefire|truce|forces|troops|embassy|ambassador|with residence|resident|residing|elections?|invest(?:ed|ments?)|relations|cooperation|stability|progress|crisis|presence|engagement|interest|events|opportunities|efforts|people|citizens|nationals|companies|minority|minorities|community|communities|rights|works|construction|renovation|restoration)\s+$/;
/** "the Ambassador of A to B (residence in Rome)": where an envoy has his house. */
const RESIDES = /\((?:with |in )?(?:residence|residing|resident|based|seat)\s+$/u;
const OFFICIAL =
  /\b(?:Advis[eo]r|Minister|Secretary|Under-?[Ss]ecretary|Director|General|Officials?|officials?|State|Head|Spokes(?:person|man|woman)|Expert|Coordinator)\s+$/;
const NOT_PLACES =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Number|No|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Request|Minister|Ministerial|Ambassador|State Secretary|Vice|Deputy|Prime|President|Foreign|Secretary|Audience|Person|Charge|Accordance|Line|Light|View|The|His|Her|Mr|Ms|Mrs|Dr|H\.E|HE|Europe|Asia|Africa|Latin|Middle|Central|South|North|East|West|Indo-Pacific|Parliament|Session|Meeting|Phase|Article|Annex|AI|ICT)\b/;
const EVENT =
  /\b(?:Meeting|Summit|Conference|Assembly|Ministerial|Forum|Council|Dialogue|Session|Agreement|Convention|Treaty|Consultations|Talks|Commission|Committee|Visit|Level|Alliance|Union|Nations|War|Games|Exhibition|Expo|Week|Day)\b/;
const CUT =
  /\b(?:to (?:discuss|follow up|reaffirm|review|exchange|congratulate|thank|express|consult|address|advance|continue|coordinate|underscore|reiterate|condemn|talk|prepare)|(?:and\s+)?(?:discussed|exchanged|reaffirmed|reviewed|agreed|consulted)|during which|where they|they discussed)\b/;

/** "in the Chilean capital, Santiago", "in Oman's capital Muscat". */
const CAPITAL = new RegExp(
  `\\bin (?:the )?(?:${CAPITALIZED}(?:['’]s)? ){0,2}capital(?: city)?(?:,| of)? (?:of )?(${RUN})`,
  "gu",
);
const OPENS_IN = new RegExp(
  `^(?:Today |Yesterday |Earlier today )?[Ii]n (${RUN})(?:,\\s|\\s(?=(?:he|she|they)\\s))`,
  "u",
);
/** "at Number 12, Harbour Street, Ottawa": the town behind a street. */
const STREET = new RegExp(`\\bat (?:(?:Number|No\\.?) )?\\d+,? ${RUN}, (${RUN})`, "u");
/** "who had come straight from a meeting of ministers in Lisbon": where somebody was before. */
const CAME_FROM =
  /\b(?:who|which)\s(?:had |has |have )?(?:just |earlier |recently |previously )?(?:come|came|arrived|returned|flown|flew|attended|left)\b[^,;]*$|\b(?:returning|coming|arriving|back|fresh)\s(?:straight\s|directly\s)?from\s[^,;]*$/;

const IN_LAND = /^,? in (?:the )?/;
/** "After Barbados' part in the Food Summit in Rome last week, the Prime Minister": what went before the talks. */
const AFTER_EVENT = /^(?:After|Following)\b[^,;]*$/;

const BEHIND = new RegExp(`^,\\s(${RUN})`, "u");

/** "the Estonian city of Viljandi hosted the seminar", "On 3 May, Vilnius hosted". */
const HOSTED = new RegExp(
  `^(?:On [^,]{3,30},(?:\\s\\d{4},?)?\\s)?(?:the (?:\\p{Lu}\\p{L}+ )?(?:city|town|village) of )?(${RUN})\\s(?:hosts|hosted)\\b`,
  "u",
);
const TITLED_IN = new RegExp(
  `\\b(?:[Mm]eets?|[Mm]et|[Mm]eetings?|[Tt]alks|took place|[Hh]eld|[Hh]old|[Cc]onsultations|[Vv]isits?|[Cc]onversation|[Ll]unch|[Dd]inner|[Rr]eceives?|[Hh]osts?|[Dd]iscuss(?:es)?)\\b(?:(?!\\b(?:for|ahead|[Ss]ession|[Ss]ummit|[Cc]ommittee|[Cc]onference|[Ff]orum|[Aa]ssembly|preparations?)\\b)[^:;]){0,90}\\bin (${RUN})\\s*$`,
  "u",
);

/** Right before "in Arusha": the talks, and at most the venue. */
const AT_TALKS =
  /\b(?:following|after|during|in|at|their|of|for)\s(?:\p{L}[\p{L}-]*\s){0,4}(?:talks|meeting|consultations|discussions|visit|summit|encounter|dialogue)\s(?:held\s|today\s)?(?:(?:at|in)\s(?:the\s)?(?:\p{Lu}[\p{L}’'-]*\s){1,4})?$|\b(?:co-chaired|co-chair|met)\s$/u;

/** The place of talks named by the title and the sentences that open the readout. */
export function findPlace(
  text: string,
  title: string,
  spans: readonly Span[],
  hits: readonly NameHit[],
  people: readonly Span[],
  dateline: string | null,
  own: string | null,
  k: Knowledge,
): Place | null {
  const found: Candidate[] = [];
  const bracket = /\((\p{Lu}[\p{L}\p{M}' .’-]{2,30}),\s*(?:\p{L}+,\s*)?[\d\p{L}][^)]{3,24}\)\s*$/u.exec(title);
  if (bracket?.[1]) {
    const known = lookUp(bracket[1], k);
    if (known) found.push({ ...known, weight: 9 });
  }
  // "Meeting of the Ministers took place in Arusha" as a title.
  const titled = TITLED_IN.exec(title)?.[1];
  const visited = /^[^:]{3,60}\bin (\p{Lu}[\p{L}’'-]+)(?=:| for | to )/u.exec(title)?.[1];
  const inTitle = titled === undefined ? (visited === undefined ? null : lookUp(visited, k)) : lookUp(titled, k);
  if (inTitle) found.push({ ...inTitle, weight: 3.2 });
  for (const [i, span] of spans.entries()) {
    const part = text.slice(span.start, span.end);
    if (/^["“”„«]/.test(part)) continue;
    const cut = CUT.exec(part);
    const limit = cut && cut.index > 30 ? cut.index : part.length;
    for (const m of part.matchAll(IN)) {
      // "agreed to …, following talks in Arusha": behind what was done only the talks themselves tell where.
      if (
        m.index > limit &&
        m.index - limit > (cut?.[0].length ?? 0) + 1 &&
        !AT_TALKS.test(part.slice(Math.max(0, m.index - 70), m.index))
      )
        continue;
      const at = span.start + m.index + m[0].length - (m[3]?.length ?? 0);
      if (people.some((p) => p.start <= at && at < p.end)) continue;
      const before = part.slice(Math.max(0, m.index - 100), m.index);
      if (CAME_FROM.test(before) || (AFTER_EVENT.test(part.slice(0, m.index)) && !AT_TALKS.test(before))) continue;
      const run = m[3] ?? "";
      // "at the Palacio San Miguel the Minister of ...": a person begins there.
      const person = people.find((p) => p.start > at && p.start < at + run.length);
      const candidate = judge(
        m[1] ?? "",
        m[2] ?? "",
        person ? run.slice(0, person.start - at).replace(/(?:\s+the)?\s*$/, "") : run,
        part.slice(Math.max(0, m.index - 40), m.index),
        text,
        at,
        hits,
        k,
      );
      if (candidate) found.push({ ...candidate, weight: candidate.weight - i * 0.5 });
      // "at the Moneda Palace in Chile": whose building it is.
      const behindIt = span.start + m.index + m[0].length;
      const land = candidate && m[1] === "at" ? IN_LAND.exec(text.slice(behindIt, span.end)) : null;
      const state = land ? hits.find((h) => h.start === behindIt + land[0].length && h.as === "name") : null;
      if (candidate && state && (candidate.country ?? state.code) === state.code)
        found.push({ name: candidate.name, country: state.code, weight: 5 - i * 0.5 });
      // "at State House, Nairobi": the town behind the house.
      const town =
        m[1] === "at" || (m[1] === "in" && candidate?.country === null)
          ? BEHIND.exec(part.slice(m.index + m[0].length))?.[1]
          : undefined;
      const behind = town === undefined ? null : longestKnown(town, k);
      if (candidate && behind) found.push({ ...behind, weight: 5.1 - i * 0.5 });
    }
    // "In Oslo, Foreign Minister X met"
    const opens = OPENS_IN.exec(part)?.[1];
    const first = opens === undefined ? null : lookUp(opens, k);
    if (first) found.push({ ...first, weight: 5.5 - i * 0.5 });
    for (const m of part.matchAll(CAPITAL)) {
      const known = longestKnown(m[1] ?? "", k);
      const gone = m.index > limit && !AT_TALKS.test(part.slice(Math.max(0, m.index - 70), m.index));
      if (known && !gone) found.push({ ...known, weight: 6 - i * 0.5 });
    }
    const street = STREET.exec(part)?.[1];
    const there = street === undefined ? null : longestKnown(street, k);
    if (there) found.push({ ...there, weight: 5.1 - i * 0.5 });
    const host = HOSTED.exec(part)?.[1];
    if (host !== undefined) {
      const known = lookUp(host, k);
      const named =
        known ??
        (/\b(?:city|town|village) of $/.test(part.slice(0, part.indexOf(host))) ? { name: host, country: null } : null);
      if (named) found.push({ ...named, weight: 5 });
    }
    if (/\b(?:visiting|visit to)\s+(?:the country|here)\b|\bis in the country on\b/.test(part) && dateline) {
      const known = lookUp(dateline, k);
      if (known && (own === null || known.country === own)) found.push({ ...known, weight: 3 });
    }
  }
  const dated = dateline === null ? null : lookUp(dateline, k);
  const written =
    dated && (!AWAY.test(spanned(text, spans)) || guestCame(text, spans, dated.country, own, hits)) ? dated : null;
  // Where the text is dated the talks were held, unless it tells of another place.
  if (written) found.push({ ...written, weight: 2.8 });
  // A venue without a city counts when nothing names the city.
  let best: Candidate | null = null;
  for (const c of found) if (!best || c.weight > best.weight) best = c;
  if (!best) return null;
  // "at the Embassy of the Republic of A": a mission stands in some other country than its own.
  const atHome = own !== null && isState(own, k) && best.weight < 3 && !MISSION.test(best.name);
  const settled = best.country ?? (atHome ? own : null);
  return { name: best.name, country: settled };
}

const MISSION = /\b(?:Embassy|Consulate|High Commission|Permanent Mission|Permanent Representation)\b/;

/** Talks beside another event, or on a visit, were held where that is, and not where the text was written. */
const AWAY = /\b(?:margins?|sidelines?|fringes?|visit(?:ing|ed|s)?|trip|travel\p{L}*|arriv\p{L}+)\b/iu;

/** "received … for an official visit" dated from the own country, "concluded a visit to B" dated from B: whoever came, came there. */
function guestCame(
  text: string,
  spans: readonly Span[],
  country: string | null,
  own: string | null,
  hits: readonly NameHit[],
): boolean {
  if (country === null) return false;
  if (
    country === own &&
    /\b(?:receiv|host|welcom)(?:ed|es|s)\b|\bwelcome ceremony\b|\bvisiting \p{Lu}|\bwho (?:is|was|are|were) (?:currently )?(?:on [^.;,]{0,40}\bvisit\b|in the country)/u.test(
      spanned(text, spans),
    )
  )
    return true;
  return hits.some(
    (h) =>
      h.code === country &&
      spans.some((s) => s.start <= h.start && h.end <= s.end) &&
      /\b(?:visit(?:ed|s|ing)?\s(?:to\s)?|(?:is|was|are|were) in\s)(?:the\s)?$/.test(
        text.slice(Math.max(0, h.start - 24), h.start),
      ),
  );
}

const spanned = (text: string, spans: readonly Span[]): string =>
  spans.map((s) => text.slice(s.start, s.end)).join(" ");

/** Words that make a name a building's: "Palace", "Palacio", "Haus". */
const venues = onceFor((k: Knowledge): ReadonlySet<string> => new Set((k.lists["venues"] ?? []).map(fold)));

function judge(
  preposition: string,
  article: string,
  run: string,
  before: string,
  text: string,
  at: number,
  hits: readonly NameHit[],
  k: Knowledge,
): Candidate | null {
  // "the Adviser at the Ministry of Ports stressed": whose adviser, not where.
  if (preposition === "at" && /^(?:Ministry|Department|Foreign Office|Office)\b/.test(run) && OFFICIAL.test(before))
    return null;
  if (TOPIC.test(before) || RESIDES.test(before) || /\b(?:to|will) be (?:held|convened|hosted)\s+$/.test(before))
    return null;
  let name = run.replace(/[.,]+$/, (m) => (/D\.C\.$/.test(run) ? m : "")).replace(/['’]s?$/, "");
  const found = longestKnown(name, k);
  // "at the Victoria Palace": a building that has its name from elsewhere.
  const rest = found && preposition === "at" ? name.slice(found.name.length).trim().split(/\s+/)[0] : "";
  const known = rest && venues(k).has(fold(rest)) ? null : found;
  if (!known && NOT_PLACES.test(name)) return null;
  if (
    preposition === "to" &&
    !/\b(?:visits?|trip|travel(?:l?ed|s)?|visited|came|flew)\s+(?:of [^.;]{3,60}\s)?$/i.test(
      text.slice(Math.max(0, at - 110), at).replace(/\bto\s+$/, ""),
    ) &&
    !(known && /\bwelcom(?:ed|es)\b/i.test(text.slice(Math.max(0, at - 200), at)))
  )
    return null;
  if (known) {
    const visiting = preposition !== "in" && preposition !== "at";
    return { ...known, weight: visiting ? 4 : preposition === "in" ? 6 : 5.2 };
  }
  const hit = hits.find((h) => h.start <= at && at < h.end);
  if (hit && hit.as !== "metonym") {
    if (hit.as !== "name" || !k.state(hit.code)) return null;
    if (preposition === "at") return null;
    // A city-state is a place; any other country says only where to look.
    return vocabulary(k).cityStates.has(hit.code)
      ? { name: text.slice(hit.start, hit.end), country: hit.code, weight: 4 }
      : null;
  }
  // "at the Pentagon": a house by which its country is called.
  if (
    hit?.as === "metonym" &&
    preposition === "at" &&
    article.trim() === "the" &&
    text.slice(hit.start, hit.end).replace(/^the /i, "") === name
  )
    return { name, country: hit.code, weight: 2.5 };
  if (EVENT.test(name)) return null;
  if (preposition === "at" || article.trim() === "the") {
    if (preposition !== "in" && preposition !== "at") return null;
    const building = name.split(/[\s-]+/).some((w) => venues(k).has(fold(w)));
    const spot = building || (preposition === "at" && article === "");
    if (hit?.as === "metonym" && spot) return { name, country: hit.code, weight: 2.5 };
    return spot ? { name, country: null, weight: 2 } : null;
  }
  if (preposition === "in") return { name, country: null, weight: name.split(/\s+/).length <= 3 ? 4.5 : 1 };
  return null;
}

/** The longest beginning of the run that the table of places, or a capital, knows. */
function longestKnown(run: string, k: Knowledge): Place | null {
  const words = run.replace(/[.,]+$/, (m) => (/D\.C\.$/.test(run) ? m : "")).split(/\s+/);
  for (let n = words.length; n > 0; n--) {
    const name = words
      .slice(0, n)
      .join(" ")
      .replace(/,$/, "")
      .replace(/['’]s$/, "");
    const known = lookUp(name, k);
    if (known) return known;
  }
  return null;
}

/** "TALLINN" as places are printed. */
const printed = (name: string): string =>
  name.length > 3 && name === name.toUpperCase()
    ? name
        .toLowerCase()
        .replace(/(^|[\s'’-])(\p{L})/gu, (_, mark: string, letter: string) => mark + letter.toUpperCase())
    : name;

/** Countries of known places and capitals, by folded name. */
const countries = onceFor((k: Knowledge): ReadonlyMap<string, string> => {
  const byName = new Map<string, string>();
  for (const s of k.states)
    for (const m of /^[A-Z]{3}$/.test(s.code) ? s.metonyms.slice(0, 1) : []) byName.set(fold(m), s.code);
  for (const p of k.places) byName.set(fold(p.name), p.country);
  return byName;
});

/** The country of a town that the tables know; null where they do not. */
export const countryOfPlace = (name: string, k: Knowledge): string | null => lookUp(name, k)?.country ?? null;

function lookUp(name: string, k: Knowledge): Place | null {
  const country = countries(k).get(fold(name)) ?? countries(k).get(fold(name.replace(/,\s*D\.C\.?$/, "")));
  return country === undefined ? null : { name: printed(name), country };
}
