/** Goes through the sentences in order: frames, lists, quotations, runs of one speaker; each gives drafts of statements. */
import type { Act } from "../../../model/act.ts";
import type { Room } from "../../../model/engagement.ts";
import type { Head, Section } from "../../../model/head.ts";
import type { Knowledge } from "../../../model/knowledge.ts";
import { wordSet } from "../../../model/once-for.ts";
import type { Problem } from "../../../model/problem.ts";
import type { Span } from "../../../model/span.ts";
import type { MarkedBlock } from "../../../model/text.ts";
import { lexiconOf, type Lexicon } from "./cue-patterns.ts";
import { discourse, speaker, whoIs, type Discourse, type Speaker } from "./discourse.ts";
import type { Clause, Setting } from "./clause.ts";
import { linkClauses } from "./link-clauses.ts";
import { silentSubject } from "./sentence-subject.ts";
import { matchCues } from "./match-cues.ts";
import { nameActs, type Draft, type Ground } from "./name-acts.ts";
import { fronted } from "./fronted-frame.ts";
import { readSaidBeside, saidBeside, saying } from "./said-beside.ts";
import { sourceBehind } from "./source-behind.ts";
import { quotations, type Quotation } from "./quotations.ts";
import { insideMarks, isRetold } from "./retold-readout.ts";
import { dashQuotes, dashSpeech, singleQuotes } from "./quote-marks.ts";
import { toldBySpokesperson } from "./told-by-spokesperson.ts";
import { readQuoted, readRun, runsOn } from "./continue-speaker.ts";
import { subjectBefore } from "./find-subjects.ts";
import { tokenize, tokenSpan, type Token } from "./tokens.ts";
import { is, PREPOSITION, REPORTS, VERB_BASE, VERB_ING } from "./word-classes.ts";

export interface Placed {
  draft: Draft;
  sentence: Span;
  /** Fronted frame or heading that names the matter. */
  frame: Span | null;
}

interface Run {
  who: Speaker;
  cue: Span;
  rule: string;
  /** Act that the cue gives to the sentences that go on. */
  act: Act;
  block: number;
}

