/** Sends texts compressed to whoever takes them so. */
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { MiddlewareHandler } from "hono";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Less than this gains nothing. */
const LEAST_BYTES = 1_000;

/** Text of any kind: what is compressed already is no text. */
const TEXT = /^(text\/|image\/svg|application\/([\w.+-]*\+)?(json|xml|x-ndjson|javascript))/;

/** "br" or "gzip", whichever a reader takes, the better first. */
export function encodingFor(accepted: string | undefined): "br" | "gzip" | null {
  const named = new Map(
    (accepted ?? "").split(",").map((part) => {
      const [name = "", ...rest] = part.trim().toLowerCase().split(";");
      return [name.trim(), !/q=0(\.0*)?\s*$/.test(rest.join(";"))] as const;
    }),
  );
  return named.get("br") ? "br" : named.get("gzip") ? "gzip" : null;
}

export const compressed: MiddlewareHandler = async (c, next) => {
  await next();
  const { res } = c;
  if (!TEXT.test(res.headers.get("content-type") ?? "") || res.headers.has("content-encoding") || !res.body) return;
  c.header("vary", "Accept-Encoding", { append: true });
  const encoding = encodingFor(c.req.header("accept-encoding"));
  if (!encoding || c.req.method === "HEAD") return;
  const bytes = Buffer.from(await res.arrayBuffer());
  const smaller = bytes.length < LEAST_BYTES ? null : encoding === "br" ? await lightly(bytes) : await zip(bytes);
  const headers = new Headers(res.headers);
  headers.delete("content-length");
  if (smaller) headers.set("content-encoding", encoding);
  c.res = undefined;
  c.res = new Response(new Uint8Array(smaller ?? bytes), { status: res.status, headers });
};

/** As small as it gets while a reader waits. */
const lightly = (bytes: Buffer): Promise<Buffer> =>
  brotli(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
