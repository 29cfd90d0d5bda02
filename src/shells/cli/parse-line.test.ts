import assert from "node:assert/strict";
import { test } from "node:test";
import { COMMANDS } from "./commands.ts";
import { parseLine, type ParsedLine } from "./parse-line.ts";

const read = COMMANDS.find((c) => c.name === "read")?.options ?? [];
const parse = (...args: string[]): ParsedLine | string => {
  const line = parseLine(args, read);
  return "wrong" in line ? line.wrong : line;
};

test("options may stand anywhere, - and everything after -- are inputs", () => {
  assert.deepEqual(parse("a.txt", "--json", "-", "--date", "2031-02-13", "--", "--json"), {
    switches: new Set(["json"]),
    values: new Map([["date", "2031-02-13"]]),
    words: ["a.txt", "-", "--json"],
  });
});

test("an unknown option is refused with the nearest one", () => {
  assert.equal(parse("--jsno", "a.txt"), "there is no option --jsno. Did you mean --json?");
  assert.equal(parse("-x"), "there is no option -x");
});

test("a value that is missing, wrong or not wanted is refused", () => {
  assert.equal(parse("--date"), "--date wants a value: --date DATE");
  assert.equal(parse("--date", "--json"), "--date wants a value: --date DATE");
  assert.equal(parse("--date", "2031-02-30"), '--date wants a day of the calendar, like 2031-02-12, not "2031-02-30"');
  assert.equal(
    parse("--url", "ministry.example/x"),
    '--url wants an address that begins with https:// or http://, not "ministry.example/x"',
  );
  assert.equal(parse("--json=yes"), "--json takes no value");
  assert.equal(parse("--date=2031-02-13", "--date=2031-02-14"), "--date stands there twice");
});
