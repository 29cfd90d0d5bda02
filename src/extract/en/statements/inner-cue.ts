/** Finds the verb of a reported clause that names the act itself: "said that she welcomes". */
import type { Act } from "../../../model/act.ts";
import type { Piece } from "./cut-contents.ts";
import { mainVerb } from "./main-verb.ts";
import type { Discourse, Speaker } from "./discourse.ts";
import { everybody, weTogether, whoIs } from "./discourse.ts";
import type { Ground } from "./draft.ts";
import type { CueMatch } from "./match-cues.ts";
import { namesInstrument } from "./no-act.ts";
import { itWouldBe } from "./promises.ts";
import type { Token } from "./tokens.ts";
import { ADVERB, HAVE, MODAL, NOUNISH_S, PREPOSITION, VERB_PAST, VERB_PP, VERB_S, is } from "./word-classes.ts";

/** Acts that an inner finite verb names under any outer verb. */
const INNER_ALWAYS = new Set<Act>([
  "support",
  "oppose",
  "condemn",
  "call-on",
  "welcome",
  "appreciate",
  "concern",
  "hope",
  "regret",
  "condole",
  "congratulate",
]);

/** Acts that take two, whoever tells of them. */
const TAKE_TWO = new Set<Act>(["exchange-views", "agree", "share-view", "conclude-instrument"]);

export interface Inner {
  match: CueMatch;
  who: Speaker;
}

