/** What people decide, from the decision to the search that reflects it, through rereads and revisions. */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { archiveOver } from "../../src/app/archive.ts";
import type { Archive } from "../../src/app/archive.ts";
import type { Tools } from "../../src/app/archive/tools.ts";
import { openArchive } from "../../src/store/sqlite/store.ts";
import { newFolder } from "./folder.ts";
import type { Invented } from "./invented.ts";
import { plainTools } from "./plain-tools.ts";

const TALKS: Invented = {
  publisher: "JPN",
  day: "2033-05-18",
  parties: ["JPN", "USA"],
  title: "Talks",
  people: [
    ["Emi Kuzuhara", "JPN"],
    ["Calvin Brightwater", "USA"],
  ],
  said: [
    {
      by: ["JPN"],
      cue: "stated that",
      content: "the cables off Okinawa would be mended",
      topics: ["cables"],
      undertaking: true,
    },
    { by: ["USA"], cue: "noted that", content: "visas would be eased" },
    { by: ["JPN", "USA"], act: "agree", cue: "agreed to", content: "meet in Kobe" },
  ],
};
const BY = { by: "Ada", note: null };

interface Desk {
  archive: Archive;
  file: string;
  /** The same archive by other tools, as after a change of rules. */
  with(tools: Partial<Tools>): Archive;
  write(what: Invented): Promise<string>;
}

async function desk(work: (d: Desk) => Promise<void>): Promise<void> {
  const folder = newFolder();
  const store = await openArchive(path.join(folder, "archive"), { create: true });
  const words = { party: (p: string) => p, partyName: (p: string) => p, issue: (i: string) => [i] };
  let minute = 0;
  const now = (): string => `2040-01-01T00:${String(minute++).padStart(2, "0")}:00Z`;
  const over = (tools: Partial<Tools>): Archive =>
    archiveOver(folder, store, plainTools({ now, ...tools }), words, () =>
      Promise.reject(new Error("not asked for here")),
    );
  const archive = over({});
  const file = path.join(folder, "talks.txt");
  try {
    await work({
      archive,
      file,
      with: over,
      async write(what) {
        writeFileSync(file, JSON.stringify(what));
        for await (const a of archive.add([file])) if (!("failed" in a)) return a.document.id;
        throw new Error("not added");
      },
    });
    for await (const f of archive.check()) assert.fail(`${f.code}: ${f.message}`);
  } finally {
    await store.close();
  }
}

/** Speakers, act and words of every statement shown. */
async function shown(archive: Archive): Promise<string[]> {
  const out: string[] = [];
  for await (const s of archive.store.statements()) out.push(`${s.speakers.join("+")} ${s.act}: ${s.content.words}`);
  return out;
}

async function run<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const out: T[] = [];
  for await (const r of rows) out.push(r);
  return out;
}

test("a correction is shown, searched and counted at once, and taken back without a trace", () =>
  desk(async ({ archive, write }) => {
    const document = await write(TALKS);
    const ref = { document, part: 1, statement: "s2" };
    const speaker = await archive.correct(ref, "speaker", { speakers: ["JPN"], joint: false }, BY);
    await archive.correct({ ...ref, statement: "s1" }, "act", { act: "intend" }, BY);
    await archive.correct({ ...ref, statement: "s3" }, "delete", {}, { by: "Ada", note: "not of these talks" });
    assert.deepEqual(await shown(archive), [
      "JPN intend: the cables off Okinawa would be mended",
      "JPN state: visas would be eased",
    ]);
    const found = await archive.search("visas", { speaker: ["JPN"] }, { in: "statements", limit: 5, offset: 0 });
    assert.ok("total" in found && found.total === 1);
    assert.deepEqual(await archive.store.counts("statements", "speaker"), [{ value: "JPN", count: 2 }]);
    assert.ok("id" in speaker);
    await archive.withdraw(speaker.id, BY);
    assert.deepEqual((await shown(archive))[1], "USA state: visas would be eased");
    assert.deepEqual(
      (await archive.decisions()).map((d) => d.kind),
      ["act", "delete", "withdraw"],
    );
  }));

