/** Finds where the title of an office begins and ends among the tokens of a sentence. */
import { PLURAL_HEADS } from "./openers.ts";
import type { Token } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface OfficePhrase {
  /** Token indexes: from the first word of the title, without country and article, up to but not with `to`. */
  from: number;
  to: number;
  /** Party whose office it is: "Japanese Foreign Minister", "President of Poland"; null when no country stands there. */
  party: string | null;
  /** Where a country before the title begins, else `from`. */
  outer: number;
  plural: boolean;
  /** "the Minister's visit". */
  possessive: boolean;
  /** Several offices of one person. */
  joined: boolean;
}

const OF = new Set(["of", "for", "to", "at", "in", "on"]);
const ADJECTIVES = new Set([
  "friendly",
  "brotherly",
  "sisterly",
  "new",
  "newly",
  "appointed",
  "visiting",
  "elected",
  "current",
  "then",
]);
/** Offices inside and beside one another that are followed; titles hold two or three. */
const DEEPEST = 4;
const JOINS = new Set(["and", "/", "&", "cum"]);

const isHead = (t: Token | undefined, v: Vocabulary): boolean =>
  !!t?.word &&
  (v.heads.has(t.low) ||
    v.capitalHeads.has(t.raw) ||
    (t.raw.includes("-") &&
      t.low.split("-").some((p) => v.heads.has(p)) &&
      t.low
        .split("-")
        .every(
          (p) =>
            [v.heads, v.officeWords, v.qualifiers, v.seconds].some((words) => words.has(p)) ||
            /^(?:at|in|large|residence)$/.test(p),
        ) &&
      !t.country));

const isPlural = (t: Token | undefined): boolean => !!t && PLURAL_HEADS.has(t.low);

/** A word that can stand before the head inside the title. */
const leads = (t: Token | undefined, v: Vocabulary): boolean =>
  !!t?.word &&
  !t.possessive &&
  (v.qualifiers.has(t.low) ||
    v.officeWords.has(t.low) ||
    (t.raw.includes("-") && t.low.split("-").every((p) => v.officeWords.has(p) || v.qualifiers.has(p)))) &&
  t.low !== "and" &&
  (!t.country || (v.officeWords.has(t.low) && !t.capital));

/** Does a title begin at i and reach its head within a few words? Returns the head's index, else -1. */
function headFrom(tokens: readonly Token[], i: number, v: Vocabulary): number {
  for (let n = 0, j = i; n < 8; n++, j++) {
    const t = tokens[j];
    if (isHead(t, v) || isPlural(t)) {
      // "Deputy Prime Minister", "Chief Cabinet Secretary": a head that can also lead does so when more of a title follows.
      const next = tokens[j + 1];
      if (
        t &&
        v.qualifiers.has(t.low) &&
        !t.possessive &&
        next?.capital === t.capital &&
        (isHead(next, v) || leads(next, v))
      )
        continue;
      return j;
    }
    if (leads(t, v)) continue;
    // "Yang di-Pertuan", a Malay ruler; "Yang" alone is a family name.
    if (t?.low === "yang" && isHead(tokens[j + 1], v) && tokens[j + 1]?.low.startsWith("di-pertua")) continue;
    if (n > 0 && t && JOINS.has(t.low) && leads(tokens[j + 1], v)) continue;
    return -1;
  }
  return -1;
}

