/** Reads direct quotations: who is named beside them, where they close, and what was reported before them. */
import type { Act } from "../../../model/act.ts";
import type { Section } from "../../../model/head.ts";
import type { Span } from "../../../model/span.ts";
import { type Attribution, bareAttribution } from "./bare-attribution.ts";
import type { Setting } from "./clause.ts";
import { readQuoted } from "./continue-speaker.ts";
import type { Lexicon } from "./cue-patterns.ts";
import type { Discourse, Speaker } from "./discourse.ts";
import { whoIs } from "./discourse.ts";
import { tense } from "./clause-edges.ts";
import { trimEnd } from "./content-end.ts";
import { subjectBefore } from "./find-subjects.ts";
import { mainVerb } from "./main-verb.ts";
import { linkClauses } from "./link-clauses.ts";
import type { Draft, Ground } from "./draft.ts";
import { nameActs } from "./name-acts.ts";
import type { Quotation } from "./quotations.ts";
import { saying } from "./said-beside.ts";
import type { Token } from "./tokens.ts";
import { tokenSpan, tokenize } from "./tokens.ts";
import { is, VERB_ING } from "./word-classes.ts";

export interface Run {
  who: Speaker;
  cue: Span;
  rule: string;
  /** Act that the cue gives to the sentences that go on. */
  act: Act;
  block: number;
}

/** "..., the presidential press service said": the quotation is the readout itself, retold. */
export function toldByOffice(tokens: readonly Token[]): number | null {
  const close = tokens.findLastIndex((t) => t.raw === "”" || t.raw === '"' || t.raw === ",");
  if (close < 3 || tokens.length - close > 14) return null;
  const tail = tokens
    .slice(close + 1)
    .map((t) => t.low)
    .join(" ");
  const told =
    /\b(press service|statement|readout|press office|press release|communiqué|communique|ministry|department|foreign office|dfa|mfa|mofa|spokesperson|spokesman|spokeswoman)\b.* (said|says|reports|reported|read|reads|added|explained|informed|informs|noted|specified)\b/.test(
      tail,
    ) ||
    /^(the )?(statement|readout|communiqué|report|press service|press office) (said|says|added|reads|read|explained|noted|informed)/.test(
      tail,
    ) ||
    // "“…,” said the office in a news release"
    /^(said|says|added|noted|reads?) (the|a|an) (\p{L}+ ){0,3}(office|service|embassy|ministry|department|statement|release|readout|agency|mfa|pmo)\b/u.test(
      tail,
    );
  return told ? close : null;
}

/** "“The presidents discussed the gulf,” it said": the paper told of before, where nobody says "we" in it. */
export function toldByIt(tokens: readonly Token[]): number | null {
  const close = tokens.findLastIndex((t) => t.raw === "”" || t.raw === '"');
  if (
    close < 6 ||
    tokens[close + 1]?.low !== "it" ||
    !/^(?:said|added|noted|stated)$/.test(tokens[close + 2]?.low ?? "")
  )
    return null;
  if (tokens.length - close > 6 || tokens.slice(0, close).some((t) => /^(?:we|our|us|i|my|me)$/.test(t.low)))
    return null;
  return close;
}

/** "Foreign Secretary X said:" */
export function said(tokens: readonly Token[], text: string, d: Discourse): { who: Speaker | null; cue: Span } | null {
  for (let i = tokens.length - 1; i > 0; i--)
    if (/^(said|says|stated|added|commented|remarked|declared)$/.test(tokens[i]?.low ?? ""))
      return { who: subjectBefore(tokens, i, 0, text, d)?.who ?? null, cue: tokenSpan(tokens, i, i + 1) };
  return null;
}

