/** The interface for programs: what every question answers, refuses and describes. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { Validator } from "@seriousme/openapi-schema-validator";
import { z } from "zod";
import { PROBLEMS, problemDetails } from "../../src/shells/api/problems.ts";
import { QUESTIONS } from "../../src/shells/api/questions.ts";
import { newFolder } from "../archive/folder.ts";
import { HARM, served, type Served } from "./served.ts";

let s: Served;
let document = "";
before(async () => {
  s = await served();
  const { readouts } = (await s.json(`/api/v1/engagements/${MEETING}`)) as { readouts: { document: string }[] };
  document = readouts[0]?.document ?? "";
});
after(() => s.archive.close());

interface Page {
  items: { [name: string]: never }[];
  next: string | null;
}

const MEETING = "2033-05-18-jpn-usa";
/** An address for each question that has an answer in the examples, below /api/v1. */
const asks = (): { [id: string]: string } => ({
  search: "/search?q=open+sea&limit=5",
  listStatements: "/statements?speaker=JPN&limit=5",
  getStatement: `/statements/${document}.1/s2`,
  countBy: "/counts?by=act",
  listDocuments: "/documents?limit=5",
  getDocument: `/documents/${document}`,
  listReadouts: "/readouts?limit=3",
  getReadout: `/readouts/${document}.1`,
  listEngagements: "/engagements?limit=5",
  getEngagement: `/engagements/${MEETING}`,
  compare: `/compare?of=${MEETING}`,
  brief: "/brief?now=2037-02-14-jpn-usa",
  formula: "/formula?words=open+sea&like=true",
  listFormulas: "/formulas/JPN-USA",
  listPositions: "/issues/undersea-cables",
  listUndertakings: "/undertakings?by=JPN&limit=5",
  getRelation: "/relations/JPN-USA",
  listParties: "/parties",
  listIssues: "/issues",
  listNames: "/names?limit=5",
  listPersons: "/persons?limit=5",
  listDecisions: "/decisions",
  read: "/read?date=2039-04-02&publisher=JPN",
});

const SENT =
  "On April 2, 2039, Ms. KUZUHARA Emi, Minister for Foreign Affairs of Japan, held a meeting with Mr. Bo RAND, Secretary of State of the United States of America.\n\nMinister Kuzuhara stated that the herring had come back.\n";

/** Asks a question as the examples have it, a text with it where it takes one. */
const answered = (q: { id: string; takes?: string }, accept = "*/*"): Promise<Response> =>
  s.request(`/api/v1${asks()[q.id]}`, {
    headers: { accept },
    ...(q.takes && { method: "POST", body: SENT }),
  });

test("every question answers what its schema says, and nothing else", async () => {
  assert.deepEqual(Object.keys(asks()).sort(), QUESTIONS.map((q) => q.id).sort());
  for (const q of QUESTIONS) {
    const found = await answered(q);
    assert.equal(found.status, 200, q.id);
    assert.equal(found.headers.get("content-type"), "application/json");
    const body: unknown = await found.json();
    assert.deepEqual(q.answer.parse(body), body, q.id);
  }
});

test("three readouts side by side keep to the schema, too", async () => {
  const q = QUESTIONS.find((x) => x.id === "compare");
  const body = await s.json("/api/v1/compare?of=2033-09-22-jpn-kor-usa");
  assert.deepEqual(q?.answer.parse(body), body);
  assert.equal((body as { readouts: string[] }).readouts.length, 3);
});

test("decisions are told once somebody has decided", async () => {
  const made = await s.archive.correct({ document, part: 1, statement: "s1" }, "accept", {}, { by: "Ada", note: null });
  const { items } = (await s.json("/api/v1/decisions")) as Page;
  assert.deepEqual(
    items.map((d) => [d["kind"], d["by"]]),
    [["accept", "Ada"]],
  );
  const readout = (await s.json(`/api/v1/readouts/${document}.1`)) as {
    record: { statements: { decided?: unknown[] }[] };
  };
  assert.equal(readout.record.statements[0]?.decided?.length, 1);
  const q = QUESTIONS.find((x) => x.id === "getReadout");
  assert.deepEqual(q?.answer.parse(readout), readout);
  await s.archive.withdraw((made as { id: string }).id, { by: "Ada", note: null });
});

