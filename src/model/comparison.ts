/** Two or more readouts of one engagement held beside each other. See docs/record.md for the contract. */
import type { Record } from "./record.ts";
import type { Span } from "./span.ts";

/** How two statements on one matter stand to each other. */
export type Relation = "same" | "stronger-in-a" | "stronger-in-b" | "differs";

export interface Aligned {
  /** Statement ids. */
  a: string;
  b: string;
  relation: Relation;
  /** 0 to 1. */
  similarity: number;
  /** What the relation rests on, in words: "agreed 0.80 against discussed 0.10". */
  why: string;
}

/** Words of the other text on the matter of a statement that has no partner there: silence cannot be claimed. */
export interface Guard extends Span {
  statement: string;
  /** Whose statement it is; the words stand in the other document. */
  side: "a" | "b";
  words: string;
}

/** Something about the engagement itself on which the documents disagree. */
export interface Fact {
  /** Path in the record: "time.start". */
  field: string;
  a: unknown;
  b: unknown;
}

export interface Weight {
  issue: string;
  /** Share of the words of all statements that have an issue, 0 to 1. */
  a: number;
  b: number;
  /** Place in the order in which the issues come up, from 1; null where the issue does not. */
  orderA: number | null;
  orderB: number | null;
}

export interface Comparison {
  /** Document ids. */
  a: string;
  b: string;
  records: [Record, Record];
  aligned: Aligned[];
  /** Ids of statements without a partner: every statement stands in exactly one place. */
  onlyA: string[];
  onlyB: string[];
  guarded: Guard[];
  issues: { both: string[]; onlyA: string[]; onlyB: string[] };
  weights: Weight[];
  facts: Fact[];
}

/** Three and more readouts: a row an issue, a cell a document. */
export interface ManyComparison {
  documents: string[];
  records: Record[];
  /** Statement ids in each document's cell; the row of the issue "" holds the statements without one. */
  rows: { issue: string; cells: string[][] }[];
  /** Groups of statements of different documents on one matter: ids by document, null where one has none. */
  matters: { issue: string; statements: (string | null)[] }[];
  /** Words on a matter in the text of a document (by its place in `documents`) that has no statement on it. */
  guarded: (Span & { matter: number; document: number; words: string })[];
  facts: { field: string; values: unknown[] }[];
}

/** A stretch of a statement's own words; `differs` where the other side has other ones. */
export interface Wording {
  words: string;
  differs: boolean;
}

/** What one document says in a row of the table. */
export interface ComparisonCell {
  /** Statement id; null where the document has no statement on the matter. */
  statement: string | null;
  cue: Wording[];
  content: Wording[];
  /** Firmer than the other side. */
  stronger: boolean;
  /** Where there is no statement: words of the text on the matter; null for "not mentioned". */
  guard: (Span & { words: string }) | null;
}

/** A row of the table that people draw by hand: what each document says of one matter. */
export interface ComparisonRow {
  /** "" where no issue is named. */
  issue: string;
  /** In the order of the documents. */
  cells: ComparisonCell[];
  /** Only between two that both have a statement. */
  relation: Relation | null;
  similarity: number | null;
  why: string | null;
}
