/** Which of two statements on one matter is the firmer: by act, by wording, by what is bound to a date or a number. */
import type { Act } from "../../model/act.ts";
import type { Statement } from "../../model/statement.ts";
import { familyOf, type Family } from "./acts.ts";
import type { Language, Wording } from "./language.ts";
import type { Matter } from "./matter.ts";
import { findPhrases } from "./phrases.ts";
import { shownAct } from "./shown.ts";

/** "sides": two publishers with habits of their own; "times": the same publisher twice, whose every word was weighed. */
export type Between = "sides" | "times";

/** "softly": the weaker act only says that the matter was talked about, the other says something of it. */
export type Ordered = "yes" | "softly" | "no";

export interface Firmness {
  /** Above 0 when the first is firmer, below when the second is. */
  more: number;
  /** "no" when the acts are of kinds that no ladder joins: then `more` holds only what the words say. */
  ordered: Ordered;
  /** What it rests on, in words. */
  why: string[];
}

/** A difference smaller than this is none. */
export const DECISIVE = 0.12;

/** Steps on one ladder that mean nothing between two publishers, or for the same one. */
const HABIT: { readonly [between in Between]: { readonly [family in Family]: number } } = {
  sides: {
    talk: 1,
    accord: 1,
    say: 0.2,
    approve: 0.2,
    object: DECISIVE,
    ask: DECISIVE,
    ahead: DECISIVE,
    hope: DECISIVE,
    courtesy: 1,
    offer: 1,
  },
  times: {
    talk: DECISIVE,
    accord: DECISIVE,
    say: DECISIVE,
    approve: DECISIVE,
    object: DECISIVE,
    ask: DECISIVE,
    ahead: DECISIVE,
    hope: DECISIVE,
    courtesy: 1,
    offer: 1,
  },
};

/** Families of which the first is weaker than the second whatever the words. */
const BELOW: { readonly [between in Between]: ReadonlySet<string> } = {
  sides: new Set([
    "talk accord",
    "talk object",
    "talk ask",
    "talk ahead",
    "talk offer",
    "say object",
    "say ask",
    "say ahead",
    "say accord",
    "offer accord",
    "hope ask",
    "hope ahead",
    "hope accord",
    "hope offer",
    "ahead accord",
  ]),
  times: new Set([
    "talk accord",
    "talk object",
    "talk ask",
    "talk ahead",
    "talk offer",
    "say object",
    "say ask",
    "say ahead",
    "say accord",
    "say approve",
    "offer accord",
    "hope ask",
    "hope ahead",
    "hope accord",
    "hope offer",
    "ahead accord",
    "approve accord",
  ]),
};
/** Families beside which talk alone is the weaker, unless the two name the thing by rival names. */
const SOFT: ReadonlySet<Family> = new Set<Family>(["say", "approve", "hope"]);
/** What such a difference counts. */
const KIND = 0.3;

/** Acts that stand on the ladder of another, and where: place = from + span * strength. */
const PLACE: { readonly [act in Act]?: readonly [from: number, span: number] } = {
  concern: [0.25, 0.35],
  regret: [0.4, 0.4],
  oppose: [0.35, 0.5],
  condemn: [0.5, 0.45],
};
const UNPLACED: { readonly [act in Act]?: number } = { propose: 0.35, accept: 0.8 };

const INTENTION = 0.75;

/** How much firmer `a` is than `b`; `names` is what the explanation calls the two. */
export function firmer(
  a: Matter,
  b: Matter,
  between: Between,
  names: readonly [string, string],
  language: Language,
): Firmness {
  const why: string[] = [];
  const act = actStep(a.statement, b.statement, between);
  if (act.step) why.push(`${shownAct(a.statement)} against ${shownAct(b.statement)}`);
  const words = wordStep(a, b, between, names, language);
  why.push(...words.why);
  const bound = boundStep(a, b, names);
  why.push(...bound.why);
  return { more: act.step + words.step + bound.step, ordered: act.ordered, why };
}

/** A worry turned into a demand is firmer; whoever condemned and now asks is not. */
const isWorry = ({ act }: Statement): boolean => act === "concern" || act === "regret";

