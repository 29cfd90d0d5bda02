import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Query } from "./contract.ts";
import { marksIn, passageAround } from "./highlight.ts";
import { spaced, wordsOf } from "./words.ts";

const word = (text: string, prefix = false): Query => ({ op: "words", text, prefix, at: 0 });
const marked = (text: string, q: Query): string => {
  let out = text;
  for (const m of marksIn(text, q).reverse())
    out = `${out.slice(0, m.start)}[${out.slice(m.start, m.end)}]${out.slice(m.end)}`;
  return out;
};

const CASES: readonly (readonly [string, Query, string])[] = [
  ["The Caf\u00e9 and the cafe", word("cafe"), "The [Caf\u00e9] and the [cafe]"],
  ["open seas and an open sea", word("open sea"), "open seas and an [open sea]"],
  ["open seas and an open sea", word("open sea", true), "[open seas] and an [open sea]"],
  ["U.S. policy, US policy", word("U.S. policy"), "[U.S. policy], US policy"],
  ["\u4e2d\u56fd\u613f\u540c\u7f8e\u65b9", word("\u56fd\u613f"), "\u4e2d[\u56fd\u613f]\u540c\u7f8e\u65b9"],
  ["visas for students", { op: "not", keep: word("visas"), drop: word("students") }, "[visas] for students"],
  [
    "visas for students",
    {
      op: "or",
      of: [word("visas"), { op: "near", of: [{ text: "students", prefix: false, at: 0 }], within: 5, at: 0 }],
    },
    "[visas] for [students]",
  ],
];
for (const [text, query, expected] of CASES)
  test(`in "${text}" the words looked for are marked: ${expected}`, () => assert.equal(marked(text, query), expected));

test("every character of a script without spaces is a word of its own, other words stay whole", () => {
  assert.equal(spaced("open \u65e5\u672c sea").replace(/ +/g, " "), "open \u65e5 \u672c sea");
  assert.deepEqual(
    wordsOf("Niko\u2019s \u65e5\u672c-3rd").map((w) => w.fold),
    ["niko", "s", "\u65e5", "\u672c", "3rd"],
  );
  assert.equal(spaced("nothing of the kind"), "nothing of the kind");
});

test("the passage is where most of the words stand, and never cuts a word short", () => {
  const text = `${"far away ".repeat(60)}sea ${"of other words ".repeat(60)}open sea and open sea ${"again ".repeat(80)}`;
  const p = passageAround(text, marksIn(text, { op: "or", of: [word("sea"), word("open")] }));
  const shown = text.slice(p.start, p.end);
  assert.ok(shown.includes("open sea and open sea"));
  assert.ok(shown.length < 400);
  assert.ok((p.start === 0 || /\s/.test(text[p.start - 1]!)) && (p.end === text.length || /\s/.test(text[p.end]!)));
});

test("marks and passages lie inside the text, whatever it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string(), (text, q) => {
      const marks = marksIn(text, word(q, true));
      const p = passageAround(text, marks);
      assert.ok(p.start >= 0 && p.end <= text.length && p.start <= p.end);
      for (const [i, m] of marks.entries())
        assert.ok(m.start < m.end && m.end <= text.length && (i === 0 || marks[i - 1]!.end <= m.start));
    }),
    { numRuns: 300 },
  );
});
