/** Tells which tokens can make up the title of an office: its noun, what leads up to it, what follows. */
import { honorificsAt } from "./honorific-run.ts";
import { PLURAL_HEADS } from "./openers.ts";
import type { Token } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What joins two offices or two parts of one. */
export const JOINS = new Set(["and", "/", "&", "cum"]);

export const isHead = (t: Token | undefined, v: Vocabulary): boolean =>
  !!t?.word &&
  (v.heads.has(t.low) ||
    v.capitalHeads.has(t.raw) ||
    (t.raw.includes("-") &&
      t.low.split("-").some((p) => v.heads.has(p)) &&
      t.low
        .split("-")
        .every(
          (p) =>
            [v.heads, v.officeWords, v.qualifiers, v.seconds].some((words) => words.has(p)) ||
            /^(?:at|in|large|residence)$/.test(p),
        ) &&
      !t.country));

export const isPlural = (t: Token | undefined): boolean => !!t && PLURAL_HEADS.has(t.low);

/** A word that can stand before the head inside the title. */
const leads = (t: Token | undefined, v: Vocabulary): boolean =>
  !!t?.word &&
  !t.possessive &&
  (v.qualifiers.has(t.low) ||
    v.officeWords.has(t.low) ||
    (t.raw.includes("-") && t.low.split("-").every((p) => v.officeWords.has(p) || v.qualifiers.has(p)))) &&
  t.low !== "and" &&
  (!t.country || (v.officeWords.has(t.low) && !t.capital));

/** Does a title begin at i and reach its head within a few words? Returns the head's index, else -1. */
export function headFrom(tokens: readonly Token[], i: number, v: Vocabulary): number {
  for (let n = 0, j = i; n < 8; n++, j++) {
    const t = tokens[j];
    // "the Mayors of EU Member States"
    if (t?.low === "member" && /^(?:states?|countries|country)$/.test(tokens[j + 1]?.low ?? "")) return -1;
    if (isHead(t, v) || isPlural(t)) {
      // "Deputy Prime Minister", "Chief Cabinet Secretary": a head that can also lead does so when more of a title follows.
      const next = tokens[j + 1];
      if (
        t &&
        v.qualifiers.has(t.low) &&
        !t.possessive &&
        // "the deputy Undersecretary"
        (next?.capital === t.capital || (/^(?:deputy|vice|acting)$/.test(t.raw) && isHead(next, v))) &&
        (isHead(next, v) || leads(next, v))
      )
        continue;
      return j;
    }
    if (leads(t, v)) continue;
    // "Yang di-Pertuan", a Malay ruler; "Yang" alone is a family name.
    if (t?.low === "yang" && isHead(tokens[j + 1], v) && tokens[j + 1]?.low.startsWith("di-pertua")) continue;
    if (n > 0 && t && JOINS.has(t.low) && leads(tokens[j + 1], v)) continue;
    // "National Assembly (NA) Chairman": the letters of what stands before them.
    if (n > 0 && t?.raw === "(" && tokens[j + 1]?.caps && tokens[j + 2]?.raw === ")" && isHead(tokens[j + 3], v)) {
      j += 2;
      continue;
    }
    // "Foreign and EU Minister", "Foreign and European Affairs Minister": a body's name inside a ministry's.
    const body = n > 0 && t && JOINS.has(t.low) ? tokens[j + 1]?.country : undefined;
    if (body && !v.states.has(body.code) && (isHead(tokens[j + 2], v) || leads(tokens[j + 2], v))) {
      j++;
      continue;
    }
    return -1;
  }
  return -1;
}

/** "Prince Faisal", "Sheikh Tamim": a title that belongs to the name after it, not to the office before. */
export const titled = (tokens: readonly Token[], i: number, v: Vocabulary): boolean => {
  const next = tokens[i + 1];
  return (
    /^(?:sheikha?|shaikha?|prince|princess)$/.test(tokens[i]?.low ?? "") &&
    !!next?.capital &&
    !v.officeWords.has(next.low) &&
    tokens[i - 1]?.low !== "crown" &&
    tokens[i - 1]?.low !== "the"
  );
};

/** Do office words from here run straight into a head, so that a new title begins here? */
export function headAhead(tokens: readonly Token[], at: number, v: Vocabulary): boolean {
  for (let j = at; j < at + 6; j++) {
    const t = tokens[j];
    if (isHead(t, v) && !(j === at && v.officeWords.has(t?.low ?? ""))) return j === at || !titled(tokens, j, v);
    // "for the North Sea Air Marshal NAME": a soldier's rank is no new office.
    if (j > at && honorificsAt(tokens, j, v).to > j + 1) return false;
    if (!leads(t, v)) return false;
  }
  return false;
}
