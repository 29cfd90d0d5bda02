/** The date of a named meeting, as far as the words beside its name tell it. */
import { at, isCapital } from "../time/tokens.ts";
import type { Token } from "../time/tokens.ts";
import { dateOf } from "./sentence-words.ts";
import type { Search, SentenceWords } from "./sentence-words.ts";

const AFTER = 16;
/** Words that part a name from a date that belongs to something else. */
const BREAK = /^(?:;|:|and|but|while|which|who|whose|where|by|ahead|until|before|after|since|from|with|,)$/;
const PAST =
  /^(?:held|hosted|last|past|took|previous|recent|concluded|outcome|outcomes|results|agreed|reached|adopted)$/;

/** EDTF, or null. */
export function eventDate(search: Search, sentence: SentenceWords, first: number, next: number): string | null {
  const { tokens } = sentence;
  const within =
    at(tokens, first).kind === "number"
      ? at(tokens, first).text
      : at(tokens, next - 1).kind === "number"
        ? at(tokens, next - 1).text
        : "";
  if (/^(?:19|20|21)\d\d$/.test(within)) return monthBeside(search, sentence, next, Number(within)) ?? within;
  return (
    after(search, sentence, first, next) ?? before(search, sentence, first) ?? margins(search, tokens, first, next)
  );
}

function after(search: Search, { tokens, dateAt }: SentenceWords, first: number, next: number): string | null {
  for (let i = next; i < next + AFTER; i++) {
    const said = dateAt.get(i);
    if (said) {
      const link = at(tokens, i - 1).lower;
      if (/^(?:since|until|by|before|after)$/.test(link)) return null;
      return dateOf(said, search, !pastWords(tokens, first, i));
    }
    const relative = at(tokens, i).lower === "which" && /^(?:will|is|was|takes|took)$/.test(at(tokens, i + 1).lower);
    // "in Hiroshima, Japan on May 19"
    if (at(tokens, i).text === "," && i > next && isCapital(at(tokens, i - 1)) && isCapital(at(tokens, i + 1)))
      continue;
    if (
      !relative &&
      BREAK.test(at(tokens, i).lower) &&
      !(at(tokens, i).text === "," && /^(?:to|planned|scheduled|held|due|which)$/.test(at(tokens, i + 1).lower))
    )
      return null;
  }
  return null;
}

/** "the October summit", "next year's summit", "this year's", "2033 marks the summit": right before the name. */
function before(search: Search, { tokens, dateAt }: SentenceWords, first: number): string | null {
  for (let i = first - 1; i >= Math.max(0, first - 5); i--) {
    const said = dateAt.get(i);
    if (!said) continue;
    const gap = tokens.slice(said.next, first).map((t) => t.lower);
    return gap.every((w) => /^(?:'s|'|the|annual|upcoming|forthcoming)$/.test(w)) ? dateOf(said, search, true) : null;
  }
  return null;
}

/** Talks on the margins of a meeting are held in its month. */
function margins(search: Search, tokens: readonly Token[], first: number, next: number): string | null {
  for (let i = first - 1; i >= Math.max(0, first - 4); i--)
    if (/^(?:margins|sidelines|fringes)$/.test(at(tokens, i).lower)) {
      // A session goes on for a year.
      const session = tokens.slice(first, next).some((t) => /^(?:session|assembly|unga\d*)$/.test(t.lower));
      return session || !search.talks ? null : search.talks.slice(0, 7);
    }
  return null;
}

function monthBeside(search: Search, { dateAt, tokens }: SentenceWords, next: number, year: number): string | null {
  for (let i = next; i < next + 5; i++) {
    const said = dateAt.get(i);
    if (said?.month) return dateOf({ ...said, year }, search, true);
    if (BREAK.test(at(tokens, i).lower)) return null;
  }
  return null;
}

const pastWords = (tokens: readonly Token[], first: number, date: number): boolean => {
  for (let i = first - 5; i < date; i++) {
    const word = at(tokens, i).lower;
    if (PAST.test(word) && !(word === "held" && at(tokens, i - 1).lower === "be")) return true;
  }
  return false;
};
