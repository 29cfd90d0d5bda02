/** Tests which house of a country a text shows. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { loadKnowledge } from "../../knowledge.ts";
import { actingHouse } from "./acting-house.ts";

const k = loadKnowledge("knowledge");

test("the ministry that says so, else the government of a minister, the country of a parliament", () => {
  const house = (title: string, lead: string): string | null => actingHouse("FJI", title, lead, k);
  assert.equal(
    house(
      "Interior Minister receives colleague",
      "Interior Minister Jone Vula received Tongan Interior Minister Sione Malo. The Ministry of Interior said in a statement that they discussed locks.",
    ),
    "Ministry of Interior, Fiji",
  );
  assert.equal(
    house("Ports Minister meets envoy", "The Minister of Ports, Jone Vula, met the Ambassador of Peru."),
    "Government of Fiji",
  );
  assert.equal(
    house("Speaker meets envoy", "The Speaker of Parliament, Jone Vula, met the Ambassador of Peru."),
    "Fiji",
  );
  assert.equal(house("Foreign Minister meets envoy", "Foreign Minister Jone Vula met the Ambassador of Peru."), null);
});

test("another country's ministry is not the house", () => {
  assert.equal(
    actingHouse("FJI", "Talks", "The Peruvian Ministry of Ports said in a statement that locks are open.", k),
    null,
  );
});
