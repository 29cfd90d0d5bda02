/** Reads what an office is from its words: the row of knowledge/offices it belongs to, its level, its short forms. */
import type { Level } from "../../../model/engagement.ts";
import type { Knowledge, OfficeRow } from "../../../model/knowledge.ts";
import { onceFor } from "../../../model/once-for.ts";
import { foldedWords } from "./fold.ts";

export interface Office {
  level: Level;
  /** Rows of the parts: "Prime Minister and Foreign Minister" has two. */
  rows: OfficeRow[];
  /** Folded short forms that mean this office, its own words among them. */
  short: ReadonlySet<string>;
}

interface Compiled {
  row: OfficeRow;
  /** Place in the table: among equals the first row wins. */
  order: number;
  tokens: string[];
  literals: string[];
}

interface Table {
  /** Rows by one of their words, the one that the fewest rows have. */
  byWord: ReadonlyMap<string, Compiled[]>;
  /** Offices read before, by party and words. */
  read: Map<string, Office | null>;
}

/** Ranks among the parts of one person's office; the foreign ministry decides even beside a higher one. */
const RANK: readonly Level[] = [
  "foreign-minister",
  "leader",
  "minister",
  "deputy-minister",
  "senior-official",
  "ambassador",
];

const NEUTRAL = new Set([
  "acting",
  "former",
  "first",
  "second",
  "third",
  "standing",
  "outgoing",
  "incoming",
  "caretaker",
  "interim",
  "then",
  "honorary",
  "senior",
  "newly",
  "appointed",
  "new",
  "incumbent",
  "provisional",
  "current",
  "permanent",
  "departing",
  "late",
]);
const DEPUTY = new Set(["deputy", "vice", "assistant", "associate", "junior"]);
const OF_THE_STATE = new Set(["federal", "union"]);
const TAIL = new Set(["designate", "elect", "nominate"]);
const BELOW: { readonly [level in Level]: Level } = {
  leader: "minister",
  "foreign-minister": "deputy-minister",
  minister: "deputy-minister",
  "deputy-minister": "senior-official",
  "senior-official": "senior-official",
  ambassador: "senior-official",
};

/** Offices kept with the table that read them; a text that names more is read as slowly as the first one. */
const MOST_KEPT = 2000;

const compiled = onceFor((offices: readonly OfficeRow[]): Table => {
  const rows = offices.map((row, order): Compiled => {
    const tokens = row.office
      .split(/\s+/)
      .flatMap((t) =>
        t.includes("*") ? [t === "*" ? "*" : `${foldedWords(t.replace("*", ""))[0] ?? ""}*`] : foldedWords(t),
      );
    return { row, order, tokens, literals: tokens.filter((t) => !t.endsWith("*")) };
  });
  const uses = new Map<string, number>();
  for (const { literals } of rows) for (const word of new Set(literals)) uses.set(word, (uses.get(word) ?? 0) + 1);
  const rarest = ({ literals }: Compiled): string | undefined =>
    literals.toSorted((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0))[0];
  const byWord = Map.groupBy(
    rows.filter((r) => r.literals.length),
    (r) => rarest(r) ?? "",
  );
  return { byWord, read: new Map() };
});

/** Words of which every office has one at least. */
export const wordsOfOffices = (k: Knowledge): Iterable<string> => compiled(k.offices).byWord.keys();

/** Does the pattern fit the words? "*" eats any number; the last star is the only one gone back to, so time stays linear in practice. */
function fits(pattern: readonly string[], words: readonly string[]): boolean {
  let p = 0,
    w = 0,
    star = -1,
    mark = 0;
  while (w < words.length) {
    const t = pattern[p];
    const word = words[w] ?? "";
    if (t === "*") [star, mark, p] = [p, w, p + 1];
    else if (t !== undefined && (t === word || (t.length > 1 && t.endsWith("*") && word.startsWith(t.slice(0, -1)))))
      [p, w] = [p + 1, w + 1];
    else if (star >= 0) [p, mark, w] = [star + 1, mark + 1, mark + 1];
    else return false;
  }
  while (pattern[p] === "*") p++;
  return p === pattern.length;
}

