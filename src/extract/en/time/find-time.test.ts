/** When the talks were held and how long they lasted, as leads of readouts say it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { loadKnowledge } from "../../../knowledge.ts";
import type { Engagement } from "../../../model/engagement.ts";
import type { Head, Section } from "../../../model/head.ts";
import { splitSentences } from "../split-sentences.ts";
import { findTime } from "./find-time.ts";

const k = loadKnowledge(fileURLToPath(new URL("../../../../knowledge", import.meta.url)));

interface Page {
  kind?: Engagement["kind"];
  published?: string | null;
  publisher?: string;
  title?: string;
  parties?: string[];
  place?: string;
  /** A line of place and date right above the text. */
  dateline?: string;
}

const read = (body: string, page: Page = {}) => {
  const above = page.dateline === undefined ? "" : `${page.dateline}\n\n`;
  const text = above + body;
  const from = above.length;
  const sentences = splitSentences(text, { start: from, end: text.length }, k).map((s) => ({
    ...s,
    block: from ? 1 : 0,
  }));
  const line = { depth: 0, number: null, shape: "paragraph", why: "test" } as const;
  const blocks: Head["blocks"] = from
    ? [
        { ...line, role: "date", start: 0, body: 0, end: from - 2 },
        { ...line, role: "body", start: from, body: from, end: text.length },
      ]
    : [];
  const section: Section = { title: null, blocks: [0], sentences };
  const head: Head = {
    title: page.title ?? null,
    titleBasis: null,
    publisher: page.publisher ? { name: "", country: page.publisher } : null,
    publisherBasis: null,
    published: page.published === undefined ? "2031-06-11" : page.published,
    publishedBasis: null,
    language: "en",
    blocks,
    sections: [section],
    problems: [],
  };
  const engagement: Omit<Engagement, "time"> = {
    kind: page.kind ?? "meeting",
    format: [],
    level: null,
    title: null,
    place: page.place ? { name: page.place, country: null } : null,
    margins: null,
    parties: page.parties ?? ["JPN", "IDN"],
    initiator: null,
    atmosphere: [],
    participants: [],
  };
  return findTime(text, head, section, engagement, k);
};

/** "2031-06-11T16:20 ~ +09:00 stated / 2031-06-11T14:20 +07:00 for 25~". */
const told = (text: string, page?: Page): string => {
  const { start, alsoStated, durationMinutes, lastDay } = read(text, page).time;
  const clock = (c: { edtf: string; approximate: boolean; utcOffset: string | null }): string =>
    [c.edtf, c.approximate ? "~" : "", c.utcOffset ?? ""].filter(Boolean).join(" ");
  return [
    start ? clock(start) + (start.basis ? ` ${start.basis}` : "") : "unknown",
    ...(lastDay ? [`to ${lastDay}`] : []),
    ...alsoStated.map((c) => `/ ${clock(c)}`),
    ...(durationMinutes ? [`for ${durationMinutes.value}${durationMinutes.approximate ? "~" : ""}`] : []),
  ].join(" ");
};

const codes = (text: string, page?: Page): string[] => read(text, page).problems.map((p) => p.code);

const table = (rows: readonly (readonly [string, string, Page?])[]): void => {
  assert.deepEqual(
    rows.map(([text, , page]) => [text, told(text, page)]),
    rows.map(([text, expected]) => [text, expected]),
  );
};

