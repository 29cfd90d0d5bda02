/** Feeds and the calendar: what a reader of them sees, and that hostile words stay words. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { FEEDS } from "../../src/shells/api/feeds.ts";
import { served, type Served } from "./served.ts";

let s: Served;
before(async () => {
  s = await served();
});
after(() => s.archive.close());

const ASKED: { [at: string]: string } = {
  "/archive": "/feeds/archive",
  "/relations/{pair}": "/feeds/relations/JPN-USA",
  "/issues/{issue}": "/feeds/issues/undersea-cables",
  "/search": "/feeds/search",
};

test("every feed comes as Atom and as JSON Feed with the same entries, newest first", async () => {
  for (const { at } of FEEDS) {
    const query = at === "/search" ? "?q=sea" : "";
    const atom = await s.get(`${ASKED[at]}.atom${query}`);
    const json = await s.get(`${ASKED[at]}.json${query}`);
    assert.deepEqual([atom.status, json.status], [200, 200], at);
    assert.equal(atom.headers.get("content-type"), "application/atom+xml; charset=utf-8");
    assert.equal(json.headers.get("content-type"), "application/feed+json");
    const a = parseAtomFeed(await atom.text());
    const j = parseJsonFeed(await json.text());
    assert.ok(a.entries?.length && a.entries.length <= 50, at);
    assert.deepEqual(
      a.entries.map((e) => [e.id, e.title?.value, e.updated]),
      j.items?.map((e) => [e.id, e.title, e.date_published]),
    );
    const updated = a.entries.map((e) => e.updated ?? "");
    assert.deepEqual(updated, updated.toSorted().reverse());
    assert.equal(new Set(a.entries.map((e) => e.id)).size, a.entries.length);
    for (const e of a.entries) {
      assert.match(e.id ?? "", /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
      assert.ok(e.authors?.[0]?.name, "says according to whom");
      assert.match(e.links?.[0]?.href ?? "", /^http:\/\/localhost\/readouts\//);
    }
  }
});

test("a feed stays the same bytes until something comes in", async () => {
  for (const at of ["/feeds/archive.atom", "/feeds/issues/north-korea.json", "/calendar.ics"]) {
    const [first, second] = [await s.get(at), await s.get(at)];
    assert.equal(await first.text(), await second.text());
    const etag = first.headers.get("etag") ?? "";
    assert.equal((await s.get(at, { "if-none-match": etag })).status, 304);
  }
});

test("a feed takes the filters of a search", async () => {
  const feed = parseJsonFeed(await (await s.get("/feeds/archive.json?publisher=KOR")).text());
  assert.equal(feed.title, "Readouts according to South Korea");
  for (const e of feed.items ?? []) assert.match(e.authors?.[0]?.name ?? "", /Korea/);
});

test("hostile words are neither markup nor control characters in a feed, and no address of theirs is a link", async () => {
  const atom = await (await s.get("/feeds/archive.atom")).text();
  assert.doesNotMatch(atom, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  const outside = atom.replaceAll(/<!\[CDATA\[[\s\S]*?\]\]>/g, "");
  assert.doesNotMatch(outside, /<(script|img|b)\b/);
  assert.doesNotMatch(atom, /href="(?!https?:)/);
  const harmful = parseAtomFeed(atom).entries?.find((e) => e.title?.value?.includes("<script>"));
  assert.equal(harmful?.title?.type, "text");
  assert.equal(harmful?.content?.type, "text");
  assert.equal(harmful?.links?.find((l) => l.rel === "via")?.href, "https://ministry.example/a?%3Cb%3E&c=%27d%27");
});

test("what is no feed, or no filter, is a problem", async () => {
  for (const [at, status] of [
    ["/feeds/archive", 404],
    ["/feeds/nothing.atom", 404],
    ["/feeds/relations/JPN.atom", 404],
    ["/feeds/relations/%ZZ.atom", 404],
    ["/feeds/issues/atlantis.json", 404],
    ["/feeds/search.atom", 400],
    ["/feeds/search.atom?q=(", 400],
    ["/feeds/archive.atom?party=Atlantis", 400],
    ["/feeds/relations/JPN-USA.atom?limit=5", 400],
    ["/calendar.ics?party=Atlantis", 400],
  ] as const) {
    const found = await s.get(at);
    assert.equal(found.status, status, at);
    assert.equal(found.headers.get("content-type"), "application/problem+json");
  }
});

/** The events of a calendar: each as its properties, folded lines made whole. */
function eventsOf(text: string): Map<string, string>[] {
  const lines = text.replaceAll(/\r\n[ \t]/g, "").split("\r\n");
  const events: Map<string, string>[] = [];
  for (const line of lines) {
    if (line === "BEGIN:VEVENT") events.push(new Map());
    const at = line.indexOf(":");
    events.at(-1)?.set(line.slice(0, at), line.slice(at + 1));
  }
  return events;
}

test("the calendar has engagements at their time, with their length, or on their day", async () => {
  const found = await s.get("/calendar.ics");
  assert.equal(found.headers.get("content-type"), "text/calendar; charset=utf-8");
  const text = await found.text();
  for (const line of text.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
  const events = eventsOf(text);
  assert.ok(events.length > 20);
  assert.equal(new Set(events.map((e) => e.get("UID"))).size, events.length);
  const timed = events.find((e) => e.get("UID") === "2031-02-12-jpn-usa@parley");
  assert.deepEqual([timed?.get("DTSTART"), timed?.get("DTEND")], ["20310212T191500Z", "20310212T195500Z"]);
  assert.match(timed?.get("DESCRIPTION") ?? "", /According to Ministry of Foreign Affairs of Japan/);
  assert.ok(
    events.some((e) => e.has("DTSTART;VALUE=DATE")),
    "without a time it is a whole day",
  );
  for (const e of events) assert.match(e.get("DTSTAMP") ?? "", /^\d{8}T\d{6}Z$/);
});

test("the calendar takes filters, and hostile titles stay in their line", async () => {
  const events = eventsOf(await (await s.get("/calendar.ics?party=IND&party=GBR")).text());
  assert.ok(events.length);
  for (const e of events) if (!e.has("RRULE")) assert.match(e.get("SUMMARY") ?? "", /India/);
  const all = await (await s.get("/calendar.ics?from=2038")).text();
  assert.doesNotMatch(all, /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u202a-\u202e]/);
  assert.equal(eventsOf(all).length, 1);
});
