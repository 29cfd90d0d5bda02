/** Tells whether a statement commits a speaker to do something. */
import type { Act } from "../../../model/act.ts";
import { mainVerb } from "./main-verb.ts";
import type { Speaker } from "./discourse.ts";
import { whoIs } from "./discourse.ts";
import type { Ground } from "./draft.ts";
import type { CueMatch } from "./match-cues.ts";
import type { Token } from "./tokens.ts";
import { ADVERB, is, VERB_PP } from "./word-classes.ts";

const FUTURE = new Set(["will", "would", "shall"]);

/** "Norway would welcome a calmer tone", "a new spill would bring costs": how it would be, and nothing promised. */
const WOULD_BE = /^(?:welcome|appreciate|like|prefer|wish|bring|mean|result|lead|cause|have|benefit|harm|hurt)$/;

/** Does the content commit a speaker to do something? */
export function promises(m: CueMatch, act: Act, who: Speaker, g: Ground, from: number, to: number): boolean {
  const { tokens } = g;
  const { flags } = m.pattern;
  if (
    [
      "hope",
      "call-on",
      "propose",
      "invite",
      "concern",
      "welcome",
      "appreciate",
      "exchange-views",
      "congratulate",
      "condole",
      "regret",
      "condemn",
      "oppose",
      "conclude-instrument",
    ].includes(act)
  ) {
    return act === "call-on" && tokens.slice(m.group, m.verb).some((t) => FUTURE.has(t.low));
  }
  if (act === "accept") return true;
  if (flags.has("future-undertaking") && (m.frame === "np" || m.frame === "inf")) return true;
  if (act === "intend") return m.pattern.row.id !== "would-like";
  if (flags.has("undertaking")) return true;
  if (m.frame === "inf") return act === "agree" || act === "share-view" || act === "confirm";
  if (m.frame === "gerund") return act === "agree" || act === "share-view" || act === "confirm";
  // "expressed his belief that efforts would be made": who believes it promises nothing.
  if (m.pattern.row.id === "express-view") return false;
  if (m.frame === "that" || m.frame === "quote" || m.frame === "bare") return futureClause(act, who, g, from, to);
  if (["confirm", "emphasize", "state"].includes(act)) return promisedNoun(tokens, from, to);
  if (act === "agree" && m.frame === "np") return false;
  return false;
}

/** "… commitment to deepen": a noun of will with an infinitive. */
function promisedNoun(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to - 2, from + 9); i++) {
    const low = tokens[i]?.low ?? "";
    if (!/^(commitment|readiness|intention|determination|willingness|resolve|pledge|preparedness)s?$/.test(low))
      continue;
    const next = tokens[i + 2];
    // "the crew's readiness to stand guard": somebody's who does not speak here.
    if (tokens[i - 1]?.kind === "genitive" && !tokens[i - 2]?.capital) return false;
    // "the importance of international commitment to it" commits nobody.
    if (tokens.slice(from, i).some((t) => t.low === "of")) return false;
    return (
      tokens[i + 1]?.low === "to" &&
      !!next &&
      !next.capital &&
      !["the", "a", "an", "its", "their", "his", "her"].includes(next.low)
    );
  }
  return false;
}

/** "it would be hard to find closer ties": so it is, and nobody promises it. */
export const itWouldBe = (tokens: readonly Token[], from: number, modal: number): boolean =>
  tokens[from]?.low === "it" &&
  modal === from + 1 &&
  tokens[modal + 1]?.low === "be" &&
  !is(tokens[modal + 2], VERB_PP) &&
  tokens.slice(modal + 2, modal + 7).some((t) => t.low === "to" || t.low === "that" || t.low === "if");

/** "that Norway has ten pilots | and will send more": the subject stands in the clause before, from token `from` on. */
export function willGoOn(who: Speaker, g: Ground, from: number, at: number): boolean {
  if (!/^(?:will|would)$/.test(g.tokens[at]?.low ?? "") || WOULD_BE.test(g.tokens[at + 1]?.low ?? "")) return false;
  const main = mainVerb(g.tokens, from, at);
  const subject = main ? whoIs(g.tokens.slice(from, main.at), g.text, g.d) : null;
  return subject !== null && subject.parties.length > 0 && subject.parties.every((p) => who.parties.includes(p));
}

/** "will", "would" with the own side, with all, or with nobody as subject. */
function futureClause(act: Act, who: Speaker, g: Ground, from: number, to: number): boolean {
  const main = mainVerb(g.tokens, from, to);
  if (!main) return false;
  const low = g.tokens[main.at]?.low ?? "";
  const planned =
    ((low === "has" || low === "have" || low === "had") &&
      ["decided", "agreed", "resolved"].includes(g.tokens[main.at + 1]?.low ?? "") &&
      g.tokens[main.at + 2]?.low === "to") ||
    (["plans", "intends", "intend", "plan"].includes(low) && g.tokens[main.at + 1]?.low === "to");
  if (!FUTURE.has(low) && !planned) return false;
  if (itWouldBe(g.tokens, from, main.at)) return false;
  if (low === "would" && WOULD_BE.test(g.tokens[main.verb ?? -1]?.low ?? "")) return false;
  // "the toll: it would be cut": something will be done, and nobody tells by whom.
  if (
    g.tokens[from]?.low === "it" &&
    main.at === from + 1 &&
    g.tokens[main.at + 1]?.low === "be" &&
    is(g.tokens[main.at + 2], VERB_PP)
  )
    return false;
  let start = from;
  for (let i = from; i < main.at; i++) if (g.tokens[i]?.raw === ",") start = i + 1;
  const subject =
    whoIs(g.tokens.slice(start, main.at), g.text, g.d) ?? whoIs(g.tokens.slice(from, main.at), g.text, g.d);
  if (subject?.parties.length) return subject.parties.every((p) => who.parties.includes(p));
  if (who.joint || who.parties.length > 1)
    return ["agree", "confirm", "share-view"].includes(act) || /^(they|it|we)$/.test(g.tokens[from]?.low ?? "");
  const possessive = g.tokens
    .slice(from, main.at)
    .map((t) => t.low)
    .join(" ");
  const own = who.parties[0];
  const named = g.d.k.namesIn(g.text.slice(g.tokens[from]?.start ?? 0, g.tokens[main.at]?.start ?? 0));
  // "the Kenyan side had agreed to open the lock": what another has agreed to
  const elsewhere = planned && named.length > 0 && named.every((n) => n.code !== own);
  if (elsewhere) return false;
  if (planned || /^(he|she|they|we|i|it|his|her|its|our)\b/.test(possessive)) return true;
  // "The arrangement between Japan and the Fund would help": what both have promises nothing for one.
  if (/\bbetween\b/.test(possessive)) return false;
  if (own && named.some((n) => n.code === own)) return true;
  // "two boats would be lent": something will be done, and not only be so ("the season would be good").
  let done = main.at + 2;
  while (is(g.tokens[done], ADVERB)) done++;
  return act === "state" && g.tokens[main.at + 1]?.low === "be" && !named.length && is(g.tokens[done], VERB_PP);
}
