import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { loadKnowledge } from "../../knowledge.ts";
import { readSource } from "../../pipeline.ts";

const k = loadKnowledge(join(import.meta.dirname, "../../../knowledge"));

async function houseOf(text: string): Promise<string | null> {
  const bytes = new TextEncoder().encode(text);
  const source = { name: "page", url: null, bytes, sha256: "00", contentType: null, retrieved: null };
  const records = await readSource(source, { date: "2033-05-06" }, k);
  assert.ok(Array.isArray(records));
  return records[0]?.document.publisher?.name ?? null;
}

test("a page about a minister of transport alone is not said to be the foreign ministry's", async () => {
  const page = `Ministers of Chile and Kenya meet

Minister of Transport of Chile Ana Soto met Kenyan Minister of Transport Peter Otieno in Santiago on 5 May 2033. The two ministers discussed locks.
`;
  assert.equal(await houseOf(page), "Government of Chile");
});

test("of a page about a speaker only the country is sure", async () => {
  const page = `Speakers meet in Yerevan

The Speaker of the National Assembly of Armenia Ani Petros met Irish Parliament Speaker Sean Walsh in Yerevan on 5 May 2033. They discussed locks.
`;
  assert.equal(await houseOf(page), "Armenia");
});

test("a page that names its foreign ministry keeps it", async () => {
  const page = `Ministers of Chile and Kenya meet

Foreign Minister of Chile Ana Soto met Kenyan Foreign Minister Peter Otieno in Santiago on 5 May 2033. The two ministers discussed locks.
`;
  assert.match((await houseOf(page)) ?? "", /Foreign/);
});
