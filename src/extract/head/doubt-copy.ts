/** Notices that a page is a copy, a paraphrase, a cut or a machine's translation of a house's text. */
import type { Knowledge } from "../../model/knowledge.ts";
import { onceFor } from "../../model/once-for.ts";
import { problem, type Problem } from "../../model/problem.ts";
import type { Given, Source } from "../../model/source.ts";
import type { MarkedBlock, Page } from "../../model/text.ts";
import { governmentHost, hostOf } from "./government-host.ts";
import { styleOfHost } from "./house-marks.ts";
import { fold, listFinder } from "./match-phrase.ts";

export interface CopyPage {
  page: Page;
  source: Source;
  given: Given;
  blocks: readonly MarkedBlock[];
  publisher: { name: string; country: string } | null;
  publisherBasis: string | null;
}

const OPENING = 1500;

const signsOf = onceFor((signs: readonly string[]) => signs.map((said) => ({ said, folded: fold(said) })));

/** Words that show news to be telling, or null. */
export function toldAsNews(opening: string, k: Knowledge): string | null {
  const folded = fold(opening);
  return (
    signsOf(k.lists["paraphrase-signs"] ?? []).find((s) => folded.includes(s.folded))?.said ??
    /,\s(?:\p{Lu}[\p{L}-]+\s){1,4}(?:correspondent )?reports?\./u.exec(opening)?.[0].slice(2) ??
    null
  );
}

export function doubtCopy(
  { page, source, given, blocks, publisher, publisherBasis }: CopyPage,
  k: Knowledge,
): Problem[] {
  const problems: Problem[] = [];
  const body = blocks.filter((b) => b.role === "body" || b.role === "quote");
  const around = blocks.filter((b) => b.role !== "body" && b.role !== "quote");
  const last = body.at(-1);

  const host = hostOf(given.url ?? source.url ?? page.meta.canonicalUrl);
  const foreign = host !== null && !styleOfHost(k.styles, host) && !governmentHost(host, k);
  const sign = listFinder(k.lists["copy-signs"] ?? []);
  const copied = around.find((b) => b.end - b.start < 400 && sign(fold(page.text.slice(b.start, b.end))));
  if (publisher && publisherBasis !== "given" && (foreign || copied))
    problems.push(
      problem(
        "republished-complete",
        `${host && foreign ? `${host} is not this publisher's site` : "The page says that it copies"}; ${publisher.name} is kept as the publisher`,
        copied,
      ),
    );

  if (last) {
    const words = page.text.slice(last.body, last.end);
    const next = blocks[blocks.indexOf(last) + 1];
    const more =
      next &&
      /^(?:\[?(?:read|see|continue|show|view) (?:more|reading|full|in full)|\[?…\]?$|\[?\.\.\.\]?$)/i.test(
        page.text.slice(next.start, next.end),
      );
    const open =
      /(?:\.\.\.|…)[\])]?(?:\s*(?:read|see|continue|more|request)\b.{0,40})?$/i.test(words.slice(-60)) ||
      /[\p{L}\d,–—-]$/u.test(words);
    // "… and e-government. — VNS": an agency signs behind the last stop.
    const signed = /[.!?]["”’)]*\s*[-–—]+\s*[\p{Lu}/]{2,12}$/u.test(words.slice(-60));
    // "… in the evening. Source: BERNAMA News Agency"
    const sourced = /[.!?]["”’)]*\s*(?:Source|Via|Courtesy|Photo|Photos|Credit)s?\s?:\s?[^.]{2,60}$/u.test(
      words.slice(-90),
    );
    if (words.length > 60 && !signed && !sourced && (open || (more && !/[.!?]["”’)]*$/.test(words))))
      problems.push(
        problem("cut-off", "The text breaks off here; what follows on the publisher's own page is missing", {
          start: Math.max(last.start, last.end - 40),
          end: last.end,
        }),
      );
  }

  const told =
    body[0] && last ? toldAsNews(page.text.slice(body[0].start, Math.min(last.end, body[0].start + OPENING)), k) : null;
  const byline = around.find(
    (b) =>
      b.role !== "boilerplate" &&
      (!body[0] || b.start < body[0].start) &&
      /^By (?:\p{Lu}[\p{L}.'’-]+\s?){2,4}(?:$|[,|])/u.test(page.text.slice(b.start, b.end)),
  );
  if (told || byline)
    problems.push(
      problem(
        "paraphrase-suspected",
        told
          ? `"${told}" is how news tells of talks; this may not be the publisher's own wording`
          : "A byline stands above the text; this may be a news story and not the publisher's own wording",
        byline,
      ),
    );

  const mended = /â€[™œ“”˜\u009d]|Ã[©¨¼¶¤±]|\bA reading of (?:President|Vice President|Secretary)\b/.exec(
    page.text.slice(0, 20_000),
  );
  if (mended)
    problems.push(
      problem(
        "machine-translation-suspected",
        `"${mended[0]}" shows that the text went through a machine; its wording is not the publisher's`,
        { start: mended.index, end: mended.index + mended[0].length },
      ),
    );
  return problems;
}
