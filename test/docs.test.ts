/** Documentation that can fail: what the command line offers is described, and what README shows is what comes out. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { COMMANDS, GLOBAL_OPTIONS } from "../src/shells/cli/commands.ts";
import { commandPage, helpFor, helpForAll } from "../src/shells/cli/help.ts";
import { parleyIn } from "./parley.ts";

const root = path.resolve(import.meta.dirname, "..");
const page = (file: string): string => readFileSync(path.join(root, file), "utf8");
const readme = page("README.md");

test("README names every command, docs/commands.md tells what help tells", () => {
  assert.deepEqual(
    COMMANDS.filter((c) => !readme.includes(`parley ${c.name}`)).map((c) => c.name),
    [],
  );
  assert.equal(page("docs/commands.md"), commandPage(), "run npm run docs");
});

test("help describes every command and every option within 80 columns", () => {
  const all = helpForAll();
  for (const c of COMMANDS) {
    assert.ok(all.replace(/\s+/g, " ").includes(c.says), c.name);
    for (const o of c.options) assert.ok(helpFor(c).includes(`--${o.name}`), o.name);
  }
  for (const o of GLOBAL_OPTIONS) assert.ok(all.includes(`--${o.name}`), o.name);
  for (const line of [all, ...COMMANDS.map(helpFor)].join("\n").split("\n")) assert.ok(line.length <= 80, line);
});

test("README, CONTRIBUTING and the pages of docs name only options, scripts and files that exist", () => {
  const options = new Set([...COMMANDS.flatMap((c) => c.options), ...GLOBAL_OPTIONS].map((o) => o.name));
  const scripts = Object.keys((JSON.parse(page("package.json")) as { scripts: object }).scripts);
  const wrong: string[] = [];
  for (const file of ["README.md", "CONTRIBUTING.md", "docs/record.md", "docs/api.md", "gold/README.md"]) {
    const text = page(file);
    for (const [, command, rest = ""] of text.matchAll(/parley ([a-z]+)([^\n`]*)/g))
      for (const [, option = ""] of rest.matchAll(/--([a-z][a-z-]*)/g))
        if (!options.has(option)) wrong.push(`${file}: parley ${command} --${option}`);
    for (const [, script = ""] of text.matchAll(/npm run ([a-z:]+)/g))
      if (!scripts.includes(script)) wrong.push(`${file}: npm run ${script}`);
    for (const [, target = ""] of text.matchAll(/\]\(([^)#:]+)\)/g))
      if (!existsSync(path.join(root, path.dirname(file), target))) wrong.push(`${file}: ${target}`);
    for (const [, target = ""] of text.matchAll(/`((?:src|knowledge|test|gold|docs|examples|scripts)\/[\w./-]+)`/g))
      if (!existsSync(path.join(root, target))) wrong.push(`${file}: ${target}`);
  }
  assert.deepEqual(wrong, []);
});

test("docs/record.md names every field that a record has", async () => {
  const { out } = await parleyIn("read", "--json", "examples/2031-02-12-jpn-usa.jpn.txt");
  const names = new Set<string>();
  JSON.parse(out, (key, value: unknown) => {
    if (key && !/^\d+$/.test(key)) names.add(key);
    return value;
  });
  const contract = page("docs/record.md");
  assert.deepEqual(
    [...names].filter((name) => !new RegExp(`\\b${name}\\b`).test(contract)),
    [],
  );
});

test("the session in README is what comes out", async () => {
  const sessions = [...readme.matchAll(/```console\n([\s\S]*?)```/g)].map(([, text = ""]) => text);
  assert.ok(sessions.length);
  for (const session of sessions) {
    const [command = "", ...shown] = session.trimEnd().split("\n");
    const { out } = await parleyIn(...command.replace(/^\$ npx parley /, "").split(" "));
    assert.equal(shown.join("\n"), out.trimEnd(), "run npm run docs");
  }
});
