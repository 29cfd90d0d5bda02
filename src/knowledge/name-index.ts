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

interface Node {
  next: Map<string, Node>;
  /** What the words up to here mean; a trap means nothing. */
  means: { code: string; as: NameHit["as"]; rivals: string[] } | "trap" | null;
}

const TOKEN = /[\p{L}\p{M}\p{N}]+|\n\s*\n|[^\s]/gu;
const ASCII = /^[\x20-\x7e]*$/;
const APOSTROPHES = /[\u2018\u2019\u02bc\u2032]/g;
const DASHES = /[\u2010-\u2013]/g;

const fold = (token: string): string =>
  ASCII.test(token)
    ? token
    : token.normalize("NFD").replace(/\p{M}/gu, "").replace(APOSTROPHES, "'").replace(DASHES, "-");

const tokens = (text: string): string[] => (text.match(TOKEN) ?? []).map(fold);

const bare = (name: string): string => name.replace(/^[~?]/, "");

/** The name without the mark that only the tables use. */
export const unmarked = bare;

/** Every name with its mark, in the order of the tables. */
export function markedNames(
  states: readonly StateRow[],
  groupings: readonly GroupingRow[],
): MarkedName[] {
  const names: MarkedName[] = [];
  for (const s of states) {
    for (const name of [s.name, ...s.names]) names.push({ name, code: s.code, as: "name" });
    for (const name of s.demonyms) names.push({ name, code: s.code, as: "demonym" });
    for (const name of s.metonyms) names.push({ name, code: s.code, as: "metonym" });
  }
  for (const g of groupings)
    for (const name of [g.name, ...g.names]) names.push({ name, code: g.code, as: "grouping" });
  return names;
}

export interface NameIndex {
  party(name: string): string | null;
  namesIn(text: string): NameHit[];
}

/** Builds the index; `traps` are phrases inside which no name counts. */
export function nameIndex(names: readonly MarkedName[], codes: readonly string[], traps: readonly string[]): NameIndex {
  const root: Node = { next: new Map(), means: null };
  const exact = new Map<string, string>();
  const loose = new Map<string, string>();

  const put = (words: string[], means: Node["means"]): void => {
    let node = root;
    for (const word of words) {
      let next = node.next.get(word);
      if (!next) node.next.set(word, (next = { next: new Map(), means: null }));
      node = next;
    }
    if (node.means === null) node.means = means;
    else if (means !== "trap" && means !== null && node.means !== "trap" && node.means.code !== means.code)
      node.means.rivals.push(...means.rivals);
  };
  const learn = (text: string, means: Node["means"]): void => {
    put(tokens(text.replace(/^the /, "")), means);
    if (text.startsWith("The ")) put(tokens(`the ${text.slice(4)}`), means);
    const upper = text.toUpperCase();
    if (upper !== text && text.length > 3) put(tokens(upper.replace(/^THE /, "")), means);
  };

  for (const trap of traps) learn(trap, "trap");
  for (const { name, code, as } of names) {
    const sure = !name.startsWith("~") && !name.startsWith("?");
    if (!name.startsWith("~")) learn(bare(name), { code, as, rivals: sure ? [] : [code] });
    if (name.startsWith("?") || name.startsWith("~")) continue;
    const key = tokens(bare(name).replace(/^the /, "")).join(" ");
    if (!exact.has(key)) exact.set(key, code);
    const low = key.toLowerCase();
    if (key.length > 3 && key.toUpperCase() !== key && !loose.has(low)) loose.set(low, code);
  }
  for (const code of codes) if (!exact.has(code)) exact.set(code, code);

  const lookUp = (words: string[]): string | null => {
    const key = words.join(" ");
    return exact.get(key) ?? loose.get(key.toLowerCase()) ?? null;
  };

  return {
    party(name) {
      if (name.length > 200) return null;
      let words = tokens(name);
      const found = lookUp(words);
      if (found) return found;
      if (words.length > 1 && /^the$/i.test(words[0] ?? "")) words = words.slice(1);
      if (words.length > 2 && words.at(-2) === "'" && words.at(-1) === "s") words = words.slice(0, -2);
      else if (words.length > 1 && /^['.,;:]$/.test(words.at(-1) ?? "")) {
        const whole = lookUp(words);
        if (whole) return whole;
        words = words.slice(0, -1);
      }
      return lookUp(words);
    },
    namesIn(text) {
      const found = [...text.matchAll(TOKEN)];
      const words = found.map((m) => fold(m[0]));
      const hits: (NameHit & { rivals: string[] })[] = [];
      for (let i = 0; i < words.length; ) {
        let node = root.next.get(words[i] ?? "");
        let end = -1;
        let means: Node["means"] = null;
        for (let j = i; node; ) {
          if (node.means) [end, means] = [j, node.means];
          j += 1;
          node = j < words.length ? node.next.get(words[j] ?? "") : undefined;
        }
        const [first, last] = [found[i], found[end]];
        if (means && means !== "trap" && first && last)
          hits.push({
            start: first.index,
            end: last.index + last[0].length,
            code: means.code,
            as: means.as,
            rivals: means.rivals,
          });
        i = end >= i ? end + 1 : i + 1;
      }
      return settle(hits);
    },
  };
}

/** Names of several rows stay only where the text itself names one of them for sure. */
function settle(hits: (NameHit & { rivals: string[] })[]): NameHit[] {
  const sure = new Set(hits.filter((h) => !h.rivals.length).map((h) => h.code));
  const settled: NameHit[] = [];
  for (const { start, end, code, as, rivals } of hits) {
    const named = rivals.length ? rivals.filter((r) => sure.has(r)) : [code];
    const [only] = named;
    if (named.length === 1 && only) settled.push({ start, end, code: only, as });
  }
  return settled;
}
