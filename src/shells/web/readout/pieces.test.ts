import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { piecesOf, type Mark } from "./pieces.ts";

const span = fc.tuple(fc.nat(60), fc.nat(30)).map(([start, length]) => ({ start, end: start + length }));
const mark: fc.Arbitrary<Mark> = fc
  .record(
    { span, statement: fc.constantFrom("s1", "s2", "s3"), cue: fc.boolean(), unread: fc.nat(3), fact: fc.boolean() },
    { requiredKeys: ["span"] },
  )
  .map(({ span: { start, end }, ...rest }) => ({ ...rest, start, end }));

test("joined, the pieces are the stretch again, whatever lies over what", () => {
  fc.assert(
    fc.property(span, fc.array(mark, { maxLength: 12 }), (stretch, marks) => {
      const pieces = piecesOf(
        stretch,
        marks.toSorted((a, b) => a.start - b.start),
      );
      let at = stretch.start;
      for (const p of pieces) {
        assert.equal(p.start, at);
        assert.ok(p.end > p.start);
        at = p.end;
      }
      assert.equal(at, stretch.end);
    }),
  );
});

test("of two statements that lie over each other the inner one speaks", () => {
  const pieces = piecesOf({ start: 0, end: 30 }, [
    { start: 0, end: 30, statement: "s1" },
    { start: 10, end: 20, statement: "s2", cue: true },
  ]);
  assert.deepEqual(
    pieces.map((p) => [p.start, p.statement, p.cue]),
    [
      [0, "s1", false],
      [10, "s2", true],
      [20, "s1", false],
    ],
  );
});
