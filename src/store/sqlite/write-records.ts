/** Writes a document's records with their statements, names and words; takes the earlier ones away first. */
import type { Record } from "../../model/record.ts";
import type { Statement } from "../../model/statement.ts";
import type { Kept } from "../contract.ts";
import { daysOf } from "../edtf-days.ts";
import { spaced } from "../words.ts";
import type { Database } from "./database.ts";
import { list, partiesKey, recordJson } from "./rows.ts";
import type { RecordTuple, StatementTuple } from "./rows.ts";
import { countTopics } from "./topic-counts.ts";

export interface Place {
  n: number;
  page: string;
  current: boolean;
}

/** First day of the talks, else of publication; "" when the text gives neither. */
export const dayOf = (record: Record): string =>
  (daysOf(record.engagement?.time.start?.edtf ?? null) ?? daysOf(record.document.published))?.from ?? "";

const columns = (names: string): string =>
  `(${names}) values (${names
    .split(",")
    .map(() => "?")
    .join(",")})`;

const RECORD = `insert into records${columns(
  "document,page,part,parties,day,first_day,last_day,kind,level,current,corrected,lost,sighting",
)}`;
const STATEMENT = `insert into statements${columns(
  "record,document,id,day,act,joint,undertaking,strength,doubt,rule,speakers,speaker_names,addressees,topics," +
    "cue_start,cue_end,content_start,content_end,cue,content,current",
)}`;

export function writeRecords(db: Database, at: Place, kept: Kept["records"]): void {
  const text = kept[0]?.record.document.text ?? "";
  for (const [i, k] of kept.entries()) {
    const { record } = k;
    const e = record.engagement;
    const day = dayOf(record);
    const record_n = Number(
      db
        .sql(RECORD)
        .run(
          at.n,
          at.page,
          i + 1,
          partiesKey(e?.parties ?? []),
          day,
          k.sighting?.days?.from ?? null,
          k.sighting?.days?.to ?? null,
          e?.kind ?? null,
          e?.level ?? null,
          Number(at.current),
          Number(k.extracted !== null),
          JSON.stringify(k.lost),
          k.sighting ? JSON.stringify(k.sighting) : null,
        ).lastInsertRowid,
    );
    db.sql("insert into bodies(record,json,extracted) values (?,?,?)").run(
      record_n,
      recordJson(record),
      k.extracted ? recordJson(k.extracted) : null,
    );
    for (const party of new Set(e?.parties ?? []))
      db.sql("insert into record_parties(party,day,record) values (?,?,?)").run(party, day, record_n);
    for (const p of e?.participants ?? [])
      db.sql("insert into names(record,name,family,party,office) values (?,?,?,?,?)").run(
        record_n,
        p.name,
        p.family,
        p.party,
        p.office,
      );
    for (const s of record.statements) writeStatement(db, at, record_n, day, text, s);
    if (at.current)
      countTopics(
        db,
        { parties: partiesKey(e?.parties ?? []), day },
        record.statements.map((s) => s.topics),
        1,
      );
  }
  const title = kept[0]?.record.document.title ?? "";
  db.words.push(() =>
    db
      .sql("insert into text_words(rowid,words) values (?,?)")
      .run(at.n, spaced(text.includes(title) ? text : `${title}\n${text}`)),
  );
}

function writeStatement(db: Database, at: Place, record_n: number, day: string, text: string, s: Statement): void {
  const n = Number(
    db
      .sql(STATEMENT)
      .run(
        record_n,
        at.n,
        s.id,
        day,
        s.act,
        Number(s.joint),
        Number(s.undertaking),
        s.strength,
        s.doubt,
        s.made?.rule ?? "",
        JSON.stringify(s.speakers),
        JSON.stringify(s.speakerNames),
        JSON.stringify(s.addressees),
        JSON.stringify(s.topics),
        s.cue.start,
        s.cue.end,
        s.content.start,
        s.content.end,
        text.slice(s.cue.start, s.cue.end),
        text.slice(s.content.start, s.content.end),
        Number(at.current),
      ).lastInsertRowid,
  );
  for (const party of new Set(s.speakers))
    db.sql("insert into statement_speakers(party,day,statement) values (?,?,?)").run(party, day, n);
  for (const topic of new Set(s.topics))
    db.sql("insert into statement_topics(topic,day,statement) values (?,?,?)").run(topic, day, n);
  db.words.push(() =>
    db.sql("insert into statement_words(rowid,words) values (?,?)").run(n, spaced(statementWords(text, s))),
  );
}

/** Cue and content as one run where they stand together, so that a phrase across both is found. */
export function statementWords(text: string, s: Pick<Statement, "cue" | "content">): string {
  const [a, b] = s.cue.start <= s.content.start ? [s.cue, s.content] : [s.content, s.cue];
  return b.start - a.end <= 12
    ? text.slice(a.start, Math.max(a.end, b.end))
    : `${text.slice(s.cue.start, s.cue.end)} \u2026 ${text.slice(s.content.start, s.content.end)}`;
}

/** Takes the records of a document away, with all that hangs on them. */
export function removeRecords(db: Database, document: number): void {
  const records = db.sql("select * from records where document = ?").all(document) as unknown as RecordTuple[];
  for (const r of records) {
    const rows = db.sql("select * from statements where record = ?").all(r.n) as unknown as StatementTuple[];
    for (const s of rows) {
      for (const party of new Set(list(s.speakers)))
        db.sql("delete from statement_speakers where party = ? and day = ? and statement = ?").run(party, s.day, s.n);
      for (const topic of new Set(list(s.topics)))
        db.sql("delete from statement_topics where topic = ? and day = ? and statement = ?").run(topic, s.day, s.n);
      db.words.push(() => db.sql("delete from statement_words where rowid = ?").run(s.n));
    }
    if (r.current)
      countTopics(
        db,
        r,
        rows.map((s) => list(s.topics)),
        -1,
      );
    db.sql("delete from statements where record = ?").run(r.n);
    db.sql("delete from names where record = ?").run(r.n);
    db.sql("delete from bodies where record = ?").run(r.n);
    for (const party of r.parties === "" ? [] : r.parties.split("+"))
      db.sql("delete from record_parties where party = ? and day = ? and record = ?").run(party, r.day, r.n);
  }
  db.sql("delete from records where document = ?").run(document);
  db.words.push(() => db.sql("delete from text_words where rowid = ?").run(document));
}
