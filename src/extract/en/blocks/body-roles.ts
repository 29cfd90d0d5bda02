/** Roles from the first paragraph on: body, headings, quotations, background, and where the readout ends. */
import type { Draft, MarkWords } from "../mark-blocks.ts";

type Mode = "body" | "background" | "boilerplate";

/** Sets every role that is still open. What is doubtful is body: a lost statement is the worst error. */
export function bodyRoles(drafts: Draft[], lead: number, words: MarkWords): void {
  const starred = drafts.filter((d) => d.bullet === "*" && d.shape.prose).length;
  const starsAreBullets = starred * 2 > drafts.filter((d) => d.shape.prose && d.role === null).length;
  // "Bilateral relations" names a section of a site above the text, and a part of the talks inside it.
  for (const d of drafts.slice(lead + 1)) if (d.why.startsWith("names a kind of page")) d.role = null;
  const last = lastText(drafts);
  let mode: Mode = "body";
  /** The block that announced a list ("Ministers agreed to:") whose items go on. */
  let list: Draft | null = null;
  let closed = false;
  for (let i = lead; i < drafts.length; i++) {
    const draft = drafts[i]!;
    const { shape, block, folded } = draft;
    const set = (role: Draft["role"], why: string): void => {
      draft.role = role;
      draft.why = why;
    };
    if (draft.role) {
      // "Source: gov.example Friday, May 9": with its day behind a first sentence it closes nothing.
      const next = drafts[i + 1];
      const stamp = next?.role === "date" && next.block.start - block.end <= 1;
      if (draft.why.startsWith("printed around") && /^source\b/i.test(draft.text) && !stamp && closes(drafts, lead, i))
        closed = true;
      continue;
    }
    if (closed) {
      set("boilerplate", "after the line that names the source");
      continue;
    }
    if (list && endsList(draft, list)) list = null;
    const label = folded.replace(/[:.]$/, "").trim();
    const short = shape.words <= 12 && (!shape.ended || shape.words <= 3);
    if (short && i > lead && words.boilerplateHeading(label)) {
      mode = "boilerplate";
      set("boilerplate", "opens links or contacts");
      continue;
    }
    if (short && words.backgroundHeading(label) && (i > lead || !shape.prose)) {
      mode = "background";
      set("background", "opens the background");
      continue;
    }
    if (mode !== "background" && startsBackground(draft, words)) {
      set("background", "opens with the word for background");
      continue;
    }
    if (mode === "boilerplate") {
      if (shape.prose && shape.verb && shape.words >= 30) mode = "body";
      else {
        set("boilerplate", "after links or contacts");
        continue;
      }
    }
    const heading = isHeading(drafts, i, last, list !== null, words);
    if (mode === "background") {
      if (heading && !draft.bullet) mode = "body";
      else {
        set("background", "under the heading of the background");
        continue;
      }
    }
    if (draft.bullet === "*" && !list && !starsAreBullets) {
      set("note", "a starred note");
      continue;
    }
    if (block.shape === "quote") {
      set("quote", "the markup calls it quote");
      continue;
    }
    if (heading) {
      list = null;
      set(
        "heading",
        draft.number === null
          ? "a short line without a verb above a paragraph"
          : "a number and a short line without a verb",
      );
      continue;
    }
    if (shape.announces) {
      list = draft;
      set("body", "announces a list or a quotation");
      continue;
    }
    if (
      list &&
      (block.shape === "item" ||
        draft.bullet ||
        draft.number !== null ||
        /^\p{Ll}/u.test(draft.text.slice(draft.body - block.start)))
    ) {
      set("body", "an item of a list that was announced");
      continue;
    }
    list = null;
    if (shape.prose) {
      set("body", i === lead ? "the first paragraph" : "running text");
      continue;
    }
    if (i > last && shape.words < 15) {
      if (draft.letterhead) set("publisher", "a letterhead under the text");
      else if (draft.isPlace) set("place", "only a place under the text");
      else set("boilerplate", "a line after the last sentence");
      continue;
    }
    set("body", "unsure, so kept");
  }
}

/** An item beside or above the one that announced the list is no item of it. */
const endsList = (draft: Draft, list: Draft): boolean =>
  list.block.shape === "item"
    ? draft.block.shape === "item" && draft.block.depth <= list.block.depth
    : list.number !== null && /^\d+$/.test(list.number) && Number(draft.number) === Number(list.number) + 1;

/** "Source: …" under the text closes it, when most of the running text stands above. */
function closes(drafts: readonly Draft[], lead: number, at: number): boolean {
  const prose = (from: number, to: number): number =>
    drafts.slice(from, to).filter((d) => d.shape.prose && (d.role === null || d.role === "body")).length;
  return at > lead && prose(lead, at) >= prose(at, drafts.length);
}

/** Last block that is running text, an item of an announced list, or a quotation. */
function lastText(drafts: readonly Draft[]): number {
  let last = -1;
  let list = false;
  for (const [i, d] of drafts.entries()) {
    if (d.role) {
      if (d.role !== "note") list = false;
      continue;
    }
    if (d.shape.prose || d.shape.announces || (list && (d.block.shape === "item" || d.bullet || d.number !== null)))
      last = i;
    list = d.shape.announces || (list && last === i && !d.shape.prose) || (list && d.block.shape === "item");
  }
  return last;
}

function isHeading(drafts: readonly Draft[], i: number, last: number, list: boolean, words: MarkWords): boolean {
  const draft = drafts[i]!;
  const { shape, block } = draft;
  if (i >= last) return false;
  if (block.shape === "heading" || block.shape === "title") return true;
  if (shape.words > 16 || shape.words === 0) return false;
  if (shape.announces) return !shape.verb && !hasSubject(draft.text, words) && !nextQuotes(drafts, i);
  if (shape.ended || list) return false;
  if (draft.bullet && draft.number === null) return false;
  if (shape.verb && draft.number === null && shape.words > 8) return false;
  return followsText(drafts, i);
}

/** "On energy, the Presidents:" has somebody who goes on to do the things of the list; "Bilateral relations:" has not. */
const hasSubject = (text: string, words: MarkWords): boolean => {
  const named = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return named.some((w, i) => words.sides.has(w) && (i === 0 || /^(?:the|two|three|both)$/.test(named[i - 1] ?? "")));
};

const nextQuotes = (drafts: readonly Draft[], i: number): boolean => {
  const next = drafts[i + 1];
  return next !== undefined && (next.block.shape === "quote" || /^["“„«]/.test(next.text));
};

/** Comes running text, or an item, before another line of the heading's kind has passed twice? */
function followsText(drafts: readonly Draft[], i: number): boolean {
  let lines = 0;
  for (let j = i + 1; j < drafts.length && lines < 2; j++) {
    const d = drafts[j]!;
    if (d.role === null && (d.shape.prose || d.block.shape === "item" || d.shape.announces)) return true;
    if (d.role === null) lines++;
    else if (d.role === "boilerplate" || d.role === "navigation") return false;
  }
  return false;
}

/** "Background: The river …" and "Background The river …" in one block. */
function startsBackground(draft: Draft, words: MarkWords): boolean {
  const inner = draft.text.slice(draft.body - draft.block.start, draft.body - draft.block.start + 60);
  const colon = inner.indexOf(":");
  if (colon > 0 && colon < 40 && words.backgroundHeading(inner.slice(0, colon).toLowerCase().replace(/’/g, "'")))
    return true;
  return /^(?:Background|BACKGROUND|Notes? to [Ee]ditors?)\s+["“]?\p{Lu}/u.test(inner);
}
