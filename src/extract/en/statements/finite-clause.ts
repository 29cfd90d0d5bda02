/** Links finite verbs to who speaks: their own subject, one shared with the clause before, a relative's. */
import type { Span } from "../../../model/span.ts";
import { boundary, edgeBefore, tense } from "./clause-edges.ts";
import type { Clause, Link, Setting } from "./clause.ts";
import { holdersOf, ownerOfCue, togetherWith } from "./cue-owner.ts";
import { summedUp } from "./joins.ts";
import { mainVerb } from "./main-verb.ts";
import type { Speaker } from "./discourse.ts";
import { everybody, PAGES_OWN_VOICE, theOther, weTogether, whoIs } from "./discourse.ts";
import { subjectBefore } from "./find-subjects.ts";
import type { CueMatch } from "./match-cues.ts";
import { sameSubject } from "./same-subject.ts";
import { talksSubject, theMeeting } from "./talks-subject.ts";
import type { Token } from "./tokens.ts";
import { tokenSpan } from "./tokens.ts";
import { metBefore, strangerBefore, whomMet, whoRelative } from "./who-met.ts";
import { ADVERB, MODAL, PREPOSITION, PRONOUN, TALKS, VERB_BASE, is } from "./word-classes.ts";

export function finite(m: CueMatch, open: Clause | null, before: readonly Clause[], s: Setting): Clause | null {
  const { tokens, text, d } = s;
  const g = m.group;
  const now = tense(m, tokens) === "present";
  const least = open ? Math.min(open.match.content, g) : 0;
  const make = (linkName: Link, who: Speaker | null, from: number, subject: Span | null): Clause => ({
    match: m,
    link: linkName,
    who: who && togetherWith(m, who, s),
    subject,
    edge: edgeBefore(tokens, from, open ? open.match.to : 0),
    present: now,
  });
  const heard = m.pattern.flags.has("heard");
  // "were briefed by the harbour master on": told by somebody who took no part.
  if (heard && m.party && !whoIs(tokens.slice(m.party[0], m.party[1]), text, d)) return null;
  // "ministers will discuss": what is still to come is no act of these talks.
  if (
    m.pattern.row.act !== "intend" &&
    !s.declares &&
    !d.quoting &&
    tokens.slice(g, m.verb).some((t) => t.low === "will" || t.low === "shall")
  )
    return null;
  // "The two countries are celebrating a jubilee" tells how things are, and no act of the talks.
  // "Japan and Norway celebrate this year their jubilee": so does this.
  if (now && m.base === "celebrate" && !s.declares && !d.quoting) return null;
  if (
    now &&
    m.form === "ing" &&
    !s.declares &&
    !d.quoting &&
    ["welcome", "congratulate", "exchange-views", "agree", "conclude-instrument"].includes(m.pattern.row.act) &&
    /^(?:is|are)$/.test(tokens[g]?.low ?? "")
  )
    return null;
  // "have been discussing piers since 1991": how long it has gone on, and no act of the talks.
  if (
    m.form === "ing" &&
    !s.declares &&
    !d.quoting &&
    m.pattern.row.act === "exchange-views" &&
    /^(?:have|has)$/.test(tokens[g]?.low ?? "") &&
    tokens.slice(g, m.verb).some((t) => t.low === "been")
  )
    return null;
  // "ways in which the port could help": what may be done was not done in these talks.
  if (!s.declares && !d.quoting && /^(?:could|can|may|might)$/.test(tokens[g]?.low ?? "")) return null;
  // "Both sides should focus on X" tells what talks are to do, not what they did.
  if (m.pattern.row.act === "exchange-views" && /^(?:should|must)$/.test(tokens[g]?.low ?? "")) return null;
  // "a legacy that would be the envy of all": no topic was talked of.
  if (m.pattern.flags.has("only-topic") && is(tokens[g], MODAL)) return null;
  const talks =
    m.pattern.flags.has("talks") || (!now && (theMeeting(tokens, g, text) || theVisit(m, tokens)))
      ? talksSubject(tokens, g, least, s)
      : null;
  if (
    m.pattern.flags.has("only-topic") &&
    !(talks !== null && tokens.slice(Math.max(least, g - 12), g).some((t, i, all) => isTopic(t, all[i + 1])))
  )
    return null;
  // "The talks took place at the Harbour House and | focused on ferries"
  const held = talks === null && !open && m.pattern.flags.has("talks") ? talksHeld(tokens, g) : null;
  if (held !== null)
    return make("talks", everybody(d.room, "the talks themselves: all who took part"), g, tokenSpan(tokens, 0, held));
  if (talks !== null && (!open || boundary(tokens, talks)))
    return make(
      "talks",
      everybody(d.room, "the talks themselves: all who took part"),
      talks,
      tokenSpan(tokens, talks, g),
    );
  if (m.pattern.flags.has("only-talks") || m.pattern.flags.has("only-focus")) return null;
  if (m.pattern.row.act === "exchange-views" && !s.declares && !d.quoting && withAnother(m, s)) return null;

  if (withWhom(m, tokens) && strangerBefore(g - 3, s)) return null;
  if (withWhom(m, tokens)) return make("relative", everybody(d.room, "with whom: all who took part"), g - 3, null);

  const subject = subjectBefore(tokens, g, least, text, d);
  // "noted that we continue to view the plan as serious": the house speaks of itself inside what its minister said.
  if (
    open?.match.frame === "that" &&
    open.who &&
    !open.who.joint &&
    !d.quoting &&
    !d.author &&
    !s.declares &&
    subject &&
    subject.to - subject.from === 1 &&
    tokens[subject.from]?.low === "we"
  )
    return null;
  if (m.content >= tokens.length && m.bareThat) return null;
  if (subject && subject.to > subject.from) {
    const b = tokens[subject.from - 1];
    const meanwhile =
      b?.low === "which" &&
      ["during", "at", "in", "where", "after", "following"].includes(tokens[subject.from - 2]?.low ?? "") &&
      // "ways in which the port could help" tells no talks.
      (tokens[subject.from - 3]?.raw === "," ||
        is(tokens[subject.from - 3], TALKS) ||
        // "met with Minister Holt during which they discussed"
        (b.low === "which" &&
          tokens[subject.from - 2]?.low === "during" &&
          tokens[subject.from - 3]?.capital === true) ||
        inLetter(tokens, subject.from - 3)) &&
      !now;
    // "to lay the cable, in which context they decided that"
    const context =
      /^(?:context|regard|connection|respect|vein)$/.test(b?.low ?? "") &&
      tokens[subject.from - 2]?.low === "which" &&
      tokens[subject.from - 3]?.low === "in" &&
      !now;
    if (context) return make("subject", subject.who, subject.from - 3, tokenSpan(tokens, subject.from, subject.to));
    // "follows the previous one, during which they discussed": another meeting's.
    if (
      meanwhile &&
      tokens
        .slice(0, subject.from)
        .some((t, i) => /^(?:previous|last|earlier|past)$/.test(t.low) && tokens[i + 1]?.low !== "today")
    )
      return null;
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
      (!open || open.match.pattern.row.act === "exchange-views")
    )
      return make("subject", subject.who, subject.from - 1, tokenSpan(tokens, subject.from, subject.to));
    // "The call touched on water, where the Minister reiterated": the talks go on with one of them.
    if (
      b?.low === "where" &&
      tokens[subject.from - 2]?.raw === "," &&
      !now &&
      open?.match.pattern.row.act === "exchange-views"
    )
      return make("subject", subject.who, subject.from - 1, tokenSpan(tokens, subject.from, subject.to));
    // "received the Secretary, where he thanked the guest": in the talks that the sentence has just told of.
    if (
      b?.low === "where" &&
      tokens[subject.from - 2]?.raw === "," &&
      !now &&
      !open &&
      metBefore(tokens, 0, subject.from - 2)
    ) {
      // "received the visiting minister, where the latter delivered": who was received.
      const latter = tokens[subject.from]?.low === "the" && tokens[subject.to - 1]?.low === "latter";
      const who = latter ? whomMet(s, subject.from - 2) : subject.who;
      return who && make("subject", who, subject.from - 1, tokenSpan(tokens, subject.from, subject.to));
    }
    // "The meeting discussed pilots where Arai expressed her hope": no comma, but one of those who met.
    if (
      b?.low === "where" &&
      !now &&
      open?.match.pattern.row.act === "exchange-views" &&
      open.match.frame === "np" &&
      subject.who.names.length === 1 &&
      subject.who.how === "name"
    )
      return make("subject", subject.who, subject.from - 1, tokenSpan(tokens, subject.from, subject.to));
    const relative =
      b?.low === "which" ||
      b?.low === "whom" ||
      // "over the delays, a matter | she promised to look into"
      summedUp(tokens, subject.from) ||
      (["to", "for"].includes(tokens[subject.from - 2]?.low ?? "") && b?.low === "which");
    if (
      b?.low === "that" ||
      b?.low === "if" ||
      b?.low === "whether" ||
      b?.low === "how" ||
      b?.low === "what" ||
      b?.low === "because" ||
      b?.low === "when" ||
      // "came days after Manila called on": what had been done before the talks.
      (/^(?:after|before|since)$/.test(b?.low ?? "") && tokens[subject.from - 2]?.kind === "word") ||
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
      (now || is(tokens[open.match.content], PREPOSITION) || tokens[open.match.content]?.low === "according") &&
      !relative &&
      subject.from > open.match.content &&
      !mainVerb(tokens, open.match.content, subject.from)
    )
      return null;
    // "underscored the bond, as they also discussed lighthouses": an act beside the one told first.
    const asAlso =
      b?.low === "as" &&
      tokens[subject.from - 2]?.raw === "," &&
      !now &&
      subject.who.joint &&
      tokens.slice(subject.to, m.verb).some((t) => t.low === "also") &&
      m.pattern.row.act === "exchange-views";
    if (asAlso) return make("subject", subject.who, subject.from - 1, tokenSpan(tokens, subject.from, subject.to));
    // "had a phone call with Minister Holt as they thoroughly discussed the crisis": what the call was about.
    const asTheyTalked =
      !open &&
      b?.low === "as" &&
      tokens[subject.from]?.low === "they" &&
      !now &&
      (m.pattern.row.act === "exchange-views" || m.pattern.row.act === "agree") &&
      metBefore(tokens, 0, subject.from - 1);
    if (asTheyTalked) return make("subject", subject.who, subject.from, tokenSpan(tokens, subject.from, subject.to));
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
    // "We will send pilots" on a page in the first person is the writer's promise.
    const ownWords =
      d.author?.how === PAGES_OWN_VOICE &&
      subject.to - subject.from === 1 &&
      /^(?:we|i)$/.test(tokens[subject.from]?.low ?? "");
    // "Norway stood by the port when it was closed in 2019": what a country did in a year that is named is history.
    if (
      !now &&
      !d.quoting &&
      subject.from === 0 &&
      subject.who.how === "country" &&
      tokens.some(
        (t, i) => /^(?:in|since)$/.test(t.low) && /^(?:19|20)\d\d$/.test(tokens[i + 1]?.raw ?? "") && i > m.verb,
      ) &&
      /^(?:support|condemn|recognize|welcome|oppose)$/.test(m.pattern.row.act)
    )
      return null;
    // "The two countries signed a pact in 2020": so is what both signed.
    if (
      !now &&
      subject.from === 0 &&
      m.pattern.row.act === "conclude-instrument" &&
      /^(?:countries|nations|states)$/.test(tokens[subject.to - 1]?.low ?? "") &&
      tokens.some((t, i) => i > m.verb && /^in$/.test(t.low) && /^(?:19|20)\d\d$/.test(tokens[i + 1]?.raw ?? ""))
    )
      return null;
    // "Norway will provide pilots for three years": the house speaks for its own side.
    const opensSentence = subject.from === 0 || (subject.from === 2 && is(tokens[0], ADVERB) && tokens[1]?.raw === ",");
    const ownSide =
      opensSentence &&
      m.form === "base" &&
      subject.who.how === "country" &&
      subject.who.parties.join() === d.room.own &&
      tokens.slice(m.content, m.content + 3).some((t) => is(t, VERB_BASE)) &&
      !tokens.slice(m.content, m.content + 3).some((t) => OF_EVENTS.test(t.low));
    // "They will continue to cooperate", behind what they agreed: what both are going to do.
    const bothWill =
      subject.from === 0 &&
      m.form === "base" &&
      subject.who.joint &&
      tokens[m.group]?.low === "will" &&
      tokens.slice(m.content, m.content + 3).some((t) => TOGETHER.test(t.low));
    if (bothWill) return make("subject", subject.who, subject.from, tokenSpan(tokens, subject.from, subject.to));
    if (ownSide) return make("subject", subject.who, subject.from, tokenSpan(tokens, subject.from, subject.to));
    if (m.pattern.flags.has("modal") && !s.declares && !d.quoting && !ownWords) return null;
    if (
      !ownWords &&
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
    // "We reaffirmed our joint commitment", behind "Mr Lie and I discussed": what is joint is both's.
    const shared =
      (d.author ?? d.quoting) !== null &&
      subject.to - subject.from === 1 &&
      tokens[subject.from]?.low === "we" &&
      ((tokens[m.content]?.low === "our" &&
        /^(?:joint|shared|mutual|common)$/.test(tokens[m.content + 1]?.low ?? "")) ||
        (tokens[m.content]?.low === "both" &&
          /^(?:governments|countries|sides|states)$/.test(tokens[m.content + 1]?.low ?? "")))
        ? everybody(d.room, "“we” who share it: all who took part")
        : null;
    const together =
      shared ?? weTogether(tokens, subject.from, subject.to, m.pattern.row.act, d, m.form === "past" && g === m.verb);
    if (m.pattern.flags.has("only-joint") && !subject.who.joint) return null;
    const who = heard
      ? (theOther({ ...d, lastSingle: subject.who, other: null }, "was told") ?? null)
      : (together ?? ownerOfCue(m, subject.who, subject.from, s));
    const from = relative ? appositive(tokens, subject.from, least) : subject.from;
    return make(relative ? "relative" : "subject", who, from, tokenSpan(tokens, subject.from, subject.to));
  }
  // "thanked Holt, who stressed": whoever was thanked stands inside the words before.
  const relativeWho = whoRelative(m, s, open?.match.frame === "bare" ? open.match.verb + 1 : least);
  if (relativeWho) return make("relative", relativeWho, tokens[g - 1]?.low === "turn" ? g - 4 : g - 2, null);
  if (g === 0) {
    if (s.inherited) return make("item", s.inherited, 0, null);
    return null;
  }
  return sameSubject(m, open, before, s, { now, heard, make });
}

