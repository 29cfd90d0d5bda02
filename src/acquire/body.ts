/** Reads the body of an answer, unpacked, with one bound on what may come out. */
import type { IncomingMessage } from "node:http";
import type { Readable, Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";
import { EMPTY, tooLarge, type Refusal } from "./refusal.ts";

/** Bytes of a body, or why they cannot be had. */
export async function readBody(response: IncomingMessage, most: number): Promise<Uint8Array | Refusal> {
  const claimed = Number(response.headers["content-length"]);
  if (claimed > most) {
    response.destroy();
    return tooLarge(claimed, most);
  }
  const codings = (response.headers["content-encoding"] ?? "")
    .toLowerCase()
    .split(",")
    .map((c) => c.trim())
    .filter((c) => c && c !== "identity");
  if (codings.length > 2 || codings.some((c) => !KNOWN.test(c))) {
    response.destroy();
    return {
      code: "unknown-packing",
      what: `is packed in a way Parley does not know (${codings.join(", ").slice(0, 60)})`,
      cure: SAVE,
    };
  }
  let stream: Readable = response;
  const steps: Transform[] = [];
  const first = codings.at(-1) === "deflate" ? await peek(response) : null;
  for (const coding of codings.reverse()) {
    const step =
      coding === "br"
        ? createBrotliDecompress()
        : /gzip/.test(coding)
          ? createGunzip()
          : isWrapped(first)
            ? createInflate()
            : createInflateRaw();
    stream.on("error", (error) => step.destroy(error));
    stream.on("aborted", () => step.destroy(new Error("aborted")));
    stream = stream.pipe(step);
    steps.push(step);
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      if (length > most) return tooLarge(null, most);
      parts.push(chunk);
    }
  } catch {
    return {
      code: "broken-answer",
      what: "broke off or was packed wrongly on the way",
      cure: `Try again, or ${SAVE.charAt(0).toLowerCase()}${SAVE.slice(1)}`,
    };
  } finally {
    response.destroy();
    for (const step of steps) step.destroy();
  }
  return length ? Buffer.concat(parts) : EMPTY;
}

const KNOWN = /^(?:x-)?gzip$|^br$|^deflate$/;
const SAVE = "Open it in a browser, save the page and give the file";

/** First byte of a body, which stays to be read. */
function peek(response: IncomingMessage): Promise<number | null> {
  return new Promise((resolve) => {
    const look = (): void => {
      const chunk = response.read(1) as Buffer | null;
      if (chunk) response.unshift(chunk);
      response.off("readable", look);
      response.off("end", look);
      resolve(chunk?.[0] ?? null);
    };
    response.on("readable", look);
    response.on("end", look);
  });
}

/** "deflate" should come in a zlib wrapper, but some servers leave it out. */
const isWrapped = (first: number | null): boolean => first !== null && (first & 0x0f) === 8;
