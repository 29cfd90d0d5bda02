/** Goes through title, opening and body of a section and says which people and parties took part in what it reads out. */
import type { Head, Section } from "../../../model/head.ts";
import { isState } from "../../../model/knowledge.ts";
import type { Knowledge, NameHit } from "../../../model/knowledge.ts";
import type { Span } from "../../../model/span.ts";
import { fold } from "./fold.ts";
import type { Finders } from "./finders.ts";
import { accreditAs } from "./accredited-as.ts";
import { findMentions } from "./mentions.ts";
import type { Mention } from "./mentions.ts";
import { hostWhoInvited, metBeside } from "./met-beside.ts";
import { findOpening, titleSpeaks } from "./opening.ts";
import { inferOtherSide } from "./other-side.ts";
import { outsideLines } from "./outside-lines.ts";
import { groupingOf, partiesOf, speaksForBody } from "./parties.ts";
import { pairThatActs, partyClues, travelledTo, visitedWhere } from "./party-clues.ts";
import { gatherPeople } from "./people.ts";
import type { Someone } from "./people.ts";
import type { Heard, Seen, Taken, Zone } from "./room-types.ts";
import { lastChance, lendOwnOffice, merge, seat } from "./seat.ts";
import { ENVOY } from "../../head/envoys.ts";
import { officeFinder } from "../../head/named-offices.ts";
import { fillMissing } from "./fill-missing.ts";
import { hostAndGuestOfOneOffice } from "./host-and-guest-of-one-office.ts";
import { nameTheNameless } from "./name-the-nameless.ts";
import { sameOffice } from "./same-office.ts";
import { LEADS, LED, companyOf, sentBy, sideOf, WITH_HELP } from "./sides.ts";
import { pickFrom, turnsToOtherTalks } from "./take-part.ts";
import { titledGuest } from "./titled-guest.ts";
import { visitedHost } from "./visited-host.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { partyOfCompany } from "./with-ministers.ts";

/** "briefed me on the talks at the Cairo meeting, which was attended by": those of another meeting. */
const OTHERS_MEETING =
  /\b(?:is|was) (?:part of|in|among) (?:an?|the) (?:\p{Ll}+ )?(?:delegation|party|team|group) accompanying\b|\b(?:at|in) the (?:[\p{L}-]+ ){0,4}(?:meeting|summit|conference|forum), which\b/u;
/** More than a summit has; what names more is a list of something else. */
const MOST_GUESTS = 200;

