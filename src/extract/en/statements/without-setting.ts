/** Cuts off the end of what was said when it tells only in which talks: "for her work | in a meeting at the harbour on Monday". */
import { mainVerb } from "./main-verb.ts";
import type { Token } from "./tokens.ts";
import { is, TALKS } from "./word-classes.ts";

/** Words of such an end. */
const MOST = 20;

/** End of the content from `from` to `to` without the talks it was said in. */
export function withoutSetting(tokens: readonly Token[], from: number, to: number): number {
  for (let i = Math.max(from + 2, to - MOST); i < to - 2; i++) {
    const low = tokens[i]?.low ?? "";
    // "delight at the growth of ties | while receiving Foreign Minister Dendis in Hanoi"
    if (
      (low === "while" || low === "when") &&
      /^(?:receiving|hosting|meeting|welcoming|greeting)$/.test(tokens[i + 1]?.low ?? "") &&
      tokens.slice(i + 2, i + 6).some((t) => t.capital) &&
      !tokens.slice(i, to).some((t) => t.raw === ";")
    )
      return tokens[i - 1]?.raw === "," ? i - 1 : i;
    if (low !== "in" && low !== "at" && low !== "during") continue;
    const article = tokens[i + 1]?.low ?? "";
    if (!(low === "during" ? /^(?:a|an|the|their|his|her)$/ : /^(?:a|an|their)$/).test(article)) continue;
    const talks = [2, 3, 4].find((n) => is(tokens[i + n], TALKS) && OCCASION.test(tokens[i + n]?.low ?? ""));
    if (talks === undefined || i + talks >= to) continue;
    // "in a meeting that will bring", "in a meeting of the Council": which one it was is part of what was said.
    if (mainVerb(tokens, i + 1, to) || /^(?:of|that|which|between|on|to)$/.test(tokens[i + talks + 1]?.low ?? ""))
      continue;
    if (tokens.slice(i, to).some((t) => t.raw === ";" || t.low === "and")) continue;
    return i;
  }
  return to;
}

const OCCASION = /^(?:meeting|call|conversation|talks|discussion|visit|encounter)$/;
