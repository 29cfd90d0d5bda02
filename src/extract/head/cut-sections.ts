/** Cuts a page that reads out several meetings into one section for each; nearly every page is one section. */
import type { Section } from "../../model/head.ts";
import type { Knowledge } from "../../model/knowledge.ts";
import { onceFor, wordSet } from "../../model/once-for.ts";
import type { MarkedBlock, Sentence } from "../../model/text.ts";
import { announcesMany } from "./announces-many.ts";
import { fold, phraseFinder } from "./match-phrase.ts";
import { officeFinder, type NamedOffice } from "./named-offices.ts";

export interface SectionPage {
  text: string;
  blocks: readonly MarkedBlock[];
  title: string | null;
  /** Party of the publisher: to name one's own offices opens nothing. */
  own: string | null;
  /** Sentences of the blocks that can hold statements, in order. */
  sentences: readonly Sentence[];
}

/** No section where there is no running text, one, or several where the text plainly opens another engagement with another party. */
export function cutSections(page: SectionPage, k: Knowledge): Section[] {
  const second = secondReadouts(page, k);
  const openings = new Map<number, string | null>(
    second ?? headingOpenings(page, k) ?? sideHeadings(page, k) ?? paragraphOpenings(page, k),
  );
  const held = page.blocks.flatMap((b, i) =>
    b.role === "body" || b.role === "quote" || b.role === "heading" ? [i] : [],
  );
  const starts = held.filter((i) => openings.has(i));
  const first = page.blocks.findIndex((b) => b.role === "body" || b.role === "quote");
  const sections: Section[] = [{ title: page.title, blocks: [], sentences: [] }];
  for (const i of held) {
    if (openings.has(i)) {
      const current = sections.at(-1)!;
      const title = openings.get(i) ?? page.title;
      if (
        current.blocks.some((j) => page.blocks[j]!.role !== "heading") &&
        i > first &&
        !(
          second === null &&
          starts[0] === i &&
          introduces(page, current.blocks) &&
          // What goes on in one paragraph was no introduction.
          /\n/.test(page.text.slice(page.blocks[i - 1]?.end ?? 0, page.blocks[i]!.start)) &&
          // A paragraph that meets somebody of one side already introduces nothing.
          (openings.get(i) !== null || sidesOf(page, current.blocks, k).size !== 1)
        )
      )
        sections.push({ title, blocks: [], sentences: [] });
      else current.title = title;
    }
    sections.at(-1)!.blocks.push(i);
  }
  const home = new Map(sections.flatMap((s) => s.blocks.map((b) => [b, s] as const)));
  for (const sentence of page.sentences) home.get(sentence.block)?.sentences.push(sentence);
  const [opening] = sections;
  if (opening && sections.length > 2 && second === null && tellsOfMany(page) && announces(page, opening, k))
    opening.introduction = true;
  return sections.filter((s) => s.sentences.length);
}

/** Countries, other than the publisher's, of the offices that stand in these blocks. */
const sidesOf = ({ text, sentences, own }: SectionPage, blocks: readonly number[], k: Knowledge): Set<string> =>
  new Set(
    sentences
      .filter((s) => blocks.includes(s.block))
      .flatMap((s) => officeFinder(k)(text.slice(s.start, Math.min(s.end, s.start + 600))))
      .flatMap((o) => (o.country !== null && o.country !== own ? [o.country] : [])),
  );

/** Does a section only announce the meetings of the others: it names no single person of another side? */
const announces = ({ text, own }: SectionPage, { sentences }: Section, k: Knowledge): boolean =>
  sentences.length <= 4 &&
  sentences.every((s) =>
    officeFinder(k)(text.slice(s.start, Math.min(s.end, s.start + 600))).every(
      (o) => o.country === null || o.country === own,
    ),
  );

/** What stands before the first headed meeting is its introduction when it is one short paragraph. */
const introduces = (page: SectionPage, blocks: readonly number[]): boolean =>
  blocks.filter((i) => page.blocks[i]!.role !== "heading").length === 1 &&
  !tellsOfMany(page) &&
  page.sentences.filter((s) => blocks.includes(s.block)).length <= 2;

/** Headings that each name a meeting and a party of its own: two at least, else they are topics. */
function headingOpenings({ text, blocks }: SectionPage, k: Knowledge): Map<number, string> | null {
  const talks = wordSet(k.lists["talk-nouns"]);
  const found = new Map<number, string>();
  const parties = new Set<string>();
  for (const [i, block] of blocks.entries()) {
    if (block.role !== "heading") continue;
    const words = text.slice(block.body, block.end);
    if (
      words.length > 300 ||
      !words
        .toLowerCase()
        .split(/[^\p{L}-]+/u)
        .some((w) => talks.has(w))
    )
      continue;
    const party = k
      .namesIn(words)
      .map((h) => h.code)
      .sort()
      .join(" ");
    if (!party && !/\bwith\s+\p{Lu}/u.test(words)) continue;
    if (party && parties.has(party)) continue;
    parties.add(party);
    found.set(i, words);
  }
  return found.size >= 2 ? found : null;
}

