/** Cuts what was said into single propositions, by the frame it stands in. Rules: docs/record.md, "How statements are cut". */
import { isInfinitive } from "./clause-ahead.ts";
import type { Token } from "./tokens.ts";
import {
  ADVERB,
  AUXILIARY,
  BE,
  DETERMINER,
  HAVE,
  is,
  MODAL,
  NOUNISH,
  NOUNISH_S,
  PREPOSITION,
  PRONOUN,
  VERB_BASE,
  VERB_ING,
  VERB_PAST,
  VERB_PP,
  VERB_S,
} from "./word-classes.ts";

/** A stretch of tokens; `fresh` when it has a subject of its own. */
export interface Piece {
  from: number;
  to: number;
  fresh: boolean;
}

const REPEATS = new Set(["on", "to", "in", "upon", "for", "about", "of", "by", "with"]);

/** Pieces of a clause after "that": repeated "that", coordinated verbs, coordinated clauses. */
export function cutClause(tokens: readonly Token[], from: number, to: number): Piece[] {
  const out: Piece[] = [];
  for (const part of splitAt(
    tokens,
    from,
    to,
    (i) => tokens[i]?.low === "that" && joins(tokens, i - 1) && !isDemonstrative(tokens, i),
  ))
    out.push(...cutVerbs(tokens, part.from, part.to));
  return out;
}

/** "and that" parts clauses; "and that country" does not. */
const isDemonstrative = (tokens: readonly Token[], i: number): boolean => {
  const next = tokens[i + 1];
  return !next || next.kind === "mark" || is(next, PREPOSITION);
};

const joins = (tokens: readonly Token[], i: number): boolean => {
  const t = tokens[i];
  return (
    !!t &&
    (t.low === "and" ||
      t.low === "or" ||
      t.low === "but" ||
      t.raw === "," ||
      t.raw === ";" ||
      t.low === "also" ||
      (t.low === "as" && tokens[i - 1]?.low === "well"))
  );
};

/** Parts a stretch before every token that `opens`; conjunction and comma before it go to neither side, nor does the token. */
function splitAt(
  tokens: readonly Token[],
  from: number,
  to: number,
  opens: (i: number) => boolean,
): { from: number; to: number }[] {
  const out: { from: number; to: number }[] = [];
  let start = from;
  for (let i = from + 1; i < to; i++) {
    if (!opens(i)) continue;
    const end = beforeJoin(tokens, i, start);
    if (end > start) {
      out.push({ from: start, to: end });
      start = i + 1;
    }
  }
  out.push({ from: start, to });
  return out;
}

/** Start of "; in reply," or ", and for her part," that ends with the comma at `comma`: it opens the next one's turn. */
function takesTurn(tokens: readonly Token[], comma: number): number | null {
  if (!TURN.has(tokens[comma - 1]?.low ?? "")) return null;
  const from = tokens[comma - 2]?.low === "in" ? comma - 2 : tokens[comma - 3]?.low === "for" ? comma - 3 : null;
  const before = from === null ? undefined : tokens[from - 1]?.low;
  return from !== null && [";", ",", "and", "while"].includes(before ?? "") ? from : null;
}
const TURN = new Set(["reply", "response", "return", "turn", "part"]);

/** Words and marks that join what stands before and after them. */
const JOINING = new Set(
  "and or but , ; also while whereas though although then — – : furthermore additionally moreover in addition further".split(
    " ",
  ),
);

/** Token after the last word before "and", ", and", "; and", "as well as" that end right before `i`. */
export function beforeJoin(tokens: readonly Token[], i: number, least: number): number {
  let end = i;
  while (end > least) {
    const t = tokens[end - 1] as Token;
    if (
      ["in", "addition"].includes(t.low) &&
      !(t.low === "addition" && tokens[end - 2]?.low === "in") &&
      !(t.low === "in" && tokens[end]?.low === "addition")
    )
      break;
    const turn = t.raw === "," ? takesTurn(tokens, end - 1) : null;
    if (turn !== null && turn > least) end = turn;
    else if (JOINING.has(t.low)) end--;
    else if (t.low === "which" && ["to", "for"].includes(tokens[end - 2]?.low ?? "")) end -= 2;
    else if (t.low === "which" && tokens[end - 2]?.raw === ",") end -= 2;
    else if (t.low === "as" && tokens[end - 2]?.low === "well" && tokens[end - 3]?.low === "as") end -= 3;
    else break;
  }
  return end;
}

