/** Where in a text a phrase can stand: only there need words be told apart. */
import type { Span } from "../../model/span.ts";

/** Letters that are compared without their marks, and signs that words are compared without. */
const MARKED = /[\u00aa-\u024f\u1e00-\u1eff]|\p{M}/u;
/** A word that is written as it is compared: letters without marks, no number. */
const PLAIN = /^[a-z]{3,}$/;
/** Characters that a word and the space before it may take. */
const WIDTH = 16;

/** Gives the stretches of a text in which at least `least` of the words stand within so many words of each other. */
export function lookFor(words: readonly string[], within: number, least: 1 | 2): (text: string) => Span[] {
  const plain = [...new Set(words)].filter((w) => PLAIN.test(w));
  // A word that may be written otherwise than it is compared can stand anywhere.
  const sure = least === 1 ? plain.length > 0 : plain.length === new Set(words).size;
  const longest = plain.toSorted((a, b) => b.length - a.length)[0] ?? "";
  const sought = new RegExp(least === 1 ? longest : plain.join("|"), "g");
  const room = (within + 1) * WIDTH;
  return (text) => {
    const whole = [{ start: 0, end: text.length }];
    if (!sure || MARKED.test(text)) return whole;
    const low = text.toLowerCase();
    if (low.length !== text.length) return whole;
    const found: Span[] = [];
    let seen = new Set<string>();
    let from = -1;
    let last = -1;
    const close = (): void => {
      if (from < 0 || seen.size < least) return;
      const span = { start: edge(text, from - room, -1), end: edge(text, last + room, 1) };
      const before = found.at(-1);
      if (before && before.end >= span.start) before.end = span.end;
      else found.push(span);
    };
    for (const m of low.matchAll(sought)) {
      if (from < 0 || m.index - last > room) {
        close();
        from = m.index;
        seen = new Set();
      }
      seen.add(m[0]);
      last = m.index + m[0].length;
    }
    close();
    return found;
  };
}

/** The next white space, so that no word is cut. */
function edge(text: string, at: number, step: 1 | -1): number {
  let i = Math.max(0, Math.min(text.length, at));
  while (i > 0 && i < text.length && !/\s/.test(text[i] ?? "")) i += step;
  return i;
}
