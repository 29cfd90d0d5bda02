import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { openArchive } from "../../src/store/sqlite/store.ts";
import { seeded } from "../../bench/generate.ts";
import { newFolder } from "./folder.ts";
import { run, start, writeReadouts } from "./processes.ts";

test("killed at any instant while adding, the archive is whole, and the same command goes on", async () => {
  const folder = newFolder();
  const [inputs, archive] = [path.join(folder, "in"), path.join(folder, "archive")];
  writeReadouts(inputs, 400);
  const random = seeded(7);
  let killed = 0;
  for (let i = 0; i < 12; i++) {
    const { child, ran } = start(["add", archive, inputs]);
    await wait(150 + random() * 600);
    child.kill("SIGKILL");
    const { signal } = await ran;
    if (signal === "SIGKILL") killed++;
    const store = await openArchive(archive).catch(() => null);
    if (!store) continue;
    for await (const f of store.check()) assert.notEqual(f.weight, "damage", `after kill ${i + 1}: ${f.message}`);
    await store.close();
  }
  assert.ok(killed > 0, "no process was killed at work");
  const last = await run(["add", archive, inputs]);
  assert.deepEqual([last.code, last.out, last.err], [0, "added 400\n", ""]);
  const store = await openArchive(archive);
  const findings: string[] = [];
  for await (const f of store.check()) findings.push(f.message);
  assert.deepEqual(findings, []);
  let documents = 0;
  for await (const d of store.documents({ revisions: "all" })) documents += d.revision;
  let engagements = 0;
  for await (const e of store.engagements()) engagements += e.readouts.length === 2 ? 1 : 1000;
  await store.close();
  assert.deepEqual([documents, engagements], [400, 200]);
});
