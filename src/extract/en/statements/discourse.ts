/** Who is meant: keeps track of who spoke last and turns a subject's words into parties and persons. */
import type { Attendee, Room } from "../../../model/engagement.ts";
import type { Knowledge } from "../../../model/knowledge.ts";
import { resolveMention } from "../who/resolve-mention.ts";
import type { Token } from "./tokens.ts";
import { ENDS_NO_NAME, is, POSSESSIVE, VERB_PAST } from "./word-classes.ts";

export interface Speaker {
  parties: string[];
  names: string[];
  /** All the parties of the room, two at least. */
  joint: boolean;
  /** How the words became this, in a phrase. */
  how: string;
  doubt: string | null;
}

export interface Discourse {
  room: Room;
  k: Knowledge;
  /** Subject of the last clause read. */
  last: Speaker | null;
  /** Subject of the last clause that one party spoke. */
  lastSingle: Speaker | null;
  /** Party that was last addressed or named beside the speaker. */
  other: Speaker | null;
  /** Inside a quotation: who says "we" and "I". */
  quoting: Speaker | null;
  /** Those words stand in no quotation marks: "she" in them may be the one who speaks. */
  indirect?: boolean;
  /** Whose "I" and "we" a first-person page speaks with. */
  author: Speaker | null;
  /** The only one who has spoken in the paragraph so far. */
  alone: Speaker | null;
  /** Full names of those who sign a joint statement, where it names them. */
  signers: string[];
  cache: Map<string, Speaker | null>;
}

export const discourse = (room: Room, k: Knowledge): Discourse => ({
  room,
  k,
  last: null,
  lastSingle: null,
  other: null,
  quoting: null,
  author: null,
  alone: null,
  signers: [],
  cache: new Map(),
});

export const speaker = (
  room: Room,
  parties: readonly string[],
  names: readonly string[],
  how: string,
  doubt: string | null = null,
): Speaker => {
  const unique = [...new Set(parties)];
  const joint = room.parties.length > 1 && room.parties.every((p) => unique.includes(p));
  return {
    parties: joint ? [...room.parties] : unique,
    names: [...new Set(names)],
    joint,
    how,
    doubt: doubt ?? unsureOf(room, unique, names),
  };
};

/** Why the parties of a speaker may be wrong, whatever the words were. */
function unsureOf(room: Room, parties: readonly string[], names: readonly string[]): string | null {
  const inferred = room.inferred?.find((p) => parties.includes(p));
  if (inferred) return `no office tells that a side is ${inferred}`;
  return room.open && names.length !== 1 ? "the country of one side is not told" : null;
}

/** All the parties together, with no person named. */
export const everybody = (room: Room, how: string): Speaker => speaker(room, room.parties, [], how);

/** The leading persons of the parties. */
export const principals = (room: Room): Attendee[] => room.people.filter((p) => p.principal);

const COUNTS = new Map([
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
]);
const SINGULAR = new Set(["he", "she"]);
const PLURAL = new Set(["they", "both", "all", "the two", "the three", "the four"]);

