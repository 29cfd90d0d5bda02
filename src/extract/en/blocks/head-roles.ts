/** Finds where the text of a readout begins, and what the lines above it are: title, letterhead, byline, place. */
import type { Draft, MarkWords } from "../mark-blocks.ts";

/** Sets the roles above the first paragraph and returns its index. */
export function headRoles(drafts: Draft[], words: MarkWords): number {
  const lead = findLead(drafts, words);
  const open: Draft[] = [];
  let roll = false;
  for (const draft of drafts.slice(0, lead)) {
    if (draft.role) {
      roll = false;
      continue;
    }
    if (roll && draft.block.shape === "item") {
      set(draft, "attribution", "one of those in whose name the text speaks");
      continue;
    }
    roll = draft.shape.announces && draft.block.shape !== "title";
    if (draft.block.shape === "title") open.push(draft);
    else if (draft.letterhead) set(draft, "publisher", "a letterhead");
    else if (isByline(draft, words)) set(draft, "publisher", "an office or its holder above the text");
    else if (draft.isPlace) set(draft, "place", "only a place above the text");
    else if (roll) set(draft, "attribution", "announces those in whose name the text speaks");
    else open.push(draft);
  }
  const named = drafts.slice(0, lead).find((d) => d.role === "title");
  const title = named ?? bestTitle(open, words) ?? titleAmongLetterheads(drafts.slice(0, lead), words);
  if (title && title !== named)
    set(title, "title", title.block.shape === "title" ? "the markup calls it title" : "reads like a title");
  for (const draft of open)
    if (draft !== title) {
      if (title && draft.folded === title.folded) set(draft, "title", "repeats the title");
      else if (draft === drafts[lead - 1] && title && draft.block.start > title.block.start)
        set(draft, "heading", "a heading above the first paragraph");
      else if (title && draft.block.start > title.block.start && draft.shape.verb)
        set(draft, "heading", "a line under the title");
      else set(draft, "navigation", "a line above the text that is not its title");
    }
  return lead;
}

