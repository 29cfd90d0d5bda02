/** Finds where the title of an office begins and ends among the tokens of a sentence. */
import { honorificsAt } from "./honorific-run.ts";
import { nounPhrase } from "./office-noun-phrase.ts";
import { headFrom, isHead, isPlural, JOINS, titled } from "./office-words.ts";
import { groupOfTwo, parliamentInBrackets } from "./named-groups.ts";
import { bodyInBrackets, houseEnd, ministryAt, regionEnd, smallOrganEnd } from "./office-houses.ts";
import type { Token } from "./tokens.ts";
import { countryEnd } from "./tokens.ts";
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
const CROWNED = /^(?:his|her)$/;
const ROYAL = /^(?:king|queen|sultan|amir|emir|crown)$/;
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
    const more = complement(tokens, to, noun, v, depth);
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

/** May a name begin here: a capital that is no country, no head and no word of offices? */
const nameAt = (t: Token | undefined, v: Vocabulary): boolean =>
  t?.capital === true && !t.country && !isHead(t, v) && !v.officeWords.has(t.low) && !v.qualifiers.has(t.low);

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
const HOUSES = /^(?:house|senate|congress|parliament|national|treasury|armed|people(?:['’]?s)?)$/;

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
    const bare = t.raw === "Ministry" && /^(?:of|for)$/.test(tokens[to + 1]?.low ?? "");
    if (
      bare ||
      (t.raw === "," &&
        /^(?:ministry|department|office|embassy|delegation|mission)$/.test(tokens[to + 1]?.low ?? "") &&
        tokens[to + 1]?.capital)
    ) {
      const house = bare ? to : to + 1;
      const next = nounPhrase(tokens, house, noun, v);
      if (next > house) {
        to = next;
        continue;
      }
    }
    // "Director, Asia Section, Ministry of", "President, Chamber of Deputies", "under secretary Ministry of Energy"
    const part = partEnd(tokens, to);
    if (part) {
      to = part;
      continue;
    }
    // "Minister of State (Development Cooperation) of Germany"
    if (t.raw === "(" && tokens[to + 1]?.capital && !tokens[to + 1]?.country) {
      const close = [3, 4, 5].map((m) => to + m).find((m) => tokens[m]?.raw === ")");
      if (close && tokens[close + 1]?.low === "of" && tokens[close + 2]?.country) {
        to = close + 1;
        continue;
      }
    }
    // "of the Majlis (Parliament) of the Islamic Republic of Iran"
    if (t.raw === "(" && tokens[to + 1]?.capital && tokens[to + 2]?.raw === ")" && tokens[to + 3]?.low === "of") {
      to += 3;
      continue;
    }
    // "President of the Riksdag (Parliament of Sweden) NAME"
    const glossed = parliamentInBrackets(tokens, to);
    if (glossed) {
      party = party ?? glossed.party;
      to = glossed.to;
      continue;
    }
    const closed = t.raw === "(" && to > start ? tokens.slice(to, to + 7).findIndex((x) => x.raw === ")") : -1;
    const whose = closed > 2 ? tokens.slice(to + 1, to + closed).find((x) => x.country?.as === "name") : undefined;
    if (whose?.country && v.organs.has(tokens[to + 1]?.low ?? "")) {
      party = party ?? whose.country.code;
      to += closed + 1;
      continue;
    }
    const inBrackets = bodyInBrackets(tokens, to, v);
    if (inBrackets) {
      party = party ?? inBrackets.party;
      to = inBrackets.to;
      continue;
    }
    if (!OF.has(t.low) || t.capital) break;
    // "Ambassador of Denmark to Togo at the Harbour Office": where he was received.
    if (t.low === "at" && AMBASSADOR.test(noun.low) && tokens[to - 1]?.country) break;
    // "Minister in charge of Fisheries"
    if (t.low === "in" && tokens[to + 1]?.low === "charge" && tokens[to + 2]?.low === "of") {
      const field = nounPhrase(tokens, to + 3, noun, v);
      if (field === to + 3) break;
      to = field;
      continue;
    }
    const region = t.low === "of" ? regionEnd(tokens, to + 1, v) : 0;
    if (region) {
      to = region;
      continue;
    }
    let j = to + 1;
    // "the Chilean Ambassador to the country NAME", "the Ambassador of Chile to the Republic, NAME"
    if (
      t.low === "to" &&
      tokens[j]?.low === "the" &&
      REALM.test(tokens[j + 1]?.low ?? "") &&
      tokens[j + 2]?.low !== "of"
    ) {
      to = j + 2;
      continue;
    }
    // "the First Secretary of the embassy, NAME"
    if (
      t.low === "of" &&
      tokens[j]?.low === "the" &&
      v.organs.has(tokens[j + 1]?.low ?? "") &&
      tokens[j + 2]?.raw === ","
    ) {
      to = j + 2;
      break;
    }
    if (tokens[j]?.low === "the") j++;
    while (ADJECTIVES.has(tokens[j]?.low ?? "")) j++;
    const hit = tokens[j]?.country;
    // "Senior Advisor to the US President": another office inside this one.
    const inside = hit && hit.as !== "grouping" ? countryEnd(tokens, j) : j;
    // "Personal Representative of His Majesty the Sultan, NAME"
    const crown = j === to + 1 ? honorificsAt(tokens, j, v).to : j;
    if (
      crown > j &&
      tokens[crown]?.low === "the" &&
      ROYAL.test(tokens[crown + 1]?.low ?? "") &&
      tokens[crown + 2]?.raw === ","
    ) {
      to = crown + 2;
      continue;
    }
    // "Head of the Secretariat of His Majesty NAME": whose, and the name behind it is the head's.
    if (
      crown > j &&
      CROWNED.test(tokens[j]?.low ?? "") &&
      !ROYAL.test(tokens[crown]?.low ?? "") &&
      tokens[crown]?.low !== "the"
    ) {
      to = crown;
      continue;
    }
    // "special representative of Chilean Foreign Minister X": whose envoy, in small letters, before another's title.
    if (
      t.low === "of" &&
      hit?.as === "demonym" &&
      !noun.capital &&
      tokens[inside]?.capital &&
      headFrom(tokens, inside, v) >= 0
    ) {
      party = party ?? hit.code;
      break;
    }
    // "chief of staff of Prime Minister Arai": in small letters, before another's title and name.
    if (/^(?:to|of)$/.test(t.low) && j === to + 1 && !hit && !noun.capital && tokens[inside]?.capital) {
      const whose = headFrom(tokens, inside, v) >= 0 ? officeAt(tokens, inside, v, depth + 1) : null;
      const end = whose && !whose.plural && !whose.possessive ? nameEnd(tokens, whose.to, v) : 0;
      if (end) {
        to = end;
        break;
      }
    }
    // "Special Representative of President NAME for the Sahel"
    const sender = t.low === "of" && j === to + 1 && !hit && SENT.test(noun.low) ? senderEnd(tokens, j, v) : 0;
    if (sender) {
      to = sender;
      continue;
    }
    if (
      /^(?:to|of|at)$/.test(t.low) &&
      headFrom(tokens, inside, v) >= 0 &&
      tokens[inside]?.capital === noun.capital &&
      // "the Sultan of Brunei Sultan NAME": a ruler's title once more before the name.
      !(tokens[inside]?.low === noun.low && ROYAL.test(noun.low)) &&
      !titled(tokens, inside, v) &&
      (!v.officeWords.has(tokens[inside]?.low ?? "") || foreignMinister(tokens, inside, noun))
    ) {
      const nested = officeAt(tokens, inside, v, depth + 1);
      if (nested && !nested.plural) {
        party = party ?? (hit ? hit.code : nested.party);
        // "adviser to President Arai": whose adviser, with the name that goes with it.
        const whose =
          t.low === "to" && j === to + 1 && ADVISES.test(noun.low) && !nested.possessive
            ? nameEnd(tokens, nested.to, v)
            : 0;
        if (whose) {
          to = whose;
          break;
        }
        // "Undersecretary at the Crown Prince Diwan"
        to =
          nested.to +
          (tokens[nested.to]?.capital && /^(?:diwan|court|office)$/.test(tokens[nested.to]?.low ?? "") ? 1 : 0);
        if (nested.possessive) {
          // "the Head of the Minister's Office for Tides, NAME"
          const thing = t.low === "of" ? nounPhrase(tokens, nested.to, noun, v) : nested.to;
          if (thing === nested.to) break;
          to = thing;
        }
        continue;
      }
    }
    // "General Secretary of the Mongolian People's Harbour Party (MPHP)"
    const partyOf = t.low === "of" && hit && hit.as !== "grouping" ? politicalEnd(tokens, countryEnd(tokens, j)) : 0;
    if (hit && partyOf) {
      party = party ?? hit.code;
      to = partyOf;
      continue;
    }
    const pair = t.low === "of" ? groupOfTwo(tokens, j) : 0;
    if (pair) {
      to = pair;
      continue;
    }
    // "of the Government of Japan", "of the People's Government of X" are read through.
    if (hit && hit.as !== "grouping") {
      let last = countryEnd(tokens, j);
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
        // "Head of the African Union (AU) Commission"
        (v.officeWords.has(tokens[to - 1]?.low ?? "") || !v.states.has(hit.code))
      ) {
        if (!v.states.has(hit.code)) party = party ?? hit.code;
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
      // "Director of Kuwait Harbour Authority (KHA)": a house of the country, named without "the".
      const house = hit.as === "name" && t.low === "of" ? houseEnd(tokens, last, v) : 0;
      if (house) {
        party = party ?? hit.code;
        to = house;
        continue;
      }
      // "Speaker of the US House of Representatives"
      if (
        (t.low === "of" ? HOUSES : /^treasury$/).test(tokens[last]?.low ?? "") &&
        tokens[last]?.capital &&
        !isHead(tokens[last], v)
      ) {
        party = party ?? hit.code;
        to = nounPhrase(tokens, last, noun, v);
        if (to === last) to++;
        continue;
      }
      // "Speaker of the Chilean parliament", "Head of the Fijian defence ministry delegation"
      const organ = hit.as === "demonym" && t.low === "of" && noun.capital ? smallOrganEnd(tokens, last, v) : 0;
      if (organ) {
        party = party ?? hit.code;
        to = organ;
        continue;
      }
      // "Governor of Chile's Maule Region"
      const part = t.low === "of" && tokens[last - 1]?.possessive ? regionEnd(tokens, last, v) : 0;
      if (part) {
        party = party ?? hit.code;
        to = part;
        continue;
      }
      const continues =
        tokens[last]?.word &&
        // "member of the Chilean parliament"
        (tokens[last]?.capital || (!noun.capital && hit.as === "demonym" && v.organs.has(tokens[last]?.low ?? ""))) &&
        v.officeWords.has(tokens[last]?.low ?? "") &&
        !isHead(tokens[last], v) &&
        // "Minister of State at the UK Foreign Office"
        (hit.as !== "name" || (t.low === "at" && v.states.has(hit.code)) || !v.states.has(hit.code));
      if (!continues) {
        // "Secretary of State for the United States of America" speaks for it; a "Minister for Japan" does not.
        const desk = /^(?:department|division|directorate|desk|bureau|section|unit|directorate-general)$/.test(
          tokens[to - 1]?.low ?? "",
        );
        const forIt = t.low === "for" && tokens[to + 1]?.low === "the" && hit.as === "name" && !desk;
        if ((t.low === "of" || forIt) && !(hit.as === "metonym")) party = party ?? hit.code;
        else if (
          t.low === "in" &&
          !ENVOY.test(noun.low) &&
          // "Head of the EU Office in Malta"
          !(hit.as === "name" && /^(?:office|delegation|mission|representation)$/.test(tokens[to - 1]?.low ?? ""))
        ) {
          // "Minister of Harbours in the Republic of Fiji NAME"
          if (hit.as !== "name" || tokens[to + 1]?.low !== "the" || !nameAt(tokens[last], v)) break;
          party = party ?? hit.code;
        }
        to = last;
        if (bodyInBrackets(tokens, to, v)) continue;
        // "Special Envoy to Sudan and South Sudan"
        if (t.low !== "of" && tokens[to]?.low === "and" && tokens[to + 1]?.country?.as === "name")
          to = countryEnd(tokens, to + 1);
        // "High Representative of the European Union for Foreign Affairs"
        if (
          t.low !== "of" ||
          ((/^(?:ambassador|representative|envoy|commissioner|consul)$/.test(noun.low) ||
            // "Head of the EU Delegation to Kenya"
            /^(?:delegation|mission|office)$/.test(tokens[to - 1]?.low ?? "")) &&
            /^(?:to|for|in)$/.test(tokens[to]?.low ?? "") &&
            (tokens[to + 1]?.country ||
              (tokens[to + 1]?.low === "the" &&
                (tokens[to + 2]?.country || (tokens[to]?.low === "to" && REALM.test(tokens[to + 2]?.low ?? "")))))) ||
          // "Special Envoy of the European Union for the Horn"
          (/^(?:envoy|representative|coordinator)$/.test(noun.low) &&
            tokens[to]?.low === "for" &&
            tokens[tokens[to + 1]?.low === "the" ? to + 2 : to + 1]?.capital) ||
          (tokens[to]?.low === "for" && v.officeWords.has(tokens[to + 1]?.low ?? "") && tokens[to + 1]?.capital)
        )
          continue;
        break;
      }
    }
    // "Minister for Foreign Affairs at Hofdi house": where they met.
    if (t.low === "at" && j === to + 1 && !hit && !v.officeWords.has(tokens[j]?.low ?? "")) break;
    // "President of the West African (ECOWAS) Commission"
    const bracketed = bodyInBrackets(tokens, j, v);
    if (bracketed) {
      party = party ?? bracketed.party;
      to = bracketed.to;
      continue;
    }
    const ministry = t.low === "at" ? ministryAt(tokens, j, v) : null;
    if (ministry) {
      party = party ?? ministry.party;
      to = ministry.to;
      break;
    }
    const next = nounPhrase(tokens, j, noun, v);
    if (next === j) break;
    // "Minister for Ports and Chile's National Lock Plan"
    const planOf = tokens
      .slice(j, next)
      .find((x) => x.possessive && x.country?.as === "name" && v.states.has(x.country.code));
    if (planOf?.country) party = party ?? planOf.country.code;
    // "Ambassador-at-Large of the Russian Foreign Ministry": whose ministry it is.
    if (
      (hit?.as === "demonym" || (hit?.as === "name" && (t.low === "at" || !v.states.has(hit.code)))) &&
      /^(?:of|at|in)$/.test(t.low) &&
      tokens.slice(j, next).some((x) => v.organs.has(x.low))
    )
      party = party ?? hit.code;
    to = next;
  }
  // "Special Representative for the Belgrade-Pristina dialogue NAME": the noun of a cause in small letters.
  if (to > start && tokens[to]?.word && v.envoyCauses.has(tokens[to]?.low ?? "") && tokens[to + 1]?.capital) to++;
  return { to, party };
}

const AMBASSADOR = /^(?:ambassador|commissioner|consul|charg[eé])$/;
const SENT = /^(?:representative|envoy)$/;

/** Where the name of the president or premier ends that begins with the title here; 0 where none does. */
function senderEnd(tokens: readonly Token[], at: number, v: Vocabulary): number {
  const name = tokens[at]?.low === "prime" && tokens[at + 1]?.low === "minister" ? at + 2 : at + 1;
  if (name === at + 1 && !/^(?:president|king|emir|sultan|premier|chancellor)$/.test(tokens[at]?.low ?? "")) return 0;
  let i = name;
  while (i < name + 4 && nameAt(tokens[i], v) && !tokens[i]?.possessive) i++;
  return i > name && tokens[at]?.capital ? i : 0;
}

/** Behind a country: where "People's Harbour Party (PHP)" ends, 0 where no party is named. */
function politicalEnd(tokens: readonly Token[], from: number): number {
  let i = from;
  while (i < from + 4 && tokens[i]?.capital && !tokens[i]?.country && tokens[i]?.low !== "party") i++;
  if (i === from || tokens[i]?.raw !== "Party") return 0;
  return tokens[i + 1]?.raw === "(" && tokens[i + 2]?.caps && tokens[i + 3]?.raw === ")" ? i + 4 : i + 1;
}

/** Where a house or a part of it ends that stands behind an office without "of"; 0 where none does. */
function partEnd(tokens: readonly Token[], at: number): number {
  const from = tokens[at]?.raw === "," ? at + 1 : at;
  if (!tokens[from]?.capital) return 0;
  // "President, Chamber of Deputies"
  if (from > at && /^(?:chamber|house)$/.test(tokens[from]?.low ?? "") && tokens[from + 1]?.low === "of")
    return tokens[from + 2]?.capital ? from + 3 : 0;
  let i = from;
  while (i < from + 3 && tokens[i]?.capital && !/^(?:division|section|desk)$/.test(tokens[i]?.low ?? "")) i++;
  return from > at && i > from && /^(?:Division|Section|Desk)$/.test(tokens[i]?.raw ?? "") ? i + 1 : 0;
}

const REALM = /^(?:country|kingdom|republic|sultanate|emirate|state)$/;
const ADVISES = /^(?:advis[eo]r|assistant|aide|secretary|counsell?or)$/;

/** Where the one or more words of a name end that begin here, before a mark or the end; 0 where none does. */
function nameEnd(tokens: readonly Token[], from: number, v: Vocabulary): number {
  let i = from;
  while (i < from + 4 && nameAt(tokens[i], v) && !tokens[i]?.possessive) i++;
  return i > from && (!tokens[i] || /^[,;.)]$/.test(tokens[i]?.raw ?? "") || tokens[i]?.low === "and") ? i : 0;
}

/** "Special Envoy of Foreign Minister of Chile": an office inside an envoy's, begun by a word of ministries. */
const foreignMinister = (tokens: readonly Token[], at: number, noun: Token): boolean =>
  /^(?:envoy|representative|adviser|advisor|assistant|ambassador)$/.test(noun.low) &&
  tokens[at]?.low === "foreign" &&
  /^(?:minister|secretary)$/.test(tokens[at + 1]?.low ?? "");

/** Who has an office in a capital: "the Iranian ambassador in Damascus". */
const ENVOY = /^(?:charg[eé]|coordinator|ambassador|envoy|consul|nuncio|representative|commissioner)$/;
