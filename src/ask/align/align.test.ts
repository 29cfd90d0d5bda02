import assert from "node:assert/strict";
import { test } from "node:test";
import { contentOf, told } from "../../../test/told.ts";
import { loadKnowledge } from "../../knowledge.ts";
import type { Record } from "../../model/record.ts";
import { align } from "./align.ts";

const k = loadKnowledge("knowledge");
const BOTH = ["JPN", "NOR"];

/** Ids of the pairs: "1-2". */
const pairs = (a: Record, b: Record): string[] =>
  align(a, b, k).pairs.map((p) => `${p.a.statement.id.slice(1)}-${p.b.statement.id.slice(1)}`);

test("one matter in other words is found, whichever verbs report it", () => {
  const a = told("JPN", BOTH, [
    "JPN+NOR share-view 0.50 ! shared the view on | starting negotiations on a salmon hatchery # fisheries",
    "JPN call-on 0.55 called on the Norwegian side | to free the crew detained in Tromsø",
    "JPN+NOR condemn 0.85 strongly condemned | the strike on the port of Odesa # ukraine",
  ]);
  const b = told("NOR", BOTH, [
    "NOR+JPN condemn 0.70 condemned | the attack on Odesa's harbour # ukraine",
    "NOR+JPN exchange-views 0.10 discussed | a possible salmon hatchery # fisheries",
    "JPN call-on 0.40 requested | the release of the imprisoned crew",
  ]);
  assert.deepEqual(pairs(a, b), ["1-2", "2-3", "3-1"]);
});

test("what each side says alone is not paired with what the other says, be the words alike", () => {
  const a = told("JPN", BOTH, ["JPN call-on 0.40 requested | cooperation on rare earths # critical-minerals"]);
  const b = told("NOR", BOTH, ["NOR state 0.35 explained | its export controls on rare earths # critical-minerals"]);
  assert.deepEqual(pairs(a, b), []);
});

test("praise and blame are not one utterance, though the matter is one", () => {
  const a = told("NOR", BOTH, ["NOR welcome 0.50 welcomed | the adoption of the new press law"]);
  const b = told("NOR", BOTH, ["NOR regret 0.30 regretted | the delay of the new press law"]);
  assert.deepEqual(pairs(a, b), []);
});

test("words of every readout make no pair", () => {
  const a = told("JPN", BOTH, [
    "JPN+NOR welcome 0.50 welcomed | the progress in bilateral cooperation # bilateral-relations",
  ]);
  const b = told("NOR", BOTH, [
    "NOR+JPN agree 0.80 ! agreed | to further strengthen coordination on climate # climate",
  ]);
  assert.deepEqual(pairs(a, b), []);
});

test("names of the same thing meet", () => {
  const a = told("JPN", BOTH, ["JPN+NOR condemn 0.70 condemned | the DPRK's latest projectile"]);
  const b = told("NOR", BOTH, ["NOR+JPN condemn 0.70 condemned | the ballistic missile of Pyongyang"]);
  assert.deepEqual(pairs(a, b), ["1-1"]);
});

test("the better partner is taken, and every statement stands in exactly one place", () => {
  const a = told("JPN", BOTH, [
    "JPN+NOR agree 0.80 ! agreed | to open a working group on seabed cables",
    "JPN+NOR exchange-views 0.10 discussed | seabed cables",
  ]);
  const b = told("NOR", BOTH, [
    "NOR+JPN agree 0.80 ! agreed | to set up a working group on cables under the sea",
    "NOR hope 0.40 hoped | to see the fjords",
  ]);
  const { pairs: found, onlyA, onlyB } = align(a, b, k);
  assert.deepEqual(
    found.map((p) => [contentOf(a, p.a.statement.id), contentOf(b, p.b.statement.id)]),
    [["to open a working group on seabed cables", "to set up a working group on cables under the sea"]],
  );
  assert.deepEqual([...found.map((p) => p.a), ...onlyA].map((m) => m.statement.id).sort(), ["s1", "s2"]);
  assert.deepEqual([...found.map((p) => p.b), ...onlyB].map((m) => m.statement.id).sort(), ["s1", "s2"]);
});

test("a document held against itself is paired throughout, one without statements not at all", () => {
  const a = told("JPN", BOTH, [
    "JPN state 0.30 said | the ferry to Bergen sails again",
    "JPN+NOR agree 0.80 ! agreed | to meet in Oslo",
    "NOR support 0.50 expressed support |",
  ]);
  assert.deepEqual(pairs(a, a), ["1-1", "2-2", "3-3"]);
  assert.deepEqual(pairs(a, told("NOR", BOTH, [])), []);
});
