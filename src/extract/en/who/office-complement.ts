/** Finds what belongs to an office behind its noun: its field, its house, its country, whose it is. */
import { groupOfTwo, parliamentInBrackets } from "./named-groups.ts";
import { bodyInBrackets, houseEnd, ministryAt, regionEnd, smallOrganEnd } from "./office-houses.ts";
import { nounPhrase } from "./office-noun-phrase.ts";
import type { OfficePhrase } from "./office-phrase.ts";
import { headFrom, isHead, titled } from "./office-words.ts";
import { honorificsAt } from "./honorific-run.ts";
import type { Token } from "./tokens.ts";
import { countryEnd } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

const OF = new Set(["of", "for", "to", "at", "in", "on"]);
const CROWNED = /^(?:his|her)$/;
const ROYAL = /^(?:king|queen|sultan|amir|emir|crown)$/;
/** Words of courtesy and time that stand before an office or its country. */
export const ADJECTIVES = new Set([
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

/** May a name begin here: a capital that is no country, no head and no word of offices? */
export const nameAt = (t: Token | undefined, v: Vocabulary): boolean =>
  t?.capital === true && !t.country && !isHead(t, v) && !v.officeWords.has(t.low) && !v.qualifiers.has(t.low);

const HOUSES = /^(?:house|senate|congress|parliament|national|treasury|armed|people(?:['’]?s)?)$/;

/** What follows the head: "for Trade, Fisheries and Overseas Territories", "of the Republic of Moldova", "(West)". */
export function complement(
  tokens: readonly Token[],
  start: number,
  noun: Token,
  v: Vocabulary,
  depth: number,
  /** Reads an office inside another: "Adviser to the Prime Minister". */
  office: (tokens: readonly Token[], i: number, v: Vocabulary, depth: number) => OfficePhrase | null,
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
      const whose = headFrom(tokens, inside, v) >= 0 ? office(tokens, inside, v, depth + 1) : null;
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
      const nested = office(tokens, inside, v, depth + 1);
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
