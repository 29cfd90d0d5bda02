/** Finds out what bytes are from the bytes themselves; names and claimed content types play no part. */

export type Kind =
  | { is: "text" }
  | { is: "pdf" }
  | { is: "zip" }
  | { is: "refused"; code: string; what: string; cure: string };

const READABLE = "Parley reads text, HTML, PDF and Word (.docx)";

/** First bytes (hex, "." for any half) at an offset, and what they show. */
const SIGNATURES: readonly (readonly [offset: number, hex: string, what: string, cure?: string])[] = [
  [0, "89504e470d0a1a0a", "a PNG image", "Run OCR on it and give the text"],
  [0, "ffd8ff", "a JPEG image", "Run OCR on it and give the text"],
  [0, "474946383.61", "a GIF image", "Run OCR on it and give the text"],
  [0, "52494646........57454250", "a WebP image", "Run OCR on it and give the text"],
  [0, "49492a00", "a TIFF image", "Run OCR on it and give the text"],
  [0, "4d4d002a", "a TIFF image", "Run OCR on it and give the text"],
  [0, "424d........00000000", "a BMP image", "Run OCR on it and give the text"],
  [0, "00000100", "an icon image"],
  [4, "6674797068656963", "a HEIC image", "Run OCR on it and give the text"],
  [4, "6674797061766966", "an AVIF image", "Run OCR on it and give the text"],
  [4, "66747970", "a video or sound file (MP4)", "Give its transcript"],
  [0, "52494646........57415645", "a sound file (WAV)", "Give its transcript"],
  [0, "52494646........41564920", "a video (AVI)", "Give its transcript"],
  [0, "494433", "a sound file (MP3)", "Give its transcript"],
  [0, "4f676753", "a sound or video file (Ogg)", "Give its transcript"],
  [0, "1a45dfa3", "a video (Matroska or WebM)", "Give its transcript"],
  [0, "664c6143", "a sound file (FLAC)", "Give its transcript"],
  [0, "7b5c727466", "a rich text file (RTF)", "Save it as Word (.docx) or as text"],
  [
    0,
    "d0cf11e0a1b11ae1",
    "an old Office file (such as .doc) or one protected by a password",
    "Save it as Word (.docx) without a password",
  ],
  [0, "1f8b", "a gzip archive", "Unpack it and give the document inside"],
  [0, "425a68", "a bzip2 archive", "Unpack it and give the document inside"],
  [0, "fd377a585a00", "an xz archive", "Unpack it and give the document inside"],
  [0, "28b52ffd", "a Zstandard archive", "Unpack it and give the document inside"],
  [0, "377abcaf271c", "a 7-Zip archive", "Unpack it and give the document inside"],
  [0, "526172211a07", "a RAR archive", "Unpack it and give the document inside"],
  [257, "7573746172", "a tar archive", "Unpack it and give the document inside"],
  [0, "504b0506", "an empty ZIP archive"],
  [0, "7f454c46", "a program (ELF)"],
  [0, "4d5a90", "a program (Windows)"],
  [0, "cafebabe", "a program (Java or macOS)"],
  [0, "cffaedfe", "a program (macOS)"],
  [0, "53514c69746520666f726d617420330", "an SQLite database"],
  [0, "774f46", "a font"],
  [0, "00010000", "a font"],
  [0, "25215053", "a PostScript file", "Convert it to PDF"],
  [0, "41542654464f524d", "a DjVu file", "Convert it to PDF or text"],
];

/** What the bytes are, as far as their first ones show. */
export function sniff(bytes: Uint8Array): Kind {
  const start = hex(bytes.subarray(0, 300));
  if (hasPdfHead(bytes)) return { is: "pdf" };
  if (start.startsWith("504b0304")) return { is: "zip" };
  for (const [offset, pattern, what, cure] of SIGNATURES)
    if (matches(start, offset * 2, pattern)) return refused("not-a-document", what, cure);
  return { is: "text" };
}

/** A refusal in the same words for every kind of file that is no document. */
export const refused = (code: string, what: string, cure?: string): Kind & { is: "refused" } => ({
  is: "refused",
  code,
  what: `is ${what}; ${READABLE}`,
  cure: cure ?? "Give the document that holds the readout",
});

/** What a decoded text turns out to be: words, markup, or something else that is written in characters. */
export function sniffText(text: string): { is: "html" | "text" } | (Kind & { is: "refused" }) {
  const start = text.slice(0, 3000).replace(/^[\s\ufeff]+/, "");
  if (/^MIME-Version:/im.test(start) && /^Content-Type:\s*multipart\/related/im.test(start))
    return refused("not-a-document", "a saved web archive (MHTML)", "Save the page as HTML or as text");
  if (/^From: .*\n/.test(start) && /boundary=/i.test(start))
    return refused("not-a-document", "a mail message", "Save its text alone");
  const xml = start.replace(/^(?:<\?[^>]{0,500}>|<!--[\s\S]{0,1000}?-->|\s)+/, "");
  if (/^<(?:rss|feed|rdf:RDF)[\s>]/.test(xml))
    return refused("feed", "a news feed", "Give the address of one of its entries");
  if (/^<svg[\s>]/i.test(xml)) return refused("not-a-document", "an SVG image");
  if (isJson(start, text)) return refused("not-a-document", "JSON data");
  if (
    /^<(?:!doctype html|html|head|body|meta|title|article|main|section|div|p|h[1-6]|table|ul|ol|span|header|br|b|strong|center|font|a|blockquote|form|script|style|link|nav)\b/i.test(
      xml,
    )
  )
    return { is: "html" };
  if (/^<!doctype/i.test(xml) && /<html[\s>]/i.test(start)) return { is: "html" };
  const tags =
    text.slice(0, 65_536).match(/<\/(?:p|div|li|h[1-6]|td|span|strong|em|b|a|ul|ol)>|<br ?\/?>/gi)?.length ?? 0;
  if (tags >= 3) return { is: "html" };
  if (/^<\w+[\s\S]{0,200}?>/.test(xml) && /^<\?xml/.test(start)) return refused("not-a-document", "XML data");
  return { is: "text" };
}

/** True when so many characters are controls or lost that no encoding makes words of the bytes. */
export function isJunk(text: string): boolean {
  let odd = 0;
  let n = 0;
  const step = Math.max(1, Math.floor(text.length / 100_000));
  for (let i = 0; i < text.length; i += step) {
    const c = text.charCodeAt(i);
    n++;
    if (
      c < 9 ||
      (c > 13 && c < 32 && c !== 27) ||
      (c >= 0x7f && c < 0xa0 && c !== 0x85) ||
      c === 0xfffd ||
      (c >= 0xe000 && c < 0xf900)
    )
      odd++;
  }
  return n > 0 && odd / n > 0.05;
}

const hasPdfHead = (bytes: Uint8Array): boolean =>
  new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-");

const hex = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex");

function matches(start: string, at: number, pattern: string): boolean {
  if (start.length < at + pattern.length) return false;
  for (let i = 0; i < pattern.length; i++) if (pattern[i] !== "." && pattern[i] !== start[at + i]) return false;
  return true;
}

function isJson(start: string, text: string): boolean {
  if (!/^[{[]/.test(start) || !/[}\]]\s*$/.test(text.slice(-200)) || text.length > 20_000_000) return false;
  try {
    JSON.parse(text.trim());
    return true;
  } catch {
    return false;
  }
}
