import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { readTable } from "../knowledge/table.ts";
import { agreement, foldName } from "./names.ts";
import type { Spellings } from "./names.ts";

const file = join(import.meta.dirname, "../../knowledge/spellings/spellings.psv");
const rows = readTable(file, ["from", "to", "parties", "example", "near miss", "note"]);
const spellings: Spellings = {
  rows: rows.map((r) => ({ from: r.need("from"), to: r.need("to"), parties: r.list("parties") })),
  titles: new Set(["dr", "mp", "senator", "hon"]),
};
const agree = (a: string, b: string, party: string | null = null): string | null =>
  agreement(foldName(a, party, spellings), foldName(b, party, spellings));

for (const row of rows)
  test(`the spelling ${row.need("from")} for ${row.need("to")} brings its example together and keeps its near miss apart`, () => {
    const party = row.list("parties")[0] ?? null;
    const [a, b] = row.list("example");
    assert.equal(agree(a!, b!, party), "order");
    const [c, d] = row.list("near miss");
    assert.equal(agree(c!, d!, party), null);
  });

test("a name is the same in either order, in capitals, with and without accents, hyphens and titles", () => {
  assert.equal(agree("KUZUHARA Emi", "Emi Kuzuhara"), "order");
  assert.equal(agree("Bae Su-an", "Su-an Bae"), "order");
  assert.equal(agree("Bae Su An", "Bae Su-an"), "order");
  assert.equal(agree("Jelena Stojkovi\u0107", "Jelena Stojkovic"), "order");
  assert.equal(agree("Dr. Raghav Sundaresan", "Raghav Sundaresan"), "order");
});

test("an initial stands for the name it begins, and may be left out", () => {
  assert.equal(agree("Calvin D. Brightwater", "Calvin Brightwater"), "initials");
  assert.equal(agree("C. Brightwater", "Calvin Brightwater"), "initials");
  assert.equal(agree("M. Brightwater", "Calvin Brightwater"), null);
});

test("a family name alone is only part of a name", () => {
  assert.equal(agree("Brightwater", "Calvin D. Brightwater"), "part");
});

test("names that share only one word are two people's", () => {
  assert.equal(agree("Emi Kuzuhara", "Taro Kuzuhara"), null);
  assert.equal(agree("Emi Kuzuhara", "Emi Tateno"), null);
});
