/** Words that join: what they join goes to the sides, they to neither. */
import type { Token } from "./tokens.ts";
import { ADVERB, is } from "./word-classes.ts";

export const joins = (tokens: readonly Token[], i: number): boolean => {
  const t = tokens[i];
  return (
    !!t &&
    (t.low === "and" ||
      t.low === "or" ||
      t.low === "but" ||
      t.raw === "," ||
      t.raw === ";" ||
      t.low === "also" ||
      (t.low === "as" && tokens[i - 1]?.low === "well"))
  );
};

/** Parts a stretch before every token that `opens`; conjunction and comma before it go to neither side, nor does the token. */
export function splitAt(
  tokens: readonly Token[],
  from: number,
  to: number,
  opens: (i: number) => boolean,
): { from: number; to: number }[] {
  const out: { from: number; to: number }[] = [];
  let start = from;
  for (let i = from + 1; i < to; i++) {
    if (!opens(i)) continue;
    const end = beforeJoin(tokens, i, start);
    if (end > start) {
      out.push({ from: start, to: end });
      start = i + 1;
    }
  }
  out.push({ from: start, to });
  return out;
}

/** Start of "; in reply," or ", and for her part," that ends with the comma at `comma`: it opens the next one's turn. */
function takesTurn(tokens: readonly Token[], comma: number): number | null {
  if (!TURN.has(tokens[comma - 1]?.low ?? "")) return null;
  const from = tokens[comma - 2]?.low === "in" ? comma - 2 : tokens[comma - 3]?.low === "for" ? comma - 3 : null;
  const before = from === null ? undefined : tokens[from - 1]?.low;
  return from !== null && [";", ",", "and", "while"].includes(before ?? "") ? from : null;
}

const TURN = new Set(["reply", "response", "return", "turn", "part"]);

/** Words and marks that join what stands before and after them. */
const JOINING = new Set(
  "and or but , ; also while whereas though although then — – : furthermore additionally moreover in addition further".split(
    " ",
  ),
);

/** Token after the last word before "and", ", and", "; and", "as well as" that end right before `i`. */
export function beforeJoin(tokens: readonly Token[], i: number, least: number): number {
  let end = i;
  while (end > least) {
    const t = tokens[end - 1] as Token;
    if (
      ["in", "addition"].includes(t.low) &&
      !(t.low === "addition" && tokens[end - 2]?.low === "in") &&
      !(t.low === "in" && tokens[end]?.low === "addition")
    )
      break;
    const turn = t.raw === "," ? takesTurn(tokens, end - 1) : null;
    if (turn !== null && turn > least) end = turn;
    else if (JOINING.has(t.low)) end--;
    else if (t.low === "which" && ["to", "for", "on", "upon", "about", "over"].includes(tokens[end - 2]?.low ?? ""))
      end -= 2;
    else if (t.low === "which" && tokens[end - 2]?.raw === ",") end -= 2;
    else if (["which", "that"].includes(t.low) && summedUp(tokens, end - 1)) end -= 4;
    else if (summedUp(tokens, end)) end -= 3;
    else if (t.low === "as" && tokens[end - 2]?.low === "well" && tokens[end - 3]?.low === "as") end -= 3;
    else break;
  }
  return end;
}

/** ", a matter", ", an invitation" right before `end`: what was said, summed up for the one who answers it. */
export const summedUp = (tokens: readonly Token[], end: number): boolean =>
  SUMS_UP.has(tokens[end - 1]?.low ?? "") && /^an?$/.test(tokens[end - 2]?.low ?? "") && tokens[end - 3]?.raw === ",";

const SUMS_UP = new Set(
  "matter invitation proposal request suggestion offer idea view position point issue".split(" "),
);

/** Index of the first word after "and", ", and", ";" or a list comma at `i`; null when nothing is joined here. */
export function conjunct(tokens: readonly Token[], i: number, to: number): number | null {
  const t = tokens[i];
  if (!t) return null;
  let j: number;
  if (t.low === "and" || t.low === "but" || t.low === "while") j = i + 1;
  else if (t.raw === "," || t.raw === ";")
    j = ["and", "but", "while"].includes(tokens[i + 1]?.low ?? "") ? i + 2 : i + 1;
  else if (t.low === "well" && tokens[i - 1]?.low === "as" && tokens[i + 1]?.low === "as") j = i + 2;
  else return null;
  while (j < to && (is(tokens[j], ADVERB) || (tokens[j]?.low === "in" && tokens[j + 1]?.low === "turn"))) j++;
  return j < to ? j : null;
}
