/** Tells a house by the office that its title leaves a country out of and its text gives one: its own. */
import type { Knowledge } from "../../model/knowledge.ts";
import { officeFinder } from "./named-offices.ts";
import type { OwnSide, OwnSideText } from "./own-side-text.ts";

/** Characters of the text in which the office stands in full, and of a title before its own. */
const [LEAD, AHEAD] = [300, 24];

/** "Minister Tamm visited Kenya" over "Minister of Foreign Affairs of Estonia Arvo Tamm visited Kenya": Estonia. */
export function namedInFull({ title, lead }: OwnSideText, k: Knowledge): OwnSide | null {
  const [titled] = officeFinder(k)(title);
  const [full] = officeFinder(k)(lead.slice(0, LEAD));
  if (!titled || titled.country !== null || titled.plural !== undefined || titled.start > AHEAD) return null;
  if (!full?.country || full.plural !== undefined || full.nameless) return null;
  const named = k.namesIn(title).flatMap((h) => (h.as === "grouping" ? [] : [h.code]));
  if (!named.length || named.includes(full.country)) return null;
  // The same person: the last word of the name behind the office in the title stands behind the office in the text.
  const name = NAME.exec(title.slice(titled.start))?.groups?.["name"];
  if (!name || !isHeldBy(lead.slice(full.start, full.start + 160), name)) return null;
  return {
    country: full.country,
    why: "its office stands in the title without a country, and in the text with this one",
    sure: "likely",
  };
}

/** An office, then a name: "Minister of Foreign Affairs Arvo Tamm visited". */
const NAME = /^(?:\p{L}[\p{L}’'.,-]*\s){1,9}?(?<name>(?:\p{Lu}[\p{L}’'-]+\s)?\p{Lu}[\p{L}’'-]{2,})\s(?=\p{Ll})/u;

/** Is the office that begins these words held by the one so called? A family name alone may be that of whoever comes after a comma. */
const isHeldBy = (words: string, name: string): boolean => {
  const at = words.indexOf(name);
  return at > 0 && (name.includes(" ") || !words.slice(0, at).includes(","));
};
