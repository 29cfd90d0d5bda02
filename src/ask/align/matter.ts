/** What a statement is about, in a form in which two documents can be held beside each other. */
import type { Knowledge } from "../../model/knowledge.ts";
import type { Record } from "../../model/record.ts";
import { overlaps, type Span } from "../../model/span.ts";
import type { Statement } from "../../model/statement.ts";
import { languageOf, type Language } from "./language.ts";
import { findPhrases } from "./phrases.ts";
import { timesIn } from "./times.ts";
import { wordsIn, type Word } from "./words.ts";

/** A thing that words name: its key, how much it tells at all, and where it stands. */
export interface Mark extends Span {
  key: string;
  /** Only a word inside a phrase that is marked as a whole. */
  inner: boolean;
  /** 0 to 1: names and rare words tell most, words of every readout little. */
  weight: number;
}

export interface Matter {
  statement: Statement;
  /** Content words in order, general ones too. */
  words: Word[];
  /** Keys of the content with what each tells. */
  keys: Map<string, number>;
  /** Words inside phrases that count as one thing; a match with one of them is worth a little. */
  inner: Map<string, number>;
  /** Keys of the rest of its sentence: what "there" and "the regime" may lean on. */
  around: Map<string, number>;
  topics: string[];
  /** Issues of the statement before it in the paragraph, where it names none itself. */
  carried: string[];
  /** "2034-09". */
  times: string[];
  /** Where in `words` they stand. */
  timed: { from: number; to: number }[];
  /** "12000", with the stem of what is counted: "12000 place". */
  numbers: { value: string; unit: string }[];
  /** Where it stands among the statements, 0 to 1. */
  place: number;
}

const GENERAL = 0.3;
const PARTY = 0.25;
/** Of a word inside a phrase that is a thing of its own. */
const INNER = 0.4;
const MONTHLY = 0.6;
const DAILY = 1;
/** What a statement without words of its own ("expressed support") takes over from its sentence. */
const TAKEN_OVER = 0.7;
/** What "it" and "such" take over from the statement before. */
const POINTED_AT = 0.5;
/** How much words of every readout count where a statement has no others. */
const ALONE = 2;

/** The matters of a record's statements. */
export function mattersOf(record: Record, k: Knowledge): Matter[] {
  const language = languageOf(k);
  const { text } = record.document;
  const now = record.engagement?.time.start?.edtf ?? record.document.published;
  const light = partyKeys(record, language);
  const marks = (span: Span, words: readonly Word[]): Mark[] => marksIn(text, span, words, now, language, k, light);
  const count = record.statements.length;
  let before: Matter | null = null;
  return record.statements.map((statement, i) => {
    const words = wordsIn(text, statement.content, language.stemmer);
    const keys = new Map<string, number>();
    const inner = new Map<string, number>();
    for (const mark of marks(statement.content, words)) {
      if (overlaps(mark, statement.cue)) continue;
      const bag = mark.inner ? inner : keys;
      bag.set(mark.key, Math.max(mark.weight, bag.get(mark.key) ?? 0));
    }
    const around = new Map<string, number>();
    for (const span of outside(statement))
      for (const { key, weight, inner } of marks(span, wordsIn(text, span, language.stemmer)))
        if (!inner && !keys.has(key)) around.set(key, Math.max(weight, around.get(key) ?? 0));
    const follows = i > 0 && sameParagraph(record, i);
    if (before && follows && words.some((w) => language.pointing.has(w.low)))
      for (const [key, weight] of before.keys) if (!keys.has(key)) keys.set(key, weight * POINTED_AT);
    if (![...keys.values()].some((w) => w > GENERAL)) for (const [key, weight] of keys) keys.set(key, weight * ALONE);
    if (!keys.size)
      for (const [key, weight] of [...(follows ? (before?.keys ?? []) : []), ...around])
        keys.set(key, weight * TAKEN_OVER);
    if (!keys.size)
      for (const { key, weight } of marks(statement.cue, wordsIn(text, statement.cue, language.stemmer)))
        keys.set(key, weight);
    const times = timesIn(words, now, language);
    return (before = {
      statement,
      words,
      keys,
      inner,
      around,
      topics: statement.topics,
      carried: follows && !statement.topics.length ? (before?.topics ?? []) : [],
      times: times.map((t) => t.key),
      timed: times,
      numbers: numbersIn(words, times, language),
      place: count > 1 ? i / (count - 1) : 0,
    });
  });
}

