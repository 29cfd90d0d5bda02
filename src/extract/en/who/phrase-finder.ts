/** Finds where one of many phrases stands in a text, case aside, on word bounds: one pass over the words. */
import { fold } from "./fold.ts";

export interface PhraseHit {
  start: number;
  end: number;
  value: string;
}

interface Node {
  next: Map<string, Node>;
  value: string | null;
}

/** A finder for phrases with what each means; the longest phrase at a place wins. */
export type PhraseFinder = (text: string) => PhraseHit[];

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-‐‑+][\p{L}\p{M}\p{N}]+)*|['’]s\b|[^\s]/gu;

const tokens = (s: string): { low: string; start: number; end: number }[] =>
  [...s.matchAll(WORD)].map((m) => ({ low: fold(m[0]), start: m.index, end: m.index + m[0].length }));

export function phraseFinder(phrases: Iterable<readonly [phrase: string, value: string]>): PhraseFinder {
  const root: Node = { next: new Map(), value: null };
  for (const [phrase, value] of phrases) {
    let node = root;
    for (const { low } of tokens(phrase)) {
      let next = node.next.get(low);
      if (!next) node.next.set(low, (next = { next: new Map(), value: null }));
      node = next;
    }
    if (node !== root) node.value = node.value ?? value;
  }
  return (text) => {
    const found: PhraseHit[] = [];
    const words = tokens(text);
    for (let i = 0; i < words.length;) {
      let node = root.next.get(words[i]?.low ?? "");
      let end = -1;
      let value = "";
      for (let j = i; node;) {
        if (node.value !== null) [end, value] = [j, node.value];
        j++;
        node = j < words.length ? node.next.get(words[j]?.low ?? "") : undefined;
      }
      if (end >= i) found.push({ start: words[i]?.start ?? 0, end: words[end]?.end ?? 0, value });
      i = end >= i ? end + 1 : i + 1;
    }
    return found;
  };
}

/** "KIND = phrase; phrase" lines as pairs of phrase and kind. */
export const keyedPhrases = (lines: readonly string[] | undefined): [string, string][] =>
  (lines ?? []).flatMap((line) => {
    const at = line.indexOf("=");
    const key = line.slice(0, at).trim();
    return at < 0
      ? []
      : line
          .slice(at + 1)
          .split(";")
          .map((p): [string, string] => [p.trim().replace(/^"|"$/g, ""), key])
          .filter(([p]) => p !== "");
  });
