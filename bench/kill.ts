/**
 * `node bench/kill.ts [KILLS] [FILES]`: kills `parley add` of 500 files at fifty random instants; after each the archive
 * must check clean, and in the end every file must be there once.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { generate, seeded } from "./generate.ts";

const [kills, files] = [Number(process.argv[2] ?? 50), Number(process.argv[3] ?? 500)];
const root = path.resolve(import.meta.dirname, "..");
const main = path.join(root, "src/shells/cli/main.ts");
const folder = mkdtempSync(path.join(tmpdir(), "parley-kill-"));
const [inputs, archive] = [path.join(folder, "in"), path.join(folder, "archive")];

/** Runs a command of Parley to its end. */
const parley = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [main, ...args, "--archive", archive], { encoding: "utf8" });

try {
  mkdirSync(inputs);
  for (const { name, text } of generate(path.join(root, "examples"), files))
    writeFileSync(path.join(inputs, name), text);
  const random = seeded(Date.now());
  let killed = 0;
  let whole = 0;
  let longest = 4_000;
  for (let i = 0; i < kills; i++) {
    const began = performance.now();
    const child = spawn(process.execPath, [main, "add", inputs, "--archive", archive], { stdio: "ignore" });
    const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on("close", (_, signal) => resolve(signal)));
    await Promise.race([wait(300 + random() * longest), ended]);
    child.kill("SIGKILL");
    if ((await ended) === "SIGKILL") killed++;
    else {
      // Everything was in: begin again with an empty archive, and kill a little sooner.
      longest = Math.max(1_000, (performance.now() - began) * 0.9);
      rmSync(archive, { recursive: true, force: true });
      continue;
    }
    const check = parley("check");
    // Killed before there was an archive, there is none to be damaged.
    if (check.status === 0 || /there is no archive here/.test(check.stderr)) whole++;
    else console.log(`kill ${i + 1}: ${check.stdout}${check.stderr}`);
    if (i % 10 === 9) console.log(`${i + 1} of ${kills}: ${killed} killed at work, ${whole} whole afterwards`);
  }
  const last = parley("add", inputs);
  const check = parley("check");
  const again = parley("add", inputs);
  console.log(`${kills} kills, ${killed} of them at work, ${whole} times whole afterwards`);
  console.log(last.stdout.trim(), check.stdout.trim(), again.stdout.trim());
  process.exitCode =
    whole === killed && last.status === 0 && check.status === 0 && again.stdout.includes(`${files} known already`)
      ? 0
      : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
