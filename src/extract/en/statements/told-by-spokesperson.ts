/** "The spokesperson stated that the Minister praised X": the page's own voice, behind which the report itself begins. */
import type { Discourse } from "./discourse.ts";
import { whoIs } from "./discourse.ts";
import { subjectBefore } from "./find-subjects.ts";
import type { Token } from "./tokens.ts";
import { ADVERB, DETERMINER, is, REPORTS, REPORTS_PAST, TALKS, VERB_PAST } from "./word-classes.ts";

const SPOKES = /^spokes(?:person|man|woman)$/;
/** Tokens in which the spokesperson is named, then in which they say something. */
const NAMED = 16;
const SAYS = 24;
/** Longest subject of what is told. */
const SUBJECT = 14;

/** "Ambassador Zeid added that": the last word of a name that stands beside "spokesman" further up; -1 for anybody else. */
function namedBefore(tokens: readonly Token[], text: string): number {
  let at = 0;
  while (at < 6 && tokens[at]?.capital && !is(tokens[at], REPORTS_PAST)) at++;
  const name = tokens[at - 1];
  if (!name || !is(tokens[at], REPORTS_PAST) || tokens[at + 1]?.low !== "that" || name.raw.length < 3) return -1;
  const above = text.slice(Math.max(0, name.start - REACH), tokens[0]?.start);
  const said = above.search(/spokes(?:person|man|woman)\b/i);
  return said >= 0 && above.slice(Math.max(0, said - BESIDE), said + BESIDE).includes(name.raw) ? at - 1 : -1;
}
/** Characters in which the spokesperson was named, and how near to that word. */
const REACH = 6000;
const BESIDE = 90;

let namesOf: { text: string; names: ReadonlySet<string> } | null = null;
const FAR = 20_000;

