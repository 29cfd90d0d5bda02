/** Reads rows in order: first their numbers in one query, then the rows piece by piece, holding nothing open between. */
import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import { ArchiveError } from "../archive-error.ts";
import type {
  DocumentRow,
  EngagementRow,
  Filter,
  NameRow,
  Order,
  StatementRow,
  StoredRecord,
  TextRow,
} from "../contract.ts";
import { all, allRecordConditions, recordConditions, statementConditions } from "./conditions.ts";
import type { Condition } from "./conditions.ts";
import type { Database } from "./database.ts";
import { documentRow, statementRow, storedRecord } from "./rows.ts";
import type { BodyTuple, DocumentTuple, StatementJoined } from "./rows.ts";

/**
 * The rows of `table` (an alias) that `from` and `wanted` give, in order; `day` is the column that has their day. A row that was taken away or rewritten since its
 * number was read is passed over.
 */
async function* inPieces<T extends { n: number }>(
  db: Database,
  table: string,
  from: RawBuilder<unknown>,
  wanted: Condition,
  order: Order | undefined,
  size: number,
  fetch: (numbers: string) => Promise<T[]>,
  day = `${table}.day`,
): AsyncGenerator<T> {
  const t = sql.raw(table);
  const dir = sql.raw(order?.descending ? "desc" : "asc");
  const sort = order?.by === "added" ? sql`${t}.n ${dir}` : sql`${sql.raw(day)} ${dir}, ${t}.n ${dir}`;
  const limit = order?.limit === undefined ? sql`` : sql`limit ${order.limit}`;
  const behind = order?.after === undefined ? sql`` : sql`and ${behindRow(db, table, order.after, order, day)}`;
  const numbers = (
    await rowsOf(
      db,
      sql<{ n: number }>`select ${t}.n from ${from} where (${wanted}) ${behind} order by ${sort} ${limit}`,
    )
  ).map((r) => r.n);
  for (let i = 0; i < numbers.length; i += size) {
    const piece = numbers.slice(i, i + size);
    const rows = new Map((await fetch(JSON.stringify(piece))).map((r) => [r.n, r]));
    for (const n of piece) {
      const row = rows.get(n);
      if (row) yield row;
    }
  }
}

/** How a row of each table (by its alias) is found by its name. */
const NAMED: { readonly [table: string]: readonly [query: string, parts: (name: string) => (string | number)[]] } = {
  d: ["select n, day from documents where id = ?", (id) => [id]],
  r: [
    "select r.n, r.day from records r join documents d on d.n = r.document where d.id = ? and r.part = ?",
    (key) => keyParts(key),
  ],
  e: ["select e.n, e.day from engagement_ids i join engagements e on e.n = i.engagement where i.id = ?", (id) => [id]],
  s: [
    "select s.n, s.day from documents d join records r on r.document = d.n join statements s on s.record = r.n where d.id = ? and r.part = ? and s.id = ?",
    (name) => [...keyParts(name.slice(0, name.indexOf(" "))), name.slice(name.indexOf(" ") + 1)],
  ],
};

/** Document and part of a record's key. */
const keyParts = (key: string): [string, number] => {
  const dot = key.lastIndexOf(".");
  return [key.slice(0, dot), Number(key.slice(dot + 1)) || 0];
};

/** The rows behind the one of this name, in the order asked for. */
function behindRow(db: Database, table: string, name: string, order: Order, day: string): Condition {
  const [query, parts] = NAMED[table]!;
  const row = db.sql(query).get(...parts(name)) as { n: number; day: string } | undefined;
  if (!row)
    throw new ArchiveError(
      name,
      "row-gone",
      "the row to go on from is no longer in the archive",
      "Nothing was changed.",
      "Begin again at the beginning of the list.",
    );
  const t = sql.raw(table);
  const than = sql.raw(order.descending ? "<" : ">");
  return order.by === "added"
    ? sql<boolean>`${t}.n ${than} ${row.n}`
    : sql<boolean>`${sql.raw(day)} ${sql.raw(`${order.descending ? "<" : ">"}=`)} ${row.day} and (${sql.raw(day)}, ${t}.n) ${than} (${row.day}, ${row.n})`;
}

const rowsOf = async <T>(db: Database, query: RawBuilder<T>): Promise<T[]> => (await query.execute(db.query)).rows;

/** Records that the filter means; with conditions on statements, those that have such a statement. */
export const recordsWanted = (f: Filter, conditions = allRecordConditions): Condition => {
  const s = statementConditions(f);
  return s.length === 0
    ? all(conditions(f))
    : sql<boolean>`${all(conditions(f))} and r.n in (select s.record from statements s where ${all(s)})`;
};

