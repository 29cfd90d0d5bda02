/** The command line as a user meets it: results on standard output, failures a line each on standard error, exit codes. */
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { PDFDocument } from "pdf-lib";
import type { Record } from "../src/model/record.ts";
import { faultsOf } from "./contract.ts";
import { parleyIn, root } from "./parley.ts";

const JPN = "examples/2031-02-12-jpn-usa.jpn.txt";
const USA = "examples/2031-02-12-jpn-usa.usa.txt";
const HTML = "examples/2031-06-17-usa-chn.chn.html";
const bin = path.join(root, "bin/parley.cjs");

let folder = "";
before(() => (folder = mkdtempSync(path.join(tmpdir(), "parley-cli-"))));
after(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, bytes: string | Uint8Array): string => {
  const where = path.join(folder, name);
  writeFileSync(where, bytes);
  return where;
};
const records = (out: string): Record[] =>
  out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record);

test("--json prints a record a line that keeps the contract, the same each time", async () => {
  const first = await parleyIn("read", "--json", JPN, USA, HTML);
  assert.deepEqual([first.code, first.err], [0, ""]);
  assert.deepEqual(
    records(first.out).map((r) => r.document.source),
    [JPN, USA, HTML],
  );
  assert.deepEqual(records(first.out).flatMap(faultsOf), []);
  assert.equal((await parleyIn("read", "--json", JPN, USA, HTML)).out, first.out);
});

test("what the command line gives beats what the page says, and says that it was given", async () => {
  const { out } = await parleyIn(
    "read",
    "--json",
    "--date",
    "2031-03-01",
    "--publisher",
    "USA",
    "--url",
    "https://ministry.example/a",
    JPN,
  );
  const [record] = records(out);
  assert.equal(record?.document.published, "2031-03-01");
  assert.equal(record?.document.publisher?.country, "USA");
  assert.equal(record?.document.url, "https://ministry.example/a");
  assert.equal(record?.document.basis.published, "given");
  assert.equal(record?.document.basis.publisher, "given");
});

test("--csv prints a head and a row for each statement", async () => {
  const { out } = await parleyIn("read", "--csv", JPN);
  const [record] = records((await parleyIn("read", "--json", JPN)).out);
  assert.equal(out.trimEnd().split("\r\n").length, 1 + (record?.statements.length ?? 0));
});

test("each bad input is one line on standard error, the others go through, the exit code is 1", async () => {
  const scan = await PDFDocument.create();
  scan.addPage();
  mkdirSync(path.join(folder, "folder"));
  const bad = [
    path.join(folder, "missing.txt"),
    path.join(folder, "folder"),
    file("empty.txt", ""),
    file("blank.txt", " \n\t\n"),
    file(
      "junk.bin",
      Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256),
    ),
    file("scan.pdf", await scan.save()),
    file("cut.docx", Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3])),
    file("deep.html", "<div>".repeat(100_000)),
  ];
  const { code, out, err } = await parleyIn("read", "--json", bad[0] ?? "", JPN, ...bad.slice(1), USA);
  assert.equal(code, 1);
  assert.deepEqual(
    records(out).map((r) => r.document.source),
    [JPN, USA],
  );
  const lines = err.trimEnd().split("\n");
  assert.equal(lines.length, bad.length, err);
  for (const [i, line] of lines.entries()) {
    assert.ok(line.startsWith(`parley: ${bad[i]}: `), line);
    assert.ok(!line.includes("mistake in Parley"), line);
  }
  assert.match(lines[5] ?? "", /no text/);
});

test("a wrong command line is refused with exit code 2 and a hint", async () => {
  const wrong: [args: string[], hint: RegExp][] = [
    [[], /Usage: parley COMMAND/],
    [["raed", "x"], /Did you mean "parley read"\?/],
    [["readout.txt"], /to read a file: parley read FILE/],
    [["read"], /at least one input/],
    [["read", "--explian", JPN], /Did you mean --explain\?/],
    [["read", "--date", "yesterday", JPN], /wants a day of the calendar/],
    [["read", "--json", "--csv", JPN], /choose one of --json and --csv/],
    [["read", "--url", "https://ministry.example/a", JPN, USA], /one text/],
    [["read", "-", "-"], /only once/],
    [["start", "x"], /takes no "x"/],
  ];
  for (const [args, hint] of wrong) {
    const { code, out, err } = await parleyIn(...args);
    assert.deepEqual([code, out], [2, ""], args.join(" "));
    assert.match(err, hint);
  }
});

test("help explains all commands, one command, and stands with --help", async () => {
  assert.match((await parleyIn("help")).out, /read INPUT\.\.\./);
  assert.match((await parleyIn("help", "read")).out, /--explain/);
  assert.equal((await parleyIn("read", "--help")).out, (await parleyIn("help", "read")).out);
  assert.equal((await parleyIn("--help")).out, (await parleyIn("help")).out);
});

test("parley start lists the examples, shows one meeting as each side tells it, and says what to try", async () => {
  const { code, out, err } = await parleyIn("start", "--no-serve");
  assert.deepEqual([code, err], [0, ""]);
  assert.match(out, /according to Japan's readout/);
  assert.match(out, /according to (the )?United States.* readout/);
  assert.match(out, /What to try next:/);
  for (const line of out.split("\n")) assert.ok(line.length <= 80, line);
});

test("the program takes standard input, passes its exit code on, and keeps quiet when the reader leaves", async () => {
  const read = spawnSync(process.execPath, [bin, "read", "--json", "-", path.join(folder, "missing.txt")], {
    input: readFileSync(path.join(root, JPN)),
    encoding: "utf8",
  });
  assert.equal(read.status, 1);
  assert.equal(records(read.stdout)[0]?.document.source, "-");

  const left = spawn(process.execPath, [
    bin,
    "read",
    "--json",
    ...Array.from({ length: 40 }, () => path.join(root, JPN)),
  ]);
  left.stdout.once("data", () => left.stdout.destroy());
  let said = "";
  left.stderr.on("data", (chunk) => (said += chunk));
  await new Promise((resolve) => left.on("close", resolve));
  assert.equal(said, "");
});

test("the version is that of package.json", () => {
  const run = spawnSync(process.execPath, [bin, "--version"], { encoding: "utf8" });
  assert.equal(
    run.stdout,
    `${(JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string }).version}\n`,
  );
});
