/** `npm test [-- FILE... | --OPTION...]`: runs the tests beside the code and those that cross stages, two files at a time. */
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const given = process.argv.slice(2);
const files = given.filter((a) => !a.startsWith("-"));
const options = given.filter((a) => a.startsWith("-"));

const run = spawnSync(
  process.execPath,
  ["--test", "--test-concurrency=2", ...options, ...(files.length ? files : ["src/**/*.test.ts", "test/**/*.test.ts"])],
  {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"] ?? path.join(tmpdir(), "node-compile-cache"),
    },
  },
);
process.exitCode = run.status ?? 1;
