/** Puts a person's name into the order of English-language readouts and finds the family name in it. */
import type { Knowledge } from "../../../model/knowledge.ts";
import { fold } from "./fold.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { plainWord } from "./vocabulary.ts";

export interface PersonName {
  name: string;
  family: string | null;
  given: string | null;
}

const CAPS = /^\p{Lu}[\p{Lu}\p{M}'’-]*\p{Lu}$/u;
const INITIAL = /^(?:\p{Lu}\.)+$/u;

/** "AL-RAWAHI" as "Al-Rawahi". */
const lowered = (word: string): string =>
  word.toLowerCase().replace(/(^|[-'’])(\p{L})/gu, (_, mark: string, letter: string) => mark + letter.toUpperCase());

/**
 * Reads a printed name. `shorts` are the word lists by which the text goes on after a title ("Minister Errázuriz" gives
 * ["Errázuriz"]), which often tell which word is the family name.
 */
export function readName(
  printed: readonly string[],
  party: string | null,
  shorts: readonly (readonly string[])[],
  k: Knowledge,
  v: Vocabulary,
): PersonName {
  const tail: string[] = [];
  let words = printed.filter((w) => w !== ",");
  // "Lord Arden of Winterton" is called Lord Arden.
  if (words.length === 3 && words[1] === "of") [words, tail[0], tail[1]] = [words.slice(0, 1), "of", words[2] ?? ""];
  while (words.length > 1 && v.generations.has(plainWord(words.at(-1) ?? ""))) {
    tail.unshift(words.at(-1) ?? "");
    words = words.slice(0, -1);
  }
  const order = party === null ? null : (k.state(party)?.nameOrder ?? null);
  const first = order === "family-first" || order === "given-as-address";
  const whole = (given: readonly string[], family: readonly string[]): PersonName => ({
    name: [...(first ? [...family, ...given] : [...given, ...family]), ...tail].join(" "),
    family: family.join(" ") || null,
    given: given.join(" ") || null,
  });
  if (words.length === 1)
    return whole(
      [],
      words.map((w) => (CAPS.test(w) && w.length > 3 ? lowered(w) : w)),
    );
  // "AK Abdul Momen": two capitals are initials, but where family names are as short.
  const short = (w: string): boolean => w.length === 2 && !first && !v.chinese.has(plainWord(w));
  const capitals = words.filter((w) => CAPS.test(w) && !short(w));
  if (capitals.length && capitals.length < words.filter((w) => !INITIAL.test(w)).length) {
    const at = words.findIndex((w) => capitals.includes(w));
    let end = at;
    while (end + 1 < words.length && CAPS.test(words[end + 1] ?? "")) end++;
    let begin = at;
    while (begin > 0 && v.particles.has(plainWord(words[begin - 1] ?? ""))) begin--;
    return whole(
      [...words.slice(0, begin), ...words.slice(end + 1)],
      words.slice(begin, end + 1).map((w) => (CAPS.test(w) ? lowered(w) : w)),
    );
  }
  if (capitals.length === words.length) words = words.map(lowered);
  const folded = words.map(fold);
  const at = evidence(
    folded,
    shorts.filter((f) => !f.some((w) => v.patronymics.has(plainWord(w)))),
  );
  if (first) {
    // Family first as printed, unless the text turns the name round ("Su-an Bae", "Yaoting Shen ... Minister Shen").
    const hyphens = words.map((w) => /-\p{Ll}/u.test(w));
    const turned = words.length === 2 && ((hyphens[0] && !hyphens[1]) || (at === 1 && order === "family-first"));
    return turned ? whole(words.slice(0, 1), words.slice(1)) : whole(words.slice(1), words.slice(0, 1));
  }
  if (party === "JPN" && words.length === 2)
    return (at ?? japaneseAt(folded, v)) === 0
      ? whole(words.slice(1), words.slice(0, 1))
      : whole(words.slice(0, 1), words.slice(1));
  const chinese = chineseAt(words, party, v);
  if (chinese) {
    // Printed as it stands: "Adrian Lim Teck Seng", "Lim Teck Seng".
    const name = [...words, ...tail].join(" ");
    return { name, family: words[chinese.at] ?? null, given: words.filter((_, i) => i !== chinese.at).join(" ") };
  }
  let from = words.length - 1;
  while (from > 1 && v.particles.has(plainWord(words[from - 1] ?? ""))) from--;
  if (from === 1 && v.particles.has(plainWord(words[0] ?? "")) && words.length === 2) from = 0;
  // Of a body's people the first name must tell where they come from.
  const two =
    party !== null &&
    (v.twoFamilies.has(party) ||
      ((!/^[A-Z]{3}$/.test(party) || party === "EUU" || party === "UNO") &&
        v.spanishGiven.has(plainWord(words[0] ?? ""))));
  if (
    at !== null &&
    at > 0 &&
    at < from &&
    (two || shorts.some((s) => s.length > 1 && [fold(s[0] ?? ""), fold(s.at(-1) ?? "")].includes(folded[at] ?? "")))
  )
    from = at;
  else if (two && words.length >= 3 && at === null && from === words.length - 1) {
    const middle = plainWord(words[from - 1] ?? "");
    if (!v.spanishGiven.has(middle) && !INITIAL.test(words[from - 1] ?? "")) from--;
    while (from > 1 && v.particles.has(plainWord(words[from - 1] ?? ""))) from--;
  }
  // An initial is no part of a family name: "Natalie E. Brown".
  while (from < words.length - 1 && INITIAL.test(words[from] ?? "")) from++;
  return whole(words.slice(0, from), words.slice(from));
}

/** Index in the name where the short forms of the text begin, when they agree; null without any. */
function evidence(folded: readonly string[], shorts: readonly (readonly string[])[]): number | null {
  let at: number | null = null;
  for (const s of shorts) {
    if (s.length >= folded.length) continue;
    const i = folded.indexOf(fold(s[0] ?? ""));
    if (i < 0 || s.some((w, n) => folded[i + n] !== fold(w))) continue;
    // "Ana Ferrer" for "Ana Ferrer Soto": the family name begins where the shorter name ends.
    const here = i === 0 && s.length > 1 ? s.length - 1 : i;
    if (at !== null && at !== here) return null;
    at = here;
  }
  return at;
}

/** Which of two Japanese words is the family name by their endings: 0 or 1, null when they do not tell. */
function japaneseAt(folded: readonly string[], v: Vocabulary): number | null {
  const part = (word: string): "family" | "given" | null => {
    for (let i = 0; i < word.length; i++) {
      const known = v.japanese.get(word.slice(i));
      if (known) return known;
    }
    return null;
  };
  const [a, b] = folded.map(part);
  return a === "family" && b !== "family" ? 0 : b === "family" && a !== "family" ? 1 : null;
}

const MIXED = new Set(["SGP", "MYS", "HKG", "TWN", "MAC", "BRN"]);

/** Chinese names abroad: a family name in second place with two given names after it, or in first place. */
function chineseAt(words: readonly string[], party: string | null, v: Vocabulary): { at: number } | null {
  if (party === null || !MIXED.has(party)) return null;
  const is = (i: number): boolean => v.chinese.has(plainWord(words[i] ?? ""));
  if (words.length >= 4 && is(1) && !is(0)) return { at: 1 };
  if (words.length >= 3 && is(0)) return { at: 0 };
  return null;
}
