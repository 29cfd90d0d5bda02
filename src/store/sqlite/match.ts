/** A parsed query as FTS5 MATCH: every word quoted, so that nothing a person types is read as syntax. */
import type { Query } from "../contract.ts";
import { spaced } from "../words.ts";

const phrase = (w: { text: string; prefix: boolean }): string =>
  `"${spaced(w.text).replaceAll('"', " ").trim()}"${w.prefix ? " *" : ""}`;

/** The MATCH expression of a query. */
export function matchOf(q: Query): string {
  switch (q.op) {
    case "words":
      return phrase(q);
    case "near":
      return `NEAR(${q.of.map(phrase).join(" ")}, ${q.within})`;
    case "not":
      return `(${matchOf(q.keep)} NOT ${matchOf(q.drop)})`;
    default:
      return `(${q.of.map(matchOf).join(q.op === "and" ? " AND " : " OR ")})`;
  }
}
