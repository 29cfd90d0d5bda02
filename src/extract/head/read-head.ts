/** Reads what a document says before its sentences: its language, title, publisher, date, and the part of every block. */
import type { Head } from "../../model/head.ts";
import type { Knowledge } from "../../model/knowledge.ts";
import type { Given, Source } from "../../model/source.ts";
import type { MarkedBlock, Page, Sentence } from "../../model/text.ts";
import { markBlocks } from "../en/mark-blocks.ts";
import { sentenceSplitter } from "../en/split-sentences.ts";
import { cutGlued } from "./cut-glued.ts";
import { cutSections } from "./cut-sections.ts";
import { datePublication } from "./date-publication.ts";
import { doubtCopy } from "./doubt-copy.ts";
import { partFurtherTalks } from "./further-talks.ts";
import { dateFinder } from "./find-dates.ts";
import { namePublisher } from "./name-publisher.ts";
import { isPlaceOrParty, isTown } from "./place-names.ts";
import { tellLanguage } from "./tell-language.ts";

/** The head of a page: everything the statement engine needs to know before it reads sentences. */
export function readHead(page: Page, source: Source, given: Given, k: Knowledge): Head {
  const { text, meta } = page;
  const language = tellLanguage(text, page.blocks, k.lists["function-words"] ?? [], meta.language);
  const dates = dateFinder({ language, monthFirst: false });
  const cut = cutGlued(text, page.blocks, {
    dates,
    isPlace: (name) => isPlaceOrParty(name, k),
    isTown: (name) => isTown(name, k),
  });
  const marked = markBlocks(text, cut, { k, dates, language, metaTitle: meta.title });
  const blocks = partFurtherTalks(text, marked, (all) => sentencesOf(text, all, k));

  const { title, basis: titleBasis } = chooseTitle(page, blocks);
  const named = namePublisher({ page, source, given, title, blocks }, k);
  const dated = datePublication(
    { page, source, given, blocks, title, language, country: named.publisher?.country ?? null },
    k,
  );
  const sections = cutSections(
    { text, blocks, title, own: named.publisher?.country ?? named.side, sentences: sentencesOf(text, blocks, k) },
    k,
  );
  const copy = doubtCopy({ page, source, given, blocks, publisher: named.publisher, publisherBasis: named.basis }, k);
  return {
    title,
    titleBasis,
    publisher: named.publisher,
    publisherBasis: named.basis,
    own: named.publisher?.country ?? named.side,
    published: dated.published,
    publishedBasis: dated.basis,
    language,
    blocks,
    sections,
    problems: [...named.problems, ...dated.problems, ...copy],
  };
}

/** The block that is the title, else what the markup claims without the name of the site behind it. */
function chooseTitle(
  { text, meta }: Page,
  blocks: readonly MarkedBlock[],
): { title: string | null; basis: string | null } {
  const block = blocks.find((b) => b.role === "title");
  if (block)
    return {
      title: text
        .slice(block.body, block.end)
        .replace(/^#{1,6}\s+/, "")
        .replace(/\s+/g, " "),
      basis: "page",
    };
  if (!meta.title) return { title: null, basis: null };
  const parts = meta.title.split(/\s+[|–—·»-]\s+|\s+::\s+/);
  const bare =
    parts.length > 1 && (parts.at(-1)?.length ?? 0) < 60
      ? meta.title.slice(0, meta.title.lastIndexOf(parts.at(-1)!)).replace(/[\s|–—·»:-]+$/u, "")
      : meta.title;
  return { title: bare.trim() || meta.title, basis: "meta" };
}

/** Sentences of the blocks that can hold statements. */
function sentencesOf(text: string, blocks: readonly MarkedBlock[], k: Knowledge): Sentence[] {
  const split = sentenceSplitter(k);
  return blocks.flatMap((b, block) =>
    b.role === "body" || b.role === "quote"
      ? split(text, { start: b.body, end: b.end }).map((s) => ({ ...s, block }))
      : [],
  );
}
