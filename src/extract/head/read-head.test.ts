/** What a page says before its sentences: title, publisher, date, language, sections, doubts. All pages are invented. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { loadKnowledge } from "../../knowledge.ts";
import type { Head } from "../../model/head.ts";
import type { Given, Source } from "../../model/source.ts";
import type { Page } from "../../model/text.ts";
import { assemble } from "../../read/assemble.ts";
import { plainText } from "../../read/text/plain-text.ts";
import { readHead } from "./read-head.ts";

const k = loadKnowledge(join(import.meta.dirname, "../../../knowledge"));
const NO_META: Page["meta"] = { title: null, siteName: null, published: null, language: null, canonicalUrl: null };
const source: Source = {
  name: "page.txt",
  url: null,
  bytes: new Uint8Array(),
  sha256: "",
  contentType: null,
  retrieved: null,
};

function read(raw: string, given: Given = {}, meta: Partial<Page["meta"]> = {}): Head & { text: string } {
  const { text, blocks } = assemble(plainText(raw));
  const page: Page = { text, blocks, format: "text", charset: "utf-8", meta: { ...NO_META, ...meta }, problems: [] };
  return { ...readHead(page, source, given, k), text };
}

const codes = (head: Head): string[] => head.problems.map((p) => p.code);
const TALKS = "They discussed the ferry line and agreed to meet again in June. Both sides welcomed the new pier.";

/** Top of a page, and whose it is. */
const publishers: [top: string, country: string | null, basis: string | null][] = [
  [
    "REPUBLIC OF KENYA\n\nMINISTRY OF FOREIGN AND DIASPORA AFFAIRS\n\nVisit of the Minister of Jordan\n\nThe Minister met the Foreign Minister of Jordan on 3 May 2033.",
    "KEN",
    "page",
  ],
  [
    "Ministry of Foreign Affairs of the Republic of Kazakhstan\n\nMeeting with the Ambassador of Italy\n\nThe Deputy Minister received the Ambassador of Italy on 3 May 2033.",
    "KAZ",
    "page",
  ],
  [
    "Embassy of Mongolia in Ottawa\n\nTalks on rail links\n\nThe Foreign Minister held talks with the Foreign Minister of Canada.",
    "MNG",
    "page",
  ],
  [
    "Secretary Holt’s Call with Kenyan Cabinet Secretary Kiplagat\n\nThe below is attributable to Spokesperson Ida Marsh:\n\nSecretary of State Dana Holt spoke today with Kenyan Cabinet Secretary Wanja Kiplagat.",
    "USA",
    "attribution",
  ],
  [
    "PM call with Prime Minister Dahl of Norway: 4 March 2033\n\nA Downing Street spokesperson said:\n\nThe Prime Minister spoke to Prime Minister Dahl of Norway this morning.",
    "GBR",
    "attribution",
  ],
  [
    "Der Sprecher der Bundesregierung, Matthias Reuwer, teilt mit:\n\nFederal Chancellor Solms received the Prime Minister of Moldova.",
    "DEU",
    "attribution",
  ],
  [
    "Readout of President Lind's Call with President Okoro of Nigeria\n\nPresident Ana Lind spoke today with President Okoro of Nigeria.",
    "USA",
    "house style",
  ],
  [
    "Serbia: High Representative Maes meets President Radić\n\nHigh Representative/Vice-President Ilse Maes met the President of Serbia, Nikola Radić.",
    "EUU",
    "house style",
  ],
  [
    "Japan-Norway Foreign Ministers' Meeting\n\nOn March 4, Ms. ARAI Rei, Minister for Foreign Affairs of Japan, met Ms. Sunniva Dahl, Minister of Foreign Affairs of Norway.",
    "JPN",
    "house style",
  ],
  [
    "Foreign Minister Gu Meets U.S. Secretary of State Dana Holt\n\nForeign Minister Gu Wen met with U.S. Secretary of State Dana Holt. Gu Wen said that China firmly opposes the sale. China urges the U.S. side to stop.",
    "CHN",
    "house style",
  ],
  [
    "Talks with the Norwegian Foreign Minister\n\nForeign Minister Aino Salo met the Norwegian Foreign Minister, Sunniva Dahl. The Finnish side proposed a survey, and Finland will pay for it.",
    "FIN",
    "house style",
  ],
  [
    "King receives the Speaker\n\nHis Majesty King Idris on Monday received Iraqi Parliament Speaker Salim Haddad. King Idris reaffirmed Jordan's steadfast support for Iraq.",
    "JOR",
    "house style",
  ],
  [
    "Kazakh, Russian Presidents hold a telephone conversation\n\nPresident Daniyar Seitkali held a telephone conversation with President of Russia Pavel Gorin.",
    "KAZ",
    "house style",
  ],
  [
    "Minister receives the envoy\n\nMinister Elnur Qasimov received the envoy of Norway, the Azerbaijani foreign ministry's press service reported.",
    "AZE",
    "house style",
  ],
  [
    "The President meets the Minister\n\nPresident Nabil Fathi met the Spanish Minister of Foreign Affairs in the presence of the Egyptian Minister of Transport. The Spokesman for the Egyptian Presidency stated that the port will open.",
    "EGY",
    "house style",
  ],
  [
    "A visitor in Colombo\n\nExternal Affairs Minister of India Anand Rao, who was on a visit to Sri Lanka, met with his Sri Lankan counterpart, Foreign Minister Nimal Perera.",
    null,
    null,
  ],
  [
    "Foreign Minister receives the Defence Minister\n\nForeign Minister Tran Van Khoa met visiting US Defence Minister Carl Brandt. He asked for help with mines in Vietnam and for Vietnamese farmers.",
    "VNM",
    "house style",
  ],
  [
    "Minister meets the Ambassador\n\nForeign Minister Salim Haddad met with Carl Brandt, Ambassador of Norway in Baghdad. The Minister spoke of the embassy.",
    "IRQ",
    "house style",
  ],
  [
    "ASEAN Secretary-General meets the Norwegian Minister\n\nSecretary General of ASEAN Somchai Dee met in Riyadh with the Minister of Foreign Affairs of Norway, Sunniva Dahl.",
    "ASEAN",
    "house style",
  ],
  [
    "A call\n\nHakan Yildiz, the Minister of Foreign Affairs of Turkey made a phone call to Reza Karimi, the new Iranian foreign minister, to congratulate him.",
    null,
    null,
  ],
  ["Two ministers met at the lake\n\nThe ministers walked around the lake.", null, null],
  [
    "Brazen talks\n\nForeign Minister Aino Salo met the Norwegian Foreign Minister, the ministry said. The Finnish side proposed a survey, and Finland will pay for it.",
    null,
    null,
  ],
  [
    "On 24 July 2031, the Minister of Foreign Affairs, Ieva Kalns, met with the Minister of Foreign Affairs of Moldova, Ion Rusu, who is in Riga for a day. They spoke of the ties between the European Union and Moldova.\n\nThe Latvian Foreign Minister underlined that the cable matters to Latvia and Moldova.",
    "LVA",
    "house style",
  ],
  [
    "In order to ensure the highest quality of our services, we use small files called cookies. When using our website, the cookie files are downloaded onto your device. You can change the settings of your browser at any time. In addition, your use of our website is tantamount to your consent to the processing of your personal data provided by electronic means, and you may withdraw it again whenever you like to do so.\n\nForeign Minister Jan Wolski visits Estonia\n\nVisiting Estonia today, Minister Jan Wolski met with Minister of Foreign Affairs Mart Saarik.\n\nThe ministers agreed that Poland and Estonia will build the cable. Poland and Estonia see the need for it.",
    "POL",
    "house style",
  ],
  [
    "Press Releases\n\nIndia-Norway Foreign Office Consultations\n\nJuly 07, 2031\n\nForeign Secretary Anil Rao and the Norwegian State Secretary Liv Berg held virtual Foreign Office Consultations on 7 July 2031. They reviewed the ferry line.",
    "IND",
    "house style",
  ],
  ["Statement by NSC Spokesperson Ann Ward on the Call with Nordic Counterparts\n\n" + TALKS, "USA", "house style"],
  ["OSCE Secretary General meets Serbian foreign minister\n\n10 February 2031\n\n" + TALKS, "OSCE", "house style"],
  [
    "NATO Deputy Secretary General meets the Minister of Moldova\n\n10 February 2031\n\n" + TALKS,
    "NATO",
    "house style",
  ],
  [
    "HRH the Crown Prince Calls the President of Chile\n\nAbha, March 3, 2033, SPA -- His Royal Highness Prince Omar bin Saud, Crown Prince, called the President of Chile, Ana Vidal, to discuss the copper trade.",
    "SAU",
    "page",
  ],
  [
    "Muscat (BSS) -- The Minister of Ports of Oman Said Al Hinai met the Minister of Ports of Kenya Wanja Kiplagat on 3 May 2033 and discussed the ferry line.",
    "OMN",
    "house style",
  ],
  [
    "Statement on the Seizure of a Trawler\n\nLima, 3 May 2033 – The Ministry of Foreign Affairs firmly protests the seizure of a trawler by the coast guard of Chile. A note was handed to the Embassy.",
    "PER",
    "house style",
  ],
  [
    "On the Raid on the Lighthouse\n\nNamibia condemns the raid on the lighthouse. Angola continues to search for the crew. Namibia calls on all concerned to let the pilots go.",
    "NAM",
    "house style",
  ],
  [
    "Talks about rail\n\nDeputy Minister of Foreign Affairs of the Republic of Serbia Ana Ilić talked with the Minister for Foreign Affairs, European Union and Cooperation of the Kingdom of Spain Pilar Soto Vega, who is paying a visit to our country on 3 May 2033.",
    "SRB",
    "house style",
  ],
  [
    "Fifth Round of Consultations\n\nThe Undersecretary for Consular Affairs of Estonia Kadri Ilves received the Deputy Minister of Kenya Wanja Kiplagat on 3 May 2033. They discussed the ferry line.\n\nRelated: Norway Elected to the Council of the Maritime Organization",
    "EST",
    "house style",
  ],
];

