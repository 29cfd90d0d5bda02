/** Reads the sentences of one engagement into statements: who, which act, what; and keeps what was not understood. */
import type { Room } from "../../model/engagement.ts";
import type { Head, Section } from "../../model/head.ts";
import type { Knowledge } from "../../model/knowledge.ts";
import { problem, type Problem } from "../../model/problem.ts";
import type { Span } from "../../model/span.ts";
import type { Statement } from "../../model/statement.ts";
import { ploverOf } from "../name-plover.ts";
import { nameIssues } from "./name-issues.ts";
import { readParagraphs } from "./statements/read-paragraphs.ts";
import { weighStrength } from "./weigh-strength.ts";

export interface Found {
  statements: Statement[];
  unread: (Span & { reason: string })[];
  problems: Problem[];
  candidates: (Span & { phrase: string; statement: string })[];
}

/** Without a quotation mark that opens the words and closes nowhere in them. */
function unquoted(text: string, { start, end }: Span): Span {
  const opens = /^["“«]$/.test(text[start] ?? "") && !/["”»]/.test(text.slice(start + 1, end));
  return { start: opens ? start + 1 : start, end };
}

/** Statements of a section in text order. Linear in its length. */
export function findStatements(text: string, head: Head, section: Section, room: Room, k: Knowledge): Found {
  const read = readParagraphs(text, head, section, room, k);
  const { problems } = read;
  const drafts = read.drafts.filter(({ draft }) => draft.content.start < draft.content.end);
  const unread = [...read.unread, ...brokenOff(read.drafts, drafts)].sort((a, b) => a.start - b.start);
  drafts.sort((a, b) => a.draft.content.start - b.draft.content.start || a.draft.content.end - b.draft.content.end);
  const families = new Set(room.people.flatMap((p) => (p.family !== null && p.family.length > 2 ? [p.family] : [])));
  const statements: Statement[] = [];
  const candidates: Found["candidates"] = [];
  for (const { draft, sentence, frame } of drafts) {
    const id = `s${statements.length + 1}`;
    const behind = TERMS_BEHIND.exec(text.slice(draft.content.start, draft.content.end));
    if (behind) draft.content = { start: draft.content.start, end: draft.content.start + behind.index };
    draft.content = unquoted(text, draft.content);
    const contentWords = text.slice(draft.content.start, draft.content.end);
    const cueWords = heardCue(text, draft.cue, draft.content) + (behind?.[0] ?? "");
    const issues = nameIssues(
      contentWords,
      frame ? text.slice(frame.start, frame.end) : null,
      k,
      room.parties,
      families,
    );
    const strength = weighStrength(draft.act, draft.base, cueWords, contentWords.slice(0, 80), k);
    if (issues.candidate)
      candidates.push({
        start: draft.content.start + issues.candidate.start,
        end: draft.content.start + issues.candidate.end,
        phrase: contentWords.slice(issues.candidate.start, issues.candidate.end),
        statement: id,
      });
    statements.push({
      id,
      speakers: draft.who.parties,
      speakerNames: draft.who.names.filter(Boolean),
      joint: draft.who.joint,
      act: draft.act,
      cue: draft.cue,
      content: draft.content,
      addressees: draft.addressees,
      undertaking: draft.undertaking,
      topics: issues.topics,
      strength: strength.strength,
      plover: ploverOf(draft.act, draft.who.joint, k),
      doubt: draft.doubt,
      made: {
        rule: draft.rule,
        frame: draft.frame,
        subject: draft.subject,
        speaker: draft.who.how,
        strength: strength.words,
        sentence,
      },
    });
  }
  if (unread.length >= 3 && unread.length * 2 > statements.length)
    problems.push(
      problem(
        "mostly-unread",
        `${unread.length} sentences that look like reporting gave no statement; ${statements.length} statements were read. Check the text by eye`,
      ),
    );
  return { statements, unread, problems, candidates };
}

/** "condemned the raid in the strongest terms": how it was condemned, and not what. */
const TERMS_BEHIND = / in the (?:strongest|harshest|clearest|firmest)(?: possible)? terms$/;

/** The reporting words, with those that strengthen them before the content: "condemned | in the strongest terms | the raid". */
function heardCue(text: string, cue: Span, content: Span): string {
  const gap = content.start - cue.end;
  const between = gap > 1 && gap < 60 ? text.slice(cue.end, content.start).trimEnd() : "";
  return text.slice(cue.start, cue.end) + (/\b(?:terms|again|strongly|firmly|deeply)\b/.test(between) ? between : "");
}

/** Sentences that end where their words should begin ("China hopes that"), and gave nothing else. */
function brokenOff<Draft extends { sentence: Span }>(all: readonly Draft[], kept: readonly Draft[]): Found["unread"] {
  if (all.length === kept.length) return [];
  const heard = new Set(kept.map((d) => d.sentence.start));
  const broken = new Map(all.filter((d) => !heard.has(d.sentence.start)).map((d) => [d.sentence.start, d.sentence]));
  return [...broken.values()].map(({ start, end }) => ({ start, end, reason: "it breaks off before it says what" }));
}
