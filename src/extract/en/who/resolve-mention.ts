/** Says whom a noun phrase means in this room: "the Secretary", "both sides", "Manila", "her Egyptian counterpart". */
import type { Room } from "../../../model/engagement.ts";
import type { Knowledge, NameHit } from "../../../model/knowledge.ts";
import { onceFor } from "../../../model/once-for.ts";
import { foldedWords } from "./fold.ts";
import { readOffice } from "./office.ts";
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

/** What the tables say of phrases, whoever is in the room. */
interface Words {
  honorifics: ReadonlySet<string>;
  officeWords: ReadonlySet<string>;
  collectives: ReadonlyMap<string, "persons" | "sides">;
  sideWords: ReadonlySet<string>;
  ownSideWords: ReadonlySet<string>;
}

interface Index extends Words {
  k: Knowledge;
  people: Person[];
  /** Folded words of everybody's name. */
  nameWords: ReadonlySet<string>;
  known: Map<string, Resolved | null>;
}

/** A room is asked about in every clause, so its index is built once and its answers are kept with it. */
const indexes = new WeakMap<Room, Index>();

const LONGEST = 400;
const MOST_KEPT = 2000;

/** Whom `mention` means among those in the room; null when it is nobody there. */
export function resolveMention(mention: string, room: Room, k: Knowledge): Resolved | null {
  if (mention.length > LONGEST) return null;
  const index = indexOf(room, k);
  const key = mention.trim().replace(/\s+/g, " ");
  const kept = index.known.get(key);
  if (kept !== undefined) return kept;
  const found = resolve(key, room, index, 0);
  if (index.known.size < MOST_KEPT) index.known.set(key, found);
  return found;
}

function indexOf(room: Room, k: Knowledge): Index {
  const kept = indexes.get(room);
  if (kept && kept.k === k) return kept;
  const people = indexPeople(room, k);
  const index: Index = { ...wordsOf(k), k, people, nameWords: new Set(people.flatMap((p) => [...p.words])), known: new Map() };
  indexes.set(room, index);
  return index;
}

const wordsOf = onceFor((k: Knowledge): Words => {
  const list = (name: string): readonly string[] => k.lists[name] ?? [];
  const sides = list("side-words");
  return {
    honorifics: new Set(list("honorifics").map((h) => foldedWords(h).join(" ")).filter((h) => h !== "representative")),
    officeWords: new Set([...list("office-words"), ...list("office-qualifiers")].flatMap(foldedWords)),
    collectives: new Map(list("collectives").map((l) => { const [noun = "", what = ""] = l.split("="); return [foldedWords(noun).join(" "), what.trim() === "sides" ? "sides" : "persons"]; })),
    sideWords: new Set(sides.map((s) => foldedWords(s.replace("*", "")).join(" "))),
    ownSideWords: new Set(sides.filter((s) => s.includes("*")).map((s) => foldedWords(s.replace("*", "")).join(" "))),
  };
});

const ARTICLE = /^(?:the|this|that)\s+/i;
const COUNTS: { readonly [word: string]: number } = { two: 2, both: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 };
const FILLERS = new Set(["the", "all", "our", "their", "respective", "top", "chief", "senior", "visiting", "said", "aforementioned"]);

function resolve(mention: string, room: Room, index: Index, depth: number): Resolved | null {
  const clean = mention.replace(/^[\s"“”'‘(]+|[\s"”,;:.)]+$/g, (m) => (/^\.$/.test(m) && /\b(?:\p{Lu}\.)+$/u.test(mention) ? m : ""));
  if (!clean || !room.parties.length && !room.people.length) return null;
  return (
    collective(clean, room, index) ??
    counterpart(clean, room, index) ??
    single(clean, room, index) ??
    side(clean, room, index) ??
    grouping(clean, room, index) ??
    (depth < 3 ? coordinated(clean, room, index, depth) : null)
  );
}

const inOrder = (parties: Iterable<string>, room: Room): string[] => {
  const set = new Set(parties);
  return [...room.parties.filter((p) => set.has(p)), ...[...set].filter((p) => !room.parties.includes(p))];
};

const answer = (room: Room, parties: string[], names: string[], how: string, doubt: string | null = null): Resolved => ({
  parties: inOrder(parties, room),
  names: [...new Set(names.filter((n) => n !== ""))],
  how,
  doubt,
});

const principals = (index: Index): Person[] => {
  const leading = index.people.filter((p) => p.who.principal);
  return leading.length ? leading : index.people;
};

