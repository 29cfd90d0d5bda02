/** Tells whose an office without a country can be: "President of the Council of Ministers" where Italy is named and Peru is not. */
import type { Knowledge } from "../../model/knowledge.ts";
import { onceFor } from "../../model/once-for.ts";

interface Held {
  /** First word, in small letters: most offices are ruled out by it. */
  first: string;
  words: RegExp;
  parties: readonly string[];
}

/** Offices of more countries than these tell of none. */
const MOST_HOLDERS = 8;
/** Words of an office before the noun that officeFinder points to: "Federal", "Prime Cabinet". */
const REACH = 24;

const heldOffices = onceFor((k: Knowledge): readonly Held[] =>
  k.offices
    .filter(
      (o) =>
        o.parties.length > 0 &&
        o.parties.length <= MOST_HOLDERS &&
        o.office.split(" ").length > 1 &&
        !o.office.startsWith("*"),
    )
    .sort((a, b) => b.office.length - a.office.length)
    .map((o) => ({
      first: /^\p{L}*/u.exec(o.office)?.[0].toLowerCase() ?? "",
      words: new RegExp(
        `(?<!\\p{L})${o.office
          .split(" * ")
          .map((part) =>
            part
              .replace(/ ?\*$/, "")
              .split(" ")
              .map((w) => RegExp.escape(w))
              .join("[\\s-]+"),
          )
          .join("(?:\\s(?:of|for|the|and|\\p{Lu}[\\p{L}]+)){1,4}\\s")}(?!\\p{L})`,
        "iuy",
      ),
      parties: o.parties,
    })),
);

/**
 * The countries that can have the office whose noun stands at `at`, the wording that begins first, then the longest; empty where the table leaves it open.
 */
export function holdersOfOffice(text: string, at: number, k: Knowledge): readonly string[] {
  const starts: { from: number; word: string }[] = [];
  for (let from = at; from >= Math.max(0, at - REACH); from--) {
    if (from > 0 && /\p{L}/u.test(text[from - 1] ?? "")) continue;
    FIRST.lastIndex = from;
    starts.push({ from, word: FIRST.exec(text)?.[0].toLowerCase() ?? "" });
  }
  // "Cabinet Secretary for Foreign Affairs" holds "Secretary for Foreign Affairs", which is another's.
  for (const { from, word } of starts.reverse()) {
    let longest = 0;
    const holders = new Set<string>();
    for (const { first, words, parties } of heldOffices(k)) {
      if (word !== first) continue;
      words.lastIndex = from;
      const length = words.exec(text)?.[0].length ?? 0;
      if (from + length <= at || length < longest) continue;
      // A civil servant in one country, a minister in another: one wording on several rows has the holders of all.
      longest = length;
      for (const party of parties) holders.add(party);
    }
    if (holders.size) return [...holders];
  }
  return [];
}

const FIRST = /\p{L}*/uy;