for (const [top, country, basis] of publishers)
  test(`publisher of "${top.split("\n")[0]}" is ${country ?? "not guessed"}`, () => {
    const head = read(`${top}\n\n${TALKS}`);
    assert.deepEqual([head.publisher?.country ?? null, head.publisherBasis], [country, basis]);
    assert.equal(codes(head).includes("publisher-unknown"), country === null);
  });

test("the user's word on the publisher comes before every mark, the address before the page's lines", () => {
  const page = `THE WHITE HOUSE\n\nReadout of a call\n\nThe President spoke with the President of Poland.\n\n${TALKS}`;
  assert.deepEqual(read(page, { publisher: "POL" }).publisher?.country, "POL");
  assert.equal(read(page, { publisher: "Norway" }).publisherBasis, "given");
  assert.deepEqual(read(page, { url: "https://www.mfa.gov.pk/press/1" }).publisher, {
    name: "Ministry of Foreign Affairs, Government of Pakistan",
    country: "PAK",
  });
  assert.equal(read(page, { url: "https://foreign.gov.zz/1" }).publisher?.country, "USA");
  assert.deepEqual(read("Two ministers met.", { url: "https://mfa.gov.to/1" }).publisher, {
    name: "Ministry of Foreign Affairs of Tonga",
    country: "TON",
  });
});

