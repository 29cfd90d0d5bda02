/** The table of zone words: short forms and names of clocks with the countries that use them and their IANA zone or offset. */
import type { Knowledge } from "../../../model/knowledge.ts";
import { onceFor } from "../../../model/once-for.ts";

export interface ZoneWord {
  /** Countries in whose texts the word has this meaning. */
  countries: string[];
  /** IANA zone or fixed offset. */
  zone: string;
}

export interface ZoneWords {
  /** Meanings by the word in small letters. */
  meanings: ReadonlyMap<string, readonly ZoneWord[]>;
  /** The words in capitals that stand without "time". */
  abbreviations: ReadonlySet<string>;
}

/** Reads the list "zones": lines such as "IST = IND = +05:30". */
export const zoneWords = onceFor((k: Pick<Knowledge, "lists">): ZoneWords => {
  const meanings = new Map<string, ZoneWord[]>();
  const abbreviations = new Set<string>();
  for (const line of k.lists.zones ?? []) {
    const [names = "", countries = "", zone = ""] = line.split("=").map((part) => part.trim());
    for (const name of names
      .split(",")
      .map((n) => n.trim())
      .filter(Boolean)) {
      if (/^[A-Z]{2,5}$/.test(name)) abbreviations.add(name);
      const key = name.toLowerCase();
      const rows = meanings.get(key) ?? [];
      rows.push({ countries: countries.split(" ").filter(Boolean), zone });
      meanings.set(key, rows);
    }
  }
  return { meanings, abbreviations };
});
