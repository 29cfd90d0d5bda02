/** What every store must keep to, whatever database stands behind it: one suite, run over a factory of empty stores. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Sighting } from "../../src/model/sighting.ts";
import type {
  Change,
  DocumentRow,
  EngagementRow,
  Filter,
  Finding,
  Kept,
  Order,
  Query,
  SearchWanted,
  StatementRow,
  Store,
  StoredRecord,
} from "../../src/store/contract.ts";
import { invented } from "./invented.ts";
import type { Invented, Piece } from "./invented.ts";

export interface StoreFactory {
  /** A new, empty store; taken away again after the test. */
  empty(): Promise<Store>;
  /** A second way into the same archive, as another process has it. */
  again(store: Store): Promise<Store>;
}

const word = (text: string, prefix = false): Query => ({ op: "words", text, prefix, at: 0 });
const ALL: SearchWanted = { in: "statements", limit: 50, offset: 0 };
const TEXTS: SearchWanted = { ...ALL, in: "texts" };

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const out: T[] = [];
  for await (const row of rows) out.push(row);
  return out;
}

/** The sighting of an invented document: no more than the store itself looks at. */
function sighting(p: Piece, page: string): Sighting | null {
  const e = p.record.engagement;
  const day = e?.time.start?.edtf ?? null;
  return (
    e && {
      key: `${page}.1`,
      page,
      part: 1,
      publisher: p.record.document.publisher!.country,
      title: e.title,
      kind: e.kind,
      level: e.level,
      format: e.format,
      parties: [...e.parties].sort(),
      days: day ? { from: day, to: day } : null,
      daysBasis: day ? "talks" : null,
      instant: null,
      clocks: [],
      place: e.place,
      margins: null,
      people: [],
      joint: false,
    }
  );
}

const kept = (p: Piece, page = p.record.document.id): Kept => ({
  sha256: p.arrival.sha256,
  arrival: p.arrival,
  size: p.bytes.length,
  extractor: "rules-1",
  records: [{ record: p.record, extracted: null, sighting: sighting(p, page), lost: [] }],
});

/** Keeps a document and, when it reads out talks, gives these an engagement of their own. */
async function keepIn(change: Change, p: Piece): Promise<DocumentRow> {
  const row = await change.keep(kept(p));
  if (p.record.engagement) await change.link([{ keys: [`${row.id}.1`], why: { [`${row.id}.1`]: null } }]);
  return row;
}

async function put(store: Store, what: Invented): Promise<Piece> {
  const p = invented(what);
  await store.original(p.bytes);
  await store.change((change) => keepIn(change, p));
  return p;
}

const JPN_USA: Invented = {
  publisher: "JPN",
  day: "2033-05-18",
  parties: ["JPN", "USA"],
  people: [
    ["Emi Kuzuhara", "JPN", "Foreign Minister"],
    ["Calvin Brightwater", "USA", "Secretary of State"],
  ],
  said: [
    {
      by: ["JPN"],
      cue: "stated that",
      content: "Japan would repair the cables off Okinawa",
      topics: ["cables"],
      undertaking: true,
      names: ["Emi Kuzuhara"],
    },
    {
      by: ["JPN", "USA"],
      act: "agree",
      cue: "agreed to",
      content: "open a desk for visas",
      undertaking: true,
      strength: 0.8,
    },
    {
      by: ["USA"],
      act: "appreciate",
      cue: "thanked",
      content: "Japan for its open sea policy",
      to: ["JPN"],
      topics: ["sea"],
      strength: 0.3,
    },
  ],
};
const CHN: Invented = {
  publisher: "CHN",
  day: "2034-11-03",
  parties: ["CHN", "USA"],
  kind: "call",
  language: "zh-Hans",
  title: "\u4e2d\u7f8e\u5916\u957f\u901a\u7535\u8bdd",
  said: [
    {
      by: ["CHN"],
      cue: "\u5f3a\u8c03",
      content: "\u4e2d\u56fd\u613f\u540c\u7f8e\u65b9\u52a0\u5f3a\u6c9f\u901a",
      act: "emphasize",
    },
  ],
};
const STATEMENT: Invented = {
  publisher: "SGP",
  day: null,
  published: "2034-08-03",
  said: [{ by: ["SGP"], act: "concern", cue: "expressed concern over", content: "the cut cables" }],
};

