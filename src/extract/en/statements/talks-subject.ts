/** Finds the talks themselves as the subject of a verb: "The discussions also | covered". */
import { nounPhraseStart } from "./clause-ahead.ts";
import { boundary } from "./clause-edges.ts";
import type { Setting } from "./clause.ts";
import { whoIs } from "./discourse.ts";
import type { Token } from "./tokens.ts";
import { AUXILIARY, TALKS, is } from "./word-classes.ts";

/** "The discussions also | covered": first token of a subject that is the talks themselves. */
export function talksSubject(tokens: readonly Token[], end: number, least: number, s: Setting): number | null {
  const g = beforeAside(tokens, end, least);
  const head = tokens[g - 1];
  // "The meeting, which A also attended, focused on": the talks stand before the aside.
  if (head?.raw === ",")
    for (let i = g - 3; i > Math.max(least, g - 26); i--)
      if (
        tokens[i]?.raw === "," &&
        /^(?:which|attended|held|hosted|chaired|organi[sz]ed)$/.test(tokens[i + 1]?.low ?? "")
      )
        return is(tokens[i - 1], TALKS) ? nounPhraseStart(tokens, i - 1) : null;
  if (!head || head.kind !== "word") return null;
  // "The meeting dealt with the lock. It also | focused on"
  if (head.low === "it" && g === 1 && TALKS_BEFORE.test(s.text.slice(Math.max(0, head.start - 400), head.start)))
    return 0;
  const start = nounPhraseStart(tokens, g - 1);
  // "Discussions during the meeting | dealt with"
  const outer =
    /^(?:during|at|in)$/.test(tokens[start - 1]?.low ?? "") && is(tokens[start - 2], TALKS)
      ? nounPhraseStart(tokens, start - 2)
      : start;
  if (is(head, TALKS) || lettersOfTalks(s.text).has(head.raw)) return outer >= least || outer === 0 ? outer : null;
  const between = talksBetween(tokens, g, least);
  // "Referencing her meetings with leaders, the President stressed": somebody speaks after the comma.
  if (between !== null) return beforeComma(tokens, g, between, s) ? null : between;
  // "The talks took place at the harbour and | focused on"
  if (head.low === "and" && least === 0 && tookPlace(tokens, g)) return 0;
  // "welcomed the visit and | emphasised": a second verb of whoever spoke.
  if (head.low === "and") return null;
  // "The focus of the talks was on", "Topics of discussion included".
  for (let i = g - 1; i >= Math.max(0, g - 12); i--) {
    const t = tokens[i] as Token;
    if (t.kind === "mark") return null;
    if (is(t, TALKS)) {
      let from = nounPhraseStart(tokens, i);
      // "One of the main issues discussed | was"
      if (tokens[from - 1]?.low === "of" && /^(?:one|some|most|part)$/.test(tokens[from - 2]?.low ?? "")) from -= 2;
      // "Other topics discussed by Minister Arai and Secretary Holt | were"
      const theirs = tokens.slice(i + 1, i + 4).some((x) => x.low === "by");
      return boundary(tokens, from) && (theirs || !whoIs(tokens.slice(from, g), s.text, s.d)) ? from : null;
    }
  }
  return null;
}

/** The sentence before begins with the talks. */
const TALKS_BEFORE =
  /(?:^|[.!?”"]\s|\n)(?:The|Their|This|Today['’]s) (?:[\p{L}-]+ ){0,3}(?:meeting|talks|call|conversation|discussions?|session|dialogue|consultations|encounter)\b[^.\n]*\.\s+$/u;

/** "The meeting, according to the readout, | touched upon": where the aside of a few words begins. */
function beforeAside(tokens: readonly Token[], g: number, least: number): number {
  if (tokens[g - 1]?.raw !== ",") return g;
  for (let i = g - 2; i > Math.max(least, g - 12); i--)
    if (tokens[i]?.raw === ",") return is(tokens[i - 1], TALKS) ? i : g;
  return g;
}

/** Does the sentence begin with talks that took place, were held or lasted? */
function tookPlace(tokens: readonly Token[], g: number): boolean {
  const talks = tokens.findIndex((t, i) => i < 5 && is(t, TALKS));
  const next = tokens[talks + 1]?.low ?? "";
  return (
    talks > 0 &&
    talks < g &&
    ((next === "took" && tokens[talks + 2]?.low === "place") ||
      (/^(?:was|were)$/.test(next) && tokens[talks + 2]?.low === "held") ||
      next === "lasted")
  );
}

/** "The meeting also | agreed on", "The talks | emphasized": the talks said to do what those in them did. */
export const theMeeting = (tokens: readonly Token[], g: number, text: string): boolean =>
  (/^(?:meeting|talks|session|consultations|discussions|dialogue|exchange)$/.test(tokens[g - 1]?.low ?? "") ||
    lettersOfTalks(text).has(tokens[g - 1]?.raw ?? "")) &&
  (g === 2 ||
    (g > 2 && [",", "and"].includes(tokens[g - 3]?.low ?? "")) ||
    // "Discussions during the meeting | dealt with"
    (g === 4 && is(tokens[0], TALKS) && /^(?:during|at|in)$/.test(tokens[1]?.low ?? ""))) &&
  /^(?:the|their)$/.test(tokens[g - 2]?.low ?? "");

let lettersIn: { text: string; letters: ReadonlySet<string> } | null = null;
/** Characters in which talks are given their letters. */
const FAR = 4000;

/** "FOC", where the text has "Foreign Office Consultations (FOC)": letters that stand for the talks. */
function lettersOfTalks(text: string): ReadonlySet<string> {
  if (lettersIn?.text === text) return lettersIn.letters;
  const letters = new Set<string>();
  for (const m of text
    .slice(0, FAR)
    .matchAll(
      /\b(?:Consultations?|Dialogue|Mechanism|Meeting|Talks|Commission|Committee|Session|Council)\s\((\p{Lu}{2,6})\)/gu,
    ))
    letters.add(m[1] ?? "");
  lettersIn = { text, letters };
  return letters;
}

/** "The discussions between the Foreign Minister of A and the Minister of B | focused on", "Talks with X covered". */
/** Does a person or party stand between the last comma and the verb at `g`? */
function beforeComma(tokens: readonly Token[], g: number, from: number, s: Setting): boolean {
  for (let i = g - 1; i > from; i--)
    if (tokens[i]?.raw === ",") return whoIs(tokens.slice(i + 1, g), s.text, s.d) !== null;
  return false;
}

function talksBetween(tokens: readonly Token[], g: number, least: number): number | null {
  let from = least;
  while (from < g && !is(tokens[from], TALKS) && from - least < 6) from++;
  if (!is(tokens[from], TALKS) || g - from > 45) return null;
  if (!["between", "with", "of", "held", "in", "at", "during"].includes(tokens[from + 1]?.low ?? "")) return null;
  if (tokens[from + 1]?.low !== "between" && !["with", "between"].includes(tokens[from + 2]?.low ?? "")) {
    if (tokens[from + 1]?.low !== "with") return null;
  }
  for (let i = from + 1; i < g; i++)
    if (is(tokens[i], AUXILIARY) || tokens[i]?.raw === ";" || tokens[i]?.low === "that") return null;
  const start = nounPhraseStart(tokens, from);
  return start >= least && boundary(tokens, start) ? start : null;
}