/** The meaning of a subject or object noun phrase in this room; null when it is nobody in it. */
export function whoIs(tokens: readonly Token[], text: string, d: Discourse): Speaker | null {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (!first || !last || tokens.length > 30 || is(last, ENDS_NO_NAME)) return null;
  // "The Speaker of the House received her guest": a clause is no name.
  if (
    tokens.length > 4 &&
    tokens.some((t, i) => i > 0 && !t.capital && is(t, VERB_PAST) && is(tokens[i + 1], POSSESSIVE))
  )
    return null;
  const phrase = text.slice(first.start, last.end);
  const low = tokens.map((t) => t.low).join(" ");
  if (tokens.length === 1 && SINGULAR.has(low)) return onePerson(low, d);
  const courtesy = /^(his|her) (?:royal )?(?:excellency|highness|majesty|eminence)$/.exec(low);
  if (courtesy) return onePerson(courtesy[1] === "her" ? "she" : "he", d);
  if (tokens.length <= 2 && PLURAL.has(low)) return theyAre(d, low);
  if (low === "it")
    return d.last && d.last.parties.length === 1
      ? {
          ...d.last,
          how: `"it" is the party that spoke last`,
          doubt: d.room.parties.length > 1 ? `"it" could be something else` : d.last.doubt,
        }
      : null;
  if (low === "i" || low === "we") return firstPerson(low, d);
  if (/ i$/.test(low) && (d.quoting ?? d.author)) return pageOwnerAnd(tokens.slice(0, -2), text, d);
  if (/^(the latter|the other side|the other)$/.test(low)) return theOther(d, low);
  // "The heads of diplomacy of both countries": whoever leads for all.
  if (
    d.room.parties.length === 2 &&
    /^(?:the )?(?:deputy )?(?:heads|chiefs) of diplomacy$|^(?:the )?(?:foreign |prime |defen[cs]e |trade )?(?:heads|chiefs|ministers|leaders|top diplomats|representatives|officials|diplomats|delegations) (?:of [a-z ]+ )?(?:of|from) (?:both|the two|our two|two) (?:foreign )?(?:countries|sides|states|nations|parties|ministries|governments|delegations)$/.test(
      low,
    )
  )
    return speaker(
      d.room,
      d.room.parties,
      principals(d.room).map((p) => p.name),
      "those who lead for both",
    );
  const counted = /^(?:the (two|three|four|five)|both|all) authorities$/.exec(low);
  if (
    counted &&
    d.room.parties.length === (COUNTS.get(counted[1] ?? "") ?? (low.startsWith("both") ? 2 : d.room.parties.length))
  )
    return speaker(d.room, d.room.parties, [], "the authorities of all");
  // "Members of the Norwegian delegation": that side, and nobody by name.
  const some = /^(?:the )?(?:members|representatives) of (?:the|his|her|a) .*(?:delegation|team|side)$/.test(low)
    ? tokens.findIndex((t) => t.low === "of")
    : -1;
  if (some > 0) {
    const side = whoIs(tokens.slice(some + 1), text, d);
    return side?.parties.length === 1 ? { ...side, names: [], how: MEMBERS } : null;
  }
  const group = d.room.parties.length > 2 ? /^the members of the ([a-z]+)$/.exec(low)?.[1] : undefined;
  if (group && last.capital && text.slice(0, first.start).toLowerCase().includes(group))
    return everybody(d.room, "the members of the group");
  if (/^(the former)$/.test(low)) return d.lastSingle ? { ...d.lastSingle, how: "the former: who spoke before" } : null;
  if (/\bcounterparts?$/.test(low)) return counterpart(low, d);
  // "The visiting ministers and dignitaries" on a page that tells of the host only.
  if (
    /^(?:the )?(?:(?:visiting|guest) |(?:dignitaries|guests|visitors)$)/.test(low) &&
    d.room.parties.length === 1 &&
    d.room.own === d.room.parties[0]
  )
    return null;
  const key = phrase.replace(/\s+/g, " ");
  const known = d.cache.get(key);
  if (known !== undefined) return lastWhomItFits(known, d);
  const found = resolveMention(key, d.room, d.k);
  const only = !found ? (soleParty(low, d) ?? byInitials(phrase, d) ?? byTitle(low, text, d)) : null;
  if (only) {
    d.cache.set(key, only);
    return only;
  }
  // "The ministers" on a page that tells of one side only are more than that side.
  const many =
    found?.how === "collective" && d.room.parties.length === 1
      ? `“${key}” are more than the one side that is known`
      : null;
  // Somebody whose side nobody tells: kept, so that a later "she" is not taken for whoever spoke before.
  const made =
    found && (found.parties.length || found.names.length === 1)
      ? speaker(d.room, found.parties, found.names, found.how, found.doubt ?? many)
      : null;
  const meant =
    made && found?.how === "collective" && made.names.length
      ? (besideSecretary(low, text, made, d) ?? hostAside(made, d))
      : made;
  d.cache.set(key, meant);
  return lastWhomItFits(meant, d);
}