test("the house of a president's talks is no foreign ministry because its minister was there", () => {
  const kenya = `President Otieno receives Norwegian Ambassador\n\nPresident Daniel Otieno of Kenya received the Ambassador of Norway, Ola Sand, in Nairobi on 6 March 2034.\n\nPresent was Minister of Foreign Affairs Mr. Paul Kamau.`;
  assert.deepEqual(read(kenya).publisher, { name: "Government of Kenya", country: "KEN" });
  const africa = `Presidency on the call between President Themba Radebe and Norwegian Prime Minister Ola Sand\n\nToday, President Themba Radebe and Norwegian Prime Minister Ola Sand had a telephone conversation. They welcomed the South Africa-Norway Ferry Forum.`;
  assert.equal(read(africa).publisher?.name, "The Presidency, Republic of South Africa");
});

test("two brackets on a line are the house and the day", () => {
  const page = `Peru-Norway Summit Meeting\n\n[Ministry of Foreign Affairs of Peru] [Monday, Mar 6, 2034]\n\nOn March 5, President of Peru Luis Paz met with Prime Minister of Norway Kari Lund. ${TALKS}`;
  assert.equal(read(page).publisher?.name, "Ministry of Foreign Affairs of Peru");
});

/** A date line, or several, and the day of publication. */
const published: [lines: string, day: string | null, basis: string | null][] = [
  ["September 24, 2032", "2032-09-24", "page"],
  ["Monday, 10 April 2034", "2034-04-10", "page"],
  ["24.09.2032 Press Team", "2032-09-24", "page"],
  ["Updated: November 08, 2032 21:35", "2032-11-08", "page"],
  ["Updated: November 09, 2032\n\nPublished 8 November 2032", "2032-11-08", "page"],
  ["Date\n\n2031-04-17", "2031-04-17", "page"],
  ["Islamabad, 12 May 2034", "2034-05-12", "page"],
  ["October 14, 2031 – Ottawa, Ontario – Global Affairs Canada", "2031-10-14", "page"],
  ["25/09/2032", "2032-09-25", "page"],
  ["Doha - December 02", null, null],
];

