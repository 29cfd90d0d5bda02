/** Puts pieces of text together into the canonical text and its blocks. */
import type { Block, Shape } from "../model/text.ts";

/** A block that does not know its place yet. */
export interface Piece {
  text: string;
  shape: Shape;
  depth: number;
  /** Stands on the line right under the piece before it, without a blank line between. */
  tight: boolean;
}

/** The canonical text and its blocks: pieces in order, parted by one line end or by one blank line. */
export function assemble(pieces: readonly Piece[]): { text: string; blocks: Block[] } {
  const parts: string[] = [];
  const blocks: Block[] = [];
  let at = 0;
  for (const piece of pieces) {
    if (!piece.text) continue;
    if (parts.length) {
      const gap = piece.tight ? "\n" : "\n\n";
      parts.push(gap);
      at += gap.length;
    }
    parts.push(piece.text);
    blocks.push({ start: at, end: at + piece.text.length, shape: piece.shape, depth: piece.depth });
    at += piece.text.length;
  }
  return { text: parts.join(""), blocks };
}
