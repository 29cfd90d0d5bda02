/**
 * `npm run bench`: how fast Parley reads, as ratios. Against wink-nlp's sentence, part-of-speech and entity pass over the
 * same texts; against itself for texts that grow and for threads; and its cold start against the smallest thing it can be asked.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { loadKnowledge } from "../src/knowledge.ts";
import { isFailure } from "../src/model/failure.ts";
import type { Record } from "../src/model/record.ts";
import { readSource } from "../src/pipeline.ts";
import { generate } from "./generate.ts";
import { interleaved } from "./interleaved.ts";
import { texts } from "./texts.ts";

const root = path.resolve(import.meta.dirname, "..");
const knowledge = loadKnowledge(path.join(root, "knowledge"));
const all = texts();
const megabytes = all.reduce((sum, t) => sum + t.bytes.length, 0) / 1e6;

async function read(bytes: Uint8Array, name = "text"): Promise<Record[]> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const records = await readSource(
    { name, url: null, bytes, sha256, contentType: null, retrieved: null },
    {},
    knowledge,
  );
  if (isFailure(records)) throw new Error(`${name}: ${records.what}`);
  return records;
}

const nlp = winkNLP(model, ["sbd", "pos", "ner"]);
const { its } = nlp;

/** What wink-nlp finds in a text, taken out so that nothing stays lazy. */
function wink(text: string): number {
  const doc = nlp.readDoc(text);
  return doc.sentences().out().length + doc.tokens().out(its.pos).length + doc.entities().out(its.detail).length;
}

const line = (what: string, value: string): void => console.log(`${what.padEnd(58)}${value.padStart(20)}`);
const times = (x: number): string => `${x.toFixed(2)} times`;

// Reading and extracting beside wink-nlp.
let statements = 0;
const passes = 5;
const speed = await interleaved({
  parley: async () => {
    statements = 0;
    for (let i = 0; i < passes; i++)
      for (const t of all) for (const r of await read(t.bytes, t.name)) statements += r.statements.length;
    statements /= passes;
  },
  wink: () => {
    for (let i = 0; i < passes; i++) for (const t of all) wink(t.text);
  },
});
const perSecond = (n: number, ms: number): string => ((n * passes * 1000) / ms).toFixed(n < 1 ? 2 : 0);
console.log(
  `Reading and extracting ${all.length} texts (${megabytes.toFixed(2)} MB, ${statements} statements), medians of seven, one thread:`,
);
line("  documents/s, Parley", perSecond(all.length, speed.parley));
line("  documents/s, wink-nlp (sentences, parts of speech, entities)", perSecond(all.length, speed.wink));
line("  MB/s, Parley", perSecond(megabytes, speed.parley));
line("  MB/s, wink-nlp", perSecond(megabytes, speed.wink));
line("  statements/s, Parley", perSecond(statements, speed.parley));
line("  Parley's documents/s to wink-nlp's (at least 1)", times(speed.wink / speed.parley));

// Texts that grow.
const one = all.find((t) => t.name.includes("jpn-usa.jpn")) ?? all[0];
const repeated = (n: number): Uint8Array =>
  new TextEncoder().encode(Array.from({ length: n }, () => one?.text ?? "").join("\n\n"));
const short = repeated(64);
const long = repeated(1024);
const grown = await interleaved({ short: () => read(short), long: () => read(long) });
console.log(
  `\nOne text 64 times (${(short.length / 1e6).toFixed(2)} MB) and 1,024 times (${(long.length / 1e6).toFixed(2)} MB), medians of seven:`,
);
line("  64 times, ms", grown.short.toFixed(0));
line("  1,024 times, ms", grown.long.toFixed(0));
line("  the longer to the shorter (at most 20; 16 is linear)", times(grown.long / grown.short));

// Two threads beside one, each in a process of its own as users start it, so that none finds the code warm.
const folder = mkdtempSync(path.join(tmpdir(), "parley-bench-"));
try {
  const names = [...generate(path.join(root, "examples"), 5_000)].map(({ name, text }) => {
    writeFileSync(path.join(folder, name), text);
    return name;
  });
  const readAll = (jobs: number) => () => {
    const run = spawnSync(
      process.execPath,
      [path.join(root, "bin/parley.cjs"), "read", "--json", "--jobs", String(jobs), ...names],
      { cwd: folder, stdio: ["ignore", "ignore", "inherit"] },
    );
    if (run.status !== 0) throw new Error(`reading with ${jobs} threads ended with ${run.status}`);
  };
  const threads = await interleaved({ one: readAll(1), two: readAll(2) }, 3);
  console.log(`\n${names.length} documents from files, medians of three:`);
  line("  documents/s, one thread", ((names.length * 1000) / threads.one).toFixed(0));
  line("  documents/s, --jobs 2", ((names.length * 1000) / threads.two).toFixed(0));
  line("  --jobs 2 to one thread (at least 1.5 on two cores)", times(threads.one / threads.two));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

// Cold start, each in a process of its own.
const npx = process.platform === "win32" ? "npx.cmd" : "npx";
const start =
  (...args: string[]) =>
  () => {
    const run = spawnSync(npx, ["parley", ...args], {
      cwd: root,
      encoding: "utf8",
      shell: process.platform === "win32",
    });
    if (run.status !== 0) throw new Error(run.stderr);
  };
const page = path.relative(root, path.join(root, one?.name ?? ""));
const cold = await interleaved({ version: start("--version"), read: start("read", page) });
console.log("\nCold start through npx, medians of seven, the first left out:");
line("  npx parley --version, ms", cold.version.toFixed(0));
line("  npx parley read PAGE, ms", cold.read.toFixed(0));
line("  reading one page to printing the version (at most 2)", times(cold.read / cold.version));
