/** The phrase lists this folder looks for, made into finders once for each knowledge. */
import type { Knowledge } from "../../../model/knowledge.ts";
import { keyedPhrases, phraseFinder } from "./phrase-finder.ts";
import type { PhraseFinder } from "./phrase-finder.ts";

export interface Finders {
  kinds: PhraseFinder;
  formats: PhraseFinder;
  meetingVerbs: PhraseFinder;
  atmosphere: PhraseFinder;
  talksNouns: PhraseFinder;
  notTakingPart: PhraseFinder;
  takingPart: PhraseFinder;
  otherTalks: PhraseFinder;
}

const made = new WeakMap<Knowledge["lists"], Finders>();

export function finders(k: Knowledge): Finders {
  const kept = made.get(k.lists);
  if (kept) return kept;
  const plain = (list: readonly string[] | undefined): [string, string][] => (list ?? []).map((p) => [p, p]);
  const f: Finders = {
    kinds: phraseFinder(keyedPhrases(k.lists["kinds"])),
    formats: phraseFinder(keyedPhrases(k.lists["formats"])),
    meetingVerbs: phraseFinder(plain(k.lists["meeting-verbs"])),
    atmosphere: phraseFinder(plain(k.lists["atmosphere"])),
    talksNouns: phraseFinder(plain(k.lists["talks-nouns"])),
    notTakingPart: phraseFinder(plain(k.lists["not-taking-part"])),
    takingPart: phraseFinder(plain(k.lists["taking-part"])),
    // "^ earlier": the mark stays in the value and is no word of the phrase.
    otherTalks: phraseFinder((k.lists["other-talks"] ?? []).map((p) => [p.replace(/^\^\s*/, ""), p])),
  };
  made.set(k.lists, f);
  return f;
}
