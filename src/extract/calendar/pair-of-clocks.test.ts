/** The offset that two clocks of one moment give. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { formatOffset } from "./offset.ts";
import { offsetOfPair } from "./pair-of-clocks.ts";

const clock = (text: string): Temporal.PlainDateTime => Temporal.PlainDateTime.from(text);
const pair = (local: string, home: string, homeOffset: number, hedged = false, homeDated = true): string | null => {
  const { offset } = offsetOfPair({ local: clock(local), home: clock(home), homeOffset, hedged, homeDated });
  return offset === null ? null : formatOffset(offset);
};

test("two exact clocks over midnight give the offset of the first", () => {
  assert.equal(pair("2032-09-23T18:10", "2032-09-24T07:10", 540), "-04:00");
});

test("a hedged pair takes the nearest offset in use within a quarter of an hour", () => {
  assert.equal(pair("2031-01-14T11:50", "2031-01-15T05:00", 540, true), "-08:00");
});

test("an exact pair that is ten minutes off fits no zone", () => {
  assert.equal(pair("2031-01-14T11:50", "2031-01-15T05:00", 540), null);
});

test("half-hour and quarter-hour zones are found", () => {
  assert.equal(pair("2033-05-02T18:40", "2033-05-02T22:10", 540), "+05:30");
  assert.equal(pair("2033-05-02T18:55", "2033-05-02T22:10", 540), "+05:45");
});

test("an undated second clock may stand on the next day or the day before", () => {
  assert.equal(pair("2032-09-23T18:10", "2032-09-23T07:10", 540, false, false), "-04:00");
  assert.equal(pair("2032-09-23T02:10", "2032-09-23T23:10", 540, false, false), "+12:00");
});

test("an offset that only holds in the other half of the year is not in use", () => {
  // -02:30 is Newfoundland's summer time.
  assert.equal(pair("2031-07-01T09:00", "2031-07-01T11:30", 0), "-02:30");
  assert.equal(pair("2031-01-10T09:00", "2031-01-10T11:30", 0), null);
});
