import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
  closeSync,
} from "node:fs";
import { DatabaseSync } from "node:sqlite";
import path from "node:path";
import { before, test } from "node:test";
import { rebuild } from "../../src/app/archive/rebuild.ts";
import { reread } from "../../src/app/archive/reread.ts";
import { ArchiveError } from "../../src/store/archive-error.ts";
import { openArchive } from "../../src/store/sqlite/store.ts";
import { newFolder } from "./folder.ts";
import { plainTools } from "./plain-tools.ts";
import { CHILD, mountHere, run, writeReadouts } from "./processes.ts";

let whole: string;
before(async () => {
  const folder = newFolder();
  whole = path.join(folder, "archive");
  writeReadouts(path.join(folder, "in"), 30);
  assert.equal((await run(["add", whole, path.join(folder, "in")])).code, 0);
});

/** A copy of a whole archive of 30 documents, to be harmed. */
function copy(): string {
  const to = path.join(newFolder(), "archive");
  cpSync(whole, to, { recursive: true });
  return to;
}

const codes = async (archive: string): Promise<string[]> => {
  const store = await openArchive(archive);
  const out: string[] = [];
  for await (const f of store.check()) out.push(`${f.weight} ${f.code}`);
  await store.close();
  return out;
};

const refused =
  (code: string, words: RegExp) =>
  (error: unknown): boolean => {
    assert.ok(error instanceof ArchiveError, String(error));
    assert.equal(error.code, code);
    assert.match(error.message, words);
    return true;
  };

/** Every file of an archive with its bytes, to see that nothing was touched. */
const contents = (folder: string): { [file: string]: string } =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile() && !e.name.endsWith("-shm") && !e.name.endsWith("-wal"))
      .map((e) => [path.join(e.parentPath, e.name), readFileSync(path.join(e.parentPath, e.name)).toString("latin1")]),
  );

test("where there is no archive, nothing is made by looking", async () => {
  const folder = path.join(newFolder(), "none");
  await assert.rejects(openArchive(folder), refused("archive-missing", /there is no archive here.*--archive/));
  assert.equal(existsSync(folder), false);
});

test("an archive of a newer version is refused and left as it is", async () => {
  const archive = copy();
  const db = new DatabaseSync(path.join(archive, "archive.db"));
  db.exec("pragma user_version = 99");
  db.close();
  const before_ = contents(archive);
  await assert.rejects(
    openArchive(archive, { create: true }),
    refused("archive-newer", /newer Parley.*Nothing was changed.*Update Parley/),
  );
  assert.deepEqual(contents(archive), before_);
});

