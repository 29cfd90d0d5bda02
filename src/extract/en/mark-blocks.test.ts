/** What part every line of a page plays. Left of the bar stands the role that is expected, right of it the line. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { loadKnowledge } from "../../knowledge.ts";
import { assemble } from "../../read/assemble.ts";
import { plainText } from "../../read/text/plain-text.ts";
import { dateFinder } from "../head/find-dates.ts";
import { markBlocks } from "./mark-blocks.ts";

const k = loadKnowledge(join(import.meta.dirname, "../../../knowledge"));
const dates = dateFinder({ language: "en", monthFirst: false });

function mark(raw: string) {
  const { text, blocks } = assemble(plainText(raw));
  return { text, marked: markBlocks(text, blocks, { k, dates, language: "en", metaTitle: null }) };
}

/** A page as it should be marked: one block a line, with its role, and its number in brackets where it has one. */
function page(name: string, lines: string): void {
  const wanted = lines
    .trim()
    .split("\n")
    .filter((l) => l.trim());
  test(name, () => {
    const { text, marked } = mark(wanted.map((l) => l.slice(l.indexOf("|") + 2)).join("\n\n"));
    const got = marked.map((b) => {
      const role = b.number === null ? b.role : `${b.role} [${b.number}]`;
      return `${role.padEnd(14)}| ${text.slice(b.start, b.end)}`;
    });
    assert.deepEqual(
      got,
      wanted.map(
        (l) =>
          `${l.slice(0, l.indexOf("|")).trim().padEnd(14)}| ${l
            .slice(l.indexOf("|") + 2)
            .trim()
            .replace(/ +/g, " ")}`,
      ),
    );
  });
}

page(
  "a numbered readout with headings, a note and links at its foot",
  `
navigation    | Countries & Regions
title         | Japan-Norway Foreign Ministers' Meeting
date          | March 4, 2033
navigation    | [Print]
body          | On March 4, from 2:15 p.m. for about 40 minutes, Ms. ARAI Rei, Minister for Foreign Affairs of Japan, held a meeting with Ms. Sunniva Dahl, Minister of Foreign Affairs of Norway. The overview is as follows.
heading [1]   | 1. Bilateral cooperation
body [1]      | (1) The two ministers welcomed the opening of the ferry line.
body [2]      | (2) Minister Arai explained the plan for two piers.
heading [2]   | 2. The Arctic
body          | The two ministers shared the view on the weight of sea ice research.
note          | (Note) The meeting was the first since Minister Dahl took office in May.
boilerplate   | Related Links
boilerplate   | Japan-Norway Relations
navigation    | Back to Countries & Regions
`,
);

page(
  "a readout between the lines of a spokesperson's office",
  `
publisher     | U.S. Department of State
title         | Secretary Holt’s Call with Kenyan Cabinet Secretary Kiplagat
navigation    | READOUT
navigation    | OFFICE OF THE SPOKESPERSON
date          | MARCH 3, 2033
attribution   | The below is attributable to Spokesperson Ida Marsh:
body          | Secretary of State Dana Holt spoke today with Kenyan Cabinet Secretary for Foreign Affairs Wanja Kiplagat. The two discussed the port of Lamu.
boilerplate   | ###
boilerplate   | Tags: Bureau of African Affairs, Kenya, Readouts
`,
);

page(
  "a letterhead in two lines, a dateline, a list after a colon, and the place and date at the foot",
  `
publisher     | Government of Pakistan
publisher     | Ministry of Foreign Affairs
boilerplate   | *****
title         | Visit of the Foreign Minister of Jordan
body          | The Foreign Minister, Ms. Saira Qadri, held talks with the Foreign Minister of Jordan, Mr. Faris Haddadin, in Islamabad on 7 June 2033.
body          | The two sides agreed to:
body [a]      | (a) open a second border of mail;
body [b]      | (b) send medical teams; and
body [c]      | (c) meet again in Amman.
body          | They also condemned the attack on the convoy.
place         | Islamabad
date          | 7 June 2033
navigation    | Follow us: @PakExample | www.mofa.example.pk
`,
);

