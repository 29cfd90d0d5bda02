/** Pairs the statements of two records that are on one matter, each with at most one. */
import type { Knowledge } from "../../model/knowledge.ts";
import type { Record } from "../../model/record.ts";
import { assign, type Candidate } from "./assign.ts";
import { languageOf } from "./language.ts";
import { mattersOf, type Matter } from "./matter.ts";
import { similarity, weigh, wordsShared } from "./similarity.ts";

export interface Pair {
  a: Matter;
  b: Matter;
  /** 0 to 1. */
  similarity: number;
  /** Share of words alone, 0 to 1. */
  words: number;
}

export interface Alignment {
  pairs: Pair[];
  onlyA: Matter[];
  onlyB: Matter[];
}

/** Below this two statements are held to be on different matters. */
const ENOUGH = 0.28;
/** Partners looked at for one statement. */
const MOST = 40;
/** Times so many are counted, those with the rarest features first. */
const FEATURES = 10;

/** The best one-to-one pairing. */
export function align(a: Record, b: Record, k: Knowledge): Alignment {
  const [left, right] = [mattersOf(a, k), mattersOf(b, k)];
  const language = languageOf(k);
  const w = weigh(left, right, language);
  const partners = partnersOf(right);
  const candidates = left.flatMap((m, i) =>
    partners(m)
      .map((j): Candidate => ({ a: i, b: j, worth: similarity(m, right[j]!, w, language) - ENOUGH }))
      .filter((c) => c.worth > 0),
  );
  const pairs = assign(candidates).map(({ a: i, b: j, worth }): Pair => {
    const [x, y] = [left[i]!, right[j]!];
    return { a: x, b: y, similarity: worth + ENOUGH, words: wordsShared(x, y, w) };
  });
  const [as, bs] = [new Set(pairs.map((p) => p.a)), new Set(pairs.map((p) => p.b))];
  return { pairs, onlyA: left.filter((m) => !as.has(m)), onlyB: right.filter((m) => !bs.has(m)) };
}

/** For a statement, those that share a key or an issue with it; of very many, those that share the rarest. */
function partnersOf(matters: readonly Matter[]): (m: Matter) => number[] {
  const index = new Map<string, number[]>();
  for (const [i, m] of matters.entries())
    for (const key of featuresOf(m)) {
      const list = index.get(key);
      if (list) list.push(i);
      else index.set(key, [i]);
    }
  return (m) => {
    if (matters.length <= MOST) return matters.map((_, i) => i);
    const lists = featuresOf(m)
      .map((key) => index.get(key) ?? [])
      .sort((x, y) => x.length - y.length);
    const counts = new Map<number, number>();
    let looked = 0;
    for (const list of lists) {
      if (looked && looked + list.length > MOST * FEATURES) break;
      looked += list.length;
      for (const i of list) counts.set(i, (counts.get(i) ?? 0) + 1);
    }
    return [...counts]
      .sort((x, y) => y[1] - x[1] || x[0] - y[0])
      .slice(0, MOST)
      .map(([i]) => i);
  };
}

const featuresOf = (m: Matter): string[] => [...m.keys.keys(), ...m.topics.map((t) => `#${t}`)];
