/** One person: by name, by office, by honorific: "Minister Arai", "the Secretary", "Her Excellency". */
import type { Room } from "../../../model/engagement.ts";
import { foldedWords } from "./fold.ts";
import { answer, principals } from "./mention-index.ts";
import type { Index, Resolved } from "./mention-index.ts";
import { readOffice } from "./office.ts";
import type { Phrase } from "./phrase.ts";
import type { Person } from "./room-index.ts";

/** One person: by name, by office, or both. */
export function single(phrase: Phrase, room: Room, index: Index): Resolved | null {
  const { said: clean } = phrase;
  if (/^(?:i|me)$/i.test(clean)) return own(room, index, "first person");
  const parsed = parse(phrase, index);
  if (!parsed) return null;
  const { names, initials, office, honorific, country } = parsed;
  if (country.length > 1) return null;
  const [code] = country;
  if (names.length) {
    const match = index.people.filter(
      (p) => names.every((n) => p.words.has(n)) && initials.every((i) => hasInitial(p, i, names)),
    );
    if (match.length === 0) return null;
    const fit = match.length === 1 ? match : narrow(match, names, office, code, index);
    const [who] = fit;
    if (!who) return null;
    return answer(
      room,
      who.who.party === null ? [] : [who.who.party],
      [who.who.name],
      "name",
      fit.length > 1 ? `“${clean}” fits ${fit.map((p) => p.who.name).join(" and ")}` : null,
    );
  }
  if (office) return byOffice(clean, office, code ?? null, honorific, room, index);
  if (honorific && !code) return byHonorific(clean, honorific, room, index);
  return null;
}

/**
 * "Minister Shukri" where Sameh Shoukry is in the room: the one person whose family name has the same consonants. Names
 * written over from another script have no one spelling; it is told as a doubt.
 */
export function respelled({ said, words, hits }: Phrase, room: Room, index: Index): Resolved | null {
  const name = words.filter((w) => !index.officeWords.has(w) && !index.honorifics.has(w) && w !== "the");
  const titled = name.length < words.filter((w) => w !== "the").length;
  const sound = consonants(name.join(""));
  // "Davit Zalkar" for "David Zalkar"
  if (!titled && name.length === 2 && !hits.length) {
    const [given = "", family = ""] = name;
    const same = index.people.filter(
      (p) => p.family.has(family) && foldedWords(p.who.given ?? "")[0]?.slice(0, 3) === given.slice(0, 3),
    );
    const [who] = same;
    if (same.length === 1 && who?.who.party)
      return answer(
        room,
        [who.who.party],
        [who.who.name],
        "name, spelled otherwise",
        `“${said}” is taken for another spelling of ${who.who.name}`,
      );
  }
  if (!titled || !name.length || name.length > 3 || sound.length < 3 || hits.length) return null;
  const fit = index.people.filter(
    (p) => p.who.family !== null && consonants(foldedWords(p.who.family).join("")) === sound,
  );
  const [one] = fit;
  if (fit.length !== 1 || !one?.who.party) return null;
  return answer(
    room,
    [one.who.party],
    [one.who.name],
    "name, spelled otherwise",
    `“${said}” is taken for another spelling of ${one.who.name}`,
  );
}

