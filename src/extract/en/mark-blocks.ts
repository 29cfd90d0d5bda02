/** Gives every block of a page the part it plays in a readout, and says which rule gave it. */
import type { Knowledge } from "../../model/knowledge.ts";
import { onceFor, wordSet } from "../../model/once-for.ts";
import type { Block, MarkedBlock, Role } from "../../model/text.ts";
import { isPlaceOrParty } from "../head/place-names.ts";
import { monthNames, type FoundDate } from "../head/find-dates.ts";
import { fold, listFinder, phraseFinder } from "../head/match-phrase.ts";
import { dateLine, type DateLine, type DateWords } from "./blocks/date-line.ts";
import { itemOpening } from "./blocks/item-number.ts";
import { letterhead, type Letterhead, type LetterheadWords } from "./blocks/letterhead.ts";
import { shapeOf, type Shape } from "./blocks/prose.ts";
import { bodyRoles } from "./blocks/body-roles.ts";
import { headRoles } from "./blocks/head-roles.ts";
import { ownRole } from "./blocks/own-role.ts";

/** What marking needs beside the blocks. */
export interface MarkTools {
  k: Knowledge;
  dates(text: string): FoundDate[];
  /** BCP 47 tag of the page; only of English are the verbs known. */
  language: string;
  /** Title that the markup claims. */
  metaTitle: string | null;
}

/** A block with everything that can be told of it alone. */
export interface Draft {
  block: Block;
  text: string;
  folded: string;
  shape: Shape;
  number: string | null;
  /** Offset of the words after number or bullet. */
  body: number;
  bullet: string | null;
  date: DateLine | null;
  letterhead: Letterhead | null;
  isPlace: boolean;
  role: Role | null;
  why: string;
}

/** Lists of knowledge/lexicon/en made ready to be asked. */
export interface MarkWords {
  label(folded: string): string | null;
  navigation(folded: string): string | null;
  boilerplate(folded: string): string | null;
  boilerplateHeading(folded: string): string | null;
  backgroundHeading(folded: string): string | null;
  caption(folded: string): string | null;
  note(folded: string): string | null;
  attribution(folded: string): string | null;
  /** A line that some house prints on its pages. */
  house(folded: string): string | null;
  titleWords: ReadonlySet<string>;
  sides: ReadonlySet<string>;
  /** Small words that an office's title is made of. */
  officeWords: ReadonlySet<string>;
  honorifics: readonly string[];
  metaTitle: string | null;
}

/** The blocks with their roles, in order, one for one. */
export function markBlocks(text: string, blocks: readonly Block[], tools: MarkTools): MarkedBlock[] {
  const words = markWords(tools);
  const drafts = readBlocks(text, blocks, tools);
  for (const [i, draft] of drafts.entries()) ownRole(draft, drafts, i, words);
  const lead = headRoles(drafts, words);
  bodyRoles(drafts, lead, words);
  return drafts.map(({ block, role, number, body, why }) => ({ ...block, role: role ?? "body", number, body, why }));
}

/** Lines that some house prints on its pages. */
const houseLines = onceFor((styles: Knowledge["styles"]) =>
  phraseFinder(styles.flatMap((s) => s.marks.filter((m) => m.startsWith("line:")).map((m) => m.slice(5)))),
);

/** What stands before "=" in the lines of a list. */
const keys = onceFor(
  (list: readonly string[]): ReadonlySet<string> => new Set(list.map((l) => l.split("=")[0]!.trim())),
);

const markWords = ({ k, metaTitle }: MarkTools): MarkWords => ({
  ...listedWords(k),
  metaTitle: metaTitle === null ? null : fold(metaTitle),
});

const listedWords = onceFor((k: Knowledge): Omit<MarkWords, "metaTitle"> => {
  const find = (name: string) => listFinder(k.lists[name] ?? []);
  return {
    label: find("page-labels"),
    navigation: find("navigation"),
    boilerplate: find("boilerplate"),
    boilerplateHeading: find("boilerplate-headings"),
    backgroundHeading: find("background-headings"),
    caption: find("captions"),
    note: find("notes"),
    attribution: find("attributions"),
    house: houseLines(k.styles),
    titleWords: wordSet(k.lists["title-words"]),
    sides: keys(k.lists["collectives"] ?? []),
    officeWords: new Set(
      ["office-heads", "office-words", "office-qualifiers", "office-seconds", "name-links"]
        .flatMap((l) => k.lists[l] ?? [])
        .map(fold),
    ),
    honorifics: (k.lists["honorifics"] ?? []).map((h) => fold(h.split("=")[0]!)),
  };
});

function readBlocks(text: string, blocks: readonly Block[], { k, dates, language }: MarkTools): Draft[] {
  const english = language === "en" || language.startsWith("en-");
  const verbs = wordSet(k.lists["finite-verbs"]);
  const isPlace = (name: string): boolean => isPlaceOrParty(name, k);
  const dateWords: DateWords = {
    labels: wordSet(k.lists["date-labels"]),
    months: new Set(monthNames(language).keys()),
    isPlace,
  };
  const heads: LetterheadWords = { heads: k.lists["body-heads"] ?? [], links: wordSet(k.lists["name-links"]) };
  let last: number | null = null;
  return blocks.map((block) => {
    const words = text.slice(block.start, block.end);
    const whole = shapeOf(words, verbs, english);
    const opening = itemOpening(words, last, !whole.verb && whole.words <= 16);
    if (opening.number !== null && /^\d+$/.test(opening.number)) last = Number(opening.number);
    const inner = words.slice(opening.length);
    return {
      block,
      text: words,
      folded: fold((inner || words).slice(0, 2000)),
      shape: opening.length ? shapeOf(inner, verbs, english) : whole,
      number: opening.number,
      body: block.start + opening.length,
      bullet: opening.bullet,
      date: dateLine(words, words.length <= 160 ? dates(words) : [], dateWords),
      letterhead: letterhead(inner, k, heads),
      isPlace: isPlace(inner.replace(/[.,]$/, "")),
      role: null,
      why: "",
    };
  });
}
