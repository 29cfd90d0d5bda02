/** Whatever happens to a document's bytes, reading it ends in a failure or in a record that keeps the contract. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readBroken } from "./broken-documents.ts";

test("1,500 broken examples give no crash and no record against the contract", async () => {
  const faults: string[] = [];
  for await (const { which, fault } of readBroken(1500, 1)) if (fault) faults.push(`${which}: ${fault}`);
  assert.deepEqual(faults, []);
});