test("corrections hold through a reread by other rules", () =>
  desk(async ({ archive, with: over, write }) => {
    const document = await write(TALKS);
    await archive.correct({ document, part: 1, statement: "s2" }, "speaker", { speakers: ["JPN"] }, BY);
    const tools = plainTools();
    const fewer = over({
      extractor: "plain-2",
      readSource: async (source, given) => {
        const records = await tools.readSource(source, given);
        return "failed" in records ? records : records.map((r) => ({ ...r, statements: r.statements.slice(2) }));
      },
    });
    assert.equal(await fewer.countStale(), 1);
    assert.equal((await run(fewer.reread())).length, 1);
    assert.equal(await fewer.countStale(), 0);
    assert.deepEqual(await shown(archive), ["JPN state: visas would be eased", "JPN+USA agree: meet in Kobe"]);
  }));

test("in a revised page corrections stand on their words, and those whose words are gone are told", () =>
  desk(async ({ archive, write }) => {
    const document = await write(TALKS);
    await archive.correct({ document, part: 1, statement: "s1" }, "speaker", { speakers: ["USA"] }, BY);
    await archive.correct({ document, part: 1, statement: "s2" }, "speaker", { speakers: ["JPN"] }, BY);
    const later = await write({
      ...TALKS,
      lead: "A longer lead, written later, moved everything.",
      said: [TALKS.said[0]!, { ...TALKS.said[1]!, content: "visas would be eased soon" }, TALKS.said[2]!],
    });
    assert.deepEqual(await shown(archive), [
      "USA state: the cables off Okinawa would be mended",
      "JPN state: visas would be eased soon",
      "JPN+USA agree: meet in Kobe",
    ]);
    const gone = await write({ ...TALKS, said: [TALKS.said[0]!, TALKS.said[2]!] });
    assert.notEqual(gone, later);
    assert.deepEqual(await shown(archive), [
      "USA state: the cables off Okinawa would be mended",
      "JPN+USA agree: meet in Kobe",
    ]);
    const [record] = await run(archive.store.records());
    assert.deepEqual(
      record!.lost.map((p) => p.code),
      ["decision-lost"],
    );
    assert.match(record!.lost[0]!.message, /"speaker" by Ada of 2040-01-01 on "visas would be eased"/);
  }));

test("a statement that was overlooked is added, and found by its words", () =>
  desk(async ({ archive, write }) => {
    const document = await write({ ...TALKS, lead: "The hosts thanked the guests for the lanterns." });
    const [record] = await run(archive.store.records());
    const { text } = record!.record.document;
    const at = (w: string) => ({ start: text.indexOf(w), end: text.indexOf(w) + w.length });
    const base = {
      speakers: ["JPN"],
      speakerNames: [],
      joint: false,
      act: "appreciate" as const,
      addressees: ["USA"],
      undertaking: false,
      topics: [],
      strength: null,
      plover: "SUPPORT",
      doubt: null,
    };
    assert.ok(
      "id" in
        (await archive.addStatement(
          { document, part: 1 },
          { ...base, cue: at("thanked"), content: at("the guests for the lanterns") },
          BY,
        )),
    );
    assert.equal((await shown(archive))[0], "JPN appreciate: the guests for the lanterns");
    const found = await archive.search("lanterns", { act: ["appreciate"] }, { in: "statements", limit: 5, offset: 0 });
    assert.ok("total" in found && found.total === 1);
    const outside = await archive.addStatement(
      { document, part: 1 },
      { ...base, cue: at("thanked"), content: { start: 5, end: 99_999 } },
      BY,
    );
    assert.ok("failed" in outside && outside.code === "correction-misfits");
  }));

test("what became of an undertaking is kept on its words, with note and source", () =>
  desk(async ({ archive, write }) => {
    const document = await write(TALKS);
    const fate = await archive.setStatus({ document, part: 1, statement: "s1" }, "kept", "https://readouts.example/9", {
      by: "Ada",
      note: "mended in June",
    });
    assert.ok("id" in fate);
    const [found] = await archive.decisions({ kind: ["status"], page: [document] });
    assert.ok(found?.kind === "status");
    assert.deepEqual(
      [found.status, found.source, found.note, found.on.quote],
      ["kept", "https://readouts.example/9", "mended in June", "the cables off Okinawa would be mended"],
    );
    const missing = await archive.setStatus({ document, part: 1, statement: "s9" }, "kept", null, BY);
    assert.ok("failed" in missing && missing.code === "no-such-statement");
  }));

