/** Since when a matter has been told, in the words of the readouts before. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { before, test } from "node:test";
import { openApp } from "../../app.ts";
import { loadKnowledge } from "../../knowledge.ts";
import type { Record } from "../../model/record.ts";
import { since, type Earlier } from "./since.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const k = loadKnowledge(path.join(root, "knowledge"));
let readouts: Earlier[];

/** Japan's readouts of talks with the United States, the newest first. */
before(async () => {
  const app = openApp(root);
  const files = readdirSync(path.join(root, "examples"))
    .filter((f) => /jpn-usa\.jpn\.(txt|html)$/.test(f))
    .sort()
    .reverse();
  readouts = [];
  for (const file of files) {
    const read = await app.readBytes(readFileSync(path.join(root, "examples", file)), {});
    const [record] = read as Record[];
    if (record) readouts.push({ day: file.slice(0, 10), record });
  }
});

test("every statement of today and of the one before is counted over the readouts before today's", () => {
  const [now, ...earlier] = readouts;
  assert.ok(now && earlier.length > 4);
  const h = since(now.record, earlier, k);
  assert.equal(h.over, earlier.length);
  assert.equal(h.from, earlier.at(-1)?.day);
  assert.equal(h.statements.filter((s) => s.of === "now").length, now.record.statements.length);
  assert.equal(h.statements.filter((s) => s.of === "before").length, earlier[0]?.record.statements.length);
  for (const s of h.statements) {
    assert.ok(s.told <= h.over);
    assert.equal(s.told === 0, s.first === null);
    assert.ok((s.first ?? "") <= (s.last ?? ""));
  }
});

test("a statement of the readout before stands in that readout at least", () => {
  const [now, ...earlier] = readouts;
  assert.ok(now);
  const h = since(now.record, earlier, k);
  for (const s of h.statements.filter((x) => x.of === "before")) assert.equal(s.last, earlier[0]?.day);
});

test("what recurs in the same words is counted as often as it stands, what is new not at all", () => {
  const [now] = readouts;
  assert.ok(now);
  const again = since(
    now.record,
    [now, now, now].map((r, i) => ({ ...r, day: `203${3 - i}-01-01` })),
    k,
  );
  for (const s of again.statements) {
    assert.equal(s.told, 3);
    assert.equal(s.first, "2031-01-01");
    assert.equal(s.last, "2033-01-01");
  }
  assert.deepEqual(
    since(now.record, [], k).statements.map((s) => s.told),
    now.record.statements.map(() => 0),
  );
});