/** First paragraph of running text: not a title that is a sentence, not a summary above the date. */
function findLead(drafts: Draft[], words: MarkWords): number {
  const isText = (d: Draft | undefined): boolean =>
    d !== undefined &&
    d.role === null &&
    d.shape.prose &&
    d.block.shape !== "title" &&
    d.block.shape !== "heading" &&
    !words.boilerplateHeading(d.folded);
  const isTitled = (before: number): boolean =>
    drafts
      .slice(0, before)
      .some(
        (d) => d.role === "title" || (d.role === null && !d.letterhead && d.shape.words >= 3 && !isByline(d, words)),
      );
  const next = (after: number): number => drafts.findIndex((d, i) => i > after && isText(d));
  let first = next(-1);
  if (first < 0) return longest(drafts);
  // A title may be as long as a sentence: what does not end as one, or says what the next paragraph says again, is no text.
  for (let second = next(first), n = 0; second >= 0 && n < 12; second = next(first), n++) {
    const draft = drafts[first]!;
    const title =
      !isTitled(first) &&
      draft.shape.words <= 45 &&
      draft.number === null &&
      (!draft.shape.ended || repeats(draft, drafts[second]!));
    const again = drafts.slice(0, first).some((d) => d.role === "title" && d.folded === draft.folded);
    const summary =
      isTitled(first) &&
      !draft.shape.ended &&
      !draft.shape.announces &&
      draft.shape.words <= 45 &&
      drafts[second]!.shape.ended &&
      !/^["“„«]/.test(drafts[second]!.text) &&
      draft.number === null &&
      !/^On\b|\btoday\b|\bon (?:\d{1,2} \p{Lu}|\p{Lu}\p{Ll}+ \d)/u.test(draft.text);
    const slogan =
      draft.shape.words <= 12 &&
      drafts
        .slice(first + 1, second)
        .some((d) => d.role === null && !d.shape.prose && d.shape.words >= 4 && hasTitleWord(d.folded, words));
    if (!title && !again && !summary && !slogan) break;
    if (slogan && !again) set(draft, "navigation", "a short line above the title");
    else if (summary && !again) set(draft, "heading", "a line under the title that does not end as a sentence does");
    else
      set(
        draft,
        "title",
        again
          ? "repeats the title"
          : "a line above the text that does not end as a sentence does, or that the text repeats",
      );
    first = second;
  }
  const second = next(first);
  const draft = drafts[first]!;
  if (
    second < 0 ||
    draft.shape.words > 45 ||
    draft.number !== null ||
    isSeveral(draft.text) ||
    // "Hanoi (VNA) -" on the line above: what a dateline opens is the text.
    /[-–—]$/.test(drafts[first - 1]?.text ?? "") ||
    // "QNA – Prime Minister Holt hosted": the mark of an agency, or of a town, stands before a text.
    OPENS_WITH_MARK.test(draft.text) ||
    // A line that runs on into its source and day is no summary above them.
    (drafts[first + 1]?.block.start ?? Infinity) - draft.block.end <= 1 ||
    /\b(?:today|yesterday)\b/i.test(draft.text)
  )
    return first;
  const between = drafts.slice(first + 1, second);
  const parted = between.some(
    (d) => (d.role === "date" && d.date?.date) || d.letterhead?.body || /^from:?\s/i.test(d.text),
  );
  const plain = between.every((d) => d.role !== null || d.letterhead || d.shape.words <= 12);
  if (!parted || !plain) return first;
  if (isTitled(first)) set(draft, "heading", "a summary between the title and the date");
  else if (draft.shape.words <= 25) set(draft, "title", "a sentence above the date");
  else return first;
  return second;
}

/** "QNA – ", "TOKYO (QNA) -- ", "LIMA, May 6 - " before the first word. */
const OPENS_WITH_MARK =
  /^(?:\p{Lu}{2,}[\p{Lu} ]{0,20}|\([\p{Lu}\p{L} ]{2,20}\))(?:,? ?\([^()]{2,30}\)|, [^–—-]{2,24})? (?:--|[–—-]) \p{Lu}/u;

/** More than one sentence. */
const isSeveral = (text: string): boolean => /[.!?]["”’]?\s+\S/.test(text.replace(/\b\p{Lu}\w{0,3}\./gu, ""));

/** One short sentence whose words nearly all come again at the beginning of the next, longer paragraph. */
function repeats(draft: Draft, next: Draft): boolean {
  if (draft.shape.words > 30 || isSeveral(draft.text) || next.text.length < draft.text.length * 2) return false;
  const said = draft.folded.match(/\p{L}{4,}/gu) ?? [];
  const again = new Set(next.folded.slice(0, 500).match(/\p{L}{4,}/gu) ?? []);
  return said.length >= 4 && said.filter((w) => again.has(w)).length >= said.length * 0.7;
}

/** Where nothing is running text: the block with the most words, when it may hold anything. */
function longest(drafts: readonly Draft[]): number {
  let best = -1;
  for (const [i, d] of drafts.entries())
    if (i > 0 && d.role === null && d.shape.words >= 8 && d.shape.words > (drafts[best]?.shape.words ?? 0)) best = i;
  return best < 0 ? drafts.length : best;
}

const isByline = ({ folded, shape, block }: Draft, words: MarkWords): boolean =>
  block.shape !== "title" &&
  shape.words <= 12 &&
  !shape.verb &&
  (isOffice(folded, words) ||
    (words.honorifics.some((h) => folded.startsWith(`${h} `)) && !hasTitleWord(folded, words)));

/** "Minister for Foreign Affairs", "Foreign Affairs": nothing but words of an office. */
const isOffice = (folded: string, words: MarkWords): boolean =>
  folded
    .split(/[\s,/&-]+/)
    .filter(Boolean)
    .every((w) => words.officeWords.has(w));

const hasTitleWord = (folded: string, words: MarkWords): boolean =>
  folded.split(/[^\p{L}-]+/u).some((w) => words.titleWords.has(w));

function bestTitle(open: readonly Draft[], words: MarkWords): Draft | null {
  let best: Draft | null = null;
  let most = -Infinity;
  const listed = new Set(open.filter((d) => d.bullet !== null).map((d) => d.folded));
  for (const draft of open) {
    // What a table of contents lists above is the heading of a part.
    const score = titleScore(draft, words) - (draft.bullet === null && listed.has(draft.folded) ? 4 : 0);
    if (score > most) [best, most] = [draft, score];
  }
  return best && (most >= 1 || best.shape.words >= 4) ? best : null;
}

/** "Department of State visit to …" may look like a letterhead; where nothing else is a title, one with a title's words is it. */
function titleAmongLetterheads(drafts: readonly Draft[], words: MarkWords): Draft | null {
  if (drafts.some((d) => d.role === "title")) return null;
  return drafts.find((d) => d.role === "publisher" && d.shape.words >= 5 && hasTitleWord(d.folded, words)) ?? null;
}

function titleScore({ block, shape, folded, number, bullet, text }: Draft, words: MarkWords): number {
  let score = 0;
  if (block.shape === "title") score += 4;
  if (block.shape === "heading") score += 1;
  if (
    words.metaTitle &&
    folded.length > 8 &&
    (words.metaTitle.startsWith(folded) || folded.startsWith(words.metaTitle))
  )
    score += 4;
  if (hasTitleWord(folded, words)) score += 3;
  if (shape.words >= 4 && shape.words <= 45) score += 2;
  if (shape.words < 3) score -= 2;
  if (words.house(folded)) score -= 3;
  if (/(?:\.\.\.|…)$/.test(folded)) score -= 3;
  if (number !== null || bullet !== null) score -= 4;
  // "Riyadh (Northpoint News - 20th Nov, 2031)": a dateline of a copy.
  if (/^\p{Lu}[^()]{1,40}\([^()]*(?:\d{4}|\/)[^()]*\)$/u.test(text.trim())) score -= 8;
  if (block.shape === "cell" || block.shape === "item") score -= 2;
  return score;
}

const set = (draft: Draft, role: Draft["role"], why: string): void => {
  draft.role = role;
  draft.why = why;
};
