/** Tells where a page of one meeting turns to another one that it does not read out: "The Minister also met Y of Z, …". */
import type { Room } from "../../../model/engagement.ts";
import type { Knowledge } from "../../../model/knowledge.ts";
import { officeFinder } from "../../head/named-offices.ts";
import { finders } from "../who/finders.ts";

/** Words of a sentence in which whom it meets is looked for. */
const LONGEST = 400;

/** Does a sentence open talks with the holder of an office of a party that did not take part in these? */
export function opensOtherTalks(sentence: string, room: Room, k: Knowledge): boolean {
  const words = sentence.slice(0, LONGEST);
  const at = finders(k)
    .otherTalks(words)
    .find((h) => !h.value.startsWith("^") || h.start === 0);
  if (!at || room.parties.length < 2) return false;
  const met = officeFinder(k)(words.slice(at.start)).flatMap((o) => o.country ?? []);
  return met.length > 0 && met.every((code) => !room.parties.includes(code));
}

/** Does a sentence name somebody of the other side of these talks again, so that they are told on? */
export const comesBack = (sentence: string, room: Room, k: Knowledge): boolean =>
  k.namesIn(sentence).some((h) => h.code !== room.own && room.parties.includes(h.code)) ||
  room.people.some((p) => p.party !== room.own && p.family !== null && sentence.includes(p.family));
