import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { readTable } from "../knowledge/table.ts";
import type { Spellings } from "./names.ts";
import { personsOf } from "./persons.ts";
import type { Mention } from "./persons.ts";

const spellings: Spellings = {
  rows: readTable(join(import.meta.dirname, "../../knowledge/spellings/spellings.psv"), ["from", "to", "parties"]).map(
    (r) => ({ from: r.need("from"), to: r.need("to"), parties: r.list("parties") }),
  ),
  titles: new Set(["dr", "sheikh"]),
};

const mention = (
  name: string,
  party: string,
  first = "2033-01-01",
  office: string | null = null,
  records = 1,
): Mention => ({
  name,
  party,
  office,
  first,
  last: first,
  records,
  family: name.split(" ").at(-1)!,
});

const grouped = (mentions: Mention[]): string[] =>
  personsOf(mentions, [], spellings)
    .map((p) =>
      p.spellings
        .map((s) => s.name)
        .sort()
        .join(" = "),
    )
    .sort();

test("spellings, orders, accents and initials of one name are one person", () => {
  assert.deepEqual(
    grouped([
      mention("Emi Kuzuhara", "JPN"),
      mention("KUZUHARA Emi", "JPN"),
      mention("Tateno Souichirou", "JPN"),
      mention("Soichiro Tateno", "JPN"),
      mention("Bae Su-an", "KOR"),
      mention("Bae Soo-an", "KOR"),
      mention("Su-an Bae", "KOR"),
      mention("Jelena Stojkovi\u0107", "SRB"),
      mention("Jelena Stojkovic", "SRB"),
      mention("Calvin D. Brightwater", "USA"),
      mention("Calvin Brightwater", "USA"),
      mention("Brightwater", "USA"),
    ]),
    [
      "Bae Soo-an = Bae Su-an = Su-an Bae",
      "Brightwater = Calvin Brightwater = Calvin D. Brightwater",
      "Emi Kuzuhara = KUZUHARA Emi",
      "Jelena Stojkovic = Jelena Stojkovi\u0107",
      "Soichiro Tateno = Tateno Souichirou",
    ],
  );
});

test("the same whatever the order of the mentions", () => {
  const of = [
    mention("Brightwater", "USA"),
    mention("C. Brightwater", "USA"),
    mention("Calvin D. Brightwater", "USA"),
    mention("Calvin Brightwater", "USA"),
    mention("Cora Whitlow", "USA"),
  ];
  const expected = grouped(of);
  for (let i = 0; i < of.length; i++) assert.deepEqual(grouped([...of.slice(i), ...of.slice(0, i)]), expected);
});

test("a short form that two people could bear is joined with neither", () => {
  assert.deepEqual(
    grouped([
      mention("Calvin Brightwater", "USA"),
      mention("Clara Brightwater", "USA"),
      mention("Brightwater", "USA"),
      mention("C. Brightwater", "USA"),
    ]),
    ["Brightwater", "C. Brightwater", "Calvin Brightwater", "Clara Brightwater"].sort(),
  );
});

test("the same name in two parties is two people", () => {
  assert.equal(personsOf([mention("Min Park", "KOR"), mention("Min Park", "USA")], [], spellings).length, 2);
});

test("offices stand in the order in which they were held, and every spelling says why it is there", () => {
  const [p] = personsOf(
    [
      mention("Rupert Aldersley", "GBR", "2036-01-01", "Prime Minister"),
      mention("Rupert Aldersley", "GBR", "2033-01-01", "Foreign Secretary"),
      mention("R. Aldersley", "GBR", "2034-01-01", "Foreign Secretary"),
    ],
    [],
    spellings,
  );
  assert.deepEqual(
    p!.offices.map((o) => [o.office, o.first, o.last, o.records]),
    [
      ["Foreign Secretary", "2033-01-01", "2034-01-01", 2],
      ["Prime Minister", "2036-01-01", "2036-01-01", 1],
    ],
  );
  assert.deepEqual(
    p!.spellings.map((s) => [s.name, s.why]),
    [
      ["Rupert Aldersley", null],
      ["R. Aldersley", "the same name as Rupert Aldersley, up to names left out or abbreviated"],
    ],
  );
  assert.equal(p!.id, "gbr-aldersley-rupert");
});

test("people decide over likeness", () => {
  const base = { id: "d", by: "Ada", at: "2040-01-01", note: null, party: "USA" };
  const two = [mention("Cal Brightwater", "USA"), mention("Calvin D. Brightwater", "USA")];
  assert.equal(personsOf(two, [], spellings).length, 2);
  assert.equal(
    personsOf(two, [{ ...base, kind: "same-person", names: ["Cal Brightwater", "Calvin D. Brightwater"] }], spellings)
      .length,
    1,
  );
  const alike = [mention("Calvin Brightwater", "USA"), mention("Calvin D. Brightwater", "USA")];
  assert.equal(
    personsOf(
      alike,
      [{ ...base, kind: "other-person", names: ["Calvin Brightwater", "Calvin D. Brightwater"] }],
      spellings,
    ).length,
    2,
  );
});
