/** Holds two sides' readouts of one engagement beside each other. */
import type { Comparison, Guard } from "../../model/comparison.ts";
import type { Knowledge } from "../../model/knowledge.ts";
import type { Record } from "../../model/record.ts";
import { align } from "../align/align.ts";
import { wordFinder } from "../align/find-words.ts";
import { languageOf } from "../align/language.ts";
import type { Matter } from "../align/matter.ts";
import { factsOf } from "./facts.ts";
import { relationOf } from "./relation.ts";
import { weightsOf, type TopicsOf } from "./weights.ts";

/** Which statements are told by both, which by one alone, what each gives its words to, and which facts disagree. */
export function compare(a: Record, b: Record, k: Knowledge): Comparison {
  const language = languageOf(k);
  const { pairs, onlyA, onlyB } = align(a, b, k);
  const names = namesOf(a, b);
  const aligned = pairs.map((pair) => ({
    a: pair.a.statement.id,
    b: pair.b.statement.id,
    ...relationOf(pair, names, language),
    similarity: Math.round(pair.similarity * 1000) / 1000,
  }));
  const partner = new Map<string, string[]>(
    pairs.flatMap((p) => [
      [`a${p.a.statement.id}`, p.b.topics],
      [`b${p.b.statement.id}`, p.a.topics],
    ]),
  );
  // A statement that names no issue itself is on that of its partner.
  const topics = (record: Record, side: "a" | "b"): TopicsOf => {
    const own = new Map(
      record.statements.map((s) => [s.id, s.topics.length ? s.topics : (partner.get(side + s.id) ?? [])]),
    );
    return (id) => own.get(id) ?? [];
  };
  const [ofA, ofB] = [guards("a", onlyA, b, k), guards("b", onlyB, a, k)];
  const [topicsA, topicsB] = [topics(a, "a"), topics(b, "b")];
  return {
    a: a.document.id,
    b: b.document.id,
    records: [a, b],
    aligned,
    onlyA: onlyA.map((m) => m.statement.id),
    onlyB: onlyB.map((m) => m.statement.id),
    guarded: [...withBack(ofA, onlyA, ofB, b, "a"), ...withBack(ofB, onlyB, ofA, a, "b")],
    issues: shareOut(issuesOf(a, topicsA), issuesOf(b, topicsB)),
    weights: weightsOf(a, b, topicsA, topicsB),
    facts: factsOf(a, b),
  };
}

/** Publishers' codes where they differ, else the letters of the sides. */
function namesOf(a: Record, b: Record): [string, string] {
  const [x, y] = [a.document.publisher?.country, b.document.publisher?.country];
  return x && y && x !== y ? [x, y] : ["A", "B"];
}

/** Words of the other text on the matters of statements without a partner there. */
function guards(side: Guard["side"], alone: readonly Matter[], other: Record, k: Knowledge): Guard[] {
  if (!alone.length) return [];
  const find = wordFinder(other, k);
  return alone.flatMap((m) => {
    const found = find(m);
    return found ? [{ statement: m.statement.id, side, ...found }] : [];
  });
}

/**
 * Guards of one side with those that the other side's give back: where the words found for their statement are one of ours that
 * has no guard, that statement's words are on the matter of ours too.
 */
function withBack(
  own: readonly Guard[],
  alone: readonly Matter[],
  theirs: readonly Guard[],
  other: Record,
  side: Guard["side"],
): Guard[] {
  const guarded = new Set(own.map((g) => g.statement));
  return [
    ...own,
    ...alone.flatMap(({ statement: { id, content } }) => {
      if (guarded.has(id)) return [];
      const found = theirs.find((g) => content.start <= g.start && g.end <= content.end);
      const back = other.statements.find((s) => s.id === found?.statement)?.content;
      return back
        ? [
            {
              statement: id,
              side,
              words: other.document.text.slice(back.start, back.end),
              start: back.start,
              end: back.end,
            },
          ]
        : [];
    }),
  ];
}

const issuesOf = ({ statements }: Record, topics: TopicsOf): Set<string> =>
  new Set(statements.flatMap((s) => topics(s.id)));

const shareOut = (a: ReadonlySet<string>, b: ReadonlySet<string>): Comparison["issues"] => ({
  both: [...a].filter((i) => b.has(i)),
  onlyA: [...a].filter((i) => !b.has(i)),
  onlyB: [...b].filter((i) => !a.has(i)),
});
