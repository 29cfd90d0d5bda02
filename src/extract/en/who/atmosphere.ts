/** Finds the words that tell how the talks went: "a candid exchange of views", "in a friendly atmosphere". */
import type { Sentence } from "../../../model/text.ts";
import type { Finders } from "./finders.ts";

const DONE =
  /\b(?:exchange[ds]?|discuss(?:ed|ing)?|spoke|talk(?:ed|ing)?|met|convers(?:ed|ing)|held|had|consult(?:ed|ing))\b/i;
/** "discussed how airlines could settle claims in a constructive manner": how other things are to go. */
const NOT_THESE = /\b(?:how|whether|could|should|can|must|would|may|might)\b[^,;:.]*$/i;
/** Most words between the adjective and what it tells of. */
const REACH = 60;

export function findAtmosphere(
  text: string,
  sentences: readonly Sentence[],
  f: Finders,
): { word: string; start: number; end: number }[] {
  const out: { word: string; start: number; end: number }[] = [];
  for (const s of sentences) {
    const part = text.slice(s.start, s.end);
    const words = f.atmosphere(part);
    if (!words.length) continue;
    const nouns = f.talksNouns(part);
    for (const w of words) {
      const noun = nouns.find((n) => n.start >= w.end && n.start - w.end < REACH);
      const word = part.slice(w.start, w.end);
      const adverb = /ly$/.test(word) && !/friendly|lively/.test(word);
      const near = part.slice(Math.max(0, w.start - 24), Math.min(part.length, w.end + 24));
      if (NOT_THESE.test(part.slice(0, w.start))) continue;
      const qualifies = adverb ? DONE.test(near) : noun !== undefined && shortGap(part.slice(w.end, noun.start));
      if (qualifies) out.push({ word: word.toLowerCase(), start: s.start + w.start, end: s.start + w.end });
    }
  }
  return out;
}

/** At most two plain words: "candid bilateral exchange", "warm and friendly family atmosphere". */
const shortGap = (gap: string): boolean =>
  !/[.;:()]/.test(gap) &&
  gap.trim().split(/\s+/).filter(Boolean).length <= 3 &&
  !/\b(?:of|to|for|with|about|that|the|one)\b/.test(gap);
