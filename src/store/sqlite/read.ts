/** Reads rows a page at a time, in order, holding nothing open between the pages. */
import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import type { Counted, Dimension, DocumentRow, EngagementRow, Filter, NameRow, Order, StatementRow, StoredRecord } from "../contract.ts";
import { all, recordConditions, statementConditions } from "./conditions.ts";
import type { Condition } from "./conditions.ts";
import type { Database } from "./database.ts";
import { documentRow, statementRow, storedRecord } from "./rows.ts";
import type { BodyTuple, DocumentTuple, StatementJoined } from "./rows.ts";

type Numbered = { n: number; day: string };

/** Fetches page after page of `select`, which gets a condition that begins after the last row of the page before. */
async function* paged<T extends Numbered>(
  table: string,
  size: number,
  order: Order | undefined,
  select: (after: Condition, tail: RawBuilder<unknown>) => Promise<T[]>,
): AsyncGenerator<T> {
  const t = sql.raw(table);
  const byDay = order?.by !== "added";
  const [dir, sign] = order?.descending ? [sql.raw("desc"), sql.raw("<")] : [sql.raw("asc"), sql.raw(">")];
  const sort = byDay ? sql`${t}.day ${dir}, ${t}.n ${dir}` : sql`${t}.n ${dir}`;
  let left = order?.limit ?? Infinity;
  let last: Numbered | null = null;
  while (left > 0) {
    const after: Condition = !last
      ? sql<boolean>`1`
      : byDay
        ? sql<boolean>`(${t}.day, ${t}.n) ${sign} (${last.day}, ${last.n})`
        : sql<boolean>`${t}.n ${sign} ${last.n}`;
    const take = Math.min(size, left);
    const rows = await select(after, sql`order by ${sort} limit ${take}`);
    yield* rows;
    if (rows.length < take) return;
    left -= rows.length;
    last = rows.at(-1)!;
  }
}

const rowsOf = async <T>(db: Database, query: RawBuilder<T>): Promise<T[]> => (await query.execute(db.query)).rows;

/** Records that the filter means; with conditions on statements, those that have such a statement. */
const recordsWanted = (f: Filter): Condition => {
  const s = statementConditions(f);
  return s.length === 0
    ? all(recordConditions(f))
    : sql<boolean>`${all(recordConditions(f))} and r.n in (select s.record from statements s where ${all(s)})`;
};

export async function* readDocuments(db: Database, f: Filter = {}, order?: Order): AsyncGenerator<DocumentRow> {
  const wanted = recordsWanted(f);
  for await (const t of paged("d", 500, order, (after, tail) =>
    rowsOf(db, sql<DocumentTuple>`select d.* from documents d
      where d.n in (select r.document from records r join documents d on d.n = r.document where ${wanted}) and ${after} ${tail}`)))
    yield documentRow(t);
}

export async function* readRecords(db: Database, f: Filter = {}, order?: Order): AsyncGenerator<StoredRecord> {
  const wanted = recordsWanted(f);
  for await (const r of paged("r", 40, order, (after, tail) =>
    rowsOf(db, sql<BodyTuple & { text: string; engagement_id: string | null }>`select r.*, b.json, b.extracted, t.text, e.id engagement_id
      from records r join bodies b on b.record = r.n join documents d on d.n = r.document join texts t on t.document = r.document
      left join engagements e on e.n = r.engagement where ${wanted} and ${after} ${tail}`))) {
    const d = db.sql("select * from documents where n = ?").get(r.document) as DocumentTuple;
    yield storedRecord(r, documentRow(d), r.text, r.engagement_id);
  }
}

const STATEMENT_COLUMNS = sql`s.*, d.id document_id, d.publisher, d.language, r.part, r.parties, e.id engagement_id`;
const STATEMENT_TABLES = sql`statements s join records r on r.n = s.record join documents d on d.n = s.document
  left join engagements e on e.n = r.engagement`;

export async function* readStatements(db: Database, f: Filter = {}, order?: Order): AsyncGenerator<StatementRow> {
  const wanted = all([...recordConditions(f), ...statementConditions(f)]);
  for await (const s of paged("s", 2000, order, (after, tail) =>
    rowsOf(db, sql<StatementJoined>`select ${STATEMENT_COLUMNS} from ${STATEMENT_TABLES} where ${wanted} and ${after} ${tail}`)))
    yield statementRow(s);
}

