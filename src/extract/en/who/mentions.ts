/** Finds the people whom a stretch of text names, by office, name or both. */
import type { NameHit } from "../../../model/knowledge.ts";
import { officeAt } from "./office-phrase.ts";
import type { OfficePhrase } from "./office-phrase.ts";
import { tokenize } from "./tokens.ts";
import type { Token } from "./tokens.ts";
import { plainWord } from "./vocabulary.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** One place in the text that names or describes a person. */
export interface Mention {
  start: number;
  end: number;
  /** Where the name stands; null for "the Foreign Secretary". */
  name: { start: number; end: number } | null;
  /** Words of the name as printed, without honorifics and suffixes. */
  words: string[];
  /** Office as the text words it. */
  office: string | null;
  party: string | null;
  gender: "f" | "m" | null;
  honorific: string | null;
  /** "his Brazilian counterpart": gender of the person whose counterpart this is, "" when it does not show. */
  counterpartOf: "f" | "m" | "" | null;
  /** A bare run of capitalized words: a name only where something else says so. */
  bare: boolean;
  /** "the Minister's visit": stands for the person, but as owner of something. */
  possessive: boolean;
}

interface NameRun {
  from: number;
  to: number;
  words: string[];
  possessive: boolean;
}

/** Every mention between `start` and `end`, in order. */
export function findMentions(text: string, start: number, end: number, hits: readonly NameHit[], v: Vocabulary): Mention[] {
  const tokens = tokenize(text, start, end, hits);
  const out: Mention[] = [];
  for (let i = 0; i < tokens.length; ) {
    const found = mentionAt(text, tokens, i, v);
    if (found) {
      out.push(...found.mentions);
      i = Math.max(found.to, i + 1);
    } else i++;
  }
  return out;
}

function mentionAt(text: string, tokens: readonly Token[], i: number, v: Vocabulary): { mentions: Mention[]; to: number } | null {
  const t = tokens[i];
  if (!t?.word) return null;
  const place = t.capital && IN.test(tokens[i - 1]?.low ?? "") ? placeAt(tokens, i, v) : i;
  if (place > i) return { mentions: [], to: place };
  const counterpart = counterpartAt(text, tokens, i, v);
  if (counterpart) return counterpart;
  const titled = honorificsAt(tokens, i, v);
  // "Ambassador to Japan X": what is an honorific alone is an office with "of" or "to" after it.
  const office0 = titled.to === i + 1 && v.heads.has(t.low) && /^(?:of|to|for)$/.test(tokens[titled.to]?.low ?? "") ? officeFrom(tokens, i, v) : null;
  if (office0) return withOffice(text, tokens, Math.min(i, office0.outer), office0, NONE, v);
  if (titled.to > i) {
    const inner = ROYAL.test(tokens[titled.to]?.low ?? "") && PERSONAL.test(titled.words.at(-1) ?? "") ? null : officeAt(tokens, titled.to, v);
    if (inner) return withOffice(text, tokens, i, inner, titled, v);
    const article = tokens[titled.to]?.low === "the" ? titled.to + 1 : titled.to;
    const later = article > titled.to ? officeFrom(tokens, article, v) : null;
    if (later) return withOffice(text, tokens, i, later, titled, v);
    const run = nameRun(tokens, titled.to, v, true);
    const lone = run?.words.length === 1 && v.officeWords.has(plainWord(run.words[0] ?? "")) && /^(?:general|major|captain|representative|chief|count)$/.test(titled.words.join(" "));
    if (run && !lone) return withName(text, tokens, i, run, titled, v, false);
    return null;
  }
  const office = officeFrom(tokens, i, v);
  if (office) return withOffice(text, tokens, Math.min(i, office.outer), office, NONE, v);
  const run = nameRun(tokens, i, v, false);
  if (run && run.words.length >= 1) return withName(text, tokens, i, run, NONE, v, true);
  return null;
}

