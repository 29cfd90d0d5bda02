import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { journal } from "./journal.ts";
import type { Entry } from "./journal.ts";
import { objects } from "./objects.ts";

const decision = (id: string): Entry => ({
  decision: { id, kind: "merge", by: "Ada", at: "2040-01-01T00:00:00Z", note: "\u65e5\u672c \n", records: [] },
});

async function inFolder(work: (folder: string) => void | Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "parley-"));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test("what is appended is read again, from the beginning or from a place", () =>
  inFolder((folder) => {
    const j = journal(path.join(folder, "j"));
    assert.deepEqual([j.size(), [...j.from(0)]], [0, []]);
    assert.equal(j.append([decision("a"), decision("b")]), 0);
    const size = j.size();
    assert.equal(j.append([decision("c")]), size);
    assert.deepEqual([...j.from(0)], ["a", "b", "c"].map(decision));
    assert.deepEqual([...j.from(size)], [decision("c")]);
    j.cut(size);
    assert.deepEqual([...j.from(0)], ["a", "b"].map(decision));
  }));

test("a line that a crash cut off is passed over, and the next one begins a line of its own", () =>
  inFolder((folder) => {
    const file = path.join(folder, "j");
    const j = journal(file);
    j.append([decision("a")]);
    writeFileSync(file, `${readFileSync(file, "utf8")}{"decision":{"id":"to`);
    j.append([decision("b")]);
    assert.deepEqual([...j.from(0)], ["a", "b"].map(decision));
  }));

test("long journals and long lines come back whole, whatever the size of the pieces read", () =>
  inFolder((folder) => {
    const j = journal(path.join(folder, "j"));
    const long = Array.from({ length: 300 }, (_, i) => decision(`${i} ${"\u00e9\u65e5".repeat(i * 7)}`));
    j.append(long);
    assert.deepEqual([...j.from(0)], long);
    j.rewrite(long.slice(0, 2));
    assert.deepEqual([...j.from(0)], long.slice(0, 2));
  }));

test("an original is kept once, read-only, and an altered one is refused", () =>
  inFolder(async (folder) => {
    const o = objects(path.join(folder, "o"), "archive");
    const bytes = new TextEncoder().encode("a readout");
    const [a, b] = await Promise.all([o.put(bytes), o.put(bytes)]);
    assert.equal(a, b);
    const names: string[] = [];
    for await (const name of o.list()) names.push(name);
    assert.deepEqual(names, [a]);
    const file = path.join(folder, "o", a.slice(0, 2), a.slice(2));
    rmSync(file);
    assert.equal(await o.get(a), null);
    writeFileSync(file, "something else");
    await assert.rejects(o.get(a), /no longer has the bytes of its name/);
  }));

test("what a writer that died left half written is swept away, but only when it is old", () =>
  inFolder(async (folder) => {
    const o = objects(path.join(folder, "o"), "archive");
    await o.put(new Uint8Array([1]));
    writeFileSync(path.join(folder, "o", "tmp", "left"), "half");
    assert.equal(await o.sweep(Date.now()), 0);
    assert.equal(await o.sweep(Date.now() + 4_000_000), 1);
  }));
