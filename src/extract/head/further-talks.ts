/** Parts a paragraph that goes on to another meeting: "Another meeting was held between X and Y" begins one of its own. */
import type { MarkedBlock, Sentence } from "../../model/text.ts";

const FURTHER =
  /^(?:Another|One more|An? (?:second|third|further|separate|later|additional)) (?:\p{L}+ ){0,3}(?:meeting|talks|call|conversation)\b|^In (?:another|an? (?:second|third|further|separate|later|additional)) (?:\p{L}+ ){0,2}(?:meeting|talks|call|conversation)\b/u;

/** The blocks, those of running text cut before each sentence that opens another meeting. */
export const partFurtherTalks = (
  text: string,
  blocks: MarkedBlock[],
  sentencesOf: (blocks: readonly MarkedBlock[]) => readonly Sentence[],
): MarkedBlock[] => {
  const cuts = sentencesOf(blocks).filter(
    (s) =>
      blocks[s.block]?.role === "body" &&
      s.start > (blocks[s.block]?.body ?? 0) &&
      FURTHER.test(text.slice(s.start, Math.min(s.end, s.start + 90))),
  );
  if (!cuts.length) return blocks;
  const byBlock = Map.groupBy(cuts, (s) => s.block);
  return blocks.flatMap((block, i) => {
    const starts = byBlock.get(i)?.map((s) => s.start) ?? [];
    return [block.start, ...starts].map((start, n) => {
      const part = text.slice(start, starts[n] ?? block.end).trimEnd();
      return n === 0
        ? { ...block, end: start + part.length }
        : { ...block, start, body: start, end: start + part.length, number: null };
    });
  });
};
