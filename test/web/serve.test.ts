/** `parley start` and `parley serve` as a user meets them: they print the address, serve, and end when told to. */
import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import path from "node:path";
import { test } from "node:test";
import { newFolder } from "../archive/folder.ts";
import { root } from "../parley.ts";

interface Started {
  child: ChildProcess;
  /** All that it printed so far. */
  out(): string;
  /** Resolves when it has printed something like this. */
  said(what: RegExp): Promise<string>;
  ended: Promise<number | null>;
}

function parley(...args: string[]): Started {
  const child = spawn(process.execPath, [path.join(root, "bin/parley.cjs"), ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NO_COLOR: "1" },
  });
  let out = "";
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      out += chunk;
      for (const look of waiting) look();
    });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  return {
    child,
    out: () => out,
    said: (what) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = what.exec(out);
          if (found) resolve(found[1] ?? found[0]);
        };
        waiting.add(look);
        look();
        void ended.then(() => reject(new Error(`ended before it said ${what}: ${out}`)));
      }),
    ended,
  };
}

test("serve prints its address, answers there, and ends with 0 on an interrupt", async () => {
  const started = parley("serve", "--archive", path.join(newFolder(), "archive"), "--port", "0");
  const address = await started.said(/Parley is at (http:\/\/127\.0\.0\.1:\d+\/)/);
  const page = await fetch(address);
  assert.equal(page.status, 200);
  assert.match(await page.text(), /No readout has been kept yet/);
  await started.said(/Ctrl-C ends it/);
  started.child.kill("SIGINT");
  assert.equal(await started.ended, 0);
});

test("on an open address it makes a write token and says so", async () => {
  const started = parley("serve", "--archive", path.join(newFolder(), "archive"), "--host", "0.0.0.0", "--port", "0");
  const token = await started.said(/wants the write token: (\S+)/);
  assert.ok(token.length >= 16);
  await started.said(/Ctrl-C ends it/);
  started.child.kill("SIGTERM");
  assert.equal(await started.ended, 0);
});

test("a port that is taken is told in one line", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => taken.once("listening", resolve));
  const { port } = taken.address() as AddressInfo;
  const started = parley("serve", "--archive", path.join(newFolder(), "archive"), "--port", String(port));
  assert.equal(await started.ended, 1);
  assert.match(started.out(), new RegExp(`^parley: port ${port} is taken by another program\\. .*\\n$`));
  taken.close();
});

test("start makes the example archive and serves it", async () => {
  const started = parley("start", "--port", "0");
  const address = await started.said(/Parley is at (http:\/\/127\.0\.0\.1:\d+\/)/);
  assert.match(await (await fetch(address)).text(), /Came in last/);
  await started.said(/Ctrl-C ends it/);
  started.child.kill("SIGINT");
  assert.equal(await started.ended, 0);
});
