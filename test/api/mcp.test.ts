/** The tools for programs that speak the Model Context Protocol, asked by a real client. */
import assert from "node:assert/strict";
import path from "node:path";
import { after, before, test } from "node:test";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { root } from "../parley.ts";
import { HARM, served, type Served } from "./served.ts";

let s: Served;
let client: Client;
before(async () => {
  s = await served();
  client = await overHttp();
});
after(async () => {
  await client.close();
  await s.archive.close();
});

/** A client that asks the routes without a port. */
async function overHttp(): Promise<Client> {
  const made = new Client({ name: "test", version: "0" });
  const transport = new StreamableHTTPClientTransport(new URL("http://localhost/mcp"), {
    fetch: async (at, init) => s.request(String(at), init ?? {}),
  });
  await made.connect(transport as never);
  return made;
}

interface Citation {
  n: number;
  document: string;
  part: number;
  statement: string | null;
  accordingTo: string | null;
  source: string;
  sha256: string;
  start: number;
  end: number;
  words: string;
}
interface Answer {
  content: { type: string; text: string }[];
  structuredContent?: { citations: Citation[]; [name: string]: unknown };
  isError?: boolean;
}

const call = async (name: string, given: object): Promise<Answer> =>
  (await client.callTool({ name, arguments: { ...given } })) as unknown as Answer;

/** Holds every citation of an answer against the archive, and its text against the citations. */
async function proven(answer: Answer): Promise<NonNullable<Answer["structuredContent"]>> {
  assert.ok(!answer.isError, String(answer.content[0]?.text));
  const facts = answer.structuredContent;
  assert.ok(facts?.citations.length);
  for (const c of facts.citations) {
    const { record } = (await s.json(`/api/v1/readouts/${c.document}.${c.part}`)) as {
      record: { document: { text: string; sha256: string; publisher: { name: string } } };
    };
    assert.equal(record.document.text.slice(c.start, c.end), c.words);
    assert.equal(record.document.sha256, c.sha256);
    assert.equal(c.accordingTo, record.document.publisher.name);
    const line = String(answer.content[0]?.text).includes(`[${c.n}] `);
    assert.ok(line, `[${c.n}] stands in the text`);
  }
  return facts;
}

test("the server says who it is, what its tools are, and that they only read", async () => {
  assert.equal(client.getServerVersion()?.name, "parley");
  assert.match(client.getInstructions() ?? "", /according to/);
  const { tools } = await client.listTools();
  assert.deepEqual(
    tools.map((t) => t.name),
    ["search", "read", "compare", "brief", "track"],
  );
  for (const t of tools) {
    assert.ok(t.description && t.outputSchema?.properties?.["citations"], t.name);
    assert.equal(t.annotations?.readOnlyHint, true);
  }
});

test("search gives cited passages, under the filters of a search", async () => {
  const facts = await proven(await call("search", { query: "open sea", publisher: "Japan", limit: 3 }));
  assert.equal(facts.citations.length, 3);
  for (const c of facts.citations) assert.match(c.accordingTo ?? "", /Japan/);
  const texts = await proven(await call("search", { query: "cables", in: "texts" }));
  assert.equal(texts.citations[0]?.statement, null);
});

test("read gives an engagement's readouts, statement by statement", async () => {
  const facts = await proven(await call("read", { readout: "2033-05-18-jpn-usa" }));
  const readouts = facts["readouts"] as { statements: { cited: number; id: string }[] }[];
  assert.equal(readouts.length, 2);
  for (const r of readouts)
    for (const st of r.statements) assert.equal(facts.citations[st.cited - 1]?.statement, st.id);
});

test("read takes a text that is in no archive, and keeps nothing of it", async () => {
  const text =
    "MINISTRY OF FOREIGN AFFAIRS OF JAPAN\n\nApril 2, 2039\n\nOn April 2, 2039, Ms. KUZUHARA Emi, Minister for Foreign Affairs of Japan, held a meeting with Mr. Bo RAND, Secretary of State of the United States of America.\n\nMinister Kuzuhara stated that the herring had come back. The two ministers agreed to count it every year.\n";
  const answer = await call("read", { text, full: true });
  const { citations } = answer.structuredContent ?? { citations: [] };
  assert.ok(citations.some((c) => c.words === "the herring had come back"));
  for (const c of citations) assert.equal(text.slice(c.start, c.end), c.words);
  assert.match(answer.content[0]?.text ?? "", /quoted:/);
  assert.equal((await s.get(`/api/v1/documents/${citations[0]?.document}`)).status, 404);
});