const IN = /^(?:in|at|from|to|near|visiting|visited|via)$/;

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

/** An office that begins here, a country before it read over: "Japanese Foreign Minister" from "Japanese". */
function officeFrom(tokens: readonly Token[], i: number, v: Vocabulary): OfficePhrase | null {
  const t = tokens[i];
  if (t?.country && t.country.as !== "grouping") {
    let j = i;
    while (tokens[j]?.country === t.country) j++;
    for (let n = 0; n < 3 && /^(?:new|newly|appointed|elected|visiting|current|then)$/.test(tokens[j]?.low ?? ""); n++) j++;
    const found = officeAt(tokens, j, v);
    return found && found.outer <= i ? found : null;
  }
  return officeAt(tokens, i, v);
}

interface Honorifics {
  to: number;
  gender: "f" | "m" | null;
  words: string[];
  kept: string[];
}
const NONE: Honorifics = { to: -1, gender: null, words: [], kept: [] };

function honorificsAt(tokens: readonly Token[], i: number, v: Vocabulary): Honorifics {
  let to = i;
  let gender: "f" | "m" | null = null;
  const words: string[] = [], kept: string[] = [];
  for (let n = 0; n < 8; n++) {
    const t = tokens[to];
    if (!t?.word || t.possessive) break;
    const options = v.honorifics.get(t.low);
    if (!options) break;
    const hit = options.find((o) => o.every((w, k) => tokens[to + k]?.low === w) && tokens.slice(to, to + o.length).some((x) => x.capital));
    if (!hit) break;
    // "His Majesty's Government" and the pronoun "he" are no honorifics; nor is "U" before anything but a name.
    if (t.low === "he" && !t.caps) break;
    if (hit.length === 1 && t.raw.length <= 2 && !tokens[to + 1]?.capital) break;
    const last = tokens[to + hit.length - 1];
    if (last?.possessive) break;
    const phrase = hit.join(" ");
    if (v.women.has(phrase)) gender = "f";
    else if (v.men.has(phrase)) gender = gender ?? "m";
    words.push(phrase);
    if (v.kept.has(phrase)) kept.push(t.raw);
    to += hit.length;
  }
  return { to, gender, words, kept };
}

