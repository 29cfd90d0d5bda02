/** The word lists of a language made ready for comparing: what to leave out, what counts little, what means the same. */
import type { Knowledge } from "../../model/knowledge.ts";
import { phraseTree, type Phrases } from "./phrases.ts";
import { stemmer, type Stemmer } from "./stem.ts";

/** A word that makes what was said firmer (above 0) or softer. */
export interface Wording {
  step: number;
  /** Counts in every statement, only among the first words of what is to be done, or only within one house. */
  kind: "any" | "ahead" | "tone";
}

export interface Rival {
  /** Which thing is named. */
  thing: number;
  /** Which of its rival names. */
  name: number;
}

/** A word for a time: an offset from the year or month of the talks, a part of a year, or a month by name. */
export type TimeWord =
  | { kind: "year"; offset: number }
  | { kind: "month"; offset: number }
  | { kind: "part"; value: string }
  | { kind: "name"; value: string };

export interface Language {
  stemmer: Stemmer;
  /** Words that say nothing of the matter, in small letters. */
  stop: ReadonlySet<string>;
  /** Keys that every readout uses. */
  general: ReadonlySet<string>;
  /** Words that lean on what stood before them. */
  pointing: ReadonlySet<string>;
  /** Phrases with the key of the thing they mean. */
  synonyms: Phrases<string>;
  wording: Phrases<Wording>;
  rivals: Phrases<Rival>;
  times: Phrases<TimeWord>;
  /** Issue ids that nearly every statement could carry. */
  generalIssues: ReadonlySet<string>;
  issueParents: ReadonlyMap<string, string>;
}

const made = new WeakMap<Knowledge, Language>();

/** The lists of knowledge/lexicon, compiled once. */
export function languageOf(k: Knowledge): Language {
  const known = made.get(k);
  if (known) return known;
  const list = (name: string): readonly string[] => k.lists[name] ?? [];
  const s = stemmer(list("suffixes"));
  const phrases = list("synonyms").flatMap((line, i) => synonymLine(parts(line, ";"), `=${i}`, k));
  const synonyms = phraseTree(phrases, s);
  const things = new Map(phrases.map(([phrase, thing]) => [s.bent(phrase.toLowerCase()), thing]));
  // A thing is general when one of its own names is, not when a name of it only shares its stem with a general word.
  const keyed = (word: string): string => things.get(s.bent(word)) ?? s.stem(word);
  const language: Language = {
    stemmer: s,
    stop: new Set(list("stop-words")),
    general: new Set([...list("general-words"), ...list("general-nouns")].map(keyed)),
    pointing: new Set(list("pointing-words")),
    synonyms,
    wording: phraseTree(list("wording").flatMap(wordingLine), s),
    rivals: phraseTree(
      list("rival-names").flatMap((line, thing) =>
        parts(line, "|").flatMap((group, name) => parts(group, ";").map((p): [string, Rival] => [p, { thing, name }])),
      ),
      s,
    ),
    times: phraseTree(list("deadlines").flatMap(timeLine), s),
    generalIssues: new Set(list("general-issues")),
    issueParents: new Map(k.issues.flatMap((i): [string, string][] => (i.parent ? [[i.id, i.parent]] : []))),
  };
  made.set(k, language);
  return language;
}

const parts = (line: string, by: string): string[] =>
  line
    .split(by)
    .map((p) => p.trim())
    .filter(Boolean);

/** Names of a state that stand with other words for one thing carry the state's own key. */
function synonymLine(phrases: readonly string[], key: string, k: Knowledge): [string, string][] {
  const code = phrases.map((p) => k.party(p)).find((c) => c !== null);
  return phrases.map((p) => [p, code ? `@${code}` : key]);
}

/** "+0.30 any = must; precondition" */
function wordingLine(line: string): [string, Wording][] {
  const [, step = "", kind = "", phrases = ""] = /^([+-]\d+(?:\.\d+)?)\s+(any|ahead|tone)\s*=\s*(.*)$/.exec(line) ?? [];
  return parts(phrases, ";").map((p) => [
    p,
    { step: Number(step), kind: kind === "ahead" || kind === "tone" ? kind : "any" },
  ]);
}

/** "year 1 = next year" */
function timeLine(line: string): [string, TimeWord][] {
  const [, kind = "", value = "", phrases = ""] = /^(year|month|part|name)\s+(\S+)\s*=\s*(.*)$/.exec(line) ?? [];
  const word: TimeWord =
    kind === "year" || kind === "month"
      ? { kind, offset: Number(value) }
      : { kind: kind === "part" ? kind : "name", value };
  return parts(phrases, ";").map((p) => [p, word]);
}
