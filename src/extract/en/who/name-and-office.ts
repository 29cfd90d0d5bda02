/** Puts names and offices together: "PRC Foreign Minister X", "X, Minister for Y", "Presidents X and Y". */
import { honorificsAt } from "./honorific-run.ts";
import type { Honorifics } from "./honorific-run.ts";
import { make, textOf } from "./mention.ts";
import type { Mention } from "./mention.ts";
import { ROYAL, nameRun, trail } from "./name-run.ts";
import type { NameRun } from "./name-run.ts";
import { officeAt } from "./office-phrase.ts";
import type { OfficePhrase } from "./office-phrase.ts";
import type { Token } from "./tokens.ts";
import { countryEnd } from "./tokens.ts";
import { plainWord } from "./vocabulary.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface FoundMentions {
  mentions: Mention[];
  to: number;
}

/** Ranks of soldiers, as the last honorific before a name. */
const RANK = /(?:general|gen|colonel|col|admiral|adm|brigadier|marshal|commodore|major|captain)$/;
const WEAK = /^(?:ambassador|chairman|chair|commander|governor|chief|deputy|member|head|leader)$/i;

/** An office that begins here, a country before it read over: "Japanese Foreign Minister" from "Japanese". */
export function officeFrom(tokens: readonly Token[], i: number, v: Vocabulary): OfficePhrase | null {
  const t = tokens[i];
  if (t?.country && t.country.as !== "grouping") {
    let j = countryEnd(tokens, i);
    if (tokens[j]?.raw === "(" && tokens[j + 1]?.caps && tokens[j + 2]?.raw === ")") j += 3;
    for (
      let n = 0;
      n < 3 && /^(?:new|newly|appointed|named|elected|visiting|current|then)$/.test(tokens[j]?.low ?? "");
      n++
    )
      j++;
    // "the Irish government's special envoy NAME"
    const government = /^government(?:['’]s)?$/.test(tokens[j]?.low ?? "") && tokens[j]?.possessive === true;
    const found = officeAt(tokens, government ? j + 1 : j, v);
    if (found && government && found.party === null) return { ...found, party: t.country.code, outer: i };
    return found && found.outer <= i ? found : null;
  }
  return officeAt(tokens, i, v);
}

/** "PRC Foreign Minister Gu Wenhao", "the Foreign Secretary, Harriet X,", "Prime Minister X of Italy", "the Minister". */
export function withOffice(
  text: string,
  tokens: readonly Token[],
  from: number,
  office: OfficePhrase,
  before: Honorifics,
  v: Vocabulary,
): FoundMentions {
  // "the Chilean President's Special Envoy for Fisheries, NAME": whose president it is tells whose envoy.
  const theirs = office.possessive && office.party !== null ? officeAt(tokens, office.to, v) : null;
  if (theirs && theirs.from === theirs.outer && !theirs.plural && !theirs.possessive)
    return withOffice(text, tokens, from, { ...theirs, party: office.party }, before, v);
  const words = formerly(tokens, office) + withoutLetters(textOf(text, tokens, office.from, office.to));
  if (office.plural) return plural(text, tokens, from, office, v);
  if (office.possessive)
    return {
      mentions: [
        make(text, tokens, from, office.to, null, {
          office: words,
          party: office.party,
          gender: before.gender,
          possessive: true,
        }),
      ],
      to: office.to,
    };
  let at = office.to;
  // "the Chairperson of the African Union Commission (AUC), X"
  if (tokens[at]?.raw === "(" && tokens[at + 2]?.raw === ")" && isAcronym(tokens[at + 1])) at += 3;
  // "the Harbour Force 'Asafo' NAME": what the force is called.
  else if (QUOTE.test(tokens[at]?.raw ?? "") && tokens[at + 1]?.capital && QUOTE.test(tokens[at + 2]?.raw ?? ""))
    at += 3;
  // "the head of the Federal Department of Foreign Affairs FDFA, X"
  else if (lettersOf(words, tokens[at])) at++;
  const comma = tokens[at]?.raw === ",";
  if (comma) at++;
  // "Sultan of Brunei Sultan NAME": a ruler's title once more.
  else if (ROYAL.test(tokens[at]?.low ?? "") && tokens.slice(office.from, at).some((t) => t.low === tokens[at]?.low))
    at++;
  // "the High Commissioner of A to B, with residence in C, NAME"
  if (
    comma &&
    /^(?:with residence|residing|resident|based|accredited)/.test(`${tokens[at]?.low} ${tokens[at + 1]?.low}`)
  ) {
    let close = at + 2;
    while (close < at + 10 && tokens[close] && tokens[close]?.raw !== ",") close++;
    if (tokens[close]?.raw === ",") at = close + 1;
  }
  // "the Minister of Foreign Affairs of Egypt, my good friend X"
  if (comma && tokens[at]?.low === "my")
    for (const skip of [3, 2])
      if (/^(?:friend|colleague|brother|counterpart)$/.test(tokens[at + skip - 1]?.low ?? "")) at += skip;
  const titled = honorificsAt(tokens, at, v);
  // "Head of the Reform Council, Lt-General, NAME": a rank between commas.
  if (comma && RANK.test(titled.words.at(-1) ?? "") && tokens[titled.to]?.raw === ",") titled.to++;
  const run = nameRun(tokens, titled.to, v, true);
  // "In a talk with the Norwegian Ambassador, Arai Rei stressed": the comma closes the frame, and who speaks follows.
  const framed =
    comma &&
    titled.to === at &&
    run !== null &&
    /^(?:in|during|at|after|following)$/.test(tokens[0]?.low ?? "") &&
    tokens.slice(0, from).every((t) => t.raw !== ",") &&
    tokens[run.to]?.word === true &&
    !tokens[run.to]?.capital;
  // "the Prime Minister, Minister of Ports, Island Roads and Reef Care, Minister of": the office goes on.
  const goesOn =
    comma &&
    titled.to === at &&
    run !== null &&
    (v.officeWords.has(plainWord(run.words.at(-1) ?? "")) || isOffices(run.words, v));
  const accepts = run && !framed && !goesOn && (!comma || titled.to > at || standsApart(tokens, run, v));
  if (run && accepts) {
    const after = trail(tokens, run.to, v);
    let to = run.possessive ? run.to : after.to;
    let title = words;
    let party = office.party ?? (run.possessive ? null : after.party);
    // "Ambassador X, Director of Y": the second title is the office.
    if (!run.possessive && tokens[to]?.raw === "," && (WEAK.test(words) || party === null)) {
      const second = appositive(tokens, to + 1, v);
      // "President X, President of the Republic of Y" says the same office once more, and whose it is.
      const again = second?.party != null && textOf(text, tokens, second.from, second.to).startsWith(`${words} `);
      // "In his meeting with Ambassador X, the president discussed": the comma closes the frame.
      const speaks =
        second !== null &&
        !again &&
        second.to === second.from + 1 &&
        !tokens[second.from]?.capital &&
        tokens[second.to]?.word === true;
      // "the Ambassador, Ms. A, the Director of Locks, Mr. B, and the Head": in such a list each office stands before its name.
      const listed =
        second !== null &&
        comma &&
        tokens[second.to]?.raw === "," &&
        honorificsAt(tokens, second.to + 1, v).to > second.to + 1;
      if (second && (WEAK.test(words) || again) && !speaks && !listed && !nameFollows(tokens, second.to, v)) {
        title = textOf(text, tokens, second.from, second.to);
        party = second.party ?? party;
        to = second.to;
      }
    }
    // "Prime Minister Lorenzo Bassani of Italy" holds the office "Prime Minister of Italy".
    if (
      title === words &&
      office.party === null &&
      !run.possessive &&
      after.party !== null &&
      tokens[run.to]?.low === "of"
    )
      title = `${words} ${textOf(text, tokens, run.to, after.to)}`;
    const gender = titled.gender ?? before.gender ?? after.gender;
    return {
      mentions: [
        make(text, tokens, from, to, run, {
          words: run.words,
          ...called(after),
          office: title,
          party,
          gender,
          honorific: [...before.words, ...titled.words][0] ?? null,
        }),
      ],
      to,
    };
  }
  return {
    mentions: [
      make(text, tokens, from, office.to, null, {
        office: words,
        party: office.party,
        gender: before.gender,
        honorific: before.words[0] ?? null,
      }),
    ],
    to: office.to,
  };
}

/** "National Assembly (NA) Chairman": the letters of the words before them are left out, those of "Secretary (ER)" are not. */
const withoutLetters = (office: string): string =>
  office.replace(/ \((\p{Lu}{2,6})\)(?= (?:of\b|\p{Lu}))/gu, (all: string, letters: string, at: number) =>
    (office.slice(0, at).match(/(?<!\p{L})\p{Lu}/gu) ?? []).join("").endsWith(letters) ? "" : all,
  );

/** Words of an office that may stand before its country: "Deputy US Trade Representative". */
export const FORMERLY = /^(?:former|deputy|assistant|acting|vice)$/;

const QUOTE = /^["“”'‘’«»]$/;

/** "AUC", "MoP". */
const isAcronym = (t: Token | undefined): boolean =>
  t?.caps === true || /^\p{Lu}\p{L}{0,3}\p{Lu}\p{L}?$/u.test(t?.raw ?? "");

/** "former Chilean President", "ex-Chilean President" has its first word before the country. */
const formerly = (tokens: readonly Token[], office: OfficePhrase): string => {
  const before = office.outer < office.from ? tokens[office.outer - 1] : undefined;
  return FORMERLY.test(before?.low ?? "") ? `${before!.raw} ` : "";
};

/** The nickname that trails a name, where one does. */
const called = ({ nickname }: { nickname?: string }): Partial<Mention> => (nickname === undefined ? {} : { nickname });

/** Is every word one of offices, so that no name stands here: "Heads State"? */
const isOffices = (words: readonly string[], v: Vocabulary): boolean =>
  words.every((w) => v.officeWords.has(plainWord(w)) || v.heads.has(plainWord(w)));

/** Are these capitals the first letters of the office's own words? */
function lettersOf(office: string, t: Token | undefined): boolean {
  if (!t?.caps || !/^\p{Lu}{3,6}$/u.test(t.raw)) return false;
  const letters = (office.match(/\p{L}+/gu) ?? []).filter((w) => /^\p{Lu}/u.test(w)).map((w) => w[0]);
  return letters.join("").endsWith(t.raw);
}

/** After a comma a bare run is the office's name only where it stands apart: two words or more, then a comma or an end. */
function standsApart(tokens: readonly Token[], run: NameRun, v: Vocabulary): boolean {
  const next = tokens[trail(tokens, run.to, v).to];
  if (run.words.length >= 2 && (!next || /^[,;.):]$/.test(next.raw) || !next.capital)) return true;
  return run.words.length === 1 && !!next && next.raw === "," && (run.words[0]?.length ?? 0) > 2;
}

/** ", Germany, in Hiroshima" behind an office: whose it is, where the country stands alone between commas or before an end. */
function countryBehind(tokens: readonly Token[], at: number): { party: string; to: number } | null {
  const country = tokens[at]?.raw === "," ? tokens[at + 1]?.country : undefined;
  if (!country || country.as !== "name") return null;
  const to = countryEnd(tokens, at + 1);
  const next = tokens[to];
  return !next || /^[,.;)]$/.test(next.raw) ? { party: country.code, to } : null;
}

/** "the Minister for X" after a name and a comma: country, article and title. */
export function appositive(tokens: readonly Token[], i: number, v: Vocabulary): OfficePhrase | null {
  let j = i;
  // "Mr. X, who is Special Envoy of the Secretary-General"
  if (tokens[j]?.low === "who" && /^(?:is|was|serves)$/.test(tokens[j + 1]?.low ?? ""))
    j += /^(?:also|as)$/.test(tokens[j + 2]?.low ?? "") ? 3 : 2;
  if (tokens[j]?.low === "the" || tokens[j]?.low === "and") j++;
  if (tokens[j]?.low === "the") j++;
  // "the new Iranian foreign minister", "newly elected Chairperson of": who it is begins behind it.
  for (
    let n = 0;
    n < 2 &&
    /^(?:new|newly|elected|appointed|named|nominated|designated|accredited|incumbent|outgoing|visiting)$/.test(
      tokens[j]?.low ?? "",
    );
    n++
  )
    j++;
  const found = officeFrom(tokens, j, v);
  // "Sheikh Salim, Norwegian King discuss ties": the next of two, for a verb of several follows without a comma.
  if (found && found.outer < found.from && PLURAL.test(tokens[found.to]?.raw ?? "")) return null;
  return found && !found.plural && !found.possessive ? found : null;
}
const PLURAL = /^(?:discuss|review|hold|meet|exchange|talk|explore|agree|confer|sign|hail|stress)$/;

/** Does a name follow this office, so that the office is that person's? */
export function nameFollows(tokens: readonly Token[], at: number, v: Vocabulary): boolean {
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

/** "H.E. A, Deputy Prime Minister, Minister of Foreign Affairs, H.E. B, …": the second office is A's where B has one behind. */
function withNext(
  tokens: readonly Token[],
  office: NonNullable<ReturnType<typeof appositive>>,
  v: Vocabulary,
): NonNullable<ReturnType<typeof appositive>> {
  if (office.party !== null || tokens[office.to]?.raw !== ",") return office;
  const more = appositive(tokens, office.to + 1, v);
  const closed = more && /^[,.;()]$/.test(tokens[more.to]?.raw ?? ".");
  return more && closed && !nameFollows(tokens, more.to, v) ? { ...office, to: more.to, party: more.party } : office;
}

/** "Mr. A, Minister of Ports and Presidential Adviser Mr. B": the second office is B's, whose name stands right behind. */
function withoutNext(tokens: readonly Token[], office: OfficePhrase, v: Vocabulary): OfficePhrase {
  const titled = honorificsAt(tokens, office.to, v);
  if (!office.joined || titled.to === office.to || !nameRun(tokens, titled.to, v, true)) return office;
  const and = tokens.slice(0, office.to).findLastIndex((t) => t.low === "and");
  const next = and > office.from ? officeAt(tokens, and + 1, v) : null;
  return next?.to === office.to ? { ...office, to: and, joined: false } : office;
}

/** "Mr. X, Minister for Y of Z", "Ms. X", "X, President of Y", or a bare run of capitalized words. */
export function withName(
  text: string,
  tokens: readonly Token[],
  from: number,
  run: NameRun,
  titled: Honorifics,
  v: Vocabulary,
  bare: boolean,
): FoundMentions | null {
  // "US Senator Rob Portman": whose the honorific is.
  const whose = titled.words.length > 0 ? tokens[from - 1]?.country : undefined;
  const theirs = whose && whose.as !== "grouping" && whose.as !== "metonym" ? whose.code : null;
  if (run.possessive)
    return {
      mentions: [
        make(text, tokens, from, run.to, run, {
          party: theirs,
          words: run.words,
          gender: titled.gender,
          honorific: titled.words[0] ?? null,
          bare,
          possessive: true,
        }),
      ],
      to: run.to,
    };
  const after = trail(tokens, run.to, v);
  const base: Partial<Mention> = {
    words: run.words,
    ...called(after),
    gender: titled.gender ?? after.gender,
    honorific: titled.words[0] ?? null,
    party: after.party ?? theirs,
    // "Kari Holt (Norway)": a name and whose she is.
    bare: bare && !(run.words.length >= 2 && after.party !== null && tokens[run.to]?.raw === "("),
  };
  const holding = (held: OfficePhrase, as: typeof base): FoundMentions => ({
    mentions: [
      make(text, tokens, from, held.to, run, {
        ...as,
        office: textOf(text, tokens, held.from, held.to),
        party: held.party,
      }),
    ],
    to: held.to,
  });
  const mark = tokens[after.to];
  // "Hon. NAME UK Home Secretary, ": the office behind the name without a comma, its country first.
  if (!bare && after.party === null && mark?.country && mark.country.as !== "grouping") {
    const office = officeFrom(tokens, after.to, v);
    if (office?.party != null && !office.plural && !office.possessive && /^[,;.]$/.test(tokens[office.to]?.raw ?? "."))
      return holding(office, base);
  }
  // "with visiting NAME the foreign minister of Fiji had talks": the office behind the name without a comma.
  const house = tokens[from - 1]?.low === "the" || run.words.some((w) => v.venues.has(plainWord(w)));
  const plainly = mark?.low === "the" && run.words.length >= 2 && !house ? officeAt(tokens, after.to + 1, v) : null;
  if (plainly?.party != null && !plainly.plural && !plainly.possessive && tokens[plainly.to - 1]?.country)
    return holding(plainly, { ...base, bare: false });
  if (mark && (mark.raw === "," || mark.raw === "(" || mark.raw === "–" || mark.raw === "—")) {
    const first = appositive(tokens, after.to + 1, v);
    const alone = first && withoutNext(tokens, first, v);
    const second = alone && !bare ? withNext(tokens, alone, v) : alone;
    if (
      second &&
      (!bare || run.words.length >= 2 || run.words.length === 1) &&
      !(bare && nameFollows(tokens, second.to, v))
    ) {
      const lone = !bare || run.words.length >= 2 || tokens[second.to]?.raw === ",";
      const behind = second.party === null && after.party === null ? countryBehind(tokens, second.to) : null;
      if (lone)
        return {
          mentions: [
            make(text, tokens, from, behind?.to ?? second.to, run, {
              ...base,
              office: textOf(text, tokens, second.from, second.to),
              party: second.party ?? after.party ?? behind?.party ?? null,
              bare: bare && run.words.length < 2 && second.party === null,
            }),
          ],
          to: behind?.to ?? second.to,
        };
    }
  }
  return {
    mentions: [make(text, tokens, from, Math.max(run.to, after.to), run, base)],
    to: Math.max(run.to, after.to),
  };
}

/** "Presidents Arai and Kwon", "Foreign Ministers X, Y and Z". */
function plural(
  text: string,
  tokens: readonly Token[],
  from: number,
  office: OfficePhrase,
  v: Vocabulary,
): FoundMentions {
  const words = textOf(text, tokens, office.from, office.to)
    .replace(/ies\b(?=[^a-z]|$)/, "y")
    .replace(
      /(Minister|President|Chancellor|Premier|Representative|Ambassador|Leader|Director|Commissioner|Envoy)s\b/i,
      "$1",
    );
  const mentions: Mention[] = [];
  let at = office.to;
  let start = from;
  for (let n = 0; n < 8; n++) {
    // "Ministers of Ports of Bhutan NAME and Fiji NAME": the next country before the next name.
    const land = n > 0 && tokens[at]?.country?.as === "name" && office.party !== null ? tokens[at]?.country : undefined;
    const titled = honorificsAt(tokens, land ? countryEnd(tokens, at) : at, v);
    const run = nameRun(tokens, titled.to, v, true);
    if (!run || isOffices(run.words, v)) break;
    const after = trail(tokens, run.to, v);
    const to = Math.max(run.to, after.to);
    mentions.push(
      make(text, tokens, start, to, run, {
        office: land ? words.replace(/ of (?:the )?\p{Lu}[^,]*$/u, "") : words,
        party: land?.code ?? after.party ?? office.party,
        gender: titled.gender,
        words: run.words,
      }),
    );
    at = to;
    if (run.possessive) break;
    if (tokens[at]?.raw === ",") at++;
    if (tokens[at]?.low === "and") at++;
    if (at === to) break;
    start = at;
  }
  return { mentions, to: mentions.length ? at : office.to };
}
