/** `parley compare` and `parley brief` as a user meets them. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Brief } from "../src/model/brief.ts";
import type { Comparison, ManyComparison } from "../src/model/comparison.ts";
import { faultsOf } from "./contract.ts";
import { parleyIn } from "./parley.ts";

const at = (name: string): string => `examples/${name}`;
const JPN = at("2033-06-27-jpn-kor.jpn.txt");
const KOR = at("2033-06-27-jpn-kor.kor.txt");
const THREE = ["jpn", "usa", "kor"].map((side) => at(`2033-09-22-jpn-usa-kor.${side}.txt`));

let folder = "";
before(() => (folder = mkdtempSync(path.join(tmpdir(), "parley-compare-"))));
after(() => rmSync(folder, { recursive: true, force: true }));

const json = async <T>(...args: string[]): Promise<T> => {
  const { code, out, err } = await parleyIn(...args, "--json");
  assert.deepEqual([code, err], [0, ""]);
  return JSON.parse(out) as T;
};

test("two sides' readouts stand side by side in 80 columns, the facts that disagree on top", async () => {
  const { code, out, err } = await parleyIn("compare", JPN, KOR);
  assert.deepEqual([code, err], [0, ""]);
  for (const line of out.split("\n")) assert.ok(line.length <= 80, line);
  for (const words of [
    "start: JPN 27 June 2033, 16:20; KOR 27 June 2033, 16:40",
    "length: JPN about 50 minutes; KOR 60 minutes",
    "according to Japan",
    "not mentioned",
    "\u25b2 stronger",
  ])
    assert.ok(out.includes(words), words);
});

test("--json keeps the contract: whole records, every statement in one place, offsets that hold", async () => {
  const c = await json<Comparison>("compare", JPN, KOR);
  assert.deepEqual(c.records.flatMap(faultsOf), []);
  for (const [side, record] of c.records.entries()) {
    const placed = [...c.aligned.map((x) => (side ? x.b : x.a)), ...(side ? c.onlyB : c.onlyA)];
    assert.deepEqual(placed.sort(), record.statements.map((s) => s.id).sort());
  }
  for (const g of c.guarded)
    assert.equal(c.records[g.side === "a" ? 1 : 0].document.text.slice(g.start, g.end), g.words);
  assert.deepEqual(await json<Comparison>("compare", JPN, KOR), c);
});

test("three readouts get a column each, and every statement one cell", async () => {
  const c = await json<ManyComparison>("compare", ...THREE);
  assert.equal(c.documents.length, 3);
  for (const [i, record] of c.records.entries())
    assert.deepEqual(c.rows.flatMap((r) => r.cells[i] ?? []).sort(), record.statements.map((s) => s.id).sort());
  const { out } = await parleyIn("compare", ...THREE);
  for (const line of out.split("\n")) assert.ok(line.length <= 80, line);
  assert.match(out, /according to South Korea/);
});

test("the disagreements planted in the examples are shown", async () => {
  const seen = async (a: string, b: string, words: RegExp): Promise<void> =>
    assert.match((await parleyIn("compare", at(a), at(b))).out.replace(/\s+/g, " "), words);
  await seen(
    "2032-01-15-jpn-usa.jpn.txt",
    "2032-01-15-jpn-usa.usa.txt",
    /start: JPN 15 January 2032, 09:30 \(UTC\+9\); USA 14 January 2032/,
  );
  await seen(
    "2033-06-27-jpn-kor.jpn.txt",
    "2033-06-27-jpn-kor.kor.txt",
    /stronger in KOR: exchange-views 0\.15 against agree/,
  );
});

test("a brief tells what is new, dropped, changed and kept, on one screen", async () => {
  const args = [at("2034-03-14-jpn-usa.jpn.v2.txt"), "--against", at("2034-03-14-jpn-usa.jpn.v1.txt")];
  const b = await json<Brief>("brief", ...args);
  assert.deepEqual(
    b.changed.map((c) => c.direction),
    ["weaker", "weaker"],
  );
  assert.deepEqual([b.new.length, b.dropped.length], [0, 2]);
  const { out } = await parleyIn("brief", ...args);
  assert.match(out, /\[-strongly urged-\]|\[-strongly/);
  for (const line of out.split("\n")) assert.ok(line.length <= 80, line);
  assert.ok(out.split("\n").length < 80);
});

test("in an archive an engagement is compared by its id, and the readout before is found", async () => {
  const archive = path.join(folder, "archive");
  const kept = [
    "2031-10-06-jpn-kor.jpn.txt",
    "2031-10-06-jpn-kor.kor.html",
    "2033-06-27-jpn-kor.jpn.txt",
    "2033-06-27-jpn-kor.kor.txt",
  ].map(at);
  assert.equal((await parleyIn("add", "--archive", archive, ...kept)).code, 0);
  const c = await json<Comparison>("compare", "2033-06-27-jpn-kor", "--archive", archive);
  assert.deepEqual(c.records.map((r) => r.document.publisher?.country).sort(), ["JPN", "KOR"]);
  const b = await json<Brief>("brief", JPN, "--archive", archive);
  assert.equal(b.records[1]?.document.source, kept[0]);
  const first = await json<Brief>("brief", c.records[0].document.id, "--archive", archive);
  assert.equal(first.records.length, 2);
  const alone = await json<Brief>("brief", kept[0] ?? "", "--archive", archive);
  assert.equal(alone.before, null);
});

test("wrong lines are refused with a hint, unreadable inputs told with the exit code 1", async () => {
  const wrong: [args: string[], hint: RegExp][] = [
    [["compare"], /two readouts or more/],
    [["compare", JPN], /other side's readout/],
    [["compare", JPN, KOR, "--json", "--html"], /choose one of --json and --html/],
    [["compare", "-", "-"], /only once/],
    [["brief"], /one readout/],
    [["brief", JPN, "--archive", path.join(folder, "nowhere")], /--against BEFORE, or an archive/],
  ];
  for (const [args, hint] of wrong) {
    const { code, out, err } = await parleyIn(...args);
    assert.deepEqual([code, out], [2, ""], args.join(" "));
    assert.match(err, hint);
  }
  const { code, out, err } = await parleyIn("compare", JPN, path.join(folder, "missing.txt"));
  assert.deepEqual([code, out, err.trimEnd().split("\n").length], [1, "", 1]);
});

test("texts without talks or statements are held beside each other all the same", async () => {
  const empty = path.join(folder, "plain.txt");
  writeFileSync(empty, "The weather was fine in the harbour, and the boats lay still all day long.\n");
  const c = await json<Comparison>("compare", JPN, empty);
  assert.deepEqual([c.aligned, c.onlyB, c.facts], [[], [], []]);
  const { code } = await parleyIn("compare", empty, empty);
  assert.equal(code, 0);
});
