/** Counts rows by what they are: of one kind, or of each pair of two kinds. */
import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import type { Counted, Dimension, Filter } from "../contract.ts";
import { all, allRecordConditions, statementConditions } from "./conditions.ts";
import type { Condition } from "./conditions.ts";
import type { Database } from "./database.ts";
import { recordsWanted } from "./read.ts";
import { countsOfTopics, topicsAlone } from "./topic-counts.ts";

/** Where the value of each kind stands. */
const VALUE: { readonly [d in Dimension]: string } = {
  publisher: "d.publisher",
  party: "p.party",
  parties: "nullif(r.parties, '')",
  speaker: "sp.party",
  act: "s.act",
  topic: "st.topic",
  year: "nullif(substr(r.day, 1, 4), '')",
  language: "d.language",
  kind: "r.kind",
  level: "r.level",
};
/** An engagement has its own, whatever a single readout says. */
const OF_ENGAGEMENT: { readonly [d in Dimension]?: string } = {
  year: "nullif(substr(e.day, 1, 4), '')",
  parties: "nullif(e.parties, '')",
  kind: "e.kind",
  level: "e.level",
};

const valueOf = (of: Counted, by: Dimension): RawBuilder<string | null> =>
  sql.raw((of === "engagements" ? OF_ENGAGEMENT[by] : undefined) ?? VALUE[by]);

export async function readCounts(
  db: Database,
  of: Counted,
  by: Dimension,
  f: Filter = {},
): Promise<{ value: string; count: number }[]> {
  if (of === "statements" && topicsAlone(f, [by]))
    return countsOfTopics(db, f, [by])
      .map(({ values: [value = ""], count }) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  const value = valueOf(of, by);
  const { counted, from, wanted } = rowsCounted(of, [by], f);
  const { rows } = await sql<{
    value: string;
    count: number;
  }>`select ${value} value, count(${counted}) count from ${from} where ${wanted} and ${value} is not null
    group by 1 having count > 0 order by 2 desc, 1`.execute(db.query);
  return rows.map((r) => ({ ...r }));
}

export async function readCrossed(
  db: Database,
  of: Counted,
  by: readonly [Dimension, Dimension],
  f: Filter = {},
): Promise<{ values: [string, string]; count: number }[]> {
  if (of === "statements" && topicsAlone(f, by))
    return countsOfTopics(db, f, by).map(({ values: [a = "", b = ""], count }) => ({ values: [a, b], count }));
  const [a, b] = by.map((d) => valueOf(of, d));
  const { counted, from, wanted } = rowsCounted(of, by, f);
  const { rows } = await sql<{
    a: string;
    b: string;
    count: number;
  }>`select coalesce(${a}, '') a, coalesce(${b}, '') b, count(${counted}) count from ${from} where ${wanted}
    group by 1, 2 having count > 0 order by 1, 2`.execute(db.query);
  return rows.map((r) => ({ values: [r.a, r.b], count: r.count }));
}

/** What is counted, out of which tables, under which conditions. A statement meets each of its speakers, topics and parties once. */
function rowsCounted(
  of: Counted,
  by: readonly Dimension[],
  f: Filter,
): { counted: RawBuilder<unknown>; from: RawBuilder<unknown>; wanted: Condition } {
  const has = (d: Dimension): boolean => by.includes(d);
  const overStatements = of === "statements" || has("speaker") || has("act") || has("topic");
  const from = sql.join(
    [
      sql`records r join documents d on d.n = r.document`,
      ...(of === "engagements" ? [sql`join engagements e on e.n = r.engagement`] : []),
      ...(overStatements ? [sql`join statements s on s.record = r.n`] : []),
      ...(has("party") ? [sql`join record_parties p on p.record = r.n and p.day = r.day`] : []),
      ...(has("speaker") ? [sql`join statement_speakers sp on sp.statement = s.n and sp.day = s.day`] : []),
      ...(has("topic") ? [sql`join statement_topics st on st.statement = s.n and st.day = s.day`] : []),
    ],
    sql` `,
  );
  return {
    counted: sql.raw({ statements: "*", documents: "distinct d.n", engagements: "distinct r.engagement" }[of]),
    from,
    wanted: overStatements ? all([...allRecordConditions(f), ...statementConditions(f)]) : recordsWanted(f),
  };
}
