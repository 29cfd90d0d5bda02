/** Reads files and streams, never more than allowed and never from what is no file. */
import { constants } from "node:fs";
import { open, stat, type FileHandle } from "node:fs/promises";
import { EMPTY, tooLarge, type Refusal } from "./refusal.ts";

/** Bytes of a regular file, or why they cannot be read. */
export async function readFileBytes(path: string, most: number): Promise<Uint8Array | Refusal> {
  let file: FileHandle | null = null;
  try {
    // Looked at before it is opened: opening a pipe waits for somebody to write.
    const kind = await stat(path);
    const odd = oddity(kind);
    if (odd) return odd;
    if (kind.size > most) return tooLarge(kind.size, most);
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const opened = await file.stat();
    return oddity(opened) ?? (await readHandle(file, opened.size, most));
  } catch (error) {
    return fromError(error as NodeJS.ErrnoException);
  } finally {
    await file?.close();
  }
}

/** Bytes of a stream to its end, or why they cannot be read. */
export async function readStream(
  stream: AsyncIterable<Uint8Array | string>,
  most: number,
): Promise<Uint8Array | Refusal> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
      length += bytes.length;
      if (length > most) return tooLarge(null, most);
      parts.push(bytes);
    }
  } catch {
    return { code: "unreadable", what: "broke off while it was read", cure: "Try again, or give a file" };
  }
  return length ? Buffer.concat(parts) : EMPTY;
}

/** The bytes of an open file, of which `size` are expected; it may have grown meanwhile, or have no size that is told. */
async function readHandle(file: FileHandle, size: number, most: number): Promise<Uint8Array | Refusal> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    // One byte more than is expected, so that the end is met in the same reading. A buffer of a fixed size would leave
    // a megabyte behind for every small file.
    const room = length === 0 ? Math.min(size, most) + 1 : PIECE;
    const { bytesRead, buffer } = await file.read(Buffer.alloc(room), 0, room);
    if (!bytesRead) break;
    length += bytesRead;
    if (length > most) return tooLarge(null, most);
    parts.push(buffer.subarray(0, bytesRead));
  }
  return length ? Buffer.concat(parts) : EMPTY;
}

/** Bytes asked for at once of a file that holds more than it said. */
const PIECE = 1 << 14;

function oddity(kind: {
  isFile(): boolean;
  isDirectory(): boolean;
  isFIFO(): boolean;
  isSocket(): boolean;
}): Refusal | null {
  if (kind.isFile()) return null;
  if (kind.isDirectory()) return { code: "folder", what: "is a folder", cure: "Name the files in it, as in FOLDER/*" };
  const what = kind.isFIFO() ? "is a pipe" : kind.isSocket() ? "is a socket" : "is a device";
  return { code: "not-a-file", what: `${what}, not a file`, cure: 'Give a file, or "-" for standard input' };
}

function fromError(error: NodeJS.ErrnoException): Refusal {
  switch (error.code) {
    case "ENOENT":
    case "ENOTDIR":
    case "ERR_INVALID_ARG_VALUE":
      return { code: "no-such-file", what: "does not exist", cure: "Check the name and the folder you are in" };
    case "EACCES":
    case "EPERM":
      return {
        code: "no-permission",
        what: "may not be read with your rights",
        cure: "Change its permissions, or copy it to where you may read it",
      };
    case "ENAMETOOLONG":
      return {
        code: "no-such-file",
        what: "is too long for a file name",
        cure: 'Give a file name; for text itself use "-" and standard input',
      };
    case "ELOOP":
      return {
        code: "no-such-file",
        what: "is a link that leads back to itself",
        cure: "Give the file it was meant to lead to",
      };
    default:
      return {
        code: "unreadable",
        what: `cannot be read (${error.code ?? error.message})`,
        cure: "Check the disk, or copy the file elsewhere",
      };
  }
}
