/** Finds the day on which a page was published, and says on what that rests. */
import type { Knowledge } from "../../model/knowledge.ts";
import { problem, type Problem } from "../../model/problem.ts";
import type { Given, Source } from "../../model/source.ts";
import type { MarkedBlock, Page } from "../../model/text.ts";
import { dateFinder, isDay, type FoundDate } from "./find-dates.ts";

export interface DatedPage {
  page: Page;
  source: Source;
  given: Given;
  blocks: readonly MarkedBlock[];
  title: string | null;
  language: string;
  /** Country of the publisher, for the order of day and month. */
  country: string | null;
}

export interface PublicationDate {
  published: string | null;
  basis: string | null;
  problems: Problem[];
}

/** Parties whose houses write "11/03/2031" for the third of November. */
const MONTH_FIRST = new Set(["USA", "PHL", "PLW", "FSM", "MHL"]);
const UPDATED = /\b(?:updated?|modified|last edited|changed|retrieved)\b/i;
const PUBLISHED = /\b(?:publish\w*|publication|posted|issued|release\w*)\b/i;

const CLOCK = /^\p{Lu}\p{L}{2,8},? .*\b\d{1,2}:\d\d:\d\d$/u;

/** A page is put up within some days of what its own foot says. */
const WEEK = 7;

const daysBetween = (from: string, to: string): number => (Date.parse(to.slice(0, 10)) - Date.parse(from)) / 86_400_000;

/** The user's word, then a date line above the text, the markup, a date line under it, the address, the title. */
export function datePublication(at: DatedPage, _k: Knowledge): PublicationDate {
  const { page, given, blocks } = at;
  if (given.date) return { published: given.date, basis: "given", problems: [] };
  const dates = dateFinder({ language: at.language, monthFirst: MONTH_FIRST.has(at.country ?? "") });
  const first = blocks.findIndex((b) => b.role === "body" || b.role === "quote");
  const lines: { found: FoundDate; block: MarkedBlock; rank: number }[] = [];
  let yearless: MarkedBlock | null = null;
  for (const [i, block] of blocks.entries()) {
    if (
      block.role !== "date" &&
      block.role !== "publisher" &&
      block.role !== "attribution" &&
      block.role !== "navigation"
    )
      continue;
    const words = page.text.slice(block.start, block.end);
    if (words.length > 200) continue;
    const found = dates(words)[0];
    if (!found) {
      if (block.role === "date" && /\p{L}{3}/u.test(words) && /\d/.test(words) && !/\d:\d\d/.test(words))
        yearless ??= block;
      continue;
    }
    const above = first < 0 || i < first;
    const label = labelOf(words, blocks[i - 1], page);
    // "Wed Jul 10, 2024 09:14:08" above "Mon 4 - March 2024": a site's running clock shows the seconds.
    const clock = above && label === "plain" && CLOCK.test(words) ? 0.5 : 0;
    const rank =
      clock +
      (above ? 0 : 10) +
      (label === "published" ? 0 : label === "plain" ? 1 : 2) +
      (block.role === "date" ? 0 : 3);
    lines.push({ found, block, rank });
  }
  lines.sort((a, b) => a.rank - b.rank);
  const best = lines[0];
  if (best && best.rank < 10) return fromLine(best, at);
  const meta = dayOf(page.meta.published);
  if (meta) return { published: meta, basis: "meta", problems: [] };
  const address = [given.url, at.source.url, page.meta.canonicalUrl]
    .map((a) => dayInAddress(a))
    .find((d) => d !== null);
  // Under the text stand the dates of other news, too: none of them is the page's where its address is older.
  if (best && !(address && daysBetween(address, best.found.edtf) > WEEK)) return fromLine(best, at);
  if (address) return { published: address, basis: "url", problems: [] };
  const closing =
    at.title === null
      ? undefined
      : dates(at.title).find((d) => /[:,–—-]\s*$/.test(at.title!.slice(0, d.start)) && at.title!.length - d.end <= 1);
  if (closing) return { published: closing.edtf, basis: "title", problems: [] };
  if (yearless)
    return {
      published: null,
      basis: null,
      problems: [
        problem(
          "date-without-year",
          `"${page.text.slice(yearless.start, yearless.end)}" has no year; give --date`,
          yearless,
        ),
      ],
    };
  return {
    published: null,
    basis: null,
    problems: [problem("date-unknown", "The page does not say when it was published; give --date")],
  };
}

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
/** Of a page so much is its head, where a dateline stands. */
const HEAD = 800;

/** "12/5/2030" where the dateline says "Dec. 5": the reading that the page gives in words; null where it gives neither, or both. */
function readInWords({ edtf, ambiguous }: FoundDate, { page }: DatedPage): string | null {
  if (!ambiguous) return null;
  const [year = "", month = "", day = ""] = edtf.split("-");
  const told = (m: string, d: string): boolean => {
    const name = `${MONTHS[Number(m) - 1]}\\p{Ll}*\\.?`;
    const figure = `0?${Number(d)}(?:st|nd|rd|th)?(?!\\d)`;
    return new RegExp(`(?<!\\p{L})${name} ${figure}|(?<!\\d)${figure} ${name}`, "u").test(page.text.slice(0, HEAD));
  };
  return told(day, month) && !told(month, day) ? `${year}-${day}-${month}` : null;
}

function fromLine({ found, block }: { found: FoundDate; block: MarkedBlock }, at: DatedPage): PublicationDate {
  const span = { start: block.start + found.start, end: block.start + found.end };
  const worded = readInWords(found, at);
  if (worded !== null) return { published: worded, basis: "page", problems: [] };
  const problems = found.ambiguous
    ? [
        problem(
          "date-ambiguous",
          `"${at.page.text.slice(span.start, span.end)}" is read as ${found.edtf}, as ${MONTH_FIRST.has(at.country ?? "") ? "this publisher puts the month first" : "most publishers put the day first"}; give --date if that is wrong`,
          span,
        ),
      ]
    : [];
  return { published: found.edtf, basis: "page", problems };
}

/** What the line, or a label alone on the line before it, calls the date. */
function labelOf(words: string, before: MarkedBlock | undefined, page: Page): "published" | "plain" | "updated" {
  const near =
    before && before.end - before.start <= 30 ? `${page.text.slice(before.start, before.end)} ${words}` : words;
  if (PUBLISHED.test(words)) return "published";
  if (UPDATED.test(words)) return "updated";
  return PUBLISHED.test(near) ? "published" : UPDATED.test(near) ? "updated" : "plain";
}

/** Day of a claim of the markup: "2031-10-14T16:19:00Z", "20311014". */
function dayOf(claim: string | null): string | null {
  const m = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(claim ?? "");
  return m && isDay(Number(m[1]), Number(m[2]), Number(m[3])) ? `${m[1]}-${m[2]}-${m[3]}` : null;
}

/** "…/2031/10/14/…", "…2031-10-14…", "…t20311014_…"; Hijri years are none of ours. */
function dayInAddress(address: string | null | undefined): string | null {
  const path = (address ?? "").replace(/^[a-z]+:\/\/[^/]*/i, "").slice(0, 400);
  for (const m of path.matchAll(/(?<!\d)(\d{4})([/_-]?)(\d{2})\2(\d{2})(?!\d)/g))
    if (isDay(Number(m[1]), Number(m[3]), Number(m[4])) && Number(m[1]) >= 1990) return `${m[1]}-${m[3]}-${m[4]}`;
  return null;
}
