/** Reads for whom a wire passes a release on: "Distributed by APO Group on behalf of State House Oman." */
import { isState } from "../../model/knowledge.ts";
import type { Knowledge } from "../../model/knowledge.ts";
import type { MarkedBlock } from "../../model/text.ts";

const LINE =
  /^(?:Distributed|Issued|Released|Published|Provided) (?:by|through) \p{Lu}[\p{L}. ]{1,40}? (?:on behalf of|for) (?:the )?(?=\p{Lu})/u;

/** The house, as such a line of the page names it, and its country; null where no line does, or it names two countries. */
export function passedOnFor(
  blocks: readonly MarkedBlock[],
  text: string,
  k: Knowledge,
): { name: string; country: string } | null {
  for (const b of blocks) {
    const line = text.slice(b.start, Math.min(b.end, b.start + 200)).trim();
    const at = LINE.exec(line)?.[0].length;
    if (at === undefined) continue;
    const name = line.slice(at).replace(/[.\s]+$/, "");
    const codes = new Set(k.namesIn(name).flatMap((h) => (h.as === "grouping" ? [] : h.code)));
    const [country] = codes;
    return country !== undefined && codes.size === 1 && isState(country, k) ? { name, country } : null;
  }
  return null;
}
