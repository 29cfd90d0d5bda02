/** Finds the words that stand as subject before a verb group, and who they mean. */
import type { Discourse, Speaker } from "./discourse.ts";
import { speaker, whoIs } from "./discourse.ts";
import { summedUp } from "./joins.ts";
import type { Token } from "./tokens.ts";
import { ADVERB, AUXILIARY, ENDS_NO_NAME, PREPOSITION, PRONOUN, VERB_ING, VERB_PAST, is } from "./word-classes.ts";

export interface Subject {
  /** First token of the subject. */
  from: number;
  /** Token after its last. */
  to: number;
  who: Speaker;
}

const EDGE = new Set([
  ",",
  ";",
  ":",
  "and",
  "or",
  "but",
  "while",
  "whereas",
  "that",
  "which",
  "whom",
  "with",
  "—",
  "–",
  "-",
  "“",
  "”",
  '"',
  "(",
  "when",
  "where",
  "as",
  "such",
  "although",
  "though",
  "because",
  "if",
  "after",
  "before",
  "since",
  "until",
  "whose",
  "how",
  "yet",
  "so",
  "then",
  "together",
  "widely",
  "today",
  "yesterday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
  "response",
  "part",
  "addition",
  "turn",
  "occasion",
  "sense",
  "regard",
  "context",
  "connection",
  "vein",
  "respect",
  "time",
  "outset",
  "beginning",
  "end",
  "conclusion",
  "meeting",
  "meetings",
  "call",
  "conversation",
  "conversations",
  "consultations",
  "discussion",
  "discussions",
  "talks",
]);
const ASIDE =
  /^(for|in|on|at|who|which|whose|as|with|after|before|following|during|recalling|noting|speaking|having|while|too|however|meanwhile|therefore|also|among|together|alongside|accompanied|representing|moreover|furthermore|like|citing|referring|responding|addressing|acting|considering|building|drawing|based|given|besides|apart|aside|despite|upon|beyond|beside|under|through|today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$|ing$/;

/** Subject that ends right before token `end`, no further left than `least`. */
export function subjectBefore(
  tokens: readonly Token[],
  end: number,
  least: number,
  text: string,
  d: Discourse,
): Subject | null {
  let to = end;
  while (
    to > least + 1 &&
    is(tokens[to - 1], ADVERB) &&
    tokens[to - 1]?.low !== "both" &&
    tokens[to - 1]?.low !== "all"
  )
    to--;
  // "Both sides also “stressed the need": the mark stands between the subject and its verb.
  if (to - 1 > least && /^["“]$/.test(tokens[to - 1]?.raw ?? "")) {
    to--;
    while (to > least + 1 && is(tokens[to - 1], ADVERB) && tokens[to - 1]?.low !== "both") to--;
  }
  // "The President as well | stressed"
  if (to - 2 > least && tokens[to - 1]?.low === "well" && tokens[to - 2]?.low === "as") to -= 2;
  // "President Arai once more | invited"
  if (to - 2 > least && tokens[to - 1]?.low === "more" && tokens[to - 2]?.low === "once") to -= 2;
  // "The President as well | stressed"
  if (to - 1 > least && tokens[to - 1]?.low === "as" && tokens[to]?.low === "well") to--;
  // "Joseph R. Vale, Jr. spoke": the generation belongs to the name.
  if (to - 2 > least && /^(?:jr|sr)\.?$/.test(tokens[to - 1]?.low ?? "") && tokens[to - 2]?.raw === ",") to -= 2;
  // "Araghchi for his part | welcomed", "The Minister, for her part | asked".
  const part = forHisPart(tokens, to, least);
  if (part !== null) to = part;
  // "King Idris on Monday | received": the day between says nothing of who.
  // "on Monday night"
  if (
    /^(?:night|morning|evening|afternoon)$/.test(tokens[to - 1]?.low ?? "") &&
    WEEKDAY.test(tokens[to - 2]?.low ?? "")
  )
    to--;
  if (tokens[to - 2]?.low === "on" && WEEKDAY.test(tokens[to - 1]?.low ?? "") && to - 2 > least) to -= 2;
  // "Arai later | received"
  if (/^(?:later|earlier)$/.test(tokens[to - 1]?.low ?? "") && to - 1 > least) to--;
  // "The Republic of Japan yesterday (15/06/33) | pledged"
  if (tokens[to - 1]?.raw === ")" && to - 3 > least) {
    const open = tokens.findLastIndex((t, i) => i < to && i > to - 8 && t.raw === "(");
    if (open > least && PLAIN_DAY.test(tokens[open - 1]?.low ?? "")) to = open;
  }
  if (to - 1 > least && PLAIN_DAY.test(tokens[to - 1]?.low ?? "") && !tokens[to - 1]?.capital) to--;
  // "Fidan, stressing that we are “One Sea, Two States,” | added": the comma closes the aside, inside the marks.
  if (tokens[to - 1]?.raw === "”" && tokens[to - 2]?.raw === ",") to--;
  const mark = tokens[to - 1];
  // "A met with B in Osaka and expressed": no subject ends in "and".
  if (!mark || mark.low === "and") return null;
  const signed =
    mark.raw === "," ? (allListed(tokens, to - 1, least, text, d) ?? setOff(tokens, to - 1, least, text, d)) : null;
  if (signed) return signed;
  if (mark.raw === "," || mark.raw === ")" || mark.raw === "—" || mark.raw === "–") {
    const opened = aside(tokens, to - 1, least, text, d);
    if (opened === null) return null;
    to = opened;
  }
  const found = endingAt(tokens, to, least, text, d);
  // "They both reiterated", "the leaders all agreed".
  const spread = mark.low === "both" || mark.low === "all";
  return found ?? (spread && to - 1 > least ? endingAt(tokens, to - 1, least, text, d) : null);
}

const PLAIN_DAY = /^(?:today|yesterday|tonight)$/;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** Where "for his part", "in turn" begins when it stands right before `end`, with a comma before it or none. */
function forHisPart(tokens: readonly Token[], end: number, least: number): number | null {
  const low = (n: number): string => tokens[end - n]?.low ?? "";
  let from: number | null = null;
  if (
    ["part", "side"].includes(low(1)) &&
    ["his", "her", "its", "their"].includes(low(2)) &&
    ["for", "on"].includes(low(3))
  )
    from = end - 3;
  else if (low(1) === "turn" && low(2) === "in") from = end - 2;
  if (from === null || from <= least) return null;
  return tokens[from - 1]?.raw === "," ? from - 1 : from;
}

function endingAt(tokens: readonly Token[], to: number, least: number, text: string, d: Discourse): Subject | null {
  if (is(tokens[to - 1], ENDS_NO_NAME)) return null;
  const whole =
    wholeClause(tokens, to, least, text, d) ??
    peopleOf(tokens, to, least, text, d) ??
    allListed(tokens, to, least, text, d);
  if (whole) return whole;
  for (let from = to - 1; from >= Math.max(least, to - 26); from--) {
    const before = tokens[from - 1];
    const edge =
      from === least || from === 0 || !before || EDGE.has(before.low) || EDGE.has(before.raw) || summedUp(tokens, from);
    if (!edge) {
      if (before && ((before.raw === "." && !initial(tokens, from - 1)) || before.low === "who")) return null;
      continue;
    }
    const who = whoIs(tokens.slice(from, to), text, d);
    // "and together they discussed"
    const start = to - from === 1 && before?.low === "together" ? from - 1 : from;
    if (who) return widen(tokens, { from: start, to, who }, least, text, d);
    if (before && (before.low === "that" || before.low === "which" || before.raw === ";")) return null;
  }
  return (
    behindFrame(tokens, to, least, text, d) ??
    withStranger(tokens, to, least, text, d) ??
    bothAuthorities(tokens, to, least, d) ??
    officialUnknown(tokens, to, least, d)
  );
}

/** "The authorities | reviewed the agenda": the officials of two, each of whom the page names; told as a doubt. */
function bothAuthorities(tokens: readonly Token[], to: number, least: number, d: Discourse): Subject | null {
  const from = to - 2;
  const named = d.room.people.filter((p) => p.principal && p.name && p.party);
  if (from !== least || tokens[from]?.low !== "the" || tokens[from + 1]?.low !== "authorities") return null;
  if (d.room.parties.length !== 2 || !d.room.parties.every((code) => named.some((p) => p.party === code))) return null;
  const doubt = "“the authorities” could be those of one side";
  return { from, to, who: speaker(d.room, d.room.parties, [], "the officials who met", doubt) };
}

/** "the top negotiator stressed": an official whom no office here fits, in talks of two: who spoke last, told as a doubt. */
function officialUnknown(tokens: readonly Token[], to: number, least: number, d: Discourse): Subject | null {
  const noun = tokens[to - 1];
  if (d.room.parties.length !== 2 || !noun || noun.capital || !OFFICIAL.test(noun.low)) return null;
  let from = to - 1;
  while (from > least && to - from < 7 && tokens[from]?.low !== "the" && tokens[from]?.kind === "word") from--;
  const before = tokens[from - 1];
  if (tokens[from]?.low !== "the" || tokens.slice(from, to).some((t) => t.capital && t !== tokens[from])) return null;
  if (!(from === least || from === 0 || !before || EDGE.has(before.low) || EDGE.has(before.raw))) return null;
  const last = d.lastSingle ?? ownSide(d);
  const said = tokens
    .slice(from, to)
    .map((t) => t.low)
    .join(" ");
  return last && { from, to, who: { ...last, how: "who spoke last", doubt: `“${said}” could be somebody else` } };
}

/** The nouns of one official. */
const OFFICIAL =
  /^(?:minister|president|premier|secretary|chancellor|diplomat|official|leader|head|chief|envoy|ambassador|representative|negotiator|host|guest|visitor|king|emir|sultan|prince|chairman|chairwoman|chairperson|speaker|commissioner|director|delegation|politician|statesman|stateswoman)$/;

/** Those who lead for the house's own side. */
function ownSide(d: Discourse): Speaker | null {
  const { own } = d.room;
  return own === null
    ? null
    : speaker(
        d.room,
        [own],
        d.room.people.filter((p) => p.principal && p.party === own).map((p) => p.name),
        "the house's own",
      );
}

/** "During the exchange | President Arai proposed": a title and a name behind a frame that no comma closes. */
function behindFrame(tokens: readonly Token[], to: number, least: number, text: string, d: Discourse): Subject | null {
  if (!is(tokens[least], PREPOSITION)) return null;
  // "In connection with the lock the partners | agreed"
  for (const n of [2, 3]) {
    if (to - n <= least + 1 || !/^(?:the|both)$/.test(tokens[to - n]?.low ?? "") || tokens[to - n - 1]?.kind !== "word")
      continue;
    if (
      is(tokens[to - n - 1], PREPOSITION) ||
      tokens.slice(least, to - n).some((t) => t.kind === "mark" || is(t, AUXILIARY))
    )
      continue;
    const all = whoIs(tokens.slice(to - n, to), text, d);
    if (all?.joint) return { from: to - n, to, who: all };
  }
  let from = to;
  while (from > least && tokens[from - 1]?.kind === "word" && tokens[from - 1]?.capital) from--;
  const before = tokens[from - 1];
  if (to - from < 2 || from - least < 2 || before?.kind !== "word" || is(before, PREPOSITION)) return null;
  if (tokens.slice(least, from).some((t) => t.kind === "mark" || is(t, AUXILIARY))) return null;
  const who = whoIs(tokens.slice(from, to), text, d);
  return who?.names.length === 1 ? { from, to, who } : null;
}

/** "Arai and Jon Thor Helgason": a full name that nobody in the room bears, beside one of two sides whose other has no name. */
function withStranger(tokens: readonly Token[], to: number, least: number, text: string, d: Discourse): Subject | null {
  if (d.room.parties.length !== 2) return null;
  let and = to - 1;
  while (and > Math.max(least, to - 6) && tokens[and]?.low !== "and") and--;
  if (tokens[and]?.low !== "and" || !unknownName(tokens, and + 1, to)) return null;
  for (let from = and - 1; from >= Math.max(least, and - 5); from--) {
    const before = tokens[from - 1];
    if (!(from === least || from === 0 || !before || EDGE.has(before.low) || EDGE.has(before.raw))) continue;
    const who = whoIs(tokens.slice(from, and), text, d);
    if (!who || who.parties.length !== 1 || who.names.length !== 1) continue;
    const other = d.room.parties.find((p) => p !== who.parties[0]);
    if (d.room.people.some((p) => p.party === other && p.principal && p.name)) return null;
    return {
      from,
      to,
      who: speaker(
        d.room,
        d.room.parties,
        who.names,
        "two named together, one of them not known here",
        "one of the two named is not known to have taken part",
      ),
    };
  }
  return null;
}

/** The dot at `i` follows the initial of a name ("Dana J. Holt") or a rank ("Brig. Gen."). */
const initial = (tokens: readonly Token[], i: number): boolean => {
  const before = tokens[i - 1];
  return !!before?.capital && before.end === tokens[i]?.start && before.raw.length <= 4 && !!tokens[i + 1]?.capital;
};

/** "In this regard, | Ministers of A, B and C": a plural office with the countries that list goes on with, however long. */
function peopleOf(tokens: readonly Token[], to: number, least: number, text: string, d: Discourse): Subject | null {
  for (let i = to - 3; i >= Math.max(least, to - 26); i--) {
    if (!PEOPLE.test(tokens[i]?.low ?? "") || !/^(?:of|from)$/.test(tokens[i + 1]?.low ?? "")) continue;
    let from = i;
    while (
      from > least &&
      /^(?:the|foreign|prime|defen[cs]e|trade|finance|deputy|two|three|four|five|all)$/.test(
        tokens[from - 1]?.low ?? "",
      )
    )
      from--;
    const who = whoIs(tokens.slice(from, to), text, d);
    return who && who.parties.length > 1 ? { from, to, who } : null;
  }
  return null;
}
const PEOPLE = /^(?:ministers|presidents|leaders|secretaries|chancellors|premiers|representatives|delegations)$/;

/** "The Foreign Ministers of A, B, C, …, and the High Representative of D": all who sign, however many. */
function allListed(tokens: readonly Token[], to: number, least: number, text: string, d: Discourse): Subject | null {
  if (to - least < 12 || d.room.parties.length < 3) return null;
  const from = tokens[least]?.low === "the" ? least : least;
  if (!tokens.slice(from, from + 4).some((t) => PEOPLE.test(t.low))) return null;
  if (tokens.slice(from, to).some((t) => is(t, AUXILIARY) || (is(t, VERB_PAST) && !t.capital))) return null;
  const named = new Set(d.k.namesIn(text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0)).map((h) => h.code));
  if (!d.room.parties.every((p) => named.has(p))) return null;
  return { from, to, who: speaker(d.room, d.room.parties, [], "all of the list") };
}

/** Everything from the last hard boundary is the subject: "Foreign Ministers of Poland, Ukraine and Norway". */
function wholeClause(tokens: readonly Token[], to: number, least: number, text: string, d: Discourse): Subject | null {
  let from = to - 1;
  while (from > least && !HARD.has(tokens[from - 1]?.low ?? "") && to - from < 30) from--;
  // "Receiving the Minister of B, Minister X | noted": who was received is no subject.
  if (to - from < 4 || to - from >= 30 || is(tokens[from], PREPOSITION | VERB_ING)) return null;
  const who = whoIs(tokens.slice(from, to), text, d);
  return who && who.parties.length > 1 ? { from, to, who } : null;
}
const HARD = new Set([";", ":", "that", "which", "while", "whereas", "“", '"', "but"]);

/** What a subject of two stands behind: a mark, a conjunction, the day or the talks of a frame without a comma. */
const BEGINS_SUBJECT =
  /^(?:,|while|;|:|whereas|that|but|today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|meeting|call|conversation|discussions?|talks)$/;

/** "Minister A, and Secretary B, | met": the second set off by commas. */
function setOff(tokens: readonly Token[], close: number, least: number, text: string, d: Discourse): Subject | null {
  for (let i = close - 2; i > Math.max(least, close - 16); i--) {
    if (tokens[i]?.low !== "and" || tokens[i - 1]?.raw !== ",") continue;
    const second = whoIs(tokens.slice(i + 1, close), text, d) ?? delegationOf(tokens, i + 1, text, d);
    const first = second?.parties.length === 1 ? endingAt(tokens, i - 1, least, text, d) : null;
    if (!first || !second || first.who.parties.length !== 1 || first.who.parties[0] === second.parties[0]) return null;
    return {
      from: first.from,
      to: close,
      who: speaker(
        d.room,
        d.room.parties.filter((p) => first.who.parties.includes(p) || second.parties.includes(p)),
        [...first.who.names, ...second.names],
        "those who are named together",
      ),
    };
  }
  return null;
}

/** "a Chilean delegation of officials and builders": a side by the country of its delegation. */
function delegationOf(tokens: readonly Token[], from: number, text: string, d: Discourse): Speaker | null {
  const noun = tokens.findIndex((t, i) => i > from && i < from + 5 && /^(?:delegation|team|side)$/.test(t.low));
  if (noun < 0 || !/^(?:an?|the)$/.test(tokens[from]?.low ?? "")) return null;
  const named = d.k.namesIn(text.slice(tokens[from + 1]?.start, tokens[noun]?.start));
  const [side] = named;
  return side && named.length === 1 && d.room.parties.includes(side.code)
    ? speaker(d.room, [side.code], [], "the delegation of that side")
    : null;
}

/** "Minister A and Secretary B": takes in what stands before "and" when it is somebody, too, and a clause begins there. */
function widen(tokens: readonly Token[], s: Subject, least: number, text: string, d: Discourse): Subject {
  const link = tokens[s.from - 1]?.low;
  // "ties between A and B, and they exchanged": a pronoun begins a clause of its own.
  if (s.to - s.from === 1 && is(tokens[s.from], PRONOUN)) return s;
  // "the Secretary and Foreign Ministers": all of them already, but the words begin further left.
  if (s.who.joint && link === "and") {
    for (let from = s.from - 2; from >= Math.max(least, s.from - 8); from--) {
      const before = tokens[from - 1];
      if (!(from === least || from === 0 || !before || EDGE.has(before.low) || EDGE.has(before.raw))) continue;
      // "friendship with Norway and the leaders agreed": what "with" governs is no subject.
      if (is(before, PREPOSITION)) return s;
      return whoIs(tokens.slice(from, s.from - 1), text, d) ? { ...s, from } : s;
    }
    return s;
  }
  if (s.who.joint || (link !== "and" && link !== "with")) return s;
  let end = s.from - 1;
  if (tokens[end - 1]?.raw === ",") end--;
  if (tokens[end - 1]?.low === "together" && link === "with") return s;
  for (let from = end - 1; from >= Math.max(least, end - 22); from--) {
    const before = tokens[from - 1];
    if (!(from === least || from === 0 || !before || EDGE.has(before.low) || EDGE.has(before.raw))) continue;
    const who = whoIs(tokens.slice(tokens[from]?.low === "both" ? from + 1 : from, end), text, d);
    if (
      !who &&
      (from === least || before?.raw === ",") &&
      d.room.parties.length === 2 &&
      link === "and" &&
      unknownName(tokens, from, end)
    )
      return {
        from,
        to: s.to,
        who: speaker(
          d.room,
          d.room.parties,
          s.who.names,
          "two named together, one of them not known here",
          "one of the two named is not known to have taken part",
        ),
      };
    if (!who) continue;
    const hard =
      from === 0 ||
      from === least ||
      BEGINS_SUBJECT.test(before?.low ?? "") ||
      // "raised the tolls, and | she and Secretary Holt agreed"
      (before?.low === "and" && link === "and" && who.names.length === 1 && s.who.names.length === 1);
    const list = before?.raw === "," ? widenList(tokens, from - 1, least, text, d) : null;
    if (!hard && !list) return s;
    if (who.parties.some((p) => s.who.parties.includes(p)) && who.names.some((n) => s.who.names.includes(n))) return s;
    const all = [list?.who, who, s.who].filter((x) => x !== undefined && x !== null);
    return {
      from: list?.from ?? from,
      to: s.to,
      who: speaker(
        d.room,
        all.flatMap((x) => x.parties),
        all.flatMap((x) => x.names),
        "named together",
      ),
    };
  }
  return s;
}

/** Two to four capitalised words and nothing else: somebody's full name. */
const unknownName = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from >= 2 && to - from <= 4 && tokens.slice(from, to).every((t) => t.kind === "word" && t.capital);

/** "A, B and C": the members before the comma. */
function widenList(tokens: readonly Token[], comma: number, least: number, text: string, d: Discourse): Subject | null {
  for (let from = comma - 1; from >= Math.max(least, comma - 12); from--) {
    const before = tokens[from - 1];
    if (!(from === least || from === 0 || !before || before.raw === ",")) continue;
    const who = whoIs(tokens.slice(from, comma), text, d);
    return who && (from === least || from === 0) ? { from, to: comma, who } : null;
  }
  return null;
}

/** Left end of ", for his part," or ", recalling that ...,": where the subject before it ends. */
function aside(tokens: readonly Token[], close: number, least: number, text: string, d: Discourse): number | null {
  if (tokens[close]?.raw === ")") {
    for (let i = close - 1; i > Math.max(least, close - 20); i--) if (tokens[i]?.raw === "(") return i;
    return null;
  }
  // "We, the Foreign Ministers of A, B and C, condemn": however long the aside.
  if (tokens[least]?.low === "we" && tokens[least + 1]?.raw === "," && close - least < 120) return least + 1;
  let tried = 0;
  for (let i = close - 1; i > Math.max(least, close - 60); i--) {
    if (tokens[i]?.raw !== tokens[close]?.raw) continue;
    if (++tried > 6) return null;
    const first = tokens[i + 1];
    if (!first) continue;
    const named =
      close - i - 1 <= 12 && (first.capital || first.low === "the") && whoIs(tokens.slice(i + 1, close), text, d);
    // ", both calling the moment significant,": who they are stands before the aside.
    const all = /^(?:both|each|all)$/.test(first.low) && ASIDE.test(tokens[i + 2]?.low ?? "");
    if (named || all || ASIDE.test(first.low)) {
      const s = endingAt(tokens, i, least, text, d);
      if (s) return i;
    }
  }
  return openAside(tokens, close, least, text, d);
}

/** "The two ministers who took stock of the ties, | expressed", "Arai while thanking Holt, | voiced": an aside that no comma opens. */
function openAside(tokens: readonly Token[], close: number, least: number, text: string, d: Discourse): number | null {
  for (let i = close - 2; i > Math.max(least, close - 40); i--) {
    const next = tokens[i + 1];
    const opens =
      (tokens[i]?.low === "who" && is(next, VERB_PAST | AUXILIARY)) ||
      (/^(?:while|when)$/.test(tokens[i]?.low ?? "") && is(next, VERB_ING));
    if (opens) return endingAt(tokens, i, least, text, d) ? i : null;
  }
  return null;
}
