/** What holds for every page, whatever came in: blocks that keep their place, and a text that reads as itself. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isFailure, type Failure } from "../model/failure.ts";
import type { Page } from "../model/text.ts";
import { readPage } from "./read-page.ts";

const read = (content: string | Uint8Array, contentType: string | null = null): Promise<Page | Failure> =>
  readPage({
    name: "x",
    url: null,
    bytes: typeof content === "string" ? Buffer.from(content) : content,
    sha256: "",
    contentType,
    retrieved: null,
  });

/** Blocks in order, apart, trimmed, and nothing but white space outside of them. */
function assertSound(page: Page): void {
  let end = 0;
  for (const b of page.blocks) {
    assert.ok(b.start >= end && b.end > b.start && b.end <= page.text.length);
    const words = page.text.slice(b.start, b.end);
    assert.equal(words, words.trim());
    assert.match(page.text.slice(end, b.start), /^\s*$/);
    end = b.end;
  }
  assert.equal(end, page.text.length);
  assert.equal(page.blocks[0]!.start, 0);
  assert.doesNotMatch(page.text, /\n{3,}|[^\S\n]{2,}|[^\S\n]\n|\n[^\S\n]|\t|\r|\u00a0|\u200b|\u00ad/);
}

const words = fc.constantFrom(
  "The",
  "ministers",
  "agreed",
  "to",
  "cooperate.",
  "on",
  "January",
  "1.",
  "2.",
  "(1)",
  "(a)",
  "•",
  "-",
  "–",
  "°",
  "o",
  "*",
  "#",
  "##",
  "===",
  "a",
  "Indo-",
  "Pacific",
  "U.S.",
  "“We",
  "agree,”",
  "said",
  "Étienne",
  "日本",
  "語",
  "4,000",
  "12:20",
  "of:",
  "and;",
  "und",
  "2031",
  "2 The",
  "1 North",
  "…",
  "\u00a0",
  "\u200b",
  "e\u0301",
  "\u00ad",
  "\u202e",
  "\ufeff",
  "\u2028",
  "\f",
  "\t",
  "   ",
  "1)",
  "iv.",
  "①",
  "[Print]",
  "<",
  ">",
  "&amp;",
  "long".repeat(20),
);
const line = fc.array(words, { maxLength: 14 }).chain((w) => fc.nat(6).map((n) => " ".repeat(n) + w.join(" ")));
const text = fc
  .array(fc.oneof(line, fc.constant("")), { minLength: 1, maxLength: 25 })
  .chain((l) => fc.constantFrom("\n", "\r\n", "\n\n").map((end) => l.join(end)));

test("any plain text gives sound blocks, and its canonical text is read as itself", async () => {
  await fc.assert(
    fc.asyncProperty(text, async (raw) => {
      const page = await read(`A line of words.\n\n${raw}`);
      assert.ok(!isFailure(page));
      assertSound(page);
      const again = await read(page.text);
      assert.ok(!isFailure(again));
      assert.equal(again.text, page.text);
    }),
    { numRuns: 400 },
  );
});

test("plain text loses and changes nothing but white space and what nobody sees", async () => {
  const bare = (s: string): string => s.normalize("NFC").replace(/[\s\u00ad\u200b\u202e\ufeff]+/g, "");
  await fc.assert(
    fc.asyncProperty(text, async (raw) => {
      const page = await read(`A line of words.\n\n${raw}`);
      assert.ok(!isFailure(page));
      assert.equal(bare(page.text), bare(`A line of words.${raw}`));
    }),
    { numRuns: 300 },
  );
});

const tag = fc.constantFrom(
  "p",
  "/p",
  "div",
  "/div",
  "ul",
  "/ul",
  "ol",
  "/ol",
  "li",
  "/li",
  "b",
  "/b",
  "h1",
  "/h1",
  "h2",
  "/h2",
  "br",
  "table",
  "/table",
  "tr",
  "td",
  "/td",
  "a href=#",
  "/a",
  "main",
  "/main",
  "article",
  "/article",
  "nav",
  "/nav",
  "blockquote",
  "/blockquote",
  "figure",
  "/figure",
  "img alt='A canal'",
  "pre",
  "/pre",
  "dl",
  "dt",
  "dd",
  "/dl",
  "script",
  "/script",
  "!--",
  'span class="x',
  "ol start=3 type=i",
  "ol reversed",
  "title",
  "/title",
  "q",
  "/q",
  "form",
  "template",
  "svg",
);
const markup = fc
  .array(
    fc.oneof(
      tag.map((t) => `<${t}>`),
      words,
      fc.constant(" "),
      fc.constant("\n"),
    ),
    { maxLength: 60 },
  )
  .map((m) => m.join(""));

test("any markup gives sound blocks or says that there is no text", async () => {
  await fc.assert(
    fc.asyncProperty(markup, async (raw) => {
      const page = await read(`<html><body>${raw}`);
      if (isFailure(page)) assert.equal(page.code, "no-text");
      else assertSound(page);
    }),
    { numRuns: 400 },
  );
});

test("any bytes give sound blocks or a failure in words", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const page = await read(bytes);
      if (isFailure(page)) assert.ok(page.code && page.what && page.cure);
      else assertSound(page);
    }),
    { numRuns: 300 },
  );
});