/** True when no paragraph ends between a statement and the one before it. */
function sameParagraph({ statements, document: { text } }: Record, i: number): boolean {
  const [before, now] = [statements[i - 1], statements[i]];
  return before !== undefined && now !== undefined && !text.slice(before.content.end, now.cue.start).includes("\n");
}

/** The sentence before and after the content, without the reporting words. */
function outside({ made, cue, content }: Statement): Span[] {
  const { start, end } = made.sentence;
  const cuts = [cue, content].sort((a, b) => a.start - b.start);
  const spans: Span[] = [];
  let at = start;
  for (const cut of cuts) {
    if (cut.start > at) spans.push({ start: at, end: Math.min(cut.start, end) });
    at = Math.max(at, cut.end);
  }
  if (end > at) spans.push({ start: at, end });
  return spans.filter((s) => s.end > s.start);
}

/** Keys that both sides' readouts are full of: the parties and the people in the room. */
export function partyKeys({ engagement }: Record, { stemmer }: Language): ReadonlySet<string> {
  const keys = new Set((engagement?.parties ?? []).map((p) => `@${p}`));
  for (const { name, office } of engagement?.participants ?? [])
    for (const words of [name, office ?? ""])
      for (const { stem } of wordsIn(words, { start: 0, end: words.length }, stemmer)) keys.add(stem);
  return keys;
}

/** What the words of a stretch name: states, times, things with several names, other words by their stems. */
export function marksIn(
  text: string,
  span: Span,
  words: readonly Word[],
  now: string | null,
  language: Language,
  k: Knowledge,
  light: ReadonlySet<string>,
): Mark[] {
  const marks: Mark[] = [];
  const add = (key: string, from: number, to: number, weight: number, inner = false): void => {
    const [first, last] = [words[from], words[to - 1]];
    if (first && last) marks.push({ key, inner, weight, start: first.start, end: last.end });
  };
  const taken = new Set<number>();
  const take = (from: number, to: number): boolean => {
    for (let i = from; i < to; i++) if (taken.has(i)) return false;
    for (let i = from; i < to; i++) taken.add(i);
    return true;
  };
  const heft = (key: string): number => (light.has(key) ? PARTY : language.general.has(key) ? GENERAL : 1);
  const things = findPhrases(words, language.synonyms);
  for (const { from, to, value } of things)
    if (to - from > 1 && take(from, to)) {
      add(value, from, to, heft(value));
      for (let i = from; i < to; i++) {
        const { low = "", stem = "" } = words[i] ?? {};
        const key = language.synonyms.next.get(stem)?.value ?? stem;
        if (key !== value && !language.stop.has(low)) add(key, i, i + 1, INNER * heft(key), true);
      }
    }
  for (const { key, from, to } of timesIn(words, now, language))
    if (take(from, to)) add(`t:${key}`, from, to, /-\d\d-\d\d$/.test(key) ? DAILY : MONTHLY);
  let from = 0;
  for (const hit of k.namesIn(text.slice(span.start, span.end))) {
    while (from < words.length && (words[from]?.end ?? 0) <= span.start + hit.start) from++;
    let to = from;
    while (to < words.length && (words[to]?.start ?? 0) < span.start + hit.end) to++;
    const key = `@${hit.code}`;
    // A capital stands for its government, but for the parties in the room it is rather the place.
    if (hit.as === "metonym" && light.has(key)) continue;
    if (to > from && take(from, to)) add(key, from, to, heft(key));
  }
  for (const { from, to, value } of things) if (to - from === 1 && take(from, to)) add(value, from, to, heft(value));
  for (const [i, { low, stem }] of words.entries())
    if (!taken.has(i) && !language.stop.has(low) && (low.length > 1 || /\d/.test(low))) add(stem, i, i + 1, heft(stem));
  return marks.sort((a, b) => a.start - b.start);
}

function numbersIn(
  words: readonly Word[],
  times: readonly { from: number; to: number }[],
  { stop }: Language,
): Matter["numbers"] {
  return words.flatMap(({ low }, i) => {
    if (!/^\d/.test(low) || times.some((t) => t.from <= i && i < t.to)) return [];
    const unit = words.slice(i + 1, i + 3).find((w) => !stop.has(w.low) && !/^\d/.test(w.low));
    return [{ value: low, unit: unit?.stem ?? "" }];
  });
}
