/** Decodes bytes to text: by byte order mark, by being UTF-8, by what the document declares, by what the bytes look like. */
import { analyse } from "chardet";
import { problem, type Problem } from "../model/problem.ts";

export interface Decoded {
  text: string;
  /** WHATWG name of the encoding used. */
  charset: string;
  problems: Problem[];
}

/** Bytes that are looked at to guess an encoding. */
const SAMPLE = 200_000;

/** The text of the bytes. `contentType` is what the server claimed. */
export function decode(bytes: Uint8Array, contentType: string | null): Decoded {
  const marked = byMark(bytes) ?? byZeros(bytes) ?? byEscapes(bytes);
  if (marked) return withLosses(marked, read(bytes, marked), []);
  const utf8 = tryRead(bytes, "utf-8");
  if (utf8 !== null) return { text: utf8, charset: "utf-8", problems: [] };

  const declared = declaredIn(bytes, contentType);
  const asDeclared = declared && declared !== "utf-8" ? tryRead(bytes, declared) : null;
  if (declared && asDeclared !== null && isClean(asDeclared) && fitsFamily(bytes, declared))
    return { text: asDeclared, charset: declared, problems: [] };

  if (isNearlyUtf8(bytes)) return withLosses("utf-8", read(bytes, "utf-8"), []);
  for (const charset of guesses(bytes)) {
    const text = tryRead(bytes, charset);
    if (text === null || !isClean(text)) continue;
    const problems =
      declared && declared !== charset ? [overruled(declared, charset)] : ACCENTED.test(text) ? [guessed(charset)] : [];
    return { text, charset, problems };
  }
  const last = declared ?? "windows-1252";
  return withLosses(last, read(bytes, last), []);
}

function byMark(b: Uint8Array): string | null {
  if (b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf) return "utf-8";
  if (b[0] === 0xff && b[1] === 0xfe) return "utf-16le";
  if (b[0] === 0xfe && b[1] === 0xff) return "utf-16be";
  return null;
}

/** UTF-16 without a mark: no other encoding of text has zero bytes, and here they stand on one side of each pair. */
function byZeros(b: Uint8Array): string | null {
  const zeros = [0, 0];
  const n = Math.min(b.length, 20_000);
  for (let i = 0; i < n; i++) if (b[i] === 0) zeros[i % 2]!++;
  const [even, odd] = zeros as [number, number];
  if (even + odd < 2 || even + odd < n / 200) return null;
  const charset = odd > even * 4 ? "utf-16le" : even > odd * 4 ? "utf-16be" : null;
  return charset && tryRead(b.subarray(0, n - (n % 2)), charset) !== null ? charset : null;
}

/** ISO-2022-JP is plain ASCII with escape sequences. */
function byEscapes(b: Uint8Array): string | null {
  for (let i = b.indexOf(0x1b); i >= 0 && i < SAMPLE; i = b.indexOf(0x1b, i + 1))
    if (b[i + 1] === 0x24 && (b[i + 2] === 0x42 || b[i + 2] === 0x40)) return "iso-2022-jp";
  return null;
}

/** What HTTP, an XML declaration or a meta element declare, as a WHATWG name; null when nothing or nonsense. */
export function declaredIn(bytes: Uint8Array, contentType: string | null): string | null {
  const top = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const candidates = [
    /charset\s*=\s*["']?([\w:.-]{2,40})/i.exec(contentType ?? "")?.[1],
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})/i.exec(top)?.[1],
    /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(top)?.[1],
  ];
  for (const label of candidates) {
    const name = label ? nameOf(label) : null;
    // A page whose declaration could be read as ASCII is not in UTF-16, whatever it says.
    if (name) return name.startsWith("utf-16") ? "utf-8" : name;
  }
  return null;
}

function nameOf(label: string): string | null {
  try {
    const name = new TextDecoder(label).encoding;
    return name === "replacement" || name === "x-user-defined" ? null : name;
  } catch {
    return null;
  }
}

const MULTIBYTE = new Set(["shift_jis", "euc-jp", "euc-kr", "gb18030", "gbk", "big5", "iso-2022-jp"]);
/** Western single-byte encodings with the same letters in the main: windows-1252 reads them all. */
const WESTERN = new Set(["windows-1252", "iso-8859-1", "iso-8859-9", "iso-8859-15", "ascii"]);

/** Encodings the bytes could be in, likeliest first. */
function guesses(bytes: Uint8Array): string[] {
  const sample = bytes.subarray(0, SAMPLE);
  const guessed = analyse(sample)
    .filter((m) => m.confidence > 0)
    .map((m) => nameOf(m.name))
    .filter((name) => name !== null && name !== "utf-8" && !name.startsWith("utf-16")) as string[];
  const multibyte = multibyteOf(sample, guessed);
  const ranked = guessed.filter((name) => !MULTIBYTE.has(name));
  const western = !ranked[0] || WESTERN.has(ranked[0]) || shareOfHigh(sample) < 0.02;
  // Few accents in much ASCII say little: windows-1252 is by far the likeliest there.
  return [...new Set([...multibyte, ...(western ? [westernOf(sample)] : []), ...ranked, "windows-1252"])];
}