export function readQuotation(
  g: Ground,
  quoted: readonly Quotation[],
  run: { who: Speaker; cue: Span } | null,
  announced: Speaker | null,
  announcedCue: Span | null,
  /** Who is named behind a quotation that goes on in the next sentence (`open`), or behind one that closes this one. */
  later: (open: boolean) => Attribution | null,
  before: Draft | undefined,
): { drafts: Draft[]; run: Omit<Run, "block"> | null; complete: boolean } | null {
  const drafts: Draft[] = [];
  let next: Omit<Run, "block"> | null = null;
  let complete = false;
  for (const [n, q] of quoted.entries()) {
    // "“…,” Arai said, adding that “…”": read with what goes on behind the first.
    const [first, last] = [g.tokens[q.from], g.tokens[q.to - 1]];
    if (n > 0 && first && last && drafts.some((x) => x.content.start <= first.start && x.content.end >= last.start))
      continue;
    const parted = interrupted(g, q, quoted[n + 1]);
    if (parted) {
      drafts.push(parted.draft);
      next = { who: parted.draft.who, cue: parted.draft.cue, rule: "say", act: parted.draft.act };
      g.d.last = parted.draft.who;
      g.d.lastSingle = parted.draft.who;
      complete = true;
      continue;
    }
    if (n > 0 && interrupted(g, quoted[n - 1] as Quotation, q)) continue;
    const open = q.to === g.tokens.length;
    if (!q.speech && !(open && q.to - q.from > 2)) continue;
    // "highlighted the reef: “...”": who reports before the colon is quoted after it.
    const led =
      before && (g.tokens[q.from - 2]?.raw === ":" || g.tokens[q.from - 4]?.low === "and")
        ? { who: before.who, cue: before.cue, rule: "say", act: null }
        : null;
    const by =
      (g.tokens[q.from - 4]?.low === "and" ? led : null) ??
      attribution(g, q) ??
      (open || q.to >= g.tokens.length - 2 ? later(open) : null) ??
      led;
    const who =
      by?.who ?? (q.alone || open ? (announced ?? run?.who ?? g.d.author) : q.continued ? run?.who : null) ?? null;
    if (!who) continue;
    // “Our country has opened a pier.” below what both discussed: one of the two says it, and nobody tells who.
    if (!by && !announced && who.joint && q.alone) continue;
    const cue = by?.cue ?? announcedCue ?? run?.cue ?? openingMark(g, q);
    const act = by?.act;
    const words = readQuoted(g, q.from, q.to, who, cue, by ? by.rule : "quotation");
    drafts.push(...(act ? words.map((x) => (x.rule === by.rule && x.act === "state" ? { ...x, act } : x)) : words));
    if (by) drafts.push(...goesOn(g, q, who));
    next = { who, cue, rule: "say", act: act ?? "state" };
    if (who.parties.length < 2) {
      g.d.last = who;
      g.d.lastSingle = who;
    }
    complete = true;
  }
  return drafts.length || complete ? { drafts, run: next, complete } : null;
}

/** Where no word reports a quotation, the mark that opens it is what tells that somebody speaks. */
const openingMark = ({ tokens }: Ground, q: Quotation): Span =>
  q.from > 0 ? tokenSpan(tokens, q.from - 1, q.from) : tokenSpan(tokens, q.from, q.to);

/** "“This pier,” she underlined, “is of great use to us”": one thing said, with the speaker between its halves. */
function interrupted(g: Ground, q: Quotation, rest: Quotation | undefined): { draft: Draft } | null {
  const { tokens } = g;
  if (!rest || q.continued || rest.from - q.to > BESIDE_MARKS + 4) return null;
  const first = tokens[rest.from];
  if (tokens[q.to - 1]?.raw !== "," || tokens[rest.from - 2]?.raw !== "," || first?.capital || first?.kind !== "word")
    return null;
  const by = mainVerb(tokens, q.from, q.to) ? null : attribution(g, { ...q, speech: true });
  if (!by || by.who.parties.length !== 1) return null;
  const end = trimEnd(tokens, q.from, rest.to);
  return {
    draft: {
      who: by.who,
      subject: null,
      rule: by.rule,
      base: 0.3,
      frame: "quote",
      doubt: null,
      act: by.act ?? "state",
      cue: by.cue,
      content: tokenSpan(tokens, q.from, end),
      addressees: [],
      undertaking: false,
    },
  };
}

/** "“…”, said Arai, emphasizing the reef", "“…”, she said and thanked the crews": what goes on behind who was quoted. */
export function goesOn(g: Ground, q: Pick<Quotation, "to">, who: Speaker): Draft[] {
  const { tokens, matches } = g;
  const found = matches.filter(
    (m) =>
      m.verb > q.to &&
      m.noun === null &&
      // "he added, being quoted in the press release"
      m.base !== "be" &&
      ((m.form === "ing" && m.group === m.verb && opensParticiple(tokens, m.group, q.to)) ||
        (m.form === "past" &&
          !m.passive &&
          m.group > q.to + 1 &&
          tokens[m.group - 1]?.low === "and" &&
          tense(m, tokens) !== "present")),
  );
  return found.flatMap((m, i) =>
    nameActs(
      {
        match: m,
        link: m.form === "ing" ? "participle" : "coordinate",
        who,
        subject: null,
        edge: m.group,
        present: false,
      },
      found[i + 1]?.group ?? tokens.length,
      g,
    ),
  );
}