/** Drafts of a section, and the sentences that look like reporting and gave none. */
export function readParagraphs(
  text: string,
  head: Head,
  section: Section,
  room: Room,
  k: Knowledge,
): { drafts: Placed[]; unread: (Span & { reason: string })[]; problems: Problem[] } {
  const lexicon = lexiconOf(k);
  const d = discourse(room, k);
  const declares = room.parties.length < 2 || joint(head, section, text);
  d.signers = signers(room, section, text);
  d.author = author(room, text, section) ?? sole(room, section);
  const offices = wordSet(k.lists["office-heads"]);
  const chained = (k.lists["houses-that-run-on"] ?? []).includes(head.publisher?.country ?? "");
  const drafts: Placed[] = [];
  const unread: (Span & { reason: string })[] = [];
  let run: Run | null = null;
  let list: { who: Speaker | null; cue: Clause | null; tokens: readonly Token[]; number: string | null } | null = null;
  let heading: Span | null = null;
  let frame: Span | null = null;
  let lastBlock = -1;
  let retoldBlock = false;
  let heard = 0;
  const lastEnd = section.sentences.at(-1)?.end ?? 0;
  let announced: Speaker | null = null;
  let announcedCue: Span | null = null;
  let quotedLast: { who: Speaker; cue: Span } | null = null;
  let floor: { who: Speaker; cue: Span; rule: string; until: number } | null = null;
  const headingBlocks = headingFor(head, section);
  for (const sentence of section.sentences) {
    const block = head.blocks[sentence.block];
    if (!block) continue;
    if (sentence.block !== lastBlock) {
      heading = headingBlocks.get(sentence.block) ?? heading;
      frame = null;
      run = null;
      d.alone = null;
      heard = 0;
      retoldBlock = (room.parties.length > 1 || room.open === true) && isRetold(text.slice(block.body, block.end));
      if (list && !isUnder(block, text, list.number)) list = null;
      lastBlock = sentence.block;
    }
    const start = Math.max(sentence.start, Math.min(block.body, sentence.end));
    const span = { start, end: sentence.end };
    let tokens = withoutNumber(singleQuotes(tokenize(text, span, lexicon.words)));
    const dashed = block.shape === "item" && dashSpeech(text, block.start, block.end);
    if (dashed) tokens = dashQuotes(tokens, sentence.start <= block.body);
    if (!tokens.length) continue;
    const sourced = sourceBehind(tokens, text, d);
    if (sourced !== null) tokens = tokens.slice(0, sourced);
    const report = toldBySpokesperson(tokens, text, d);
    if (report !== null) tokens = tokens.slice(report);
    const between = retoldBlock ? insideMarks(tokens) : null;
    if (between) tokens = between;
    const retold = between ? between.length : room.parties.length > 1 ? toldByOffice(tokens) : null;
    if (retold !== null) tokens = tokens.slice(0, retold);
    if (!tokens.length) continue;
    if (opensItems(tokens, text, head, section, sentence.block)) {
      if (tokens.at(-1)?.raw === ";") tokens.pop();
      tokens.push(colonBehind(tokens));
    }
    const own = fronted(tokens);
    if (own) frame = tokenSpan(tokens, own.from, own.to);
    const about = own ? frame : frame && !startsFresh(tokens) ? frame : heading;
    const place = (list_: readonly Draft[]): void => {
      for (const draft of list_) {
        drafts.push({ draft, sentence: span, frame: joinFrames(about, heading) });
        const same = heard++ === 0 || d.alone?.parties.join() === draft.who.parties.join();
        d.alone = same && draft.who.parties.length === 1 ? draft.who : null;
      }
    };

    // A quotation on its own, announced by the block before it.
    if (block.role === "quote" && announced) {
      place(
        readQuoted(
          { tokens, text, d, lexicon, matches: matchCues(tokens, lexicon) },
          0,
          tokens.length,
          announced,
          announcedCue ?? lastCue(drafts, span),
          "quotation",
        ),
      );
      continue;
    }
    if (floor && span.start < floor.until) {
      const end = tokens.findIndex((t) => t.start >= (floor?.until ?? 0));
      place(
        readQuoted(
          { tokens, text, d, lexicon, matches: [] },
          0,
          end < 0 ? tokens.length : end,
          floor.who,
          floor.cue,
          floor.rule,
        ),
      );
      if (end >= 0) floor = null;
      continue;
    }
    floor = null;
    const quoted = retold !== null ? [] : quotations(tokens);
    const matches = matchCues(tokens, lexicon).filter((m) => !quoted.some((q) => m.verb > q.from && m.verb < q.to));
    const g: Ground = { tokens, text, d, lexicon, matches };
    const marks = dashed ? DASHED_END : SPEECH_END;
    const later = (): ReturnType<typeof attribution> => closing(text, span.end, block.end, section, d, lexicon, marks);
    const before = leadIn(g, quoted, {
      text,
      d,
      lexicon,
      declares,
      inherited: list?.who ?? null,
      offices,
      floor: null,
    });
    const speech: ReturnType<typeof readQuotation> = quoted.length
      ? readQuotation(
          g,
          quoted,
          run ?? quotedLast,
          announced ?? sole(room, section),
          announcedCue,
          later,
          before.at(-1),
        )
      : null;
    if (speech) {
      place(before);
      quotedLast = speech.run ?? quotedLast;
      place(speech.drafts);
      run = speech.run ? { ...speech.run, block: sentence.block } : run;
      if (quoted.at(-1)?.to === tokens.length && speech.run) {
        floor = {
          who: speech.run.who,
          cue: speech.run.cue,
          rule: "quotation",
          until: dashed ? dashEnd(text, span.end, block.end) : quotationEnd(text, span.end, block.end, lastEnd),
        };
      }
      if (speech.complete) continue;
    }
    const after = quoted.length ? null : saidBeside(g);
    if (after) {
      place(readSaidBeside(g, after));
      if (after.who.parties.length === 1) {
        d.last = after.who;
        d.lastSingle = after.who;
      }
      run =
        after.who.parties.length === 1
          ? { who: after.who, cue: after.cue, rule: after.row.id, act: after.row.act, block: sentence.block }
          : null;
      continue;
    }
    const told = quoted.length ? null : accordingTo(g);
    if (told) {
      place(readQuoted(g, told.from, tokens.length, told.who, told.cue, "according-to"));
      d.last = told.who;
      d.lastSingle = told.who;
      run = { who: told.who, cue: told.cue, rule: "according-to", act: "state", block: sentence.block };
      continue;
    }
    const s: Setting = {
      tokens,
      text,
      d,
      lexicon,
      declares: declares || (chained && run !== null),
      inherited: list?.who ?? null,
      offices,
      floor: chained ? (run?.who ?? null) : null,
    };

    // An item that continues "Ministers agreed to:".
    if (list?.cue) {
      const made = itemUnder(list.cue, list.tokens, g);
      if (made.length) {
        place(made);
        continue;
      }
    }
    const clauses = linkClauses(matches, s);
    const made: Draft[] = [];
    for (const [i, c] of clauses.entries()) {
      const next = clauses[i + 1];
      const to = next ? next.edge : tokens.length;
      const stop = c.link === "fronted" && next ? frontedEnd(tokens, c, next) : to;
      made.push(...nameActs(c, Math.max(stop, c.match.to), g));
    }
    const opening = tokens.at(-1)?.raw === ":";
    if (opening) {
      const last = clauses.at(-1) ?? null;
      const who = last?.who ?? leadSubject(tokens, text, d);
      const content = last ? last.match.content >= tokens.length - 1 || followingItems(last, tokens) : true;
      list = {
        who,
        cue: last && content ? last : null,
        tokens,
        number: block.number === null ? null : markerOf(block, text),
      };
      const saying = said(tokens, text, d);
      announced = last?.who ?? saying?.who ?? sole(room, section);
      announcedCue = last ? tokenSpan(tokens, last.match.group, last.match.verb + 1) : (saying?.cue ?? null);
      if (announced && !list.who) list.who = announced;
      if (last && content) {
        continue;
      }
    }
    if (made.length) {
      const floorOf: Speaker | null = chained && clauses.every((c) => c.present) ? (run?.who ?? null) : null;
      place(floorOf ? made.map((x) => ({ ...x, who: named(x.who, floorOf) })) : made);
      const last = made.at(-1);
      const lastClause = clauses.at(-1);
      const goesOn: boolean =
        run !== null &&
        last !== undefined &&
        clauses.every((c) => c.present) &&
        run.who.parties.join() === last.who.parties.join();
      if (goesOn) {
        // "China hopes ..." inside a run: the sentence that opened it keeps the floor.
      } else if (last && lastClause && last.who.parties.length === 1)
        run = { who: last.who, ...openingCue(made, last), block: sentence.block };
      else run = null;
      if (!opening) announced = null;
      continue;
    }
    if (run && chained && runsOn(tokens)) {
      place(readRun(g, run.who, run.cue, run.rule, run.act));
      continue;
    }
    if (run && !chained) run = null;
    const silent = silentSubject(tokens, s);
    if (silent) d.lastSingle = silent;
    if (matches.length && looksLikeReporting(tokens, matches.length, g) && !speech)
      unread.push({ ...span, reason: reasonOf(g) });
  }
  return { drafts, unread, problems: [] };
}

