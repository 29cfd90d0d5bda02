/** A sentence that a copy cut before its words is kept as not understood, not as a statement without words. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import path from "node:path";
import { test } from "node:test";
import { loadKnowledge } from "../src/knowledge.ts";
import { isFailure } from "../src/model/failure.ts";
import { readSource } from "../src/pipeline.ts";
import { faultsOf } from "./contract.ts";

const text = `Shen Yaoting Meets with Norwegian Foreign Minister Liv Aasen

June 3, 2033

On June 3, 2033, Foreign Minister Shen Yaoting met with Norwegian Foreign Minister Liv Aasen in Oslo.

Shen Yaoting said that the two sides should keep the harbors open. China hopes that`;

test("a sentence that breaks off is listed as not understood", async () => {
  const bytes = new TextEncoder().encode(text);
  const source = {
    name: "cut.txt",
    url: null,
    bytes,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    contentType: null,
    retrieved: null,
  };
  const records = await readSource(source, {}, loadKnowledge(path.resolve(import.meta.dirname, "../knowledge")));
  assert.ok(!isFailure(records));
  assert.deepEqual(records.flatMap(faultsOf), []);
  const [record] = records;
  assert.deepEqual(
    record?.statements.map((s) => text.slice(s.content.start, s.content.end)),
    ["the two sides should keep the harbors open"],
  );
  assert.deepEqual(
    record?.unread.map((u) => record.document.text.slice(u.start, u.end)),
    ["China hopes that"],
  );
});