/** Family names of those whom the page calls spokespersons: "chief spokesperson Dana W. Moss", "Joana Prado, the spokeswoman". */
export function spokesNames(text: string): ReadonlySet<string> {
  if (namesOf?.text === text) return namesOf.names;
  const names = new Set<string>();
  for (const m of text
    .slice(0, FAR)
    .matchAll(/spokes(?:person|man|woman)\s((?:\p{Lu}[\p{L}\p{M}.'’-]*\s){0,3}\p{Lu}[\p{L}\p{M}'’-]+)/gu))
    names.add(m[1]?.split(" ").at(-1) ?? "");
  namesOf = { text, names };
  return names;
}

/** "“…,” Moss said": the readout, told by who speaks for the house; where the tail begins, or null. */
export function toldByName(tokens: readonly Token[], text: string, d: Discourse): number | null {
  const close = tokens.findLastIndex((t) => t.raw === "”" || t.raw === '"');
  if (close < 3 || tokens.length - close > 6) return null;
  const tail = tokens.slice(close + 1).filter((t) => t.kind === "word");
  const said = tail.findIndex((t) => is(t, REPORTS_PAST));
  const name = tail[said === 0 ? tail.length - 1 : said - 1];
  return said >= 0 && name && spokesNames(text).has(name.raw) && !whoIs([name], text, d) ? close : null;
}

/** "In a statement on the talks, Moss said Arai discussed X": where what is told begins. */
function toldBehindName(tokens: readonly Token[], text: string, d: Discourse): number | null {
  const names = spokesNames(text);
  if (!names.size) return null;
  const at = tokens.findIndex((t, i) => i < NAMED && names.has(t.raw));
  if (at < 0) return null;
  let says = at + 1;
  while (is(tokens[says], ADVERB)) says++;
  if (!is(tokens[says], REPORTS_PAST) || whoIs([tokens[at]!], text, d)) return null;
  const from = tokens[says + 1]?.low === "that" ? says + 2 : says + 1;
  return reportAt(tokens, from, text, d);
}

/**
 * "Per Dahl, Minister of State, told reporters after the meeting that Minister Arai thanked Holt": told by somebody who
 * took no part, of one who did; where that begins.
 */
function toldToPress(tokens: readonly Token[], text: string, d: Discourse): number | null {
  const told = tokens.findIndex(
    (t, i) =>
      i > 1 &&
      i < SAYS &&
      /^(?:told|informed|briefed)$/.test(t.low) &&
      tokens.slice(i + 1, i + 4).some((x) => PRESS.test(x.low)),
  );
  if (told < 0) return null;
  const that = tokens.findIndex((t, i) => i > told + 1 && i < told + 12 && t.low === "that");
  if (that < 0) return null;
  for (let n = 2; n <= told; n++) if (whoIs(tokens.slice(0, n), text, d)) return null;
  for (let n = that + 2; n < Math.min(tokens.length, that + SUBJECT); n++)
    if (is(tokens[n], REPORTS_PAST) && subjectBefore(tokens, n, that + 1, text, d)?.from === that + 1) return that + 1;
  return null;
}
const PRESS = /^(?:reporters|journalists|media|press)$/;

/** First token of what the spokesperson tells of those who met; null where they tell of nobody in the room. */
export function toldBySpokesperson(tokens: readonly Token[], text: string, d: Discourse): number | null {
  if (d.room.parties.length < 2) return null;
  // "According to the spokesperson, the two ministers stressed"
  const comma = tokens.findIndex((t) => t.raw === ",");
  if (
    tokens[0]?.low === "according" &&
    tokens[1]?.low === "to" &&
    comma > 2 &&
    comma < 14 &&
    tokens.slice(2, comma).some((t) => SPOKES.test(t.low) || PAGE.test(t.low) || t.low === "source")
  )
    return comma + 1;
  // "According to a statement released by the Ministry the two ministers discussed"
  if (tokens[0]?.low === "according" && tokens[1]?.low === "to")
    for (let n = 6; n < Math.min(tokens.length, SAYS); n++) {
      const subject = is(tokens[n], REPORTS_PAST) ? subjectBefore(tokens, n, 1, text, d) : null;
      if (subject && subject.from > 4 && tokens.slice(2, subject.from).some((t) => PAGE.test(t.low)))
        return subject.from;
    }
  const page =
    toldByPage(tokens, text, d) ??
    toldInRelease(tokens, text, d) ??
    toldBehindName(tokens, text, d) ??
    toldToPress(tokens, text, d);
  if (page !== null) return page;
  const called = tokens.findIndex((t, i) => i < NAMED && SPOKES.test(t.low));
  const at = called >= 0 ? called : namedBefore(tokens, text);
  // "The Secretary noted that", under "attributable to Spokesperson X": who noted it took part.
  if (called < 0 && at >= 0 && whoIs(tokens.slice(0, at + 1), text, d)) return null;
  if (at < 0 || tokens.slice(0, at).some((t) => is(t, REPORTS_PAST) || (t.kind === "mark" && t.raw !== ",")))
    return null;
  for (let i = at + 1; i < Math.min(tokens.length, at + SAYS); i++) {
    // "went on to say that", "concluded by saying that"
    const said = is(tokens[i - 1], /^(?:to|by)$/.test(tokens[i - 2]?.low ?? "") ? REPORTS : REPORTS_PAST);
    const out = tokens[i - 1]?.low === "out" && is(tokens[i - 2], REPORTS_PAST);
    if (tokens[i]?.low !== "that" || !(said || out)) continue;
    if (tokens[i + 1]?.low === "the" && is(tokens[i + 2], TALKS)) return i + 1;
    for (let n = i + 2; n < Math.min(tokens.length, i + SUBJECT); n++)
      if (whoIs(tokens.slice(i + 1, n), text, d)) return i + 1;
    return null;
  }
  return null;
}

/** "X conveyed an invitation, and that it was agreed": the second "that" of what a spokesperson told opens a clause of its own. */
export const withoutSecondThat = (tokens: readonly Token[]): Token[] =>
  tokens.filter(
    (t, i) =>
      !(t.low === "that" && tokens[i - 1]?.low === "and" && tokens[i - 2]?.raw === "," && tokens[i + 1]?.low === "it"),
  );

/** What a page calls itself, or the office that puts it out. */
const PAGE =
  /^(?:announcement|email|e-mail|note|statement|release|communiqué|communique|readout|ministry|service|office|secretariat|directorate)$/;
const PAGE_SAYS = /^(?:said|says|stated|announced|reported|added|noted|read)$/;
const LETTERS = /^(?:MFA|MOFA|PMO|DFA|MEA|DFAT)$/;
/** Words of "A statement issued by the Foreign Ministry on Monday said". */
const PAGE_NAMED = 12;

/** ", the ministry noted that both sides agreed": without what the page says of itself between a clause and the next. */
export function withoutPage(tokens: readonly Token[]): Token[] {
  for (let i = 4; i < tokens.length - 6; i++) {
    if (tokens[i]?.raw !== "," || tokens[i + 1]?.low !== "the") continue;
    const noun = [2, 3, 4].find((n) => PAGE.test(tokens[i + n]?.low ?? "") || tokens[i + n]?.low === "agency");
    if (noun === undefined || !PAGE_SAYS.test(tokens[i + noun + 1]?.low ?? "") || tokens[i + noun + 2]?.low !== "that")
      continue;
    return [...tokens.slice(0, i + 1), ...tokens.slice(i + noun + 3)];
  }
  // "She was confident, she said, that": said of the same thing twice.
  for (let i = 2; i < tokens.length - 5; i++)
    if (
      tokens[i]?.raw === "," &&
      /^(?:he|she|they)$/.test(tokens[i + 1]?.low ?? "") &&
      is(tokens[i + 2], REPORTS_PAST) &&
      tokens[i + 3]?.raw === "," &&
      tokens[i + 4]?.low === "that"
    )
      return [...tokens.slice(0, i), ...tokens.slice(i + 4)];
  // ", the source added, underlining": said of the page itself, and nothing of those who met.
  for (let i = 3; i < tokens.length - 5; i++)
    if (
      tokens[i]?.raw === "," &&
      tokens[i + 1]?.low === "the" &&
      (tokens[i + 2]?.low === "source" || tokens[i + 2]?.low === "agency" || PAGE.test(tokens[i + 2]?.low ?? "")) &&
      PAGE_SAYS.test(tokens[i + 3]?.low ?? "") &&
      tokens[i + 4]?.raw === ","
    )
      return [...tokens.slice(0, i), ...tokens.slice(i + 4)];
  return [...tokens];
}

/** "An announcement said that the two ministers discussed X": where the report itself begins. */
function toldByPage(tokens: readonly Token[], text: string, d: Discourse): number | null {
  const named = /^(?:MFA|MOFA|PMO|DFA|MEA|DFAT)$/.test(tokens[0]?.raw ?? "");
  if (!named && !/^(?:an?|the)$/.test(tokens[0]?.low ?? "") && !/day$/.test(tokens[0]?.low ?? "")) return null;
  const noun = named ? 0 : tokens.findIndex((t, i) => i > 0 && i < 6 && (PAGE.test(t.low) || LETTERS.test(t.raw)));
  if (noun < 0 || tokens.slice(0, noun).some((t) => t.kind === "mark" || is(t, REPORTS_PAST))) return null;
  const says = tokens.findIndex((t, i) => i > noun && i < noun + PAGE_NAMED && PAGE_SAYS.test(t.low));
  if (says < 0 || tokens.slice(noun, says).some((t) => t.kind === "mark" || t.low === "that")) return null;
  // "said in an email that"
  const aside = /^(?:in|on|via)$/.test(tokens[says + 1]?.low ?? "");
  const that = tokens.findIndex((t, i) => i > says && i < says + (aside ? 8 : 2) && t.low === "that");
  if (aside && that < 0) return null;
  const from = that > 0 ? that + 1 : says + 1;
  return reportAt(tokens, from, text, d);
}

/** `from`, where somebody who took part reports something there, or "several matters were discussed" stands there. */
function reportAt(tokens: readonly Token[], from: number, text: string, d: Discourse): number | null {
  for (let n = from + 1; n < Math.min(tokens.length, from + SUBJECT); n++) {
    if (is(tokens[n], REPORTS_PAST) && subjectBefore(tokens, n, from, text, d)?.from === from) return from;
    // "An announcement said the good level of trade was reaffirmed"
    if (/^(?:was|were)$/.test(tokens[n - 1]?.low ?? "") && is(tokens[n], REPORTS) && is(tokens[from], DETERMINER))
      return from;
    if (
      /^(?:was|were)$/.test(tokens[n]?.low ?? "") &&
      /^(?:discussed|reviewed|exchanged)$/.test(tokens[n + 1]?.low ?? "")
    )
      return from;
  }
  return null;
}

/**
 * "In a press release, the Directorate of Ferries said that Arai thanked Holt", "It said Ambassador Holt also took an
 * interest" behind such a sentence: where the report itself begins.
 */
function toldInRelease(tokens: readonly Token[], text: string, d: Discourse): number | null {
  const it = tokens[0]?.low === "it" && PAGE_SAYS.test(tokens[tokens[1]?.low === "also" ? 2 : 1]?.low ?? "");
  if (it) {
    const start = tokens[0]?.start ?? 0;
    if (!/\b(?:release|statement|readout|communiqu[eé])\b/.test(text.slice(Math.max(0, start - PAGE_ABOVE), start)))
      return null;
    const says = tokens[1]?.low === "also" ? 2 : 1;
    const from = tokens[says + 1]?.low === "that" ? says + 2 : says + 1;
    for (let n = from + 1; n < Math.min(tokens.length, from + SUBJECT); n++)
      if (is(tokens[n], VERB_PAST) && subjectBefore(tokens, n, from, text, d)?.from === from) return from;
    return null;
  }
  if (tokens[0]?.low !== "in" || !/^(?:an?|the|its)$/.test(tokens[1]?.low ?? "")) return null;
  const comma = tokens.findIndex((t) => t.raw === ",");
  if (
    comma < 2 ||
    comma > 6 ||
    !/^(?:release|statement|readout|communiqu[eé]|note)$/.test(tokens[comma - 1]?.low ?? "")
  )
    return null;
  const says = tokens.findIndex((t, i) => i > comma + 1 && i < comma + PAGE_NAMED + 4 && PAGE_SAYS.test(t.low));
  if (says < 0 || tokens.slice(comma + 1, says).some((t) => t.kind === "mark" || t.low === "that")) return null;
  if (whoIs(tokens.slice(comma + 1, says), text, d)?.names.length) return null;
  return reportAt(tokens, tokens[says + 1]?.low === "that" ? says + 2 : says + 1, text, d);
}
/** Characters in which the release was named that "it" stands for. */
const PAGE_ABOVE = 400;
