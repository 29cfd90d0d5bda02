/** Finds the phrase at the front of a sentence that names the matter: "Regarding the strait, ...". */
import type { Token } from "./tokens.ts";

const FRAME = /^(regarding|concerning|on|about|as|with|in|turning|touching|relating|over|amid|against|considering)$/;
const NOT_MATTER =
  /^(the same|this|that|addition|response|turn|particular|conclusion|closing|his part|her part|behalf|return|light|view|the occasion|the margins|the sidelines|line|accordance|order|reply|doing)/;

/** Tokens of the frame, without its preposition; null when the sentence opens with its subject. */
export function fronted(tokens: readonly Token[]): { from: number; to: number } | null {
  const first = tokens[0];
  if (!first || !FRAME.test(first.low)) return null;
  let from = 1;
  const low = (i: number): string => tokens[i]?.low ?? "";
  if (first.low === "as") {
    if (!/^(regards|for|to|concerns)$/.test(low(1))) return null;
    from = 2;
  } else if (first.low === "with") {
    if (!/^(regard|respect|reference)$/.test(low(1))) return null;
    from = low(2) === "to" ? 3 : 2;
  } else if (first.low === "in") {
    if (!/^(relation|regard|respect|connection|terms)$/.test(low(1))) return null;
    from = ["to", "with", "of"].includes(low(2)) ? 3 : 2;
  } else if (first.low === "turning" || first.low === "relating" || first.low === "touching")
    from = low(1) === "to" || low(1) === "on" || low(1) === "upon" ? 2 : 1;
  else if (
    first.low === "on" &&
    (tokens[1]?.kind === "number" ||
      /^(january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
        low(1),
      ))
  )
    return null;
  for (let i = from; i < Math.min(tokens.length, from + 30); i++) {
    if (tokens[i]?.raw !== ",") continue;
    const words = tokens
      .slice(from, i)
      .map((t) => t.low)
      .join(" ");
    if (!words || NOT_MATTER.test(words)) return null;
    return { from, to: i };
  }
  return null;
}