/** The office phrase whose head is the first head at or after token i, when i can begin it; null when none begins here. */
export function officeAt(tokens: readonly Token[], i: number, v: Vocabulary, depth = 0): OfficePhrase | null {
  if (depth > DEEPEST) return null;
  const head = headFrom(tokens, i, v);
  if (head < 0) return null;
  const first = tokens[i],
    noun = tokens[head];
  if (!first || !noun) return null;
  // A title in lower case needs its head in lower case too: "foreign minister", not "the trade Minister".
  if (!first.capital && noun.capital && v.officeWords.has(first.low) && !v.qualifiers.has(first.low)) return null;
  let plural = isPlural(noun);
  let to = head + 1;
  let party: string | null = null;
  let possessive = noun.possessive;
  if (!possessive && !plural) {
    while (
      tokens[to]?.word &&
      v.seconds.has(tokens[to]?.low ?? "") &&
      !tokens[to]?.possessive &&
      (tokens[to]?.capital === noun.capital || /^(?:designate|elect|ai|d'affaires)$/.test(tokens[to]?.low ?? ""))
    )
      to += tokens[to + 1]?.low === "and" && v.seconds.has(tokens[to + 2]?.low ?? "") ? 2 : 1;
    if (tokens[to - 1]?.low === "ai" && tokens[to]?.raw === ".") to++;
    // "Speaker National Assembly", "Chairman Senate", as South Asian houses write.
    if (/^(?:speaker|chairman|chairperson)$/.test(noun.low) && tokens[to]?.capital) {
      if (tokens[to]?.low === "senate") to++;
      else if (
        /^(?:national|provincial|legislative)$/.test(tokens[to]?.low ?? "") &&
        tokens[to + 1]?.low === "assembly"
      )
        to += 2;
    }
    if (/^[-‑–]$/.test(tokens[to]?.raw ?? "") && v.seconds.has(tokens[to + 1]?.low ?? "")) to += 2;
    if (tokens[to - 1]?.possessive) possessive = true;
  }
  if (!possessive) {
    const more = complement(tokens, to, noun, v, depth);
    to = more.to;
    party = more.party;
    // "Deputy Prime Minister and Minister of Finance", "State Councilor, Foreign Minister", "DPM/FM".
    const join = tokens[to];
    if (join && (JOINS.has(join.low) || (join.raw === "," && !plural))) {
      const comma = join.raw === ",";
      const at = comma && JOINS.has(tokens[to + 1]?.low ?? "") ? to + 2 : to + 1;
      const next = tokens[at];
      // "the State Minister and member of the Cabinet"
      const member = next?.low === "member" && tokens[at + 1]?.low === "of" && JOINS.has(join.low);
      const spelled = next && (next.capital === noun.capital || member) && next.low !== "the" && !next.country;
      const second = spelled ? officeAt(tokens, at, v, depth + 1) : null;
      if (second && second.plural === plural && (!comma || at === to + 2 || second.joined || first.low === "state")) {
        return {
          from: i,
          to: second.to,
          party: outer(tokens, i).party ?? second.party ?? party,
          outer: outer(tokens, i).at,
          plural,
          possessive: second.possessive,
          joined: true,
        };
      }
    }
  }
  const before = outer(tokens, i);
  return { from: i, to, party: before.party ?? party, outer: before.at, plural, possessive, joined: false };
}

/** A country right before the title: "Kenya's Cabinet Secretary", "PRC Foreign Minister", "the visiting Polish President". */
function outer(tokens: readonly Token[], i: number): { at: number; party: string | null } {
  let j = i - 1;
  let skipped = 0;
  while (j >= 0 && skipped < 3 && ADJECTIVES.has(tokens[j]?.low ?? "")) {
    j--;
    skipped++;
  }
  // "the Organization for Security and Co-operation in Europe (OSCE) chairperson-in-office"
  if (tokens[j]?.raw === ")" && tokens[j - 2]?.raw === "(" && tokens[j - 1]?.caps) j -= 3;
  // "the United Arab Emirates’ Minister": the mark of a plural's genitive stands alone.
  if (/^['’ʼ]$/.test(tokens[j]?.raw ?? "") && tokens[j - 1]?.possessive) j--;
  // "PRC Ministry of Foreign Affairs Director General"
  if (tokens[j]?.low === "of" && /^(?:ministry|department)$/.test(tokens[j - 1]?.low ?? "")) j -= 2;
  const hit = tokens[j]?.country;
  if (!hit || hit.as === "grouping") return { at: i, party: null };
  if (hit.as === "metonym" && !tokens[j]?.possessive) return { at: i, party: null };
  // "in Japan Foreign Minister X said" does not occur; "of Japan President Y" does not either.
  const code = hit.code;
  while (j > 0 && tokens[j - 1]?.country === hit) j--;
  return { at: j, party: code };
}

/** What follows the head: "for Trade, Fisheries and Overseas Territories", "of the Republic of Moldova", "(West)". */
function complement(
  tokens: readonly Token[],
  start: number,
  noun: Token,
  v: Vocabulary,
  depth: number,
): { to: number; party: string | null } {
  let to = start;
  let party: string | null = null;
  const open = tokens[to];
  if (open?.raw === "(" && tokens[to + 1]?.capital && !tokens[to + 1]?.country) {
    for (let j = to + 2; j < to + 6; j++)
      if (tokens[j]?.raw === ")") {
        to = j + 1;
        break;
      }
  }
  for (let n = 0; n < 8; n++) {
    const t = tokens[to];
    if (!t) break;
    if (
      t.raw === "," &&
      /^(?:ministry|department|office|embassy|delegation|mission)$/.test(tokens[to + 1]?.low ?? "") &&
      tokens[to + 1]?.capital
    ) {
      const next = nounPhrase(tokens, to + 1, noun, v);
      if (next > to + 1) {
        to = next;
        continue;
      }
    }
    // "of the Majlis (Parliament) of the Islamic Republic of Iran"
    if (t.raw === "(" && tokens[to + 1]?.capital && tokens[to + 2]?.raw === ")" && tokens[to + 3]?.low === "of") {
      to += 3;
      continue;
    }
    if (!OF.has(t.low) || t.capital) break;
    let j = to + 1;
    if (tokens[j]?.low === "the") j++;
    while (ADJECTIVES.has(tokens[j]?.low ?? "")) j++;
    const hit = tokens[j]?.country;
    // "Senior Advisor to the US President": another office inside this one.
    const inside = hit && hit.as !== "grouping" ? lastOf(tokens, j, hit) : j;
    if (
      /^(?:to|of|at)$/.test(t.low) &&
      headFrom(tokens, inside, v) >= 0 &&
      tokens[inside]?.capital === noun.capital &&
      !titled(tokens, inside, v) &&
      !v.officeWords.has(tokens[inside]?.low ?? "")
    ) {
      const nested = officeAt(tokens, inside, v, depth + 1);
      if (nested && !nested.plural) {
        party = party ?? (hit ? hit.code : nested.party);
        to = nested.to;
        if (nested.possessive) break;
        continue;
      }
    }
    // "of the Government of Japan", "of the People's Government of X" are read through.
    if (hit && hit.as !== "grouping") {
      let last = lastOf(tokens, j, hit);
      // "the Ambassador of the European Union (EU) to": the letters in brackets are the same party.
      if (
        tokens[last]?.raw === "(" &&
        tokens[last + 1]?.country?.code === hit.code &&
        tokens[last + 2]?.raw === ")" &&
        tokens[last + 3]?.low === "to"
      )
        last += 3;
      // "the Communist Party of China (CPC) Central Committee": the title goes on behind the brackets.
      const behind = tokens[last]?.raw === "(" && tokens[last + 2]?.raw === ")" ? last + 3 : last;
      if (
        behind > last &&
        hit.as === "name" &&
        tokens[behind]?.capital &&
        v.officeWords.has(tokens[behind]?.low ?? "") &&
        v.officeWords.has(tokens[to - 1]?.low ?? "")
      ) {
        to = nounPhrase(tokens, behind, noun, v);
        continue;
      }
      // "Secretary of Iran's Supreme National Security Council"
      if (
        t.low === "of" &&
        tokens[last - 1]?.possessive &&
        tokens[last]?.capital &&
        v.officeWords.has(tokens[last]?.low ?? "") &&
        !isHead(tokens[last], v)
      ) {
        party = party ?? hit.code;
        to = nounPhrase(tokens, last, noun, v);
        continue;
      }
      const continues =
        tokens[last]?.word &&
        tokens[last]?.capital &&
        v.officeWords.has(tokens[last]?.low ?? "") &&
        !isHead(tokens[last], v) &&
        hit.as !== "name";
      if (!continues) {
        // "Secretary of State for the United States of America" speaks for it; a "Minister for Japan" does not.
        const forIt = t.low === "for" && tokens[to + 1]?.low === "the" && hit.as === "name";
        if ((t.low === "of" || forIt) && !(hit.as === "metonym")) party = party ?? hit.code;
        else if (t.low === "in" && !ENVOY.test(noun.low)) break;
        to = last;
        // "Special Envoy to Sudan and South Sudan"
        if (t.low !== "of" && tokens[to]?.low === "and" && tokens[to + 1]?.country?.as === "name")
          to = lastOf(tokens, to + 1, tokens[to + 1]?.country ?? null);
        // "High Representative of the European Union for Foreign Affairs"
        if (
          t.low !== "of" ||
          (/^(?:ambassador|representative|envoy|commissioner)$/.test(noun.low) &&
            /^(?:to|for)$/.test(tokens[to]?.low ?? "") &&
            tokens[to + 1]?.country) ||
          (tokens[to]?.low === "for" && v.officeWords.has(tokens[to + 1]?.low ?? "") && tokens[to + 1]?.capital)
        )
          continue;
        break;
      }
    }
    const next = nounPhrase(tokens, j, noun, v);
    if (next === j) break;
    // "Ambassador-at-Large of the Russian Foreign Ministry": whose ministry it is.
    if (hit?.as === "demonym" && /^(?:of|at|in)$/.test(t.low) && tokens.slice(j, next).some((x) => ORGANS.has(x.low)))
      party = party ?? hit.code;
    to = next;
  }
  // "Special Representative for the Belgrade-Pristina dialogue NAME": the noun of a cause in small letters.
  if (to > start && tokens[to]?.word && CAUSES.has(tokens[to]?.low ?? "") && tokens[to + 1]?.capital) to++;
  return { to, party };
}

/** What envoys are for, where a name follows. */
const CAUSES = new Set(["dialogue", "process", "talks", "conflict", "crisis", "issue", "affairs", "region"]);

/** Who has an office in a capital: "the Iranian ambassador in Damascus". */
const ENVOY = /^(?:ambassador|envoy|consul|nuncio|representative|commissioner)$/;

/** What each country has one of, so that its adjective before it is the party: "of the Norwegian Parliament". */
const ORGANS = new Set([
  "ministry",
  "department",
  "government",
  "parliament",
  "presidency",
  "senate",
  "cabinet",
  "army",
  "navy",
  "council",
  "assembly",
  "chamber",
  "duma",
  "bank",
  "committee",
  "commission",
  "federation",
]);

/** "Prince Faisal", "Sheikh Tamim": a title that belongs to the name after it, not to the office before. */
const titled = (tokens: readonly Token[], i: number, v: Vocabulary): boolean => {
  const next = tokens[i + 1];
  return (
    v.kept.has(tokens[i]?.low ?? "") &&
    !!next?.capital &&
    !v.officeWords.has(next.low) &&
    tokens[i - 1]?.low !== "crown" &&
    tokens[i - 1]?.low !== "the"
  );
};

const lastOf = (tokens: readonly Token[], j: number, hit: Token["country"]): number => {
  let k = j + 1;
  while (tokens[k]?.country === hit) k++;
  return k;
};

/** End of the words that belong to an office after a preposition. */
function nounPhrase(tokens: readonly Token[], start: number, noun: Token, v: Vocabulary): number {
  let to = start;
  let unknown = 0;
  for (let n = 0; n < 24; n++) {
    const t = tokens[to];
    if (!t) break;
    const fine = t.capital || !noun.capital;
    if (to > start && titled(tokens, to, v)) break;
    if (
      t.word &&
      fine &&
      v.officeWords.has(t.low) &&
      t.low !== "and" &&
      !(unknown === 0 && to > start && headAhead(tokens, to, v))
    ) {
      to++;
      if (t.possessive && tokens[to]?.raw !== "’" && tokens[to]?.raw !== "'") {
        /* "Women's Affairs" goes on */
      }
      while (/^['’]$/.test(tokens[to]?.raw ?? "")) to++;
      continue;
    }
    if (
      to > start &&
      (t.low === "and" || t.raw === "&" || t.raw === "," || t.raw === "/" || t.raw === "-" || t.raw === "–")
    ) {
      const list = t.raw === ",";
      const at = list && tokens[to + 1]?.low === "and" ? to + 2 : to + 1;
      const skip = /^(?:for|of|the)$/.test(tokens[at]?.low ?? "") && !list ? at + 1 : at;
      const next = tokens[skip];
      if (
        next?.word &&
        next.capital === noun.capital &&
        next.low !== "and" &&
        (v.officeWords.has(next.low) ||
          peopleAbroad(tokens, skip) ||
          (next.country && next.country.as !== "demonym" && list && endsInAnd(tokens, skip, v)) ||
          (next.country &&
            (next.country.as === "demonym" || !/^[A-Z]{3}$/.test(next.country.code)) &&
            v.officeWords.has(tokens[skip + 1]?.low ?? "") &&
            !isHead(tokens[skip + 1], v) &&
            !headAhead(tokens, skip + 1, v))) &&
        !headAhead(tokens, skip, v) &&
        (!list || at === to + 2 || endsInAnd(tokens, skip, v))
      ) {
        to = peopleAbroad(tokens, skip) ? skip + 2 : next.country ? lastOf(tokens, skip, next.country) : skip;
        continue;
      }
      break;
    }
    // Words nobody knows: "Director of the Okinawa Bureau". Taken while an office word follows, or where they end the phrase.
    if (t.word && t.capital && !t.possessive && unknown < 3 && to - start === unknown) {
      const run = unknownRun(tokens, to, v);
      if (run.officeAfter || (run.length <= 2 && run.closed)) {
        unknown += run.length;
        to += run.length;
        continue;
      }
      if (run.length >= 2) {
        to += 1;
        unknown++;
      }
      break;
    }
    break;
  }
  return to;
}

function unknownRun(
  tokens: readonly Token[],
  at: number,
  v: Vocabulary,
): { length: number; officeAfter: boolean; closed: boolean } {
  let n = 0;
  while (n < 5 && tokens[at + n]?.word && tokens[at + n]?.capital && !v.officeWords.has(tokens[at + n]?.low ?? "")) n++;
  const next = tokens[at + n];
  return {
    length: n,
    officeAfter: !!next && next.capital && v.officeWords.has(next.low),
    closed: !next || (!next.capital && next.raw !== "("),
  };
}

/** "Chadians Abroad", "Peruvians Overseas": whom some foreign ministers are for, too. */
const peopleAbroad = (tokens: readonly Token[], at: number): boolean =>
  !!tokens[at]?.word &&
  tokens[at].capital &&
  tokens[at].low.endsWith("s") &&
  tokens[at + 1]?.capital === true &&
  ["abroad", "overseas"].includes(tokens[at + 1]?.low ?? "");

/** A list of comma parts that closes with "and" and an office word within the next words. */
function endsInAnd(tokens: readonly Token[], at: number, v: Vocabulary): boolean {
  for (let j = at; j < at + 12; j++) {
    const t = tokens[j];
    if (!t) return false;
    if (t.low === "and" || t.raw === "&") {
      if (peopleAbroad(tokens, j + 1)) return true;
      const next = tokens[j + 1]?.country?.as === "demonym" ? j + 2 : j + 1;
      return v.officeWords.has(tokens[next]?.low ?? "") && tokens[next]?.low !== "and" && !headAhead(tokens, next, v);
    }
    if (!(t.raw === "," || v.officeWords.has(t.low) || t.country)) return false;
  }
  return false;
}

/** Do office words from here run straight into a head, so that a new title begins here? */
function headAhead(tokens: readonly Token[], at: number, v: Vocabulary): boolean {
  for (let j = at; j < at + 6; j++) {
    const t = tokens[j];
    if (isHead(t, v) && !(j === at && v.officeWords.has(t?.low ?? ""))) return j === at || !titled(tokens, j, v);
    if (!leads(t, v)) return false;
  }
  return false;
}
