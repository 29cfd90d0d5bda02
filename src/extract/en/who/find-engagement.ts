/** Says what engagement a section reads out, who took part and where; and who is in the room for its sentences. */
import type { Attendee, Engagement, Participant, Room } from "../../../model/engagement.ts";
import type { Head, Section } from "../../../model/head.ts";
import type { Knowledge } from "../../../model/knowledge.ts";
import { problem } from "../../../model/problem.ts";
import type { Problem } from "../../../model/problem.ts";
import { officeFinder } from "../../head/named-offices.ts";
import { announcesSeveral } from "../time/announces-several.ts";
import { findAtmosphere } from "./atmosphere.ts";
import { engagementTitle } from "./engagement-title.ts";
import { finders } from "./finders.ts";
import { fold } from "./fold.ts";
import { delegationOf, hostOf } from "./host-and-guest.ts";
import { findInitiator } from "./initiator.ts";
import { readFormats, readKind } from "./kind.ts";
import { readLevel } from "./level.ts";
import { findMargins } from "./margins.ts";
import { readName } from "./name.ts";
import { canHold } from "./own-office.ts";
import { officeOf, shortForms } from "./people.ts";
import { findPlace } from "./place.ts";
import { readRoom } from "./read-room.ts";
import type { Guest, Seen } from "./room-types.ts";
import { sameOffice } from "./same-office.ts";
import { tellGender } from "./gender.ts";
import { vocabulary } from "./vocabulary.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface FoundEngagement {
  engagement: Omit<Engagement, "time"> | null;
  room: Room;
  problems: Problem[];
}

const STATEMENT_TITLE =
  /^(?:(?:press|media|official|foreign ministry|mfa|ministry)?\s*(?:statement|declaration|comment|remarks|message|condolences?|answers?|reply|interview|op-?ed|speech|address|briefing)\b)|\b(?:condemns?|welcomes|deplores?|mourns?|expresses (?:deep |grave |serious )?(?:concern|condolences|sympathy|solidarity|regret)|congratulates|denounces|strongly condemns|statement (?:on|by|regarding|from)|statement of the)\b/i;
const JOINT =
  /\b(?:ministers|leaders|presidents)['’]? (?:joint )?(?:statement|declaration|communiqu[eé])\b|\b(?:statement|declaration|communiqu[eé]) (?:of|by|from) (?:the )?(?:\w+ ){0,4}(?:ministers|leaders|presidents|secretaries)\b|\bjoint (?:press )?(?:statement|communiqu[eé]|declaration|release|vision)\b|\bleaders['’] (?:statement|declaration)\b|^communiqu[eé]/i;
/** "Statement on the Defence Secretary's call with": a statement that reads out talks. */
const ON_TALKS =
  /^(?:press |media )?statement: (?:[^;]{0,80}\b)?(?:visit|meeting|call|talks)\b|^(?:press )?(?:statement|remarks) (?:(?:on|about)|(?:by|of|from) [^;]{3,80}?,? (?:following|after|on|at)) [^;]{0,80}?\b(?:call|meeting|talks|conversation|discussions?) with\b/i;
/** "put out a statement after the meeting between A and B": the statement is the readout. */
const AFTER_TALKS =
  /\bstatement\b[^.;]{0,60}\b(?:after|following) (?:the|a|his|her|their) (?:[a-z]+ )?(?:meeting|talks|call) (?:between|of|with)\b/i;
/** In a joint statement only these say that its authors met: "call" and "dialogue" are its topics. */
const MET =
  /\b(?:met|meeting (?:in|on|held|at|between|of)|held|convened|gathered|hosted|consultations|took place|visit(?:ed)? (?:to|by|of)|assembled)\b/i;

