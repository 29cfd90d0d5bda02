/** What every answer tells the browser to refuse: other hosts, inline script and style, frames, guesses at types. */
import type { MiddlewareHandler } from "hono";

export const POLICY = [
  "default-src 'none'",
  ...["style-src", "script-src", "font-src", "img-src", "connect-src", "form-action"].map((what) => `${what} 'self'`),
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS: { readonly [name: string]: string } = {
  "content-security-policy": POLICY,
  "x-content-type-options": "nosniff",
  // Other hosts learn nothing, and our own forms still say where they come from.
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

export const guardHeaders: MiddlewareHandler = async (c, next) => {
  const began = performance.now();
  await next();
  for (const [name, value] of Object.entries(HEADERS)) if (!c.res.headers.has(name)) c.header(name, value);
  c.header("server-timing", `all;dur=${(performance.now() - began).toFixed(1)}`);
};