/** "However, the minister stressed": of several whom the office fits, the one who spoke last. */
function lastWhomItFits(meant: Speaker | null, d: Discourse): Speaker | null {
  const name = d.lastSingle?.names.length === 1 ? d.lastSingle.names[0] : undefined;
  if (!meant?.doubt?.includes(FITS) || meant.how !== "office" || !name || meant.names.includes(name)) return meant;
  return meant.doubt.includes(name) && d.lastSingle
    ? { ...d.lastSingle, how: "of those whom the office fits, who spoke last", doubt: meant.doubt }
    : meant;
}
const FITS = "; taken as the first";

/** "The Secretary and Foreign Ministers met. … The Foreign Ministers praised": the Secretary is none of them. */
function besideSecretary(low: string, text: string, all: Speaker, d: Discourse): Speaker | null {
  if (d.room.parties.length < 3 || !all.joint || !/^the (?:two )?(?:foreign )?ministers$/.test(low)) return null;
  if (!/\bthe Secretary and (?:the )?(?:two )?(?:Foreign )?Ministers\b/i.test(text)) return null;
  const theirs = principals(d.room).filter((p) => p.party && !/^(?:\S+ )?secretary\b/i.test(p.office ?? ""));
  const parties = theirs.flatMap((p) => p.party ?? []);
  return parties.length > 1 && parties.length < d.room.parties.length
    ? speaker(
        d.room,
        parties,
        theirs.map((p) => p.name),
        "the ministers beside the Secretary",
      )
    : null;
}

/** "I hosted A and B. … The leaders agreed": where a host tells in the first person, they are the guests. */
function hostAside(all: Speaker, d: Discourse): Speaker {
  const host = d.author?.how === PAGES_OWN_VOICE && !d.quoting ? d.author : null;
  if (!host || d.room.parties.length < 3 || !all.joint || host.parties.length !== 1) return all;
  return speaker(
    d.room,
    all.parties.filter((p) => !host.parties.includes(p)),
    principals(d.room)
      .filter((p) => p.party && !host.parties.includes(p.party))
      .map((p) => p.name),
    "those whom the writer of the page met",
  );
}

/** How several of one side are told. */
const MEMBERS = "members of the delegation";

/** How the author of a page in the first person is told. */
export const PAGES_OWN_VOICE = "the page's own voice";

/** "the Prince", "the Admiral": the one here before whose name that title stands. */
function byTitle(low: string, text: string, d: Discourse): Speaker | null {
  const title = /^the ((?:crown )?(?:prince|princess)|sheikha?|senator|general|admiral|marshal|baroness|lord)$/.exec(
    low,
  )?.[1];
  if (!title) return null;
  const fits = d.room.people.filter(
    (p) => p.party && p.name && text.toLowerCase().includes(`${title} ${p.name.toLowerCase().split(" ", 2).join(" ")}`),
  );
  const [one] = fits;
  return fits.length === 1 && one?.party ? speaker(d.room, [one.party], [one.name], `the one titled “${title}”`) : null;
}

/** "EAM", "the DPM": the initials of an office in the room, or the letters in brackets behind it. */
function byInitials(phrase: string, d: Discourse): Speaker | null {
  const letters = /^(?:the )?([A-Z]{2,6})(?:\/[A-Z]{2,6})?$/i.exec(phrase)?.[1];
  if (!letters || letters !== letters.toUpperCase()) return null;
  const fits = d.room.people.filter((p) => {
    if (!p.office || !p.party) return false;
    if (p.office.includes(`(${letters})`)) return true;
    return p.office
      .replace(/\(.*?\)/g, "")
      .split(/[\s/-]+/)
      .filter((w) => /^[A-Z]/.test(w))
      .map((w) => w[0])
      .join("")
      .startsWith(letters);
  });
  const person = fits.find((p) => p.party === d.room.own) ?? (fits.length === 1 ? fits[0] : undefined);
  return person?.party ? speaker(d.room, [person.party], [person.name], `"${letters}" for ${person.office}`) : null;
}