/** "another topic", "one of the issues discussed": what was talked about. */
const isTopic = (t: Token, next: Token | undefined): boolean =>
  /^(?:topics?|subjects?|themes?|focus|points?)$/.test(t.low) ||
  (/^(?:issues?|matters?|questions?|areas?)$/.test(t.low) &&
    /^(?:discussed|raised|covered|addressed|considered|reviewed)$/.test(next?.low ?? ""));

/** "The visit confirmed the joint pledge of both nations": what a visit confirms that is both's. */
const theVisit = (m: CueMatch, tokens: readonly Token[]): boolean =>
  m.pattern.row.act === "confirm" &&
  m.frame === "np" &&
  m.group === 2 &&
  tokens[1]?.low === "visit" &&
  tokens.slice(m.content, m.content + 8).some((t) => /^(?:joint|shared|mutual|common|both)$/.test(t.low));

/** "The talks took place at X and |", "The meeting was held in Y and |": where the subject ends; null for other words. */
function talksHeld(tokens: readonly Token[], g: number): number | null {
  if (tokens[g - 1]?.low !== "and") return null;
  const noun = tokens.findIndex((t, i) => i < 4 && is(t, TALKS));
  const verb = `${tokens[noun + 1]?.low} ${tokens[noun + 2]?.low}`;
  return noun > 0 && /^(?:took place|(?:was|were) held|lasted \S+)$/.test(verb) ? noun + 1 : null;
}

