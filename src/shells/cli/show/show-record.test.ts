import assert from "node:assert/strict";
import { test } from "node:test";
import type { Record } from "../../../model/record.ts";
import type { Span } from "../../../model/span.ts";
import type { Statement } from "../../../model/statement.ts";
import type { MarkedBlock } from "../../../model/text.ts";
import { cellWidth } from "./cell-width.ts";
import { showRecord } from "./show-record.ts";
import { plainTerminal } from "./terminal.ts";

const text = `2. The strait
(1) The two ministers shared the view that escalation must be avoided. Minister Arai called on Norway to reopen the \u001b[31mport.
They spoke at some length of ropes.`;

const at = (words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

const block = (words: string, role: MarkedBlock["role"], number: string | null, body: number): MarkedBlock => {
  const { start, end } = at(words);
  return { start, end, shape: "paragraph", depth: 0, role, number, body: start + body, why: "test" };
};

/** Both sentences of the item hold a statement. */
const sentenceOf = (words: string): Span => {
  const second = text.indexOf("Minister Arai");
  return text.indexOf(words) < second
    ? { start: text.indexOf("The two"), end: second }
    : { start: second, end: text.indexOf("\nThey") };
};

const statement = (id: string, cue: string, content: string, more: Partial<Statement>): Statement => ({
  id,
  speakers: ["JPN"],
  speakerNames: ["Rei Arai"],
  joint: false,
  act: "share-view",
  cue: at(cue),
  content: at(content),
  addressees: [],
  undertaking: false,
  topics: [],
  strength: null,
  plover: "AGREE",
  doubt: null,
  made: {
    rule: "share-view",
    frame: "that",
    subject: at("The two ministers"),
    speaker: "the two ministers are both parties",
    strength: null,
    sentence: sentenceOf(cue),
  },
  ...more,
});

const record: Record = {
  document: {
    id: "d",
    source: "readout.txt",
    title: "Meeting",
    publisher: { name: "Ministry of Foreign Affairs of Japan", country: "JPN" },
    published: "2031-02-13",
    language: "en",
    sha256: "0123456789ab".padEnd(64, "0"),
    text,
    basis: { publisher: "given", published: "page", title: "page" },
    url: null,
    retrieved: null,
    blocks: [
      block("2. The strait", "heading", "2", 3),
      block(text.slice(text.indexOf("(1)"), text.indexOf("\nThey")), "body", "1", 4),
      block("They spoke at some length of ropes.", "body", null, 0),
    ],
  },
  engagement: {
    kind: "meeting",
    format: ["lunch"],
    level: "foreign-minister",
    title: null,
    place: { name: "Halifax", country: "CAN" },
    margins: "the G7 Summit",
    time: {
      start: {
        edtf: "2031-02-12T14:15",
        approximate: true,
        utcOffset: "-05:00",
        basis: "inferred",
        instant: "2031-02-12T19:15:00Z",
      },
      alsoStated: [{ edtf: "2031-02-13T04:15", approximate: false, utcOffset: "+09:00" }],
      durationMinutes: { value: 40, approximate: true },
    },
    parties: ["JPN", "NOR"],
    initiator: "NOR",
    atmosphere: [{ word: "candid", start: 0, end: 2 }],
    participants: [
      {
        name: "Rei Arai",
        family: "Arai",
        office: "Minister for Foreign Affairs",
        party: "JPN",
        ...at("Minister Arai"),
      },
    ],
  },
  statements: [
    statement("s1", "shared the view", "escalation must be avoided", {
      speakers: ["JPN", "NOR"],
      joint: true,
      undertaking: true,
      topics: ["strait"],
    }),
    statement("s2", "called on Norway", "to reopen the \u001b[31mport", {
      act: "call-on",
      addressees: ["NOR"],
      strength: 0.4,
      doubt: "the subject is far",
    }),
  ],
  references: {
    instruments: [
      { name: "Harbour Treaty", parties: ["JPN", "NOR"], event: "signed", date: "2030-05", start: 0, end: 2 },
    ],
    anniversaries: [{ of: "the Harbour Treaty", ordinal: 1, year: 2031, originYear: 2030, start: 0, end: 2 }],
    events: [{ name: "G7 Summit", date: "2031", presidency: "CAN", start: 0, end: 2 }],
  },
  unread: [{ ...at("They spoke at some length of ropes."), reason: "no reporting word" }],
  warnings: [{ code: "offset-fits-no-zone", message: "The offset fits no zone.", ...at("strait") }],
  candidates: [],
};

const NAMES: { readonly [code: string]: string } = { JPN: "Japan", NOR: "Norway", CAN: "Canada" };
const nameOf = (code: string): string => NAMES[code] ?? code;
const options = { explain: false, parties: { name: nameOf, inSentence: nameOf }, rule: () => null };
const lines = showRecord(record, options, plainTerminal);
const shown = lines.join("\n");

test("the head says what was held, by whom, when in both zones, where, and according to whom", () => {
  assert.equal(lines[0], "Japan \u2013 Norway: meeting at foreign ministers' level, lunch");
  assert.match(
    shown,
    /according to Japan's readout \(Ministry of Foreign Affairs of Japan, as given\),\npublished 13 February 2031/,
  );
  assert.match(
    shown,
    /When {5}12 February 2031, around 14:15 \(UTC-5, inferred\)\n += 13 February 2031, 04:15 \(UTC\+9\)/,
  );
  assert.match(shown, /for about 40 minutes/);
  assert.match(shown, /Where {4}Halifax, Canada, on the margins of the G7 Summit/);
  assert.match(shown, /Who {6}JPN {2}Rei Arai, Minister for Foreign Affairs/);
  assert.match(shown, /Asked by Norway/);
});

test("statements stand under the headings and numbers of the text, with speaker, act and words", () => {
  const from = lines.indexOf("2. The strait");
  assert.deepEqual(lines.slice(from, from + 5), [
    "2. The strait",
    "(1)",
    ` 1  JPN + NOR  shared the view${"share-view".padStart(50)}`,
    "               escalation must be avoided",
    `               \u2192 undertaking${"strait".padStart(52)}`,
  ]);
});

test("requests and doubts are marked, sentences not understood stand where they are in the text", () => {
  assert.match(shown, /called on Norway +call-on 0\.40\n.*\n +\u2192 request to NOR\n +unsure: the subject is far/);
  assert.match(shown, /\u00b7 +not understood \(no reporting word\): They spoke/);
});

test("references and warnings follow, the counts end the record", () => {
  assert.match(shown, /Harbour Treaty \(JPN, NOR\): signed May 2030/);
  assert.match(shown, /1st anniversary in 2031, counted from 2030: the Harbour Treaty/);
  assert.match(shown, /G7 Summit: 2031, presidency of Canada/);
  assert.match(shown, /! The offset fits no zone\. At: "strait"\. \[offset-fits-no-zone\]/);
  assert.equal(lines.at(-1), "2 statements, 1 undertaking, 1 unsure, 1 sentence not understood");
});

test("no line is wider than the terminal and none can steer it", () => {
  for (const width of [60, 80, 100]) {
    const all = showRecord(record, { ...options, explain: true }, { ...plainTerminal, width });
    for (const line of all) assert.ok(cellWidth(line) <= width, line);
  }
  assert.doesNotMatch(shown, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});

test("--explain adds under each statement its rule, its subject and how the speaker was found", () => {
  const explained = showRecord(record, { ...options, explain: true }, plainTerminal).join("\n");
  assert.match(explained, /rule +share-view, followed as that/);
  assert.match(explained, /subject +"The two ministers"/);
  assert.match(explained, /speaker +the two ministers are both parties \(Rei Arai\)/);
});

test("a text without a meeting says so", () => {
  const none = showRecord({ ...record, engagement: null, statements: [], unread: [] }, options, plainTerminal).join(
    "\n",
  );
  assert.match(none, /No meeting, call or visit was found in this text\./);
  assert.match(none, /No statement was found in this text\./);
});
