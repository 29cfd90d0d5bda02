/** What is known of a room before any phrase is looked up in it, and the shape of an answer. */
import type { Room } from "../../../model/engagement.ts";
import type { Knowledge } from "../../../model/knowledge.ts";
import { onceFor } from "../../../model/once-for.ts";
import { foldedWords } from "./fold.ts";
import { wordsOfOffices } from "./office.ts";
import { indexPeople } from "./room-index.ts";
import type { Person } from "./room-index.ts";

/** Whom a phrase means: parties in the room's order, full names of persons (none for "the two sides"). */
export interface Resolved {
  parties: string[];
  names: string[];
  /** Which rule found it, for --explain: "name", "office", "country", "collective" ... */
  how: string;
  /** Why it may be wrong, in words; null when nothing speaks against it. */
  doubt: string | null;
}

/** Whom a possessive can make somebody's: "her counterpart", "our guests". */
const COUNTERPARTS = [
  ..."counterpart guest host colleague friend interlocutor visitor homologue".split(" ").flatMap((w) => [w, `${w}s`]),
  "opposite",
  "delegation",
  "visiting",
  "diplomacy",
  "diplomatic",
];

const firstWord = (phrase: string): string => phrase.split(" ", 1)[0]!;
/** The word of a phrase that fewest other phrases share. */
const longestWord = (phrase: string): string => phrase.split(" ").reduce((a, b) => (b.length > a.length ? b : a), "");

/** What the tables say of phrases, whoever is in the room. */
interface Words {
  honorifics: ReadonlySet<string>;
  /** First words of honorifics. */
  honorificBegins: ReadonlySet<string>;
  officeWords: ReadonlySet<string>;
  /** Nouns of offices: "minister", "president". */
  officeHeads: ReadonlySet<string>;
  collectives: ReadonlyMap<string, "persons" | "sides">;
  sideWords: ReadonlySet<string>;
  ownSideWords: ReadonlySet<string>;
  /** Words by which somebody may be meant whose name and country are not said. */
  telling: ReadonlySet<string>;
  /** What somebody is called by their calling: "diplomat", "senior official". */
  callings: ReadonlySet<string>;
}

export interface Index extends Words {
  k: Knowledge;
  people: Person[];
  /** Folded words of everybody's name. */
  nameWords: ReadonlySet<string>;
  /** Words of everybody's name, and one of whatever their offices are called. */
  theirWords: ReadonlySet<string>;
  known: Map<string, Resolved | null>;
}

/** A room is asked about in every clause, so its index is built once and its answers are kept with it. */
const indexes = new WeakMap<Room, Index>();

export function indexOf(room: Room, k: Knowledge): Index {
  const kept = indexes.get(room);
  if (kept && kept.k === k) return kept;
  const people = indexPeople(room, k);
  const words = wordsOf(k);
  const nameWords = new Set(people.flatMap((p) => [...p.words]));
  const index: Index = {
    ...words,
    k,
    people,
    nameWords,
    theirWords: new Set([
      ...nameWords,
      ...people.flatMap((p) => [firstWord(p.called), ...[...(p.office?.short ?? [])].map(longestWord)]),
    ]),
    known: new Map(),
  };
  indexes.set(room, index);
  return index;
}

const wordsOf = onceFor((k: Knowledge): Words => {
  const list = (name: string): readonly string[] => k.lists[name] ?? [];
  const sides = list("side-words");
  const honorifics = new Set(
    list("honorifics")
      .map((h) => foldedWords(h).join(" "))
      .filter((h) => h !== "representative"),
  );
  const collectives = new Map<string, "persons" | "sides">(
    list("collectives").map((l) => {
      const [noun = "", what = ""] = l.split("=");
      return [foldedWords(noun).join(" "), what.trim() === "sides" ? "sides" : "persons"];
    }),
  );
  const ownSideWords = new Set(
    sides.filter((s) => s.includes("*")).map((s) => foldedWords(s.replace("*", "")).join(" ")),
  );
  return {
    honorifics,
    honorificBegins: new Set([...honorifics].map((h) => h.split(" ", 1)[0] ?? "")),
    officeHeads: new Set(list("office-heads").flatMap(foldedWords)),
    officeWords: new Set([...list("office-words"), ...list("office-qualifiers")].flatMap(foldedWords)),
    collectives,
    callings: new Set(list("callings").map((l) => foldedWords(l).join(" "))),
    sideWords: new Set(sides.map((s) => foldedWords(s.replace("*", "")).join(" "))),
    ownSideWords,
    telling: new Set([
      "i",
      "me",
      ...COUNTERPARTS,
      ...wordsOfOffices(k),
      ...[...honorifics, ...collectives.keys(), ...ownSideWords].map(longestWord),
    ]),
  };
});

/** A phrase without any of these words, and without a country, means nobody in the room. */
export const tells = (words: readonly string[], index: Index): boolean =>
  words.some((w) => index.telling.has(w) || index.theirWords.has(w));

const inOrder = (parties: Iterable<string>, room: Room): string[] => {
  const set = new Set(parties);
  return [...room.parties.filter((p) => set.has(p)), ...[...set].filter((p) => !room.parties.includes(p))];
};

export const answer = (
  room: Room,
  parties: string[],
  names: string[],
  how: string,
  doubt: string | null = null,
): Resolved => ({
  parties: inOrder(parties, room),
  names: [...new Set(names.filter((n) => n !== ""))],
  how,
  doubt,
});

/** Those who led; everybody where nobody is known to have. */
export const principals = (index: Index): Person[] => {
  const leading = index.people.filter((p) => p.who.principal);
  return leading.length ? leading : index.people;
};

/** The parties that a grouping has here: all of the room, or the whole of a grouping among others ("the Baltic States"). */
export const members = (code: string, room: Room, index: Index): string[] => {
  const whole = index.k.members(code, null);
  const all = whole.filter((m) => room.parties.includes(m));
  return all.length >= 2 && (all.length === room.parties.length || all.length === whole.length) ? all : [];
};
