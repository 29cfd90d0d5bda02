/** Reads the lines around the body: letterhead, captions, notes, lists of those who made a joint statement. */
import type { Head, Section } from "../../../model/head.ts";
import type { Knowledge, NameHit } from "../../../model/knowledge.ts";
import type { Span } from "../../../model/span.ts";
import { findMentions } from "./mentions.ts";
import type { Mention } from "./mentions.ts";
import type { Heard } from "./room-types.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface Outside {
  mentions: Mention[];
  /** Names in the letterhead: "Senator the Hon X" over "Minister for Foreign Affairs". */
  letterhead: Mention[];
  officeOf: Map<Mention, string>;
  /** Names listed under "Joint statement with:". */
  withBlock: Mention[];
  notes: Heard[];
}

/** Longer lines are paragraphs. */
const LONGEST = 1200;
/** A portfolio in a letterhead is short: "Foreign Affairs". */
const PORTFOLIO = 40;

/** Lines before the first sentence, and captions and notes anywhere in the section. */
export function outsideLines(
  text: string,
  head: Head,
  section: Section,
  from: number,
  to: number,
  hits: readonly NameHit[],
  titleAt: Span | null,
  k: Knowledge,
  v: Vocabulary,
): Outside {
  const out: Outside = { mentions: [], letterhead: [], officeOf: new Map(), withBlock: [], notes: [] };
  const inBody = new Set(section.sentences.map((s) => s.block));
  const firstBody = section.sentences[0]?.start ?? Infinity;
  let listing = false;
  let waiting: Mention | null = null;
  const bound = head.sections.length <= 1 ? [0, text.length] : [from, to];
  for (const [i, b] of head.blocks.entries()) {
    const early = b.end <= firstBody;
    if (!early && (b.start < (bound[0] ?? 0) || b.end > (bound[1] ?? 0))) continue;
    if (b.end - b.start > LONGEST) {
      listing = false;
      waiting = null;
      continue;
    }
    const words = text.slice(b.start, b.end).trim();
    const isTitle = titleAt !== null && b.start <= titleAt.start && titleAt.end <= b.end;
    if (inBody.has(i) || isTitle) {
      if (!listing || isTitle) {
        listing = false;
        waiting = null;
        continue;
      }
    }
    const opensList =
      /\b(?:joint (?:statement|media release|press release|release)|with|attendees|participants)\b[^.]*:$/i.test(
        words,
      ) || /^joint (?:statement|media release) with$/i.test(words);
    if (opensList) {
      listing = true;
      waiting = null;
    } else if (b.role === "boilerplate" || b.role === "date") {
      continue;
    } else if (b.role === "navigation" && !(early && (NAME_LINE.test(words) || words.length < 70))) {
      continue;
    }
    // What stands before the section has names of its own.
    const near =
      b.start >= from
        ? hits
        : k.namesIn(text.slice(b.body, b.end)).map((h) => ({ ...h, start: h.start + b.body, end: h.end + b.body }));
    const mentions = findMentions(text, b.body, b.end, near, v);
    // A link may be worded like anything; one that is somebody's office and name is a letterhead.
    if (b.role === "navigation" && !NAME_LINE.test(words)) {
      const [only] = mentions;
      if (!only?.name || only.office === null || only.words.length < 2 || covers(only, words) < 0.95) continue;
    }
    if (listing && !opensList) {
      const [first] = mentions;
      if (first && first.name && !first.bare && covers(first, words) >= 0.6) {
        out.mentions.push(first);
        out.withBlock.push(first);
        if (first.office === null) waiting = first;
        continue;
      }
      if (waiting && first?.office && !first.name && covers(first, words) >= 0.6) {
        waiting.office = first.office;
        waiting.party = waiting.party ?? first.party;
        waiting = null;
        continue;
      }
      listing = false;
    }
    if (inBody.has(i)) continue;
    const role = b.role;
    if (role === "note" || role === "background") out.notes.push({ span: b, mentions });
    if (role === "note" || role === "background") {
      out.mentions.push(...mentions);
      continue;
    }
    out.mentions.push(...mentions.filter((m) => !m.bare));
    const [first] = mentions;
    if (early && first && role !== "attribution" && role !== "caption") {
      const bareName = first.bare && first.words.length >= 2 && first.words.length <= 4 && covers(first, words) >= 0.9;
      if (
        first.name &&
        first.office !== null &&
        !first.bare &&
        covers(first, words) >= 0.6 &&
        !/\b(?:meets?|with|call|and|talks)\b/i.test(words)
      ) {
        out.letterhead.push(first);
        out.officeOf.set(first, first.office);
        waiting = null;
      } else if (
        first.name &&
        first.office === null &&
        (first.honorific !== null || bareName) &&
        covers(first, words) >= (bareName ? 0.9 : 0.5)
      )
        waiting = first;
      else if (waiting && first.name === null && first.office !== null && covers(first, words) >= 0.5) {
        if (waiting.bare) {
          waiting.bare = false;
          out.mentions.push(waiting);
        }
        out.letterhead.push(waiting);
        out.officeOf.set(waiting, first.office);
        waiting.office = first.office;
        waiting.party = waiting.party ?? first.party;
        waiting = null;
      } else if (words.length > 3) {
        // "Rt Hon X" over a bare portfolio ("Foreign Affairs") stays a letterhead without an office.
        if (waiting && waiting.honorific !== null && words.length < PORTFOLIO && !mentions.length) {
          out.letterhead.push(waiting);
        }
        waiting = null;
      }
      if (first.name === null && first.office === null) waiting = null;
    } else if (waiting && early && words.length < PORTFOLIO && waiting.honorific !== null && !mentions.length) {
      out.letterhead.push(waiting);
      waiting = null;
    }
    // "From: Foreign, Commonwealth & Development Office and The Rt Hon X MP"
    if (early && role === "publisher")
      for (const m of mentions)
        if (m.name && m.honorific !== null && !out.letterhead.includes(m) && m !== waiting) out.letterhead.push(m);
  }
  return out;
}

/** A line like "Lucía X, Secretary-General", which may look like a link. */
const NAME_LINE = /^\p{Lu}[^\n|>»/]{3,80},\s+[^\n|>»]{4,100}$/u;

/** Share of a line that the mention takes up. */
const covers = (m: Mention, words: string): number => (m.end - m.start) / Math.max(1, words.length);
