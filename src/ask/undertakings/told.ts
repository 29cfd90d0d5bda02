/** Statements of a relationship with how telling their words are, to find by them what is said of one matter. */
import type { Knowledge } from "../../model/knowledge.ts";
import type { StatementRow, Store } from "../../store/contract.ts";
import { languageOf } from "../align/language.ts";
import { carries, textWords } from "../formula/text-words.ts";

export interface Told {
  row: StatementRow;
  /** Weighty stems with how telling each is. */
  stems: Map<string, number>;
  /** Those of the statement before it, where it says too little by itself: "the schedule remains unchanged". */
  leansOn: Map<string, number> | null;
}

/** How telling words are is measured on the newest so many statements of a relationship. */
const MEASURED = 1000;
/** So many statements of a relationship from a promise on are looked through for returns to it. */
const FOLLOWED = 3000;
/** A word counts as telling when it is this rare among the statements of the relationship. */
const TELLING = 1.5;

export interface ToldSince {
  statements: Told[];
  /** Promises up to this day have what followed them among the statements. */
  reaches: string;
  /** Day of the last statement that is there, where later ones are not; null where all are. */
  until: string | null;
}

/** What these parties told from a day on, each statement with how telling its words are among all of theirs. */
export async function toldSince(
  store: Store,
  parties: readonly string[],
  day: string | null,
  own: readonly StatementRow[],
  k: Knowledge,
): Promise<ToldSince> {
  if (parties.length < 2) return { statements: weighed(own, own, k), reaches: END, until: null };
  const between = { party: [...parties] };
  const newest = await Array.fromAsync(store.statements(between, { descending: true, limit: MEASURED }));
  newest.reverse();
  const all = newest.length < MEASURED || (day !== null && (newest[0]?.day ?? "") < day);
  const rows = all
    ? newest
    : await Array.fromAsync(store.statements({ ...between, ...(day && { from: day }) }, { limit: FOLLOWED }));
  const full = !all && rows.length === FOLLOWED;
  // At least the first day is done with, however much was said on it.
  const half = rows[FOLLOWED / 2]?.day ?? "";
  return {
    statements: weighed(rows, newest, k),
    reaches: full ? (half > (day ?? "") ? half : (day ?? "")) : END,
    until: full ? (rows.at(-1)?.day ?? null) : null,
  };
}

/** Behind every day. */
const END = "9";

function weighed(rows: readonly StatementRow[], measured: readonly StatementRow[], k: Knowledge): Told[] {
  const { general } = languageOf(k);
  const stemsOf = (s: StatementRow): string[] => [
    ...new Set(
      textWords(s.content.words, k)
        .filter((w) => carries(w, k) && w.low.length > 2)
        .map((w) => w.stem),
    ),
  ];
  const seen = new Map<string, number>();
  const stems = measured.map(stemsOf);
  for (const list of stems) for (const stem of list) seen.set(stem, (seen.get(stem) ?? 0) + 1);
  const telling = (stem: string): number =>
    Math.log((measured.length + 1) / (seen.get(stem) ?? 1)) * (general.has(stem) ? 0.3 : 1);
  const told = rows.map((row, i): Told => ({
    row,
    stems: new Map((rows === measured ? (stems[i] ?? []) : stemsOf(row)).map((stem) => [stem, telling(stem)])),
    leansOn: null,
  }));
  for (const [i, t] of told.entries()) {
    const before = told[i - 1];
    if (before && t.stems.size <= FEW && tellingOf(before.stems) >= 2 && follows(before.row, t.row))
      t.leansOn = before.stems;
  }
  return told;
}

/** A statement of so few weighty words leans on the one before it. */
const FEW = 3;

const tellingOf = (stems: ReadonlyMap<string, number>): number => [...stems.values()].filter((w) => w > TELLING).length;

/** Characters between what was said and what answers it. */
const NEXT = 60;

/** Whether the second is said right after the first, in the next sentence at the furthest. */
const follows = (a: StatementRow, b: StatementRow): boolean =>
  a.document === b.document &&
  a.part === b.part &&
  Math.min(b.cue.start, b.content.start) >= a.content.end &&
  Math.min(b.cue.start, b.content.start) - a.content.end <= NEXT;

/** All that tells what a statement is on. */
const onWhat = (t: Told): ReadonlyMap<string, number> => (t.leansOn ? new Map([...t.leansOn, ...t.stems]) : t.stems);

/** Finds the statements that share at least two telling words with one, or one word where it has no more. */
export function nearIn(told: readonly Told[]): (own: Told) => Told[] {
  const index = new Map<string, Told[]>();
  for (const t of told)
    for (const [stem, w] of onWhat(t)) {
      if (w <= TELLING) continue;
      const list = index.get(stem);
      if (list) list.push(t);
      else index.set(stem, [t]);
    }
  return (own) => {
    const counts = new Map<Told, number>();
    let telling = 0;
    for (const [stem, w] of own.stems) {
      if (w <= TELLING) continue;
      telling++;
      for (const t of index.get(stem) ?? []) counts.set(t, (counts.get(t) ?? 0) + 1);
    }
    counts.delete(own);
    return [...counts].filter(([, n]) => n >= Math.min(2, telling)).map(([t]) => t);
  };
}

/** Share of the first one's telling words that come again in the second, or (`leaning`) in what the second leans on. */
export function likeness(a: Told, b: Told, leaning = false): number {
  const stems = leaning ? onWhat(b) : b.stems;
  let whole = 0;
  let common = 0;
  for (const [stem, w] of a.stems) {
    whole += w;
    if (stems.has(stem)) common += w;
  }
  return whole ? common / whole : 0;
}

/** Telling words of the first that the second has too, or what it leans on; the most telling first. */
export function sharedWords(a: Told, b: Told): string[] {
  const stems = onWhat(b);
  return [...a.stems]
    .filter(([stem, w]) => w > TELLING && stems.has(stem))
    .sort((x, y) => y[1] - x[1])
    .map(([stem]) => stem);
}
