/** How many statements there are on each topic, kept per set of parties and year, so that a long relationship is counted at once. */
import type { Dimension, Filter } from "../contract.ts";
import type { Database } from "./database.ts";

/** Adds to (or, with -1, takes from) the counts what one current record says of each topic. */
export function countTopics(
  db: Database,
  at: { parties: string; day: string },
  topics: readonly (readonly string[])[],
  sign: 1 | -1,
): void {
  const counts = new Map<string, number>();
  for (const list of topics) for (const topic of new Set(list)) counts.set(topic, (counts.get(topic) ?? 0) + sign);
  const year = at.day.slice(0, 4);
  for (const [topic, n] of counts)
    db.sql(
      "insert into topic_counts(parties,year,topic,statements) values (?,?,?,?) on conflict(parties,year,topic) do update set statements = statements + excluded.statements",
    ).run(at.parties, year, topic, n);
  if (sign < 0)
    for (const topic of counts.keys())
      db.sql("delete from topic_counts where parties = ? and year = ? and topic = ? and statements = 0").run(
        at.parties,
        year,
        topic,
      );
}

/** Whether the kept counts answer: statements that stand for their page, asked for by nothing but parties and topics. */
export function topicsAlone(f: Filter, by: readonly Dimension[]): boolean {
  const asked = Object.entries(f).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  return (
    by.includes("topic") &&
    by.every((d) => d === "topic" || d === "year") &&
    asked.every((name) => name === "party" || (name === "revisions" && f.revisions === "current"))
  );
}

export function countsOfTopics(
  db: Database,
  { party = [] }: Filter,
  by: readonly Dimension[],
): { values: string[]; count: number }[] {
  const columns = by.map((d) => (d === "topic" ? "topic" : "year")).join(", ");
  const took = party.map(() => "instr('+' || parties || '+', ?) > 0");
  const rows = db
    .sql(
      `select ${columns}, sum(statements) count from topic_counts ${took.length ? `where ${took.join(" and ")}` : ""} group by ${columns} order by ${columns}`,
    )
    .all(...party.map((p) => `+${p}+`)) as { topic?: string; year?: string; count: number }[];
  return rows.map((r) => ({ values: by.map((d) => (d === "topic" ? r.topic : r.year) ?? ""), count: r.count }));
}
