/** Reads a sentence that only tells who said the words before it: "Mr. Arai added.", "This was stated by Minister Arai". */
import type { Act } from "../../../model/act.ts";
import type { Section } from "../../../model/head.ts";
import type { Span } from "../../../model/span.ts";
import type { Lexicon } from "./cue-patterns.ts";
import type { Discourse, Speaker } from "./discourse.ts";
import { whoIs } from "./discourse.ts";
import { subjectBefore } from "./find-subjects.ts";
import { saying } from "./said-beside.ts";
import { tokenize, tokenSpan } from "./tokens.ts";
import { ADVERB, is, REPORTS_PAST } from "./word-classes.ts";

export interface Attribution {
  who: Speaker;
  cue: Span;
  rule: string;
  /** Where the verb names one. */
  act: Act | null;
}

/** Most words of "Foreign Minister of Norway Lars Lie said this". */
const MOST_WORDS = 16;

/** Who is told by sentence `at` of the section, where it stands in the block and tells nothing else; else null. */
export function bareAttribution(
  section: Section,
  at: number,
  block: number,
  text: string,
  d: Discourse,
  lexicon: Lexicon,
): Attribution | null {
  const sentence = section.sentences[at];
  if (!sentence || sentence.block !== block) return null;
  const tokens = tokenize(text, sentence, lexicon.words).filter((t) => t.raw !== "." && !/^["“”«»]$/.test(t.raw));
  const made = (verb: number, who: Speaker | null): Attribution | null => {
    const row = saying({ tokens, text, d, lexicon, matches: [] }, tokens[verb]?.low ?? "");
    if (!who || who.parties.length !== 1) return null;
    return {
      who,
      cue: tokenSpan(tokens, verb, verb + 1),
      rule: "say",
      act: row && row.act !== "state" ? row.act : null,
    };
  };
  // "This was stated by Minister Arai during the talks"
  if (/^(?:this|that|it)$/.test(tokens[0]?.low ?? "") && tokens[1]?.low === "was") {
    const verb = is(tokens[2], ADVERB) ? 3 : 2;
    if (tokens[verb + 1]?.low !== "by" || !saying({ tokens, text, d, lexicon, matches: [] }, tokens[verb]?.low ?? ""))
      return null;
    for (let n = Math.min(tokens.length, verb + MOST_WORDS); n > verb + 2; n--) {
      const who = whoIs(tokens.slice(verb + 2, n), text, d);
      if (who) return made(verb, who);
    }
    return null;
  }
  const verb = tokens.findIndex((t, i) => i > 0 && i < MOST_WORDS && is(t, REPORTS_PAST));
  if (verb < 0) return null;
  // "Mr. Arai added", "Minister Arai claimed this after the talks"
  const next = tokens[verb + 1];
  if (next && !(next.low === "this" && OCCASION.test(tokens[verb + 2]?.low ?? "after"))) return null;
  const subject = subjectBefore(tokens, verb, 0, text, d);
  return subject && subject.from === 0 ? made(verb, subject.who) : null;
}

const OCCASION = /^(?:after|during|at|in|on|when|while|following|to|,)$/;
