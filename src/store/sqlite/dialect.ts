/** Lets kysely speak to node:sqlite: prepared statements are kept by their SQL, parameters go in as they are. */
import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { SqliteDialect } from "kysely";

const KEPT = 300;

/** Statements by their SQL; the longest unused go first. */
export function statements(db: DatabaseSync): (sql: string) => StatementSync {
  const kept = new Map<string, StatementSync>();
  return (sql) => {
    let statement = kept.get(sql);
    if (statement) kept.delete(sql);
    else {
      statement = db.prepare(sql);
      // Rows that FTS5 keeps for itself have numbers beyond what a JavaScript number holds, and "run" reports the last.
      if (statement.columns().length === 0) statement.setReadBigInts(true);
      if (kept.size >= KEPT) kept.delete(kept.keys().next().value!);
    }
    kept.set(sql, statement);
    return statement;
  };
}

/** A kysely dialect over an open database. */
export function dialect(db: DatabaseSync, prepare: (sql: string) => StatementSync): SqliteDialect {
  const values = (parameters: readonly unknown[]): SQLInputValue[] =>
    parameters.map((p) => (typeof p === "boolean" ? Number(p) : (p as SQLInputValue)));
  return new SqliteDialect({
    database: {
      close: () => db.close(),
      prepare: (sql) => {
        const statement = prepare(sql);
        return {
          reader: statement.columns().length > 0,
          all: (parameters) => statement.all(...values(parameters)),
          run: (parameters) => statement.run(...values(parameters)),
          iterate: () => {
            throw new Error("rows are read a page at a time, so that no statement stays open between them");
          },
        };
      },
    },
  });
}
