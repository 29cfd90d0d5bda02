import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cellWidth, wrap } from "./cell-width.ts";

test("Japanese, Korean and Chinese characters and emoji take two cells, combining marks none", () => {
  assert.equal(cellWidth("Tokyo"), 5);
  assert.equal(cellWidth("葛原絵美"), 8);
  assert.equal(cellWidth("배수안"), 6);
  assert.equal(cellWidth("Stojkovic\u0301"), 9);
  assert.equal(cellWidth("Vidaković"), 9);
  assert.equal(cellWidth("\u{1f91d}"), 2);
});

test("lines break at spaces and keep within the width", () => {
  assert.deepEqual(wrap("the two ministers shared the view", 12), ["the two", "ministers", "shared the", "view"]);
  assert.deepEqual(wrap("", 12), [""]);
});

test("a word longer than a line is broken inside, wide characters are never halved", () => {
  assert.deepEqual(wrap("葛原絵美外務大臣", 9), ["葛原絵美", "外務大臣"]);
  assert.deepEqual(wrap("see https://ministry.example/a-long-address", 16), [
    "see https://mini",
    "stry.example/a-l",
    "ong-address",
  ]);
});

test("no line is wider than asked for, and no character but spaces is lost", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), fc.integer({ min: 8, max: 40 }), (text, cells) => {
      const lines = wrap(text, cells);
      assert.ok(lines.every((line) => cellWidth(line) <= cells));
      assert.equal(lines.join("").replaceAll(" ", ""), text.replaceAll(" ", ""));
    }),
  );
});