test("the day of the talks in every usual form", () => {
  table([
    ["On June 9, Minister Arai held a meeting with Minister Wirawan.", "2031-06-09"],
    ["On 9 June 2031 Minister Arai met Minister Wirawan.", "2031-06-09"],
    ["On Monday, 9 June, Minister Arai met Minister Wirawan.", "2031-06-09"],
    ["On the morning of Monday, June 9, the two ministers met.", "2031-06-09"],
    ["Minister Arai met Minister Wirawan today.", "2031-06-11"],
    ["Minister Arai spoke with Minister Wirawan yesterday evening.", "2031-06-10"],
    ["Minister Arai spoke with Minister Wirawan last night.", "2031-06-10"],
    ["Minister Arai gave a lunch for Minister Wirawan this afternoon.", "2031-06-11"],
    ["Earlier today, Minister Arai spoke with Minister Wirawan.", "2031-06-11"],
    ["Minister Arai met Minister Wirawan on Friday.", "2031-06-06"],
    ["Minister Arai met Minister Wirawan on Wednesday.", "2031-06-11"],
    ["Minister Arai met Minister Wirawan in Jakarta yesterday (Tuesday 10 June).", "2031-06-10"],
    ["Minister Arai met Minister Wirawan (9 June).", "2031-06-09"],
    ["Minister Arai met Minister Wirawan on the 9th of June.", "2031-06-09"],
    ["On Jun. 9, the two ministers met.", "2031-06-09"],
    ["On 09.06.2031 the two ministers met.", "2031-06-09"],
    ["On 2031-06-09 the two ministers met.", "2031-06-09"],
  ]);
});

test("December on a January page is last year's", () => {
  table([["On December 28, Minister Arai met Minister Wirawan.", "2031-12-28", { published: "2032-01-05" }]]);
});

test("talks over several days have a first and a last day", () => {
  table([
    ["The two delegations met in Osaka on June 9-10, 2031.", "2031-06-09 to 2031-06-10"],
    ["The consultations were held from 9 to 10 June 2031.", "2031-06-09 to 2031-06-10"],
    ["The two delegations met on May 30 - June 2.", "2031-05-30 to 2031-06-02"],
  ]);
});

test("a visit that is read out begins on its first day, whenever its talks were", () => {
  const visit: Page = { kind: "visit" };
  table([
    [
      "Minister Arai paid a visit to Jakarta from 9 to 11 June. She met Minister Wirawan on 10 June.",
      "2031-06-09 to 2031-06-11",
      visit,
    ],
    ["Minister Arai met Minister Wirawan on 10 June.", "2031-06-10", visit],
  ]);
});

test("dates of other things are not the day of the talks", () => {
  table([
    ["Minister Arai, who has been on a visit since 7 June, met Minister Wirawan on 9 June.", "2031-06-09"],
    ["Following the flood on 3 June, Minister Arai spoke with Minister Wirawan today.", "2031-06-11"],
    ["Minister Arai called Minister Wirawan. She condemned the June 2 ramming of a boat.", "2031-06-11"],
    ["Minister Arai met Minister Wirawan today ahead of the summit on 20 June.", "2031-06-11"],
    ["Minister Arai met Minister Wirawan in Osaka. They recalled the meeting of 12 May 2030.", "2031-06-11"],
    ["Minister Arai will attend the summit on July 19.", "2031-06-11"],
    ["Minister Arai is on a visit from 9 to 12 June. She met Minister Wirawan today.", "2031-06-11"],
  ]);
});

test("a day in the title counts where the lead has none or only says today", () => {
  table([
    [
      "The Prime Minister spoke to President Wirawan.",
      "2031-06-09",
      { title: "PM call with President Wirawan: 9 June 2031" },
    ],
    [
      "The Prime Minister spoke to President Wirawan today.",
      "2031-06-10",
      { title: "PM call with President Wirawan: 10 June 2031" },
    ],
    [
      "The Minister gave a lunch this afternoon.",
      "2031-06-11",
      { title: "Official visit by Minister Wirawan, 10 to 12 June 2031" },
    ],
  ]);
});

test("a dateline before the text tells the day of talks on a page stamped later", () => {
  const dateline = "NAMPULA. June 9, 2031 –";
  assert.equal(told("Minister Arai met Minister Wirawan.", { dateline }), "2031-06-09");
  assert.equal(told("Minister Arai met Minister Wirawan today.", { dateline }), "2031-06-09");
  assert.equal(told("On June 8, Minister Arai met Minister Wirawan.", { dateline }), "2031-06-08");
  assert.equal(told("Minister Arai met Minister Wirawan.", { dateline: "June 9, 2031" }), "2031-06-11");
});

