/** Goes through the whole archive and says what is lost or wrong, what is safe, and what to do. */
import type { Record } from "../../model/record.ts";
import { ArchiveError } from "../archive-error.ts";
import type { Finding } from "../contract.ts";
import type { Journal } from "../journal.ts";
import type { Objects } from "../objects.ts";
import type { Database } from "./database.ts";
import { recordOf } from "./rows.ts";
import type { BodyTuple, DocumentTuple, StatementTuple } from "./rows.ts";
import { knownSize } from "./transaction.ts";

const REBUILD =
  'Originals and decisions are safe. Give "parley archive rebuild" to build the database again from them.';
const REREAD = 'The original is safe. Give "parley reread --all" to write its record again.';

const damage = (code: string, message: string, remedy: string, document: string | null = null): Finding => ({
  weight: "damage",
  code,
  message,
  remedy,
  document,
});
const note = (code: string, message: string, remedy: string): Finding => ({
  weight: "note",
  code,
  message,
  remedy,
  document: null,
});

export async function* check(db: Database, objects: Objects, journal: Journal): AsyncGenerator<Finding> {
  let whole = true;
  for (const { integrity_check: said } of db.handle.prepare("pragma integrity_check(20)").all() as {
    integrity_check: string;
  }[])
    if (said !== "ok") {
      whole = false;
      yield damage("database-damaged", `The database reports: ${said}.`, REBUILD);
    }
  if (!whole) return;
  yield* checkWords(db);
  yield* checkLinks(db);
  const known = new Set<string>();
  for (let last = 0; ;) {
    const documents = db
      .sql("select * from documents where n > ? order by n limit 100")
      .all(last) as unknown as DocumentTuple[];
    for (const d of documents) {
      known.add(d.sha256);
      yield* checkOriginal(objects, d);
      yield* checkDocument(db, d);
    }
    if (documents.length === 0) break;
    last = documents.at(-1)!.n;
  }
  yield* checkJournal(db, journal, known);
  let idle = 0;
  for await (const sha256 of objects.list()) if (!known.has(sha256)) idle++;
  if (idle > 0)
    yield note(
      "originals-unread",
      `${count(idle, "original")} under objects/ ${idle === 1 ? "belongs" : "belong"} to no document: adding them was interrupted, or they could not be read.`,
      "They do no harm. Give the same add command again to take them in.",
    );
}

async function* checkOriginal(objects: Objects, d: DocumentTuple): AsyncGenerator<Finding> {
  try {
    const bytes = await objects.get(d.sha256);
    if (bytes === null)
      yield damage(
        "original-missing",
        `The original of ${d.id} (${d.source}) is gone: objects/${d.sha256.slice(0, 2)}/${d.sha256.slice(2)}.`,
        `Its text and record are still in the archive. Put the file back from a backup, or add ${d.url ?? d.source} again.`,
        d.id,
      );
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    yield damage(
      error.code,
      `The original of ${d.id} (${d.source}) no longer has the bytes of its name.`,
      `Its text and record are still in the archive. Put the file back from a backup, or delete it and add ${d.url ?? d.source} again.`,
      d.id,
    );
  }
}

function* checkDocument(db: Database, d: DocumentTuple): Generator<Finding> {
  const wrong = (code: string, message: string): Finding =>
    damage(code, `${d.id} (${d.source}): ${message}`, REREAD, d.id);
  const text = (db.sql("select text from texts where document = ?").get(d.n) as { text: string } | undefined)?.text;
  if (text === undefined) return yield wrong("text-missing", "its text is missing.");
  const rows = db
    .sql("select r.*, b.json, b.extracted from records r left join bodies b on b.record = r.n where r.document = ?")
    .all(d.n) as unknown as BodyTuple[];
  if (rows.length === 0) yield wrong("record-missing", "it has no record.");
  for (const r of rows) {
    let record: Record;
    try {
      record = recordOf(r.json, text);
    } catch {
      yield wrong("record-damaged", "its record cannot be read.");
      continue;
    }
    const indexed = db
      .sql("select * from statements where record = ? order by n")
      .all(r.n) as unknown as StatementTuple[];
    if (indexed.length !== record.statements.length)
      yield wrong(
        "statements-differ",
        `${count(indexed.length, "statement")} in the index, ${record.statements.length} in the record.`,
      );
    const inside = (span: { start: number; end: number }): boolean =>
      0 <= span.start && span.start <= span.end && span.end <= text.length;
    for (const s of record.statements)
      if (!inside(s.cue) || !inside(s.content))
        yield wrong("offset-outside", `statement ${s.id} points outside the text.`);
    for (const s of indexed)
      if (text.slice(s.cue_start, s.cue_end) !== s.cue || text.slice(s.content_start, s.content_end) !== s.content)
        yield wrong("offset-wrong", `the words of statement ${s.id} do not stand where it says.`);
  }
}