export function storeSuite(name: string, factory: StoreFactory): void {
  const with_ = (title: string, work: (store: Store) => Promise<void>): void => {
    test(`${name}: ${title}`, async () => {
      const store = await factory.empty();
      try {
        await work(store);
      } finally {
        await store.close();
      }
    });
  };

  with_("bytes come back as they went in, and unknown ones are null", async (store) => {
    const bytes = new Uint8Array([0, 255, 10, 13, 0]);
    const sha256 = await store.original(bytes);
    assert.equal(await store.original(bytes), sha256);
    assert.deepEqual(new Uint8Array((await store.bytes(sha256))!), bytes);
    assert.equal(await store.bytes("0".repeat(64)), null);
  });

  with_("a record comes back letter for letter, under its document, day and engagement", async (store) => {
    const p = await put(store, JPN_USA);
    const [r, ...more] = await all(store.records());
    assert.equal(more.length, 0);
    assert.deepEqual(r!.record, p.record);
    assert.equal(r!.day, "2033-05-18");
    assert.equal(r!.engagement, "2033-05-18-jpn-usa");
    assert.equal(r!.document.publisher!.country, "JPN");
    assert.equal(r!.document.current, true);
    assert.equal(r!.corrected, false);
  });

  with_("a document is found by id, its beginning, hash, address and path, and by nothing else", async (store) => {
    const p = await put(store, {
      ...JPN_USA,
      url: "https://readouts.example/1",
      address: "https://readouts.example/1",
    });
    const { id } = p.record.document;
    for (const ref of [id, id.slice(0, 6), p.arrival.sha256, "https://readouts.example/1"])
      assert.equal((await store.document(ref))?.id, id, ref);
    for (const ref of ["", "zzzz", id.slice(0, 3), `${id}0`, "%", "https://readouts.example/2"])
      assert.equal(await store.document(ref), null, ref);
  });

  with_("the same bytes twice are one document", async (store) => {
    const p = await put(store, JPN_USA);
    await store.change((change) => change.arrived(p.arrival));
    assert.equal((await all(store.documents())).length, 1);
    assert.equal((await all(store.arrivals())).length, 1);
  });

  with_("a revision stands for its page, and the version before is kept and found when asked for", async (store) => {
    const first = await put(store, JPN_USA);
    const later = invented({
      ...JPN_USA,
      said: [{ by: ["JPN"], cue: "hoped that", content: "the lanterns would be lit" }],
    });
    await store.change(async (change) => {
      const found = await change.lookalikes({
        address: null,
        publisher: "JPN",
        title: first.record.document.title,
        published: "2033-05-18",
      });
      assert.deepEqual(
        found.map((l) => [l.row.id, l.text]),
        [[first.record.document.id, first.record.document.text]],
      );
      await change.keep(kept(later, first.record.document.id));
      await change.page(later.record.document.id, first.record.document.id, "same address", true);
      await change.link([
        { keys: [`${first.record.document.id}.1`], why: { [`${first.record.document.id}.1`]: null } },
      ]);
    });
    assert.deepEqual(
      (await all(store.documents())).map((d) => [d.id, d.page, d.revision, d.why]),
      [[later.record.document.id, first.record.document.id, 2, "same address"]],
    );
    assert.equal((await all(store.documents({ revisions: "all" }))).length, 2);
    assert.equal((await store.search(word("lanterns"), {}, ALL)).total, 1);
    assert.equal((await store.search(word("okinawa"), {}, ALL)).total, 0);
    assert.equal((await store.search(word("okinawa"), { revisions: "all" }, ALL)).total, 1);
    const [e] = await all(store.engagements());
    assert.deepEqual(
      e!.readouts.map((r) => r.current),
      [false, true],
    );
    assert.equal((await store.change((c) => c.versions(first.record.document.id))).length, 2);
    await clean(store);
  });

  with_("an address that shows an earlier version again makes that version stand for the page", async (store) => {
    const address = "https://readouts.example/page";
    const first = await put(store, { ...JPN_USA, address, url: address });
    const later = invented({ ...JPN_USA, address, url: address, lead: "Another lead." });
    await store.change(async (change) => {
      await change.keep(kept(later, first.record.document.id));
      await change.page(later.record.document.id, first.record.document.id, "same address", true);
    });
    await store.change((change) => change.arrived(first.arrival));
    assert.deepEqual(
      (await all(store.documents())).map((d) => d.id),
      [first.record.document.id],
    );
    assert.equal((await all(store.arrivals())).length, 3);
    await clean(store);
  });

  with_("a version can be parted from its page, and the rest goes on", async (store) => {
    const first = await put(store, JPN_USA);
    const later = invented({ ...JPN_USA, lead: "Another lead." });
    await store.change(async (change) => {
      await change.keep(kept(later, first.record.document.id));
      await change.page(later.record.document.id, first.record.document.id, "alike", true);
      await change.page(first.record.document.id, first.record.document.id, null, true);
    });
    assert.deepEqual(
      (await all(store.documents())).map((d) => d.page).sort(),
      [first.record.document.id, later.record.document.id].sort(),
    );
    await clean(store);
  });

  with_("engagements are joined and parted, and every id they had still leads to them", async (store) => {
    const a = await put(store, JPN_USA);
    const b = await put(store, { ...JPN_USA, publisher: "USA", day: "2033-05-17", title: "Readout" });
    const [x, y] = [`${a.record.document.id}.1`, `${b.record.document.id}.1`];
    assert.deepEqual(
      (await all(store.engagements())).map((e) => e.id),
      ["2033-05-17-jpn-usa", "2033-05-18-jpn-usa"],
    );
    await store.change((c) => c.link([{ keys: [x, y], why: { [x]: "same people", [y]: "same people" } }]));
    const [joined, ...none] = await all(store.engagements());
    assert.equal(none.length, 0);
    assert.equal(joined!.id, "2033-05-18-jpn-usa");
    assert.deepEqual(
      joined!.readouts.map((r) => [r.publisher, r.why]),
      [
        ["JPN", "same people"],
        ["USA", "same people"],
      ],
    );
    assert.equal((await store.engagement("2033-05-17-jpn-usa"))?.id, "2033-05-18-jpn-usa");
    assert.equal((await store.engagement(b.record.document.id))?.id, "2033-05-18-jpn-usa");
    assert.equal((await all(store.statements({ engagement: ["2033-05-17-jpn-usa"] }))).length, 6);
    await store.change((c) =>
      c.link([
        { keys: [x], why: { [x]: null } },
        { keys: [y], why: { [y]: null } },
      ]),
    );
    assert.equal((await all(store.engagements())).length, 2);
    assert.equal((await store.engagement(a.record.document.id))?.id, "2033-05-18-jpn-usa");
    assert.equal(await store.engagement("nothing"), null);
    await clean(store);
  });

  with_("two engagements of one day and the same parties have two ids", async (store) => {
    await put(store, JPN_USA);
    await put(store, { ...JPN_USA, title: "Another meeting" });
    assert.deepEqual(
      (await all(store.engagements())).map((e) => e.id),
      ["2033-05-18-jpn-usa", "2033-05-18-jpn-usa-2"],
    );
  });

  with_("sightings are found by parties and days, by key and by engagement", async (store) => {
    const two = await put(store, JPN_USA);
    const three = await put(store, { ...JPN_USA, parties: ["JPN", "USA", "KOR"], title: "Trilateral" });
    await put(store, { ...JPN_USA, parties: ["JPN", "KOR"], title: "Others" });
    await put(store, { ...JPN_USA, day: "2033-06-18" });
    await store.change(async (c) => {
      const keys = async (near: Parameters<Change["sightings"]>[0]): Promise<string[]> =>
        (await c.sightings(near)).map((s) => s.page).sort();
      const both = [two.record.document.id, three.record.document.id].sort();
      assert.deepEqual(await keys({ parties: ["USA", "JPN"], from: "2033-05-16", to: "2033-05-20" }), both);
      assert.deepEqual(await keys({ parties: ["USA", "JPN"], from: "2033-05-20", to: "2033-05-22" }), []);
      assert.deepEqual(await keys({ keys: [`${both[0]}.1`, "nothing.1"] }), [both[0]]);
      assert.deepEqual(await keys({ engagement: "2033-05-18-jpn-usa" }), [two.record.document.id]);
    });
  });

  with_("new records take the place of earlier ones, with their words, and keep their engagement", async (store) => {
    const p = await put(store, JPN_USA);
    const fresh = invented({ ...JPN_USA, said: JPN_USA.said.slice(0, 1) });
    const record = { ...p.record, statements: fresh.record.statements };
    await store.change((c) =>
      c.keep({
        ...kept(p),
        arrival: null,
        extractor: "rules-2",
        records: [{ record, extracted: p.record, sighting: sighting(p, p.record.document.id), lost: [] }],
      }),
    );
    const [r] = await all(store.records());
    assert.equal(r!.engagement, "2033-05-18-jpn-usa");
    assert.equal(r!.corrected, true);
    assert.equal(r!.record.statements.length, 1);
    assert.equal((await store.search(word("visas"), {}, ALL)).total, 0);
    assert.deepEqual(
      (await store.change((c) => c.records(p.record.document.id))).map((x) => x.extracted.statements.length),
      [3],
    );
    assert.equal((await all(store.documents({ notExtractor: "rules-2" }))).length, 0);
    assert.equal((await all(store.arrivals())).length, 1);
    await clean(store);
  });

  const FILTERS: readonly (readonly [said: string, filter: Filter, statements: number])[] = [
    ["nothing asked", {}, 5],
    ["one party", { party: ["JPN"] }, 3],
    ["two parties", { party: ["CHN", "USA"] }, 1],
    ["exactly these parties", { parties: ["USA", "JPN"] }, 3],
    ["a speaker", { speaker: ["JPN"] }, 2],
    ["either of two speakers", { speaker: ["CHN", "SGP"] }, 2],
    ["with somebody, who does not speak alone", { with: ["USA"] }, 3],
    ["a speaker by name", { speakerName: ["Emi Kuzuhara"] }, 1],
    ["somebody in the room", { participant: ["Emi Kuzuhara"] }, 3],
    ["somebody addressed", { addressee: ["JPN"] }, 1],
    ["an act", { act: ["agree", "concern"] }, 2],
    ["a matter", { topic: ["sea"] }, 1],
    ["jointly", { joint: true }, 1],
    ["alone", { joint: false }, 4],
    ["undertakings", { undertaking: true }, 2],
    ["a publisher by code", { publisher: ["SGP"] }, 1],
    ["a publisher by name", { publisher: ["Ministry of SGP"] }, 1],
    ["a language and its kinds", { language: ["zh"] }, 1],
    ["from a year", { from: "2034" }, 2],
    ["to a month", { to: "2033-05" }, 3],
    ["between days", { from: "2034-08-03", to: "2034-08-03" }, 1],
    ["a strength", { minStrength: 0.5 }, 1],
    ["a bounded strength", { maxStrength: 0.5 }, 1],
    ["a kind", { kind: ["call"] }, 1],
    ["a level", { level: ["foreign-minister"] }, 4],
    ["several at once", { party: ["USA"], speaker: ["JPN"], undertaking: true, joint: false }, 1],
    ["what is not there", { topic: ["whales"] }, 0],
  ];
  with_("every filter narrows statements, and a search, alike", async (store) => {
    for (const what of [JPN_USA, CHN, STATEMENT]) await put(store, what);
    const any: Query = { op: "or", of: [word("japan"), word("open"), word("\u4e2d\u56fd"), word("cables")] };
    for (const [said, filter, count] of FILTERS) {
      const rows = await all(store.statements(filter));
      assert.equal(rows.length, count, said);
      const found = await store.search(any, filter, ALL);
      assert.equal(found.total, count, `search: ${said}`);
      assert.deepEqual(
        found.hits.map((h) => `${h.document.id} ${h.statement!.id}`).sort(),
        rows.map((s) => `${s.document} ${s.id}`).sort(),
        said,
      );
      const { counted, by } = await store.facets(any, filter, "statements");
      assert.equal(counted, count, `facets: ${said}`);
      for (const act of by.act)
        assert.equal(act.count, rows.filter((s) => s.act === act.value).length, `facets: ${said}, ${act.value}`);
      for (const topic of by.topic)
        assert.equal(topic.count, rows.filter((s) => s.topics.includes(topic.value)).length, `facets: ${said}`);
      assert.equal(
        by.act.reduce((n, a) => n + a.count, 0),
        count,
        `facets: ${said}`,
      );
    }
  });

  with_("rows come by day or by arrival, forwards or backwards, and no more than asked for", async (store) => {
    for (const day of ["2033-03-03", "2031-01-01", "2032-02-02"]) await put(store, { ...JPN_USA, day });
    const days = async (order: Parameters<Store["records"]>[1]): Promise<(string | null)[]> =>
      (await all(store.records({}, order))).map((r) => r.day);
    assert.deepEqual(await days({}), ["2031-01-01", "2032-02-02", "2033-03-03"]);
    assert.deepEqual(await days({ descending: true, limit: 2 }), ["2033-03-03", "2032-02-02"]);
    assert.deepEqual(await days({ by: "added" }), ["2033-03-03", "2031-01-01", "2032-02-02"]);
    assert.deepEqual(
      (await all(store.engagements({ from: "2032" }, { limit: 1 }))).map((e) => e.day),
      ["2032-02-02"],
    );
    assert.deepEqual(
      (await all(store.statements({ publisher: ["JPN"] }, { descending: true, limit: 1 }))).map((s) => s.day),
      ["2033-03-03"],
    );
    assert.equal((await all(store.documents({}, { limit: 0 }))).length, 0);
  });

  with_("many rows come page by page, none twice and none left out", async (store) => {
    await store.change(async (c) => {
      for (let i = 0; i < 120; i++)
        await keepIn(c, invented({ ...JPN_USA, day: `2033-0${1 + (i % 9)}-10`, lead: `Lead ${i}.` }));
    });
    const keys = (await all(store.records())).map((r) => r.key);
    assert.equal(new Set(keys).size, 120);
    assert.equal((await all(store.statements())).length, 360);
  });

  with_("a list goes on behind any of its rows, in every order, and says when that row is gone", async (store) => {
    for (const day of ["2033-03-03", "2031-01-01", "2032-02-02"])
      await put(store, { ...JPN_USA, day, lead: `Lead of ${day}.` });
    await put(store, { ...JPN_USA, day: "2033-03-03", lead: "Another lead." });
    const lists: readonly (readonly [(order: Order) => AsyncIterable<unknown>, (row: never) => string])[] = [
      [(order) => store.documents({}, order), (d: DocumentRow) => d.id],
      [(order) => store.records({}, order), (r: StoredRecord) => r.key],
      [(order) => store.engagements({}, order), (e: EngagementRow) => e.id],
      [(order) => store.statements({}, order), (s: StatementRow) => `${s.document}.${s.part} ${s.id}`],
    ];
    for (const [list, name] of lists)
      for (const order of [{}, { descending: true }, { by: "added" }, { by: "added", descending: true }] as Order[]) {
        const whole = (await all(list(order))).map((row) => name(row as never));
        assert.ok(whole.length > 2);
        const walked: string[] = [];
        for (;;) {
          const page = await all(list({ ...order, limit: 2, after: walked.at(-1) }));
          if (!page.length) break;
          walked.push(...page.map((row) => name(row as never)));
        }
        assert.deepEqual(walked, whole);
        await assert.rejects(all(list({ ...order, after: "none.1 s1" })), { code: "row-gone" });
      }
  });

  const SEARCHES: readonly (readonly [said: string, query: Query, found: number])[] = [
    ["a word in any case", word("OKINAWA"), 1],
    ["a prefix", word("cabl", true), 2],
    ["a phrase", word("open sea policy"), 1],
    ["a phrase whose words stand otherwise", word("sea open"), 0],
    ["a phrase over cue and content", word("agreed to open a desk"), 1],
    ["both words", { op: "and", of: [word("open"), word("visas")] }, 1],
    ["either word", { op: "or", of: [word("visas"), word("okinawa")] }, 2],
    ["one without the other", { op: "not", keep: word("open"), drop: word("visas") }, 1],
    [
      "near each other",
      {
        op: "near",
        of: [
          { text: "repair", prefix: false, at: 0 },
          { text: "okinawa", prefix: false, at: 0 },
        ],
        within: 3,
        at: 0,
      },
      1,
    ],
    [
      "too far apart",
      {
        op: "near",
        of: [
          { text: "Japan", prefix: false, at: 0 },
          { text: "okinawa", prefix: false, at: 0 },
        ],
        within: 1,
        at: 0,
      },
      0,
    ],
    ["two Chinese characters inside a sentence", word("\u52a0\u5f3a"), 1],
    ["one Chinese character", word("\u901a"), 1],
    ["a word that is syntax elsewhere", word('NOT "*(:^-{}'), 0],
    ["a word with its dots", word("U.S."), 0],
  ];
  with_("words, phrases, prefixes, operators and nearness find what they say", async (store) => {
    for (const what of [JPN_USA, CHN, STATEMENT]) await put(store, what);
    for (const [said, query, found] of SEARCHES) {
      const page = await store.search(query, {}, ALL);
      assert.equal(page.total, found, said);
      for (const hit of page.hits) {
        const text = (await all(store.records({ document: [hit.document.id] })))[0]!.record.document.text;
        assert.equal(text.slice(hit.passage.start, hit.passage.end), hit.passage.text, said);
        assert.ok(
          hit.passage.marks.length > 0 &&
            hit.passage.marks.every((m) => m.start >= hit.passage.start && m.end <= hit.passage.end && m.start < m.end),
          said,
        );
      }
    }
  });

  with_("whole texts are searched where no statement has the words", async (store) => {
    await put(store, { ...JPN_USA, lead: "The ministers met under paper lanterns." });
    assert.equal((await store.search(word("lanterns"), {}, ALL)).total, 0);
    const found = await store.search(word("lanterns"), { party: ["JPN"], from: "2033" }, TEXTS);
    assert.equal(found.total, 1);
    assert.equal(found.hits[0]!.statement, null);
    assert.equal(found.hits[0]!.engagement, "2033-05-18-jpn-usa");
    const [mark] = found.hits[0]!.passage.marks;
    assert.equal(
      found.hits[0]!.passage.text.slice(
        mark!.start - found.hits[0]!.passage.start,
        mark!.end - found.hits[0]!.passage.start,
      ),
      "lanterns",
    );
    assert.equal((await store.search(word("lanterns"), { party: ["KOR"] }, TEXTS)).total, 0);
  });

  with_("hits come a page at a time, the best first", async (store) => {
    await store.change(async (c) => {
      for (let i = 0; i < 15; i++)
        await keepIn(
          c,
          invented({
            ...JPN_USA,
            lead: `Lead ${i}.`,
            said: [
              {
                by: ["JPN"],
                cue: "stated that",
                content: `cables ${i === 7 ? "cables cables" : "and many other words"} ${"matter ".repeat(i)}`,
              },
            ],
          }),
        );
    });
    const first = await store.search(word("cables"), {}, { in: "statements", limit: 10, offset: 0 });
    const second = await store.search(word("cables"), {}, { in: "statements", limit: 10, offset: 10 });
    assert.deepEqual([first.total, first.hits.length, second.hits.length, first.more], [15, 10, 5, false]);
    assert.match(first.hits[0]!.passage.text, /cables cables cables/);
    assert.ok(first.hits.every((h, i) => i === 0 || h.score <= first.hits[i - 1]!.score));
    assert.equal(new Set([...first.hits, ...second.hits].map((h) => h.document.id)).size, 15);
  });

  with_("names come with party, office, first and last day", async (store) => {
    await put(store, JPN_USA);
    await put(store, { ...JPN_USA, day: "2035-01-01" });
    assert.deepEqual(await store.names({ party: ["JPN"] }), [
      {
        name: "Emi Kuzuhara",
        family: "Kuzuhara",
        party: "JPN",
        office: "Foreign Minister",
        first: "2033-05-18",
        last: "2035-01-01",
        records: 2,
      },
      {
        name: "Calvin Brightwater",
        family: "Brightwater",
        party: "USA",
        office: "Secretary of State",
        first: "2033-05-18",
        last: "2035-01-01",
        records: 2,
      },
    ]);
  });

  with_("statements, documents and engagements are counted by what they are", async (store) => {
    for (const what of [JPN_USA, CHN, STATEMENT]) await put(store, what);
    assert.deepEqual(await store.counts("statements", "speaker"), [
      { value: "JPN", count: 2 },
      { value: "USA", count: 2 },
      { value: "CHN", count: 1 },
      { value: "SGP", count: 1 },
    ]);
    assert.deepEqual(await store.counts("engagements", "year"), [
      { value: "2033", count: 1 },
      { value: "2034", count: 1 },
    ]);
    assert.deepEqual(await store.counts("documents", "party", { from: "2034" }), [
      { value: "CHN", count: 1 },
      { value: "USA", count: 1 },
    ]);
    assert.deepEqual(await store.counts("statements", "topic", { speaker: ["USA"] }), [{ value: "sea", count: 1 }]);
  });

  with_("pairs of values are counted, an engagement by its own year and level", async (store) => {
    for (const what of [JPN_USA, CHN, STATEMENT]) await put(store, what);
    assert.deepEqual(await store.crossed("statements", ["topic", "year"], { party: ["JPN", "USA"] }), [
      { values: ["cables", "2033"], count: 1 },
      { values: ["sea", "2033"], count: 1 },
    ]);
    assert.deepEqual(await store.crossed("engagements", ["parties", "kind"]), [
      { values: ["CHN+USA", "call"], count: 1 },
      { values: ["JPN+USA", "meeting"], count: 1 },
    ]);
  });

  with_("counts by topic follow what is written again and what is replaced", async (store) => {
    const p = await put(store, JPN_USA);
    const topics = (): Promise<{ value: string; count: number }[]> => store.counts("statements", "topic");
    const [statement] = p.record.statements;
    assert.ok(statement);
    const again = { ...p.record, statements: [{ ...statement, topics: ["cables", "ports"] }] };
    const changed = kept(p);
    await store.change((c) =>
      c.keep({ ...changed, arrival: null, records: [{ ...changed.records[0]!, record: again }] }),
    );
    assert.deepEqual(await topics(), [
      { value: "cables", count: 1 },
      { value: "ports", count: 1 },
    ]);
    const next = await put(store, { ...JPN_USA, title: "The same page, later" });
    await store.change((c) => c.page(next.record.document.id, p.record.document.id, "same address", true));
    assert.deepEqual(await topics(), [
      { value: "cables", count: 1 },
      { value: "sea", count: 1 },
    ]);
    assert.deepEqual(await store.counts("statements", "topic", { revisions: "all", speaker: ["JPN"] }), [
      { value: "cables", count: 2 },
      { value: "ports", count: 1 },
    ]);
    assert.deepEqual(await all(store.check()), []);
  });

  with_("texts are found by their words, and statements by where their words stand", async (store) => {
    const p = await put(store, JPN_USA);
    await put(store, STATEMENT);
    const { text, id } = p.record.document;
    const found = await all(store.texts({ words: word("open sea") }));
    assert.deepEqual(
      found.map((t) => [t.document.id, t.text, t.records]),
      [[id, text, [{ part: 1, engagement: "2033-05-18-jpn-usa", day: "2033-05-18", parties: ["JPN", "USA"] }]]],
    );
    assert.equal((await all(store.texts({ words: word("no such words") }))).length, 0);
    const start = text.indexOf("open sea");
    const standing = await all(store.statements({ at: [{ document: id, start, end: start + 8 }] }));
    assert.deepEqual(
      standing.map((s) => [s.act, s.source, s.sha256]),
      [["appreciate", p.record.document.source, p.arrival.sha256]],
    );
    assert.equal((await all(store.statements({ at: [{ document: id, start: 0, end: 0 }] }))).length, 0);
  });

  with_("the archive is at another state after every change, and at the same until then", async (store) => {
    const before = await store.state();
    const p = await put(store, JPN_USA);
    const then = await store.state();
    assert.notEqual(then, before);
    assert.equal(await store.state(), then);
    await store.change((c) =>
      c.decide({
        by: "Ada",
        note: null,
        id: "d-1",
        kind: "own-page",
        at: "2040-01-02T00:00:00Z",
        document: p.record.document.id,
        page: "x",
      }),
    );
    assert.notEqual(await store.state(), then);
  });

  with_("a decision is kept once, in order, found by its page, and may be taken back", async (store) => {
    const p = await put(store, JPN_USA);
    const base = { by: "Ada", note: null };
    const one = {
      ...base,
      id: "d-1",
      kind: "own-page" as const,
      at: "2040-01-02T00:00:00Z",
      document: p.record.document.id,
      page: "x",
    };
    const two = { ...base, id: "d-2", kind: "merge" as const, at: "2040-01-01T00:00:00Z", records: ["a.1", "b.1"] };
    await store.change(async (c) => {
      for (const d of [one, two, one]) await c.decide(d);
    });
    assert.deepEqual(
      (await store.decisions()).map((d) => d.id),
      ["d-2", "d-1"],
    );
    assert.deepEqual(await store.decisions({ page: [p.record.document.id] }), [one]);
    assert.deepEqual(
      (await store.decisions({ kind: ["merge"] })).map((d) => d.id),
      ["d-2"],
    );
    await store.change((c) =>
      c.decide({ ...base, id: "d-3", kind: "withdraw", at: "2040-01-03T00:00:00Z", decision: "d-1" }),
    );
    assert.deepEqual(
      (await store.decisions()).map((d) => d.id),
      ["d-2", "d-3"],
    );
    assert.deepEqual(
      (await store.decisions({ withdrawn: true })).map((d) => d.id),
      ["d-2", "d-1", "d-3"],
    );
  });

  with_("a change that fails leaves nothing behind", async (store) => {
    const p = invented(JPN_USA);
    await assert.rejects(
      store.change(async (c) => {
        await keepIn(c, p);
        await c.decide({
          id: "d-1",
          kind: "merge",
          by: "Ada",
          note: null,
          at: "2040-01-01T00:00:00Z",
          records: ["a.1", "b.1"],
        });
        throw new Error("the wire was cut");
      }),
      /the wire was cut/,
    );
    assert.deepEqual(
      [(await all(store.documents())).length, (await store.decisions()).length, (await all(store.arrivals())).length],
      [0, 0, 0],
    );
    await put(store, JPN_USA);
    await clean(store);
  });

  with_("changes wait for one another, and readers see whole changes only", async (store) => {
    const other = await factory.again(store);
    try {
      const seen: number[] = [];
      const work = [store, other].flatMap((s, w) =>
        [0, 1, 2, 3, 4].map(async (i) => {
          await s.change(async (c) => {
            for (let j = 0; j < 4; j++) await keepIn(c, invented({ ...JPN_USA, lead: `Lead ${w} ${i} ${j}.` }));
          });
          seen.push((await all(other.documents())).length);
        }),
      );
      await Promise.all(work);
      assert.ok(
        seen.every((n) => n % 4 === 0),
        seen.join(" "),
      );
      assert.equal((await all(store.documents())).length, 40);
      await clean(store);
    } finally {
      await other.close();
    }
  });

  with_("a check of a whole archive finds nothing", async (store) => {
    for (const what of [JPN_USA, CHN, STATEMENT]) await put(store, what);
    await clean(store);
  });
}

/** The archive is whole, up to originals that a test did not care to keep. */
async function clean(store: Store): Promise<void> {
  const found: Finding[] = await all(store.check());
  assert.deepEqual(
    found.filter((f) => f.weight === "damage" && f.code !== "original-missing"),
    [],
  );
}
