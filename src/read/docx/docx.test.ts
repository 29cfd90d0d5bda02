/** Word documents are read with the numbers that Word prints; bombs, torsos and other archives are refused. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { crc32, deflateRawSync } from "node:zlib";
import { isFailure, type Failure } from "../../model/failure.ts";
import type { Page } from "../../model/text.ts";
import { readPage } from "../read-page.ts";

/** A ZIP archive of these parts. */
function zip(parts: { [name: string]: string | Uint8Array }): Uint8Array {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const named = Buffer.from(name);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt16LE(named.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), head, named, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    files.push(local);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), head, tail, named]));
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...files, list, Buffer.from("PK\x05\x06"), end]);
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const p = (text: string, props = ""): string => `<w:p><w:pPr>${props}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;
const numbered = (level: number, list = 1): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

const docx = (body: string, more: { [name: string]: string | Uint8Array } = {}): Uint8Array =>
  zip({
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    "word/styles.xml": `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="n1" Type="${RELS}/numbering" Target="numbering.xml"/><Relationship Id="s1" Type="${RELS}/styles" Target="styles.xml"/></Relationships>`,
    "word/numbering.xml": `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
      <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="(%2)"/></w:lvl>
      <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl>
    </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ...more,
  });

const read = (bytes: Uint8Array): Promise<Page | Failure> =>
  readPage({ name: "readout.docx", url: null, bytes, sha256: "", contentType: null, retrieved: null });

async function blocks(bytes: Uint8Array): Promise<string[]> {
  const page = await read(bytes);
  assert.ok(!isFailure(page), JSON.stringify(page));
  assert.equal(page.format, "docx");
  return page.blocks.map((b) => `${b.shape}${b.depth || ""}: ${page.text.slice(b.start, b.end)}`);
}

test("a Word readout keeps title, headings and the numbers that Word prints, also across paragraphs between them", async () => {
  const body =
    p("Talks between Freedonia and Sylvania", style("Title")) +
    p("March 4, 2031") +
    p("Bilateral matters", numbered(0)) +
    p("The two ministers discussed fisheries.", numbered(1)) +
    p("They agreed to meet monthly.", numbered(1)) +
    p("A remark between the items.") +
    p("Regional matters", numbered(0)) +
    p("Minister Teasdale raised the canal.", numbered(1)) +
    p("the locks", numbered(2)) +
    p("Background", style("Heading1"));
  assert.deepEqual(await blocks(docx(body)), [
    "title: Talks between Freedonia and Sylvania",
    "paragraph: March 4, 2031",
    "item1: 1. Bilateral matters",
    "item2: (1) The two ministers discussed fisheries.",
    "item2: (2) They agreed to meet monthly.",
    "paragraph: A remark between the items.",
    "item1: 2. Regional matters",
    "item2: (1) Minister Teasdale raised the canal.",
    "item3: • the locks",
    "heading: Background",
  ]);
});

test("words that Word keeps in several runs are one word, a table's cells are cells", async () => {
  const body =
    "<w:p><w:r><w:t>The two minis</w:t></w:r><w:r><w:t>ters agreed.</w:t></w:r></w:p>" +
    `<w:tbl><w:tr><w:tc>${p("Place")}</w:tc><w:tc>${p("Port Fredonia")}</w:tc></w:tr></w:tbl>`;
  assert.deepEqual(await blocks(docx(body)), [
    "paragraph: The two ministers agreed.",
    "cell: Place",
    "cell: Port Fredonia",
  ]);
});

const refusals: [string, () => Uint8Array, string, RegExp][] = [
  ["a truncated Word document", () => docx(p("The ministers met.")).subarray(0, 700), "broken-file", /truncated/],
  [
    "a Word document whose text is damaged",
    () => docx(p("x"), { "word/document.xml": "<w:document><w:body>" }),
    "broken-file",
    /broken/,
  ],
  [
    "a ZIP bomb in a Word document's clothes",
    () => docx("", { "word/document.xml": Buffer.alloc(60_000_000, " ") }),
    "too-costly",
    /unpacks to far more/,
  ],
  ["markup nested 100,000 deep", () => docx("<w:sdt>".repeat(100_000)), "too-costly", /unpacks to far more/],
  [
    "an Excel workbook",
    () => zip({ "xl/workbook.xml": "<x/>" }),
    "not-a-document",
    /is an Excel workbook; Parley reads text, HTML, PDF and Word/,
  ],
  ["an OpenDocument file", () => zip({ "content.xml": "<x/>" }), "not-a-document", /OpenDocument/],
  ["any other ZIP archive", () => zip({ "a.txt": "x" }), "not-a-document", /ZIP archive/],
  ["a Word document without words", () => docx(p(" ")), "no-text", /holds no text/],
];
for (const [what, bytes, code, words] of refusals)
  test(`${what} is refused`, async () => {
    const outcome = await read(bytes());
    assert.ok(isFailure(outcome));
    assert.equal(outcome.code, code);
    assert.match(outcome.what, words);
    assert.ok(outcome.cure);
  });
