/** Fetches one web address: follows a few redirects, each checked anew, and connects only to addresses that were checked. */
import { request as httpRequest, type IncomingMessage, type RequestOptions } from "node:http";
import { request as httpsRequest } from "node:https";
import type { LookupFunction } from "node:net";
import { checkedHost, checkedUrl, type HostAddress, type Lookup, type PrivateHosts } from "./address.ts";
import { readBody } from "./body.ts";
import type { Refusal } from "./refusal.ts";

export interface FetchOptions {
  maxBytes: number;
  timeoutMs: number;
  maxRedirects: number;
  allowPrivateNetwork: PrivateHosts;
  lookup: Lookup | undefined;
  agentName: string;
}

export interface Fetched {
  /** Address after redirects. */
  url: string;
  bytes: Uint8Array;
  contentType: string | null;
}

/** Body of an address, or why it cannot be had. */
export async function fetchBytes(address: string, options: FetchOptions): Promise<Fetched | Refusal> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), options.timeoutMs);
  const timeout = new Promise<Refusal>((resolve) =>
    late.signal.addEventListener("abort", () => resolve(tooSlow(options.timeoutMs)), { once: true }),
  );
  try {
    return await Promise.race([follow(address, options, late.signal), timeout]);
  } finally {
    clearTimeout(timer);
    late.abort();
  }
}

async function follow(address: string, options: FetchOptions, signal: AbortSignal): Promise<Fetched | Refusal> {
  let base: URL | undefined;
  let next = address;
  for (let hop = 0; hop <= options.maxRedirects; hop++) {
    const url = checkedUrl(next, base);
    if ("code" in url) return afterRedirect(url, base, next);
    const hosts = await checkedHost(url, options.allowPrivateNetwork, options.lookup);
    if ("code" in hosts) return afterRedirect(hosts, base, url.href);
    if (signal.aborted) return tooSlow(options.timeoutMs);
    const response = await ask(url, hosts, options.agentName, signal).catch((error: NodeJS.ErrnoException) =>
      unreachable(error),
    );
    if ("code" in response) return response;
    const location = response.headers.location;
    if (REDIRECTS.has(response.statusCode ?? 0) && location) {
      response.destroy();
      base = url;
      next = location;
      continue;
    }
    const bad = badStatus(response);
    if (bad) {
      response.destroy();
      return bad;
    }
    const bytes = await readBody(response, options.maxBytes);
    if ("code" in bytes) return bytes;
    url.hash = "";
    return { url: url.href, bytes, contentType: response.headers["content-type"] ?? null };
  }
  return {
    code: "too-many-redirects",
    what: `redirects more than ${options.maxRedirects} times`,
    cure: "Open it in a browser and give the address you end at",
  };
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** One request to an address that was checked; the name is not looked up again. */
function ask(
  url: URL,
  hosts: readonly HostAddress[],
  agentName: string,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const lookup: LookupFunction = (_host, how, answer) => {
    const first = hosts[0]!;
    if (how.all) (answer as unknown as (e: null, a: readonly HostAddress[]) => void)(null, hosts);
    else answer(null, first.address, first.family);
  };
  const options: RequestOptions = {
    method: "GET",
    agent: false,
    lookup,
    signal,
    headers: {
      "user-agent": agentName,
      accept: "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5",
      "accept-language": "en,*;q=0.5",
      "accept-encoding": "gzip, br, deflate",
    },
  };
  return new Promise((resolve, reject) => {
    const request = (url.protocol === "https:" ? httpsRequest : httpRequest)(url, options, resolve);
    request.on("error", reject);
    request.end();
  });
}

function badStatus(response: IncomingMessage): Refusal | null {
  const status = response.statusCode ?? 0;
  if (status >= 200 && status < 300) return null;
  const answer = `${status} ${(response.statusMessage ?? "").replace(/[^\x20-\x7e]/g, "").slice(0, 40)}`.trim();
  if (status === 404 || status === 410)
    return {
      code: "http-status",
      what: `is not there (${answer})`,
      cure: "Check the address, or look for an archived copy",
    };
  if (status === 401 || status === 403 || status === 407 || status === 451)
    return {
      code: "http-status",
      what: `is refused by its server (${answer})`,
      cure: "Open it in a browser, save the page and give the file",
    };
  if (status === 429 || status >= 500)
    return { code: "http-status", what: `cannot be served at the moment (${answer})`, cure: "Try again later" };
  return { code: "http-status", what: `gave no document (${answer})`, cure: "Check the address in a browser" };
}

function unreachable(error: NodeJS.ErrnoException): Refusal {
  const code = error.code ?? "";
  if (/CERT|SSL|TLS|SELF_SIGNED|EPROTO|ERR_TLS/.test(code))
    return {
      code: "no-secure-connection",
      what: `allows no secure connection (${code})`,
      cure: "Open it in a browser, save the page and give the file",
    };
  return {
    code: "no-connection",
    what: `cannot be reached (${code || "connection failed"})`,
    cure: "Check the address and the connection, or try again later",
  };
}

/** A refusal that arose on the way names the place it arose at. */
const afterRedirect = (refusal: Refusal, base: URL | undefined, to: string): Refusal =>
  base
    ? { ...refusal, what: `redirects to ${to.replace(/\/\/[^/]*@/, "//***@").slice(0, 200)}, which ${refusal.what}` }
    : refusal;

const tooSlow = (ms: number): Refusal => ({
  code: "timeout",
  what: `did not answer in full within ${ms / 1000} seconds`,
  cure: "Try again later, or save the page and give the file",
});
