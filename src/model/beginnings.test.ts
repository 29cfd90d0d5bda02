import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { beginningsOf } from "./beginnings.ts";

test("no word of the list is ruled out, wherever in the text it stands", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, maxLength: 40 }), { minLength: 1 }),
      fc.string(),
      (words, before) => {
        const may = beginningsOf(words);
        for (const word of words.filter((w) => w.length === w.toUpperCase().length))
          assert.ok(may(word.toUpperCase(), 0, word.length), word);
        for (const word of words) assert.ok(may(`${before}${word}`, before.length, before.length + word.length));
      },
    ),
  );
});

test("most other words are ruled out, but for those with accents", () => {
  const may = beginningsOf(["Japan", "ROK"]);
  for (const word of ["Japanese", "R", "and", "Jordan"]) assert.equal(may(word, 0, word.length), false, word);
  for (const word of ["Rök", "Jápan", "日本"]) assert.equal(may(word, 0, word.length), true, word);
});
