/** Dates as ministries print them, in their own languages too. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { dateFinder } from "./find-dates.ts";

const cases: [language: string, words: string, day: string | null][] = [
  ["en", "22nd January, 2034", "2034-01-22"],
  ["en", "Sept. 24, 2031", "2031-09-24"],
  ["en", "9 June 203217:46", "2032-06-09"],
  ["en", "15:5911.10.2033", "2033-10-11"],
  ["en", "14-Oct-2031", "2031-10-14"],
  ["en", "Fri. 12 of April of 2034, 15:10h", "2034-04-12"],
  ["en", "February 30, 2031", null],
  ["en", "Resolution 2992 (2033)", null],
  ["de", "10. April 2034", "2034-04-10"],
  ["de", "3. März 2031", "2031-03-03"],
  ["en", "7 Settembre 2031", "2031-09-07"],
  ["en", "In 7 rooms 2031 chairs", null],
  ["fr", "le 1er février 2031", "2031-02-01"],
  ["es", "3 de marzo de 2031", "2031-03-03"],
  ["uk", "21 серпня 2031", "2031-08-21"],
  ["tr", "17 Şubat 2032", "2032-02-17"],
  ["ja", "令和15年3月4日", "2033-03-04"],
  ["ko", "2031년 4월 17일", "2031-04-17"],
];

for (const [language, words, day] of cases)
  test(`"${words}" is ${day ?? "no date"}`, () => {
    const found = dateFinder({ language, monthFirst: false })(words);
    assert.equal(found[0]?.edtf ?? null, day);
  });

test("what is found stands where it is found, and nothing overlaps", () => {
  const text = "Published 8 November 2032, updated 09.11.2032 and 2032-11-10";
  const found = dateFinder({ language: "en", monthFirst: false })(text);
  assert.deepEqual(
    found.map((d) => text.slice(d.start, d.end)),
    ["8 November 2032", "09.11.2032", "2032-11-10"],
  );
});
