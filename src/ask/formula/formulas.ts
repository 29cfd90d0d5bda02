/** Finds the standing formulas of a relationship by itself: words that return, readout after readout. */
import type { Knowledge } from "../../model/knowledge.ts";
import type { FormulaLife, FormulaUse } from "../../model/track.ts";
import type { Filter, Store, StoredRecord } from "../../store/contract.ts";
import type { Word } from "../align/words.ts";
import { citeAt } from "./cite.ts";
import { placesOf, useAt } from "./formula.ts";
import { amongReadouts, lifeOf, type Readout } from "./life.ts";
import { standingRuns } from "./standing-runs.ts";
import { carries, textWords } from "./text-words.ts";

/** Of a long relationship the newest readouts are read. */
const MOST_READOUTS = 300;

const MOST_FORMULAS = 12;

/** Formulas of the engagements in which all of `parties` took part, the most lasting first. */
export async function formulas(
  store: Store,
  parties: readonly string[],
  filter: Filter,
  k: Knowledge,
  most = MOST_FORMULAS,
): Promise<FormulaLife[]> {
  const records: StoredRecord[] = [];
  for await (const r of store.records({ ...filter, party: [...parties] }, { descending: true, limit: MOST_READOUTS }))
    records.push(r);
  records.reverse();
  return formulasIn(records, k, most);
}

/** The same over records in hand, the earliest first; `wanted` says of a run of words whether it is of interest. */
export function formulasIn(
  all: readonly StoredRecord[],
  k: Knowledge,
  most = MOST_FORMULAS,
  wanted: (words: readonly string[]) => boolean = () => true,
): FormulaLife[] {
  const records = all.filter((r) => r.record.engagement);
  const readouts: Readout[] = records.map((r) => ({
    document: r.document.id,
    day: r.day,
    publisher: r.document.publisher?.country || r.document.publisher?.name || null,
    parties: r.record.engagement?.parties ?? [],
  }));
  const texts = records.map((r) => ({ r, words: textWords(r.record.document.text, k) }));
  const chosen: FormulaLife[] = [];
  const taken: string[] = [];
  for (const words of weighed(records, k)) {
    if (chosen.length >= most) break;
    const key = ` ${words.join(" ")} `;
    if (!wanted(words)) continue;
    if (taken.some((t) => t.includes(key) || key.includes(t) || alike(t, key, k))) continue;
    const places = placesOf(words, true, k);
    const uses: FormulaUse[] = texts.flatMap((t) =>
      places(t.words).map((f) => useAt(f, t.words, (span) => citeAt(t.r, span))),
    );
    const exact = uses.find((u) => u.exact);
    if (!exact) continue;
    taken.push(key);
    chosen.push(lifeOf(exact.words, uses, amongReadouts(uses, readouts)));
  }
  return chosen;
}

/** Runs of words that stand in at least two engagements, best first. */
function weighed(records: readonly StoredRecord[], k: Knowledge): Iterable<string[]> {
  const meetings = new Map<string, Word[][]>();
  for (const r of records) {
    const of = meetings.get(r.engagement ?? r.key) ?? [];
    of.push(...runsOf(r, k));
    meetings.set(r.engagement ?? r.key, of);
  }
  // Words that stand in nearly every readout say little; those that come only with the formula say most.
  const rarity = (low: string, n: number): number => Math.log((meetings.size + 1) / n) * (named(low, k) ? 0.3 : 1);
  return standingRuns([...meetings.values()], rarity, k);
}

/** What each sentence reports, from the first content to the last: a run of its own. */
function runsOf(r: StoredRecord, k: Knowledge): Word[][] {
  const spans = new Map<number, { start: number; end: number }>();
  for (const s of r.record.statements) {
    const at = spans.get(s.made.sentence.start);
    spans.set(s.made.sentence.start, {
      start: Math.min(at?.start ?? s.content.start, s.content.start),
      end: Math.max(at?.end ?? 0, s.content.end),
    });
  }
  return [...spans.values()].map((span) => textWords(r.record.document.text, k, span));
}

/** Names of states and bodies make no formula. */
function named(word: string, k: Knowledge): boolean {
  const up = word.replace(/^\p{L}/u, (c) => c.toUpperCase());
  return k.party(up) !== null || k.party(word.toUpperCase()) !== null || /^\d/.test(word);
}

/** Two candidates that are wordings of one formula. */
function alike(a: string, b: string, k: Knowledge): boolean {
  const weighty = (x: string): Set<string> =>
    new Set(
      x
        .trim()
        .split(" ")
        .filter((w) => carries({ low: w }, k)),
    );
  const [p, q] = [weighty(a), weighty(b)];
  const common = [...p].filter((w) => q.has(w)).length;
  return common / Math.min(p.size, q.size) >= 0.5;
}
