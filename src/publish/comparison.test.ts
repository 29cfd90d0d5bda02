import assert from "node:assert/strict";
import { test } from "node:test";
import { told } from "../../test/told.ts";
import { compare } from "../ask/compare/compare.ts";
import { rowsOf } from "../ask/compare/rows.ts";
import { loadKnowledge } from "../knowledge.ts";
import { comparisonCsv } from "./comparison-csv.ts";
import { comparisonHtml } from "./comparison-html.ts";
import { comparisonJson } from "./comparison-json.ts";

const k = loadKnowledge("knowledge");
const BOTH = ["JPN", "NOR"];
const a = told("JPN", BOTH, [
  'JPN+NOR agree 0.80 ! agreed | to free <script>alert("x")</script> & the "herring"',
  "JPN state 0.30 said | =1+1 is two",
]);
const b = told("NOR", BOTH, ["NOR+JPN condemn 0.70 condemned | the \u001b[31mred\u202e tide"]);
a.document.url = 'javascript:alert("x")';
b.document.url = 'https://ministry.example/?a=1&b="2"';
const c = compare(a, b, k);
const rows = rowsOf(c, k);
const names = {
  labels: ["JPN", "NOR"],
  issue: (id: string) => id,
  party: (code: string) => code,
  inSentence: (code: string) => `the <${code}>`,
};

test("the HTML is one table in which nothing of the documents is markup", () => {
  const html = comparisonHtml(c, rows, names);
  assert.equal(html.match(/<table/g)?.length, 1);
  assert.ok(!/<script|<JPN>|javascript:alert\("x"\)"|\u001b|\u202e/.test(html.replaceAll("&quot;", "")), html);
  assert.ok(!html.includes('href="javascript'));
  assert.ok(html.includes('href="https://ministry.example/?a=1&amp;b=&quot;2&quot;"'));
  assert.ok(html.includes("&lt;script&gt;"));
  assert.ok(html.includes("According to the &lt;JPN&gt;"));
  assert.ok(html.includes("not mentioned"));
});

test("the CSV has a row for each document in each row of the table, and runs nothing", () => {
  const lines = comparisonCsv(c.records, rows).trimEnd().split("\r\n");
  assert.equal(lines.length, 1 + 2 * rows.length);
  assert.ok(lines.some((l) => l.includes("'=1+1 is two")));
});

test("the JSON is one line that keeps the comparison", () => {
  const json = comparisonJson(c);
  assert.ok(!json.includes("\n"));
  const { a: first, onlyA, onlyB, records } = JSON.parse(json) as typeof c;
  assert.deepEqual([first, onlyA, onlyB, records.length], ["jpn-2032-06-15", ["s1", "s2"], ["s1"], 2]);
});
