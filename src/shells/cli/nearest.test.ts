import assert from "node:assert/strict";
import { test } from "node:test";
import { nearest } from "./nearest.ts";

const OPTIONS = ["json", "csv", "explain", "date", "publisher", "url", "allow-private-network"];

test("a mistyped option is recognized", () => {
  assert.equal(nearest("jsno", OPTIONS), "json");
  assert.equal(nearest("explian", OPTIONS), "explain");
  assert.equal(nearest("allow-private", OPTIONS), "allow-private-network");
});

test("nothing is suggested for a word that resembles none", () => {
  assert.equal(nearest("colour", OPTIONS), null);
  assert.equal(nearest("", OPTIONS), null);
});
