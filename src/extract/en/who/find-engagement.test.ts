import assert from "node:assert/strict";
import { test } from "node:test";
import { loadKnowledge } from "../../../knowledge.ts";
import { problem } from "../../../model/problem.ts";
import type { Head } from "../../../model/head.ts";
import type { MarkedBlock, Role } from "../../../model/text.ts";
import { sentenceSplitter } from "../split-sentences.ts";
import { findEngagement } from "./find-engagement.ts";
import type { FoundEngagement } from "./find-engagement.ts";
import { resolveMention } from "./resolve-mention.ts";

const k = loadKnowledge(new URL("../../../../knowledge", import.meta.url).pathname);
const split = sentenceSplitter(k);

/** A readout of paragraphs: "role: words", a title where no role stands in the first, else body; "~NOR" is a publisher inferred. */
function read(publisher: string | null, ...paragraphs: string[]): FoundEngagement & { text: string } {
  const country = publisher?.replace("~", "") ?? null;
  const blocks: MarkedBlock[] = [];
  let text = "";
  for (const [i, paragraph] of paragraphs.entries()) {
    const role = (/^(title|heading|body|caption|note|publisher|date|attribution): /.exec(paragraph)?.[1] ??
      (i === 0 ? "title" : "body")) as Role;
    const words = paragraph.replace(/^(?:title|heading|body|caption|note|publisher|date|attribution): /, "");
    const start = text.length;
    text += `${words}\n\n`;
    blocks.push({
      start,
      end: start + words.length,
      shape: "paragraph",
      depth: 0,
      role,
      number: null,
      body: start,
      why: "test",
    });
  }
  const sentences = blocks.flatMap((b, block) =>
    b.role === "body" ? split(text, { start: b.body, end: b.end }).map((s) => ({ ...s, block })) : [],
  );
  const at = blocks.find((b) => b.role === "title");
  const title = at ? text.slice(at.start, at.end) : null;
  const head: Head = {
    title,
    titleBasis: null,
    publisher: country === null ? null : { name: "Ministry", country },
    publisherBasis: null,
    published: null,
    publishedBasis: null,
    language: "en",
    blocks,
    sections: [{ title, blocks: blocks.map((_, i) => i), sentences }],
    problems: publisher?.startsWith("~") ? [problem("publisher-inferred", "No line names the publisher.")] : [],
  };
  const section = head.sections[0];
  assert.ok(section);
  return { ...findEngagement(text, head, section, k), text };
}

/** What the record says of the engagement, in one line. */
function told({ engagement: e }: FoundEngagement): string {
  if (!e) return "no engagement";
  const people = e.participants.map((p) => `${p.name} (${p.family}, ${p.party})`).join("; ");
  return `${e.kind}${e.format.length ? ` [${e.format.join(", ")}]` : ""}, ${e.level}: ${e.parties.join(" ")} - ${people}`;
}

test("capitals show the family name, and the name is put into English order", () => {
  const r = read(
    "JPN",
    "Japan-Indonesia Foreign Ministers' Telephone Talk",
    "On June 11, Ms. ARAI Rei, Foreign Minister of Japan, spoke by telephone with H.E. Dr. Bima Suryanegara, Minister for Foreign Affairs of the Republic of Indonesia.",
  );
  assert.equal(told(r), "call, foreign-minister: JPN IDN - Rei Arai (Arai, JPN); Bima Suryanegara (Suryanegara, IDN)");
  for (const p of r.engagement?.participants ?? [])
    assert.match(r.text.slice(p.start, p.end), new RegExp(p.family ?? "", "i"));
});

test("an office without a country is the publisher's, the office behind 'with' is the other side's", () => {
  assert.equal(
    told(
      read(
        "KOR",
        "Outcome of Korea-Japan Foreign Ministers' Meeting",
        "Minister of Foreign Affairs Moon Hyeok-jae had a meeting with Minister for Foreign Affairs Arai Rei in Tokyo, attended by Vice Minister Lim Ho-jun and Ambassador to Japan Cho Mi-seon.",
        "Minister Arai explained her plan.",
      ),
    ),
    "meeting, foreign-minister: KOR JPN - Moon Hyeok-jae (Moon, KOR); Rei Arai (Arai, JPN); Lim Ho-jun (Lim, KOR); Cho Mi-seon (Cho, KOR)",
  );
});

