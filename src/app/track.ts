/** The verbs that follow words over time in an archive. */
import { formula } from "../ask/formula/formula.ts";
import { formulas } from "../ask/formula/formulas.ts";
import { positions } from "../ask/issue/positions.ts";
import { relation } from "../ask/relation/relation.ts";
import { ledger, type LedgerWanted } from "../ask/undertakings/ledger.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { FormulaLife, Position, Relationship, UndertakingEntry } from "../model/track.ts";
import type { Filter, Store } from "../store/contract.ts";

export type { LedgerWanted } from "../ask/undertakings/ledger.ts";

export interface Tracking {
  /** A formula's life; with `like` also nearby wordings. */
  formula(store: Store, words: string, filter: Filter, like: boolean): Promise<FormulaLife>;
  /** Standing formulas of the engagements of these parties, found without being named. */
  formulas(store: Store, parties: readonly string[], filter: Filter): Promise<FormulaLife[]>;
  /** Statements on an issue over time. */
  positions(store: Store, issue: string, filter: Filter): Promise<Position[]>;
  undertakings(store: Store, filter: Filter, wanted: LedgerWanted): Promise<UndertakingEntry[]>;
  relation(store: Store, a: string, b: string, filter: Filter): Promise<Relationship>;
}

export const trackingWith = (knowledge: () => Knowledge): Tracking => ({
  formula: (store, words, filter, like) => formula(store, words, filter, like, knowledge()),
  formulas: (store, parties, filter) => formulas(store, parties, filter, knowledge()),
  positions: (store, issue, filter) => positions(store, issue, filter),
  undertakings: (store, filter, wanted) => ledger(store, filter, wanted, knowledge()),
  relation: (store, a, b, filter) => relation(store, a, b, filter, knowledge()),
});
