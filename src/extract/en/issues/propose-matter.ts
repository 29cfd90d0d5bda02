/** Proposes the noun phrase that seems to be the matter of words that name no issue of the table. */
import type { Knowledge } from "../../../model/knowledge.ts";
import type { Span } from "../../../model/span.ts";
import type { Word } from "./split-words.ts";

interface Lists {
  general: ReadonlySet<string>;
  between: ReadonlySet<string>;
  beforeVerbs: ReadonlySet<string>;
}

const lists = new WeakMap<Knowledge, Lists>();

function listsOf(k: Knowledge): Lists {
  const known = lists.get(k);
  if (known) return known;
  const set = (name: string): ReadonlySet<string> => new Set(k.lists[name]);
  const made = { general: set("general-nouns"), between: set("between-phrases"), beforeVerbs: set("before-verbs") };
  lists.set(k, made);
  return made;
}

/** A lower-case word that is likely a verb form: any "-ed", and an "-ing" at the head of the words. */
const verbForm = (word: Word, place: number): boolean =>
  word.is.height === 0 && (/..ed$/.test(word.is.key) || (place < 2 && /..ing$/.test(word.is.key)));

/**
 * The first run of two words or more, else the first run, that is not made of small words, verb forms and general nouns
 * only, and no party's name.
 */
export function proposeMatter(text: string, words: readonly Word[], k: Knowledge): Span | null {
  const { general, between, beforeVerbs } = listsOf(k);
  const runs: Word[][] = [[]];
  let before = "";
  for (const [i, word] of words.entries()) {
    const run = runs.at(-1);
    const breaks =
      !/^[\p{L}\p{N}]/u.test(word.is.key) || between.has(word.is.key) || beforeVerbs.has(before) || verbForm(word, i);
    if (breaks) runs.push([]);
    else if (run?.length || !general.has(word.is.key)) run?.push(word);
    before = word.is.key;
  }
  let single: Span | null = null;
  for (const run of runs) {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last || /^\d/.test(last.is.key)) continue;
    if (run.every((w) => general.has(w.is.key) || w.is.key.length < 4 || /^\d/.test(w.is.key))) continue;
    const span = { start: first.start, end: last.end };
    if (k.party(text.slice(span.start, span.end))) continue;
    if (run.length > 1) return span;
    single ??= span;
  }
  return single;
}