test("the same answer comes as JSON, as lines and as a table, as Accept or the address asks", async () => {
  for (const q of QUESTIONS) {
    const at = `/api/v1${asks()[q.id]}`;
    const lines = await answered(q, "application/x-ndjson");
    assert.equal(lines.headers.get("content-type"), "application/x-ndjson");
    for (const line of (await lines.text()).trimEnd().split("\n")) if (line) JSON.parse(line);
    const table = await answered(q, "text/csv");
    if (q.csv) {
      assert.equal(table.headers.get("content-type"), "text/csv; charset=utf-8", q.id);
      assert.match(await table.text(), /^[a-z0-9_]+(,[a-z0-9_]+)*\r\n/, q.id);
      if (!q.takes) assert.equal((await s.get(`${at}${at.includes("?") ? "&" : "?"}format=csv`)).status, 200);
    } else assert.equal(table.status, 406, q.id);
  }
  for (const [accept, type] of [
    ["text/html,*/*;q=0.1", "application/json"],
    ["text/csv;q=0.5, application/json;q=0.4", "text/csv; charset=utf-8"],
    ["application/json;q=0, */*", "application/x-ndjson"],
    ["text/*", "text/csv; charset=utf-8"],
    ["", "application/json"],
  ] as const)
    assert.equal((await s.get("/api/v1/documents", { accept })).headers.get("content-type"), type, accept);
});

test("lines of readouts are records that lead back to their words", async () => {
  const lines = (await (await s.get("/api/v1/readouts?limit=200", { accept: "application/x-ndjson" })).text())
    .trimEnd()
    .split("\n");
  let statements = 0;
  for (const line of lines) {
    const r = JSON.parse(line) as { document: { text: string }; statements: { cue: { start: number; end: number } }[] };
    for (const { cue } of r.statements) {
      statements++;
      assert.notEqual(r.document.text.slice(cue.start, cue.end), "");
    }
  }
  assert.ok(statements > 300);
});

test("a statement quotes its document letter for letter", async () => {
  const one = (await s.json(`/api/v1/statements/${document}.1/s2`)) as {
    content: { start: number; end: number; words: string };
    sha256: string;
  };
  const { record } = (await s.json(`/api/v1/readouts/${document}.1`)) as {
    record: { document: { text: string; sha256: string } };
  };
  assert.equal(record.document.text.slice(one.content.start, one.content.end), one.content.words);
  assert.equal(one.sha256, record.document.sha256);
});

test("paging meets every row once, whatever the list and its order", async () => {
  for (const list of [
    "/documents?",
    "/documents?sort=added&order=desc&all-revisions=true",
    "/readouts?",
    "/statements?order=desc&",
    "/engagements?sort=added&",
    "/search?q=the&",
    "/search?q=the&in=texts&",
    "/counts?by=topic&",
    "/issues/north-korea?",
    "/undertakings?party=JPN&",
    "/names?",
    "/persons?",
  ]) {
    const join = list.endsWith("?") || list.endsWith("&") ? "" : "&";
    const whole: unknown[] = [];
    let at: string | null = `/api/v1${list}${join}limit=200`;
    while (at) {
      const page: Page = await s.json(at);
      whole.push(...page.items);
      at = page.next && `/api/v1${list}${join}limit=200&cursor=${page.next}`;
    }
    const step = Math.max(7, Math.ceil(whole.length / 9));
    const walked: unknown[] = [];
    let next: string | null = `/api/v1${list}${join}limit=${step}`;
    while (next) {
      const found = await s.get(next);
      const page = (await found.json()) as Page;
      assert.ok(page.items.length <= step);
      walked.push(...page.items);
      const link = found.headers.get("link");
      assert.equal(link !== null, page.next !== null);
      next = link && (/^<([^>]+)>; rel="next"$/.exec(link)?.[1] ?? null);
    }
    assert.deepEqual(walked, whole, list);
    assert.ok(whole.length > 7, list);
  }
});

