import assert from "node:assert/strict";
import { test } from "node:test";
import { contentOf, told } from "../../../test/told.ts";
import { loadKnowledge } from "../../knowledge.ts";
import type { Relation } from "../../model/comparison.ts";
import { compare } from "./compare.ts";
import { rowsOf } from "./rows.ts";

const k = loadKnowledge("knowledge");
const BOTH = ["JPN", "NOR"];

/** The relation of the one pair that two lines make. */
function relation(a: string, b: string): Relation | null {
  const { aligned } = compare(told("JPN", BOTH, [a]), told("NOR", BOTH, [b]), k);
  return aligned[0]?.relation ?? null;
}

test("a firmer act on the same matter is stronger", () => {
  assert.equal(
    relation(
      "JPN+NOR condemn 0.70 condemned | the sinking of the trawler Skarv",
      "NOR+JPN condemn 0.85 strongly condemned | the sinking of the trawler Skarv",
    ),
    "stronger-in-b",
  );
  assert.equal(
    relation(
      "JPN+NOR agree 0.80 ! agreed | to dredge the strait of Skarv",
      "NOR+JPN exchange-views 0.10 discussed | the strait of Skarv",
    ),
    "stronger-in-a",
  );
  assert.equal(
    relation(
      "JPN concern 0.30 expressed concern about | the seal hunt",
      "JPN oppose 0.75 strongly opposed | the seal hunt",
    ),
    "stronger-in-b",
  );
  assert.equal(
    relation(
      "JPN call-on 0.30 encouraged Norway | to lower the herring tariff",
      "JPN call-on 0.95 demanded | that the herring duty be lowered",
    ),
    "stronger-in-b",
  );
});

test("houses that agree and houses that share the view say the same", () => {
  assert.equal(
    relation(
      "JPN+NOR share-view 0.50 ! shared the view on | raising the number of ferry places to 900",
      "NOR+JPN agree 0.80 ! agreed | to lift ferry places to 900",
    ),
    "same",
  );
  assert.equal(
    relation(
      "JPN+NOR welcome 0.35 expressed satisfaction at | the new ferry",
      "NOR+JPN welcome 0.50 welcomed | the new ferry to Kobe",
    ),
    "same",
  );
});

test("wording, dates and promises bind", () => {
  assert.equal(
    relation(
      "JPN+NOR agree 0.80 ! agreed | to repair the tunnel under the fjord by May 2033",
      "NOR+JPN agree 0.80 ! agreed | to repair the tunnel under the fjord",
    ),
    "stronger-in-a",
  );
  assert.equal(
    relation(
      "JPN+NOR agree 0.80 ! agreed | to open a desk for herring",
      "NOR+JPN share-view 0.50 ! concurred on | continuing the talks on herring",
    ),
    "stronger-in-a",
  );
  assert.equal(
    relation(
      "JPN emphasize 0.60 underlined | a clean fjord is important",
      "JPN emphasize 0.60 underlined | a clean fjord is indispensable",
    ),
    "stronger-in-b",
  );
});

test("other dates, numbers, speakers and names of one thing are told differently", () => {
  assert.equal(
    relation(
      "JPN+NOR agree 0.80 ! agreed | to hold the Arctic Forum in September",
      "NOR+JPN agree 0.80 ! agreed | to hold the Arctic Forum before the end of the year",
    ),
    "differs",
  );
  assert.equal(
    relation(
      "NOR intend 0.80 ! pledged | 40 million kroner for the lighthouse",
      "NOR intend 0.80 ! pledged | 45 million kroner for the lighthouse",
    ),
    "differs",
  );
  assert.equal(
    relation(
      "JPN+NOR emphasize 0.60 stressed | the value of the lighthouse",
      "NOR emphasize 0.60 stressed | the value of the lighthouse",
    ),
    "differs",
  );
  assert.equal(
    relation(
      "JPN+NOR exchange-views 0.10 discussed | the war in Ukraine",
      "NOR+JPN exchange-views 0.10 discussed | the situation in Ukraine",
    ),
    "differs",
  );
  assert.equal(
    relation(
      "JPN+NOR agree 0.80 ! agreed | to meet again in Bergen in 2033",
      "NOR+JPN agree 0.80 ! agreed | to hold the next round in Bergen next year",
    ),
    "same",
  );
});