/** Does a participle at `at` go on behind a comma or the closing mark at `close`: "“…,” adding", ", and at the same time adding"? */
function opensParticiple(tokens: readonly Token[], at: number, close: number): boolean {
  let i = at;
  if (tokens[i - 1]?.low === "time" && tokens[i - 2]?.low === "same" && tokens[i - 4]?.low === "at") i -= 4;
  if (/^(?:and|while|also|further)$/.test(tokens[i - 1]?.low ?? "")) i--;
  return tokens[i - 1]?.raw === "," || i - 1 === close;
}

/** Who is named in the sentence that closes a quotation of several sentences, or in the one behind it. */
export function closing(
  text: string,
  from: number,
  to: number,
  section: Section,
  d: Discourse,
  lexicon: Lexicon,
  marks: RegExp,
): Attribution | null {
  const close = text.slice(from, to).search(marks);
  if (close < 0) return null;
  const index = section.sentences.findIndex((x) => x.start <= from + close && x.end > from + close);
  const sentence = section.sentences[index];
  if (!sentence) return null;
  const tokens = tokenize(text, sentence, lexicon.words);
  const at = tokens.findIndex((t) => t.start >= from + close);
  if (at < 0) return null;
  const inside = attribution(
    { tokens, text, d, lexicon, matches: [] },
    { from: 0, to: at, speech: true, continued: true, alone: false },
  );
  return (
    inside ?? (at >= tokens.length - 2 ? bareAttribution(section, index + 1, sentence.block, text, d, lexicon) : null)
  );
}

/** "X thanked Y and pointed to the reef: “...”": what is reported before the colon that opens a quotation. */
export function leadIn(g: Ground, quoted: readonly Quotation[], s: Omit<Setting, "tokens">): Draft[] {
  const speech = quoted.find((q) => q.speech)?.from ?? 0;
  // "stressed the need for a pact | and added, “…”"
  // "stated that exports would grow, | adding, “…”"
  const adding = g.tokens[speech - 2]?.raw === "," && g.tokens[speech - 3]?.low === "adding";
  const added = adding || (g.tokens[speech - 2]?.raw === "," && g.tokens[speech - 4]?.low === "and");
  const colon = added ? speech - 4 : speech - 2;
  if (!added && g.tokens[colon]?.raw !== ":") return [];
  const tokens = g.tokens.slice(0, colon);
  const matches = g.matches.filter((m) => m.verb < colon && m.content < colon);
  const clauses = linkClauses(matches, { ...s, tokens });
  return clauses.flatMap((c, i) =>
    nameActs(c, Math.max(clauses[i + 1]?.edge ?? tokens.length, c.match.to), { ...g, tokens, matches }),
  );
}

/** "According to Minister Arai, the lock is safe": the one speaker named in front, and where the words said begin. */
export function accordingTo(g: Ground): { who: Speaker; cue: Span; from: number } | null {
  const { tokens, text, d } = g;
  // "As she said, the lock is safe", "As Minister Arai noted, the lock is safe"
  const end = tokens[0]?.low === "as" ? tokens.findIndex((t) => t.raw === ",") : -1;
  const says =
    end > 2 &&
    end < MOST_SAYER &&
    /^(?:said|noted|stressed|put|added|explained|pointed)$/.test(tokens[end - 1]?.low ?? "");
  const sayer = says ? whoIs(tokens.slice(1, end - 1), text, d) : null;
  if (sayer?.names.length === 1 && tokens.length > end + 5)
    return { who: sayer, cue: tokenSpan(tokens, end - 1, end), from: end + 1 };
  const opens =
    tokens[0]?.low === "according" && tokens[1]?.low === "to"
      ? 2
      : tokens[0]?.low === "in" && ["words", "opinion", "view"].includes(tokens[2]?.low ?? "")
        ? 1
        : 0;
  if (!opens) return inViewOf(g);
  const comma = tokens.findIndex((t) => t.raw === ",");
  if (comma < 2 || comma > 14 || tokens.length - comma < 5) return null;
  const pronoun =
    (opens === 1 && comma === 3 && ["his", "her"].includes(tokens[1]?.low ?? "")) ||
    (opens === 2 && comma === 3 && ["him", "her"].includes(tokens[2]?.low ?? ""));
  const who = pronoun ? d.lastSingle : opens === 2 ? whoIs(tokens.slice(opens, comma), text, d) : null;
  return who && who.parties.length === 1 && who.names.length === 1
    ? { who, cue: tokenSpan(tokens, 0, comma), from: comma + 1 }
    : null;
}