/** Headings of nothing but a party's name, each above a paragraph that meets this party: two at least. */
function sideHeadings({ text, blocks, sentences }: SectionPage, k: Knowledge): Map<number, string> | null {
  const talks = wordSet(k.lists["talk-nouns"]);
  const verbs = wordSet(k.lists["further-talks-verbs"]);
  const found = new Map<number, string>();
  const first = new Map(sentences.toReversed().map((s) => [s.block, s]));
  for (const [i, block] of blocks.entries()) {
    if (block.role !== "heading" || block.end - block.body > 60) continue;
    const words = text.slice(block.body, block.end).replace(/[:.]$/, "").trim();
    const party = k.party(words);
    const below = blocks[i + 1]?.role === "body" ? first.get(i + 1) : undefined;
    if (!party || !below) continue;
    const opening = text.slice(below.start, Math.min(below.end, below.start + 300));
    if (
      k.namesIn(opening).some((h) => h.code === party) &&
      opening.split(/[^\p{L}-]+/u).some((w) => verbs.has(w) || talks.has(w.toLowerCase()))
    )
      found.set(i, words);
  }
  return found.size >= 2 ? found : null;
}

/** Titles in the forms of houses; those of few words fit other lines too. */
const houseTitles = onceFor((styles: Knowledge["styles"]) =>
  phraseFinder(
    styles.flatMap((s) => s.marks.filter((m) => m.startsWith("title:") && m.length > 24).map((m) => m.slice(6))),
  ),
);

/** "NATO Secretary General NAME with the Prime Minister of A, NAME": what stands under a picture. */
const under = (words: string): boolean =>
  /^[^.:;]{10,90}\swith\s(?:the\s)?(?:\p{Lu}\p{L}+\s){0,2}(?:President|Minister|Chancellor|Premier|King|Queen)\b[^.:;]*\p{L}$/u.test(
    words,
  ) &&
  !/\b(?:meeting|meets?|met|call|calls|talks?|speaks?|spoke|conversation|discusse[sd]|holds?|held|consultations?|readout)\b/iu.test(
    words,
  );

/** Titles in a house's own form, or attributions, under a first readout: copies put several readouts on one page. */
function secondReadouts({ text, blocks }: SectionPage, k: Knowledge): Map<number, string | null> | null {
  const isTitle = houseTitles(k.styles);
  const first = blocks.findIndex((b) => b.role === "body" || b.role === "quote");
  const found = new Map<number, string | null>();
  let title: string | null = null;
  let attributed = false;
  for (const [i, block] of blocks.entries()) {
    if (first < 0 || i <= first) continue;
    const words = text.slice(block.body, block.end);
    if (
      block.role === "heading" &&
      block.number === null &&
      words.length < 250 &&
      isTitle(fold(words)) &&
      !under(words)
    ) {
      title = words;
      found.set(i, words);
    } else if (block.role === "attribution" && /\battributable to\b/.test(words)) attributed = true;
    else if (block.role === "body" || block.role === "quote") {
      if (attributed && title === null) found.set(i, null);
      title = null;
      attributed = false;
    }
  }
  return found.size ? found : null;
}

/**
 * Paragraphs that open with "X also met Y of Z" where Z has not been met yet, or with "In her talks with Y of Z" where
 * the paragraphs before were about somebody else, and go on about that meeting.
 */
function paragraphOpenings(page: SectionPage, k: Knowledge): Map<number, null> {
  const { text, blocks, sentences, own: publisher } = page;
  const verbs = wordSet(k.lists["further-talks-verbs"]);
  const talks = wordSet(k.lists["talk-nouns"]);
  const find = officeFinder(k);
  const byBlock = [...Map.groupBy(sentences, (s) => s.block)];
  const many = tellsOfMany(page);
  const found: { block: number; full: boolean }[] = [];
  const met = new Set<string>();
  let now: Set<string> | null = null;
  /** Those whom the opening lists, each of whom a paragraph of their own may come back to. */
  const listed = new Set<string>();
  for (const [at, [block, own]] of byBlock.entries()) {
    if (blocks[block]?.role !== "body") continue;
    const opening = own[0]!;
    const words = text.slice(opening.start, Math.min(opening.end, opening.start + 500));
    const offices = find(words);
    const others = offices.flatMap((o) => (o.country && o.country !== publisher ? [o.country] : []));
    if (now === null) {
      now = new Set(others);
      for (const c of others) met.add(c);
      if (now.size > 1) for (const c of now) listed.add(c);
      continue;
    }
    const framed = framedTalks(words, talks, offices).filter((c) => c !== publisher);
    const told =
      framed.length || EARLIER.test(words) ? [] : opens(words, verbs, offices).filter((c) => c !== publisher);
    if (many && !told.length && !framed.length) told.push(...beside(words, offices).filter((c) => c !== publisher));
    const first = found.length === 0;
    const fresh = framed.length
      ? framed.every((c) => (first ? !now!.has(c) || now!.size > 1 : !now!.has(c)))
      : told.length > 0 &&
        (told.every((c) => !met.has(c)) || (many && told.every((c) => listed.has(c)) && told.length < listed.size));
    if (fresh) {
      const next = byBlock[at + 1]?.[1][0];
      const goesOn = next !== undefined && CONTINUES.test(text.slice(next.start, Math.min(next.end, next.start + 60)));
      // "also held a meeting with Y of Z, during which they signed": what was done in it stands in the very sentence.
      const within = WITHIN.test(text.slice(opening.start, opening.end));
      found.push({ block, full: own.length >= 2 || framed.length > 0 || goesOn || within });
      now = new Set(framed.length ? framed : told);
      for (const c of now) listed.delete(c);
    }
    for (const c of others) met.add(c);
  }
  // One short paragraph about another meeting is an aside; a row of them is how a house reads out a trip.
  const full = found.filter((f) => f.full);
  return new Map((full.length >= 2 || many ? found : full).map((f) => [f.block, null]));
}