/** "sent a letter to Minister Holt | in which he expressed": what the letter told. */
const inLetter = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 12), at + 1).some((t) => /^(?:letter|message|note|telegram|cable)$/.test(t.low));

/** "On Monday, Arai discussed grain with Norwegian Minister Lie": other talks, where nobody of that country is here. */
function withAnother(m: CueMatch, s: Setting): boolean {
  const { tokens, d } = s;
  const at = tokens.findIndex((t, i) => i > m.verb && i < m.verb + 16 && t.low === "with");
  if (at < 0) return false;
  const partner = tokens.slice(at + 1, at + 9);
  const end = partner.findIndex((t) => t.kind === "mark");
  const words = end < 0 ? partner : partner.slice(0, end);
  if (!words.some((t) => t.capital && s.offices.has(t.low))) return false;
  const said = s.text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
  const named = d.k.namesIn(said).filter((h) => h.as !== "metonym");
  const [first] = named;
  return first !== undefined && first.start < 12 && named.every((h) => !d.room.parties.includes(h.code));
}

/** What a country will do at a time that has been set: told of the calendar, and no promise of the talks. */
const OF_EVENTS =
  /^(?:be|host|hold|attend|visit|travel|participate|chair|assume|take|celebrate|mark|receive|join|become|depart|arrive|open|organi[sz]e|meet|welcome)$/;

/** What two sides do with each other. */
const TOGETHER =
  /^(?:continue|cooperate|work|strengthen|deepen|expand|widen|explore|coordinate|consult|intensify|step)$/;

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
  const joined =
    summedUp(tokens, subject) ||
    lead?.raw === "," ||
    lead?.low === "with" ||
    appositive(tokens, subject, 0) < subject - 1;
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
  if (["with", "to", "for", "on", "upon", "about", "over"].includes(tokens[from - 1]?.low ?? "")) from--;
  if (tokens[from - 1]?.raw === ",") return from;
  for (let i = from - 1; i > Math.max(least, from - 5); i--)
    if (["a", "an"].includes(tokens[i]?.low ?? "") && tokens[i - 1]?.raw === ",") return i;
  return subject - 1;
}
