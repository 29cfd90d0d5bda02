/** Holds three or more readouts of one engagement beside each other: a row an issue, a column a document. */
import type { ManyComparison } from "../../model/comparison.ts";
import type { Knowledge } from "../../model/knowledge.ts";
import type { Record } from "../../model/record.ts";
import { align } from "../align/align.ts";
import { wordFinder } from "../align/find-words.ts";
import { languageOf } from "../align/language.ts";
import { mattersOf } from "../align/matter.ts";
import { factsOfMany } from "./facts.ts";

/** Statement ids by document, null where the document has none on the matter. */
type Group = (string | null)[];

/** Every statement stands in one cell, beside those of the other documents on its matter. */
export function compareMany(records: readonly Record[], k: Knowledge): ManyComparison {
  const groups = groupsOf(records, k);
  const { generalIssues } = languageOf(k);
  const matters = groups.map((statements) => ({ issue: issueOf(statements, records, generalIssues), statements }));
  const issues = [...new Set(matters.map((m) => m.issue))].sort((a, b) => Number(a === "") - Number(b === ""));
  const rows = issues.map((issue) => ({
    issue,
    cells: records.map((_, i) =>
      matters.flatMap((m) => (m.issue === issue && m.statements[i] ? [m.statements[i]] : [])),
    ),
  }));
  return {
    documents: records.map((r) => r.document.id),
    records: [...records],
    rows,
    matters,
    guarded: guardsOf(records, matters, k),
    facts: factsOfMany(records),
  };
}

/** Statements of different documents that any two documents' alignment joins, closest first, one of each document. */
function groupsOf(records: readonly Record[], k: Knowledge): Group[] {
  const groups = new Map<string, Group>();
  const name = (document: number, statement: string): string => `${document} ${statement}`;
  for (const [i, r] of records.entries())
    for (const s of r.statements)
      groups.set(
        name(i, s.id),
        records.map((_, j) => (j === i ? s.id : null)),
      );
  const links = records.flatMap((a, i) =>
    records.slice(i + 1).flatMap((b, j) =>
      align(a, b, k).pairs.map((p) => ({
        a: name(i, p.a.statement.id),
        b: name(i + 1 + j, p.b.statement.id),
        similarity: p.similarity,
      })),
    ),
  );
  for (const { a, b } of links.sort((x, y) => y.similarity - x.similarity)) {
    const [x, y] = [groups.get(a), groups.get(b)];
    if (!x || !y || x === y || x.some((s, i) => s !== null && y[i] !== null)) continue;
    const joined = x.map((s, i) => s ?? y[i] ?? null);
    for (const [i, s] of joined.entries()) if (s !== null) groups.set(name(i, s), joined);
  }
  return [...new Set(groups.values())];
}

/** The issue that most of a group's statements name; a general one only where there is no other. */
function issueOf(statements: Group, records: readonly Record[], general: ReadonlySet<string>): string {
  const counts = new Map<string, number>();
  for (const [i, id] of statements.entries())
    for (const topic of records[i]?.statements.find((s) => s.id === id)?.topics ?? [])
      counts.set(topic, (counts.get(topic) ?? 0) + (general.has(topic) ? 0.1 : 1));
  let best = "";
  for (const [topic, n] of counts) if (n > (counts.get(best) ?? 0)) best = topic;
  return best;
}

/** Words on a matter in the texts that have no statement on it. */
function guardsOf(
  records: readonly Record[],
  matters: readonly { statements: Group }[],
  k: Knowledge,
): ManyComparison["guarded"] {
  const finders = records.map((r) => wordFinder(r, k));
  const known = records.map((r) => new Map(mattersOf(r, k).map((m) => [m.statement.id, m])));
  return matters.flatMap(({ statements }, matter) => {
    const told = statements.flatMap((id, i) => (id === null ? [] : [known[i]?.get(id)])).find((m) => m !== undefined);
    return statements.flatMap((id, document) => {
      const found = id === null && told ? finders[document]?.(told) : null;
      return found ? [{ matter, document, ...found }] : [];
    });
  });
}
