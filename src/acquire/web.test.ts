/** Addresses: what is fetched, how it is bounded, and where Parley refuses to go. */
import assert from "node:assert/strict";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { isFailure, type Failure } from "../model/failure.ts";
import type { Source } from "../model/source.ts";
import { acquire, sha256, type AcquireOptions } from "./acquire.ts";
import { isPublic } from "./address.ts";

const PAGE = Buffer.from("<h1>Talks in Port Fredonia</h1><p>The two ministers agreed to meet again.</p>");
let asked: { [path: string]: { [header: string]: string | string[] | undefined } } = {};
let base = "";
let server: Server;

const packed =
  (coding: string, bytes: Uint8Array): RequestListener =>
  (_, res) =>
    void res.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-encoding": coding }).end(bytes);
const moved =
  (to: string, status = 302): RequestListener =>
  (_, res) =>
    void res.writeHead(status, { location: to }).end();

const paths: { [path: string]: RequestListener } = {
  "/page": (_, res) => void res.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(PAGE),
  "/gzip": packed("gzip", gzipSync(PAGE)),
  "/br": packed("br", brotliCompressSync(PAGE)),
  "/deflate": packed("deflate", deflateSync(PAGE)),
  "/raw-deflate": packed("deflate", deflateRawSync(PAGE)),
  "/broken-gzip": packed("gzip", gzipSync(PAGE).subarray(0, 30)),
  "/odd-packing": packed("pack200", PAGE),
  "/bomb": packed("gzip", gzipSync(Buffer.alloc(20_000_000))),
  "/long": (_, res) => {
    const more = (): void => {
      while (!res.destroyed && res.write(Buffer.alloc(100_000, "a")));
      res.once("drain", more);
    };
    more();
  },
  "/claims-much": (_, res) => void res.writeHead(200, { "content-length": "99000000" }).write("a"),
  "/slow": (_, res) => void res.writeHead(200).write("a"),
  "/silent": () => undefined,
  "/torn": (_, res) => {
    res.writeHead(200, { "content-length": "1000" }).write("The ministers");
    setTimeout(() => res.destroy(), 20);
  },
  "/empty": (_, res) => void res.writeHead(200).end(),
  "/old": moved("/page", 301),
  "/loop": moved("/loop"),
  "/to-file": moved("file:///etc/hostname"),
  "/to-loopback": moved("http://127.0.0.1:1/"),
  "/to-metadata": moved("http://169.254.169.254/latest/meta-data/"),
  "/to-secret": moved("http://user:pass@example.org/"),
  "/gone": (_, res) => void res.writeHead(410).end("gone"),
  "/busy": (_, res) => void res.writeHead(503).end("busy"),
  "/closed": (_, res) => void res.writeHead(403).end("no"),
};

