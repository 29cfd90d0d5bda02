import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Query } from "../../store/contract.ts";
import { parseQuery } from "./parse-query.ts";

/** A query written out with brackets, so that what binds to what can be seen. */
function said(q: Query): string {
  switch (q.op) {
    case "words":
      return `${/\s/.test(q.text) ? `"${q.text}"` : q.text}${q.prefix ? "*" : ""}`;
    case "near":
      return `NEAR(${q.of.map((w) => w.text + (w.prefix ? "*" : "")).join(" ")}, ${q.within})`;
    case "not":
      return `(${said(q.keep)} NOT ${said(q.drop)})`;
    default:
      return `(${q.of.map(said).join(q.op === "and" ? " AND " : " OR ")})`;
  }
}

const read = (text: string): string => {
  const parsed = parseQuery(text);
  return "query" in parsed
    ? said(parsed.query)
    : `${parsed.problem.code} ${parsed.problem.start}-${parsed.problem.end}`;
};

const CASES: readonly (readonly [typed: string, meant: string])[] = [
  ["cables", "cables"],
  ["undersea cables", "(undersea AND cables)"],
  ['"open sea" rules', '("open sea" AND rules)'],
  ["\u201copen sea\u201d", '"open sea"'],
  ["cabl*", "cabl*"],
  ['"undersea cabl"*', '"undersea cabl"*'],
  ["a OR b c", "(a OR (b AND c))"],
  ["a NOT b", "(a NOT b)"],
  ["a AND NOT b", "(a NOT b)"],
  ["a b NOT c d", "(a AND (b NOT c) AND d)"],
  ["(a OR b) AND c", "((a OR b) AND c)"],
  ["and or not", "(and AND or AND not)"],
  ["U.S. visas", "(U.S. AND visas)"],
  ["NEAR(cables repair, 5)", "NEAR(cables repair, 5)"],
  ["NEAR(cables repair,5)", "NEAR(cables repair, 5)"],
  ["NEAR(cables repair , 5)", "NEAR(cables repair, 5)"],
  ['NEAR("undersea cables" repair*) OR x', "(NEAR(undersea cables repair*, 10) OR x)"],
  ["NEAR north", "(NEAR AND north)"],
  ["\u65e5\u672c", "\u65e5\u672c"],
];
for (const [typed, meant] of CASES) test(`${typed} is read as ${meant}`, () => assert.equal(read(typed), meant));

const FAULTS: readonly (readonly [typed: string, fault: string])[] = [
  ["", "query-empty 0-0"],
  ['"open sea', "quote-unclosed 0-1"],
  ["(a OR b", "bracket-unclosed 0-1"],
  ["a ) b", "bracket-unopened 2-3"],
  ["a ()", "bracket-empty 2-4"],
  ["a AND", "operator-last 2-5"],
  ["a AND ) b", "operator-last 2-5"],
  ["OR a", "operator-first 0-2"],
  ["NOT a", "not-first 0-3"],
  ["a OR OR b", "operator-first 5-7"],
  ["***", "nothing-to-find 0-3"],
  ["a &", "nothing-to-find 2-3"],
  ["NEAR(a b", "near-unclosed 0-5"],
  ["NEAR(a)", "near-alone 0-5"],
  ["NEAR(a (b) c)", "near-inside 7-8"],
];
for (const [typed, fault] of FAULTS)
  test(`${typed || "an empty query"} is refused, and the spot is shown`, () => assert.equal(read(typed), fault));

test("whatever is typed is either a query or a problem at a place in it", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'ab "()*,5', "AND ", "OR ", "NOT ", "NEAR(", "\u201c", "\u672c") }),
      (text) => {
        const parsed = parseQuery(text);
        if ("query" in parsed) return;
        assert.ok(parsed.problem.start !== null && parsed.problem.start >= 0 && parsed.problem.end! <= text.length);
      },
    ),
    { numRuns: 500 },
  );
});

test("brackets without end do not exhaust the reader", () => {
  assert.equal(read(`${"(".repeat(50)}a${")".repeat(50)}`).split(" ")[0], "query-deep");
});
