import assert from "node:assert/strict";
import { test } from "node:test";
import { clockOf, dateWords, offsetWords } from "./date-words.ts";

test("dates of every precision are said in words", () => {
  assert.equal(dateWords("2031-02-12T14:15"), "12 February 2031");
  assert.equal(dateWords("2031-02-12"), "12 February 2031");
  assert.equal(dateWords("2031-02"), "February 2031");
  assert.equal(dateWords("2031"), "2031");
});

test("a stretch of days is said with one month where it has one", () => {
  assert.equal(dateWords("2031-02-12/2031-02-14"), "12 to 14 February 2031");
  assert.equal(dateWords("2031-02-27/2031-03-01"), "27 February 2031 to 1 March 2031");
});

test("what is no such date is left as it stands", () => {
  assert.equal(dateWords("2031-21"), "2031-21");
  assert.equal(dateWords("../2031"), "../2031");
});

test("clock times and offsets", () => {
  assert.equal(clockOf("2031-02-12T14:15"), "14:15");
  assert.equal(clockOf("2031-02-12"), null);
  assert.equal(offsetWords("-08:00"), "UTC-8");
  assert.equal(offsetWords("+05:30"), "UTC+5:30");
  assert.equal(offsetWords("+00:00"), "UTC");
});
