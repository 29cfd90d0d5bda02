import assert from "node:assert/strict";
import { test } from "node:test";
import { progressLine } from "./progress.ts";

test("progress says how far, how fast and how long, and leaves out what is not known", () => {
  assert.equal(progressLine(120, 500, 2, "inputs"), "120 of 500 inputs, 60 a second, 6 seconds left");
  assert.equal(progressLine(3, 500, 2, "inputs"), "3 of 500 inputs, 1.5 a second, 6 minutes left");
  assert.equal(progressLine(1, 20_000, 1, "inputs"), "1 of 20000 inputs, 1.0 a second, 5 h 33 min left");
  assert.equal(progressLine(40, null, 2, "documents"), "40 documents, 20 a second");
});