/** Titles that are given names too: "Dr. Sultan Al X", "Hussein Amir Y". */
const ROYAL = /^(?:amir|emir|sultan|king|prince|duke|pope|malik)$/;
const PERSONAL = /^(?:dr|mr|mrs|ms|prof|professor|eng|doctor)$/;
const WEAK = /^(?:ambassador|chairman|chair|commander|governor|chief|deputy|member|head|leader)$/i;
const LOWER_NAME = /^(?:al|el|ad|as|ash|ar|an|at|az|ul|bin|ben|abu|d|l|o)['’-]\p{Lu}/u;

/** A run of words that can be a person's name. */
function nameRun(tokens: readonly Token[], i: number, v: Vocabulary, afterTitle: boolean): NameRun | null {
  const words: string[] = [];
  let j = i;
  let possessive = false;
  while (words.length < 9) {
    const t = tokens[j];
    if (!t?.word) break;
    const inName = words.length > 0;
    if (inName && j > i && v.suffixes.has(t.low) && t.caps) break;
    if (!t.capital) {
      if (LOWER_NAME.test(t.raw)) { words.push(t.raw); j++; if (t.possessive) { possessive = true; break; } continue; }
      const joins = (v.particles.has(t.low) || v.patronymics.has(t.low)) && t.low !== "la";
      // A particle belongs to a name only when the name goes on after it.
      const further = particleRun(tokens, j, v);
      if ((joins || inName) && further > j && (inName || afterTitle)) {
        for (; j < further; j++) words.push(tokens[j]?.raw ?? "");
        continue;
      }
      break;
    }
    if (/^\p{Lu}\.$/u.test(t.raw) || /^(?:\p{Lu}\.)+$/u.test(t.raw) && !t.country) { words.push(t.raw); j++; continue; }
    if (v.notNames.has(t.low) && !(inName && /^(?:will|march|may|august|april|june|ben|see)$/.test(t.low) && !tokens[j + 1]?.word)) break;
    if (t.country) {
      const single = tokens[j + 1]?.country !== t.country && t.country.as === "name" && !/^[A-Z.]+$/.test(t.raw);
      const followed = tokens[j + 1]?.capital && !tokens[j + 1]?.country && !v.notNames.has(tokens[j + 1]?.low ?? "") && !v.officeWords.has(tokens[j + 1]?.low ?? "");
      if (!(single && (inName ? !possessiveName(t) : afterTitle && followed))) break;
    }
    const givenRoyal = ROYAL.test(t.low) && tokens[j + 1]?.low !== "of" && (inName || (afterTitle && tokens[j + 1]?.capital));
    if ((!inName || !t.caps) && !givenRoyal) {
      if (v.heads.has(t.low) && !afterTitle) break;
      if (v.heads.has(t.low) && (inName || tokens[j + 1]?.capital)) break;
      if (inName && officeAt(tokens, j, v)) break;
      if ((v.officeWords.has(t.low) || v.qualifiers.has(t.low)) && !(afterTitle && !inName && !tokens[j + 1]?.capital) && !(inName && afterTitle && !tokens[j + 1]?.capital)) break;
      if (inName && honorificsAt(tokens, j, v).to > j && tokens[j + 1]?.capital && t.raw.endsWith(".")) break;
    }
    if (/\d/.test(t.raw)) break;
    words.push(t.raw);
    j++;
    if (t.possessive) { possessive = true; break; }
  }
  while (words.length && v.patronymics.has(words.at(-1)?.toLowerCase() ?? "")) { words.pop(); j--; }
  return words.length ? { from: i, to: j, words, possessive } : null;
}

const possessiveName = (t: Token): boolean => t.possessive;

/** "van der", "bin": where the particles end when a capitalized word follows; else the start. */
function particleRun(tokens: readonly Token[], i: number, v: Vocabulary): number {
  let j = i;
  while (j < i + 3 && tokens[j]?.word && !tokens[j]?.capital && (v.particles.has(tokens[j]?.low ?? "") || v.patronymics.has(tokens[j]?.low ?? ""))) j++;
  const next = tokens[j];
  return j > i && next?.word && next.capital && !v.notNames.has(next.low) && !next.country ? j : i;
}

/** What trails a name: suffixes, a country in brackets, "of Poland". */
function trail(tokens: readonly Token[], at: number, v: Vocabulary): { to: number; party: string | null; gender: "f" | "m" | null } {
  let to = at;
  let party: string | null = null;
  let gender: "f" | "m" | null = null;
  for (let n = 0; n < 4; n++) {
    const comma = tokens[to]?.raw === "," ? 1 : 0;
    const t = tokens[to + comma];
    if (t && (v.suffixes.has(t.low) && (t.caps || /[a-z]/.test(t.raw) && t.capital) || /^(?:Jr\.|Jr|Sr\.)$/.test(t.raw))) to += comma + 1;
    else break;
  }
  if (tokens[to]?.raw === "(") {
    const close = tokens.slice(to, to + 6).findIndex((t) => t.raw === ")");
    const inner = tokens[to + 1];
    if (close > 1) {
      if (inner?.country && inner.country.as !== "metonym") [party, to] = [inner.country.code, to + close + 1];
      else if (close === 2 && /^(?:mr|ms|mrs)$/.test(inner?.low ?? "")) [gender, to] = [inner?.low === "mr" ? "m" : "f", to + close + 1];
    }
  }
  const of = tokens[to];
  if (of && (of.low === "of" || of.low === "from")) {
    let j = to + 1;
    if (tokens[j]?.low === "the") j++;
    for (let n = 0; n < 2 && /^(?:friendly|brotherly|sisterly)$/.test(tokens[j]?.low ?? ""); n++) j++;
    const hit = tokens[j]?.country;
    if (hit && (hit.as === "name")) {
      party = hit.code;
      while (tokens[j]?.country === hit) j++;
      to = j;
    }
  }
  return { to, party, gender };
}

const textOf = (text: string, tokens: readonly Token[], from: number, to: number): string => {
  const a = tokens[from], b = tokens[to - 1];
  return a && b ? text.slice(a.start, b.end) : "";
};

function make(text: string, tokens: readonly Token[], from: number, to: number, run: NameRun | null, more: Partial<Mention>): Mention {
  const a = tokens[from], b = tokens[to - 1];
  const first = run && tokens[run.from], last = run && tokens[run.to - 1];
  return {
    start: a?.start ?? 0,
    end: b?.end ?? 0,
    name: first && last ? { start: first.start, end: last.end } : null,
    words: run?.words ?? [],
    office: null,
    party: null,
    gender: null,
    honorific: null,
    counterpartOf: null,
    bare: false,
    possessive: run?.possessive ?? false,
    ...more,
  };
}

/** "PRC Foreign Minister Gu Wenhao", "the Foreign Secretary, Harriet X,", "Prime Minister X of Italy", "the Minister". */
function withOffice(text: string, tokens: readonly Token[], from: number, office: OfficePhrase, before: Honorifics, v: Vocabulary): { mentions: Mention[]; to: number } {
  const words = textOf(text, tokens, office.from, office.to);
  if (office.plural) return plural(text, tokens, from, office, v);
  if (office.possessive) return { mentions: [make(text, tokens, from, office.to, null, { office: words, party: office.party, gender: before.gender, possessive: true })], to: office.to };
  let at = office.to;
  // "the Chairperson of the African Union Commission (AUC), X"
  if (tokens[at]?.raw === "(" && tokens[at + 2]?.raw === ")" && tokens[at + 1]?.caps) at += 3;
  const comma = tokens[at]?.raw === "," || tokens[at]?.raw === ":" && false;
  if (comma) at++;
  const titled = honorificsAt(tokens, at, v);
  const run = nameRun(tokens, titled.to, v, true);
  const accepts = run && (!comma || titled.to > at || standsApart(tokens, run, v));
  if (run && accepts) {
    const after = trail(tokens, run.to, v);
    let to = run.possessive ? run.to : after.to;
    let title = words;
    let party = office.party ?? (run.possessive ? null : after.party);
    // "Ambassador X, Director of Y": the second title is the office.
    if (!run.possessive && WEAK.test(words) && tokens[to]?.raw === ",") {
      const second = appositive(tokens, to + 1, v);
      if (second && !nameFollows(tokens, second.to, v)) {
        title = textOf(text, tokens, second.from, second.to);
        party = second.party ?? party;
        to = second.to;
      }
    }
    // "Prime Minister Lorenzo Bassani of Italy" holds the office "Prime Minister of Italy".
    if (title === words && office.party === null && !run.possessive && after.party !== null && tokens[run.to]?.low === "of") title = `${words} ${textOf(text, tokens, run.to, after.to)}`;
    const gender = titled.gender ?? before.gender ?? after.gender;
    return { mentions: [make(text, tokens, from, to, run, { words: [...titled.kept, ...run.words], office: title, party, gender, honorific: [...before.words, ...titled.words][0] ?? null })], to };
  }
  return { mentions: [make(text, tokens, from, office.to, null, { office: words, party: office.party, gender: before.gender, honorific: before.words[0] ?? null })], to: office.to };
}

/** After a comma a bare run is the office's name only where it stands apart: two words or more, then a comma or an end. */
function standsApart(tokens: readonly Token[], run: NameRun, v: Vocabulary): boolean {
  const next = tokens[trail(tokens, run.to, v).to];
  if (run.words.length >= 2 && (!next || /^[,;.):]$/.test(next.raw) || !next.capital)) return true;
  return run.words.length === 1 && !!next && next.raw === "," && (run.words[0]?.length ?? 0) > 2;
}

