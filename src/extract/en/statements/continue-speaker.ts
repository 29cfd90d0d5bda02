/** Reads sentences that go on with a speaker who has the floor: quotations, and runs without reporting words. */
import type { Act } from "../../../model/act.ts";
import type { Span } from "../../../model/span.ts";
import type { Speaker } from "./discourse.ts";
import { mainVerb } from "./main-verb.ts";
import type { CueMatch } from "./match-cues.ts";
import { matchCues } from "./match-cues.ts";
import { nameActs } from "./name-acts.ts";
import { trimEnd } from "./content-end.ts";
import type { Draft, Ground } from "./draft.ts";
import type { Token } from "./tokens.ts";

/** Statements in a quotation from token `from` to `to`: "we" and "I" are the one quoted. */
export function readQuoted(
  g: Ground,
  from: number,
  to: number,
  who: Speaker,
  cue: Span,
  rule: string,
  indirect = false,
): Draft[] {
  const d = { ...g.d, quoting: who, indirect, cache: new Map<string, Speaker | null>() };
  const matches = matchCues(g.tokens, g.lexicon).filter((m) => m.verb >= from && m.verb < to);
  return asSaid({ ...g, d, matches }, from, to, who, cue, rule, "quote").filter(
    (x) => x.rule !== rule || !MEETING_POST.test(g.text.slice(x.content.start, x.content.end)),
  );
}

/** "Received a call from Minister Arai": a post's words for the talks themselves. */
const MEETING_POST =
  /^(?:Received a (?:phone |telephone )?call from|Met (?:with )?\p{Lu}|Spoke (?:to|with) \p{Lu}|Had a (?:call|meeting) with)/u;

/** Statements of a sentence that goes on reporting `who` with the cue that opened the run, and in its act. */
export function readRun(g: Ground, who: Speaker, cue: Span, rule: string, act: Act): Draft[] {
  return asSaid(g, 0, g.tokens.length, who, cue, rule, "that").map((x) => ({
    ...x,
    // Stressing goes on over what will be done, which then is promised in its words.
    act: (x.act === "state" && x.frame === "that") || (act !== "state" && x.act === "intend") ? act : x.act,
    doubt:
      x.doubt ??
      (x.frame === "that" ? "it has no reporting words of its own; taken for more by who spoke before" : null),
    frame: x.frame === "that" ? "run" : x.frame,
  }));
}

function asSaid(
  g: Ground,
  from: number,
  to: number,
  who: Speaker,
  cue: Span,
  rule: string,
  frame: "quote" | "that",
): Draft[] {
  const say = g.lexicon.byVerb.get("say")?.[0];
  if (!say) return [];
  let start = from;
  // "At the same time, we must": when it is said is none of the words.
  if (
    g.tokens
      .slice(from, from + 5)
      .map((t) => t.low)
      .join(" ") === "at the same time ,"
  )
    start = from + 5;
  while (
    start < to &&
    (/^(also|furthermore|moreover|therefore|thus)$/.test(g.tokens[start]?.low ?? "") ||
      g.tokens[start]?.kind === "mark" ||
      ["and", "but"].includes(g.tokens[start]?.low ?? ""))
  )
    start++;
  const end = trimEnd(g.tokens, start, to);
  if (end <= start || onlyHandles(g.tokens, from, end)) return [];
  const m: CueMatch = {
    pattern: say,
    base: "say",
    form: "past",
    group: start,
    verb: start - 1,
    to: start,
    party: null,
    frame,
    content: start,
    passive: false,
    noun: null,
    negated: false,
    bareThat: true,
  };
  const made = nameActs({ match: m, link: "subject", who, subject: null, edge: start, present: false }, end, g);
  return made.map((x) => (x.rule === "say" ? { ...x, cue, rule } : x));
}

/** "@mofa @state #ferry": whom a post is addressed to, and nothing said. */
const onlyHandles = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).every((t, i) => t.kind === "mark" || /^[@#]$/.test(tokens[from + i - 1]?.raw ?? ""));

/** A sentence that reads as more of what was just said: present tense or a modal, not narration of the day. */
export function runsOn(tokens: readonly Token[]): boolean {
  const main = mainVerb(tokens, 0, tokens.length);
  return main?.kind === "modal" || main?.kind === "present";
}