for (const [lines, day, basis] of published)
  test(`"${lines.replace(/\n+/g, " / ")}" is ${day ?? "no date of publication"}`, () => {
    const head = read(
      `Foreign Minister meets his counterpart\n\n${lines}\n\nThe Foreign Minister met the Foreign Minister of Egypt on 1 May 2031.\n\n${TALKS}`,
    );
    assert.deepEqual([head.published, head.publishedBasis], [day, basis]);
  });

test("the date of the talks is not taken for the day of publication", () => {
  const head = read(
    `Foreign Minister meets his counterpart\n\nOn 1 May 2031, the Foreign Minister met the Foreign Minister of Egypt.\n\n${TALKS}`,
  );
  assert.equal(head.published, null);
  assert.ok(codes(head).includes("date-unknown"));
});

test("a day and month that could change places follow the house, and that is said", () => {
  const at = (title: string): Head => read(`${title}\n\n03/11/2031\n\nThe ministers met.\n\n${TALKS}`);
  const usa = at("Readout of President Lind's Call with President Okoro of Nigeria");
  assert.equal(usa.published, "2031-03-11");
  assert.equal(at("Press Release of Ministry of Foreign Affairs of Egypt").published, "2031-11-03");
  assert.ok(codes(usa).includes("date-ambiguous"));
});

test("given date, then page, then markup, then foot, then address, then the title of a call", () => {
  const text = `PM call with Prime Minister Dahl of Norway: 4 March 2033\n\nThe Prime Minister spoke to Prime Minister Dahl of Norway.\n\n${TALKS}`;
  assert.deepEqual([read(text).published, read(text).publishedBasis], ["2033-03-04", "title"]);
  const url = "https://example.org/2033/03/05/call";
  assert.equal(read(text, { url }).publishedBasis, "url");
  assert.equal(read(`${text}\n\nLondon\n\n6 March 2033`, { url }).published, "2033-03-06");
  assert.equal(read(`${text}\n\n6 March 2033`, { url }, { published: "2033-03-07T10:00:00Z" }).publishedBasis, "meta");
  assert.equal(read(text, { date: "2033-03-08", url }).publishedBasis, "given");
});

test("title, date, attribution and text that a copy ran together come apart", () => {
  const head = read(
    "Secretary Holt’s Call with Kenyan Cabinet Secretary Kiplagat March 3, 2033 The below is attributable to Spokesperson Ida Marsh: Secretary of State Dana Holt spoke today with Kenyan Cabinet Secretary Wanja Kiplagat. They discussed the port of Lamu and the price of grain. ###",
  );
  assert.deepEqual(
    [head.title, head.published, head.publisher?.country],
    ["Secretary Holt’s Call with Kenyan Cabinet Secretary Kiplagat", "2033-03-03", "USA"],
  );
  assert.deepEqual(
    head.sections[0]?.sentences.map((s) => head.text.slice(s.start, s.start + 18)),
    ["Secretary of State", "They discussed the"],
  );
});

test("a dateline is no part of the first sentence", () => {
  const head = read(
    `Minister meets his counterpart\n\nDOHA, 3 May 2033 (QNA) - HE the Foreign Minister met the Foreign Minister of Italy.\n\n${TALKS}`,
  );
  assert.equal(head.published, "2033-05-03");
  assert.equal(head.text.slice(head.sections[0]!.sentences[0]!.start).slice(0, 9), "HE the Fo");
});

test("a page in English keeps its language among foreign menus", () => {
  assert.equal(
    read(
      `바로가기 메뉴\n\n본문 바로가기\n\n보도자료\n\nThe two ministers met in Seoul and discussed the ferry line between the ports.\n\n${TALKS}`,
    ).language,
    "en",
  );
  assert.equal(
    read("外務大臣は本日、ノルウェーの外務大臣と会談を行いました。両大臣は北極について意見交換を行いました。").language,
    "ja",
  );
  assert.equal(
    read(
      "Der Bundeskanzler hat heute mit dem Ministerpräsidenten telefoniert. Beide waren sich einig, dass die Gespräche fortgesetzt werden sollen.",
    ).language,
    "de",
  );
});

