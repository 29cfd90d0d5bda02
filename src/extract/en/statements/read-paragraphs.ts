/** Goes through the sentences in order: frames, lists, quotations, runs of one speaker; each gives drafts of statements. */
import type { Room } from "../../../model/engagement.ts";
import type { Head, Section } from "../../../model/head.ts";
import type { Knowledge } from "../../../model/knowledge.ts";
import { wordSet } from "../../../model/once-for.ts";
import type { Problem } from "../../../model/problem.ts";
import type { Span } from "../../../model/span.ts";
import { type Attribution, bareAttribution } from "./bare-attribution.ts";
import type { Clause, Setting } from "./clause.ts";
import { edgeBefore } from "./clause-edges.ts";
import { readQuoted, readRun, runsOn } from "./continue-speaker.ts";
import { lexiconOf } from "./cue-patterns.ts";
import type { Discourse, Speaker } from "./discourse.ts";
import { discourse, speaker } from "./discourse.ts";
import { subjectBefore } from "./find-subjects.ts";
import { fronted } from "./fronted-frame.ts";
import { linkClauses } from "./link-clauses.ts";
import {
  colonBehind,
  followingItems,
  isUnder,
  itemUnder,
  leadSubject,
  markerOf,
  opensItems,
  withoutNumber,
} from "./list-items.ts";
import { looksLikeReporting, reasonOf, untoldVerb } from "./looks-like-reporting.ts";
import { matchCues } from "./match-cues.ts";
import type { Draft, Ground } from "./draft.ts";
import { nameActs } from "./name-acts.ts";
import { followsBelow } from "./no-act.ts";
import { comesBack, opensOtherTalks } from "./other-talks.ts";
import { author, joint, signers, sole } from "./page-voice.ts";
import { quotations } from "./quotations.ts";
import { quotedParagraph, readQuotedParagraph, spokenParagraph, type QuotedParagraph } from "./quoted-paragraph.ts";
import { dashQuotes, dashSpeech, singleQuotes } from "./quote-marks.ts";
import type { Run } from "./read-quotation.ts";
import {
  goesOn,
  DASHED_END,
  SPEECH_END,
  accordingTo,
  closing,
  dashEnd,
  leadIn,
  quotationEnd,
  readQuotation,
  said,
  toldByIt,
  toldByOffice,
} from "./read-quotation.ts";
import { announcesReadout, insideMarks, isPassedOn, isRetold } from "./retold-readout.ts";
import { frontedAlone, frontedEnd, headingFor, joinFrames, lastCue, named, openingCue, startsFresh } from "./runs.ts";
import { readSaidBeside, saidBeside } from "./said-beside.ts";
import { sentenceSubject, silentSubject } from "./sentence-subject.ts";
import { sourceBehind } from "./source-behind.ts";
import type { Token } from "./tokens.ts";
import { tokenSpan, tokenize } from "./tokens.ts";
import { toldByName, toldBySpokesperson, withoutPage, withoutSecondThat } from "./told-by-spokesperson.ts";
import { ADVERB, is, REPORTS_PAST } from "./word-classes.ts";

