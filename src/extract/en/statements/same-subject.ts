/** Links verbs that go on with the subject of the clause before: "..., and also urged". */
import type { Span } from "../../../model/span.ts";
import { edgeBefore } from "./clause-edges.ts";
import type { Clause, Link, Setting } from "./clause.ts";
import type { Speaker } from "./discourse.ts";
import { theOther, whoIs } from "./discourse.ts";
import { mainVerb } from "./main-verb.ts";
import type { CueMatch } from "./match-cues.ts";
import { sentenceSubject } from "./sentence-subject.ts";
import type { Token } from "./tokens.ts";
import { tokenSpan } from "./tokens.ts";
import { metBefore, purposeSpeaker, strangerBefore, subjectOfMeeting } from "./who-met.ts";
import {
  ADVERB,
  AUXILIARY,
  DETERMINER,
  HAVE,
  is,
  MODAL,
  PREPOSITION,
  PRONOUN,
  REPORTS,
  VERB_PP,
} from "./word-classes.ts";

/** What is known of a finite verb already. */
interface Finite {
  /** It stands in the present. */
  now: boolean;
  /** Its subject is who was told. */
  heard: boolean;
  make: (link: Link, who: Speaker | null, from: number, subject: Span | null) => Clause;
}

/** A clause whose verb goes on with the subject of the one before, or null where it does not. */
export function sameSubject(
  m: CueMatch,
  open: Clause | null,
  before: readonly Clause[],
  s: Setting,
  { now, heard, make }: Finite,
): Clause | null {
  const { tokens, d } = s;
  const g = m.group;
  // "Touching on trade, the Minister toured the port and welcomed": the frame has no subject of its own.
  if (!open || open.link === "fronted") {
    // "received the envoy and on the occasion expressed"
    const at = afterAdverbial(tokens, g, 0);
    const lead = ["and", ",", "then", ";"].includes(tokens[at - 1]?.low ?? "") && !now ? sentenceSubject(s, at) : null;
    // "Arai walked along the pier and was briefed on the tram": a tour, and nobody of these talks told it.
    const toured = tokens.slice(0, g).some((t) => /^(?:toured|visited|walked|inspected|viewed|rode)$/.test(t.low));
    // "Arai also met Speaker Ana Kask and discussed": with nobody of these talks.
    if (lead && !heard && m.pattern.row.act === "exchange-views" && strangerBefore(g, s)) {
      const doubt = "they talked with somebody who is not among those who met here";
      return make("coordinate", { ...lead.who, doubt }, g, tokenSpan(tokens, lead.from, lead.to));
    }
    if (lead && heard && m.party === null && toured) return null;
    if (lead)
      return make(
        "coordinate",
        heard
          ? theOther({ ...d, lastSingle: lead.who, other: null }, "was told")
          : metBefore(tokens, lead.to, g)
            ? purposeSpeaker(m, lead.who, d)
            : lead.who,
        g,
        tokenSpan(tokens, lead.from, lead.to),
      );
  }
  if (!open || (!open.who && open.link !== "fronted"))
    return s.inherited && frontOnly(tokens, g) ? make("item", s.inherited, g, null) : null;
  if (m.pattern.flags.has("modal") && !(s.declares || d.quoting)) return null;
  // "the summit, which discussed the straits": not the speaker, but what was spoken of.
  if (["which", "who", "that", "whom"].includes(tokens[g - 1]?.low ?? "")) return null;
  const edge = edgeBefore(tokens, afterAdverbial(tokens, g, open.match.content), open.match.to);
  if (edge === g) return null;
  if (open.link === "with" || open.link === "participle" || open.link === "fronted") {
    const main = [...before]
      .reverse()
      .find((c) => c.link === "subject" || c.link === "coordinate" || c.link === "item");
    if (!main && open.who && open.link === "participle" && tokens[g - 1]?.raw === "," && !now)
      return make("coordinate", open.who, edge, open.subject);
    if (!main?.who || main.present !== now) return null;
    return make(
      "coordinate",
      heard ? theOther({ ...d, lastSingle: main.who, other: null }, "was told") : main.who,
      edge,
      null,
    );
  }
  // "discussed piracy and look forward to the next round": told today, of what was done and of what they hope.
  const ahead =
    m.pattern.row.id === "look-forward" && m.form === "base" && m.group === m.verb && tokens[g - 1]?.low === "and";
  // "look forward to the next round, and agreed to": the other way round.
  const back =
    open.match.pattern.row.id === "look-forward" && open.present && !now && open.who && open.who.parties.length > 1;
  if (back && tokens[g - 1]?.low === "and") return make("coordinate", open.who, edge, open.subject);
  if (ahead && open.who && open.who.parties.length > 1) return make("coordinate", open.who, edge, open.subject);
  // "commended Fiji for its work, and says": a house of news goes on in the present, by verbs that are no plurals.
  const saysOn =
    m.form === "s" &&
    /^(?:say|add|stress|insist)$/.test(m.base) &&
    tokens[g - 1]?.low === "and" &&
    open.match.frame !== "that" &&
    open.who;
  if (saysOn) return make("coordinate", open.who, edge, open.subject);
  // "welcomes the offer, and stated that": a house that changes its tense on the way.
  const changes =
    open.present && !now && m.form === "past" && m.frame === "that" && tokens[g - 1]?.low === "and" && open.who;
  if (changes) return make("coordinate", open.who, edge, open.subject);
  // "have stressed the need, and agreed to": one "have" for both.
  const perfect =
    open.present && !now && m.group === m.verb && is(tokens[open.match.group], HAVE) && tokens[g - 1]?.low === "and";
  if (perfect && open.who && edge > open.match.content) return make("coordinate", open.who, edge, open.subject);
  if (now !== open.present && open.link !== "purpose") return null;
  // ", but did not hide her disappointment"
  const did = tokens[g]?.low === "did";
  if (!now && m.form !== "past" && m.form !== "pp" && m.base !== "be" && !did) return null;
  if (m.form === "base" && !did && !is(tokens[g], MODAL) && !(open.match.form === "base" && open.link !== "purpose"))
    return null;
  const prev = tokens[edge - 1];
  // "have always respected and supported each other": the first verb waits for the object that follows the second.
  if (
    tokens[g - 1]?.low === "and" &&
    g === m.verb &&
    edge === g - 1 &&
    is(prev, VERB_PP) &&
    is(tokens[edge - 2], HAVE | ADVERB) &&
    !urgesBehindThing(m, open, s)
  )
    return null;
  // "said the talk opened the forum and had raised its standing": what had been done is told, not done in telling.
  if (open.match.frame === "that" && tokens[g]?.low === "had" && !now) return null;
  if (edge <= open.match.content && open.match.frame !== "bare") return null;
  if (prev && open.match.frame === "np" && tokens[edge]?.raw !== "," && nakedParticiple(prev, tokens, edge))
    return null;
  if (adjectiveInList(m, tokens)) return null;
  if (open.match.frame === "that" && !now && ofReportedSubject(s, open, g)) return null;
  let source = open;
  if (open.link === "passive" || open.link === "talks") {
    // "The consultations took stock of the ties and agreed to meet again": what only talks do.
    if (open.link === "talks" && !/^(?:exchange-views|agree|share-view)$/.test(m.pattern.row.act)) return null;
    source = open;
  }
  if (open.link === "purpose") {
    const main = subjectOfMeeting(s, open);
    if (main) return make("coordinate", main, edge, null);
  }
  // "She was briefed on X, and voiced": who was told goes on.
  const told = open.match.pattern.flags.has("heard") && !heard && open.who;
  const owner = told ? theOther({ ...d, lastSingle: told, other: null }, "who was told") : source.who;
  if (!owner) return null;
  return make("coordinate", heard ? theOther({ ...d, lastSingle: owner, other: null }, "was told") : owner, edge, null);
}