/** The verb of a reported clause, when it names the act itself and its subject is the speaker's own side. */
export function innerCue(
  piece: Piece,
  stop: number,
  who: Speaker,
  outer: CueMatch,
  g: Ground,
  carried: CueMatch | null,
  /** Who spoke by the verb before, whose subject this one shares. */
  before: Speaker | null = null,
): Inner | null {
  const { tokens, text, d } = g;
  /** Where the first of two verbs with one object began: there the subject ends. */
  let shared: { first: number; and: number } | null = null;
  for (const m of g.matches) {
    const own = m.noun ?? m.group;
    if (own < piece.from || m.verb >= stop) continue;
    // "is looking forward": the auxiliary alone is no "is among the topics".
    const asTopic = ["only-talks", "only-topic", "only-focus"].some((flag) => m.pattern.flags.has(flag));
    if (m.base === "be" && asTopic && g.matches.some((x) => x.group === m.group && x.verb > m.verb)) continue;
    const first: number = shared?.and === own - 1 ? shared.first : sharingFirst(tokens, own, piece.from);
    if (m.passive || m.noun !== null || (m.negated && m.pattern.row.act !== "intend")) return null;
    if (m.form === "ing" && m.group === m.verb) continue;
    if (m.form === "base" && tokens[m.group - 1]?.low === "to") continue;
    // "asked that it back the draft": what is asked for is done by nobody yet.
    if (m.form === "base" && m.group === m.verb && /^(?:call-on|propose)$/.test(outer.pattern.row.act)) return null;
    // "have always supported and will support this port": the second verb has the object.
    if ((m.frame === "np" || (m.frame === "that" && m.bareThat)) && tokens[m.content]?.low === "and") {
      shared = { first, and: m.content };
      continue;
    }
    // "Had a useful exchange of views on the ferry": a post leaves out its "I".
    const opens = tokens[outer.content];
    const post =
      d.quoting !== null &&
      outer.frame === "quote" &&
      m.form === "past" &&
      first === piece.from &&
      opens?.capital === true &&
      is(opens, VERB_PAST);
    const elided = post || (!piece.fresh && first - piece.from <= 1);
    if (elided && !post && !carried && !is(tokens[m.group], MODAL) && !ownedBefore(piece, who, g)) return null;
    // "that Kenya will stay our friend | and will send pilots": the other side's promise, and none of who says it.
    if (elided && !carried?.pattern.flags.has("modal") && is(tokens[m.group], MODAL) && othersBefore(piece, who, g))
      return null;
    if (m.pattern.flags.has("only-talks") || m.pattern.flags.has("only-focus")) return null;
    let speaks = elided && !post && carried ? (before ?? who) : who;
    if (post && TAKE_TWO.has(m.pattern.row.act) && d.room.parties.length === 2)
      return { match: m, who: everybody(d.room, "a post that leaves out its subject: those who talked") };
    if (!elided) {
      // "both of us shared", "we both discussed"
      const ofUs = tokens[first - 1]?.low === "us" && tokens[first - 2]?.low === "of" ? 3 : 1;
      const pair = ["both", "all"].includes(tokens[first - ofUs]?.low ?? "") ? Math.max(ofUs, 2) : 1;
      const together =
        tokens[first - pair]?.low === "we" || pair === 3
          ? weTogether(tokens, first - pair, first, m.pattern.row.act, d, m.form === "past" && m.group === m.verb)
          : null;
      if (together) return { match: m, who: together };
      const subject = innerSubject(tokens, piece.from, first, who, text, d);
      if (!subject) return null;
      // "said the two countries had agreed to": what both are said to have agreed is agreed by both.
      if (
        subject.joint &&
        m.pattern.row.act === "agree" &&
        (m.form === "past" || m.form === "pp") &&
        outer.pattern.flags.has("neutral")
      )
        return { match: m, who: subject };
      if (!subject.parties.every((p) => who.parties.includes(p))) {
        if (!(d.quoting && subject.joint && (tokens[piece.from]?.low === "we" || tokens[first - 1]?.low === "i")))
          return null;
        speaks = subject;
      } else if (d.quoting && subject.joint) speaks = subject;
      // "It was emphasized that the Saudi side appreciates": nobody is said to have emphasized it, and one side appreciates.
      else if (tokens[outer.group - 1]?.low === "it" && who.joint && subject.parties.length === 1) speaks = subject;
      else if (!subject.parties.length) return null;
    }
    const { act } = m.pattern.row;
    const { flags } = m.pattern;
    if (flags.has("only-joint") && !speaks.joint) return null;
    if (flags.has("needs-instrument") && !namesInstrument(m, tokens)) return null;
    if (act === "intend") {
      if (itWouldBe(tokens, piece.from, m.group)) return null;
      const neutral = outer.pattern.flags.has("neutral") || outer.frame === "quote";
      if (!neutral) return null;
      // "it would be looked into": what is done to something is reported, whoever will do it.
      if (flags.has("modal") && passiveAfter(tokens, m.verb, stop)) return null;
      // "will support", "will urge": the verb after the modal names the act when it may.
      const after = flags.has("modal")
        ? g.matches.find(
            (x) =>
              x.verb > m.verb &&
              x.group <= m.verb &&
              INNER_ALWAYS.has(x.pattern.row.act) &&
              // "would celebrate its jubilee": a feast that is to come, and nothing welcomed.
              x.base !== "celebrate" &&
              x.pattern.row.act !== "hope",
          )
        : undefined;
      return { match: after ?? m, who: speaks };
    }
    if (d.quoting && speaks.joint) return { match: m, who: speaks };
    const perfect = tokens.slice(m.group, m.verb).some((t) => is(t, HAVE));
    if (
      outer.frame !== "quote" &&
      (perfect || !INNER_ALWAYS.has(act) || !(flags.has("inner") || act === "condole" || act === "congratulate"))
    )
      return null;
    return { match: m, who: speaks };
  }
  return null;
}

/** "Japan highly | appreciates and supports the port": where the first of two verbs begins that share their object. */
function sharingFirst(tokens: readonly Token[], verb: number, from: number): number {
  if (tokens[verb - 1]?.low !== "and" || !is(tokens[verb - 2], VERB_S | VERB_PAST) || is(tokens[verb - 2], NOUNISH_S))
    return verb;
  let i = verb - 2;
  while (i - 1 > from && is(tokens[i - 1], ADVERB)) i--;
  return i > from ? i : verb;
}

/** "will not | be moved": a passive after the modal, and no "be ready", "be able". */
function passiveAfter(tokens: readonly Token[], modal: number, stop: number): boolean {
  let i = modal + 1;
  while (i < stop && (is(tokens[i], ADVERB) || tokens[i]?.low === "not")) i++;
  if (tokens[i]?.low !== "be") return false;
  i++;
  while (i < stop && is(tokens[i], ADVERB)) i++;
  const t = tokens[i];
  return i < stop && is(t, VERB_PP) && !["committed", "prepared", "determined", "engaged"].includes(t?.low ?? "");
}

