/** Links participles: "…, stressing X", "Welcoming Y, …", "with A announcing Z". */
import type { Span } from "../../../model/span.ts";
import { edgeBefore } from "./clause-edges.ts";
import type { Clause, Link, Setting } from "./clause.ts";
import type { Discourse, Speaker } from "./discourse.ts";
import { everybody, whoIs } from "./discourse.ts";
import { subjectBefore } from "./find-subjects.ts";
import { mainVerb } from "./main-verb.ts";
import type { CueMatch } from "./match-cues.ts";
import { sentenceSubject } from "./sentence-subject.ts";
import type { Token } from "./tokens.ts";
import { tokenSpan } from "./tokens.ts";
import { meetingSubject, purposeSpeaker } from "./who-met.ts";
import { ADVERB, DETERMINER, PREPOSITION, REPORTS, REPORTS_PAST, TALKS, VERB_ING, VERB_S, is } from "./word-classes.ts";

export function participle(m: CueMatch, open: Clause | null, before: readonly Clause[], s: Setting): Clause | null {
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
    m.pattern.flags.has("only-finite") ||
    m.pattern.flags.has("only-joint") ||
    m.pattern.row.act === "conclude-instrument"
  )
    return null;
  // "that the work of both in widening trade while exploring new fields is proof": the clause has not had its verb yet.
  if (
    open?.match.frame === "that" &&
    prev?.low === "while" &&
    tokens[g - 2]?.kind === "word" &&
    !mainVerb(tokens, open.match.content, g - 1)
  )
    return null;
  if (open && m.frame !== "that" && otherParticiples(tokens, open.match.content, g)) return null;
  // "Following up on the last talks, the ministers": what went before these talks.
  if (g === 0 && m.base === "follow") return null;
  // "Welcoming the census, Arai ...", "While noting ..., he".
  if (g === 0 || (g <= 3 && tokens.slice(0, g).every((t) => OPENS_FRONTED.has(t.low) || is(t, ADVERB))))
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
    prev?.raw === ";" ||
    // "called it “a good step,” noting that"
    (/^[”"]$/.test(prev?.raw ?? "") && tokens[g - 2]?.raw === ",") ||
    (["while", "also", "thereby"].includes(prev?.low ?? "") && [",", "while"].includes(tokens[g - 2]?.low ?? "")) ||
    prev?.low === "while" ||
    // "addressed the neighbourhood | underscoring the need": no comma, but matters underscore nothing.
    (open?.match.pattern.row.act === "exchange-views" &&
      (m.pattern.row.act === "emphasize" || m.pattern.row.act === "welcome") &&
      prev?.kind === "word" &&
      !is(prev, PREPOSITION) &&
      prev.low !== "and");
  if (!comma) return null;
  if (open?.who) {
    // "on signing the accord, opening the port" goes on; "…, conveying her view that" reports.
    if (open.match.frame === "gerund" && prev?.raw === "," && m.frame !== "that" && m.frame !== "quote") return null;
    const beside = prev?.low === "while" && tokens[g - 2]?.raw === "," && open.who.joint;
    if (m.pattern.row.act === "exchange-views" && open.match.frame === "np" && !beside) return null;
    // "stressed that Chad sets an example, pledging ferries": what the one spoken of pledges.
    if (m.pattern.row.act === "intend" && open.match.frame === "that" && othersClause(open, g, s)) return null;
    return make(
      "participle",
      open.match.pattern.row.act === "exchange-views" ? purposeSpeaker(m, open.who, d) : open.who,
      g,
    );
  }
  // "…, Arai, recalling that ..., expressed": the aside's speaker is the subject before it.
  // "Arai while thanking Holt, expressed": no comma opens it.
  const opened = prev?.raw !== "," && tokens[g - 2]?.raw === ",";
  const aside = subjectBefore(tokens, g - (opened ? 2 : 1), 0, text, d);
  // "The meeting was meant to deepen ties, focusing on the lock"
  if (m.pattern.row.act === "exchange-views" && !before.length && is(tokens[1], TALKS) && is(tokens[0], DETERMINER))
    return make("talks", everybody(d.room, "the talks themselves: all who took part"), g, tokenSpan(tokens, 0, 2));
  // "had a call with his counterpart X, discussing": both, not whoever stands nearest.
  const talked = aside && m.pattern.row.act === "exchange-views" && before.length === 0 && meetingSubject(s, g);
  if (talked && d.room.parties.length === 2) return make("participle", purposeSpeaker(m, talked, d), g);
  // "Arai met with Minister Lie, hoping to open the lock": who met hopes, not whom they met.
  const host =
    aside && before.length === 0 && /^(?:with|by|to)$/.test(tokens[aside.from - 1]?.low ?? "") && !verbBehind(tokens, g)
      ? meetingSubject(s, aside.from)
      : null;
  if (host) return make("participle", purposeSpeaker(m, host, d), g);
  if (aside) return make("participle", aside.who, g, tokenSpan(tokens, aside.from, aside.to));
  const met = before.length === 0 ? meetingSubject(s, g) : null;
  // "The President welcomed his guest, while touching upon the ferry": the greeting has the subject.
  // "shared ways to keep ferries clean while supporting crews": no comma, and so no act beside the first.
  const within = prev?.low === "while" && tokens[g - 2]?.kind === "word";
  const silent = !met && !within && before.length === 0 ? sentenceSubject(s, g) : null;
  if (silent) return make("participle", silent.who, g, tokenSpan(tokens, silent.from, silent.to));
  return met ? make("participle", purposeSpeaker(m, met, d), g) : null;
}

/** Does what was said begin with somebody else's name as its subject: "that Chad sets an example"? */
function othersClause({ match, who }: Clause, g: number, { tokens, text, d }: Setting): boolean {
  const first = tokens[match.content]?.low === "the" ? match.content + 1 : match.content;
  if (!tokens[first]?.capital) return false;
  for (let n = Math.min(g, match.content + 5); n > match.content; n--) {
    const subject = whoIs(tokens.slice(match.content, n), text, d);
    if (subject) return !subject.joint && subject.parties.join() !== who?.parties.join();
  }
  return is(tokens[first + 1], VERB_S);
}

/** Does a finite verb follow the comma that closes the participle's clause: "Arai, recalling the pact, | expressed"? */
function verbBehind(tokens: readonly Token[], g: number): boolean {
  for (let i = g + 1; i < tokens.length - 1; i++)
    if (tokens[i]?.raw === ",") {
      let next = i + 1;
      while (is(tokens[next], ADVERB)) next++;
      if (is(tokens[next], REPORTS_PAST)) return true;
    }
  return false;
}

/** What may stand before a participle that opens its sentence. */
const OPENS_FRONTED = new Set(["while", "when", "also", "further", "in", "by", "and", "after", "upon", ","]);

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
  // "to expand trade with Australia, stressing": a comma ends what "with" opened.
  if (tokens[g - 1]?.raw === ",") return null;
  for (let i = g - 1; i >= Math.max(0, g - 12); i--)
    if (tokens[i]?.low === "with" || tokens[i]?.low === "while") {
      const who = g - i - 1 > 0 ? whoIs(tokens.slice(i + 1, g), text, d) : null;
      return who ? { from: i + 1, who } : null;
    }
  return null;
}
