/** Since when, by whom and with whom a formula has stood, and what it became. */
import type { Knowledge } from "../../model/knowledge.ts";
import type { FormulaLife, FormulaUse } from "../../model/track.ts";
import type { Filter, Query, Store, StoredRecord } from "../../store/contract.ts";
import { citeAt } from "./cite.ts";
import { findExact, findLike, type Found } from "./find-phrase.ts";
import { lifeOf, type Readout } from "./life.ts";
import { carries, textWords } from "./text-words.ts";

/** At the most so many documents are looked into, the best matches first. */
const MOST = 5000;
const PAGE = 200;
/** Share of a formula's weight that another wording must keep. */
export const LIKE = 0.44;

/** Uses of a phrase in the archive. Inexact wordings are looked for with `like`. */
export async function formula(
  store: Store,
  phrase: string,
  filter: Filter,
  like: boolean,
  k: Knowledge,
): Promise<FormulaLife> {
  const words = textWords(phrase, k).map((w) => w.low);
  if (!words.length) return lifeOf(phrase, [], []);
  const uses: FormulaUse[] = [];
  for (const document of await documentsWith(
    store,
    like ? anyOf(phrase, k) : { op: "words", text: phrase, prefix: false, at: 0 },
    filter,
  ))
    for await (const r of store.records({ ...filter, document: [document] })) uses.push(...usesIn(r, words, like, k));
  return lifeOf(phrase, uses, await readoutsOf(store, uses));
}

/** The uses of a formula in one record. */
export function usesIn(r: StoredRecord, formulaWords: readonly string[], like: boolean, k: Knowledge): FormulaUse[] {
  const text = r.record.document.text;
  const words = textWords(text, k);
  const exact = findExact(words, formulaWords);
  const weight = (low: string): number => (carries({ low }, k) ? 1 : 0.3);
  const near: Found[] = like
    ? findLike(words, formulaWords, weight, LIKE).filter((f) => !exact.some((e) => e.from < f.to && f.from < e.to))
    : [];
  return [...exact, ...near].map((f) => {
    const start = words[f.from]?.start ?? 0;
    const end = words[f.to - 1]?.end ?? start;
    return {
      ...citeAt(r, start, end),
      variant: words
        .slice(f.from, f.to)
        .map((w) => w.low)
        .join(" "),
      exact: f.exact,
    };
  });
}

async function documentsWith(store: Store, query: Query, filter: Filter): Promise<string[]> {
  const ids = new Set<string>();
  for (let offset = 0; offset < MOST; offset += PAGE) {
    const page = await store.search(query, filter, { in: "texts", limit: PAGE, offset });
    for (const hit of page.hits) ids.add(hit.document.id);
    if (page.hits.length < PAGE) break;
  }
  return [...ids];
}

/** Documents with at least one of the phrase's weighty words. */
function anyOf(phrase: string, k: Knowledge): Query {
  const weighty = [
    ...new Set(
      textWords(phrase, k)
        .filter((w) => carries(w, k))
        .map((w) => w.low),
    ),
  ];
  const of: Query[] = weighty.map((text) => ({ op: "words", text, prefix: false, at: 0 }));
  return of.length > 1 ? { op: "or", of } : (of[0] ?? { op: "words", text: phrase, prefix: false, at: 0 });
}

/** Readouts of the same parties as the uses, for the gaps. */
async function readoutsOf(store: Store, uses: readonly FormulaUse[]): Promise<Readout[]> {
  const out: Readout[] = [];
  for (const key of new Set(uses.map((u) => [...u.parties].sort().join()))) {
    const parties = key.split(",").filter(Boolean);
    if (!parties.length) continue;
    for await (const e of store.engagements({ parties }))
      for (const r of e.readouts)
        if (r.current) out.push({ document: r.document, day: e.day, publisher: r.publisher, parties });
  }
  return out;
}
