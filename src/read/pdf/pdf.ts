/** Reads a PDF into pieces: printed lines in reading order, put together to paragraphs. */
import { confined } from "../confine.ts";
import { NO_META, type Contents, type Refusal } from "../contents.ts";
import { tidy } from "../white-space.ts";
import type { Printed } from "./glyphs.ts";
import { linesOfPage } from "./lines.ts";
import { paragraphs } from "./paragraphs.ts";
import { withoutFurniture } from "./furniture.ts";

/** Pieces of a PDF, or why it cannot be read. */
export async function readPdf(bytes: Uint8Array): Promise<Contents | Refusal> {
  const printed = await confined<Printed>({ parser: "pdf", bytes });
  return "code" in printed ? printed : fromPrinted(printed);
}

/** Pieces of printed pages. */
export function fromPrinted(printed: Printed): Contents | Refusal {
  const pages = withoutFurniture(printed.pages.map((page) => ({ height: page.height, lines: linesOfPage(page) })));
  const pieces = paragraphs(pages);
  const text = pieces.map((p) => p.text).join("");
  if (!text) return NO_TEXT;
  if (unmapped(text) > 0.3) return NO_LETTERS;
  const title = tidy(printed.title ?? "");
  return {
    pieces,
    meta: {
      ...NO_META,
      title: title && !/\.\w{3,4}$|^(?:untitled|microsoft |powerpoint )/i.test(title) ? title : null,
      language: printed.language,
    },
    problems: [],
  };
}

/** Share of signs that stand for no letter: fonts without a map to Unicode. */
function unmapped(text: string): number {
  let odd = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0xfffd || (c >= 0xe000 && c < 0xf900)) odd++;
  }
  return odd / text.length;
}

const NO_TEXT: Refusal = {
  code: "no-text-layer",
  what: "is a PDF that has no text layer, only images of pages",
  cure: "Run OCR on it first and give the result",
};

const NO_LETTERS: Refusal = {
  code: "no-text-layer",
  what: "is a PDF whose fonts do not say which letters they print",
  cure: "Run OCR on it first and give the result",
};
