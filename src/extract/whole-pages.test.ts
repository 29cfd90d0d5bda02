/** What whole pages give: publisher, engagements, sides and people, one line an engagement. All pages are invented. */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { loadKnowledge } from "../knowledge.ts";
import type { Record } from "../model/record.ts";
import type { Source } from "../model/source.ts";
import type { Page } from "../model/text.ts";
import { assemble } from "../read/assemble.ts";
import { plainText } from "../read/text/plain-text.ts";
import { extract } from "./extract.ts";

const k = loadKnowledge(join(import.meta.dirname, "../../knowledge"));
const META: Page["meta"] = { title: null, siteName: null, published: null, language: null, canonicalUrl: null };
const source: Source = {
  name: "page.txt",
  url: null,
  bytes: new Uint8Array(),
  sha256: "",
  contentType: null,
  retrieved: null,
};

/** "meeting foreign-minister NOR+OMN at Bergen: Arai (NOR); Tarek Noor (OMN)". */
function told({ engagement: e }: Record): string {
  if (!e) return "none";
  const people = e.participants.map((p) => `${p.name} (${p.party ?? "?"})`).join("; ");
  const beside = e.margins === null ? "" : ` beside ${e.margins}`;
  return `${e.kind} ${e.level ?? "?"} ${e.parties.join("+")}${e.place ? ` at ${e.place.name}` : ""}${beside}: ${people}`.trim();
}

/** Cases of test/cases/*.page: "== name", "url: …", the page, then "=> publisher" and a line for each engagement. */
const folder = join(import.meta.dirname, "../../test/cases");
const cases = readdirSync(folder)
  .filter((file) => file.endsWith(".page"))
  .sort()
  .flatMap((file) => readFileSync(join(folder, file), "utf8").split(/^== /m).slice(1))
  .map((one) => {
    const [name = "", ...lines] = one.split("\n");
    const expected = lines.filter((l) => l.startsWith("=> ")).map((l) => l.slice(3).trim());
    const url = lines.find((l) => l.startsWith("url: "))?.slice(5);
    const page = lines.filter((l) => !l.startsWith("=> ") && !l.startsWith("url: ")).join("\n");
    return { name, url, page: page.trim(), expected };
  });

for (const { name, url, page: raw, expected } of cases)
  test(name, () => {
    const page: Page = { ...assemble(plainText(raw)), format: "text", charset: "utf-8", meta: META, problems: [] };
    const records = extract(page, source, { url }, k);
    assert.deepEqual([records[0]?.document.publisher?.country ?? "-", ...records.map(told)], expected);
  });
