import assert from "node:assert/strict";
import { test } from "node:test";
import { plainWords } from "./plain-words.ts";

test("white space becomes single spaces", () => {
  assert.equal(plainWords("  the two\n ministers\u00a0met "), "the two ministers met");
});

test("nothing in a source can steer the terminal", () => {
  assert.equal(plainWords("a\u001b[2Jb"), "a\ufffd[2Jb");
  assert.equal(plainWords("a\u009b31mb\u0007"), "a\ufffd31mb\ufffd");
  assert.equal(plainWords("a\u202eb\u2066c"), "a\ufffdb\ufffdc");
});
