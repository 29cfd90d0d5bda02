/** Finds phrases of a list among words by their stems: the longest at each place, in one pass. */
import type { Stemmer } from "./stem.ts";
import { wordsIn, type Word } from "./words.ts";

export interface Phrases<V> {
  next: Map<string, Phrases<V>>;
  value: V | null;
}

export interface PhraseHit<V> {
  /** Indexes of the first word and of the one after the last. */
  from: number;
  to: number;
  value: V;
}

/** A tree of phrases; of two that are alike, the first stays. */
export function phraseTree<V>(entries: Iterable<readonly [phrase: string, value: V]>, s: Stemmer): Phrases<V> {
  const root: Phrases<V> = { next: new Map(), value: null };
  for (const [phrase, value] of entries) {
    let node = root;
    for (const { stem } of wordsIn(phrase, { start: 0, end: phrase.length }, s)) {
      let next = node.next.get(stem);
      if (!next) node.next.set(stem, (next = { next: new Map(), value: null }));
      node = next;
    }
    if (node !== root) node.value ??= value;
  }
  return root;
}

/** The phrases among the words, none inside another. */
export function findPhrases<V>(words: readonly Word[], tree: Phrases<V>): PhraseHit<V>[] {
  const hits: PhraseHit<V>[] = [];
  for (let i = 0; i < words.length;) {
    let node: Phrases<V> | undefined = tree;
    let hit: PhraseHit<V> | null = null;
    for (let j = i; node && j < words.length; j++) {
      node = node.next.get(words[j]?.stem ?? "");
      if (node && node.value !== null) hit = { from: i, to: j + 1, value: node.value };
    }
    if (hit) hits.push(hit);
    i = hit ? hit.to : i + 1;
  }
  return hits;
}
