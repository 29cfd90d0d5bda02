import assert from "node:assert/strict";
import { test } from "node:test";
import { told } from "../../../test/told.ts";
import { loadKnowledge } from "../../knowledge.ts";
import { compareMany } from "./compare-many.ts";
import { rowsOfMany } from "./rows.ts";

const k = loadKnowledge("knowledge");
const ALL = ["JPN", "NOR", "CAN"];

const c = compareMany(
  [
    told("JPN", ALL, [
      "JPN+NOR+CAN agree 0.80 ! agreed | to count the narwhals # environment",
      "JPN state 0.30 said | tuna is a fish of kings # fisheries",
    ]),
    told("NOR", ALL, ["NOR+JPN+CAN share-view 0.50 ! shared the view on | counting the narwhals # environment"], {
      kind: "call",
    }),
    told("CAN", ALL, [
      "CAN hope 0.40 hoped for | better ice # climate",
      "CAN+JPN+NOR agree 0.80 ! agreed | to count narwhals together # environment",
      "> Of tuna there was talk.",
    ]),
  ],
  k,
);

test("statements on one matter stand in one row, a cell a document, every statement once", () => {
  const told = c.matters.find((m) => m.issue === "environment");
  assert.deepEqual(told?.statements, ["s1", "s1", "s2"]);
  assert.deepEqual(c.rows.find((r) => r.issue === "environment")?.cells, [["s1"], ["s1"], ["s2"]]);
  assert.equal(c.rows.flatMap((r) => r.cells.flat()).length, 5);
});

test("a document without a statement on a matter is shown with its words on it, or as silent", () => {
  const tuna = rowsOfMany(c).find((r) => r.issue === "fisheries");
  assert.equal(tuna?.cells[1]?.guard, null);
  assert.match(tuna?.cells[2]?.guard?.words ?? "", /tuna/);
});

test("facts on which any two disagree are given for all", () => {
  assert.deepEqual(c.facts, [{ field: "kind", values: ["meeting", "call", "meeting"] }]);
});
