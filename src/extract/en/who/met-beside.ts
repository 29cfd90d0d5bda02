/** Finds those of the other side whom a visitor met beside the one named first: who was called on, who had invited. */
import type { Knowledge } from "../../../model/knowledge.ts";
import type { Finders } from "./finders.ts";
import type { Mention } from "./mentions.ts";
import type { Someone } from "./people.ts";
import type { Guest, Heard } from "./room-types.ts";
import { sameOffice } from "./same-office.ts";
import { notTakingPart } from "./take-part.ts";

/**
 * "visited Lomé at the invitation of the Foreign Minister of B, Y": who invited need not be met; Y took part where a
 * later sentence begins with Y.
 */
export function hostWhoInvited(
  heard: readonly Heard[],
  opening: readonly number[],
  guests: Guest[],
  personOf: ReadonlyMap<Mention, Someone>,
  parties: readonly string[],
  text: string,
  f: Finders,
): void {
  const last = opening.at(-1) ?? -1;
  for (const i of opening) {
    const h = heard[i];
    for (const m of h?.mentions ?? []) {
      const person = personOf.get(m);
      if (!h || !person?.party || m.office === null || !parties.includes(person.party)) continue;
      if (guests.some((g) => g.person === person)) continue;
      if (!notTakingPart(text.slice(Math.max(h.span.start, m.start - 60), m.start), f)) continue;
      const alone = !guests.some((g) => g.party === person.party && g.person !== null);
      const acts = heard.some(
        (next, n) =>
          n > last &&
          (next.mentions.some((o) => personOf.get(o) === person && !o.possessive && o.start - next.span.start < 40) ||
            // "The two ministers discussed": of those two, he is the other.
            (alone && n < last + SOON_AFTER && THE_TWO.test(text.slice(next.span.start, next.span.start + 90)))),
      );
      if (acts) guests.push({ person, mention: m, party: person.party, office: person.office, principal: true });
    }
  }
}

const SOON_AFTER = 5;
const THE_TWO =
  /^(?:(?:In|During|At) (?:their|the) (?:\p{Ll}+ )?(?:meeting|talks),? )?(?:[Tt]he two|[Bb]oth) (?:\p{Ll}+ )?(?:ministers|presidents|leaders|officials|premiers|speakers|[Hh]eads of [Ss]tate|chief diplomats|diplomats)\b/u;

/** "Arai paid a courtesy call on the Premier, Dana Holt", "The same day the Premier, Dana Holt, received Arai". */
const CALL_ON =
  /\b(?:called on|calls on|(?:also|later|then) met(?: with)?|held an? (?:[\p{L}-]+ ){0,3}(?:session|meeting) with|paid an? (?:[\p{L}-]+ ){0,2}(?:call|visit) (?:on|to)|(?:was|were) (?:also )?received (?:in audience )?by|received(?: in audience)?|had an audience with)\b/u;

/** In talks of two, somebody named whom one of the guests called on beside them, and who then speaks, is of the other side. */
export function metBeside(
  heard: readonly Heard[],
  opening: readonly number[],
  guests: Guest[],
  personOf: ReadonlyMap<Mention, Someone>,
  parties: readonly string[],
  own: string | null,
  text: string,
  f: Finders,
  k: Knowledge,
): void {
  if (parties.length !== 2) return;
  // "…, who recalled", or the next sentence begins with them.
  const speaks = (i: number, m: Mention, party: string | null): boolean => {
    if (/^[^.;]{0,80},\swho\s(?:\p{Ll}+\s)?\p{Ll}+/u.test(text.slice(m.end, m.end + 140))) return true;
    return heard
      .slice(i + 1, i + 1 + SOON)
      .some((next, n) =>
        next.mentions.some(
          (o) =>
            o.start - next.span.start < 40 &&
            !o.possessive &&
            (personOf.get(o) === personOf.get(m) ||
              (o.name === null && (n === 0 || o.office !== "Minister") && sameOffice(o.office, m.office, party, k))),
        ),
      );
  };
  const sideOfMention = (m: Mention): string | null => {
    const person = personOf.get(m);
    const guest = person && guests.find((g) => g.person === person);
    if (guest) return guest.party;
    if (m.name !== null) return null;
    if (m.party !== null) return parties.includes(m.party) ? m.party : null;
    // "The visiting Foreign Secretary later called on": the guest's, who goes without a country as well.
    if (own !== null && /\bvisiting\s(?:\p{Lu}\p{L}*\s)*$/u.test(text.slice(Math.max(0, m.start - 30), m.start)))
      return parties.find((p) => p !== own) ?? null;
    // "The Honourable Minister also paid a courtesy call on": the house's own goes without a country.
    return own !== null && guests.some((g) => g.party === own && sameOffice(g.office, m.office, own, k)) ? own : null;
  };
  for (const [i, h] of heard.entries()) {
    if (i < (opening[0] ?? 0) || h.mentions.length < 2) continue;
    for (let n = 0; n < h.mentions.length - 1; n++) {
      const a = h.mentions[n]!;
      const b = h.mentions[n + 1];
      const between = b ? text.slice(a.end, b.start) : "";
      if (!b || b.start - a.end > 80 || !CALL_ON.test(between)) continue;
      // "she held talks with X and paid a visit to Y": who called on Y met X, so Y is of X's side.
      const listed =
        /^(?:\s(?:on|in|at|today|yesterday)\b[^.;]{0,40})?,?\s(?:and|before|then)\s/.test(between) &&
        n + a.start - h.span.start > 12;
      if (opening.includes(i) && !listed) continue;
      if (meets(a, b, listed) || (!listed && meets(b, a, false))) break;
    }
    function meets(known: Mention, other: Mention, listed: boolean): boolean {
      const side = sideOfMention(known);
      const person = personOf.get(other);
      const rest = listed ? side : (parties.find((p) => p !== side) ?? null);
      if (
        side === null ||
        !person ||
        other.office === null ||
        other.possessive ||
        guests.some((g) => g.person === person) ||
        !speaks(i, other, rest)
      )
        return false;
      if (
        (person.party ?? rest) !== rest ||
        notTakingPart(text.slice(Math.max(h!.span.start, other.start - 60), other.start), f)
      )
        return false;
      guests.push({ person, mention: other, party: rest, office: person.office ?? other.office, principal: false });
      return true;
    }
  }
}
/** Sentences in which who was called on must speak. */
const SOON = 14;
