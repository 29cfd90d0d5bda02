/** Files and standard input: what is read and what is refused, each with its own words. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { isFailure, type Failure } from "../model/failure.ts";
import { acquire, sha256, type AcquireOptions } from "./acquire.ts";

const folder = mkdtempSync(join(tmpdir(), "acquire-"));
after(() => rmSync(folder, { recursive: true }));
const at = (name: string, content?: string): string => {
  const path = join(folder, name);
  if (content !== undefined) writeFileSync(path, content);
  return path;
};
async function refused(input: string, options?: AcquireOptions): Promise<Failure> {
  const outcome = await acquire(input, options);
  assert.ok(isFailure(outcome), `${input} is refused`);
  return outcome;
}

test("a file's bytes come with its fingerprint and its name, without address and time", async () => {
  const path = at("readout.txt", "The ministers met.\n");
  const source = await acquire(path);
  assert.ok(!isFailure(source));
  assert.equal(new TextDecoder().decode(source.bytes), "The ministers met.\n");
  assert.deepEqual(
    { ...source, bytes: null },
    { name: path, url: null, bytes: null, sha256: sha256(source.bytes), contentType: null, retrieved: null },
  );
  assert.equal(sha256(new Uint8Array()), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
});

test("standard input is read to its end", async () => {
  const stdin = (async function* () {
    yield Buffer.from("The ministers ");
    yield "met.";
  })();
  const source = await acquire("-", { stdin });
  assert.ok(!isFailure(source));
  assert.equal(source.name, "-");
  assert.equal(new TextDecoder().decode(source.bytes), "The ministers met.");
});

test("standard input that never ends is given up at the bound, an empty one is empty", async () => {
  const endless = (async function* () {
    for (;;) yield new Uint8Array(1000);
  })();
  assert.equal((await refused("-", { stdin: endless, maxBytes: 10_000 })).code, "too-large");
  const empty = (async function* () {})();
  const failure = await refused("-", { stdin: empty });
  assert.deepEqual([failure.code, failure.input], ["empty", "standard input"]);
});

test("a file of 200 MB is refused by its size alone", async () => {
  const path = at("huge.txt", "");
  truncateSync(path, 200_000_000);
  const failure = await refused(path);
  assert.equal(failure.code, "too-large");
  assert.match(failure.what, /holds 200 MB; Parley reads up to 50 MB/);
});

test("a missing file, a folder, an empty file and a link in a circle are each told apart", async () => {
  assert.match((await refused(at("missing.txt"))).what, /does not exist/);
  assert.match((await refused(join(at("plain.txt", "x"), "inside"))).what, /does not exist/);
  assert.equal((await refused(folder)).code, "folder");
  assert.equal((await refused(at("empty.txt", ""))).code, "empty");
  symlinkSync("circle", at("circle"));
  assert.match((await refused(at("circle"))).what, /leads back to itself/);
  assert.match((await refused("x".repeat(5000))).what, /too long/);
  assert.equal((await refused("a\0b")).code, "no-such-file");
});

if (process.platform !== "win32") {
  test("a pipe and a device are refused without waiting for them", async () => {
    const pipe = at("pipe");
    execFileSync("mkfifo", [pipe]);
    assert.match((await refused(pipe)).what, /is a pipe/);
    assert.match((await refused("/dev/zero")).what, /is a device/);
  });

  test("a file without permission is refused with what to do", async () => {
    const path = at("closed.txt", "x");
    chmodSync(path, 0);
    const superuser = process.getuid!() === 0;
    // The superuser may read everything, so becomes nobody for the moment.
    if (superuser) process.seteuid!(65534);
    const failure = await refused(path).finally(() => superuser && process.seteuid!(0));
    assert.equal(failure.code, "no-permission");
  });
}
