/** Finds a phrase among words: letter for letter up to case and marks, or the nearest wording of it. */
import type { Word } from "../align/words.ts";

export interface Found {
  /** Indexes of the first word and of the one after the last. */
  from: number;
  to: number;
  exact: boolean;
  /** Share of the phrase's weight that stands here in order. */
  likeness: number;
}

/** Every exact place. Linear for phrases of everyday length. */
export function findExact(words: readonly Word[], phrase: readonly string[]): Found[] {
  const out: Found[] = [];
  const [first] = phrase;
  for (let i = 0; i + phrase.length <= words.length; i++) {
    if (words[i]?.low !== first) continue;
    let n = 1;
    while (n < phrase.length && words[i + n]?.low === phrase[n]) n++;
    if (n === phrase.length) out.push({ from: i, to: i + n, exact: true, likeness: 1 });
  }
  return out;
}

/**
 * The best inexact places: windows that begin and end with a word of the phrase and hold enough of it in order.
 * `weight` says what a word counts; a place needs two weighty words of the phrase side by side or nearly so.
 */
export function findLike(
  words: readonly Word[],
  phrase: readonly string[],
  weight: (low: string) => number,
  least: number,
): Found[] {
  const whole = phrase.reduce((n, w) => n + weight(w), 0);
  const own = new Set(phrase);
  const out: Found[] = [];
  for (let i = 0; i < words.length; i++) {
    const first = words[i]?.low ?? "";
    // Another wording begins as the phrase does, or with a word that carries matter.
    if (!own.has(first) || (first !== phrase[0] && weight(first) < 1)) continue;
    const window = words.slice(i, i + Math.ceil(phrase.length * 1.5) + 1);
    const best = inOrder(window, phrase, weight);
    if (!best || best.got / whole < least || best.heavy < 2) continue;
    const extra = window
      .slice(0, best.end)
      .filter((w) => !own.has(w.low))
      .reduce((n, w) => n + weight(w.low), 0);
    const likeness = best.got / (whole + extra * 0.5);
    if (likeness < least) continue;
    const last = out.at(-1);
    const found = { from: i, to: i + best.end, exact: false, likeness };
    if (last && last.to > i) {
      if (likeness > last.likeness) out[out.length - 1] = found;
    } else out.push(found);
  }
  return out;
}

/** Longest weighty common order of window and phrase; where it ends in the window. */
function inOrder(
  window: readonly Word[],
  phrase: readonly string[],
  weight: (low: string) => number,
): { got: number; end: number; heavy: number } | null {
  const rows = phrase.length + 1;
  let before: { got: number; end: number; heavy: number }[] = Array.from({ length: rows }, () => ({
    got: 0,
    end: 0,
    heavy: 0,
  }));
  for (let i = 0; i < window.length; i++) {
    const now: typeof before = [{ got: 0, end: 0, heavy: 0 }];
    for (let j = 1; j < rows; j++) {
      const up = before[j] as (typeof before)[number];
      const left = now[j - 1] as (typeof before)[number];
      let best = up.got >= left.got ? up : left;
      if (window[i]?.low === phrase[j - 1]) {
        const diagonal = before[j - 1] as (typeof before)[number];
        const w = weight(phrase[j - 1] ?? "");
        if (diagonal.got + w > best.got)
          best = { got: diagonal.got + w, end: i + 1, heavy: diagonal.heavy + (w >= 1 ? 1 : 0) };
      }
      now.push(best);
    }
    before = now;
  }
  const last = before.at(-1);
  return last && last.got > 0 ? last : null;
}
