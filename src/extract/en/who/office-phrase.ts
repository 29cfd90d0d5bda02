/** Finds where the title of an office begins and ends among the tokens of a sentence. */
import { honorificsAt } from "./honorific-run.ts";
import { headFrom, isPlural, JOINS } from "./office-words.ts";
import { ADJECTIVES, complement, nameAt } from "./office-complement.ts";
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

/** Offices inside and beside one another that are followed; titles hold two or three. */
const DEEPEST = 4;

/** The office phrase whose head is the first head at or after token i, when i can begin it; null when none begins here. */
export function officeAt(tokens: readonly Token[], i: number, v: Vocabulary, depth = 0): OfficePhrase | null {
  if (depth > DEEPEST) return null;
  const head = headFrom(tokens, i, v);
  if (head < 0) return null;
  const first = tokens[i],
    noun = tokens[head];
  if (!first || !noun) return null;
  // "the Conference of Mayors of EU Member States"
  if (noun.low === "member" && /^(?:states|countries|nations|parties|economies)$/.test(tokens[head + 1]?.low ?? ""))
    return null;
  // A title in lower case needs its head in lower case too: "foreign minister", not "the trade Minister".
  if (!first.capital && noun.capital && v.officeWords.has(first.low) && !v.qualifiers.has(first.low)) return null;
  let plural = isPlural(noun);
  let to = head + 1;
  let party: string | null = null;
  let possessive = noun.possessive;
  // "Ambassadors Extraordinary and Plenipotentiary of several states"
  if (plural && !possessive)
    while (tokens[to]?.capital && /^(?:extraordinary|plenipotentiary)$/.test(tokens[to]?.low ?? ""))
      to += tokens[to + 1]?.low === "and" && tokens[to + 2]?.low === "plenipotentiary" ? 2 : 1;
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
    // "the Secretary General's Special Envoy"
    if (
      tokens[to]?.possessive &&
      tokens[to]?.capital &&
      noun.capital &&
      /^(?:general|president)$/.test(tokens[to]?.low ?? "")
    )
      to++;
    if (tokens[to - 1]?.possessive) possessive = true;
  }
  if (!possessive) {
    const more = complement(tokens, to, noun, v, depth, officeAt);
    to = more.to;
    party = more.party;
    // "Deputy Prime Minister and Minister of Finance", "State Councilor, Foreign Minister", "DPM/FM".
    const join = tokens[to];
    const dash = join && /^[-–—]$/.test(join.raw) && /^(?:deputy|first|vice)$/.test(first.low);
    if (join && (JOINS.has(join.low) || dash || (join.raw === "," && !plural))) {
      const comma = join.raw === ",";
      const at = comma && JOINS.has(tokens[to + 1]?.low ?? "") ? to + 2 : to + 1;
      const next = tokens[at];
      // "the State Minister and member of the Cabinet"
      const member = next?.low === "member" && tokens[at + 1]?.low === "of" && JOINS.has(join.low);
      const spelled = next && (next.capital === noun.capital || member) && next.low !== "the" && !next.country;
      const alone = JOINS.has(join.low) && standsAlone(tokens, i, to, at);
      // "Permanent Representative of Kenya, and Ambassador NAME": the next of a list.
      const nextOne = comma && at === to + 2 && v.honorifics.has(next?.low ?? "") && nameAt(tokens[at + 1], v);
      // "The Norwegian Minister and President NAME": a president is no minister, so two.
      const president =
        !comma &&
        next?.low === "president" &&
        first.low !== "prime" &&
        nameAt(tokens[at + 1], v) &&
        noun.low === "minister";
      const chain = comma && spelled ? chainEnd(tokens, i, at, v, depth) : 0;
      if (chain)
        return {
          from: i,
          to: chain,
          party: outer(tokens, i, v).party ?? party,
          outer: outer(tokens, i, v).at,
          plural,
          possessive,
          joined: true,
        };
      const second = spelled && !alone && !nextOne && !president ? officeAt(tokens, at, v, depth + 1) : null;
      if (
        second &&
        second.plural === plural &&
        (!comma ||
          at === to + 2 ||
          second.joined ||
          first.low === "state" ||
          twoOfOne(tokens, first, second, v) ||
          alsoMinister(tokens, i, to, second, v))
      ) {
        return {
          from: i,
          to: second.to,
          party: outer(tokens, i, v).party ?? second.party ?? party,
          outer: outer(tokens, i, v).at,
          plural,
          possessive: second.possessive,
          joined: true,
        };
      }
    }
  }
  const before = outer(tokens, i, v);
  return { from: i, to, party: before.party ?? party, outer: before.at, plural, possessive, joined: false };
}

