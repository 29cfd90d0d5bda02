/** Finds the forms of issues in a text: one pass over its words through a tree of forms. */
import type { IssueRow } from "../../../model/knowledge.ts";
import type { Span } from "../../../model/span.ts";
import { ownCopy } from "../../../model/own-copy.ts";
import { printed, split } from "./split-words.ts";
import type { Printed, Word } from "./split-words.ts";

interface Sense {
  issue: number;
  kind: "form" | "weak" | "not";
}

/** Nodes by the height they need. */
type ByHeight = (Node | undefined)[];

interface Node {
  /** Next words by key. */
  whole: Map<string, ByHeight>;
  /** Next words whose beginning is enough. */
  begun: Map<string, ByHeight>;
  /** Lengths of the keys of `begun`. */
  lengths: number[];
  senses: Sense[];
}

/** A printed word, with the places where forms go on after it as their first; null until asked for. */
export interface Known extends Printed {
  openings: readonly Node[] | null;
}

/** A form at its place in the text. */
export interface Hit extends Span, Sense {}

/** The tree of forms of one Knowledge, grown only where a text's words begin a form. */
export interface Forest {
  root: Node;
  /** Forms not yet in the tree, by their first word, or its beginning where "*" leaves the ending open. */
  whole: Map<string, Seed[]>;
  begun: Map<string, Seed[]>;
  /** Words met before, as printed. */
  words: Map<string, Known>;
}

interface Seed {
  form: string;
  sense: Sense;
}

const node = (): Node => ({ whole: new Map(), begun: new Map(), lengths: [], senses: [] });

/** The forest of all forms of the table, none planted yet. */
export function sow(issues: readonly IssueRow[]): Forest {
  const forest: Forest = { root: node(), whole: new Map(), begun: new Map(), words: new Map() };
  for (const [issue, row] of issues.entries())
    for (const [form, kind] of forms(row)) {
      const [, plain = "", open = ""] = /^([A-Za-z]+)(\*?)(?=[ -]|$)/.exec(form) ?? [];
      const first = plain.toLowerCase() || (split(form, printed)[0]?.is.key ?? "");
      const seeds = open || (!plain && /^\S+\*/.test(form)) ? forest.begun : forest.whole;
      const seed = { form, sense: { issue, kind } };
      const list = seeds.get(first);
      if (list) list.push(seed);
      else {
        seeds.set(first, [seed]);
        if (seeds === forest.begun && !forest.root.lengths.includes(first.length))
          forest.root.lengths.push(first.length);
      }
    }
  return forest;
}

/** Plants the forms that this word can begin, once. */
function grow({ root, whole, begun }: Forest, key: string): void {
  const plant = (seeds: Map<string, Seed[]>, first: string): void => {
    const list = seeds.get(first);
    if (!list) return;
    seeds.delete(first);
    for (const { form, sense } of list) {
      let at = root;
      for (const m of form.matchAll(/[^\s*]+(\*?)/g)) at = branch(at, m[0], m[1] === "*");
      at.senses.push(sense);
    }
  };
  if (whole.size) plant(whole, key);
  if (begun.size) for (const length of root.lengths) if (length <= key.length) plant(begun, key.slice(0, length));
}

function* forms(row: IssueRow): Generator<[string, Sense["kind"]]> {
  for (const form of row.forms) yield form.startsWith("~") ? [form.slice(1), "weak"] : [form, "form"];
  for (const form of row.not) yield [form, "not"];
}

/** The node after one printed word of a form, which may hold several words of text ("one-China"). */
function branch(from: Node, piece: string, open: boolean): Node {
  let at = from;
  const words = split(piece, printed);
  const last = open ? words.findLastIndex((w) => w.is.key !== "*") : -1;
  for (const [i, { is }] of words.entries()) {
    if (is.key === "*") continue;
    const begins = i === last;
    const edges = begins ? at.begun : at.whole;
    let heights = edges.get(is.key);
    if (!heights) edges.set(is.key, (heights = []));
    if (begins && !at.lengths.includes(is.key.length)) at.lengths.push(is.key.length);
    at = heights[is.height] ??= node();
  }
  return at;
}

/** Where a form goes on from a place with this word: lower heights first, whole words before beginnings. */
function nextOf(at: Node, { key, height }: Printed): Node[] {
  const next: Node[] = [];
  const whole = at.whole.get(key);
  if (!whole && !at.lengths.length) return next;
  for (let needed = 0; needed <= height; needed++) {
    const node = whole?.[needed];
    if (node) next.push(node);
    for (const length of at.lengths) {
      const begun = length <= key.length ? at.begun.get(key.slice(0, length))?.[needed] : undefined;
      if (begun) next.push(begun);
    }
  }
  return next;
}

/** More words than a language has in use: beyond them nothing is remembered. */
const MOST_WORDS = 50_000;
const NOWHERE: readonly Node[] = [];

/** Words as this forest knows them. */
export function know(forest: Forest, word: string): Known {
  const known = forest.words.get(word);
  if (known) return known;
  const met: Known = { ...printed(word), openings: null };
  if (forest.words.size < MOST_WORDS) forest.words.set(ownCopy(word), met);
  return met;
}

/** The same from the root, remembered with the word: most words begin no form. */
function openings(forest: Forest, word: Known): readonly Node[] {
  if (word.openings) return word.openings;
  grow(forest, word.key);
  const found = nextOf(forest.root, word);
  return (word.openings = found.length ? found : NOWHERE);
}

/** Every form that counts among the words of a text, in their order. */
export function find(words: readonly Word<Known>[], forest: Forest): Hit[] {
  const hits: Hit[] = [];
  for (let i = 0; i < words.length; i++) {
    const first = words[i] as Word<Known>;
    for (const next of openings(forest, first.is)) follow(next, words, i, i + 1, hits);
  }
  return clear(hits);
}

/** Collects the forms that stand from word `first` on, from the place in the tree that words up to `i` lead to. */
function follow(at: Node, words: readonly Word<Known>[], first: number, i: number, hits: Hit[]): void {
  const [from, last, word] = [words[first], words[i - 1], words[i]];
  if (!from || !last) return;
  for (const { issue, kind } of at.senses) hits.push({ issue, kind, start: from.start, end: last.end });
  if (word && (at.whole.size || at.begun.size))
    for (const next of nextOf(at, word.is)) follow(next, words, first, i + 1, hits);
}

/** Drops forms inside a "not" of their own row and forms inside a longer form of another matter. */
function clear(hits: Hit[]): Hit[] {
  if (hits.length < 2) return hits.filter((hit) => hit.kind !== "not");
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Hit[] = [];
  const barred = new Map<number, number>();
  let cover: Hit | null = null;
  for (const hit of hits) {
    if (hit.kind === "not") {
      barred.set(hit.issue, Math.max(barred.get(hit.issue) ?? 0, hit.end));
      continue;
    }
    if ((barred.get(hit.issue) ?? 0) >= hit.end) continue;
    if (cover && hit.end <= cover.end && (hit.start > cover.start || hit.end < cover.end)) continue;
    if (hit.kind === "form" && (!cover || hit.end > cover.end)) cover = hit;
    kept.push(hit);
  }
  return kept;
}
