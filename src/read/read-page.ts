/** Reads bytes into a page: finds out what they are, decodes them, and cuts the text into blocks. */
import { failure, type Failure } from "../model/failure.ts";
import type { Source } from "../model/source.ts";
import type { Page } from "../model/text.ts";
import { assemble } from "./assemble.ts";
import { decode } from "./charset.ts";
import { NO_META, type Contents, type Refusal } from "./contents.ts";
import { isJunk, refused, sniff, sniffText } from "./sniff.ts";
import { plainText } from "./text/plain-text.ts";

/** More than any readout, joint statement or yearbook holds; what follows takes time in proportion. */
const MOST_CHARACTERS = 5_000_000;
const MOST_LINES = 300_000;

/**
 * The page that the bytes of a source hold, or why they cannot be read. Nothing is run and nothing is fetched. The readers
 * of other formats are loaded when such a format comes, so that plain text does not wait for them.
 */
export async function readPage(source: Source): Promise<Page | Failure> {
  const { bytes } = source;
  const name = source.name === "-" ? "standard input" : source.name;
  const refuse = (r: Refusal): Failure => failure(name, r.code, r.what, r.cure);
  if (bytes.length === 0)
    return refuse({ code: "empty", what: "is empty", cure: "Give a file that holds the readout" });

  const kind = sniff(bytes);
  if (kind.is === "refused") return refuse(kind);
  if (kind.is === "pdf" || kind.is === "zip") {
    const contents =
      kind.is === "pdf"
        ? await (await import("./pdf/pdf.ts")).readPdf(bytes)
        : await (await import("./docx/docx.ts")).readDocx(bytes);
    if ("code" in contents) return refuse(contents);
    return page(name, contents, kind.is === "pdf" ? "pdf" : "docx", null);
  }

  const decoded = decode(bytes, source.contentType);
  if (isJunk(decoded.text)) return refuse(refused("not-a-document", "not text but some other kind of data"));
  const shown = sniffText(decoded.text);
  if (shown.is === "refused") return refuse(shown);
  if (shown.is === "html") {
    const { readMarkup } = await import("./html/html.ts");
    const { pieces, meta, tooMuch } = readMarkup(decoded.text, source.url);
    if (tooMuch) return refuse(TOO_MUCH_MARKUP);
    return page(name, { pieces, meta, problems: decoded.problems }, "html", decoded.charset);
  }
  if (decoded.text.length > MOST_CHARACTERS) return refuse(tooLong(decoded.text.length));
  if (lineCount(decoded.text) > MOST_LINES) return refuse(TOO_MANY_LINES);
  return page(
    name,
    { pieces: plainText(decoded.text), meta: NO_META, problems: decoded.problems },
    "text",
    decoded.charset,
  );
}

function page(name: string, contents: Contents, format: Page["format"], charset: string | null): Page | Failure {
  const { text, blocks } = assemble(contents.pieces);
  if (!text) return failure(name, "no-text", "holds no text", "Give a file that holds the readout");
  if (text.length > MOST_CHARACTERS) {
    const { code, what, cure } = tooLong(text.length);
    return failure(name, code, what, cure);
  }
  return { text, blocks, format, charset, meta: contents.meta, problems: contents.problems };
}

const tooLong = (length: number): Refusal => ({
  code: "too-long",
  what: `holds ${Math.round(length / 1e5) / 10} million characters; Parley reads up to ${MOST_CHARACTERS / 1e6} million`,
  cure: "Cut the readout out of it and give that",
});

function lineCount(text: string): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

const TOO_MANY_LINES: Refusal = {
  code: "too-long",
  what: `holds more than ${MOST_LINES.toLocaleString("en")} lines`,
  cure: "Cut the readout out of it and give that",
};

const TOO_MUCH_MARKUP: Refusal = {
  code: "too-much-markup",
  what: "holds more markup than a page of words can have",
  cure: "Save the readout's part of the page, or its text",
};
