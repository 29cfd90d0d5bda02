/** What is read in the marked documents is at least as right as it was: the figures of gold-floors.json are floors. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { readGold, scoreFigures } from "../scripts/score-docs.ts";

const root = path.resolve(import.meta.dirname, "..");
const floors = JSON.parse(readFileSync(path.join(import.meta.dirname, "gold-floors.json"), "utf8")) as {
  [folder: string]: { [figure: string]: number };
};

for (const [folder, least] of Object.entries(floors)) {
  const dir = path.join(root, folder);
  // The shared folder beside the project holds one more document; a checkout alone does not have it.
  if (!existsSync(dir)) continue;
  test(`${folder} is read at least as well as the floors say`, async () => {
    const figures = scoreFigures(dir, await readGold(dir));
    const below = Object.entries(least).flatMap(([name, floor]) => {
      const value = figures[name]?.value ?? 0;
      return value < floor ? [`${name}: ${value.toFixed(3)} is below ${floor}`] : [];
    });
    assert.deepEqual(below, []);
  });
}
