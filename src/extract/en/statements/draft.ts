/** A statement before it has an id, issues and strength, and what it is made on. */
import type { Act } from "../../../model/act.ts";
import type { Span } from "../../../model/span.ts";
import type { Lexicon } from "./cue-patterns.ts";
import type { Discourse, Speaker } from "./discourse.ts";
import type { CueMatch } from "./match-cues.ts";
import type { Token } from "./tokens.ts";

/** A statement before it has an id, issues and strength. */
export interface Draft {
  who: Speaker;
  subject: Span | null;
  act: Act;
  cue: Span;
  content: Span;
  addressees: string[];
  undertaking: boolean;
  rule: string;
  frame: string;
  base: number | null;
  doubt: string | null;
}

export interface Ground {
  tokens: readonly Token[];
  text: string;
  d: Discourse;
  lexicon: Lexicon;
  matches: readonly CueMatch[];
}
