import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { openArchive } from "../../src/store/sqlite/store.ts";
import { newFolder } from "./folder.ts";
import { run, writeReadouts } from "./processes.ts";

test("two processes write and several read at once: no error, nothing lost, nothing twice", async () => {
  const folder = newFolder();
  const archive = path.join(folder, "archive");
  for (const part of ["a", "b", "both"]) writeReadouts(path.join(folder, part), part === "both" ? 40 : 120, part);
  await run(["add", archive, path.join(folder, "both", "0000both.txt")]);
  const ran = await Promise.all([
    run(["add", archive, path.join(folder, "a"), path.join(folder, "both")]),
    run(["add", archive, path.join(folder, "both"), path.join(folder, "b")]),
    run(["decide", archive, "20"]),
    ...[1, 2, 3].map(() => run(["read", archive, "25"])),
  ]);
  for (const { code, err } of ran) assert.deepEqual([code, err], [0, ""]);
  const store = await openArchive(archive);
  const findings: string[] = [];
  for await (const f of store.check()) findings.push(f.message);
  assert.deepEqual(findings, []);
  let documents = 0;
  for await (const _ of store.documents({ revisions: "all" })) documents++;
  assert.equal(documents, 280);
  assert.equal((await store.decisions()).length, 20);
  await store.close();
});

test("several processes that make the same archive at once make one", async () => {
  const folder = newFolder();
  const archive = path.join(folder, "archive");
  writeReadouts(path.join(folder, "in"), 10);
  for (const { code, err } of await Promise.all(
    [1, 2, 3, 4, 5, 6].map(() => run(["add", archive, path.join(folder, "in")])),
  ))
    assert.deepEqual([code, err], [0, ""]);
  assert.match((await run(["check", archive])).out, /^documents 10\n$/);
});