test("a counterpart has the party that is told and lends the office only to the room", () => {
  const r = read(
    "FRA",
    "Working dinner between Luc Perrin and his Brazilian counterpart",
    "Luc Perrin, Minister for Europe and Foreign Affairs, hosted his Brazilian counterpart, Renata Figueiredo Lins, at a working dinner in Paris.",
    "Ms Figueiredo Lins thanked the Minister.",
  );
  assert.equal(
    told(r),
    "meeting [dinner], foreign-minister: FRA BRA - Luc Perrin (Perrin, FRA); Renata Figueiredo Lins (Figueiredo Lins, BRA)",
  );
  assert.equal(r.engagement?.participants[1]?.office, null);
  assert.deepEqual(resolveMention("the Brazilian Foreign Minister", r.room, k)?.names, ["Renata Figueiredo Lins"]);
  assert.deepEqual(resolveMention("the Minister", r.room, k)?.names, ["Luc Perrin"]);
});

test("double family names, particles and patronymics are kept together or left out as the language wants", () => {
  const names = (r: FoundEngagement): string[] =>
    (r.engagement?.participants ?? []).map((p) => `${p.name}: ${p.family}`);
  assert.deepEqual(
    names(
      read(
        "SGP",
        "Meeting with the Foreign Minister of Chile",
        "Minister for Foreign Affairs Dr Adrian Lim Teck Hock met Minister of Foreign Affairs of Chile Catalina Errázuriz Vidal in Singapore.",
        "Minister Errázuriz thanked Minister Lim.",
      ),
    ),
    ["Adrian Lim Teck Hock: Lim", "Catalina Errázuriz Vidal: Errázuriz Vidal"],
  );
  assert.deepEqual(
    names(
      read(
        "QAT",
        "Prime Minister meets Dutch Foreign Minister",
        "HE Sheikh Saif bin Jabr Al-Mazrui, Prime Minister and Minister of Foreign Affairs, met with HE Pieter van der Meulen, Minister of Foreign Affairs of the Netherlands.",
      ),
    ),
    ["Saif bin Jabr Al-Mazrui: Al-Mazrui", "Pieter van der Meulen: van der Meulen"],
  );
  assert.deepEqual(
    names(
      read(
        "VNM",
        "Talks with the Foreign Minister of China",
        "Foreign Minister Le Quang Thuan held talks with Chinese Foreign Minister Shen Yaoting.",
        "Minister Thuan said that ties are strong.",
      ),
    ),
    ["Le Quang Thuan: Le", "Shen Yaoting: Shen"],
  );
});

test("an own official whom the lead names by office only gets the name from elsewhere", () => {
  assert.equal(
    told(
      read(
        "GBR",
        "Foreign Secretary holds talks in Egypt",
        "The Foreign Secretary met Egypt's Minister of Foreign Affairs, Dr Tarek El-Masry, in New Alamein yesterday.",
        "Foreign Secretary Imogen Hart said: We agreed on a fund.",
      ),
    ),
    "meeting, foreign-minister: GBR EGY - Imogen Hart (Hart, GBR); Tarek El-Masry (El-Masry, EGY)",
  );
});

test("a first-person page speaks for the minister of its letterhead", () => {
  const r = read(
    "AUS",
    "publisher: Senator the Hon Ruth Vale",
    "publisher: Minister for Foreign Affairs",
    "title: Meeting with China's Foreign Minister",
    "Today in Beijing I met my Chinese counterpart, Foreign Minister Gu Wenming.",
    "I raised the detention of Australians.",
  );
  assert.equal(told(r), "meeting, foreign-minister: AUS CHN - Ruth Vale (Vale, AUS); Gu Wenming (Gu, CHN)");
  assert.deepEqual(resolveMention("I", r.room, k)?.names, ["Ruth Vale"]);
});

