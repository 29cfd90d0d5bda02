/** Treaties, anniversaries and other meetings, as readouts name them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { loadKnowledge } from "../../../knowledge.ts";
import type { Engagement, Time } from "../../../model/engagement.ts";
import type { Head, Section } from "../../../model/head.ts";
import { splitSentences } from "../split-sentences.ts";
import { findReferences } from "./find-references.ts";

const k = loadKnowledge(fileURLToPath(new URL("../../../../knowledge", import.meta.url)));

interface Page {
  day?: string;
  title?: string;
  parties?: string[];
  margins?: string;
}

const read = (text: string, { day = "2031-06-11", title, parties = ["JPN", "IDN"], margins }: Page = {}) => {
  const sentences = splitSentences(text, { start: 0, end: text.length }, k).map((s) => ({ ...s, block: 0 }));
  const section: Section = { title: null, blocks: [0], sentences };
  const head: Head = {
    title: title ?? null,
    titleBasis: null,
    publisher: null,
    publisherBasis: null,
    published: day,
    publishedBasis: null,
    language: "en",
    blocks: [],
    sections: [section],
    problems: [],
  };
  const engagement: Omit<Engagement, "time"> = {
    kind: "meeting",
    format: [],
    level: null,
    title: null,
    place: null,
    margins: margins ?? null,
    parties,
    initiator: null,
    atmosphere: [],
    participants: [],
  };
  const time: Time = {
    start: { edtf: day, approximate: false, utcOffset: null, basis: null, instant: null },
    alsoStated: [],
    durationMinutes: null,
  };
  const found = findReferences(text, head, section, time, engagement, k);
  for (const x of [...found.references.instruments, ...found.references.events])
    assert.ok(x.start >= 0 && x.start < x.end && x.end <= text.length);
  return found;
};

const instruments = (text: string, page?: Page): string[] =>
  read(text, page).references.instruments.map((x) => [x.name, x.event, ...(x.date ? [x.date] : [])].join(" | "));
const events = (text: string, page?: Page): string[] =>
  read(text, page).references.events.map((x) =>
    [x.name, ...(x.date ? [x.date] : []), ...(x.presidency ? [x.presidency] : [])].join(" | "),
  );
const anniversaries = (text: string, page?: Page): string[] =>
  read(text, page).references.anniversaries.map((x) => `${x.ordinal} in ${x.year} from ${x.originYear}: ${x.of}`);
const codes = (text: string, page?: Page): string[] => read(text, page).problems.map((p) => p.code);

const table = (
  ask: (text: string, page?: Page) => string[],
  rows: readonly (readonly [string, string[], Page?])[],
): void =>
  assert.deepEqual(
    rows.map(([text, , page]) => [text, ask(text, page)]),
    rows.map(([text, expected]) => [text, expected]),
  );

test("instruments are named as the text names them, without article and bracket", () => {
  table(instruments, [
    ["They took stock of the Coral Sea Fisheries Agreement (CSFA).", ["Coral Sea Fisheries Agreement | mentioned"]],
    [
      "They discussed the Japan-Indonesia Treaty on Ferry Safety in Narrow Waters.",
      ["Japan-Indonesia Treaty on Ferry Safety in Narrow Waters | mentioned"],
    ],
    [
      "They discussed the Convention on the Transfer of Lighthouses, and tides.",
      ["Convention on the Transfer of Lighthouses | mentioned"],
    ],
    [
      "They reviewed the Deep and Lasting Harbour Partnership Agreement.",
      ["Deep and Lasting Harbour Partnership Agreement | mentioned"],
    ],
    [
      "They agreed to resume talks on an Indonesia-Japan Reef Protection Agreement.",
      ["Indonesia-Japan Reef Protection Agreement | mentioned"],
    ],
    [
      "They recalled United Nations Security Council Resolution 3110 (2031).",
      ["United Nations Security Council Resolution 3110 (2031) | mentioned"],
    ],
    ["They supported the Kupang Roadmap of November 2030.", ["Kupang Roadmap | mentioned | 2030-11"]],
    ["He spoke of the EU-Mercosur agreement.", ["EU-Mercosur agreement | mentioned"]],
    ["They upheld UNCLOS and the NPT.", ["UNCLOS | mentioned", "NPT | mentioned"]],
    [
      "They discussed the Agreement between Japan and the Republic of Indonesia on the Salvage of Wrecks.",
      ["Agreement between Japan and the Republic of Indonesia on the Salvage of Wrecks | mentioned"],
    ],
  ]);
});

test("names that count their matters, join institutions or carry a span of years are whole", () => {
  table(instruments, [
    [
      "They recalled the Kupang Charter on Fisheries, Trade and Transport.",
      ["Kupang Charter on Fisheries, Trade and Transport | mentioned"],
    ],
    [
      "They recalled the Kupang Charter on Fisheries, Osaka and the reefs.",
      ["Kupang Charter on Fisheries | mentioned"],
    ],
    [
      "They recalled the Memorandum of Understanding on Cooperation between Diplomatic Academies.",
      ["Memorandum of Understanding on Cooperation between Diplomatic Academies | mentioned"],
    ],
    [
      "They recalled the Memorandum of Understanding on Cooperation between Japan and Indonesia.",
      ["Memorandum of Understanding on Cooperation | mentioned"],
    ],
    [
      "The ministers signed the Plan of Action 2031-2036 and shook hands.",
      ["Plan of Action 2031-2036 | signed | 2031-06-11"],
    ],
    [
      "A Plan of Cooperation between the two ministries for 2032–2033 was signed.",
      ["Plan of Cooperation between the two ministries for 2032–2033 | signed | 2031-06-11"],
    ],
    [
      "The sides signed the Programme of Consultations for 2032-2033.",
      ["Programme of Consultations for 2032-2033 | signed | 2031-06-11"],
    ],
  ]);
});

test("one instrument named twice, in full and short, is one", () => {
  table(instruments, [
    [
      "They upheld the United Nations Convention on the Law of the Sea. UNCLOS binds all.",
      ["United Nations Convention on the Law of the Sea | mentioned"],
    ],
    [
      "They praised the Coral Sea Fisheries Agreement (CSFA). The CSFA works well. The Agreement is young.",
      ["Coral Sea Fisheries Agreement | mentioned"],
    ],
  ]);
});

test("words that only look like instruments are none", () => {
  table(instruments, [
    ["They reached agreement on all matters.", []],
    ["Agreement was reached to complete the annexes.", []],
    ["They welcomed the Comprehensive Strategic Partnership between the two countries.", []],
    ["They issued a Joint Statement and a Joint Declaration.", []],
    ["They agreed to open negotiations on an agreement on ferry safety.", []],
    ["The Treaty is the cornerstone of the alliance.", []],
    ["They met the Partnership Council.", []],
  ]);
});

test("what was signed at the talks has the day of the talks", () => {
  table(instruments, [
    [
      "The ministers then signed a Treaty on Mutual Legal Aid in Reef Matters.",
      ["Treaty on Mutual Legal Aid in Reef Matters | signed | 2031-06-11"],
    ],
    [
      "They signed a Memorandum of Understanding on cooperation in piloting and salvage.",
      ["Memorandum of Understanding on cooperation in piloting and salvage | signed | 2031-06-11"],
    ],
    [
      "They signed an arrangement on ferry safety under the Coral Sea Charter and thanked the crews.",
      ["arrangement on ferry safety | signed | 2031-06-11", "Coral Sea Charter | mentioned"],
    ],
    ["An Agreement on Lighthouse Keepers was signed.", ["Agreement on Lighthouse Keepers | signed | 2031-06-11"]],
    [
      "The ministers witnessed the signing of the Agreement on Lighthouse Keepers.",
      ["Agreement on Lighthouse Keepers | signed | 2031-06-11"],
    ],
    [
      "They jointly witnessed the signing of papers on tides, and of the Protocol on Coral Exports to Japan.",
      ["Protocol on Coral Exports to Japan | signed | 2031-06-11"],
    ],
    [
      "They welcomed the signing earlier in the day of the Implementation Agreement on coral credits.",
      ["Implementation Agreement on coral credits | signed | 2031-06-11"],
    ],
  ]);
});

test("what was signed on another day has that day or none, and what is planned is only mentioned", () => {
  table(instruments, [
    [
      "They recalled the Agreement on Lighthouse Keepers, signed on 3 March 2029.",
      ["Agreement on Lighthouse Keepers | signed | 2029-03-03"],
    ],
    [
      "They welcomed the signing of the reef information agreement in March.",
      ["reef information agreement | signed | 2031-03"],
    ],
    [
      "They welcomed the signing of the Agreement on Lighthouse Keepers by the two agencies.",
      ["Agreement on Lighthouse Keepers | signed"],
    ],
    [
      "They welcomed the Tromsø Summit of March 2029, which witnessed the signing of the Agreement on Lighthouse Keepers.",
      ["Agreement on Lighthouse Keepers | signed | 2029-03"],
    ],
    ["They hoped to sign the Agreement on Lighthouse Keepers soon.", ["Agreement on Lighthouse Keepers | mentioned"]],
    [
      "They looked forward to the early signing of the Agreement on Lighthouse Keepers.",
      ["Agreement on Lighthouse Keepers | mentioned"],
    ],
    [
      "The signing of the Agreement on Lighthouse Keepers, it was hoped, would be possible in spring.",
      ["Agreement on Lighthouse Keepers | mentioned"],
    ],
    [
      "They witnessed the exchange of the instruments of ratification of the Agreement on Lighthouse Keepers.",
      ["Agreement on Lighthouse Keepers | mentioned"],
    ],
  ]);
});

test("entry into force with its day, for each of two", () => {
  table(instruments, [
    [
      "They welcomed the entry into force of the Ferry Agreement on Tides and the Digital Reef Agreement on January 1.",
      [
        "Ferry Agreement on Tides | entered-into-force | 2031-01-01",
        "Digital Reef Agreement | entered-into-force | 2031-01-01",
      ],
    ],
    [
      "They welcomed the February 1 entry into force of the Japan-Indonesia Critical Corals Framework.",
      ["Japan-Indonesia Critical Corals Framework | entered-into-force | 2031-02-01"],
    ],
    [
      "They hailed the entry into force on 1 June of the cross-border health agreement between the two provinces.",
      ["cross-border health agreement | entered-into-force | 2031-06-01"],
    ],
    [
      "The Coral Sea Charter entered into force on 2 May 2030.",
      ["Coral Sea Charter | entered-into-force | 2030-05-02"],
    ],
    ["They issued a call for the entry into force of the Coral Sea Charter.", ["Coral Sea Charter | mentioned"]],
    ["They hoped that the Coral Sea Charter would enter into force within a year.", ["Coral Sea Charter | mentioned"]],
  ]);
});

test("anniversaries with the year they count from", () => {
  table(anniversaries, [
    [
      "They confirmed that this year, which marks the 60th anniversary of the signing of the Reef Treaty, they will meet.",
      ["60 in 2031 from 1971: Reef Treaty"],
    ],
    [
      "They looked forward to the 40th anniversary of diplomatic relations in 2032.",
      ["40 in 2032 from 1992: establishment of diplomatic relations between Japan and Indonesia"],
    ],
    [
      "He accepted an invitation to next year's ceremony marking the thirty-fifth anniversary of the opening of the canal.",
      ["35 in 2032 from 1997: opening of the canal"],
    ],
    [
      "They celebrated eight decades of diplomatic relations.",
      ["80 in 2031 from 1951: establishment of diplomatic relations between Japan and Indonesia"],
    ],
    ["This year marks 20 years since the opening of the canal.", ["20 in 2031 from 2011: opening of the canal"]],
    [
      "Noting that 2033 marks the tenth anniversary of the Kupang summit, she thanked all.",
      ["10 in 2033 from 2023: Kupang summit"],
    ],
    [
      "That year, 2033, coincides with 25 years of diplomatic relations.",
      ["25 in 2033 from 2008: establishment of diplomatic relations between Japan and Indonesia"],
    ],
    [
      "They recalled the 60th anniversary of ties and the 50th anniversary of the canal.",
      [
        "60 in 2031 from 1971: establishment of diplomatic ties between Japan and Indonesia",
        "50 in 2031 from 1981: canal",
      ],
    ],
  ]);
});

test("numbered meetings and plain spans of years are no anniversaries", () => {
  table(anniversaries, [
    ["They prepared the 13th Meeting and the 20th Congress.", []],
    ["The relationship has withstood many tests over six decades.", []],
    ["He has served for 20 years.", []],
  ]);
});

test("an instrument whose anniversary is kept is marked so, even when only the Treaty is said", () => {
  table(instruments, [
    [
      "They praised the Japan-Indonesia Reef Treaty. They will mark the 80th anniversary of the Treaty in August.",
      ["Japan-Indonesia Reef Treaty | anniversary"],
    ],
    [
      "They noted the 50th anniversary of the Convention on Lighthouses, opened for signature in 1981.",
      ["Convention on Lighthouses | anniversary"],
    ],
  ]);
});

test("an anniversary that does not add up is doubted", () => {
  assert.deepEqual(codes("They noted the 50th anniversary of the Convention on Lighthouses, signed in 1971."), [
    "anniversary-arithmetic",
  ]);
  assert.deepEqual(codes("This year marks the 70th anniversary of UNCLOS."), ["anniversary-arithmetic"]);
  assert.deepEqual(codes("They noted the 50th anniversary of UNCLOS, signed in 1982.", { day: "2032-06-11" }), []);
});

test("named meetings with the date the words give", () => {
  table(events, [
    ["They agreed to meet at the Reef Summit to be held in Kupang in September 2032.", ["Reef Summit | 2032-09"]],
    ["They will speak again ahead of the NATO Summit.", ["NATO Summit"]],
    ["They discussed the 2033 APEC Economic Leaders' Meeting.", ["APEC Economic Leaders' Meeting | 2033"]],
    ["They looked forward to the next UK-Egypt Association Council.", ["UK-Egypt Association Council"]],
    ["Talks go on at the European Council in October.", ["European Council | 2031-10"]],
    [
      "They met on the margins of the 87th session of the UN General Assembly.",
      ["87th session of the UN General Assembly"],
    ],
    ["They met on the margins of the 40th OSCE Ministerial Council.", ["40th OSCE Ministerial Council | 2031-06"]],
    ["German forces take part in Exercise Coral Shield 2033.", ["Exercise Coral Shield 2033 | 2033"]],
    ["They prepared the ROK-ASEAN summit.", ["ROK-ASEAN summit"]],
    ["They looked forward to COP52.", ["COP52"]],
    [
      "They took stock of the 2031 Reef Review Conference and prepared the 2036 Reef Review Conference.",
      ["Reef Review Conference | 2031", "Reef Review Conference | 2036"],
    ],
    ["They will attend the Reef Summit in Hiroshima, Japan on July 19.", ["Reef Summit | 2031-07-19"]],
    ["They met on the margins of UNGA89.", ["UNGA89"]],
    ["They will meet at the next meeting of the European Political Community.", ["European Political Community"]],
  ]);
});

test("named meetings whose date stands in a clause beside them or in words of the calendar", () => {
  table(events, [
    ["He will raise it at the Reef Ministers’ Meeting in Kupang next week.", ["Reef Ministers’ Meeting | 2031-06"]],
    ["She told her of last week’s Reef Summit.", ["Reef Summit | 2031-06"]],
    ["She briefed her on the outcome of last week's European Council.", ["European Council | 2031-06"]],
    ["He will take it up at the Foreign Affairs Council on Monday.", ["Foreign Affairs Council | 2031-06-16"]],
    ["They will decide before the February Reef Summit.", ["Reef Summit | 2032-02"]],
    [
      "They looked forward to the next Reef Summit, to be hosted by Palau in the second half of 2032.",
      ["Reef Summit | 2032"],
    ],
    [
      "She praised the plan to hold the Reef Donors’ Conference, which, she noted, will be convened in the first week of August.",
      ["Reef Donors’ Conference | 2031-08"],
    ],
    [
      "They agreed to launch a Reef Security Dialogue, the first session of which will be held in Kupang in March.",
      ["Reef Security Dialogue | 2032-03"],
    ],
    [
      "They will convene the Joint Committee for Reef Cooperation by the end of the year.",
      ["Joint Committee for Reef Cooperation | 2031"],
    ],
  ]);
});

test("bodies that are not meeting are no events", () => {
  table(events, [
    ["They condemned it in the UN Security Council.", []],
    ["Japan requested an emergency meeting of the UN Security Council.", []],
    ["Norway welcomed India's engagement with the Arctic Council as an observer.", []],
    ["They commemorated ASEAN-EU Dialogue Relations.", []],
  ]);
});

test("the talks themselves are not one of their references", () => {
  table(events, [
    ["The two sides held the 9th Japan-Indonesia Strategic Dialogue in Kupang.", []],
    [
      "The 11th Japan-Indonesia Foreign Office Consultations took place in Kupang.",
      [],
      { title: "11th Japan-Indonesia Foreign Office Consultations" },
    ],
    [
      "They met. The 10th Japan-Indonesia Strategic Dialogue will be held in Osaka in 2032.",
      ["10th Japan-Indonesia Strategic Dialogue | 2032"],
      { title: "9th Japan-Indonesia Strategic Dialogue" },
    ],
  ]);
});

test("who presides over the group whose meeting is named", () => {
  table(events, [
    [
      "They will work for a successful G7 Summit, of which the United States holds this year's presidency.",
      ["G7 Summit | 2034 | USA"],
      { day: "2034-01-14" },
    ],
    [
      "He stated that Japan will support Brazil, which holds the G20 presidency this year.",
      ["G20 | 2034 | BRA"],
      { day: "2034-01-14" },
    ],
    [
      "Germany invited Australia to join the club that it will convene under its G20 Presidency.",
      ["G20 | DEU"],
      { day: "2034-01-14" },
    ],
    [
      "She congratulated Chile on its upcoming chairmanship of the CPTPP Commission in 2036.",
      ["CPTPP Commission | 2036 | CHL"],
      { day: "2034-01-14" },
    ],
    [
      "He said that Fiji, as host of the Pacific Islands Forum Leaders Meeting in August, will lead.",
      ["Pacific Islands Forum Leaders Meeting | 2034-08 | FJI"],
      { day: "2034-01-14" },
    ],
    ["They welcomed progress under Indonesia's ASEAN chairmanship.", ["ASEAN | IDN"], { day: "2034-01-14" }],
  ]);
});

test("a presidency that the table knows otherwise is doubted, later years are not", () => {
  const text = (year: number): string =>
    `They met in ${year}. They discussed the G7 Summit, of which Canada holds this year's presidency.`;
  assert.deepEqual(codes(text(2027), { day: "2027-02-01" }), ["presidency-disagrees"]);
  assert.deepEqual(codes(text(2034), { day: "2034-02-01" }), []);
  assert.deepEqual(codes("They discussed Poland's EU presidency.", { day: "2025-02-01" }), []);
  assert.deepEqual(
    codes("They discussed South Africa's G20 Presidency, which it will soon take up.", { day: "2024-10-08" }),
    [],
  );
});

test("a document without an engagement has references too", () => {
  const text = "The Government reiterates its support for the Kupang Roadmap of November 2030.";
  const section: Section = { title: null, blocks: [0], sentences: [{ start: 0, end: text.length, block: 0 }] };
  const head: Head = {
    title: null,
    titleBasis: null,
    publisher: null,
    publisherBasis: null,
    published: "2031-06-11",
    publishedBasis: null,
    language: "en",
    blocks: [],
    sections: [section],
    problems: [],
  };
  const { references } = findReferences(
    text,
    head,
    section,
    { start: null, alsoStated: [], durationMinutes: null },
    null,
    k,
  );
  assert.deepEqual(
    references.instruments.map((x) => text.slice(x.start, x.end)),
    ["Kupang Roadmap"],
  );
});