/** The engagement of one section; null with a room of the publisher's own people where nobody met. */
export function findEngagement(text: string, head: Head, section: Section, k: Knowledge): FoundEngagement {
  const v = vocabulary(k);
  const f = finders(k);
  const seen = readRoom(text, head, section, k, v, f);
  const problems: Problem[] = [];
  const people = seen.guests.map((g) => attendee(g, seen, text, section, k, v));
  lendOffices(seen, people);
  houseOffice(seen, people, head, k);
  const room: Room = {
    parties: seen.parties,
    people: seen.bodies.size ? people.map((p) => ({ ...p, party: seen.bodies.get(p.party ?? "") ?? p.party })) : people,
    own: seen.own !== null && seen.parties.includes(seen.own) ? seen.own : null,
  };
  const leadText = seen.opening + calledBehind(text, section, seen);
  const joint =
    (JOINT.test(seen.title) && !/^communiqu[eé] on the (?:meeting|talks|visit)\b/i.test(seen.title)) ||
    /^We, the /.test(leadText);
  const statementTitle =
    STATEMENT_TITLE.test(seen.title) && !joint && !ON_TALKS.test(seen.title) && !AFTER_TALKS.test(leadText);
  const together =
    seen.together &&
    (!statementTitle ||
      (people.length >= 2 &&
        /\b(?:met|spoke|held|hosted|received|receiving|hosting|greeted|visited|welcomed (?:the |his |her |h\.?e\.? )?\p{Lu})/iu.test(
          leadText,
        )));
  // One side without a country is a side all the same: which, only the publisher's name could tell.
  const sideless =
    together &&
    !statementTitle &&
    seen.parties.length === 1 &&
    seen.guests.some((g) => g.party === null && g.person !== null && g.principal);
  // Where somebody who led speaks for a country that is not told, "the ministers" are more than those whose is.
  if (sideless || seen.guests.some((g) => g.party === null && g.person !== null && g.principal)) room.open = true;
  if (room.parties.length > 2 && /\b(?:calls|meetings|bilaterals|conversations) with\b/i.test(seen.title))
    room.separate = true;
  const unsure = seen.inferred.flatMap((g) => g.party ?? []);
  if (takenForOwn(seen, head, text, k) && seen.own !== null) unsure.push(seen.own);
  if (unsure.length) room.inferred = unsure;
  if (sideless)
    problems.push(
      problem(
        "other-side-unknown",
        "The text does not show for which country or body one side spoke. Name the publisher with --publisher.",
        seen.guests.find((g) => g.party === null && g.person !== null)?.mention,
      ),
    );
  for (const g of seen.inferred)
    problems.push(
      problem(
        "party-inferred",
        `No office tells for whom ${text.slice(g.mention.start, g.mention.end)} spoke; taken for ${k.state(g.party ?? "")?.name ?? g.party}'s, which the text names beside the publisher's side`,
        g.mention,
      ),
    );
  if (section.introduction || (seen.parties.length < 2 && !sideless) || (!together && !joint))
    return { engagement: null, room: speakersOnly(seen, text, section, k, v), problems };

  const paragraph = openingText(text, head, seen);
  // What announces all of a page's meetings may say beside which event they were.
  const announced = head.sections[0]?.introduction ? head.sections[0].sentences : [];
  const beside = findMargins(text, announced);
  const margins =
    findMargins(text, [...seen.lead]) ??
    (beside?.said || announced.some((s) => whoIsIn(text, s).length) ? beside : sidelinesBelow(text, section));
  const kind =
    joint && !MET.test(leadText + openingSentences(text, section))
      ? "statement"
      : readKind(
          // A page on a visit, cut into the meetings on it, has a title that is none of theirs.
          cutFrom(head, section) && /^(?:Press Statement: )?Visit (?:of|by)\b/u.test(seen.title) ? "" : seen.title,
          leadText,
          seen.parties.length,
          seen.grouping !== null && seen.parties.length >= 5,
          f,
          text.slice(section.sentences[0]?.start ?? 0, section.sentences[0]?.end ?? 0),
        );
  const distant = kind === "call" || kind === "video-call" || kind === "letter" || kind === "statement";
  const lead = seen.lead.map((s) => ({ start: s.start, end: Math.min(s.end, s.start + 1500) }));
  const own = room.own;
  const place = distant
    ? null
    : findPlace(
        text,
        seen.title,
        [
          ...lead,
          ...placeSentences(text, section, lead),
          ...announced.flatMap((s) => whoIsIn(text, s)),
          ...severalMet(text, head, section),
        ],
        seen.hits,
        seen.guests.map((g) => g.mention),
        // Of talks on a trip the dateline tells where they were written down.
        cutFrom(head, section) ? null : dateline(text, head, section),
        own,
        k,
      );
  const host = distant ? null : hostOf(text, place, seen);
  if (host !== null) room.host = host;
  const delegation = delegationOf(text, people);
  if (delegation !== null) room.delegation = delegation;
  const first = lead[0],
    last = lead.at(-1);
  const askedBetween = (from: number, to: number): string | null =>
    findInitiator(text, from, to, seen.sides, seen.parties, seen.hits, (words) => partyOfName(words, people));
  const asked = section.sentences.find((s) => ASKED.test(text.slice(s.start, Math.min(s.end, s.start + 200))));
  const initiator =
    first && last
      ? (askedBetween(first.start, initiatorEnd(text, section, last.end)) ??
        (asked ? askedBetween(asked.start, asked.end) : null))
      : null;
  const participants = people
    .filter((p) => p.name !== "")
    .map(({ name, family, office, party, start, end }): Participant => ({
      name,
      family,
      office: lent(office, seen, name),
      party,
      start,
      end,
    }));
  if (!participants.length)
    problems.push(
      problem("no-participants", "Nobody who took part is named; speakers can only be given by party.", null),
    );
  for (const p of participants)
    if (p.party === null)
      problems.push(problem("party-unknown", `The text does not show for whom ${p.name} spoke.`, p));
  return {
    engagement: {
      kind,
      format: kind === "statement" ? [] : readFormats(seen.title, paragraph, margins?.said === true, f),
      level: readLevel(seen, people, head.publisher?.name ?? null, k),
      title: engagementTitle(seen.title, leadText, k),
      place,
      margins: margins?.name ?? null,
      parties: seen.parties,
      initiator,
      atmosphere: findAtmosphere(text, section.sentences, f),
      participants,
    },
    room,
    problems,
  };

  /** An office lent to a counterpart is for the room only. */
  function lent(office: string | null, s: Seen, name: string): string | null {
    return s.guests.some(
      (g) =>
        g.office === null &&
        g.mention.counterpartOf !== null &&
        g.person !== null &&
        people[s.guests.indexOf(g)]?.name === name,
    )
      ? null
      : office;
  }
}

