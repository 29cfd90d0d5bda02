/** Cuts a stretch of text into words, each with its place, its folded form and its stem. */
import type { Span } from "../../model/span.ts";
import type { Stemmer } from "./stem.ts";

export interface Word extends Span {
  /** In small letters without accents, dots and possessive. */
  low: string;
  /** Without the bending of plural, past or -ing. */
  bent: string;
  stem: string;
  /** Written with a capital. */
  tall: boolean;
}

/** Letters and digits, "U.S.", "12,000", "2+2", "GSP+", "Ren'ai"; a currency sign is a word of its own. */
const WORD = /(?:\p{L}\.){2,}|\d[\d.,]*\d|\p{Sc}|[\p{L}\p{M}\p{N}]+(?:\+[\p{L}\p{N}]*)?(?:['\u2019]\p{L}+)?/gu;
const TALL = /^\p{Lu}/u;
const ASCII = /^[\x20-\x7e]*$/;

const plainLetters = (word: string): string =>
  ASCII.test(word)
    ? word.toLowerCase()
    : word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("\u2019", "'").replaceAll("\u0131", "i").toLowerCase();

/** "u.s." -> "us", "12,000" -> "12000", "japan's" -> "japan". */
function folded(word: string): string {
  const low = plainLetters(word);
  if (/^\d/.test(low)) return low.replaceAll(",", "");
  return low.replaceAll(".", "").replace(/'s?$/, "");
}

type Forms = Pick<Word, "low" | "bent" | "stem" | "tall">;

/** Forms that were worked out before: texts say the same words over and over. */
const known = new WeakMap<Stemmer, Map<string, Forms>>();
const REMEMBERED = 50_000;
/** A longer word would keep the text alive out of which it was cut. */
const SHORT = 12;

/** The words of `text` between the ends of a span. */
export function wordsIn(text: string, span: Span, s: Stemmer): Word[] {
  const found: Word[] = [];
  let forms = known.get(s);
  if (!forms || forms.size > REMEMBERED) known.set(s, (forms = new Map()));
  for (const m of text.slice(span.start, span.end).matchAll(WORD)) {
    const [written] = m;
    let form = forms.get(written);
    if (!form) {
      form = formsOf(written, s);
      if (written.length <= SHORT) forms.set(written, form);
    }
    if (form.low)
      found.push({
        start: span.start + m.index,
        end: span.start + m.index + written.length,
        low: form.low,
        bent: form.bent,
        stem: form.stem,
        tall: form.tall,
      });
  }
  return found;
}

function formsOf(written: string, s: Stemmer): Forms {
  const low = folded(written);
  return { low, bent: s.bent(low), stem: s.stem(low), tall: TALL.test(written) };
}
