/** EDTF dates and UTC offsets, written and read. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { edtf, edtfClock, firstDay, instantOf } from "./edtf.ts";
import { formatOffset, parseOffset } from "./offset.ts";

test("a date is written as far as it is known", () => {
  assert.equal(edtf(2031), "2031");
  assert.equal(edtf(2031, 6), "2031-06");
  assert.equal(edtf(2031, 6, 1), "2031-06-01");
});

test("the instant is the local clock less its offset", () => {
  const at = Temporal.PlainDateTime.from("2031-01-14T11:50");
  assert.equal(edtfClock(at), "2031-01-14T11:50");
  assert.equal(instantOf(at, -480), "2031-01-14T19:50:00Z");
  assert.equal(instantOf(at, 720), "2031-01-13T23:50:00Z");
});

test("the first day of a date, an interval or a clock", () => {
  assert.equal(String(firstDay("2031-06")), "2031-06-01");
  assert.equal(String(firstDay("2031-06-11/2031-06-13")), "2031-06-11");
  assert.equal(String(firstDay("2031-06-11T16:20")), "2031-06-11");
  assert.equal(firstDay("2031-13"), null);
  assert.equal(firstDay(null), null);
});

test("offsets are written and read", () => {
  for (const offset of ["-08:00", "+05:30", "+00:00", "-09:30"])
    assert.equal(formatOffset(parseOffset(offset) ?? Number.NaN), offset);
  assert.equal(parseOffset("9"), null);
});
