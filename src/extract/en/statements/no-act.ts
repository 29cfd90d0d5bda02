/** Tells what looks like an act of the talks and is none: a greeting, a courtesy call, a gift, a paper that nobody names. */
import type { Setting } from "./clause.ts";
import { whoIs } from "./discourse.ts";
import type { CueMatch } from "./match-cues.ts";
import type { Token } from "./tokens.ts";
import { ADVERB, DETERMINER, POSSESSIVE, PREPOSITION, PRONOUN, SETTING, TALKS, is } from "./word-classes.ts";

const INSTRUMENT = new Set(
  "agreement agreements treaty treaties memorandum memoranda mou mous arrangement arrangements protocol protocols convention statement communiqué communique declaration accord accords pact framework roadmap plan programme program letter notes contract contracts charter partnership joint document documents instruments".split(
    " ",
  ),
);

/** "issued a joint statement": a document is named right after the verb. */
export const namesInstrument = (m: CueMatch, tokens: readonly Token[]): boolean =>
  tokens.slice(m.passive ? 0 : m.content, m.passive ? m.group : m.content + 8).some((t) => INSTRUMENT.has(t.low));

const GUESTS = new Set(["delegation", "delegations", "guest", "guests", "visitor", "visitors"]);

/** "welcomed Secretary Holt to Japan": a guest is greeted, nothing is approved. */
export function greets(m: CueMatch, s: Pick<Setting, "tokens" | "text" | "d">): boolean {
  // "Welcoming the delegation, the President expressed"
  const object = s.tokens.slice(m.content, m.content + 5).findIndex((t) => GUESTS.has(t.low));
  const after = s.tokens[m.content + object + 1];
  if (object > 0 && object < 4 && (!after || after.kind === "mark" || ["to", "in", "at"].includes(after.low)))
    return true;
  for (let n = m.content + 1; n <= Math.min(s.tokens.length, m.content + 14); n++) {
    const next = s.tokens[n];
    // "welcomed the growth of ties while receiving Secretary Holt"
    if (next?.low === "while" || next?.low === "when") return false;
    // "welcomed the proposal of her colleague, saying": a thing of somebody's.
    if (OFFERED.test(s.tokens[n - 1]?.low ?? "") && /^(?:of|by|from)$/.test(next?.low ?? "")) return false;
    if (next && !["to", "in", "at", "on", "and", "for"].includes(next.low) && next.kind !== "mark") continue;
    if (next?.kind === "genitive") return false;
    const who = whoIs(s.tokens.slice(m.content, n), s.text, s.d);
    if (who && (who.names.length || /^(him|her|them|his|their)/.test(s.tokens[m.content]?.low ?? ""))) return true;
  }
  return (
    ["him", "them"].includes(s.tokens[m.content]?.low ?? "") ||
    (s.tokens[m.content]?.low === "her" && s.tokens[m.content + 1]?.low === "to")
  );
}

const OFFERED =
  /^(?:proposal|proposals|offer|offers|initiative|initiatives|decision|decisions|statement|remarks|words|suggestion|idea|ideas|visit|call|request|intention|readiness|support|efforts|commitment|announcement|election|appointment|adoption|signing|contribution|role|participation|accession|ratification)$/;

/** "called on Deputy Minister for Ports Joost Visser": somebody is visited, nothing is asked of them. */
export function paysCall(m: CueMatch, s: Setting): boolean {
  const { tokens } = s;
  const from = m.verb + 2;
  if (m.base !== "call" || tokens[m.verb + 1]?.low !== "on") return false;
  // "called on him on the occasion of assuming his duties"
  if (
    /^(?:him|her|them)$/.test(tokens[from]?.low ?? "") &&
    /^(?:on|in|at|today|yesterday|during)$/.test(tokens[from + 1]?.low ?? "")
  )
    return true;
  let office = false;
  let to = from;
  while (to < tokens.length && to - from < 16) {
    const t = tokens[to] as Token;
    if (!t.capital && !["of", "for", "the", "and", "his", "her", "their"].includes(t.low)) break;
    office ||= s.offices.has(t.low);
    to++;
  }
  while (to > from && !tokens[to - 1]?.capital) to--;
  const next = tokens[to];
  return (
    office &&
    (!next || next.kind === "mark" || ["in", "at", "during", "on", "today", "yesterday", "and"].includes(next.low)) &&
    !tokens.slice(to, to + 12).some((t) => t.low === "to")
  );
}

