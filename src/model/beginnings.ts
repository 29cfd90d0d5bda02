/** Tells at a look, by a few letters and the length, that a word is in no list: nearly every word of a text is in none. */

/** False where the word from `start` up to `end` is surely none of the list; true where the list itself must be asked. */
export type Beginnings = (text: string, start: number, end: number) => boolean;

const BITS = 0xffff;

/** First, second and last letter, small or capital, and length in sixteen bits. */
const mark = (first: number, second: number, last: number, length: number): number =>
  ((first | 32) * 2531 + (second | 32) * 9311 + (last | 32) * 499 + length * 24593) & BITS;

/** Beginnings of `words`, in whatever case. Words that hold more than ASCII are never ruled out. */
export function beginningsOf(words: Iterable<string>): Beginnings {
  const marks = new Int32Array((BITS + 1) / 32);
  const markAt = (text: string, start: number, end: number): number =>
    mark(
      text.charCodeAt(start),
      end - start > 1 ? text.charCodeAt(start + 1) : 0,
      text.charCodeAt(end - 1),
      end - start,
    );
  for (const word of words) {
    const at = markAt(word, 0, word.length);
    marks[at >> 5] = marks[at >> 5]! | (1 << (at & 31));
  }
  return (text, start, end) => {
    const at = markAt(text, start, end);
    if ((marks[at >> 5]! & (1 << (at & 31))) !== 0) return true;
    for (let i = start; i < end; i++) if (text.charCodeAt(i) >= 128) return true;
    return false;
  };
}
