/** Turns one clause into statements: cuts its content, lets an inner verb name the act, tells what is promised. */
import type { Act } from "../../../model/act.ts";
import type { Span } from "../../../model/span.ts";
import type { Lexicon } from "./cue-patterns.ts";
import { addressed, partiesIn } from "./addressees.ts";
import { beforeJoin, cutClause, cutGerunds, cutInfinitives, mainVerb, type Piece } from "./cut-contents.ts";
import type { Discourse, Speaker } from "./discourse.ts";
import { principals, speaker, weTogether, whoIs } from "./discourse.ts";
import { subjectBefore } from "./find-subjects.ts";
import type { Clause } from "./clause.ts";
import type { CueMatch } from "./match-cues.ts";
import { tokenSpan, type Token } from "./tokens.ts";
import { isInfinitive } from "./clause-ahead.ts";
import { ADVERB, DETERMINER, HAVE, is, MODAL, VERB_ING, VERB_PP } from "./word-classes.ts";

/** A statement before it has an id, issues and strength. */
export interface Draft {
  who: Speaker;
  subject: Span | null;
  act: Act;
  cue: Span;
  content: Span;
  addressees: string[];
  undertaking: boolean;
  rule: string;
  frame: string;
  base: number | null;
  doubt: string | null;
}

export interface Ground {
  tokens: readonly Token[];
  text: string;
  d: Discourse;
  lexicon: Lexicon;
  matches: readonly CueMatch[];
}

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

/** Statements of one clause whose content runs up to token `to`. */
export function nameActs(c: Clause, to: number, g: Ground): Draft[] {
  return draftsOf(c, to, g).map((x) => (x.doubt ? x : { ...x, doubt: doubtOf(x, c, g) }));
}

/** Why the cut of a statement, or who speaks in it, may be wrong; null when nothing speaks against it. */
function doubtOf(x: Draft, c: Clause, g: Ground): string | null {
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
  for (let i = firstFrom(tokens, x.content.start + 1); i < tokens.length; i++) {
    const t = tokens[i] as Token;
    if (t.end >= x.content.end) break;
    if (t.raw === ";") return "a new statement may begin behind the semicolon";
    const other = t.low === "while" ? mainVerb(tokens, i + 1, Math.min(tokens.length, i + 14)) : null;
    if (other && subjectBefore(tokens, other.at, i + 1, g.text, g.d)) return `another side may speak behind "while"`;
  }
  return null;
}

/** Index of the first token that starts at or behind a place. */
function firstFrom(tokens: readonly Token[], place: number): number {
  let lo = 0;
  let hi = tokens.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((tokens[mid]?.start ?? 0) < place) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}

/** Where the subject of a verb begins that reports inside another's words: behind a comma or a relative word. */
function reporterIn(m: CueMatch, g: Ground): number | null {
  const subject = subjectBefore(g.tokens, m.group, Math.max(0, m.group - 8), g.text, g.d);
  const lead = subject ? (g.tokens[subject.from - 1]?.low ?? "") : "";
  return subject && [",", "which", "whom", "whose"].includes(lead) ? (g.tokens[subject.from]?.start ?? null) : null;
}

