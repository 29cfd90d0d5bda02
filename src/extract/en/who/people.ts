/** Brings the mentions of a text together into persons: the full name, its short forms, office, party, gender. */
import type { Knowledge } from "../../../model/knowledge.ts";
import { fold } from "./fold.ts";
import type { Mention } from "./mentions.ts";
import { readOffice } from "./office.ts";
import type { Office } from "./office.ts";
import { withoutCountry } from "./room-index.ts";

export interface Someone {
  /** Folded words of the longest name. */
  words: ReadonlySet<string>;
  mentions: Mention[];
  /** The mention with the longest name. */
  best: Mention;
  office: string | null;
  party: string | null;
  gender: "f" | "m" | null;
  nickname?: string;
}

const folded = (m: Mention): string[] => m.words.map(fold);

const titled = (m: Mention): boolean => m.office !== null || m.honorific !== null;

/** People of one text who are looked through for a shared word of their names. */
const MOST_SHARING = 40;

/** Persons of the text, in order of first mention. Bare runs join a person whose name they are part of, and make none. */
export function gatherPeople(mentions: readonly Mention[], accepted: ReadonlySet<Mention>): Someone[] {
  const people: Someone[] = [];
  const byWord = new Map<string, Someone[]>();
  const named = mentions
    .filter((m) => m.name && (!m.bare || accepted.has(m)))
    .sort((a, b) => b.words.length - a.words.length || initials(a) - initials(b) || a.start - b.start);
  for (const m of named) {
    const words = folded(m);
    const options = byWord.get(words[words.length - 1] ?? "") ?? [];
    const fits = options.filter(
      (p) => !isFather(words, p) && words.every((w) => p.words.has(w) || opensName(w, words, p)) && compatible(p, m),
    );
    const same = fits.find((p) => m.party !== null && p.party === m.party) ?? fits[0];
    if (same) join(same, m);
    else {
      const p: Someone = {
        words: new Set(m.nickname === undefined ? words : [...words, fold(m.nickname)]),
        mentions: [m],
        best: m,
        office: m.office,
        party: m.party,
        gender: m.gender,
        ...(m.nickname === undefined ? {} : { nickname: m.nickname }),
      };
      people.push(p);
      for (const w of p.words) {
        const sharing = byWord.get(w) ?? [];
        if (sharing.length < MOST_SHARING) sharing.push(p);
        byWord.set(w, sharing);
      }
    }
  }
  for (const m of mentions) {
    if (!m.bare || accepted.has(m) || !m.name) continue;
    const words = folded(m);
    const fits = (byWord.get(words[words.length - 1] ?? "") ?? []).filter(
      (p) => words.every((w) => p.words.has(w)) && (words.length === 1 || !isFather(words, p)),
    );
    if (fits.length === 1 && fits[0]) join(fits[0], m);
  }
  for (const p of people) p.mentions.sort((a, b) => a.start - b.start);
  return people.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
}

/** "King Olav" beside "Crown Prince Haakon bin Olav": whose son somebody is. */
const isFather = (words: readonly string[], p: Someone): boolean => {
  const all = p.best.words.map(fold);
  const at = all.indexOf(words[0] ?? "");
  return at > 1 && /^(?:bin|ibn|bint|binti)$/.test(all[at - 1] ?? "");
};

/** "K." of "K. Stavros" and its like. */
const isInitial = (word: string): boolean => /^\p{L}\.?$/u.test(word);
const initials = (m: Mention): number => m.words.filter(isInitial).length;

/** "K. Stavros" is Kyriakos Stavros: the letter opens a name of theirs that does not stand beside it. */
const opensName = (word: string, words: readonly string[], p: Someone): boolean =>
  isInitial(word) && [...p.words].some((w) => w[0] === word[0] && !words.includes(w));

/** The same person unless parties differ, or a full name's sexes do. */
function compatible(p: Someone, m: Mention): boolean {
  if (p.party !== null && m.party !== null && p.party !== m.party) return false;
  if (m.words.length === 1 && p.gender !== null && m.gender !== null && p.gender !== m.gender) return false;
  return true;
}

function join(p: Someone, m: Mention): void {
  p.mentions.push(m);
  if (m.nickname !== undefined) p.nickname ??= m.nickname;
  p.party = p.party ?? m.party;
  p.gender = p.gender ?? m.gender;
  const plain = m.words.length < p.best.words.length && !/\s/.test(m.office ?? "");
  if (m.office !== null && !plain && (p.office === null || better(m, p))) p.office = m.office;
  if (m.words.length === p.best.words.length && !titled(p.best) && titled(m)) p.best = m;
}

/** The office of a longer mention, or one that says more ("Minister for Foreign Affairs" over "Minister"). */
const better = (m: Mention, p: Someone): boolean =>
  m.words.length >= p.best.words.length && (m.office?.split(" ").length ?? 0) > (p.office?.split(" ").length ?? 0);

/** Short forms by which the text calls this person after a title. */
export const shortForms = (p: Someone): string[][] =>
  p.mentions.filter((m) => titled(m) && m.words.length < p.best.words.length).map((m) => m.words);

export const officeOf = (office: string | null, party: string | null, k: Knowledge): Office | null =>
  office === null ? null : readOffice(withoutCountry(office, k), party, k);
