/** A comparison in sentences made only of counts, and short names for its sides. */
import type { Comparison, ManyComparison } from "../../model/comparison.ts";
import type { Record } from "../../model/record.ts";

/** Country codes where each document has another, else letters. */
export function sideLabels(records: readonly Record[]): string[] {
  const codes = records.map((r) => r.document.publisher?.country ?? "");
  return new Set(codes).size === codes.length && !codes.includes("")
    ? codes
    : records.map((_, i) => String.fromCharCode(65 + (i % 26)) + (i < 26 ? "" : String(Math.floor(i / 26))));
}

const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** Three sentences of counts. */
export function countSentences(
  c: Comparison | ManyComparison,
  labels: readonly string[],
  issue: (id: string) => string,
): string[] {
  const of = c.records.map((r, i) => `${r.statements.length} in ${labels[i]}`).join(", ");
  if ("documents" in c) {
    const told = c.matters.map((m) => m.statements.flatMap((id, i) => (id === null ? [] : [i])));
    const all = told.filter((by) => by.length === c.documents.length).length;
    const alone = told.filter((by) => by.length === 1);
    return [
      `Statements: ${of}.`,
      `${counted(c.matters.length, "matter")}: ${all} told by all, ${alone.length} by one alone, ${told.length - all - alone.length} by some.`,
      `By one alone: ${labels.map((l, i) => `${alone.filter(([by]) => by === i).length} in ${l}`).join(", ")}.`,
    ];
  }
  const [a = "A", b = "B"] = labels;
  const how = (relation: Comparison["aligned"][number]["relation"]): number =>
    c.aligned.filter((x) => x.relation === relation).length;
  const list = (ids: readonly string[]): string => (ids.length ? ` (${ids.map(issue).join(", ")})` : "");
  return [
    `Statements: ${of}; ${counted(c.aligned.length, "matter")} told by both, ${c.onlyA.length} only in ${a}, ${c.onlyB.length} only in ${b}.`,
    `Of the ${c.aligned.length} told by both, ${how("same")} ${how("same") === 1 ? "is" : "are"} told alike, ${how("stronger-in-a")} more firmly in ${a}, ${how("stronger-in-b")} more firmly in ${b}, ${how("differs")} differently.`,
    `Issues: ${c.issues.both.length} in both; ${c.issues.onlyA.length} only in ${a}${list(c.issues.onlyA)}; ${c.issues.onlyB.length} only in ${b}${list(c.issues.onlyB)}.`,
  ];
}
