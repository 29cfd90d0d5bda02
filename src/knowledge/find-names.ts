/**
 * Finds names of states, bodies and groupings in running text: one pass over the words through a tree of words, longest
 * name first. A name marked "~" in the tables is never looked for; one marked "?" counts only where a sure name of
 * exactly one of its rows stands in the same text.
 */
import { beginningsOf, type Beginnings } from "../model/beginnings.ts";
import type { NameHit } from "../model/knowledge.ts";
import { unmarked } from "./marked-names.ts";
import type { MarkedName } from "./marked-names.ts";
import { fold, tokens, wordEnd, wordStart } from "./name-words.ts";
import { withoutSurnames } from "./surnames.ts";

/** What words mean; `rivals` are the codes among which only the rest of the text can tell. */
type Meaning = { code: string; as: NameHit["as"]; rivals: string[] };

interface Node {
  next: Map<string, Node>;
  means: Meaning | "trap" | null;
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

interface Tree {
  /** Can a name begin with this word? */
  mayBegin: Beginnings;
  branch(word: string): Node | undefined;
}

/** The tree of all names of `names` outside `traps`; only the branches that a text asks for are ever built. */
function tree(names: readonly MarkedName[], traps: readonly string[]): Tree {
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
  const branch = (word: string): Node | undefined => {
    const known = branches.get(word);
    if (known || branches.has(word) || !seeds.has(word.toLowerCase())) return known;
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
  return { mayBegin: beginningsOf(seeds.keys()), branch };
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

const REALM = /^ (?:Republic|Kingdom)(?![ -](?:of|\p{Lu})|\p{L})/u;

/** Every name of a state, body or grouping in a text. */
export function nameFinder(names: readonly MarkedName[], traps: readonly string[]): (text: string) => NameHit[] {
  const { mayBegin, branch } = tree(names, traps);
  return (text) => {
    const hits: (NameHit & { rivals: string[] })[] = [];
    for (let i = 0; i < text.length;) {
      let next = wordEnd(text, i);
      if (next === i) {
        i++;
        continue;
      }
      let node = mayBegin(text, i, next) ? branch(fold(text.slice(i, next))) : undefined;
      let end = next;
      let means: Node["means"] = null;
      while (node) {
        if (node.means) [end, means] = [next, node.means];
        if (!node.next.size) break;
        const start = wordStart(text, next);
        next = wordEnd(text, start);
        node = node.next.get(fold(text.slice(start, next)));
      }
      if (means && means !== "trap") {
        const realm = means.as === "demonym" ? REALM.exec(text.slice(end, end + 14))?.[0].length : undefined;
        // "the Chilean Republic" names the country.
        if (realm !== undefined) hits.push({ start: i, end: end + realm, ...means, as: "name" });
        else hits.push({ start: i, end, ...means });
        if (realm !== undefined) end += realm;
      }
      i = end;
    }
    return withoutSurnames(text, settle(hits));
  };
}

/** Names of several rows stay only where the text itself names one of them for sure. */
function settle(hits: (NameHit & { rivals: string[] })[]): NameHit[] {
  if (!hits.some((h) => h.rivals.length)) return hits.map(({ start, end, code, as }) => ({ start, end, code, as }));
  const sure = new Set(hits.filter((h) => !h.rivals.length).map((h) => h.code));
  const settled: NameHit[] = [];
  for (const { start, end, code, as, rivals } of hits) {
    const [only, another] = rivals.length ? new Set(rivals.filter((r) => sure.has(r))) : [code];
    if (only && !another) settled.push({ start, end, code: only, as });
  }
  return settled;
}
