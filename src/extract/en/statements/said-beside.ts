/** Finds reporting words that stand behind or inside what they report: "Peace is a duty, she observed", "The pier, he noted, is safe". */
import type { CueRow } from "../../../model/knowledge.ts";
import type { Span } from "../../../model/span.ts";
import { readQuoted } from "./continue-speaker.ts";
import type { Speaker } from "./discourse.ts";
import { whoIs } from "./discourse.ts";
import { subjectBefore } from "./find-subjects.ts";
import { mainVerb } from "./main-verb.ts";
import type { CueMatch } from "./match-cues.ts";
import { nameActs } from "./name-acts.ts";
import type { Draft, Ground } from "./draft.ts";
import type { Token } from "./tokens.ts";
import { tokenSpan } from "./tokens.ts";
import { ADVERB, is, PREPOSITION, REPORTS_PAST, TALKS } from "./word-classes.ts";

export interface SaidBeside {
  who: Speaker;
  cue: Span;
  row: CueRow;
  /** First token of what was said, where it is not the sentence's. */
  from?: number;
  /** Token behind the last word said. */
  end: number;
  /** A participle that goes on with the same speaker behind the inserted words: ", she said, adding that". */
  more?: CueMatch;
}

/** The reporting words, or null where the sentence has none of this kind. */
export const saidBeside = (g: Ground): SaidBeside | null =>
  saidBehind(g) ?? saidAtTalks(g) ?? saidInverted(g) ?? saidInside(g);

/** The statements of such a sentence, in the act that its reporting words name. */
export const readSaidBeside = (g: Ground, { who, cue, row, from = 0, end, more }: SaidBeside): Draft[] => [
  ...readQuoted(g, from, end, who, cue, row.id, true).map((x) =>
    x.rule === row.id ? { ...x, act: row.act, base: row.strength } : x,
  ),
  ...(more
    ? nameActs(
        { match: more, link: "participle", who, subject: null, edge: more.group, present: false },
        g.tokens.length,
        g,
      )
    : []),
];

/** "..., she observed" at the end. */
function saidBehind(g: Ground): SaidBeside | null {
  for (const m of g.matches) {
    const ends = m.content >= g.tokens.length && m.bareThat;
    // "Tolls must fall, both ministers agreed."
    const agreed = m.pattern.row.id === "agree-bare" && m.to >= g.tokens.length - 1;
    if (!(ends || agreed) || m.passive) continue;
    const subject = subjectBefore(g.tokens, m.group, 0, g.text, g.d);
    if (!subject || subject.from < 4 || g.tokens[subject.from - 1]?.raw !== ",") continue;
    if (agreed && (!mainVerb(g.tokens, 0, subject.from - 1) || g.matches.some((x) => x !== m && x.form === "past")))
      continue;
    return { who: subject.who, cue: tokenSpan(g.tokens, m.group, m.to), row: m.pattern.row, end: subject.from - 1 };
  }
  return null;
}

/** "The stocks are shrinking, Arai noted at the meeting with Holt", "…, Arai told Holt during the talks in Oslo". */
function saidAtTalks(g: Ground): SaidBeside | null {
  const { tokens, text, d } = g;
  for (let verb = tokens.length - 2; verb > Math.max(5, tokens.length - MOST_BEHIND); verb--) {
    if (!is(tokens[verb], REPORTS_PAST)) continue;
    const low = tokens[verb]?.low ?? "";
    const row = saying(g, low === "told" ? "said" : low);
    if (!row) continue;
    const rest = tokens.slice(verb + 1);
    const at = rest.findIndex((t) => /^(?:at|during|in|after|following)$/.test(t.low));
    if (at < 0 || rest.slice(0, -1).some((t) => t.kind === "mark" && t.raw !== ".")) return null;
    if (!rest.slice(at, at + 6).some((t) => is(t, TALKS) || /^(?:reception|visit|audience)$/.test(t.low))) return null;
    if (low === "told" ? !whoIs(rest.slice(0, at), text, d) : at > 0) return null;
    const subject = subjectBefore(tokens, verb, 0, text, d);
    if (!subject || subject.from < 5 || tokens[subject.from - 1]?.raw !== ",") return null;
    if (!mainVerb(tokens, 0, subject.from - 1)) return null;
    return { who: subject.who, cue: tokenSpan(tokens, verb, verb + 1), row, end: subject.from - 1 };
  }
  return null;
}
/** Words behind a claim in which its speaker and the talks are looked for. */
const MOST_BEHIND = 24;

