import assert from "node:assert/strict";
import { test } from "node:test";
import type { Joining } from "../model/decision.ts";
import type { Sighting } from "../model/sighting.ts";
import { joinSightings } from "./join-sightings.ts";
import { sameEngagement } from "./same-engagement.ts";

/** A meeting of the Japanese and the American minister as one of them reads it out. */
function sighting(key: string, what: Partial<Sighting> & { day?: string; with?: string[] } = {}): Sighting {
  const day = what.day ?? "2033-05-18";
  return {
    key: `${key}.1`,
    page: key,
    part: 1,
    publisher: key.slice(0, 3).toUpperCase(),
    title: null,
    kind: "meeting",
    level: "foreign-minister",
    format: [],
    parties: ["JPN", "USA"],
    days: { from: day, to: day },
    daysBasis: "talks",
    instant: null,
    clocks: [key.startsWith("jpn") ? 540 : -240],
    place: null,
    margins: null,
    joint: false,
    people: (what.with ?? ["Emi Kuzuhara/JPN", "Calvin Brightwater/USA"]).map((p) => {
      const [name, party] = p.split("/") as [string, string];
      return { name, party, fold: name.toLowerCase().split(" ").sort().join(" ") };
    }),
    ...what,
  };
}

const groups = (sightings: Sighting[], decisions: Joining[] = []): string =>
  joinSightings(sightings, decisions)
    .map((g) =>
      g.keys
        .map((k) => k.replace(/\.1$/, ""))
        .sort()
        .join("+"),
    )
    .sort()
    .join(" ");

const decision = (kind: "merge" | "split", records: string[], at = "2040-01-01"): Joining => ({
  id: `${kind}-${at}`,
  kind,
  by: "Ada",
  at,
  note: null,
  records: records.map((r) => `${r}.1`),
});

test("both sides' readouts of one day, level and kind are one engagement, with why", () => {
  const [group] = joinSightings([sighting("jpn"), sighting("usa")], []);
  assert.deepEqual(group!.keys.sort(), ["jpn.1", "usa.1"]);
  assert.equal(
    group!.why["jpn.1"],
    "same parties JPN, USA; date 2033-05-18; both a meeting; same people: Emi Kuzuhara, Calvin Brightwater",
  );
});

test("a call on two dates is one where the clocks of the two capitals explain it", () => {
  const tokyo = sighting("jpn", { kind: "call", day: "2032-01-15", instant: "2032-01-15T00:30:00Z" });
  assert.equal(sameEngagement(tokyo, sighting("usa", { kind: "call", day: "2032-01-14", clocks: [-300] })).same, true);
  const seoul = sighting("kor", { kind: "call", day: "2032-01-14", clocks: [540] });
  assert.equal(sameEngagement(tokyo, seoul).same, false);
  assert.match(
    sameEngagement(sighting("jpn", { day: "2032-01-15" }), { ...seoul, kind: "meeting" }).why,
    /no clock explains it/,
  );
});

test("exact beginnings decide over days: an hour apart is one, four hours are two", () => {
  const at = (instant: string): Sighting => sighting(instant.slice(11, 13) === "08" ? "jpn" : "usa", { instant });
  assert.equal(sameEngagement(at("2033-05-18T08:00:00Z"), at("2033-05-18T09:00:00Z")).same, true);
  assert.equal(sameEngagement(at("2033-05-18T08:00:00Z"), at("2033-05-18T12:00:00Z")).same, false);
});

test("other parties, another kind, another place or other people make another engagement", () => {
  const a = sighting("jpn", { place: { name: "Tokyo", country: "JPN" } });
  const others: [string, Partial<Sighting> & { with?: string[] }][] = [
    ["different parties", { parties: ["JPN", "KOR"] }],
    ["a meeting and a call", { kind: "call" }],
    ["different places", { place: { name: "New York", country: "USA" } }],
    ["different people", { with: ["Taro Minase/JPN", "Calvin Brightwater/USA"] }],
    ["different levels", { level: "deputy-minister", people: [] }],
    ["2 days apart", { days: { from: "2033-05-20", to: "2033-05-20" } }],
  ];
  for (const [why, what] of others) {
    const verdict = sameEngagement(a, sighting("usa", what));
    assert.equal(verdict.same, false, why);
    assert.match(verdict.why, new RegExp(why));
  }
});

