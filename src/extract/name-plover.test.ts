/** The PLOVER event of an act. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { loadKnowledge } from "../knowledge.ts";
import type { Act } from "../model/act.ts";
import { ploverOf } from "./name-plover.ts";

const k = loadKnowledge(join(import.meta.dirname, "../../knowledge"));

test("a confirmation is agreement only where all sides confirm", () => {
  assert.equal(ploverOf("confirm", true, k), "AGREE");
  assert.equal(ploverOf("confirm", false, k), "CONSULT");
});

const EVENTS: [event: string, acts: Act[]][] = [
  ["CONSULT", ["exchange-views", "state", "emphasize", "propose", "invite", "hope", "recognize"]],
  ["AGREE", ["share-view", "agree", "accept", "intend", "conclude-instrument"]],
  ["SUPPORT", ["welcome", "appreciate", "congratulate", "condole", "support"]],
  ["ACCUSE", ["concern", "regret", "condemn"]],
  ["REJECT", ["oppose"]],
  ["REQUEST", ["call-on"]],
];

for (const [event, acts] of EVENTS)
  test(`${acts.join(", ")}: ${event}, said by one side or by all`, () => {
    for (const act of acts) for (const joint of [true, false]) assert.equal(ploverOf(act, joint, k), event, act);
  });
