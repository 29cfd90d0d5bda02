/** Links passives and what is told with nobody as the subject: all who took part, unless "by" names one. */
import { wordSet } from "../../../model/once-for.ts";
import { boundary, edgeBefore, tense } from "./clause-edges.ts";
import type { Clause, Setting } from "./clause.ts";
import type { Discourse, Speaker } from "./discourse.ts";
import { everybody, theOther, whoIs } from "./discourse.ts";
import type { CueMatch } from "./match-cues.ts";
import type { Token } from "./tokens.ts";
import { ADVERB, ARTICLE, MODAL, PREPOSITION, PRONOUN, TALKS, VERB_ING, VERB_PP, is } from "./word-classes.ts";

/** "There was agreement that", "Also on the agenda were": told of the talks, with nobody as the subject. */
export function ofNobody(m: CueMatch, open: Clause | null, s: Setting): Clause | null {
  const there = m.pattern.flags.has("there");
  const from = there ? m.group - 1 : 0;
  // "On the canal there was agreement that", "During the meeting there were discussions about"
  const framed = from < 7 && is(s.tokens[0], PREPOSITION) && !s.tokens.slice(0, from).some((t) => t.kind === "mark");
  if (there && (s.tokens[from]?.low !== "there" || !(boundary(s.tokens, from) || framed))) return null;
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

/** Passive and agentless: all parties, unless "by" names one. */
export function passive(m: CueMatch, open: Clause | null, s: Setting): Clause | null {
  const { tokens, text, d } = s;
  const it = tokens[m.group - 1]?.low === "it" && m.noun === null && !m.passive;
  const lead = tokens[m.group]?.low ?? "";
  if (is(tokens[m.group], MODAL)) return null;
  // "Since a pact was signed in 2031, visits have grown": what went before.
  const comma = tokens.findIndex((t) => t.raw === ",");
  if (/^(?:since|after|once)$/.test(tokens[0]?.low ?? "") && m.verb < comma) return null;
  // "The talks were concluded by a dinner"
  if (m.pattern.flags.has("needs-that") && m.frame !== "that") return null;
  // "The Envoy said she was committed to a pact": a person is, and no matter was.
  if (m.passive && /^(?:i|he|she|we|they)$/.test(tokens[m.group - 1]?.low ?? "")) return null;
  // "was noted in the letter sent by the King": in something else than the talks.
  if (
    /^(?:letter|message|report|article|speech)$/.test(tokens[m.verb + 3]?.low ?? "") &&
    tokens[m.verb + 1]?.low === "in"
  )
    return null;
  // "It should be recalled that": what the page itself reminds of.
  if (it && /^(?:should|must|can|may)$/.test(lead)) return null;
  // "the scholarships being offered to students": described, and nothing done.
  if (lead === "being") return null;
  // "The mandate still has to be approved": nothing was done yet.
  if (lead === "be" && tokens[m.group - 1]?.low === "to") return null;
  // "The main points are set out below": what is told now was no act of the talks.
  const now =
    !s.declares &&
    !d.quoting &&
    (lead === "is" ||
      lead === "are" ||
      (lead !== "was" &&
        lead !== "were" &&
        tokens.slice(m.group, m.verb).some((t) => t.low === "is" || t.low === "are")));
  // "Attention is paid to the port", "It is noted that": so do some houses tell of the talks themselves.
  if (now && !(it && m.frame === "that") && m.noun === null) return null;
  const behind = whichWas(m, open, s);
  if (behind) return behind;
  if (["which", "that", "who", "whom", "as"].includes(tokens[m.group - 1]?.low ?? "")) return null;
  // "the audience given by the President, in the course of which plans were outlined": what was done in another's talks.
  if (open && m.passive && inTheCourseOf(tokens, open.match.to, m.group)) return null;
  const from = it ? m.group - 1 : m.noun !== null ? m.noun : contentStart(tokens, m, open ? open.match.to : 0);
  if (from >= m.group && m.noun === null) return null;
  // "Although no date was announced": what was not done.
  const opens = /^(?:although|though|while|if|as|when|because|since)$/.test(tokens[from]?.low ?? "") ? from + 1 : from;
  if (m.passive && tokens[opens]?.low === "no") return null;
  // "No agreement was reached on the lock"
  if (m.noun !== null && [tokens[m.noun], tokens[m.noun - 1]].some((t) => t?.low === "no")) return null;
  if (m.pattern.flags.has("matter-first") && !isMatter(tokens.slice(from, m.group), s)) return null;
  if (open && !boundary(tokens, from)) return null;
  if (
    open &&
    open.match.frame === "that" &&
    !(tokens[from - 1]?.raw === ";" || [",", "and", "while"].includes(tokens[from - 1]?.low ?? ""))
  )
    return null;
  if (open && open.match.frame === "that" && open.match.content >= from) return null;
  // "This was conveyed at a lunch": what "this" is has been told.
  if (m.passive && m.group - opens === 1 && /^(?:this|that|these|those)$/.test(tokens[opens]?.low ?? "")) return null;
  const by = agent(tokens, m, text, d) ?? onThePartOf(tokens, m.group, text, d);
  if (!by && byStranger(tokens, m.verb, s)) return null;
  // "such efforts are supported by lively trade": what is done by no one is no act.
  if (!by && (lead === "is" || lead === "are") && tokens[m.verb + 1]?.low === "by") return null;
  // "ties were supported by the Accord of 2029": a thing did it, and nobody here.
  if (!by && m.passive && tokens[m.verb + 1]?.low === "by" && m.pattern.row.act === "support") return null;
  const runsOn = it && (lead === "is" || lead === "are") ? s.floor : null;
  const who =
    by ??
    (runsOn && { ...runsOn, how: `${runsOn.how}, who has the floor` }) ??
    ownerOfPosition(tokens, from, m.group, text, d) ??
    agentless(m, tokens, text, d);
  // "An exchange of views on | the ferry lines | was held": the noun is no part of what was talked of.
  const matter = m.noun !== null && m.pattern.row.act === "exchange-views";
  const told = who && now && !who.doubt ? { ...who, doubt: TOLD_NOW } : who;
  const content: CueMatch = m.passive && !matter ? { ...m, content: from } : m;
  return {
    match: content,
    link: "passive",
    who: d.room.parties.length ? told : null,
    subject: null,
    edge: edgeBefore(tokens, from, open ? open.match.to : 0),
    present: false,
  };
}

const inTheCourseOf = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .some((t, i, all) => t.low === "course" && all[i + 1]?.low === "of" && all[i + 2]?.low === "which");

const TOLD_NOW = "it is told in the present and of nobody: it may be how things are, and no act of these talks";

/** "Norway's readiness … was reiterated", "the readiness of Norway to …": whose position it is voices it. */
function ownerOfPosition(
  tokens: readonly Token[],
  from: number,
  to: number,
  text: string,
  d: Discourse,
): Speaker | null {
  const positions = wordSet(d.k.lists["positions"]);
  const sole = (start: number, end: number): Speaker | null => {
    const who = end > start ? whoIs(tokens.slice(start, end), text, d) : null;
    return who && who.parties.length === 1 ? { ...who, names: [], how: "whose position it is" } : null;
  };
  for (let i = from + 1; i < Math.min(to, from + 6); i++)
    if (tokens[i]?.kind === "genitive") {
      const noun = tokens.slice(i + 1, i + 4).findIndex((t) => positions.has(t.low));
      return noun >= 0 ? sole(from, i) : null;
    }
  const at = tokens[from]?.low === "the" ? from + 1 : from;
  if (!positions.has(tokens[at]?.low ?? "") || tokens[at + 1]?.low !== "of") return null;
  for (let end = Math.min(to, at + 8); end > at + 2; end--) {
    const who = sole(at + 2, end);
    if (who) return who;
  }
  return null;
}

/** ", which was commended by Minister Arai": somebody in the room does it, and the clause is all there is. */
function whichWas(m: CueMatch, open: Clause | null, s: Setting): Clause | null {
  const { tokens } = s;
  const lead = tokens[m.group]?.low;
  const summed = sumsUp(tokens, m.group - 1);
  const which = tokens[m.group - 1]?.low === "which" && tokens[m.group - 2]?.raw === ",";
  if (!open || !m.passive || !(which || summed !== null)) return null;
  if (lead !== "was" && lead !== "were") return null;
  const invited = open.match.pattern.row.act === "invite" && m.pattern.row.act === "accept" && open.who;
  if (tokens[m.verb + 1]?.low !== "by" && !invited) return null;
  // "extended an invitation to visit, which was accepted": by whoever was invited.
  const who =
    agent(tokens, m, s.text, s.d) ??
    (invited ? theOther({ ...s.d, lastSingle: invited, other: null }, "who was invited") : null);
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
  // "such questions were on the agenda as the port": the matter comes behind.
  !subject.some((t) => t.low === "such") &&
  !(subject.length === 1 && (is(subject[0], PRONOUN) || /^(?:it|this|that|there)$/.test(subject[0]?.low ?? ""))) &&
  !whoIs(subject, s.text, s.d);

/** Acts that take two, whoever tells of them. */
const TAKES_TWO = new Set<string>(["exchange-views", "agree", "share-view", "conclude-instrument"]);

/** Who accepts "Minister Berg's offer of pilots": the one of two whose offer it is not. */
function ownerOfOffer(tokens: readonly Token[], before: number, text: string, d: Discourse): Speaker | null {
  const at = tokens.findIndex((t, i) => i < before && t.kind === "genitive");
  if (at < 1 || !/^(?:offer|proposal|invitation|request)$/.test(tokens[at + 1]?.low ?? "")) return null;
  const owner = whoIs(tokens.slice(0, at), text, d);
  return owner?.parties.length === 1 ? theOther({ ...d, lastSingle: owner, other: null }, "to whom it was made") : null;
}

/** All who took part, where nobody is named; a doubt where one alone has spoken in the paragraph so far. */
function agentless(m: CueMatch, tokens: readonly Token[], text: string, d: Discourse): Speaker {
  // "The invitation was accepted": by who was invited, not by who had spoken.
  const invitation = m.pattern.row.act === "accept" && tokens.slice(0, m.group).some((t) => t.low === "invitation");
  const guest = invitation && d.lastSingle ? theOther(d, "who was asked") : null;
  if (guest) return guest;
  // "The Norwegian Minister's offer was accepted": by the other one.
  const gave = m.pattern.row.act === "accept" ? ownerOfOffer(tokens, m.group, text, d) : null;
  if (gave) return gave;
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
    // "held talks, during which the ferry lines were reviewed"
    if (t.low === "which" && is(tokens[i - 1], PREPOSITION) && tokens[i - 2]?.raw === ",") {
      from = i + 1;
      break;
    }
    if (t.raw === ";" || t.raw === ":" || t.low === "while" || t.low === "whereas") {
      from = i + 1;
      break;
    }
    const clauseBefore = least > 0 || tokens.slice(0, i).some((x) => /^(?:was|were)$/.test(x.low));
    if (t.raw === "," && clauseBefore && ["and", "while", "with"].includes(tokens[i + 1]?.low ?? "")) {
      from = i + 2;
      break;
    }
    // "the lines were reviewed, steps for the season were outlined"
    if (t.raw === "," && least > 0 && is(tokens[i - 1], VERB_PP) && /^(?:was|were)$/.test(tokens[i - 2]?.low ?? "")) {
      from = i + 1;
      break;
    }
  }
  // Frames and openers: "On Sudan, the truce was discussed", "Also discussed were".
  if (from === 0) {
    const first = tokens[0];
    if (first && (is(first, PREPOSITION) || is(first, ADVERB) || /ing$/.test(first.low) || first.low === "as")) {
      for (let i = 1; i < m.group - 1; i++) {
        // "At the talks | the shortage of pilots, in particular at night, was discussed"
        const unmarked = i < 5 && is(tokens[i], TALKS) && is(tokens[i + 1], ARTICLE);
        // "During the talks, that were held in May, | the lines were reviewed"
        const described = /^(?:which|that|who|where)$/.test(tokens[i + 1]?.low ?? "");
        if (unmarked || (tokens[i]?.raw === "," && !described)) {
          from = i + 1;
          break;
        }
      }
    }
  }
  // "Following her talks with the Minister of Ports, Ola Berg, | a programme was signed": the name is the minister's.
  if (from > 1 && tokens[from - 1]?.raw === "," && is(tokens[0], PREPOSITION | VERB_ING)) {
    const close = tokens.findIndex((t, i) => i > from && t.raw === ",");
    const name = close - from >= 2 && close - from <= 4 && close < m.group - 1;
    if (name && tokens.slice(from, close).every((t) => t.kind === "word" && t.capital)) from = close + 1;
  }
  // "Above all, the quotas were discussed"
  if (tokens[from]?.low === "above" && tokens[from + 1]?.low === "all" && tokens[from + 2]?.raw === ",") from += 3;
  while (is(tokens[from], ADVERB) || tokens[from]?.low === "and") from++;
  // "While the lines were discussed, the two presidents hoped"
  return from === 0 && tokens[0]?.low === "while" ? 1 : from;
}

/** "On the part of the Norwegian delegation, gratitude was expressed": who acts stands in front. */
function onThePartOf(tokens: readonly Token[], before: number, text: string, d: Discourse): Speaker | null {
  const words = tokens
    .slice(0, 4)
    .map((t) => t.low)
    .join(" ");
  const from =
    words === "on the part of" ? 4 : /^(?:from|on) the side of$/.test(words) ? 4 : /^on behalf of/.test(words) ? 3 : 0;
  const comma = tokens.findIndex((t) => t.raw === ",");
  return from && comma > from && comma < before ? whoIs(tokens.slice(from, comma), text, d) : null;
}

/** "was welcomed at the palace by President Lie": an office-holder who took no part in the talks. */
function byStranger(tokens: readonly Token[], verb: number, s: Setting): boolean {
  for (let i = verb + 1; i < Math.min(tokens.length - 1, verb + 7); i++) {
    if (tokens[i]?.kind === "mark") return false;
    if (tokens[i]?.low !== "by") continue;
    const at = tokens[i + 1]?.low === "the" ? i + 2 : i + 1;
    return !!tokens[at]?.capital && tokens.slice(at, at + 3).some((t) => t.capital && s.offices.has(t.low));
  }
  return false;
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