/** Openings of a paragraph that goes on about the meeting of the paragraph before. */
const CONTINUES =
  /^(?:They|Both|The (?:two|ministers|leaders|presidents|sides|officials|discussions?|talks)|(?:In|During|At) (?:that|this|the|their) (?:meeting|encounter|talks|discussions?|conversation))\b/i;

const WITHIN =
  /\b(?:during|at|in|over) which (?:they|both|the (?:two|ministers|leaders|sides|presidents))\b|\bwith whom (?:he|she) /i;

/** Does the title, or the sentence that opens the text, announce several meetings? */
function tellsOfMany({ text, title, sentences }: SectionPage): boolean {
  return (
    (title !== null && announcesMany(title)) ||
    sentences.slice(0, 3).some((s) => announcesMany(text.slice(s.start, Math.min(s.end, s.start + 600))))
  );
}

/** Countries of the offices in "In his meeting with Y of Z, …", "Meeting with Y of Z, …" at the start of a sentence. */
function framedTalks(words: string, talks: ReadonlySet<string>, offices: readonly NamedOffice[]): string[] {
  const frame =
    /^(?:(?:[\p{L}.’'-]+\s){1,6}(?:started|began|opened|concluded|ended|rounded off) (?:the|his|her|their) (?:day|visit|programme|program|trip) with (?:a|an|his|her)\s(?:\p{L}+\s)?|(?:At|In|During|Also in|Later, in|Earlier, in|Following|After|While|When|Upon|The|Another|One more|An?)\s(?:[\p{L}’'-]+\s){0,4}?)?(\p{L}+)\s(?:call\s|took place\s|was (?:also )?held\s)?(?:with|between)\s/iu.exec(
      words.slice(0, 120),
    );
  if (!frame || !talks.has((frame[1] ?? "").toLowerCase())) return [];
  return [
    ...new Set(
      offices.flatMap((o) =>
        o.country && o.start >= frame[0].length - 30 && o.start < frame[0].length + 80 ? [o.country] : [],
      ),
    ),
  ];
}

/** Countries of those who act together with one's own at the start of a sentence: "Minister X and her Omani counterpart Y reaffirmed". */
const beside = (words: string, offices: readonly NamedOffice[]): string[] =>
  offices.flatMap((o) =>
    o.country !== null &&
    ((o.start < 30 && !o.nameless) ||
      /\b(?:meeting|talks|call|discussions)\swith\s(?:the\s)?(?:\p{Lu}\p{L}+\s)?$/u.test(words.slice(0, o.start)) ||
      (o.start < 140 &&
        /^(?:(?:In addition|Likewise|Also|Similarly|Later|Finally),\s)?\p{Lu}[^,.;:]{2,70}\sand\s(?:the |his |her )?(?:\p{L}+\s){0,3}$/u.test(
          words.slice(0, o.start),
        )))
      ? [o.country]
      : [],
  );

/** Words of a sentence among which its verb opens a meeting. */
const OPENING_WORDS = 23;

/** Openings that tell of meetings long past. */
const EARLIER =
  /^(?:In (?!(?:the|a|an|addition|another|his|her|their)\b)|Last\b|Earlier this (?:year|month)|Previously|When\b|Since\b)/;

/** Countries of the offices right after "X met", "X spoke by phone with" at the start of a sentence. */
function opens(words: string, verbs: ReadonlySet<string>, offices: readonly NamedOffice[]): string[] {
  let at = 0;
  for (const [i, token] of words.split(/(?<=\s)/, OPENING_WORDS).entries()) {
    at += token.length;
    if (i > 0 && verbs.has(token.trim()))
      return [
        ...new Set(offices.flatMap((o) => (o.country && o.start >= at - 40 && o.start - at < 140 ? [o.country] : []))),
      ];
  }
  return [];
}
