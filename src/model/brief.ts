/** What a readout says anew, again, otherwise and no more, against an earlier one. See docs/record.md for the contract. */
import type { Record } from "./record.ts";
import type { Span } from "./span.ts";

export type Direction = "stronger" | "weaker" | "reworded";

/** A stretch of words that both texts have, or only one of them. */
export interface WordChange {
  in: "both" | "now" | "before";
  words: string;
}

export interface Changed {
  /** Statement ids. */
  now: string;
  before: string;
  direction: Direction;
  /** What the direction rests on, in words. */
  why: string;
  /** Reporting words and content, before and now, word by word. */
  diff: WordChange[];
}

/** An undertaking of last time, and the statements of today that return to its matter. */
export interface Returned {
  before: string;
  now: string[];
  /** Words of today's text on the matter where no statement returns to it. */
  words: (Span & { words: string }) | null;
}

/** How long a formula has stood, as an archive knows it. */
export interface FormulaLife {
  /** Statement of today that uses it, or of last time where it is gone; null where the words stand outside every statement. */
  statement: string | null;
  words: string;
  /** First day of use, and in how many readouts it stood: elsewhere when it is new here, here when it is gone. */
  since: string;
  uses: number;
  /** How many readouts were looked at. */
  of: number;
}

/** Since when the matters of a brief have been told, over the publisher's readouts of the same parties before today's. */
export interface History {
  /** How many readouts were looked at, and the day of the earliest. */
  over: number;
  from: string | null;
  /** Statements of today, and of the readout it is held against: in how many of these their matter stands, first and last. */
  statements: { of: "now" | "before"; statement: string; told: number; first: string | null; last: string | null }[];
}

export interface Brief {
  /** Document ids. */
  now: string;
  before: string | null;
  records: Record[];
  kept: { now: string; before: string }[];
  changed: Changed[];
  /** Ids of statements of now, and of before. */
  new: string[];
  dropped: string[];
  /** Words of today's text on the matter of a dropped statement: silence cannot be claimed. */
  guarded: (Span & { statement: string; words: string })[];
  issues: { appeared: string[]; vanished: string[] };
  undertakings: Returned[];
  /** Formulas used for the first time, and gone after long use; empty without an archive. */
  formulas: { appeared: FormulaLife[]; gone: FormulaLife[] };
}
