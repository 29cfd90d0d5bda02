import assert from "node:assert/strict";
import { test } from "node:test";
import { told } from "../../../test/told.ts";
import { loadKnowledge } from "../../knowledge.ts";
import type { Record } from "../../model/record.ts";
import { wordFinder } from "./find-words.ts";
import { mattersOf } from "./matter.ts";

const k = loadKnowledge("knowledge");
const BOTH = ["JPN", "NOR"];
const words = (of: Record, other: Record): (string | null)[] => {
  const find = wordFinder(other, k);
  return mattersOf(of, k).map((m) => find(m)?.words ?? null);
};

const a = told("JPN", BOTH, [
  "JPN call-on 0.55 called for | the reopening of the consulate in Bergen",
  "JPN concern 0.60 was deeply concerned about | the herring quota # fisheries",
  "JPN state 0.30 said | the comet was bright",
]);

test("words in a sentence that nobody understood break the silence", () => {
  const b = told("NOR", BOTH, [
    "> As to Bergen, consulates there being reopened is a thing of years.",
    "> Fisheries, too, came up.",
  ]);
  const [consulate, herring, comet] = words(a, b);
  assert.match(consulate ?? "", /Bergen, consulates there being reopened/);
  assert.match(herring ?? "", /Fisheries/);
  assert.equal(comet, null);
});

test("words inside a statement of the other side are shown as that statement's content", () => {
  const b = told("NOR", BOTH, ["NOR exchange-views 0.10 discussed | trade and the consulate in Bergen"]);
  assert.equal(words(a, b)[0], "trade and the consulate in Bergen");
});

test("the words found stand in the text at their offsets", () => {
  const b = told("NOR", BOTH, ["> Fisheries, too, came up."]);
  const find = wordFinder(b, k);
  for (const m of mattersOf(a, k)) {
    const found = find(m);
    if (found) assert.equal(b.document.text.slice(found.start, found.end), found.words);
  }
});

test("words of every readout break no silence", () => {
  const b = told("NOR", BOTH, ["NOR+JPN agree 0.80 ! agreed | to further strengthen bilateral cooperation"]);
  assert.deepEqual(words(a, b), [null, null, null]);
});
