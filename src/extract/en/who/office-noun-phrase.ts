/** Finds where the noun phrase ends that tells what an office is for: "Trade, Fisheries and Overseas Territories". */
import { headAhead, isHead, titled } from "./office-words.ts";
import type { Token } from "./tokens.ts";
import { countryEnd } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** End of the words that belong to an office after a preposition. */
export function nounPhrase(tokens: readonly Token[], start: number, noun: Token, v: Vocabulary): number {
  let to = start;
  let unknown = 0;
  for (let n = 0; n < 24; n++) {
    const t = tokens[to];
    if (!t) break;
    const fine = t.capital || !noun.capital;
    if (to > start && titled(tokens, to, v)) break;
    if (
      t.word &&
      fine &&
      v.officeWords.has(t.low) &&
      t.low !== "and" &&
      !(unknown === 0 && to > start && headAhead(tokens, to, v))
    ) {
      to++;
      if (t.possessive && tokens[to]?.raw !== "’" && tokens[to]?.raw !== "'") {
        /* "Women's Affairs" goes on */
      }
      while (/^['’]$/.test(tokens[to]?.raw ?? "") && tokens[to]?.start === tokens[to - 1]?.end) to++;
      continue;
    }
    if (
      to > start &&
      (t.low === "and" || t.raw === "&" || t.raw === "," || t.raw === "/" || t.raw === "-" || t.raw === "–")
    ) {
      const list = t.raw === ",";
      const at = list && tokens[to + 1]?.low === "and" ? to + 2 : to + 1;
      const skip = /^(?:for|of|the)$/.test(tokens[at]?.low ?? "") && (!list || at === to + 2) ? at + 1 : at;
      const next = tokens[skip];
      if (
        next?.word &&
        next.capital === noun.capital &&
        next.low !== "and" &&
        (v.officeWords.has(next.low) ||
          lone(tokens, skip, list, v) ||
          // "Minister of Fisheries and Ocean Policy of Norway": a word nobody knows before one of offices.
          (!next.country && next.capital && unknownRun(tokens, skip, v).officeAfter) ||
          peopleAbroad(tokens, skip) ||
          (next.country && next.country.as !== "demonym" && list && endsInAnd(tokens, skip, v)) ||
          (next.country &&
            (next.country.as === "demonym" || !v.states.has(next.country.code)) &&
            v.officeWords.has(tokens[skip + 1]?.low ?? "") &&
            !isHead(tokens[skip + 1], v) &&
            !headAhead(tokens, skip + 1, v))) &&
        !headAhead(tokens, skip, v) &&
        (!list || at === to + 2 || endsInAnd(tokens, skip, v))
      ) {
        // "Ports and Railway Affairs": the word nobody knows is behind us, and those it leads to go on.
        const led = !next.country && !v.officeWords.has(next.low) ? skip + unknownRun(tokens, skip, v).length : skip;
        to = peopleAbroad(tokens, skip) ? skip + 2 : next.country ? countryEnd(tokens, skip) : led;
        continue;
      }
      break;
    }
    // "and Chile's National Lock Plan": one word nobody knows inside the name of a country's plan.
    const plan = t.word && t.capital && !t.possessive && tokens.slice(start, to).some((x) => x.country && x.possessive);
    if (plan && unknownRun(tokens, to, v).length === 1 && unknownRun(tokens, to, v).officeAfter) {
      to++;
      continue;
    }
    // Words nobody knows: "Director of the Okinawa Bureau". Taken while an office word follows, or where they end the phrase.
    if (t.word && t.capital && !t.possessive && unknown < 3 && to - start === unknown) {
      const run = unknownRun(tokens, to, v);
      if (run.officeAfter || (run.length <= 2 && run.closed)) {
        unknown += run.length;
        to += run.length;
        continue;
      }
      if (run.length >= 2) {
        to += 1;
        unknown++;
      }
      break;
    }
    break;
  }
  return to;
}

function unknownRun(
  tokens: readonly Token[],
  at: number,
  v: Vocabulary,
): { length: number; officeAfter: boolean; closed: boolean } {
  let n = 0;
  while (n < 5 && tokens[at + n]?.word && tokens[at + n]?.capital && !v.officeWords.has(tokens[at + n]?.low ?? "")) n++;
  const next = tokens[at + n];
  return {
    length: n,
    officeAfter: !!next && next.capital && v.officeWords.has(next.low),
    closed: !next || (!next.capital && next.raw !== "("),
  };
}

/** "the Minister of Ports and Locks, Hon. NAME": one word nobody knows behind "and", then a comma and an honorific. */
const lone = (tokens: readonly Token[], at: number, list: boolean, v: Vocabulary): boolean =>
  !list &&
  tokens[at]?.capital === true &&
  !tokens[at].country &&
  !v.heads.has(tokens[at].low) &&
  !v.honorifics.has(tokens[at].low) &&
  tokens[at + 1]?.raw === "," &&
  tokens[at + 2]?.capital === true &&
  v.honorifics.has(tokens[at + 2]?.low ?? "");

/** "Chadians Abroad", "Peruvians Overseas": whom some foreign ministers are for, too. */
const peopleAbroad = (tokens: readonly Token[], at: number): boolean =>
  !!tokens[at]?.word &&
  tokens[at].capital &&
  tokens[at].low.endsWith("s") &&
  tokens[at + 1]?.capital === true &&
  ["abroad", "overseas"].includes(tokens[at + 1]?.low ?? "");

/** A list of comma parts that closes with "and" and an office word within the next words. */
function endsInAnd(tokens: readonly Token[], at: number, v: Vocabulary): boolean {
  for (let j = at; j < at + 12; j++) {
    const t = tokens[j];
    if (!t) return false;
    if (t.low === "and" || t.raw === "&") {
      if (peopleAbroad(tokens, j + 1)) return true;
      const the = tokens[j + 1]?.low === "the" ? j + 2 : j + 1;
      const next = tokens[the]?.country?.as === "demonym" ? the + 1 : the;
      const led = tokens[next]?.capital && !tokens[next].country && unknownRun(tokens, next, v).officeAfter;
      return (
        (v.officeWords.has(tokens[next]?.low ?? "") || led === true) &&
        tokens[next]?.low !== "and" &&
        !headAhead(tokens, next, v)
      );
    }
    const led = t.word && t.capital && unknownRun(tokens, j, v).officeAfter;
    if (!(t.raw === "," || v.officeWords.has(t.low) || t.country || led)) return false;
  }
  return false;
}