interface Main {
  at: number;
  kind: "modal" | "present" | "past";
  /** Modal or "do": the bare verb after it. */
  verb: number | null;
  /** "We support": the verb stands bare. */
  plural?: boolean;
}

/** ", if it is to succeed," is inserted: its verb is not the clause's. */
const CONDITIONS = new Set(["if", "when", "where", "unless", "although", "though", "once", "because"]);

/** The finite verb of the clause that starts at `from`. */
export function mainVerb(tokens: readonly Token[], from: number, to: number): Main | null {
  let relative = 0;
  for (let i = from; i < to; i++) {
    const t = tokens[i] as Token;
    if (t.kind !== "word") {
      if (t.raw === "," && relative) relative = 0;
      continue;
    }
    if (
      i > from &&
      (t.low === "which" ||
        t.low === "who" ||
        t.low === "whose" ||
        (tokens[i - 1]?.raw === "," && CONDITIONS.has(t.low)) ||
        (t.low === "that" && tokens[i - 1]?.kind === "word"))
    ) {
      relative = 1;
      continue;
    }
    if (relative) continue;
    if (is(t, MODAL)) return { at: i, kind: "modal", verb: bareVerb(tokens, i + 1, to) };
    if (is(t, BE) && !["be", "been", "being"].includes(t.low))
      return { at: i, kind: t.low === "was" || t.low === "were" ? "past" : "present", verb: null };
    if (t.low === "has" || t.low === "have" || t.low === "does" || t.low === "do")
      return { at: i, kind: "present", verb: null };
    if (t.low === "had" || t.low === "did") return { at: i, kind: "past", verb: null };
    // "the two sides need to strengthen A, expand B": needing stands as a modal does.
    if (i > from && /^(?:need|needs|ought)$/.test(t.low) && tokens[i + 1]?.low === "to" && isInfinitive(tokens, i + 1))
      return { at: i, kind: "modal", verb: bareVerb(tokens, i + 2, to) };
    const person = tokens[is(tokens[i - 1], ADVERB) ? i - 2 : i - 1]?.low ?? "";
    if (i > from && ["we", "they", "i"].includes(person) && is(t, VERB_BASE))
      return { at: i, kind: "present", verb: null, plural: true };
    if (i === from || t.capital) {
      if (!(i === from && finite(t))) continue;
    }
    const f = finite(t);
    if (!f) continue;
    if (f === "present" && nounInS(t, tokens[i + 1])) continue;
    const before = tokens[i - 1];
    if (
      before &&
      ((is(before, DETERMINER) && !is(before, PRONOUN)) ||
        before.low === "of" ||
        before.low === "to" ||
        is(before, PREPOSITION))
    )
      continue;
    const next = tokens[i + 1];
    if (f === "past" && next && (next.low === "by" || next.low === "in" || next.low === "at")) continue;
    if (
      f === "present" &&
      next &&
      (next.low === "of" || next.kind === "genitive" || next.low === "and" || next.raw === ",")
    )
      continue;
    if (f === "present" && next && is(next, AUXILIARY)) continue;
    return { at: i, kind: f, verb: null };
  }
  return plainPlural(tokens, from, to);
}

/** "in flexible forms between": a plural noun that looks like a verb, with no object after it. */
const nounInS = (t: Token, next: Token | undefined): boolean =>
  is(t, NOUNISH_S) &&
  !(
    next &&
    (is(next, DETERMINER) ||
      next.capital ||
      next.kind === "number" ||
      next.low === "that" ||
      next.low === "to" ||
      is(next, ADVERB))
  );

