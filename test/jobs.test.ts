/** Reading with several threads gives what reading with one gives, byte for byte. */
import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { threadsOver } from "../src/app/reading/threads.ts";
import { isFailure } from "../src/app.ts";
import { parleyIn, root } from "./parley.ts";

const folder = mkdtempSync(path.join(tmpdir(), "parley-jobs-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const given = readdirSync(path.join(root, "gold/dev"))
  .filter((file) => /\.(txt|html|pdf|docx)$/.test(file))
  .slice(0, 8)
  .map((file) => path.join(root, "gold/dev", file));

test("records and failures come in the order of the inputs, the same bytes with one thread and with three", async () => {
  const empty = path.join(folder, "empty.txt");
  writeFileSync(empty, "");
  const inputs = [...given.slice(0, 5), path.join(folder, "missing.txt"), ...given.slice(5), empty];
  for (const form of [["--json"], []]) {
    const one = await parleyIn("read", ...form, ...inputs);
    assert.deepEqual(await parleyIn("read", "--jobs", "3", ...form, ...inputs), one);
    assert.equal(one.code, 1);
  }
});

test("an archive made with two threads holds what one made with one holds, in the same order", async () => {
  const inputs = path.join(folder, "inputs");
  mkdirSync(inputs);
  for (const [i, file] of given.slice(0, 4).entries())
    copyFileSync(file, path.join(inputs, `${i}${path.extname(file)}`));
  // The same bytes once more: known, however near the two are read.
  copyFileSync(given[0]!, path.join(inputs, `0b${path.extname(given[0]!)}`));
  const added = async (name: string, ...jobs: string[]): Promise<unknown> => {
    const archive = path.join(folder, name);
    const { code, out, err } = await parleyIn("add", inputs, "--json", "--archive", archive, ...jobs);
    const found = await parleyIn("search", "cooperat* OR talks OR minister*", "--json", "--archive", archive);
    return { code, out, err, found: found.out };
  };
  const one = (await added("one")) as { out: string };
  assert.deepEqual(await added("two", "--jobs", "2"), one);
  assert.match(one.out, /"as":"known"/);
});

test("a command line that asks for no threads, or for too many, is wrong", async () => {
  for (const n of ["0", "65", "two"]) {
    const { code, err } = await parleyIn("read", "--jobs", n, ...given);
    assert.equal(code, 2);
    assert.match(err, /--jobs wants a number from 1 to 64/);
  }
});

test("a source at which reading stumbles fails alone; the one after it is read", async () => {
  const threads = threadsOver(root, 1);
  try {
    const text = new TextEncoder().encode("Minister Arai met Secretary Holt in Tokyo on 3 March 2031.");
    const source = (bytes: Uint8Array) => ({
      name: "text",
      url: null,
      bytes,
      sha256: "00".repeat(32),
      contentType: null,
      retrieved: null,
    });
    const torn = threads.read(source(null as unknown as Uint8Array), {});
    const whole = threads.read(source(text), {});
    assert.ok(isFailure(await torn));
    assert.ok(!isFailure(await whole));
  } finally {
    await threads.close();
  }
});

test(
  "threads that die on every source leave each source with its failure, and nothing waits for ever",
  { timeout: 60_000 },
  async () => {
    // Without knowledge/ a thread cannot begin.
    const threads = threadsOver(folder, 2);
    try {
      const source = (name: string) => ({
        name,
        url: null,
        bytes: new TextEncoder().encode("The ministers met."),
        sha256: "00".repeat(32),
        contentType: null,
        retrieved: null,
      });
      const outcomes = await Promise.all(Array.from({ length: 9 }, (_, i) => threads.read(source(`text ${i}`), {})));
      for (const [i, outcome] of outcomes.entries()) {
        assert.ok(isFailure(outcome));
        assert.equal(outcome.input, `text ${i}`);
        assert.match(outcome.what, /made Parley stumble/);
      }
    } finally {
      await threads.close();
    }
  },
);
