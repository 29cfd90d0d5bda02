/** Full-text search: FTS5 ranks, ordinary conditions narrow, and a word that is nearly everywhere is ranked among the newest. */
import { sql } from "kysely";
import type { Filter, Hit, Query, SearchPage, SearchWanted } from "../contract.ts";
import { marksIn, passageAround } from "../highlight.ts";
import { all, recordConditions, searchConditions } from "./conditions.ts";
import type { Database } from "./database.ts";
import { matchOf } from "./match.ts";
import { statementsAt } from "./read.ts";
import { documentRow } from "./rows.ts";
import type { DocumentTuple } from "./rows.ts";

/** Ranking costs a millisecond for about a thousand rows: more than this many are not ranked, only counted. */
const RANKED = 20_000;

export async function search(db: Database, query: Query, f: Filter, wanted: SearchWanted): Promise<SearchPage> {
  const match = matchOf(query);
  const words = sql.raw(wanted.in === "statements" ? "statement_words" : "text_words");
  const from =
    wanted.in === "statements"
      ? sql`${words} w cross join statements s on s.n = w.rowid`
      : sql`${words} w cross join documents d on d.n = w.rowid`;
  const narrowed =
    wanted.in === "statements"
      ? all(searchConditions(f))
      : sql<boolean>`exists (select 1 from records r where r.document = d.n and ${all(recordConditions(f))})`;

  const matching = sql<boolean>`${words} match ${match}`;
  // How many rows have the words at all costs little; ranking is what costs.
  const {
    rows: [all_],
  } = await sql<{
    count: number;
  }>`select count(*) count from (select rowid from ${words} where ${matching} limit ${RANKED + 1})`.execute(db.query);
  let newest = sql<boolean>`1`;
  let more = false;
  if (all_!.count > RANKED) {
    // Of the rows that also fit the filters, where the newest begin.
    const {
      rows: [cut],
    } = await sql<{ count: number; oldest: number | null }>`select count(*) count, min(n) oldest from (
      select w.rowid n from ${from} where ${matching} and ${narrowed} order by w.rowid desc limit ${RANKED + 1})`.execute(
      db.query,
    );
    more = cut!.count > RANKED;
    if (more) newest = sql<boolean>`w.rowid >= ${cut!.oldest}`;
  }
  const { rows } =
    all_!.count === 0
      ? { rows: [] }
      : await sql<{ n: number; score: number; total: number }>`with hits as materialized (
        select w.rowid n, w.rank score from ${from} where ${matching} and ${newest} and ${narrowed})
      select n, score, (select count(*) from hits) total from hits order by score, n desc limit ${wanted.limit} offset ${wanted.offset}`.execute(
          db.query,
        );
  const total = rows[0]?.total ?? (wanted.offset > 0 || wanted.limit === 0 ? await countAll() : 0);

  async function countAll(): Promise<number> {
    const {
      rows: [counted],
    } = await sql<{
      count: number;
    }>`select count(*) count from ${from} where ${matching} and ${newest} and ${narrowed}`.execute(db.query);
    return counted!.count;
  }

  const hits = wanted.in === "statements" ? await statementHits(db, query, rows) : textHits(db, query, rows);
  return { hits, total: Math.min(total, RANKED), more, rankedAmong: more ? RANKED : null };
}

async function statementHits(
  db: Database,
  query: Query,
  rows: readonly { n: number; score: number }[],
): Promise<Hit[]> {
  const statements = await statementsAt(
    db,
    rows.map((r) => r.n),
  );
  return rows.flatMap(({ n, score }) => {
    const statement = statements.get(n);
    if (!statement) return [];
    const t = db.sql("select * from documents where id = ?").get(statement.document) as DocumentTuple;
    const text = textOf(db, t.n);
    const start = Math.min(statement.cue.start, statement.content.start);
    const end = Math.max(statement.cue.end, statement.content.end);
    return [
      {
        document: documentRow(t),
        statement,
        engagement: statement.engagement,
        day: statement.day,
        score: -score,
        passage: passage(text, query, start, end),
      },
    ];
  });
}

const textHits = (db: Database, query: Query, rows: readonly { n: number; score: number }[]): Hit[] =>
  rows.map(({ n, score }) => {
    const t = db.sql("select * from documents where n = ?").get(n) as DocumentTuple;
    const text = textOf(db, n);
    const { start, end } = passageAround(text, marksIn(text, query));
    const e = db
      .sql("select e.id from records r join engagements e on e.n = r.engagement where r.document = ? order by r.part")
      .get(n) as { id: string } | undefined;
    return {
      document: documentRow(t),
      statement: null,
      engagement: e?.id ?? null,
      day: t.day || null,
      score: -score,
      passage: passage(text, query, start, end),
    };
  });

const textOf = (db: Database, n: number): string =>
  (db.sql("select text from texts where document = ?").get(n) as { text: string }).text;

const passage = (text: string, query: Query, start: number, end: number): Hit["passage"] => {
  const words = text.slice(start, end);
  return {
    text: words,
    start,
    end,
    marks: marksIn(words, query).map((m) => ({ start: m.start + start, end: m.end + start })),
  };
};
