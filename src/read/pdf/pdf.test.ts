/** PDFs are read in reading order, without page furniture; what has no words, or too much, is refused. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { PDFDocument, StandardFonts, degrees, type PDFFont, type PDFPage } from "pdf-lib";
import { isFailure, type Failure } from "../../model/failure.ts";
import type { Page } from "../../model/text.ts";
import { readPage } from "../read-page.ts";

const read = (bytes: Uint8Array): Promise<Page | Failure> =>
  readPage({ name: "readout.pdf", url: null, bytes, sha256: "", contentType: null, retrieved: null });

async function blocks(bytes: Uint8Array): Promise<string[]> {
  const page = await read(bytes);
  assert.ok(!isFailure(page), JSON.stringify(page));
  return page.blocks.map((b) => `${b.shape}: ${page.text.slice(b.start, b.end)}`);
}

/** Prints a paragraph wrapped to a width, from a height down; gives the next free height. */
function print(page: PDFPage, font: PDFFont, text: string, x: number, y: number, width: number, size = 11): number {
  let line = "";
  for (const word of text.split(" ")) {
    if (line && font.widthOfTextAtSize(`${line} ${word}`, size) > width) {
      page.drawText(line, { x, y, size, font });
      y -= size * 1.3;
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  page.drawText(line, { x, y, size, font });
  return y - size * 1.3 - size * 0.9;
}

const LEAD =
  "On March 4, 2031, Minister Rufus Teasdale of Freedonia held talks with Minister Vera Trentino of Sylvania in Port Fredonia for about forty minutes and reviewed the whole of their relations.";
const SECOND =
  "Minister Teasdale said that the canal must stay open to ships of every flag, and Minister Trentino agreed that tolls should not rise before the end of the year.";

test("paragraphs of a PDF are put together again, its title is its largest print", async () => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  const page = pdf.addPage([595, 842]);
  let y = print(page, font, "Talks between Freedonia and Sylvania", 72, 760, 450, 18);
  y = print(page, font, "March 4, 2031", 72, y, 450);
  y = print(page, font, LEAD, 72, y, 450);
  y = print(page, font, SECOND, 72, y, 450);
  y = print(page, font, "1. The two ministers discussed fisheries.", 72, y, 450);
  print(page, font, "2. They agreed to meet again in June.", 72, y, 450);
  page.drawText("PROVISIONAL", { x: 200, y: 300, size: 60, font, rotate: degrees(45) });
  pdf.setTitle("Talks between Freedonia and Sylvania");
  const bytes = await pdf.save();
  assert.deepEqual(await blocks(bytes), [
    "title: Talks between Freedonia and Sylvania",
    "paragraph: March 4, 2031",
    `paragraph: ${LEAD}`,
    `paragraph: ${SECOND}`,
    "item: 1. The two ministers discussed fisheries.",
    "item: 2. They agreed to meet again in June.",
  ]);
  const outcome = await read(bytes);
  assert.ok(!isFailure(outcome));
  assert.equal(outcome.format, "pdf");
  assert.equal(outcome.meta.title, "Talks between Freedonia and Sylvania");
});

test("two columns are read one after the other, below a headline across both", async () => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([595, 842]);
  print(page, font, "Joint statement of the ministers of Freedonia and Sylvania", 72, 760, 460, 16);
  const left = print(page, font, LEAD, 72, 700, 210);
  print(page, font, SECOND, 72, left, 210);
  print(
    page,
    font,
    "The Sylvanian side thanked Freedonia for its help after the flood and offered to rebuild the bridge over the river together with engineers of both countries.",
    310,
    700,
    210,
  );
  assert.deepEqual(await blocks(await pdf.save()), [
    "title: Joint statement of the ministers of Freedonia and Sylvania",
    `paragraph: ${LEAD}`,
    `paragraph: ${SECOND}`,
    "paragraph: The Sylvanian side thanked Freedonia for its help after the flood and offered to rebuild the bridge over the river together with engineers of both countries.",
  ]);
});

test("running heads and page numbers go, a paragraph goes on over the page, a word cut at a line end is whole again", async () => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  const texts = [
    [
      "The ministers discussed the coopera-",
      "tion of their coast guards and a long-",
      "term plan for the strait, which both",
    ],
    ["sides want to keep open.", "They agreed to meet in June."],
    ["The third page says little."],
  ];
  for (const [n, lines] of texts.entries()) {
    const page = pdf.addPage([595, 842]);
    page.drawText("MINISTRY OF FOREIGN AFFAIRS OF FREEDONIA", { x: 72, y: 800, size: 9, font });
    page.drawText(`Page ${n + 1} of 3`, { x: 280, y: 30, size: 9, font });
    let y = n === 0 ? 140 : 740;
    for (const [i, line] of lines.entries()) {
      if (n === 1 && i === 1) y -= 14;
      page.drawText(line, { x: 72, y, size: 12, font });
      y -= 15;
    }
  }
  assert.deepEqual(await blocks(await pdf.save()), [
    "paragraph: MINISTRY OF FOREIGN AFFAIRS OF FREEDONIA",
    "paragraph: The ministers discussed the cooperation of their coast guards and a long-term plan for the strait, which both sides want to keep open.",
    "paragraph: They agreed to meet in June.",
    "paragraph: The third page says little.",
  ]);
});

test("a PDF of images alone is refused with the advice to run OCR", async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage([200, 200]).drawRectangle({ x: 10, y: 10, width: 100, height: 100 });
  const outcome = await read(await pdf.save());
  assert.ok(isFailure(outcome));
  assert.equal(outcome.code, "no-text-layer");
  assert.match(outcome.cure, /Run OCR/);
});

test("a truncated PDF, one of 1,000 pages and one behind a password are refused", async () => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  print(pdf.addPage([595, 842]), font, LEAD, 72, 700, 450);
  const whole = await pdf.save();
  const torso = await read(whole.subarray(0, 300));
  assert.ok(isFailure(torso));
  assert.equal(torso.code, "broken-file");

  const long = await PDFDocument.create();
  for (let i = 0; i < 1000; i++) long.addPage([100, 100]);
  const tooLong = await read(await long.save());
  assert.ok(isFailure(tooLong));
  assert.equal(tooLong.code, "too-many-pages");
  assert.match(tooLong.what, /1000 pages/);

  const locked = new TextEncoder().encode(
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n" +
      `3 0 obj<</Filter/Standard/V 1/R 2/O<${"41".repeat(32)}>/U<${"42".repeat(32)}>/P -44>>endobj\n` +
      `trailer<</Root 1 0 R/Encrypt 3 0 R/ID[<${"00".repeat(16)}><${"00".repeat(16)}>]/Size 4>>\n%%EOF`,
  );
  const secret = await read(locked);
  assert.ok(isFailure(secret));
  assert.equal(secret.code, "protected");
});
