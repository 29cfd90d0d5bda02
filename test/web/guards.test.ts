/** What the site refuses, without a port: other names, other sites' forms, old pages, too much, too fast, and writing without the token. */
import assert from "node:assert/strict";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Hono } from "hono";
import { isFailure, openApp, type App, type Archive } from "../../src/app.ts";
import { readersWith } from "../../src/shells/web/guard/reader.ts";
import { site } from "../../src/shells/web/site.ts";
import type { WebTools } from "../../src/shells/web/tools.ts";
import { newFolder } from "../archive/folder.ts";
import { root } from "../parley.ts";

const HERE = "http://localhost:8080";
let app: App;
let archive: Archive;
let tools: WebTools;
let time = 0;
let open: Hono;
before(async () => {
  app = openApp(root);
  archive = await app.archive(path.join(newFolder(), "archive"), { create: true });
  for await (const added of archive.add(app.examples().slice(0, 2))) assert.ok(!isFailure(added));
  tools = {
    app,
    archive,
    comparing: await app.comparing(),
    version: "0.0.0",
    user: "Reader",
    fault: (error) => {
      throw error;
    },
  };
  open = siteWith(null);
});
after(() => archive.close());

const siteWith = (writeToken: string | null): Hono =>
  site(tools, { names: [], readers: readersWith(new Uint8Array(32), writeToken, "Reader"), clock: () => time });

const get = async (at: string, headers: { [name: string]: string } = {}, on = open): Promise<Response> =>
  on.request(HERE + at, { headers: { host: "localhost:8080", ...headers } });

const tokenOf = async (on = open): Promise<string> =>
  /name="token" value="([^"]+)"/.exec(await (await get("/", {}, on)).text())?.[1] ?? "";

async function post(
  at: string,
  fields: { [name: string]: string },
  headers: { [name: string]: string } = {},
  on = open,
): Promise<Response> {
  time += 60_000;
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return on.request(HERE + at, { method: "POST", body, headers: { host: "localhost:8080", ...headers } });
}

test("every answer holds the browser to this host, without inline script and style", async () => {
  for (const at of ["/", "/about", "/nothing", "/api", "/api/v1/documents", "/feeds/archive.atom"]) {
    const answer = await get(at);
    const policy = answer.headers.get("content-security-policy") ?? "";
    assert.match(policy, /default-src 'none'/, at);
    assert.match(policy, /frame-ancestors 'none'/, at);
    assert.doesNotMatch(policy, /unsafe|\*/, at);
    assert.equal(answer.headers.get("x-content-type-options"), "nosniff", at);
    const markup = await answer.text();
    if (answer.headers.get("content-type")?.startsWith("text/html"))
      assert.doesNotMatch(markup, /\sstyle=|<style|\son\w+=|<script(?![^>]*src=)/, at);
  }
});

test("only this machine's own names are answered", async () => {
  for (const host of ["localhost:8080", "127.0.0.1:8080", "[::1]:8080", "192.168.1.5"])
    assert.equal((await get("/", { host })).status, 200, host);
  for (const host of ["evil.example", "localhost.evil.example", "evil.example:8080", "a b", ""])
    assert.equal((await get("/", { host })).status, 403, host);
});

