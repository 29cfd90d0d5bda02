/** Reads the entries of a ZIP archive, each inflated with a bound, so that no bomb can go off. */
import { inflateRawSync } from "node:zlib";

export interface Zip {
  names: readonly string[];
  /** Bytes of an entry; null when there is none. Throws ZipError when it is broken or too large. */
  read(name: string): Uint8Array | null;
}

/** Why an archive cannot be read. */
export class ZipError extends Error {
  readonly reason: "broken" | "too-large" | "protected";
  constructor(reason: "broken" | "too-large" | "protected") {
    super(reason);
    this.reason = reason;
  }
}

interface Entry {
  method: number;
  flags: number;
  packed: number;
  at: number;
}

const MOST_ENTRIES = 5000;
const LARGEST_ENTRY = 24_000_000;
const LARGEST_TOTAL = 48_000_000;
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** Opens an archive by the directory at its end; throws ZipError when there is none, as in a truncated file. */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_ENTRIES) throw new ZipError("too-large");
  const entries = new Map<string, Entry>();
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw new ZipError("broken");
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/");
    entries.set(name.replace(/^\//, ""), {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const done = new Map<string, Uint8Array>();
  let total = 0;
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name.replace(/^\//, ""));
      if (!entry) return null;
      const before = done.get(name);
      if (before) return before;
      const inflated = inflate(bytes, view, entry, Math.min(LARGEST_ENTRY, LARGEST_TOTAL - total));
      total += inflated.length;
      done.set(name, inflated);
      return inflated;
    },
  };
}

function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--)
    if (view.getUint32(at, true) === END) return at;
  throw new ZipError("broken");
}

function inflate(bytes: Uint8Array, view: DataView, entry: Entry, most: number): Uint8Array {
  const { at, packed, method, flags } = entry;
  if (flags & 1) throw new ZipError("protected");
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) throw new ZipError("broken");
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packed > bytes.length) throw new ZipError("broken");
  const data = bytes.subarray(from, from + packed);
  if (method === 0) {
    if (data.length > most) throw new ZipError("too-large");
    return data;
  }
  if (method !== 8 || most <= 0) throw new ZipError(most <= 0 ? "too-large" : "broken");
  try {
    return inflateRawSync(data, { maxOutputLength: most });
  } catch (error) {
    throw new ZipError((error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE" ? "too-large" : "broken");
  }
}
