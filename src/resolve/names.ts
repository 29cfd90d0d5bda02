/** Folds spellings of names together, and says whether two of them can name one person. */

/** One way of writing that is taken for another: "ou" for "o" in Japanese names. */
export interface SpellingRow {
  from: string;
  to: string;
  /** Parties whose people's names it holds for; empty for all. */
  parties: readonly string[];
}

/** What is known about spellings, and the words before names that are no part of them ("dr", "senator"). */
export interface Spellings {
  rows: readonly SpellingRow[];
  titles: ReadonlySet<string>;
}

/** The words of a name without case, accents, hyphens, titles and variants of spelling, in the order given. */
export function foldName(name: string, party: string | null, spellings: Spellings): string[] {
  const rows = spellings.rows.filter((r) => r.parties.length === 0 || (party !== null && r.parties.includes(party)));
  const words = name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[\p{M}'\u2019\u02bc`]/gu, "")
    .replace(/[-\u2010\u2011]/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((w) => w !== "");
  // Titles stand before a name; behind a given name the same word is a family name ("King").
  const first = words.findIndex((w) => !spellings.titles.has(w));
  return words.slice(Math.max(first, 0)).map((w) => rows.reduce((word, r) => word.replaceAll(r.from, r.to), w));
}

/** How two folded names agree, or null when they are two people's. */
export function agreement(a: readonly string[], b: readonly string[]): "order" | "initials" | "part" | null {
  if (a.length === 0 || b.length === 0) return null;
  if (key(a) === key(b) || rotations(a).some((r) => r === b.join(""))) return "order";
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const free = [...long];
  let initials = false;
  let full = 0;
  // Whole words first, so that an initial never takes the word that another word needs.
  for (const w of [...short].sort((x, y) => y.length - x.length)) {
    let i = free.indexOf(w);
    if (i >= 0) full += w.length > 1 ? 1 : 0;
    else {
      i = free.findIndex((f) => (w.length === 1 || f.length === 1) && f[0] === w[0]);
      if (i < 0) return null;
      initials = true;
    }
    free.splice(i, 1);
  }
  if (full === 0) return null;
  return initials
    ? "initials"
    : short.length === 1
      ? "part"
      : free.every((w) => w.length === 1)
        ? "initials"
        : full >= 2
          ? "initials"
          : "part";
}

/** The same for every order of the words. */
export const key = (words: readonly string[]): string => [...words].sort().join(" ");

const rotations = (words: readonly string[]): string[] =>
  words.map((_, i) => [...words.slice(i), ...words.slice(0, i)].join(""));
