/** Keeps decisions, each once, and gives those that hold. */
import type { Decision } from "../../model/decision.ts";
import type { DecisionFilter } from "../contract.ts";
import type { Database } from "./database.ts";

/** The page a decision is about, so that it is found again for every revision of it. */
function pageOf(db: Database, d: Decision): string | null {
  const document = "on" in d ? d.on.document : "document" in d ? d.document : null;
  if (document === null) return null;
  const row = db.sql("select page from documents where id = ?").get(document) as { page: string } | undefined;
  return row?.page ?? document;
}

/** Keeps a decision; false when it was known. */
export function addDecision(db: Database, d: Decision): boolean {
  if (db.sql("select 1 from decisions where id = ?").get(d.id)) return false;
  // A withdrawal may come before what it withdraws when two journals are brought together.
  const withdrawn = db
    .sql("select 1 from decisions where kind = 'withdraw' and json_extract(json, '$.decision') = ?")
    .get(d.id)
    ? 1
    : 0;
  db.sql("insert into decisions(id,kind,page,at,withdrawn,json) values (?,?,?,?,?,?)").run(
    d.id,
    d.kind,
    pageOf(db, d),
    d.at,
    withdrawn,
    JSON.stringify(d),
  );
  if (d.kind === "withdraw") db.sql("update decisions set withdrawn = 1 where id = ?").run(d.decision);
  return true;
}

/** Decisions in the order they were made. */
export function decisionsOf(db: Database, filter: DecisionFilter = {}): Decision[] {
  const where: string[] = [];
  const values: string[] = [];
  const any = (column: string, of: readonly string[]): void => {
    where.push(`${column} in (${of.map(() => "?").join(",")})`);
    values.push(...of);
  };
  if (filter.id !== undefined) any("id", [filter.id]);
  if (filter.kind) any("kind", filter.kind);
  // By the page as it is now: pages may have been put together since the decision was made.
  if (filter.page) {
    const list = filter.page.map(() => "?").join(",");
    where.push(`(page in (${list}) or page in (select id from documents where page in (${list})))`);
    values.push(...filter.page, ...filter.page);
  }
  if (!filter.withdrawn) where.push("withdrawn = 0");
  const sql = `select json from decisions${where.length ? ` where ${where.join(" and ")}` : ""} order by at, n`;
  return (db.sql(sql).all(...values) as { json: string }[]).map((r) => JSON.parse(r.json) as Decision);
}