/** Statements by row number, in the order of the numbers given. */
export async function statementsAt(db: Database, numbers: readonly number[]): Promise<Map<number, StatementRow>> {
  if (numbers.length === 0) return new Map();
  const rows = await rowsOf(db, sql<StatementJoined>`select ${STATEMENT_COLUMNS} from ${STATEMENT_TABLES} where s.n in (${sql.join(numbers)})`);
  return new Map(rows.map((r) => [r.n, statementRow(r)]));
}

type EngagementTuple = { n: number; id: string; day: string; kind: string; level: string | null; title: string | null; parties: string; place: string | null };

export async function* readEngagements(db: Database, f: Filter = {}, order?: Order): AsyncGenerator<EngagementRow> {
  const { engagement, ...rest } = f;
  const wanted = all([
    sql<boolean>`e.n in (select r.engagement from records r join documents d on d.n = r.document where ${recordsWanted(rest)})`,
    ...(engagement ? [sql<boolean>`e.n in (select engagement from engagement_ids where id in (${sql.join(engagement)}))`] : []),
  ]);
  for await (const e of paged("e", 200, order, (after, tail) =>
    rowsOf(db, sql<EngagementTuple>`select e.* from engagements e where ${wanted} and ${after} ${tail}`)))
    yield engagementRow(db, e);
}

function engagementRow(db: Database, e: EngagementTuple): EngagementRow {
  const parties = e.parties === "" ? [] : e.parties.split("+");
  const readouts = db.sql(
    "select d.id document, r.part, d.page, d.publisher, r.current, r.why from records r join documents d on d.n = r.document where r.engagement = ? order by d.n, r.part",
  ).all(e.n) as { document: string; part: number; page: string; publisher: string | null; current: number; why: string | null }[];
  return {
    id: e.id,
    day: e.day || null,
    kind: e.kind as EngagementRow["kind"],
    level: e.level as EngagementRow["level"],
    title: e.title,
    parties,
    place: e.place === null ? null : (JSON.parse(e.place) as EngagementRow["place"]),
    readouts: readouts.map((r) => ({ ...r, current: r.current === 1 })),
  };
}

/** An engagement by its id or a former one. */
export async function engagementById(db: Database, id: string): Promise<EngagementRow | null> {
  const e = db.sql("select e.* from engagement_ids i join engagements e on e.n = i.engagement where i.id = ?").get(id);
  return e ? engagementRow(db, e as EngagementTuple) : null;
}

export async function readNames(db: Database, f: Filter = {}): Promise<NameRow[]> {
  return rowsOf(db, sql<NameRow>`select n.name, n.family, n.party, n.office, min(nullif(r.day, '')) first, max(nullif(r.day, '')) last,
      count(distinct r.n) records
    from names n join records r on r.n = n.record join documents d on d.n = r.document where ${recordsWanted(f)}
    group by n.name, n.family, n.party, n.office order by n.party, n.family, n.name, first`).then((rows) => rows.map((r) => ({ ...r })));
}

export async function readCounts(db: Database, of: Counted, by: Dimension, f: Filter = {}): Promise<{ value: string; count: number }[]> {
  const value: { [d in Dimension]: string } = {
    publisher: "d.publisher", party: "p.party", speaker: "sp.party", act: "s.act", topic: "st.topic",
    year: "nullif(substr(r.day, 1, 4), '')", language: "d.language", kind: "r.kind",
  };
  const overStatements = of === "statements" || by === "speaker" || by === "act" || by === "topic";
  const from = sql.join([
    sql`records r join documents d on d.n = r.document`,
    ...(overStatements ? [sql`join statements s on s.record = r.n`] : []),
    ...(by === "party" ? [sql`join record_parties p on p.record = r.n`] : []),
    ...(by === "speaker" ? [sql`join statement_speakers sp on sp.statement = s.n and sp.day = s.day`] : []),
    ...(by === "topic" ? [sql`join statement_topics st on st.statement = s.n and st.day = s.day`] : []),
  ], sql` `);
  const counted = sql.raw({ statements: "s.n", documents: "d.n", engagements: "r.engagement" }[of]);
  const wanted = overStatements ? all([...recordConditions(f), ...statementConditions(f)]) : recordsWanted(f);
  const rows = await rowsOf(db, sql<{ value: string; count: number }>`select ${sql.raw(value[by])} value, count(distinct ${counted}) count
    from ${from} where ${wanted} and ${sql.raw(value[by])} is not null group by 1 having count > 0 order by 2 desc, 1`);
  return rows.map((r) => ({ ...r }));
}