export async function* readDocuments(db: Database, f: Filter = {}, order?: Order): AsyncGenerator<DocumentRow> {
  const wanted = sql<boolean>`d.n in (select r.document from records r join documents d on d.n = r.document where ${recordsWanted(f)})`;
  for await (const t of inPieces(db, "d", sql`documents d`, wanted, order, 500, (numbers) =>
    rowsOf(db, sql<DocumentTuple>`select d.* from documents d where d.n in (select value from json_each(${numbers}))`),
  ))
    yield documentRow(t);
}

export async function* readRecords(db: Database, f: Filter = {}, order?: Order): AsyncGenerator<StoredRecord> {
  for await (const r of inPieces(
    db,
    "r",
    sql`records r join documents d on d.n = r.document`,
    recordsWanted(f, recordConditions),
    order,
    40,
    (numbers) =>
      rowsOf(
        db,
        sql<
          BodyTuple & { text: string; engagement_id: string | null }
        >`select r.*, b.json, b.extracted, t.text, e.id engagement_id
      from records r join bodies b on b.record = r.n join texts t on t.document = r.document
      left join engagements e on e.n = r.engagement where r.n in (select value from json_each(${numbers}))`,
      ),
  )) {
    const d = db.sql("select * from documents where n = ?").get(r.document) as DocumentTuple;
    yield storedRecord(r, documentRow(d), r.text, r.engagement_id);
  }
}

export async function* readTexts(db: Database, f: Filter = {}, order?: Order): AsyncGenerator<TextRow> {
  const wanted = sql<boolean>`d.n in (select r.document from records r join documents d on d.n = r.document where ${recordsWanted(f)})`;
  let records = new Map<number, TextRow["records"]>();
  for await (const t of inPieces(db, "d", sql`documents d`, wanted, order, 200, async (numbers) => {
    records = partsOf(db, numbers);
    return rowsOf(
      db,
      sql<
        DocumentTuple & { text: string }
      >`select d.*, t.text from documents d join texts t on t.document = d.n where d.n in (select value from json_each(${numbers}))`,
    );
  }))
    yield { document: documentRow(t), text: t.text, records: records.get(t.n) ?? [] };
}

/** The records of several documents, in the order of their texts. */
function partsOf(db: Database, numbers: string): Map<number, TextRow["records"]> {
  const rows = db
    .sql(
      "select r.document n, r.part, e.id engagement, r.day, r.parties from records r left join engagements e on e.n = r.engagement " +
        "where r.document in (select value from json_each(?)) order by r.document, r.part",
    )
    .all(numbers) as { n: number; part: number; engagement: string | null; day: string; parties: string }[];
  const out = new Map<number, TextRow["records"]>();
  for (const { n, part, engagement, day, parties } of rows) {
    const record = { part, engagement, day: day || null, parties: parties === "" ? [] : parties.split("+") };
    const of = out.get(n);
    if (of) of.push(record);
    else out.set(n, [record]);
  }
  return out;
}

const STATEMENT_COLUMNS = sql`s.*, d.id document_id, d.source, d.url, d.sha256, d.publisher, d.language, r.part,
  r.parties, e.id engagement_id`;
const STATEMENT_TABLES = sql`statements s join records r on r.n = s.record join documents d on d.n = s.document
  left join engagements e on e.n = r.engagement`;

export async function* readStatements(db: Database, f: Filter = {}, order?: Order): AsyncGenerator<StatementRow> {
  const wanted = all([...recordConditions(f), ...statementConditions(f)]);
  const { from, day } = inOrderOfDays(db, f);
  for await (const s of inPieces(
    db,
    "s",
    from,
    wanted,
    order,
    1000,
    (numbers) =>
      rowsOf(
        db,
        sql<StatementJoined>`select ${STATEMENT_COLUMNS} from ${STATEMENT_TABLES} where s.n in (select value from json_each(${numbers}))`,
      ),
    day,
  ))
    yield statementRow(s);
}

/**
 * Statements beginning with the index that leaves least to look through and has them in the order of their days, so that the
 * newest few are found without the rest: those on the topic, those of the rarest of the parties, those of the speaker.
 */