/** Is it a later part of a page that reads out several meetings? */
const cutFrom = (head: Head, section: Section): boolean => head.sections.length > 1 && section !== head.sections[0];

/** The publisher was inferred, and no one of its people has an office that names the country: both could be another's. */
function takenForOwn(seen: Seen, head: Head, text: string, k: Knowledge): boolean {
  if (!head.problems.some((p) => p.code === "publisher-inferred")) return false;
  const mine = seen.guests.filter((g) => g.party === seen.own);
  // "Barbados' Foreign Minister holds talks" over the minister's name without the country.
  const titled = officeFinder(k)(seen.title).some((o) => o.country === seen.own && o.plural === undefined);
  if (titled && mine.length) return false;
  if (titleTells(seen, mine, k) || envoySentTo(seen, k)) return false;
  return !mine.some((g) =>
    [g.mention, ...(g.person?.mentions ?? [])].some((m) =>
      k.namesIn(text.slice(Math.max(0, m.start - 24), m.end)).some((h) => h.code === seen.own && h.as !== "metonym"),
    ),
  );
}

/** "Norway's Foreign Minister holds talks" over "Ola Berg, Foreign Affairs Minister, met": the title has the country. */
function titleTells(seen: Seen, mine: readonly Guest[], k: Knowledge): boolean {
  const [one, ...more] = mine.filter((g) => g.principal);
  if (!one || more.length) return false;
  const noun = (one.office ?? one.mention.office ?? "").toLowerCase();
  return k.namesIn(seen.title).some((h) => {
    if (h.code !== seen.own || h.as === "metonym") return false;
    const office = TITLED.exec(seen.title.slice(h.end));
    return office !== null && noun.includes((office[1] ?? "").toLowerCase());
  });
}
const TITLED =
  /^(?:['’]s?)?\s(?:\p{Lu}[\p{L}&-]*\s){0,3}?(Minister|President|Secretary|Premier|Chancellor|Speaker|King|Governor)\b/u;

/** "received the Kenyan Ambassador to Norway": whose guest the envoy is, the envoy's office tells. */
const envoySentTo = (seen: Seen, k: Knowledge): boolean =>
  seen.guests.some((g) => {
    const sent =
      g.party !== seen.own && /\b(?:ambassador|high commissioner)\b.*?\bto (?:the )?(?=\p{Lu})/iu.exec(g.office ?? "");
    return (
      !!sent && k.namesIn((g.office ?? "").slice(sent[0].length)).some((h) => h.start === 0 && h.code === seen.own)
    );
  });

/** A guest as the speaker resolution needs them. */
function attendee(g: Guest, seen: Seen, text: string, section: Section, k: Knowledge, v: Vocabulary): Attendee {
  const at = place(g, seen, text);
  if (!g.person && g.mention.name === null)
    return {
      name: "",
      family: null,
      given: null,
      office: g.office,
      party: g.party,
      gender: g.mention.gender,
      principal: g.principal,
      start: at.start,
      end: at.end,
    };
  const words = g.person?.best.words ?? g.mention.words;
  const named = readName(words, g.party, g.person ? shortForms(g.person) : [], k, v);
  return {
    ...named,
    ...(g.person?.nickname === undefined ? {} : { nickname: g.person.nickname }),
    office: g.office ?? g.person?.office ?? envoy(g),
    party: g.party,
    gender: tellGender(g, seen, text, section),
    principal: g.principal,
    start: at.start,
    end: at.end,
  };
}

/** "Ambassador Bhandari": an honorific that is an office where no other stands. */
const envoy = (g: Guest): string | null => {
  const said = [g.mention, ...(g.person?.mentions ?? [])].map((m) => m.honorific ?? "");
  if (said.includes("ambassador")) return "Ambassador";
  return said.includes("high commissioner") ? "High Commissioner" : null;
};

/** The words that give the full name: in the opening when it stands there. */
function place(g: Guest, seen: Seen, text: string): { start: number; end: number } {
  const full =
    g.person?.mentions.filter((m) => m.name !== null && m.words.length === g.person?.best.words.length) ?? [];
  const chosen =
    full.find((m) => seen.lead.some((s) => m.start >= s.start && m.end <= s.end)) ??
    (full.includes(g.mention) ? g.mention : full[0]) ??
    g.mention;
  const span = chosen.name ?? chosen;
  if (span.end <= text.length && span.start < span.end) return { start: span.start, end: span.end };
  return { start: 0, end: 0 };
}

/** "his counterpart X" holds the office of the one whose counterpart X is: for the room only, since the text does not word it. */
function lendOffices(seen: Seen, people: Attendee[]): void {
  const lenders = people.filter((p) => p.office !== null && p.principal);
  let nth = 0;
  for (const [i, g] of seen.guests.entries()) {
    const p = people[i];
    if (!p || p.office !== null || g.mention.counterpartOf === null) continue;
    const others = lenders.filter((l) => l.party !== p.party);
    p.office = (others[nth++] ?? others[0])?.office ?? null;
  }
}

/** A house named after an office ("President of Russia") tells the office of the one person it has in the room. */
function houseOffice(seen: Seen, people: Attendee[], head: Head, k: Knowledge): void {
  const name = head.publisher?.name ?? "";
  const office = name.replace(/['’]s Office\b.*$/i, "").replace(/,.*$/, "");
  const own = people.filter((p) => p.party === seen.own && p.principal);
  const [one] = own;
  if (
    own.length === 1 &&
    one &&
    one.office === null &&
    /^(?:the )?(?:president|prime minister|chancellor|king|amir|emir|minister|secretary)\b/i.test(name) &&
    officeOf(office, seen.own, k)
  )
    one.office = office;
}

/** Where nobody met: the publisher and those of its own people whom the text names. */
function speakersOnly(seen: Seen, text: string, section: Section, k: Knowledge, v: Vocabulary): Room {
  const own = seen.own;
  if (own === null) return { parties: [], people: [], own: null };
  const mine = seen.people.filter(
    (p) =>
      (p.party === own || (p.party === null && !p.mentions.some((m) => isMet(text, m.start)))) &&
      p.office !== null &&
      canHold(p.office, own, k),
  );
  const people = mine.map((p): Attendee =>
    attendee({ person: p, mention: p.best, party: own, office: p.office, principal: true }, seen, text, section, k, v),
  );
  for (const m of seen.offices) {
    if (m.office === null || !canHold(m.office, own, k) || people.some((p) => sameOffice(p.office, m.office, own, k)))
      continue;
    people.push(
      attendee({ person: null, mention: m, party: own, office: m.office, principal: true }, seen, text, section, k, v),
    );
  }
  return { parties: [own], people, own };
}

/** "met with the special canal | envoy X": whoever is met need not be of the own side. */
const isMet = (text: string, start: number): boolean =>
  /\b(?:met with|met|received|hosted|welcomed|talks with|meeting with|spoke (?:with|to))\s(?:[\p{L}’'-]+\s){0,7}$/u.test(
    text.slice(Math.max(0, start - 90), start),
  );

/** "… discussed trade. In a phone call, she invited": how they talked, where the next sentence tells it. */
function calledBehind(text: string, section: Section, seen: Seen): string {
  const end = seen.lead.at(-1)?.end;
  const next = end === undefined ? undefined : section.sentences.find((s) => s.start >= end);
  const how =
    next &&
    (/^(?:In|During) (?:a|the|their) (?:phone|telephone|video) (?:call|conversation)\b/.exec(
      text.slice(next.start, next.start + 60),
    ) ??
      /\b(?:in|during) (?:the |their |a )?(?:talks|conversation|discussions?) (?:held )?(?:over|by|on) (?:the )?(?:phone|telephone)\b/.exec(
        text.slice(next.start, Math.min(next.end, next.start + 120)),
      ) ??
      /\bspoke (?:by|on the|over the) (?:phone|telephone)\b/.exec(
        text.slice(next.start, Math.min(next.end, next.start + 120)),
      ));
  return how ? ` ${how[0]}` : "";
}

/** Title aside, the paragraphs that the opening sentences stand in, where forms like "over lunch" are told. */
function openingText(text: string, head: Head, seen: Seen): string {
  const blocks = head.blocks.filter((b) => seen.lead.some((s) => b.start <= s.start && s.end <= b.end));
  const first = blocks[0],
    last = blocks.at(-1);
  if (!first || !last) return "";
  return text.slice(first.start, Math.min(last.end, first.start + 1200));
}

const openingSentences = (text: string, section: Section): string =>
  section.sentences
    .slice(0, 3)
    .map((s) => text.slice(s.start, Math.min(s.end, s.start + 600)))
    .join(" ");

/** The sentences after the opening may say where: "During the meeting in Abu Dhabi". */
const placeSentences = (
  text: string,
  section: Section,
  lead: readonly { start: number; end: number }[],
): { start: number; end: number }[] =>
  section.sentences
    // Two behind the opening, and what stands before it or between its sentences.
    .slice(0, section.sentences.findLastIndex((s) => s.start < (lead.at(-1)?.end ?? 0)) + 3)
    .filter((s) => !lead.some((l) => l.start === s.start))
    .slice(0, 4)
    .filter((s) => !OTHER_TIME.test(text.slice(s.start, Math.min(s.end, s.start + 200))))
    .flatMap((s) => {
      const m =
        /^[^.;]{0,60}\b(?:meeting|talks|visit|dinner|lunch|conversation|encounter)\b(?:,? which)?(?: (?:was|were))?(?:,? held| took place)? (?:in|at) [^.;,]{2,80}/.exec(
          text.slice(s.start, Math.min(s.end, s.start + 240)),
        );
      if (m) return [{ start: s.start, end: s.start + m[0].length }];
      // "State Secretary X visited Santiago. During the visit, she had meetings with"
      const visited =
        s.start < (lead[0]?.start ?? 0)
          ? /^[^.;]{0,120}\bvisited (?:the )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}/u.exec(
              text.slice(s.start, Math.min(s.end, s.start + 200)),
            )
          : null;
      if (visited) return [{ start: s.start, end: s.start + visited[0].length }];
      // "They met in Oslo and discussed locks."
      const met =
        /^(?:They|The (?:two|ministers|leaders|presidents|sides)(?: \p{Ll}+)?) met (?:\p{Ll}+ ){0,2}in \p{Lu}[\p{L}’' -]{2,40}/u.exec(
          text.slice(s.start, Math.min(s.end, s.start + 120)),
        );
      if (met) return [{ start: s.start, end: s.start + met[0].length }];
      const took = /^[^.;]{0,140}\b(?:which |that )?took place [^.;]{0,30}\b(?:in|at) [^.;,]{2,80}/.exec(
        text.slice(s.start, Math.min(s.end, s.start + 260)),
      );
      if (took) return [{ start: s.start, end: s.start + took[0].length }];
      // "The talks were held on the sidelines of the Salmon Forum in Lima"
      const beside =
        /^[^.;]{0,40}\b(?:meeting|talks|discussions?|conversation)\b[^.;]{0,30}\b(?:held|took place) (?:on|in|at) the (?:margins|sidelines|fringes) of [^.;]{4,120}? in \p{Lu}[^.;]{2,40}/u.exec(
          text.slice(s.start, Math.min(s.end, s.start + 260)),
        );
      return beside ? [{ start: s.start, end: s.start + beside[0].length }] : [];
    });

/** "Minister Holt, who is in Lima for the Ports Meeting, had talks with": where all of a page's meetings were held. */
function whoIsIn(text: string, s: { start: number; end: number }): { start: number; end: number }[] {
  const m =
    /^[^.;]{4,100}?, who (?:is|was) (?:currently )?in \p{Lu}[^.;]{2,40}? (?:for|to attend) [^.;]{4,120}?, /u.exec(
      text.slice(s.start, Math.min(s.end, s.start + 300)),
    );
  return m ? [{ start: s.start, end: s.start + m[0].length }] : [];
}

/** "met several leaders at the Ocean Forum in Muscat" ahead of the single meetings: where all of them were. */
function severalMet(text: string, head: Head, section: Section): { start: number; end: number }[] {
  const [before] = head.sections;
  const [told] = before && before !== section && announcesSeveral(text, before) ? before.sentences : [];
  return told ? [{ start: told.start, end: told.end }] : [];
}

/** "They recalled their meeting in Geneva last year": where they met another time. */
const OTHER_TIME =
  /^[^.;]{0,80}\b(?:recall\w*|remember\w*|referr\w+ to|look\w* (?:back|forward)|invit\w+|(?:previous|earlier|recent|last|next|upcoming|forthcoming|future|first) (?:[\p{L}-]+ ){0,2}(?:meeting|talks|visit|conversation|encounter)|(?:meeting|talks|visit|conversation|encounter)\b[^.;]{0,60}\b(?:last|next) (?:year|month|week|spring|summer|autumn|winter))\b/iu;

/** "The call was initiated by Norway", wherever it stands. */
const ASKED =
  /^The (?:\p{Ll}+ )?(?:call|conversation|meeting|talks) (?:was|were|took place|had been|has been) [^.;]{0,60}\b(?:initiat|request|suggest)/u;

/** Who asked for the call may stand in the sentence after the opening. */
function initiatorEnd(text: string, section: Section, end: number): number {
  const next = section.sentences.filter((s) => s.start >= end).slice(0, 2);
  for (const s of next.reverse())
    if (
      /\b(?:initiat|request)/i.test(text.slice(s.start, s.end)) &&
      /\b(?:call|conversation|talks|meeting)\b/i.test(text.slice(s.start, s.end)) &&
      s.end - s.start < 200
    )
      return s.end;
  return end;
}

const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/i;

/** City of a line like "Doha, 19 January 2033" or "Islamabad, 22 January". */
function dateline(text: string, head: Head, section: Section): string | null {
  for (const b of head.blocks) {
    // "Oslo – KNA", "Riyadh - Saba" on a line of its own
    const agency =
      b.role === "heading" &&
      /^\p{Lu}[\p{L}' .’-]{2,30}?\s?[-–—/]\s?\p{Lu}[\p{L}]{1,12}$/u.test(text.slice(b.body, b.end).trim());
    if (b.role !== "date" && b.role !== "place" && !agency) continue;
    if (section.sentences.length && b.start > (section.sentences.at(-1)?.end ?? 0)) continue;
    // "TALLINN. October 13": the town ends at its stop, but "St. John’s" does not.
    const m = /^\s*(\p{Lu}[\p{L}\p{M}' .’-]{2,30}?)\s*(?:[,–—-]|\d|$|(?<=\p{L}{4})\.\s)/u.exec(
      // "AKP Phnom Penh, March 6, 2034 --"
      text.slice(b.body, b.end).replace(/^\p{Lu}{2,5}\s(?=\p{Lu}\p{Ll})/u, ""),
    );
    // "March 6, 2031" on a line of its own, and the town on the next.
    if (m?.[1] && !MONTH.test(m[1])) return m[1].trim();
  }
  // "Amman, May 5 (Petra) -- ", "Ulaanbaatar, June 15, 2034 /MONTSAME/. " before the first sentence.
  const body = head.blocks.find((b) => b.role === "body");
  const wired = body && WIRED.exec(text.slice(body.body, Math.min(body.end, body.body + 90)));
  return wired?.[1]?.trim() ?? null;
}
const WIRED =
  /^(?:[\p{Lu} ]{4,20}, )?(\p{Lu}[\p{L}\p{M}' .’-]{2,30}?),?\s(?:\p{Lu}\p{Ll}{2,8}\.?\s\d{1,2}|\d{1,2}(?:st|nd|rd|th)?\s\p{Lu}\p{Ll}{2,8})(?:[,/]?\s?\d{4})?\s?(?:\(|\/|--|–|—)/u;

function partyOfName(words: string, people: readonly Attendee[]): string | null {
  const parts = fold(words)
    .split(/[^\p{L}\p{M}'-]+/u)
    .filter((w) => w.length > 2);
  for (const p of people) if (p.family !== null && parts.includes(fold(p.family))) return p.party;
  return null;
}

/** The event that a sentence soon after the opening puts the talks beside: "The meeting was held on the sidelines of". */
function sidelinesBelow(text: string, section: Section): ReturnType<typeof findMargins> {
  const told = section.sentences
    .slice(1, 4)
    .filter(
      (s) =>
        /\b(?:meeting|talks|discussions?|held|took place)\b/i.test(
          text.slice(s.start, Math.min(s.end, s.start + 300)),
        ) && !/\b(?:to|will|would) be (?:held|convened|hosted|organi[sz]ed)\b/i.test(text.slice(s.start, s.end)),
    );
  const found = findMargins(text, told);
  return found?.said ? found : null;
}
