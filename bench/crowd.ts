/** `node bench/crowd.ts [SECONDS] [READERS]`: sixteen readers and two writers over one archive; no error, nothing lost. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openApp } from "../src/app.ts";
import { generate } from "./generate.ts";

const [seconds, readers] = [Number(process.argv[2] ?? 60), Number(process.argv[3] ?? 16)];
const root = path.resolve(import.meta.dirname, "..");
const main = path.join(root, "src/shells/cli/main.ts");
const FILES = 400;

if (process.argv[4] === "read") await readUntil(process.argv[5]!, Date.now() + seconds * 1000);
else await crowd();

async function crowd(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "parley-crowd-"));
  const archive = path.join(folder, "archive");
  try {
    for (const part of ["a", "b"]) {
      mkdirSync(path.join(folder, part));
      for (const { name, text } of generate(path.join(root, "examples"), FILES, part.charCodeAt(0)))
        writeFileSync(path.join(folder, part, name), text);
    }
    await run(["add", path.join(root, "examples"), "--archive", archive]);
    const until = Date.now() + seconds * 1000;
    const work = [
      ...["a", "b"].map(async (part) => {
        const errors: string[] = [];
        let rounds = 0;
        while (Date.now() < until) {
          errors.push(...(await run(["add", path.join(folder, part), "--archive", archive])));
          rounds++;
        }
        return { errors, rounds };
      }),
      ...Array.from({ length: readers }, () =>
        start([import.meta.filename, String(seconds), "0", "read", archive]).then((errors) => ({ errors, rounds: 1 })),
      ),
    ];
    const done = await Promise.all(work);
    const errors = done.flatMap((d) => d.errors);
    const check = await run(["check", "--archive", archive]);
    const a = await openApp(root).archive(archive);
    let documents = 0;
    for await (const _ of a.store.documents({ revisions: "all" })) documents++;
    await a.close();
    console.log(
      `${readers} readers, 2 writers (${done[0]!.rounds} and ${done[1]!.rounds} rounds), ${seconds} seconds: ${errors.length} errors, ${documents} documents, check ${check.length ? "FAILED" : "clean"}`,
    );
    for (const e of errors.slice(0, 10)) console.log(e);
    process.exitCode = errors.length || check.length ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a command of Parley; what it says on standard error, and a line when it fails. */
function run(args: string[]): Promise<string[]> {
  return start([main, ...args]);
}

function start(args: string[]): Promise<string[]> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
    let err = "";
    child.stderr.on("data", (d) => (err += d));
    child.on("close", (code) =>
      resolve([...err.split("\n").filter(Boolean), ...(code ? [`${args.slice(1).join(" ")}: exit ${code}`] : [])]),
    );
  });
}

/** Searches and reads, over and over; every record must be whole. */
async function readUntil(folder: string, until: number): Promise<void> {
  const a = await openApp(root).archive(folder);
  while (Date.now() < until) {
    const found = await a.search("cables OR visas", { party: ["JPN"] }, { in: "statements", limit: 10, offset: 0 });
    if ("problem" in found) throw new Error(found.problem.message);
    for (const h of found.hits) if (h.statement && h.passage.text === "") throw new Error("an empty passage");
    for await (const r of a.store.records({}, { limit: 20, descending: true }))
      for (const s of r.record.statements)
        if (s.content.end > r.record.document.text.length) throw new Error("a record that does not fit its text");
    await a.store.counts("statements", "act");
  }
  await a.close();
}
