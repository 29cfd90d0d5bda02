import assert from "node:assert/strict";
import { test } from "node:test";
import { FILTERS, readFilters, sayFilter } from "./filters.ts";
import type { FilterWords } from "./filters.ts";

const words: FilterWords = {
  party: (name) => ({ japan: "JPN", jpn: "JPN", usa: "USA" })[name.toLowerCase()] ?? null,
  partyName: (code) => ({ JPN: "Japan", USA: "United States" })[code] ?? code,
  issue: (name) => (name === "sea" ? ["sea", "piracy"] : null),
};

test("what is written becomes a filter, and the filter a sentence", () => {
  const read = readFilters(
    [
      ["party", "Japan, USA"],
      ["speaker", "jpn"],
      ["issue", "sea"],
      ["undertaking", ""],
      ["from", "2033-05"],
      ["act", "agree,intend"],
      ["min-strength", "0.5"],
    ],
    words,
  );
  assert.ok("filter" in read);
  assert.deepEqual(read.filter, {
    party: ["JPN", "USA"],
    speaker: ["JPN"],
    topic: ["sea", "piracy"],
    undertaking: true,
    from: "2033-05",
    act: ["agree", "intend"],
    minStrength: 0.5,
  });
  assert.equal(
    sayFilter(read.filter, words),
    "said by Japan, in talks of Japan and United States, act agree or intend, about sea or piracy, undertakings, since 2033-05, strength at least 0.5",
  );
  assert.equal(sayFilter({}, words), "");
});

test("what means nothing is refused with what to write instead", () => {
  for (const [name, value] of [
    ["party", "Narnia"],
    ["party", ","],
    ["act", "shout"],
    ["issue", "dragons"],
    ["from", "2033-13"],
    ["to", "soon"],
    ["min-strength", "2"],
    ["max-strength", ""],
    ["language", "!"],
  ] as const) {
    const read = readFilters([[name, value]], words);
    assert.ok("wrong" in read && read.wrong.startsWith(`--${name} `), `${name} ${value}`);
  }
});

test("a publisher that is no party is taken by its name", () => {
  assert.deepEqual(readFilters([["publisher", "The Gazette"]], words), { filter: { publisher: ["The Gazette"] } });
});

test("every filter has a name of its own and a line of help", () => {
  assert.equal(new Set(FILTERS.map((f) => f.name)).size, FILTERS.length);
  for (const f of FILTERS) assert.ok(f.says.length > 5 && !f.says.endsWith("."), f.name);
});