/** "the Minister for X" after a name and a comma: country, article and title. */
function appositive(tokens: readonly Token[], i: number, v: Vocabulary): OfficePhrase | null {
  let j = i;
  if (tokens[j]?.low === "the" || tokens[j]?.low === "and") j++;
  if (tokens[j]?.low === "the") j++;
  const found = officeFrom(tokens, j, v);
  return found && !found.plural && !found.possessive ? found : null;
}

/** Does a name follow this office, so that the office is that person's? */
function nameFollows(tokens: readonly Token[], at: number, v: Vocabulary): boolean {
  const comma = tokens[at]?.raw === ",";
  const j = comma ? at + 1 : at;
  const titled = honorificsAt(tokens, j, v);
  const run = nameRun(tokens, titled.to, v, true);
  if (!run) return false;
  if (!comma) return true;
  // "A, Minister of X, B, Minister of Y": B's own title follows, so the first title is A's.
  const after = trail(tokens, run.to, v);
  if (tokens[after.to]?.raw === "," && appositive(tokens, after.to + 1, v)) return false;
  return titled.to > j || run.words.length >= 2;
}

/** "Mr. X, Minister for Y of Z", "Ms. X", "X, President of Y", or a bare run of capitalized words. */
function withName(text: string, tokens: readonly Token[], from: number, run: NameRun, titled: Honorifics, v: Vocabulary, bare: boolean): { mentions: Mention[]; to: number } | null {
  if (run.possessive) return { mentions: [make(text, tokens, from, run.to, run, { words: [...titled.kept, ...run.words], gender: titled.gender, honorific: titled.words[0] ?? null, bare, possessive: true })], to: run.to };
  const after = trail(tokens, run.to, v);
  const base: Partial<Mention> = { words: [...titled.kept, ...run.words], gender: titled.gender ?? after.gender, honorific: titled.words[0] ?? null, party: after.party, bare };
  const mark = tokens[after.to];
  if (mark && (mark.raw === "," || mark.raw === "(" || mark.raw === "–" || mark.raw === "—")) {
    const second = appositive(tokens, after.to + 1, v);
    if (second && (!bare || run.words.length >= 2 || run.words.length === 1) && !(bare && nameFollows(tokens, second.to, v))) {
      const lone = !bare || run.words.length >= 2 || tokens[second.to]?.raw === ",";
      if (lone) return { mentions: [make(text, tokens, from, second.to, run, { ...base, office: textOf(text, tokens, second.from, second.to), party: second.party ?? after.party, bare: bare && run.words.length < 2 })], to: second.to };
    }
  }
  return { mentions: [make(text, tokens, from, Math.max(run.to, after.to), run, base)], to: Math.max(run.to, after.to) };
}