/** "the two ministers", "both", "the sides", "Foreign Ministers", "the U.S. and Japanese delegations". */
function collective(clean: string, room: Room, index: Index): Resolved | null {
  const words = foldedWords(clean);
  if (!words.length || words.length > 12) return null;
  let noun = "", rest: string[] = [];
  for (const take of [3, 2, 1]) {
    const tail = words.slice(-take).join(" ");
    if (words.length >= take && index.collectives.has(tail)) { [noun, rest] = [tail, words.slice(0, -take)]; break; }
  }
  let after: string[] = [];
  if (!noun) {
    // "the Foreign Ministers of Japan and the ROK", "both of them", "Ministers Callaway and Ellerbrock"
    const at = words.findIndex((w, i) => i < 4 && index.collectives.has(w) && w !== "two" && w !== "three" && w !== "four");
    if (at < 0) return null;
    noun = words[at] ?? "";
    rest = words.slice(0, at);
    after = words.slice(at + 1);
  }
  if ((noun === "states" || noun === "nations") && index.k.namesIn(clean).some((h) => /(?:states|nations)$/i.test(clean.slice(h.start, h.end)))) return null;
  const what = index.collectives.get(noun);
  if (rest.length === 0 && after.length === 0 && /^(?:two|three|four|heads|men|women|friends|members|partners|allies|states|countries|nations|chiefs|teams|participants)$/.test(noun) && !/^the\s/i.test(clean)) return null;
  let count: number | null = COUNTS[noun] ?? null;
  const kind: string[] = [];
  for (const w of rest) {
    if (COUNTS[w] !== undefined) count = COUNTS[w] ?? null;
    else if (!FILLERS.has(w)) kind.push(w);
  }
  const hits = index.k.namesIn(clean).filter((h) => h.as !== "metonym" || room.parties.includes(h.code));
  const named = [...new Set(hits.map((h) => h.code))];
  const inHits = new Set(hits.flatMap((h) => foldedWords(clean.slice(h.start, h.end))));
  const bare = kind.filter((w) => !inHits.has(w) && w !== "and" && w !== "of" && w !== "s");
  if (after.length) {
    const spare = after.filter((w) => !inHits.has(w) && !["of", "and", "the", "them", "republic", "kingdom", "state", "as", "well"].includes(w));
    if (spare.length) return byNames(spare, bare, room, index);
    if (!named.length && !after.includes("them")) return null;
  }
  if (bare.some((w) => !index.officeWords.has(w) && !index.collectives.has(`${w}s`))) return null;
  if (named.some((code) => !room.parties.includes(code) && !members(code, room, index).length)) return null;
  let parties = named.length ? named.flatMap((c) => (room.parties.includes(c) ? [c] : members(c, room, index))) : [...room.parties];
  if (named.length === 1 && parties.length === 1 && noun !== "delegations") {
    // "the Japanese ministers": several of one party.
    const theirs = principals(index).filter((p) => p.who.party === parties[0]);
    if (what === "persons" && theirs.length < 2) return null;
    return answer(room, parties, what === "persons" ? theirs.map((p) => p.who.name) : [], "collective of one party");
  }
  if (what === "sides") {
    const short = count !== null && count !== parties.length && parties.length > 1;
    return answer(room, parties, [], "collective", short ? `“${clean}” counts ${count}, the room has ${parties.length} parties` : null);
  }
  let people = principals(index).filter((p) => p.who.party === null || parties.includes(p.who.party));
  const wanted = bare.length ? [...bare, singular(noun)].join(" ") : singular(noun);
  if (bare.length) {
    const narrowed = people.filter((p) => p.office?.short.has(wanted));
    if (narrowed.length >= 2 && new Set(narrowed.map((p) => p.who.party)).size >= Math.min(2, parties.length)) people = narrowed;
  } else if (count !== null && count < people.length) {
    const narrowed = people.filter((p) => p.office?.short.has(wanted));
    if (narrowed.length === count) people = narrowed;
  }
  const spoken = people.map((p) => p.who.party).filter((p): p is string => p !== null);
  if (count !== null && people.length === count && spoken.length === count) parties = spoken;
  const odd = count !== null && people.length > 0 && people.length !== count && parties.length !== count;
  return answer(room, parties, people.map((p) => p.who.name), "collective", odd ? `“${clean}” counts ${count}, the room has ${people.length} who led` : null);
}

const singular = (noun: string): string => (noun === "secretaries" ? "secretary" : noun === "parties" ? "party" : noun.replace(/s$/, ""));