/** A currency sign without any of windows-1252's own characters is the euro of ISO-8859-15. */
const westernOf = (bytes: Uint8Array): string =>
  bytes.includes(0xa4) && !bytes.some((b) => b >= 0x80 && b <= 0x9f) ? "iso-8859-15" : "windows-1252";

/**
 * Encodings of Chinese, Japanese or Korean that fit, best first; none when the bytes look Western or Cyrillic. Letters of
 * these encodings come in runs of high bytes, accents in Western texts stand alone; common characters have low rows.
 */
function multibyteOf(bytes: Uint8Array, guessed: readonly string[]): string[] {
  if (!comesInRuns(bytes)) return [];
  const fits: { name: string; score: number }[] = [];
  for (const [name, common] of COMMON) {
    const text = tryRead(bytes, name, true);
    if (text === null || !isCjk(text)) continue;
    const rank = guessed.indexOf(name);
    fits.push({
      name,
      score: shareCommon(bytes, common) + (rank < 0 ? 0 : 0.3 / (1 + rank)) - (name === "big5" ? 0.25 : 0),
    });
  }
  return fits.sort((x, y) => y.score - x.score).map((f) => f.name);
}

/** First bytes of the characters in daily use, by encoding. */
const COMMON: readonly (readonly [name: string, (lead: number) => boolean])[] = [
  ["shift_jis", (b) => (b >= 0x81 && b <= 0x84) || (b >= 0x88 && b <= 0x97)],
  ["euc-jp", (b) => b === 0xa1 || b === 0xa4 || b === 0xa5 || (b >= 0xb0 && b <= 0xcf)],
  ["euc-kr", (b) => b === 0xa1 || (b >= 0xb0 && b <= 0xc8)],
  ["gb18030", (b) => b === 0xa1 || b === 0xa3 || (b >= 0xb0 && b <= 0xd7)],
  ["big5", (b) => b === 0xa1 || (b >= 0xa4 && b <= 0xc5)],
];

/** Share of two-byte characters whose first byte is one of those. */
function shareCommon(bytes: Uint8Array, common: (lead: number) => boolean): number {
  let all = 0;
  let good = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue;
    all++;
    if (common(bytes[i]!)) good++;
    i++;
  }
  return all ? good / all : 0;
}

function comesInRuns(bytes: Uint8Array): boolean {
  let runs = 0;
  let single = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue;
    const from = i;
    while (i < bytes.length && bytes[i]! >= 0x80) i++;
    runs++;
    if (i - from === 1) single++;
  }
  return runs > 0 && single / runs < 0.7;
}

/** Mostly Chinese, Japanese or Korean where it is not ASCII. */
function isCjk(text: string): boolean {
  let foreign = 0;
  let cjk = 0;
  for (const c of text) {
    if (c.codePointAt(0)! < 0x80) continue;
    foreign++;
    if (CJK.test(c)) cjk++;
  }
  return foreign > 0 && cjk / foreign > 0.8;
}
const CJK = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\u30a0-\u30ff\u3000-\u303f\uff00-\uff60]/u;

const shareOfHigh = (bytes: Uint8Array): number => {
  let high = 0;
  for (const b of bytes) if (b >= 0x80) high++;
  return high / Math.max(1, bytes.length);
};

/** A declared Western encoding is not believed of bytes that are hardly ASCII, or make sense as Chinese, Japanese or Korean. */
function fitsFamily(bytes: Uint8Array, declared: string): boolean {
  if (!WESTERN.has(declared)) return true;
  const sample = bytes.subarray(0, SAMPLE);
  return shareOfHigh(sample) < 0.3 && !multibyteOf(sample, []).length;
}

/** UTF-8 with a few bytes broken: many good sequences, hardly any bad one. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes.subarray(0, SAMPLE));
  let bad = 0;
  let good = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0xfffd) bad++;
    else if (c >= 0x80) good++;
  }
  return good >= 2 && bad <= good / 4;
}

/** No character was lost and none is a C1 control, which no text has. */
const isClean = (text: string): boolean => !/[\ufffd\u0080-\u0084\u0086-\u009f]/.test(text);

function tryRead(bytes: Uint8Array, charset: string, stream = false): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes, { stream });
  } catch {
    return null;
  }
}

const read = (bytes: Uint8Array, charset: string): string => new TextDecoder(charset).decode(bytes);

function withLosses(charset: string, text: string, problems: Problem[]): Decoded {
  const lost = text.split("\ufffd").length - 1;
  if (lost)
    problems.push(
      problem(
        "characters-lost",
        `${lost} ${lost === 1 ? "character" : "characters"} could not be decoded as ${charset} and stand as "\ufffd". Save the document again as UTF-8.`,
      ),
    );
  return { text, charset, problems };
}

const overruled = (declared: string, used: string): Problem =>
  problem(
    "charset-overruled",
    `The document declares ${declared}, but its bytes read cleanly only as ${used}, which was used.`,
  );

/** Letters that another encoding would read as other letters. */
const ACCENTED = /[^\P{L}\u0000-\u007f]/u;

const guessed = (used: string): Problem =>
  problem(
    "charset-guessed",
    `The document does not say how its characters are encoded; ${used} was assumed, so letters with accents may be wrong.`,
  );
