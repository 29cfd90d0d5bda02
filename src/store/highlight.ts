/** Marks the words a query looked for, and chooses the passage of a long text that has most of them. */
import type { Query } from "./contract.ts";
import { wordsOf } from "./words.ts";
import type { Word } from "./words.ts";

export interface Mark {
  start: number;
  end: number;
}

interface Term {
  folds: string[];
  /** The last word may go on. */
  prefix: boolean;
}

/** About this many characters of a whole text are shown. */
const PASSAGE = 320;

/** Every place in the text where a word or phrase of the query stands; what the query excludes marks nothing. */
export function marksIn(text: string, query: Query): Mark[] {
  const words = wordsOf(text);
  const byFirst = new Map<string, Term[]>();
  const open: Term[] = [];
  for (const term of termsOf(query)) {
    if (term.prefix && term.folds.length === 1) open.push(term);
    else byFirst.set(term.folds[0]!, [...(byFirst.get(term.folds[0]!) ?? []), term]);
  }
  const marks: Mark[] = [];
  for (let i = 0; i < words.length; i++) {
    const here = [...(byFirst.get(words[i]!.fold) ?? []), ...open];
    const longest = Math.max(0, ...here.filter((t) => standsAt(words, i, t)).map((t) => t.folds.length));
    if (longest === 0) continue;
    marks.push({ start: words[i]!.start, end: words[i + longest - 1]!.end });
    i += longest - 1;
  }
  return marks;
}

const standsAt = (words: readonly Word[], at: number, term: Term): boolean =>
  term.folds.every((fold, i) => {
    const word = words[at + i]?.fold;
    return word !== undefined && (term.prefix && i === term.folds.length - 1 ? word.startsWith(fold) : word === fold);
  });

function termsOf(q: Query): Term[] {
  const term = (w: { text: string; prefix: boolean }): Term => ({
    folds: wordsOf(w.text).map((x) => x.fold),
    prefix: w.prefix,
  });
  const list = ((): Term[] => {
    switch (q.op) {
      case "words":
        return [term(q)];
      case "near":
        return q.of.map(term);
      case "not":
        return termsOf(q.keep);
      default:
        return q.of.flatMap(termsOf);
    }
  })();
  return list.filter((t) => t.folds.length > 0);
}

/** The stretch of a long text that has most marks, from the beginning of a word to the end of one. */
export function passageAround(text: string, marks: readonly Mark[]): Mark {
  let best = 0;
  let most = 0;
  for (let i = 0, j = 0; j < marks.length; j++) {
    while (marks[j]!.end - marks[i]!.start > PASSAGE && i < j) i++;
    if (j - i + 1 > most) [most, best] = [j - i + 1, i];
  }
  const first = marks[best];
  if (!first) return { start: 0, end: wordEnd(text, Math.min(text.length, PASSAGE)) };
  const last = marks[best + most - 1]!;
  const spare = Math.max(0, PASSAGE - (last.end - first.start)) / 2;
  return {
    start: wordStart(text, Math.max(0, Math.floor(first.start - spare))),
    end: wordEnd(text, Math.min(text.length, Math.ceil(last.end + spare))),
  };
}

/** Moves inwards to where a word begins, but no further than a word may be long. */
function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  for (let i = at; i < at + 30 && i < text.length; i++) if (/\s/.test(text[i - 1]!) && !/\s/.test(text[i]!)) return i;
  return at;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.trimEnd().length;
  for (let i = at; i > at - 30 && i > 0; i--) if (/\s/.test(text[i]!) && !/\s/.test(text[i - 1]!)) return i;
  return at;
}