/** "Presidents Arai and Kwon", "Foreign Ministers X, Y and Z". */
function plural(text: string, tokens: readonly Token[], from: number, office: OfficePhrase, v: Vocabulary): { mentions: Mention[]; to: number } {
  const words = textOf(text, tokens, office.from, office.to).replace(/ies\b(?=[^a-z]|$)/, "y").replace(/(Minister|President|Chancellor|Premier|Representative|Ambassador|Leader|Director|Commissioner|Envoy)s\b/i, "$1");
  const mentions: Mention[] = [];
  let at = office.to;
  let start = from;
  for (let n = 0; n < 8; n++) {
    const titled = honorificsAt(tokens, at, v);
    const run = nameRun(tokens, titled.to, v, true);
    if (!run) break;
    const after = trail(tokens, run.to, v);
    const to = Math.max(run.to, after.to);
    mentions.push(make(text, tokens, start, to, run, { office: words, party: after.party ?? office.party, gender: titled.gender, words: [...titled.kept, ...run.words] }));
    at = to;
    if (run.possessive) break;
    if (tokens[at]?.raw === ",") at++;
    if (tokens[at]?.low === "and") at++;
    if (at === to) break;
    start = at;
  }
  return { mentions, to: mentions.length ? at : office.to };
}

const COUNTERPART = /^(?:counterparts?|colleagues?|homologue|opposite)$/;

