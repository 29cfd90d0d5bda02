/** Years, weekdays and months that a text leaves to its reader. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { comingDay, comingMonth, lastWeekday, pastDay, pastMonth } from "./pick-year.ts";

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

test("December on a January page is last year's", () => {
  assert.equal(String(pastDay(12, 28, day("2033-01-05"))), "2032-12-28");
});

test("a date up to two days ahead is this year's, as clocks differ over the world", () => {
  assert.equal(String(pastDay(1, 15, day("2033-01-14"))), "2033-01-15");
  assert.equal(String(pastDay(1, 1, day("2032-12-31"))), "2033-01-01");
  assert.equal(String(pastDay(1, 18, day("2033-01-14"))), "2032-01-18");
});

test("29 February waits for its year", () => {
  assert.equal(String(pastDay(2, 29, day("2035-03-01"))), "2032-02-29");
  assert.equal(String(comingDay(2, 29, day("2033-03-01"))), "2036-02-29");
  assert.equal(pastDay(2, 30, day("2035-03-01")), null);
});

test("on Friday is the last Friday up to publication", () => {
  assert.equal(String(lastWeekday(5, day("2031-06-11"))), "2031-06-06");
  assert.equal(String(lastWeekday(3, day("2031-06-11"))), "2031-06-11");
});

test("a coming October and a past October lie on their sides of the talks", () => {
  assert.equal(comingMonth(10, day("2031-08-21")), 2031);
  assert.equal(comingMonth(5, day("2033-12-01")), 2034);
  assert.equal(pastMonth(10, day("2031-08-21")), 2030);
  assert.equal(pastMonth(3, day("2031-08-21")), 2031);
});
