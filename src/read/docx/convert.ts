/** Turns a Word document into markup with mammoth, from parts that were bounded before. Runs confined. */
import mammoth from "mammoth";
import type { Refusal } from "../contents.ts";
import { refused } from "../sniff.ts";
import type { Converted } from "./docx.ts";
import { printNumbers } from "./numbering.ts";
import { openZip, ZipError, type Zip } from "./zip.ts";

const MOST_TAGS = 600_000;
const DEEPEST = 200;

/** Markup of a Word document, or why it cannot be read. */
export async function docxToMarkup(bytes: Uint8Array): Promise<Converted | Refusal> {
  try {
    const zip = openZip(bytes);
    const main = mainPart(zip);
    if (!main) return otherArchive(zip);
    const written = text(zip, main) ?? "";
    if (tooDeepOrLong(written)) return TOO_LARGE;
    const folder = main.slice(0, main.lastIndexOf("/") + 1);
    const numbered = printNumbers(written, text(zip, `${folder}numbering.xml`), text(zip, `${folder}styles.xml`));
    const file = {
      exists: (name: string) => zip.names.includes(name.replace(/^\//, "")),
      read: async (name: string, encoding?: string) => {
        const part = name.replace(/^\//, "") === main ? new TextEncoder().encode(numbered) : zip.read(name);
        if (!part) throw new ZipError("broken");
        const asText = encoding && encoding !== "base64" ? new TextDecoder(encoding).decode(part) : null;
        if (asText !== null && tooDeepOrLong(asText)) throw new ZipError("too-large");
        return asText ?? (encoding ? Buffer.from(part).toString("base64") : part);
      },
      write: () => undefined,
      toArrayBuffer: () => undefined,
    };
    const { value } = await mammoth.convertToHtml({ file } as never, {
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
      styleMap: ["p[style-name='Title'] => h1.title:fresh", "p[style-name='Subtitle'] => h2:fresh"],
    });
    const core = text(zip, "docProps/core.xml") ?? "";
    // Several headings of the first level and no title: they head sections.
    const sections = !value.includes('<h1 class="title">') && value.split("<h1>").length > 2;
    const html = sections ? value.replace(/<(\/?)h1>/g, "<$1h2>") : value;
    return { html, title: property(core, "dc:title"), language: property(core, "dc:language") };
  } catch (error) {
    if (!(error instanceof ZipError)) return BROKEN;
    return error.reason === "too-large" ? TOO_LARGE : error.reason === "protected" ? PROTECTED : BROKEN;
  }
}

/** Path of the document's text, as the package names it. */
function mainPart(zip: Zip): string | null {
  const rels = text(zip, "_rels/.rels") ?? "";
  for (const [relation] of rels.matchAll(/<Relationship\b[^>]{0,2000}>/g)) {
    if (!/Type="[^"]*\/officeDocument"/.test(relation)) continue;
    const target = /Target="([^"]{1,300})"/.exec(relation)?.[1]?.replace(/^\//, "");
    if (target && /document\d*\.xml$/i.test(target) && zip.names.includes(target)) return target;
  }
  return zip.names.includes("word/document.xml") ? "word/document.xml" : null;
}

const KINDS: readonly (readonly [part: RegExp, what: string, cure: string])[] = [
  [/^xl\//, "an Excel workbook", "Save its text as Word (.docx) or as text"],
  [/^ppt\//, "a PowerPoint presentation", "Save it as PDF or give its text"],
  [/^content\.xml$/, "an OpenDocument file", "Save it as Word (.docx)"],
  [/\.opf$/, "an e-book (EPUB)", "Save its text as HTML or text"],
  [/^Index\/Document\.iwa$/, "a Pages document", "Export it as Word (.docx)"],
];

function otherArchive(zip: Zip): Refusal {
  for (const [part, what, cure] of KINDS)
    if (zip.names.some((n) => part.test(n))) return refused("not-a-document", what, cure);
  return refused("not-a-document", "a ZIP archive", "Unpack it and give the document inside");
}

const text = (zip: Zip, name: string): string | null => {
  const bytes = zip.read(name);
  return bytes && new TextDecoder().decode(bytes);
};

const property = (xml: string, name: string): string | null =>
  new RegExp(`<${name}>([^<]{1,500})</${name}>`)
    .exec(xml)?.[1]
    ?.replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&") ?? null;

/** A linear look at tags: neither as many nor as deeply nested as only an attack has. */
function tooDeepOrLong(xml: string): boolean {
  let depth = 0;
  let tags = 0;
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at + 1)) {
    if (++tags > MOST_TAGS) return true;
    const next = xml[at + 1];
    if (next === "/") depth--;
    else if (next !== "?" && next !== "!") {
      const end = xml.indexOf(">", at);
      if (end > 0 && xml[end - 1] !== "/" && ++depth > DEEPEST) return true;
    }
  }
  return false;
}

const TOO_LARGE: Refusal = {
  code: "too-costly",
  what: "unpacks to far more than a Word document of words holds",
  cure: "Save the readout alone as a new Word document, or give its text",
};

const PROTECTED: Refusal = {
  code: "protected",
  what: "is protected by a password",
  cure: "Save it without the password, or give its text",
};

const BROKEN: Refusal = {
  code: "broken-file",
  what: "is a broken or truncated Word document or archive",
  cure: "Fetch or save the file again, or give its text",
};