/** "Ministers Callaway and Ellerbrock": every word must be somebody's name. */
function byNames(words: string[], office: string[], room: Room, index: Index): Resolved | null {
  if (office.some((w) => !index.officeWords.has(w))) return null;
  const found: Person[] = [];
  for (const w of words) {
    if (found.some((p) => p.words.has(w))) continue;
    const match = index.people.filter((p) => p.family.has(w));
    const [one] = match.length ? match : index.people.filter((p) => p.words.has(w));
    if (!one) return null;
    found.push(one);
  }
  return answer(room, found.map((p) => p.who.party).filter((p) => p !== null), found.map((p) => p.who.name), "names");
}

const members = (code: string, room: Room, index: Index): string[] => {
  const all = index.k.members(code, null).filter((m) => room.parties.includes(m));
  return all.length >= 2 && all.length === room.parties.length ? all : [];
};

const COUNTERPART = /^(?<whose>his|her|their|my|our|the|its)\s+(?<what>.*?)(?:counterparts?|guests?|hosts?|colleagues?|friends?|interlocutors?|visitors?|homologues?|opposite numbers?)(?<rest>\b.*)$/i;

/** "her counterpart", "his Egyptian counterpart", "her counterpart from Chile, Minister Vidal". */
function counterpart(clean: string, room: Room, index: Index): Resolved | null {
  const m = COUNTERPART.exec(clean);
  if (!m?.groups) return null;
  const { whose = "", what = "", rest = "" } = m.groups;
  const hits = index.k.namesIn(`${what} ${rest}`);
  const codes = [...new Set(hits.map((h) => h.code))];
  const leading = principals(index);
  if (codes.length) {
    const here = codes.filter((c) => room.parties.includes(c));
    if (here.length !== codes.length) return null;
    return answer(room, here, leading.filter((p) => p.who.party !== null && here.includes(p.who.party)).map((p) => p.who.name), "counterpart");
  }
  if (foldedWords(rest).length > 0) {
    const named = single(rest.replace(/^[,\s]+/, ""), room, index);
    if (named) return { ...named, how: "counterpart by name" };
  }
  if (foldedWords(what).some((w) => !index.officeWords.has(w) && !["distinguished", "new", "visiting"].includes(w))) return null;
  const gender = /^his$/i.test(whose) ? "m" : /^her$/i.test(whose) ? "f" : null;
  const mine = /^(?:my|our)$/i.test(whose) || gender === null ? leading.filter((p) => p.who.party === room.own) : leading.filter((p) => p.who.gender === gender);
  const own = mine.length === 1 ? mine : leading.filter((p) => p.who.party === room.own);
  const party = own[0]?.who.party ?? room.own;
  if (party === null) return null;
  const others = room.parties.filter((p) => p !== party);
  const plural = /counterparts|guests|hosts|colleagues|interlocutors|visitors/i.test(clean);
  if (others.length === 0 || (others.length > 1 && !plural)) return null;
  const weak = gender !== null && mine.length !== 1 ? `“${clean}” could be anybody's; taken as ${others.join(", ")}` : null;
  return answer(room, others, leading.filter((p) => p.who.party !== null && others.includes(p.who.party)).map((p) => p.who.name), "counterpart", weak);
}

/** One person: by name, by office, or both. */
function single(clean: string, room: Room, index: Index): Resolved | null {
  if (/^(?:i|me)$/i.test(clean)) return own(room, index, "first person");
  const hits = index.k.namesIn(clean);
  const parsed = parse(clean, hits, index);
  if (!parsed) return null;
  const { names, office, honorific, country } = parsed;
  if (country.length > 1) return null;
  const [code] = country;
  if (names.length) {
    if (office.includes(" and ")) {
      const several = coordinated(clean, room, index, 2);
      if (several) return several;
    }
    const match = index.people.filter((p) => names.every((n) => p.words.has(n)));
    if (match.length === 0) return null;
    const fit = match.length === 1 ? match : narrow(match, names, office, code, index);
    const [who] = fit;
    if (!who) return null;
    return answer(room, who.who.party === null ? [] : [who.who.party], [who.who.name], "name", fit.length > 1 ? `“${clean}” fits ${fit.map((p) => p.who.name).join(" and ")}` : null);
  }
  if (office) return byOffice(clean, office, code ?? null, room, index);
  if (honorific && !code) return byHonorific(clean, honorific, room, index);
  return null;
}

function narrow(match: Person[], names: string[], office: string, code: string | undefined, index: Index): Person[] {
  const tests: ((p: Person) => boolean)[] = [
    (p) => names.every((n) => p.family.has(n)),
    (p) => code === undefined || p.who.party === code,
    (p) => !office || calledSo(p, office, index),
    (p) => p.who.principal,
  ];
  let left = match;
  for (const test of tests) {
    const some = left.filter(test);
    if (some.length) left = some;
  }
  return left;
}

