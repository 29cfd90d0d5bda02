/** An answer is worked out once for each state of the archive, and never outlives it. */
import assert from "node:assert/strict";
import test from "node:test";
import type { Store } from "../store/contract.ts";
import { keptAnswers } from "./kept-answers.ts";

/** A store that only says what it is at. */
const stating = (): { store: Store; change(): void } => {
  let n = 0;
  return { store: { state: async () => String(n) } as Store, change: () => n++ };
};

test("the same question is answered once until the archive changes", async () => {
  const { store, change } = stating();
  const kept = keptAnswers();
  let worked = 0;
  const ask = (what: string): Promise<string> => kept(store, [what], async () => `${what} ${++worked}`);
  assert.deepEqual(await Promise.all([ask("a"), ask("a"), ask("b")]), ["a 1", "a 1", "b 2"]);
  change();
  assert.equal(await ask("a"), "a 3");
});

test("what failed is tried again", async () => {
  const { store } = stating();
  const kept = keptAnswers();
  await assert.rejects(
    kept(store, ["a"], async () => Promise.reject(new Error("busy"))),
    /busy/,
  );
  assert.equal(await kept(store, ["a"], async () => "well"), "well");
});
