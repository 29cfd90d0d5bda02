/** Every row of the reporting words proves itself: its example gives its act in its words, its near miss does not. */
import assert from "node:assert/strict";
import test from "node:test";
import { loadKnowledge } from "../src/knowledge.ts";
import { parseCases, readCase } from "./read-case.ts";

const k = loadKnowledge("knowledge");
const [{ room } = { room: null }] = parseCases(
  "room: JPN Rei Arai, Minister for Foreign Affairs, f | USA Dana Holt, Secretary of State, f\n== the room\n",
);
assert.ok(room);

/** What a sentence gives: rule, act and words of each statement. */
function read(sentence: string): { rule: string; act: string; words: string }[] {
  assert.ok(room);
  const { text, drafts } = readCase({ room, lines: [sentence] }, k);
  return drafts.map((d) => ({ rule: d.rule, act: d.act, words: text.slice(d.content.start, d.content.end) }));
}

for (const cue of k.cues)
  test(`${cue.id}: ${cue.pattern}`, () => {
    const words = /\{(.+)\}/.exec(cue.example)?.[1];
    assert.ok(words, `the row needs an example with its {content} marked, it has "${cue.example}"`);
    assert.ok(cue.nearMiss, "the row needs a near miss: words that look alike and are not this");
    const given = read(cue.example.replace(/[{}]/g, ""));
    assert.ok(
      given.some((g) => g.rule === cue.id && g.act === cue.act && g.words === words),
      `"${cue.example}" must give ${cue.act} by this row; it gives ${JSON.stringify(given)}`,
    );
    const missed = read(cue.nearMiss);
    assert.ok(
      !missed.some((g) => g.rule === cue.id),
      `"${cue.nearMiss}" must not be read by this row; it gives ${JSON.stringify(missed)}`,
    );
  });
