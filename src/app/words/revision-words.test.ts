import assert from "node:assert/strict";
import { test } from "node:test";
import { revisionWords } from "./revision-words.ts";

test("a new version keeps lines, rewords some, drops and adds others", () => {
  const before = "Talks on cables\nThe ministers agreed to meet in May.\nA ferry was named.\nBack to top";
  const now = "Talks on cables\nThe ministers agreed to meet in June.\nThey thanked the pilots warmly.\nBack to top";
  assert.deepEqual(
    revisionWords(before, now).map((l) => [l.in, l.words.map((w) => `${w.in}: ${w.words}`)]),
    [
      ["both", ["both: Talks on cables"]],
      ["reworded", ["both: The ministers agreed to meet in", "before: May.", "now: June."]],
      ["now", ["now: They thanked the pilots warmly."]],
      ["before", ["before: A ferry was named."]],
      ["both", ["both: Back to top"]],
    ],
  );
});

test("equal versions have nothing to tell, and long ones are told in time", () => {
  assert.ok(revisionWords("a\nb", "a\nb").every((l) => l.in === "both"));
  const lines = (word: string): string => Array.from({ length: 5000 }, (_, i) => `${word} line ${i}`).join("\n");
  assert.equal(revisionWords(lines("old"), lines("new")).length > 0, true);
});
