import assert from "node:assert/strict";
import { test } from "node:test";
import { loadKnowledge } from "../../knowledge.ts";
import { languageOf } from "./language.ts";
import { timesIn } from "./times.ts";
import { wordsIn } from "./words.ts";

const language = languageOf(loadKnowledge("knowledge"));
const keys = (text: string, now: string | null = "2033-06-30"): string[] =>
  timesIn(wordsIn(text, { start: 0, end: text.length }, language.stemmer), now, language).map((t) => t.key);

test("deadlines in other words have one key", () => {
  for (const [text, key] of [
    ["within the year", "2033"],
    ["before the end of this year", "2033"],
    ["to meet in Tallinn next year", "2034"],
    ["in 2034", "2034"],
    ["in the first half of 2034", "2034-h1"],
    ["by the end of September", "2033-09"],
    ["on May 19", "2033-05-19"],
    ["on 3 March 2035", "2035-03-03"],
    ["next month", "2033-07"],
  ] as const)
    assert.deepEqual(keys(text), [key], text);
});

test("two times in one statement are two", () => {
  assert.deepEqual(keys("from March 2034 to October 2035"), ["2034-03", "2035-10"]);
});

test("the verb may is no month, a number is no day, and without a date years stay open", () => {
  assert.deepEqual(keys("the talks may go on with 12 experts"), []);
  assert.deepEqual(keys("in September", null), ["XXXX-09"]);
  assert.deepEqual(keys("before the end of the year", null), []);
});
