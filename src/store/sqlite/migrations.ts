/**
 * The numbered steps by which the database came to its present form. A step that has been published is never changed;
 * a new form is a new step at the end.
 */
import type { DatabaseSync } from "node:sqlite";

export interface Migration {
  name: string;
  sql: string;
}

export const MIGRATIONS: readonly Migration[] = [
  {
    name: "an archive of documents, records, engagements, statements and decisions",
    sql: `
-- Facts about the database itself: how much of the journal it knows.
create table meta(key text primary key, value text not null) without rowid;

-- Every time bytes came in from somewhere; the journal holds the same, in the same order.
create table arrivals(n integer primary key, sha256 text not null, address text, json text not null);
create index arrivals_sha256 on arrivals(sha256);

-- One row for each version of each page; id and sha256 follow from the bytes.
create table documents(
  n integer primary key, id text not null unique, sha256 text not null unique, size integer not null,
  page text not null, revision integer not null, current integer not null, why text,
  source text not null, address text, url text, title text,
  publisher text, publisher_name text, publisher_country text, published text,
  day text not null, language text not null, retrieved text, added text not null, extractor text not null);
create index documents_page on documents(page);
create index documents_publisher on documents(publisher, published);
create index documents_day on documents(day);
create index documents_url on documents(url) where url is not null;

-- Which version was last seen at an address.
create table addresses(address text primary key, document integer not null references documents(n)) without rowid;
create index addresses_document on addresses(document);

create table texts(document integer primary key references documents(n), text text not null);

-- What the document says of one engagement, or of none: the facts by which records are looked for.
create table records(
  n integer primary key, document integer not null references documents(n), page text not null, part integer not null,
  parties text not null, day text not null, first_day text, last_day text, kind text, level text,
  engagement integer references engagements(n), why text,
  current integer not null, corrected integer not null, lost text not null, sighting text,
  unique(document, part));
-- The records as shown, and as extracted where decisions changed them; apart, so that the facts are quick to run through.
create table bodies(record integer primary key references records(n), json text not null, extracted text);
create index records_page on records(page, part);
create index records_engagement on records(engagement) where engagement is not null;
create index records_parties on records(parties, day);
create index records_day on records(day);
create table record_parties(
  party text not null, day text not null, record integer not null, primary key(party, day, record)) without rowid;

create table names(
  record integer not null references records(n), name text not null, family text, party text, office text);
create index names_record on names(record);
create index names_party on names(party, family);

-- Engagements, and every id they ever had, so that links keep working.
create table engagements(
  n integer primary key, id text not null unique, day text not null, kind text not null, level text, title text,
  parties text not null, place text);
create index engagements_day on engagements(day);
create index engagements_parties on engagements(parties, day);
create table engagement_ids(id text primary key, engagement integer not null) without rowid;
create index engagement_ids_engagement on engagement_ids(engagement);

create table statements(
  n integer primary key, record integer not null references records(n), document integer not null references documents(n),
  id text not null, day text not null, act text not null, joint integer not null, undertaking integer not null,
  strength real, doubt text, rule text not null,
  speakers text not null, speaker_names text not null, addressees text not null, topics text not null,
  cue_start integer not null, cue_end integer not null, content_start integer not null, content_end integer not null,
  cue text not null, content text not null, current integer not null);
create index statements_record on statements(record);
create index statements_day on statements(day);
create index statements_undertaking on statements(day) where undertaking = 1;
create table statement_speakers(
  party text not null, day text not null, statement integer not null, primary key(party, day, statement)) without rowid;
create table statement_topics(
  topic text not null, day text not null, statement integer not null, primary key(topic, day, statement)) without rowid;

-- Words to search; the texts themselves stand in statements and texts.
create virtual table statement_words using fts5(words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
create virtual table text_words using fts5(words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');

create table decisions(
  n integer primary key, id text not null unique, kind text not null, page text, at text not null,
  withdrawn integer not null, json text not null);
create index decisions_page on decisions(page) where page is not null;
create index decisions_kind on decisions(kind);
`,
  },
  {
    name: "statements counted by topic, per set of parties and year",
    sql: `
create table topic_counts(
  parties text not null, year text not null, topic text not null, statements integer not null,
  primary key(parties, year, topic)) without rowid;
insert into topic_counts(parties, year, topic, statements)
  select r.parties, substr(r.day, 1, 4), t.topic, count(*) from statement_topics t
  join statements s on s.n = t.statement join records r on r.n = s.record where s.current = 1 group by 1, 2, 3;
`,
  },
];

/** "Prly", so that another program's database in the folder is not taken for ours. */
export const APPLICATION_ID = 0x50726c79;

/** Number of the form a database has: 0 for an empty one. */
export const formOf = (db: DatabaseSync): number =>
  (db.prepare("pragma user_version").get() as { user_version: number }).user_version;

/** Brings the database to the newest form. Other processes that open it meanwhile wait, then find the work done. */
export function migrate(db: DatabaseSync): void {
  if (formOf(db) >= MIGRATIONS.length) return;
  db.exec("begin immediate");
  try {
    for (let n = formOf(db); n < MIGRATIONS.length; n++) {
      db.exec(MIGRATIONS[n]!.sql);
      db.exec(`pragma user_version = ${n + 1}`);
    }
    db.exec(`pragma application_id = ${APPLICATION_ID}`);
    db.exec("commit");
  } catch (error) {
    db.exec("rollback");
    throw error;
  }
}
