/** What a text says happened to an agreement: signed, in force, or only mentioned; and when. */
import type { Instrument } from "../../../model/reference.ts";
import type { SaidDate } from "../time/read-date.ts";
import { at } from "../time/tokens.ts";
import { dateOf } from "./sentence-words.ts";
import type { Search, SentenceWords } from "./sentence-words.ts";

type Told = Pick<Instrument, "event" | "date"> & {
  /** Signed at a summit of old, whoever was there. */
  elsewhere?: true;
};

const SIGN = new Set("signed signing signature sign inked initialled initialed".split(" "));
const PLANNED = new Set(
  "to will would shall should could may might must be early expected planned upcoming forthcoming future possible eventual towards toward before ahead forward hope hoped await awaiting prepare preparing preparations finalize finalise finalizing pending soon once until swift prompt timely target call calls called calling urge urged urging importance need necessity".split(
    " ",
  ),
);
const HAD = new Set(["had", "has", "have", "having"]);
const BREAK = new Set([".", ";", ":"]);
/** Tokens before a name in which its verb is looked for, and after it. */
const BEFORE = 30;
const AFTER = 14;
/** Tokens after a verb and its name in which their date may stand. */
const REACH = 14;

/** The event of the agreement whose name spans tokens `first` to `next`, with its date where the words give one. */
export function instrumentEvent(words: SentenceWords, first: number, next: number, search: Search): Told {
  return (
    signed(words, first, next, search) ??
    inForce(words, first, next, search) ?? { event: "mentioned", date: ofDate(words, next, search) }
  );
}

function signed(words: SentenceWords, first: number, next: number, search: Search): Told | null {
  const { tokens } = words;
  for (let i = first - 1; i >= Math.max(0, first - BEFORE); i--) {
    const word = at(tokens, i).lower;
    if (BREAK.has(word) || /^(?:ratification|ratified)$/.test(word) || clauseBreak(words, i, first)) break;
    const notes = word === "notes" && /^exchang/.test(at(tokens, i - 1).lower + at(tokens, i - 2).lower);
    const exchanged = word === "exchanged" && /^(?:diplomatic|notes|verbal)$/.test(at(tokens, i + 1).lower);
    if (!SIGN.has(word) && !notes && !exchanged) continue;
    if (planned(words, i, word)) return null;
    if (word === "signing" || word === "signature") if (openAfter(words, next)) return null;
    const date = nearDate(words, i, first, next);
    if (date) return { event: "signed", date: dateOf(date, search, false) };
    const summit = witnessedAt(words, i, search);
    if (summit) return summit;
    if (witnessed(words, i)) return { event: "signed", date: search.talks };
    const elsewhere =
      HAD.has(at(tokens, i - 1).lower) ||
      recalled(words, i) ||
      at(tokens, i - 1).lower === "been" ||
      word === "signing" ||
      word === "signature";
    return { event: "signed", date: elsewhere ? null : search.talks };
  }
  // "X was signed", "X, signed on 22 June", "the newly signed X".
  for (let i = next; i < Math.min(tokens.length, next + 8); i++) {
    const word = at(tokens, i).lower;
    if (word === "signed") {
      if (planned(words, i, word)) return null;
      const date = nearDate(words, i, i, i + 1);
      if (date) return { event: "signed", date: dateOf(date, search, false) };
      const before = at(tokens, i - 1).lower;
      const during = before === "was" || before === "were" || before === "also";
      const perfect = HAD.has(at(tokens, i - 2).lower) || HAD.has(at(tokens, i - 3).lower);
      return { event: "signed", date: during && !perfect ? search.talks : null };
    }
    if (
      !/^(?:,|which|that|was|were|is|are|been|being|also|recently|subsequently|then|has|have|had|\(|\))$/.test(word) &&
      !parenthetical(words, i, next)
    )
      break;
  }
  return null;
}

/** "witnessed the signing of": it was signed before the eyes of those who met. */
function witnessed({ tokens }: SentenceWords, verb: number): boolean {
  for (let i = verb - 1; i >= Math.max(0, verb - 5); i--)
    if (/^(?:witnessed|witness|witnessing|presided|oversaw)$/.test(at(tokens, i).lower))
      return !HAD.has(at(tokens, i - 1).lower) && !PLANNED.has(at(tokens, i - 1).lower);
  return false;
}

/** "the Tromsø Summit of March 2030, which witnessed the signing of": at that meeting, and not at the talks. */
function witnessedAt({ tokens, dateAt }: SentenceWords, verb: number, search: Search): Told | null {
  let which = verb - 1;
  while (which > verb - 7 && !/^(?:which|that|where)$/.test(at(tokens, which).lower)) which--;
  if (!/^(?:which|that|where)$/.test(at(tokens, which).lower)) return null;
  if (!tokens.slice(which, verb).some((t) => /^(?:witnessed|saw)$/.test(t.lower))) return null;
  for (let i = which - 1; i >= Math.max(0, which - 8); i--) {
    const said = dateAt.get(i);
    if (said && (said.month || said.year))
      return { event: "signed", date: dateOf(said, search, false), elsewhere: true };
    // "the Tromsø Summit, which": a name of its own.
    const word = at(tokens, i);
    if (/^\p{Lu}/u.test(word.text) && /^(?:summit|conference|forum|assembly|meeting|congress)$/.test(word.lower))
      return { event: "signed", date: null, elsewhere: true };
    if (word.text === ";" || word.text === ".") return null;
  }
  return null;
}

