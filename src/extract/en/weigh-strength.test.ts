/** Where statements stand on the ladder of their act. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { loadKnowledge } from "../../knowledge.ts";
import type { Act } from "../../model/act.ts";
import { weighStrength } from "./weigh-strength.ts";

const k = loadKnowledge(join(import.meta.dirname, "../../../knowledge"));

const CASES: [
  act: Act,
  base: number | null,
  cue: string,
  head: string,
  strength: number | null,
  words: string | null,
][] = [
  ["concern", 0.3, "expressed concern over", "the drones", 0.3, "concern 0.30"],
  ["concern", 0.3, "is deeply concerned about", "the reef", 0.6, "deeply concerned 0.60"],
  ["concern", 0.3, "voiced grave concern over", "the shelling", 0.7, "grave concern 0.70"],
  ["concern", 0.3, "expressed her deep and growing concern", "over tides", 0.6, "deep and growing concern 0.60"],
  ["condemn", 0.7, "condemned", "the raid", 0.7, "condemned 0.70"],
  ["condemn", 0.7, "strongly condemned", "the raid", 0.85, "strongly condemned 0.85"],
  ["condemn", 0.7, "condemned", "in the strongest possible terms the raid", 1, "condemned ... strongest 1.00"],
  ["condemn", 0.7, "condemned in the strongest terms", "the raid", 1, "condemned in the strongest 1.00"],
  ["condemn", 0.7, "deplored", "the raid", 0.55, "deplored 0.55"],
  ["regret", 0.3, "expressed deep regret over", "the delay", 0.4, "deep regret 0.40"],
  ["call-on", 0.55, "called on Manila", "to let ships pass", 0.55, "called 0.55"],
  ["call-on", 0.7, "strongly urged", "Holt to wait", 0.85, "strongly urged 0.85"],
  ["call-on", 0.95, "demanded", "the immediate release of the crew", 1, "demanded ... immediate 1.00"],
  ["call-on", 0.4, "asked for", "further understanding of the plan", 0.25, "asked ... understanding 0.25"],
  ["share-view", 0.5, "shared the view", "that ferries matter", 0.5, "view 0.50"],
  ["share-view", 0.5, "fully shared the view", "that ferries matter", 0.6, "fully shared 0.60"],
  ["share-view", 0.5, "shared the recognition", "that ferries matter", 0.45, "recognition 0.45"],
  ["agree", 0.7, "agreed", "to meet in May", 0.8, "agreed ... to 0.80"],
  ["agree", 0.7, "agreed that", "ferries matter to all", 0.7, "agreed 0.70"],
  ["confirm", 0.6, "reaffirmed", "the ironclad commitment to the islands", 0.75, "reaffirmed ... ironclad 0.75"],
  ["emphasize", 0.6, "stressed", "the tides", 0.7, "stressed 0.70"],
  ["state", 0.3, "stated", "that it rains", 0.3, "stated 0.30"],
  ["hope", 0.4, "looked forward to", "the fair", 0.6, "looked forward 0.60"],
  ["appreciate", 0.6, "conveyed heartfelt gratitude for", "the airlift", 0.85, "heartfelt gratitude 0.85"],
  ["state", 0.3, "strongly quoth", "that it rains", 0.45, "strongly 0.45"],
  ["exchange-views", 0.1, "confabulated on", "tides", 0.1, "confabulated on 0.10"],
  ["invite", null, "warmly invited", "Holt to Osaka", null, null],
  ["condole", null, "expressed deep condolences", "over the flood", null, null],
];

for (const [act, base, cue, head, strength, words] of CASES)
  test(`${act}: "${cue}" ("${head}") stands at ${strength ?? "no place"}`, () => {
    assert.deepEqual(weighStrength(act, base, cue, head, k), { strength, words });
  });

test("every place of the table is reached by its own words", () => {
  for (const row of k.degrees) {
    if (row.act === "*" || row.step) continue;
    const [cue = "", head = ""] = row.words
      .split("...")
      .map((part) => part.trim().replaceAll("*", "").replace(/\/\S+/g, ""));
    const { strength } = weighStrength(row.act, 0, cue, head, k);
    assert.ok(strength !== null && strength >= row.strength - 0.001, `${row.act}: ${row.words} gave ${strength}`);
  }
});

test("no words move a statement off its ladder", () => {
  const { strength } = weighStrength(
    "condemn",
    0.7,
    "most strongly, gravely and utterly condemned in the strongest terms",
    "x",
    k,
  );
  assert.equal(strength, 1);
});
