/** Who asks: whether this reader may change the archive, under which name, and the value that forms carry. */
import { createHmac, timingSafeEqual } from "node:crypto";
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { Reader } from "../page.ts";

export interface Readers {
  of(c: Context): Reader;
  /** True for the value that our forms carry. */
  knows(token: unknown): boolean;
  /** What a browser keeps to prove that it knows the write token; null when it does not. */
  proof(writeToken: string): string | null;
}

export const COOKIES = { proof: "parley-writes", name: "parley-name" } as const;

/** Names are short, and one line. */
export const readerName = (name: string): string =>
  name
    .replace(/[\p{C}\s]+/gu, " ")
    .trim()
    .slice(0, 80);

/** `secret` is new with each start; `writeToken` is null where whoever reaches us may write. */
export function readersWith(secret: Uint8Array, writeToken: string | null, user: string | null): Readers {
  const made = (what: string): string => createHmac("sha256", secret).update(what).digest("base64url");
  const token = made("form");
  // Longer than a start, so that a reader stays known; it follows from the token alone.
  const proof =
    writeToken === null ? null : createHmac("sha256", writeToken).update("parley writes").digest("base64url");
  return {
    of: (c) => ({
      writes: proof === null || same(getCookie(c, COOKIES.proof), proof) || same(bearer(c), writeToken),
      name: readerName(getCookie(c, COOKIES.name) ?? "") || (user ?? ""),
      token,
    }),
    knows: (given) => same(given, token),
    proof: (given) => (same(given, writeToken) ? proof : null),
  };
}

const bearer = (c: Context): string | undefined => /^Bearer (\S+)$/.exec(c.req.header("authorization") ?? "")?.[1];

/** Compares in a time that tells nothing. */
function same(given: unknown, wanted: string | null): boolean {
  if (typeof given !== "string" || wanted === null) return false;
  const digest = (value: string): Buffer => createHmac("sha256", "same").update(value).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
