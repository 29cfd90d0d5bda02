/** The phrase lists this folder looks for, made into finders once for each knowledge. */
import type { Knowledge } from "../../../model/knowledge.ts";
import { onceFor } from "../../../model/once-for.ts";
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

export const finders = onceFor((k: Knowledge): Finders => {
  const plain = (list: readonly string[] | undefined): [string, string][] => (list ?? []).map((p) => [p, p]);
  return {
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
});
