/** Finds the forms of issues in a text: one pass over its words through a tree of forms. */
import type { IssueRow } from "../../../model/knowledge.ts";
import type { Span } from "../../../model/span.ts";
import { split } from "./split-words.ts";
import type { Word } from "./split-words.ts";

interface Sense {
  issue: number;
  kind: "form" | "weak" | "not";
}

interface Node {
  /** Next words by height needed and key: "0trade", "2nato". */
  whole: Map<string, Node>;
  /** Next words whose beginning is enough. */
  begun: Map<string, Node>;
  /** Lengths of the keys of `begun`. */
  lengths: number[];
  senses: Sense[];
}

/** A form at its place in the text. */
export interface Hit extends Span, Sense {}

/** The tree of forms of one Knowledge, grown only where a text's words begin a form. */
export interface Forest {
  root: Node;
  /** Forms not yet in the tree, by their first word, or its beginning where "*" leaves the ending open. */
  whole: Map<string, Seed[]>;
  begun: Map<string, Seed[]>;
  /** Where forms go on after a first word, by its height and key, as asked before. */
  openings: Map<string, readonly Node[]>;
}

interface Seed {
  form: string;
  sense: Sense;
}

const node = (): Node => ({ whole: new Map(), begun: new Map(), lengths: [], senses: [] });

/** The forest of all forms of the table, none planted yet. */
export function sow(issues: readonly IssueRow[]): Forest {
  const forest: Forest = { root: node(), whole: new Map(), begun: new Map(), openings: new Map() };
  for (const [issue, row] of issues.entries())
    for (const [form, kind] of forms(row)) {
      const [, plain = "", open = ""] = /^([A-Za-z]+)(\*?)(?=[ -]|$)/.exec(form) ?? [];
      const first = plain.toLowerCase() || (split(form)[0]?.key ?? "");
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
function branch(from: Node, printed: string, open: boolean): Node {
  let at = from;
  const words = split(printed);
  for (const [i, word] of words.entries()) {
    if (word.key === "*") continue;
    const begins = open && i === words.findLastIndex((w) => w.key !== "*");
    const edges = begins ? at.begun : at.whole;
    const label = `${word.height}${word.key}`;
    let next = edges.get(label);
    if (!next) edges.set(label, (next = node()));
    if (begins && !at.lengths.includes(word.key.length)) at.lengths.push(word.key.length);
    at = next;
  }
  return at;
}

/** Where a form goes on from a place with this word: lower heights first, whole words before beginnings. */
function nextOf(at: Node, word: Word): Node[] {
  const next: Node[] = [];
  for (let height = 0; height <= word.height; height++) {
    const whole = at.whole.get(`${height}${word.key}`);
    if (whole) next.push(whole);
    for (const length of at.lengths) {
      const begun = length <= word.key.length && at.begun.get(`${height}${word.key.slice(0, length)}`);
      if (begun) next.push(begun);
    }
  }
  return next;
}

/** More words than a language has in use: beyond them nothing is remembered. */
const MOST_OPENINGS = 50_000;
const NOWHERE: readonly Node[] = [];

/** The same from the root, remembered: most words begin no form. */
function opening(forest: Forest, word: Word): readonly Node[] {
  const label = `${word.height}${word.key}`;
  const known = forest.openings.get(label);
  if (known) return known;
  grow(forest, word.key);
  const found = nextOf(forest.root, word);
  if (forest.openings.size < MOST_OPENINGS) forest.openings.set(label, found.length ? found : NOWHERE);
  return found;
}

/** Every form that counts, in the order of the text. */
export function find(text: string, forest: Forest): Hit[] {
  const words = split(text);
  const hits: Hit[] = [];
  const follow = (at: Node, first: Word, i: number): void => {
    const last = words[i - 1];
    if (last) for (const sense of at.senses) hits.push({ ...sense, start: first.start, end: last.end });
    const word = words[i];
    if (word && (at.whole.size || at.begun.size)) for (const next of nextOf(at, word)) follow(next, first, i + 1);
  };
  for (const [i, word] of words.entries()) for (const next of opening(forest, word)) follow(next, word, i + 1);
  return clear(hits);
}

/** Drops forms inside a "not" of their own row and forms inside a longer form of another matter. */
function clear(hits: Hit[]): Hit[] {
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