function inOrderOfDays(db: Database, f: Filter): { from: RawBuilder<unknown>; day: string } {
  const and = sql`cross join records r on r.n = s.record cross join documents d on d.n = s.document`;
  const [topic, ...topics] = f.topic ?? [];
  if (topic !== undefined && topics.length === 0)
    return {
      from: sql`(select day, statement from statement_topics where topic = ${topic}) x cross join statements s on s.n = x.statement ${and}`,
      day: "x.day",
    };
  const parties = [...(f.party ?? []), ...(f.with ?? [])];
  if (parties.length && !f.document && !f.engagement && !f.page && !f.at) {
    const [rarest] = parties.map((party) => ({ party, count: countOf(db, party) })).sort((a, b) => a.count - b.count);
    return {
      from: sql`(select day, record from record_parties where party = ${rarest?.party}) x cross join statements s on s.record = x.record ${and}`,
      day: "x.day",
    };
  }
  return {
    from: sql`statements s join records r on r.n = s.record join documents d on d.n = s.document`,
    day: "s.day",
  };
}

const countOf = (db: Database, party: string): number =>
  (db.sql("select count(*) c from record_parties where party = ?").get(party) as { c: number }).c;

/** Statements by row number, in the order of the numbers given. */
export async function statementsAt(db: Database, numbers: readonly number[]): Promise<Map<number, StatementRow>> {
  if (numbers.length === 0) return new Map();
  const rows = await rowsOf(
    db,
    sql<StatementJoined>`select ${STATEMENT_COLUMNS} from ${STATEMENT_TABLES} where s.n in (${sql.join(numbers)})`,
  );
  return new Map(rows.map((r) => [r.n, statementRow(r)]));
}

type EngagementTuple = {
  n: number;
  id: string;
  day: string;
  kind: string;
  level: string | null;
  title: string | null;
  parties: string;
  place: string | null;
};

export async function* readEngagements(db: Database, f: Filter = {}, order?: Order): AsyncGenerator<EngagementRow> {
  const { engagement, ...rest } = f;
  const wanted = all([
    sql<boolean>`e.n in (select r.engagement from records r join documents d on d.n = r.document where ${recordsWanted(rest)})`,
    ...(engagement
      ? [sql<boolean>`e.n in (select engagement from engagement_ids where id in (${sql.join(engagement)}))`]
      : []),
  ]);
  let readouts = new Map<number, Readout[]>();
  for await (const e of inPieces(db, "e", sql`engagements e`, wanted, order, 200, async (numbers) => {
    const rows = await rowsOf(
      db,
      sql<EngagementTuple>`select e.* from engagements e where e.n in (select value from json_each(${numbers}))`,
    );
    readouts = readoutsOf(db, numbers);
    return rows;
  }))
    yield engagementRow(e, readouts.get(e.n) ?? []);
}

type Readout = EngagementRow["readouts"][number];

/** The readouts of several engagements, by the order in which they were added. */
function readoutsOf(db: Database, numbers: string): Map<number, Readout[]> {
  const rows = db
    .sql(
      "select r.engagement n, d.id document, r.part, d.page, d.publisher, r.current, r.why from records r join documents d on d.n = r.document " +
        "where r.engagement in (select value from json_each(?)) order by d.n, r.part",
    )
    .all(numbers) as {
    n: number;
    document: string;
    part: number;
    page: string;
    publisher: string | null;
    current: number;
    why: string | null;
  }[];
  const out = new Map<number, Readout[]>();
  for (const { n, ...r } of rows) {
    const readout = { ...r, current: r.current === 1 };
    const of = out.get(n);
    if (of) of.push(readout);
    else out.set(n, [readout]);
  }
  return out;
}

const engagementRow = (e: EngagementTuple, readouts: Readout[]): EngagementRow => ({
  id: e.id,
  day: e.day || null,
  kind: e.kind as EngagementRow["kind"],
  level: e.level as EngagementRow["level"],
  title: e.title,
  parties: e.parties === "" ? [] : e.parties.split("+"),
  place: e.place === null ? null : (JSON.parse(e.place) as EngagementRow["place"]),
  readouts,
});

/** An engagement by its id or a former one. */
export async function engagementById(db: Database, id: string): Promise<EngagementRow | null> {
  const e = db
    .sql("select e.* from engagement_ids i join engagements e on e.n = i.engagement where i.id = ?")
    .get(id) as EngagementTuple | undefined;
  return e ? engagementRow(e, readoutsOf(db, JSON.stringify([e.n])).get(e.n) ?? []) : null;
}

export async function readNames(db: Database, f: Filter = {}): Promise<NameRow[]> {
  return rowsOf(
    db,
    sql<NameRow>`select n.name, n.family, n.party, n.office, min(nullif(r.day, '')) first, max(nullif(r.day, '')) last,
      count(distinct r.n) records
    from names n join records r on r.n = n.record join documents d on d.n = r.document where ${recordsWanted(f)}
    group by n.name, n.family, n.party, n.office order by n.party, n.family, n.name, first`,
  ).then((rows) => rows.map((r) => ({ ...r })));
}
