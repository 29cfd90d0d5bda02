import assert from "node:assert/strict";
import { test } from "node:test";
import { loadKnowledge } from "../knowledge.ts";
import { isState } from "./knowledge.ts";
import { spokenName } from "./spoken-name.ts";

const k = loadKnowledge(new URL("../../knowledge", import.meta.url).pathname);

test("a sentence names a party with the article that it takes", () => {
  const named = (code: string): string => spokenName(code, k);
  assert.equal(named("GBR"), "the United Kingdom");
  assert.equal(named("UNO"), "the United Nations");
  assert.equal(named("OIC"), "the Organisation of Islamic Cooperation");
  assert.equal(named("NLD"), "the Netherlands");
  assert.equal(named("JPN"), "Japan");
  assert.equal(named("NATO"), "NATO");
  assert.equal(named("nobody"), "nobody");
});

test("a body or a grouping is no state, however its code is written", () => {
  assert.deepEqual(
    ["JPN", "XKX", "EUU", "GCC", "OIC", "NATO", "G7", "nobody"].map((code) => isState(code, k)),
    [true, true, false, false, false, false, false, false],
  );
});