test("compare gives the table with a citation in every cell that says something", async () => {
  const facts = await proven(await call("compare", { of: ["2033-05-18-jpn-usa"] }));
  const rows = facts["rows"] as { cells: { cited: number | null; says: string }[] }[];
  assert.ok(rows.length);
  for (const { cells } of rows) for (const c of cells) assert.equal(c.cited === null, c.says === "not mentioned");
  const three = await proven(await call("compare", { of: ["2033-09-22-jpn-kor-usa"] }));
  assert.equal((three["readouts"] as unknown[]).length, 3);
});

test("brief gives what changed, cited now and before", async () => {
  const facts = await proven(await call("brief", { now: "2037-02-14-jpn-usa" }));
  const lines = facts["lines"] as { how: string; now: number | null; before: number | null }[];
  assert.ok(lines.some((l) => l.how === "new" && l.now !== null));
  assert.ok(lines.some((l) => l.how === "dropped" && l.before !== null));
});

test("track follows words, issues, promises and relationships", async () => {
  for (const asked of [
    { what: "formula", words: "open sea", like: true },
    { what: "formulas", parties: ["Japan", "USA"] },
    { what: "issue", issue: "undersea-cables", speaker: "USA" },
    { what: "undertakings", parties: ["JPN", "USA"], open: true },
    { what: "relation", parties: ["JPN", "USA"] },
  ]) {
    const facts = await proven(await call("track", { ...asked, limit: 5 }));
    assert.equal(facts["what"], asked.what);
    assert.ok(Number(facts["total"]) >= (facts["entries"] as unknown[]).length);
  }
});

test("what cannot be answered is said with what to do, and the server goes on", async () => {
  for (const [name, given, said] of [
    ["search", { query: "(" }, /missing/],
    ["search", { query: "sea", party: "Atlantis" }, /Atlantis/],
    ["search", { query: "sea", in: "texts", act: "agree" }, /Take one of them away/],
    ["read", {}, /one of them/],
    ["read", { readout: "none" }, /nothing called/],
    ["compare", { of: ["none"] }, /no document/],
    ["brief", { now: "none" }, /no document/],
    ["track", { what: "formula" }, /wants words/],
    ["track", { what: "relation", parties: ["JPN"] }, /two parties/],
    ["track", { what: "issue", issue: "atlantis" }, /no issue/],
    ["search", { query: "sea", limit: 5000 }, /50/],
  ] as const) {
    const answer = await call(name, given);
    assert.equal(answer.isError, true, JSON.stringify(given));
    assert.match(answer.content[0]?.text ?? "", said);
  }
  await proven(await call("search", { query: "sea" }));
});

test("hostile words come back as the words they are", async () => {
  const facts = await proven(await call("search", { query: "dry" }));
  assert.ok(facts.citations[0]?.words.includes(HARM.slice(0, 30)));
});

test("over HTTP only questions are answered, and only small ones", async () => {
  const got = await s.get("/mcp", { accept: "text/event-stream" });
  assert.equal(got.status, 405);
  const headers = { "content-type": "application/json", accept: "application/json, text/event-stream" };
  const broken = await s.request("/mcp", { method: "POST", headers, body: "{" });
  assert.equal(broken.status, 400);
  const huge = await s.request("/mcp", { method: "POST", headers, body: JSON.stringify({ x: "y".repeat(6_000_000) }) });
  assert.equal(huge.status, 413);
});

test("parley mcp answers the same over standard input and output", async () => {
  const made = new Client({ name: "test", version: "0" });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [path.join(root, "src/shells/cli/main.ts"), "mcp", "--archive", s.archive.folder],
  });
  await made.connect(transport);
  const { tools } = await made.listTools();
  assert.equal(tools.length, 5);
  const answer = (await made.callTool({
    name: "search",
    arguments: { query: "open sea", limit: 2 },
  })) as unknown as Answer;
  assert.deepEqual(answer.structuredContent, (await call("search", { query: "open sea", limit: 2 })).structuredContent);
  await made.close();
});