test("who led a delegation takes part, and the delegation tells the party", () => {
  assert.equal(
    told(
      read(
        "IND",
        "11th India-Norway Foreign Office Consultations",
        "The consultations took place in Oslo. Shri Anirudh Rao, Secretary (West), led the Indian delegation, while the Norwegian delegation was headed by H.E. Ms. Astrid Holm, Secretary General, Ministry of Foreign Affairs.",
      ),
    ),
    "meeting, senior-official: IND NOR - Anirudh Rao (Rao, IND); Astrid Holm (Holm, NOR)",
  );
});

test("people of another meeting of the day, spokespersons and those merely spoken of take no part", () => {
  assert.equal(
    told(
      read(
        "USA",
        "Secretary Holt's Meeting with Polish Foreign Minister Nowacki",
        "attribution: The below is attributable to Spokesperson Tobias Reed:",
        "Secretary of State Dana Holt met in Warsaw with Polish Foreign Minister Jan Nowacki to follow up on the talks of President Ashdown with President Zawada.",
        "Earlier in the day, Secretary Holt called on Prime Minister Ewa Lis.",
      ),
    ),
    "meeting, foreign-minister: USA POL - Dana Holt (Holt, USA); Jan Nowacki (Nowacki, POL)",
  );
});

test("joint statements list those who made them", () => {
  assert.equal(
    told(
      read(
        "AUS",
        "publisher: Senator the Hon Ruth Vale",
        "publisher: Minister for Foreign Affairs",
        "title: Joint statement on the Second Australia-Germany Ministerial Consultations",
        "publisher: Joint statement with:",
        "publisher: Dr Ilka Brandt, Federal Minister for Foreign Affairs",
        "1. The Foreign Ministers of Australia and Germany met in Adelaide on 26 August 2032.",
      ),
    ),
    "meeting, foreign-minister: AUS DEU - Ruth Vale (Vale, AUS); Ilka Brandt (Brandt, DEU)",
  );
  const quad = read(
    "USA",
    "Joint Statement from the Quad Foreign Ministers",
    "We, the Foreign Ministers of Australia, India and Japan and the Secretary of State of the United States, reaffirm our commitment to an open sea.",
  );
  assert.deepEqual(
    [quad.engagement?.kind, [...(quad.engagement?.parties ?? [])].sort()],
    ["statement", ["AUS", "IND", "JPN", "USA"]],
  );
});

test("a statement on events reads out no engagement, but its speaker is in the room", () => {
  const r = read(
    "ZAF",
    "South Africa condemns attack on convoy",
    "The Government of South Africa condemns the ambush of a convoy near Goma.",
    "The Minister of International Relations and Cooperation, Ms Nomvula Radebe, has directed the Embassy in Kinshasa to help.",
  );
  assert.equal(told(r), "no engagement");
  assert.deepEqual([r.room.parties, r.room.people.map((p) => p.name)], [["ZAF"], ["Nomvula Radebe"]]);
});

