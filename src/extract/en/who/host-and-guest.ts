/** Tells who was the host and whose delegation came, where a text tells it, so that "the guest" and "the delegation" are somebody. */
import type { Attendee } from "../../../model/engagement.ts";
import type { Place } from "./place.ts";
import type { Seen } from "./room-types.ts";

/** What stands between a host and the guest. */
const RECEIVES =
  /^(?:,[^,.;]{3,80},)?,?\s(?:(?:today|yesterday|also|on [^,.;]{3,30})\s)?(?:received|receives|hosted|hosts|welcomed|welcomes)\b/u;
/** What stands between a guest and the host. */
const RECEIVED_BY = /\b(?:was|were) (?:also )?(?:received|hosted|welcomed) by\s(?:the\s)?$/u;
const DELEGATION =
  /\bdelegation,?\s(?:that was |which was )?(?:headed|led) by\s(?:the\s|H\.?\s?E\.?\s|Mr\.?\s|Ms\.?\s)*$/iu;

/** The party in whose place, or at whose table, the two sides met; null where nothing tells it. */
export function hostOf(text: string, place: Place | null, seen: Seen): string | null {
  const [first, second] = seen.sides;
  if (first?.party && RECEIVES.test(text.slice(first.end, first.end + 140))) return first.party;
  if (first && second?.party && RECEIVED_BY.test(text.slice(first.end, second.start))) return second.party;
  return place?.country && seen.parties.includes(place.country) ? place.country : null;
}

/** The party of the one delegation of which a text tells who led it; null where none is told, or two. */
export function delegationOf(text: string, people: readonly Attendee[]): string | null {
  const led = people.filter(
    (p) =>
      p.party !== null && DELEGATION.test(text.slice(Math.max(0, p.start - 120), p.start).replace(OFFICE_BEFORE, "")),
  );
  const parties = new Set(led.map((p) => p.party));
  return parties.size === 1 ? (led[0]?.party ?? null) : null;
}

/** The office between "headed by" and the name. */
const OFFICE_BEFORE = /(?<=\bby\s)(?:(?:the|of|and|for)\s|\p{Lu}[\p{L}.’'-]*,?\s)+$/u;