test("engagements joined and parted by people stay so when their documents are read again or revised", () =>
  desk(async ({ archive, with: over, write, file }) => {
    await write(TALKS);
    const otherFile = path.join(path.dirname(file), "other.txt");
    writeFileSync(otherFile, JSON.stringify({ ...TALKS, publisher: "USA", title: "Readout", day: "2034-01-01" }));
    await run(archive.add([otherFile]));
    const ids = async (): Promise<string[]> =>
      (await run(archive.store.engagements())).map((e) => `${e.id} ${e.readouts.filter((r) => r.current).length}`);
    assert.deepEqual(await ids(), ["2033-05-18-jpn-usa 1", "2034-01-01-jpn-usa 1"]);
    const merged = await archive.merge(["2033-05-18-jpn-usa", "2034-01-01-jpn-usa"], {
      by: "Ada",
      note: "a wrong date",
    });
    assert.deepEqual(await ids(), ["2033-05-18-jpn-usa 2"]);
    await run(over({ extractor: "plain-2" }).reread());
    assert.deepEqual(await ids(), ["2033-05-18-jpn-usa 2"]);
    await write({ ...TALKS, lead: "Another lead." });
    assert.deepEqual(await ids(), ["2033-05-18-jpn-usa 2"]);
    const [e] = await run(archive.store.engagements());
    assert.equal(e!.readouts.at(-1)!.why, "joined by Ada (a wrong date)");
    assert.ok("id" in merged);
    await archive.withdraw(merged.id, BY);
    assert.deepEqual(await ids(), ["2033-05-18-jpn-usa 1", "2034-01-01-jpn-usa 1"]);
    assert.ok("failed" in (await archive.split([file], BY)));
    assert.ok("failed" in (await archive.merge([file, "nothing"], BY)));
  }));

test("a revision may be parted from its page and put back", () =>
  desk(async ({ archive, write }) => {
    const first = await write(TALKS);
    const second = await write({ ...TALKS, lead: "Another lead." });
    const pages = async (): Promise<string[]> =>
      (await run(archive.store.documents({ revisions: "all" }, { by: "added" }))).map(
        (d) => `${d.page === first ? "first" : "own"} ${d.current}`,
      );
    assert.deepEqual(await pages(), ["first false", "first true"]);
    const parted = await archive.setPage(second, null, BY);
    assert.deepEqual(await pages(), ["first true", "own true"]);
    assert.ok("id" in parted);
    await archive.withdraw(parted.id, BY);
    assert.deepEqual(await pages(), ["first false", "first true"]);
    await archive.setPage(first, null, BY);
    assert.deepEqual((await run(archive.store.documents())).map((d) => d.page).sort(), [first, second].sort());
  }));

test("corrected records leave as gold: the text, and what was settled, in quotes", () =>
  desk(async ({ archive, write, file }) => {
    const document = await write(TALKS);
    const folder = path.join(path.dirname(file), "gold");
    mkdirSync(folder);
    assert.deepEqual(await archive.exportGold(folder), []);
    await archive.correct({ document, part: 1, statement: "s2" }, "speaker", { speakers: ["JPN"] }, BY);
    const [name] = await archive.exportGold(folder);
    assert.deepEqual(readdirSync(folder).sort(), [`${name}.gold.json`, `${name}.txt`]);
    const gold = JSON.parse(readFileSync(path.join(folder, `${name}.gold.json`), "utf8")) as {
      statements: { speakers: string[]; content: { quote: string }; decided?: { by: string }[] }[];
    };
    assert.deepEqual(gold.statements.map((s) => [s.speakers.join(), s.content.quote, s.decided?.[0]?.by ?? null])[1], [
      "JPN",
      "visas would be eased",
      "Ada",
    ]);
    assert.ok(readFileSync(path.join(folder, `${name}.txt`), "utf8").includes("visas would be eased"));
  }));
