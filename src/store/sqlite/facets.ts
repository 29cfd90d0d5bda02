/** Of what the hits of a search are: how many are by each speaker, according to each publisher, of each act, issue and year. */
import { sql } from "kysely";
import type { Facets, Filter, Query } from "../contract.ts";
import { all, recordConditions, searchConditions } from "./conditions.ts";
import type { Database } from "./database.ts";
import { matchOf } from "./match.ts";

/** Counting more hits than this takes longer than a reader waits: the newest so many are counted. */
const COUNTED = 3000;
/** So many values of each kind. */
const MOST = 40;

/** What a hit of each kind has, with the lists that it holds taken apart. */
const VALUES: { readonly [facet in keyof Facets["by"]]: { value: string; from: string } } = {
  speaker: { value: "x.value", from: "hits h, json_each(h.speakers) x" },
  publisher: { value: "coalesce(h.publisher, h.publisher_name)", from: "hits h" },
  act: { value: "h.act", from: "hits h" },
  topic: { value: "x.value", from: "hits h, json_each(h.topics) x" },
  year: { value: "nullif(substr(h.day, 1, 4), '')", from: "hits h" },
};

export async function facets(db: Database, query: Query, f: Filter, where: "statements" | "texts"): Promise<Facets> {
  const statements = where === "statements";
  const numbers = statements
    ? sql`select w.rowid n from statement_words w cross join statements s on s.n = w.rowid
        where statement_words match ${matchOf(query)} and ${all(searchConditions(f))}`
    : sql`select w.rowid n from text_words w cross join documents d on d.n = w.rowid
        where text_words match ${matchOf(query)} and exists (select 1 from records r where r.document = d.n and ${all(recordConditions(f))})`;
  const hits = statements
    ? sql`select s.act, s.day, s.speakers, s.topics, d.publisher, d.publisher_name from found
        cross join statements s on s.n = found.n cross join documents d on d.n = s.document`
    : sql`select d.day, d.publisher, d.publisher_name from found cross join documents d on d.n = found.n`;
  const asked = Object.entries(VALUES).filter(([facet]) => statements || facet === "publisher" || facet === "year");
  const { rows } = await sql<{
    facet: keyof Facets["by"] | "";
    value: string;
    count: number;
  }>`with found as materialized (${numbers} order by w.rowid desc limit ${COUNTED + 1}),
      hits as materialized (${hits})
    select '' facet, '' value, count(*) count from hits
    ${sql.join(
      asked.map(
        ([facet, { value, from }]) =>
          sql`union all select * from (select ${facet}, ${sql.raw(value)} v, count(*) from ${sql.raw(from)}
            where ${sql.raw(value)} is not null group by 2 order by 3 desc, 2 limit ${MOST})`,
      ),
      sql` `,
    )}`.execute(db.query);
  const of = (facet: keyof Facets["by"]): Facets["by"][typeof facet] =>
    rows.filter((r) => r.facet === facet).map(({ value, count }) => ({ value, count }));
  const counted = rows.find((r) => r.facet === "")?.count ?? 0;
  return {
    counted: Math.min(counted, COUNTED),
    more: counted > COUNTED,
    by: { speaker: of("speaker"), publisher: of("publisher"), act: of("act"), topic: of("topic"), year: of("year") },
  };
}
