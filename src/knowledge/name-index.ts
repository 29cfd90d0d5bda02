/**
 * Finds names of states, bodies and groupings in running text: one pass over the words through a tree of words, longest
 * name first. A name marked "~" in the tables is known but never looked for; one marked "?" belongs to several rows and
 * counts only where a sure name of exactly one of them stands in the same text.
 */
import type { GroupingRow, NameHit, StateRow } from "../model/knowledge.ts";

/** A row's name as its table wrote it, mark and all. */
export interface MarkedName {
  name: string;
  code: string;
  as: NameHit["as"];
}

/** What words mean; `rivals` are the codes among which only the rest of the text can tell. */
type Meaning = { code: string; as: NameHit["as"]; rivals: string[] };

interface Node {
  next: Map<string, Node>;
  means: Meaning | "trap" | null;
}

const TOKEN = /[\p{L}\p{M}\p{N}]+|\n\s*\n|[^\s]/gu;
const ASCII = /^[\x20-\x7e]*$/;

const fold = (token: string): string =>
  ASCII.test(token)
    ? token === "&" ? "and" : token
    : token
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .replace(/[\u2018\u2019\u02bb\u02bc\u2032]/g, "'")
        .replace(/[\u2010-\u2013]/g, "-");

const tokens = (text: string): string[] => (text.match(TOKEN) ?? []).map(fold);

/** The name without the mark that only the tables use. */
export const unmarked = (name: string): string => (name.startsWith("~") || name.startsWith("?") ? name.slice(1) : name);

const MARKED = /^[~?]/;

/** The same list where no name is marked. */
function unmarkedList(names: string[]): string[] {
  if (!names.some((name) => MARKED.test(name))) return names;
  const plain = names.map(unmarked);
  Object.freeze(plain);
  return plain;
}

/** The row as everybody but the index sees it. */
export const unmarkedState = (row: StateRow): StateRow =>
  Object.freeze({
    ...row,
    name: unmarked(row.name),
    names: unmarkedList(row.names),
    demonyms: unmarkedList(row.demonyms),
    metonyms: unmarkedList(row.metonyms),
  });

/** The row as everybody but the index sees it. */
export const unmarkedGrouping = (row: GroupingRow): GroupingRow =>
  Object.freeze({ ...row, name: unmarked(row.name), names: unmarkedList(row.names) });

/** Every name with its mark, in the order of the tables. */
export function markedNames(
  states: readonly StateRow[],
  groupings: readonly GroupingRow[],
): MarkedName[] {
  const names: MarkedName[] = [];
  const add = (code: string, as: NameHit["as"], list: readonly string[]): void => {
    for (const name of list) names.push({ name, code, as });
  };
  for (const s of states) {
    add(s.code, "name", [s.name, ...s.names]);
    add(s.code, "demonym", s.demonyms);
    add(s.code, "metonym", s.metonyms);
  }
  for (const g of groupings) add(g.code, "grouping", [g.name, ...g.names]);
  return names;
}

/** Every form in which a name is looked for: without its article, and in capitals as headings print it. */
function forms(name: string): string[] {
  const plain = name.startsWith("the ") ? name.slice(4) : name;
  const found = [plain];
  if (plain.startsWith("The ")) found.push(`the ${plain.slice(4)}`);
  const upper = plain.toUpperCase();
  if (plain.length > 3 && upper !== plain) found.push(upper);
  return found;
}

/** The first word of a name, in small letters, as the text's words are cut. */
function firstWord(name: string): string {
  const plain = name.startsWith("the ") ? name.slice(4) : name;
  const [word = ""] = /^[A-Za-z0-9]+/.exec(plain) ?? [];
  const sure = word !== "" && (word.length === plain.length || plain.charCodeAt(word.length) < 128);
  return (sure ? word : (tokens(plain)[0] ?? "")).toLowerCase();
}

/** The tree of all names of `names` outside `traps`; only the branches that a text asks for are ever built. */
function tree(names: readonly MarkedName[], traps: readonly string[]): (word: string) => Node | undefined {
  const seeds = new Map<string, { name: string; means: Meaning | "trap" }[]>();
  const seed = (name: string, means: Meaning | "trap"): void => {
    const first = firstWord(name);
    const list = seeds.get(first);
    if (list) list.push({ name, means });
    else seeds.set(first, [{ name, means }]);
  };
  for (const trap of traps) seed(trap, "trap");
  for (const { name, code, as } of names)
    if (!name.startsWith("~")) seed(unmarked(name), { code, as, rivals: name.startsWith("?") ? [code] : [] });

  const branches = new Map<string, Node | undefined>();
  return (word) => {
    if (branches.has(word)) return branches.get(word);
    const branch: Node = { next: new Map(), means: null };
    for (const { name, means } of seeds.get(word.toLowerCase()) ?? [])
      for (const form of forms(name)) {
        const [first, ...rest] = tokens(form);
        if (first === word) plant(branch, rest, means);
      }
    const grown = branch.means || branch.next.size ? branch : undefined;
    branches.set(word, grown);
    return grown;
  };
}