test("another program's database is not taken for an archive", async () => {
  const folder = newFolder();
  const db = new DatabaseSync(path.join(folder, "archive.db"));
  db.exec("create table notes(text)");
  db.close();
  await assert.rejects(
    openArchive(folder, { create: true }),
    refused("archive-foreign", /another program's database.*Nothing was changed/),
  );
});

test("a damaged database is told, and is built anew with every document and decision", async () => {
  const archive = copy();
  const store = await openArchive(archive);
  await store.change((c) =>
    c.decide({
      id: "d-1",
      kind: "same-person",
      by: "Ada",
      at: "2040-01-01T00:00:00Z",
      note: null,
      party: null,
      names: ["A", "B"],
    }),
  );
  const engagements: string[] = [];
  for await (const e of store.engagements()) engagements.push(e.id);
  await store.close();
  const file = path.join(archive, "archive.db");
  const fd = openSync(file, "r+");
  for (let at = 8192; at < statSync(file).size; at += 4096) writeSync(fd, Buffer.alloc(4096, 0x5a), 0, 4096, at);
  closeSync(fd);
  const damaged = readFileSync(file);
  const findings = await codes(archive).catch((error: ArchiveError) => [`damage ${error.code}`]);
  assert.match(findings.join(" "), /database-damaged|archive-damaged/);
  assert.deepEqual(readFileSync(file), damaged);

  const told: unknown[] = [];
  const done = await rebuild(archive, plainTools(), (what) => "failed" in what && told.push(what));
  assert.deepEqual([done.documents, done.decisions, told], [30, 1, []]);
  assert.deepEqual(readFileSync(path.join(archive, done.aside!)), damaged);
  assert.deepEqual(await codes(archive), []);
  const again = await openArchive(archive);
  assert.deepEqual(
    (await again.decisions()).map((d) => d.id),
    ["d-1"],
  );
  const after_: string[] = [];
  for await (const e of again.engagements()) after_.push(e.id);
  assert.deepEqual(after_, engagements);
  await again.close();
});

test("a file of rubbish in the database's place is told, and so is a database that is gone", async () => {
  const archive = copy();
  writeFileSync(path.join(archive, "archive.db"), "rubbish ".repeat(2000));
  for (const part of ["-wal", "-shm"]) rmSync(path.join(archive, `archive.db${part}`), { force: true });
  await assert.rejects(
    openArchive(archive),
    refused("archive-damaged", /originals \(objects\/\) and the journal.*parley archive rebuild/),
  );
  rmSync(path.join(archive, "archive.db"));
  await assert.rejects(
    openArchive(archive, { create: true }),
    refused("archive-damaged", /archive\.db is gone.*parley archive rebuild/),
  );
  await rebuild(archive, plainTools(), () => {});
  assert.deepEqual(await codes(archive), []);
});

test("a deleted or altered original is told by check, and its record stays and can be read", async () => {
  const archive = copy();
  const objects = readdirSync(path.join(archive, "objects"), { recursive: true, withFileTypes: true }).filter((e) =>
    e.isFile(),
  );
  const [gone, altered] = objects.map((e) => path.join(e.parentPath, e.name));
  rmSync(gone!);
  chmodSync(altered!, 0o644);
  writeFileSync(altered!, "something else");
  assert.deepEqual((await codes(archive)).sort(), ["damage original-damaged", "damage original-missing"]);
  const store = await openArchive(archive);
  const failed: string[] = [];
  for await (const r of reread(store, true, plainTools({ extractor: "plain-2" })))
    if ("failed" in r) failed.push(r.code);
  assert.deepEqual(failed.sort(), ["original-damaged", "original-missing"]);
  let records = 0;
  for await (const r of store.records()) records += r.record.statements.length === 6 ? 1 : 100;
  assert.equal(records, 30);
  await store.close();
});

test("the journal may be cut or lost: the database has all of it, and the next change writes it again", async () => {
  const archive = copy();
  const file = path.join(archive, "journal.ndjson");
  const full = readFileSync(file, "utf8");
  writeFileSync(file, full.slice(0, 500));
  assert.deepEqual(await codes(archive), ["damage journal-cut"]);
  const store = await openArchive(archive);
  await store.change((c) =>
    c.decide({
      id: "d-1",
      kind: "same-person",
      by: "Ada",
      at: "2040-01-01T00:00:00Z",
      note: null,
      party: null,
      names: ["A", "B"],
    }),
  );
  await store.close();
  assert.ok(readFileSync(file, "utf8").startsWith(full));
  assert.deepEqual(await codes(archive), []);
});

test("a decision that reached the journal but not the database is taken up by the next change", async () => {
  const archive = copy();
  const file = path.join(archive, "journal.ndjson");
  const decision = {
    id: "d-9",
    kind: "same-person",
    by: "Ada",
    at: "2040-01-01T00:00:00Z",
    note: null,
    party: null,
    names: ["A", "B"],
  };
  writeFileSync(file, `${readFileSync(file, "utf8")}${JSON.stringify({ decision })}\n{"decision":{"id":"torn`);
  assert.deepEqual(await codes(archive), ["note journal-ahead"]);
  const store = await openArchive(archive);
  await store.change(async () => {});
  assert.deepEqual(
    (await store.decisions()).map((d) => d.id),
    ["d-9"],
  );
  await store.close();
  assert.deepEqual(await codes(archive), []);
});

test("an archive that cannot be written to is read, searched and checked, and refuses changes", async () => {
  const archive = copy();
  const folder = path.dirname(archive);
  writeReadouts(path.join(folder, "in"), 2, "more");
  for (const e of readdirSync(archive, { recursive: true, withFileTypes: true }))
    chmodSync(path.join(e.parentPath, e.name), e.isDirectory() ? 0o555 : 0o444);
  chmodSync(archive, 0o555);
  // Root may write everywhere, so the work is done as nobody.
  const as = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const before_ = contents(archive);
  const read = await run(["read", archive, "2"], as);
  assert.deepEqual([read.code, read.out, read.err], [0, "read\n", ""]);
  assert.deepEqual((await run(["check", archive], as)).out, "documents 30\n");
  const added = await run(["add", archive, path.join(folder, "in")], as);
  assert.equal(added.code, 1);
  assert.match(added.err, /^archive-read-only: .*cannot be written to\. Nothing was changed, and reading works\./);
  assert.deepEqual(contents(archive), before_);
  chmodSync(archive, 0o755);
  for (const e of readdirSync(archive, { recursive: true, withFileTypes: true }))
    if (e.isDirectory()) chmodSync(path.join(e.parentPath, e.name), 0o755);
});

const mount = mountHere();
test(
  "a full disk is told, what was added before is whole, and with some space the same command goes on",
  { skip: "why" in mount && mount.why },
  () => {
    assert.ok("how" in mount);
    const folder = newFolder();
    const disk = path.join(folder, "disk");
    mkdirSync(disk);
    writeReadouts(path.join(folder, "in"), 400);
    const node = `"${process.execPath}" "${CHILD}"`;
    const script = `
    mount -t tmpfs -o size=24m none "${disk}" || exit 9
    head -c 22000000 /dev/zero > "${disk}/filler"
    ${node} add "${disk}/archive" "${folder}/in"; echo "first $?"
    ${node} check "${disk}/archive"; echo "check $?"
    rm "${disk}/filler"
    ${node} add "${disk}/archive" "${folder}/in"; echo "second $?"
    ${node} check "${disk}/archive"; echo "check $?"`;
    const ran = spawnSync(mount.how[0]!, [...mount.how.slice(1), "sh", "-c", script], { encoding: "utf8" });
    assert.match(
      ran.stderr,
      /archive-disk-full: .*the disk is full\. Everything added before is kept whole.*Free some space and give the same command again/,
    );
    const lines = ran.stdout.split("\n");
    assert.ok(lines.includes("first 1"), ran.stdout + ran.stderr);
    assert.ok(lines.includes("second 0"), ran.stdout + ran.stderr);
    assert.equal(lines.filter((l) => l === "check 0").length, 2, ran.stdout);
    assert.ok(lines.includes("documents 400"), ran.stdout);
    assert.ok(!ran.stdout.includes("damage"), ran.stdout);
  },
);
