/**
 * In readout D, publisher M says that speaker S, alone or jointly, did act A with content C towards T;
 * these characters of D are the evidence.
 */
import type { Act } from "./act.ts";
import type { Span } from "./span.ts";

export interface Statement {
  /** "s1", "s2" ... in text order within the record. */
  id: string;
  /** Party codes; all of the parties when the statement is joint. */
  speakers: string[];
  /** Participants' full names, where the text names persons. */
  speakerNames: string[];
  /** All parties speak together; two of three is false, with both in `speakers`. */
  joint: boolean;
  act: Act;
  /** The reporting words: "shared the view". */
  cue: Span;
  /** What was said: one proposition. */
  content: Span;
  /** Parties the act is directed at: whom it calls on, thanks, condemns. */
  addressees: string[];
  /** Does it commit a speaker to a future action? */
  undertaking: boolean;
  /** Ids of the issue list: "north-korea". */
  topics: string[];
  /** 0..1 on the act's own ladder, the same for all publishers; null where the act has none. */
  strength: number | null;
  /** PLOVER event type, by the table in knowledge/lexicon. */
  plover: string;
  /** Why the speaker or the cut rests on a weak rule; null when it does not. */
  doubt: string | null;
  /** How this statement was made: for `--explain`. */
  made: Made;
  /** What people decided about it, oldest first; absent where nobody did. */
  decided?: { id: string; kind: string; by: string; at: string; note: string | null }[];
}

/** The rules behind a statement, in words and ids that can be looked up in knowledge/. */
export interface Made {
  /** Id of the lexicon row that named the act: "stated". */
  rule: string;
  /** Which frame of that row the words followed: "that", "np", "to-inf", "gerund", "quote". */
  frame: string;
  /** The subject's own words, or null when the subject was carried over. */
  subject: Span | null;
  /** How the subject became `speakers`. */
  speaker: string;
  /** Words that decided the strength, as "deeply concerned 0.60". */
  strength: string | null;
  /** Sentence the statement was cut from. */
  sentence: Span;
}