test("what is known already is not sent again", async () => {
  const first = await s.get("/api/v1/documents");
  const etag = first.headers.get("etag") ?? "";
  assert.match(etag, /^"[\w-]+"$/);
  for (const known of [etag, `"other", W/${etag}`, "*"]) {
    const again = await s.get("/api/v1/documents", { "if-none-match": known });
    assert.equal(again.status, 304);
    assert.equal(await again.text(), "");
    assert.equal(again.headers.get("etag"), etag);
  }
  assert.equal((await s.get("/api/v1/documents", { "if-none-match": '"other"' })).status, 200);
  const csv = await s.get("/api/v1/documents", { "if-none-match": etag, accept: "text/csv" });
  assert.equal(csv.status, 200, "another format is another answer");
});

test("what cannot be answered is a problem that names itself, the place and what to do", async () => {
  const cases: readonly (readonly [at: string, status: number, code: string, parameter?: string])[] = [
    ["/documents?spaeker=JPN", 400, "wrong-parameter", "spaeker"],
    ["/documents?__proto__=1", 400, "wrong-parameter", "__proto__"],
    ["/statements?speaker=Atlantis", 400, "wrong-parameter", "speaker"],
    ["/statements?act=mumble", 400, "wrong-parameter", "act"],
    ["/statements?from=yesterday", 400, "wrong-parameter", "from"],
    ["/statements?joint=perhaps", 400, "wrong-parameter", "joint"],
    ["/statements?limit=201", 400, "wrong-parameter", "limit"],
    ["/statements?limit=0", 400, "wrong-parameter", "limit"],
    ["/statements?limit=5&limit=6", 400, "wrong-parameter", "limit"],
    ["/statements?cursor=nonsense", 400, "wrong-cursor", "cursor"],
    ["/search", 400, "wrong-parameter", "q"],
    ["/search?q=(", 400, "wrong-query", "q"],
    ["/search?q=sea&in=texts&act=agree", 400, "wrong-parameter", "in"],
    ["/search?q=sea&format=xml", 400, "wrong-parameter", "format"],
    ["/decisions?format=csv", 406, "no-such-format"],
    ["/documents/none", 404, "not-found"],
    ["/documents/%00%ff", 404, "not-found"],
    ["/readouts/none.1", 404, "not-found"],
    [`/readouts/${document}.99999999999`, 404, "not-found"],
    [`/statements/${document}.1/s999`, 404, "not-found"],
    ["/engagements/2031-01-01-atl-mu", 404, "not-found"],
    ["/issues/atlantis", 404, "not-found"],
    ["/relations/JPN", 404, "not-found"],
    ["/relations/JPN-XYZW", 404, "not-found"],
    ["/formulas/JPN-USA-KOR", 404, "not-found"],
    ["/compare?of=none", 404, "not-found"],
    [`/compare?of=${document}`, 422, "not-to-compare"],
    ["/brief?now=none", 404, "not-found"],
    [`/brief?now=${document}&against=none`, 404, "not-found"],
    ["/undertakings?by=Atlantis", 400, "wrong-parameter", "by"],
    ["/nothing", 404, "not-found"],
  ];
  for (const [at, status, code, parameter] of cases) {
    const found = await s.get(`/api/v1${at}`, { accept: "text/csv, application/json" });
    const body = (await found.json()) as { [name: string]: unknown };
    assert.deepEqual(
      [found.status, body["status"], body["code"], body["parameter"]],
      [status, status, code, parameter],
      at,
    );
    assert.equal(found.headers.get("content-type"), "application/problem+json");
    assert.deepEqual(problemDetails.parse(body), body);
    assert.equal(body["type"], `/api#${code}`);
    assert.ok(body["title"] && String(body["detail"]).length > 10, at);
  }
  const { cursor } = { cursor: ((await s.json("/api/v1/documents?limit=5")) as Page).next };
  const other = await s.get(`/api/v1/documents?limit=5&publisher=JPN&cursor=${cursor}`);
  assert.equal(((await other.json()) as { code: string }).code, "wrong-cursor", "another filter is another list");
  const post = await s.request("/api/v1/documents", { method: "POST" });
  assert.equal(post.status, 405);
  assert.equal(post.headers.get("allow"), "GET, HEAD");
});

