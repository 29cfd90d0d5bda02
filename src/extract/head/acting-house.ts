/** Names the house of a country that a text shows when it is not the foreign ministry: "The Ministry of Interior said in a statement". */
import type { Knowledge } from "../../model/knowledge.ts";
import { spokenName } from "../../model/spoken-name.ts";
import { officeFinder } from "./named-offices.ts";

const FOREIGN = /\b(?:foreign|external|diplomacy|diplomat|state|international relations|FM|EAM|DFA)\b/i;
const LEADER =
  /^(?:(?:Vice |Deputy )?President|Prime|Premier|PM|DPM|King|Queen|Emir|Amir|Sultan|Crown|Chancellor|Taoiseach|Emperor)\b/;
/** "Minister of Defence", "Ports Minister", "Secretary of Energy". */
const MINISTER =
  /\bMinister (?:of|for|in charge of) |\b(?!Deputy|Vice|State|Cabinet)\p{Lu}[\p{L}-]+ Minister\b|\bSecretary (?:of|for) (?:the )?(?:Defen[cs]e|Treasury|Interior|Energy|Econom|Commerce|Trade|Agricultur|Transport|Health|Home)/u;
const PARLIAMENT =
  /\b(?:Speaker|(?:Chair(?:man|woman|person)?|President|Head) of the (?:National |People['’]s |Federal |State |House |Shura )?(?:Assembly|Parliament|Congress|Senate|Chamber|Duma|Majlis|Council|Knesset|Storting|Riigikogu|Saeima|Seimas|Milli Majlis)|Parliament\p{L}* Speaker|(?:National )?Assembly (?:\(NA\) )?(?:Chair|Speaker)|Parliament)\b/u;
/** "The Ministry of Interior said", "a Ministry of Defence statement", "a statement by the Energy Ministry". */
const ORGAN =
  "(?:Ministry (?:of|for) (?:the )?\\p{Lu}[\\p{L}-]+(?:(?:,| and|, and| &) (?:the )?\\p{Lu}[\\p{L}-]+| \\p{Lu}[\\p{L}-]+)*|(?:\\p{Lu}[\\p{L}-]+ )(?:and \\p{Lu}[\\p{L}-]+ )?Ministry|Royal Court|Amiri Diwan|Royal Hashemite Court)";
const SAID = "(?: (?:said|announced|informed|reported|added)| (?:statement|press release|release|spokes\\p{L}+))";
const TELLS = new RegExp(
  `(?:^|[.!?”"]\\s|,\\s|\\b(?:[Aa]|[Tt]he)\\s)(?:[Tt]he |[Aa] )?(?<ahead>${ORGAN})${SAID}\\b|\\b(?:statement|press release|release|according to)(?: (?:by|of|from|issued by))? (?:the )?(?<behind>${ORGAN})`,
  "gu",
);

/** Name of the house; null where the text shows the foreign ministry, a leader, or nothing. */
export function actingHouse(country: string, title: string, lead: string, k: Knowledge): string | null {
  const state = k.state(country)?.name ?? country;
  const organs = new Set(
    [...lead.matchAll(TELLS)].flatMap((m) => {
      const name = m.groups?.["ahead"] ?? m.groups?.["behind"] ?? "";
      const at = m.index + m[0].indexOf(name);
      // "the Peruvian Ministry of Ports said", "according to the Ministry of Defence of Peru"
      const near = lead.slice(Math.max(0, at - 24), at + name.length + 40);
      const own = k.namesIn(near).every((h) => h.code === country || h.as === "grouping");
      return name && own ? [name] : [];
    }),
  );
  const [organ, ...more] = organs;
  if (organ && !more.length && !FOREIGN.test(organ)) return `${organ}, ${state}`;
  const mine = ownOffices(country, [title, lead], k);
  if (!mine.length || mine.some((o) => FOREIGN.test(o) || LEADER.test(o))) return null;
  if (mine.some((o) => PARLIAMENT.test(o))) return state;
  return mine.some((o) => MINISTER.test(o)) ? `Government of ${spokenName(country, k)}` : null;
}

/** Offices of this country, or of none, with the capitals before them. */
const ownOffices = (country: string, texts: readonly string[], k: Knowledge): string[] =>
  texts.flatMap((words) =>
    officeFinder(k)(words.slice(0, 700))
      .filter((o) => o.country === null || o.country === country)
      .map(
        (o) =>
          `${/(?:\p{Lu}[\p{L}-]+\s(?:and\s)?){0,4}$/u.exec(words.slice(0, o.start))?.[0] ?? ""}${officeAt(words, o.start)}`,
      ),
  );

/** Is the foreign minister in this text only the guest: "President of A NAME received Foreign Minister of B"? */
export function onlyGuestIsForeign(country: string, words: string, k: Knowledge): boolean {
  const mine = ownOffices(country, [words], k);
  return mine.some((o) => LEADER.test(o)) && !mine.some((o) => FOREIGN.test(o));
}

/** "Minister of Defence and Aviation": the words of an office from its noun on. */
const officeAt = (words: string, start: number): string =>
  /^[\p{L}-]+(?:,?\s(?:of|for|and|the|&|\p{Lu}[\p{L}-]+)){0,6}/u.exec(words.slice(start, start + 80))?.[0] ?? "";