/** "the controls conform to practice": a bare verb after a plural noun, when nothing else is finite. */
function plainPlural(tokens: readonly Token[], from: number, to: number): Main | null {
  for (let i = from + 1; i < Math.min(to, from + 20); i++) {
    const t = tokens[i] as Token;
    if (t.kind !== "word" || t.capital) {
      if (t.raw === "," || t.raw === ";") return null;
      continue;
    }
    if (t.low === "that" || t.low === "which" || t.low === "who" || t.low === "to") return null;
    const before = tokens[is(tokens[i - 1], ADVERB) ? i - 2 : i - 1];
    const pair =
      !!before?.capital && tokens[i - 2]?.low === "and" && is(tokens[i + 1], DETERMINER | ADVERB) && is(t, VERB_BASE);
    if (pair) return { at: i, kind: "present", verb: null, plural: true };
    if (
      !before ||
      !/s$/.test(before.low) ||
      before.kind !== "word" ||
      is(before, PREPOSITION) ||
      is(before, DETERMINER)
    )
      continue;
    if (is(t, VERB_BASE) && !is(t, NOUNISH) && !ADJECTIVES.has(t.low))
      return { at: i, kind: "present", verb: null, plural: true };
  }
  return null;
}

function finite(t: Token): "present" | "past" | null {
  return is(t, VERB_S) ? "present" : is(t, VERB_PAST) ? "past" : null;
}

function bareVerb(tokens: readonly Token[], from: number, to: number): number | null {
  for (let i = from; i < Math.min(to, from + 5); i++) {
    const t = tokens[i] as Token;
    if (is(t, ADVERB) || t.low === "not" || t.raw === ",") continue;
    return is(t, VERB_BASE) ? i : null;
  }
  return null;
}

/** Coordinated verbs and clauses inside one clause. */
function cutVerbs(tokens: readonly Token[], from: number, to: number): Piece[] {
  const main = mainVerb(tokens, from, to);
  if (!main) return [{ from, to, fresh: true }];
  const pieces: Piece[] = [];
  let start = from;
  let fresh = true;
  let verb = main.verb ?? main.at;
  for (let i = main.at + 1; i < to; i++) {
    const j = conjunct(tokens, i, to);
    if (j === null) continue;
    const own = ownClause(tokens, j, to);
    const same = !own && parallel(tokens, j, to, main, verb);
    if (!own && !same) continue;
    if (insideRelative(tokens, main.at, i) || insidePair(tokens, start, i) || subjectSoFar(tokens, main.at, i))
      continue;
    const end = beforeJoin(tokens, j, start);
    if (end <= start || sharesObject(tokens, verb, end)) continue;
    pieces.push({ from: start, to: end, fresh });
    start = j;
    fresh = own;
    verb = j;
    i = j;
  }
  pieces.push({ from: start, to, fresh });
  return pieces;
}

/** Index of the first word after "and", ", and", ";" or a list comma at `i`; null when nothing is joined here. */
function conjunct(tokens: readonly Token[], i: number, to: number): number | null {
  const t = tokens[i];
  if (!t) return null;
  let j: number;
  if (t.low === "and" || t.low === "but" || t.low === "while") j = i + 1;
  else if (t.raw === "," || t.raw === ";")
    j = ["and", "but", "while"].includes(tokens[i + 1]?.low ?? "") ? i + 2 : i + 1;
  else return null;
  while (j < to && (is(tokens[j], ADVERB) || (tokens[j]?.low === "in" && tokens[j + 1]?.low === "turn"))) j++;
  return j < to ? j : null;
}

const SUBORDINATE = new Set("when if because since where after before until although though unless".split(" "));

/** "and Japan will fund": a subject and a finite verb of its own, with no comma between. */
function ownClause(tokens: readonly Token[], j: number, to: number): boolean {
  const first = tokens[j];
  // "wherever and however it occurs": the second word asks what the first does.
  if (
    /^(?:wherever|whenever|however|how|what|whatever|why)$/.test(first?.low ?? "") ||
    /^(?:wherever|whenever|however)$/.test(tokens[j - 1]?.low ?? "")
  )
    return false;
  if (first && is(first, PREPOSITION)) return pronounClause(tokens, j, to);
  if (!first || first.kind === "mark" || first.low === "which" || first.low === "who" || first.low === "that")
    return false;
  // "protecting the talks and maintaining their gains is vital": the second gerund goes on with the first.
  if (first.low === "to" || is(first, AUXILIARY) || is(first, VERB_ING)) return false;
  const joined =
    ["and", "but", "while"].includes(tokens[j - 1]?.low ?? "") ||
    tokens[j - 1]?.raw === ";" ||
    is(tokens[j - 1], ADVERB);
  if (!joined) return false;
  for (let i = j + (["they", "he", "she", "it", "we"].includes(first.low) ? 0 : 1); i < Math.min(to, j + 14); i++) {
    const t = tokens[i] as Token;
    if (t.kind === "mark" || t.low === "that" || t.low === "which" || t.low === "who" || t.low === "and") return false;
    if (t.low === "to" || SUBORDINATE.has(t.low)) return false;
    if (is(t, MODAL)) return true;
    if (i === j + 1 && ["i", "we", "they"].includes(first.low) && is(t, VERB_BASE) && t.low !== "to") return true;
    if (is(t, BE) && !["be", "been", "being"].includes(t.low)) return true;
    if ((t.low === "has" || t.low === "have" || t.low === "had") && i > j) return true;
    if (
      i > j &&
      !t.capital &&
      finite(t) &&
      (tokens[i - 1]?.capital || is(tokens[i - 1], PRONOUN)) &&
      !is(tokens[i - 1], DETERMINER)
    )
      return true;
  }
  return false;
}