export function readRoom(text: string, head: Head, section: Section, k: Knowledge, v: Vocabulary, f: Finders): Seen {
  const title = section.title ?? head.title ?? "";
  const own = head.publisher?.country ?? head.own ?? null;
  const [from, to] = region(text, head, section);
  const hits = k.namesIn(text.slice(from, to)).map((h) => ({ ...h, start: h.start + from, end: h.end + from }));
  const heard: Heard[] = section.sentences.map((s) => ({
    span: s,
    mentions: findMentions(text, s.start, s.end, hits, v),
  }));
  for (const h of heard) for (const m of h.mentions) speakForBody(text, m, hits, k);
  for (const h of heard) accreditAs(text, h, hits);
  for (const h of heard) for (const m of h.mentions) m.party ??= partyOfCompany(text, m, hits);
  const titleAt = titleSpan(text, head, section, title);
  // The title of the whole page stands above a later section and its names.
  const titleHits = !titleAt
    ? k.namesIn(title)
    : titleAt.start >= from
      ? hits
      : k.namesIn(title).map((h) => ({ ...h, start: h.start + titleAt.start, end: h.end + titleAt.start }));
  const titleHeard: Heard = titleAt
    ? { span: titleAt, mentions: findMentions(text, titleAt.start, titleAt.end, titleHits, v) }
    : { span: { start: 0, end: 0 }, mentions: findMentions(title, 0, title.length, titleHits, v) };
  // "NAME, New Zealand Trade Minister makes headway": in a headline the comma stands for "and", unless another closes it.
  for (const m of titleHeard.mentions) {
    const words = titleAt ? text : title;
    if (
      m.name &&
      m.office !== null &&
      m.end > m.name.end &&
      words[m.name.end] === "," &&
      /^\s\p{L}/u.test(words.slice(m.end, m.end + 3))
    )
      [m.office, m.party, m.bare] = [null, null, true];
  }
  const outside = outsideLines(text, head, section, from, to, hits, titleAt, k, v);

  const cut = head.sections.length > 1 && section !== head.sections[0];
  const opening = findOpening(text, title, heard, titleHeard, own, f, k, cut);
  // "Later he spoke with President X and Prime Minister Y": further calls that the title counts in.
  if (SEVERAL.test(title))
    for (let i = (opening.sentences.at(-1) ?? heard.length) + 1; i < heard.length; i++) {
      const s = heard[i]?.span;
      if (!s || !SPOKE_TOO.test(text.slice(s.start, Math.min(s.end, s.start + 80)))) break;
      opening.sentences.push(i);
    }
  const spoken = heard.flatMap((h) => h.mentions);
  const accepted = new Set<Mention>();
  const raw: Taken[] = [];
  let listed: string | null = null;
  const sent = (m: Mention): string | null | undefined =>
    sentBy(text, m, heard.find((h) => h.span.start <= m.start && m.end <= h.span.end)?.mentions ?? []);
  const take = (mention: Mention, zone: Zone, gap: string): void => {
    if (raw.length >= MOST_GUESTS || raw.some((r) => r.mention === mention)) return;
    // "The delegations were headed by X and Y": so did the second.
    const both = raw.at(-1)?.led === true && /^,?\sand\s(?:the\s)?$/.test(gap);
    const told = sideOf(text, mention, hits) ?? sent(mention) ?? companyOf(text, mention, spoken) ?? null;
    // "The Kenyan delegation comprised X, Y and Z": all of a list are of its side.
    if (told !== null) listed = told;
    else if (!/^(?:[,;]\s|[,;]?\s(?:and|as well as)\s)(?:the\s)?$/.test(gap)) listed = null;
    raw.push({
      mention,
      zone,
      gap,
      side:
        told ??
        (WITH_HELP.test(gap) && raw.at(-1)?.led ? (raw.at(-1)?.side ?? null) : mention.party === null ? listed : null),
      sent: sent(mention) !== undefined,
      led:
        both ||
        LED.test(text.slice(Math.max(0, mention.start - 60), mention.start)) ||
        LEADS.test(text.slice(mention.end, mention.end + 60)),
    });
    if (mention.bare) accepted.add(mention);
  };
  for (const i of opening.sentences) {
    const h = heard[i];
    if (h) pickFrom(text, h, "lead", take, f, k, namedBefore(heard, i));
  }
  if (
    titleSpeaks(title, f) &&
    !(head.sections.length > 1 && section.title === head.title && section !== head.sections[0])
  )
    pickFrom(titleAt ? text : title, titleHeard, "title", take, f, k);
  const started = opening.sentences[0] ?? 0;
  for (const [i, h] of heard.entries()) {
    if (opening.sentences.includes(i) || i < started) continue;
    const words = text.slice(h.span.start, Math.min(h.span.end, h.span.start + 600));
    if (
      (!f.takingPart(words).length && !ATTENDED.test(words)) ||
      OTHERS_MEETING.test(words) ||
      (turnsToOtherTalks(words, f) &&
        !/\b(?:the (?:meetings?|talks|dinner|lunch|consultations|dialogue) (?:was|were) (?:also )?attended|took part in the (?:meeting|talks?))\b/i.test(
          words,
        ))
    )
      continue;
    if (
      !/\b(?:was|were|is|are) (?:accompanied|joined) (?:on [a-z ]{3,24} )?by\b|\bwho (?:also )?accompanied\b|\bin attendance\b|\battended\.$|\b(?:was|were) represented by\b|^Accompanying\b|^Also (?:present|attending|in attendance)\b|^Present (?:too |also )?(?:was|were)\b|^With the (?:President|Prime Minister|Minister) were\b/i.test(
        words,
      ) &&
      !/\b(?:meetings?|talks?|call|dialogue|consultations|conversation|dinner|lunch|delegations?|teams?|sides?|discussions?|session|reception|encounter)\b/i.test(
        words,
      )
    )
      continue;
    const before = raw.length;
    pickFrom(text, h, "attended", take, f, k);
    const whose = ownerOfTalks(text, h, raw.slice(0, before));
    for (const r of whose === null ? [] : raw.slice(before)) r.side ??= r.mention.party === null ? whose : null;
  }
  for (const h of outside.notes) {
    const words = text.slice(h.span.start, h.span.end);
    if (
      /\b(?:attended|attendees|participants|also present|took part|joined)\b/i.test(words) &&
      !turnsToOtherTalks(words, f)
    )
      pickFrom(text, h, "attended", take, f, k);
  }
  for (const m of outside.withBlock) take(m, "lead", " with ");

  const every = [
    ...heard.flatMap((h) => h.mentions),
    ...(titleAt ? titleHeard.mentions : []),
    ...outside.mentions,
  ].sort((a, b) => a.start - b.start);
  // A run of capitals in a title that no name of the text shares a word with is no person: "Peru FA Min meets".
  const named = heard.flatMap((h) => h.mentions).filter((m) => m.name !== null);
  const bodyWords = new Set(named.flatMap((m) => m.words.map(fold)));
  // A single word ("Maun hosts") must be somebody's beside an office or another name.
  const persons = new Set(named.filter((m) => !m.bare || m.words.length > 1).flatMap((m) => m.words.map(fold)));
  for (const r of raw.filter((r) => r.zone === "title" && r.mention.bare && !/\bwith\s$/i.test(r.gap))) {
    const known = r.mention.words.length > 1 ? bodyWords : persons;
    if (bodyWords.size && !r.mention.words.some((w) => known.has(fold(w)))) {
      raw.splice(raw.indexOf(r), 1);
      accepted.delete(r.mention);
    }
  }
  const people = gatherPeople(every, accepted);
  const personOf = new Map<Mention, Someone>();
  for (const p of people) for (const m of p.mentions) personOf.set(m, p);
  if (!titleAt)
    for (const r of raw)
      if (r.zone === "title") {
        const p = lookUpTitleName(r.mention, people);
        if (p) personOf.set(r.mention, p);
      }

  const firstPerson = opening.sentences.some((i) => {
    const s = heard[i]?.span;
    return (
      s !== undefined &&
      /(?:^|[\s“"(])(?:I|we)\s|\bmy\b/.test(text.slice(s.start, s.end)) &&
      /\b(?:I|[Mm]y)\b/.test(text.slice(s.start, s.end))
    );
  });
  // A page about several talks names in its title whom a later section need not have met.
  const sharedTitle = head.sections.length > 1 && section.title === head.title && section !== head.sections[0];
  const here = new Set(hits.map((h) => h.code));
  const clues = partyClues(title, true, k).filter((c) => !sharedTitle || here.has(c));
  // "High Commissioner meets the PM, Foreign Minister and Attorney General of Tonga"
  for (const o of officeFinder(k)(title))
    if (
      o.country &&
      o.country !== own &&
      !clues.includes(o.country) &&
      !sharedTitle &&
      TITLE_MEETS.test(title.slice(0, o.start))
    )
      clues.push(o.country);
  // "The new Canadian High Commissioner" over "presented her credentials": whose envoy it was.
  const credentials = opening.sentences.some((i) => {
    const s = heard[i]?.span;
    return s !== undefined && /\b(?:credentials|credence)\b/.test(text.slice(s.start, Math.min(s.end, s.start + 300)));
  });
  if (credentials && !sharedTitle)
    for (const o of officeFinder(k)(title))
      if (o.country && o.country !== own && !clues.includes(o.country) && ENVOY.test(title.slice(o.start)))
        clues.push(o.country);
  for (const i of opening.sentences) {
    const s = heard[i]?.span;
    if (s)
      for (const c of partyClues(text.slice(s.start, Math.min(s.end, s.start + 1500)), false, k))
        if (!clues.includes(c)) clues.push(c);
  }
  // "Minister X travelled to B. There she met President Y": Y is B's.
  const [firstOpening] = opening.sentences;
  const ahead = firstOpening ? heard[firstOpening - 1]?.span : undefined;
  const told = firstOpening === undefined ? undefined : heard[firstOpening]?.span;
  const journey =
    (ahead && own !== null ? travelledTo(text.slice(ahead.start, ahead.end), k) : null) ??
    (told && own !== null && !isState(own, k) ? visitedWhere(text.slice(told.start, told.end), k) : null);
  if (journey !== null && journey !== own && !clues.some((c) => c !== own)) clues.push(journey);
  const met = raw.findIndex(
    ({ mention, zone }, i) =>
      (i === 0 || zone === "lead") &&
      (HE_MET.test(text.slice(Math.max(0, mention.start - 40), mention.start)) ||
        (mention.party !== null &&
          mention.party !== own &&
          HE_HAD_TALKS.test(text.slice(Math.max(0, mention.start - 60), mention.start)))),
  );
  titledGuest(raw, title, own, k);
  const guests = seat(raw, personOf, own, clues, k, met, here);
  if (firstPerson || !guests.some((g) => g.party !== null && g.party === own && g.person !== null))
    for (const m of outside.letterhead) {
      const p = personOf.get(m);
      if (!p || guests.some((g) => g.person === p)) continue;
      if (
        !firstPerson &&
        guests.some(
          (g) =>
            g.party === own &&
            g.person === null &&
            g.office !== null &&
            !sameOffice(g.office, p.office ?? outside.officeOf.get(m) ?? null, own, k),
        ) &&
        outside.letterhead.length > 1
      )
        continue;
      guests.unshift({
        person: p,
        mention: m,
        party: p.party ?? own,
        office: p.office ?? outside.officeOf.get(m) ?? null,
        principal: true,
      });
    }
  if (own === null) visitedHost(guests, personOf, heard, text, hits);
  hostAndGuestOfOneOffice(guests, people, heard, own, text, k);
  nameTheNameless(guests, people, own, outside, k);
  const grouping = groupingOf(title, heard, opening.sentences, text, k, guests);
  const present = own !== null && people.some((p) => p.party === own);
  let parties = partiesOf(guests, clues, own, grouping, k, present);
  // A later part of a page on the house's own meetings: its own side met those named.
  if (cut && present && own !== null && isState(own, k) && parties.length === 2 && !parties.includes(own))
    parties = [own, ...parties];
  fillMissing(guests, parties, people, heard, own, text, f, k, cut);
  hostWhoInvited(heard, opening.sentences, guests, personOf, parties, text, f);
  metBeside(heard, opening.sentences, guests, personOf, parties, own, text, f, k);
  for (const g of guests) if (g.party === null) g.party = lastChance(g, parties, own, guests);
  lendOwnOffice(guests);
  const inferred = inferOtherSide(guests, own, text, hits, k);
  parties = partiesOf(guests, clues, own, grouping, k, present);
  // "Minister X met Assistant Secretary Y. A and B reaffirmed": no office tells whose they are, but these are the two sides.
  if (!parties.length && guests.filter((g) => g.principal && g.person !== null).length === 2)
    parties = heard.map((h) => pairThatActs(text.slice(h.span.start, h.span.end), k)).find((pair) => pair.length) ?? [];
  // A member's own house tells of its own part.
  const member = own !== null && isState(own, k) && parties.includes(own);
  const bodies = member ? new Map<string, string>() : speaksForBody(partyClues(title, true, k), parties, k);
  if (bodies.size) parties = [...new Set(parties.map((p) => bodies.get(p) ?? p))];
  const lead = opening.sentences.map((i) => heard[i]?.span).filter((s) => s !== undefined);
  const inLead = (m: Mention): boolean => lead.some((s) => m.start >= s.start && m.end <= s.end);
  const sides = guests
    .filter((g) => inLead(g.mention))
    .map((g) => ({ start: g.mention.start, end: g.mention.end, party: g.party }));
  sides.sort((a, b) => a.start - b.start);
  return {
    guests: merge(guests),
    inferred,
    parties,
    bodies,
    own: own !== null ? (bodies.get(own) ?? own) : own,
    lead,
    together: opening.together,
    grouping,
    hits,
    people,
    offices: heard
      .flatMap((h) =>
        h.mentions.filter(
          (m) => m.name === null && m.office !== null && m.party === null && m.counterpartOf === null && !m.possessive,
        ),
      )
      .slice(0, MOST_GUESTS),
    title,
    opening: lead.map((s) => text.slice(s.start, Math.min(s.end, s.start + 1500))).join(" "),
    sides,
  };
}

/** "Minister X meets " in a title. */
const TITLE_MEETS = /\s(?:meets?|receives?|hosts?|welcomes?|calls on|(?:speaks|talks) (?:with|to))\s/iu;

/** "PM speaks with world leaders", "Calls with European counterparts". */
const SEVERAL =
  /\b(?:speaks?|spoke|talks|calls?|conversations?)\b[^.;]{0,40}\bwith (?:[\p{L}-]+ ){0,3}(?:leaders|counterparts|colleagues|presidents|ministers)\b/iu;
const SPOKE_TOO =
  /^(?:Later|Earlier|Also|He|She|Later in the day,?|Earlier in the day,?) (?:today,? |that day,? |he |she |also |later |then )*(?:spoke|talked) (?:by phone |on the phone )?(?:with|to) /;

/** "The Secretary General's talks were attended by": the party of whoever was named with that office; null for other sentences. */
function ownerOfTalks(text: string, h: Heard, taken: readonly Taken[]): string | null {
  const [owner] = h.mentions;
  if (!owner?.possessive || owner.office === null || !/^(?:The )?$/.test(text.slice(h.span.start, owner.start)))
    return null;
  if (!TALKS_ATTENDED.test(text.slice(owner.end, owner.end + 60))) return null;
  const office = fold(owner.office);
  const fits = taken.filter((r) => r.mention.office !== null && fold(r.mention.office).startsWith(office));
  const [party, ...more] = new Set(fits.map((r) => r.mention.party));
  return more.length ? null : (party ?? null);
}
const TALKS_ATTENDED = /^['’]?s? (?:talks|meeting|visit) (?:was|were) (?:also )?attended by\b/;

/** "Ambassador X attended." */
const ATTENDED = /\b(?:attended|took part|participated)\.$/;

/** "where he met " before the first who is named. */
const HE_MET =
  /\b(?:he|she)\s(?:\p{Ll}+\s){0,2}(?:met|received|held talks|spoke|was received by)\s(?:with\s)?(?:the\s)?$/u;

/** "During the visit, she had meetings with Chilean | Minister X": where X is told to be of another side, she is of the own. */
const HE_HAD_TALKS =
  /\b(?:he|she)\s(?:\p{Ll}+\s){0,2}(?:had|held)\s(?:an?\s)?(?:\p{Ll}+\s)?(?:meetings?|talks|discussions|consultations)\swith\s(?:the\s)?$/u;

/** Folded words of the names with an office or honorific that stand in the sentences before the `at`th. */
const namedBefore = (heard: readonly Heard[], at: number): ReadonlySet<string> =>
  new Set(heard.slice(0, at).flatMap((h) => h.mentions.flatMap((m) => (m.name && !m.bare ? m.words.map(fold) : []))));

/** "The OSCE Chairperson-in-Office, Finland's Foreign Minister X": who has the chair speaks for the body. */
function speakForBody(text: string, m: Mention, hits: readonly NameHit[], k: Knowledge): void {
  if (m.name === null || m.party === null || !isState(m.party, k)) return;
  const before = text.slice(Math.max(0, m.start - 110), m.start);
  const chair = CHAIR.exec(before);
  if (!chair) return;
  const at = m.start - before.length + chair.index;
  const body = hits.find((h) => h.end === at && h.as !== "demonym" && !isState(h.code, k) && h.as !== "grouping");
  if (body) m.party = body.code;
}
const CHAIR =
  /(?:['’]s)?\s(?:Chair(?:person|man|woman)?(?:[- ]in[- ]Office)?),\s(?:the\s)?(?:\p{Lu}[\p{L}’']+\s){0,3}$/u;

/** The stretch of the text that belongs to this section: all of it, when there is one section. */
function region(text: string, head: Head, section: Section): [number, number] {
  if (head.sections.length <= 1) return [0, text.length];
  const blocks = section.blocks.map((b) => head.blocks[b]).filter((b) => b !== undefined);
  return blocks.length ? [Math.min(...blocks.map((b) => b.start)), Math.max(...blocks.map((b) => b.end))] : [0, 0];
}

function titleSpan(text: string, head: Head, section: Section, title: string): Span | null {
  if (!title) return null;
  for (const b of head.blocks) {
    if ((b.role === "title" || b.role === "heading") && text.slice(b.body, b.end).trim() === title)
      return { start: b.body, end: b.end };
  }
  for (const b of head.blocks.slice(0, 60)) {
    const at = b.role === "body" || b.role === "quote" ? -1 : text.slice(b.start, b.end).indexOf(title);
    if (at >= 0) return { start: b.start + at, end: b.start + at + title.length };
  }
  return null;
}

/** A name of a title that stands in no block: the person of the text who bears it. */
function lookUpTitleName(m: Mention, people: readonly Someone[]): Someone | null {
  if (!m.name) return null;
  const words = m.words.map(fold);
  return people.find((p) => words.every((w) => p.words.has(w))) ?? null;
}
