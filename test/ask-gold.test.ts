/** Two sides' readouts and series of readouts are held beside each other at least as well as the floors say. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { openApp, isFailure } from "../src/app.ts";
import type { Record } from "../src/model/record.ts";
import { scoreAsk } from "../scripts/score-ask.ts";

const gold = path.resolve(import.meta.dirname, "../gold");

type Floors = { readonly [mode in "pairs" | "series"]: { readonly [figure: string]: number } };

const FLOORS: Floors = {
  pairs: { aligned: 0.95, "only on one side": 0.95, "relation (accuracy of gold pairs)": 0.88 },
  series: { "kept or changed": 0.95, new: 0.95, dropped: 0.95, "direction (accuracy of gold links)": 0.95 },
};

/** For what was marked before it was first compared: gold/pairs and gold/series. */
const LATER: Floors = {
  pairs: { aligned: 0.93, "only on one side": 0.95, "relation (accuracy of gold pairs)": 0.8 },
  series: { "kept or changed": 0.95, new: 0.95, dropped: 0.95, "direction (accuracy of gold links)": 0.8 },
};

for (const [mode, folder, floors] of [
  ["pairs", "dev-pairs", FLOORS],
  ["series", "dev-series", FLOORS],
  ["pairs", "pairs", LATER],
  ["series", "series", LATER],
] as const)
  test(`the marked ${folder} are told at least as well as the floors say`, async () => {
    const figures = await scoreAsk(mode, path.join(gold, folder));
    const below = Object.entries(floors[mode]).flatMap(([name, floor]) =>
      (figures[name]?.value ?? 0) < floor ? [`${name}: ${figures[name]?.value} is below ${floor}`] : [],
    );
    assert.deepEqual(below, []);
  });

test("nothing that both sides tell is shown as not mentioned", async () => {
  const silenced: string[] = [];
  for (const [folder, name] of ["dev-pairs", "pairs"].flatMap((f) =>
    readdirSync(path.join(gold, f)).map((n): [string, string] => [f, n]),
  )) {
    const at = (file: string): string => path.join(gold, folder, name, file);
    const { aligned } = JSON.parse(readFileSync(at("gold.json"), "utf8")) as { aligned: { a: string; b: string }[] };
    for (const { side, words } of await notMentioned(at("a.txt"), at("b.txt")))
      if (aligned.some((g) => g[side] === words)) silenced.push(`${name}: ${words}`);
  }
  assert.deepEqual(silenced, []);
});

/** Of the examples, what both readouts of an engagement tell, in other words or with another weight. */
const BOTH_TELL: readonly (readonly [a: string, b: string, inA: string, inB: string])[] = [
  [
    "2033-05-18-jpn-usa.jpn.txt",
    "2033-05-18-jpn-usa.usa.html",
    "standing consultation on undersea cables",
    "the protection of undersea cables",
  ],
  [
    "2033-06-27-jpn-kor.jpn.txt",
    "2033-06-27-jpn-kor.kor.txt",
    "the continental shelf in the southern zone",
    "southern continental shelf",
  ],
  [
    "2033-11-03-usa-chn.usa.txt",
    "2033-11-03-usa-chn.chn.txt",
    "only nine of 14 precursor chemicals",
    "no commitment to any date for the licensing",
  ],
  [
    "2034-02-26-ind-gbr.ind.txt",
    "2034-02-26-ind-gbr.gbr.html",
    "complete it by March 2035",
    "the Digital Trade Protocol",
  ],
];

test("in the examples too, what both tell is aligned or guarded", async () => {
  const silenced: string[] = [];
  for (const [a, b, inA, inB] of BOTH_TELL)
    for (const { side, words } of await notMentioned(path.join("examples", a), path.join("examples", b)))
      if (words.includes(side === "a" ? inA : inB)) silenced.push(`${side === "a" ? a : b}: ${words}`);
  assert.deepEqual(silenced, []);
});

/** Contents that a comparison shows as not mentioned on the other side, without a guard. */
async function notMentioned(a: string, b: string): Promise<{ side: "a" | "b"; words: string }[]> {
  const app = openApp(path.resolve(import.meta.dirname, ".."));
  const comparing = await app.comparing();
  const read = async (file: string): Promise<Record> => {
    for await (const r of app.readouts([file], { given: {}, allowPrivateNetwork: false }))
      if (!isFailure(r) && r.records[0]) return r.records[0];
    throw new Error(file);
  };
  const c = comparing.compare(await read(a), await read(b));
  return (
    [
      ["a", c.records[0], c.onlyA],
      ["b", c.records[1], c.onlyB],
    ] as const
  ).flatMap(([side, record, ids]) =>
    ids
      .filter((id) => !c.guarded.some((g) => g.side === side && g.statement === id))
      .flatMap((id) => {
        const s = record.statements.find((x) => x.id === id);
        return s ? [{ side, words: record.document.text.slice(s.content.start, s.content.end) }] : [];
      }),
  );
}
