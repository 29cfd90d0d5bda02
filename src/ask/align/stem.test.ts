import assert from "node:assert/strict";
import { test } from "node:test";
import { loadKnowledge } from "../../knowledge.ts";
import { languageOf } from "./language.ts";

const { stemmer } = languageOf(loadKnowledge("knowledge"));

test("forms and derivations of one word count as one", () => {
  for (const family of [
    "implement implemented implementing implementation",
    "extremist extremists extremism",
    "detain detained detention",
    "extend extension",
    "reduce reduction",
    "simplify simplifying simplification",
    "migrate migration migrants",
    "decide decision",
    "fishery fisheries",
    "normalise normalisation normalize",
    "authorize authorised authorization",
    "defence defense defend",
    "negotiate negotiations",
    "agree agreed agreement",
    "qualification qualifications",
  ]) {
    const stems = new Set(family.split(" ").map(stemmer.stem));
    assert.equal(stems.size, 1, `${family}: ${[...stems].join(" ")}`);
  }
});

test("words that only look alike stay apart", () => {
  for (const pair of [
    "policy police",
    "international internal",
    "convention convene",
    "trade tradition",
    "community communicate",
    "port portion",
    "general generous",
    "united unity",
  ]) {
    const [a = "", b = ""] = pair.split(" ");
    assert.notEqual(stemmer.stem(a), stemmer.stem(b), pair);
  }
});

test("bending leaves the word, and only the word", () => {
  assert.equal(stemmer.bent("continuing"), stemmer.bent("continue"));
  assert.equal(stemmer.bent("urges"), stemmer.bent("urged"));
  assert.notEqual(stemmer.bent("agreement"), stemmer.bent("agreed"));
});