test("forms of other sites, forms without the token and old pages change nothing", async () => {
  const token = await tokenOf();
  const fields = { token, text: "Minister Arai met Secretary Holt." };
  assert.equal((await post("/read", fields)).status, 200);
  assert.equal((await post("/read", fields, { origin: HERE, "sec-fetch-site": "same-origin" })).status, 200);
  const others: { [name: string]: string }[] = [
    { origin: "http://evil.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ];
  for (const headers of others)
    assert.equal((await post("/read", fields, headers)).status, 403, JSON.stringify(headers));
  assert.equal((await post("/read", { ...fields, token: "x" })).status, 403);
  assert.equal(
    (await open.request(`${HERE}/read`, { method: "POST", body: "x", headers: { host: "localhost" } })).status,
    400,
  );
});

test("more than five megabytes and more than so much at once are turned away", async () => {
  const token = await tokenOf();
  assert.equal((await post("/read", { token, text: "x".repeat(5_100_000) })).status, 413);
  time += 1e6;
  const body = (): FormData => {
    const form = new FormData();
    form.append("token", token);
    form.append("text", "Minister Arai met Secretary Holt.");
    return form;
  };
  const answers: number[] = [];
  for (let i = 0; i < 25; i++)
    answers.push(
      (await open.request(`${HERE}/read`, { method: "POST", body: body(), headers: { host: "localhost" } })).status,
    );
  assert.ok(answers.includes(429));
  time += 1e6;
  assert.equal((await post("/read", { token, text: "Minister Arai met Secretary Holt." })).status, 200);
});

test("where a write token is wanted, everybody reads and only who knows it writes", async () => {
  const on = siteWith("secret");
  const readout = (await Array.fromAsync(archive.store.records({})))[0]!;
  const where = `/readouts/${readout.key}`;
  assert.equal((await get(where, {}, on)).status, 200);
  assert.doesNotMatch(await (await get(where, {}, on)).text(), /<a href="[^"]*correct">/);
  assert.equal((await get(`${where}/correct`, {}, on)).status, 403);
  const token = await tokenOf(on);
  const fields = { token, statement: "s1", deed: "accept" };
  assert.equal((await post(`${where}/correct`, fields, {}, on)).status, 403);
  assert.equal((await post("/writing", { token, name: "Ann", "write-token": "guess" }, {}, on)).status, 403);
  const proved = await post("/writing", { token, name: "Ann", "write-token": "secret" }, {}, on);
  assert.equal(proved.status, 303);
  const cookie = proved.headers
    .getSetCookie()
    .map((c) => {
      assert.match(c, /HttpOnly/);
      assert.match(c, /SameSite=Strict/);
      return c.split(";")[0];
    })
    .join("; ");
  assert.equal((await post(`${where}/correct`, fields, { cookie }, on)).status, 303);
  const [made] = await archive.decisions();
  assert.equal(made?.by, "Ann");
  assert.equal(
    (await post(`/decisions/${made?.id}/undo`, { token, readout: readout.key }, { cookie }, on)).status,
    303,
  );
  assert.equal((await archive.decisions()).filter((d) => d.kind !== "withdraw").length, 0);
});

test("an unknown address, a wrong method and a wrong correction are told in words", async () => {
  assert.match(await (await get("/readouts/nothing.1")).text(), /The archive has no readout/);
  assert.equal((await get("/readouts/nothing.1")).status, 404);
  assert.equal((await get("/documents/%3Cscript%3E")).status, 404);
  assert.equal((await get("/read")).status, 405);
  const token = await tokenOf();
  const readout = (await Array.fromAsync(archive.store.records({})))[0]!;
  for (const [fields, words] of [
    [{ deed: "act", act: "shout" }, /no act that Parley knows/],
    [{ deed: "speaker", "other-speaker": "Atlantis" }, /no country or body “Atlantis”/],
    [{ deed: "issue", issue: "weather" }, /no issue “weather”/],
    [{ deed: "cut", "content-start": "5", "content-end": "99999999" }, /content from 5 to 99999999/],
    [{ deed: "cut", content: "words that are not there" }, /does not have the words/],
    [{ deed: "accept", statement: "s999" }, /is no statement/],
    [{ deed: "dance" }, /does not say what is to be done/],
  ] as const) {
    const answer = await post(`/readouts/${readout.key}/correct`, { token, statement: "s1", ...fields });
    assert.equal(answer.status, 422, JSON.stringify(fields));
    assert.match(await answer.text(), words);
  }
});

test("files beside pages have their contents in their address and may be kept for good", async () => {
  const markup = await (await get("/")).text();
  const files = [...markup.matchAll(/(?:href|src)="(\/static\/[^"]+)"/g)].map(([, at = ""]) => at);
  assert.ok(files.length >= 5);
  for (const at of files) {
    const answer = await get(at, { "accept-encoding": "br" });
    assert.equal(answer.status, 200, at);
    assert.match(answer.headers.get("cache-control") ?? "", /immutable/);
  }
  assert.equal((await get("/static/other/parley.css")).status, 404);
  assert.equal((await get("/static/..%2f..%2fpackage.json")).status, 404);
});

test("pages come compressed to who takes them so, and not again to who has them", async () => {
  const plain = await get("/about");
  const etag = plain.headers.get("etag") ?? "";
  assert.ok(etag);
  assert.equal((await get("/about", { "if-none-match": etag })).status, 304);
  for (const encoding of ["br", "gzip"])
    assert.equal((await get("/about", { "accept-encoding": encoding })).headers.get("content-encoding"), encoding);
  assert.equal((await get("/about", { "accept-encoding": "br;q=0" })).headers.get("content-encoding"), null);
});
