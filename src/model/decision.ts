/**
 * What a person decided about the archive: corrections of statements, joins and partings, what became of undertakings.
 * Stored apart from what is extracted, never overwritten, taken back only by a further decision.
 */
import type { Act } from "./act.ts";
import type { Span } from "./span.ts";
import type { Statement } from "./statement.ts";

/** The words a decision was made on, so that they can be found again when rules or the page change. */
export interface Anchor {
  /** Id of the document (of its bytes) that was on the table. */
  document: string;
  /** Which record of the document, from 1. */
  part: number;
  /** SHA-256 of the text in UTF-8: the version of the text. */
  text: string;
  content: Span;
  /** The content's words. */
  quote: string;
  cue: Span;
  /** The cue's words. */
  cueQuote: string;
  /** Up to 40 characters on either side of the content, to tell places with the same words apart. */
  before: string;
  after: string;
}

interface Made {
  /** Derived from what the decision says, who and when: the same decision twice is one. */
  id: string;
  by: string;
  /** RFC 3339, UTC. */
  at: string;
  note: string | null;
}

/** A correction of one statement: `value` holds the fields the person settled, `as` the statement as it then stood. */
export interface Correction extends Made {
  kind: "accept" | "speaker" | "act" | "cut" | "issue" | "undertaking" | "delete" | "add";
  on: Anchor;
  value: {
    speakers?: string[];
    speakerNames?: string[];
    joint?: boolean;
    act?: Act;
    strength?: number | null;
    addressees?: string[];
    topics?: string[];
    undertaking?: boolean;
    cue?: Span;
    content?: Span;
  };
  /** The corrected statement as a whole (what was deleted, for "delete"). */
  as: Statement;
  /** The words of its cue and content. */
  words: { cue: string; content: string };
}

/**
 * Records (named by page and part, as "0a1b2c.1"): for "merge" all of them read out one engagement, for "split" the
 * first reads out another than each of the rest. Of two decisions on the same pair the later one holds.
 */
export interface Joining extends Made {
  kind: "merge" | "split";
  records: string[];
}

/** A document is, or is not, a revision of another page. */
export interface Paging extends Made {
  kind: "same-page" | "own-page";
  document: string;
  /** Id of the page it belongs to; of the page it was parted from, for "own-page". */
  page: string;
}

/** Two spellings of a party's people name one person, or do not. */
export interface Naming extends Made {
  kind: "same-person" | "other-person";
  party: string | null;
  names: string[];
}

/** What became of an undertaking. */
export interface Fate extends Made {
  kind: "status";
  on: Anchor;
  status: "kept" | "in-part" | "not" | "open";
  /** Where it can be read: an address or a document. */
  source: string | null;
}

/** Takes an earlier decision back. */
export interface Withdrawal extends Made {
  kind: "withdraw";
  decision: string;
}

export type Decision = Correction | Joining | Paging | Naming | Fate | Withdrawal;
