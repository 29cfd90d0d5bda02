import assert from "node:assert/strict";
import { test } from "node:test";
import type { Record } from "../model/record.ts";
import { recordJson } from "./record-json.ts";
import { csvHead, statementsCsv } from "./statements-csv.ts";

const text = 'Minister Arai stated that \u001b[2J\u009b7m=SUM(1) is "enough".';

/** A record whose fields stand in the wrong order. */
const record: Record = {
  candidates: [],
  warnings: [],
  unread: [],
  references: { events: [], anniversaries: [], instruments: [] },
  statements: [
    {
      made: {
        rule: "stated",
        frame: "that",
        subject: { start: 0, end: 13 },
        speaker: "named",
        strength: null,
        sentence: { start: 0, end: text.length },
      },
      doubt: null,
      plover: "CONSULT",
      strength: null,
      topics: ["trade", "energy"],
      undertaking: false,
      addressees: [],
      content: { start: text.indexOf("="), end: text.length - 1 },
      cue: { start: 14, end: 20 },
      act: "state",
      joint: false,
      speakerNames: ["Rei Arai"],
      speakers: ["JPN"],
      id: "s1",
    },
  ],
  engagement: null,
  document: {
    retrieved: null,
    url: "https://ministry.example/r",
    basis: { publisher: "given", published: null, title: null },
    text,
    sha256: "0".repeat(64),
    language: "en",
    published: null,
    publisher: { name: "Ministry, of Foreign Affairs", country: "JPN" },
    title: null,
    source: "-",
    id: "d1",
  },
};

test("JSON gives the contract's fields first, in its order, and what is added after them", () => {
  const read = JSON.parse(recordJson(record)) as Record;
  assert.deepEqual(Object.keys(read), [
    "document",
    "engagement",
    "statements",
    "references",
    "unread",
    "warnings",
    "candidates",
  ]);
  assert.deepEqual(Object.keys(read.document).slice(0, 8), [
    "id",
    "source",
    "title",
    "publisher",
    "published",
    "language",
    "sha256",
    "text",
  ]);
  assert.deepEqual(Object.keys(read.statements[0] ?? {}).slice(0, 11), [
    "id",
    "speakers",
    "speakerNames",
    "joint",
    "act",
    "cue",
    "content",
    "addressees",
    "undertaking",
    "topics",
    "strength",
  ]);
  assert.deepEqual(read, record);
});

test("JSON is one line in which no character can steer a terminal", () => {
  assert.doesNotMatch(recordJson(record), /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
});

test("CSV gives a row a statement with the columns that lead back to its words", () => {
  const columns = csvHead().trim().split(",");
  const row = statementsCsv(record);
  assert.equal(row.split("\r\n").length, 2);
  for (const column of ["document", "address", "sha256", "content_start", "content_end", "rule"])
    assert.ok(columns.includes(column), column);
  assert.match(row, /^d1,s1,"Ministry, of Foreign Affairs",JPN,/);
  assert.match(row, /,trade; energy,/);
});

test("CSV quotes what parts cells and lets no spreadsheet run a cell", () => {
  assert.match(statementsCsv(record), /,"'=SUM\(1\) is ""enough""",/);
});