/** "China hopes" in the run of one who speaks for China: the person is known. */
const named = (who: Speaker, floor: Speaker): Speaker =>
  who.names.length === 0 && floor.names.length > 0 && who.parties.join() === floor.parties.join()
    ? { ...who, names: floor.names, how: `${who.how}, in the words of who has the floor` }
    : who;

/** A line that breaks off above items ("On migration, we agreed") opens them as a colon would. */
function opensItems(tokens: readonly Token[], text: string, head: Head, section: Section, at: number): boolean {
  const last = tokens.at(-1);
  if (!last || (last.raw !== ";" && (last.kind !== "word" || !is(last, REPORTS | PREPOSITION)))) return false;
  const block = head.blocks[at];
  const next = head.blocks[section.blocks[section.blocks.indexOf(at) + 1] ?? -1];
  if (!block || next?.role !== "body") return false;
  return isUnder(next, text, block.number === null ? null : markerOf(block, text));
}

const colonBehind = (tokens: readonly Token[]): Token => {
  const end = tokens.at(-1)?.end ?? 0;
  return { start: end, end, low: ":", raw: ":", kind: "mark", capital: false, classes: 0 };
};

const joinFrames = (frame: Span | null, heading: Span | null): Span | null => frame ?? heading;

/** A sentence that leaves the frame before it: it names another matter itself. */
const startsFresh = (tokens: readonly Token[]): boolean =>
  ["finally", "lastly", "moreover", "separately", "turning", "also"].includes(tokens[0]?.low ?? "");

