/**
 * `node bench/web.ts ARCHIVE [ROUNDS] [READERS]`: asks every page of an archive in turn, round after round, and prints how
 * long it takes and how large it is; then lets many read at once while readouts are added. Works on the archive as it is:
 * give it a copy. Milliseconds of processor time stand beside those of the clock, which other work on the machine disturbs.
 */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openApp, type Archive } from "../src/app.ts";
import { loadPlot } from "../src/shells/web/charts/draw.ts";
import { readersWith } from "../src/shells/web/guard/reader.ts";
import { site } from "../src/shells/web/site.ts";
import { generate } from "./generate.ts";

const [folder, rounds = "20", readers = "100"] = process.argv.slice(2);
if (!folder) throw new Error("node bench/web.ts ARCHIVE [ROUNDS] [READERS]");
const root = path.resolve(import.meta.dirname, "..");
const app = openApp(root);
const archive = await app.archive(folder);
const faults: unknown[] = [];
const { fetch } = site(
  {
    app,
    archive,
    comparing: await app.comparing(),
    version: "0",
    user: "Reader",
    fault: (error) => faults.push(error),
  },
  { names: [], readers: readersWith(randomBytes(32), null, "Reader") },
);
await loadPlot();

/** One of every page, on what the archive has most of. */
async function pagesOf({ store, persons }: Archive): Promise<string[]> {
  let both = "";
  for await (const e of store.engagements({ parties: ["JPN", "USA"] }, { descending: true, limit: 400 }))
    if (e.readouts.filter((r) => r.current).length > 1) {
      both = e.id;
      break;
    }
  const [now] = await Array.fromAsync(
    store.records({ parties: ["JPN", "USA"], publisher: ["JPN"] }, { descending: true, limit: 1 }),
  );
  const [person] = (await persons({ party: ["JPN"] }))
    .filter((p) => p.party === "JPN")
    .sort((a, b) => b.records - a.records);
  return [
    "/",
    `/readouts/${now?.key}`,
    `/engagements/${both}`,
    `/brief?now=${now?.key}`,
    "/relations",
    "/relations?party=JPN",
    "/relations/JPN-USA",
    "/issues",
    "/issues/north-korea",
    "/issues/taiwan?speaker=CHN",
    "/formulas",
    "/formulas?words=an+open+sea+under+settled+rules",
    "/formulas?words=an+open+sea+under+settled+rules&like=yes",
    "/people?party=JPN",
    `/people/JPN/${encodeURIComponent(person?.name ?? "")}`,
    "/undertakings",
    "/undertakings?by=JPN&with=USA&status=open",
    "/search?q=cables",
    "/search?q=north+korea&speaker=JPN&from=2040",
    "/search?q=summit&in=texts",
  ];
}

interface Taken {
  clock: number;
  processor: number;
  bytes: number;
}

async function ask(at: string): Promise<Taken> {
  const [began, used] = [performance.now(), process.cpuUsage()];
  const answer = await fetch(
    new Request(`http://localhost${at}`, { headers: { host: "localhost", "accept-encoding": "br" } }),
  );
  const bytes = (await answer.arrayBuffer()).byteLength;
  const { user, system } = process.cpuUsage(used);
  if (answer.status !== 200) faults.push(`${at}: ${answer.status}`);
  return { clock: performance.now() - began, processor: (user + system) / 1000, bytes };
}

const percentile = (values: readonly number[], p: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * p))] ?? 0;

const pages = await pagesOf(archive);
const taken = new Map<string, Taken[]>(pages.map((at) => [at, []]));
const first = new Map<string, number>();
for (const at of pages) first.set(at, (await ask(at)).processor);
for (let round = 0; round < Number(rounds); round++) for (const at of pages) taken.get(at)?.push(await ask(at));
console.log("p95 ms  p50 ms  p95 of processor  first of processor   bytes (brotli)");
for (const [at, list] of taken) {
  const of = (what: keyof Taken, p: number): string =>
    percentile(
      list.map((t) => t[what]),
      p,
    ).toFixed(0);
  console.log(
    `${of("clock", 0.95).padStart(6)}  ${of("clock", 0.5).padStart(6)}  ${of("processor", 0.95).padStart(16)}  ${(first.get(at) ?? 0).toFixed(0).padStart(18)}  ${of("bytes", 0.5).padStart(15)}  ${at}`,
  );
}

/** Readers ask page after page until the writer is done. */
async function crowd(): Promise<void> {
  const written = mkdtempSync(path.join(tmpdir(), "parley-web-"));
  try {
    mkdirSync(path.join(written, "new"));
    for (const { name, text } of generate(path.join(root, "examples"), 100, Date.now() % 100_000))
      writeFileSync(path.join(written, "new", name), text);
    const main = path.join(root, "src/shells/cli/main.ts");
    const writer = spawn(process.execPath, [main, "add", path.join(written, "new"), "--archive", folder!], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    const writing = { done: false };
    writer.stderr.on("data", (words) => faults.push(String(words)));
    writer.on("close", (code) => {
      writing.done = true;
      if (code) faults.push(`add ended with ${code}`);
    });
    let asked = 0;
    await Promise.all(
      Array.from({ length: Number(readers) }, async (_, reader) => {
        for (let i = reader; !writing.done || i < reader + 2; i++) {
          await ask(pages[i % pages.length] ?? "/");
          asked++;
        }
      }),
    );
    console.log(`${readers} readers while 100 readouts were added: ${asked} pages, ${faults.length} faults`);
  } finally {
    rmSync(written, { recursive: true, force: true });
  }
}

await crowd();
for (const fault of faults.slice(0, 10)) console.log(fault);
await archive.close();
process.exitCode = faults.length ? 1 : 0;
