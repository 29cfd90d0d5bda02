/** How far a long relationship is looked through for what was said of a promise, and that it is told. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadKnowledge } from "../../knowledge.ts";
import type { StatementRow, Store } from "../../store/contract.ts";
import { toldSince } from "./told.ts";

const k = loadKnowledge(new URL("../../../knowledge", import.meta.url).pathname);

/** Statements of one relationship, one a day, as a store hands them out. */
function storeOf(count: number): Pick<Store, "statements"> {
  const rows = Array.from({ length: count }, (_, i) => {
    const day = new Date(Date.UTC(2031, 0, 1 + i)).toISOString().slice(0, 10);
    const span = { start: 0, end: 10, words: `the ferry line number ${i}` };
    return { document: `d${i}`, part: 0, statement: "s1", day, cue: span, content: span } as unknown as StatementRow;
  });
  return {
    async *statements(filter, page) {
      const from = rows.filter((r) => (filter?.from ?? "") <= (r.day ?? ""));
      if (page?.descending) from.reverse();
      yield* from.slice(0, page?.limit);
    },
  };
}

test("the last day looked through is told only where later statements were left out", async () => {
  const short = await toldSince(storeOf(900) as Store, ["JPN", "USA"], "2031-01-01", [], k);
  assert.equal(short.statements.length, 900);
  assert.equal(short.until, null);
  const long = await toldSince(storeOf(4000) as Store, ["JPN", "USA"], "2031-01-01", [], k);
  assert.equal(long.statements.length, 3000);
  assert.equal(long.until, long.statements.at(-1)?.row.day);
});