/** Cue of the statement that opened a run: the last that reported a clause, else the first. */
function openingCue(made: readonly Draft[], last: Draft): Pick<Run, "cue" | "rule" | "act"> {
  const own = made.filter((m) => m.who === last.who);
  const said = own.findLast((m) => m.frame === "that" && RUNS_ON.has(m.act));
  const opened = said ?? own[0] ?? last;
  return { cue: opened.cue, rule: opened.rule, act: said?.act ?? "state" };
}

/** Acts that go on in the sentences after: what was stressed is followed by more that was. */
const RUNS_ON = new Set<Act>(["state", "emphasize", "confirm"]);

const lastCue = (drafts: readonly Placed[], span: Span): Span => drafts.at(-1)?.draft.cue ?? span;

/** Headings stand over the blocks after them up to the next one. */
function headingFor(head: Head, section: Section): Map<number, Span> {
  const out = new Map<number, Span>();
  let current: Span | null = null;
  for (const i of section.blocks) {
    const b = head.blocks[i];
    if (!b) continue;
    if (b.role === "heading") current = { start: b.body, end: b.end };
    else if (current) out.set(i, current);
  }
  return out;
}

/** A joint statement: its own present tense speaks for all. */
const joint = (head: Head, section: Section, text: string): boolean => {
  const title = (section.title ?? head.title ?? "").toLowerCase();
  if (/joint (?:\w+ )?(statement|communiqu|declaration|press)|communiqu|declaration/.test(title)) return true;
  const first = section.sentences
    .slice(0, 3)
    .map((x) => text.slice(x.start, x.end))
    .join(" ");
  return /^\W*we,? /i.test(first) || /\bissued the following\b/.test(first);
};

/** "We, the Ministers A, B and C, met": those whom the first sentence names sign everything that "we" say. */
function signers(room: Room, section: Section, text: string): string[] {
  const first = section.sentences[0];
  if (!first || !/^\W*We,? /.test(text.slice(first.start, first.start + 12))) return [];
  const named = room.people.filter((p) => p.principal && p.start >= first.start && p.end <= first.end);
  return room.parties.every((code) => named.some((p) => p.party === code)) ? named.map((p) => p.name) : [];
}

