/** Places a statement on the ladder of its act by the degree words in its reporting words and in the head of its content. */
import type { Act } from "../../model/act.ts";
import type { DegreeRow, Knowledge } from "../../model/knowledge.ts";
import { onceFor } from "../../model/once-for.ts";
import { ownCopy } from "../../model/own-copy.ts";

interface Unit {
  whole: string[];
  begun: string[];
}

interface Degree {
  row: DegreeRow;
  /** Words wanted in the reporting words, in order. */
  cue: Unit[];
  /** Words wanted in the head of the content, in order. */
  head: Unit[];
  /** The content must begin with the first of `head`. */
  first: boolean;
}

interface Word {
  key: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-'\u2019][\p{L}\p{M}\p{N}]+)*/gu;
const HEAD_WORDS = 6;

/** Reporting words as the rows of their act hear them. Most sentences report with words that were heard before. */
interface Heard {
  words: Word[];
  /** Rows whose words in the reporting words are all there, with those words: the act's own, and those for every act. */
  own: Match[];
  any: Match[];
  /** One of them wants words of the content, too. */
  asksHead: boolean;
}

/** More reporting words than texts have in use: beyond them nothing is remembered. */
const MOST_HEARD = 20_000;
const LONGEST_REMEMBERED = 100;

const heardBefore = onceFor((_rows: Knowledge["degrees"]) => new Map<string, Heard>());
const laddersOf = onceFor((k: Knowledge): ReadonlyMap<Act | "*", Degree[]> =>
  Map.groupBy(k.degrees.map(degree), (d) => d.row.act),
);

/**
 * `base` is the cue row's own place, null where it has none; `words` tells what decided, like "deeply concerned 0.60".
 * An act without a ladder has neither.
 */
export function weighStrength(
  act: Act,
  base: number | null,
  cueWords: string,
  contentHead: string,
  k: Knowledge,
): { strength: number | null; words: string | null } {
  const heard = hear(act, cueWords, k);
  const head = heard.asksHead ? split(contentHead).slice(0, HEAD_WORDS) : [];
  const told = (matches: Match[]): Match[] =>
    heard.asksHead ? matches.flatMap((m) => withHead(m, head) ?? []) : matches;
  const own = told(heard.own);
  const [place] = own
    .filter((m) => !m.degree.row.step)
    .sort((a, b) => b.used.length - a.used.length || b.degree.row.strength - a.degree.row.strength);
  const from = place?.degree.row.strength ?? base;
  if (from === null) return { strength: null, words: null };
  const [step] = [...own, ...told(heard.any)]
    .filter((m) => m.degree.row.step && !m.used.some((w) => place?.used.includes(w)))
    .sort((a, b) => Math.abs(b.degree.row.strength) - Math.abs(a.degree.row.strength));
  const strength = Math.min(1, Math.max(0, Math.round((from + (step?.degree.row.strength ?? 0)) * 100) / 100));
  const deciding = [...new Set([...(step?.used ?? []), ...(place?.used ?? [])])];
  return { strength, words: `${quote(deciding, heard.words, head, cueWords, contentHead)} ${strength.toFixed(2)}` };
}

interface Match {
  degree: Degree;
  used: Word[];
}

function hear(act: Act, cueWords: string, k: Knowledge): Heard {
  const before = heardBefore(k.degrees);
  const known = before.get(`${act} ${cueWords}`);
  if (known) return known;
  const key = ownCopy(`${act} ${cueWords}`);
  const words = split(key.slice(act.length + 1));
  const rows = (of: Act | "*"): Match[] =>
    (laddersOf(k).get(of) ?? []).flatMap((row) => {
      const used = inOrder(row.cue, words);
      return used ? { degree: row, used } : [];
    });
  const [own, any] = [rows(act), rows("*")];
  const heard = { words, own, any, asksHead: [...own, ...any].some((m) => m.degree.head.length > 0) };
  if (before.size < MOST_HEARD && key.length < LONGEST_REMEMBERED) before.set(key, heard);
  return heard;
}

/** The match with the words that its row wants in the head of the content; null when one is missing. */
function withHead({ degree: row, used }: Match, head: Word[]): Match | null {
  const [begins] = head;
  if (row.first && !(begins && row.head[0] && fits(row.head[0], begins.key))) return null;
  const told = inOrder(row.head, head);
  return told && { degree: row, used: [...used, ...told] };
}

/** The words that the units take, other words between them allowed; null when one is missing. */
function inOrder(units: Unit[], words: Word[]): Word[] | null {
  const used: Word[] = [];
  for (const word of words) {
    const unit = units[used.length];
    if (!unit) break;
    if (fits(unit, word.key)) used.push(word);
  }
  return used.length === units.length ? used : null;
}

const fits = (unit: Unit, key: string): boolean =>
  unit.whole.includes(key) || unit.begun.some((begin) => key.startsWith(begin));

/** The deciding words as they stand in the text; all reporting words when no row decided. */
function quote(used: Word[], cue: Word[], head: Word[], cueWords: string, contentHead: string): string {
  if (!used.length) return cueWords;
  const stretch = (words: Word[], text: string): string[] => {
    const [first, last] = [words.find((w) => used.includes(w)), words.findLast((w) => used.includes(w))];
    return first && last ? [text.slice(first.start, last.end)] : [];
  };
  return [...stretch(cue, cueWords), ...stretch(head, contentHead)].join(" ... ");
}

const split = (text: string): Word[] =>
  [...text.matchAll(WORD)].map((m) => ({ key: m[0].toLowerCase(), start: m.index, end: m.index + m[0].length }));

function degree(row: DegreeRow): Degree {
  const [cue = "", head = ""] = row.words.split(/\s*\.\.\./);
  return { row, cue: units(cue), head: units(head), first: /\.\.\.\S/.test(row.words) };
}

const units = (words: string): Unit[] =>
  words
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => {
      const forms = word.split("/");
      return {
        whole: forms.filter((f) => !f.endsWith("*")),
        begun: forms.filter((f) => f.endsWith("*")).map((f) => f.slice(0, -1)),
      };
    });
