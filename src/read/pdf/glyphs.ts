/** Takes the printed words out of a PDF, each with its place on the page. Runs confined. */
import { getDocumentProxy } from "unpdf";
import type { Refusal } from "../contents.ts";

/** A run of letters as printed: left and right edge, base line from the top of the page, size. */
export interface Glyphs {
  text: string;
  left: number;
  right: number;
  base: number;
  size: number;
}

export interface PrintedPage {
  width: number;
  height: number;
  glyphs: Glyphs[];
}

export interface Printed {
  pages: PrintedPage[];
  title: string | null;
  language: string | null;
}

type PDFPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>["getPage"]>>;
type TextContent = Awaited<ReturnType<PDFPage["getTextContent"]>>;

const MOST_PAGES = 300;
const MOST_GLYPHS = 200_000;

/** The pages of a PDF, or why they cannot be read. */
export async function glyphsOf(bytes: Uint8Array): Promise<Printed | Refusal> {
  let pdf;
  try {
    pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, useSystemFonts: false, disableFontFace: true });
  } catch (error) {
    return (error as Error).name === "PasswordException" ? PROTECTED : BROKEN;
  }
  if (pdf.numPages > MOST_PAGES)
    return {
      code: "too-many-pages",
      what: `has ${pdf.numPages} pages; Parley reads up to ${MOST_PAGES}`,
      cure: "Print the readout's pages to a file of their own",
    };
  const pages: PrintedPage[] = [];
  let room = MOST_GLYPHS;
  try {
    for (let n = 1; n <= pdf.numPages; n++) {
      const page = await printedPage(await pdf.getPage(n), room);
      room -= page.glyphs.length;
      if (room <= 0) return TOO_LONG;
      pages.push(page);
    }
    const { info } = (await pdf.getMetadata()) as { info: { Title?: unknown; Language?: unknown } };
    return { pages, title: word(info.Title), language: word(info.Language) };
  } catch {
    return BROKEN;
  }
}

/** One page, read as a stream so that a page without end can be left. */
async function printedPage(page: PDFPage, most: number): Promise<PrintedPage> {
  const view = page.getViewport({ scale: 1 });
  const glyphs: Glyphs[] = [];
  const reader = (page.streamTextContent({ includeMarkedContent: false }) as ReadableStream<TextContent>).getReader();
  for (let chunk = await reader.read(); !chunk.done && glyphs.length < most; chunk = await reader.read()) {
    for (const item of chunk.value.items) {
      if (!("str" in item) || !item.str) continue;
      const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
      const [left, base] = view.convertToViewportPoint(x, y) as [number, number];
      const [ahead, level] = view.convertToViewportPoint(x + a, y + b) as [number, number];
      // Words that run up, down or askew are stamps and margins.
      if (Math.abs(level - base) > Math.abs(ahead - left) * 0.2 || ahead < left) continue;
      glyphs.push({ text: item.str, left, right: left + item.width, base, size: Math.hypot(c, d) || item.height });
    }
  }
  if (glyphs.length < most) page.cleanup();
  return { width: view.width, height: view.height, glyphs };
}

const word = (x: unknown): string | null => (typeof x === "string" && x.trim() ? x : null);

const TOO_LONG: Refusal = {
  code: "too-long",
  what: "holds far more words than a readout",
  cure: "Print the readout's pages to a file of their own",
};

const PROTECTED: Refusal = {
  code: "protected",
  what: "is protected by a password",
  cure: "Save it without the password, or give its text",
};

const BROKEN: Refusal = {
  code: "broken-file",
  what: "is a broken or truncated PDF",
  cure: "Fetch or save the file again, or give its text",
};