/** In a plain statement "the Ministry", "the Government", "the spokesperson" are the publisher's own. */
function soleParty(low: string, d: Discourse): Speaker | null {
  const own = d.room.parties.length === 1 ? d.room.parties[0] : undefined;
  if (
    !own ||
    !/^(the|our) [a-z. ]*(ministry|department|government|spokesperson|spokesman|spokeswoman|minister|office|secretary|president|administration|mfa|presidency)$/.test(
      low,
    )
  )
    return null;
  if (
    low.split(" ").length > 6 ||
    d.k.namesIn(low.replace(/\b\p{L}/gu, (c) => c.toUpperCase())).some((n) => n.code !== own)
  )
    return null;
  return speaker(d.room, [own], [], "the publisher's own organ");
}

function onePerson(pronoun: string, d: Discourse): Speaker | null {
  const gender = pronoun === "she" ? "f" : "m";
  if (d.quoting && !d.indirect) return null;
  const fits = (name: string): boolean => {
    const g = d.room.people.find((p) => p.name === name)?.gender;
    return !g || g === gender;
  };
  // "He hopes the lock will open, said Arai"
  if (d.quoting)
    return d.quoting.names.length === 1 && d.quoting.names.every(fits)
      ? { ...d.quoting, how: `"${pronoun}" is who speaks` }
      : null;
  // "I thanked the Minister. He explained": whoever writes says "I" of themselves.
  const writer = d.author?.how === PAGES_OWN_VOICE ? d.author : null;
  if (writer) {
    const others = principals(d.room).filter((p) => p.party && !writer.parties.includes(p.party) && fits(p.name));
    const [other] = others;
    if (others.length === 1 && other?.party)
      return speaker(d.room, [other.party], [other.name], `"${pronoun}" is not who writes`);
  }
  const before = d.lastSingle;
  if (before && before.names.length <= 1 && before.names.every(fits))
    return { ...before, how: `"${pronoun}" is who spoke last` };
  if (before && !before.parties.length) return null;
  const people = principals(d.room).filter((p) => p.party);
  const sure = people.filter((p) => p.gender === gender);
  const one = sure.length === 1 ? sure[0] : undefined;
  if (one?.party) return speaker(d.room, [one.party], [one.name], `the only one here called "${pronoun}"`);
  const left = people.filter((p) => fits(p.name) && !before?.names.includes(p.name));
  const only = left.length === 1 ? left[0] : undefined;
  if (only?.party)
    return speaker(
      d.room,
      [only.party],
      [only.name],
      `"${pronoun}" fits one person`,
      `"${pronoun}" could be somebody else`,
    );
  return before
    ? { ...before, how: `"${pronoun}" taken for who spoke last`, doubt: `"${pronoun}" could be somebody else` }
    : null;
}

function theyAre(d: Discourse, word: string): Speaker | null {
  if (word === "they" && d.last && d.last.parties.length > 1)
    return { ...d.last, how: `"they" are those who spoke last` };
  if (word === "they" && d.last?.how === MEMBERS) return { ...d.last, how: MEMBERS };
  const pair = d.room.separate ? pairOf(d, word) : null;
  if (pair) return pair;
  if (d.room.parties.length > 1)
    return speaker(
      d.room,
      d.room.parties,
      principals(d.room).map((p) => p.name),
      `"${word}": all who took part`,
    );
  return d.last && { ...d.last, doubt: d.last.doubt ?? `"${word}" are more than the one side that is known` };
}

/** Where the publisher's side spoke with the others one by one: that side and whom it spoke with last. */
function pairOf(d: Discourse, word: string): Speaker | null {
  const { own } = d.room;
  const met = [d.last, d.other].find((s) => s?.parties.length === 1 && s.parties[0] !== own);
  if (!own || !met) return null;
  const mine = principals(d.room).filter((p) => p.party === own);
  return speaker(
    d.room,
    [own, ...met.parties],
    [...mine.map((p) => p.name), ...met.names],
    `"${word}": the publisher's side and whom it spoke with`,
    `"${word}" could be all who are named`,
  );
}