test("what a document says stays data, whatever it says", async () => {
  const { items } = (await s.json("/api/v1/search?q=dry")) as Page;
  const [hit] = items as unknown as { document: { id: string; url: string; address: string | null; title: string } }[];
  assert.ok(hit);
  for (const at of [
    `/documents/${hit.document.id}`,
    `/readouts/${hit.document.id}.1`,
    `/statements?document=${hit.document.id}`,
    "/search?q=dry",
    "/brief?now=2038-03-03-jpn-usa",
  ])
    for (const accept of ["application/json", "application/x-ndjson", "text/csv"]) {
      const found = await s.get(`/api/v1${at}`, { accept });
      if (found.status === 406) continue;
      assert.equal(found.status, 200, at);
      assert.equal(found.headers.get("x-content-type-options"), "nosniff");
      assert.match(found.headers.get("content-security-policy") ?? "", /default-src 'none'/);
      const body = await found.text();
      assert.doesNotMatch(body, /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f]/, `${at} ${accept}`);
      if (accept === "text/csv") assert.doesNotMatch(body, /(^|,)"?[=+@]/m, at);
    }
  const readout = (await s.json(`/api/v1/readouts/${hit.document.id}.1`)) as { record: { document: { text: string } } };
  assert.ok(readout.record.document.text.includes(HARM.slice(0, 40)), "and no letter of it is lost");
  const noted = await s.get(`/api/v1/documents?%3Cscript%3E=1`);
  assert.equal(noted.headers.get("content-type"), "application/problem+json");
});

test("a text that is sent is read and not kept; what is no text is a problem", async () => {
  const read = async (
    body: string | Uint8Array<ArrayBuffer>,
    query = "",
  ): Promise<{ status: number; body: { [name: string]: never } }> => {
    const found = await s.request(`/api/v1/read${query}`, { method: "POST", body });
    return { status: found.status, body: (await found.json()) as { [name: string]: never } };
  };
  const { records } = (await read(SENT, "?date=2039-04-02")).body as unknown as {
    records: { document: { id: string; text: string }; statements: { content: { start: number; end: number } }[] }[];
  };
  const [r] = records;
  const content = r?.statements[0]?.content;
  assert.equal(r?.document.text.slice(content?.start, content?.end), "the herring had come back");
  assert.equal((await s.get(`/api/v1/documents/${r?.document.id}`)).status, 404);
  assert.equal((await read("")).body["code"], "not-readable");
  assert.equal((await read(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]))).body["code"], "not-readable");
  assert.equal((await read("x".repeat(5_000_001))).status, 413);
  assert.equal((await read(SENT, "?date=tomorrow")).body["parameter"], "date");
  assert.equal((await read(SENT, "?url=javascript:alert(1)")).body["parameter"], "url");
  assert.equal((await s.get("/api/v1/read")).status, 405);
});

test("the page to try it on has a form for every question, and leads to the answer without a script", async () => {
  const page = await s.get("/api");
  const text = await page.text();
  assert.match(page.headers.get("content-security-policy") ?? "", /script-src 'self'/);
  assert.doesNotMatch(text, /<script(?! src="\/api\/try\.js" defer)|\son\w+=|style=|https?:\/\//);
  for (const q of QUESTIONS) assert.ok(text.includes(`id="${q.id}"`), q.id);
  for (const code of Object.keys(PROBLEMS)) assert.ok(text.includes(`id="${code}"`), code);
  for (const file of ["/api/try.js", "/api/try.css"]) assert.equal((await s.get(file)).status, 200);
  const led = await s.get(`/api/ask/getStatement?readout=${document}.1&statement=s2&format=csv`);
  assert.deepEqual([led.status, led.headers.get("location")], [303, `/api/v1/statements/${document}.1/s2?format=csv`]);
  const listed = await s.get("/api/ask/listStatements?speaker=JPN%0AUSA&act=&joint=&limit=5");
  assert.equal(listed.headers.get("location"), "/api/v1/statements?speaker=JPN&speaker=USA&limit=5");
  assert.equal((await s.get(listed.headers.get("location") ?? "")).status, 200);
  assert.equal((await s.get("/api/ask/nothing")).status, 404);
});

test("a hundred readers at once are answered while readouts come in", async () => {
  const meanwhile = (async () => {
    const folder = newFolder();
    for (let i = 1; i <= 5; i++) {
      const file = path.join(folder, `${i}.txt`);
      writeFileSync(file, `${SENT}\nThe two ministers agreed to count it ${i} times.\n`);
      for await (const added of s.archive.add([file], { date: `2039-04-0${i}`, publisher: "JPN" })) assert.ok(added);
    }
  })();
  const addresses = Object.entries(asks()).filter(([id]) => id !== "read");
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, i) => s.get(`/api/v1${addresses[i % addresses.length]?.[1]}`)),
  );
  for (const a of answers) assert.equal(a.status, 200);
  await meanwhile;
  assert.equal(((await s.json("/api/v1/documents?from=2039&all-revisions=true")) as Page).items.length, 5);
});