test("where nothing is said, the day of publication is taken and a problem says so", () => {
  assert.equal(told("Minister Arai spoke by telephone with Minister Wirawan."), "2031-06-11");
  assert.deepEqual(codes("Minister Arai spoke by telephone with Minister Wirawan."), ["date-from-publication"]);
});

test("without a day of publication today is unknown, and a full date still known", () => {
  assert.equal(told("Minister Arai met Minister Wirawan today.", { published: null }), "unknown");
  assert.deepEqual(codes("Minister Arai met Minister Wirawan today.", { published: null }), ["date-unknown"]);
  assert.equal(told("On 9 June 2031, the two ministers met.", { published: null }), "2031-06-09");
});

test("clock times in every usual form", () => {
  const lead = (time: string): string => `On June 9, ${time}, Minister Arai held a meeting with Minister Wirawan.`;
  table([
    [lead("commencing at 4:20 p.m."), "2031-06-09T16:20"],
    [lead("commencing 4:20p.m."), "2031-06-09T16:20"],
    [lead("from 16:20"), "2031-06-09T16:20"],
    [lead("from 8.30 a.m."), "2031-06-09T08:30"],
    [lead("at 6 p.m."), "2031-06-09T18:00"],
    [lead("at 6 pm"), "2031-06-09T18:00"],
    [lead("at 1800 hrs"), "2031-06-09T18:00"],
    [lead("at noon"), "2031-06-09T12:00"],
    [lead("at 0:00 p.m."), "2031-06-09T12:00"],
    [lead("at 12:05 a.m."), "2031-06-09T00:05"],
    [lead("commencing at around 4:20 p.m."), "2031-06-09T16:20 ~"],
    [lead("from just past 4:20 p.m."), "2031-06-09T16:20 ~"],
    [lead("shortly after 4:20 p.m."), "2031-06-09T16:20 ~"],
    [
      "Minister Arai called Minister Wirawan this evening. The call began at around 6.30 p.m. and lasted some two hours.",
      "2031-06-11T18:30 ~ for 120~",
    ],
  ]);
});

test("clock times of other things are no start", () => {
  table([
    ["On June 9, Minister Arai met Minister Wirawan. The talks ended at 5 p.m.", "2031-06-09"],
    [
      "Minister Arai met Minister Wirawan today. They discussed trade. They deplored the strike. A tremor struck the port at 5:10 a.m. on Monday.",
      "2031-06-11",
    ],
  ]);
});

test("how long the talks lasted", () => {
  const lead = (length: string): string =>
    `On June 9, from 4:20 p.m. ${length}, Minister Arai held a meeting with Minister Wirawan.`;
  const start = "2031-06-09T16:20";
  table([
    [lead("for 90 minutes"), `${start} for 90`],
    [lead("for about 90 minutes"), `${start} for 90~`],
    [lead("for about an hour and a half"), `${start} for 90~`],
    [lead("for one and a half hours"), `${start} for 90`],
    [lead("for 1.5 hours"), `${start} for 90`],
    [lead("for just under half an hour"), `${start} for 30~`],
    [lead("for three quarters of an hour"), `${start} for 45`],
    [lead("for approximately two hours and 15 minutes in total"), `${start} for 135~`],
    [lead("for twenty-five minutes"), `${start} for 25`],
    [lead("and lasting roughly 25 minutes"), `${start} for 25~`],
    ["The two ministers met today. They spoke for more than nine hours.", "2031-06-11 for 540~"],
    ["In a 45-minute call today, Minister Arai thanked Minister Wirawan.", "2031-06-11 for 45"],
    ["In an hour-long meeting today, Minister Arai thanked Minister Wirawan.", "2031-06-11 for 60"],
    ["The two held a two-and-a-half-hour meeting today.", "2031-06-11 for 150"],
    [
      "Minister Arai spoke by telephone today with Minister Wirawan of the Republic of Indonesia for about 25 minutes.",
      "2031-06-11 for 25~",
    ],
    [
      "Minister Arai met Minister Wirawan today. They spoke of trade. The two sides had candid discussions over more than five hours on fish.",
      "2031-06-11 for 300~",
    ],
    ["On 9 June they had a three-way meeting of about 45 minutes.", "2031-06-09 for 45~"],
    ["Late last night I spoke with Minister Wirawan for about half-an-hour.", "2031-06-10 for 30~"],
    ["For about 12 minutes from around 4:20 p.m. on June 9, the two ministers spoke.", "2031-06-09T16:20 ~ for 12~"],
    ["They met today. The call lasted at least 1 hour and 45 minutes.", "2031-06-11 for 105~"],
  ]);
});

