/**
 * `node bench/archive.ts [DOCUMENTS] [FOLDER]`: adds readouts by the thousand and says which share of the time went to
 * keeping them, whether memory grew, and how a search with two filters stands to the bare FTS5 query. FOLDER keeps the archive.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { add } from "../src/app/archive/add.ts";
import { toolsOf } from "../src/app/archive/tools-of.ts";
import type { Tools } from "../src/app/archive/tools.ts";
import { parseQuery } from "../src/ask/search/parse-query.ts";
import { loadKnowledge } from "../src/knowledge.ts";
import type { Filter } from "../src/store/contract.ts";
import { matchOf } from "../src/store/sqlite/match.ts";
import { smallHeap } from "../src/shells/cli/commands/small-heap.ts";
import { openArchive } from "../src/store/sqlite/store.ts";
import { generate } from "./generate.ts";

const count = Number(process.argv[2] ?? 20_000);
const root = path.resolve(import.meta.dirname, "..");
const folder = mkdtempSync(path.join(tmpdir(), "parley-bench-"));
const archive = process.argv[3] ?? path.join(folder, "archive");
const inputs = path.join(folder, "in");
const line = (what: string, value: string): void => console.log(`${what.padEnd(66)}${value.padStart(14)}`);

const knowledge = loadKnowledge(path.join(root, "knowledge"));
const real = toolsOf(root, () => knowledge, {});
let reading = 0;
/** The real tools, with a clock on what reads and extracts. */
const timed: Tools = {
  ...real,
  known: real.known,
  extractor: real.extractor,
  acquire: clocked(real.acquire),
  readSource: clocked(real.readSource),
};

function clocked<A extends unknown[], R>(work: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
  return async (...args) => {
    const began = performance.now();
    const result = await work(...args);
    reading += performance.now() - began;
    return result;
  };
}

const QUERIES = [
  "undersea cables",
  '"open sea"',
  "sanctions",
  "visas OR students",
  "cabl*",
  "the",
  "cooperat*",
  "NEAR(peace stability, 5)",
  "okinawa NOT conference",
  "concern",
  "fisheries",
  "Taiwan Strait",
];
const FILTERS: readonly Filter[] = [
  { speaker: ["JPN"], party: ["USA"] },
  { publisher: ["USA"], from: "2035", to: "2040" },
  { topic: ["north-korea"], act: ["confirm"] },
  { with: ["KOR"], language: ["en"] },
];

try {
  mkdirSync(inputs);
  for (const { name, text } of generate(path.join(root, "examples"), count))
    writeFileSync(path.join(inputs, name), text);
  await adding();
  await searching();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function adding(): Promise<void> {
  const store = await openArchive(archive, { create: true });
  const early = Math.min(2_000, Math.ceil(count / 2));
  smallHeap();
  let [n, peakEarly] = [0, 0];
  const began = performance.now();
  for await (const added of add(store, [inputs], {}, timed)) {
    if ("failed" in added) console.log(`${added.input}: ${added.what}`);
    if (++n === early) peakEarly = highest();
  }
  const total = performance.now() - began;
  const peak = highest();
  await store.close();
  line(`added ${n} documents, a second`, ((n * 1000) / total).toFixed(0));
  line("share of the time outside reading and extracting (at most 0.50)", (1 - reading / total).toFixed(2));
  line(`peak memory at ${early} documents, MB`, (peakEarly / 1e6).toFixed(0));
  line(`peak memory at ${n} documents, MB`, (peak / 1e6).toFixed(0));
  line("the later to the earlier (1 does not grow)", (peak / peakEarly).toFixed(2));
}

/** The most memory that this process has held so far, in bytes. */
function highest(): number {
  return process.resourceUsage().maxRSS * 1024;
}

async function searching(): Promise<void> {
  const store = await openArchive(archive);
  const db = new DatabaseSync(path.join(archive, "archive.db"), { readOnly: true });
  const bare = db.prepare("select rowid from statement_words where statement_words match ? order by rank limit 20");
  const [plain, filtered]: [number[], number[]] = [[], []];
  for (let round = 0; round < 5; round++)
    for (const text of QUERIES) {
      const parsed = parseQuery(text);
      if ("problem" in parsed) throw new Error(parsed.problem.message);
      const { query } = parsed;
      plain.push(await took(async () => bare.all(matchOf(query))));
      for (const f of FILTERS)
        filtered.push(await took(() => store.search(query, f, { in: "statements", limit: 20, offset: 0 })));
    }
  db.close();
  await store.close();
  line("bare FTS5 query, p95, ms", p95(plain).toFixed(1));
  line("search with two filters, p95, ms", p95(filtered).toFixed(1));
  line("ratio (under 5)", (p95(filtered) / p95(plain)).toFixed(2));
}

async function took(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function p95(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length * 0.95)]!;
}
