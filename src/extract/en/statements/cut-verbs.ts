/** Cuts coordinated verbs and clauses inside one clause. */
import { isInfinitive } from "./clause-ahead.ts";
import type { Piece } from "./cut-contents.ts";
import { beforeJoin, conjunct } from "./joins.ts";
import type { Main } from "./main-verb.ts";
import { finite, mainVerb } from "./main-verb.ts";
import type { Token } from "./tokens.ts";
import { hasObject, hasPhrase, insideRelative, surelyVerb } from "./verb-objects.ts";
import {
  ADVERB,
  AUXILIARY,
  BE,
  DETERMINER,
  HAVE,
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
  is,
} from "./word-classes.ts";

/** Coordinated verbs and clauses inside one clause. */
export function cutVerbs(tokens: readonly Token[], from: number, to: number): Piece[] {
  const main = mainVerb(tokens, from, to);
  if (!main) return [{ from, to, fresh: true }];
  const pieces: Piece[] = [];
  let start = from;
  let fresh = true;
  let verb = main.verb ?? main.at;
  for (let i = main.at + 1; i < to; i++) {
    const j = conjunct(tokens, i, to);
    // "cannot trade while the guns are sounding": no comma, and no clause of its own.
    if (j === null || (tokens[i]?.low === "while" && tokens[i - 1]?.kind === "word")) continue;
    const own = ownClause(tokens, j, to);
    const same = !own && parallel(tokens, j, to, main, verb);
    if (!own && !same) continue;
    if (closesAside(tokens, start, i)) continue;
    if (!own && insideResult(tokens, verb, i)) continue;
    if (insideRelative(tokens, main.at, i) || insidePair(tokens, start, i) || subjectSoFar(tokens, main.at, i, to))
      continue;
    const end = beforeJoin(tokens, i + 1, start);
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

/** "Indonesia, being a partner, | will lend": the comma at `i` closes what another opened. */
function closesAside(tokens: readonly Token[], start: number, i: number): boolean {
  if (tokens[i]?.raw !== ",") return false;
  for (let p = i - 2; p > Math.max(start, i - 16); p--)
    if (tokens[p]?.raw === ",")
      return /^(?:being|having|with|together|along|alongside|like)$/.test(tokens[p + 1]?.low ?? "");
  return false;
}

/** "must press them to ensure they change course | and end the tests": the nearer verb has a subject of its own. */
function insideResult(tokens: readonly Token[], verb: number, i: number): boolean {
  for (let p = i - 1; p > verb + 2; p--) {
    if (tokens[p]?.kind === "mark") return false;
    if (
      /^(?:ensure|ensuring|see|make)$/.test(tokens[p - 1]?.low ?? "") &&
      /^(?:they|it|we)$/.test(tokens[p]?.low ?? "")
    )
      return true;
  }
  return false;
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
  // "has condemned A, helped B | and joined sanctions": a participle is no subject.
  if (is(first, VERB_PAST | VERB_PP) && /ed$/.test(first.low) && !first.capital && hasObject(tokens, j + 1, to))
    return false;
  // "protecting the talks and maintaining their gains is vital": the second gerund goes on with the first.
  if (first.low === "to" || is(first, AUXILIARY) || is(first, VERB_ING)) return false;
  const joined =
    ["and", "but", "while"].includes(tokens[j - 1]?.low ?? "") ||
    tokens[j - 1]?.raw === ";" ||
    is(tokens[j - 1], ADVERB);
  if (!joined) return false;
  // "if the levies on soya, sugar | and tea were lifted": the last of a list, and no subject of its own.
  const listed =
    !first.capital && tokens[j - 1]?.low === "and" && tokens[j - 3]?.raw === "," && is(tokens[j + 1], AUXILIARY);
  if (listed) return false;
  for (let i = j + (["they", "he", "she", "it", "we"].includes(first.low) ? 0 : 1); i < Math.min(to, j + 14); i++) {
    const t = tokens[i] as Token;
    if (t.kind === "mark" || t.low === "that" || t.low === "which" || t.low === "who" || t.low === "and") return false;
    if (t.low === "to" || SUBORDINATE.has(t.low) || /^(?:what|how|whether|why)$/.test(t.low)) return false;
    // "a close and lasting pact with Uganda as Estonia leaves the Fund"
    if (t.low === "as" && tokens[i - 1]?.low !== "well" && tokens[i + 1]?.low !== "well") return false;
    if (is(t, MODAL)) return true;
    if (i === j + 1 && ["i", "we", "they"].includes(first.low) && is(t, VERB_BASE) && t.low !== "to") return true;
    if (is(t, BE) && !["be", "been", "being"].includes(t.low)) return true;
    if ((t.low === "has" || t.low === "have" || t.low === "had") && i > j) return true;
    if (
      i > j &&
      !t.capital &&
      finite(t) &&
      // "the Agreement on Search and Rescue concluded in May": a name goes on, and what follows describes it.
      !(i === j + 1 && first.capital && tokens[j - 2]?.capital && is(t, VERB_PP)) &&
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
  // "a stake in the reef, and in meeting the dangers they face"
  if (is(tokens[j + 1], VERB_ING)) return false;
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
  // "to calm the doubts and fears": two nouns under one article.
  if (
    is(t, VERB_S) &&
    tokens[j - 1]?.low === "and" &&
    /s$/.test(tokens[j - 2]?.low ?? "") &&
    is(tokens[j - 3], DETERMINER)
  )
    return false;
  // "interest in and funds for the coast", "to consolidate and enhance ties": one object for both.
  if (tokens[j - 1]?.low === "and" && is(tokens[j - 2], PREPOSITION)) return false;
  if (tokens[j - 1]?.low === "and" && tokens[j - 3]?.low === "to" && is(tokens[j - 2], VERB_BASE)) return false;
  // "the consulate, closed since 2032, will open": what came first was an aside.
  if (comma && is(tokens[main.at], VERB_PP) && tokens[main.at - 1]?.raw === ",") return false;
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
  if (main.plural && is(t, VERB_BASE)) {
    // "and express once again the solidarity of all"
    let after = j + 1;
    while (after < to && (is(tokens[after], ADVERB) || tokens[after]?.low === "once")) after++;
    return hasObject(tokens, after, to) || hasPhrase(tokens, j + 1);
  }
  // "the good working of programs and projects in the river": a noun in -s, with no object behind it.
  if (is(t, NOUNISH_S) && is(tokens[j + 1], PREPOSITION) && /s$/.test(tokens[j - 2]?.low ?? "")) return false;
  if ((main.kind === "present" || main.kind === "modal") && is(t, VERB_S)) return hasComplement(tokens, j + 1, to);
  // "it reflected the old friendship | and shared values that guide us": no object of its own, so a word beside a noun.
  if (t.low === "shared" && !is(tokens[j + 1], DETERMINER)) return false;
  if (main.kind === "past" && !perfect && is(t, VERB_PAST))
    return hasComplement(tokens, j + 1, to) && tokens[j + 1]?.low !== "by";
  return false;
}

const hasComplement = (tokens: readonly Token[], at: number, to: number): boolean => {
  const t = tokens[at];
  return !!t && at < to && t.kind !== "mark" && t.low !== "and" && t.low !== "or";
};

/** "make sure that its voice | and interests are heard": no verb yet after "that", so "and" joins two of one subject. */
function subjectSoFar(tokens: readonly Token[], main: number, i: number, to: number): boolean {
  // "I hope that the envoy, through this visit, | can help": the verb is still to come.
  if (tokens[i]?.raw === ",")
    for (let j = i - 1; j > main; j--)
      if (tokens[j]?.low === "that") {
        const verb = mainVerb(tokens, j + 1, to);
        return verb !== null && verb.at > i;
      }
  for (let j = i - 1; j > main; j--) {
    // "based on what Kenya | and others have achieved"
    // "in hard times when patience | and courage are needed"
    if (/^(?:that|how|what|whom|why|whether|when|where)$/.test(tokens[j]?.low ?? "")) return i - j > 1;
    if (is(tokens[j], AUXILIARY | VERB_PAST | VERB_S) || tokens[j]?.kind === "mark") return false;
  }
  return false;
}

/** "have always supported | and will support this port", "has been | and still remains a door", "seek to broaden | and deepen": nothing follows the first verb, so the object is the second's, too. */
const sharesObject = (tokens: readonly Token[], verb: number, end: number): boolean =>
  (is(tokens[end - 1], BE) || (is(tokens[end - 1], VERB_PP | VERB_BASE) && !is(tokens[end - 1], NOUNISH))) &&
  tokens.slice(verb + 1, end - 1).every((t) => is(t, ADVERB | AUXILIARY) || t.low === "to");

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
