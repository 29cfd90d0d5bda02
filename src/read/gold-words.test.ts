/** Every quotation of the gold files stands in the text that is read from their documents. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { isFailure } from "../model/failure.ts";
import { readPage } from "./read-page.ts";

const gold = fileURLToPath(new URL("../../gold/", import.meta.url));

/** White space, quote marks and dashes folded as gold/score.mjs folds them. */
const fold = (text: string): string =>
  text
    .replace(/[\s\u00a0\u200b\ufeff]+/g, " ")
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2014]/g, "-")
    .trim();

/** Every string under one of these keys, however deep; lists of strings under them too. */
function quotes(x: unknown, keys: readonly string[]): string[] {
  if (Array.isArray(x)) return x.flatMap((y) => quotes(y, keys));
  if (typeof x !== "object" || x === null) return [];
  return Object.entries(x).flatMap(([key, v]) => {
    if (!keys.includes(key)) return quotes(v, keys);
    return [v].flat().flatMap((q) => (typeof q === "string" ? [q] : quotes(q, keys)));
  });
}
/** Where the comparing and the briefing gold files keep words of the texts. */
const SIDES = ["a", "b", "now", "before", "new", "dropped"];

async function textOf(file: string): Promise<string> {
  const page = await readPage({
    name: file,
    url: null,
    bytes: readFileSync(file),
    sha256: "",
    contentType: null,
    retrieved: null,
  });
  assert.ok(!isFailure(page), `${file} is read`);
  for (const b of page.blocks) assert.equal(page.text.slice(b.start, b.end).trim().length, b.end - b.start);
  return fold(page.text);
}

for (const set of [
  "dev",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
  "eleventh",
  "twelfth",
  "thirteenth",
  "fourteenth",
  "fifteenth",
])
  for (const file of readdirSync(join(gold, set)).filter((f) => f.endsWith(".gold.json")))
    test(`gold/${set}/${file}: all its quotations stand in the text`, async () => {
      const base = join(gold, set, file.replace(/\.gold\.json$/, ""));
      const text = await textOf(existsSync(`${base}.txt`) ? `${base}.txt` : `${base}.html`);
      for (const q of quotes(JSON.parse(readFileSync(`${base}.gold.json`, "utf8")), ["quote"]))
        assert.ok(text.includes(fold(q)), q);
    });

for (const set of ["dev-pairs", "dev-series"])
  for (const folder of readdirSync(join(gold, set)))
    test(`gold/${set}/${folder}: all its quotations stand in one of the texts`, async () => {
      const dir = join(gold, set, folder);
      const files = readdirSync(dir).filter((f) => /\.(txt|html)$/.test(f));
      const texts = await Promise.all(files.map((f) => textOf(join(dir, f))));
      const words = JSON.parse(readFileSync(join(dir, "gold.json"), "utf8"));
      for (const q of [...quotes(words, SIDES), ...[words.onlyA ?? [], words.onlyB ?? []].flat()])
        assert.ok(
          texts.some((t) => t.includes(fold(q))),
          q,
        );
    });