test("kind, form, place, margins and initiator come from the opening", () => {
  const one = (country: string, ...p: string[]): unknown[] => {
    const e = read(country, ...p).engagement;
    return [e?.kind, e?.format, e?.place, e?.margins, e?.initiator];
  };
  assert.deepEqual(
    one(
      "CHN",
      "Gu Wenming Has a Phone Call with U.S. Secretary of State Dana Holt",
      "On March 19, Foreign Minister Gu Wenming had a phone call with U.S. Secretary of State Dana Holt at the latter's request.",
    ),
    ["call", [], null, null, "USA"],
  );
  assert.deepEqual(
    one(
      "PAK",
      "Foreign Minister's telephone conversation",
      "The Foreign Minister, Senator Asad Malik, received a telephone call last night from the Foreign Minister of Oman, Sayyid Hilal bin Said Al-Harthi.",
    ),
    ["call", [], null, null, "OMN"],
  );
  assert.deepEqual(
    one(
      "EUU",
      "High Representative Maes meets Foreign Minister Seitkali",
      "High Representative Ilse Maes met today with Arman Seitkali, Foreign Minister of Kazakhstan, on the margins of the 40th OSCE Ministerial Council in Vienna.",
    ),
    ["meeting", ["margins"], { name: "Vienna", country: "AUT" }, "40th OSCE Ministerial Council", null],
  );
  assert.deepEqual(
    one(
      "JPN",
      "Japan-U.S. Foreign Ministers' Meeting",
      "Ms. ARAI Rei, Minister for Foreign Affairs of Japan, who is visiting Halifax to attend the G7 Foreign Ministers' Meeting, held a meeting with the Honorable Dana Holt, Secretary of State of the United States of America.",
    ),
    ["meeting", [], { name: "Halifax", country: "CAN" }, "G7 Foreign Ministers' Meeting", null],
  );
  assert.deepEqual(
    one(
      "NZL",
      "Ministers meet online",
      "Foreign Minister Hana Rautahi spoke by video link today with Fiji's Minister for Foreign Affairs, Semi Vunibaka.",
    ),
    ["video-call", [], null, null, null],
  );
  assert.deepEqual(
    one(
      "USA",
      "Readout of President Ashdown's Meeting with President Zawada of Poland",
      "President Carolyn Ashdown received President Tomasz Zawada of Poland in the Oval Office today. The two spoke one-on-one before their delegations joined them over lunch.",
    ),
    ["meeting", ["tete-a-tete", "lunch"], { name: "Oval Office", country: "USA" }, null, null],
  );
});

test("talks of three list all three, the publisher's side first", () => {
  assert.equal(
    told(
      read(
        "KOR",
        "ROK-U.S.-Japan Foreign Ministers' Meeting",
        "Minister of Foreign Affairs Moon Hyeok-jae held a meeting with U.S. Secretary of State Dana Holt and Japanese Foreign Minister Arai Rei in Munich.",
      ),
    ),
    "meeting, foreign-minister: KOR USA JPN - Moon Hyeok-jae (Moon, KOR); Dana Holt (Holt, USA); Rei Arai (Arai, JPN)",
  );
});

test("a body has no foreign minister: one without a country is the other side's", () => {
  const r = read(
    "EUU",
    "Serbia: High Representative Maes meets President Radić",
    "High Representative Ilse Maes met in Belgrade with the President of Serbia, Milan Radić. The Foreign Minister, Jelena Ilić, also took part in the meeting.",
  );
  assert.equal(
    told(r),
    "meeting, foreign-minister: EUU SRB - Ilse Maes (Maes, EUU); Milan Radić (Radić, SRB); Jelena Ilić (Ilić, SRB)",
  );
  assert.equal(r.room.people.find((p) => p.family === "Ilić")?.principal, false);
});

test("atmosphere words are kept where they tell of the talks, not of ties", () => {
  const r = read(
    "JPN",
    "Japan-Chile Foreign Ministers' Meeting",
    "Foreign Minister Rei Arai met in Tokyo with Foreign Minister of Chile Luis Soto.",
    "The two ministers held a candid exchange of views. Japan and Chile have friendly ties. They discussed how ferries could settle claims in a constructive manner.",
  );
  assert.deepEqual(
    r.engagement?.atmosphere.map((a) => a.word),
    ["candid"],
  );
});

test("the pronoun after a name tells a woman from a man", () => {
  const r = read(
    "USA",
    "Secretary Holt's Call with Chilean Foreign Minister Soto",
    "Secretary of State Dana Holt spoke with Chilean Foreign Minister Luis Soto.",
    "Secretary Holt raised visas. She also thanked Chile.",
  );
  assert.deepEqual(
    r.room.people.map((p) => p.gender),
    ["f", null],
  );
});

test("a title that never ends is read without failing", () => {
  const r = read(
    "JPN",
    "Meeting",
    `Foreign Minister Rei Arai met the ${"Director of the Office of the ".repeat(3000)}Minister of Chile.`,
  );
  assert.ok(r.room.parties.length >= 0);
});

