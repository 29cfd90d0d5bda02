/**
 * Answers only to names that are this machine's own. A page elsewhere can give its name our address and then read what
 * we answer; it cannot make a browser send our name.
 */
import { hostname } from "node:os";
import { isIP } from "node:net";

/** The name in a Host header, without port and brackets; null when it is none. */
export function nameOfHost(host: string | undefined): string | null {
  const m = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9._-]+))(?::\d{1,5})?$/i.exec(host ?? "");
  return (m?.[1] ?? m?.[2])?.toLowerCase().replace(/\.$/, "") ?? null;
}

/** True for addresses in figures, which nobody can give to another machine, and for the names given. */
export function ownNames(names: readonly string[]): (host: string | undefined) => boolean {
  const own = new Set(["localhost", hostname().toLowerCase(), ...names.map((n) => n.toLowerCase())]);
  return (host) => {
    const name = nameOfHost(host);
    return name !== null && (isIP(name) !== 0 || own.has(name) || name.endsWith(".localhost"));
  };
}

/** True for addresses that only this machine reaches. */
export const isLoopback = (host: string): boolean =>
  /^(localhost|.*\.localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i.test(host);
