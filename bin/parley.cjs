#!/usr/bin/env node
/**
 * Starts Parley on the project's own Node: sets up a checkout when needed, then hands over arguments, terminal, signals
 * and exit code. Plain JavaScript for any Node from 20 on.
 */
"use strict";
const { existsSync, realpathSync } = require("node:fs");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const { setup, ownNode } = require("../scripts/setup.cjs");

const root = path.resolve(__dirname, "..");
const checkout = existsSync(path.join(root, "package-lock.json"));
const main = path.join(root, checkout ? "src/shells/cli/main.ts" : "dist/src/shells/cli/main.js");

function fail(message) {
  process.stderr.write(`parley: ${message}\n`);
  process.exit(1);
}

/** Runs main in another process and ends as it ends. */
function spawnMain(node) {
  const { spawn } = require("node:child_process");
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: "inherit" });
  const passOn = (signal) => child.kill(signal);
  // A terminal sends its interrupt to both processes; without one only this process gets it.
  process.on("SIGINT", () => process.stdin.isTTY || passOn("SIGINT"));
  process.on("SIGTERM", passOn);
  if (process.platform !== "win32") process.on("SIGHUP", passOn);
  child.on("error", (error) => fail(`could not start ${node}: ${error.message}`));
  child.on("exit", (code, signal) => {
    if (!signal) process.exit(code ?? 1);
    for (const each of ["SIGINT", "SIGTERM", "SIGHUP"]) process.removeAllListeners(each);
    process.kill(process.pid, signal);
  });
}

try {
  if (checkout) setup(root);
} catch (error) {
  fail(error.message);
}
const node = ownNode(root);
if (!node)
  fail(
    `there is no Node package for ${process.platform}-${process.arch} beside Parley. Install it again with optional packages.`,
  );
if (realpathSync(node) === realpathSync(process.execPath)) import(pathToFileURL(main).href);
else spawnMain(node);
