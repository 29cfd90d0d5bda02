import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { TOKEN, wordEnd } from "./name-words.ts";

test("a text is cut where the pattern cuts it, whatever stands in it", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "U.S.",
      "côte d’Ivoire",
      "\n",
      "\n \t\n",
      "\r\n",
      " ",
      "\u00a0",
      "日本",
      "e\u0301",
      "\ud83d",
      "a1",
      "-",
      "'s ",
    ),
    fc.string({ unit: "binary", maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join("");
      const words: [start: number, end: number][] = [];
      for (let i = 0; i < text.length;) {
        const end = wordEnd(text, i);
        if (end > i) words.push([i, end]);
        i = Math.max(end, i + 1);
      }
      assert.deepEqual(
        words,
        [...text.matchAll(TOKEN)].map((m) => [m.index, m.index + m[0].length]),
      );
    }),
  );
});
