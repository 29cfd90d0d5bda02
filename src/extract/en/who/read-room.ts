/** Goes through title, opening and body of a section and says which people and parties took part in what it reads out. */
import type { Head, Section } from "../../../model/head.ts";
import type { Knowledge, NameHit } from "../../../model/knowledge.ts";
import type { Span } from "../../../model/span.ts";
import { fold, foldedWords } from "./fold.ts";
import type { Finders } from "./finders.ts";
import { findMentions } from "./mentions.ts";
import type { Mention } from "./mentions.ts";
import { canHold, isCountry, onlyHolder } from "./own-office.ts";
import { partyClues } from "./party-clues.ts";
import { gatherPeople, officeOf } from "./people.ts";
import type { Someone } from "./people.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** One who took part, named or known by office only. */
export interface Guest {
  person: Someone | null;
  /** Mention that shows the part taken. */
  mention: Mention;
  party: string | null;
  office: string | null;
  principal: boolean;
}

export interface Seen {
  guests: Guest[];
  /** Publisher's first, then in order of mention. */
  parties: string[];
  own: string | null;
  /** The sentences that open the readout. */
  lead: Span[];
  /** Does a sentence or the title say that people came together? */
  together: boolean;
  /** A grouping whose meeting this is: "G7". */
  grouping: string | null;
  hits: NameHit[];
  /** All named people of the section and its surroundings. */
  people: Someone[];
  title: string;
  /** Words of the opening. */
  opening: string;
  /** First mention of each other party in the opening. */
  sides: { start: number; end: number; party: string | null }[];
}

const AWAY = /\b(?:on behalf of|invitation (?:of|from|by)|invited by|(?:message|letter|greetings?|regards|condolences|congratulations|wishes|telegram) (?:of|from|to)|under the (?:leadership|guidance|auspices) of|appointed by|(?:passing|death|demise|funeral|inauguration|successor?|predecessor|resignation|assassination|memory|(?<!received the )(?<!hosted the )(?<!received a )visit|government|administration|leadership|residence|office|presence|directives?) of|late|(?:outcomes?|results?|agreed|reached|follow\w*|implement\w*|build\w* (?:up)?on|since the|recent|previous|last) [^.;]{0,50}between|brief(?:ed|ing) (?:by|from)|statement by|remarks by|following (?:the|his|her) \w+ with|named after|elected|replac(?:ed|ing)|succeed(?:ed|ing|s)?|envoy of|adviser to|advisor to|spouse|wife of|husband of|the case of|release of|accompanied the|according to|outcome of [\w ]+ with)\s+(?:the\s+|then\s+|former\s+)?$/i;
const PURPOSE = /\b(?:to|that|which|where|whose|who|whom|about|regarding|during|following|after|ahead|since|because|as well as the|in which|noting|stressing|adding|when|while|before)\b/i;
const ATTENDED = /\b(?:attended by|also attended|attended on|in attendance|accompanied by|joined by|also joined|were joined|was joined|took part|taking part|participat(?:ed|ing|ion)|also present|were present|was present|in the presence of|led the|headed the|headed by|led by|co-?chaired|represented by|delegation (?:included|comprised|consisted)|attendees|gave a|hosted)\b/i;
const OTHER_TALKS = /\b(?:also|earlier|later|separately|subsequently|then|previously)\s+(?:in the day\s+)?(?:paid|met|called on|calls on|visited|held|received|interacted|will|had|attended|delivered)\b|^(?:Earlier|Later|On the same day|The same day|The previous day|On the sidelines|Separately|During (?:his|her|their|the) (?:stay|visit)|Following the (?:meeting|talks)|After the (?:meeting|talks)|Prior to|Before the|Previously|While in|In the (?:morning|afternoon|evening),)/i;
const OTHER_VERB = /\band\s+(?:also\s+|later\s+|then\s+)?(?:called on|paid a (?:courtesy )?(?:call|visit)|met|visited|was received by|delivered|attended|addressed|will)\b/i;
const SPOKESPERSON = /\bspokes(?:person|man|woman)|press secretary|media adviser/i;
const HEAVY = 40;
/** More than a summit has; what names more is a list of something else. */
const MOST_GUESTS = 200;

interface Taken {
  mention: Mention;
  zone: "title" | "lead" | "attended";
  /** Words between this one and the one before. */
  gap: string;
  /** Party of "the Norwegian delegation was headed by ...". */
  side: string | null;
  /** Led a side, whatever the sentence. */
  led: boolean;
}

