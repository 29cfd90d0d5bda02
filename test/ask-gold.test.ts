/** Two sides' readouts and series of readouts are held beside each other at least as well as the floors say. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { openApp, isFailure } from "../src/app.ts";
import type { Record } from "../src/model/record.ts";
import { scoreAsk } from "../scripts/score-ask.ts";

const gold = path.resolve(import.meta.dirname, "../gold");

const FLOORS = {
  pairs: { aligned: 0.95, "only on one side": 0.95, "relation (accuracy of gold pairs)": 0.88 },
  series: { "kept or changed": 0.95, new: 0.95, dropped: 0.95, "direction (accuracy of gold links)": 0.95 },
} as const;

for (const mode of ["pairs", "series"] as const)
  test(`the marked ${mode} are told at least as well as the floors say`, async () => {
    const figures = await scoreAsk(mode, path.join(gold, `dev-${mode}`));
    const below = Object.entries(FLOORS[mode]).flatMap(([name, floor]) =>
      (figures[name]?.value ?? 0) < floor ? [`${name}: ${figures[name]?.value} is below ${floor}`] : [],
    );
    assert.deepEqual(below, []);
  });

test("nothing that both sides tell is shown as not mentioned", async () => {
  const app = openApp(path.resolve(import.meta.dirname, ".."));
  const comparing = await app.comparing();
  const read = async (file: string): Promise<Record> => {
    for await (const r of app.readouts([file], { given: {}, allowPrivateNetwork: false }))
      if (!isFailure(r) && r.records[0]) return r.records[0];
    throw new Error(file);
  };
  const silenced: string[] = [];
  for (const name of readdirSync(path.join(gold, "dev-pairs"))) {
    const at = (file: string): string => path.join(gold, "dev-pairs", name, file);
    const c = comparing.compare(await read(at("a.txt")), await read(at("b.txt")));
    const { aligned } = JSON.parse(readFileSync(at("gold.json"), "utf8")) as { aligned: { a: string; b: string }[] };
    for (const [side, record, ids] of [
      ["a", c.records[0], c.onlyA],
      ["b", c.records[1], c.onlyB],
    ] as const)
      for (const id of ids) {
        const s = record.statements.find((x) => x.id === id);
        const words = s ? record.document.text.slice(s.content.start, s.content.end) : "";
        if (aligned.some((g) => g[side] === words) && !c.guarded.some((g) => g.side === side && g.statement === id))
          silenced.push(`${name}: ${words}`);
      }
  }
  assert.deepEqual(silenced, []);
});
