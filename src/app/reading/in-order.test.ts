import assert from "node:assert/strict";
import { test } from "node:test";
import { inOrder } from "./in-order.ts";

test("what is done early waits for what came before it, and no more are begun than may be", async () => {
  let [open, most] = [0, 0];
  const done: number[] = [];
  const third = Promise.withResolvers<void>();
  const work = async (n: number): Promise<number> => {
    most = Math.max(most, ++open);
    if (n === 3) third.resolve();
    await third.promise;
    if (n === 1) await Promise.resolve();
    open--;
    done.push(n);
    return n;
  };
  assert.deepEqual(await Array.fromAsync(inOrder([1, 2, 3, 4, 5, 6], 3, work)), [1, 2, 3, 4, 5, 6]);
  assert.equal(most, 3);
  assert.equal(done[0], 2);
});

test("one at a time begins nothing before the one before it has been taken", async () => {
  const begun: number[] = [];
  const results = inOrder([1, 2], 1, async (n) => begun.push(n));
  await results.next();
  assert.deepEqual(begun, [1]);
  await results.return(undefined);
});

test("a failure comes in its turn, after what was done before it", async () => {
  const results = inOrder([1, 2], 2, async (n) => {
    if (n === 2) throw new Error("torn");
    return n;
  });
  assert.equal((await results.next()).value, 1);
  await assert.rejects(results.next(), /torn/);
});
