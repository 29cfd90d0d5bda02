/** Finds the people whom a stretch of text names, by office, name or both. */
import type { NameHit } from "../../../model/knowledge.ts";
import { counterpartAt } from "./counterpart-mention.ts";
import { shareOffice } from "./distributed-office.ts";
import { NONE, honorificsAt } from "./honorific-run.ts";
import type { Mention } from "./mention.ts";
import { FORMERLY, appositive, officeFrom, withName, withOffice } from "./name-and-office.ts";
import type { FoundMentions } from "./name-and-office.ts";
import { ROYAL, nameRun } from "./name-run.ts";
import { officeAt } from "./office-phrase.ts";
import { tokenize } from "./tokens.ts";
import type { Token } from "./tokens.ts";
import { plainWord } from "./vocabulary.ts";
import type { Vocabulary } from "./vocabulary.ts";

export type { Mention } from "./mention.ts";

const PERSONAL = /^(?:dr|mr|mrs|ms|prof|professor|eng|doctor)$/;
const IN = /^(?:in|at|from|to|near|visiting|visited|via)$/;

/** Every mention between `start` and `end`, in order. */
export function findMentions(
  text: string,
  start: number,
  end: number,
  hits: readonly NameHit[],
  v: Vocabulary,
): Mention[] {
  const tokens = tokenize(text, start, end, hits);
  const out: Mention[] = [];
  for (let i = 0; i < tokens.length;) {
    const found = mentionAt(text, tokens, i, v);
    if (found) {
      out.push(...found.mentions);
      i = Math.max(found.to, i + 1);
    } else i++;
  }
  shareOffice({ text, start, end, mentions: out, hits });
  return out;
}

function mentionAt(text: string, tokens: readonly Token[], i: number, v: Vocabulary): FoundMentions | null {
  const t = tokens[i];
  if (!t?.word || !mayBegin(t, v)) return null;
  const place = t.capital && IN.test(tokens[i - 1]?.low ?? "") ? placeAt(tokens, i, v) : i;
  if (place > i) return { mentions: [], to: place };
  if (FORMERLY.test(t.low) && tokens[i + 1]?.country && officeFrom(tokens, i + 1, v))
    return mentionAt(text, tokens, i + 1, v);
  const counterpart = counterpartAt(text, tokens, i, v);
  if (counterpart) return counterpart;
  const royal = royalName(text, tokens, i, v);
  if (royal) return royal;
  const titled = honorificsAt(tokens, i, v);
  // "Ambassador to Japan X": what is an honorific alone is an office with "of" or "to" after it.
  const office0 =
    titled.to === i + 1 &&
    v.heads.has(t.low) &&
    (/^(?:of|to|for)$/.test(tokens[titled.to]?.low ?? "") || v.seconds.has(tokens[titled.to]?.low ?? ""))
      ? officeFrom(tokens, i, v)
      : null;
  if (office0) return withOffice(text, tokens, Math.min(i, office0.outer), office0, NONE, v);
  if (titled.to > i) {
    const inner =
      ROYAL.test(tokens[titled.to]?.low ?? "") && PERSONAL.test(titled.words.at(-1) ?? "")
        ? null
        : officeAt(tokens, titled.to, v);
    if (inner) return withOffice(text, tokens, i, inner, titled, v);
    const article = tokens[titled.to]?.low === "the" ? titled.to + 1 : titled.to;
    const later = article > titled.to ? officeFrom(tokens, article, v) : null;
    if (later) return withOffice(text, tokens, i, later, titled, v);
    const run = nameRun(tokens, titled.to, v, true);
    const lone =
      run?.words.length === 1 &&
      v.officeWords.has(plainWord(run.words[0] ?? "")) &&
      /^(?:general|major|captain|representative|chief|count)$/.test(titled.words.join(" "));
    if (run && !lone) return withName(text, tokens, i, run, titled, v, false);
    return null;
  }
  const office = officeFrom(tokens, i, v);
  if (office) return withOffice(text, tokens, Math.min(i, office.outer), office, NONE, v);
  const run = nameRun(tokens, i, v, false);
  // "at the Harambee Palace, the Foreign Minister": a building, and who was met in it.
  const at = tokens[i - 1]?.low === "the" ? tokens[i - 2] : tokens[i - 1];
  if (run && run.words.length >= 2 && at?.low === "at" && v.venues.has(plainWord(run.words.at(-1) ?? "")))
    return { mentions: [], to: run.to };
  if (run && run.words.length >= 1) return withName(text, tokens, i, run, NONE, v, true);
  return null;
}

/** "Amir Soria, the visiting Speaker": a title of rulers that is a given name where another office tells who it is. */
function royalName(text: string, tokens: readonly Token[], i: number, v: Vocabulary): FoundMentions | null {
  if (!/^(?:Amir|Sultan|Malik)$/.test(tokens[i]?.raw ?? "") || tokens[i - 1]?.low === "the") return null;
  const run = nameRun(tokens, i, v, true);
  if (!run || run.possessive || run.words.length < 2 || tokens[run.to]?.raw !== ",") return null;
  const office = appositive(tokens, run.to + 1, v);
  const reigns = !office || tokens.slice(office.from, office.to).some((t) => ROYAL.test(t.low) || t.low === "ruler");
  return reigns ? null : withName(text, tokens, i, run, NONE, v, false);
}

/** Words in small letters begin a mention only where a list has them, or where they may be the first part of a name. */
const mayBegin = (t: Token, v: Vocabulary): boolean =>
  t.capital || t.country !== null || v.openers.has(t.low) || t.low.length !== t.raw.length || /[-‐‑'’.]/.test(t.raw);

/** End of the place that begins here: "in New York Edward X" names a place before the person. */
function placeAt(tokens: readonly Token[], i: number, v: Vocabulary): number {
  let name = "";
  let end = i;
  for (let j = i; j < i + 4 && tokens[j]?.word; j++) {
    name = name ? `${name} ${tokens[j]?.low}` : (tokens[j]?.low ?? "");
    if (v.places.has(name)) end = j + 1;
  }
  return end;
}