interface Heard {
  span: Span;
  mentions: Mention[];
}

export function readRoom(text: string, head: Head, section: Section, k: Knowledge, v: Vocabulary, f: Finders): Seen {
  const title = section.title ?? head.title ?? "";
  const own = head.publisher?.country ?? null;
  const [from, to] = region(text, head, section);
  const hits = k.namesIn(text.slice(from, to)).map((h) => ({ ...h, start: h.start + from, end: h.end + from }));
  const heard: Heard[] = section.sentences.map((s) => ({ span: s, mentions: findMentions(text, s.start, s.end, hits, v) }));
  const titleAt = titleSpan(text, head, section, title);
  const titleHits = titleAt ? hits : k.namesIn(title);
  const titleHeard: Heard = titleAt ? { span: titleAt, mentions: findMentions(text, titleAt.start, titleAt.end, hits, v) } : { span: { start: 0, end: 0 }, mentions: findMentions(title, 0, title.length, titleHits, v) };
  const outside = outsideLines(text, head, section, from, to, hits, titleAt, v);

  const opening = findOpening(text, title, heard, titleHeard, own, f, k);
  const accepted = new Set<Mention>();
  const raw: Taken[] = [];
  const take = (mention: Mention, zone: "title" | "lead" | "attended", gap: string): void => {
    if (raw.length >= MOST_GUESTS || raw.some((r) => r.mention === mention)) return;
    raw.push({ mention, zone, gap, side: sideOf(text, mention, hits), led: LED.test(text.slice(Math.max(0, mention.start - 60), mention.start)) || LEADS.test(text.slice(mention.end, mention.end + 60)) });
    if (mention.bare) accepted.add(mention);
  };
  for (const i of opening.sentences) {
    const h = heard[i];
    if (h) pickFrom(text, h, "lead", take, f);
  }
  if (titleSpeaks(title, f)) pickFrom(titleAt ? text : title, titleHeard, "title", take, f);
  const started = opening.sentences[0] ?? 0;
  for (const [i, h] of heard.entries()) {
    if (opening.sentences.includes(i) || i < started) continue;
    const words = text.slice(h.span.start, Math.min(h.span.end, h.span.start + 600));
    if (!ATTENDED.test(words) || (OTHER_TALKS.test(words) && !/\b(?:the (?:meeting|talks|dinner|lunch|consultations|dialogue) was attended|took part in the (?:meeting|talks))\b/i.test(words))) continue;
    if (!/\b(?:meeting|talks|call|dialogue|consultations|conversation|dinner|lunch|delegation|side|discussions?|session|reception|encounter)\b/i.test(words)) continue;
    pickFrom(text, h, "attended", take, f);
  }
  for (const h of outside.notes) {
    const words = text.slice(h.span.start, h.span.end);
    if (/\b(?:attended|attendees|participants|also present|took part|joined)\b/i.test(words) && !OTHER_TALKS.test(words)) pickFrom(text, h, "attended", take, f);
  }
  for (const m of outside.withBlock) take(m, "lead", " with ");

  const every = [...heard.flatMap((h) => h.mentions), ...(titleAt ? titleHeard.mentions : []), ...outside.mentions].sort((a, b) => a.start - b.start);
  const people = gatherPeople(every, accepted);
  const personOf = new Map<Mention, Someone>();
  for (const p of people) for (const m of p.mentions) personOf.set(m, p);
  if (!titleAt) for (const r of raw) if (r.zone === "title") { const p = lookUpTitleName(r.mention, people); if (p) personOf.set(r.mention, p); }

  const firstPerson = opening.sentences.some((i) => { const s = heard[i]?.span; return s !== undefined && /(?:^|[\s“"(])(?:I|we)\s|\bmy\b/.test(text.slice(s.start, s.end)) && /\b(?:I|[Mm]y)\b/.test(text.slice(s.start, s.end)); });
  const clues = [...partyClues(title, true, k)];
  for (const i of opening.sentences) { const s = heard[i]?.span; if (s) for (const c of partyClues(text.slice(s.start, Math.min(s.end, s.start + 1500)), false, k)) if (!clues.includes(c)) clues.push(c); }
  const guests = seat(raw, personOf, own, clues, k);
  if (firstPerson || !guests.some((g) => g.party !== null && g.party === own && (g.person !== null))) for (const m of outside.letterhead) {
    const p = personOf.get(m);
    if (!p || guests.some((g) => g.person === p)) continue;
    if (!firstPerson && guests.some((g) => g.party === own && g.person === null && g.office !== null && !sameOffice(g.office, p.office ?? outside.officeOf.get(m) ?? null, own, k)) && outside.letterhead.length > 1) continue;
    guests.unshift({ person: p, mention: m, party: p.party ?? own, office: p.office ?? outside.officeOf.get(m) ?? null, principal: true });
  }
  nameTheNameless(guests, people, own, outside, k);
  const grouping = groupingOf(title, heard, opening.sentences, text, k);
  let parties = partiesOf(guests, clues, own, grouping, k);
  fillMissing(guests, parties, people, heard, own, text, k);
  for (const g of guests) if (g.party === null) g.party = lastChance(g, parties, own);
  parties = partiesOf(guests, clues, own, grouping, k);
  const lead = opening.sentences.map((i) => heard[i]?.span).filter((s) => s !== undefined);
  const inLead = (m: Mention): boolean => lead.some((s) => m.start >= s.start && m.end <= s.end);
  const sides = [
    ...guests.filter((g) => inLead(g.mention)).map((g) => ({ start: g.mention.start, end: g.mention.end, party: g.party })),
  ].sort((a, b) => a.start - b.start);
  return { guests: merge(guests), parties, own: own !== null && parties.includes(own) ? own : own, lead, together: opening.together, grouping, hits, people, title, opening: lead.map((s) => text.slice(s.start, Math.min(s.end, s.start + 1500))).join(" "), sides };
}

const LED = /\b(?:led|headed|chaired|represented) by\s+(?:the\s+)?$/i;
const LEADS = /^\s*,?\s*(?:led|headed|heads|leads|co-chaired|represented|leading|heading)\b/i;

/** "the Norwegian delegation was headed by X", "X led the Pakistan side": whose side X led. */
function sideOf(text: string, m: Mention, hits: readonly NameHit[]): string | null {
  const before = text.slice(Math.max(0, m.start - 90), m.start);
  const behind = /(?:delegation|side)\s+(?:was|were|is)?\s*(?:\w+ly\s+)?(?:led|headed|chaired|represented|co-chaired) by\s+(?:the\s+)?$/i.exec(before) ?? /\bon the\s+[^,;]{2,40}\s+side(?:\s+was|\s+were)?,?(?:\s+by)?\s+(?:the\s+)?$/i.exec(before);
  const from = m.start - before.length;
  if (behind) {
    const hit = [...within(hits, from, from + behind.index + behind[0].length)].at(-1);
    const near = hit && text.slice(hit.end, hit.end + 14);
    if (hit && near && /^['’]?s?\s+(?:delegation|side)/.test(near)) return hit.code;
  }
  const after = text.slice(m.end, m.end + 90);
  const ahead = /^\s*,?\s*(?:led|headed|heads|leads|represented|leading|heading)\s+(?:the\s+)?/i.exec(after);
  if (ahead) {
    const at = m.end + ahead[0].length;
    const [hit] = within(hits, at, at + 60);
    if (hit && hit.start - at < 4 && /^['’]?s?\s+(?:delegation|side)/.test(text.slice(hit.end, hit.end + 14))) return hit.code;
  }
  return null;
}

function within(hits: readonly NameHit[], from: number, to: number): NameHit[] {
  let lo = 0, hi = hits.length;
  while (lo < hi) { const mid = (lo + hi) >> 1; if ((hits[mid]?.start ?? 0) < from) lo = mid + 1; else hi = mid; }
  const out: NameHit[] = [];
  for (let i = lo; i < hits.length && (hits[i]?.end ?? 0) <= to; i++) out.push(hits[i] as NameHit);
  return out;
}

/** The stretch of the text that belongs to this section: all of it, when there is one section. */
function region(text: string, head: Head, section: Section): [number, number] {
  if (head.sections.length <= 1) return [0, text.length];
  const blocks = section.blocks.map((b) => head.blocks[b]).filter((b) => b !== undefined);
  return blocks.length ? [Math.min(...blocks.map((b) => b.start)), Math.max(...blocks.map((b) => b.end))] : [0, 0];
}

function titleSpan(text: string, head: Head, section: Section, title: string): Span | null {
  if (!title) return null;
  for (const b of head.blocks) {
    if ((b.role === "title" || b.role === "heading") && text.slice(b.body, b.end).trim() === title) return { start: b.body, end: b.end };
  }
  for (const b of head.blocks.slice(0, 60)) {
    const at = b.role === "body" || b.role === "quote" ? -1 : text.slice(b.start, b.end).indexOf(title);
    if (at >= 0) return { start: b.start + at, end: b.start + at + title.length };
  }
  return null;
}

interface Outside {
  mentions: Mention[];
  /** Names in the letterhead: "Senator the Hon X" over "Minister for Foreign Affairs". */
  letterhead: Mention[];
  officeOf: Map<Mention, string>;
  /** Names listed under "Joint statement with:". */
  withBlock: Mention[];
  notes: Heard[];
}

/** Reads the lines around the body: letterhead, captions, notes, lists of names. */
function outsideLines(text: string, head: Head, section: Section, from: number, to: number, hits: readonly NameHit[], titleAt: Span | null, v: Vocabulary): Outside {
  const out: Outside = { mentions: [], letterhead: [], officeOf: new Map(), withBlock: [], notes: [] };
  const inBody = new Set(section.sentences.map((s) => s.block));
  const firstBody = section.sentences[0]?.start ?? Infinity;
  let listing = false;
  let waiting: Mention | null = null;
  const bound = head.sections.length <= 1 ? [0, text.length] : [from, to];
  for (const [i, b] of head.blocks.entries()) {
    const early = b.end <= firstBody;
    if (!early && (b.start < (bound[0] ?? 0) || b.end > (bound[1] ?? 0))) continue;
    if (b.end - b.start > 1200) { listing = false; waiting = null; continue; }
    const words = text.slice(b.start, b.end).trim();
    const isTitle = titleAt !== null && b.start <= titleAt.start && titleAt.end <= b.end;
    if (inBody.has(i) || isTitle) { if (!listing || isTitle) { listing = false; waiting = null; continue; } }
    const opensList = /\b(?:joint (?:statement|media release|press release|release)|with|attendees|participants)\b[^.]*:$/i.test(words) || /^joint (?:statement|media release) with$/i.test(words);
    if (opensList) { listing = true; waiting = null; }
    else if (b.role === "boilerplate" || b.role === "date") { continue; }
    else if (b.role === "navigation" && !(early && NAME_LINE.test(words))) { continue; }
    const mentions = findMentions(text, b.body, b.end, hits, v);
    if (listing && !opensList) {
      const [first] = mentions;
      if (first && first.name && !first.bare && covers(first, words) >= 0.6) { out.mentions.push(first); out.withBlock.push(first); if (first.office === null) waiting = first; continue; }
      if (waiting && first?.office && !first.name && covers(first, words) >= 0.6) { waiting.office = first.office; waiting.party = waiting.party ?? first.party; waiting = null; continue; }
      listing = false;
    }
    if (inBody.has(i)) continue;
    const role = b.role;
    if (role === "note" || role === "background") out.notes.push({ span: b, mentions });
    if (role === "note" || role === "background") { out.mentions.push(...mentions); continue; }
    out.mentions.push(...mentions.filter((m) => !m.bare));
    const [first] = mentions;
    if (early && first && role !== "attribution" && role !== "caption") {
      const bareName = first.bare && first.words.length >= 2 && first.words.length <= 4 && covers(first, words) >= 0.9;
      if (first.name && first.office !== null && !first.bare && covers(first, words) >= 0.6 && !/\b(?:meets?|with|call|and|talks)\b/i.test(words)) { out.letterhead.push(first); out.officeOf.set(first, first.office); waiting = null; }
      else if (first.name && first.office === null && (first.honorific !== null || bareName) && covers(first, words) >= (bareName ? 0.9 : 0.5)) waiting = first;
      else if (waiting && first.name === null && first.office !== null && covers(first, words) >= 0.5) {
        if (waiting.bare) { waiting.bare = false; out.mentions.push(waiting); }
        out.letterhead.push(waiting);
        out.officeOf.set(waiting, first.office);
        waiting.office = first.office;
        waiting.party = waiting.party ?? first.party;
        waiting = null;
      } else if (words.length > 3) {
        // "Rt Hon X" over a bare portfolio ("Foreign Affairs") stays a letterhead without an office.
        if (waiting && waiting.honorific !== null && words.length < HEAVY && !mentions.length) { out.letterhead.push(waiting); }
        waiting = null;
      }
      if (first.name === null && first.office === null) waiting = null;
    } else if (waiting && early && words.length < HEAVY && waiting.honorific !== null && !mentions.length) { out.letterhead.push(waiting); waiting = null; }
    // "From: Foreign, Commonwealth & Development Office and The Rt Hon X MP"
    if (early && role === "publisher") for (const m of mentions) if (m.name && m.honorific !== null && !out.letterhead.includes(m) && m !== waiting) out.letterhead.push(m);
  }
  return out;
}

/** A line like "Lucía X, Secretary-General", which may look like a link. */
const NAME_LINE = /^\p{Lu}[^\n|>»/]{3,80},\s+[^\n|>»]{4,100}$/u;

/** Share of a line that the mention takes up. */
const covers = (m: Mention, words: string): number => (m.end - m.start) / Math.max(1, words.length);

const titleSpeaks = (title: string, f: Finders): boolean => f.kinds(title).length > 0 || f.meetingVerbs(title).length > 0;

/** The first sentences that say people came together, up to where two parties are named. */
function findOpening(text: string, title: string, heard: readonly Heard[], titleHeard: Heard, own: string | null, f: Finders, k: Knowledge): { sentences: number[]; together: boolean } {
  const sentences: number[] = [];
  const met = new Set<string>();
  const count = (h: Heard): void => {
    for (const m of h.mentions) if ((!m.bare || m.words.length >= 2) && !AWAY.test(text.slice(Math.max(h.span.start, m.start - 80), m.start))) met.add(m.party ?? (m.counterpartOf !== null ? "?" : own ?? "own"));
  };
  const speaks = titleSpeaks(title, f);
  let together = false;
  for (const [i, h] of heard.entries()) {
    if (i >= 8 && sentences.length) break;
    if (i >= 14) break;
    const words = text.slice(h.span.start, Math.min(h.span.end, h.span.start + 1500));
    const verb = f.meetingVerbs(words).length > 0;
    const people = h.mentions.filter((m) => !m.bare || m.words.length >= 2);
    const sided = partyClues(words, false, k);
    const firstPerson = /\b(?:I|We|we)\s+(?:\p{Ll}+\s+)?(?:met|spoke|hosted|held|welcomed|received|had|visited)\b/u.test(words);
    const allOfUs = /^["“]?We,\s/.test(words) && sided.length >= 2;
    if ((!verb && !allOfUs) || (!people.length && sided.length < 2 && !firstPerson)) continue;
    if (sentences.length && met.size >= 2) break;
    if (sentences.length && OTHER_TALKS.test(words)) break;
    if (sentences.length && i - (sentences.at(-1) ?? 0) > 2) break;
    if (sentences.length === 0 && !speaks && !allOfUs && met.size === 0 && !plausible(words, h, own, sided.length, f)) continue;
    sentences.push(i);
    count(h);
    for (const c of sided) met.add(c);
    if (firstPerson && own !== null) met.add(own);
    together = together || LINK.test(words) || sided.length >= 2;
  }
  for (const m of titleHeard.mentions) if (!m.bare && m.party !== null) met.add(m.party);
  if (speaks && !sentences.length) for (const [i] of heard.slice(0, 2).entries()) sentences.push(i);
  return { sentences, together: together || (speaks && f.kinds(title).some((h) => h.value !== "letter")) };
}

const LINK = /\b(?:met|meets?|spoke|speaks?|held|holds?|had|has|having|received|receives|hosted|hosts|welcomed|welcomes|called|calls|telephoned|phoned|co-?chaired|co-?chairs|led|headed|attended|conferred|talked|talks|conversed|visited|visits|visit|conducted|took place|takes place|gathered|joined|paid|interacted|convened|consulted|gave|greeted|exchanged|discussed|concluded|sat down)\b/i;

/** Does a sentence without help from the title look like people coming together: two sides and a verb between? */
function plausible(words: string, h: Heard, own: string | null, sided: number, f: Finders): boolean {
  const parties = new Set(h.mentions.filter((m) => !m.bare && !m.possessive).map((m) => m.party ?? (m.counterpartOf !== null ? "?" : own ?? "own")));
  const bare = h.mentions.filter((m) => m.bare && m.words.length >= 2).length;
  const kinds = f.kinds(words).length > 0;
  const names = new Set(h.mentions.filter((m) => !m.bare && m.name).map((m) => m.words.join(" "))).size;
  const withOther = own !== null && h.mentions.some((m) => m.party !== null && m.party !== own && !m.possessive) && /\b(?:call|meeting|talks|conversation|discussions?|consultations?)\b[^.;]{0,60}\bwith\b/i.test(words);
  if (withOther && kinds) return true;
  return LINK.test(words) && kinds && (parties.size >= 2 || names >= 2 || sided >= 2 || (parties.size === 1 && bare > 0) || /\b(?:I|We|we)\s+(?:\p{Ll}+\s+)?(?:met|spoke|hosted|held|welcomed|received|had)\b/u.test(words));
}

/** Takes from one sentence those whom it shows as coming together. */
function pickFrom(text: string, h: Heard, zone: "title" | "lead" | "attended", take: (m: Mention, zone: "title" | "lead" | "attended", gap: string) => void, f: Finders): void {
  let last: Mention | null = null;
  let withSomebody = false;
  for (const m of h.mentions) {
    const before = text.slice(Math.max(h.span.start, m.start - 80), m.start);
    const gap: string = last === null ? "" : text.slice(last.end, m.start);
    if (m.office !== null && SPOKESPERSON.test(m.office)) continue;
    if (m.possessive && zone !== "title") continue;
    if (AWAY.test(before)) continue;
    if (/\b(?:like|such as)\s+$/i.test(before)) continue;
    if (m.bare && !bareFits(text, m, before, h.span, last !== null, zone, f)) continue;
    if (m.name === null && m.office !== null && m.party === null && last !== null && zone !== "lead") continue;
    if (last !== null && withSomebody && PURPOSE.test(gap) && !ATTENDED_BY.test(gap)) continue;
    if (last !== null && OTHER_VERB.test(gap)) break;
    if (last !== null && gap.length > 400) continue;
    if (/\b(?:of|for|by)\s+(?:the\s+)?$/i.test(before) && m.name === null && zone !== "attended" && !/\b(?:meeting|talks|call|visit|conversation|chairmanship|chaired|hosted|received|led|headed) (?:of|by)\s+(?:the\s+)?$/i.test(before)) continue;
    take(m, zone, gap);
    if (last !== null && (m.party !== last.party || m.counterpartOf !== null)) withSomebody = true;
    last = m;
  }
}

/** A bare run of capitals is a person where it acts or is met: "Pavel X spoke", "met with Wang Yi". */
function bareFits(text: string, m: Mention, before: string, span: Span, met: boolean, zone: string, f: Finders): boolean {
  if (/\b(?:in|at|from|to|of|near|on|the|for|this|its|their|his|her|['’]s)\s+$/i.test(before)) return false;
  const after = text.slice(m.end, m.end + 40);
  const verb = f.meetingVerbs(after.slice(0, 24)).some((h) => h.start <= 2) || (zone === "title" && f.meetingVerbs(after.slice(0, 40)).some((h) => h.start <= 4));
  const first = m.start - span.start < 3 || /(?:^|[.:]\s|,\s)$/.test(before.slice(-3)) || /\d,?\s+$/.test(before);
  if (verb && first && (m.words.length >= 2 || zone === "title")) return true;
  const withWhom = /\b(?:with|and|between|met|meets|hosted|hosts|received|receives|welcomed|welcomes)\s+$/i.test(before);
  if (!withWhom || m.words.length < 2) return false;
  return met ? /^\s*(?:[,.;:()–—]|$|in\b|on\b|at\b|to\b|today\b|and\b|met\b|spoke\b|held\b|who\b|yesterday\b|this\b|this\b|by\b|over\b|for\b)/.test(after) : zone === "title" || /^\s*(?:and|,)/.test(after);
}

const ATTENDED_BY = /\b(?:attended|accompanied|joined)(?:\s+on the [\w ]+ side)?\s+by\b|\bin the presence of\b/i;

/** Gives each their party: the one named, the publisher's for an office without a country, the other side's for the rest. */
function seat(raw: readonly Taken[], personOf: ReadonlyMap<Mention, Someone>, own: string | null, clues: readonly string[], k: Knowledge): Guest[] {
  const guests: Guest[] = [];
  const explicit = raw.map((r) => personOf.get(r.mention)?.party ?? r.mention.party ?? r.side);
  const others = [...new Set([...explicit, ...clues])].filter((p): p is string => p !== null && p !== own);
  let following = false;
  for (const r of raw) {
    const m = r.mention;
    const person = personOf.get(m) ?? null;
    if (person && guests.some((g) => g.person === person)) continue;
    const office = person?.office ?? m.office;
    let party = person?.party ?? m.party ?? r.side;
    if (party === null && m.counterpartOf !== null) party = others.length === 1 ? (others[0] ?? null) : null;
    else if (party === null) {
      // "Chinese Communist Party Politburo Member": the adjective is part of the title and tells the party.
      const first = office?.split(/\s/)[0] ?? "";
      const only = office === null ? null : (/^\p{Lu}\p{Ll}+$/u.test(first) ? k.party(first) : null) ?? onlyHolder(office, k);
      // Whoever stands behind "with" or "received" is on the other side than the one before.
      const across = /\b(?:with|met|meets|received|receives|hosted|hosts|welcomed|welcomes|called on|calls on|from|received by|hosted by|spoke to|telephoned|called|visited)\b/i.test(r.gap);
      const last = guests.at(-1)?.party ?? null;
      const withUs = r.gap === " with " && r.zone === "lead" && others.length === 1;
      const ownTaken = guests.some((g) => g.party === own && g.principal && g.person !== null);
      const ownCan = own !== null && (office === null || canHold(office, own, k));
      if (only !== null && first !== "" && only === k.party(first)) party = only;
      else if (withUs) party = others[0] ?? null;
      else if (across && last !== null && last !== own && ownCan && guests.some((g) => g.party === last)) party = own;
      else if (ownTaken && across && others.length === 1) party = others[0] ?? null;
      else if (ownCan) party = own;
      else if (only !== null && (own === null || only !== own)) party = only;
      else {
        const before = [...guests].reverse().find((g) => g.party !== null && g.party !== own);
        party = before && office !== null && isCountry(before.party ?? "") ? before.party : others.length === 1 ? (others[0] ?? null) : null;
      }
      if (own === null && party === null && only !== null) party = only;
    }
    if (ATTENDED_BY.test(r.gap)) following = true;
    else if (!/^[\s,;]*(?:and)?[\s,;]*(?:the\s+)?$/i.test(r.gap)) following = false;
    const principal = r.led || (r.zone !== "attended" && !following);
    guests.push({ person, mention: m, party, office, principal });
  }
  return guests;
}

/** An office without a name gets the name that the text gives elsewhere for it. */
function nameTheNameless(guests: Guest[], people: readonly Someone[], own: string | null, outside: Outside, k: Knowledge): void {
  for (const g of [...guests]) {
    if (g.person !== null || g.mention.name !== null) continue;
    const match = people.filter((p) => p.mentions.some((m) => !m.bare) && p.best.words.length >= 1 && (p.party === g.party || (p.party === null && g.party === own)) && (g.office === null ? false : sameOffice(g.office, p.office, g.party, k)));
    const fullest = match.sort((a, b) => b.best.words.length - a.best.words.length)[0];
    const fallback = g.party === own && !fullest && outside.letterhead.length === 1 ? people.find((p) => outside.letterhead.some((m) => p.mentions.includes(m))) : undefined;
    const found = fullest ?? fallback;
    if (found) {
      if (guests.some((o) => o !== g && o.person === found)) guests.splice(guests.indexOf(g), 1);
      else g.person = found;
    } else if (guests.some((o) => o !== g && (o.person !== null || guests.indexOf(o) < guests.indexOf(g)) && o.party === g.party && (g.office === null || sameOffice(g.office, o.office, g.party, k)))) guests.splice(guests.indexOf(g), 1);
  }
}

function sameOffice(a: string | null, b: string | null, party: string | null, k: Knowledge): boolean {
  if (a === null || b === null) return false;
  if (fold(a) === fold(b)) return true;
  const x = officeOf(a, party, k), y = officeOf(b, party, k);
  if (x?.short.has(foldedWords(b).join(" ")) || y?.short.has(foldedWords(a).join(" "))) return true;
  if (!x || !y) return false;
  return x.rows.some((r) => y.rows.includes(r)) || [...x.short].some((s) => s.includes(" ") && y.short.has(s)) || [...x.short].some((s) => s.length < 4 && y.short.has(s));
}

/** A grouping whose meeting the title or opening reads out: "G7 Foreign Ministers' Meeting", "the Quad". */
function groupingOf(title: string, heard: readonly Heard[], opening: readonly number[], text: string, k: Knowledge): string | null {
  const lead = opening.slice(0, 1).map((i) => heard[i]?.span).filter((s) => s !== undefined).map((s) => text.slice(s.start, Math.min(s.end, s.start + 400)));
  for (const part of [title, ...lead]) {
    for (const h of k.namesIn(part)) {
      if (h.as !== "grouping") continue;
      const before = part.slice(0, h.start), after = part.slice(h.end, h.end + 60);
      if (/\b(?:margins?|sidelines?|fringes?|attend|during|ahead of|at|to|for|within|of)\s+(?:of\s+)?(?:the\s+)?$/i.test(before.slice(-30)) && !/\b(?:members|ministers|leaders) of\s+(?:the\s+)?$/i.test(before.slice(-30))) continue;
      if (/^\s*(?:Foreign|Finance|Trade|Defen[cs]e|Leaders|Ministers|Ministerial|Summit|Joint|Statement|members)/.test(after)) return h.code;
    }
  }
  return null;
}

function partiesOf(guests: readonly Guest[], clues: readonly string[], own: string | null, grouping: string | null, k: Knowledge): string[] {
  const codes: string[] = [];
  const add = (c: string | null): void => { if (c !== null && !codes.includes(c)) codes.push(c); };
  for (const g of guests.filter((g) => g.principal)) add(g.party);
  for (const g of guests) add(g.party);
  const named = codes.length;
  if (named < 2 || clues.length > named) for (const c of clues) {
    const state = k.state(c);
    if (state) add(c);
    else if (named < 2) { const all = k.members(c, null); if (all.length === 0) add(c); }
  }
  if (grouping !== null && codes.length < 3) for (const c of k.members(grouping, null)) add(c);
  if (own !== null && codes.length >= 1 && !codes.includes(own) && (codes.length < 2 || guests.some((g) => g.party === own))) codes.unshift(own);
  return own !== null && codes.includes(own) ? [own, ...codes.filter((c) => c !== own)] : codes;
}

/** A party nobody of whom is named yet gets the person whom the body shows speaking for it. */
function fillMissing(guests: Guest[], parties: readonly string[], people: readonly Someone[], heard: readonly Heard[], own: string | null, text: string, k: Knowledge): void {
  if (parties.length < 2 || parties.length > 4) return;
  for (const party of parties) {
    if (guests.some((g) => g.party === party && g.person !== null)) continue;
    const options = people.filter((p) => !guests.some((g) => g.person === p) && (p.party === party || (p.party === null && party === own && (p.office === null || canHold(p.office, party, k)))) && !(p.office !== null && SPOKESPERSON.test(p.office)));
    const acting = options.filter((p) => p.mentions.some((m) => heard.some((h) => m.start >= h.span.start && m.end <= h.span.end && m.start - h.span.start < 60 && !AWAY.test(text.slice(Math.max(h.span.start, m.start - 60), m.start)) && !OTHER_TALKS.test(text.slice(h.span.start, h.span.end).slice(0, 300)))));
    const best = acting.sort((a, b) => b.mentions.length - a.mentions.length)[0];
    if (!best) continue;
    const nameless = guests.find((g) => g.party === party && g.person === null);
    if (nameless && (nameless.office === null || best.office === null || sameOffice(nameless.office, best.office, party, k))) nameless.person = best;
    else if (!nameless) guests.push({ person: best, mention: best.best, party, office: best.office, principal: true });
  }
}

/** With two parties, whoever is on nobody's side is on the side that nobody is on yet. */
function lastChance(g: Guest, parties: readonly string[], own: string | null): string | null {
  const rest = parties.filter((p) => p !== own);
  return g.mention.counterpartOf !== null && rest.length === 1 ? (rest[0] ?? null) : null;
}

/** Each person once. */
function merge(guests: readonly Guest[]): Guest[] {
  const out: Guest[] = [];
  for (const g of guests) {
    const same = g.person && out.find((o) => o.person === g.person);
    if (same) same.principal = same.principal || g.principal;
    else out.push(g);
  }
  return out;
}

/** A name of a title that stands in no block: the person of the text who bears it. */
function lookUpTitleName(m: Mention, people: readonly Someone[]): Someone | null {
  if (!m.name) return null;
  const words = m.words.map(fold);
  return people.find((p) => words.every((w) => p.words.has(w))) ?? null;
}
