/** Which runs of words stand in several meetings. */
import assert from "node:assert/strict";
import test from "node:test";
import { loadKnowledge } from "../../knowledge.ts";
import { standingRuns } from "./standing-runs.ts";
import { textWords } from "./text-words.ts";

const k = loadKnowledge("knowledge");
const meeting = (...said: string[]) => said.map((s) => textWords(s, k));
const runs = (...meetings: ReturnType<typeof meeting>[]): string[] =>
  [...standingRuns(meetings, (_, n) => Math.log((meetings.length + 1) / n), k)].map((w) => w.join(" "));

test("words that return in another meeting are a run, the longest that says most first", () => {
  const found = runs(
    meeting("they want an open harbour under settled rules"),
    meeting("the visas", "for an open harbour under settled rules at last"),
    meeting("fisheries"),
  );
  assert.equal(found[0], "an open harbour under settled rules");
  assert.ok(!found.some((f) => f.includes("visas")));
});

test("words said twice in one meeting are no run", () => {
  assert.deepEqual(runs(meeting("an open harbour under settled rules", "an open harbour under settled rules")), []);
});

test("a run neither begins with a leaning word nor ends with one that carries nothing", () => {
  for (const f of runs(
    meeting("of the quiet lighthouse treaty between the harbours of the strait"),
    meeting("of the quiet lighthouse treaty between the harbours of the strait"),
  )) {
    assert.doesNotMatch(f, /^(of|between) /);
    assert.doesNotMatch(f, / (of|the|between)$/);
  }
});
