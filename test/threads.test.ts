/** Holds what the archive follows over time against what is planted in the examples: examples/threads.json. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { briefNamed, isFailure, openApp, type Archive, type Tracking } from "../src/app.ts";

interface Threads {
  formulas: {
    text: string;
    relation: string[];
    variants: { text: string; files: string[] }[];
    first: string;
    last: string;
  }[];
  undertakings: { quote: string; file: string; due: string; by: string[]; later: { file: string; quote: string }[] }[];
}

const threads = JSON.parse(readFileSync("examples/threads.json", "utf8")) as Threads;
const folder = mkdtempSync(join(tmpdir(), "parley-threads-"));
let archive: Archive;
let tracking: Tracking;
const fileOf = (source: string): string => source.split("/").at(-1) ?? "";

test.before(async () => {
  archive = await openApp(process.cwd()).archive(join(folder, "archive"), { create: true });
  const files = readdirSync("examples")
    .filter((f) => /^\d{4}-.*\.(txt|html)$/.test(f))
    .map((f) => join("examples", f));
  for await (const added of archive.add(files)) assert.ok(!isFailure(added), JSON.stringify(added));
  tracking = await archive.tracking();
});
test.after(async () => {
  await archive.close();
  rmSync(folder, { recursive: true, force: true });
});

test("at least six of the seven formulas are found unprompted, with first and last use right", async () => {
  const missing: string[] = [];
  for (const planted of threads.formulas) {
    const [a = "", b = "", c] = planted.relation;
    const pairs = c
      ? [
          [a, b],
          [a, c],
          [b, c],
        ]
      : [[a, b]];
    const lives = (await Promise.all(pairs.map((pair) => tracking.formulas(archive.store, pair, {})))).flat();
    // The trilateral and bilateral readouts of a formula of three lie in different pairs; the first and last in one of them.
    const found = lives.some((life) => {
      const files = life.uses.map((u) => fileOf(u.source));
      const day = (file: string): string => file.slice(0, 7);
      return (
        life.uses.some((u) =>
          planted.variants.some(
            (v) =>
              v.text.toLowerCase().includes(u.words.toLowerCase()) ||
              u.words.toLowerCase().includes(v.text.toLowerCase()),
          ),
        ) &&
        files.some((f) => day(f) === day(planted.first)) &&
        day(files[0] ?? "") === day(planted.first) &&
        day(files.at(-1) ?? "") === day(planted.last)
      );
    });
    if (!found) missing.push(planted.text);
  }
  assert.ok(missing.length <= 1, `not found: ${missing.join("; ")}`);
});

test("a formula asked for is found in every readout that has it, and nearby wordings with --like", async () => {
  for (const planted of threads.formulas) {
    const [first] = planted.variants;
    assert.ok(first);
    const exact = await tracking.formula(archive.store, first.text, {}, false);
    assert.deepEqual([...new Set(exact.uses.map((u) => fileOf(u.source)))].sort(), [...first.files].sort(), first.text);
    const like = await tracking.formula(archive.store, first.text, {}, true);
    assert.ok(like.uses.length > exact.uses.length, `no other wording of: ${first.text}`);
    for (const u of like.uses) assert.equal(u.end - u.start, u.words.length);
  }
});

test("at least seven of the eight undertakings stand in the ledger, with their dates and what was said of them since", async () => {
  const ledger = await tracking.undertakings(archive.store, {}, {});
  const wrong: string[] = [];
  let listed = 0;
  for (const planted of threads.undertakings) {
    const entry = ledger.find((u) =>
      [u, ...u.alsoTold].some(
        (c) =>
          fileOf(c.source) === planted.file && (planted.quote.includes(c.words) || c.words.includes(planted.quote)),
      ),
    );
    if (!entry) continue;
    listed++;
    assert.deepEqual([...entry.by].sort(), [...planted.by].sort(), planted.quote);
    if (
      planted.later.length &&
      !planted.later.some((l) =>
        entry.returns.some(
          (r) =>
            fileOf(r.source) === l.file &&
            (l.quote.includes(r.words.slice(0, 30)) || r.words.includes(l.quote.slice(0, 30))),
        ),
      )
    )
      wrong.push(`${planted.quote}: no return found`);
    if (!/Diwali/.test(planted.quote) && entry.due?.edtf !== planted.due)
      wrong.push(`${planted.quote}: due ${entry.due?.edtf}, not ${planted.due}`);
  }
  assert.ok(listed >= 7, `${listed} of ${threads.undertakings.length} listed`);
  assert.deepEqual(wrong, []);
});

test("a short answer returns to the promise that the statement before it names", async () => {
  const ledger = await tracking.undertakings(archive.store, {}, {});
  const depot = ledger.find((u) => u.words.includes("northern portion of the Kisarabe fuel depot"));
  assert.ok(depot?.returns.some((r) => r.words === "the schedule remains unchanged"));
  const records = ledger.find((u) => u.words.includes("employment records kept in four port cities"));
  assert.ok(records?.returns.some((r) => r.words === "the work is under way"));
});

test("a status that a person sets stands in the ledger and survives a reread", async () => {
  const [promise] = (await tracking.undertakings(archive.store, {}, { by: ["JPN"], to: ["USA"] })).filter((u) =>
    u.words.includes("cable-repair vessels"),
  );
  assert.ok(promise?.statement);
  const fate = await archive.setStatus(
    { document: promise.document, part: promise.part, statement: promise.statement },
    "kept",
    "2034-06-20-jpn-usa.jpn.html",
    { by: "M. Ito", note: "commissioned on May 30" },
  );
  assert.ok(!isFailure(fate));
  for await (const read of archive.reread(true)) assert.ok(!isFailure(read));
  const again = (await tracking.undertakings(archive.store, {}, { by: ["JPN"], status: ["kept"] }))[0];
  assert.equal(again?.words, promise.words);
  assert.equal(again?.decided?.by, "M. Ito");
  assert.ok(
    !(await tracking.undertakings(archive.store, {}, { open: true })).some(
      (u) => u.start === promise.start && u.document === promise.document,
    ),
  );
});

test("positions on an issue come in order of days and mark turns in strength", async () => {
  const said = await tracking.positions(archive.store, "undersea-cables", { party: ["JPN", "USA"] });
  assert.ok(said.length >= 8);
  assert.deepEqual(
    said.map((p) => p.day),
    said.map((p) => p.day).sort(),
  );
  assert.ok(said.some((p) => p.turn === "stronger"));
});

test("a relationship counts what its chronology lists", async () => {
  const page = await tracking.relation(archive.store, "JPN", "USA", {});
  assert.equal(page.engagements.length, 10);
  assert.equal(
    page.perYear.reduce((n, y) => n + y.count, 0),
    10,
  );
  assert.ok(page.instruments.some((i) => i.event === "entered-into-force" && i.date === "2036-03-01"));
  assert.ok(page.issues.every((i) => i.total === i.perYear.reduce((n, y) => n + y.count, 0)));
});

test("a brief out of the archive says since when each line has stood, and which formula is gone", async () => {
  const app = openApp(process.cwd());
  const found = await briefNamed(
    archive.store,
    await app.comparing(),
    join("examples", "2034-03-14-jpn-usa.jpn.v2.txt"),
    null,
  );
  assert.ok(!isFailure(found));
  const { brief, history } = found;
  assert.deepEqual([history.over, history.from], [4, "2031-02-12"]);
  const [gone] = brief.formulas.gone;
  assert.deepEqual(
    [gone?.words, gone?.uses, gone?.of, gone?.since],
    ["an open sea under settled rules", 4, 4, "2031-02-12"],
  );
  const spill = brief.records[0]?.statements.find((s) => s.act === "regret");
  assert.equal(history.statements.find((s) => s.of === "now" && s.statement === spill?.id)?.told, 0);
});

test("words that stood elsewhere come here for the first time", async () => {
  const app = openApp(process.cwd());
  const comparing = await app.comparing();
  const appeared = new Map<string, string[]>();
  for (const file of readdirSync("examples").filter((f) => /^\d{4}-.*\.(txt|html)$/.test(f))) {
    const found = await briefNamed(archive.store, comparing, join("examples", file), null);
    assert.ok(!isFailure(found));
    for (const f of found.brief.formulas.appeared) {
      assert.ok(found.brief.records[0]?.document.text.toLowerCase().includes(f.words.split(" ")[0] ?? "-"));
      assert.ok(f.uses >= 2 && f.since < (found.now.day ?? ""));
      appeared.set(file, [...(appeared.get(file) ?? []), f.words]);
    }
  }
  assert.ok(appeared.size < 12, [...appeared].map(([f, w]) => `${f}: ${w.join(", ")}`).join("\n"));
});
