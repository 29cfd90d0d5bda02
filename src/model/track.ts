/** What is followed over time: formulas, positions, undertakings, relationships. */
import type { Act } from "./act.ts";
import type { Level } from "./engagement.ts";
import type { Instrument } from "./reference.ts";

/** Words that an archive answers with, and everything that leads back to them. */
export interface Cited {
  document: string;
  part: number;
  /** Statement id within the record; null when the words stand outside every statement. */
  statement: string | null;
  engagement: string | null;
  day: string | null;
  /** Whose words these are: "according to". */
  publisher: string | null;
  source: string;
  url: string | null;
  sha256: string;
  start: number;
  end: number;
  words: string;
  parties: string[];
  speakers: string[];
  joint: boolean;
  act: Act | null;
  rule: string | null;
}

/** One use of a formula. `variant` is the wording, folded. */
export interface FormulaUse extends Cited {
  variant: string;
  exact: boolean;
}

/** A formula's life. */
export interface FormulaLife {
  formula: string;
  uses: FormulaUse[];
  first: string | null;
  last: string | null;
  /** Wordings with how often and between which days, the formula's own first. */
  variants: { words: string; count: number; first: string | null; last: string | null }[];
  perYear: { year: string; count: number }[];
  perSpeaker: { party: string; alone: number; jointly: number; first: string | null; last: string | null }[];
  /**
   * Readouts of the same parties by the same publishers from the first use on: in how many it stands, and the latest
   * ones without it, newest first.
   */
  among: {
    readouts: number;
    with: number;
    without: { document: string; day: string | null; publisher: string | null }[];
  };
}

/** A party's stated position on an issue at one moment. */
export interface Position extends Cited {
  cue: string;
  strength: number | null;
  addressees: string[];
  undertaking: boolean;
  /** Against the same publisher's and speaker's statement before: act or strength moved. */
  turn: "stronger" | "weaker" | "other-act" | null;
}

export interface UndertakingEntry extends Cited {
  cue: string;
  by: string[];
  to: string[];
  /** Place on the act's ladder. */
  firmness: number | null;
  /** EDTF day, month or year by which it is due, when the words say so, with those words. */
  due: { edtf: string; words: string } | null;
  /** The same promise as other readouts of the engagement tell it. */
  alsoTold: Cited[];
  /** Later statements between the same parties that return to it, with the words they share. */
  returns: (Cited & { shared: string[] })[];
  /** Later readouts of the same parties that do not return to it. */
  silent: number;
  later: number;
  /** Last day whose statements were looked through for returns, where later ones were not; null where all were. */
  followedTo: string | null;
  /** What a person decided became of it; "open" until then. */
  status: "kept" | "in-part" | "not" | "open";
  decided: { by: string; at: string; note: string | null; source: string | null } | null;
}

/** Everything an archive knows of two parties' relations. */
export interface Relationship {
  parties: [string, string];
  /** How many engagements there are; the newest of them are listed. */
  total: number;
  engagements: {
    id: string;
    day: string | null;
    kind: string;
    level: Level | null;
    title: string | null;
    place: string | null;
    parties: string[];
    readouts: { document: string; publisher: string | null }[];
  }[];
  perYear: { year: string; count: number; byLevel: { level: string; count: number }[] }[];
  issues: { issue: string; label: string; total: number; perYear: { year: string; count: number }[] }[];
  /** How many readouts there are, and from how many of the newest instruments, anniversaries and formulas are taken. */
  readouts: { all: number; read: number };
  instruments: {
    name: string;
    event: Instrument["event"];
    date: string | null;
    document: string;
    day: string | null;
  }[];
  /** Anniversaries told in the readouts, and those that come for instruments with a known date. */
  anniversaries: { of: string; ordinal: number; year: number; document: string | null }[];
  formulas: FormulaLife[];
  undertakings: UndertakingEntry[];
}