test("lengths of other things are not the length of the talks", () => {
  table([
    ["They met during the guest's 7-hour stopover visit today.", "2031-06-11"],
    ["The two ministers met today and agreed that help should be sent within 24 hours of a request.", "2031-06-11"],
    ["The two ministers met today. They called for a 72-hour ceasefire.", "2031-06-11"],
    ["The two ministers met today. The team treats 300 patients 24 hours a day.", "2031-06-11"],
  ]);
});

test("sessions add up, and a part alone is not the whole", () => {
  table([
    [
      "On 9 June they held a one-on-one meeting for 20 minutes, followed by an expanded meeting for about 60 minutes.",
      "2031-06-09 for 80~",
    ],
    [
      "On 9 June they held a summit meeting for about 110 minutes (a small-group meeting for 50 minutes, then a working lunch for 60 minutes).",
      "2031-06-09 for 110~",
    ],
    ["The two met today. They spoke one-on-one for half an hour before their delegations joined them.", "2031-06-11"],
  ]);
  assert.deepEqual(
    codes("The two met today. They spoke one-on-one for half an hour before their delegations joined them."),
    ["length-of-part"],
  );
});

test("a range of clock times gives the length", () => {
  table([
    ["On June 9, from 6:10 p.m. to 6:55 p.m., the two ministers held a meeting.", "2031-06-09T18:10 for 45"],
    [
      "On June 9, from approximately 3:10 to 4:05 p.m., the two ministers held a meeting.",
      "2031-06-09T15:10 ~ for 55~",
    ],
    [
      "The meeting took place by video conference from 14.00 to 16.30 CEST on 9 June.",
      "2031-06-09T14:00 +02:00 stated for 150",
      { publisher: "EUU" },
    ],
    ["On June 9, from 11:40 p.m. to 0:10 a.m., the two ministers spoke.", "2031-06-09T23:40 for 30"],
  ]);
});

test("a local and a home clock give the local offset", () => {
  const lead = (time: string): string => `On June 9, ${time}, Mr. ARAI Rei held a meeting with Ms. Holt.`;
  const page: Page = { publisher: "JPN", parties: ["JPN", "USA"] };
  table([
    [
      lead("from 6:10 p.m. local time (7:10 a.m. on June 10, Japan time)"),
      "2031-06-09T18:10 -04:00 inferred / 2031-06-10T07:10 +09:00",
      page,
    ],
    [
      lead("commencing at around 11:50 a.m. (local time; around 4:00 a.m. Japan time on June 10)"),
      "2031-06-09T11:50 ~ -07:00 inferred / 2031-06-10T04:00 ~ +09:00",
      page,
    ],
    [
      lead("at 6:40 p.m. (local time; 10:10 p.m., Japan time)"),
      "2031-06-09T18:40 +05:30 inferred / 2031-06-09T22:10 +09:00",
      page,
    ],
    [lead("at 6:10 p.m. (7:10 a.m. Japan time)"), "2031-06-09T18:10 -04:00 inferred / 2031-06-10T07:10 +09:00", page],
    [
      lead("from 12:20 (local time)/21:20 (Japan time)"),
      "2031-06-09T12:20 +00:00 inferred / 2031-06-09T21:20 +09:00",
      page,
    ],
    [
      lead("commencing at 10:15 p.m. (Japan time; 9:15 a.m. EDT)"),
      "2031-06-09T22:15 +09:00 inferred / 2031-06-09T09:15 -04:00",
      page,
    ],
    [
      lead("commencing at 10:15 p.m. (Japan time; 9:15 a.m. local time)"),
      "2031-06-09T22:15 +09:00 inferred / 2031-06-09T09:15 -04:00",
      page,
    ],
    [
      lead("from 1:15 p.m. to 2:15 p.m. (June 10, 2:15 a.m. to 3:15 a.m., Japan time)"),
      "2031-06-09T13:15 -04:00 inferred / 2031-06-10T02:15 +09:00 for 60",
      page,
    ],
    [
      lead("at 8:05 p.m. (9:05 a.m. on the 10th, Japan time)"),
      "2031-06-09T20:05 -04:00 inferred / 2031-06-10T09:05 +09:00",
      page,
    ],
    [
      lead("at 8:00 a.m. (9:00 p.m. the same day, Japan time)"),
      "2031-06-09T08:00 -04:00 inferred / 2031-06-09T21:00 +09:00",
      page,
    ],
    [
      lead("at 6:10 p.m. (7:10 a.m. the following day, Japan time)"),
      "2031-06-09T18:10 -04:00 inferred / 2031-06-10T07:10 +09:00",
      page,
    ],
  ]);
});