function draftsOf(c: Clause, to: number, g: Ground): Draft[] {
  const who = c.who && withPartner(c.who, c.match, g);
  if (!who) return [];
  const { tokens } = g;
  const m = c.match;
  const end = trimEnd(tokens, m.content, to);
  const cue = cueSpan(m, g);
  const base = {
    who,
    subject: c.subject,
    rule: m.pattern.row.id,
    base: m.pattern.row.strength,
    frame: m.frame,
    doubt: who.doubt,
  };
  if (m.passive) {
    const from = m.content;
    const contentTo = m.noun !== null ? nounPassiveEnd(tokens, m) : m.group;
    const act = passiveAct(m);
    return [
      {
        ...base,
        act,
        cue,
        content: tokenSpan(tokens, from, trimEnd(tokens, from, contentTo)),
        addressees: [],
        undertaking: act === "accept",
        frame: "passive",
      },
    ];
  }
  if (m.pattern.flags.has("whole") || m.frame === "bare") {
    const from = m.noun ?? m.group;
    const stop = m.noun !== null ? Math.max(end, m.to) : Math.max(trimEnd(tokens, from, to), m.to);
    const own = actOf(m, who);
    return [
      {
        ...base,
        act: own,
        cue,
        content: tokenSpan(tokens, from, stop),
        addressees: addressed(m, own, who, g, from, stop),
        undertaking: promises(m, own, who, g, from, stop),
      },
    ];
  }
  if (end <= m.content) return [];
  const tail = m.frame === "that" || m.frame === "quote" ? end : clauseTail(tokens, m.content, end);
  const pieces = cut(m, tail, g);
  const drafts: Draft[] = [];
  let carried: CueMatch | null = null;
  let opened: Inner | null = null;
  for (const cutOut of pieces) {
    const piece = { ...cutOut };
    while (piece.from < piece.to && tokens[piece.from]?.raw === ",") piece.from++;
    const stop = trimEnd(tokens, piece.from, piece.to);
    if (stop <= piece.from) continue;
    const more = secondAddress(piece, stop, g);
    if (more) {
      drafts.push({
        ...base,
        act: actOf(m, who),
        cue: tokenSpan(tokens, piece.from, more),
        content: tokenSpan(tokens, more, stop),
        addressees: partiesIn(tokens, piece.from, more, g),
        undertaking: false,
      });
      continue;
    }
    const inner: Inner | null =
      m.frame === "that" || m.frame === "quote" ? innerCue(piece, stop, who, m, g, carried) : null;
    // "We agreed that A and that B": without a "that" of its own the quotation has none to repeat.
    const again: boolean =
      opened?.match.frame === "that" &&
      m.frame === "quote" &&
      [piece.from, piece.from - 1].some((i) => isAndThat(tokens, i));
    if (!inner && again && opened) {
      const from = tokens[piece.from]?.low === "that" ? piece.from + 1 : piece.from;
      drafts.push({
        ...base,
        who: opened.who,
        act: opened.match.pattern.row.act,
        rule: opened.match.pattern.row.id,
        base: opened.match.pattern.row.strength,
        cue: cueSpan(opened.match, g),
        content: tokenSpan(tokens, from, stop),
        addressees: [],
        undertaking: promises(opened.match, opened.match.pattern.row.act, opened.who, g, from, stop),
      });
    } else if (inner) {
      carried = inner.match;
      opened = inner;
      drafts.push(...innerDrafts(inner, stop, c, g, base));
    } else if (carried && !piece.fresh && carried.pattern.flags.has("modal")) {
      // "will keep the team and provide a grant": the modal carries over.
      drafts.push({
        ...base,
        act: carried.pattern.row.act,
        rule: carried.pattern.row.id,
        base: carried.pattern.row.strength,
        cue: cueSpan(carried, g),
        content: tokenSpan(tokens, piece.from, stop),
        addressees: [],
        undertaking: true,
      });
    } else {
      if (piece.fresh) carried = null;
      const act = doneTo(m, piece, stop, g) ? "state" : actOf(m, who);
      drafts.push({
        ...base,
        act,
        cue,
        content: tokenSpan(tokens, piece.from, stop),
        addressees: addressed(m, act, who, g, piece.from, stop),
        undertaking: promises(
          m.frame === "np" && isInfinitive(tokens, piece.from) ? { ...m, frame: "inf" } : m,
          act,
          who,
          g,
          piece.from,
          stop,
        ),
      });
    }
  }
  return drafts;
}

const isAndThat = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.low === "that" && ["and", ","].includes(tokens[i - 1]?.low ?? "");

