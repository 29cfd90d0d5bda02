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
  const weights = phrase.map(weight);
  const whole = weights.reduce((n, w) => n + w, 0);
  const own = new Map(phrase.map((w, i) => [w, weights[i] ?? 0]));
  const size = windowOf(phrase);
  const order = inOrder(phrase, weights);
  const out: Found[] = [];
  for (let i = 0; i < words.length; i++) {
    const first = words[i]?.low ?? "";
    // Another wording begins as the phrase does, or with a word that carries matter.
    if (!own.has(first) || (first !== phrase[0] && (own.get(first) ?? 0) < 1)) continue;
    const window = words.slice(i, i + size);
    // Not even in another order would there be enough.
    if (window.reduce((n, w) => n + (own.get(w.low) ?? 0), 0) < least * whole) continue;
    const best = order(window);
    if (best.got / whole < least || best.heavy < 2) continue;
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

/** So many words another wording of the phrase may take. */
export const windowOf = (phrase: readonly string[]): number => Math.ceil(phrase.length * 1.5) + 1;

/** Longest weighty common order of a window and the phrase; where it ends in the window, and how many of its words weigh. */
function inOrder(
  phrase: readonly string[],
  weights: readonly number[],
): (window: readonly Word[]) => { got: number; end: number; heavy: number } {
  const rows = phrase.length + 1;
  // One cell a word of the phrase, for the window up to the word before and up to this one.
  let [got, end, heavy] = [new Float64Array(rows), new Int32Array(rows), new Int32Array(rows)];
  let [gotNow, endNow, heavyNow] = [new Float64Array(rows), new Int32Array(rows), new Int32Array(rows)];
  return (window) => {
    got.fill(0);
    end.fill(0);
    heavy.fill(0);
    for (let i = 0; i < window.length; i++) {
      const low = window[i]?.low;
      for (let j = 1; j < rows; j++) {
        const left = (gotNow[j - 1] ?? 0) > (got[j] ?? 0);
        gotNow[j] = (left ? gotNow[j - 1] : got[j]) ?? 0;
        endNow[j] = (left ? endNow[j - 1] : end[j]) ?? 0;
        heavyNow[j] = (left ? heavyNow[j - 1] : heavy[j]) ?? 0;
        const w = weights[j - 1] ?? 0;
        if (low === phrase[j - 1] && (got[j - 1] ?? 0) + w > (gotNow[j] ?? 0)) {
          gotNow[j] = (got[j - 1] ?? 0) + w;
          endNow[j] = i + 1;
          heavyNow[j] = (heavy[j - 1] ?? 0) + (w >= 1 ? 1 : 0);
        }
      }
      [got, gotNow] = [gotNow, got];
      [end, endNow] = [endNow, end];
      [heavy, heavyNow] = [heavyNow, heavy];
    }
    return { got: got[rows - 1] ?? 0, end: end[rows - 1] ?? 0, heavy: heavy[rows - 1] ?? 0 };
  };
}
