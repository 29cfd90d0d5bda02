/** The verbs that hold records beside each other. */
import { brief } from "../ask/brief/brief.ts";
import { formulasMoved } from "../ask/brief/formulas-moved.ts";
import { compareMany } from "../ask/compare/compare-many.ts";
import { compare } from "../ask/compare/compare.ts";
import { rowsOf, rowsOfMany } from "../ask/compare/rows.ts";
import { since } from "../ask/brief/since.ts";
import type { Brief, History } from "../model/brief.ts";
import type { Comparison, ComparisonRow, ManyComparison } from "../model/comparison.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Record } from "../model/record.ts";
import type { Store, StoredRecord } from "../store/contract.ts";
import { keptAnswers, type KeptAnswers } from "./kept-answers.ts";

export interface Comparing {
  /** Two sides' readouts of one engagement. */
  compare(a: Record, b: Record): Comparison;
  /** Three and more. */
  compareMany(records: readonly Record[]): ManyComparison;
  /** The comparison as the rows of a table. */
  rows(c: Comparison | ManyComparison): ComparisonRow[];
  /** Today's readout against the one before. */
  brief(now: Record, before: Record | null, formulas?: Brief["formulas"]): Brief;
  /** Since when the matters of a readout, and of the one before it, have been told. */
  since(store: Store, now: StoredRecord, earlier: readonly StoredRecord[]): Promise<History>;
  /** Formulas that come for the first time in `now` or are gone from it; `series` are the readouts before, the newest first. */
  formulasMoved(
    store: Store,
    now: StoredRecord,
    before: StoredRecord | null,
    series: readonly StoredRecord[],
  ): Promise<Brief["formulas"]>;
  /** Answers out of what was answered before while the archive has not changed. */
  kept: KeptAnswers;
  /** What pages print for an issue: its label. */
  issueLabel(id: string): string;
}

export function comparingWith(knowledge: () => Knowledge): Comparing {
  const kept = keptAnswers();
  return {
    compare: (a, b) => compare(a, b, knowledge()),
    compareMany: (records) => compareMany(records, knowledge()),
    rows: (c) => ("documents" in c ? rowsOfMany(c) : rowsOf(c, knowledge())),
    brief: (now, before, formulas) => brief(now, before, knowledge(), formulas),
    since: (store, now, earlier) =>
      kept(store, ["since", now.key, ...earlier.map((r) => r.key)], async () =>
        since(now.record, earlier, knowledge()),
      ),
    formulasMoved: (store, now, before, series) => formulasMoved(store, now, before, series, knowledge()),
    kept,
    issueLabel: (id) => knowledge().issues.find((i) => i.id === id)?.label ?? id,
  };
}
