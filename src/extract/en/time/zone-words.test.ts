/** The tables of places and zone words fit the clocks of the world. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { loadKnowledge } from "../../../knowledge.ts";
import { offsetAt } from "../../calendar/offsets-in-use.ts";
import { zoneWords } from "./zone-words.ts";

const k = loadKnowledge(fileURLToPath(new URL("../../../../knowledge", import.meta.url)));
const noon = Temporal.PlainDateTime.from("2031-06-11T12:00");

test("every place and every state has a zone that clocks can be set by", () => {
  const wrong = [...k.places, ...k.states].filter((row) => row.zone && offsetAt(row.zone, noon) === null);
  assert.deepEqual(wrong, []);
});

test("every zone word has a zone or offset and at least one known country", () => {
  for (const [word, meanings] of zoneWords(k).meanings)
    for (const { zone, countries } of meanings) {
      assert.notEqual(offsetAt(zone, noon), null, word);
      assert.ok(countries.length > 0 && countries.every((c) => k.state(c) !== null), word);
    }
});

test("countries of several clocks are known to be unclear, the others to have one", () => {
  const clocks = (country: string): number =>
    new Set(k.places.filter((p) => p.country === country).map((p) => offsetAt(p.zone, noon))).size;
  for (const country of ["USA", "RUS", "AUS", "CAN", "BRA", "IDN", "MEX", "MNG", "COD", "ECU", "CHL"])
    assert.ok(clocks(country) > 1, country);
  for (const country of ["JPN", "KOR", "CHN", "IND", "NZL", "GBR", "FRA", "DEU", "ESP", "PRT", "KAZ", "FJI"])
    assert.equal(clocks(country), 1, country);
});
