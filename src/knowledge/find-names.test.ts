/** Names of parties in running text: which stand there, and which only seem to. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { loadKnowledge } from "../knowledge.ts";

const k = loadKnowledge(join(import.meta.dirname, "../../knowledge"));
const named = (text: string): string =>
  k
    .namesIn(text)
    .map((h) => `${text.slice(h.start, h.end)}=${h.code}`)
    .join(", ");

const CASES: [text: string, names: string][] = [
  // names that hold other names
  ["Niger, Nigeria and the Nigerien side", "Niger=NER, Nigeria=NGA, Nigerien=NER"],
  [
    "Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea",
    "Guinea=GIN, Guinea-Bissau=GNB, Equatorial Guinea=GNQ, Papua New Guinea=PNG",
  ],
  ["North Korea and Korea; the Korean side", "North Korea=PRK, Korea=KOR, Korean=KOR"],
  [
    "the Democratic People’s Republic of Korea and the Republic of Korea",
    "Democratic People’s Republic of Korea=PRK, Republic of Korea=KOR",
  ],
  ["South Sudan and Sudan", "South Sudan=SSD, Sudan=SDN"],
  ["the Dominican Republic and Dominica", "Dominican Republic=DOM, Dominica=DMA"],
  [
    "the United States, the United Arab Emirates, the United Kingdom and the United Nations",
    "United States=USA, United Arab Emirates=ARE, United Kingdom=GBR, United Nations=UNO",
  ],
  ["Georgia, Jordan, Chad and Turkey", "Georgia=GEO, Jordan=JOR, Chad=TCD, Turkey=TUR"],
  ["Hong Kong, China and Taiwan", "Hong Kong, China=HKG, Taiwan=TWN"],
  // how they are printed
  ["the U.S.-ROK-Japan meeting", "U.S.=USA, ROK=KOR, Japan=JPN"],
  ["US officials told us", "US=USA"],
  ["in Washington, D.C., and New Delhi", "Washington, D.C.=USA, New Delhi=IND"],
  [
    "Côte d’Ivoire, Cote d'Ivoire and São Tomé and Príncipe",
    "Côte d’Ivoire=CIV, Cote d'Ivoire=CIV, São Tomé and Príncipe=STP",
  ],
  ["MINISTRY OF FOREIGN AFFAIRS OF JAPAN", "JAPAN=JPN"],
  ["The Kremlin and the White House", "Kremlin=RUS, White House=USA"],
  ["the Gambia and The Hague", "the Gambia=GMB, The Hague=NLD"],
  ["Viet Nam's and Manila’s views", "Viet Nam=VNM, Manila=PHL"],
  ["the EU, NATO and the G7; EUs and NATOs", "EU=EUU, NATO=NATO, G7=G7"],
  ["the Quad and ASEAN Plus Three", "Quad=QUAD, ASEAN Plus Three=ASEAN+3"],
  ["Japanese food", "Japanese=JPN"],
  // no party at all
  ["the Korean Peninsula", ""],
  ["the South China Sea and the East China Sea", ""],
  ["South and East China Seas", ""],
  ["the Sea of Japan, the Taiwan Strait, the Indian Ocean and the Philippine Sea", ""],
  ["the Paris Agreement and the Vienna Conventions", ""],
  ["the Bank of China, Latin America and Northern Ireland", ""],
  ["Mr. George Washington of New Mexico", ""],
  ["Lake Chad, the Niger Delta and the Jordan Valley", ""],
  ["Indochina, Japanophile, koreans and chad", ""],
  ["Victoria Marr of Georgetown and Sofia Lund", ""],
  // shared names
  ["Congolese troops", ""],
  ["Kinshasa said that Congolese troops had left", "Kinshasa=COD, Congolese=COD"],
  ["Brazzaville said that Congolese troops had left", "Brazzaville=COG, Congolese=COG"],
  ["Kinshasa and Brazzaville spoke of the Congolese people", "Kinshasa=COD, Brazzaville=COG"],
];

for (const [text, names] of CASES) test(`"${text}" names ${names || "nobody"}`, () => assert.equal(named(text), names));

test("what kind of name it is stands beside it", () => {
  assert.deepEqual(
    k.namesIn("Japan, Japanese, Tokyo, G7").map((h) => h.as),
    ["name", "demonym", "metonym", "grouping"],
  );
});

test("names do not reach over an empty line", () => {
  assert.equal(named("South\n\nKorea"), "Korea=KOR");
  assert.equal(named("South\nKorea"), "South\nKorea=KOR");
});

test("hits lie in order, inside the text and apart, whatever the text", () => {
  const words = fc.constantFrom(
    "Republic",
    "of",
    "the",
    "Korea",
    "North",
    "U.S.",
    "Congo",
    "Guinea",
    ",",
    "-",
    "\n\n",
    "’s",
    "日本",
    "é",
    "\u0301",
    "🏳️",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 60 }), (parts) => {
      const text = parts.join(" ");
      let last = 0;
      for (const hit of k.namesIn(text)) {
        assert.ok(hit.start >= last && hit.end > hit.start && hit.end <= text.length);
        last = hit.end;
      }
    }),
  );
});

test("a long hostile text is read through", () => {
  assert.deepEqual(k.namesIn("Democratic Republic of ".repeat(20_000)), []);
  assert.equal(k.namesIn("Korea ".repeat(20_000)).length, 20_000);
});
