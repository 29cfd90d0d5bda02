/** Looking only where a phrase can stand finds what looking everywhere finds. */
import assert from "node:assert/strict";
import test from "node:test";
import { lookFor } from "./where-to-look.ts";

const filler = "The ministers spoke of rail lines and of the weather. ".repeat(20);

test("a text without the phrase's longest word is not looked at", () => {
  assert.deepEqual(lookFor(["an", "open", "settled"], 4, 1)(filler), []);
});

test("around each place the stretch is wide enough for the phrase, and cuts no word", () => {
  const text = `${filler}They want an open sea under Settled rules. ${filler}`;
  const [span, ...more] = lookFor(["an", "open", "sea", "under", "settled", "rules"], 7, 1)(text);
  assert.equal(more.length, 0);
  const piece = text.slice(span?.start, span?.end);
  assert.match(piece, /an open sea under Settled rules\./);
  assert.match(` ${piece.trim()} `, /^ \S+ .* \S+ $/s);
  assert.ok(piece.length < text.length / 2);
});

test("of nearby wordings two words of the phrase must stand together", () => {
  const apart = `A settled matter. ${filler}${filler}The harbour rules.`;
  assert.deepEqual(lookFor(["settled", "harbour"], 4, 2)(apart), []);
  assert.equal(lookFor(["settled", "harbour"], 4, 2)("The harbour was settled.").length, 1);
});

test("words that may be written with marks, dots or digits are looked for everywhere", () => {
  const text = "T\u00fcrkiye and the U.S. spoke of 12,000 visas.";
  assert.deepEqual(lookFor(["turkiye", "spoke"], 4, 1)(text), [{ start: 0, end: text.length }]);
  assert.deepEqual(lookFor(["us", "12000"], 4, 1)("The U.S. spoke."), [{ start: 0, end: 15 }]);
});
