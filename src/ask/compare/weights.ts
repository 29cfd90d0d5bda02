/** How much of its words each side gives to an issue, and in which order the issues come up. */
import type { Weight } from "../../model/comparison.ts";
import type { Record } from "../../model/record.ts";

/** Issues of a statement by its id. */
export type TopicsOf = (id: string) => readonly string[];

interface Share {
  share: number;
  order: number;
}

/** One row an issue, those first to which most words were given on either side. */
export function weightsOf(a: Record, b: Record, topicsA: TopicsOf, topicsB: TopicsOf): Weight[] {
  const [x, y] = [sharesOf(a, topicsA), sharesOf(b, topicsB)];
  return [...new Set([...x.keys(), ...y.keys()])]
    .map((issue): Weight => ({
      issue,
      a: x.get(issue)?.share ?? 0,
      b: y.get(issue)?.share ?? 0,
      orderA: x.get(issue)?.order ?? null,
      orderB: y.get(issue)?.order ?? null,
    }))
    .sort((p, q) => Math.max(q.a, q.b) - Math.max(p.a, p.b) || (p.issue < q.issue ? -1 : 1));
}

/** A statement's words are shared evenly among its issues. */
export function sharesOf({ statements, document: { text } }: Record, topics: TopicsOf): Map<string, Share> {
  const count = (s: Record["statements"][number]): number =>
    [s.cue, s.content].reduce(
      (sum, { start, end }) => sum + text.slice(start, end).split(/\s+/).filter(Boolean).length,
      0,
    );
  const all = statements.reduce((sum, s) => sum + count(s), 0);
  const shares = new Map<string, Share>();
  for (const s of statements) {
    const issues = topics(s.id);
    for (const issue of issues) {
      const known = shares.get(issue) ?? { share: 0, order: shares.size + 1 };
      known.share += count(s) / issues.length / (all || 1);
      shares.set(issue, known);
    }
  }
  for (const known of shares.values()) known.share = Math.round(known.share * 1000) / 1000;
  return shares;
}