/** "Prime Minister, Minister of Trade, Minister of Ports, Mr NAME": where a premier's further offices end before the name; else 0. */
function chainEnd(tokens: readonly Token[], first: number, from: number, v: Vocabulary, depth: number): number {
  const lead = tokens[first]?.low === "deputy" ? first + 1 : first;
  if (tokens[lead]?.low !== "prime" || depth > 0) return 0;
  for (let n = 0, at = from; n < 4; n++) {
    const next = officeAt(tokens, at, v, 1);
    if (!next || next.plural || next.possessive || next.outer !== next.from || tokens[next.to]?.raw !== ",") return 0;
    const article = tokens[next.to + 1]?.low === "the" ? next.to + 2 : next.to + 1;
    const titled = honorificsAt(tokens, article, v);
    if (titled.to > article && nameAt(tokens[titled.to], v)) return next.to;
    at = tokens[next.to + 1]?.low === "and" ? next.to + 2 : next.to + 1;
  }
  return 0;
}

/** "Deputy Prime Minister, Minister of Trade NAME": a deputy's title before a comma, and the name right behind the second. */
const twoOfOne = (tokens: readonly Token[], first: Token, second: OfficePhrase, v: Vocabulary): boolean => {
  const name = tokens[second.to];
  return (
    /^(?:deputy|vice|first)$/.test(first.low) &&
    // "At the talks with the Deputy Secretary of State, PM Venn spoke": no deputy is a head of government besides.
    !/^(?:pm|president|prime|premier|chancellor|king|queen)$/.test(tokens[second.from]?.low ?? "") &&
    second.outer === second.from &&
    !tokens.slice(second.from, second.to).some((t) => TOP.test(t.low)) &&
    name?.capital === true &&
    !name.country &&
    !name.possessive &&
    !v.officeWords.has(name.low) &&
    !v.notNames.has(name.low)
  );
};

/** No deputy is one of these: "At the talks with the Deputy Secretary, PM Arai said". */
const TOP = /^(?:pm|prime|premier|president|king|queen|chancellor|emir|amir|sultan)$/;

/** "the Prime Minister, Minister of Defence, Hon. NAME": a premier with a ministry beside, before one name with its honorific. */
function alsoMinister(
  tokens: readonly Token[],
  from: number,
  to: number,
  second: OfficePhrase,
  v: Vocabulary,
): boolean {
  const premier = to === from + 2 && tokens[from]?.low === "prime" && tokens[from + 1]?.low === "minister";
  return (
    premier &&
    second.outer === second.from &&
    tokens[second.from]?.low === "minister" &&
    /^(?:of|for)$/.test(tokens[second.from + 1]?.low ?? "") &&
    tokens[second.to]?.raw === "," &&
    v.honorifics.has(tokens[second.to + 1]?.low ?? "") &&
    tokens[second.to + 1]?.capital === true
  );
}

/** "the Secretary General and Prime Minister Arai", "the President and Prime Minister Arai": offices that nobody holds together. */
function standsAlone(tokens: readonly Token[], from: number, to: number, next: number): boolean {
  const title = tokens
    .slice(from, to)
    .map((t) => t.low)
    .join(" ");
  const second = tokens[next]?.low ?? "";
  const named = tokens[next + 1]?.capital === true;
  const premier = second === "prime" || second === "premier" || second === "chancellor";
  // "The Crown Prince and Minister Arai welcomed"
  const bareMinister = second === "minister" && !/^(?:of|for)$/.test(tokens[next + 1]?.low ?? "");
  return (
    (bareMinister &&
      /^(?:president|prime minister|king|queen|crown prince|crown princess|emir|amir|sultan)$/.test(title)) ||
    // "the Under Secretary and Minister NAME"
    (/^(?:(?:under|deputy|assistant)[- ]*|under)?secretary$/.test(title) && second === "minister" && named) ||
    (/^secretary(?: |-|- | - )?general$/.test(title) && (premier || second === "president" || second === "minister")) ||
    (title === "president" && premier) ||
    (title === "prime minister" && second === "president")
  );
}

/** A country right before the title: "Kenya's Cabinet Secretary", "PRC Foreign Minister", "the visiting Polish President". */
function outer(tokens: readonly Token[], i: number, v: Vocabulary): { at: number; party: string | null } {
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
  // "Foreign and EU Minister": the body belongs to the title.
  if (!v.states.has(hit.code) && JOINS.has(tokens[j - 1]?.low ?? "") && v.qualifiers.has(tokens[j - 2]?.low ?? ""))
    return { at: i, party: null };
  if (hit.as === "metonym" && !tokens[j]?.possessive) return { at: i, party: null };
  // "UN Permanent Representative X": sent to it, not by it.
  if (hit.code === "UNO" && tokens[i]?.low === "permanent" && !tokens[j]?.possessive) return { at: j, party: null };
  // "in Japan Foreign Minister X said" does not occur; "of Japan President Y" does not either.
  const code = hit.code;
  while (j > 0 && tokens[j - 1]?.country === hit) j--;
  return { at: j, party: code };
}
