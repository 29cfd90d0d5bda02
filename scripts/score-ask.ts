/** Scores comparisons and briefs against folders of gold pairs and series, having made them all in one process first. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { briefJson, comparisonJson, failureLine, isFailure, openApp } from "../src/app.ts";
import type { Record } from "../src/model/record.ts";
import type { Figures } from "./score-docs.ts";

const root = path.resolve(import.meta.dirname, "..");

/** The figures of a folder of pairs or of series; with `say`, the scorer's table and misses instead. */
export async function scoreAsk(mode: "pairs" | "series", folder: string): Promise<Figures>;
export async function scoreAsk(mode: "pairs" | "series", folder: string, say: true): Promise<string>;
export async function scoreAsk(mode: "pairs" | "series", folder: string, say = false): Promise<Figures | string> {
  const app = openApp(root);
  const comparing = await app.comparing();
  const read = async (file: string): Promise<Record> => {
    for await (const readout of app.readouts([file], { given: {}, allowPrivateNetwork: false })) {
      if (isFailure(readout)) throw new Error(failureLine(readout));
      if (readout.records[0]) return readout.records[0];
    }
    throw new Error(`${file} holds no record`);
  };
  const store = mkdtempSync(path.join(tmpdir(), "parley-score-"));
  try {
    const folders = readdirSync(folder, { withFileTypes: true }).filter((x) => x.isDirectory());
    for (const { name } of folders) {
      const at = (file: string): string => path.join(folder, name, file);
      const keep = (a: string, b: string, json: string): void =>
        writeFileSync(path.join(store, `${name}-${a}-${b}.json`), json);
      if (mode === "pairs")
        keep("a.txt", "b.txt", comparisonJson(comparing.compare(await read(at("a.txt")), await read(at("b.txt")))));
      else
        for (const { step } of JSON.parse(readFileSync(at("gold.json"), "utf8")) as { step: number }[]) {
          const [now, before] = [`${step}.txt`, `${step - 1}.txt`];
          keep(now, before, briefJson(comparing.brief(await read(at(now)), await read(at(before)))));
        }
    }
    const command = [process.execPath, path.join(root, "scripts/answer-ask.cjs"), store];
    const run = spawnSync(
      process.execPath,
      [path.join(root, "gold/score.mjs"), mode, folder, say ? "--misses" : "--json", "--", ...command],
      { encoding: "utf8", maxBuffer: 1 << 28 },
    );
    if (run.status !== 0) throw new Error(run.stderr || `the scorer ended with ${run.status}`);
    return say ? run.stdout : (JSON.parse(run.stdout) as Figures);
  } finally {
    rmSync(store, { recursive: true, force: true });
  }
}
