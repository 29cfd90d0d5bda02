/**
 * `node bench/ask.ts ARCHIVE`: how long the questions of the tracking commands and a brief take over an archive, the first
 * time they are asked and again, in milliseconds; the archive is that of `bench/archive.ts`, or any other.
 */
import path from "node:path";
import { briefNamed, isFailure, openApp } from "../src/app.ts";
import { comparingWith } from "../src/app/comparing.ts";
import { trackingWith, type Tracking } from "../src/app/track.ts";
import { loadKnowledge } from "../src/knowledge.ts";
import { median } from "./interleaved.ts";

const [folder = ""] = process.argv.slice(2);
const root = path.resolve(import.meta.dirname, "..");
const ROUNDS = 5;
const PAIR = ["JPN", "USA"] as const;

const app = openApp(root);
const archive = await app.archive(folder);
const { store } = archive;
const newest: string[] = [];
for await (const r of store.records({ party: [...PAIR], kind: ["meeting"] }, { descending: true, limit: 5 }))
  newest.push(r.key);

const knowledge = loadKnowledge(path.join(root, "knowledge"));
type Ask = (t: Tracking) => Promise<unknown>;
const questions: { [name: string]: Ask } = {
  "relation JPN USA": (t) => t.relation(store, ...PAIR, {}),
  "formulas JPN USA": (t) => t.formulas(store, PAIR, {}),
  "formula, exact": (t) => t.formula(store, "an open sea under settled rules", {}, false),
  "formula, with nearby wordings": (t) => t.formula(store, "the return of the fuel depot", {}, true),
  "issue undersea-cables, newest 50": (t) => t.positions(store, "undersea-cables", {}, { most: 50 }),
  "undertakings, newest 50": (t) => t.undertakings(store, {}, { most: 50 }),
  "undertakings JPN to USA, open, newest 50": (t) =>
    t.undertakings(store, {}, { by: ["JPN"], to: ["USA"], open: true, most: 50 }),
};

/** Every round asks with nothing kept from the round before. */
function ready(name: string): () => Promise<unknown> {
  const asked = questions[name];
  if (asked) {
    const tracking = trackingWith(() => knowledge);
    return () => asked(tracking);
  }
  const comparing = comparingWith(() => knowledge);
  return async () => {
    const found = await briefNamed(store, comparing, newest[0] ?? "", null);
    if (isFailure(found)) throw new Error(found.what);
  };
}

console.log(`${"milliseconds, median of 5".padEnd(44)}${"first".padStart(8)}${"again".padStart(8)}`);
for (const name of [...Object.keys(questions), "brief"]) {
  const [first, again]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    const ask = ready(name);
    for (const times of [first, again]) {
      const began = performance.now();
      await ask();
      times.push(performance.now() - began);
    }
  }
  console.log(`${name.padEnd(44)}${median(first).toFixed(0).padStart(8)}${median(again).toFixed(1).padStart(8)}`);
}
await archive.close();
