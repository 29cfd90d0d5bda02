/** `npm run docs`: writes what documentation shows of the program anew: the sessions in README.md, and docs/commands.md. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { commandPage } from "../src/shells/cli/help.ts";

const root = path.resolve(import.meta.dirname, "..");

const output = (args: readonly string[]): string => {
  const run = spawnSync(process.execPath, ["bin/parley.cjs", ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout.trimEnd();
};

const readme = path.join(root, "README.md");
const sessions = readFileSync(readme, "utf8").replace(
  /```console\n\$ npx parley (.*)\n[^]*?```/g,
  (_, line: string) => `\`\`\`console\n$ npx parley ${line}\n${output(line.split(" "))}\n\`\`\``,
);
writeFileSync(readme, sessions);
writeFileSync(path.join(root, "docs/commands.md"), commandPage());
