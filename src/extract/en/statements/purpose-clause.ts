/** Links infinitives of what people met or called to do. */
import { isInfinitive } from "./clause-ahead.ts";
import { edgeBefore } from "./clause-edges.ts";
import type { Clause, Setting } from "./clause.ts";
import { subjectBefore } from "./find-subjects.ts";
import type { CueMatch } from "./match-cues.ts";
import type { Token } from "./tokens.ts";
import { tokenSpan } from "./tokens.ts";
import { meets, purposeSpeaker, subjectOfMeeting, whoBefore } from "./who-met.ts";

/** Does "to" stand inside the verb group: "took the occasion to | voice"? */
export const ledTo = (tokens: readonly Token[], m: CueMatch): boolean =>
  tokens.slice(m.group, m.verb).some((t) => t.low === "to");

/** "to discuss ties, including efforts to clean the lakes, | support the plan": what the efforts are for goes on. */
const underEfforts = (tokens: readonly Token[], from: number, g: number): boolean =>
  tokens.some(
    (t, i) =>
      i > from &&
      i < g - 2 &&
      /^(?:efforts|attempts|steps|measures|plans|ways)$/.test(t.low) &&
      isInfinitive(tokens, i + 1),
  );

/** Purpose infinitives of "spoke to reaffirm ... and discuss ...": acts that were done. */
export function purpose(m: CueMatch, open: Clause | null, s: Setting): Clause | null {
  const { tokens, text, d } = s;
  const g = m.group;
  // "took the occasion to voice support and | to present condolences", "to thank X and | invite her"
  if (open && open.link !== "purpose") {
    const beside = (tokens[g - 1]?.low === "to" ? tokens[g - 2] : tokens[g - 1])?.low === "and";
    if (!beside || open.match.form !== "base" || !ledTo(tokens, open.match) || !open.who) return null;
    return {
      ...open,
      match: m,
      link: "coordinate",
      edge: edgeBefore(tokens, tokens[g - 1]?.low === "to" ? g - 1 : g, open.match.to),
    };
  }
  if (open) {
    if (underEfforts(tokens, open.match.content, g)) return null;
    const bare = tokens[g - 1]?.low !== "to";
    if (!bare && !["and", ","].includes(tokens[g - 2]?.low ?? "")) return null;
    if (bare)
      return {
        match: m,
        link: "purpose",
        who: purposeSpeaker(m, subjectOfMeeting(s, open) ?? open.who, d),
        subject: null,
        edge: edgeBefore(tokens, g, open.match.to),
        present: false,
      };
    return {
      match: m,
      link: "purpose",
      who: purposeSpeaker(m, open.who, d),
      subject: null,
      edge: edgeBefore(tokens, g - 1, open.match.to),
      present: false,
    };
  }
  for (let i = g - 2; i >= 1; i--) {
    if (!meets(tokens, i)) continue;
    if (["will", "to", "would"].includes(tokens[i - 1]?.low ?? "")) return null;
    // "spoke with X, who called to express": the one named last.
    const caller = whoBefore(i, s, 0);
    if (caller)
      return {
        match: m,
        link: "purpose",
        who: purposeSpeaker(m, caller, d),
        subject: null,
        edge: g,
        present: false,
      };
    const subject = subjectBefore(tokens, i, 0, text, d);
    if (!subject) continue;
    return {
      match: m,
      link: "purpose",
      who: purposeSpeaker(m, subject.who, d),
      subject: tokenSpan(tokens, subject.from, subject.to),
      edge: g,
      present: false,
    };
  }
  return null;
}
