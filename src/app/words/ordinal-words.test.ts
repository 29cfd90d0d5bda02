import assert from "node:assert/strict";
import test from "node:test";
import { ordinal } from "./ordinal-words.ts";

test("anniversaries are counted as people count them", () => {
  assert.deepEqual([1, 2, 3, 11, 12, 21, 70, 113].map(ordinal), [
    "1st",
    "2nd",
    "3rd",
    "11th",
    "12th",
    "21st",
    "70th",
    "113th",
  ]);
});
