import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { assign, type Candidate } from "./assign.ts";

const worth = (chosen: readonly Candidate[]): number => chosen.reduce((sum, c) => sum + c.worth, 0);

/** The greatest worth of all assignments, tried one by one. */
function greatest(candidates: readonly Candidate[], as = new Set<number>(), bs = new Set<number>()): number {
  let best = 0;
  for (const [i, c] of candidates.entries())
    if (!as.has(c.a) && !bs.has(c.b))
      best = Math.max(best, c.worth + greatest(candidates.slice(i + 1), new Set([...as, c.a]), new Set([...bs, c.b])));
  return best;
}

const candidates = fc.uniqueArray(fc.record({ a: fc.nat(4), b: fc.nat(4), worth: fc.integer({ min: 1, max: 100 }) }), {
  selector: (c) => c.a * 5 + c.b,
  maxLength: 12,
});

test("each is assigned at most once, and no other assignment is worth more", () => {
  fc.assert(
    fc.property(candidates, (list) => {
      const chosen = assign(list);
      assert.equal(new Set(chosen.map((c) => c.a)).size, chosen.length);
      assert.equal(new Set(chosen.map((c) => c.b)).size, chosen.length);
      assert.ok(chosen.every((c) => list.includes(c)));
      assert.equal(worth(chosen), greatest(list));
    }),
  );
});

test("two that want the same partner do not both get it, the pair that fits better does", () => {
  assert.deepEqual(
    assign([
      { a: 0, b: 0, worth: 0.5 },
      { a: 1, b: 0, worth: 0.7 },
      { a: 0, b: 1, worth: 0.4 },
    ]),
    [
      { a: 0, b: 1, worth: 0.4 },
      { a: 1, b: 0, worth: 0.7 },
    ],
  );
});

test("a very large group is still assigned one to one", () => {
  const list = Array.from({ length: 3000 }, (_, i): Candidate => ({
    a: i % 300,
    b: (i * 7) % 299,
    worth: 1 + (i % 13),
  }));
  const chosen = assign(list);
  assert.equal(new Set(chosen.map((c) => c.a)).size, chosen.length);
  assert.equal(new Set(chosen.map((c) => c.b)).size, chosen.length);
});
