import assert from "node:assert/strict";
import { test } from "node:test";
import { loadKnowledge } from "../../../knowledge.ts";
import type { Attendee, Room } from "../../../model/engagement.ts";
import { resolveMention } from "./resolve-mention.ts";

const k = loadKnowledge(new URL("../../../../knowledge", import.meta.url).pathname);

const person = (
  name: string,
  family: string,
  office: string | null,
  party: string,
  gender: "f" | "m" | null = null,
  principal = true,
): Attendee => ({ name, family, office, party, gender, principal, given: null, start: 0, end: 0 });

const means = (room: Room, mention: string): string => {
  const found = resolveMention(mention, room, k);
  return found === null
    ? "nobody here"
    : `${found.parties.join(" ")}: ${found.names.join(", ")}${found.doubt ? " (doubt)" : ""}`;
};

const talks: Room = {
  parties: ["JPN", "USA"],
  own: "JPN",
  people: [
    person("Rei Arai", "Arai", "Minister for Foreign Affairs of Japan", "JPN", "f"),
    person("Dana Holt", "Holt", "Secretary of State of the United States of America", "USA"),
    person("Goro Nishi", "Nishi", "Director-General of the Oceans Bureau", "JPN", "m", false),
  ],
};

const check = (room: Room, cases: { [mention: string]: string }): void => {
  for (const [mention, expected] of Object.entries(cases)) assert.equal(means(room, mention), expected, mention);
};

test("a title, a family name or both mean the person", () => {
  check(talks, {
    "Minister Arai": "JPN: Rei Arai",
    "Ms. ARAI": "JPN: Rei Arai",
    "Foreign Minister Arai Rei": "JPN: Rei Arai",
    "Secretary of State Holt": "USA: Dana Holt",
    "the Secretary": "USA: Dana Holt",
    "the Foreign Minister": "JPN: Rei Arai",
    "the U.S. Secretary of State": "USA: Dana Holt",
    "Her Excellency": "JPN: Rei Arai",
    "the Director-General": "JPN: Goro Nishi",
  });
});

test("whoever is not in the room is nobody here", () => {
  check(talks, {
    "Secretary Quill": "nobody here",
    "the Foreign Minister of Chile": "nobody here",
    "the Prime Minister": "nobody here",
    "North Korea": "nobody here",
    "the warring parties": "nobody here",
    "the meeting": "nobody here",
    "the international community": "nobody here",
    they: "nobody here",
  });
});

test("countries, capitals and sides mean a party and no person", () => {
  check(talks, {
    Japan: "JPN: ",
    Tokyo: "JPN: ",
    "the Japanese side": "JPN: ",
    "the Government of Japan": "JPN: ",
    "the United States": "USA: ",
    "Tokyo and Washington": "JPN USA: ",
    "the U.S. and Japanese delegations": "JPN USA: ",
    "the two countries": "JPN USA: ",
    "both sides": "JPN USA: ",
  });
});

test("collective persons are all who led, members of the delegations left out", () => {
  check(talks, {
    "The two ministers": "JPN USA: Rei Arai, Dana Holt",
    Ministers: "JPN USA: Rei Arai, Dana Holt",
    both: "JPN USA: Rei Arai, Dana Holt",
    "the two foreign ministers": "JPN USA: Rei Arai, Dana Holt",
    "Minister Arai and Secretary Holt": "JPN USA: Rei Arai, Dana Holt",
    "the Secretary and the Foreign Minister": "JPN USA: Dana Holt, Rei Arai",
  });
});

test("a counterpart is the other side of whoever has one", () => {
  check(talks, {
    "her counterpart": "USA: Dana Holt",
    "her American counterpart": "USA: Dana Holt",
    "her Egyptian counterpart": "nobody here",
  });
});

test("in talks of three, two named are not all", () => {
  const three: Room = {
    ...talks,
    parties: ["JPN", "USA", "KOR"],
    people: [...talks.people, person("Kwon Ha-rin", "Kwon", "Foreign Minister of the ROK", "KOR", "f")],
  };
  check(three, {
    "the three ministers": "JPN USA KOR: Rei Arai, Dana Holt, Kwon Ha-rin",
    "Minister Arai and Secretary Holt": "JPN USA: Rei Arai, Dana Holt",
    "Japan and the ROK": "JPN KOR: ",
    "the Foreign Ministers of Japan and the ROK": "JPN KOR: Rei Arai, Kwon Ha-rin",
    "the two ministers": "JPN KOR: Rei Arai, Kwon Ha-rin",
  });
});

