/** Asks the house styles of knowledge/ which publisher's marks a page bears. */
import type { StyleRow } from "../../model/knowledge.ts";
import { onceFor } from "../../model/once-for.ts";
import { fold, matches, phrase, type Phrase } from "./match-phrase.ts";

/** The parts of a page that can bear a mark, folded. */
export interface MarkedPage {
  /** Lines above and below the text. */
  lines: readonly string[];
  /** The lines that say in whose name the text speaks. */
  says: readonly string[];
  site: string | null;
  title: string | null;
  lead: string | null;
}

export interface MarkFound {
  style: StyleRow;
  kind: "line" | "says" | "site" | "title" | "lead";
  /** The mark as the row words it. */
  mark: string;
  weight: number;
}

const WEIGHT = { says: 5000, line: 4000, site: 3000, title: 2000, lead: 1000 } as const;

/** The marks of all styles, ready to be compared. */
const marksOf = onceFor((styles: readonly StyleRow[]) =>
  styles.flatMap((style) =>
    style.marks.flatMap((words) => {
      const colon = words.indexOf(":");
      const kind = words.slice(0, colon);
      if (!isKind(kind)) return [];
      const mark = words.slice(colon + 1);
      const form = phrase(mark);
      return [{ style, kind, mark, form, weight: WEIGHT[kind] + Math.min(900, form.parts.join("").length) }];
    }),
  ),
);

/** All marks found, the weightiest first: kind before length, length of the words before order of the rows. */
export function findMarks(styles: readonly StyleRow[], page: MarkedPage): MarkFound[] {
  return marksOf(styles)
    .filter(({ kind, form }) => bears(page, kind, form))
    .map(({ style, kind, mark, weight }) => ({ style, kind, mark, weight }))
    .sort((a, b) => b.weight - a.weight);
}

const isKind = (kind: string): kind is keyof typeof WEIGHT => Object.hasOwn(WEIGHT, kind);

function bears(page: MarkedPage, kind: keyof typeof WEIGHT, form: Phrase): boolean {
  if (kind === "line") return page.lines.some((l) => matches(form, l));
  if (kind === "says") return page.says.some((l) => matches(form, l));
  const one = page[kind];
  return one !== null && matches(form, one);
}

/** The style whose hosts include this one; the longest host name wins. */
export function styleOfHost(styles: readonly StyleRow[], host: string): StyleRow | null {
  let best: StyleRow | null = null;
  let length = 0;
  for (const style of styles)
    for (const h of style.hosts)
      if (h.length > length && (host === h || host.endsWith(`.${h}`))) [best, length] = [style, h.length];
  return best;
}

/** Among the houses of a country, the one whose own words for its chief stand oftenest in the title and first paragraphs. */
export function houseOf(styles: readonly StyleRow[], country: string, words: string): StyleRow | null {
  const folded = ` ${fold(words).replace(/[^\p{L}\d'/-]+/gu, " ")} `;
  let best: StyleRow | null = null;
  let most = 0;
  for (const style of styles) {
    if (style.country !== country) continue;
    const count = style.own.reduce(
      (sum, own) => sum + (folded.split(` ${fold(own)} `).length - 1) * (1 + own.length / 100),
      0,
    );
    if (count > most) [best, most] = [style, count];
  }
  return best;
}
