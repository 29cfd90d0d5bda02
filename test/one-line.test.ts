/** One line in a table is enough: a verb, an office, an issue and a grouping that nobody knew are used at once. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { loadKnowledge } from "../src/knowledge.ts";
import { isFailure } from "../src/model/failure.ts";
import type { Record } from "../src/model/record.ts";
import { readSource } from "../src/pipeline.ts";

const TEXT = `Japan-Norway Foreign Ministers' Meeting

May 4, 2033

On May 4, Ms. ARAI Rei, Minister for Foreign Affairs of Japan, held a meeting in Tokyo with H.E. Mr. Nils Aune, Keeper of Northern Waters of Norway.

1. Minister Arai trumpeted the opening of the glimmerfish hatchery at Wakkanai.

2. The two ministers discussed the talks of the Fjord Twelve.
`;

const folder = mkdtempSync(join(tmpdir(), "parley-one-line-"));
const tables = join(folder, "knowledge");
cpSync("knowledge", tables, { recursive: true });
test.after(() => rmSync(folder, { recursive: true, force: true }));

async function read(): Promise<Record> {
  const bytes = new TextEncoder().encode(TEXT);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const records = await readSource(
    { name: "a.txt", url: null, bytes, sha256, contentType: null, retrieved: null },
    {},
    loadKnowledge(tables),
  );
  assert.ok(!isFailure(records));
  const [record] = records;
  assert.ok(record);
  return record;
}

const add = (file: string, line: string): void => appendFileSync(join(tables, file), `\n${line}\n`);

test("a verb in one line is a rule that --explain names", async () => {
  assert.ok(!(await read()).statements.some((s) => s.made.rule === "trumpet"));
  add(
    "lexicon/en/cues.psv",
    "trumpet | trumpet | welcome | np | 0.80 | | Minister Arai trumpeted {the new hatchery}. | A trumpet sounded. | invented",
  );
  const made = (await read()).statements.find((s) => s.made.rule === "trumpet");
  assert.equal(made?.act, "welcome");
  assert.deepEqual(made?.speakers, ["JPN"]);
});

test("an office in one line gives its holder a level", async () => {
  add("offices/offices.psv", "Keeper of Northern Waters|minister|Keeper||invented");
  const norway = (await read()).engagement?.participants.find((p) => p.party === "NOR");
  assert.equal(norway?.family, "Aune");
  assert.match(norway?.office ?? "", /Keeper of Northern Waters/);
});

test("an issue in one line is a topic", async () => {
  add("issues/issues.psv", "glimmerfish | Glimmerfish | | glimmerfish* |");
  assert.ok((await read()).statements.some((s) => s.topics.includes("glimmerfish")));
});

test("a grouping in one line is found in a text, with its members", () => {
  add("groupings/groupings.psv", "F12 | Fjord Twelve | F-12 | NOR; ISL");
  const k = loadKnowledge(tables);
  assert.ok(k.namesIn(TEXT).some((hit) => hit.code === "F12"));
  assert.deepEqual([...k.members("F12", "2033-05-04")].sort(), ["ISL", "NOR"]);
});
