import assert from "node:assert/strict";
import { test } from "node:test";
import type { Sighting } from "../model/sighting.ts";
import { alike, revisionOf } from "./revision.ts";
import type { Version } from "./revision.ts";

const WORDS =
  "The two ministers agreed to repair the cables off Okinawa before winter and to open a desk for visas in Kobe next spring, which both called a good sign for the long road.";

const talks = (day: string): Sighting => ({
  key: "k",
  page: "k",
  part: 1,
  publisher: "JPN",
  title: null,
  kind: "call",
  level: null,
  format: [],
  parties: ["JPN", "USA"],
  days: { from: day, to: day },
  daysBasis: "talks",
  instant: null,
  clocks: [],
  place: null,
  margins: null,
  people: [],
  joint: false,
});

const version = (id: string, what: Partial<Version> = {}): Version => ({
  id,
  page: id,
  address: `file:///${id}.txt`,
  url: null,
  publisher: "JPN",
  title: "Talks",
  published: "2034-03-14",
  text: WORDS,
  sightings: [talks("2034-03-14")],
  ...what,
});

const page = (fresh: Version, known: Version[]): string | null => revisionOf(fresh, known, [])?.page ?? null;

test("changed bytes at the same address are a new version, however much changed", () => {
  const url = "https://readouts.example/1";
  const revised = revisionOf(
    version("b", { address: url, url, text: "Removed." }),
    [version("a", { address: url, url })],
    [],
  );
  assert.deepEqual(revised, { page: "a", why: "same address", copy: false });
});

test("a file with the same path is a new version, unless it tells of other talks in other words", () => {
  const address = "file:///today.txt";
  assert.equal(
    page(version("b", { address, text: WORDS.replace("winter", "spring") }), [version("a", { address })]),
    "a",
  );
  const other = {
    address,
    text: "Something else altogether was said on this other day by these people.",
    sightings: [talks("2034-05-01")],
    title: "Other",
  };
  assert.equal(page(version("b", other), [version("a", { address })]), null);
});

test("nearly the same words under the same publisher, title and date are a version, with how near", () => {
  const revised = revisionOf(version("b", { text: WORDS.replace("agreed", "concurred on") }), [version("a")], []);
  assert.equal(revised?.page, "a");
  assert.match(revised!.why, /^same publisher, title and date, \d\d in 100 runs of words the same$/);
});

test("the same words from elsewhere are a copy, which does not stand for the page", () => {
  assert.equal(revisionOf(version("b", { text: ` ${WORDS}\n` }), [version("a")], [])?.copy, true);
});

test("another title, date, publisher or other words make another page", () => {
  for (const what of [
    { title: "Other" },
    { published: "2034-03-15" },
    { publisher: "USA" },
    { publisher: null },
    { published: null },
    { text: WORDS.split(" ").reverse().join(" ") },
  ])
    assert.equal(page(version("b", what), [version("a")]), null, JSON.stringify(what));
});

test("what a person said about pages holds", () => {
  const base = { id: "d", by: "Ada", at: "2040-01-01", note: null, document: "b" };
  assert.equal(revisionOf(version("b"), [version("a")], [{ ...base, kind: "own-page", page: "a" }]), null);
  assert.deepEqual(
    revisionOf(version("b", { title: "Other" }), [version("a")], [{ ...base, kind: "same-page", page: "a" }]),
    { page: "a", why: "said by Ada", copy: false },
  );
});

test("likeness is a share from 0 to 1, in time linear in the length", () => {
  assert.equal(alike(WORDS, WORDS), 1);
  assert.equal(alike(WORDS, "Nothing of the kind was ever said there."), 0);
  const long = Array.from({ length: 60_000 }, (_, i) => `word${i}`).join(" ");
  assert.ok(alike(long, `${long} more`) > 0.99);
});
