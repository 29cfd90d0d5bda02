import assert from "node:assert/strict";
import { test } from "node:test";
import { daysOf } from "./edtf-days.ts";

const CASES: readonly (readonly [string | null, string | null])[] = [
  ["2033-05-18", "2033-05-18 2033-05-18"],
  ["2033-05-18T16:20", "2033-05-18 2033-05-18"],
  ["2033-05-18~", "2033-05-18 2033-05-18"],
  ["2033-05", "2033-05-01 2033-05-31"],
  ["2032-02", "2032-02-01 2032-02-29"],
  ["2033", "2033-01-01 2033-12-31"],
  ["2033-05-18/2033-05-19", "2033-05-18 2033-05-19"],
  ["2033-05-18/..", "2033-05-18 2033-05-18"],
  ["unknown", null],
  ["", null],
  [null, null],
];
for (const [edtf, days] of CASES)
  test(`${edtf} means ${days ?? "no day"}`, () => {
    const d = daysOf(edtf);
    assert.equal(d && `${d.from} ${d.to}`, days);
  });