before(async () => {
  server = createServer((req, res) => {
    asked[req.url!] = req.headers;
    const handler = paths[req.url!];
    if (handler) handler(req, res);
    else res.writeHead(404).end("nothing here");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

const local: AcquireOptions = {
  allowPrivateNetwork: true,
  version: "1.2.3",
  now: () => new Date("2031-03-04T05:06:07Z"),
  maxBytes: 1_000_000,
};

async function got(path: string): Promise<Source> {
  const source = await acquire(base + path, local);
  assert.ok(!isFailure(source), JSON.stringify(source));
  return source;
}
async function refused(input: string, options: AcquireOptions = local): Promise<Failure> {
  const outcome = await acquire(input, options);
  assert.ok(isFailure(outcome), `${input} is refused`);
  assert.ok(outcome.what && outcome.cure && !outcome.what.includes("\n"));
  return outcome;
}

test("a page is fetched with its type, its fingerprint and the time, under Parley's own name", async () => {
  const source = await got("/page");
  assert.deepEqual(Buffer.from(source.bytes), PAGE);
  assert.equal(source.url, `${base}/page`);
  assert.equal(source.sha256, sha256(PAGE));
  assert.equal(source.contentType, "text/html; charset=utf-8");
  assert.equal(source.retrieved, "2031-03-04T05:06:07.000Z");
  assert.equal(asked["/page"]!["user-agent"], "parley/1.2.3");
});

for (const path of ["/gzip", "/br", "/deflate", "/raw-deflate"])
  test(`a body packed as in ${path} is unpacked`, async () =>
    assert.deepEqual(Buffer.from((await got(path)).bytes), PAGE));

test("a redirect is followed, and the address is the one it ends at", async () =>
  assert.equal((await got("/old")).url, `${base}/page`));

const outcomes: [path: string, code: string, what: RegExp][] = [
  ["/nothing", "http-status", /is not there \(404 Not Found\)/],
  ["/gone", "http-status", /is not there \(410/],
  ["/closed", "http-status", /is refused by its server \(403/],
  ["/busy", "http-status", /cannot be served at the moment \(503/],
  ["/loop", "too-many-redirects", /more than 5 times/],
  ["/to-file", "unsupported-scheme", /redirects to file:.*does not read/],
  ["/to-secret", "credentials-in-address", /redirects to http:\/\/\*\*\*@example\.org/],
  ["/bomb", "too-large", /more than 1 MB/],
  ["/long", "too-large", /more than 1 MB/],
  ["/claims-much", "too-large", /holds 99 MB; Parley reads up to 1 MB/],
  ["/broken-gzip", "broken-answer", /broke off/],
  ["/torn", "broken-answer", /broke off/],
  ["/odd-packing", "unknown-packing", /pack200/],
  ["/empty", "empty", /is empty/],
];
for (const [path, code, what] of outcomes)
  test(`what ${path} answers is a failure that says what is wrong`, async () => {
    const failure = await refused(base + path);
    assert.equal(failure.code, code);
    assert.match(failure.what, what);
  });

for (const path of ["/slow", "/silent"])
  test(`a server that answers as ${path} does is given up after the time allowed`, async () => {
    const failure = await refused(base + path, { ...local, timeoutMs: 150 });
    assert.equal(failure.code, "timeout");
    assert.match(failure.what, /within 0.15 seconds/);
  });

test("a port where nobody listens cannot be reached", async () =>
  assert.equal((await refused("http://127.0.0.1:1/")).code, "no-connection"));

const privateHosts = [
  "127.0.0.1",
  "localhost",
  "10.1.2.3",
  "172.16.0.1",
  "192.168.1.1",
  "169.254.169.254",
  "100.64.0.1",
  "0.0.0.0",
  "224.0.0.1",
  "255.255.255.255",
  "198.18.0.1",
  "[::1]",
  "[::]",
  "[::ffff:127.0.0.1]",
  "[::ffff:8.8.8.8]",
  "[fe80::1]",
  "[fc00::1]",
  "[ff02::1]",
  "[64:ff9b::7f00:1]",
  "2130706433",
  "0177.0.0.1",
  "0x7f.1",
  "127.1",
];
for (const host of privateHosts)
  test(`http://${host}/ is refused as private`, async () => {
    const failure = await refused(`http://${host}/`, { lookup: async () => [{ address: "127.0.0.1", family: 4 }] });
    assert.equal(failure.code, "private-address");
  });

test("a public name that resolves to this machine is refused, also when only one of its addresses is private", async () => {
  for (const addresses of [["127.0.0.1"], ["93.184.215.14", "10.0.0.1"], ["::1"], ["::ffff:10.0.0.1"]]) {
    const lookup = async () => addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
    assert.equal((await refused("http://readouts.example.org/", { lookup })).code, "private-address");
  }
});

test("the address that was checked is the one connected to, and the name is looked up once", async () => {
  let lookups = 0;
  const lookup = async () => [{ address: lookups++ ? "10.0.0.1" : "127.0.0.1", family: 4 }];
  const source = await acquire(base.replace("127.0.0.1", "readouts.example.org") + "/page", { ...local, lookup });
  assert.ok(!isFailure(source), JSON.stringify(source));
  assert.equal(lookups, 1);
});

for (const path of ["/to-loopback", "/to-metadata"])
  test(`a redirect as in ${path} is checked like the first address`, async () => {
    const start = base.replace("127.0.0.1", "readouts.example.org") + path;
    const lookup = async () => [{ address: "127.0.0.1", family: 4 }];
    const failure = await refused(start, { allowPrivateNetwork: ["readouts.example.org"], lookup });
    assert.equal(failure.code, "private-address");
    assert.match(
      failure.what,
      /^redirects to http:\/\/(127\.0\.0\.1:1|169\.254\.169\.254)\/.*, which leads into a private network/,
    );
  });

test("a name nobody knows, an address without host and one with a password are refused, the password unseen", async () => {
  const nobody = await refused("https://nobody.example.org/", {
    lookup: async () => Promise.reject(new Error("ENOTFOUND")),
  });
  assert.equal(nobody.code, "unknown-host");
  assert.equal((await refused("http://")).code, "invalid-address");
  const secret = await refused("https://user:geheim@example.org/page");
  assert.equal(secret.code, "credentials-in-address");
  assert.ok(!JSON.stringify(secret).includes("geheim"));
});

test("other schemes are refused with what to give instead", async () => {
  for (const input of ["file:///etc/passwd", "ftp://example.org/a", "gopher://example.org", "javascript://alert"])
    assert.equal((await refused(input)).code, "unsupported-scheme");
  assert.match((await refused("file:///etc/passwd")).cure, /path of the file/);
});

test("only addresses of the public internet count as public", () => {
  for (const address of ["93.184.215.14", "2606:4700::1111", "8.8.8.8"]) assert.ok(isPublic(address), address);
  for (const address of ["127.0.0.1", "2002:7f00:1::", "2001::1", "100.127.0.1", "no address"])
    assert.ok(!isPublic(address), address);
});