interface Parsed {
  names: string[];
  office: string;
  honorific: string;
  country: string[];
}

/** Takes a phrase apart; null when a word of it is no name here, no office, no honorific and no country. */
function parse(clean: string, hits: NameHit[], index: Index): Parsed | null {
  const { nameWords } = index;
  let bare = clean;
  const country: string[] = [];
  for (const hit of [...hits].reverse()) {
    const words = foldedWords(clean.slice(hit.start, hit.end));
    if (words.every((w) => nameWords.has(w)) && index.people.some((p) => words.every((w) => p.words.has(w)))) continue;
    if (!country.includes(hit.code)) country.unshift(hit.code);
    bare = `${bare.slice(0, hit.start)} ${bare.slice(hit.end).replace(/^['’]s?\b/, "")}`;
  }
  let words = foldedWords(bare.replace(/,/g, " "));
  let honorific = "";
  // "the Secretary General" is an office before it is a general.
  const said = words.filter((w) => w !== "the").join(" ");
  if (said && index.people.some((p) => isWhole(p, said))) return { names: [], office: said, honorific, country };
  // Honorifics may be several, and several words long.
  for (let i = 0; i < words.length; ) {
    const three = words.slice(i, i + 3).join(" "), two = words.slice(i, i + 2).join(" "), one = words[i] ?? "";
    const take = index.honorifics.has(three) && three.includes(" ") && words.length >= i + 3 ? 3 : index.honorifics.has(two) && two.includes(" ") && words.length >= i + 2 ? 2 : index.honorifics.has(one) && !nameWords.has(one) ? 1 : 0;
    // "Director General" is an office; "Foreign Minister Senator Wong" holds an honorific.
    const placed = i === 0 || nameWords.has(words[i + take] ?? "") || index.honorifics.has(words[i + take] ?? "");
    if (take && placed) { honorific = honorific ? `${honorific} ${words.slice(i, i + take).join(" ")}` : words.slice(i, i + take).join(" "); words = [...words.slice(0, i), ...words.slice(i + take)]; }
    else i++;
  }
  words = words.filter((w, i) => !((w === "the" || w === "visiting" || w === "new" || w === "newly" || w === "friendly") || ((w === "of" || w === "republic" || w === "kingdom" || w === "state" || w === "government") && country.length && i === words.length - 1) || (w === "of" && i === 0)));
  while (words.length && country.length && ["of", "for"].includes(words.at(-1) ?? "")) words.pop();
  const whole = words.join(" ");
  const names = index.people.some((p) => p.office?.short.has(whole)) ? [] : words.filter((w) => nameWords.has(w));
  const office = words.filter((w) => !names.includes(w)).join(" ");
  const known = (o: string): boolean => index.people.some((p) => p.office?.short.has(o)) || readOffice(o, country[0] ?? null, index.k) !== null || readOffice(o, null, index.k) !== null;
  if (office && !known(office)) return null;
  if (office && !names.length && office.split(" ").some((w) => /^(?:meeting|talks|call|statement|visit|office|team)$/.test(w))) return null;
  return { names, office, honorific, country };
}

/** Can this person be called so: by a short form, by the whole office, or by an office that means the same? */
function calledSo(p: Person, office: string, index: Index): boolean {
  if (!p.office) return false;
  if (p.office.short.has(office)) return true;
  const meant = readOffice(office, p.who.party, index.k);
  if (!meant) return false;
  return office.includes(" ") && meant.rows.every((r) => {
    const same = p.office?.rows.includes(r) && !office.startsWith("deputy") && !office.startsWith("vice");
    return same || r.short.some((s) => /[ -]/.test(s) && meant.short.has(foldedWords(s).join(" ")) && p.office?.short.has(foldedWords(s).join(" ")));
  });
}

function byOffice(clean: string, office: string, code: string | null, room: Room, index: Index): Resolved | null {
  if (code !== null && !room.parties.includes(code)) return null;
  let fit = index.people.filter((p) => (code === null || p.who.party === code) && calledSo(p, office, index));
  if (!fit.length && code !== null) {
    // A counterpart whose office the text never words: "the Kenyan Foreign Minister".
    fit = principals(index).filter((p) => p.who.party === code && p.who.office === null);
    if (!fit.length && !index.people.some((p) => p.who.party === code)) return answer(room, [code], [], "office of a party nobody of whom is named");
  }
  if (!fit.length) return null;
  if (fit.length > 1) fit = preferred(fit, office, room);
  const [who] = fit;
  if (!who) return null;
  const doubt = fit.length > 1 ? `“${clean}” fits ${fit.map((p) => p.who.name).join(" and ")}; taken as the first` : null;
  return answer(room, who.who.party === null ? [] : [who.who.party], [who.who.name], "office", doubt);
}