function firstPerson(word: string, d: Discourse): Speaker | null {
  const who = d.quoting ?? d.author;
  if (!who)
    return word === "we" && d.room.parties.length > 1
      ? { ...everybody(d.room, `"we": all who sign`), names: d.signers }
      : null;
  return { ...who, how: `"${word}" is the one who speaks` };
}

/** "We agreed", "we discussed" in one side's mouth: acts that take two are done by all. */
export function weTogether(
  tokens: readonly Token[],
  from: number,
  to: number,
  act: string,
  d: Discourse,
  /** The verb stands in the simple past: what was done in the talks. */
  told = false,
): Speaker | null {
  const we = ["both", "all"].includes(tokens[to - 1]?.low ?? "") ? to - 1 : to;
  // "both of us shared the view"
  const ofUs = to - from === 3 && tokens[to - 1]?.low === "us" && /^(?:both|all)$/.test(tokens[from]?.low ?? "");
  if (
    (!ofUs && (tokens[we - 1]?.low !== "we" || we - from > 2)) ||
    d.room.parties.length < 2 ||
    !(d.quoting ?? d.author)
  )
    return null;
  if (
    !["agree", "exchange-views", "share-view", "conclude-instrument"].includes(act) &&
    !(told && TOLD_OF_BOTH.has(act))
  )
    return null;
  return speaker(
    d.room,
    d.room.parties,
    principals(d.room).map((p) => p.name),
    `"we" who ${act === "agree" ? "agree" : "talk"}: all who took part`,
  );
}

/** "We reaffirmed", "we stressed": in the past such words tell of the talks, and of all in them. */
const TOLD_OF_BOTH = new Set(["confirm", "emphasize", "recognize"]);

function pageOwnerAnd(tokens: readonly Token[], text: string, d: Discourse): Speaker | null {
  const other = whoIs(tokens, text, d);
  const own = d.quoting ?? d.author;
  return other && own
    ? speaker(d.room, [...own.parties, ...other.parties], [...own.names, ...other.names], `page owner and ${other.how}`)
    : null;
}

/** In talks of two, the party that is not the one who spoke last. */
export function theOther(d: Discourse, words: string): Speaker | null {
  if (d.other && d.other.parties.length === 1 && d.other.parties[0] !== d.lastSingle?.parties[0])
    return { ...d.other, how: `"${words}": the one addressed` };
  // Of two, one of whom no side is told: the other is who is known.
  const unsided = d.lastSingle !== null && !d.lastSingle.parties.length && d.room.parties.length === 1;
  const from = unsided ? undefined : (d.lastSingle?.parties[0] ?? d.room.own);
  const rest = d.room.parties.filter((p) => p !== from);
  if ((!from && !unsided) || !rest.length) return null;
  const names = principals(d.room)
    .filter((p) => p.party && rest.includes(p.party))
    .map((p) => p.name);
  return speaker(
    d.room,
    rest,
    names,
    `"${words}": the other side`,
    rest.length > 1 ? `"${words}" could be one of several` : null,
  );
}

function counterpart(low: string, d: Discourse): Speaker | null {
  const named = d.k
    .namesIn(low.replace(/\b\p{L}/gu, (c) => c.toUpperCase()))
    .map((h) => h.code)
    .filter((c) => d.room.parties.includes(c));
  if (named.length === 1) {
    const names = principals(d.room)
      .filter((p) => p.party === named[0])
      .map((p) => p.name);
    return speaker(d.room, named, names, "counterpart by country");
  }
  if (/^the (two|three|four) counterparts$|^both counterparts$|^the counterparts$/.test(low))
    return speaker(
      d.room,
      d.room.parties,
      principals(d.room).map((p) => p.name),
      "counterparts: all",
    );
  return /^(his|her|their|the|my)\b/.test(low) && low.split(" ").length < 7 ? theOther(d, low) : null;
}
