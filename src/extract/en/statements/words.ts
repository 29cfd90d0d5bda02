/** What is known of a printed word wherever it stands: its small letters, its kind, its classes. Told once a word. */
import {
  closedClasses,
  NOUNISH,
  NOUNISH_S,
  REPORTS,
  REPORTS_PAST,
  SETTING,
  VERB_BASE,
  VERB_ING,
  VERB_PAST,
  VERB_PP,
  VERB_S,
} from "./word-classes.ts";
import { ownCopy } from "../../../model/own-copy.ts";
import type { Form, VerbForms } from "./verb-forms.ts";

export interface Word {
  /** As printed. */
  raw: string;
  /** Lower case, straight quotes: what rules compare. */
  low: string;
  kind: "word" | "number" | "mark" | "genitive";
  /** First letter is upper case. */
  capital: boolean;
  /** Bits of word-classes.ts. */
  classes: number;
}

/** Tells what is known of a printed word. */
export type Words = (raw: string) => Word;

const AS_FORM: { readonly [form in Form]: number } = {
  base: VERB_BASE,
  s: VERB_S,
  past: VERB_PAST,
  pp: VERB_PP,
  ing: VERB_ING,
};

/** More words than a language has in use: beyond them nothing is remembered. */
const MOST_WORDS = 50_000;

/** The words of a lexicon: `verbs` are all verbs it knows, `reporting` those that report. */
export function wordsOf(verbs: VerbForms, reporting: VerbForms, settings: ReadonlySet<string>): Words {
  const known = new Map<string, Word>();
  const classesOf = (low: string): number => {
    let classes = closedClasses(low) | (settings.has(low) ? SETTING : 0);
    for (const { base, form } of verbs.get(low) ?? []) {
      classes |= AS_FORM[form];
      if (form === "s" && closedClasses(base) & NOUNISH) classes |= NOUNISH_S;
    }
    for (const { form } of reporting.get(low) ?? []) classes |= form === "past" ? REPORTS | REPORTS_PAST : REPORTS;
    return classes;
  };
  return (raw) => {
    let word = known.get(raw);
    if (word === undefined) {
      // "reviewed the lines & underscored": a sign for the word.
      const low = raw === "&" ? "and" : ownCopy(compared(raw));
      const kind = low === "'s" ? "genitive" : raw === "&" ? "word" : kindOf(raw);
      const first = raw[0] ?? "";
      const capital = kind === "word" && first !== first.toLowerCase();
      word = { raw: ownCopy(raw), low, kind, capital, classes: classesOf(low) };
      if (known.size < MOST_WORDS) known.set(word.raw, word);
    }
    return word;
  };
}

const ASCII = /^[\x20-\x7e]*$/;

function compared(raw: string): string {
  const small = raw.toLowerCase();
  return ASCII.test(small) ? small : small.replace(/[‘’]/g, "'").replace(/[‐‑]/g, "-");
}

function kindOf(raw: string): Word["kind"] {
  const c = raw.charCodeAt(0);
  if ((c >= 97 && c <= 122) || (c >= 65 && c <= 90)) return "word";
  if (c >= 48 && c <= 57) return "number";
  return c > 127 && /^\p{L}/u.test(raw) ? "word" : "mark";
}
