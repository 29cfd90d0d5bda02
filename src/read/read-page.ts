/** Reads bytes into a page: finds out what they are, decodes them, and cuts the text into blocks. */
import { failure, type Failure } from "../model/failure.ts";
import type { Source } from "../model/source.ts";
import type { Page } from "../model/text.ts";
import { assemble } from "./assemble.ts";
import { readMarkup } from "./html/html.ts";
import { plainText } from "./text/plain-text.ts";

/** The page that the bytes of a source hold, or why they cannot be read. */
export async function readPage(source: Source): Promise<Page | Failure> {
  const decoded = new TextDecoder("utf-8").decode(source.bytes);
  if (/^\s*</.test(decoded)) {
    const { pieces, meta } = readMarkup(decoded, source.url);
    return { ...assemble(pieces), format: "html", charset: "utf-8", meta, problems: [] };
  }
  const { text, blocks } = assemble(plainText(decoded));
  if (!text) return failure(source.name, "no-text", "holds no text", "Give the file of the readout itself");
  return {
    text,
    blocks,
    format: "text",
    charset: "utf-8",
    meta: { title: null, siteName: null, published: null, language: null, canonicalUrl: null },
    problems: [],
  };
}