/** ", and for that we need trust": a phrase, then a pronoun with its verb. */
function pronounClause(tokens: readonly Token[], j: number, to: number): boolean {
  if (tokens[j - 1]?.low !== "and" || tokens[j - 2]?.raw !== ",") return false;
  for (let i = j + 1; i < Math.min(to - 1, j + 6); i++) {
    if (tokens[i]?.kind !== "word") return false;
    if (["we", "i", "they", "he", "she"].includes(tokens[i]?.low ?? ""))
      return is(tokens[i + 1], VERB_BASE | VERB_PAST | VERB_S | AUXILIARY);
  }
  return false;
}

/** A second verb that can share the subject: same kind of form, and something of its own to say. */
function parallel(tokens: readonly Token[], j: number, to: number, main: Main, verb: number): boolean {
  const t = tokens[j] as Token;
  if (t.capital || t.kind !== "word") return false;
  const comma = tokens[j - 1]?.raw === ",";
  if (is(t, MODAL)) return true;
  const perfect = is(tokens[main.at], HAVE) || is(tokens[main.at], MODAL) || is(tokens[main.at], BE);
  if ((is(t, BE) && !["be", "been", "being"].includes(t.low)) || t.low === "has" || t.low === "have" || t.low === "had")
    return !comma || main.kind !== "modal";
  if (main.kind === "modal" && is(t, VERB_BASE) && !surelyVerb(tokens, j)) return false;
  if (main.kind === "modal" && is(t, VERB_BASE))
    return (
      (hasObject(tokens, verb + 1, to) || hasPhrase(tokens, verb + 1)) &&
      (hasObject(tokens, j + 1, to) ||
        hasPhrase(tokens, j + 1) ||
        isInfinitive(tokens, j + 1) ||
        (tokens[j + 1]?.low === "together" && j + 2 < to && tokens[j + 2]?.kind === "word"))
    );
  if (main.plural && is(t, VERB_BASE)) return hasObject(tokens, j + 1, to) || hasPhrase(tokens, j + 1);
  if ((main.kind === "present" || main.kind === "modal") && is(t, VERB_S)) return hasComplement(tokens, j + 1, to);
  if (main.kind === "past" && !perfect && is(t, VERB_PAST))
    return hasComplement(tokens, j + 1, to) && tokens[j + 1]?.low !== "by";
  return false;
}

/** An object of its own follows a verb: a determiner, a name, a noun; not "and", a preposition or the end. */
export function hasObject(tokens: readonly Token[], at: number, to: number): boolean {
  let i = at;
  while (
    i < to &&
    ["up", "out", "down", "forward", "over", "off", "on", "in", "back"].includes(tokens[i]?.low ?? "") &&
    !["the", "a"].includes(tokens[i + 1]?.low ?? "x")
  )
    i++;
  if (["up", "out", "down", "forward", "off", "back"].includes(tokens[i]?.low ?? "")) i++;
  const t = tokens[i];
  if (!t || i >= to || t.kind === "mark") return false;
  if (t.kind === "number" || t.capital || is(t, DETERMINER)) return true;
  if (
    is(t, PREPOSITION) ||
    is(t, ADVERB) ||
    is(t, AUXILIARY) ||
    ["and", "or", "that", "more", "together", "closely", "hand", "side"].includes(t.low)
  )
    return false;
  return true;
}

