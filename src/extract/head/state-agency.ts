/** Finds the state's news agency that a dateline or the foot of a page names: "Jeddah, June 15, SPA --", "--SPA". */
import type { Knowledge } from "../../model/knowledge.ts";
import { onceFor } from "../../model/once-for.ts";
import type { MarkedBlock } from "../../model/text.ts";

/** Letters of an agency and the party whose it is. */
const agencies = onceFor((k: Knowledge): ReadonlyMap<string, string> => {
  const rows = (k.lists["agencies"] ?? []).map((line) => line.split("=").map((cell) => cell.trim()));
  return new Map(rows.map(([letters = "", code = ""]) => [letters, code]));
});

/** The party of the agency whose site this is: "en.armenpress.am"; null for other hosts. */
export function agencyOfHost(host: string | null, k: Knowledge): string | null {
  for (let name = host ?? ""; name.includes("."); name = name.slice(name.indexOf(".") + 1)) {
    const code = agencies(k).get(name);
    if (code) return code;
  }
  return null;
}

/** Does a house's mark hold the letters of an agency: "*(WAM)*"? */
export const isAgency = (mark: string, k: Knowledge): boolean =>
  (mark.match(/\p{Lu}{2,}/gu) ?? []).some((letters) => agencies(k).has(letters));

const LONGEST = 90;
const OPENING = 1500;
const CITED = /\b(?:news|press) agency,? \(?(\p{Lu}{2,8})\)?,? (?:has )?(?:reported|said|reports|says)\b/iu;
/** The marks in which an agency stands: "(KUNA)", "//Petra//", "SPA --". */
const MARKED =
  /[(/]\s?(\p{L}{2,10})\s?[)/]|(?:^|[\s,/])(\p{L}{2,10})\s?(?:--|[–—]|-\s|-$)|^\s*[-–—]{1,3}\s?(\p{L}{2,10})\b/gu;

/** The party of the agency named in a line that is only date and place, a line around the text, or the text's first words. */
export function stateAgency(blocks: readonly MarkedBlock[], text: string, k: Knowledge): string | null {
  const first = blocks.find((b) => b.role === "body" || b.role === "quote");
  // "..., state news agency SPA reported": whose words another one's wire passes on.
  const cited = first && CITED.exec(text.slice(first.body, Math.min(first.end, first.body + OPENING)))?.[1];
  const source = cited && agencies(k).get(cited);
  if (source) return source;
  for (const b of blocks) {
    if (b.role === "title" || b.role === "heading" || b.role === "caption") continue;
    const running = b.role === "body" || b.role === "quote" || b.role === "background";
    if (running && b !== first) continue;
    if (!running && b.end - b.start > LONGEST) continue;
    for (const m of text.slice(b.body, Math.min(b.end, b.body + LONGEST)).matchAll(MARKED)) {
      const code = agencies(k).get(m[1] ?? m[2] ?? m[3] ?? "");
      if (code) return code;
    }
  }
  // "... their peoples. – KUNA": the agency signs behind the last sentence.
  const last = blocks.findLast((b) => b.role === "body" || b.role === "quote");
  const signed = last && SIGNED.exec(text.slice(Math.max(last.body, last.end - 30), last.end))?.[1];
  return (signed && agencies(k).get(signed)) ?? null;
}

const SIGNED = /[.!?”"]\s?\(?(?:--|[–—-]|\/\/)?\s?(\p{Lu}[\p{L}]{1,9})\.?\)?$/u;