/**
 * "stressed that the two sides recognised gaps | and agreed on remedies", "noted that the sitting, held on Monday, |
 * confirmed": the verb at `g` is that of the clause reported, not of who reports it.
 */
function ofReportedSubject(s: Setting, open: Clause, g: number): boolean {
  const { tokens, text, d } = s;
  const from = open.match.content;
  if (tokens[g - 1]?.raw === ",") {
    const comma = tokens.findIndex((t, i) => i > from && t.raw === ",");
    const close = tokens.findIndex((t, i) => i > comma && t.raw === ",");
    return comma > from && close === g - 1 && is(tokens[comma + 1], VERB_PP) && !mainVerb(tokens, from, comma);
  }
  if (tokens[g - 1]?.low !== "and" || tokens[g - 2]?.kind === "mark") return false;
  const main = mainVerb(tokens, from, g - 1);
  let end = main?.at ?? from;
  while (is(tokens[end - 1], ADVERB)) end--;
  const who = main?.kind === "past" && end > from ? whoIs(tokens.slice(from, end), text, d) : null;
  return who !== null && who.parties.length > 1;
}

/** "noted that the damage has lessened and urged the government to open": no damage urges anybody. */
const urgesBehindThing = (m: CueMatch, open: Clause, { tokens, text, d }: Setting): boolean => {
  if (open.match.frame !== "that" || m.party === null || m.frame !== "inf") return false;
  const main = mainVerb(tokens, open.match.content, m.group);
  return main !== null && whoIs(tokens.slice(open.match.content, main.at), text, d) === null;
};

