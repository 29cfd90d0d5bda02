/** Scores what Parley reads in a folder of gold documents with gold/score.mjs, having read them all in one process first. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { failureLine, isFailure, openApp, recordJson } from "../src/app.ts";
import type { Record } from "../src/model/record.ts";
import type { Statement } from "../src/model/statement.ts";

const root = path.resolve(import.meta.dirname, "..");

export interface Figure {
  value: number;
  precision?: number;
  recall?: number;
  n: number;
}
export type Figures = { [name: string]: Figure };

/** What reading a file gave: records, or the line that says why there are none. */
type Answer = Record[] | string;
/** Answers by file. */
export type Answers = ReadonlyMap<string, Answer>;

/** Reads every document of a folder that has a gold file beside it. */
export async function readGold(folder: string): Promise<Answers> {
  const files = readdirSync(folder)
    .filter((f) => f.endsWith(".gold.json"))
    .flatMap(
      (f) =>
        [".txt", ".html", ".htm", ".pdf"]
          .map((x) => path.join(folder, f.replace(/\.gold\.json$/, x)))
          .find(existsSync) ?? [],
    );
  const answers = new Map<string, Answer>();
  for await (const readout of openApp(root).readouts(files, { given: {}, allowPrivateNetwork: false }))
    answers.set(readout.input, isFailure(readout) ? failureLine(readout) : readout.records);
  return answers;
}

/** What the scorer prints about these answers. `keep` leaves statements out first. */
function score(
  folder: string,
  answers: Answers,
  flags: readonly string[],
  keep: (s: Statement) => boolean = () => true,
): string {
  const store = mkdtempSync(path.join(tmpdir(), "parley-score-"));
  try {
    for (const [file, answer] of answers) {
      const name = path.join(store, path.basename(file));
      if (typeof answer === "string") writeFileSync(`${name}.failure`, answer);
      else
        writeFileSync(
          `${name}.ndjson`,
          answer.map((r) => `${recordJson({ ...r, statements: r.statements.filter(keep) })}\n`).join(""),
        );
    }
    const run = spawnSync(
      process.execPath,
      [
        path.join(root, "gold/score.mjs"),
        "docs",
        folder,
        ...flags,
        "--",
        process.execPath,
        path.join(root, "scripts/answer.cjs"),
        store,
      ],
      { encoding: "utf8", maxBuffer: 1 << 28 },
    );
    if (run.status !== 0) throw new Error(run.stderr || `the scorer ended with ${run.status}`);
    return run.stdout;
  } finally {
    rmSync(store, { recursive: true, force: true });
  }
}

/** The scorer's table for people, with what was missed or invented when `flags` asks for it. */
export const scoreTable = (folder: string, answers: Answers, flags: readonly string[]): string =>
  score(folder, answers, flags);

/** The scorer's figures. */
export const scoreFigures = (folder: string, answers: Answers, keep?: (s: Statement) => boolean): Figures =>
  JSON.parse(score(folder, answers, ["--json"], keep)) as Figures;

export interface DoubtFigures {
  statements: number;
  /** Share of statements with a doubt. */
  share: number;
  /** Share of statements whose words, speaker and act are right: without and with a doubt. */
  sure: number | null;
  unsure: number | null;
}

/** Whether doubt stands where the mistakes are. */
export function doubtFigures(folder: string, answers: Answers): DoubtFigures {
  const statements = [...answers.values()].flatMap((a) =>
    typeof a === "string" ? [] : a.flatMap((r) => r.statements),
  );
  const doubtful = statements.filter((s) => s.doubt !== null).length;
  const right = (keep: (s: Statement) => boolean): number | null =>
    scoreFigures(folder, answers, keep)["statements: act"]?.precision ?? null;
  return {
    statements: statements.length,
    share: statements.length ? doubtful / statements.length : 0,
    sure: doubtful < statements.length ? right((s) => s.doubt === null) : null,
    unsure: doubtful ? right((s) => s.doubt !== null) : null,
  };
}
