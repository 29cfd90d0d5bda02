import assert from "node:assert/strict";
import { test } from "node:test";
import { wantsColours } from "./terminal.ts";

test("only a terminal gets colours", () => {
  assert.equal(wantsColours(true, {}), true);
  assert.equal(wantsColours(undefined, {}), false);
  assert.equal(wantsColours(true, { TERM: "dumb" }), false);
});

test("NO_COLOR switches them off, FORCE_COLOR on, and NO_COLOR is the stronger", () => {
  assert.equal(wantsColours(true, { NO_COLOR: "1" }), false);
  assert.equal(wantsColours(true, { NO_COLOR: "" }), true);
  assert.equal(wantsColours(false, { FORCE_COLOR: "1" }), true);
  assert.equal(wantsColours(true, { FORCE_COLOR: "0" }), false);
  assert.equal(wantsColours(true, { NO_COLOR: "1", FORCE_COLOR: "1" }), false);
});
