/** Gets the bytes of one input: a file, standard input or a web address. */
import { createHash } from "node:crypto";
import { failure, type Failure } from "../model/failure.ts";
import type { Source } from "../model/source.ts";
import { isAddress, refusedScheme, withoutSecrets, type Lookup, type PrivateHosts } from "./address.ts";
import { readFileBytes, readStream } from "./file.ts";

export interface AcquireOptions {
  /** Of Parley, for the name it gives itself to servers. */
  version?: string;
  /** Lets hosts in private networks and on this machine through: all of them, or those of these names. */
  allowPrivateNetwork?: PrivateHosts;
  /** Most bytes of an input; 50 MB. */
  maxBytes?: number;
  /** For everything from the first name look-up to the last byte; 20 seconds. */
  timeoutMs?: number;
  maxRedirects?: number;
  now?: () => Date;
  lookup?: Lookup;
  stdin?: AsyncIterable<Uint8Array | string>;
}

const MOST_BYTES = 50_000_000;
const TIMEOUT_MS = 20_000;
const MOST_REDIRECTS = 5;

/** The bytes of an input with their fingerprint, or why they cannot be had. */
export async function acquire(input: string, options: AcquireOptions = {}): Promise<Source | Failure> {
  const name = withoutSecrets(input);
  const maxBytes = options.maxBytes ?? MOST_BYTES;
  const refused = refusedScheme(input);
  if (refused) return failure(name, refused.code, refused.what, refused.cure);

  if (isAddress(input)) {
    // Loaded when there is something to fetch, so that a file does not wait for it.
    const { fetchBytes } = await import("./web.ts");
    const got = await fetchBytes(input.trim(), {
      maxBytes,
      timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
      maxRedirects: options.maxRedirects ?? MOST_REDIRECTS,
      allowPrivateNetwork: options.allowPrivateNetwork ?? false,
      lookup: options.lookup,
      agentName: options.version ? `parley/${options.version}` : "parley",
    });
    if ("code" in got) return failure(name, got.code, got.what, got.cure);
    const retrieved = (options.now?.() ?? new Date()).toISOString();
    return {
      name: input,
      url: got.url,
      bytes: got.bytes,
      sha256: sha256(got.bytes),
      contentType: got.contentType,
      retrieved,
    };
  }
  const bytes =
    input === "-" ? await readStream(options.stdin ?? process.stdin, maxBytes) : await readFileBytes(input, maxBytes);
  if (!(bytes instanceof Uint8Array))
    return failure(name === "-" ? "standard input" : name, bytes.code, bytes.what, bytes.cure);
  return { name: input, url: null, bytes, sha256: sha256(bytes), contentType: null, retrieved: null };
}

/** Fingerprint of bytes, in hexadecimal digits. */
export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
