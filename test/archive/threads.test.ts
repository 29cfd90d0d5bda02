/** The example archive against threads.json: what is planted in the examples must come out, and nothing else. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { before, test, after } from "node:test";
import { openArchive, type Archive } from "../../src/app/archive.ts";
import { loadKnowledge } from "../../src/knowledge.ts";
import { newFolder } from "./folder.ts";

const root = path.resolve(import.meta.dirname, "../..");
const knowledge = loadKnowledge(path.join(root, "knowledge"));
const threads = JSON.parse(readFileSync(path.join(root, "examples/threads.json"), "utf8")) as {
  engagements: { id: string; documents: string[] }[];
  revisions: { files: string[] }[];
};

let archive: Archive;
const told: string[] = [];
before(async () => {
  archive = await openArchive(root, () => knowledge, path.join(newFolder(), "archive"), { create: true });
  for await (const a of archive.add([path.join(root, "examples")])) told.push("failed" in a ? a.what : a.as);
});
after(() => archive.close());

/** File names of an engagement's readouts. */
async function files(readouts: readonly { document: string }[]): Promise<string[]> {
  return (
    await Promise.all(readouts.map(async (r) => path.basename((await archive.store.document(r.document))!.source)))
  ).sort();
}

test("every example is read, and the page that was edited is one page in two versions", () => {
  assert.deepEqual(
    [told.filter((t) => t === "new").length, told.filter((t) => t === "revision").length, told.length],
    [49, 1, 50],
  );
});

test("every engagement is joined as listed, and no other", async () => {
  const joined: string[] = [];
  for await (const e of archive.store.engagements({ revisions: "all" }))
    joined.push((await files(e.readouts)).join(" "));
  assert.deepEqual(joined.sort(), threads.engagements.map((e) => [...e.documents].sort().join(" ")).sort());
});

test("every joining says why", async () => {
  for await (const e of archive.store.engagements())
    for (const r of e.readouts)
      if (new Set(e.readouts.map((x) => x.page)).size > 1) assert.match(r.why ?? "", /^same parties /, e.id);
});

test("the later version stands for the page, the earlier is kept, and the reason is told", async () => {
  for (const {
    files: [v1, v2],
  } of threads.revisions) {
    const versions = [];
    for await (const d of archive.store.documents({ revisions: "all" }))
      if ([v1, v2].includes(path.basename(d.source))) versions.push(d);
    const [a, b] = versions.sort((x, y) => x.revision - y.revision);
    assert.deepEqual(
      [path.basename(a!.source), a!.current, path.basename(b!.source), b!.current],
      [v1, false, v2, true],
    );
    assert.equal(a!.page, b!.page);
    assert.match(b!.why!, /same publisher, title and date/);
  }
});

/** The cast of examples/README.md that is written in more than one way. */
const CAST: readonly (readonly string[])[] = [
  ["Emi Kuzuhara"],
  ["Soichiro Tateno", "Souichirou Tateno"],
  ["Calvin Brightwater", "Calvin D. Brightwater"],
  ["Bae Su-an", "Bae Soo-an"],
  ["Jelena Stojkovi\u0107", "Jelena Stojkovic"],
  ["Mikio Shiratori", "Shiratori Mikio"],
];
test("the same person is one under all spellings and orders of the name", async () => {
  const persons = await archive.persons({ revisions: "all" });
  for (const names of CAST) {
    const with_ = persons.filter((p) => p.spellings.some((s) => names.includes(s.name)));
    assert.equal(with_.length, 1, `${names.join(", ")}: ${with_.map((p) => p.id).join(", ")}`);
  }
});

test("engagements of the same parties form a series, by day", async () => {
  const series = await archive.series();
  const of = series.find((s) => s.parties === "CHN+USA");
  assert.deepEqual(
    of?.members.map((m) => m.day?.slice(0, 4)),
    ["2031", "2032", "2033", "2035", "2036"],
  );
  assert.equal(series.flatMap((s) => s.members).length, threads.engagements.length);
});

test("an export holds the whole archive: imported elsewhere it gives the same engagements and decisions", async () => {
  const folder = newFolder();
  const [engagement] = threads.engagements;
  const decision = await archive.split([path.join(root, "examples", engagement!.documents[1]!)], {
    by: "Ada",
    note: "as a test",
  });
  assert.ok("id" in decision);
  const file = path.join(folder, "all.ndjson.gz");
  assert.deepEqual(await archive.exportTo(file), { originals: 50, arrivals: 50, decisions: 1, missing: [] });
  const other = await openArchive(root, () => knowledge, path.join(folder, "other"), { create: true });
  for await (const i of other.importFrom(file)) assert.ok(!("failed" in i), JSON.stringify(i));
  const ids = async (a: Archive): Promise<string[]> => {
    const out: string[] = [];
    for await (const e of a.store.engagements({ revisions: "all" }))
      out.push(
        `${e.id} ${(await Promise.all(e.readouts.map(async (r) => (await a.store.document(r.document))!.source))).sort().join(" ")}`,
      );
    return out.sort();
  };
  assert.deepEqual(await ids(other), await ids(archive));
  assert.equal((await ids(other)).length, 31);
  for await (const f of other.check()) assert.fail(f.message);
  await other.close();
  await archive.withdraw(decision.id, { by: "Ada", note: null });
  assert.equal((await ids(archive)).length, 30);
});

test("reading everything again changes nothing that a person can see", async () => {
  const shown = async (): Promise<string[]> => {
    const out: string[] = [];
    for await (const r of archive.store.records({ revisions: "all" }))
      out.push(JSON.stringify([r.key, r.engagement, r.why, r.record]));
    return out.sort();
  };
  const before_ = await shown();
  let read = 0;
  for await (const r of archive.reread(true)) read += "failed" in r ? 100 : 1;
  assert.equal(read, 50);
  assert.deepEqual(await shown(), before_);
});