/** "Shoukry" and "Shukri" as "shkr", "Abdelatty" and "Abdel Aaty" as "abdlt". */
const consonants = (name: string): string =>
  name.slice(0, 1) +
  name
    .slice(1)
    .replace(/[aeiouyw']/g, "")
    .replace(/q/g, "k")
    .replace(/(.)\1+/g, "$1");

/** "Y. Lindqvist" is Yrsa Lindqvist: the letter opens a word of the name that is not printed beside it. */
const hasInitial = (p: Person, letter: string, names: readonly string[]): boolean =>
  [...p.words].some((w) => w.startsWith(letter) && !names.includes(w));

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
  /** Single letters before a name: "y" of "Y. Lindqvist". */
  initials: string[];
  office: string;
  honorific: string;
  country: string[];
}

/** Takes a phrase apart; null when a word of it is no name here, no office, no honorific and no country. */
function parse(phrase: Phrase, index: Index): Parsed | null {
  const { said: clean, hits } = phrase;
  const { nameWords } = index;
  let bare = clean;
  const country: string[] = [];
  for (const hit of [...hits].reverse()) {
    const words = foldedWords(clean.slice(hit.start, hit.end));
    if (words.every((w) => nameWords.has(w)) && index.people.some((p) => words.every((w) => p.words.has(w)))) continue;
    if (!country.includes(hit.code)) country.unshift(hit.code);
    bare = `${bare.slice(0, hit.start)} ${bare.slice(hit.end).replace(/^['’]s?\b/, "")}`;
  }
  let words = bare === clean ? [...phrase.words] : foldedWords(bare.replace(/,/g, " "));
  let honorific = "";
  // "the Secretary General" is an office before it is a general.
  const said = words.filter((w) => w !== "the").join(" ");
  if (said && index.people.some((p) => isWhole(p, said)))
    return { names: [], initials: [], office: said, honorific, country };
  // Honorifics may be several, and several words long.
  for (let i = 0; i < words.length;) {
    if (!index.honorificBegins.has(words[i] ?? "")) {
      i++;
      continue;
    }
    const three = words.slice(i, i + 3).join(" "),
      two = words.slice(i, i + 2).join(" "),
      one = words[i] ?? "";
    const take =
      index.honorifics.has(three) && three.includes(" ") && words.length >= i + 3
        ? 3
        : index.honorifics.has(two) && two.includes(" ") && words.length >= i + 2
          ? 2
          : index.honorifics.has(one) && !nameWords.has(one)
            ? 1
            : 0;
    // "Director General" is an office; "Foreign Minister Senator Vale" holds an honorific.
    const placed = i === 0 || nameWords.has(words[i + take] ?? "") || index.honorifics.has(words[i + take] ?? "");
    if (take && placed) {
      honorific = honorific ? `${honorific} ${words.slice(i, i + take).join(" ")}` : words.slice(i, i + take).join(" ");
      words = [...words.slice(0, i), ...words.slice(i + take)];
    } else i++;
  }
  words = words.filter(
    (w, i) =>
      !(
        w === "the" ||
        w === "visiting" ||
        w === "new" ||
        w === "newly" ||
        w === "friendly" ||
        ((w === "of" || w === "republic" || w === "kingdom" || w === "state" || w === "government") &&
          country.length &&
          i === words.length - 1 &&
          // "the Kenyan Head of State"
          !(w === "state" && words[i - 1] === "of" && i > 1)) ||
        (w === "of" && i === 0)
      ),
  );
  while (words.length && country.length && ["of", "for"].includes(words.at(-1) ?? "")) words.pop();
  const whole = words.join(" ");
  const names = index.people.some((p) => p.office?.short.has(whole)) ? [] : words.filter((w) => nameWords.has(w));
  const initials = words.filter(
    (w, i) =>
      w.length === 1 && !names.includes(w) && names.some((n) => words.indexOf(n) > i && words.indexOf(n) - i < 4),
  );
  const rest = words
    .filter((w) => !names.includes(w) && !initials.includes(w) && !(names.length && isLetters(w, clean)))
    .join(" ");
  // "President of B Jón Pálsson": the country between is taken out already.
  const office = country.length ? rest.replace(/ (?:of|for)(?: the)?$/, "") : rest;
  const known = (o: string): boolean =>
    (country.length === 1 && index.callings.has(o)) ||
    index.people.some((p) => p.office?.short.has(o)) ||
    // "President of the Council Alarcón": the beginning of the office of whoever is named.
    (names.length > 0 &&
      o.includes(" ") &&
      index.people.some(
        (p) => names.every((n) => p.words.has(n)) && `${p.called.replace(/\bthe /g, "")} `.startsWith(`${o} `),
      )) ||
    index.people.some((p) => names.every((n) => p.words.has(n)) && inLetters(p, o)) ||
    readOffice(o, country[0] ?? null, index.k) !== null ||
    readOffice(o, null, index.k) !== null;
  if (office && !known(office) && !(names.length && titled(office, index))) return null;
  if (
    office &&
    !names.length &&
    office.split(" ").some((w) => /^(?:meeting|talks|call|statement|visit|office|team)$/.test(w))
  )
    return null;
  return { names, initials, office, honorific, country };
}

/** "Chief Diplomat Lie", "Assembly Speaker Ana Lie": words of offices that no row joins so, beside a name. */
const titled = (office: string, index: Index): boolean =>
  !/^(?:and|of|for)\b/.test(office) &&
  office.split(" ").every((w) => index.officeWords.has(w) || index.officeHeads.has(w) || w === "diplomat");

/** "the NA Chairman" for the National Assembly Chairman: what stands before the noun, by its first letters. */
function inLetters({ called }: Person, office: string): boolean {
  const [letters = "", ...rest] = office.split(" ");
  const words = called.split(" ");
  const many = letters.length;
  return (
    many >= 2 &&
    many <= 4 &&
    rest.length > 0 &&
    words.slice(0, many).every((w, i) => w[0] === letters[i]) &&
    `${words.slice(many).join(" ")} `.startsWith(`${rest.join(" ")} `)
  );
}

/** "NA Chairman Lind": capitals before the office of somebody named stand for a body that the page has spelled out. */
const isLetters = (word: string, said: string): boolean =>
  /^\p{Ll}{2,4}$/u.test(word) && !/^(?:fm|pm|dpm|eam)$/.test(word) && said.startsWith(`${word.toUpperCase()} `);

/** Can this person be called so: by a short form, by the whole office, or by an office that means the same? */
function calledSo(p: Person, office: string, index: Index): boolean {
  // "the Additional Foreign Secretary" where the table has no such row: the words of the office before its field.
  // "the secretary general" of a "Transport secretary general".
  if (!p.office) return office.includes(" ") && (isWhole(p, office) || p.bare.endsWith(` ${office}`));
  if (p.office.short.has(office) || (office.includes(" of ") && p.bare === office) || inLetters(p, office)) return true;
  // "Minister of Ports Lise Holm" beside "Minister of Ports of Peru": somebody else of such an office.
  const last = office.split(" ").at(-1) ?? "";
  if (/ \p{Ll}{3,}$/u.test(office) && !index.officeWords.has(last) && !p.called.split(" ").includes(last)) return false;
  const meant = readOffice(office, p.who.party, index.k);
  if (!meant) return false;
  // "the Chancellor" for a Mexican Foreign Secretary: a word that this party's table of offices has.
  const theirs = p.who.party !== null && meant.rows.every((r) => r.parties.includes(p.who.party ?? ""));
  return (
    (office.includes(" ") || theirs) &&
    meant.rows.every((r) => {
      const same = p.office?.rows.includes(r) && !office.startsWith("deputy") && !office.startsWith("vice");
      return (
        same ||
        r.short.some(
          (s) =>
            /[ -]/.test(s) &&
            meant.short.has(foldedWords(s).join(" ")) &&
            p.office?.short.has(foldedWords(s).join(" ")),
        )
      );
    })
  );
}

function byOffice(
  clean: string,
  office: string,
  code: string | null,
  honorific: string,
  room: Room,
  index: Index,
): Resolved | null {
  if (code !== null && !room.parties.includes(code)) return null;
  let fit = index.people.filter((p) => (code === null || p.who.party === code) && calledSo(p, office, index));
  // "Her Excellency the Minister" among a man and a woman.
  const gender = /^(?:her|madam|ms|mrs)\b/.test(honorific) ? "f" : /^(?:his|mr)\b/.test(honorific) ? "m" : null;
  const other = gender === "f" ? "m" : "f";
  if (gender && fit.some((p) => p.who.gender === gender)) fit = fit.filter((p) => p.who.gender !== other);
  if (gender && fit.filter((p) => p.who.gender === gender).length === 1)
    fit = fit.filter((p) => p.who.gender === gender);
  // "The Chilean diplomat": whoever leads for Chile, when that is one person.
  if (!fit.length && code !== null && index.callings.has(office)) {
    const leading = principals(index).filter((p) => p.who.party === code);
    const theirs = leading.length ? leading : index.people.filter((p) => p.who.party === code);
    if (theirs.length === 1) fit = theirs;
    else return null;
  }
  if (!fit.length && code !== null) {
    // A counterpart whose office the text never words: "the Kenyan Foreign Minister".
    fit = principals(index).filter((p) => p.who.party === code && p.who.office === null);
    if (!fit.length && !index.people.some((p) => p.who.party === code))
      return answer(room, [code], [], "office of a party nobody of whom is named");
  }
  if (!fit.length) return null;
  if (fit.length > 1) fit = preferred(fit, office, room);
  const [who] = fit;
  if (!who) return null;
  const doubt =
    fit.length > 1 ? `“${clean}” fits ${fit.map((p) => p.who.name).join(" and ")}; taken as the first` : null;
  return answer(room, who.who.party === null ? [] : [who.who.party], [who.who.name], "office", doubt);
}

/** The very words of somebody's office, with or without the country. */
function isWhole(p: Person, office: string): boolean {
  if (office.includes(" of ") && p.bare === office) return true;
  return (
    p.called.startsWith(office) &&
    (p.called.length === office.length ||
      p.ahead === office ||
      p.called.startsWith(" of ", office.length) ||
      (office.includes(" ") && BEFORE_FIELD.test(p.called.slice(office.length))))
  );
}

const BEFORE_FIELD = /^ (?:and|for|in charge) /;

/** Among several who bear an office: those who led, then whose whole office it is, then the publisher's own. */
function preferred(fit: Person[], office: string, room: Room): Person[] {
  const noun = office.split(" ").at(-1) ?? "";
  const tests: ((p: Person) => boolean)[] = [
    // A Secretary of State is not "the Foreign Minister" where a Foreign Minister is in the room.
    (p) => p.called === "" || p.called.split(" ").includes(noun),
    (p) => p.who.principal,
    // Peers with one office each: a house calls its own "the Foreign Minister", however the other's title is worded.
    (p) =>
      p.who.party === room.own &&
      p.office?.rows.length === 1 &&
      p.office.short.has(office) &&
      fit.every((o) => o.office?.level === p.office?.level),
    // "Prime Minister and Defense Minister" beside the "Prime Minister of Malaysia": a house's own goes without a country.
    (p) =>
      p.who.party === room.own &&
      p.called.startsWith(`${office} and `) &&
      fit.every((o) => o.office?.level === p.office?.level),
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
  return answer(
    room,
    who.who.party === null ? [] : [who.who.party],
    [who.who.name],
    "honorific",
    open.length > 1 ? `“${clean}” could be any of ${open.length}; taken as the publisher's own` : null,
  );
}

function own(room: Room, index: Index, how: string): Resolved | null {
  if (room.own === null) return null;
  const [who] = principals(index).filter((p) => p.who.party === room.own);
  return answer(room, [room.own], who ? [who.who.name] : [], how);
}