test("no answer tells where files lie on the machine", async () => {
  for (const at of ["/documents?limit=200", "/search?q=sea", "/readouts?limit=5"])
    assert.ok(!(await (await s.get(`/api/v1${at}`)).text()).includes("file://"), at);
});

interface Described {
  paths: { [at: string]: { get?: Operation; post?: Operation } };
  components: { schemas: { [name: string]: object } };
}
interface Operation {
  operationId: string;
  parameters: { name: string; in: string; required?: boolean; schema: object }[];
  responses: { [status: string]: { content?: { [type: string]: { schema: { $ref: string } } } } };
}

test("the description is valid OpenAPI 3.1 and lists every question and problem", async () => {
  const described = (await s.json("/openapi.json")) as Described & { openapi: string };
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(described) as never);
  assert.ok(valid, JSON.stringify(errors));
  assert.equal(validator.version, "3.1");
  assert.deepEqual(Object.keys(described.paths).sort(), QUESTIONS.map((q) => q.at).sort());
  for (const { get, post } of Object.values(described.paths)) assert.ok((get ?? post)?.responses["default"]);
});

/** A client made of nothing but the description: a function for each operation, its answers held to their schemas. */
async function clientOf(
  describedAt: string,
): Promise<{ [id: string]: (given?: { [name: string]: string }) => Promise<unknown> }> {
  const { paths, components } = (await s.json(describedAt)) as Described;
  const whole = { $defs: components.schemas };
  const local = (schema: object): object =>
    JSON.parse(JSON.stringify({ ...whole, ...schema }).replaceAll("#/components/schemas/", "#/$defs/")) as object;
  return Object.fromEntries(
    Object.entries(paths).flatMap(([at, { get: o }]) =>
      o
        ? [
            [
              o.operationId,
              async (given: { [name: string]: string } = {}) => {
                let address = at;
                const query = new URLSearchParams();
                for (const p of o.parameters) {
                  const value: string | undefined = given[p.name];
                  if (p.required) assert.ok(value !== undefined, `${o.operationId} wants ${p.name}`);
                  if (value === undefined) continue;
                  if (p.in === "path") address = address.replace(`{${p.name}}`, encodeURIComponent(value));
                  else query.append(p.name, value);
                }
                const answer: unknown = await s.json(`/api/v1${address}?${query}`);
                const schema = o.responses["200"]?.content?.["application/json"]?.schema;
                assert.ok(schema);
                z.fromJSONSchema(local(schema) as never).parse(answer);
                return answer;
              },
            ],
          ]
        : [],
    ),
  );
}

test("a client made from the description reads the archive", async () => {
  const client = await clientOf("/openapi.json");
  const engagements = (await client["listEngagements"]?.({ party: "JPN", limit: "3" })) as {
    items: { id: string; readouts: { document: string; part: number }[] }[];
  };
  assert.equal(engagements.items.length, 3);
  const [first] = engagements.items;
  const readout = first?.readouts[0];
  assert.ok(first && readout);
  const key = `${readout.document}.${readout.part}`;
  await client["getEngagement"]?.({ engagement: first.id });
  await client["getReadout"]?.({ readout: key });
  await client["getStatement"]?.({ readout: key, statement: "s1" });
  await client["compare"]?.({ of: MEETING });
  await client["compare"]?.({ of: "2033-09-22-jpn-kor-usa" });
  await client["brief"]?.({ now: "2037-02-14-jpn-usa" });
  await client["search"]?.({ q: "cables" });
  await client["getRelation"]?.({ pair: "JPN-USA" });
  await client["listUndertakings"]?.({ by: "USA" });
  await client["formula"]?.({ words: "open sea" });
});