/** "discussed with X", "agreed with X": what takes two is done by both, whoever is the subject. */
function withPartner(who: Speaker, m: CueMatch, g: Ground): Speaker {
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
  const other =
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

const nextMark = (tokens: readonly Token[], from: number): number => {
  let i = from;
  while (i < tokens.length && i < from + 24 && tokens[i]?.raw !== "," && tokens[i]?.raw !== ".") i++;
  return i;
};

/** Words of the cue, with its auxiliaries; for a noun-first passive from the noun. */
function cueSpan(m: CueMatch, g: Ground): Span {
  const from = m.noun ?? (m.pattern.flags.has("modal") ? m.verb : m.group);
  let start = from;
  while (
    start < m.verb &&
    ["also", "further", "furthermore", "additionally", "then", "equally"].includes(g.tokens[start]?.low ?? "")
  )
    start++;
  const it =
    g.tokens[m.group - 1]?.low === "it" &&
    m.noun === null &&
    !m.passive &&
    m.group > 0 &&
    ["was", "is", "were", "has"].includes(g.tokens[m.group]?.low ?? "") &&
    m.frame !== "np";
  const to = m.frame === "inf" && m.to === m.content + 1 ? m.content : m.to;
  if (m.pattern.flags.has("there")) return tokenSpan(g.tokens, m.group - 1, Math.max(to, m.verb + 1));
  if (m.pattern.flags.has("on-agenda")) start = g.tokens.findIndex((t) => t.low === "on");
  return tokenSpan(g.tokens, it ? m.group - 1 : start, Math.max(to, m.verb + 1));
}

const nounPassiveEnd = (tokens: readonly Token[], m: CueMatch): number => {
  let i = m.group;
  while (i > m.content && is(tokens[i - 1], ADVERB)) i--;
  return i;
};

const passiveAct = (m: CueMatch): Act => m.pattern.row.act;

/** The row's act, or what its flags make of it for one speaker or many. */
function actOf(m: CueMatch, who: Speaker): Act {
  const { act } = m.pattern.row;
  const { flags } = m.pattern;
  if (flags.has("plural") && !who.joint && who.parties.length === 1) return "state";
  if (flags.has("single") && (who.joint || who.parties.length > 1)) return "exchange-views";
  return act;
}

function cut(m: CueMatch, end: number, g: Ground): Piece[] {
  const { tokens } = g;
  if (m.frame === "that") {
    const matter = andOn(tokens, m, end);
    if (matter !== null)
      return [
        ...cutClause(tokens, m.content, beforeJoin(tokens, matter, m.content)),
        { from: matter + 1, to: end, fresh: false },
      ];
  }
  if (m.frame === "that" || m.frame === "quote") return cutClause(tokens, m.content, end);
  const that = m.frame === "np" || m.frame === "verb" ? null : andThat(tokens, m, end);
  if (that !== null) return [...cut(m, beforeJoin(tokens, that, m.content), g), ...cutClause(tokens, that + 1, end)];
  if (m.frame === "inf") return cutInfinitives(tokens, m.content, end);
  if (m.frame === "verb") return cutInfinitives(tokens, m.content, end);
  if (m.frame === "gerund") return cutGerunds(tokens, m.content, end);
  return cutObject(tokens, m, end);
}

/** "agreed to advance the cable, and that a committee will convene": where the clause after "and that" stands. */
function andThat(tokens: readonly Token[], m: CueMatch, end: number): number | null {
  if (!m.pattern.row.frames.includes("that")) return null;
  for (let i = m.content + 2; i < end - 2; i++)
    if (tokens[i]?.low === "that" && tokens[i - 1]?.low === "and" && mainVerb(tokens, i + 1, end)) return i;
  return null;
}

/** "agreed that nets must be marked and on the need for a hotline": where the second matter's preposition stands. */
function andOn(tokens: readonly Token[], m: CueMatch, end: number): number | null {
  if (!m.pattern.row.frames.includes("np") || !/\bon\b/.test(m.pattern.row.pattern)) return null;
  for (let i = m.content; i < end - 2; i++) {
    if (tokens[i]?.low !== "on") continue;
    const second =
      tokens[i - 1]?.low === "and" && is(tokens[i + 1], DETERMINER | VERB_ING) && !mainVerb(tokens, i + 1, end);
    return second ? i : null;
  }
  return null;
}

/** "agreed on a plan and, at their request, to hold": where the infinitive begins that goes on after a matter. */
function andTo(tokens: readonly Token[], m: CueMatch, end: number): number | null {
  if (!m.pattern.row.frames.includes("inf")) return null;
  for (let i = m.content + 1; i < end - 1; i++) {
    if (!isInfinitive(tokens, i)) continue;
    if (tokens[i - 1]?.low === "and") return i;
    if (tokens[i - 1]?.raw !== ",") return null;
    for (let j = i - 2; j > Math.max(m.content, i - 14); j--)
      if (tokens[j]?.raw === ",") return tokens[j - 1]?.low === "and" ? i : null;
    return null;
  }
  return null;
}

/** A noun object: one proposition, but "the need for X and that Y" is two. */
function cutObject(tokens: readonly Token[], m: CueMatch, end: number): Piece[] {
  for (let i = m.content + 2; i < end - 2; i++)
    if (tokens[i]?.low === "that" && tokens[i - 1]?.low === "and" && mainVerb(tokens, i + 1, end)) {
      const first = { from: m.content, to: beforeJoin(tokens, i, m.content), fresh: false };
      return [first, ...cutClause(tokens, i + 1, end)];
    }
  const to = andTo(tokens, m, end);
  if (to !== null) {
    let first = to - 1;
    while (first > m.content && tokens[first]?.low !== "and") first--;
    return [
      { from: m.content, to: beforeJoin(tokens, first + 1, m.content), fresh: false },
      ...cutInfinitives(tokens, to, end),
    ];
  }
  return [{ from: m.content, to: end, fresh: false }];
}

/** Where a new predicate or clause goes on after an object: "opposes it | and has made", "to help, | but pressure will". */
function clauseTail(tokens: readonly Token[], from: number, end: number): number {
  for (let i = from + 1; i < end - 1; i++) {
    const low = tokens[i]?.low;
    const next = tokens[i + 1]?.low ?? "";
    if (
      low === "and" &&
      ["has", "have", "had", "is", "are", "was", "were", "will", "would", "must", "should"].includes(next)
    )
      return beforeJoin(tokens, i + 1, from);
    if ((low === "but" || low === ";") && tokens[i - 1]?.raw === "," && next !== "also") {
      const main = mainVerb(tokens, i + 1, end);
      if (main && main.at - i < 12) return beforeJoin(tokens, i + 1, from);
    }
  }
  return end;
}

/** "calls on A to do X and on B to do Y": end of the second addressee. */
function secondAddress(piece: Piece, stop: number, g: Ground): number | null {
  const low = g.tokens[piece.from]?.low;
  if (low !== "on" && low !== "upon") return null;
  for (let i = piece.from + 1; i < Math.min(stop, piece.from + 14); i++) if (g.tokens[i]?.low === "to") return i;
  return null;
}

interface Inner {
  match: CueMatch;
  who: Speaker;
}

/** The verb of a reported clause, when it names the act itself and its subject is the speaker's own side. */
function innerCue(
  piece: Piece,
  stop: number,
  who: Speaker,
  outer: CueMatch,
  g: Ground,
  carried: CueMatch | null,
): Inner | null {
  const { tokens, text, d } = g;
  for (const m of g.matches) {
    const first = m.noun ?? m.group;
    if (first < piece.from || m.verb >= stop) continue;
    if (m.passive || m.noun !== null || (m.negated && m.pattern.row.act !== "intend")) return null;
    if (m.form === "ing" && m.group === m.verb) continue;
    if (m.form === "base" && tokens[m.group - 1]?.low === "to") continue;
    // "have always supported and will support this port": the second verb has the object.
    if (m.frame === "np" && tokens[m.content]?.low === "and") continue;
    const elided = !piece.fresh && first - piece.from <= 1;
    if (elided && !carried && !is(tokens[m.group], MODAL) && !ownedBefore(piece, who, g)) return null;
    if (m.pattern.flags.has("only-talks") || m.pattern.flags.has("only-focus")) return null;
    let speaks = who;
    if (!elided) {
      const pair = ["both", "all"].includes(tokens[first - 1]?.low ?? "") ? 2 : 1;
      const together =
        tokens[first - pair]?.low === "we" ? weTogether(tokens, first - pair, first, m.pattern.row.act, d) : null;
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
      else if (!subject.parties.length) return null;
    }
    const { act } = m.pattern.row;
    const { flags } = m.pattern;
    if (flags.has("only-joint") && !speaks.joint) return null;
    if (act === "intend") {
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
function doneTo(m: CueMatch, piece: Piece, stop: number, g: Ground): boolean {
  if (m.pattern.row.act !== "intend" || m.frame !== "that") return false;
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

function innerDrafts(
  inner: Inner,
  stop: number,
  c: Clause,
  g: Ground,
  base: Omit<Draft, "act" | "cue" | "content" | "addressees" | "undertaking">,
): Draft[] {
  const m = inner.match;
  const act = m.pattern.row.act;
  const will = g.tokens
    .slice(m.group, m.verb + 1)
    .some((t) => t.low === "will" || t.low === "would" || t.low === "shall");
  const tail = m.frame === "that" ? stop : clauseTail(g.tokens, m.content, stop);
  const pieces =
    m.frame === "inf" || m.frame === "verb" || m.frame === "gerund" || m.frame === "that"
      ? cut(m, tail, g)
      : [{ from: m.content, to: tail, fresh: false }];
  const cue = cueSpan(m, g);
  let rest = tail;
  while (
    rest < stop &&
    (g.tokens[rest]?.kind === "mark" || ["and", "but", "while"].includes(g.tokens[rest]?.low ?? ""))
  )
    rest++;
  const restEnd = trimEnd(g.tokens, rest, stop);
  const more: Draft[] =
    restEnd > rest + 1
      ? [
          {
            ...base,
            act: actOf(c.match, c.who ?? inner.who),
            cue: cueSpan(c.match, g),
            content: tokenSpan(g.tokens, rest, restEnd),
            addressees: [],
            undertaking: false,
          },
        ]
      : [];
  return [
    ...pieces.flatMap((p) => {
      const end = trimEnd(g.tokens, p.from, p.to);
      // "I told my colleague that we will wait": telling is neutral, the verb in what was told names the act.
      const deeper =
        m.frame === "that" && m.pattern.flags.has("neutral")
          ? innerCue({ ...p, fresh: true }, end, inner.who, m, g, null)
          : null;
      if (deeper) return innerDrafts(deeper, end, { ...c, match: m, who: inner.who }, g, base);
      const whole = m.frame === "bare" || m.pattern.flags.has("whole");
      const from = whole ? m.group : p.from;
      return {
        ...base,
        who: inner.who,
        rule: m.pattern.row.id,
        base: m.pattern.row.strength,
        frame: `${m.frame} in ${c.match.pattern.row.id}`,
        act: act,
        cue,
        content: tokenSpan(g.tokens, from, Math.max(end, from + 1)),
        addressees: addressed(m, act, inner.who, g, from, end),
        undertaking:
          act === "intend" ||
          (will && act !== "hope" && act !== "concern") ||
          promises(m, act, inner.who, g, p.from, end),
      };
    }),
    ...more,
  ];
}

/** Marks and connectors with which no content ends. */
const LOOSE = new Set([
  ".",
  ",",
  ";",
  ":",
  "”",
  '"',
  "!",
  "?",
  "—",
  "–",
  "and",
  "while",
  "but",
  "’",
  "'",
  "…",
  "*",
  "whereas",
  "though",
  "although",
]);

/** Cuts punctuation, closing quotes and loose connectors off the end. */
export function trimEnd(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  while (end > from && (LOOSE.has(tokens[end - 1]?.raw ?? "") || LOOSE.has(tokens[end - 1]?.low ?? ""))) {
    // A quotation that opened inside the words ends in them.
    if (tokens[end - 1]?.raw === "”" && tokens.slice(from + 1, end).some((t) => t.raw === "“")) break;
    end--;
  }
  if (tokens[end - 1]?.raw === ")" && !tokens.slice(from, end).some((t) => t.raw === "(")) end--;
  return end;
}

const FUTURE = new Set(["will", "would", "shall"]);

/** Does the content commit a speaker to do something? */
function promises(m: CueMatch, act: Act, who: Speaker, g: Ground, from: number, to: number): boolean {
  const { tokens } = g;
  const { flags } = m.pattern;
  if (
    [
      "hope",
      "call-on",
      "propose",
      "invite",
      "concern",
      "welcome",
      "appreciate",
      "exchange-views",
      "congratulate",
      "condole",
      "regret",
      "condemn",
      "oppose",
      "conclude-instrument",
    ].includes(act)
  ) {
    return act === "call-on" && tokens.slice(m.group, m.verb).some((t) => FUTURE.has(t.low));
  }
  if (act === "accept") return true;
  if (flags.has("future-undertaking") && (m.frame === "np" || m.frame === "inf")) return true;
  if (act === "intend") return m.pattern.row.id !== "would-like";
  if (flags.has("undertaking")) return true;
  if (m.frame === "inf") return act === "agree" || act === "share-view" || act === "confirm";
  if (m.frame === "gerund") return act === "agree" || act === "share-view" || act === "confirm";
  if (m.frame === "that" || m.frame === "quote" || m.frame === "bare") return futureClause(act, who, g, from, to);
  if (["confirm", "emphasize", "state"].includes(act)) return promisedNoun(tokens, from, to);
  if (act === "agree" && m.frame === "np") return false;
  return false;
}

/** "… commitment to deepen": a noun of will with an infinitive. */
function promisedNoun(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to - 2, from + 9); i++) {
    const low = tokens[i]?.low ?? "";
    if (!/^(commitment|readiness|intention|determination|willingness|resolve|pledge|preparedness)s?$/.test(low))
      continue;
    const next = tokens[i + 2];
    return (
      tokens[i + 1]?.low === "to" &&
      !!next &&
      !next.capital &&
      !["the", "a", "an", "its", "their", "his", "her"].includes(next.low)
    );
  }
  return false;
}

/** "will", "would" with the own side, with all, or with nobody as subject. */
function futureClause(act: Act, who: Speaker, g: Ground, from: number, to: number): boolean {
  const main = mainVerb(g.tokens, from, to);
  if (!main) return false;
  const low = g.tokens[main.at]?.low ?? "";
  const planned =
    ((low === "has" || low === "have" || low === "had") &&
      ["decided", "agreed", "resolved"].includes(g.tokens[main.at + 1]?.low ?? "") &&
      g.tokens[main.at + 2]?.low === "to") ||
    (["plans", "intends", "intend", "plan"].includes(low) && g.tokens[main.at + 1]?.low === "to");
  if (!FUTURE.has(low) && !planned) return false;
  let start = from;
  for (let i = from; i < main.at; i++) if (g.tokens[i]?.raw === ",") start = i + 1;
  const subject =
    whoIs(g.tokens.slice(start, main.at), g.text, g.d) ?? whoIs(g.tokens.slice(from, main.at), g.text, g.d);
  if (subject) return subject.parties.every((p) => who.parties.includes(p));
  if (who.joint || who.parties.length > 1)
    return ["agree", "confirm", "share-view"].includes(act) || /^(they|it|we)$/.test(g.tokens[from]?.low ?? "");
  const possessive = g.tokens
    .slice(from, main.at)
    .map((t) => t.low)
    .join(" ");
  if (planned || /^(he|she|they|we|i|it|his|her|its|our)\b/.test(possessive)) return true;
  const own = who.parties[0];
  const named = g.d.k.namesIn(g.text.slice(g.tokens[from]?.start ?? 0, g.tokens[main.at]?.start ?? 0));
  if (own && named.some((n) => n.code === own)) return true;
  return act === "state" && g.tokens[main.at + 1]?.low === "be" && !named.length;
}
