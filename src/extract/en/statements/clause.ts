/** A clause of a sentence that reports an act of the talks, and what is known where it is linked. */
import type { Span } from "../../../model/span.ts";
import type { Lexicon } from "./cue-patterns.ts";
import type { Discourse, Speaker } from "./discourse.ts";
import type { CueMatch } from "./match-cues.ts";
import type { Token } from "./tokens.ts";

export type Link =
  | "subject"
  | "coordinate"
  | "participle"
  | "fronted"
  | "purpose"
  | "relative"
  | "with"
  | "passive"
  | "talks"
  | "item";

export interface Clause {
  match: CueMatch;
  link: Link;
  who: Speaker | null;
  subject: Span | null;
  /** First token that belongs to this clause, not to the content before it. */
  edge: number;
  /** First token of what somebody says behind it who is not known to have taken part. */
  stranger?: number;
  /** Present tense outside the narrative: "New Zealand welcomes". */
  present: boolean;
}

export interface Setting {
  tokens: readonly Token[];
  text: string;
  d: Discourse;
  lexicon: Lexicon;
  /** Present-tense statements of the publisher count ("South Africa condemns"). */
  declares: boolean;
  /** Subject of the list this item belongs to. */
  inherited: Speaker | null;
  /** Nouns of offices: "minister", "president". */
  offices: ReadonlySet<string>;
  /** Who has the floor where a house runs on: "It is hoped that" is this one's hope. */
  floor: Speaker | null;
}