test("the pair beats a wrong zone word, with a problem", () => {
  const text =
    "On June 9, at 3:45 p.m. (EST; 4:45 a.m. Japan time on June 10), Mr. ARAI Rei held a meeting with Ms. Holt.";
  const page: Page = { publisher: "JPN", parties: ["JPN", "USA"] };
  assert.equal(told(text, page), "2031-06-09T15:45 -04:00 inferred / 2031-06-10T04:45 +09:00");
  assert.deepEqual(codes(text, page), ["zone-word-disagrees"]);
});

test("a pair that fits no zone gives no offset and a problem", () => {
  const text =
    "On June 9, at 3:45 p.m. (local time; 4:37 a.m. Japan time on June 10), Mr. ARAI Rei held a meeting with Ms. Holt.";
  assert.equal(told(text), "2031-06-09T15:45 / 2031-06-10T04:37 +09:00");
  assert.deepEqual(codes(text), ["offset-fits-no-zone"]);
});

test("a zone by name is stated, a zone by country only is inferred, none is not guessed", () => {
  const lead = (time: string): string => `On 9 June, at ${time}, the two ministers met in Osaka.`;
  table([
    [lead("4:20 p.m. JST"), "2031-06-09T16:20 +09:00 stated"],
    [lead("4:20 p.m. (EDT)"), "2031-06-09T16:20 -04:00 stated"],
    [lead("16:20 UTC+3"), "2031-06-09T16:20 +03:00 stated"],
    [lead("16:20 GMT"), "2031-06-09T16:20 +00:00 stated"],
    [lead("16:20 Moscow time"), "2031-06-09T16:20 +03:00 stated"],
    [lead("8.30 a.m. New Zealand time"), "2031-06-09T08:30 +12:00 inferred"],
    [lead("4:20 p.m. (Japan time)"), "2031-06-09T16:20 +09:00 inferred"],
    [lead("4:20 p.m."), "2031-06-09T16:20", { place: "Osaka" }],
    [lead("4:20 p.m. IST"), "2031-06-09T16:20 +05:30 stated", { parties: ["IND", "JPN"] }],
  ]);
});

test("a word that several clocks share is left open", () => {
  const text = "On 9 June, at 4:20 p.m. IST, the two ministers met.";
  assert.equal(told(text), "2031-06-09T16:20");
  assert.deepEqual(codes(text), ["zone-unclear"]);
  const country = "On 9 June, at 4:20 p.m. U.S. time, the two ministers met.";
  assert.equal(told(country), "2031-06-09T16:20");
  assert.deepEqual(codes(country), ["zone-unclear"]);
});

test("the instant is given where the offset is known", () => {
  const { start } = read("On 9 June, at 8.30 a.m. New Zealand time, the two ministers spoke.").time;
  assert.equal(start?.instant, "2031-06-08T20:30:00Z");
});