test("a page full of English names of houses stays what it is", () => {
  assert.equal(
    read(
      "Der Staatssekretär des Foreign, Commonwealth and Development Office traf heute in Berlin den Leiter der Abteilung für die Zusammenarbeit mit der Organisation for the Prohibition of Chemical Weapons und sagte ihm weitere Mittel zu.",
    ).language,
    "de",
  );
  assert.equal(
    read(
      "The Foreign Secretary hosted Indian External Affairs Minister Dr Raghav Sundaresan at Lancaster House today (16 January 2059). They last met twelve months ago, Foreign Office officials said.",
    ).language,
    "en",
  );
});

const TRIP = `Minister visits New York

Foreign Minister Aino Salo visited New York on 4 May 2033 to take part in the conference on cables.

Minister Salo met with Sunniva Dahl, Minister of Foreign Affairs of Norway. Ice and rail links were discussed at the meeting.

Later that day, Minister Salo met with Faris Haddadin, Minister of Foreign Affairs of Jordan. At the meeting, water was discussed.

Minister Salo then met with Wanja Kiplagat, Minister of Foreign Affairs of Kenya.`;

test("a page about a trip has a section for each meeting", () => {
  const head = read(TRIP);
  assert.equal(head.sections.length, 3);
  assert.deepEqual(
    head.sections.map((s) => s.sentences.length),
    [3, 2, 1],
  );
});

test("numbered headings that each name a meeting part a digest", () => {
  const head = read(`Statements by the Ministry, 4 May 2033

1. Norway - Meeting between Ana Lind and her Norwegian counterpart (Paris, 03/05/2033)

The two ministers discussed the Arctic. They agreed to send a survey team.

2. Jordan - Telephone conversation between Ana Lind and the Jordanian Foreign Minister (3 May 2033)

The ministers condemned the attack on the convoy. They called for a truce.`);
  assert.deepEqual(
    head.sections.map((s) => s.title?.slice(0, 6)),
    ["Norway", "Jordan"],
  );
});

test("two readouts that a copy put on one page are two sections", () => {
  const one = (who: string) =>
    `Secretary Holt’s Call with ${who}\n\nThe below is attributable to Spokesperson Ida Marsh:\n\nSecretary of State Dana Holt spoke today with ${who}. They discussed the strait.`;
  const head = read(`${one("Kenyan Cabinet Secretary Kiplagat")}\n\n${one("Norwegian Foreign Minister Dahl")}`);
  assert.deepEqual(
    head.sections.map((s) => [s.title?.slice(0, 32), s.sentences.length]),
    [
      ["Secretary Holt’s Call with Kenya", 2],
      ["Secretary Holt’s Call with Norwe", 2],
    ],
  );
});

test("a publisher nobody knows is said to be unknown, and the page is asked", () => {
  const head = read(
    `THE WHITE HOUSE\n\nReadout of a call\n\nThe President spoke with the President of Poland.\n\n${TALKS}`,
    { publisher: "Ruritania" },
  );
  assert.equal(head.publisher?.country, "USA");
  assert.ok(codes(head).includes("publisher-not-known"));
});

test("headings that are topics, and an aside about another meeting, part nothing", () => {
  const topics =
    "Japan-Norway Foreign Ministers' Meeting\n\nMarch 4, 2033\n\nOn March 4, Ms. ARAI Rei, Minister for Foreign Affairs of Japan, met Ms. Dahl, Minister of Foreign Affairs of Norway.\n\n1. China\n\nThe two ministers exchanged views on China.\n\n2. North Korea\n\nThe two ministers condemned the launch.";
  assert.equal(read(topics).sections.length, 1);
  const aside = `Foreign Minister meets Egyptian counterpart\n\nForeign Minister Aino Salo met the Foreign Minister of Egypt.\n\n${TALKS}\n\nShe also met the Foreign Minister of Jordan.`;
  assert.equal(read(aside).sections.length, 1);
});