test("where the title tells two sides and one has its person, who goes without a country is the other's", () => {
  const r = read(
    null,
    "The Political Directors of the Latvian and Hungarian Foreign Ministries discuss the canal",
    "On 5 March 2033, the Under-Secretary of State of the Ministry of Foreign Affairs, Political Director Jānis Kalve, met with the Political Director of the Ministry of Foreign Affairs of Hungary, Pál Sebők, who was in Riga on a working visit.",
  );
  assert.deepEqual(
    r.room.people.map((p) => [p.name, p.party]),
    [
      ["Jānis Kalve", "LVA"],
      ["Pál Sebők", "HUN"],
    ],
  );
});

test("those listed after a host are the host's own", () => {
  assert.equal(
    told(
      read(
        "EST",
        "Foreign Minister in Helsinki",
        "Foreign Minister Mart Saarik was on a visit to Helsinki, where he met with Finnish Prime Minister Aino Lehto, Foreign Minister Kai Virta and Minister for European Affairs Lea Salmi.",
        "With his Finnish counterpart, Minister Saarik opened a ferry line.",
      ),
    ),
    "visit, foreign-minister: EST FIN - Mart Saarik (Saarik, EST); Aino Lehto (Lehto, FIN); Kai Virta (Virta, FIN); Lea Salmi (Salmi, FIN)",
  );
});

test("no President is a kingdom's; the country that the text pairs with the house's is taken, and that is said", () => {
  const r = read(
    "GBR",
    "PM call with President Ward: 3 March 2031",
    "The Prime Minister spoke to President Nia Ward this afternoon.",
    "Both agreed on the close relationship between the UK and Ghana.",
  );
  assert.deepEqual(r.engagement?.parties, ["GBR", "GHA"]);
  assert.deepEqual(
    r.problems.map((p) => p.code),
    ["party-inferred"],
  );
});

test("a day in short behind a name is no part of it", () => {
  const r = read(
    "USA",
    "Call with UK Secretary of State for Defence Tom Vale",
    "Secretary of Defense Ana Holt called UK Secretary of State for Defence Tom Vale Oct. 23 to reaffirm the ties.",
  );
  assert.deepEqual(
    r.engagement?.participants.map((p) => p.name),
    ["Ana Holt", "Tom Vale"],
  );
});

test("an office that only one state has is that state's, and words of a country inside an office are no name", () => {
  assert.equal(
    told(
      read(
        "GBR",
        "PM call with Taoiseach: 19 February 2031",
        "The Prime Minister spoke to Taoiseach Cian Vale on the phone earlier this evening.",
      ),
    ),
    "call, leader: GBR IRL - Cian Vale (Vale, IRL)",
  );
  assert.equal(
    told(
      read(
        "IRL",
        "Minister Vale meets Secretary of State for Northern Ireland",
        "The Minister for Foreign Affairs, Cian Vale TD, met the Secretary of State for Northern Ireland, Tom Ward MP, in Dublin today.",
      ),
    ),
    "meeting, foreign-minister: IRL GBR - Cian Vale (Vale, IRL); Tom Ward (Ward, GBR)",
  );
  assert.equal(
    told(
      read(
        "AUS",
        "Trilateral Dialogue",
        "The Minister for Foreign Affairs of Japan, HE Rei Arai, the Secretary of State for the United States of America, HE Dana Holt, and the Minister for Foreign Affairs of Australia, Ann Ward, met in Thailand on 1 August 2031.",
      ),
    ),
    "meeting, foreign-minister: AUS JPN USA - Rei Arai (Arai, JPN); Dana Holt (Holt, USA); Ann Ward (Ward, AUS)",
  );
});

test("two offices without names are two sides when one of them is another state's alone", () => {
  const r = read(
    "GBR",
    "body: The Prime Minister and the Taoiseach spoke by telephone yesterday evening.",
    "They agreed to keep the ferry line open.",
  );
  assert.deepEqual(r.engagement?.parties, ["GBR", "IRL"]);
});

