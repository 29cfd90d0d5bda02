import assert from "node:assert/strict";
import { test } from "node:test";
import { told } from "../../../test/told.ts";
import { loadKnowledge } from "../../knowledge.ts";
import { brief } from "./brief.ts";
import { wordChanges } from "./word-changes.ts";

const k = loadKnowledge("knowledge");
const BOTH = ["JPN", "NOR"];

/** What became of the one statement of last time. */
function became(before: string, now: string): string {
  const b = brief(told("JPN", BOTH, [now], {}, "2032-06-15"), told("JPN", BOTH, [before], {}, "2031-06-15"), k);
  return b.kept.length
    ? "kept"
    : (b.changed[0]?.direction ?? (b.new.length && b.dropped.length ? "new and dropped" : "nothing"));
}

test("letter for letter is kept, whether the verb bends or also stands there", () => {
  assert.equal(
    became(
      "JPN+NOR confirm 0.60 reaffirmed | the value of the whaling archive",
      "JPN+NOR confirm 0.60 also reaffirm | the value of the whaling archive",
    ),
    "kept",
  );
  assert.equal(
    became(
      "JPN+NOR share-view 0.50 ! shared the view on | continuing close talks on herring",
      "JPN+NOR share-view 0.50 ! share the view on | continuing close talks on herring",
    ),
    "kept",
  );
});

test("a step up or down the ladder of acts is stronger or weaker, though the content stays", () => {
  assert.equal(
    became(
      "NOR appreciate 0.60 expressed gratitude for | the loan of the sledge",
      "NOR appreciate 0.85 expressed deep gratitude for | the loan of the sledge",
    ),
    "stronger",
  );
  assert.equal(
    became(
      "JPN call-on 0.55 called on Norway | to lower the herring tariff",
      "JPN call-on 0.30 encouraged Norway | to lower the herring tariff",
    ),
    "weaker",
  );
  assert.equal(
    became(
      "JPN concern 0.55 expressed serious concern about | the seal hunt",
      "JPN condemn 0.55 deplored | the seal hunt",
    ),
    "stronger",
  );
  assert.equal(
    became(
      "JPN confirm 0.60 reaffirmed | Japan's support for the seed vault",
      "JPN state 0.20 recalled | the seed vault",
    ),
    "weaker",
  );
});

test("wording moves a statement where the act does not", () => {
  assert.equal(
    became(
      "JPN emphasize 0.70 stressed | a clean fjord remains essential",
      "JPN emphasize 0.60 underlined | a clean fjord is a precondition for more",
    ),
    "stronger",
  );
  assert.equal(
    became(
      "JPN+NOR agree 0.80 ! agreed | to begin negotiations on a fog signal",
      "JPN+NOR agree 0.80 ! agreed | to conclude the negotiations on a fog signal by May 2033",
    ),
    "stronger",
  );
  assert.equal(
    became(
      "JPN+NOR confirm 0.60 confirmed | they seek the full removal of the nets",
      "JPN+NOR confirm 0.60 confirmed | they seek the phased removal of the nets",
    ),
    "weaker",
  );
});

test("other words of the same weight are reworded", () => {
  assert.equal(
    became(
      "JPN+NOR confirm 0.50 ! confirmed | the two countries will work together for quiet seas",
      "JPN+NOR confirm 0.50 ! confirmed | they will cooperate toward quiet seas",
    ),
    "reworded",
  );
  assert.equal(
    became(
      "NOR regret 0.30 regretted | the delay of the ferry",
      "NOR regret 0.30 regretted | the continuing delay of the ferry",
    ),
    "reworded",
  );
});

test("another matter is new, and the old one dropped", () => {
  assert.equal(
    became(
      "JPN+NOR exchange-views 0.15 exchanged views on | the situation in Haiti # haiti",
      "JPN+NOR agree 0.80 ! agreed | to restore the stave church # culture",
    ),
    "new and dropped",
  );
});

const before = told(
  "JPN",
  BOTH,
  [
    "JPN+NOR agree 0.80 ! agreed | to open a herring desk in Kobe by May 2032 # fisheries",
    "NOR intend 0.80 ! pledged | 40 million kroner for the lighthouse # development-aid",
    "JPN intend 0.60 ! would | send divers to Svalbard # arctic",
    "JPN+NOR exchange-views 0.15 exchanged views on | the situation in Haiti # haiti",
  ],
  {},
  "2031-06-15",
);
const now = told("JPN", BOTH, [
  "JPN+NOR welcome 0.50 welcomed | the opening of the herring desk in Kobe on April 14 # fisheries",
  "NOR state 0.30 said | the stave church burns no more # culture",
  "> Svalbard and its divers are another story.",
]);
const b = brief(now, before, k);

test("each undertaking of last time is told with what returns to it today, in statements or in words", () => {
  assert.deepEqual(
    b.undertakings.map((u) => [u.before, u.now, u.words?.words ?? null]),
    [
      ["s1", ["s1"], null],
      ["s2", [], null],
      ["s3", [], "Svalbard and its divers are another story."],
    ],
  );
});

test("issues that appeared and vanished are told, and dropped statements guarded by today's words", () => {
  assert.deepEqual(b.issues, { appeared: ["culture"], vanished: ["development-aid", "arctic", "haiti"] });
  assert.deepEqual(
    b.guarded.map((g) => g.statement),
    ["s3"],
  );
});

test("without an earlier readout everything is new", () => {
  const first = brief(now, null, k);
  assert.deepEqual([first.before, first.new, first.kept, first.records.length], [null, ["s1", "s2"], [], 1]);
});

test("words that changed are told in order", () => {
  assert.deepEqual(wordChanges("strongly urged Norway to act", "urged Norway to act without delay"), [
    { in: "before", words: "strongly" },
    { in: "both", words: "urged Norway to act" },
    { in: "now", words: "without delay" },
  ]);
  assert.deepEqual(wordChanges("", "all new"), [{ in: "now", words: "all new" }]);
});