/** The very words of somebody's office, with or without the country. */
function isWhole(p: Person, office: string): boolean {
  return p.called === office || p.called.startsWith(`${office} of `);
}

/** Among several who bear an office: those who led, then whose whole office it is, then the publisher's own. */
function preferred(fit: Person[], office: string, room: Room): Person[] {
  const tests: ((p: Person) => boolean)[] = [
    (p) => p.who.principal,
    (p) => isWhole(p, office),
    (p) => room.own !== null && p.who.party === room.own,
  ];
  let left = fit;
  for (const test of tests) {
    const some = left.filter(test);
    if (some.length) left = some;
  }
  return left;
}

function byHonorific(clean: string, honorific: string, room: Room, index: Index): Resolved | null {
  if (!/excellency|highness|majesty|holiness|eminence/.test(honorific)) return null;
  const gender = /^her/.test(honorific) ? "f" : /^his/.test(honorific) ? "m" : null;
  const leading = principals(index);
  const fit = leading.filter((p) => gender === null || p.who.gender === gender);
  const open = fit.length ? fit : leading.filter((p) => p.who.gender === null);
  const ours = open.filter((p) => p.who.party === room.own);
  const [who] = open.length > 1 && ours.length ? ours : open;
  if (!who) return null;
  return answer(room, who.who.party === null ? [] : [who.who.party], [who.who.name], "honorific", open.length > 1 ? `“${clean}” could be any of ${open.length}; taken as the publisher's own` : null);
}

function own(room: Room, index: Index, how: string): Resolved | null {
  if (room.own === null) return null;
  const [who] = principals(index).filter((p) => p.who.party === room.own);
  return answer(room, [room.own], who ? [who.who.name] : [], how);
}

/** "Japan", "Tokyo", "the Japanese side", "the Government of Uganda", "the Government". */
function side(clean: string, room: Room, index: Index): Resolved | null {
  const hits = index.k.namesIn(clean);
  const words = foldedWords(clean).filter((w) => w !== "the");
  if (!hits.length) {
    if (room.own !== null && index.ownSideWords.has(words.join(" "))) return answer(room, [room.own], [], "own government");
    return null;
  }
  const codes = [...new Set(hits.map((h) => h.code))];
  if (codes.length !== 1 || !codes[0] || !room.parties.includes(codes[0])) return null;
  const [code] = codes;
  const inHits = new Set(hits.flatMap((h) => foldedWords(clean.slice(h.start, h.end))));
  const rest = words.filter((w) => !inHits.has(w) && w !== "of" && w !== "s").join(" ");
  const lone = !rest && hits.some((h) => h.as !== "demonym");
  const spelled = /^(?:republic|kingdom|state|federal republic|people republic|sultanate|government republic|government kingdom|government state)$/.test(rest);
  if (lone || spelled || index.sideWords.has(rest)) return answer(room, [code], [], "country");
  return null;
}

/** "The Quad", where the room is the Quad. */
function grouping(clean: string, room: Room, index: Index): Resolved | null {
  const code = index.k.party(clean.replace(ARTICLE, ""));
  if (!code) return null;
  const all = members(code, room, index);
  return all.length ? answer(room, all, [], "grouping") : null;
}

/** "Secretary Pompeo and Foreign Minister Motegi", "Japan and the United States", "Ratu Semi and I". */
function coordinated(clean: string, room: Room, index: Index, depth: number): Resolved | null {
  const pieces = clean.replace(/^both\s+(?=.* and )/i, "").split(/\s*,\s*(?:and\s+|as well as\s+)?|\s+(?:and|as well as|together with|along with|alongside|&)\s+/).filter(Boolean);
  if (pieces.length < 2 || pieces.length > 8) return null;
  // An office may hold "and" or a comma itself, so pieces are joined again until they mean somebody.
  const found: Resolved[] = [];
  for (let i = 0; i < pieces.length; ) {
    let hit: Resolved | null = null, used = 0;
    for (let n = Math.min(3, pieces.length - i); n >= 1 && !hit; n--) {
      const phrase = pieces.slice(i, i + n).join(" and ");
      hit = n === pieces.length ? null : resolve(phrase, room, index, 3);
      used = n;
    }
    if (!hit) return null;
    found.push(hit);
    i += used;
  }
  if (found.length < 2) return null;
  return answer(room, found.flatMap((f) => f.parties), found.flatMap((f) => f.names), "coordination", found.find((f) => f.doubt)?.doubt ?? null);
}