test("where no city is named, the dateline's is the place; a visit or another city speaks against it", () => {
  const talks = (line: string, lead: string): unknown =>
    read("EST", "title: Round of consultations", `date: ${line}`, lead).engagement?.place;
  const met = "Foreign Minister Kadri Ilves met Foreign Minister of Kenya Wanja Kiplagat";
  assert.deepEqual(talks("TALLINN. October 13, 2033 –", `${met}.`), { name: "Tallinn", country: "EST" });
  assert.deepEqual(talks("Tallinn, October 13, 2033", `${met} in Nairobi.`), { name: "Nairobi", country: "KEN" });
  assert.equal(talks("Tallinn, October 13, 2033", `${met} on the margins of the assembly.`), null);
  assert.deepEqual(
    talks(
      "October 13, 2033",
      `${met} and agreed to open a second ferry line, following talks at Kopli Haus in Nairobi.`,
    ),
    { name: "Nairobi", country: "KEN" },
  );
  assert.deepEqual(
    talks(
      "October 13, 2033",
      "Foreign Minister Kadri Ilves received at the Palacio Kadriorg the Foreign Minister of Kenya Wanja Kiplagat.",
    ),
    { name: "Palacio Kadriorg", country: "EST" },
  );
});

test("an office said once for a list is everybody's in it, each with the own country", () => {
  const r = read(
    "PER",
    "title: Joint Statement",
    "We, the Ministers of Foreign Affairs of the Republic of Peru, Ms. Ana Vidal, of the Kingdom of Norway, Mr. Lars Dahl, and of Kenya, Ms. Wanja Kiplagat, met today in Lima.",
  );
  assert.deepEqual(
    r.engagement?.participants.map((p) => `${p.name}, ${p.office}: ${p.party}`),
    [
      "Ana Vidal, Minister of Foreign Affairs of the Republic of Peru: PER",
      "Lars Dahl, Minister of Foreign Affairs of the Kingdom of Norway: NOR",
      "Wanja Kiplagat, Minister of Foreign Affairs of Kenya: KEN",
    ],
  );
});

test("company named in a later sentence takes part; those abroad end an office; Abu stays with the name", () => {
  const r = read(
    "JOR",
    "title: Talks on water",
    "Foreign Minister Omar Abu Zeid met today H.E. Ana Vidal, Minister for Foreign Affairs, Regional Integration and Peruvians Abroad of Peru.",
    "The Peruvian official, who was accompanied by the Deputy Minister of Mines, Jorge Rey Soto, thanked the pilots.",
  );
  assert.deepEqual(
    r.engagement?.participants.map((p) => `${p.family}: ${p.party}`),
    ["Abu Zeid: JOR", "Vidal: PER", "Rey Soto: PER"],
  );
});

test("a side that rests on an inferred publisher is unsure, unless an office names its country", () => {
  const bare = "Foreign Minister Lars Dahl met today Foreign Minister of Kenya Wanja Kiplagat.";
  const told = "Norwegian Foreign Minister Lars Dahl met today Foreign Minister of Kenya Wanja Kiplagat.";
  assert.deepEqual(read("~NOR", "title: Talks", bare).room.inferred, ["NOR"]);
  assert.equal(read("~NOR", "title: Talks", told).room.inferred, undefined);
  assert.equal(read("NOR", "title: Talks", bare).room.inferred, undefined);
  assert.equal(read("~NOR", "title: Norway's Foreign Minister meets Ana Vidal", bare).room.inferred, undefined);
});

test("a general in retirement keeps the office behind his name", () => {
  const r = read(
    "JPN",
    "Japan-Australia-Philippines Defense Ministers' Meeting",
    "Minister of Defense KUROSAWA Midori held a meeting with the Hon. Grace Vale MP, Minister for Defence of Australia, and Gen. Ernesto Dizon (Ret.), Secretary of National Defense of the Republic of the Philippines.",
  );
  assert.deepEqual(
    r.room.people.map((p) => p.party),
    ["JPN", "AUS", "PHL"],
  );
});

