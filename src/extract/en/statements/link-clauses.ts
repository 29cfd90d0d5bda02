/** Decides which reporting words of a sentence report an act of these talks, and who stands behind each. */
import type { Span } from "../../../model/span.ts";
import type { Lexicon } from "./cue-patterns.ts";
import { beforeJoin, mainVerb } from "./cut-contents.ts";
import type { Discourse, Speaker } from "./discourse.ts";
import { everybody, principals, speaker, theOther, weTogether, whoIs } from "./discourse.ts";
import { subjectBefore } from "./find-subjects.ts";
import { nounPhraseStart } from "./clause-ahead.ts";
import type { CueMatch } from "./match-cues.ts";
import { tokenSpan, type Token } from "./tokens.ts";
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
  TALKS,
  VERB_ING,
  VERB_PAST,
  VERB_PP,
} from "./word-classes.ts";

export type Link =
  | "subject"
  | "coordinate"
  | "participle"
  | "fronted"
  | "purpose"
  | "relative"
  | "with"
  | "passive"
  | "talks"
  | "item";

export interface Clause {
  match: CueMatch;
  link: Link;
  who: Speaker | null;
  subject: Span | null;
  /** First token that belongs to this clause, not to the content before it. */
  edge: number;
  /** Present tense outside the narrative: "New Zealand welcomes". */
  present: boolean;
}

export interface Setting {
  tokens: readonly Token[];
  text: string;
  d: Discourse;
  lexicon: Lexicon;
  /** Present-tense statements of the publisher count ("South Africa condemns"). */
  declares: boolean;
  /** Subject of the list this item belongs to. */
  inherited: Speaker | null;
  /** Nouns of offices: "minister", "president". */
  offices: ReadonlySet<string>;
  /** Who has the floor where a house runs on: "It is hoped that" is this one's hope. */
  floor: Speaker | null;
}

const MET = new Set(
  "met meet meets spoke speaks speak called calls held holds hosted hosts convened gathered received receives talked joined sat had visited telephoned phoned connected".split(
    " ",
  ),
);

/** Does somebody meet or call at token `i`: "met", "made a phone call", "paid a visit"? */
function meets(tokens: readonly Token[], i: number): boolean {
  if (MET.has(tokens[i]?.low ?? "")) return true;
  if (!/^(?:made|placed|paid)$/.test(tokens[i]?.low ?? "") || !["a", "an"].includes(tokens[i + 1]?.low ?? ""))
    return false;
  return tokens.slice(i + 2, i + 5).some((t) => /^(?:calls?|visits?)$/.test(t.low));
}

/** Clauses in order. `d` is told who speaks, so that later pronouns find them. */
export function linkClauses(matches: readonly CueMatch[], s: Setting): Clause[] {
  const out: Clause[] = [];
  let open: Clause | null = null;
  for (const m of matches) {
    if (open && m.verb < open.match.to) continue;
    const clause = link(m, open, out, s);
    if (!clause) continue;
    out.push(clause);
    if (clause.link !== "fronted") {
      open = clause;
      note(clause, s);
    } else open = clause;
  }
  // A fronted participle speaks for the subject that follows it.
  for (let i = out.length - 1; i >= 0; i--) {
    const c = out[i] as Clause;
    if (c.link !== "fronted" || c.who) continue;
    const next = out.slice(i + 1).find((x) => x.who && x.link !== "fronted");
    c.who = next?.who ?? mainSubject(c, s);
  }
  // "Touching on trade, ..." names the matter, like "On trade, ...".
  return out.filter(
    (c) =>
      c.who &&
      !(
        c.link === "fronted" &&
        c.match.pattern.row.act === "exchange-views" &&
        (c.match.pattern.flags.has("frame") || !c.who.joint)
      ),
  );
}

/** Subject after a fronted participle whose main clause has no cue: "Noting X, the Minister left". */
function mainSubject(c: Clause, s: Setting): Speaker | null {
  for (let i = c.match.content; i < s.tokens.length - 1; i++) {
    if (s.tokens[i]?.raw !== ",") continue;
    for (let n = i + 8; n > i + 1; n--) {
      const who = n <= s.tokens.length ? whoIs(s.tokens.slice(i + 1, n), s.text, s.d) : null;
      if (who) return who;
    }
  }
  return null;
}

function note(c: Clause, s: Setting): void {
  if (!c.who) return;
  if (c.link === "subject" || c.link === "coordinate" || c.link === "relative" || c.link === "purpose") {
    s.d.last = c.who;
    if (c.who.parties.length === 1) s.d.lastSingle = c.who;
  }
  if (c.match.party) {
    const [from, to] = c.match.party;
    const other = whoIs(s.tokens.slice(from, to), s.text, s.d);
    if (other && other.parties.length === 1 && other.parties[0] !== c.who.parties[0]) s.d.other = other;
  }
}

