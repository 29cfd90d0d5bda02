/**
 * What is known before reading. Rows come from knowledge/, checked by src/knowledge.ts; the stages get the whole as an
 * argument and never read a file themselves.
 */
import type { Act } from "./act.ts";
import type { Level } from "./engagement.ts";

/** A state, or a body that takes part in talks as a state does (EUU, UNO, NATO, ASEAN, AU). */
export interface StateRow {
  /** ISO 3166-1 alpha-3, or the acronym the record contract uses for bodies. */
  code: string;
  /** Short name in English. */
  name: string;
  /** Every other name: official forms, abbreviations, older names, native spellings. */
  names: string[];
  /** "Japanese", "Philippine", "Filipino": adjectives that mean the party in "the Japanese side". */
  demonyms: string[];
  /** Capitals and buildings that stand for the government: "Tokyo", "the Kremlin". First is the capital. */
  metonyms: string[];
  /** IANA zone of the capital. */
  zone: string;
  /** Where full names put the family name in English-language readouts. */
  nameOrder: "family-last" | "family-first" | "given-as-address";
  /** True for what is no state: it has a chief, but neither ministers nor a capital. */
  body: boolean;
}

export interface GroupingRow {
  code: string;
  name: string;
  names: string[];
  /** Members with the dates between which they belonged; null is open. */
  members: { code: string; from: string | null; to: string | null }[];
}

export interface OfficeRow {
  /** "Minister for Foreign Affairs": matched without regard to case, "of COUNTRY" may follow. */
  office: string;
  level: Level;
  /** Short forms by which a text goes on: "the Foreign Minister", "Minister", "the Secretary". */
  short: string[];
  /** Codes of the parties whose office this is; empty for all. */
  parties: string[];
  /** "acting", "former" and the like never stand here; they are read from the text. */
  note: string;
}

export interface PresidencyRow {
  body: string;
  year: number;
  /** Party code. */
  holder: string;
  source: string;
}

export interface PlaceRow {
  name: string;
  country: string;
  zone: string;
}

export interface IssueRow {
  id: string;
  label: string;
  parent: string | null;
  /** Surface forms: words, `*` at the end for any ending. Matched on word bounds, case kept for forms in capitals. */
  forms: string[];
  /** Forms inside which none of `forms` counts. */
  not: string[];
}

export interface InstrumentRow {
  name: string;
  names: string[];
  parties: string[];
  signed: string | null;
  inForce: string | null;
  source: string;
}

/** A house style: what shows that a text is a publisher's, and what its site leaves around a readout. */
export interface StyleRow {
  id: string;
  publisher: string;
  /** Party code of the publisher. */
  country: string;
  /** Host names, without "www.". */
  hosts: string[];
  /** Literal strings that show the publisher, each with where: "line:MINISTRY OF FOREIGN AFFAIRS SINGAPORE". */
  marks: string[];
  /** Main office-holder's short forms in this house ("the Minister", "EAM"). */
  own: string[];
  note: string;
}

/** One way a reporting verb goes on. */
export type Frame =
  | "that" // finite clause, with or without "that"
  | "np" // noun object, after the row's preposition when it has one
  | "inf" // "to" and infinitive
  | "gerund" // -ing phrase
  | "verb" // bare infinitive, after "will"
  | "quote" // direct quotation
  | "bare"; // nothing follows, the cue is all there is

/** One row of the lexicon of reporting words. */
export interface CueRow {
  id: string;
  /** Lemma and fixed words, in the small pattern language of knowledge/lexicon/en/README.md. */
  pattern: string;
  act: Act;
  frames: Frame[];
  /** Position on the act's ladder, null where the act has none. */
  strength: number | null;
  /** Flags: "joint" (always all parties), "undertaking", "weak" (gives doubt), "defer" (an inner verb names the act). */
  flags: string[];
  example: string;
  nearMiss: string;
  source: string;
}

/** A word that moves a statement up or down its act's ladder: "deeply", "strongly". */
export interface DegreeRow {
  act: Act | "*";
  words: string;
  /** Place from 0 to 1, or, for a step, how far it moves. */
  strength: number;
  /** True when `strength` is added to where the statement stands without these words. */
  step: boolean;
  source: string;
}

export interface PloverRow {
  act: Act;
  joint: boolean | null;
  event: string;
  source: string;
}

/** Is this the code of a state, and not of a body or a grouping? */
export const isState = (code: string, k: Knowledge): boolean => k.state(code)?.body === false;

/** A name found in running text. */
export interface NameHit {
  start: number;
  end: number;
  code: string;
  /** "name" Japan, "demonym" Japanese, "metonym" Tokyo, "grouping" G7. */
  as: "name" | "demonym" | "metonym" | "grouping";
}

export interface Knowledge {
  readonly states: readonly StateRow[];
  readonly groupings: readonly GroupingRow[];
  readonly offices: readonly OfficeRow[];
  readonly presidencies: readonly PresidencyRow[];
  readonly places: readonly PlaceRow[];
  readonly issues: readonly IssueRow[];
  readonly instruments: readonly InstrumentRow[];
  readonly styles: readonly StyleRow[];
  readonly cues: readonly CueRow[];
  readonly degrees: readonly DegreeRow[];
  readonly plover: readonly PloverRow[];
  /** Lists of words by file name in knowledge/lexicon/en: "honorifics", "atmosphere", "abbreviations" ... */
  readonly lists: { readonly [name: string]: readonly string[] };
  /** The state with this code, or null. */
  state(code: string): StateRow | null;
  /** Code of the party that exactly this name, demonym, metonym or code means ("the" and "'s" aside), or null. */
  party(name: string): string | null;
  /** Every name of a state, body or grouping in a text, longest first at each place, in order. Linear time. */
  namesIn(text: string): NameHit[];
  /** Members of a grouping on an EDTF date (null: today's table's open memberships). */
  members(code: string, date: string | null): string[];
}
