/** Runs test/cases: readouts' words, an arrow, the statements they must give. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { loadKnowledge } from "../src/knowledge.ts";
import { parseCases, readCase, type Case } from "./read-case.ts";

const k = loadKnowledge("knowledge");
const dir = "test/cases";

function run(c: Case): string[] {
  const { text, drafts } = readCase(c, k);
  return drafts.map(
    (x) =>
      `${x.who.parties.join("+")} ${x.act}${x.undertaking ? " !" : ""}: ${text.slice(x.content.start, x.content.end)}`,
  );
}

for (const file of readdirSync(dir)
  .filter((f) => f.endsWith(".txt"))
  .sort())
  for (const c of parseCases(readFileSync(`${dir}/${file}`, "utf8")))
    test(`${file.replace(".txt", "")}: ${c.title}`, () => {
      assert.ok(c.expected.length, "a case needs at least one line with =>");
      assert.deepEqual(run(c), c.expected[0] === "none" ? [] : c.expected);
    });
