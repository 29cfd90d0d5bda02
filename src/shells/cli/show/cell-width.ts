/** How many cells of a terminal a text takes, and how to break it into lines of so many cells. */

const NARROW_ONLY = /^[\u0020-\u007e\u00a1-\u02ff\u0370-\u04ff\u2010-\u2027]*$/;
/** East Asian wide and full-width characters, and emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
const NOTHING = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

const graphemeWidth = (g: string): number => (WIDE.test(g) ? 2 : NOTHING.test(g) ? 0 : 1);

/** Cells that a text takes on one line. */
export function cellWidth(text: string): number {
  if (NARROW_ONLY.test(text)) return text.length;
  let cells = 0;
  for (const { segment } of graphemes.segment(text)) cells += graphemeWidth(segment);
  return cells;
}

/** Text filled up with spaces to so many cells; unchanged when it is longer. */
export const padTo = (text: string, cells: number): string => text + " ".repeat(Math.max(0, cells - cellWidth(text)));

/** Lines of at most so many cells, broken at spaces, and inside a word only where the word alone is longer than a line. */
export function wrap(text: string, cells: number): string[] {
  const most = Math.max(8, cells);
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const end = (): void => {
    lines.push(line);
    line = "";
    used = 0;
  };
  for (const word of text.split(" ")) {
    if (!word) continue;
    const width = cellWidth(word);
    if (used && used + 1 + width <= most) {
      line += ` ${word}`;
      used += 1 + width;
      continue;
    }
    if (used && (width <= most || used + 2 > most)) end();
    if (width <= most) {
      line = word;
      used = width;
      continue;
    }
    if (used) {
      line += " ";
      used += 1;
    }
    for (const { segment } of graphemes.segment(word)) {
      const one = graphemeWidth(segment);
      if (used + one > most) end();
      line += segment;
      used += one;
    }
  }
  if (line) end();
  return lines.length ? lines : [""];
}