/** Whose "I" it is on a first-person page: the publisher's own leading person. */
function author(room: Room, text: string, section: Section): Speaker | null {
  const own = room.own ?? (room.parties.length === 1 ? room.parties[0] : null);
  if (!own) return null;
  // An "I" between quotation marks is the one quoted.
  const opening = section.sentences
    .slice(0, 6)
    .map((x) => text.slice(x.start, x.end))
    .join(" ")
    .replace(/“[^”]*(?:”|$)|"[^"]*(?:"|$)/g, " ");
  if (!/(^|\s)(I|my|My)\s/.test(opening)) return null;
  const person = room.people.find((p) => p.party === own && p.principal) ?? room.people.find((p) => p.party === own);
  return speaker(room, [own], person ? [person.name] : [], "the page's own voice");
}

/** "..., the presidential press service said": the quotation is the readout itself, retold. */
function toldByOffice(tokens: readonly Token[]): number | null {
  const close = tokens.findLastIndex((t) => t.raw === "”" || t.raw === '"' || t.raw === ",");
  if (close < 3 || tokens.length - close > 14) return null;
  const tail = tokens
    .slice(close + 1)
    .map((t) => t.low)
    .join(" ");
  const told =
    /\b(press service|statement|readout|press office|press release|communiqué|communique|ministry|spokesperson|spokesman|spokeswoman)\b.* (said|says|reports|reported|read|reads|added)\b/.test(
      tail,
    ) || /^(the )?(statement|readout|communiqué) (said|says|added|reads|read)/.test(tail);
  return told ? close : null;
}

/** "(1) The ministers": the item number that stands inside a sentence is no part of it. */
const withoutNumber = (tokens: Token[]): Token[] =>
  tokens[0]?.raw === "(" && tokens[2]?.raw === ")" && (tokens[1]?.end ?? 0) - (tokens[1]?.start ?? 0) < 4
    ? tokens.slice(3)
    : tokens;

/** A block of the list that a sentence with this number opened: an item, numbered in another way than it. */
const isUnder = (block: MarkedBlock, text: string, number: string | null): boolean =>
  (block.shape === "item" || block.number !== null) &&
  (number === null || block.number === null || numbering(markerOf(block, text)) !== numbering(number));

/** The number of an item as it is printed: "3.", "(1)". */
const markerOf = (block: MarkedBlock, text: string): string => text.slice(block.start, block.body).trim();

const numbering = (marker: string): string => {
  const inside = marker.replace(/^\(/, "");
  const kind = /^\d/.test(inside) ? "digits" : /^[ivx]+\b/.test(inside) ? "roman" : "letters";
  return marker === inside ? kind : `(${kind})`;
};

/** "The following issues were discussed:": what was discussed stands in the items below. */
const followingItems = (c: Clause, tokens: readonly Token[]): boolean =>
  c.link === "passive" &&
  c.match.noun === null &&
  tokens.slice(c.match.content, c.match.group).some((t) => t.low === "following") &&
  c.match.group - c.match.content <= 5;

/** End of a fronted participle: the comma before the main clause. */
function frontedEnd(tokens: readonly Token[], c: Clause, next: Clause): number {
  let end = next.edge;
  while (
    end > c.match.content &&
    tokens[end - 1]?.raw !== "," &&
    next.subject &&
    (tokens[end - 1]?.start ?? 0) >= next.subject.start
  )
    end--;
  return end;
}

function leadSubject(tokens: readonly Token[], text: string, d: Discourse): Speaker | null {
  const colon = tokens.length - 1;
  return subjectBefore(tokens, colon, 0, text, d)?.who ?? null;
}

/** "Foreign Secretary X said:" */
function said(tokens: readonly Token[], text: string, d: Discourse): { who: Speaker | null; cue: Span } | null {
  for (let i = tokens.length - 1; i > 0; i--)
    if (/^(said|says|stated|added|commented|remarked|declared)$/.test(tokens[i]?.low ?? ""))
      return { who: subjectBefore(tokens, i, 0, text, d)?.who ?? null, cue: tokenSpan(tokens, i, i + 1) };
  return null;
}

/** Items under an open cue: each is content of it. */
function itemUnder(cue: Clause, introTokens: readonly Token[], g: Ground): Draft[] {
  const first = g.tokens[0];
  if (!first || !cue.who) return [];
  const m = { ...cue.match, content: 0, group: 0, verb: -1, to: 0, party: null };
  const frame = is(first, VERB_BASE)
    ? "verb"
    : first.low === "to"
      ? "inf"
      : first.low === "that"
        ? "that"
        : is(first, VERB_ING)
          ? "gerund"
          : "np";
  const content = frame === "that" ? 1 : 0;
  const made = nameActs(
    { ...cue, match: { ...m, frame, content, passive: false, noun: null }, edge: 0 },
    g.tokens.length,
    g,
  );
  const span = tokenSpan(introTokens, cue.match.group, Math.max(cue.match.to, cue.match.verb + 1));
  const colon = introTokens.at(-1);
  const tail = introTokens[cue.match.to];
  const cueSpan = tail?.low === "to" && colon ? { start: span.start, end: tail.end } : span;
  return made.map((x) => ({
    ...x,
    cue: cueSpan,
    undertaking: x.undertaking || (["agree", "intend"].includes(x.act) && frame === "verb"),
  }));
}

function readQuotation(
  g: Ground,
  quoted: readonly Quotation[],
  run: { who: Speaker; cue: Span } | null,
  announced: Speaker | null,
  announcedCue: Span | null,
  later: () => ReturnType<typeof attribution>,
  before: Draft | undefined,
): { drafts: Draft[]; run: Omit<Run, "block"> | null; complete: boolean } | null {
  const drafts: Draft[] = [];
  let next: Omit<Run, "block"> | null = null;
  let complete = false;
  for (const q of quoted) {
    const open = q.to === g.tokens.length;
    if (!q.speech && !(open && q.to - q.from > 2)) continue;
    // "highlighted the reef: “...”": who reports before the colon is quoted after it.
    const led =
      before && g.tokens[q.from - 2]?.raw === ":" ? { who: before.who, cue: before.cue, rule: "say", act: null } : null;
    const by = attribution(g, q) ?? (open ? later() : null) ?? led;
    const who =
      by?.who ?? (q.alone || open ? (announced ?? run?.who ?? g.d.author) : q.continued ? run?.who : null) ?? null;
    if (!who) continue;
    const cue = by?.cue ?? announcedCue ?? run?.cue ?? tokenSpan(g.tokens, q.from, q.to);
    const act = by?.act;
    const words = readQuoted(g, q.from, q.to, who, cue, by ? by.rule : "quotation");
    drafts.push(...(act ? words.map((x) => (x.rule === by.rule && x.act === "state" ? { ...x, act } : x)) : words));
    next = { who, cue, rule: "say", act: "state" };
    if (who.parties.length === 1) {
      g.d.last = who;
      g.d.lastSingle = who;
    }
    complete = true;
  }
  return drafts.length ? { drafts, run: next, complete } : null;
}

/** Who is named in the sentence that closes a quotation of several sentences. */
function closing(
  text: string,
  from: number,
  to: number,
  section: Section,
  d: Discourse,
  lexicon: Lexicon,
  marks: RegExp,
): ReturnType<typeof attribution> {
  const close = text.slice(from, to).search(marks);
  if (close < 0) return null;
  const sentence = section.sentences.find((x) => x.start <= from + close && x.end > from + close) ?? null;
  if (!sentence) return null;
  const tokens = tokenize(text, sentence, lexicon.words);
  const at = tokens.findIndex((t) => t.start >= from + close);
  return at < 0
    ? null
    : attribution(
        { tokens, text, d, lexicon, matches: [] },
        { from: 0, to: at, speech: true, continued: true, alone: false },
      );
}

/** "X thanked Y and pointed to the reef: “...”": what is reported before the colon that opens a quotation. */
function leadIn(g: Ground, quoted: readonly Quotation[], s: Omit<Setting, "tokens">): Draft[] {
  const colon = (quoted.find((q) => q.speech)?.from ?? 0) - 2;
  if (g.tokens[colon]?.raw !== ":") return [];
  const tokens = g.tokens.slice(0, colon);
  const matches = g.matches.filter((m) => m.verb < colon && m.content < colon);
  const clauses = linkClauses(matches, { ...s, tokens });
  return clauses.flatMap((c, i) =>
    nameActs(c, Math.max(clauses[i + 1]?.edge ?? tokens.length, c.match.to), { ...g, tokens, matches }),
  );
}

/** "According to Minister Arai, the lock is safe": the one speaker named in front, and where the words said begin. */
function accordingTo(g: Ground): { who: Speaker; cue: Span; from: number } | null {
  const { tokens, text, d } = g;
  const opens =
    tokens[0]?.low === "according" && tokens[1]?.low === "to"
      ? 2
      : tokens[0]?.low === "in" && ["words", "opinion", "view"].includes(tokens[2]?.low ?? "")
        ? 1
        : 0;
  if (!opens) return null;
  const comma = tokens.findIndex((t) => t.raw === ",");
  if (comma < 2 || comma > 14 || tokens.length - comma < 5) return null;
  const pronoun = opens === 1 && comma === 3 && ["his", "her"].includes(tokens[1]?.low ?? "");
  const who = pronoun ? d.lastSingle : opens === 2 ? whoIs(tokens.slice(opens, comma), text, d) : null;
  return who && who.parties.length === 1 && who.names.length === 1
    ? { who, cue: tokenSpan(tokens, 0, comma), from: comma + 1 }
    : null;
}

/** What closes speech: a mark, a single one only behind a stop or a comma. */
const SPEECH_END = /[”»"]|(?<=[.,!?…])’/;
/** What closes speech that a dash opened. */
const DASHED_END = /(?<=[.,!?…]\s?)[–—-](?=\s)/;

const dashEnd = (text: string, from: number, blockEnd: number): number => {
  const at = text.slice(from, blockEnd).search(DASHED_END);
  return at < 0 ? blockEnd : from + at;
};

/** Where an open quotation ends: at the next closing mark, unless that one opens a new paragraph's quotation. */
function quotationEnd(text: string, from: number, blockEnd: number, last: number): number {
  const found = text.slice(from, last).search(/[“”»"]|(?<=[.,!?…])’/);
  if (found < 0) return blockEnd;
  const at = from + found;
  const opens = text[at] === "“" || (text[at] === '"' && (text[at - 1] ?? "\n") === "\n");
  return opens ? blockEnd : at;
}

/** The one party of a plain statement, who speaks where nobody is named. */
const sole = (room: Room, section: Section): Speaker | null => {
  if (room.parties.length !== 1) return null;
  // Whom only the body names is spoken of; who speaks stands above it, signs below it, or opens it.
  const from = section.sentences[0]?.end ?? 0;
  const to = section.sentences.at(-1)?.end ?? 0;
  const names = room.people.slice(0, 1).filter((p) => p.end <= from || p.start >= to);
  return speaker(
    room,
    room.parties,
    names.map((p) => p.name),
    "the publisher's own statement",
  );
};

/** Who is named outside the quotation marks: "..., she said"; "Arai said: ..."; and the act, where the verb stresses. */
function attribution(g: Ground, q: Quotation): { who: Speaker; cue: Span; rule: string; act: Act | null } | null {
  const verbs = /^(said|says|told|replied|responded|concluded|continued|wrote|writes|tweeted|posted)$/;
  for (let i = 0; i < g.tokens.length; i++) {
    if (i > q.from && i < q.to) continue;
    const low = g.tokens[i]?.low ?? "";
    const row = verbs.test(low) ? null : saying(g, low, true);
    if (!verbs.test(low) && row?.act !== "state" && row?.act !== "emphasize") continue;
    const act = row?.act === "emphasize" ? row.act : null;
    const cue = tokenSpan(g.tokens, i, i + 1);
    const before = subjectBefore(g.tokens, i, i > q.to ? q.to + 1 : 0, g.text, g.d);
    if (before) return { who: before.who, cue, rule: "say", act };
    for (let n = Math.min(g.tokens.length, i + 12); n > i + 1; n--) {
      const { tokens, text, d } = g;
      const after = subjectBefore(tokens, n, i + 1, text, d);
      if (after && after.from === i + 1) return { who: after.who, cue, rule: "say", act };
    }
  }
  return null;
}

/** A cue, or somebody of the room as subject with a past verb: worth showing as not understood. */
function looksLikeReporting(tokens: readonly Token[], cues: number, g: Ground): boolean {
  if (!cues) return false;
  const low = tokens.map((t) => t.low);
  if (low.includes("will") && !low.some((w) => /ed$/.test(w))) return false;
  return g.matches.some(
    (m) =>
      (m.form === "past" || m.form === "pp" || m.form === "s") &&
      !m.pattern.flags.has("only-talks") &&
      !m.pattern.flags.has("only-focus") &&
      !g.tokens.slice(m.group, m.verb).some((t) => t.low === "is" || t.low === "are"),
  );
}

const reasonOf = (g: Ground): string => {
  const m = g.matches.find((x) => x.base !== "be") ?? g.matches[0];
  return m
    ? `"${g.tokens
        .slice(m.group, m.verb + 1)
        .map((t) => t.raw)
        .join(" ")}" reports something, but not whose words it is`
    : "no reporting words found";
};