/** "his Brazilian counterpart, Renata X", "her counterpart from Chile", "our counterparts X and Y". */
function counterpartAt(text: string, tokens: readonly Token[], i: number, v: Vocabulary): { mentions: Mention[]; to: number } | null {
  const whose = tokens[i]?.low ?? "";
  if (!/^(?:his|her|their|our|my|the)$/.test(whose)) return null;
  let j = i + 1;
  let party: string | null = null;
  for (let n = 0; n < 7 && !COUNTERPART.test(tokens[j]?.low ?? ""); n++, j++) {
    const t = tokens[j];
    if (!t?.word && !/^[,-]$/.test(t?.raw ?? "")) return null;
    if (t?.country && t.country.as !== "metonym") party = t.country.code;
    else if (t && !/^(?:and|new|newly|appointed|visiting|distinguished|good|dear|then)$/.test(t.low) && !v.officeWords.has(t.low) && !v.qualifiers.has(t.low) && !v.heads.has(t.low)) return null;
  }
  const noun = tokens[j];
  if (!noun || !COUNTERPART.test(noun.low)) return null;
  if (whose === "the" && party === null) return null;
  const gender = whose === "his" ? "m" : whose === "her" ? "f" : "";
  const many = /s$/.test(noun.low);
  let to = j + 1;
  for (const word of ["from", "of", "in"]) {
    if (tokens[to]?.low !== word) continue;
    const at = tokens[to + 1]?.low === "the" ? to + 2 : to + 1;
    const hit = tokens[at]?.country;
    if (hit && hit.as !== "metonym") { party = party ?? hit.code; to = at; while (tokens[to]?.country === hit) to++; }
  }
  const mentions: Mention[] = [];
  let at = to;
  for (let n = 0; n < (many ? 6 : 1); n++) {
    if (tokens[at]?.raw === ",") at++;
    if (many && tokens[at]?.low === "and") at++;
    const titled = honorificsAt(tokens, at, v);
    const office = officeFrom(tokens, tokens[titled.to]?.low === "the" ? titled.to + 1 : titled.to, v);
    if (office && !office.plural && !office.possessive) {
      const inner = withOffice(text, tokens, at, office, titled, v);
      const [one] = inner.mentions;
      if (one?.name) { mentions.push({ ...one, start: mentions.length ? one.start : tokens[i]?.start ?? one.start, party: one.party ?? party, counterpartOf: gender }); at = inner.to; to = at; continue; }
      break;
    }
    const run = nameRun(tokens, titled.to, v, true);
    if (!run || (tokens[at - 1]?.raw === "," && titled.to === at && run.words.length < 2 && !/^[,;.]$/.test(tokens[run.to]?.raw ?? "."))) break;
    const after = trail(tokens, run.to, v);
    const end = run.possessive ? run.to : Math.max(run.to, after.to);
    const second = tokens[end]?.raw === "," ? appositive(tokens, end + 1, v) : null;
    const apt = second && !nameFollows(tokens, second.to, v) ? second : null;
    mentions.push(make(text, tokens, mentions.length ? at : i, apt?.to ?? end, run, { words: [...titled.kept, ...run.words], gender: titled.gender, honorific: titled.words[0] ?? null, party: apt?.party ?? after.party ?? party, office: apt ? textOf(text, tokens, apt.from, apt.to) : null, counterpartOf: gender }));
    at = apt?.to ?? end;
    to = at;
  }
  if (!mentions.length) {
    if (party === null && whose !== "his" && whose !== "her") return null;
    mentions.push(make(text, tokens, i, to, null, { party, counterpartOf: gender }));
  }
  return { mentions, to };
}