/** "jointly addressed the media", "addressed the Ambassador, thanking her": whom they spoke before, not what about. */
export const facesAudience = (m: CueMatch, s: Setting): boolean =>
  m.base === "address" &&
  ((s.tokens[m.content]?.low === "the" && s.offices.has(s.tokens[m.content + 1]?.low ?? "")) ||
    s.tokens
      .slice(m.content, m.content + 4)
      .some((t, i, all) => AUDIENCE.has(t.low) && all.slice(0, i).every((o) => !/^(?:of|and|,)$/.test(o.raw))));

const AUDIENCE = new Set(
  "media press journalists reporters audience gathering parliament assembly students staff troops participants lecture evening event seminar conference forum rally crowd ceremony reception dinner workshop symposium".split(
    " ",
  ),
);

/** "unveiled a bust": a ceremony, and nothing told. */
export const unveilsStone = (m: CueMatch, tokens: readonly Token[]): boolean =>
  m.base === "unveil" &&
  tokens
    .slice(m.content, m.content + 6)
    .some((t) => /^(?:bust|busts|plaque|statue|monument|memorial|stone|portrait|mural|nameplate|tablet)$/.test(t.low));

/** "presented her guest with a carved canoe", "presented her credentials": something is given, nothing is told. */
export function givesGift(m: CueMatch, s: Setting): boolean {
  const credentials =
    /^(?:present|accept|receive)$/.test(m.base) &&
    s.tokens.slice(m.content, m.content + 6).some((t) => /^(?:credentials|credence)$/.test(t.low));
  if (credentials) return true;
  if (m.base !== "present") return false;
  const to = s.tokens.findIndex((t, i) => i > m.verb && i < m.verb + 8 && t.low === "with");
  return to > 0 && is(s.tokens[to + 1], DETERMINER) && !s.tokens.slice(m.verb + 1, to).some((t) => t.kind === "mark");
}

/** "Accepting copies of credentials, the Minister": a ceremony, and nothing agreed to. */
export const atCeremony = (m: CueMatch, tokens: readonly Token[]): boolean =>
  m.pattern.row.act === "accept" &&
  tokens.slice(m.content, m.content + 6).some((t) => /^(?:credentials|credence)$/.test(t.low));

/** "expressed such hope on Monday at a meeting": what was hoped stands before, and here only when and where. */
export const saidBefore = (m: CueMatch, tokens: readonly Token[]): boolean =>
  m.frame === "np" &&
  tokens.slice(m.verb + 1, m.to).some((t) => t.low === "such") &&
  (is(tokens[m.content], SETTING) || tokens[m.content]?.kind === "number");

/** "The Minister said this when the Ambassador paid a call": what was said stands before. */
export const saidThis = (m: CueMatch, tokens: readonly Token[]): boolean =>
  tokens[m.verb + 1]?.low === "this" &&
  /^(?:when|while|during|in|at|on|after|following|today|yesterday|as)$/.test(tokens[m.verb + 2]?.low ?? "") &&
  m.pattern.flags.has("neutral");

/** "issued the following statement": what follows is the statement, and no paper of the talks. */
export const followsBelow = (m: CueMatch, tokens: readonly Token[]): boolean =>
  m.pattern.row.act === "conclude-instrument" &&
  /^(?:issue|release|publish|make)$/.test(m.base) &&
  tokens.slice(m.content, m.content + 2).some((t) => t.low === "following") &&
  !tokens.slice(m.content, m.content + 5).some((t) => t.low === "joint");