/** "The signing of X, it was hoped, would be possible": the verb behind says that it is still to come. */
function openAfter({ tokens }: SentenceWords, next: number): boolean {
  for (let i = next; i < next + AFTER; i++) {
    const word = at(tokens, i).lower;
    if (BREAK.has(word)) return false;
    if (/^(?:would|will|could|should|might|remains|pending)$/.test(word)) return true;
    if (
      /^(?:is|was|are|were)$/.test(word) &&
      /^(?:expected|planned|scheduled|foreseen|due|envisaged)$/.test(at(tokens, i + 1).lower)
    )
      return true;
    if (/^(?:and|which|that|who)$/.test(word)) return false;
  }
  return false;
}

/** "after our countries signed the Basic Treaty", "since 2029, when they met and signed": told of another day. */
function recalled({ tokens, dateAt }: SentenceWords, verb: number): boolean {
  let clause = true;
  for (let i = verb - 1; i >= Math.max(0, verb - BEFORE); i--) {
    const word = at(tokens, i).lower;
    if (word === ",") clause = false;
    if (clause && i >= verb - 6 && /^(?:after|since|when|which|that)$/.test(word)) return true;
    if (word === "when" || (word === "since" && dateAt.has(i + 1))) return true;
  }
  return false;
}

/** An acronym in brackets between the name and its verb. */
const parenthetical = ({ tokens }: SentenceWords, i: number, next: number): boolean =>
  at(tokens, i - 1).text === "(" && i <= next + 2;

/** Another clause begins between `i` and the name: a relative, or a new verb after a comma. */
function clauseBreak({ tokens }: SentenceWords, i: number, first: number): boolean {
  const word = at(tokens, i).lower;
  if (word === "which" || word === "who" || word === "that" || word === "while" || word === "under" || word === "with")
    return i < first - 1 || word === "under";
  return word === "," && /^(?:and|but)$/.test(at(tokens, i + 1).lower) && /(?:ed|ing)$/.test(at(tokens, i + 2).lower);
}

function planned({ tokens }: SentenceWords, verb: number, word: string): boolean {
  if (word === "sign") return true;
  for (let i = verb - 1; i >= Math.max(0, verb - 5); i--) {
    const before = at(tokens, i).lower;
    if (before === "," || before === ".") break;
    if (word === "signed" ? before === "be" || before === "yet" || before === "not" : PLANNED.has(before)) return true;
  }
  return false;
}

function inForce(words: SentenceWords, first: number, next: number, search: Search): Told | null {
  const { tokens } = words;
  const told = (verb: number): Told | null => {
    for (let i = verb - 1; i >= Math.max(0, verb - 5); i--) {
      const before = at(tokens, i).lower;
      if (before === ",") break;
      if (PLANNED.has(before) && before !== "to") return null;
    }
    const date = nearDate(words, verb, first, next);
    return { event: "entered-into-force", date: date ? dateOf(date, search, false) : null };
  };
  for (let i = first - 1; i >= Math.max(0, first - BEFORE); i--) {
    const word = at(tokens, i).lower;
    if (BREAK.has(word)) break;
    if (
      (word === "force" || word === "effect") &&
      /^(?:into|in)$/.test(at(tokens, i - 1).lower) &&
      /^(?:entry|entering|coming)$/.test(at(tokens, i - 2).lower)
    )
      return told(i - 2);
  }
  for (let i = next; i < Math.min(tokens.length, next + AFTER); i++) {
    const word = at(tokens, i).lower;
    if (BREAK.has(word)) break;
    const verb = /^(?:entered|came|come|took)$/.test(word);
    if (
      verb &&
      ((at(tokens, i + 1).lower === "into" && /^(?:force|effect)$/.test(at(tokens, i + 2).lower)) ||
        (word === "took" && at(tokens, i + 1).lower === "effect"))
    )
      return told(i);
    if (word === "in" && at(tokens, i + 1).lower === "force" && /^(?:been|is|are)$/.test(at(tokens, i - 1).lower))
      return told(i);
    if (
      word === "entry" &&
      at(tokens, i + 1).lower === "into" &&
      at(tokens, i + 2).lower === "force" &&
      at(tokens, i - 1).kind === "possessive"
    )
      return told(i);
  }
  return null;
}

/** The date that belongs to a verb and a name: between the two, else after both, else right before the verb. */
function nearDate({ tokens, dateAt }: SentenceWords, verb: number, first: number, next: number): SaidDate | null {
  const usable = (i: number): SaidDate | null => {
    const said = dateAt.get(i);
    return said && !/^(?:until|by|before|through)$/.test(at(tokens, i - 1).lower) ? said : null;
  };
  for (let i = verb + 1; i < first; i++) {
    const said = usable(i);
    if (said && said.next <= first) return said;
  }
  const after = Math.max(verb, next);
  for (let i = after; i < after + REACH && !parted(tokens, after, i); i++) {
    const said = usable(i);
    if (said) return said;
  }
  for (let i = verb - 1; i > verb - 6; i--) {
    const said = usable(i);
    if (said) return said.next >= verb - 1 ? said : null;
  }
  return null;
}

/** A clause ends between two tokens. */
const parted = (tokens: SentenceWords["tokens"], from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    const word = at(tokens, i).lower;
    if (
      word === ";" ||
      word === ":" ||
      (word === "," && /^(?:and|confirmed|agreed|which|with)$/.test(at(tokens, i + 1).lower)) ||
      /^(?:marks|marking|confirmed|agreed)$/.test(word)
    )
      return true;
  }
  return false;
};

/** "the Windhoek Roadmap of November 2033". */
function ofDate({ tokens, dateAt }: SentenceWords, next: number, search: Search): string | null {
  if (at(tokens, next).lower !== "of") return null;
  const said = dateAt.get(next + 1);
  return said?.year ? dateOf(said, search, false) : null;
}
