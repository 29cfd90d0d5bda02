/** Finds in the body who speaks for a party nobody of whom the opening names. */
import type { Knowledge } from "../../../model/knowledge.ts";
import type { Finders } from "./finders.ts";
import { canHold } from "./own-office.ts";
import type { Someone } from "./people.ts";
import type { Guest, Heard } from "./room-types.ts";
import { sameOffice } from "./same-office.ts";
import { SPOKESPERSON, notTakingPart, turnsToOtherTalks } from "./take-part.ts";

/** A party nobody of whom is named yet gets the person whom the body shows speaking for it. */
export function fillMissing(
  guests: Guest[],
  parties: readonly string[],
  people: readonly Someone[],
  heard: readonly Heard[],
  own: string | null,
  text: string,
  f: Finders,
  k: Knowledge,
  cut = false,
): void {
  if (parties.length < 2 || parties.length > 4) return;
  for (const party of parties) {
    if (guests.some((g) => g.party === party && g.person !== null)) continue;
    const options = people.filter(
      (p) =>
        !guests.some((g) => g.person === p) &&
        (p.party === party ||
          // "Mr X met with the Director-General": of two sides, the one who is nobody else's.
          (p.party === null &&
            p.office === null &&
            parties.length === 2 &&
            met(p, heard, text, f) &&
            guests.some((g) => g.party !== party && g.party !== null && g.person !== null)) ||
          (p.party === null && party === own && (p.office === null || canHold(p.office, party, k)))) &&
        !(p.office !== null && SPOKESPERSON.test(p.office)),
    );
    const acting = options.filter((p) =>
      p.mentions.some(
        (m) =>
          // "conveyed the Prime Minister's greetings": whose they are was not there.
          !m.possessive &&
          heard.some(
            (h) =>
              m.start >= h.span.start &&
              m.end <= h.span.end &&
              ((m.start - h.span.start < 60 && !objectOf(text.slice(h.span.start, m.start))) ||
                FRAMED.test(text.slice(h.span.start, m.start)) ||
                (opensWithSide(h, guests, party) && MET_WITH.test(text.slice(h.span.start, m.start)))) &&
              !notTakingPart(text.slice(Math.max(h.span.start, m.start - 60), m.start), f) &&
              !turnsToOtherTalks(text.slice(h.span.start, Math.min(h.span.end, h.span.start + 300)), f),
          ),
      ),
    );
    // "He also held talks with Y" in a later part of the page: whose page it is was named above.
    const chief =
      cut && party === own
        ? options.filter((p) => (p.office !== null && p.party !== null ? p.party === own : true))
        : [];
    const best = (acting.length ? acting : chief).sort((a, b) => b.mentions.length - a.mentions.length)[0];
    if (!best) continue;
    const nameless = guests.find((g) => g.party === party && g.person === null);
    if (
      nameless &&
      (nameless.office === null || best.office === null || sameOffice(nameless.office, best.office, party, k))
    )
      nameless.person = best;
    else if (!nameless) guests.push({ person: best, mention: best.best, party, office: best.office, principal: true });
  }
}

/** "President X hoped to see | President Y": who is only the object of what somebody wishes. */
const objectOf = (before: string): boolean => /\bto (?:see|meet|visit|host|receive|welcome) (?:the )?$/.test(before);

/** "In the first round, the deputy minister of A met with | the Deputy Minister of B, Y" */
const MET_WITH = /\b(?:met with|held (?:talks|consultations|a meeting) with|received)\s(?:the\s)?$/;
const opensWithSide = (h: Heard, guests: readonly Guest[], party: string): boolean => {
  const [first] = h.mentions;
  return (
    first !== undefined && first.party !== null && first.party !== party && guests.some((g) => g.party === first.party)
  );
};

/** "At the meeting with Y, X highlighted": who speaks behind a frame. */
const FRAMED = /^(?:At|In|During|After|Following)\b[^.;]{10,150},\s$/;

/** Does a sentence begin with this person, an honorific before the name, meeting somebody? */
const met = (p: Someone, heard: readonly Heard[], text: string, f: Finders): boolean =>
  p.mentions.some(
    (m) =>
      m.honorific !== null &&
      heard.some(
        (h) => m.start === h.span.start && f.meetingVerbs(text.slice(m.end, m.end + 24)).some((v) => v.start <= 2),
      ),
  );