/** The index of words must hold exactly the statements and texts there are. */
function* checkWords(db: Database): Generator<Finding> {
  for (const [words, table, key] of [
    ["statement_words", "statements", "n"],
    ["text_words", "texts", "document"],
  ] as const) {
    try {
      db.handle.exec(`insert into ${words}(${words}) values ('integrity-check')`);
    } catch (error) {
      if (((error as { errcode?: number }).errcode ?? 0) !== 8)
        yield damage(
          "index-damaged",
          `The index of words "${words}" is damaged: ${(error as Error).message}.`,
          REBUILD,
        );
    }
    const { a } = db.sql(`select count(*) a from ${table} where ${key} not in (select rowid from ${words})`).get() as {
      a: number;
    };
    const { b } = db.sql(`select count(*) b from ${words} where rowid not in (select ${key} from ${table})`).get() as {
      b: number;
    };
    if (a + b > 0)
      yield damage("index-incomplete", `The index of words "${words}" lacks ${a} rows and has ${b} too many.`, REBUILD);
  }
}

/** What points somewhere must arrive. */
function* checkLinks(db: Database): Generator<Finding> {
  const broken = db.handle.prepare("pragma foreign_key_check").all().length;
  if (broken > 0)
    yield damage(
      "link-broken",
      `${count(broken, "row")} in the database ${broken === 1 ? "points" : "point"} to nothing.`,
      REBUILD,
    );
  const lacking = (sql: string): number => (db.sql(`select count(*) c from (${sql})`).get() as { c: number }).c;
  for (const [code, message, sql] of [
    [
      "page-without-current",
      "pages have not exactly one version that stands for them",
      "select page from documents group by page having sum(current) <> 1",
    ],
    [
      "page-lost",
      "pages have lost their first document",
      "select d.page from documents d where d.page not in (select id from documents)",
    ],
    [
      "engagement-empty",
      "engagements have no readout",
      "select n from engagements where n not in (select engagement from records where engagement is not null)",
    ],
    [
      "engagement-unnamed",
      "engagements are not found under their id",
      "select e.n from engagements e left join engagement_ids i on i.id = e.id and i.engagement = e.n where i.id is null",
    ],
    [
      "speaker-lost",
      "index entries name a statement that is not there",
      "select statement from statement_speakers where statement not in (select n from statements) union all select statement from statement_topics where statement not in (select n from statements)",
    ],
    [
      "topics-miscounted",
      "counts of statements by topic are wrong",
      `select 1 from (
        select r.parties, substr(r.day, 1, 4) year, st.topic, count(*) n from statement_topics st
        join statements s on s.n = st.statement join records r on r.n = s.record where s.current = 1 group by 1, 2, 3) t
      full join topic_counts c on c.parties = t.parties and c.year = t.year and c.topic = t.topic
      where t.n is not c.statements`,
    ],
    [
      "address-lost",
      "addresses lead to no document",
      "select address from addresses where document not in (select n from documents)",
    ],
  ] as const) {
    const c = lacking(sql);
    if (c > 0) yield damage(code, `${c} ${message}.`, REBUILD);
  }
}

function* checkJournal(db: Database, journal: Journal, known: ReadonlySet<string>): Generator<Finding> {
  const size = journal.size();
  const taken = knownSize(db);
  if (size < taken)
    return yield damage(
      "journal-cut",
      "journal.ndjson is shorter than the database knows it.",
      "Nothing is lost: the database has all of it. The next change to the archive writes the journal again.",
    );
  let waiting = 0;
  for (const entry of journal.from(taken)) if ("decision" in entry || !known.has(entry.arrival.sha256)) waiting++;
  if (waiting > 0)
    yield note(
      "journal-ahead",
      `${count(waiting, "line")} of journal.ndjson ${waiting === 1 ? "is" : "are"} not in the database: a process was interrupted.`,
      "Nothing is lost. Give the same command again; decisions are taken up by the next change.",
    );
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;
