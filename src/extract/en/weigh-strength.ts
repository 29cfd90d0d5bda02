/** Places a statement on the ladder of its act by the degree words in its reporting words and in the head of its content. */
import type { Act } from "../../model/act.ts";
import type { DegreeRow, Knowledge } from "../../model/knowledge.ts";

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

const compiled = new WeakMap<Knowledge, Map<Act | "*", Degree[]>>();

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
  const cue = split(cueWords);
  const head = split(contentHead).slice(0, HEAD_WORDS);
  const found = (rows: Degree[]): Match[] => rows.flatMap((d) => match(d, cue, head) ?? []);
  const own = found(ladder(act, k));
  const [place] = own
    .filter((m) => !m.row.step)
    .sort((a, b) => b.used.length - a.used.length || b.row.strength - a.row.strength);
  const from = place?.row.strength ?? base;
  if (from === null) return { strength: null, words: null };
  const [step] = [...own, ...found(ladder("*", k))]
    .filter((m) => m.row.step && !m.used.some((w) => place?.used.includes(w)))
    .sort((a, b) => Math.abs(b.row.strength) - Math.abs(a.row.strength));
  const strength = Math.min(1, Math.max(0, Math.round((from + (step?.row.strength ?? 0)) * 100) / 100));
  const deciding = [...new Set([...(step?.used ?? []), ...(place?.used ?? [])])];
  return { strength, words: `${quote(deciding, cue, head, cueWords, contentHead)} ${strength.toFixed(2)}` };
}

interface Match {
  row: DegreeRow;
  used: Word[];
}

function match(degree: Degree, cue: Word[], head: Word[]): Match | null {
  const said = inOrder(degree.cue, cue);
  if (!said) return null;
  const [begins] = head;
  if (degree.first && !(begins && degree.head[0] && fits(degree.head[0], begins.key))) return null;
  const told = inOrder(degree.head, head);
  return told && { row: degree.row, used: [...said, ...told] };
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

/** The rows of one act, read when first asked for. */
function ladder(act: Act | "*", k: Knowledge): Degree[] {
  let ladders = compiled.get(k);
  if (!ladders) compiled.set(k, (ladders = new Map()));
  let rows = ladders.get(act);
  if (!rows) ladders.set(act, (rows = k.degrees.filter((row) => row.act === act).map(degree)));
  return rows;
}

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