function link(m: CueMatch, open: Clause | null, before: readonly Clause[], s: Setting): Clause | null {
  const { tokens } = s;
  const first = m.noun ?? m.group;
  if (m.negated !== m.pattern.flags.has("denied") && m.pattern.row.act !== "intend") return null;
  if (!s.d.room.parties.length) return null;
  if (m.pattern.flags.has("there") || m.pattern.flags.has("on-agenda")) return ofNobody(m, open, s);
  if (m.pattern.flags.has("only-focus") && !is(tokens[first - 1], TALKS)) return null;
  if (m.inverted)
    return {
      match: m,
      link: "passive",
      who: everybody(s.d.room, "no one is named: all who took part"),
      subject: null,
      edge: 0,
      present: false,
    };
  if (m.noun !== null || m.passive || (tokens[m.group - 1]?.low === "it" && isPassiveGroup(m, tokens)))
    return passive(m, open, s);
  const having = m.verb > m.group && tokens[m.group]?.low === "having";
  if (having || (m.form === "ing" && !finiteGroup(m, tokens))) return participle(m, open, before, s);
  if (m.form === "base" && tokens[m.group - 1]?.low === "to" && !finiteGroup(m, tokens)) return purpose(m, open, s);
  if (
    m.form === "base" &&
    open?.link === "purpose" &&
    m.group === m.verb &&
    ["and", ","].includes(tokens[m.group - 1]?.low ?? "")
  )
    return purpose(m, open, s);
  if (m.pattern.row.act === "welcome" && greets(m, s)) return null;
  // "undertook a visit" made a journey and promised nothing.
  if (m.base === "undertake" && m.frame === "np") return null;
  if (paysCall(m, s) || givesGift(m, s)) return null;
  if (m.pattern.flags.has("needs-instrument") && !namesInstrument(m, s)) return null;
  return finite(m, open, before, s);
}

/** "There was agreement that", "Also on the agenda were": told of the talks, with nobody as the subject. */
function ofNobody(m: CueMatch, open: Clause | null, s: Setting): Clause | null {
  const there = m.pattern.flags.has("there");
  const from = there ? m.group - 1 : 0;
  if (there && (s.tokens[from]?.low !== "there" || !boundary(s.tokens, from))) return null;
  if (tense(m, s.tokens) === "present" && !s.declares && !s.d.quoting) return null;
  return {
    match: m,
    link: "passive",
    who: everybody(s.d.room, "no one is named: all who took part"),
    subject: null,
    edge: edgeBefore(s.tokens, from, open ? open.match.to : 0),
    present: false,
  };
}

const INSTRUMENT = new Set(
  "agreement agreements treaty treaties memorandum memoranda mou mous arrangement arrangements protocol protocols convention statement communiqué communique declaration accord accords pact framework roadmap plan programme program letter notes contract contracts charter partnership joint document documents instruments".split(
    " ",
  ),
);

/** "issued a joint statement": a document is named right after the verb. */
const namesInstrument = (m: CueMatch, s: Setting): boolean =>
  s.tokens.slice(m.passive ? 0 : m.content, m.passive ? m.group : m.content + 8).some((t) => INSTRUMENT.has(t.low));

