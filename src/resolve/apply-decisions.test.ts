import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anchorOf } from "../model/anchor.ts";
import type { Correction } from "../model/decision.ts";
import type { Record } from "../model/record.ts";
import type { Statement } from "../model/statement.ts";
import { words } from "../model/span.ts";
import { applyDecisions } from "./apply-decisions.ts";
import { sightingOf } from "./sighting.ts";

/** A text in which "[cue|content]" marks statements. */
function record(marked: string): Record {
  let text = "";
  const statements: Statement[] = [];
  for (const piece of marked.split(/(\[[^\]]*\])/)) {
    if (!piece.startsWith("[")) {
      text += piece;
      continue;
    }
    const [cue = "", content = ""] = piece.slice(1, -1).split("|");
    const start = text.length;
    text += `${cue} ${content}`;
    statements.push({
      id: `s${statements.length + 1}`,
      speakers: ["JPN"],
      speakerNames: [],
      joint: false,
      act: "state",
      cue: { start, end: start + cue.length },
      content: { start: start + cue.length + 1, end: text.length },
      addressees: [],
      undertaking: false,
      topics: [],
      strength: 0.2,
      plover: "CONSULT",
      doubt: "weak subject",
      made: {
        rule: cue,
        frame: "that",
        subject: null,
        speaker: "",
        strength: null,
        sentence: { start, end: text.length },
      },
    });
  }
  return {
    document: {
      id: "doc",
      source: "a.txt",
      title: null,
      publisher: null,
      published: null,
      language: "en",
      sha256: "",
      text,
      basis: { publisher: null, published: null, title: null },
      url: null,
      retrieved: null,
    },
    engagement: null,
    statements,
    references: { instruments: [], anniversaries: [], events: [] },
    unread: [],
    warnings: [],
    candidates: [],
  };
}

function correction(
  r: Record,
  id: string,
  kind: Correction["kind"],
  value: Correction["value"] = {},
  at = "2040-01-01T00:00:00Z",
): Correction {
  const s = r.statements.find((x) => x.id === id)!;
  const as = { ...s, ...value, doubt: null };
  const { text } = r.document;
  return {
    id: `d-${kind}-${at}`,
    by: "Ada",
    at,
    note: null,
    kind,
    on: anchorOf(r.document, 1, s),
    value,
    as,
    words: { cue: words(text, as.cue), content: words(text, as.content) },
  };
}

const said = (r: Record): string[] =>
  r.statements.map((s) => `${s.speakers.join()} ${s.act} "${words(r.document.text, s.content)}"`);
const apply = (r: Record, ...d: Correction[]) => {
  const { records, lost, changed } = applyDecisions([r], d, (act, joint) => `${act}${joint ? "+" : ""}`);
  return { said: said(records[0]!), lost: lost.map((p) => p.code), changed, record: records[0]! };
};

const ONE =
  "The minister [stated that|the cables would be mended]. Later she [urged|the harbour to open], and he [noted that|rain fell].";

test("a correction changes the fields it settles and no others", () => {
  const r = record(ONE);
  const done = apply(
    r,
    correction(r, "s1", "speaker", { speakers: ["USA"] }),
    correction(r, "s2", "act", { act: "call-on" }),
  );
  assert.deepEqual(done.said, [
    'USA state "the cables would be mended"',
    'JPN call-on "the harbour to open"',
    'JPN state "rain fell"',
  ]);
  assert.equal(done.record.statements[0]!.doubt, null);
  assert.equal(done.record.statements[1]!.plover, "call-on");
  assert.equal(done.record.statements[1]!.strength, null);
  assert.equal(done.record.statements[2]!.doubt, "weak subject");
  assert.deepEqual(
    done.record.statements[0]!.decided?.map((d) => [d.kind, d.by]),
    [["speaker", "Ada"]],
  );
});

test("what is deleted stays away, what is added is there, in the order of the text", () => {
  const r = record(ONE);
  const missing = record(ONE.replace("[noted that|rain fell]", "noted that rain fell"));
  const whole = correction(r, "s3", "add");
  assert.deepEqual(apply(r, correction(r, "s2", "delete")).said, [
    'JPN state "the cables would be mended"',
    'JPN state "rain fell"',
  ]);
  assert.deepEqual(apply(missing, { ...whole, on: { ...whole.on } }).said, said(r));
});

