/** Keeps of a page's blocks the text with its title, date and publisher, and drops the site around it. */
import type { Piece } from "../assemble.ts";
import type { Found } from "./blocks.ts";
import { IMPRINT } from "./containers.ts";
import { labelWords } from "./layout.ts";

const DATE =
  /\b\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\b|\b\d{4}\s?[./年-]\s?\d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th|\.)?(?: de)? \p{L}{3,12}\.?,?(?: de)? \d{4}\b|\p{L}{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}\b/u;
const LONGEST = 160;
/** Where the visitor is on the site: "Home > News > Press releases". */
const PATH = /^[^.\n]{1,60} [>»›→] [^.\n]{1,100}$/;

/** The blocks that belong to the text, in order. `claimed` are titles that the page's markup claims. */
export function readout(found: readonly Found[], claimed: readonly string[]): Piece[] {
  const kept = found.map((f) => {
    if (f.around) return false;
    if (f.place === "in") return true;
    if (!f.scope) return false;
    if (f.place === "after") return f.text.length <= LONGEST && DATE.test(f.text);
    return !PATH.test(f.text) && ((f.shape !== "item" && f.shape !== "links") || isImprint(f));
  });
  if (!found.some((f, i) => kept[i] && f.shape === "title")) keepTitle(found, kept);
  const title = titleOf(
    found.filter((_, i) => kept[i]),
    claimed,
  );
  let afterGap = false;
  return found.flatMap((f, i): Piece[] => {
    if (!kept[i]) {
      afterGap = true;
      return [];
    }
    const tight = f.tight && !afterGap;
    afterGap = false;
    const shape = f === title ? "title" : f.shape === "title" ? "heading" : f.shape;
    return [{ text: f.text, shape, depth: f.depth, tight }];
  });
}

/** Takes in the last first-level heading above the text, or the first of the page, with the dates that stand beside it. */
function keepTitle(found: readonly Found[], kept: boolean[]): void {
  const start = found.findIndex((f) => f.place === "in");
  const above = found.slice(0, Math.max(0, start)).findLastIndex((f) => f.shape === "title");
  const at = above >= 0 ? above : found.findIndex((f) => f.shape === "title");
  if (at < 0) return;
  kept[at] = true;
  for (let i = Math.max(0, at - 3); i < Math.min(found.length, Math.max(at + 6, start)); i++) {
    const f = found[i]!;
    if (
      !kept[i] &&
      f.place !== "in" &&
      f.shape !== "links" &&
      f.shape !== "item" &&
      f.text.length <= LONGEST &&
      isImprint(f)
    )
      kept[i] = true;
  }
}

/** True for a line that gives a date, or that the markup labels as date, place or publisher. */
function isImprint(f: Found): boolean {
  if (f.text.length > LONGEST) return false;
  if (DATE.test(f.text)) return true;
  let element: Element | null = f.element;
  for (let i = 0; element && i < 2; i++, element = element.parentElement)
    if (element.localName === "dl" || labelWords(element).some((word) => IMPRINT.has(word))) return true;
  return false;
}

/** The heading that the markup claims as title, of whatever level; else the first of the first level. */
function titleOf(kept: readonly Found[], claimed: readonly string[]): Found | undefined {
  const claims = claimed.map(folded);
  const isClaimed = (f: Found): boolean => claims.some((claim) => claim.startsWith(folded(f.text)));
  const titles = kept.filter((f) => f.shape === "title");
  return (
    titles.find(isClaimed) ??
    kept.slice(0, 12).find((f) => f.shape === "heading" && f.text.split(" ").length > 3 && isClaimed(f)) ??
    titles[0]
  );
}

const folded = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();
