import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { loadKnowledge } from "../../../knowledge.ts";
import { lexiconOf } from "./cue-patterns.ts";
import { tokenize } from "./tokens.ts";
import { ADVERB, is, MODAL, NOUNISH_S, REPORTS_PAST, VERB_BASE } from "./word-classes.ts";

const { words } = lexiconOf(loadKnowledge(path.resolve(import.meta.dirname, "../../../../knowledge")));
const cut = (text: string) => tokenize(text, { start: 0, end: text.length }, words);
const printed = (text: string): string[] => cut(text).map((t) => t.raw);

test("initials, titles and figures keep their dots; the sentence's own stands alone", () => {
  assert.deepEqual(
    printed("Mr. Arai left the U.S. with 1,200.5 tonnes. It rained."),
    "Mr. Arai left the U.S. with 1,200.5 tonnes . It rained .".split(" "),
  );
});

test("hyphens, ampersands and apostrophes stay inside a word; a genitive is a token of its own", () => {
  assert.deepEqual(
    printed("Côte d’Ivoire’s R&D co-operation - and Holt's."),
    "Côte d’Ivoire ’s R&D co-operation - and Holt 's .".split(" "),
  );
  assert.deepEqual(
    cut("Holt’s").map((t) => t.kind),
    ["word", "genitive"],
  );
});

test("a token carries every class its word is in; the month is no modal verb", () => {
  const [may, also, support, forms, agreed] = cut("may also support forms agreed");
  assert.ok(is(may, MODAL) && is(also, ADVERB) && is(support, VERB_BASE));
  assert.ok(is(forms, NOUNISH_S) && is(agreed, REPORTS_PAST) && !is(agreed, MODAL));
  assert.equal(is(cut("in May")[1], MODAL), false);
});

/** Any code units, lone halves of pairs among them, and what stands at the edges of words. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)),
      fc.constantFrom(..."aB9.'’-&–“ "),
      fc.constantFrom("Mr.", "U.S.", "𝐀", "😀", "e\u0301"),
    ),
  )
  .map((units) => units.join(""));

test("whatever comes in, tokens stand in order and leave out nothing but white space and odd digits", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let rest = "";
      let at = 0;
      for (const t of cut(text)) {
        assert.ok(t.start >= at && t.end > t.start);
        assert.equal(text.slice(t.start, t.end), t.raw);
        rest += text.slice(at, t.start);
        at = t.end;
      }
      assert.match(rest + text.slice(at), /^[\s\p{N}]*$/u);
    }),
  );
});