/** Most words of "As the Foreign Minister of Norway, Ola Berg, noted". */
const MOST_SAYER = 12;

/** "In Minister Arai's view, the lock is safe". */
function inViewOf({ tokens, text, d }: Ground): { who: Speaker; cue: Span; from: number } | null {
  if (tokens[0]?.low !== "in") return null;
  const comma = tokens.findIndex((t) => t.raw === ",");
  if (comma < 4 || comma > 14 || tokens.length - comma < 5) return null;
  if (
    !/^(?:view|opinion|words|assessment)$/.test(tokens[comma - 1]?.low ?? "") ||
    tokens[comma - 2]?.kind !== "genitive"
  )
    return null;
  const who = whoIs(tokens.slice(1, comma - 2), text, d);
  return who && who.parties.length === 1 ? { who, cue: tokenSpan(tokens, 0, comma), from: comma + 1 } : null;
}

/** What closes speech: a mark, a single one only behind a stop or a comma. */
export const SPEECH_END = /[”»"]|(?<=[.,!?…])[’“]/;

/** What closes speech that a dash opened. */
export const DASHED_END = /(?<=[.,!?…]\s?)[–—-](?=\s)|(?<=\s)[–—-](?=\s(?:said|says|noted|added|stressed|stated)\b)/;

export const dashEnd = (text: string, from: number, blockEnd: number): number => {
  const at = text.slice(from, blockEnd).search(DASHED_END);
  return at < 0 ? blockEnd : from + at;
};

/** Where an open quotation ends: at the next closing mark, unless that one opens a new paragraph's quotation. */
export function quotationEnd(text: string, from: number, blockEnd: number, last: number): number {
  const found = text.slice(from, last).search(/[“”»"]|(?<=[.,!?…])’/);
  if (found < 0) return blockEnd;
  const at = from + found;
  const opens =
    (text[at] === "“" && !/[.,!?…]/.test(text[at - 1] ?? "")) || (text[at] === '"' && (text[at - 1] ?? "\n") === "\n");
  return opens ? blockEnd : at;
}

/** Within so many tokens behind the closing mark stand the speaker and the verb. */
const BESIDE_MARKS = 8;

/** Who is named outside the quotation marks: "..., she said"; "Arai said: ..."; and the act, where the verb stresses. */
export function attribution(g: Ground, q: Quotation): Attribution | null {
  const verbs = /^(said|says|told|declared|replied|responded|concluded|continued|wrote|writes|tweeted|posted|assured)$/;
  for (let i = 0; i < g.tokens.length; i++) {
    if (i > q.from && i < q.to) continue;
    // "As Arai put it: “…”"
    const two = `${g.tokens[i]?.low} ${g.tokens[i + 1]?.low}`;
    const low = two === "put it" || two === "pointed out" ? "said" : (g.tokens[i]?.low ?? "");
    const row = verbs.test(low) ? null : saying(g, low, true);
    // "“Our unit will stay,” Arai confirmed": right beside the marks any reporting verb names the act.
    const beside = i > q.to ? i - q.to < BESIDE_MARKS : q.from - i < 4;
    if (!verbs.test(low) && row?.act !== "state" && row?.act !== "emphasize" && !(row && beside)) continue;
    const act = row && row.act !== "state" ? row.act : null;
    // "“…,” the agency cited Arai as saying"
    if (g.tokens[i + 1] && /^(?:cited|quoted)$/.test(low)) continue;
    const cue = tokenSpan(g.tokens, i, i + 1);
    // "…, Arai has assured": the auxiliary stands between.
    const end = /^(?:has|have|had)$/.test(g.tokens[i - 1]?.low ?? "") ? i - 1 : i;
    const before = subjectBefore(g.tokens, end, end > q.to ? q.to + 1 : 0, g.text, g.d);
    if (before) return { who: before.who, cue, rule: "say", act };
    // "said Minister Arai, thanking Minister Holt": who is thanked does not speak.
    const aside = g.tokens.findIndex((t, at) => at > i + 1 && t.raw === "," && is(g.tokens[at + 1], VERB_ING));
    for (let n = Math.min(g.tokens.length, i + 12, aside < 0 ? Infinity : aside); n > i + 1; n--) {
      const { tokens, text, d } = g;
      const after = subjectBefore(tokens, n, i + 1, text, d);
      if (after && after.from === i + 1) return { who: after.who, cue, rule: "say", act };
    }
  }
  return null;
}
