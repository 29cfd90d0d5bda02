/** What opens a run of sentences with one speaker, and how frames and headings stand over sentences. */
import type { Act } from "../../../model/act.ts";
import type { Head, Section } from "../../../model/head.ts";
import type { Span } from "../../../model/span.ts";
import type { Clause } from "./clause.ts";
import type { Discourse, Speaker } from "./discourse.ts";
import { whoIs } from "./discourse.ts";
import type { Draft } from "./draft.ts";
import type { Placed } from "./read-paragraphs.ts";
import type { Run } from "./read-quotation.ts";
import type { Token } from "./tokens.ts";
import { ADVERB, AUXILIARY, VERB_PAST, is } from "./word-classes.ts";

/** "China hopes" in the run of one who speaks for China: the person is known. */
export const named = (who: Speaker, floor: Speaker): Speaker =>
  who.names.length === 0 && floor.names.length > 0 && who.parties.join() === floor.parties.join()
    ? { ...who, names: floor.names, how: `${who.how}, in the words of who has the floor` }
    : who;

export const joinFrames = (frame: Span | null, heading: Span | null): Span | null => frame ?? heading;

/** A sentence that leaves the frame before it: it names another matter itself. */
export const startsFresh = (tokens: readonly Token[]): boolean =>
  ["finally", "lastly", "moreover", "separately", "turning", "also"].includes(tokens[0]?.low ?? "");

/** Cue of the statement that opened a run: the last that reported a clause, else the first. */
export function openingCue(made: readonly Draft[], last: Draft): Pick<Run, "cue" | "rule" | "act"> {
  const own = made.filter((m) => m.who === last.who);
  const said = own.findLast((m) => m.frame === "that" && RUNS_ON.has(m.act));
  const opened = said ?? own[0] ?? last;
  return { cue: opened.cue, rule: opened.rule, act: said?.act ?? "state" };
}

/** Acts that go on in the sentences after: what was stressed is followed by more that was. */
const RUNS_ON = new Set<Act>(["state", "emphasize", "confirm"]);

export const lastCue = (drafts: readonly Placed[], span: Span): Span => drafts.at(-1)?.draft.cue ?? span;

/** Headings stand over the blocks after them up to the next one. */
export function headingFor(head: Head, section: Section): Map<number, Span> {
  const out = new Map<number, Span>();
  let current: Span | null = null;
  for (const i of section.blocks) {
    const b = head.blocks[i];
    if (!b) continue;
    if (b.role === "heading") current = { start: b.body, end: b.end };
    else if (current) out.set(i, current);
  }
  return out;
}

/** "Underlining its ties, Arai today paid a call": the comma before a main clause that reports nothing, and who is its subject. */
export function frontedAlone(
  tokens: readonly Token[],
  c: Clause,
  text: string,
  d: Discourse,
): { stop: number; who: Speaker } | null {
  for (let i = c.match.content + 1; i < tokens.length - 2; i++) {
    if (tokens[i]?.raw !== ",") continue;
    for (let n = i + 2; n < Math.min(tokens.length, i + 24); n++) {
      if (tokens[n]?.kind === "mark" && tokens[n]?.raw !== ",") break;
      if (!is(tokens[n], VERB_PAST | AUXILIARY) || tokens[n]?.capital) continue;
      let to = n;
      while (
        to > i + 2 &&
        (is(tokens[to - 1], ADVERB) || /^(?:today|yesterday|earlier)$/.test(tokens[to - 1]?.low ?? ""))
      )
        to--;
      const who = whoIs(tokens.slice(i + 1, to), text, d);
      if (who) return { stop: i, who };
    }
  }
  return null;
}

/** End of a fronted participle: the comma before the main clause. */
export function frontedEnd(tokens: readonly Token[], c: Clause, next: Clause): number {
  let end = next.edge;
  while (
    end > c.match.content &&
    tokens[end - 1]?.raw !== "," &&
    next.subject &&
    (tokens[end - 1]?.start ?? 0) >= next.subject.start
  )
    end--;
  return end;
}
