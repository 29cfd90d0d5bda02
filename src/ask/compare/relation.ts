/** How two sides' statements on one matter stand to each other. */
import type { Relation } from "../../model/comparison.ts";
import { familyOf } from "../align/acts.ts";
import type { Pair } from "../align/align.ts";
import { otherFigures, otherSpeakers, rivalNames } from "../align/contradiction.ts";
import { DECISIVE, firmer } from "../align/firmness.ts";
import type { Language } from "../align/language.ts";

/** Two assertions with less in common than this say different things of one matter. */
const ALIKE = 0.25;

/** The relation and what it rests on; `names` is what the explanation calls the two. */
export function relationOf(
  { a, b, words }: Pair,
  names: readonly [string, string],
  language: Language,
): { relation: Relation; why: string } {
  const figures = otherFigures(a, b);
  if (figures) return { relation: "differs", why: figures };
  const speakers = otherSpeakers(a, b);
  if (speakers && !a.statement.speakers.some((s) => b.statement.speakers.includes(s)))
    return { relation: "differs", why: speakers };
  if (familyOf(a.statement) === "say" && familyOf(b.statement) === "say" && words < ALIKE)
    return { relation: "differs", why: "said in other words" };
  const { more, ordered, why } = firmer(a, b, "sides", names, language);
  const rivals = rivalNames(a, b, language);
  if (rivals && ordered === "softly") return { relation: "differs", why: rivals };
  if (ordered === "no") return { relation: "differs", why: `${a.statement.act} against ${b.statement.act}` };
  if (Math.abs(more) >= DECISIVE - 1e-9)
    return { relation: more > 0 ? "stronger-in-a" : "stronger-in-b", why: why.join("; ") };
  if (rivals) return { relation: "differs", why: rivals };
  return speakers
    ? { relation: "differs", why: speakers }
    : { relation: "same", why: "same kind of act and same substance" };
}
