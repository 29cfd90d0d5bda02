/** How likely two statements are on one matter: shared words weighed by how much they tell, shared issues, speakers, acts. */
import { actsAgree, familyOf, speakersAgree } from "./acts.ts";
import type { Language } from "./language.ts";
import type { Matter } from "./matter.ts";

export interface Weighing {
  /** How much a key tells in these two documents, 0 to 1. */
  rarity: ReadonlyMap<string, number>;
  topics: ReadonlyMap<string, number>;
}

/** What an issue in common adds at most: half of certainty, less where no word is shared and both say more than that it was discussed. */
const TOPIC = 0.5;
const TOPIC_ALONE = 0.25;
/** So many words in common are none. */
const LITTLE = 0.05;
/** An issue carried over from the statement before adds so much of it. */
const CARRIED = 0.5;
/** How much it counts that the shorter content lies inside the longer one, beside how alike they are as wholes. */
const INSIDE = 0.3;
/** What is shared must outweigh this before it tells much: two or three words of every readout do not. */
const SLIGHT = 0.1;
/** A matter that stands in the same place of both documents is a little more likely the same. */
const PLACE = 0.03;

/** How rare each key and each issue is among the statements of both documents. */
export function weigh(a: readonly Matter[], b: readonly Matter[], language: Language): Weighing {
  const all = [...a, ...b];
  const count = (keysOf: (m: Matter) => Iterable<string>): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const m of all) for (const key of new Set(keysOf(m))) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };
  const most = Math.log(1 + all.length);
  const rarity = new Map(
    [...count((m) => [...m.keys.keys(), ...m.around.keys()])].map(([key, n]) => [
      key,
      most ? Math.log(1 + all.length / n) / most : 1,
    ]),
  );
  const topics = new Map(
    [...count((m) => m.topics)].map(([id, n]) => [id, (language.generalIssues.has(id) ? 0.3 : 1) * Math.min(1, 2 / n)]),
  );
  return { rarity, topics };
}

/** 0 to 1: whether two statements can report the same utterance. */
export function similarity(a: Matter, b: Matter, w: Weighing, language: Language): number {
  const near = PLACE * (1 - Math.abs(a.place - b.place));
  return (
    sameMatter(a, b, w, language) *
    ((1 - PLACE) * actsAgree(a.statement, b.statement) * speakersAgree(a.statement, b.statement) + near)
  );
}

/** 0 to 1: whether two statements are on one matter, whoever speaks and however. */
export function sameMatter(a: Matter, b: Matter, w: Weighing, language: Language): number {
  const words = wordsShared(a, b, w);
  const issues = Math.max(
    topicsShared(a.topics, b.topics, w.topics, language),
    CARRIED * topicsShared(a.carried, b.topics, w.topics, language),
    CARRIED * topicsShared(a.topics, b.carried, w.topics, language),
  );
  const talk = [a, b].some((m) => familyOf(m.statement) === "talk");
  return 1 - (1 - words) * (1 - (words > LITTLE || talk ? TOPIC : TOPIC_ALONE) * issues);
}

/** 0 to 1: share of what the contents name that both name, damped where it tells little. */
export function wordsShared(a: Matter, b: Matter, { rarity }: Weighing): number {
  const heft = ({ keys }: Matter): number => {
    let sum = 0;
    for (const [key, weight] of keys) sum += (weight * (rarity.get(key) ?? 1)) ** 2;
    return Math.sqrt(sum);
  };
  let common = 0;
  for (const [key, weight] of a.keys)
    common += weight * (b.keys.get(key) ?? b.inner.get(key) ?? 0) * (rarity.get(key) ?? 1) ** 2;
  for (const [key, weight] of a.inner)
    if (!a.keys.has(key)) common += weight * (b.keys.get(key) ?? 0) * (rarity.get(key) ?? 1) ** 2;
  const [x, y] = [heft(a), heft(b)];
  if (!x || !y || !common) return 0;
  const even = Math.min(1, common / (x * y));
  const inside = Math.min(1, common / Math.min(x, y) ** 2);
  return even ** (1 - INSIDE) * inside ** INSIDE * (common / (common + SLIGHT));
}

/** Share of issues in common, a wider issue counting half for one inside it. */
function topicsShared(
  a: readonly string[],
  b: readonly string[],
  weights: ReadonlyMap<string, number>,
  { issueParents }: Language,
): number {
  if (!a.length || !b.length) return 0;
  let shared = 0;
  for (const x of a)
    for (const y of b) {
      const kin = x === y ? 1 : issueParents.get(x) === y || issueParents.get(y) === x ? 0.5 : 0;
      if (kin) shared = Math.max(shared, kin * Math.min(weights.get(x) ?? 1, weights.get(y) ?? 1));
    }
  return shared / Math.sqrt(Math.sqrt(a.length * b.length));
}