page(
  "a summary between title and date holds no statement; a background and contacts end the text",
  `
title         | Foreign Secretary visits Oslo to talk of sea cables
heading       | The Foreign Secretary met her counterpart in Oslo.
publisher     | From: Foreign, Commonwealth & Development Office
date          | Published 5 September 2033
body          | The Foreign Secretary, Harriet Lowe, met Norway’s Minister of Foreign Affairs, Sunniva Dahl, in Oslo today (5 September).
body          | They agreed to share the watch over the cables.
body          | Foreign Secretary Harriet Lowe said:
body          | “Our cables are our arteries. I thank Sunniva for her resolve.”
background    | Notes to editors
background    | Trade between the two countries was worth £20 billion last year.
boilerplate   | Media enquiries
boilerplate   | newsdesk@example.gov.uk
`,
);

page(
  "numbers go on without dots; a rule and a letterhead follow the text",
  `
title         | Official Visit by Chilean Foreign Minister Ana Lagos
date          | 06 July 2033
body          | Minister of Foreign Affairs of Chile Ana Lagos is on an official visit to Singapore.
body [2]      | 2          The Ministers reaffirmed the warm ties between the two countries.
body [3]      | 3          Minister Lagos invited Minister Ong to Valparaíso.
boilerplate   | .      .      .      .      .
publisher     | MINISTRY OF FOREIGN AFFAIRS
place         | SINGAPORE
date          | 6 JULY 2033
caption       | Photo caption: Minister Ong and Minister Lagos discussed trade over lunch on 6 July 2033
`,
);

page(
  "a page counter, starred notes and a file name are none of the readout",
  `
navigation    | Press Releases
title         | Outcome of ROK-Mongolia Foreign Ministers' Meeting
navigation    | Date
date          | 2033-05-16
navigation    | hit
navigation    | 412
body [1]      | 1. Minister Kwon Ha-rin met Minister Bat-Erdene of Mongolia on May 15 in Seoul, and exchanged views on rail links.
body          | ° In particular, the two sides agreed to send a survey team in June.
body [2]      | 2. Minister Kwon voiced hope for an early visit.
note          | * It was the first meeting in three years.
boilerplate   | * unofficial translation
navigation    | File: Minister_Mongolia.jpg
`,
);

page(
  "a list whose items have no verb goes on under its announcement",
  `
title         | Readout of President Lind's Meeting with President Okoro of Nigeria
date          | May 19, 2033
body          | President Ana Lind received President Okoro of Nigeria today.
body          | On energy, the Presidents:
body          | • Welcomed the first cargo from the new terminal;
body          | • Decided to create a joint task force; and
body          | • Signed a memorandum on small dams.
body          | The Presidents also discussed the Sahel.
`,
);

test("title and date that a copy ran together with the text are cut off by whoever asks for glued blocks, not here", () => {
  const { marked } = mark("The two ministers met in Oslo and agreed on sea cables. They will meet again.");
  assert.deepEqual(
    marked.map((b) => b.role),
    ["body"],
  );
});

test("every block keeps its place and gets exactly one role", () => {
  const line = fc.constantFrom(
    "Press Releases",
    "1. The two ministers met.",
    "March 4, 2033",
    "•",
    "(1)",
    "###",
    "They agreed to:",
    "- go on",
    "Home > News",
    "Background",
    "",
    "“We act,” she said.",
    "Oslo",
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
      const { text, blocks } = assemble(plainText(lines.join("\n\n")));
      const marked = markBlocks(text, blocks, { k, dates, language: "en", metaTitle: null });
      assert.deepEqual(
        marked.map(({ start, end }) => ({ start, end })),
        blocks.map(({ start, end }) => ({ start, end })),
      );
      for (const b of marked) assert.ok(b.why && b.body >= b.start && b.body <= b.end);
    }),
    { numRuns: 60 },
  );
});