test("figures that can be read two ways are decided by the day of publication or doubted", () => {
  assert.equal(told("On 10/06/2031 the two ministers met."), "2031-06-10");
  assert.equal(told("On 06/10/2031 the two ministers met."), "2031-06-10");
  assert.deepEqual(codes("On 03/04/2031 the two ministers met."), ["date-two-readings"]);
});

test("a weekday that is not the date's is a problem", () => {
  assert.deepEqual(codes("On Sunday, 9 June 2031, the two ministers met."), ["weekday-disagrees"]);
});

test("every span holds the words the field was read from", () => {
  const text =
    "On June 9, from 6:10 p.m. local time (7:10 a.m. on June 10, Japan time), the ministers met for about 45 minutes.";
  const { spans } = read(text);
  assert.deepEqual(
    spans.map((s) => [s.field, text.slice(s.start, s.end)]),
    [
      ["start", "June 9"],
      ["start", "6:10 p.m."],
      ["alsoStated", "7:10 a.m."],
      ["durationMinutes", "about 45 minutes"],
    ],
  );
});

test("a dateline in the text gives the year, the sentence behind it the day", () =>
  assert.equal(
    told("NAIROBI, 22.02.2034 /KNA/. On February 21, Foreign Minister Wanjala held a meeting with Minister Sand.", {
      published: null,
    }),
    "2034-02-21",
  ));

test("the weekday beside today decides on a page stamped after midnight", () =>
  assert.equal(
    told("A statement said today, Tuesday, that Minister Wanjala met Minister Sand.", { published: "2031-06-11" }),
    "2031-06-10",
  ));

test("the day of the call, not of what was talked of", () =>
  assert.equal(
    told("In the call, which was held on Monday afternoon, the minister referred to the two presidents this morning.", {
      published: "2031-06-11",
    }),
    "2031-06-09",
  ));

test("an ordinal whose ending stands apart", () =>
  assert.equal(
    told("Minister Wanjala met with Minister Sand in Oslo on 4 th .", { published: "2031-06-11" }),
    "2031-06-04",
  ));

test("a day inside a stay is that of the talks", () =>
  assert.equal(
    told("Minister Sand visited Nairobi from 3 to 5 June 2031 and met Minister Wanjala on 4 June."),
    "2031-06-04",
  ));

test("the weekday of a call that is how they met, and of a meeting that a sentence begins with", () => {
  const lead = "Ambassador Liv Moe met with Prime Minister Ann Rask during a courtesy call on Monday.";
  assert.equal(told(lead), "2031-06-09");
  const behind = "Minister Arai met with Ambassador Moe in Oslo.";
  assert.equal(told(`${behind} Monday's meeting focused on locks.`), "2031-06-09");
  assert.deepEqual(codes(`${behind} Ahead of Monday's meeting, they praised the pilots.`), ["date-from-publication"]);
});

test("what is no day of the talks: the end of a name, an event to come, what else was done, the day behind a title", () => {
  const june = { published: "2031-06-12" };
  assert.equal(told("Minister Farr received Dao Minh Thu of the Lock Board in Oslo on June 3.", june), "2031-06-03");
  assert.equal(
    told(
      "Minister Farr met Minister Sand at the Locks Forum. The forum, due to begin tomorrow, June 13, is held in Oslo.",
      june,
    ),
    "2031-06-12",
  );
  assert.equal(
    told(
      "Minister Farr met Minister Sand. They discussed locks. On Monday, Minister Farr also attended the signing of a convention.",
      june,
    ),
    "2031-06-12",
  );
  assert.equal(
    told("Director Farr met Director Sand on May 25 for the Lock Dialogue.", {
      published: "2032-04-01",
      title: "Oman and Norway resume Lock Dialogue 2031-06-02",
    }),
    "2031-05-25",
  );
  assert.equal(
    told("OSLO, 12.06.2031. On June 10, Minister Farr held a meeting with Minister Sand.", { published: "2031-06-14" }),
    "2031-06-10",
  );
});