/** "practical, coordinated steps": one adjective beside another, and the noun that both describe. */
const adjectiveInList = (m: CueMatch, tokens: readonly Token[]): boolean =>
  m.verb === m.group &&
  m.form === "past" &&
  m.frame === "np" &&
  m.content === m.verb + 1 &&
  tokens[m.group - 1]?.raw === "," &&
  /(?:al|ive|ic|able|ible|ous|ful|ent|ed|ing|ve|er)$/.test(tokens[m.group - 2]?.low ?? "") &&
  tokens[m.group - 2]?.kind === "word" &&
  !tokens[m.group - 2]?.capital &&
  !tokens[m.content]?.capital &&
  !is(tokens[m.content], DETERMINER | PRONOUN);

/** "measures reached and signed in May": a participle beside a participle is no verb of the talks. */
const nakedParticiple = (prev: Token, tokens: readonly Token[], edge: number): boolean =>
  is(prev, VERB_PP) &&
  !is(tokens[edge - 2], AUXILIARY) &&
  edge >= 2 &&
  tokens[edge - 2]?.kind === "word" &&
  !/ed$/.test(tokens[edge - 2]?.low ?? "") &&
  prev.low.endsWith("ed");

/** Past "and | in that regard | expressed", back from the verb: where the phrase between the conjunction and it begins. */
function afterAdverbial(tokens: readonly Token[], g: number, least: number): number {
  // "and, on a proposal by the other side, | agreed".
  if (tokens[g - 1]?.raw === ",")
    for (let i = g - 4; i > Math.max(least, g - 14) && !is(tokens[i], AUXILIARY | REPORTS); i--)
      if (tokens[i]?.low === "and" && tokens[i + 1]?.raw === "," && is(tokens[i + 2], PREPOSITION)) return i + 1;
  // "and to this end | reiterated", "and in this regard": whatever the noun may be elsewhere.
  if (
    tokens[g - 4]?.low === "and" &&
    (is(tokens[g - 3], PREPOSITION) || tokens[g - 3]?.low === "to") &&
    /^(?:this|that)$/.test(tokens[g - 2]?.low ?? "") &&
    g - 4 > least
  )
    return g - 3;
  for (let i = g - 1; i > Math.max(least, g - 6); i--) {
    const t = tokens[i] as Token;
    if (t.kind === "mark" && t.raw !== ",") return g;
    if (is(t, AUXILIARY | REPORTS)) return g;
    if (t.low === "and") return i < g - 2 && is(tokens[i + 1], PREPOSITION) ? i + 1 : g;
  }
  return g;
}

const frontOnly = (tokens: readonly Token[], g: number): boolean =>
  tokens.slice(0, g).every((t) => is(t, ADVERB) || t.kind === "mark");