test("an unequal pair is one engagement when the people agree, each side naming its own level", () => {
  const a = sighting("ind", {
    level: "leader",
    parties: ["GBR", "IND"],
    with: ["Devendra Rathore/IND", "Imogen Thackwray/GBR"],
  });
  const b = sighting("gbr", {
    level: "foreign-minister",
    parties: ["GBR", "IND"],
    with: ["Imogen Thackwray/GBR", "Devendra Rathore/IND"],
  });
  assert.equal(sameEngagement(a, b).same, true);
});

test("a trilateral is not joined with a bilateral of the same day, unless both begin at the same hour with the same people", () => {
  const three = sighting("kor", {
    parties: ["JPN", "KOR", "USA"],
    with: ["Bae Su-an/KOR", "Emi Kuzuhara/JPN", "Calvin Brightwater/USA"],
  });
  assert.equal(sameEngagement(three, sighting("jpn")).same, false);
  const at = "2033-09-22T21:30:00Z";
  assert.equal(sameEngagement({ ...three, instant: at }, sighting("jpn", { instant: at })).same, true);
});

test("two meetings of one day are told apart by their hours and formats, each with the right counterpart", () => {
  const morning = { instant: "2033-05-18T00:00:00Z" };
  const dinner = { instant: "2033-05-18T10:00:00Z", format: ["dinner"] };
  const of = [
    sighting("jpn-a", morning),
    sighting("jpn-b", dinner),
    sighting("usa-a", { publisher: "USA", format: [] }),
    sighting("usa-b", { publisher: "USA", ...dinner }),
  ];
  for (const s of of) s.publisher = s.key.slice(0, 3).toUpperCase();
  assert.equal(groups(of), "jpn-a+usa-a jpn-b+usa-b");
  assert.equal(groups([...of].reverse()), "jpn-a+usa-a jpn-b+usa-b");
});

test("a publisher reads an engagement out once, but a joint statement stands beside", () => {
  const own = sighting("aus-own", { publisher: "AUS" });
  assert.equal(groups([own, sighting("aus-two", { publisher: "AUS" })]), "aus-own aus-two");
  assert.equal(groups([own, sighting("aus-joint", { publisher: "AUS", joint: true })]), "aus-joint+aus-own");
});

test("calls on consecutive days go to their own day", () => {
  const call = (key: string, day: string): Sighting =>
    sighting(key, { publisher: key.slice(0, 3).toUpperCase(), kind: "call", day });
  const of = [
    call("jpn-12", "2033-05-12"),
    call("jpn-13", "2033-05-13"),
    call("usa-12", "2033-05-12"),
    call("usa-13", "2033-05-13"),
  ];
  assert.equal(groups(of), "jpn-12+usa-12 jpn-13+usa-13");
  assert.equal(groups([of[3]!, of[0]!, of[2]!, of[1]!]), "jpn-12+usa-12 jpn-13+usa-13");
});

test("what people joined or parted holds over every likeness, the later decision over the earlier", () => {
  const [a, b] = [sighting("jpn"), sighting("usa")];
  const far = sighting("kor", { parties: ["JPN", "KOR"], day: "2031-01-01" });
  assert.equal(groups([a, b, far], [decision("split", ["jpn", "usa"])]), "jpn kor usa");
  assert.equal(groups([a, b, far], [decision("merge", ["jpn", "kor"])]), "jpn+kor usa");
  assert.equal(
    groups([a, b], [decision("split", ["jpn", "usa"], "2040-01-01"), decision("merge", ["jpn", "usa"], "2040-01-02")]),
    "jpn+usa",
  );
  assert.equal(
    groups([a, b], [decision("merge", ["jpn", "usa"], "2040-01-01"), decision("split", ["jpn", "usa"], "2040-01-02")]),
    "jpn usa",
  );
  const [joined] = joinSightings([a, far], [{ ...decision("merge", ["jpn", "kor"]), note: "one dinner" }]);
  assert.equal(joined!.why["jpn.1"], "joined by Ada (one dinner)");
});

test("without parties or a date nothing is joined", () => {
  assert.equal(groups([sighting("jpn", { parties: ["JPN"] }), sighting("usa", { parties: ["JPN"] })]), "jpn usa");
  assert.equal(groups([sighting("jpn", { days: null }), sighting("usa", { days: null })]), "jpn usa");
});