/** "Next year matters to us, said Arai, as we mark a jubilee". */
function saidInverted(g: Ground): SaidBeside | null {
  const { tokens } = g;
  for (let verb = 5; verb < tokens.length; verb++) {
    const row =
      tokens[verb - 1]?.raw === "," && (is(tokens[verb], REPORTS_PAST) || SAYS.test(tokens[verb]?.low ?? ""))
        ? saying(g, tokens[verb]?.low ?? "", true)
        : null;
    if (!row || !(reportsBeside(row) || mainVerb(tokens, 0, verb - 1))) continue;
    for (let n = verb + 2; n < Math.min(tokens.length, verb + 12); n++) {
      if (tokens[n]?.raw !== "," && n !== tokens.length - 1) continue;
      const who = whoIs(tokens.slice(verb + 1, n), g.text, g.d);
      // "…, admitted Arai, who expressed the hope that"
      const next = tokens[n + 1]?.low === "who" ? n + 2 : n + 1;
      const more = g.matches.find((m) => m.group === next && (m.form === "ing" || next > n + 1));
      if (who) return { who, cue: tokenSpan(tokens, verb, verb + 1), row, end: verb - 1, ...(more && { more }) };
    }
  }
  return null;
}

/** "…, says Arai": a page of news tells in the present. */
const SAYS = /^(?:says|adds|notes|stresses|explains|underlines|believes)$/;

const reportsBeside = (row: CueRow): boolean =>
  row.flags.includes("neutral") || row.flags.includes("beside") || row.act === "emphasize";

/** Most words of an inserted "the Foreign Minister of Norway noted". */
const MOST_INSERTED = 10;

function saidInside(g: Ground): SaidBeside | null {
  const { tokens } = g;
  for (let i = 1; i < tokens.length - 3; i++) {
    if (tokens[i]?.raw !== ",") continue;
    let close = i + 3;
    while (close < Math.min(tokens.length, i + MOST_INSERTED) && tokens[close]?.kind !== "mark") close++;
    if (tokens[close]?.raw !== "," || close >= tokens.length - 2) continue;
    const verb = is(tokens[close - 1], ADVERB) ? close - 2 : close - 1;
    if (!is(tokens[verb], REPORTS_PAST) || tokens[i - 1]?.low === "which") continue;
    const row = saying(g, tokens[verb]?.low ?? "");
    const who = row && whoIs(tokens.slice(i + 1, verb), g.text, g.d);
    // ", she said, adding that", and not ", she said, are opening"
    const more = g.matches.find((m) => m.group === close + 1 && m.verb === m.group && m.form === "ing");
    if (row && who)
      return {
        who,
        cue: tokenSpan(tokens, verb, verb + 1),
        row,
        ...(more ? { end: i, more } : { end: tokens.length }),
        // "Since 2031, she said, the ties have grown": when and where stand ahead of what was said.
        ...(!more && !mainVerb(tokens, 0, i) && onlyAhead(tokens, i) && { from: close + 1 }),
      };
  }
  return null;
}

/** "Since 2031 |", "Two centuries ago |", "In this context |": no subject yet. */
const onlyAhead = (tokens: readonly Token[], to: number): boolean =>
  to <= 6 && (is(tokens[0], PREPOSITION | ADVERB) || tokens[to - 1]?.low === "ago");

/** The row of a bare verb that reports a clause: "noted", "stressed". */
export function saying(g: Ground, low: string, present = false): CueRow | null {
  for (const { base, form } of g.lexicon.forms.get(low) ?? [])
    if (form === "past" || (present && form === "s"))
      for (const { row, steps } of g.lexicon.byVerb.get(base) ?? [])
        if (steps.every((s) => s.kind === "word" && s.optional) && row.frames.includes("that") && row.act !== "intend")
          return row;
  return null;
}
