/** Tells with whose voice a page speaks: all in a joint statement, its signers, its author, its one party. */
import type { Room } from "../../../model/engagement.ts";
import type { Head, Section } from "../../../model/head.ts";
import type { Speaker } from "./discourse.ts";
import { PAGES_OWN_VOICE, speaker } from "./discourse.ts";

/** A joint statement: its own present tense speaks for all. */
export const joint = (head: Head, section: Section, text: string): boolean => {
  const title = (section.title ?? head.title ?? "").toLowerCase();
  if (/\bstatement (?:of|by|from) (?:the )?(?:[\p{L}-]+ ){0,3}(?:ministers|leaders|presidents|premiers)\b/u.test(title))
    return true;
  if (/joint (?:\w+ )?(statement|communiqu|declaration|press)|communiqu|declaration/.test(title)) return true;
  const first = section.sentences
    .slice(0, 3)
    .map((x) => text.slice(x.start, x.end))
    .join(" ");
  return /^\W*we,? /i.test(first) || /\bissued the following\b/.test(first);
};

/** "We, the Ministers A, B and C, met": those whom the first sentence names sign everything that "we" say. */
export function signers(room: Room, section: Section, text: string): string[] {
  const first = section.sentences[0];
  if (!first || !/^\W*We,? /.test(text.slice(first.start, first.start + 12))) return [];
  const named = room.people.filter((p) => p.principal && p.start >= first.start && p.end <= first.end);
  return room.parties.every((code) => named.some((p) => p.party === code)) ? named.map((p) => p.name) : [];
}

/** Whose "I" it is on a first-person page: the publisher's own leading person. */
export function author(room: Room, text: string, section: Section): Speaker | null {
  const own = room.own ?? (room.parties.length === 1 ? room.parties[0] : null);
  if (!own) return null;
  // An "I" between quotation marks is the one quoted.
  const opening = section.sentences
    .slice(0, 6)
    .map((x) => text.slice(x.start, x.end))
    .join(" ")
    .replace(/“[^”]*(?:”|$)|"[^"]*(?:"|$)/g, " ");
  if (!/(^|\s)(I|my|My)\s/.test(opening)) return null;
  const person = room.people.find((p) => p.party === own && p.principal) ?? room.people.find((p) => p.party === own);
  return speaker(room, [own], person ? [person.name] : [], PAGES_OWN_VOICE);
}

/** The one party of a plain statement, who speaks where nobody is named. */
export const sole = (room: Room, section: Section): Speaker | null => {
  // Where one side's country is not told, who is known is not the only one who can speak.
  if (room.parties.length !== 1 || room.open) return null;
  // Whom only the body names is spoken of; who speaks stands above it, signs below it, or opens it.
  const from = section.sentences[0]?.end ?? 0;
  const to = section.sentences.at(-1)?.end ?? 0;
  const names = room.people.slice(0, 1).filter((p) => p.end <= from || p.start >= to);
  return speaker(
    room,
    room.parties,
    names.map((p) => p.name),
    "the publisher's own statement",
  );
};