test("a text that breaks off, news that tells, and a copy are noticed", () => {
  const cut = read(
    "Talks in Oslo\n\n4 May 2033\n\nThe Foreign Minister met the Foreign Minister of Egypt in Oslo to discuss the new pier and the...\n\nRead more",
  );
  assert.ok(codes(cut).includes("cut-off"));
  const news = read(
    `Talks in Oslo\n\nBy Ana Scribe\n\nThe ministers met on Monday, according to a statement by the ministry.\n\n${TALKS}`,
  );
  assert.ok(codes(news).includes("paraphrase-suspected"));
  const copy = read(
    `Readout of President Lind's Call with President Okoro of Nigeria\n\nPresident Lind spoke with President Okoro.\n\n${TALKS}`,
    { url: "https://news.example.com/1" },
  );
  assert.deepEqual(
    codes(copy).filter((c) => c.startsWith("re")),
    ["republished-complete"],
  );
  assert.equal(copy.publisher?.country, "USA");
});

test("all sentences of the sections lie in body or quotation, in order, none twice", () => {
  const piece = fc.constantFrom(
    "The ministers met.",
    "1. Norway",
    "4 May 2033",
    "###",
    "Background",
    "They agreed to:",
    "- go on.",
    "“We act,” she said.",
    "By A. Name",
    "Home > News",
    "Minister X of Kenya met Minister Y of Jordan. They talked.",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (lines) => {
      const head = read(lines.join("\n\n") || "x");
      const all = head.sections.flatMap((s) => s.sentences);
      for (const [i, s] of all.entries()) {
        assert.ok(i === 0 || s.start >= all[i - 1]!.end);
        const block = head.blocks[s.block]!;
        assert.ok(block.role === "body" || block.role === "quote");
        assert.ok(s.start >= block.body && s.end <= block.end);
      }
    }),
    { numRuns: 40 },
  );
});

test("the own side is where the guest was invited to, not a country that is only spoken of", () => {
  const head = read(
    "Telephone Conversation between Mr. Kenta Morio, Minister for Foreign Affairs, and Dr. Emre Polatkan, Minister for Foreign Affairs of Turkey\n\nMay 5, 2031\n\nMr. Kenta Morio, Minister for Foreign Affairs, held a telephone conversation with Dr. Emre Polatkan, Minister for Foreign Affairs of Turkey.\n\nMinister Morio extended an invitation to Minister Polatkan to visit Japan this year. Minister Polatkan thanked him and said that Iran has closed the strait. Minister Morio said that it is useful to continue dialogue with Iran, and that Iran must open it.",
  );
  assert.notEqual(head.publisher?.country, "IRN");
});

test("two sides in the title leave no room for a third that is only spoken of", () => {
  const head = read(
    "Telephone Conversation Between the Foreign Ministers of Japan and France\n\nJune 7, 2031\n\nMr. Kenta Morio, Minister for Foreign Affairs of Japan, held a telephone conversation with H.E. Mr. Luc Perrin, Minister for Foreign Affairs of France.\n\nMinister Morio said that South Korea has acted wisely. Minister Perrin said that France would work with South Korea.",
  );
  assert.notEqual(head.publisher?.country, "KOR");
});

test("a title that names the other side's country leaves out its own", () => {
  const head = read(
    "President of Norway made a phone call to President Davit Beridze\n\nSeptember 2, 2037\n\nOn September 2, President of the Kingdom of Norway Nils Aune made a phone call to President of Georgia Davit Beridze.\n\nThe Presidents spoke of Armenia. Armenia has opened the road, and Armenia said that it stays open.",
  );
  assert.equal(head.publisher?.country, "GEO");
});

test("where only the guest is a foreign minister, the host's house is not the foreign ministry", () => {
  const house = (text: string): string | undefined => read(text).publisher?.name;
  assert.equal(
    house(
      "President of Kenya Daniel Otieno received Foreign Minister of Malta Rita Borg at State House.\n\nPresident Daniel Otieno thanked Malta for the boats.",
    ),
    "Government of Kenya",
  );
  assert.equal(
    house(
      "Foreign Minister of Kenya Daniel Otieno received President of Malta Rita Borg in Nairobi.\n\nMinister Otieno thanked Malta for the boats.",
    ),
    "Ministry of Foreign and Diaspora Affairs, Kenya",
  );
});

test("a site's running clock above the page's own day is not when it was put up", () => {
  const page =
    "Roads unite peoples\n\nWed Jul 11, 2035 09:14:08\nEnglish | French\n\nnews id: 55102 -\n\nMon 5 - March 2035 - 18:51\n\nPresident of Niger Ali Sani said in a meeting with Ambassador of Chad Musa Idris on Monday that the desert road is open.";
  assert.equal(read(page).published, "2035-03-05");
});
