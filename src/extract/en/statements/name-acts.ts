/** Turns one clause into statements: cuts its content, lets an inner verb name the act, tells what is promised. */
import { addressed, partiesIn } from "./addressees.ts";
import { isInfinitive } from "./clause-ahead.ts";
import type { Clause } from "./clause.ts";
import { trimEnd } from "./content-end.ts";
import { actOf, cueSpan, nounPassiveEnd, passiveAct, signedWith, withPartner } from "./cue-words.ts";
import { clauseTail, cut, isAndThat } from "./cut-by-frame.ts";
import type { Piece } from "./cut-contents.ts";
import { doubtOf } from "./doubt-cut.ts";
import type { Draft, Ground } from "./draft.ts";
import type { Inner } from "./inner-cue.ts";
import { doneTo, innerCue } from "./inner-cue.ts";
import type { CueMatch } from "./match-cues.ts";
import { promises, willGoOn } from "./promises.ts";
import { type Token, tokenSpan } from "./tokens.ts";
import { withoutSetting } from "./without-setting.ts";
import { is, MODAL } from "./word-classes.ts";

/** Statements of one clause whose content runs up to token `to`. */
export function nameActs(c: Clause, to: number, g: Ground): Draft[] {
  return draftsOf(c, to, g).map((x) => (x.doubt ? x : { ...x, doubt: doubtOf(x, c, g) }));
}

/** "Options were considered | for a new lock": what stands before the verb says nothing without what stands behind it. */
const matterBehind = (tokens: readonly Token[], m: CueMatch): boolean =>
  m.group - m.content <= 2 &&
  /^(?:options|ways|possibilities|prospects|opportunities|means|steps|measures|plans|proposals|ideas)$/.test(
    tokens[m.group - 1]?.low ?? "",
  ) &&
  /^(?:for|of|to|on|regarding|concerning)$/.test(tokens[m.verb + 1]?.low ?? "");

function draftsOf(c: Clause, until: number, g: Ground): Draft[] {
  const partnered = c.who && withPartner(c.who, c.match, g);
  if (!partnered) return [];
  const { tokens } = g;
  const m = c.match;
  const both = signedWith(partnered, m, until, g);
  const who = both?.who ?? partnered;
  const to = both?.to ?? until;
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
    const contentTo = m.noun !== null ? nounPassiveEnd(tokens, m) : matterBehind(tokens, m) ? to : m.group;
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
    const trimmed = withoutPleasure(m, tokens, piece.from, trimEnd(tokens, piece.from, piece.to));
    const stop = g.d.quoting ? trimmed : trimEnd(tokens, piece.from, withoutSetting(tokens, piece.from, trimmed));
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
      m.frame === "that" || m.frame === "quote"
        ? innerCue(piece, stop, who, m, g, carried, (opened as Inner | null)?.who ?? null)
        : null;
    // "We agreed that A and that B": without a "that" of its own the quotation has none to repeat.
    const again: boolean =
      opened?.match.frame === "that" &&
      m.frame === "quote" &&
      // "I am sure that Norway will stay | and will send pilots": so is what comes behind.
      ([piece.from, piece.from - 1].some((i) => isAndThat(tokens, i)) ||
        (!piece.fresh && is(tokens[piece.from], MODAL)));
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
        undertaking:
          promises(
            m.frame === "np" && isInfinitive(tokens, piece.from) ? { ...m, frame: "inf" } : m,
            act,
            who,
            g,
            piece.from,
            stop,
          ) ||
          (!piece.fresh &&
            m.frame === "that" &&
            /^(?:confirm|emphasize|state|agree|share-view)$/.test(act) &&
            willGoOn(who, g, m.content, piece.from)),
      });
    }
  }
  return drafts;
}

/** "accepted the invitation | with great pleasure": how it was accepted is no part of what was. */
function withoutPleasure(m: CueMatch, tokens: readonly Token[], from: number, to: number): number {
  if (m.pattern.row.act !== "accept" || !PLEASURE.has(tokens[to - 1]?.low ?? "")) return to;
  const at = tokens[to - 2]?.low === "with" ? to - 2 : tokens[to - 3]?.low === "with" ? to - 3 : to;
  return at > from ? at : to;
}
const PLEASURE = new Set("pleasure gratitude thanks appreciation delight joy honour honor".split(" "));

/** "calls on A to do X and on B to do Y": end of the second addressee. */
function secondAddress(piece: Piece, stop: number, g: Ground): number | null {
  const low = g.tokens[piece.from]?.low;
  if (low !== "on" && low !== "upon") return null;
  for (let i = piece.from + 1; i < Math.min(stop, piece.from + 14); i++) if (g.tokens[i]?.low === "to") return i;
  return null;
}

/** What one does who says that one will: a visit that one would welcome is nobody's promise. */
const COMMITS = new Set<string>([
  "support",
  "oppose",
  "call-on",
  "condemn",
  "propose",
  "invite",
  "accept",
  "agree",
  "confirm",
]);

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
        // "I discussed with Minister Lie the toll": both did.
        who: withPartner(inner.who, m, g) ?? inner.who,
        rule: m.pattern.row.id,
        base: m.pattern.row.strength,
        frame: `${m.frame} in ${c.match.pattern.row.id}`,
        act: act,
        cue,
        content: tokenSpan(g.tokens, from, Math.max(end, from + 1)),
        addressees: addressed(m, act, inner.who, g, from, end),
        undertaking: act === "intend" || (will && COMMITS.has(act)) || promises(m, act, inner.who, g, p.from, end),
      };
    }),
    ...more,
  ];
}