const a = told(
  "JPN",
  BOTH,
  [
    "JPN+NOR agree 0.80 ! agreed | to open a herring desk in Kobe # fisheries",
    "JPN call-on 0.55 called for | the return of the whale skeleton # culture",
    "JPN state 0.30 said | the comet was bright",
  ],
  {
    time: {
      start: { edtf: "2032-06-15T16:20", approximate: false, utcOffset: null, basis: null, instant: null },
      alsoStated: [],
      durationMinutes: { value: 50, approximate: true },
    },
  },
);
const b = told(
  "NOR",
  BOTH,
  [
    "NOR+JPN share-view 0.50 ! shared the view on | opening a desk for herring in Kobe # fisheries",
    "NOR concern 0.30 was concerned about | forest fires # disaster-relief",
    "> The whale, its skeleton and the museum were spoken of.",
  ],
  {
    time: {
      start: { edtf: "2032-06-15T16:40", approximate: false, utcOffset: null, basis: null, instant: null },
      alsoStated: [],
      durationMinutes: { value: 60, approximate: false },
    },
  },
);
const c = compare(a, b, k);

test("every statement stands in exactly one place", () => {
  assert.deepEqual([...c.aligned.map((x) => x.a), ...c.onlyA].sort(), ["s1", "s2", "s3"]);
  assert.deepEqual([...c.aligned.map((x) => x.b), ...c.onlyB].sort(), ["s1", "s2"]);
});

test("silence is claimed only where the other text has no words on the matter", () => {
  assert.deepEqual(
    c.guarded.map((g) => [g.side, g.statement]),
    [["a", "s2"]],
  );
  const [guard] = c.guarded;
  assert.match(guard?.words ?? "", /whale, its skeleton/);
  assert.equal(b.document.text.slice(guard?.start, guard?.end), guard?.words);
});

test("issues, their share of the words and their order are told for both", () => {
  assert.deepEqual(c.issues, { both: ["fisheries"], onlyA: ["culture"], onlyB: ["disaster-relief"] });
  const fisheries = c.weights.find((w) => w.issue === "fisheries");
  assert.deepEqual(
    [fisheries?.orderA, fisheries?.orderB, c.weights.find((w) => w.issue === "culture")?.orderB],
    [1, 1, null],
  );
  assert.ok((fisheries?.a ?? 0) > 0 && (fisheries?.a ?? 0) < 1);
});

test("facts that disagree are named, those that only one side gives are not", () => {
  assert.deepEqual(c.facts, [
    {
      field: "time.start",
      a: { edtf: "2032-06-15T16:20", approximate: false, utcOffset: null },
      b: { edtf: "2032-06-15T16:40", approximate: false, utcOffset: null },
    },
    { field: "time.durationMinutes", a: { value: 50, approximate: true }, b: { value: 60, approximate: false } },
  ]);
  assert.deepEqual(compare(told("JPN", BOTH, [], { initiator: "JPN" }), told("NOR", BOTH, []), k).facts, []);
  assert.deepEqual(
    compare(told("JPN", BOTH, [], { initiator: "JPN" }), told("NOR", BOTH, [], { initiator: "NOR" }), k).facts,
    [{ field: "initiator", a: "JPN", b: "NOR" }],
  );
});

test("the sides changed about, the comparison is the same the other way round", () => {
  const back = compare(b, a, k);
  const turned: { [r in Relation]: Relation } = {
    same: "same",
    differs: "differs",
    "stronger-in-a": "stronger-in-b",
    "stronger-in-b": "stronger-in-a",
  };
  assert.deepEqual(
    back.aligned.map((x) => [x.b, x.a, turned[x.relation], x.similarity]),
    c.aligned.map((x) => [x.a, x.b, x.relation, x.similarity]),
  );
  assert.deepEqual([back.onlyA, back.onlyB], [c.onlyB, c.onlyA]);
});

test("rows keep the words letter for letter, mark those that differ, and stand by issue", () => {
  const rows = rowsOf(c, k);
  assert.equal(rows.at(-1)?.issue, "");
  assert.equal(new Set(rows.map((r) => r.issue)).size, rows.length);
  for (const { cells } of rows)
    for (const [i, cell] of cells.entries())
      if (cell.statement) assert.equal(cell.content.map((w) => w.words).join(""), contentOf(i ? b : a, cell.statement));
  const [ours] = rows.find((r) => r.issue === "fisheries")?.cells ?? [];
  assert.deepEqual(
    ours?.content.map((w) => [w.words.trim(), w.differs]),
    [
      ["to open", true],
      ["a", false],
      ["herring", true],
      ["desk in Kobe", false],
    ],
  );
  assert.match(rows.find((r) => r.issue === "culture")?.cells[1]?.guard?.words ?? "", /skeleton/);
});