/** A preposition right after the verb with a noun after it: "abide by the principle". */
const hasPhrase = (tokens: readonly Token[], at: number): boolean =>
  is(tokens[at], PREPOSITION) &&
  (/^(?:touch|contact|place|mind|track|force|dialogue)$/.test(tokens[at + 1]?.low ?? "") ||
    is(tokens[at + 1], DETERMINER) ||
    !!tokens[at + 1]?.capital ||
    (tokens[at + 1]?.low ?? "").endsWith("ing"));

const hasComplement = (tokens: readonly Token[], at: number, to: number): boolean => {
  const t = tokens[at];
  return !!t && at < to && t.kind !== "mark" && t.low !== "and" && t.low !== "or";
};

/** The conjunction at `i` belongs to a relative clause opened after the main verb. */
function insideRelative(tokens: readonly Token[], main: number, i: number): boolean {
  for (let j = i - 1; j > main; j--) {
    const t = tokens[j] as Token;
    if (t.low === "which" || t.low === "who" || t.low === "where" || t.low === "whose") return true;
    if (t.raw === ",") return false;
  }
  return false;
}

/** "make sure that its voice | and interests are heard": no verb yet after "that", so "and" joins two of one subject. */
function subjectSoFar(tokens: readonly Token[], main: number, i: number): boolean {
  for (let j = i - 1; j > main; j--) {
    if (tokens[j]?.low === "that" || tokens[j]?.low === "how") return i - j > 1;
    if (is(tokens[j], AUXILIARY | VERB_PAST | VERB_S) || tokens[j]?.kind === "mark") return false;
  }
  return false;
}

/** "have always supported | and will support this port": nothing follows the first verb, so the object is the second's, too. */
const sharesObject = (tokens: readonly Token[], verb: number, end: number): boolean =>
  is(tokens[end - 1], VERB_PP | VERB_BASE) &&
  !is(tokens[end - 1], NOUNISH) &&
  tokens.slice(verb + 1, end - 1).every((t) => is(t, ADVERB | AUXILIARY));

/** The conjunction at `i` joins the halves of "not only A but also B" or of "between A and B". */
function insidePair(tokens: readonly Token[], from: number, i: number): boolean {
  let spoken = false;
  for (let j = i; j >= from; j--) {
    const low = tokens[j]?.low;
    if (low === "only" && tokens[j - 1]?.low === "not") return true;
    if (low === "but" && j < i) return false;
    if (low === "and" && j < i) spoken = true;
    if (low === "between" && !spoken && i - j < 8 && tokens[i]?.low === "and") return true;
  }
  return false;
}

/** Where "and on the neighbours to withdraw" begins: a second addressee of the same call. */
function nextAddressee(tokens: readonly Token[], i: number, to: number): number | null {
  if (tokens[i]?.low !== "and" || !["on", "upon"].includes(tokens[i + 1]?.low ?? "")) return null;
  for (let j = i + 3; j < Math.min(to, i + 14); j++) if (isInfinitive(tokens, j)) return i + 1;
  return null;
}

/** Pieces of "to do A and (to) do B": each with an object of its own, or with "to" said again. */
export function cutInfinitives(tokens: readonly Token[], from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let start = from;
  let verb = firstVerb(tokens, from, to, VERB_BASE);
  for (let i = from + 2; i < to; i++) {
    const other = nextAddressee(tokens, i, to);
    if (other !== null) {
      pieces.push({ from: start, to: beforeJoin(tokens, other, start), fresh: false });
      start = other;
      continue;
    }
    const j = conjunct(tokens, i, to);
    if (j === null) continue;
    const again =
      tokens[j]?.low === "to" &&
      isInfinitive(tokens, j) &&
      (tokens[i]?.low === "and" || tokens[j - 1]?.low === "and" || tokens[i]?.raw === ";" || listed(tokens, j, to));
    const bare = !again && bareInfinitive(tokens, j, to, verb);
    if (!again && !bare) continue;
    if (insideRelative(tokens, from, i)) continue;
    const end = beforeJoin(tokens, j, start);
    if (end <= start + 1) continue;
    pieces.push({ from: start, to: end, fresh: false });
    start = j;
    verb = again ? firstVerb(tokens, j, to, VERB_BASE) : j;
    i = j;
  }
  pieces.push({ from: start, to, fresh: false });
  return pieces;
}