function actStep(a: Statement, b: Statement, between: Between): { step: number; ordered: Ordered } {
  const [x, y] = [familyOf(a), familyOf(b)];
  if (x !== y) {
    const below = BELOW[between];
    if (below.has(`${x} ${y}`)) return { step: -KIND, ordered: "yes" };
    if (below.has(`${y} ${x}`)) return { step: KIND, ordered: "yes" };
    if (between === "times" && isWorry(a) && y === "ask") return { step: -KIND, ordered: "softly" };
    if (between === "times" && isWorry(b) && x === "ask") return { step: KIND, ordered: "softly" };
    if (x === "talk" && SOFT.has(y)) return { step: -KIND, ordered: "softly" };
    if (y === "talk" && SOFT.has(x)) return { step: KIND, ordered: "softly" };
    return { step: 0, ordered: "no" };
  }
  const [p, q] = [placeOf(a, b), placeOf(b, a)];
  const step = p === null || q === null ? 0 : p - q;
  const same = Math.abs(step) < HABIT[between][x] - 1e-9;
  return { step: same ? 0 : step, ordered: "yes" };
}

/** Place on the act's own ladder beside the same act, on the family's ladder beside another. */
function placeOf(s: Statement, beside: Statement): number | null {
  const known = s.strength ?? UNPLACED[s.act] ?? null;
  if (known === null || s.act === beside.act) return known;
  // "announced that it will give" is as good as "will give".
  if (familyOf(s) === "ahead") return Math.max(INTENTION, known);
  const [from, span] = PLACE[s.act] ?? [0, 1];
  return from + span * known;
}

/** Where the verb of what is to be done stands at the latest: "to jointly begin". */
const HEAD = 2;
const AHEAD: ReadonlySet<Family> = new Set<Family>(["accord", "ask", "ahead"]);

/** Firm and soft words that only one of the two has. */
function wordStep(
  a: Matter,
  b: Matter,
  between: Between,
  [x, y]: readonly [string, string],
  language: Language,
): { step: number; why: string[] } {
  const kinds = [a, b].map((m) => familyOf(m.statement));
  if (between === "sides" && kinds.every((kind) => kind === "talk")) return { step: 0, why: [] };
  const ahead = kinds.every((kind) => AHEAD.has(kind));
  const [mine, others] = [wordingOf(a, language), wordingOf(b, language)];
  const why: string[] = [];
  let step = 0;
  for (const [own, other, sign] of [
    [mine, others, 1],
    [others, mine, -1],
  ] as const)
    for (const [stems, { words, wording }] of own) {
      if (other.has(stems) || (wording.kind === "ahead" && !ahead) || (wording.kind === "tone" && between === "sides"))
        continue;
      step += sign * wording.step;
      why.push(`"${words}" only in ${sign > 0 ? x : y}`);
    }
  return { step: Math.max(-0.45, Math.min(0.45, step)), why };
}

function wordingOf({ words, timed }: Matter, language: Language): Map<string, { words: string; wording: Wording }> {
  const found = new Map<string, { words: string; wording: Wording }>();
  for (const { from, to, value } of findPhrases(words, language.wording)) {
    if ((value.kind === "ahead" && from > HEAD) || timed.some((t) => t.from < to && from < t.to)) continue;
    const span = words.slice(from, to);
    found.set(span.map((w) => w.stem).join(" "), { words: span.map((w) => w.low).join(" "), wording: value });
  }
  return found;
}

/** A date or a number to be held to, or a promise, that only one of the two gives. */
const BOUND = 0.2;

function boundStep(a: Matter, b: Matter, [x, y]: readonly [string, string]): { step: number; why: string[] } {
  const binding = (m: Matter): boolean => m.statement.undertaking || familyOf(m.statement) === "accord";
  let step = 0;
  const why: string[] = [];
  if (familyOf(a.statement) === familyOf(b.statement) && a.statement.undertaking !== b.statement.undertaking) {
    step += a.statement.undertaking ? BOUND : -BOUND;
    why.push(`undertaking only in ${a.statement.undertaking ? x : y}`);
  }
  if (!binding(a) || !binding(b)) return { step, why };
  const named = (m: Matter): number => m.times.length + m.numbers.length;
  if (named(a) && !named(b)) [step] = [step + BOUND, why.push(`date or number only in ${x}`)];
  if (named(b) && !named(a)) [step] = [step - BOUND, why.push(`date or number only in ${y}`)];
  return { step, why };
}
