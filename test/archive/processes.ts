/** Starts processes over an archive, and writes the files they add. */
import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess, SpawnOptions } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Invented } from "./invented.ts";

export const CHILD = path.join(import.meta.dirname, "child.ts");

export interface Ran {
  code: number | null;
  signal: string | null;
  out: string;
  err: string;
}

/** A child at work, and what comes of it. */
export function start(args: readonly string[], options: SpawnOptions = {}): { child: ChildProcess; ran: Promise<Ran> } {
  const child = spawn(process.execPath, [CHILD, ...args], { stdio: ["ignore", "pipe", "pipe"], ...options });
  const ran = new Promise<Ran>((resolve, reject) => {
    let [out, err] = ["", ""];
    child.stdout?.on("data", (d) => (out += d));
    child.stderr?.on("data", (d) => (err += d));
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, out, err }));
  });
  return { child, ran };
}

export const run = (args: readonly string[], options: SpawnOptions = {}): Promise<Ran> => start(args, options).ran;

/** So many files in a folder, each a readout of its own; every second is the other side's of the same talks. */
export function writeReadouts(folder: string, count: number, mark = ""): void {
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < count; i++) {
    const talks = Math.floor(i / 2);
    const day = new Date(Date.UTC(2031, 0, 1) + talks * 3 * 86_400_000).toISOString().slice(0, 10);
    const what: Invented = {
      publisher: i % 2 ? "USA" : "JPN",
      day,
      parties: ["JPN", "USA"],
      title: `Talks ${mark}${i}`,
      people: [
        ["Emi Kuzuhara", "JPN"],
        ["Calvin Brightwater", "USA"],
      ],
      said: Array.from({ length: 6 }, (_, s) => ({
        by: ["JPN"],
        cue: "stated that",
        content: `the ${mark} cables numbered ${i} and ${s} would be mended before the winter storms`,
        topics: ["cables"],
      })),
    };
    writeFileSync(path.join(folder, `${String(i).padStart(4, "0")}${mark}.txt`), JSON.stringify(what));
  }
}

/** Whether a mount of its own can be had here; else why not. */
export function mountHere(): { how: string[] } | { why: string } {
  const tries = [
    ["unshare", "-rm"],
    ["unshare", "-m"],
  ];
  for (const how of tries) {
    const ran = spawnSync(how[0]!, [...how.slice(1), "mount", "-t", "tmpfs", "-o", "size=1m", "none", "/mnt"], {
      encoding: "utf8",
    });
    if (ran.status === 0) return { how };
  }
  return {
    why: "no small disk to fill: this system lets the test mount none (unshare and mount are refused or absent)",
  };
}
