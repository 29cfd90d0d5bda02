/** Finds who met or called in a sentence, for what was done by meeting. */
import type { Clause, Setting } from "./clause.ts";
import type { Discourse, Speaker } from "./discourse.ts";
import { principals, speaker, theOther, whoIs } from "./discourse.ts";
import { subjectBefore } from "./find-subjects.ts";
import type { CueMatch } from "./match-cues.ts";
import type { Token } from "./tokens.ts";
import { PREPOSITION, TALKS, is } from "./word-classes.ts";

const MET = new Set(
  "met meet meets spoke speaks speak called calls held holds hosted hosts convened gathered received receives talked joined sat had visited telephoned phoned connected".split(
    " ",
  ),
);

/** Does somebody meet or call at token `i`: "met", "made a phone call", "paid a visit"? */
export function meets(tokens: readonly Token[], i: number): boolean {
  if (MET.has(tokens[i]?.low ?? "")) return true;
  if (!/^(?:made|placed|paid|conducted)$/.test(tokens[i]?.low ?? "") || !["a", "an"].includes(tokens[i + 1]?.low ?? ""))
    return false;
  return tokens.slice(i + 2, i + 5).some((t) => /^(?:calls?|visits?)$/.test(t.low));
}

/** Who met, in "A met B to discuss X and urged Y". */
export function subjectOfMeeting(s: Setting, open: Clause): Speaker | null {
  for (let i = 1; i < open.match.group; i++) {
    if (!meets(s.tokens, i)) continue;
    const subject = subjectBefore(s.tokens, i, 0, s.text, s.d);
    if (subject) return subject.who;
  }
  return null;
}

/** ", who thanked": the person right before the comma. */
export const whoRelative = (m: CueMatch, s: Setting, least: number): Speaker | null => whoBefore(m.group, s, least);

/** Who stands before ", who" and the verb group that begins at `group`. */
export function whoBefore(group: number, s: Setting, least: number): Speaker | null {
  const { tokens, text, d } = s;
  // "thanked Holt, who in turn | thanked"
  if (tokens[group - 1]?.low === "turn" && tokens[group - 2]?.low === "in") return whoBefore(group - 2, s, least);
  const comma = tokens[group - 2]?.raw === ",";
  if (tokens[group - 1]?.low !== "who" || !(comma || tokens[group - 2]?.capital)) return null;
  const end = comma ? group - 2 : group - 1;
  for (let from = end - 1; from >= Math.max(least, group - 16); from--) {
    const edge =
      from === 0 ||
      ["with", "by", "to", ",", "and", "from"].includes(tokens[from - 1]?.low ?? "") ||
      is(tokens[from - 1], PREPOSITION) ||
      !tokens[from - 1]?.capital;
    if (!edge) continue;
    const who = whoIs(tokens.slice(from, end), text, d);
    if (who) return who;
  }
  return comma ? calledOn(group, s) : null;
}

/** "While there, Arai called on the Premier, Dana Holt, who recalled": somebody of the other side who is not in the room. */
function calledOn(group: number, { tokens, text, d }: Setting): Speaker | null {
  if (d.room.parties.length !== 2) return null;
  for (let i = 1; i < group - 4; i++) {
    const called =
      (/^(?:called|calls)$/.test(tokens[i]?.low ?? "") && tokens[i + 1]?.low === "on") ||
      (/^(?:paid|made)$/.test(tokens[i]?.low ?? "") && tokens.slice(i + 1, i + 5).some((t) => t.low === "call"));
    const caller = called ? subjectBefore(tokens, i, 0, text, d) : null;
    const other = caller?.who.parties.length === 1 ? d.room.parties.find((p) => p !== caller.who.parties[0]) : null;
    if (other)
      return speaker(d.room, [other], [], "whoever was called on", "who was called on is not among those who met");
  }
  return null;
}

/** Who met or spoke, in a lead without reporting words: "A spoke with B today, stressing". */
export function meetingSubject(s: Setting, g: number): Speaker | null {
  for (let i = 1; i < g; i++)
    if (meets(s.tokens, i)) {
      const subject = subjectBefore(s.tokens, i, 0, s.text, s.d);
      if (subject) return subject.who;
    }
  return null;
}

/** Who was met, in "A received B, where": B, right behind the verb. */
export function whomMet({ tokens, text, d }: Setting, comma: number): Speaker | null {
  const verb = tokens.findIndex((t, i) => i < comma && MET.has(t.low));
  if (verb < 0) return null;
  for (let end = comma; end > verb + 1; end--) {
    const next = tokens[end];
    if (end < comma && next?.kind === "word" && !is(next, PREPOSITION)) continue;
    const who = whoIs(tokens.slice(verb + 1, end), text, d);
    if (!who) continue;
    // "received the visiting minister": nobody of the house's own side visits it.
    const visits = tokens.slice(verb + 1, end).some((t) => t.low === "visiting");
    return visits && d.room.own ? theOther({ ...d, lastSingle: null, other: null }, "the visitor") : who;
  }
  return null;
}

/** "met with the Speaker of Parliament, | with whom he discussed": an office, and of nobody here. */
export function strangerBefore(at: number, { tokens, text, d, offices }: Setting): boolean {
  const end = tokens[at - 1]?.raw === "," ? at - 1 : at;
  const met = tokens.findLastIndex((t, i) => i < end && /^(?:with|met|received|saw|visited)$/.test(t.low));
  if (met < 0 || end - met > 24 || !tokens.slice(met + 1, end).some((t) => t.capital && offices.has(t.low)))
    return false;
  for (let from = met + 1; from < end; from++)
    for (let to = end; to > from; to--) if (whoIs(tokens.slice(from, to), text, d)) return false;
  return true;
}

/** "A met B and discussed", "A had a telephone conversation with B and agreed": a meeting goes before. */
export const metBefore = (tokens: readonly Token[], from: number, to: number): boolean => {
  if (tokens.slice(from, to).some((t) => MET.has(t.low))) return true;
  const had = tokens.slice(from, to).findIndex((t) => t.low === "had");
  const rest = had < 0 ? [] : tokens.slice(from + had, to);
  return rest.slice(1, 8).some((t) => is(t, TALKS)) && rest.some((t) => t.low === "with");
};

/** "A met B to discuss": both talk; "A called B to congratulate": only A does. */
export function purposeSpeaker(m: CueMatch, who: Speaker | null, d: Discourse): Speaker | null {
  if (!who) return null;
  const act = m.pattern.row.act;
  if (who.joint || d.room.parties.length < 2 || !["exchange-views", "share-view", "agree"].includes(act)) return who;
  return speaker(
    d.room,
    d.room.parties,
    principals(d.room).map((p) => p.name),
    `${who.how}; they met to do it`,
  );
}
