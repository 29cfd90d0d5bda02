/** Since when, by whom and with whom a formula has stood, and what it became. */
import type { Knowledge } from "../../model/knowledge.ts";
import type { Cited, FormulaLife, FormulaUse } from "../../model/track.ts";
import type { Filter, Query, StatementRow, Store, TextRow } from "../../store/contract.ts";
import type { Word } from "../align/words.ts";
import { citeIn } from "./cite.ts";
import { findExact, findLike, windowOf, type Found } from "./find-phrase.ts";
import { firstDay, houseOf, lifeOf, NAMED } from "./life.ts";
import { carries, textWords } from "./text-words.ts";
import { lookFor } from "./where-to-look.ts";

/** At the most so many texts are looked into, the newest. */
const MOST = { exact: 20_000, like: 5000 };
/** Share of a formula's weight that another wording must keep. */
const LIKE = 0.44;
/** Readouts that lack a formula are looked for in so many engagements of so many relationships, those that use it most. */
const LOOKED_BACK = 60;
const RELATIONS = 5;

/** Uses of a phrase in the archive. Inexact wordings are looked for with `like`. */
export async function formula(
  store: Store,
  phrase: string,
  filter: Filter,
  like: boolean,
  k: Knowledge,
): Promise<FormulaLife> {
  const words = textWords(phrase, k).map((w) => w.low);
  const query = like ? nearby(words, k) : null;
  const uses = words.length
    ? await usesInArchive(store, words, { ...filter, words: query ?? exactly(phrase) }, query !== null, k)
    : [];
  return lifeOf(phrase, uses, await amongArchive(store, uses, filter));
}

const exactly = (text: string): Query => ({ op: "words", text, prefix: false, at: 0 });

/** Two weighty words of the phrase near each other; null when it has only one. */
function nearby(words: readonly string[], k: Knowledge): Query | null {
  const weighty = [...new Set(words.filter((low) => carries({ low }, k)))];
  const of = weighty.flatMap((a, i) =>
    weighty.slice(i + 1).map((b): Query => ({
      op: "near",
      of: [a, b].map((text) => ({ text, prefix: false, at: 0 })),
      within: windowOf(words),
      at: 0,
    })),
  );
  return of.length > 1 ? { op: "or", of } : (of[0] ?? null);
}

/** Where a formula stands among words: exactly, and with `like` in nearby wordings elsewhere. */
export function placesOf(formula: readonly string[], like: boolean, k: Knowledge): (words: readonly Word[]) => Found[] {
  const weight = (low: string): number => (carries({ low }, k) ? 1 : 0.3);
  return (words) => {
    const exact = findExact(words, formula);
    if (!like) return exact;
    const near = findLike(words, formula, weight, LIKE);
    return [...exact, ...near.filter((f) => !exact.some((e) => e.from < f.to && f.from < e.to))];
  };
}

/** A place as a use; `cite` cites its characters. */
export function useAt(
  { from, to, exact }: Found,
  words: readonly Word[],
  cite: (span: { start: number; end: number }) => Cited,
): FormulaUse {
  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? start;
  const variant = words
    .slice(from, to)
    .map((w) => w.low)
    .join(" ");
  return { ...cite({ start, end }), variant, exact };
}

async function usesInArchive(
  store: Store,
  formula: readonly string[],
  filter: Filter,
  like: boolean,
  k: Knowledge,
): Promise<FormulaUse[]> {
  const places = placesOf(formula, like, k);
  const sought = like ? formula.filter((low) => carries({ low }, k)) : formula;
  const look = lookFor(sought, windowOf(formula), like ? 2 : 1);
  const found: { text: TextRow; use: (statements: readonly StatementRow[]) => FormulaUse }[] = [];
  const at: { document: string; start: number; end: number }[] = [];
  for await (const t of store.texts(filter, { descending: true, limit: like ? MOST.like : MOST.exact }))
    for (const span of look(t.text)) {
      const words = textWords(t.text, k, span);
      for (const f of places(words)) {
        at.push({ document: t.document.id, start: words[f.from]?.start ?? 0, end: words[f.to - 1]?.end ?? 0 });
        found.push({ text: t, use: (statements) => useAt(f, words, (s) => citeIn(t, statements, s)) });
      }
    }
  const statements = new Map<string, StatementRow[]>();
  for await (const s of store.statements({ at, revisions: filter.revisions ?? "current" }, { by: "added" })) {
    const of = statements.get(s.document);
    if (of) of.push(s);
    else statements.set(s.document, [s]);
  }
  return found.map(({ text, use }) => use(statements.get(text.document.id) ?? []));
}

/** Readouts of the same parties by the same publishers from the first use on. */
async function amongArchive(store: Store, uses: readonly FormulaUse[], { to }: Filter): Promise<FormulaLife["among"]> {
  const among: FormulaLife["among"] = { readouts: 0, with: 0, without: [] };
  const first = firstDay(uses);
  const since: Filter = { ...(first && { from: first }), ...(to && { to }) };
  const told = uses.filter((u) => u.parties.length && u.publisher !== null);
  const houses = new Set(told.map(houseOf));
  if (!houses.size) return among;
  for (const { values, count } of await store.crossed("documents", ["publisher", "parties"], since))
    if (houses.has(houseOf({ publisher: values[0], parties: values[1].split("+") }))) among.readouts += count;
  among.with = new Set(told.map((u) => u.document)).size;
  if (among.with >= among.readouts) return among;
  const having = new Set(uses.map((u) => u.document));
  const relations = [...Map.groupBy(told, (u) => [...u.parties].sort().join("+"))]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, RELATIONS);
  for (const [key] of relations) {
    const parties = key.split("+");
    for await (const e of store.engagements({ ...since, parties }, { descending: true, limit: LOOKED_BACK }))
      for (const r of e.readouts)
        if (r.current && houses.has(houseOf({ publisher: r.publisher, parties })) && !having.has(r.document))
          among.without.push({ document: r.document, day: e.day, publisher: r.publisher });
  }
  among.without = among.without.sort((a, b) => (b.day ?? "").localeCompare(a.day ?? "")).slice(0, NAMED);
  return among;
}
