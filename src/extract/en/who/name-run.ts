/** Reads a run of words that can be a person's name, and what trails it: suffixes, a country. */
import { honorificsAt } from "./honorific-run.ts";
import { officeAt } from "./office-phrase.ts";
import { isPlural } from "./office-words.ts";
import type { Token } from "./tokens.ts";
import { countryEnd } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface NameRun {
  from: number;
  to: number;
  words: string[];
  possessive: boolean;
}

/** Titles that are given names too: "Dr. Sultan Al X", "Hussein Amir Y". */
export const ROYAL = /^(?:amir|emir|sultan|king|prince|duke|pope|malik)$/;
/** "called Minister X Oct. 23": a short month before its day is no name. */
const MONTH = /^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?$/;
const SON_OF = /^(?:[Oo]g(?:h)?l[uy]|[Oo]ğlu|[Uu]ulu|[KkQqGg][iy]z[iy])$/;
const PEER = /^(?:lord|lady|baroness|baron|viscount|earl)$/;
/** What follows a given name in Arabic names. */
const ARABIC = /^(?:[Aa]l|[Ee]l|bin|ben|[Aa]l-\p{Lu}\p{L}+)$/u;
const LOWER_NAME = /^(?:al|el|ad|as|ash|ar|an|at|az|ul|bin|ben|abu|d|l|o)['’-]\p{Lu}/u;

/** A run of words that can be a person's name. */
export function nameRun(tokens: readonly Token[], i: number, v: Vocabulary, afterTitle: boolean): NameRun | null {
  const words: string[] = [];
  // "'Abdul Karim": the mark of a sound before the first letter.
  if (
    afterTitle &&
    /^['’‘ʻ]$/.test(tokens[i]?.raw ?? "") &&
    tokens[i + 1]?.capital &&
    tokens[i]?.end === tokens[i + 1]?.start
  )
    i++;
  let j = i;
  let possessive = false;
  while (words.length < 9) {
    const t = tokens[j];
    // "Shia' al-Sudani": the mark belongs to the name's spelling.
    if (words.length > 0 && /^['’‘]$/.test(t?.raw ?? "") && LOWER_NAME.test(tokens[j + 1]?.raw ?? "")) {
      j++;
      continue;
    }
    // "Benjamin “Benny” Gantz": a nickname between marks is no end of the name.
    if (
      words.length > 0 &&
      /^["“”]$/.test(t?.raw ?? "") &&
      tokens[j + 1]?.capital &&
      /^["“”]$/.test(tokens[j + 2]?.raw ?? "") &&
      tokens[j + 3]?.capital
    ) {
      j += 3;
      continue;
    }
    // "Per (Dr.) Dahl"
    if (
      words.length > 0 &&
      t?.raw === "(" &&
      v.honorifics.has(tokens[j + 1]?.low ?? "") &&
      tokens[j + 2]?.raw === ")" &&
      tokens[j + 3]?.capital
    ) {
      j += 3;
      continue;
    }
    if (!t?.word) break;
    const inName = words.length > 0;
    if (inName && j > i && v.suffixes.has(t.low) && t.caps) break;
    if (!t.capital) {
      if (LOWER_NAME.test(t.raw)) {
        words.push(t.raw);
        j++;
        if (t.possessive) {
          possessive = true;
          break;
        }
        continue;
      }
      const joins = (v.particles.has(t.low) || v.patronymics.has(t.low)) && t.low !== "la";
      // A particle belongs to a name only when the name goes on after it.
      const further = particleRun(tokens, j, v);
      if ((joins || inName) && further > j && (inName || afterTitle)) {
        for (; j < further; j++) words.push(tokens[j]?.raw ?? "");
        continue;
      }
      break;
    }
    if (t.raw.endsWith(".") && (/^\p{Lu}\.$/u.test(t.raw) || (/^(?:\p{Lu}\.)+$/u.test(t.raw) && !t.country))) {
      words.push(t.raw);
      j++;
      continue;
    }
    // "with To Lam": a family name, where a small letter would be right for the word.
    if (!inName && t.raw === "To" && tokens[j + 1]?.capital && !tokens[j + 1]?.country && tokens[j - 1]?.word) {
      words.push(t.raw);
      j++;
      continue;
    }
    if (
      v.notNames.has(t.low) &&
      // "Salim Al Said", "Said Al-Harthy": a name as well as a verb.
      !(
        t.low === "said" &&
        (inName
          ? /^(?:al|el|bin|ben|ould|abu)$/i.test(words.at(-1) ?? "")
          : afterTitle && ARABIC.test(tokens[j + 1]?.raw ?? ""))
      ) &&
      !(afterTitle && /^\p{Lu}$/u.test(t.raw) && tokens[j + 1]?.capital) &&
      !(inName && /^(?:will|march|may|august|april|june|ben|see)$/.test(t.low) && !tokens[j + 1]?.word)
    )
      break;
    if (t.country) {
      if (!inName && tokens[j - 1]?.country === t.country) break;
      // "Lock Chile-Peru Dialogue": two countries in one word.
      if (/-\p{Lu}/u.test(t.raw) && t.country.end < t.end) break;
      const single =
        tokens[j + 1]?.country !== t.country &&
        (t.country.as === "name" || (t.country.as === "metonym" && afterTitle)) &&
        !/^[A-Z.]+$/.test(t.raw);
      const followed =
        tokens[j + 1]?.capital &&
        !tokens[j + 1]?.country &&
        !v.notNames.has(tokens[j + 1]?.low ?? "") &&
        !v.officeWords.has(tokens[j + 1]?.low ?? "");
      // "Foreign Minister Do Van Thai on Monday": a people's name that ends a person's, where nothing goes on with it.
      const last = inName && afterTitle && t.country.as === "demonym" && !tokens[j + 1]?.capital;
      if (!last && !(single && (inName ? !possessiveName(t) : afterTitle && followed))) break;
    }
    const givenRoyal =
      ROYAL.test(t.low) && tokens[j + 1]?.low !== "of" && (inName || (afterTitle && tokens[j + 1]?.capital));
    if ((!inName || !t.caps) && !givenRoyal) {
      if (v.heads.has(t.low) && !afterTitle) break;
      if (!inName && v.capitalHeads.has(t.raw) && tokens[j + 1]?.capital) break;
      if (v.heads.has(t.low) && (inName || tokens[j + 1]?.capital)) break;
      if (inName && officeAt(tokens, j, v)) break;
      if (
        (v.officeWords.has(t.low) || v.qualifiers.has(t.low)) &&
        !(afterTitle && !inName && !tokens[j + 1]?.capital) &&
        !(inName && afterTitle && !tokens[j + 1]?.capital)
      )
        break;
      if (inName && honorificsAt(tokens, j, v).to > j && tokens[j + 1]?.capital && t.raw.endsWith(".")) break;
    }
    // "the Ambassador of Canada, Ambassadors of Norway and Japan"
    if (isPlural(t) && tokens[j + 1]?.word && /^(?:of|from|to|accredited)$/.test(tokens[j + 1]?.low ?? "")) break;
    if (/\d/.test(t.raw)) break;
    if (inName && MONTH.test(t.raw) && /^\d/.test(tokens[j + (tokens[j + 1]?.raw === "." ? 2 : 1)]?.raw ?? "")) break;
    words.push(t.raw);
    j++;
    if (t.possessive) {
      possessive = true;
      break;
    }
  }
  // "Lord Arden of Winterton": a peer's place is part of the name.
  const seat = tokens[j + 1];
  if (
    words.length === 1 &&
    !possessive &&
    PEER.test(tokens[i - 1]?.low ?? "") &&
    tokens[j]?.low === "of" &&
    seat?.capital &&
    !seat.country &&
    !seat.possessive
  ) {
    words.push("of", seat.raw);
    j += 2;
  }
  // "Karim Oglu": a father's name that stands before its word.
  while (words.length && v.patronymics.has(words.at(-1)?.toLowerCase() ?? "") && !SON_OF.test(words.at(-1) ?? "")) {
    words.pop();
    j--;
  }
  return words.length ? { from: i, to: j, words, possessive } : null;
}

const possessiveName = (t: Token): boolean => t.possessive;

/** "van der", "bin": where the particles end when a capitalized word follows; else the start. */
function particleRun(tokens: readonly Token[], i: number, v: Vocabulary): number {
  let j = i;
  while (
    j < i + 3 &&
    tokens[j]?.word &&
    !tokens[j]?.capital &&
    (v.particles.has(tokens[j]?.low ?? "") || v.patronymics.has(tokens[j]?.low ?? ""))
  )
    j++;
  const next = tokens[j];
  return j > i && next?.word && next.capital && !v.notNames.has(next.low) && !next.country ? j : i;
}

/** What trails a name: suffixes, a country in brackets, "of Poland". */
export function trail(
  tokens: readonly Token[],
  at: number,
  v: Vocabulary,
): { to: number; party: string | null; gender: "f" | "m" | null; nickname?: string } {
  let to = at;
  let nickname: string | undefined;
  let party: string | null = null;
  let gender: "f" | "m" | null = null;
  for (let n = 0; n < 4; n++) {
    const comma = tokens[to]?.raw === "," ? 1 : 0;
    const t = tokens[to + comma];
    if (
      t &&
      ((v.suffixes.has(t.low) && (t.caps || (/[a-z]/.test(t.raw) && t.capital))) || /^(?:Jr\.|Jr|Sr\.)$/.test(t.raw))
    )
      to += comma + 1;
    else break;
  }
  // "NAME CON fss": letters of an order, then those of a school in small letters.
  while (to > at && tokens[to]?.word && /^(?:fss|mni|psc|ndc|fwc|dsm)$/.test(tokens[to]?.raw ?? "")) to++;
  // "ibni Al-Marhum Sultan Omar": whose son a Malay ruler is, up to the comma.
  if (tokens[to]?.low === "ibni")
    for (
      let n = 0;
      n < 14 && tokens[to] && (n === 0 || tokens[to]?.capital || /^['’‘]/.test(tokens[to]?.raw ?? ""));
      n++
    )
      to++;
  if (tokens[to]?.raw === "(") {
    const close = tokens.slice(to, to + 6).findIndex((t) => t.raw === ")");
    const inner = tokens[to + 1];
    if (close > 1) {
      if (inner?.country && inner.country.as !== "metonym") [party, to] = [inner.country.code, to + close + 1];
      else if (close === 2 && /^(?:mr|ms|mrs)$/.test(inner?.low ?? ""))
        [gender, to] = [inner?.low === "mr" ? "m" : "f", to + close + 1];
      else if (close <= 3 && /^(?:ret|retd|retired)\.?$/.test(inner?.low ?? "")) to += close + 1;
      else if (close === 2 && inner && isNickname(inner, v)) [nickname, to] = [inner.raw, to + close + 1];
    }
  }
  const of = tokens[to];
  if (of && (of.low === "of" || of.low === "from")) {
    let j = to + 1;
    if (tokens[j]?.low === "the") j++;
    for (let n = 0; n < 2 && /^(?:friendly|brotherly|sisterly)$/.test(tokens[j]?.low ?? ""); n++) j++;
    // "chairman X of the Parliament of Georgia"
    if (
      /^(?:parliament|senate|government|assembly|council)$/.test(tokens[j]?.low ?? "") &&
      tokens[j + 1]?.low === "of"
    ) {
      j += 2;
      if (tokens[j]?.low === "the") j++;
    }
    const hit = tokens[j]?.country;
    if (hit && hit.as === "name") {
      party = hit.code;
      to = countryEnd(tokens, j);
    } else if (party === null) {
      const house = houseOf(tokens, j, v);
      if (house) ({ party, to } = house);
    }
  }
  return { to, party, gender, ...(nickname === undefined ? {} : { nickname }) };
}

/** "of the Chilean Foreign Ministry", "of the Ferry Board of Chile" behind "of" and the article: whose house somebody is of. */
function houseOf(tokens: readonly Token[], from: number, v: Vocabulary): { party: string; to: number } | null {
  const theirs = tokens[from]?.country;
  if (theirs && (theirs.as !== "demonym" || !v.states.has(theirs.code))) return null;
  let i = theirs ? countryEnd(tokens, from) : from;
  let organ = false;
  for (const first = i; i < first + 8 && tokens[i]?.word && !tokens[i]?.country; i++) {
    const t = tokens[i]!;
    const joins = organ ? /^(?:of|for|the)$/.test(t.low) : i > first && t.low === "and";
    if (!t.capital && !joins && !v.regions.has(t.low)) break;
    organ ||= v.organs.has(t.low);
  }
  if (theirs) return organ ? { party: theirs.code, to: i } : null;
  const hit = tokens[i]?.country;
  const joined = /^(?:of|the)$/.test(tokens[i - 1]?.low ?? "");
  return organ && joined && hit?.as === "name" && v.states.has(hit.code) && !tokens[i]?.possessive
    ? { party: hit.code, to: countryEnd(tokens, i) }
    : null;
}

/** "Benjamin Holt (Ben)": one word in brackets that is neither a country nor anything of offices. */
const isNickname = (t: Token, v: Vocabulary): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(t.raw) &&
  !t.country &&
  ![v.heads, v.officeWords, v.qualifiers, v.notNames, v.honorifics, v.places].some((words) => words.has(t.low)) &&
  !/^(?:left|right|cent(?:er|re)|pictured|virtually|online|on|in)$/.test(t.low);
