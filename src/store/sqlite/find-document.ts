/** Finds the document a person means by an id, the beginning of one, a hash, an address or a path. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { DocumentRow } from "../contract.ts";
import type { Database } from "./database.ts";
import { documentRow } from "./rows.ts";
import type { DocumentTuple } from "./rows.ts";

/** Fewer letters than this are taken for no beginning of an id. */
const SHORTEST = 4;

export function findDocument(db: Database, ref: string): DocumentRow | null {
  const one = (sql: string, ...values: string[]): DocumentTuple | undefined =>
    db.sql(sql).get(...values) as DocumentTuple | undefined;
  const byAddress = "select d.* from addresses a join documents d on d.n = a.document where a.address = ?";
  if (/^[0-9a-f]{64}$/.test(ref)) {
    const t = one("select * from documents where sha256 = ?", ref);
    return t ? documentRow(t) : null;
  }
  const exact =
    one("select * from documents where id = ?", ref) ??
    one(byAddress, ref) ??
    one("select * from documents where url = ? order by current desc, n desc", ref) ??
    one(byAddress, pathToFileURL(resolve(ref)).href);
  if (exact) return documentRow(exact);
  if (ref.length < SHORTEST || !/^[0-9a-z-]+$/i.test(ref)) return null;
  for (const column of ["id", "sha256"]) {
    const rows = db
      .sql(`select * from documents where ${column} >= ? and ${column} < ? limit 2`)
      .all(ref, `${ref}\u{10ffff}`);
    if (rows.length === 1) return documentRow(rows[0] as DocumentTuple);
  }
  return null;
}
