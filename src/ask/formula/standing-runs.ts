/** Finds runs of words that stand in several meetings: every run is one path through a tree of words. */
import type { Knowledge } from "../../model/knowledge.ts";
import { languageOf } from "../align/language.ts";
import type { Word } from "../align/words.ts";
import { carries } from "./text-words.ts";

const LONGEST = 16;
const SHORTEST = 3;
/** More words than this are not told apart: three of their numbers still fit into one. */
const MOST_WORDS = 200_000;

/** A formula begins with an article or a word of its own, not with "of" or "and". */
const LEANING =
  /^(of|and|or|in|to|for|by|at|with|from|that|which|as|is|are|was|were|be|its|their|his|her|between|among)$/;

interface Known {
  id: number;
  low: string;
  carries: boolean;
  /** Carries matter that not every readout has. */
  own: boolean;
  opens: boolean;
  /** In how many meetings it stands, and the last of them. */
  meetings: number;
  last: number;
}

/** How much a word says, by the number of meetings it stands in. */
export type Rarity = (low: string, meetings: number) => number;

/**
 * Runs that stand in two meetings and more, the best first: those of rare words, of many meetings, of four words and more.
 * `meetings` gives the runs of words of each.
 */
export function* standingRuns(
  meetings: readonly (readonly Word[][])[],
  rarity: Rarity,
  k: Knowledge,
): Generator<string[]> {
  const read = knownWords(meetings, k);
  const tree = treeOf(read, rarity);
  const best = [...tree.parent.keys()]
    .filter((n) => (tree.meetings[n] ?? 0) >= 2)
    .map((node) => ({
      node,
      weight: (tree.rare[node] ?? 0) * ((tree.meetings[node] ?? 0) - 0.5) * Math.min(1, (tree.depth[node] ?? 0) / 4),
    }))
    .sort((a, b) => b.weight - a.weight);
  // Equal ones come in the order of their letters; only those that are looked at are spelled out.
  for (let i = 0; i < best.length;) {
    let j = i;
    while (j < best.length && best[j]?.weight === best[i]?.weight) j++;
    const equal = best.slice(i, j).map(({ node }) => path(tree, node));
    yield* equal.sort((a, b) => (a.join(" ") < b.join(" ") ? -1 : 1));
    i = j;
  }
}

/** The runs with what is known of each word; as many meetings as there is room for words. */
function knownWords(meetings: readonly (readonly Word[][])[], k: Knowledge): Known[][][] {
  const { general } = languageOf(k);
  const words = new Map<string, Known>();
  const know = (w: Word, meeting: number): Known => {
    let known = words.get(w.low);
    if (!known) {
      const bears = carries(w, k);
      known = {
        id: words.size,
        low: w.low,
        carries: bears,
        own: bears && !general.has(w.stem),
        opens: !LEANING.test(w.low),
        meetings: 0,
        last: -1,
      };
      words.set(w.low, known);
    }
    if (known.last !== meeting) {
      known.last = meeting;
      known.meetings++;
    }
    return known;
  };
  const out: Known[][][] = [];
  for (const [m, runs] of meetings.entries()) {
    if (words.size + runs.reduce((n, run) => n + run.length, 0) > MOST_WORDS) break;
    out.push(runs.map((run) => run.map((w) => know(w, m))));
  }
  return out;
}

/** A node for every run, in columns: the node before its last word, that word, in how many meetings it stands as a whole. */
interface Tree {
  parent: number[];
  word: Known[];
  depth: number[];
  rare: number[];
  meetings: number[];
}

function treeOf(read: readonly Known[][][], rarity: Rarity): Tree {
  const again = shortAgain(read);
  const tree: Tree = { parent: [], word: [], depth: [], rare: [], meetings: [] };
  const steps = new Map<number, number>();
  const last: number[] = [];
  const said = new Map<Known, number>();
  const rare = (word: Known): number => {
    let n = said.get(word);
    if (n === undefined) said.set(word, (n = word.carries ? rarity(word.low, word.meetings) : 0));
    return n;
  };
  for (const [m, runs] of read.entries())
    for (const run of runs)
      for (let i = 0; i + SHORTEST <= run.length; i++) {
        if (!run[i]?.opens) continue;
        let node = -1;
        let [own, everyday] = [0, 0];
        for (let j = i; j < run.length && j < i + LONGEST; j++) {
          const length = j + 1 - i;
          // What stands only once can be no part of what stands twice.
          if (length >= SHORTEST && !again.has(keyOf(run, j - 2))) break;
          const word = run[j] as Known;
          if (word.own) own++;
          else if (word.carries) everyday++;
          const step = (node + 1) * MOST_WORDS + word.id;
          let next = steps.get(step);
          if (next === undefined) {
            next = tree.parent.length;
            steps.set(step, next);
            tree.parent.push(node);
            tree.word.push(word);
            tree.depth.push(length);
            tree.rare.push((tree.rare[node] ?? 0) + rare(word));
            tree.meetings.push(0);
            last.push(-1);
          }
          node = next;
          if (length < SHORTEST || !word.carries || last[node] === m) continue;
          if (own < 1 || own + everyday / 2 < 2 || own + everyday + 1 < length / 3) continue;
          last[node] = m;
          tree.meetings[node] = (tree.meetings[node] ?? 0) + 1;
        }
      }
  return tree;
}

function path(tree: Tree, node: number): string[] {
  const out: string[] = [];
  for (let n = node; n >= 0; n = tree.parent[n] ?? -1) out.push(tree.word[n]?.low ?? "");
  return out.reverse();
}

/** Three words from a place on, as one number. */
const keyOf = (run: readonly Known[], i: number): number =>
  ((run[i]?.id ?? 0) * MOST_WORDS + (run[i + 1]?.id ?? 0)) * MOST_WORDS + (run[i + 2]?.id ?? 0);

/** Three words in a row that stand in two meetings and more. */
function shortAgain(read: readonly Known[][][]): Set<number> {
  const first = new Map<number, number>();
  const again = new Set<number>();
  for (const [m, runs] of read.entries())
    for (const run of runs)
      for (let i = 0; i + SHORTEST <= run.length; i++) {
        const key = keyOf(run, i);
        const seen = first.get(key);
        if (seen === undefined) first.set(key, m);
        else if (seen !== m) again.add(key);
      }
  return again;
}