/** "welcomed Secretary Holt to Japan": a guest is greeted, nothing is approved. */
function greets(m: CueMatch, s: Setting): boolean {
  for (let n = m.content + 1; n <= Math.min(s.tokens.length, m.content + 14); n++) {
    const next = s.tokens[n];
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

/** "called on Deputy Minister for Ports Joost Visser": somebody is visited, nothing is asked of them. */
function paysCall(m: CueMatch, s: Setting): boolean {
  const { tokens } = s;
  const from = m.verb + 2;
  if (m.base !== "call" || tokens[m.verb + 1]?.low !== "on") return false;
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

/** "presented her guest with a carved canoe": something is given, nothing is told. */
function givesGift(m: CueMatch, s: Setting): boolean {
  if (m.base !== "present") return false;
  const to = s.tokens.findIndex((t, i) => i > m.verb && i < m.verb + 8 && t.low === "with");
  return to > 0 && is(s.tokens[to + 1], DETERMINER) && !s.tokens.slice(m.verb + 1, to).some((t) => t.kind === "mark");
}

const isPassiveGroup = (m: CueMatch, tokens: readonly Token[]): boolean =>
  tokens.slice(m.group, m.verb).some((t) => ["is", "are", "was", "were", "been"].includes(t.low));

const finiteGroup = (m: CueMatch, tokens: readonly Token[]): boolean =>
  tokens.slice(m.group, m.verb).some((t) => is(t, AUXILIARY) && t.low !== "being" && t.low !== "having");

/** Left edge with its conjunction: "…, and also | urged". */
const edgeBefore = (tokens: readonly Token[], at: number, least: number): number => beforeJoin(tokens, at, least);

const tense = (m: CueMatch, tokens: readonly Token[]): "past" | "present" => {
  const lead = tokens[m.group]?.low ?? "";
  if (m.group < m.verb && (is(tokens[m.group], HAVE | MODAL) || lead === "is" || lead === "are"))
    return lead === "had" || lead === "would" ? "past" : "present";
  for (let i = m.group; i <= m.verb; i++) {
    const low = tokens[i]?.low ?? "";
    if (low === "was" || low === "were" || low === "had" || low === "would" || low === "could") return "past";
    if (is(tokens[i], MODAL) || low === "is" || low === "are" || low === "has" || low === "have") return "present";
  }
  // "went on to stress", "continued to urge": the tense stands in the first word.
  if (m.form === "base" && m.group < m.verb && /^(?:went|took|used|had)$|ed$/.test(lead)) return "past";
  return m.form === "past" || m.form === "pp" ? "past" : "present";
};

function finite(m: CueMatch, open: Clause | null, before: readonly Clause[], s: Setting): Clause | null {
  const { tokens, text, d } = s;
  const g = m.group;
  const now = tense(m, tokens) === "present";
  const least = open ? Math.min(open.match.content, g) : 0;
  const make = (linkName: Link, who: Speaker | null, from: number, subject: Span | null): Clause => ({
    match: m,
    link: linkName,
    who,
    subject,
    edge: edgeBefore(tokens, from, open ? open.match.to : 0),
    present: now,
  });
  const heard = m.pattern.flags.has("heard");
  // "ministers will discuss": what is still to come is no act of these talks.
  if (
    m.pattern.row.act !== "intend" &&
    !s.declares &&
    !d.quoting &&
    tokens.slice(g, m.verb).some((t) => t.low === "will" || t.low === "shall")
  )
    return null;
  // "ways in which the port could help": what may be done was not done in these talks.
  if (!s.declares && !d.quoting && /^(?:could|can|may|might)$/.test(tokens[g]?.low ?? "")) return null;
  // "Both sides should focus on X" tells what talks are to do, not what they did.
  if (m.pattern.row.act === "exchange-views" && /^(?:should|must)$/.test(tokens[g]?.low ?? "")) return null;
  const talks =
    m.pattern.flags.has("talks") || (!now && theMeeting(tokens, g)) ? talksSubject(tokens, g, least, s) : null;
  if (
    m.pattern.flags.has("only-topic") &&
    !(
      talks !== null &&
      tokens.slice(Math.max(least, g - 12), g).some((t) => /^(topics?|subjects?|themes?|focus)$/.test(t.low))
    )
  )
    return null;
  if (talks !== null && (!open || boundary(tokens, talks)))
    return make(
      "talks",
      everybody(d.room, "the talks themselves: all who took part"),
      talks,
      tokenSpan(tokens, talks, g),
    );
  if (m.pattern.flags.has("only-talks") || m.pattern.flags.has("only-focus")) return null;

  if (withWhom(m, tokens)) return make("relative", everybody(d.room, "with whom: all who took part"), g - 3, null);

  const subject = subjectBefore(tokens, g, least, text, d);
  if (m.content >= tokens.length && m.bareThat) return null;
  if (subject && subject.to > subject.from) {
    const b = tokens[subject.from - 1];
    const meanwhile =
      b?.low === "which" &&
      ["during", "at", "in", "where"].includes(tokens[subject.from - 2]?.low ?? "") &&
      // "ways in which the port could help" tells no talks.
      (tokens[subject.from - 3]?.raw === "," || is(tokens[subject.from - 3], TALKS)) &&
      !now;
    const holders = meanwhile && tokens[subject.from]?.low === "they" ? holdersOf(s, subject.from) : null;
    if (meanwhile)
      return make("subject", holders ?? subject.who, subject.from - 2, tokenSpan(tokens, subject.from, subject.to));
    // "They had a long conversation, where the Minister updated": what was done in the talks just named.
    if (b?.low === "where" && tokens[subject.from - 2]?.raw === "," && is(tokens[subject.from - 3], TALKS) && !now)
      return make("subject", subject.who, subject.from - 1, tokenSpan(tokens, subject.from, subject.to));
    // "touched upon Sudan, where the two ministers agreed on": both of them, and the talks go on.
    if (
      b?.low === "where" &&
      tokens[subject.from - 2]?.raw === "," &&
      !now &&
      subject.who.joint &&
      open?.match.pattern.row.act === "exchange-views"
    )
      return make("subject", subject.who, subject.from - 1, tokenSpan(tokens, subject.from, subject.to));
    const relative =
      b?.low === "which" ||
      b?.low === "whom" ||
      (["to", "for"].includes(tokens[subject.from - 2]?.low ?? "") && b?.low === "which");
    if (
      b?.low === "that" ||
      b?.low === "if" ||
      b?.low === "whether" ||
      b?.low === "how" ||
      b?.low === "what" ||
      b?.low === "because" ||
      b?.low === "when" ||
      (b?.low === "where" && (now || !["he", "she", "they"].includes(tokens[subject.from]?.low ?? "")))
    )
      return null;
    // "said that, as the canal turns twenty, he hoped": a clause that only frames the one reported.
    if (
      open &&
      open.match.frame === "that" &&
      !relative &&
      tokens[subject.from - 1]?.raw === "," &&
      ["as", "since", "because", "although", "while", "given", "if"].includes(tokens[open.match.content]?.low ?? "") &&
      !tokens.slice(open.match.content, subject.from - 1).some((t) => t.raw === ",")
    )
      return null;
    if (
      relative &&
      !["to", "for"].includes(tokens[subject.from - 2]?.low ?? "") &&
      !["accept", "support", "agree", "oppose"].includes(m.pattern.row.act) &&
      !ofTheseTalks(m, tokens, subject.from, now)
    )
      return null;
    if (open && subject.from === open.match.content && open.match.frame === "that") return null;
    if (open && open.match.frame === "that" && now && !open.present && !s.declares) return null;
    // "stressed that, despite the storm, Norway is committed": the reported clause has not had its verb yet.
    if (
      open &&
      open.match.frame === "that" &&
      now &&
      !relative &&
      subject.from > open.match.content &&
      !mainVerb(tokens, open.match.content, subject.from)
    )
      return null;
    // "as they seek a state", "while they wait": what somebody does meanwhile.
    if (b?.low === "as" && is(tokens[subject.from], PRONOUN) && subject.to - subject.from === 1) return null;
    if (
      open &&
      open.match.frame !== "that" &&
      subject.from > open.match.content &&
      !relative &&
      !boundary(tokens, subject.from)
    )
      return null;
    if (open && open.match.frame === "that" && !relative && !boundary(tokens, subject.from)) return null;
    if (m.pattern.flags.has("modal") && !s.declares && !d.quoting) return null;
    if (
      now &&
      !s.declares &&
      !d.quoting &&
      !subject.who.joint &&
      subject.who.names.length &&
      m.pattern.flags.has("modal")
    )
      return null;
    // "invited X to Y, which he accepted": who was invited accepts.
    if (
      relative &&
      m.pattern.row.act === "accept" &&
      open?.match.pattern.row.act === "invite" &&
      subject.who.parties.join() === open.who?.parties.join()
    ) {
      const guest = theOther({ ...d, lastSingle: subject.who }, "who was invited");
      if (guest) return make("relative", guest, subject.from, tokenSpan(tokens, subject.from, subject.to));
    }
    const together = weTogether(tokens, subject.from, subject.to, m.pattern.row.act, d);
    if (m.pattern.flags.has("only-joint") && !subject.who.joint) return null;
    const who = heard
      ? (theOther({ ...d, lastSingle: subject.who, other: null }, "was told") ?? null)
      : (together ?? ownerOfCue(m, subject.who, subject.from, s));
    const from = relative ? appositive(tokens, subject.from, least) : subject.from;
    return make(relative ? "relative" : "subject", who, from, tokenSpan(tokens, subject.from, subject.to));
  }
  const relativeWho = whoRelative(m, s, least);
  if (relativeWho) return make("relative", relativeWho, g - 2, null);
  if (g === 0) {
    if (s.inherited) return make("item", s.inherited, 0, null);
    return null;
  }
  // Same subject: "..., and also urged".
  if (!open) {
    const lead = ["and", ",", "then", ";"].includes(tokens[g - 1]?.low ?? "") && !now ? sentenceSubject(s, g) : null;
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
  if (ahead && open.who && open.who.parties.length > 1) return make("coordinate", open.who, edge, open.subject);
  if (now !== open.present && open.link !== "purpose") return null;
  if (!now && m.form !== "past" && m.form !== "pp" && m.base !== "be") return null;
  if (m.form === "base" && !is(tokens[g], MODAL) && !(open.match.form === "base" && open.link !== "purpose"))
    return null;
  const prev = tokens[edge - 1];
  // "have always respected and supported each other": the first verb waits for the object that follows the second.
  if (
    tokens[g - 1]?.low === "and" &&
    g === m.verb &&
    edge === g - 1 &&
    is(prev, VERB_PP) &&
    is(tokens[edge - 2], HAVE | ADVERB)
  )
    return null;
  if (edge <= open.match.content && open.match.frame !== "bare") return null;
  if (prev && open.match.frame === "np" && tokens[edge]?.raw !== "," && nakedParticiple(prev, tokens, edge))
    return null;
  let source = open;
  if (open.link === "passive" || open.link === "talks") {
    if (open.link === "talks" && m.pattern.row.act !== "exchange-views") return null;
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

/** "A and B also held a conversation, in which they": those who held it, where the room has more. */
function holdersOf(s: Setting, before: number): Speaker | null {
  for (let i = 1; i < before; i++) {
    if (!/^(?:held|had|conducted)$/.test(s.tokens[i]?.low ?? "")) continue;
    const subject = subjectBefore(s.tokens, i, 0, s.text, s.d);
    if (subject && subject.who.parties.length > 1) return subject.who;
  }
  return null;
}

/** ", with whom she | went over": whoever the pronoun means, both talked. */
const withWhom = (m: CueMatch, tokens: readonly Token[]): boolean =>
  m.pattern.row.act === "exchange-views" &&
  is(tokens[m.group - 1], PRONOUN) &&
  tokens[m.group - 2]?.low === "whom" &&
  tokens[m.group - 3]?.low === "with";

/** "a step which X welcomed", ", which X said the Senate would consider": told in the past, and not of another day. */
function ofTheseTalks(m: CueMatch, tokens: readonly Token[], subject: number, now: boolean): boolean {
  // "which he called the strongest argument": what stands before is the verb's object, and nobody is addressed.
  if (now || m.party !== null || tokens[m.group]?.low === "had") return false;
  const lead = tokens[subject - 2];
  const joined = lead?.raw === "," || lead?.low === "with" || appositive(tokens, subject, 0) < subject - 1;
  const elsewhere = (t: Token): boolean =>
    ANOTHER_DAY.has(t.low) || (t.kind === "number" && /^(?:19|20)\d\d$/.test(t.raw));
  return joined && !tokens.slice(m.to, m.to + 8).some(elsewhere);
}
const ANOTHER_DAY = new Set([
  "last",
  "ago",
  "earlier",
  "previously",
  "previous",
  "yesterday",
  "recently",
  "since",
  "during",
]);

/** First token of the relative clause whose subject begins at `subject`, with the noun that sums up what was said: ", a step which". */
function appositive(tokens: readonly Token[], subject: number, least: number): number {
  let from = subject - 1;
  if (["with", "to", "for"].includes(tokens[from - 1]?.low ?? "")) from--;
  if (tokens[from - 1]?.raw === ",") return from;
  for (let i = from - 1; i > Math.max(least, from - 5); i--)
    if (["a", "an"].includes(tokens[i]?.low ?? "") && tokens[i - 1]?.raw === ",") return i;
  return subject - 1;
}

/** Who met, in "A met B to discuss X and urged Y". */
function subjectOfMeeting(s: Setting, open: Clause): Speaker | null {
  for (let i = 1; i < open.match.group; i++) {
    if (!meets(s.tokens, i)) continue;
    const subject = subjectBefore(s.tokens, i, 0, s.text, s.d);
    if (subject) return subject.who;
  }
  return null;
}

/** "measures reached and signed in May": a participle beside a participle is no verb of the talks. */
const nakedParticiple = (prev: Token, tokens: readonly Token[], edge: number): boolean =>
  is(prev, VERB_PP) &&
  !is(tokens[edge - 2], AUXILIARY) &&
  edge >= 2 &&
  tokens[edge - 2]?.kind === "word" &&
  !/ed$/.test(tokens[edge - 2]?.low ?? "") &&
  prev.low.endsWith("ed");

/** Who has the floor after a sentence that gave no statement: its one speaker, where it begins with one. */
export function silentSubject(tokens: readonly Token[], s: Setting): Speaker | null {
  const subject = sentenceSubject({ ...s, tokens }, tokens.length);
  return subject && subject.from <= 3 && subject.who.parties.length === 1 && subject.who.names.length === 1
    ? subject.who
    : null;
}

/** "He also expressed Tehran's readiness": whose readiness it is tells who "he" is. */
function ownerOfCue(m: CueMatch, who: Speaker, from: number, s: Setting): Speaker {
  const { tokens, text, d } = s;
  if (!["he", "she"].includes(tokens[from]?.low ?? "") || who.parties.length !== 1) return who;
  for (let i = m.verb + 1; i < m.to; i++) {
    if (tokens[i]?.kind !== "genitive") continue;
    const owner = whoIs(tokens.slice(i - 1, i), text, d);
    if (owner && owner.parties.length === 1 && owner.parties[0] !== who.parties[0])
      return speaker(
        d.room,
        owner.parties,
        principals(d.room)
          .filter((p) => p.party === owner.parties[0])
          .map((p) => p.name),
        `whose it is that was expressed`,
        "the pronoun alone would mean somebody else",
      );
  }
  return who;
}

/** Subject of a sentence whose first verb reports nothing: "Hilal listened with attention and noted". */
function sentenceSubject(s: Setting, before: number): { from: number; to: number; who: Speaker } | null {
  for (let i = 1; i < Math.min(before, 40); i++) {
    const low = s.tokens[i]?.low ?? "";
    const had = low === "had" && /^(?:a|an|another)$/.test(s.tokens[i + 1]?.low ?? "");
    if (!/[a-z]ed$/.test(low) && !is(s.tokens[i], VERB_PAST) && !had) continue;
    const subject = subjectBefore(s.tokens, i, 0, s.text, s.d);
    if (subject && boundary(s.tokens, subject.from)) return subject;
  }
  return null;
}

/** Past "and | in that regard | expressed", back from the verb: where the phrase between the conjunction and it begins. */
function afterAdverbial(tokens: readonly Token[], g: number, least: number): number {
  // "and, on a proposal by the other side, | agreed".
  if (tokens[g - 1]?.raw === ",")
    for (let i = g - 4; i > Math.max(least, g - 14) && !is(tokens[i], AUXILIARY | REPORTS); i--)
      if (tokens[i]?.low === "and" && tokens[i + 1]?.raw === "," && is(tokens[i + 2], PREPOSITION)) return i + 1;
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

/** A clause can begin here: sentence start, or after "and", a comma, a semicolon, "while". */
export function boundary(tokens: readonly Token[], from: number): boolean {
  const b = tokens[from - 1];
  return (
    !b ||
    [",", ";", ":", "—", "–", '"', "”", "“"].includes(b.raw) ||
    ["and", "while", "whereas", "but", "though", "although", "then", "which"].includes(b.low)
  );
}

/** "The discussions also | covered": first token of a subject that is the talks themselves. */
function talksSubject(tokens: readonly Token[], end: number, least: number, s: Setting): number | null {
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
  const start = nounPhraseStart(tokens, g - 1);
  if (is(head, TALKS)) return start >= least || start === 0 ? start : null;
  const between = talksBetween(tokens, g, least);
  // "Referencing her meetings with leaders, the President stressed": somebody speaks after the comma.
  if (between !== null) return beforeComma(tokens, g, between, s) ? null : between;
  // "welcomed the visit and | emphasised": a second verb of whoever spoke.
  if (head.low === "and") return null;
  // "The focus of the talks was on", "Topics of discussion included".
  for (let i = g - 1; i >= Math.max(0, g - 12); i--) {
    const t = tokens[i] as Token;
    if (t.kind === "mark") return null;
    if (is(t, TALKS)) {
      const from = nounPhraseStart(tokens, i);
      return boundary(tokens, from) && !whoIs(tokens.slice(from, g), s.text, s.d) ? from : null;
    }
  }
  return null;
}

/** "The meeting, according to the readout, | touched upon": where the aside of a few words begins. */
function beforeAside(tokens: readonly Token[], g: number, least: number): number {
  if (tokens[g - 1]?.raw !== ",") return g;
  for (let i = g - 2; i > Math.max(least, g - 12); i--)
    if (tokens[i]?.raw === ",") return is(tokens[i - 1], TALKS) ? i : g;
  return g;
}

/** "The meeting also | agreed on", "The talks | emphasized": the talks said to do what those in them did. */
const theMeeting = (tokens: readonly Token[], g: number): boolean =>
  /^(?:meeting|talks|session|consultations|discussions|dialogue)$/.test(tokens[g - 1]?.low ?? "") &&
  (g === 2 || (g > 2 && [",", "and"].includes(tokens[g - 3]?.low ?? ""))) &&
  tokens[g - 2]?.low === "the";

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

/** ", who thanked": the person right before the comma. */
const whoRelative = (m: CueMatch, s: Setting, least: number): Speaker | null => whoBefore(m.group, s, least);

/** Who stands before ", who" and the verb group that begins at `group`. */
function whoBefore(group: number, s: Setting, least: number): Speaker | null {
  const { tokens, text, d } = s;
  if (tokens[group - 1]?.low !== "who" || tokens[group - 2]?.raw !== ",") return null;
  for (let from = group - 3; from >= Math.max(least, group - 16); from--) {
    const edge =
      from === 0 ||
      ["with", "by", "to", ",", "and", "from"].includes(tokens[from - 1]?.low ?? "") ||
      is(tokens[from - 1], PREPOSITION) ||
      !tokens[from - 1]?.capital;
    if (!edge) continue;
    const who = whoIs(tokens.slice(from, group - 2), text, d);
    if (who) return who;
  }
  return null;
}

function participle(m: CueMatch, open: Clause | null, before: readonly Clause[], s: Setting): Clause | null {
  const { tokens, text, d } = s;
  const g = m.group;
  const prev = tokens[g - 1];
  const make = (linkName: Link, who: Speaker | null, from: number, subject: Span | null = null): Clause => ({
    match: m,
    link: linkName,
    who,
    subject,
    edge: edgeBefore(tokens, from, open ? open.match.to : 0),
    present: false,
  });
  if (
    m.pattern.flags.has("only-talks") ||
    m.pattern.flags.has("only-focus") ||
    m.pattern.flags.has("only-joint") ||
    m.pattern.row.act === "conclude-instrument"
  )
    return null;
  if (open && otherParticiples(tokens, open.match.content, g)) return null;
  // "Welcoming the census, Arai ...", "While noting ..., he".
  if (g === 0 || (g <= 3 && ["while", "when", "also", "further", "in", "by", ","].includes(prev?.low ?? "")))
    return make("fronted", null, g);
  // "began by offering", "concluded by thanking".
  if (
    prev?.low === "by" &&
    /^(began|begin|begins|concluded|concludes|started|opened|closed|ended|responded|replied)$/.test(
      tokens[g - 2]?.low ?? "",
    )
  ) {
    const opener = subjectBefore(tokens, g - 2, open ? open.match.content : 0, text, d);
    if (opener) return make("subject", opener.who, opener.from, tokenSpan(tokens, opener.from, opener.to));
  }
  // "They concluded the call by expressing", "ended the meeting by".
  if (prev?.low === "by" && is(tokens[g - 2], TALKS)) {
    const verb = tokens.findIndex(
      (t, i) => i < g - 2 && i > g - 7 && /^(?:began|opened|started|concluded|closed|ended)$/.test(t.low),
    );
    const closer = verb > 0 ? subjectBefore(tokens, verb, open ? open.match.content : 0, text, d) : null;
    if (closer) return make("subject", closer.who, closer.from, tokenSpan(tokens, closer.from, closer.to));
  }
  const subject = withSubject(tokens, g, text, d);
  if (subject) return make("with", subject.who, subject.from - 1, tokenSpan(tokens, subject.from, g));
  if (
    open &&
    (open.link === "participle" || open.link === "with" || open.link === "fronted") &&
    ["and", ","].includes(prev?.low ?? "")
  ) {
    const named = subjectBefore(tokens, g, open.match.content, text, d);
    if (named && tokens[named.from - 1]?.low === "and" && open.link === "with")
      return make("with", named.who, named.from, tokenSpan(tokens, named.from, g));
    // "the importance of continuing our work and addressing trade": the gerund stands beside the one under "of".
    if (prev?.low === "and" && underPreposition(tokens, open.match.content, g)) return null;
    return make(open.link, open.who, g);
  }
  if (open && open.link === "with" && tokens[g - 1]) {
    const named = subjectBefore(tokens, g, open.match.content, text, d);
    if (named && ["and", ","].includes(tokens[named.from - 1]?.low ?? ""))
      return make("with", named.who, named.from, tokenSpan(tokens, named.from, g));
  }
  const comma =
    prev?.raw === "," ||
    (["while", "also", "thereby"].includes(prev?.low ?? "") && [",", "while"].includes(tokens[g - 2]?.low ?? "")) ||
    prev?.low === "while" ||
    // "addressed the neighbourhood | underscoring the need": no comma, but matters underscore nothing.
    (open?.match.pattern.row.act === "exchange-views" && m.pattern.row.act === "emphasize" && prev?.kind === "word");
  if (!comma) return null;
  if (open?.who) {
    if (open.match.frame === "gerund" && prev?.raw === ",") return null;
    if (m.pattern.row.act === "exchange-views" && open.match.frame === "np") return null;
    return make(
      "participle",
      open.match.pattern.row.act === "exchange-views" ? purposeSpeaker(m, open.who, d) : open.who,
      g,
    );
  }
  // "…, Arai, recalling that ..., expressed": the aside's speaker is the subject before it.
  const aside = subjectBefore(tokens, g - (prev?.raw === "," ? 1 : 2), 0, text, d);
  if (aside) return make("participle", aside.who, g, tokenSpan(tokens, aside.from, aside.to));
  const met = before.length === 0 ? meetingSubject(s, g) : null;
  return met ? make("participle", purposeSpeaker(m, met, d), g) : null;
}

/** Does a preposition govern a gerund between `from` and `g`, with no comma after it? */
function underPreposition(tokens: readonly Token[], from: number, g: number): boolean {
  for (let i = g - 2; i > from; i--) {
    if (tokens[i]?.raw === ",") return false;
    if (is(tokens[i], VERB_ING) && is(tokens[i - 1], PREPOSITION)) return true;
  }
  return false;
}

/** ", creating momentum, and | opening": a list of participles that report nothing goes on. */
function otherParticiples(tokens: readonly Token[], from: number, g: number): boolean {
  const prev = tokens[g - 1];
  if (!prev || !["and", ","].includes(prev.low)) return false;
  for (let i = Math.max(from + 1, g - 40); i < g - 1; i++) {
    const t = tokens[i] as Token;
    if (!/ing$/.test(t.low) || t.capital || tokens[i - 1]?.raw !== ",") continue;
    if (is(t, VERB_ING) && !is(t, REPORTS) && t.low !== "including") return true;
  }
  return false;
}

/** "with Australia announcing": the noun phrase between "with" and the participle. */
function withSubject(
  tokens: readonly Token[],
  g: number,
  text: string,
  d: Discourse,
): { from: number; who: Speaker } | null {
  for (let i = g - 1; i >= Math.max(0, g - 12); i--)
    if (tokens[i]?.low === "with" || tokens[i]?.low === "while") {
      const who = g - i - 1 > 0 ? whoIs(tokens.slice(i + 1, g), text, d) : null;
      return who ? { from: i + 1, who } : null;
    }
  return null;
}

/** Who met or spoke, in a lead without reporting words: "A spoke with B today, stressing". */
function meetingSubject(s: Setting, g: number): Speaker | null {
  for (let i = 1; i < g; i++)
    if (meets(s.tokens, i)) {
      const subject = subjectBefore(s.tokens, i, 0, s.text, s.d);
      if (subject) return subject.who;
    }
  return null;
}

/** Purpose infinitives of "spoke to reaffirm ... and discuss ...": acts that were done. */
function purpose(m: CueMatch, open: Clause | null, s: Setting): Clause | null {
  const { tokens, text, d } = s;
  const g = m.group;
  if (open && open.link !== "purpose") return null;
  if (open) {
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

/** "A met B and discussed", "A had a telephone conversation with B and agreed": a meeting goes before. */
const metBefore = (tokens: readonly Token[], from: number, to: number): boolean => {
  if (tokens.slice(from, to).some((t) => MET.has(t.low))) return true;
  const had = tokens.slice(from, to).findIndex((t) => t.low === "had");
  const rest = had < 0 ? [] : tokens.slice(from + had, to);
  return rest.slice(1, 8).some((t) => is(t, TALKS)) && rest.some((t) => t.low === "with");
};

/** "A met B to discuss": both talk; "A called B to congratulate": only A does. */
function purposeSpeaker(m: CueMatch, who: Speaker | null, d: Discourse): Speaker | null {
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

/** Passive and agentless: all parties, unless "by" names one. */
function passive(m: CueMatch, open: Clause | null, s: Setting): Clause | null {
  const { tokens, text, d } = s;
  const it = tokens[m.group - 1]?.low === "it" && m.noun === null && !m.passive;
  const lead = tokens[m.group]?.low ?? "";
  if (is(tokens[m.group], MODAL)) return null;
  // "The main points are set out below": what is told now was no act of the talks.
  if (
    (lead === "is" ||
      lead === "are" ||
      (lead !== "was" &&
        lead !== "were" &&
        tokens.slice(m.group, m.verb).some((t) => t.low === "is" || t.low === "are"))) &&
    !s.declares &&
    !d.quoting
  )
    return null;
  const behind = whichWas(m, open, s);
  if (behind) return behind;
  if (["which", "that", "who", "whom", "as"].includes(tokens[m.group - 1]?.low ?? "")) return null;
  const from = it ? m.group - 1 : m.noun !== null ? m.noun : contentStart(tokens, m, open ? open.match.to : 0);
  if (from >= m.group && m.noun === null) return null;
  if (m.pattern.flags.has("matter-first") && !isMatter(tokens.slice(from, m.group), s)) return null;
  if (open && !boundary(tokens, from)) return null;
  if (
    open &&
    open.match.frame === "that" &&
    !(tokens[from - 1]?.raw === ";" || [",", "and", "while"].includes(tokens[from - 1]?.low ?? ""))
  )
    return null;
  if (open && open.match.frame === "that" && open.match.content >= from) return null;
  const by = agent(tokens, m, text, d);
  // "such efforts are supported by lively trade": what is done by no one is no act.
  if (!by && (lead === "is" || lead === "are") && tokens[m.verb + 1]?.low === "by") return null;
  const runsOn = it && (lead === "is" || lead === "are") ? s.floor : null;
  const who = by ?? (runsOn && { ...runsOn, how: `${runsOn.how}, who has the floor` }) ?? agentless(m, tokens, d);
  const content: CueMatch = m.passive ? { ...m, content: from } : m;
  return {
    match: content,
    link: "passive",
    who: d.room.parties.length ? who : null,
    subject: null,
    edge: edgeBefore(tokens, from, open ? open.match.to : 0),
    present: false,
  };
}

/** ", which was commended by Minister Arai": somebody in the room does it, and the clause is all there is. */
function whichWas(m: CueMatch, open: Clause | null, s: Setting): Clause | null {
  const { tokens } = s;
  const lead = tokens[m.group]?.low;
  const summed = sumsUp(tokens, m.group - 1);
  const which = tokens[m.group - 1]?.low === "which" && tokens[m.group - 2]?.raw === ",";
  if (!open || !m.passive || !(which || summed !== null)) return null;
  if ((lead !== "was" && lead !== "were") || tokens[m.verb + 1]?.low !== "by") return null;
  const who = agent(tokens, m, s.text, s.d);
  if (!who) return null;
  return {
    match:
      summed === null
        ? { ...m, passive: false, frame: "bare", content: m.group }
        : { ...m, content: summed, group: m.group - 1 },
    link: "relative",
    who,
    subject: null,
    edge: edgeBefore(tokens, summed ?? m.group - 1, open.match.to),
    present: false,
  };
}

/** ", a proposal that was": first token of the noun that sums up what was said, before the relative word at `at`. */
function sumsUp(tokens: readonly Token[], at: number): number | null {
  if (!/^(?:that|which)$/.test(tokens[at]?.low ?? "")) return null;
  for (let i = at - 1; i > at - 5; i--)
    if (["a", "an"].includes(tokens[i]?.low ?? "")) return tokens[i - 1]?.raw === "," ? i : null;
  return null;
}

/** Can these words be the matter of talks: no pronoun, nobody who took part? */
const isMatter = (subject: readonly Token[], s: Setting): boolean =>
  subject.length > 0 &&
  !(subject.length === 1 && (is(subject[0], PRONOUN) || /^(?:it|this|that|there)$/.test(subject[0]?.low ?? ""))) &&
  !whoIs(subject, s.text, s.d);

/** Acts that take two, whoever tells of them. */
const TAKES_TWO = new Set<string>(["exchange-views", "agree", "share-view", "conclude-instrument"]);

/** All who took part, where nobody is named; a doubt where one alone has spoken in the paragraph so far. */
function agentless(m: CueMatch, tokens: readonly Token[], d: Discourse): Speaker {
  // "The invitation was accepted": by who was invited, not by who had spoken.
  const invitation = m.pattern.row.act === "accept" && tokens.slice(0, m.group).some((t) => t.low === "invitation");
  const guest = invitation && d.lastSingle ? theOther(d, "who was asked") : null;
  if (guest) return guest;
  const all = everybody(d.room, "no one is named: all who took part");
  const one = d.alone;
  if (!one || TAKES_TWO.has(m.pattern.row.act) || !all.joint) return all;
  return {
    ...all,
    doubt: `no one is named, and until here the paragraph tells what ${one.names[0] ?? one.parties[0]} said`,
  };
}

/** Where a passive's subject begins: after the frame, the conjunction or the sentence's start. */
function contentStart(tokens: readonly Token[], m: CueMatch, least: number): number {
  let from = least;
  for (let i = m.group - 1; i >= Math.max(1, least); i--) {
    const t = tokens[i] as Token;
    if (t.raw === ";" || t.raw === ":" || t.low === "while" || t.low === "whereas") {
      from = i + 1;
      break;
    }
    if (t.raw === "," && least > 0 && ["and", "while", "with"].includes(tokens[i + 1]?.low ?? "")) {
      from = i + 2;
      break;
    }
  }
  // Frames and openers: "On Sudan, the truce was discussed", "Also discussed were".
  if (from === 0) {
    const first = tokens[0];
    if (first && (is(first, PREPOSITION) || is(first, ADVERB) || /ing$/.test(first.low) || first.low === "as")) {
      for (let i = 1; i < m.group - 1; i++)
        if (tokens[i]?.raw === ",") {
          from = i + 1;
          break;
        }
    }
  }
  while (is(tokens[from], ADVERB) || tokens[from]?.low === "and") from++;
  return from;
}

/** "… was stressed by Minister Arai". */
function agent(tokens: readonly Token[], m: CueMatch, text: string, d: Discourse): Speaker | null {
  for (let i = m.verb + 1; i < Math.min(tokens.length, m.verb + 6); i++) {
    if (tokens[i]?.low !== "by") continue;
    for (let n = Math.min(tokens.length, i + 14); n > i + 1; n--) {
      const who = whoIs(tokens.slice(i + 1, n), text, d);
      if (who) return who;
    }
  }
  return null;
}
