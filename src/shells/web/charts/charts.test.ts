/** Charts as a page with a strict policy gets them: no style, no script, what the figures say, small and quick. */
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { parseHTML } from "linkedom";
import type { Position, Relationship } from "../../../model/track.ts";
import { loadPlot } from "./draw.ts";
import { engagementsPerYear } from "./engagements-per-year.ts";
import { issuesByYear } from "./issues-by-year.ts";
import { lifeLines } from "./life-lines.ts";
import { strengthOverTime, voicesOf } from "./strength.ts";

const HOSTILE = `<script>alert(1)</script>" onload="x" style='a' \u202egnp.exe\u0007`;

const years = (from: number, n: number): string[] => Array.from({ length: n }, (_, i) => String(from + i));

const perYear: Relationship["perYear"] = [
  {
    year: "2031",
    count: 3,
    byLevel: [
      { level: "leader", count: 1 },
      { level: "foreign-minister", count: 2 },
    ],
  },
  { year: "2034", count: 1, byLevel: [{ level: "not told", count: 1 }] },
];

const issues = (n: number, label = "Undersea cables"): Relationship["issues"] =>
  Array.from({ length: n }, (_, i) => ({
    issue: `issue-${i}`,
    label: `${label} ${i}`,
    total: 10,
    perYear: years(2031, 15).map((year, j) => ({ year, count: (i * j) % 7 })),
  }));

const lives = (n: number, label: string): Parameters<typeof lifeLines>[1] =>
  Array.from({ length: n }, (_, i) => ({
    label: `${label} ${i}`,
    first: "2031-02-12",
    last: "2037-02",
    days: years(2031, 7).flatMap((y) =>
      Array.from({ length: 28 }, (_, d) => `${y}-02-${String(d + 1).padStart(2, "0")}`),
    ),
  }));

const position = (day: string, strength: number, turn: Position["turn"] = null): Position => ({
  document: "d",
  part: 1,
  statement: "s1",
  engagement: null,
  day,
  publisher: "JPN",
  source: "",
  url: null,
  sha256: "",
  start: 0,
  end: 1,
  words: "w",
  parties: ["JPN", "USA"],
  speakers: ["JPN"],
  joint: false,
  act: "concern",
  rule: null,
  cue: "c",
  strength,
  addressees: [],
  undertaking: false,
  turn,
});
const told = Array.from({ length: 200 }, (_, i) =>
  position(
    `${2031 + (i % 7)}-0${1 + (i % 9)}-1${i % 10}`,
    (i % 10) / 10,
    i % 5 === 0 ? "stronger" : i % 7 === 0 ? "weaker" : null,
  ),
);

const drawings = (words: string): (() => Promise<string | null>)[] => [
  () => engagementsPerYear(perYear),
  () => issuesByYear(issues(40, words)),
  () => lifeLines(`Life of ${words}`, lives(20, words)),
  () => strengthOverTime(voicesOf(told), () => words),
];

const svgOf = (text: string | null): Element => {
  const svg = parseHTML(`<!doctype html><html><body>${text}</body></html>`).document.querySelector("svg");
  assert.ok(svg);
  return svg;
};

before(loadPlot);

test("a chart carries no style, no script, no handler and no address, whatever its words", async () => {
  for (const drawing of drawings(HOSTILE)) {
    const text = (await drawing()) ?? "";
    const svg = svgOf(text);
    assert.equal(svg.querySelectorAll("style, script, a, image, foreignObject").length, 0);
    for (const node of [svg, ...svg.querySelectorAll("*")])
      for (const { name } of node.attributes)
        assert.ok(!/^(?:style|on.*|href|xlink.*)$/.test(name), `${node.tagName} ${name}`);
    assert.ok(!/[\u202e\u0007]/.test(text));
    assert.equal(svg.getAttribute("role"), "img");
    assert.ok(svg.getAttribute("aria-label"));
  }
});

test("years without an engagement have their place, bars their level as a class and their number above", async () => {
  const svg = svgOf(await engagementsPerYear(perYear));
  assert.deepEqual([...svg.querySelectorAll("rect")].map((r) => r.getAttribute("class")).sort(), [
    "level-foreign-minister",
    "level-leader",
    "level-not-told",
  ]);
  const words = [...svg.querySelectorAll("text")].map((t) => t.textContent);
  assert.deepEqual(words, ["2031", "2032", "2033", "2034", "3", "1"]);
});

test("the heat map shows the number in each cell and the newest years only", async () => {
  const svg = svgOf(await issuesByYear(issues(3)));
  const cells = [...svg.querySelectorAll("rect")];
  const numbers = [...svg.querySelectorAll(".on-dark text, .on-light text")].map((t) => t.textContent);
  assert.equal(numbers.length, cells.length);
  assert.ok(!numbers.includes("0"));
  assert.ok(!svg.textContent?.includes("2031"));
  assert.ok(svg.textContent?.includes("2045"));
});

test("turns stand as marks of their own, as many as there are among the statements drawn", async () => {
  const few = [
    position("2031-01-01", 0.3),
    position("2032-01-01", 0.6, "stronger"),
    position("2033-01-01", 0.2, "weaker"),
  ];
  const svg = svgOf(await strengthOverTime(voicesOf(few), () => "Japan"));
  assert.equal(svg.querySelectorAll(".turn-stronger path").length, 1);
  assert.equal(svg.querySelectorAll(".turn-weaker path").length, 1);
});

test("where there is nothing to draw there is no drawing", async () => {
  assert.equal(await engagementsPerYear([]), null);
  assert.equal(await issuesByYear([]), null);
  assert.equal(await lifeLines("Nothing", [{ label: "x", first: null, last: null, days: [] }]), null);
  assert.equal(await strengthOverTime(voicesOf([position("2031-01-01", 0.3)]), () => "Japan"), null);
});

test("a chart is a few kilobytes and drawn while nobody waits", async () => {
  for (const drawing of drawings("an open sea under settled rules and more words than fit")) {
    const text = (await drawing()) ?? "";
    assert.ok(gzipSync(text).length < 4096, `${gzipSync(text).length} bytes compressed`);
    const times: number[] = [];
    for (let i = 0; i < 9; i++) {
      const start = process.cpuUsage();
      await drawing();
      const { user, system } = process.cpuUsage(start);
      times.push((user + system) / 1000);
    }
    const median = times.sort((a, b) => a - b)[4] ?? 0;
    assert.ok(median < 60, `${median} ms`);
  }
});