export interface Placed {
  draft: Draft;
  sentence: Span;
  /** Fronted frame or heading that names the matter. */
  frame: Span | null;
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
  let elsewhere = false;
  let retoldBlock = false;
  let retoldOpen = false;
  let passedOn = false;
  let heard = 0;
  const lastEnd = section.sentences.at(-1)?.end ?? 0;
  let announced: Speaker | null = null;
  let announcedCue: Span | null = null;
  let quotedLast: { who: Speaker; cue: Span } | null = null;
  let floor: { who: Speaker; cue: Span; rule: string; until: number } | null = null;
  let below: QuotedParagraph | null = null;
  let unnamedUntil = 0;
  const headingBlocks = headingFor(head, section);
  for (const [at, sentence] of section.sentences.entries()) {
    const block = head.blocks[sentence.block];
    if (!block) continue;
    if (sentence.block !== lastBlock) {
      heading = headingBlocks.get(sentence.block) ?? heading;
      frame = null;
      run = null;
      d.alone = null;
      heard = 0;
      const words = text.slice(block.body, block.end);
      // A quotation that no paragraph closes goes on in the next one that opens with its mark.
      const unclosed: boolean = retoldOpen && /^["“]/.test(words);
      const above = head.blocks[sentence.block - 1];
      passedOn = (passedOn || announcesReadout(above ? text.slice(above.start, above.end) : "")) && isPassedOn(words);
      retoldBlock = (room.parties.length > 1 || room.open === true) && (unclosed || passedOn || isRetold(words));
      const behindOpening = /^["“]/.test(words) ? words.slice(1) : words.replace(/^[^“"]*["“]/, "");
      retoldOpen = retoldBlock && !/[”"]/.test(behindOpening);
      const paragraph = { text, section, at, d, lexicon };
      below =
        quotedParagraph(paragraph, head) ?? (room.parties.length > 1 && !declares ? spokenParagraph(paragraph) : null);
      if (list && !isUnder(block, text, list.number)) list = null;
      lastBlock = sentence.block;
    }
    const start = Math.max(sentence.start, Math.min(block.body, sentence.end));
    const span = { start, end: sentence.end };
    let tokens = withoutNumber(singleQuotes(tokenize(text, span, lexicon.words)));
    const dashed = block.shape === "item" && dashSpeech(text, block.start, block.end);
    if (dashed) tokens = dashQuotes(tokens, sentence.start <= block.body || /^[–—-]$/.test(tokens[0]?.raw ?? ""));
    if (!tokens.length) continue;
    const sourced = sourceBehind(tokens, text, d);
    if (sourced !== null) tokens = tokens.slice(0, sourced);
    const report = toldBySpokesperson(tokens, text, d);
    if (report !== null) tokens = withoutSecondThat(tokens.slice(report));
    if (room.parties.length > 1) tokens = withoutPage(tokens);
    const between = retoldBlock ? insideMarks(tokens) : null;
    if (between) tokens = between;
    const retold = between
      ? between.length
      : room.parties.length > 1
        ? (toldByOffice(tokens) ?? toldByIt(tokens) ?? toldByName(tokens, text, d))
        : null;
    if (retold !== null) tokens = tokens.slice(!between && /^["“]$/.test(tokens[0]?.raw ?? "") ? 1 : 0, retold);
    if (!tokens.length) continue;
    if (opensItems(tokens, text, head, section, sentence.block)) {
      if (tokens.at(-1)?.raw === ";") tokens.pop();
      tokens.push(colonBehind(tokens));
    }
    const own = fronted(tokens);
    if (own) frame = tokenSpan(tokens, own.from, own.to);
    const words = text.slice(span.start, span.end);
    if (opensOtherTalks(words, room, k)) elsewhere = true;
    else if (elsewhere && comesBack(words, room, k)) elsewhere = false;
    const about = own ? frame : frame && !startsFresh(tokens) ? frame : heading;
    const place = (list_: readonly Draft[]): void => {
      const unsided = list_.find((x) => !x.who.parties.length);
      if (unsided && !unread.some((u) => u.start === span.start))
        unread.push({ ...span, reason: `for whom ${unsided.who.names[0] ?? "the speaker"} spoke is not told` });
      for (const draft of list_) {
        if (!draft.who.parties.length) continue;
        // "The Minister also met Y of Z, and they signed": not those who took part in these talks.
        if (elsewhere && draft.who.joint) {
          unread.push({ ...span, reason: "it tells of talks with somebody who took no part in these" });
          return;
        }
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
    if (below && span.start < (below.until ?? Infinity)) {
      place(readQuotedParagraph({ tokens, text, d, lexicon, matches: matchCues(tokens, lexicon) }, below));
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
      if (end >= 0) {
        place(goesOn({ tokens, text, d, lexicon, matches: matchCues(tokens, lexicon) }, { to: end }, floor.who));
        floor = null;
      }
      continue;
    }
    floor = null;
    if (span.start < unnamedUntil) {
      unread.push({ ...span, reason: UNNAMED });
      continue;
    }
    if (behindQuotation(text, span.start) && bareAttribution(section, at, sentence.block, text, d, lexicon)) continue;
    const quoted = retold !== null ? [] : quotations(tokens);
    const matches = matchCues(tokens, lexicon).filter(
      (m) =>
        // "Arai “also thanked Holt”": a quotation that begins with the reporting words is the report itself.
        !quoted.some(
          (q) =>
            !is(tokens[is(tokens[q.from], ADVERB) ? q.from + 1 : q.from], REPORTS_PAST) &&
            m.verb > q.from &&
            m.verb < q.to,
        ),
    );
    const g: Ground = { tokens, text, d, lexicon, matches };
    const marks = dashed ? DASHED_END : SPEECH_END;
    const later = (open: boolean): Attribution | null =>
      open
        ? closing(text, span.end, block.end, section, d, lexicon, marks)
        : bareAttribution(section, at + 1, sentence.block, text, d, lexicon);
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
    const lone = speech ? undefined : quoted.find((q) => q.alone && q.to - q.from > 3);
    const theirs = lone && ourTiesWith(tokens, text, d);
    if (lone && theirs) {
      place(readQuoted(g, lone.from, lone.to, theirs, tokenSpan(tokens, lone.from, lone.to), "quotation"));
      if (lone.to === tokens.length)
        floor = {
          who: theirs,
          cue: tokenSpan(tokens, lone.from, lone.to),
          rule: "quotation",
          until: quotationEnd(text, span.end, block.end, lastEnd),
        };
      continue;
    }
    if (lone) {
      unread.push({ ...span, reason: UNNAMED });
      if (lone.to === tokens.length) unnamedUntil = quotationEnd(text, span.end, block.end, lastEnd);
      continue;
    }
    const phrases = quoted.every((q) => !q.speech && q.from > 1 && q.to < tokens.length);
    const after = phrases ? saidBeside(g) : null;
    if (after) {
      place(readSaidBeside(g, after));
      if (after.who.parties.length < 2) {
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
    // Before anybody has spoken, "she" further on is whom the sentence begins with.
    if (!d.lastSingle) d.lastSingle = silentSubject(tokens, s);
    const clauses = linkClauses(matches, s);
    const made: Draft[] = [];
    for (const [i, c] of clauses.entries()) {
      const next = clauses[i + 1];
      const to = c.stranger !== undefined ? edgeBefore(tokens, c.stranger, c.match.to) : (next?.edge ?? tokens.length);
      if (c.stranger !== undefined)
        unread.push({ start: tokens[c.stranger]?.start ?? span.end, end: span.end, reason: STRANGER });
      const alone = c.link === "fronted" && !next ? frontedAlone(tokens, c, text, d) : null;
      const stop = c.link === "fronted" && next ? frontedEnd(tokens, c, next) : (alone?.stop ?? to);
      made.push(...nameActs(alone ? { ...c, who: alone.who } : c, Math.max(stop, c.match.to), g));
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
    // "Director Holt met the President and issued the following statement.": the paragraphs in marks below are hers.
    const issued = made.length || opening ? undefined : matches.find((m) => followsBelow(m, tokens));
    const issuer = issued && (subjectBefore(tokens, issued.group, 0, text, d) ?? sentenceSubject(s, issued.group))?.who;
    if (issued && issuer) {
      announced = issuer;
      announcedCue = tokenSpan(tokens, issued.verb, issued.verb + 1);
      continue;
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
    if (run && (chained || (!matches.length && goesOnSaying(tokens, run, sentence.block))) && runsOn(tokens)) {
      place(readRun(g, run.who, run.cue, run.rule, run.act));
      continue;
    }
    if (run && !chained) run = null;
    const silent = silentSubject(tokens, s);
    if (silent) d.lastSingle = silent;
    if (speech) continue;
    if (matches.length && looksLikeReporting(tokens, matches.length, g)) unread.push({ ...span, reason: reasonOf(g) });
    else {
      const untold = untoldVerb(tokens, s, k);
      if (untold) unread.push({ ...span, reason: untold });
    }
  }
  return { drafts, unread, problems: [] };
}

/** "Our relations with Chile are warm", quoted of nobody: of two sides the one that is not Chile; told as a doubt. */
function ourTiesWith(tokens: readonly Token[], text: string, d: Discourse): Speaker | null {
  if (d.room.parties.length !== 2) return null;
  const our = tokens.findIndex((t, i) => t.low === "our" && tokens.slice(i + 1, i + 7).some((x) => x.low === "with"));
  const at = our < 0 ? -1 : tokens.findIndex((t, i) => i > our && t.low === "with");
  if (at < 0) return null;
  const named = d.k.namesIn(text.slice(tokens[at + 1]?.start, tokens[Math.min(tokens.length, at + 5) - 1]?.end));
  const [other] = named;
  const mine = d.room.parties.find((p) => p !== other?.code);
  if (!other || !mine || !d.room.parties.includes(other.code)) return null;
  const leading = d.room.people.filter((p) => p.principal && p.party === mine);
  return speaker(
    d.room,
    [mine],
    leading.length === 1 ? leading.map((p) => p.name) : [],
    "whose “our” is with the other side",
    "nobody is told who said these words; “our” and the other side's name give the side",
  );
}

const STRANGER = "it reports something, but the page does not tell who holds this office";

const UNNAMED = "nobody is told who said these words";

/** Does a mark close right before a sentence: “It is open.” Arai added. */
const behindQuotation = (text: string, start: number): boolean =>
  /[”"»“’]\s*$/.test(text.slice(Math.max(0, start - 3), start));

/** "She stressed X. Serbia must now use its influence": a demand without reporting words goes on with what one speaker said. */
function goesOnSaying(tokens: readonly Token[], run: Run, block: number): boolean {
  return (
    run.block === block &&
    /^(?:state|emphasize|call-on)$/.test(run.act) &&
    tokens.slice(1, 12).some((t) => /^(?:must|should|cannot)$/.test(t.low))
  );
}
