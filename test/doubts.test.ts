/** Where a statement rests on little, it says so: whose words, where they end, who goes on. All sentences are invented. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { loadKnowledge } from "../src/knowledge.ts";
import { parseCases, readCase } from "./read-case.ts";

const k = loadKnowledge(join(import.meta.dirname, "../knowledge"));

/** Words that a readout of this room gives, with the doubt about each. */
function doubts(room: string, ...lines: string[]): [words: string, doubt: string | null][] {
  const [c] = parseCases(`room: ${room}\n== case\n${lines.join("\n")}\n`);
  assert.ok(c);
  const { text, drafts } = readCase(c, k);
  return drafts.map((x) => [text.slice(x.content.start, x.content.end), x.doubt]);
}

const TWO = "NOR Lars Dahl, Minister of Foreign Affairs, m | PER Ana Vidal, Minister of Foreign Affairs, f";

test("nobody named in a paragraph that tells what one side said is a doubt; on its own it is none", () => {
  const [, unsure] = doubts(TWO, "Dahl thanked the pilots. The need to repair the pier was stressed.");
  assert.match(unsure?.[1] ?? "", /no one is named/);
  assert.deepEqual(doubts(TWO, "The need to repair the pier was stressed."), [["The need to repair the pier", null]]);
  const [, agreed] = doubts(TWO, "Dahl thanked the pilots. It was agreed to repair the pier.");
  assert.deepEqual(agreed, ["to repair the pier", null]);
});

test("a sentence without reporting words in a run is a doubt", () => {
  const run = "CHN Qin Wenhao, Premier, m | PER Ana Vidal, President, f";
  const [first, second] = doubts(run, "Qin Wenhao stressed that the canal is open. The ships are new.");
  assert.deepEqual(first, ["the canal is open", null]);
  assert.match(second?.[1] ?? "", /no reporting words/);
});

test("words of many lines are a doubt", () => {
  const long = `Dahl said that the harbor ${"and the old pier by the long white wall ".repeat(9)}is open.`;
  assert.match(doubts(TWO, long)[0]?.[1] ?? "", /long for one proposition/);
});

test("told in the present and of nobody is a doubt", () => {
  const [, held] = doubts(TWO, "Dahl and Vidal discussed the pier. Special attention is paid to the lock.");
  assert.deepEqual(held?.[0], "the lock");
  assert.match(held?.[1] ?? "", /in the present and of nobody/);
});

/** Sentences that a readout of two shows as not understood, with the reason. */
function unread(...lines: string[]): string[] {
  const [c] = parseCases(`room: ${TWO}\n== case\n${lines.join("\n")}\n`);
  assert.ok(c);
  const { text, unread: shown } = readCase(c, k);
  return shown.map((u) => `${text.slice(u.start, u.end)} (${u.reason})`);
}

test("what one of the two does with a verb that nobody listed is shown as not understood", () => {
  assert.deepEqual(unread("Minister Dahl then sketched the plans for the pier."), [
    'Minister Dahl then sketched the plans for the pier. ("then sketched" is no reporting word that is known, and may report something)',
  ]);
  assert.equal(unread("The two ministers brainstormed on the pier.").length, 1);
});

test("what somebody only did is not shown as not understood", () => {
  assert.deepEqual(unread("Minister Dahl laid a wreath.", "Minister Vidal was accompanied by her deputy."), []);
});