/** "assured her that it would be looked into": nobody is said to intend it. */
export function doneTo(m: CueMatch, piece: Piece, stop: number, g: Ground): boolean {
  // Whoever pledges that a thing will be done sees to it.
  if (m.pattern.row.act !== "intend" || m.frame !== "that" || !m.pattern.flags.has("neutral")) return false;
  const main = mainVerb(g.tokens, piece.from, stop);
  return main?.kind === "modal" && passiveAfter(g.tokens, main.at, stop);
}

/** The piece before shared its subject with this one and it was the speaker's. */
const ownedBefore = (piece: Piece, who: Speaker, g: Ground): boolean => {
  for (let i = piece.from - 1; i >= Math.max(0, piece.from - 60); i--) {
    const that = g.tokens[i]?.low === "that";
    if (!that && i !== 0) continue;
    const from = that ? i + 1 : i;
    for (let n = from + 1; n < Math.min(piece.from, from + 9); n++) {
      const s = whoIs(g.tokens.slice(from, n), g.text, g.d);
      if (s && s.parties.every((p) => who.parties.includes(p))) return true;
    }
    return false;
  }
  return false;
};

/** The piece before shared its subject with this one, and it was somebody else's side. */
const othersBefore = (piece: Piece, who: Speaker, g: Ground): boolean => {
  const that = g.tokens.findLastIndex((t, i) => i < piece.from && i > piece.from - 40 && t.low === "that");
  if (that < 0) return false;
  for (let n = that + 2; n < Math.min(piece.from, that + 9); n++) {
    const s = whoIs(g.tokens.slice(that + 1, n), g.text, g.d);
    if (s && is(g.tokens[n], MODAL)) return s.parties.length > 0 && !s.parties.some((p) => who.parties.includes(p));
  }
  return false;
};

/** Subject of a reported clause: past a frame ("that, on Sudan, Japan"), before an aside ("Fiji, as host, intends"). */
function innerSubject(
  tokens: readonly Token[],
  from: number,
  to: number,
  who: Speaker,
  text: string,
  d0: Discourse,
): Speaker | null {
  if (to <= from) return null;
  // "said that we will never": whoever speaks for one side says "we" of it.
  if (to === from + 1 && tokens[from]?.low === "we" && !d0.quoting && who.parties.length === 1) return who;
  const d = d0.quoting ? d0 : { ...d0, last: who, lastSingle: who.parties.length === 1 ? who : d0.lastSingle };
  const try_ = (a: number, b: number): Speaker | null =>
    b > a ? (whoIs(tokens.slice(a, b), text, d) ?? ownOffice(tokens, a, b, who, d)) : null;
  const commas: number[] = [];
  for (let i = from; i < to; i++) if (tokens[i]?.raw === ",") commas.push(i);
  const last = commas.at(-1);
  // "From January we will patrol": when or where stands ahead of who speaks.
  if (d0.quoting && to - from > 1 && is(tokens[from], PREPOSITION) && ["we", "i"].includes(tokens[to - 1]?.low ?? ""))
    return try_(to - 1, to);
  if (last === undefined) return try_(from, to);
  if (last === to - 1) return commas.length > 1 || commas[0] !== last ? try_(from, commas[0] as number) : null;
  return try_(last + 1, to) ?? try_(from, to);
}

/** "the relevant ministries", "his government": organs of the speaker's own side when no other country is named. */
function ownOffice(tokens: readonly Token[], from: number, to: number, who: Speaker, d: Discourse): Speaker | null {
  const head = tokens[to - 1]?.low ?? "";
  if (
    to - from > 5 ||
    !/^(ministry|ministries|government|authorities|country|cabinet|side|officials)$/.test(head) ||
    who.parties.length !== 1
  )
    return null;
  const named = d.k.namesIn(
    tokens
      .slice(from, to)
      .map((t) => t.raw)
      .join(" "),
  );
  return named.every((n) => who.parties.includes(n.code)) ? who : null;
}
