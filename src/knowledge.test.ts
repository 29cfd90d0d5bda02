/** The tables of knowledge/ are whole, say true things about the world, and teach whoever writes a bad row. */
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { KnowledgeError, loadKnowledge } from "./knowledge.ts";
import { ACTS } from "./model/act.ts";
import { isState } from "./model/knowledge.ts";
import { spokenName } from "./model/spoken-name.ts";

const DIR = join(import.meta.dirname, "../knowledge");
const k = loadKnowledge(DIR);
const scratch = mkdtempSync(join(tmpdir(), "knowledge-"));
after(() => rmSync(scratch, { recursive: true }));

/** A copy of the tables with lines added to one of them. */
function withLines(file: string, ...lines: string[]): string {
  const copy = mkdtempSync(join(scratch, "copy-"));
  cpSync(DIR, copy, { recursive: true });
  writeFileSync(join(copy, file), `${readFileSync(join(DIR, file), "utf8").trimEnd()}\n${lines.join("\n")}\n`);
  return copy;
}

test("every country that the runtime knows by name has a row, and every row with a country's code is such a country", () => {
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const notStates =
    /^(Ascension|Clipperton|Sark|Ceuta|Eurozone|Canary|European Union|United Nations|Outlying Oceania|Tristan|Pseudo|Unknown)/;
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const known = new Set<string>();
  for (const two of letters.flatMap((a) => letters.map((b) => a + b))) {
    const name = names.of(two);
    if (!name || notStates.test(name) || new Intl.Locale(`und-${two}`).region !== two) continue;
    const code = k.party(name);
    assert.ok(code, `${two} ${name} has no row`);
    known.add(code);
  }
  assert.ok(known.size >= 248);
  for (const s of k.states.filter((row) => !row.body)) assert.ok(known.has(s.code), `${s.code} is no country`);
});

test("every zone is one the runtime can tell time in", () => {
  for (const s of k.states) assert.doesNotThrow(() => new Intl.DateTimeFormat("en", { timeZone: s.zone }), s.code);
  for (const p of k.places) assert.doesNotThrow(() => new Intl.DateTimeFormat("en", { timeZone: p.zone }), p.name);
});

test("every act has a PLOVER event, and degree words only for acts that have a ladder", () => {
  for (const act of ACTS)
    assert.ok(
      k.plover.some((row) => row.act === act),
      act,
    );
  const without = ["congratulate", "condole", "invite", "accept", "propose"];
  for (const row of k.degrees) assert.ok(!without.includes(row.act), row.words);
});

test("every issue has a form that names it by itself", () => {
  for (const issue of k.issues) {
    const sure = issue.forms.filter((form) => !form.startsWith("~"));
    assert.ok(sure.length, issue.id);
    assert.equal(new Set(issue.forms).size, issue.forms.length, `${issue.id} has a form twice`);
  }
});

test("the tables are frozen through and through", () => {
  const frozen = (value: unknown, path: string): void => {
    if (value === null || typeof value !== "object") return;
    assert.ok(Object.isFrozen(value), path);
    for (const [key, inner] of Object.entries(value)) frozen(inner, `${path}.${key}`);
  };
  frozen(k, "knowledge");
});

test("a state's names lead to it: short, official, old, people, capital, code", () => {
  const names = {
    JPN: ["Japan", "Japanese", "Tokyo", "JPN", "the Japanese", "Japan's", "Japan’s", "JAPAN"],
    KOR: ["Korea", "South Korea", "the Republic of Korea", "ROK", "Seoul", "the Blue House", "Korean"],
    PRK: ["North Korea", "DPRK", "the Democratic People’s Republic of Korea", "Pyongyang"],
    CHN: ["China", "the PRC", "People's Republic of China", "Beijing"],
    TWN: ["Taiwan", "Chinese Taipei", "Taipei"],
    USA: ["U.S.", "US", "the United States of America", "Washington, D.C.", "the White House", "America"],
    GBR: ["UK", "United Kingdom", "Britain", "Downing Street", "British"],
    RUS: ["Russian Federation", "the Kremlin", "Moscow"],
    NLD: ["the Netherlands", "The Hague", "Dutch"],
    PHL: ["the Philippines", "Filipino", "Philippine", "Manila", "Malacañang", "Malacanang"],
    TUR: ["Türkiye", "Turkey", "Turkiye", "Ankara"],
    CIV: ["Côte d’Ivoire", "Ivory Coast", "Cote d'Ivoire"],
    COD: ["DRC", "Democratic Republic of the Congo", "DR Congo", "Kinshasa"],
    COG: ["Republic of the Congo", "Congo-Brazzaville"],
    MMR: ["Burma", "Myanmar", "Burmese"],
    SWZ: ["Eswatini", "Swaziland"],
    ARE: ["UAE", "Emirati", "the United Arab Emirates", "Abu Dhabi"],
    BWA: ["Motswana", "Botswana"],
    XKX: ["Kosovo"],
    VAT: ["the Holy See", "Vatican"],
    BIH: ["Bosnia & Herzegovina", "BiH"],
    EUU: ["EU", "European Union", "EEAS"],
    UNO: ["UN", "United Nations", "U.N."],
    NATO: ["NATO"],
    QUAD: ["the Quad"],
    G7: ["G7", "Group of Seven"],
  };
  for (const [code, list] of Object.entries(names)) for (const name of list) assert.equal(k.party(name), code, name);
});