/** "a joint and | coordinated effort", "a friend and | valued supplier": an adjective before its noun, beside another. */
export function describesNoun(m: CueMatch, tokens: readonly Token[]): boolean {
  const { group: g, verb } = m;
  if (g !== verb || m.passive || (m.form !== "past" && m.form !== "pp") || tokens[g - 1]?.low !== "and") return false;
  const next = tokens[verb + 1];
  return (
    /^an?$/.test(tokens[g - 3]?.low ?? "") &&
    tokens[g - 2]?.kind === "word" &&
    next?.kind === "word" &&
    !next.capital &&
    !is(next, DETERMINER | PREPOSITION | POSSESSIVE | PRONOUN | ADVERB) &&
    next.low !== "that" &&
    next.low !== "to"
  );
}

/** "welcomed the guest, | wishing her a pleasant stay": a courtesy, and no hope of the talks. */
export const pleasantStay = (m: CueMatch, tokens: readonly Token[]): boolean =>
  m.base === "wish" && tokens.slice(m.verb + 1, m.verb + 8).some((t) => /^stay$/.test(t.low));

/** "the visit, | expected later this year": when it may be, and nobody's act. */
export const expectedThen = (m: CueMatch, tokens: readonly Token[]): boolean =>
  /^(?:expect|plan)$/.test(m.base) &&
  m.form !== "ing" &&
  m.group === m.verb &&
  tokens[m.group - 1]?.raw === "," &&
  /^(?:later|soon|shortly|this|next|in|on|by|for|at|early)$/.test(tokens[m.verb + 1]?.low ?? "");

/** "the fair, | expected to be held in spring", "the summit of A and B | planned to be held": described, and nobody's act. */
export const toBeHeld = (m: CueMatch, tokens: readonly Token[]): boolean =>
  /^(?:plan|expect|schedule|intend|set|slate)$/.test(m.base) &&
  (m.form === "past" || m.form === "pp") &&
  m.group === m.verb &&
  tokens[m.verb + 1]?.low === "to" &&
  tokens[m.verb + 2]?.low === "be" &&
  /^(?:held|convened|hosted|organi[sz]ed|launched|opened|completed|signed|inaugurated|staged)$/.test(
    tokens[m.verb + 3]?.low ?? "",
  );

/** "The meeting highlights the warm ties, demonstrating": what the writer thinks of the talks. */
export const writersRemark = (tokens: readonly Token[]): boolean => {
  const verb = is(tokens[2], ADVERB) ? 3 : 2;
  return (
    /^(?:the|this)$/.test(tokens[0]?.low ?? "") &&
    (is(tokens[1], TALKS) || tokens[1]?.low === "visit") &&
    /^(?:highlights|underscores|underlines|reflects|demonstrates|shows|marks|signals|symboli[sz]es|reaffirms|confirms|represents|emphasi[sz]es|testifies)$/.test(
      tokens[verb]?.low ?? "",
    )
  );
};

/** "The Ministry reports that the third round of consultations was held today": that there were talks, and nothing said in them. */
export function tellsThatTheyMet(m: CueMatch, s: Setting): boolean {
  if (m.frame !== "that" || m.form !== "s" || m.passive) return false;
  const rest = s.tokens.slice(m.content, m.content + MOST_TITLE);
  const talks = rest.findIndex((t) => TALKS_HELD.has(t.low));
  if (talks < 0 || talks > 8 || !/^(?:the|an?)$/.test(rest[0]?.low ?? "")) return false;
  return rest.some(
    (t, i) =>
      i > talks &&
      ((t.low === "held" && /^(?:was|were|been)$/.test(rest[i - 1]?.low ?? "")) ||
        (t.low === "took" && rest[i + 1]?.low === "place")),
  );
}
/** Words in which the name of some talks ends. */
const MOST_TITLE = 28;
const TALKS_HELD = new Set("meeting round session consultations talks dialogue conversation call encounter".split(" "));
