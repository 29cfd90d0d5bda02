/** The verbs that follow words over time in an archive. An answer is kept until the archive changes. */
import { formula } from "../ask/formula/formula.ts";
import { formulas } from "../ask/formula/formulas.ts";
import { positions, type PositionsWanted } from "../ask/issue/positions.ts";
import { relation } from "../ask/relation/relation.ts";
import { ledger, type LedgerWanted } from "../ask/undertakings/ledger.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { FormulaLife, Position, Relationship, UndertakingEntry } from "../model/track.ts";
import type { Filter, Store } from "../store/contract.ts";
import { keptAnswers } from "./kept-answers.ts";

export type { PositionsWanted } from "../ask/issue/positions.ts";
export type { LedgerWanted } from "../ask/undertakings/ledger.ts";

/** Answers are shared between those who ask: read them, do not change them. */
export interface Tracking {
  /** A formula's life; with `like` also nearby wordings. */
  formula(store: Store, words: string, filter: Filter, like: boolean): Promise<FormulaLife>;
  /** Standing formulas of the engagements of these parties, found without being named. */
  formulas(store: Store, parties: readonly string[], filter: Filter): Promise<FormulaLife[]>;
  /** Statements on an issue over time: the newest, in the order of their days. */
  positions(store: Store, issue: string, filter: Filter, wanted?: PositionsWanted): Promise<Position[]>;
  /** Promises: the newest, in the order of their days. */
  undertakings(store: Store, filter: Filter, wanted: LedgerWanted): Promise<UndertakingEntry[]>;
  /** What two parties' relations are made of; of the engagements the newest `most`. */
  relation(store: Store, a: string, b: string, filter: Filter, most?: number): Promise<Relationship>;
}

export function trackingWith(knowledge: () => Knowledge): Tracking {
  const kept = keptAnswers();
  return {
    formula: (store, words, filter, like) =>
      kept(store, ["formula", words, filter, like], () => formula(store, words, filter, like, knowledge())),
    formulas: (store, parties, filter) =>
      kept(store, ["formulas", parties, filter], () => formulas(store, parties, filter, knowledge())),
    positions: (store, issue, filter, wanted) =>
      kept(store, ["positions", issue, filter, wanted], () => positions(store, issue, filter, wanted)),
    undertakings: (store, filter, wanted) =>
      kept(store, ["undertakings", filter, wanted], () => ledger(store, filter, wanted, knowledge())),
    relation: (store, a, b, filter, most) =>
      kept(store, ["relation", a, b, filter, most], () => relation(store, a, b, filter, knowledge(), most)),
  };
}
