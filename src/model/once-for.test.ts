import assert from "node:assert/strict";
import { test } from "node:test";
import { onceFor, wordSet } from "./once-for.ts";

test("what is made of a table is made once for each table", () => {
  let count = 0;
  const size = onceFor((rows: readonly string[]) => {
    count += 1;
    return rows.length;
  });
  const rows = ["a", "b"];
  assert.deepEqual([size(rows), size(rows), size(["c"])], [2, 2, 1]);
  assert.equal(count, 2);
});

test("a list that is not there has no words", () => {
  assert.equal(wordSet(undefined).size, 0);
  const list = ["and", "or"];
  assert.ok(wordSet(list).has("or"));
  assert.equal(wordSet(list), wordSet(list));
});
