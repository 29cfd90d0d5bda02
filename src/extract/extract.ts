/** Turns a page into records, one for each engagement that it reads out. */
import type { Head, Section } from "../model/head.ts";
import type { Knowledge } from "../model/knowledge.ts";
import { problem, type Problem } from "../model/problem.ts";
import type { Document, Record } from "../model/record.ts";
import type { Given, Source } from "../model/source.ts";
import type { Page } from "../model/text.ts";
import { houseOfThoseMet } from "./en/house-of-those-met.ts";
import { readSection, type Reading } from "./en/read-section.ts";
import { asLettered } from "./head/other-letters.ts";
import { readHead } from "./head/read-head.ts";

type ReadSection = (text: string, head: Head, section: Section, k: Knowledge) => Reading;

/** The languages that are read, by the first part of their BCP 47 tag: one folder under extract/ for each. */
const LANGUAGES: { readonly [language: string]: ReadSection } = { en: readSection };

/** The records of a page, in text order. A page that reads out nothing gives one record without an engagement. */
export function extract(page: Page, source: Source, given: Given, known: Knowledge): Record[] {
  const k = asLettered(page.text, known);
  const head = readHead(page, source, given, k);
  const about = [...page.problems, ...head.problems];
  const read = LANGUAGES[head.language.split("-")[0] ?? ""];
  const plain = documentOf(page, source, given, head);
  if (!read) return [{ document: plain, ...nothing, warnings: inOrder([...about, notRead(head.language)]) }];
  if (!head.sections.length) return [{ document: plain, ...nothing, warnings: inOrder(about) }];
  const readings = head.sections.map((section) => read(page.text, head, section, k));
  const publisher = houseOfThoseMet(
    head,
    readings.map((r) => r.engagement),
    page.text,
    k,
  );
  const document = { ...plain, publisher };
  return readings.map((reading) => ({ document, ...reading, warnings: inOrder([...about, ...reading.warnings]) }));
}

const nothing: Omit<Reading, "warnings"> = {
  engagement: null,
  statements: [],
  references: { instruments: [], anniversaries: [], events: [] },
  unread: [],
  candidates: [],
};

const documentOf = (page: Page, source: Source, given: Given, head: Head): Document => ({
  id: source.sha256.slice(0, 16),
  source: source.name,
  title: head.title,
  publisher: head.publisher,
  published: head.published,
  language: head.language,
  sha256: source.sha256,
  text: page.text,
  basis: { publisher: head.publisherBasis, published: head.publishedBasis, title: head.titleBasis },
  url: given.url ?? source.url,
  retrieved: source.retrieved,
  blocks: head.blocks,
});

const notRead = (language: string): Problem => {
  const name = languageName(language);
  return problem(
    "language-not-read",
    `The text is in ${name}, which is not read yet: its document is kept, no meeting or statement was looked for.`,
  );
};

/** "German" for "de"; the tag itself where it has no name. */
function languageName(language: string): string {
  if (language === "und") return "a language that was not recognized";
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(language) ?? `the language "${language}"`;
  } catch {
    return `the language "${language}"`;
  }
}

/** In text order, those about the whole document first; none twice. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems
    .filter((p) => {
      const key = JSON.stringify([p.code, p.message, p.start, p.end]);
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => (a.start ?? -1) - (b.start ?? -1));
}
