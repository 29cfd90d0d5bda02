/** Says at whom an act is directed: who is asked, thanked, congratulated, blamed. */
import type { Act } from "../../../model/act.ts";
import type { Speaker } from "./discourse.ts";
import { whoIs } from "./discourse.ts";
import type { CueMatch } from "./match-cues.ts";
import type { Ground } from "./draft.ts";
import { tokenSpan, type Token } from "./tokens.ts";
import { DETERMINER, is, PREPOSITION, VERB_PP } from "./word-classes.ts";

/** What is renewed as a courtesy to somebody. */
const COURTESY = new Set("condolences sympathy sympathies thanks gratitude appreciation congratulations".split(" "));

/** Parties that the act is directed at. */
export function addressed(m: CueMatch, act: Act, who: Speaker, g: Ground, from: number, to: number): string[] {
  const { tokens, d } = g;
  const own = new Set(who.parties);
  const keep = (codes: string[]): string[] => [...new Set(codes)].filter((c) => !own.has(c));
  if (
    m.party &&
    ["call-on", "appreciate", "congratulate", "condole", "invite", "support", "oppose", "concern", "propose"].includes(
      act,
    )
  ) {
    const meant = partiesIn(tokens, m.party[0], m.party[1], g);
    // "appealed to member states and partners" asks whoever they are, and not the rest of the room.
    const everyone = !who.joint && d.room.parties.length > 1 && d.room.parties.every((p) => meant.includes(p));
    const direct = everyone && act === "call-on" ? [] : keep(meant);
    if (direct.length || ["call-on", "invite"].includes(act)) return direct;
  }
  const rest = d.room.parties.filter((p) => !own.has(p));
  const head = Math.min(to, from + 14);
  if (act === "condemn" || act === "oppose") return doers(tokens, from, to, g).filter((c) => !own.has(c));
  // "renewed her condolences": what is renewed is directed at somebody all the same.
  if (
    act === "confirm" &&
    !who.joint &&
    rest.length === 1 &&
    tokens.slice(from, from + 4).some((t) => COURTESY.has(t.low))
  )
    return rest;
  if (["appreciate", "congratulate", "welcome", "condemn", "support", "condole", "recognize"].includes(act)) {
    const named = keep(partiesIn(tokens, from, head, g).filter((c) => act === "support" || rest.includes(c)));
    if (named.length)
      return act === "welcome" || act === "recognize"
        ? named.filter((c) => genitiveOf(tokens, from, head, c, g))
        : named.slice(0, 2);
    // "Qatar's efforts", "the role of the Organization": whose they are is thanked, in the room or not.
    if (act === "appreciate" && !m.party) {
      const owners = ownersOf(tokens, from, head, g).filter((c) => !own.has(c) || who.joint);
      if (owners.length) return owners.slice(0, 1);
    }
    if (
      act === "condole" ||
      act === "congratulate" ||
      (act === "support" && (m.frame === "bare" || m.pattern.flags.has("whole")))
    )
      return rest.length === 1 ? rest : [];
    if (act === "appreciate" && !who.joint && rest.length === 1) return rest;
    return [];
  }
  if (act === "call-on" && !who.joint && rest.length === 1) {
    const named = keep(partiesIn(tokens, from, Math.min(to, from + 6), g)).filter((c) => stands(tokens, from, c, g));
    return named.length
      ? named.slice(0, 1)
      : (m.frame === "that" && !partiesIn(tokens, from, Math.min(to, from + 6), g).length) ||
          /^(request|ask|seek|press)/.test(m.base)
        ? rest
        : [];
  }
  return [];
}

/** "Germany's decision": the party owns what is welcomed. */
const genitiveOf = (tokens: readonly Token[], from: number, to: number, code: string, g: Ground): boolean => {
  for (let i = from; i < to; i++)
    if (tokens[i]?.kind === "genitive" && partiesIn(tokens, Math.max(from, i - 4), i, g).includes(code)) return true;
  return false;
};

/** The first six words name the party before any preposition: "that Peru withdraw", not "pressure on Peru". */
function stands(tokens: readonly Token[], from: number, code: string, g: Ground): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 6); i++) {
    if (i > from && is(tokens[i], PREPOSITION)) return false;
    if (tokens[i]?.capital && partiesIn(tokens, from, i + 1, g).includes(code)) return true;
  }
  return false;
}

/** Parties that own what is spoken of: "Qatar's efforts", "the role of the Organization of …". */
function ownersOf(tokens: readonly Token[], from: number, to: number, g: Ground): string[] {
  for (let i = from; i < to; i++) {
    const t = tokens[i] as Token;
    const before = t.kind === "genitive" ? namedIn(tokens, Math.max(from, i - 4), i, g) : [];
    if (before.length) return before;
    if (t.low === "of") return namedIn(tokens, i + 1, Math.min(to, i + 7), g, true);
    if (is(t, PREPOSITION) || is(t, VERB_PP)) return [];
  }
  return [];
}

/** States whose doing these words tell of: "Russia’s strikes", "a Chinese claim", "by a vessel of the Chilean navy". */
function doers(tokens: readonly Token[], from: number, to: number, g: Ground): string[] {
  const start = tokens[from]?.start ?? 0;
  const codes = new Set<string>();
  for (const hit of g.d.k.namesIn(g.text.slice(start, tokens[to - 1]?.end ?? start))) {
    if (hit.as === "grouping" || hit.as === "metonym" || !g.d.k.state(hit.code) || hit.code === "UNO") continue;
    let lead = from;
    while (lead < to && (tokens[lead]?.start ?? 0) < start + hit.start) lead++;
    const next = tokens.slice(lead, lead + 6).find((t) => t.start >= start + hit.end);
    lead--;
    for (let n = 0; n < 3 && lead >= from && tokens[lead]?.kind === "word" && !is(tokens[lead], PREPOSITION); n++) {
      const stop = is(tokens[lead], DETERMINER);
      lead--;
      if (stop) break;
    }
    const before = lead < from ? "" : (tokens[lead]?.low ?? "");
    const after = tokens[lead - 1]?.low ?? "";
    // "and of the Israeli measures": the same "of" as the one that belongs to the verb.
    const open = !is(tokens[lead], PREPOSITION) || before === "" || (before === "of" && ["and", ","].includes(after));
    const by =
      before === "by" || (before === "of" && tokens.slice(Math.max(from, lead - 4), lead).some((t) => t.low === "by"));
    if (by || (open && (hit.as === "demonym" || next?.kind === "genitive"))) codes.add(hit.code);
  }
  return [...codes];
}

/** Party codes that these tokens name; with `first`, only where the words begin with it. */
function namedIn(tokens: readonly Token[], from: number, to: number, g: Ground, first = false): string[] {
  const start = tokens[from]?.start ?? 0;
  const hits = g.d.k.namesIn(g.text.slice(start, tokens[to - 1]?.end ?? start));
  return hits.filter((h) => !first || h.start <= 4).map((h) => h.code);
}

/** Party codes that these tokens name. */
export function partiesIn(tokens: readonly Token[], from: number, to: number, g: Ground): string[] {
  if (to <= from || ["all", "both"].includes(tokens[from]?.low ?? "")) return [];
  const who = whoIs(tokens.slice(from, to), g.text, g.d);
  if (who) return who.parties;
  const span = tokenSpan(tokens, from, to);
  return g.d.k
    .namesIn(g.text.slice(span.start, span.end))
    .filter((n) => n.as !== "grouping" || g.d.k.state(n.code))
    .map((n) => n.code);
}
