/** Decides which web addresses may be asked: http and https, without secrets, and only machines of the public internet. */
import { lookup as dnsLookup } from "node:dns/promises";
import ipaddr from "ipaddr.js";
import type { Refusal } from "./refusal.ts";

export interface HostAddress {
  address: string;
  family: number;
}

/** All addresses of a host name. */
export type Lookup = (host: string) => Promise<HostAddress[]>;

const SCHEME = /^\s*([a-z][a-z0-9+.-]+):(?=\/\/)|^\s*(https?):/i;

/** True for what starts like a web address. */
export const isAddress = (input: string): boolean => /^https?$/i.test(schemeOf(input) ?? "");

/** The refusal of an address with a scheme that is not the web's; null for all else. */
export function refusedScheme(input: string): Refusal | null {
  const scheme = schemeOf(input);
  if (!scheme || /^https?$/i.test(scheme)) return null;
  return {
    code: "unsupported-scheme",
    what: `begins with ${scheme.toLowerCase()}://, which Parley does not read`,
    cure:
      scheme.toLowerCase() === "file" ? "Give the path of the file alone" : "Give an http or https address or a file",
  };
}

const schemeOf = (input: string): string | null => {
  const match = SCHEME.exec(input.slice(0, 60));
  return match ? (match[1] ?? match[2] ?? null) : null;
};

/** The input as it may be shown: without a user name and password. */
export const withoutSecrets = (input: string): string =>
  input.replace(/^(\s*[a-z][a-z0-9+.-]*:\/{0,2})[^/?#]*@/i, "$1***@");

/** Private hosts that may be asked: all, none, or those of these names. */
export type PrivateHosts = boolean | readonly string[];

/** A checked URL, or why it may not be asked. */
export function checkedUrl(text: string, base?: URL): URL | Refusal {
  const url = URL.parse(text, base?.href);
  if (url && url.protocol !== "http:" && url.protocol !== "https:")
    return {
      code: "unsupported-scheme",
      what: `leads to ${url.protocol.slice(0, 30)}, which Parley does not read`,
      cure: "Give an http or https address or a file",
    };
  if (!url?.hostname)
    return {
      code: "invalid-address",
      what: "is no valid web address",
      cure: "Check it, best by copying it from the browser",
    };
  if (url.username || url.password)
    return {
      code: "credentials-in-address",
      what: "holds a user name or password",
      cure: "Give the address without them; what needs a login, save as a file",
    };
  return url;
}

/** Addresses of a URL's host, each checked; or why none may be asked. */
export async function checkedHost(
  url: URL,
  allowed: PrivateHosts,
  lookup: Lookup = systemLookup,
): Promise<HostAddress[] | Refusal> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  let addresses: HostAddress[];
  if (ipaddr.isValid(host)) addresses = [{ address: host, family: host.includes(":") ? 6 : 4 }];
  else {
    try {
      addresses = await lookup(host);
    } catch {
      addresses = [];
    }
    if (!addresses.length)
      return {
        code: "unknown-host",
        what: `names a host that cannot be found: ${host}`,
        cure: "Check the address and the connection",
      };
  }
  const mayBePrivate = typeof allowed === "boolean" ? allowed : allowed.includes(host);
  const closed = mayBePrivate ? undefined : addresses.find((a) => !isPublic(a.address));
  return closed
    ? { code: "private-address", what: `leads into a private network or to this machine (${host})`, cure: CURE_PRIVATE }
    : addresses;
}

const CURE_PRIVATE = "Give a public address, or save the page and give the file";

/** True for an address of the public internet, false for private, local, mapped, reserved and every other special one. */
export const isPublic = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.parse(address).range() === "unicast";

const systemLookup: Lookup = (host) => dnsLookup(host, { all: true });
