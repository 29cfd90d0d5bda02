/** One change under way in SQLite: everything here happens inside a transaction that its caller opened. */
import type { Sighting } from "../../model/sighting.ts";
import type { Arrival, Change, DecisionFilter, Kept, Lookalike, Sighted } from "../contract.ts";
import type { Entry } from "../journal.ts";
import type { Database } from "./database.ts";
import { addDecision, decisionsOf } from "./decisions.ts";
import { findDocument } from "./find-document.ts";
import { documentRow, publisherKey, recordOf, storedRecord } from "./rows.ts";
import type { BodyTuple, DocumentTuple, RecordTuple } from "./rows.ts";
import { linkGroups, removeIfEmpty } from "./write-engagements.ts";
import { dayOf, removeRecords, writeRecords } from "./write-records.ts";

/** No visit lasts longer: how far back an engagement may have begun that is still going on. */
const LONGEST_VISIT_DAYS = 14;
/** Earlier documents that are compared with a new one, at most. */
const LOOKALIKES = 20;

/** The change; `entries` collects what the journal must hold before the transaction ends. */
export function changeOn(db: Database, entries: Entry[]): Change {
  const tuple = (id: string): DocumentTuple | undefined =>
    db.sql("select * from documents where id = ?").get(id) as DocumentTuple | undefined;
  const textOf = (n: number): string =>
    (db.sql("select text from texts where document = ?").get(n) as { text: string } | undefined)?.text ?? "";

  /** Notes where bytes came from, in the database and for the journal. */
  const note = (arrival: Arrival, document: number): void => {
    db.sql("insert into arrivals(sha256,address,json) values (?,?,?)").run(
      arrival.sha256,
      arrival.address,
      JSON.stringify(arrival),
    );
    if (arrival.address !== null)
      db.sql(
        "insert into addresses(address,document) values (?,?) on conflict(address) do update set document = excluded.document",
      ).run(arrival.address, document);
    entries.push({ arrival });
  };

  /** Sets which version stands for a page. */
  const stand = (page: string, n: number): void => {
    const others = db.sql("select n from documents where page = ? and current = 1 and n <> ?").all(page, n) as {
      n: number;
    }[];
    for (const other of others) setCurrent(db, other.n, false);
    setCurrent(db, n, true);
  };

  return {
    async document(ref) {
      return findDocument(db, ref);
    },

    async lookalikes(of: Lookalike) {
      const found = new Map<number, DocumentTuple>();
      const take = (rows: unknown[]): void => {
        for (const row of rows as DocumentTuple[]) if (found.size < LOOKALIKES) found.set(row.n, row);
      };
      if (of.address !== null)
        take(
          db
            .sql("select d.* from addresses a join documents d on d.n = a.document where a.address = ?")
            .all(of.address),
        );
      if (of.publisher !== null && of.published !== null)
        take(
          db
            .sql(
              "select * from documents where publisher = ? and published = ? and title is ? and current = 1 order by n desc limit ?",
            )
            .all(of.publisher, of.published, of.title, LOOKALIKES),
        );
      return [...found.values()].map((t) => ({
        row: documentRow(t),
        text: textOf(t.n),
        sightings: (
          db
            .sql("select * from records where document = ? and sighting is not null order by part")
            .all(t.n) as unknown as RecordTuple[]
        ).map(sightingOf),
      }));
    },

    async arrived(arrival) {
      if (arrival.address === null) return;
      const t = db.sql("select * from documents where sha256 = ?").get(arrival.sha256) as DocumentTuple | undefined;
      if (!t) return;
      const before = db
        .sql("select d.* from addresses a join documents d on d.n = a.document where a.address = ?")
        .get(arrival.address) as DocumentTuple | undefined;
      if (before?.n === t.n) return;
      note(arrival, t.n);
      if (before?.page === t.page) stand(t.page, t.n);
    },

    async keep(kept) {
      const { document } = kept.records[0]!.record;
      const known = db.sql("select * from documents where sha256 = ?").get(kept.sha256) as DocumentTuple | undefined;
      const at = known
        ? { n: known.n, page: known.page, current: known.current === 1 }
        : { n: insertDocument(db, kept), page: document.id, current: true };
      const before = known ? linksOf(db, known.n) : [];
      if (known) {
        removeRecords(db, known.n);
        updateDocument(db, known.n, kept);
      }
      db.sql(
        "insert into texts(document,text) values (?,?) on conflict(document) do update set text = excluded.text",
      ).run(at.n, document.text);
      writeRecords(db, at, kept.records);
      for (const { engagement, part, why } of before) {
        db.sql(
          "update records set engagement = ?, why = ? where document = ? and part = ? and sighting is not null",
        ).run(engagement, why, at.n, part);
        removeIfEmpty(db, engagement);
      }
      if (!known && kept.arrival) note(kept.arrival, at.n);
      return documentRow(tuple(document.id)!);
    },

    async versions(page) {
      return (
        db.sql("select * from documents where page = ? order by revision").all(page) as unknown as DocumentTuple[]
      ).map(documentRow);
    },

    async page(document, page, why, current) {
      const t = tuple(document)!;
      const target = page === document ? document : (tuple(page)?.page ?? page);
      const others = db
        .sql("select * from documents where page = ? and n <> ? order by revision, n")
        .all(t.page, t.n) as unknown as DocumentTuple[];
      const leaves = page === document ? others.length > 0 : t.page !== target;
      if (!leaves && t.why === why && (t.current === 1) === current) return;
      if (leaves) handOver(db, t, others);
      const { last } = db
        .sql("select max(revision) last from documents where page = ? and n <> ?")
        .get(target, t.n) as { last: number | null };
      db.sql("update documents set page = ?, revision = ?, why = ? where n = ?").run(
        target,
        leaves ? (last ?? 0) + 1 : t.revision,
        why,
        t.n,
      );
      db.sql("update records set page = ? where document = ?").run(target, t.n);
      if (current) stand(target, t.n);
      else setCurrent(db, t.n, false);
    },

    async decisions(filter?: DecisionFilter) {
      return decisionsOf(db, filter);
    },

    async decide(decision) {
      if (addDecision(db, decision)) entries.push({ decision });
    },

    async sightings(near) {
      if ("keys" in near)
        return near.keys.flatMap((key) => {
          const dot = key.lastIndexOf(".");
          return sighted(db, "r.page = ? and r.part = ?", key.slice(0, dot), Number(key.slice(dot + 1)));
        });
      if ("engagement" in near) return sighted(db, "e.id = ?", near.engagement);
      // A record stands under its first day by one clock; another clock may say a day later.
      const from = shift(near.from, -LONGEST_VISIT_DAYS);
      const to = shift(near.to, 1);
      const found = new Map<number, Sighted>();
      const wanted = new Set(near.parties);
      for (const party of wanted) {
        const rows = db
          .sql(
            "select r.*, e.id engagement_id from record_parties p join records r on r.n = p.record left join engagements e on e.n = r.engagement " +
              "where p.party = ? and p.day between ? and ? and r.current = 1 and r.last_day >= ? and r.sighting is not null",
          )
          .all(party, from, to, near.from) as unknown as (RecordTuple & { engagement_id: string | null })[];
        for (const r of rows) {
          if (found.has(r.n)) continue;
          const parties = r.parties.split("+");
          const shared = parties.filter((p) => wanted.has(p)).length;
          if (shared === Math.min(parties.length, wanted.size))
            found.set(r.n, { ...sightingOf(r), engagement: r.engagement_id });
        }
      }
      return [...found].sort(([a], [b]) => a - b).map(([, s]) => s);
    },

    async link(groups) {
      linkGroups(db, groups);
    },

    async records(document) {
      const t = tuple(document);
      if (!t) return [];
      const text = textOf(t.n);
      const rows = db
        .sql(
          "select r.*, b.json, b.extracted, e.id engagement_id from records r join bodies b on b.record = r.n " +
            "left join engagements e on e.n = r.engagement where r.document = ? order by r.part",
        )
        .all(t.n) as unknown as (BodyTuple & { engagement_id: string | null })[];
      return rows.map((r) => ({
        shown: storedRecord(r, documentRow(t), text, r.engagement_id),
        extracted: recordOf(r.extracted ?? r.json, text),
      }));
    },
  };
}

