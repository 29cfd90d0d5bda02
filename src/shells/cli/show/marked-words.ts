/** Words of which some are marked, broken into lines: bold on a terminal that shows it, else between asterisks. */
import { cellWidth, wrap } from "./cell-width.ts";
import { plainWords } from "./plain-words.ts";
import type { Ink, Terminal } from "./terminal.ts";

export interface MarkedWords {
  words: string;
  marked: boolean;
  /** Ink of the unmarked words. */
  ink?: Ink;
}

interface Word {
  text: string;
  ink: Ink | null;
}

/** Lines of at most so many cells. */
export function wrapMarked(parts: readonly MarkedWords[], cells: number, t: Terminal): string[] {
  const coloured = t.paint("mark", "x") !== "x";
  const words = parts.flatMap(({ words, marked, ink }): Word[] => {
    const plain = plainWords(words);
    const shown = marked && !coloured && plain ? `*${plain}*` : plain;
    return shown
      .split(" ")
      .filter(Boolean)
      .flatMap((w) => wrap(w, cells))
      .map((text) => ({ text, ink: marked ? "mark" : (ink ?? null) }));
  });
  const lines: Word[][] = [];
  let used = Infinity;
  for (const word of words) {
    const width = cellWidth(word.text);
    if (used + 1 + width > cells) {
      lines.push([word]);
      used = width;
    } else {
      lines.at(-1)?.push(word);
      used += 1 + width;
    }
  }
  return lines.map((line) => paintRuns(line, t));
}

/** Neighbours of one ink are painted in one stroke. */
function paintRuns(line: readonly Word[], t: Terminal): string {
  const runs: Word[] = [];
  for (const { text, ink } of line) {
    const last = runs.at(-1);
    if (last && last.ink === ink) last.text += ` ${text}`;
    else runs.push({ text, ink });
  }
  return runs.map(({ text, ink }) => (ink ? t.paint(ink, text) : text)).join(" ");
}
