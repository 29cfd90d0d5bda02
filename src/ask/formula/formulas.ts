/** Finds the standing formulas of a relationship by itself: words that return, readout after readout. */
import type { Knowledge } from "../../model/knowledge.ts";
import type { FormulaLife, FormulaUse } from "../../model/track.ts";
import type { Filter, Store, StoredRecord } from "../../store/contract.ts";
import { languageOf } from "../align/language.ts";
import type { Word } from "../align/words.ts";
import { usesIn } from "./formula.ts";
import { lifeOf, type Readout } from "./life.ts";
import { carries, textWords } from "./text-words.ts";

/** Of a long relationship the newest readouts are read. */
const MOST_READOUTS = 300;
const LONGEST = 16;
const SHORTEST = 3;

interface Seen {
  documents: Set<number>;
  engagements: Set<string>;
  words: string[];
  weight: number;
}

/** Formulas of the engagements in which all of `parties` took part, the most lasting first. */
export async function formulas(
  store: Store,
  parties: readonly string[],
  filter: Filter,
  k: Knowledge,
  most = 12,
): Promise<FormulaLife[]> {
  const records: StoredRecord[] = [];
  for await (const r of store.records({ ...filter, party: [...parties] }, { descending: true, limit: MOST_READOUTS }))
    if (r.record.engagement) records.push(r);
  records.reverse();
  return formulasIn(records, k, most);
}

/** The same over records in hand. */
export function formulasIn(records: readonly StoredRecord[], k: Knowledge, most: number): FormulaLife[] {
  const readouts: Readout[] = records.map((r) => ({
    document: r.document.id,
    day: r.day,
    publisher: r.document.publisher?.country ?? r.document.publisher?.name ?? null,
    parties: r.record.engagement?.parties ?? [],
  }));
  const chosen: FormulaLife[] = [];
  const taken: string[] = [];
  for (const c of candidates(records, k)) {
    if (chosen.length >= most) break;
    const key = ` ${c.words.join(" ")} `;
    if (taken.some((t) => t.includes(key) || key.includes(t) || alike(t, key, k))) continue;
    const uses: FormulaUse[] = records.flatMap((r) => usesIn(r, c.words, true, k));
    const exact = uses.find((u) => u.exact);
    if (!exact) continue;
    taken.push(key);
    chosen.push(lifeOf(exact.words, uses, readouts));
  }
  return chosen;
}

/** Word runs that stand in at least two engagements, best first. */
function candidates(records: readonly StoredRecord[], k: Knowledge): Seen[] {
  const lang = languageOf(k);
  const seen = new Map<string, Seen>();
  const frequency = new Map<string, Set<string>>();
  for (const [n, r] of records.entries()) {
    const engagement = r.engagement ?? r.key;
    for (const run of runsOf(r, k)) {
      for (const w of run) {
        const f = frequency.get(w.low) ?? new Set<string>();
        f.add(engagement);
        frequency.set(w.low, f);
      }
      for (let i = 0; i < run.length; i++) {
        if (!opens(run[i] as Word)) continue;
        for (let j = i + SHORTEST; j <= Math.min(run.length, i + LONGEST); j++) {
          const last = run[j - 1] as Word;
          if (!carries(last, k)) continue;
          const words = run.slice(i, j);
          const own = words.filter((w) => carries(w, k) && !lang.general.has(w.stem)).length;
          const everyday = words.filter((w) => carries(w, k)).length - own;
          if (own < 1 || own + everyday / 2 < 2 || own + everyday + 1 < words.length / 3) continue;
          const key = words.map((w) => w.low).join(" ");
          const s = seen.get(key) ?? {
            documents: new Set<number>(),
            engagements: new Set<string>(),
            words: words.map((w) => w.low),
            weight: 0,
          };
          s.documents.add(n);
          s.engagements.add(engagement);
          seen.set(key, s);
        }
      }
    }
  }
  const all = new Set(records.map((r) => r.engagement ?? r.key)).size;
  const standing = [...seen.values()].filter((s) => s.engagements.size >= 2);
  for (const s of standing) {
    // Words that stand in nearly every readout say little; those that come only with the formula say most.
    const rare = s.words
      .filter((w) => carries({ low: w }, k))
      .reduce((n, w) => n + Math.log((all + 1) / (frequency.get(w)?.size ?? 1)) * (named(w, s, k) ? 0.3 : 1), 0);
    s.weight = rare * (s.engagements.size - 0.5) * Math.min(1, s.words.length / 4);
  }
  return standing.sort((a, b) => b.weight - a.weight || a.words.join(" ").localeCompare(b.words.join(" ")));
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

/** A formula begins with an article or a word of its own, not with "of" or "and". */
const opens = (w: Word): boolean =>
  !/^(of|and|or|in|to|for|by|at|with|from|that|which|as|is|are|was|were|be|its|their|his|her|between|among)$/.test(
    w.low,
  ) || w.low === "on";

/** Names of states and bodies make no formula. */
function named(word: string, s: Seen, k: Knowledge): boolean {
  const up = word.replace(/^\p{L}/u, (c) => c.toUpperCase());
  return k.party(up) !== null || k.party(word.toUpperCase()) !== null || /^\d/.test(word) || s.words.length < 2;
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
