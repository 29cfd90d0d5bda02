import assert from "node:assert/strict";
import { test } from "node:test";
import { firstIn } from "./in-order.ts";

test("the first sentence that ends behind a place is found, and none where all end before it", () => {
  const ends = [10, 25, 25, 40];
  const endsBehind = (place: number): number => firstIn(ends, (end) => end > place);
  assert.equal(endsBehind(0), 0);
  assert.equal(endsBehind(10), 1);
  assert.equal(endsBehind(24), 1);
  assert.equal(endsBehind(25), 3);
  assert.equal(endsBehind(40), ends.length);
  assert.equal(
    firstIn([], () => true),
    0,
  );
});