test("a name that two rows share, a pronoun and a stranger lead to nobody", () => {
  for (const name of ["Congo", "Congolese", "us", "it", "who", "Atlantis", "", "the"])
    assert.equal(k.party(name), null, name);
});

test("the capital comes first among the names that stand for a government", () => {
  const capitals = { JPN: "Tokyo", NLD: "Amsterdam", BEL: "Brussels", BOL: "La Paz", MDV: "Malé", AUS: "Canberra" };
  for (const [code, capital] of Object.entries(capitals)) assert.equal(k.state(code)?.metonyms[0], capital);
  assert.equal(k.party("Brussels"), "BEL");
});

test("members are those of the day", () => {
  assert.equal(k.members("G7", "2031-05-01").length, 7);
  assert.ok(k.members("EUU", "2020-01-31").includes("GBR"));
  assert.ok(!k.members("EUU", "2020-02-01").includes("GBR"));
  assert.equal(k.members("EU", null).length, 27);
  assert.equal(k.members("EUU", "2003").length, 15);
  assert.equal(k.members("NATO", null).length, 32);
  assert.ok(!k.members("NATO", "2023-04-03").includes("FIN"));
  assert.equal(k.members("ASEAN", "2024-12-01").length, 10);
  assert.equal(k.members("ASEAN", null).length, 11);
  assert.equal(k.members("AU", null).length, 55);
  assert.ok(k.members("G20", "2023-10").includes("AU"));
  assert.ok(!k.members("G20", "2023-08").includes("AU"));
  assert.deepEqual([...k.members("BRICS", "2012-05")].sort(), ["BRA", "CHN", "IND", "RUS", "ZAF"]);
  assert.equal(k.members("BRICS", null).length, 10);
  assert.equal(k.members("SCO", null).length, 10);
  assert.equal(k.members("OSCE", null).length, 57);
  assert.equal(k.members("COE", null).length, 46);
  assert.equal(k.members("OECD", null).length, 38);
  assert.equal(k.members("LAS", null).length, 22);
  assert.equal(k.members("OIC", null).length, 57);
  assert.equal(k.members("PIF", null).length, 18);
  assert.equal(k.members("APEC", null).length, 21);
  assert.equal(k.members("ECOWAS", null).length, 12);
  assert.equal(k.members("SADC", null).length, 16);
  assert.equal(k.members("CARICOM", null).length, 15);
  assert.deepEqual(k.members("the Visegrad Group", null), ["CZE", "HUN", "POL", "SVK"]);
  assert.deepEqual(k.members("nobody", null), []);
});

test("a sentence names a party with the article that it takes", () => {
  const named = (code: string): string => spokenName(code, k);
  assert.equal(named("GBR"), "the United Kingdom");
  assert.equal(named("UNO"), "the United Nations");
  assert.equal(named("OIC"), "the Organisation of Islamic Cooperation");
  assert.equal(named("NLD"), "the Netherlands");
  assert.equal(named("JPN"), "Japan");
  assert.equal(named("NATO"), "NATO");
  assert.equal(named("nobody"), "nobody");
});

test("a body or a grouping is no state, however its code is written", () => {
  assert.deepEqual(
    ["JPN", "XKX", "EUU", "GCC", "OIC", "NATO", "G7", "nobody"].map((code) => isState(code, k)),
    [true, true, false, false, false, false, false, false],
  );
});

test("a line added to a table counts, without any code", () => {
  const state = loadKnowledge(
    withLines(
      "states/states.psv",
      "QQQ|Freedonia|Republic of Freedonia|Freedonian|Glorianna|Europe/Vienna|family-last",
    ),
  );
  assert.equal(state.party("the Freedonian"), "QQQ");
  assert.deepEqual(
    state.namesIn("Talks in Glorianna with the Republic of Freedonia").map((h) => h.code),
    ["QQQ", "QQQ"],
  );
  const grouping = loadKnowledge(withLines("groupings/groupings.psv", "TEA|Tea Club|Tea Circle|JPN;GBR:2031-02-03.."));
  assert.deepEqual(grouping.members("Tea Circle", "2031-01-01"), ["JPN"]);
  const issue = loadKnowledge(withLines("issues/issues.psv", "lighthouses|Lighthouses||lighthouse*|"));
  assert.equal(issue.issues.at(-1)?.id, "lighthouses");
  const list = mkdtempSync(join(scratch, "list-"));
  cpSync(DIR, list, { recursive: true });
  writeFileSync(join(list, "lexicon/en/teas.txt"), "# teas\nsencha # green\nassam\n");
  assert.deepEqual(loadKnowledge(list).lists["teas"], ["sencha", "assam"]);
});

