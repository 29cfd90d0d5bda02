/** Whether a statement stands again letter for letter, up to the bending of verbs. */
import { otherSpeakers } from "../align/contradiction.ts";
import type { Pair } from "../align/align.ts";
import type { Language } from "../align/language.ts";
import { wordsIn, type Word } from "../align/words.ts";

/** True when speakers, act, reporting words and content are those of last time; "also" and "both" are no words of it. */
export function standsAgain({ a, b }: Pair, texts: { a: string; b: string }, language: Language): boolean {
  const [now, before] = [a.statement, b.statement];
  if (now.act !== before.act || now.strength !== before.strength || otherSpeakers(a, b)) return false;
  const cues = [wordsIn(texts.a, now.cue, language.stemmer), wordsIn(texts.b, before.cue, language.stemmer)].map(
    (words) => words.filter((w) => !language.stop.has(w.low)),
  );
  return alike(a.words, b.words) && alike(cues[0] ?? [], cues[1] ?? []);
}

const alike = (a: readonly Word[], b: readonly Word[]): boolean =>
  a.length === b.length && a.every((w, i) => w.bent === b[i]?.bent || w.low === b[i]?.low);
