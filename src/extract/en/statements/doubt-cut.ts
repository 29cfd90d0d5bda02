/** Tells why the cut of a statement, or who speaks in it, may be wrong. */
import { firstIn } from "../../../model/in-order.ts";
import type { Clause } from "./clause.ts";
import { mainVerb } from "./main-verb.ts";
import type { Draft, Ground } from "./draft.ts";
import { subjectBefore } from "./find-subjects.ts";
import type { CueMatch } from "./match-cues.ts";
import type { Token } from "./tokens.ts";

/** Why the cut of a statement, or who speaks in it, may be wrong; null when nothing speaks against it. */
export function doubtOf(x: Draft, c: Clause, g: Ground): string | null {
  if (x.content.end - x.content.start > 320) return "the words are long for one proposition";
  const { tokens } = g;
  const whole = x.content.start <= x.cue.start && x.content.end >= x.cue.end;
  for (const m of g.matches) {
    const verb = tokens[m.verb];
    if (!verb || m.verb === c.match.verb || m.form !== "past") continue;
    if (verb.start < x.content.start || verb.end > x.content.end) continue;
    if (verb.start < x.cue.end && verb.end > x.cue.start) continue;
    const before = tokens[m.group - 1];
    if (["and", ","].includes(before?.low ?? "")) return `"${verb.raw}" may begin a statement of its own`;
    // "the role of which, he underlined, cannot": somebody of the room reports inside what another is said to say.
    const inside = before && before.start > x.content.start ? reporterIn(m, g) : null;
    if (inside !== null && inside > x.content.start) return `"${verb.raw}" may report words of its own`;
  }
  if (whole) return null;
  for (let i = firstIn(tokens, (t) => t.start > x.content.start); i < tokens.length; i++) {
    const t = tokens[i] as Token;
    if (t.end >= x.content.end) break;
    if (t.raw === ";") return "a new statement may begin behind the semicolon";
    const other = t.low === "while" ? mainVerb(tokens, i + 1, Math.min(tokens.length, i + 14)) : null;
    if (other && subjectBefore(tokens, other.at, i + 1, g.text, g.d)) return `another side may speak behind "while"`;
  }
  return null;
}

/** Where the subject of a verb begins that reports inside another's words: behind a comma or a relative word. */
function reporterIn(m: CueMatch, g: Ground): number | null {
  const subject = subjectBefore(g.tokens, m.group, Math.max(0, m.group - 8), g.text, g.d);
  const lead = subject ? (g.tokens[subject.from - 1]?.low ?? "") : "";
  return subject && [",", "which", "whom", "whose"].includes(lead) ? (g.tokens[subject.from]?.start ?? null) : null;
}