test("in 2+2 talks an office tells the ministers of one party apart", () => {
  const four: Room = {
    parties: ["AUS", "DEU"],
    own: "AUS",
    people: [
      person("Ruth Vale", "Vale", "Minister for Foreign Affairs", "AUS"),
      person("Tom Orrick", "Orrick", "Minister for Defence", "AUS"),
      person("Ilka Brandt", "Brandt", "Federal Minister for Foreign Affairs", "DEU"),
      person("Uwe Sommerfeld", "Sommerfeld", "Federal Minister of Defence", "DEU"),
    ],
  };
  check(four, {
    Ministers: "AUS DEU: Ruth Vale, Tom Orrick, Ilka Brandt, Uwe Sommerfeld",
    "Ministers Vale and Brandt": "AUS DEU: Ruth Vale, Ilka Brandt",
    "the Defence Ministers": "AUS DEU: Tom Orrick, Uwe Sommerfeld",
    "the German Defence Minister": "DEU: Uwe Sommerfeld",
    "the Australian ministers": "AUS: Ruth Vale, Tom Orrick",
    "the Minister": "AUS: Ruth Vale (doubt)",
  });
});

test("an office of two parts is one person, two offices with two articles are two", () => {
  const room: Room = {
    parties: ["QAT", "AUT"],
    own: "QAT",
    people: [
      person("Saif bin Jabr Al-Mazrui", "Al-Mazrui", "Prime Minister and Minister of Foreign Affairs", "QAT", "m"),
      person("Lena Gruber", "Gruber", "Federal Chancellor", "AUT", "f"),
    ],
  };
  check(room, {
    "HE the Prime Minister and Minister of Foreign Affairs": "QAT: Saif bin Jabr Al-Mazrui",
    "HE the Prime Minister and Foreign Minister": "QAT: Saif bin Jabr Al-Mazrui",
    "the Prime Minister and the Federal Chancellor": "QAT AUT: Saif bin Jabr Al-Mazrui, Lena Gruber",
    "Sheikh Saif": "QAT: Saif bin Jabr Al-Mazrui",
    "the Government": "QAT: ",
  });
});

test("a bare office that both hold is the publisher's own, unless the other's is the whole of it", () => {
  const peers: Room = {
    parties: ["ARM", "GEO"],
    own: "ARM",
    people: [
      person("Aram Petrosyan", "Petrosyan", "Minister of Foreign Affairs of Armenia", "ARM"),
      person("Maka Lomidze", "Lomidze", "Foreign Minister", "GEO"),
    ],
  };
  check(peers, { "the Foreign Minister": "ARM: Aram Petrosyan", "the Georgian Foreign Minister": "GEO: Maka Lomidze" });
  const unequal: Room = {
    parties: ["PAK", "OMN"],
    own: "PAK",
    people: [
      person("Asad Malik", "Malik", "Deputy Prime Minister/Foreign Minister", "PAK", "m"),
      person("Hilal bin Said Al-Harthi", "Al-Harthi", "Foreign Minister of the Sultanate of Oman", "OMN", "m"),
    ],
  };
  check(unequal, {
    "the DPM/FM": "PAK: Asad Malik",
    "the Foreign Minister": "OMN: Hilal bin Said Al-Harthi",
    "the Deputy Prime Minister": "PAK: Asad Malik",
  });
});

test("'and' joins two whom short forms name", () => {
  const room: Room = {
    parties: ["IND", "VNM"],
    own: "IND",
    people: [
      person("Radhika Menon", "Menon", "External Affairs Minister", "IND", "f"),
      person("Nguyen Van Hai", "Nguyen", "Foreign Minister of Vietnam", "VNM", "m"),
    ],
  };
  check(room, {
    "EAM and FM Nguyen": "IND VNM: Radhika Menon, Nguyen Van Hai",
    "EAM and her Vietnamese counterpart": "IND VNM: Radhika Menon, Nguyen Van Hai",
  });
});