test("a wrong row is refused with its place, what is wrong and what to do", () => {
  const wrong: [file: string, line: string, says: RegExp][] = [
    [
      "states/states.psv",
      "JPN|Japan again||||Asia/Tokyo|family-last",
      /states\.psv:\d+: "JPN" stands in line \d+ already\. Keep one/,
    ],
    [
      "states/states.psv",
      "QQQ|Freedonia||Japanese||Europe/Vienna|family-last",
      /"Japanese" is a name of QQQ and, in line \d+, of JPN\. Write "~Japanese"/,
    ],
    [
      "states/states.psv",
      "QQQ|Freedonia||||Vienna time|family-last",
      /"Vienna time" is no time zone\. Write an IANA zone/,
    ],
    [
      "states/states.psv",
      "QQQ|Freedonia||||Europe/Vienna|surname",
      /"surname" is no order of names\. Write one of: family-last/,
    ],
    [
      "states/bodies.psv",
      "QQQ|Tea Circle|Japan|||Europe/Vienna|family-last",
      /bodies\.psv:\d+: "Japan" is a name of QQQ and, in states\.psv:\d+, of JPN\. Write "~Japan"/,
    ],
    [
      "states/bodies.psv",
      "JPN|Tea Circle||||Europe/Vienna|family-last",
      /bodies\.psv:\d+: "JPN" stands among the states already\. Keep it as a state or as a body/,
    ],
    ["states/states.psv", "qqq|Freedonia||||Europe/Vienna|family-last", /"qqq" is no code/],
    ["states/states.psv", "QQQ|Freedonia|Europe/Vienna|family-last", /4 cells where the head names 7\. Write one cell/],
    ["groupings/groupings.psv", "TEA|Tea Club||QQQ", /"QQQ" is no known party/],
    ["groupings/groupings.psv", "TEA|Tea Club||JPN:2031", /"JPN:2031" does not say who was a member from when to when/],
    ["groupings/groupings.psv", "TEA|Tea Club||JPN:2032..2031", /"JPN:2032\.\.2031" ends before it begins/],
    ["issues/issues.psv", "Lights|Lights||lighthouse*|", /"Lights" is no issue id/],
    ["issues/issues.psv", "lights|Lights|lamps|lighthouse*|", /parent "lamps" is no issue/],
    ["issues/issues.psv", "lights|Lights|||", /"lights" has no forms/],
    ["issues/issues.psv", "lights|Lights||light*house|", /"light\*house" has "\*" inside a word/],
    ["issues/issues.psv", "lights|Lights||*|", /"\*" would match anything/],
    ["lexicon/en/degrees.psv", "worry|deep|0.5|own", /"worry" is no act\. Write one of: exchange-views/],
    ["lexicon/en/degrees.psv", "concern|deep|1.5|own", /strength 1\.5 is off the ladder/],
    ["lexicon/en/degrees.psv", "concern|deep|high|own", /"high" in column "strength" is no number/],
    ["lexicon/en/degrees.psv", "*|abysmally|0.9|own", /a place on the ladders of all acts\. Write a step/],
    ["lexicon/plover.psv", "agree|maybe|AGREE|own", /"maybe" in column "joint"/],
    ["lexicon/plover.psv", "agree|yes|HUG|own", /"HUG" is no PLOVER event/],
    ["offices/offices.psv", "Keeper of the Lights | keeper | | | ", /"keeper" is no level\. Write one of: leader/],
    ["places/places.psv", "Glorianna|QQQ|Europe/Vienna", /"QQQ" is no known party/],
  ];
  for (const [file, line, says] of wrong)
    assert.throws(
      () => loadKnowledge(withLines(file, line)),
      (e: unknown) => e instanceof KnowledgeError && says.test(e.message),
      line,
    );
});

test("a table without one of its columns is refused with the columns it must have", () => {
  const copy = mkdtempSync(join(scratch, "head-"));
  cpSync(DIR, copy, { recursive: true });
  writeFileSync(join(copy, "lexicon/plover.psv"), "act|event|source\n");
  assert.throws(
    () => loadKnowledge(copy),
    /plover\.psv:1: column "joint" is missing\. The first line must name: act \| joint \| event \| source/,
  );
});

test("a folder without tables is refused, naming the first that is missing", () => {
  const empty = join(scratch, "empty");
  mkdirSync(empty);
  assert.throws(() => loadKnowledge(empty), /states\.psv: the table is missing/);
});
