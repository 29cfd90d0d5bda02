/** Sentences of readouts: where they end, and where a stop only looks like an end. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { splitSentences, type SentenceKnowledge } from "./split-sentences.ts";

const list = (name: string): string[] =>
  readFileSync(new URL(`../../../knowledge/lexicon/en/${name}.txt`, import.meta.url), "utf8")
    .split("\n")
    .filter((l) => l && !l.startsWith("#"));

const names = [
  "abbreviations",
  "abbreviations-before-number",
  "abbreviations-that-may-end",
  "sentence-openers",
  "finite-verbs",
];
const office = (name: string, short: string[]) => ({
  office: name,
  level: "foreign-minister" as const,
  short,
  parties: [],
  note: "",
});
const k: SentenceKnowledge = {
  lists: Object.fromEntries(names.map((n) => [n, list(n)])),
  offices: [
    office("Minister for Foreign Affairs", ["Foreign Minister", "Minister"]),
    office("Secretary of State", ["Secretary"]),
  ],
  party: (name) => ({ "U.S.": "USA", "U.K.": "GBR" })[name] ?? null,
};

const cut = (text: string): string[] =>
  splitSentences(text, { start: 0, end: text.length }, k).map((s) => text.slice(s.start, s.end));

/** Sentences are parted by " / " here; nothing else of the sort stands in them. */
const traps = [
  "Mr. Arai met the Hon. Dana J. Holt, U.S. Secretary of State, in Washington, D.C. / Secretary Holt and Foreign Minister Kwon reaffirmed the plan.",
  "H.E. Dr. S. Maranathan, Ph.D., spoke first. / Ms. Kwon followed.",
  "Minister Arai discussed cooperation with the U.S. / Secretary Holt underlined its weight.",
  "He stated that the U.S. Secretary of State agreed to come.",
  "Secretary Rao met the U.S. Under Secretary of State for Political Affairs Dana Holt and praised the plan.",
  "Kwon praised the port city of the U.K. / They agreed to meet at 5 p.m. / Both sides were content.",
  "The call began at 8:30 a.m. Japan time and ended at 9:10 a.m. EDT on Monday.",
  "They cited Article 5. / It was the third time since Jan. 2032, i.e. before the vote. / No. 7 of the list was left out.",
  "Holt said: “We will not wait. / We will act in March.” / She left the room.",
  "“We will not wait!” she said. / “Nor will we,” Arai replied.",
  "The talks (local time; they began at 3 p.m. It was late.) were short. / (A lunch followed.) / The guests left.",
  "They condemned the raid; both called for calm; nobody objected.",
  "She spoke of piers . . . . / The pier stands.",
  "He waited... and then agreed.",
  "1. The two ministers met. / 2. They agreed on piers. / (1) Kwon thanked Arai.",
  "They concluded the talks. / In a second round, 3.5 million yen were pledged, see pier.example.org for more.",
  "Plan B. / The two sides adopted it in World War II. / They kept it.",
  "Is the pier safe? / It is, Kwon said.",
];

for (const trap of traps)
  test(`keeps apart what is apart: ${trap.slice(0, 60)}`, () =>
    assert.deepEqual(cut(trap.replaceAll(" / ", " ")), trap.split(" / ")));

test("two sentences that lost the space between them are two", () =>
  assert.deepEqual(cut("They ended the talks.The ministers left."), ["They ended the talks.", "The ministers left."]));

test("so are they behind the letters of a body, where the next tells who spoke", () =>
  assert.deepEqual(cut("They called for ties within NATO.Holt noted that it was late."), [
    "They called for ties within NATO.",
    "Holt noted that it was late.",
  ]));

test("sentences are ordered, inside the span, and leave out nothing but white space", () => {
  const piece = fc.constantFrom(
    "The",
    "U.S.",
    "Mr.",
    "talks",
    ".",
    "?",
    "…",
    " ",
    "  ",
    "\n",
    "(",
    ")",
    "“",
    "”",
    '"',
    "1.",
    "p.m.",
    "Holt",
    "said",
    ";",
    "。",
    "é",
    "😀",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.nat(5), fc.nat(5), (pieces, left, right) => {
      const text = pieces.join("");
      const span = {
        start: Math.min(left, text.length),
        end: Math.max(Math.min(left, text.length), text.length - right),
      };
      let at = span.start;
      for (const s of splitSentences(text, span, k)) {
        assert.ok(s.start >= at && s.end > s.start && s.end <= span.end);
        assert.equal(text.slice(at, s.start).trim(), "");
        assert.equal(text.slice(s.start, s.end), text.slice(s.start, s.end).trim());
        at = s.end;
      }
      assert.equal(text.slice(at, span.end).trim(), "");
    }),
  );
});
