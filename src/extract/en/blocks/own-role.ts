/** Roles that a block shows by itself, wherever it stands: dates, captions, menus, notes, contact lines. */
import { fold } from "../../head/match-phrase.ts";
import type { Draft, MarkWords } from "../mark-blocks.ts";

const LINK_SIGN = /\s[>»›→]\s|\s::\s/;
const MENU_SIGN = /\s[|/•·]\s/g;
const MAIL = /[\w.+-]{1,64}@[\w-]{1,64}\.\w|(?:^|\s)@\w{2,}/;
const SITE = /\bhttps?:\/\/|\bwww\.\w/i;
const PHONE = /(?:\+\d|\(\d{2,4}\)|\b0\d)[\d ().-]{6,20}\d\b|\b\d{3}[-. ]\d{3,4}[-. ]\d{3,4}\b/;

/** "Abu Dhabi (WAM)", "DOHA, (QNA - 3 May, 2031)". */
const DATELINE =
  /^\p{Lu}[\p{L} .'’-]{2,40},?\s?\((?:[^()]*\/ )?[A-Z]{2,6}(?:-[A-Z]{2,6})?(?:\s?-[^()]{3,40})?\)\s?[-–—:]*$/u;

/** "ISLAMABAD, (UrduPoint / Pakistan Point News - 13th Apr, 2031)". */
const NEWS_DATELINE =
  /^\p{Lu}[\p{L} .'’-]{2,40},?\s?\([^()]{2,60}\s-\s?\d{1,2}(?:st|nd|rd|th)?\s\p{Lu}\p{L}+,?\s\d{4}\)\s?[-–—:]*$/u;

/** "… gives a gift to the Ambassador on Tuesday. (L. Moe/BGIS)": who took the picture, and for whom. */
const CREDIT = /[.!?]["”’]? ?\((?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+) ?\p{Lu}[\p{L}'’-]+ ?\/ ?\p{Lu}[\p{L} ]{1,24}\)$/u;

/** "… holds phone talks with the Speaker on Thursday. - QNA Photo" */
const PICTURED = /[.!?]["”’]? ?[-–—] ?(?:\p{Lu}{2,6}(?:\/\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)? )?[Pp]hotos?$/u;

/** Sets the role of the draft when its own form shows it. */
export function ownRole(draft: Draft, drafts: readonly Draft[], i: number, words: MarkWords): void {
  const { shape, block, folded } = draft;
  const set = (role: Draft["role"], why: string): void => {
    draft.role = role;
    draft.why = why;
  };
  if (block.shape === "caption" || block.shape === "alt") return set("caption", `the markup calls it ${block.shape}`);
  if (block.shape === "links") return set("navigation", "the markup shows only links");
  if (block.shape === "title") return;
  if (/^[^\p{L}\d]*$/u.test(draft.text)) return set("boilerplate", "only signs");
  if (/^[[(]?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)\]]$/.test(draft.text)) {
    draft.number = draft.text.replace(/[^\da-z]/g, "");
    draft.body = block.end;
    const next = drafts[i + 1];
    if (next && next.number === null) next.number = draft.number;
    return set("heading", "an item number on its own line");
  }
  if (draft.date) return set("date", `a line that is only a date (${draft.date.label})`);
  if (DATELINE.test(draft.text) || NEWS_DATELINE.test(draft.text))
    return set(/\d{4}/.test(draft.text) ? "date" : "place", "a dateline with its agency");
  if (/(?<!\p{L})\d{1,2} (?:minute|hour|day|week|month|year)s? ago$/iu.test(draft.text) && shape.words <= 6)
    return set("navigation", "how long ago it was put up");
  if (draft.text.length <= 110 && /(?:--|[–—-])$/.test(draft.text) && /^\p{Lu}/u.test(draft.text))
    return set(/\d{4}/.test(draft.text) ? "date" : "place", "a dateline before the text");
  if (/^[\d.,\s]+$/.test(draft.text)) return set("navigation", "a bare number");
  if (/^\[[^\]]*\](?:\s*\[[^\]]*\])*$/.test(draft.text) && shape.words <= 8)
    return set("navigation", "only bracketed buttons");
  const titled = draft.text.length <= 200 ? /^(.{8,}?)\s?\d{1,2}$/.exec(draft.text)?.[1] : undefined;
  if (titled && drafts.slice(Math.max(0, i - 12), i).some((d) => d.text.length <= 200 && fold(d.text) === fold(titled)))
    return set("caption", "repeats a line above with a picture's number");

  // A line may be known with its number or bullet ("* unofficial translation") or without.
  const whole = draft.body > block.start ? fold(draft.text.slice(0, 2000)) : null;
  const known = (find: (folded: string) => string | null): string | null =>
    find(folded) ?? (whole === null ? null : find(whole));
  const speaks = shape.prose && shape.verb && shape.words >= 10;
  const note = known(words.note);
  if (note) return set("note", `opens as a note: ${note}`);
  const attribution = words.attribution(folded);
  if (attribution && shape.words <= 45 && (shape.announces || !speaks || attribution.includes("attributable")))
    return set("attribution", `says in whose name the text speaks: ${attribution}`);
  // A notice as long as a paragraph ("we use small files called cookies. When ...") needs more words to be known by.
  if (shape.words <= 140) {
    const phrase = known(words.boilerplate);
    if (phrase && (!speaks || literalWords(phrase) >= 2) && (shape.words <= 60 || literalWords(phrase) >= 4))
      return set("boilerplate", `printed around readouts: ${phrase}`);
  }
  // "Caption: Minister Holt held talks with …" where no text stands above: the sentence is the readout's first.
  const marked = /^Caption:\s/.exec(draft.text)?.[0].length;
  if (marked !== undefined && speaks && !drafts.slice(0, i).some((d) => d.shape.prose && d.block.shape !== "title")) {
    draft.body = block.start + marked;
    return;
  }
  const caption = words.caption(folded);
  if (caption && (!speaks || literalWords(caption) >= 2 || /^[([]|:/.test(caption)))
    return set("caption", `under a picture: ${caption}`);
  if (draft.text.length <= 300 && (CREDIT.test(draft.text) || PICTURED.test(draft.text)))
    return set("caption", "ends with who took the picture");
  if (speaks) return;
  const navigation = known(words.navigation);
  if (navigation) return set("navigation", `a link or counter: ${navigation}`);
  const label = words.label(folded.replace(/[:.]$/, "")) ?? words.label(folded);
  if (label) return set("navigation", `names a kind of page: ${label}`);
  if (isMenu(draft)) return set("navigation", "a menu or path of links");
  if (shape.words <= 25 && (MAIL.test(draft.text) || SITE.test(draft.text) || PHONE.test(draft.text)) && !shape.prose)
    return set("boilerplate", "an address or number to contact");
}

function isMenu({ text, shape }: Draft): boolean {
  if (shape.words > 24 || shape.ended) return false;
  if (LINK_SIGN.test(text)) return !shape.verb || shape.words <= 12;
  return (text.match(MENU_SIGN)?.length ?? 0) >= 2;
}

const literalWords = (phrase: string): number => (phrase.match(/[\p{L}\d']{2,}/gu) ?? []).length;