test("Her Excellency the Minister is the woman of two ministers", () => {
  const r = read(
    "KWT",
    "Foreign Minister receives Slovenian counterpart",
    "His Excellency Sheikh Jaber Al-Duaij, Minister of Foreign Affairs, held talks with Her Excellency Maja Kovač, Minister of Foreign Affairs of Slovenia.",
    "Her Excellency the Minister thanked Kuwait. His Excellency the Minister thanked Slovenia.",
  );
  const means = (words: string): readonly string[] | undefined => resolveMention(words, r.room, k)?.parties;
  assert.deepEqual(means("Her Excellency the Minister"), ["SVN"]);
  assert.deepEqual(means("His Excellency the Minister"), ["KWT"]);
});

test("an initial before a family name is the person whose first name it opens", () => {
  const { engagement } = read(
    "GRC",
    "Meeting of Minister of Foreign Affairs K. Stavridou with the Minister of Foreign Affairs of Armenia",
    "Minister of Foreign Affairs Kyriaki Stavridou met today in Athens with the Minister of Foreign Affairs of Armenia, Anahit Torosyan.",
  );
  assert.deepEqual(
    engagement?.participants.map((p) => p.name),
    ["Kyriaki Stavridou", "Anahit Torosyan"],
  );
});

test("an office in small letters is shared by the holders named behind their countries", () => {
  const { engagement } = read(
    "POL",
    "Baltic Triangle foreign ministers meet in Zamość",
    "On 18 June, Minister of Foreign Affairs of Poland Bartłomiej Rzepa hosted the chiefs of diplomacy of Lithuania, Rasa Jankė, and Ukraine, Oksana Hordii, in Zamość.",
  );
  assert.deepEqual(
    engagement?.participants.map((p) => [p.name, p.party, p.office]),
    [
      ["Bartłomiej Rzepa", "POL", "Minister of Foreign Affairs of Poland"],
      ["Rasa Jankė", "LTU", "chief of diplomacy of Lithuania"],
      ["Oksana Hordii", "UKR", "chief of diplomacy of Ukraine"],
    ],
  );
});

test("an office said again is whoever was named with it, and an apostrophe can belong to a name", () => {
  const { room } = read(
    "USA",
    "Secretary Holt's Call with Canadian Foreign Minister Roy",
    "Secretary of State Dana J. Holt congratulated Canadian Foreign Minister Anne Roy today on her new appointment. The Secretary and the Foreign Minister discussed the close partnership.",
  );
  assert.deepEqual(resolveMention("The Secretary and the Foreign Minister", room, k)?.parties, ["USA", "CAN"]);
  const iraq = read(
    "USA",
    "Readout of President Holt's Call with Prime Minister Ali Shia' al-Basri of Iraq",
    "President Dana Holt spoke on Friday with Prime Minister Ali Shia' al-Basri of Iraq to reaffirm old ties.",
  );
  assert.deepEqual(iraq.engagement?.parties, ["USA", "IRQ"]);
});

test("an organ of state tells by its adjective whose an office is, and an envoy's title ends with the cause", () => {
  const met = (title: string, words: string): unknown =>
    read("NOR", title, words).engagement?.participants.map((p) => [p.name, p.party, p.office])[1];
  assert.deepEqual(
    met(
      "Minister Aas met the Speaker of the Portuguese Parliament",
      "Foreign Minister Siri Aas met the Speaker of the Portuguese Parliament, Rui Marques Leal, in Oslo today.",
    ),
    ["Rui Marques Leal", "PRT", "Speaker of the Portuguese Parliament"],
  );
  assert.deepEqual(
    met(
      "Minister Aas met the EU Special Representative",
      "Foreign Minister Siri Aas met EU Special Representative for the Arenal-Vostrov dialogue Dana Holt in Oslo today.",
    ),
    ["Dana Holt", "EUU", "Special Representative for the Arenal-Vostrov dialogue"],
  );
});