function plant(branch: Node, rest: string[], means: Meaning | "trap"): void {
  let node = branch;
  for (const word of rest) {
    let next = node.next.get(word);
    if (!next) node.next.set(word, (next = { next: new Map(), means: null }));
    node = next;
  }
  if (node.means === null) node.means = means === "trap" ? means : { ...means, rivals: [...means.rivals] };
  else if (means !== "trap" && node.means !== "trap") node.means.rivals.push(...means.rivals);
}

/** Every name of a state, body or grouping in a text. */
export function nameFinder(names: readonly MarkedName[], traps: readonly string[]): (text: string) => NameHit[] {
  const branch = tree(names, traps);
  return (text) => {
    const found = [...text.matchAll(TOKEN)];
    const words = found.map((m) => fold(m[0]));
    const hits: (NameHit & { rivals: string[] })[] = [];
    for (let i = 0; i < words.length; ) {
      let node = branch(words[i] ?? "");
      let end = -1;
      let means: Node["means"] = null;
      for (let j = i; node; ) {
        if (node.means) [end, means] = [j, node.means];
        j += 1;
        node = node.next.get(words[j] ?? "");
      }
      const [first, last] = [found[i], found[end]];
      if (means && means !== "trap" && first && last)
        hits.push({ start: first.index, end: last.index + last[0].length, ...means });
      i = Math.max(i, end) + 1;
    }
    return settle(hits);
  };
}

/** Names of several rows stay only where the text itself names one of them for sure. */
function settle(hits: (NameHit & { rivals: string[] })[]): NameHit[] {
  const sure = new Set(hits.filter((h) => !h.rivals.length).map((h) => h.code));
  const settled: NameHit[] = [];
  for (const { start, end, code, as, rivals } of hits) {
    const [only, another] = rivals.length ? new Set(rivals.filter((r) => sure.has(r))) : [code];
    if (only && !another) settled.push({ start, end, code: only, as });
  }
  return settled;
}

/** What every name means by itself; `clash` hears of a name that two rows hold without the marks that allow it. */
export function nameTable(
  names: readonly MarkedName[],
  codes: readonly string[],
  clash: (name: string, code: string, other: string) => void,
): Map<string, string> {
  const sure = new Map<string, string>();
  const shared = new Map<string, string>();
  for (const { name, code } of names) {
    if (name.startsWith("~")) continue;
    const key = keyOf(unmarked(name));
    const mine = name.startsWith("?") ? shared : sure;
    const other = sure.get(key) ?? (mine === sure ? shared.get(key) : undefined);
    if (other !== undefined && other !== code) clash(unmarked(name), code, other);
    mine.set(key, code);
  }
  for (const { name, code } of names) if (name.startsWith("~") && !sure.has(keyOf(unmarked(name)))) sure.set(keyOf(unmarked(name)), code);
  for (const code of codes) sure.set(code, code);
  return sure;
}

function keyOf(name: string): string {
  const plain = name.startsWith("the ") ? name.slice(4) : name;
  return /^[A-Za-z]+(?: [A-Za-z]+)*$/.test(plain) ? plain : tokens(plain).join(" ");
}

/** Answers which party exactly a name, demonym, metonym or code means; article, "'s" and end mark aside. */
export function partyFinder(table: ReadonlyMap<string, string>): (name: string) => string | null {
  let loose: Map<string, string> | null = null;
  /** Names in any case; acronyms are none, or "who" and "us" would be parties. */
  const inAnyCase = (key: string): string | undefined => {
    if (!loose) {
      loose = new Map();
      for (const [name, code] of table)
        if (name.length > 3 && name.toUpperCase() !== name && !loose.has(name.toLowerCase())) loose.set(name.toLowerCase(), code);
    }
    return loose.get(key.toLowerCase());
  };
  const lookUp = (words: string[]): string | null => {
    const key = words.join(" ");
    return table.get(key) ?? inAnyCase(key) ?? null;
  };
  return (name) => {
    if (name.length > 200) return null;
    let words = tokens(name);
    const found = lookUp(words);
    if (found) return found;
    if (words.length > 1 && /^the$/i.test(words[0] ?? "")) words = words.slice(1);
    const whole = lookUp(words);
    if (whole) return whole;
    if (words.length > 2 && words.at(-2) === "'" && words.at(-1) === "s") words = words.slice(0, -2);
    else if (words.length > 1 && /^['.,;:]$/.test(words.at(-1) ?? "")) words = words.slice(0, -1);
    return lookUp(words);
  };
}
