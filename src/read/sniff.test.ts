/** Bytes are what they are, not what they are called; what is no document is refused by its right name. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { isFailure, type Failure } from "../model/failure.ts";
import type { Page } from "../model/text.ts";
import { readPage } from "./read-page.ts";

const read = (
  content: string | Uint8Array,
  name = "readout.txt",
  contentType: string | null = null,
): Promise<Page | Failure> =>
  readPage({
    name,
    url: null,
    bytes: typeof content === "string" ? Buffer.from(content) : content,
    sha256: "",
    contentType,
    retrieved: null,
  });
const hex = (h: string): Uint8Array => Buffer.concat([Buffer.from(h.replaceAll(" ", ""), "hex"), Buffer.alloc(400)]);

const refusals: [content: string | Uint8Array, what: RegExp][] = [
  [hex("89504e470d0a1a0a"), /^is a PNG image; Parley reads text, HTML, PDF and Word \(\.docx\)$/],
  [hex("ffd8ffe0"), /JPEG/],
  [hex("474946383961"), /GIF/],
  [hex("52494646 00000000 57454250"), /WebP/],
  [hex("49492a00"), /TIFF/],
  [hex("00000020 6674797069736f6d"), /MP4/],
  [hex("d0cf11e0a1b11ae1"), /old Office file/],
  [hex("1f8b0800"), /gzip/],
  [hex("526172211a0700"), /RAR/],
  [hex("7f454c46"), /program/],
  [hex("53514c69746520666f726d6174203300"), /SQLite/],
  ["{\\rtf1\\ansi The ministers met.}", /rich text/],
  ["%!PS-Adobe-3.0\n", /PostScript/],
  ['<?xml version="1.0"?><rss version="2.0"><channel/></rss>', /news feed/],
  ['<svg xmlns="http://www.w3.org/2000/svg"></svg>', /SVG/],
  ['{"statements": []}', /JSON/],
  ["MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x", /MHTML/],
  [Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3)) % 251), /not text/],
  [new Uint8Array(5000), /not text/],
];
for (const [content, what] of refusals)
  test(`what ${what} names is refused by that name`, async () => {
    const outcome = await read(content);
    assert.ok(isFailure(outcome), JSON.stringify(outcome).slice(0, 200));
    assert.match(outcome.what, what);
    assert.ok(outcome.cure);
    assert.equal(outcome.input, "readout.txt");
  });

test("nothing, and nothing but white space, hold no text", async () => {
  for (const [content, code] of [
    ["", "empty"],
    [" \n\t\u00a0\u200b\r\n", "no-text"],
    ["<html><body><script>1</script></body></html>", "no-text"],
  ] as const) {
    const outcome = await read(content);
    assert.ok(isFailure(outcome));
    assert.equal(outcome.code, code);
  }
});

test("markup is found under any name and type, text that only mentions tags stays text", async () => {
  for (const content of [
    "<!DOCTYPE html><p>The ministers met.",
    "<p>The ministers met.</p>",
    "\ufeff\n<!-- x --><html><p>The ministers met.</html>",
    "The ministers met.<br><br>They <b>agreed</b>.<br>",
  ]) {
    const page = await read(content, "readout.pdf", "application/pdf");
    assert.ok(!isFailure(page));
    assert.equal(page.format, "html", content);
    assert.match(page.text, /^The ministers met\./);
  }
  const page = await read("The ministers met. a < b and <Teasdale> said so.", "x.html", "text/html");
  assert.ok(!isFailure(page));
  assert.equal(page.format, "text");
  assert.equal(page.text, "The ministers met. a < b and <Teasdale> said so.");
});

test("a word of 100,000 letters is one block; more text than any document holds is refused", async () => {
  const page = await read("a".repeat(100_000));
  assert.ok(!isFailure(page));
  assert.equal(page.blocks.length, 1);
  for (const content of ["word ".repeat(1_100_000), "x\n".repeat(310_000)]) {
    const outcome = await read(content);
    assert.ok(isFailure(outcome));
    assert.equal(outcome.code, "too-long");
  }
});