const sightingOf = (r: RecordTuple): Sighting => ({
  ...(JSON.parse(r.sighting!) as Sighting),
  key: `${r.page}.${r.part}`,
  page: r.page,
  part: r.part,
});

const shift = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

function insertDocument(db: Database, kept: Kept): number {
  const { document: d } = kept.records[0]!.record;
  const a = kept.arrival ?? { source: d.source, address: null, url: d.url, retrieved: d.retrieved, at: "" };
  return Number(
    db
      .sql(
        "insert into documents(id,sha256,size,page,revision,current,why,source,address,url,title,publisher,publisher_name,publisher_country," +
          "published,day,language,retrieved,added,extractor) values (?,?,?,?,1,1,null,?,?,?,?,?,?,?,?,?,?,?,?,?)",
      )
      .run(
        d.id,
        kept.sha256,
        kept.size,
        d.id,
        a.source,
        a.address,
        d.url ?? a.url,
        d.title,
        publisherKey(d.publisher),
        d.publisher?.name ?? null,
        d.publisher?.country ?? null,
        d.published,
        dayOf(kept.records[0]!.record),
        d.language,
        a.retrieved,
        a.at,
        kept.extractor,
      ).lastInsertRowid,
  );
}

function updateDocument(db: Database, n: number, kept: Kept): void {
  const { document: d } = kept.records[0]!.record;
  db.sql(
    "update documents set title=?, publisher=?, publisher_name=?, publisher_country=?, published=?, day=?, language=?, extractor=? where n=?",
  ).run(
    d.title,
    publisherKey(d.publisher),
    d.publisher?.name ?? null,
    d.publisher?.country ?? null,
    d.published,
    dayOf(kept.records[0]!.record),
    d.language,
    kept.extractor,
    n,
  );
}