/** The row with most words of its own; among equals the one that names the party, then the one for all. */
function bestRow(words: readonly string[], party: string | null, k: Knowledge): OfficeRow | null {
  const have = new Set(words);
  const { byWord } = compiled(k.offices);
  const candidates = [...have].flatMap((word) => byWord.get(word) ?? []).sort((a, b) => a.order - b.order);
  let best: OfficeRow | null = null;
  let score = -1;
  for (const { row, tokens, literals } of candidates) {
    const own = row.parties.length > 0;
    if (own && party !== null && !row.parties.includes(party)) continue;
    if (literals.length * 4 + 3 <= score || !literals.every((l) => have.has(l)) || !fits(tokens, words)) continue;
    const value = literals.length * 4 + (tokens.includes("*") ? 0 : 2) + (own && party !== null ? 1 : own ? -1 : 0);
    if (value > score) [best, score] = [row, value];
  }
  return best;
}

function readPart(
  words: readonly string[],
  party: string | null,
  k: Knowledge,
): { row: OfficeRow; level: Level; short: string[] } | null {
  let rest = words;
  while (rest.length > 1 && TAIL.has(rest.at(-1) ?? "")) rest = rest.slice(0, -1);
  for (let i = 0; i < 6; i++) {
    const first = rest[0] ?? "";
    if (!NEUTRAL.has(first) && !DEPUTY.has(first)) break;
    const row = bestRow(rest, party, k);
    if (row && foldedWords(row.office)[0] === first) return plain(row);
    const inner = readPart(rest.slice(1), party, k);
    if (!DEPUTY.has(first)) return inner;
    if (!inner) return null;
    return {
      row: inner.row,
      level: BELOW[inner.level],
      short: [
        ...inner.short.map((s) => `${first} ${s}`),
        ...inner.short.filter((s) => s === "minister" || s === "secretary"),
      ],
    };
  }
  const row = bestRow(rest, party, k);
  if (rest.length > 2 && OF_THE_STATE.has(rest[0] ?? "")) {
    // "Federal Minister of Defence" is called "the Defence Minister" too.
    const inner = readPart(rest.slice(1), party, k);
    if (inner)
      return {
        row: inner.row,
        level: inner.level,
        short: [...new Set([...(row ? plain(row).short : []), ...inner.short])],
      };
  }
  return row && plain(row);
}

const plain = (row: OfficeRow): { row: OfficeRow; level: Level; short: string[] } => ({
  row,
  level: row.level,
  short: row.short.map((s) => foldedWords(s).join(" ")),
});

/** Parts of an office at "and", "/" and commas, where both sides name an office of their own. */
function parts(office: string, party: string | null, k: Knowledge): string[][] {
  const out: string[][] = [];
  let open: string[] = [];
  for (const chunk of office.split(/\s*[,;/]\s*(?:and\s+)?|\s+(?:and|&|cum)\s+/).map(foldedWords)) {
    if (!chunk.length) continue;
    const whole = [...open, ...chunk];
    if (readPart(chunk, party, k)) {
      if (open.length) out.push(readPart(whole, party, k) ? whole : chunk);
      else out.push(chunk);
      open = [];
    } else if (out.length) out[out.length - 1] = [...(out.at(-1) ?? []), "and", ...chunk];
    else open = [...open, ...chunk, "and"];
  }
  return out;
}

/** What an office phrase means for a party (null: unknown); null when no row fits. Country names must be cut off before. */
export function readOffice(office: string, party: string | null, k: Knowledge): Office | null {
  if (office.length > 400) return null;
  const { read } = compiled(k.offices);
  const key = `${party} ${office}`;
  const known = read.get(key);
  if (known !== undefined) return known;
  const found = readWhole(office, party, k);
  if (read.size < MOST_KEPT) read.set(key, found);
  return found;
}

function readWhole(office: string, party: string | null, k: Knowledge): Office | null {
  const all = foldedWords(office);
  const found = parts(office, party, k)
    .map((p) => readPart(p, party, k))
    .filter((p) => p !== null);
  if (!found.length) return null;
  found.sort((a, b) => RANK.indexOf(a.level) - RANK.indexOf(b.level));
  const short = new Set(found.flatMap((p) => p.short));
  short.add(all.join(" "));
  if (found.length > 1) short.add(found.map((p) => p.short[0] ?? "").join(" and "));
  return { level: found[0]?.level ?? "senior-official", rows: found.map((p) => p.row), short };
}
