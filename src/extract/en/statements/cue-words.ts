/** Which words are the cue, what act its row gives to one speaker or many, and who acts with a partner. */
import type { Act } from "../../../model/act.ts";
import type { Span } from "../../../model/span.ts";
import type { Speaker } from "./discourse.ts";
import { principals, speaker, whoIs } from "./discourse.ts";
import type { Ground } from "./draft.ts";
import type { CueMatch } from "./match-cues.ts";
import type { Token } from "./tokens.ts";
import { tokenSpan } from "./tokens.ts";
import { ADVERB, is } from "./word-classes.ts";

/** "discussed with X", "agreed with X": what takes two is done by both, whoever is the subject. */
export function withPartner(who: Speaker, m: CueMatch, g: Ground): Speaker {
  const { room } = g.d;
  if (
    who.joint ||
    room.parties.length < 2 ||
    m.passive ||
    !["exchange-views", "agree", "share-view"].includes(m.pattern.row.act)
  )
    return who;
  const reach = m.frame === "bare" ? m.to + 6 : m.content;
  const named = m.party ? -1 : g.tokens.slice(m.to, reach).findIndex((t) => t.low === "with");
  const from = m.to + Math.max(named, 0) + 1;
  const partner = m.party ?? [from, m.frame === "bare" ? nextMark(g.tokens, from) : m.content];
  const before = g.tokens[partner[0] - 1]?.low;
  if (before !== "with") return who;
  const pronoun =
    room.parties.length === 2 &&
    partner[1] - partner[0] === 1 &&
    /^(?:him|her|them)$/.test(g.tokens[partner[0]]?.low ?? "");
  const other =
    pronoun ||
    g.d.k
      .namesIn(g.text.slice(g.tokens[partner[0]]?.start ?? 0, g.tokens[partner[1] - 1]?.end ?? 0))
      .some((n) => room.parties.includes(n.code) && !who.parties.includes(n.code)) ||
    (whoIs(g.tokens.slice(partner[0], partner[1]), g.text, g.d)?.parties ?? []).some((p) => !who.parties.includes(p));
  return other
    ? speaker(
        room,
        room.parties,
        principals(room).map((p) => p.name),
        `${who.how}, and the partner named after "with"`,
      )
    : who;
}

/**
 * "signed an agreement on pilots | with Minister Holt", "discussed the strike | with her counterpart": both did, and the
 * words end before "with"; null where nobody is named so.
 */
export function signedWith(who: Speaker, m: CueMatch, to: number, g: Ground): { who: Speaker; to: number } | null {
  const { room } = g.d;
  const { act } = m.pattern.row;
  if (who.parties.length !== 1 || m.passive || m.frame !== "np") return null;
  // "shared his assessment of the region with Holt": told to her, and the words end before.
  if (m.base === "share") {
    const last = g.tokens.findLastIndex((t, i) => i > m.content && i < to && t.low === "with");
    const told = last > 0 ? whoIs(g.tokens.slice(last + 1, nextMark(g.tokens, last + 1)), g.text, g.d) : null;
    return told?.names.length ? { who, to: last } : null;
  }
  if (act !== "conclude-instrument" && act !== "exchange-views") return null;
  const at = g.tokens.findIndex((t, i) => i > m.content && i < to && t.low === "with");
  if (at < 0) return null;
  for (let end = Math.min(to, at + 22); end > at + 1; end--) {
    const next = g.tokens[end];
    if (next && next.kind !== "mark" && !/^(?:in|at|on|during|and|for|by|over|via|today|yesterday|who)$/.test(next.low))
      continue;
    const other = whoIs(g.tokens.slice(at + 1, end), g.text, g.d);
    if (other?.parties.length !== 1 || other.parties[0] === who.parties[0] || !other.names.length) continue;
    return {
      who: speaker(
        room,
        room.parties.filter((p) => who.parties.includes(p) || other.parties.includes(p)),
        [...who.names, ...other.names],
        act === "exchange-views" ? "who talked, and with whom" : "who signed, and with whom",
      ),
      to: at,
    };
  }
  return null;
}

const nextMark = (tokens: readonly Token[], from: number): number => {
  let i = from;
  while (i < tokens.length && i < from + 24 && tokens[i]?.raw !== "," && tokens[i]?.raw !== ".") i++;
  return i;
};

/** Words of the cue, with its auxiliaries; for a noun-first passive from the noun. */
export function cueSpan(m: CueMatch, g: Ground): Span {
  const from = m.noun ?? (m.pattern.flags.has("modal") ? m.verb : m.group);
  let start = from;
  while (
    start < m.verb &&
    ["also", "further", "furthermore", "additionally", "then", "equally", "well"].includes(g.tokens[start]?.low ?? "")
  )
    start++;
  const it =
    g.tokens[m.group - 1]?.low === "it" &&
    m.noun === null &&
    !m.passive &&
    m.group > 0 &&
    ["was", "is", "were", "has"].includes(g.tokens[m.group]?.low ?? "") &&
    m.frame !== "np";
  // "An exchange of views on | the ferry lines was held"
  if (m.passive && m.noun !== null && m.content > m.noun && m.content < m.group)
    return tokenSpan(g.tokens, start, m.content);
  const to = m.frame === "inf" && m.to === m.content + 1 ? m.content : m.to;
  if (m.pattern.flags.has("there")) return tokenSpan(g.tokens, m.group - 1, Math.max(to, m.verb + 1));
  if (m.pattern.flags.has("on-agenda")) start = g.tokens.findIndex((t) => /^(?:on|under|at|in)$/.test(t.low));
  return tokenSpan(g.tokens, it ? m.group - 1 : start, Math.max(to, m.verb + 1));
}

export const nounPassiveEnd = (tokens: readonly Token[], m: CueMatch): number => {
  let i = m.group;
  while (i > m.content && is(tokens[i - 1], ADVERB)) i--;
  return i;
};

export const passiveAct = (m: CueMatch): Act => m.pattern.row.act;

/** The row's act, or what its flags make of it for one speaker or many. */
export function actOf(m: CueMatch, who: Speaker): Act {
  const { act } = m.pattern.row;
  const { flags } = m.pattern;
  if (flags.has("plural") && !who.joint && who.parties.length === 1) return "state";
  if (flags.has("single") && (who.joint || who.parties.length > 1)) return "exchange-views";
  return act;
}