/** A comma before "to do" parts a list only when an "and to" still comes; else it is a purpose. */
const listed = (tokens: readonly Token[], j: number, to: number): boolean => {
  for (let i = j + 1; i < to - 1; i++) if (tokens[i]?.low === "and" && tokens[i + 1]?.low === "to") return true;
  return false;
};

function bareInfinitive(tokens: readonly Token[], j: number, to: number, verb: number): boolean {
  const t = tokens[j] as Token;
  if (t.kind !== "word" || t.capital) return false;
  const base = is(t, VERB_BASE);
  if (!base) return false;
  const next = tokens[j + 1];
  if (!next || next.kind === "mark" || next.low === "and" || next.low === "of") return false;
  const comma = tokens[j - 1]?.raw === ",";
  if (comma && !andComes(tokens, j, to)) return false;
  const particle = ["forward", "ahead", "up", "on"].includes(next.low) && hasPhrase(tokens, j + 2);
  const object = hasObject(tokens, j + 1, to) || particle;
  // "trade and support for": a noun among nouns is followed by a preposition, a verb by its object.
  return (
    surelyVerb(tokens, j) &&
    object &&
    (hasObject(tokens, verb + 1, to) || hasPhrase(tokens, verb + 1)) &&
    (is(next, DETERMINER) || next.capital || particle || !is(t, NOUNISH))
  );
}

const andComes = (tokens: readonly Token[], j: number, to: number): boolean => {
  for (let i = j + 1; i < to - 1; i++)
    if (tokens[i]?.low === "and") {
      let n = i + 1;
      while (is(tokens[n], ADVERB)) n++;
      if (is(tokens[n], VERB_BASE)) return true;
    }
  return false;
};

/** "a free and open Indo-Pacific": a word that is an adjective, too, is a verb only before an article. */
function surelyVerb(tokens: readonly Token[], j: number): boolean {
  if (!ADJECTIVES.has(tokens[j]?.low ?? "")) return true;
  const next = tokens[j + 1];
  return is(next, DETERMINER) || ["up", "out", "down"].includes(next?.low ?? "");
}
const ADJECTIVES = new Set(
  "open free clear secure complete clean direct narrow slow steady warm calm correct moderate smooth mature own lower further level mutual present near equal parallel".split(
    " ",
  ),
);

function firstVerb(tokens: readonly Token[], from: number, to: number, form: number): number {
  for (let i = from; i < Math.min(to, from + 6); i++) if (is(tokens[i], form) && tokens[i]?.low !== "to") return i;
  return from;
}

/** Pieces of "on doing A and on doing B": preposition said again, or each gerund with an object of its own. */
export function cutGerunds(tokens: readonly Token[], from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let start = from;
  let verb = firstVerb(tokens, from, to, VERB_ING);
  const ing = (i: number): boolean => {
    let n = i;
    while (is(tokens[n], ADVERB)) n++;
    return is(tokens[n], VERB_ING);
  };
  for (let i = from + 1; i < to; i++) {
    let j = conjunct(tokens, i, to);
    if (j === null) continue;
    // A verb that nobody listed shows itself by its object: "on dredging the channel".
    const verbal = ing(j + 1) || (/[a-z]{2}ing$/.test(tokens[j + 1]?.low ?? "") && hasObject(tokens, j + 2, to));
    const again = REPEATS.has(tokens[j]?.low ?? "") && tokens[j]?.low === tokens[from - 1]?.low && verbal;
    if (again) j++;
    else if (!ing(j) || !hasObject(tokens, verb + 1, to) || !hasObject(tokens, j + 1, to)) continue;
    if (!again && tokens[j - 1]?.raw === "," && !andIng(tokens, j, to, ing)) continue;
    const end = beforeJoin(tokens, again ? j - 1 : j, start);
    if (end <= start) continue;
    pieces.push({ from: start, to: end, fresh: false });
    start = j;
    verb = j;
    i = j;
  }
  pieces.push({ from: start, to, fresh: false });
  return pieces;
}

const andIng = (tokens: readonly Token[], j: number, to: number, ing: (i: number) => boolean): boolean => {
  for (let i = j + 1; i < to - 1; i++) if (tokens[i]?.low === "and") return ing(i + 1);
  return false;
};