test("a decision outlives another cut by the rules, and the statement that rules no longer find", () => {
  const r = record(ONE);
  const d = correction(r, "s1", "speaker", { speakers: ["USA"] });
  const longer = {
    ...r,
    statements: r.statements.map((s) =>
      s.id === "s1" ? { ...s, content: { start: s.content.start, end: s.content.end - 5 } } : s,
    ),
  };
  assert.deepEqual(apply(longer, d).said[0], 'USA state "the cables would be m"');
  const gone = { ...r, statements: r.statements.slice(1) };
  assert.deepEqual(apply(gone, d).said[0], 'USA state "the cables would be mended"');
  assert.equal(apply(gone, d).record.statements[0]!.id.startsWith("p"), true);
});

test("in a revision it is found by its words, even when everything before them moved", () => {
  const r = record(ONE);
  const moved = record(`A new first paragraph.\n\n${ONE.replace("rain", "snow")}`);
  const done = apply(
    moved,
    correction(r, "s2", "speaker", { speakers: ["USA"] }),
    correction(r, "s1", "cut", {
      content: { start: r.statements[0]!.content.start, end: r.statements[0]!.content.start + 10 },
    }),
  );
  assert.deepEqual(done.said, ['JPN state "the cables"', 'USA state "the harbour to open"', 'JPN state "snow fell"']);
  assert.deepEqual(done.lost, []);
});

test("words that are gone are reported as lost, never moved to others", () => {
  const r = record(ONE);
  const done = apply(
    record(ONE.replace("rain fell", "snow fell")),
    correction(r, "s3", "speaker", { speakers: ["USA"] }),
  );
  assert.deepEqual(done.lost, ["decision-lost"]);
  assert.deepEqual(done.said[2], 'JPN state "snow fell"');
  assert.equal(done.changed, false);
});

test("the same words in several places are told apart by what stands around them, or lost", () => {
  const twice =
    "In the morning of the first day he [stated that|it would be mended]. In the evening of the second day he [stated that|it would be mended].";
  const r = record(twice);
  const d = correction(r, "s2", "speaker", { speakers: ["USA"] });
  assert.deepEqual(
    apply(record(`New. ${twice}`), d).said.map((s) => s.slice(0, 3)),
    ["JPN", "USA"],
  );
  const alike = record("X [stated that|it would be mended]. X [stated that|it would be mended].");
  assert.deepEqual(apply(alike, d).lost, ["decision-lost"]);
});

test("of two decisions on one statement the later holds, and both are on record", () => {
  const r = record(ONE);
  const later = correction(r, "s1", "speaker", { speakers: ["KOR"] }, "2040-01-02T00:00:00Z");
  const done = apply(r, later, correction(r, "s1", "speaker", { speakers: ["USA"] }));
  assert.equal(done.said[0]!.slice(0, 3), "KOR");
  assert.equal(done.record.statements[0]!.decided!.length, 2);
});

test("without decisions a record is what was extracted, and applying changes no input", () => {
  const r = record(ONE);
  const before = JSON.stringify(r);
  assert.equal(apply(r).changed, false);
  apply(r, correction(r, "s1", "delete"), correction(r, "s2", "speaker", { speakers: ["USA"] }));
  assert.equal(JSON.stringify(r), before);
});

test("whatever comes before, a decision lands on its own words or nowhere", () => {
  const r = record(ONE);
  const d = correction(r, "s2", "speaker", { speakers: ["USA"] });
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (before) => {
      const { record: now, lost } = apply(record(`${before.replaceAll(/[[\]|]/g, " ")} ${ONE}`), d);
      const corrected = now.statements.filter((s) => s.decided);
      assert.equal(corrected.length + lost.length, 1);
      for (const s of corrected) assert.equal(words(now.document.text, s.content), "the harbour to open");
    }),
    { numRuns: 100 },
  );
});

test("a record without an engagement is no sighting", () => {
  assert.equal(
    sightingOf(record(ONE), "p", 1, {
      spellings: { rows: [], titles: new Set() },
      offset: () => null,
      jointTitles: [],
    }),
    null,
  );
});