/** The engagements a document is joined to: they outlive a rewriting of its records. */
const linksOf = (db: Database, n: number): { engagement: number; part: number; why: string | null }[] =>
  db.sql("select engagement, part, why from records where document = ? and engagement is not null").all(n) as never;

/** Writes again, with the other flag, everything that says whether a version stands for its page. */
function setCurrent(db: Database, n: number, current: boolean): void {
  const t = db.sql("select * from documents where n = ?").get(n) as DocumentTuple;
  if ((t.current === 1) === current) return;
  db.sql("update documents set current = ? where n = ?").run(Number(current), n);
  const text = (db.sql("select text from texts where document = ?").get(n) as { text: string }).text;
  const rows = db
    .sql(
      "select r.*, b.json, b.extracted from records r join bodies b on b.record = r.n where r.document = ? order by r.part",
    )
    .all(n) as unknown as BodyTuple[];
  const links = linksOf(db, n);
  removeRecords(db, n);
  writeRecords(
    db,
    { n, page: t.page, current },
    rows.map((r) => ({
      record: recordOf(r.json, text),
      extracted: r.extracted === null ? null : recordOf(r.extracted, text),
      sighting: r.sighting === null ? null : (JSON.parse(r.sighting) as Sighting),
      lost: JSON.parse(r.lost),
    })),
  );
  for (const { engagement, part, why } of links)
    db.sql("update records set engagement = ?, why = ? where document = ? and part = ?").run(engagement, why, n, part);
}

/** When a document leaves its page, the newest of the others stands for it, under the id of the first of them. */
function handOver(db: Database, gone: DocumentTuple, others: readonly DocumentTuple[]): void {
  const first = others[0];
  if (!first) return;
  if (gone.id === gone.page) {
    for (const o of others) {
      db.sql("update documents set page = ? where n = ?").run(first.id, o.n);
      db.sql("update records set page = ? where document = ?").run(first.id, o.n);
    }
    db.sql("update documents set why = null where n = ?").run(first.n);
  }
  if (!others.some((d) => d.current === 1)) setCurrent(db, others.at(-1)!.n, true);
}

/** Current sightings under a condition on their record (r) or engagement (e). */
const sighted = (db: Database, where: string, ...values: (string | number)[]): Sighted[] =>
  (
    db
      .sql(
        "select r.*, e.id engagement_id from records r left join engagements e on e.n = r.engagement " +
          `where ${where} and r.current = 1 and r.sighting is not null order by r.n`,
      )
      .all(...values) as unknown as (RecordTuple & { engagement_id: string | null })[]
  ).map((r) => ({ ...sightingOf(r), engagement: r.engagement_id }));
