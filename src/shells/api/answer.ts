/** Answers one question: reads what is asked, finds it, and writes it in the format wanted, with its ETag. */
import { createHash } from "node:crypto";
import type { Context } from "hono";
import { jsonLine } from "../../app.ts";
import { readAsked } from "./asked.ts";
import { FORMATS, formatFor, type Format } from "./formats.ts";
import { isRefused, problemAnswer, refuse, refusedByError, type Refused } from "./problems.ts";
import type { AnyQuestion, ApiTools } from "./question.ts";

/** Formats in which a question can be answered, the usual first. */
export const formatsOf = (q: AnyQuestion): Format[] => ["json", "ndjson", ...(q.csv ? (["csv"] as const) : [])];

export async function answer(c: Context, q: AnyQuestion, tools: ApiTools): Promise<Response> {
  const url = new URL(c.req.url);
  try {
    const body = q.takes ? await sent(c) : new Uint8Array();
    if (isRefused(body)) return problemAnswer(c, body);
    const read = readAsked(q, c.req.param() as { [name: string]: string }, url, tools, body);
    if (isRefused(read)) return problemAnswer(c, read);
    const format = chosen(q, read.format, c.req.header("accept"));
    if (isRefused(format)) return problemAnswer(c, format);
    const found = await q.ask(read.asked);
    if (isRefused(found)) return problemAnswer(c, found);
    const next = (found as { next?: string | null }).next;
    const cursor = q.paged && next ? read.cursor(next) : null;
    const answered = q.paged ? { ...(found as object), next: cursor } : found;
    return written(c, text(q, answered, format, tools), format, cursor && pageAt(url, cursor));
  } catch (error) {
    const refused = refusedByError(error);
    if (refused.refused === "own-fault") tools.fault?.(error);
    return problemAnswer(c, refused);
  }
}

/** More bytes than this are no readout. */
const MOST_BYTES = 5_000_000;

/** What was sent, no more of it than may be. */
async function sent(c: Context): Promise<Uint8Array | Refused> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of c.req.raw.body ?? []) {
    size += piece.length;
    if (size > MOST_BYTES) return refuse("too-large", `More than ${MOST_BYTES} bytes were sent.`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function chosen(q: AnyQuestion, named: Format | undefined, accept: string | undefined): Format | Refused {
  const offered = formatsOf(q);
  const format = named ? (offered.includes(named) ? named : null) : formatFor(accept, offered);
  return format ?? refuse("no-such-format", `This answer comes as ${offered.map((f) => FORMATS[f]).join(", ")}.`);
}

function text(q: AnyQuestion, body: unknown, format: Format, tools: ApiTools): string {
  if (format === "csv") return q.csv?.(body, tools) ?? "";
  if (format === "json") return `${jsonLine(body)}\n`;
  return (q.lines?.(body) ?? [body]).map((line) => `${jsonLine(line)}\n`).join("");
}

const pageAt = (url: URL, cursor: string): string => {
  const next = new URLSearchParams(url.searchParams);
  next.set("cursor", cursor);
  return `${url.pathname}?${next}`;
};

/** The answer, or 304 when the reader has it already. */
function written(c: Context, body: string, format: Format, next: string | null): Response {
  const headers = {
    "content-type": format === "csv" ? `${FORMATS.csv}; charset=utf-8` : FORMATS[format],
    vary: "Accept",
    ...(next && { link: `<${next}>; rel="next"` }),
  };
  return withEtag(c, body, headers);
}

/** A text with its ETag, or 304 when the reader names it. */
export function withEtag(c: Context, body: string, headers: { [name: string]: string }): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const all = { ...headers, etag, "cache-control": "private, no-cache" };
  const known = (c.req.header("if-none-match") ?? "").split(",").map((t) => t.trim().replace(/^W\//, ""));
  return known.includes(etag) || known.includes("*") ? c.body(null, 304, all) : c.body(body, 200, all);
}
