/** Compiles the lexicon's patterns into something that can be tried at a verb. */
import type { CueRow, Knowledge } from "../../../model/knowledge.ts";
import { verbForms, type VerbForms } from "./verb-forms.ts";
import { wordsOf, type Words } from "./words.ts";

/** One step of a pattern after its verb. */
export type Step =
  | { kind: "word"; words: FixedWords; optional: boolean }
  | { kind: "describe" } // ~ : up to five words
  | { kind: "party" };

/** Words or sequences of words that may stand at a step, "{p}" for whoever is addressed. */
export interface FixedWords {
  all: readonly (readonly string[])[];
  byFirst: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** One begins with who is addressed. */
  addressed: boolean;
}

/** What must stand right after the verb, adverbs aside, or after the words that describe it. */
export interface Opening {
  words: ReadonlySet<string>;
  described: boolean;
}

export interface CuePattern {
  row: CueRow;
  steps: readonly Step[];
  /** Steps read from a noun back, for the passive: "concern was expressed over". */
  noun: { words: FixedWords; tail: readonly Step[] } | null;
  /** What an active verb needs before the steps are worth following; null where anything may come. */
  opening: Opening | null;
  /** The step that describes what is given, before which its receiver may stand: "conveyed | to Manila | her thanks"; or -1. */
  given: number;
  flags: ReadonlySet<string>;
}

export interface Lexicon {
  /** Patterns by the base form of their verb, longest first. */
  byVerb: ReadonlyMap<string, readonly CuePattern[]>;
  forms: VerbForms;
  /** Verbs that only tell where a coordinated promise begins. */
  verbs: VerbForms;
  /** What is known of every printed word. */
  words: Words;
  /** Words that lead to a reporting verb: "went on to". */
  leads: readonly (readonly string[])[];
}

const cache = new WeakMap<Knowledge, Lexicon>();

/** The compiled lexicon of a Knowledge, made once. Throws RangeError with the row's id on an impossible pattern. */
export function lexiconOf(k: Knowledge): Lexicon {
  const made = cache.get(k);
  if (made) return made;
  const byVerb = new Map<string, CuePattern[]>();
  for (const row of k.cues) {
    const [head = "", ...rest] = split(row.pattern);
    const steps = rest.flatMap((part) => compile(part, row, k));
    const flags = new Set(row.flags);
    const noun = flags.has("passive") ? nounOf(steps) : null;
    const pattern: CuePattern = { row, steps, noun, opening: openingOf(steps), given: gives(row, steps), flags };
    for (const base of alternatives(head, k)) byVerb.set(base, [...(byVerb.get(base) ?? []), pattern]);
  }
  for (const list of byVerb.values()) list.sort((a, b) => weight(b) - weight(a));
  const irregular = k.lists["irregular-verbs"] ?? [];
  const forms = verbForms(byVerb.keys(), irregular);
  const verbs = verbForms(new Set([...(k.lists["verbs"] ?? []), "be", "have", "do", ...byVerb.keys()]), irregular);
  const words = wordsOf(verbs, forms, new Set(k.lists["settings"] ?? []));
  const leads = (k.lists["leads-to-verb"] ?? []).map((line) => line.split(" "));
  const lexicon: Lexicon = { byVerb, forms, verbs, words, leads };
  cache.set(k, lexicon);
  return lexicon;
}

/** More fixed words, then an addressee, rank before fewer. */
const weight = (p: CuePattern): number =>
  p.steps.reduce(
    (n, s) => n + (s.kind === "word" ? (s.optional ? 1 : 4) : s.kind === "party" ? 2 : 0),
    p.row.pattern.startsWith("@") ? 0 : 1,
  );

/** Splits a pattern at blanks outside brackets. */
function split(pattern: string): string[] {
  const out: string[] = [];
  let depth = 0;
  let part = "";
  for (const c of pattern.trim()) {
    if (c === "(") depth++;
    if (c === ")") depth--;
    if (c === " " && depth === 0) {
      if (part) out.push(part);
      part = "";
    } else part += c;
  }
  if (part) out.push(part);
  return out;
}

const alternatives = (part: string, k: Knowledge): string[] =>
  part.split("/").flatMap((w) => (w.startsWith("@") ? [...(k.lists[w.slice(1)] ?? [])] : [w]));

function compile(part: string, row: CueRow, k: Knowledge): Step[] {
  if (part === "~") return [{ kind: "describe" }];
  if (part === "{p}") return [{ kind: "party" }];
  const optional = part.startsWith("(") && part.endsWith(")");
  const body = optional ? part.slice(1, -1) : part;
  if (!body) throw new RangeError(`cue "${row.id}": empty brackets in pattern "${row.pattern}"`);
  return [{ kind: "word", words: fixed(alternatives(body, k).map((w) => w.split(/[_ ]/))), optional }];
}

function fixed(all: readonly (readonly string[])[]): FixedWords {
  const byFirst = Map.groupBy(all, ([first = ""]) => first);
  return { all, byFirst, addressed: byFirst.has("{p}") };
}

/** Rows of giving ("@give ~ thanks"): what is given is described, and its receiver may stand between. */
const gives = (row: CueRow, steps: readonly Step[]): number =>
  /^(?:@give|extend|convey|express)\b/.test(row.pattern)
    ? steps.slice(0, 2).findIndex((s) => s.kind === "describe")
    : -1;

/** The step of one word. */
export const oneWord = (word: string): Step => ({ kind: "word", words: fixed([[word]]), optional: false });

/** The first words of the steps up to the first that may not be missing; null where somebody or anything may stand. */
function openingOf(steps: readonly Step[]): Opening | null {
  const words = new Set<string>();
  const described = steps[0]?.kind === "describe";
  for (const step of described ? steps.slice(1) : steps) {
    if (step.kind !== "word" || step.words.addressed) return null;
    for (const first of step.words.byFirst.keys()) words.add(first);
    if (!step.optional) return { words, described };
  }
  return null;
}

/** In "express ~ concern about", the noun is "concern" and the tail "about". */
function nounOf(steps: readonly Step[]): CuePattern["noun"] {
  if (steps[0]?.kind !== "describe") return null;
  const noun = steps[1];
  return noun?.kind === "word" && !noun.optional ? { words: noun.words, tail: steps.slice(2) } : null;
}
