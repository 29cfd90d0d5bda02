/** A filter as conditions on statements (s), records (r), documents (d) and engagements (e), which the query must name so. */
import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import type { Filter } from "../contract.ts";
import { daysOf } from "../edtf-days.ts";
import { matchOf } from "./match.ts";
import { partiesKey } from "./rows.ts";

export type Condition = RawBuilder<boolean>;

const among = (column: string, values: readonly (string | number)[]): Condition =>
  sql<boolean>`${sql.raw(column)} in (${sql.join(values)})`;

/** Records in which all of these took part, found from their parties. */
const recordsOf = (parties: readonly string[]): Condition =>
  sql<boolean>`r.n in (select p.record from record_parties p where p.party = ${parties[0]} and ${all(
    parties
      .slice(1)
      .map(
        (other) =>
          sql<boolean>`exists (select 1 from record_parties q where q.party = ${other} and q.day = p.day and q.record = p.record)`,
      ),
  )})`;

/** The same as recordConditions, for questions that look at every row: they begin with the parties' records, not with the days. */
export function allRecordConditions({ party, ...rest }: Filter): Condition[] {
  return [...(party?.length ? [recordsOf(party)] : []), ...recordConditions(rest)];
}

/** Conditions on the record, its document and its engagement. */
export function recordConditions(f: Filter): Condition[] {
  const out: Condition[] = [];
  if (f.revisions !== "all") out.push(sql<boolean>`r.current = 1`);
  if (f.document) out.push(among("d.id", f.document));
  if (f.page) out.push(among("d.page", f.page));
  if (f.engagement)
    out.push(
      sql<boolean>`r.engagement in (select engagement from engagement_ids where id in (${sql.join(f.engagement)}))`,
    );
  for (const party of [...(f.party ?? []), ...(f.with ?? [])])
    out.push(
      sql<boolean>`exists (select 1 from record_parties p where p.party = ${party} and p.day = r.day and p.record = r.n)`,
    );
  if (f.parties) out.push(sql<boolean>`r.parties = ${partiesKey(f.parties)}`);
  if (f.participant)
    out.push(sql<boolean>`r.n in (select x.record from names x where ${among("x.name", f.participant)})`);
  if (f.publisher)
    out.push(sql<boolean>`(${among("d.publisher", f.publisher)} or ${among("d.publisher_name", f.publisher)})`);
  if (f.language)
    out.push(
      sql<boolean>`(${sql.join(
        f.language.map((l) => sql`d.language = ${l} or d.language like ${`${l}-%`}`),
        sql` or `,
      )})`,
    );
  if (f.kind) out.push(among("r.kind", f.kind));
  if (f.level) out.push(among("r.level", f.level));
  if (f.notExtractor !== undefined) out.push(sql<boolean>`d.extractor <> ${f.notExtractor}`);
  if (f.corrected !== undefined) out.push(sql<boolean>`r.corrected = ${Number(f.corrected)}`);
  if (f.words) out.push(sql<boolean>`d.n in (select rowid from text_words where text_words match ${matchOf(f.words)})`);
  return [...out, ...dayConditions("r.day", f)];
}

/** Whether a statement has one of these speakers or topics. */
const meets = (table: string, column: string, values: readonly string[]): Condition =>
  sql<boolean>`exists (select 1 from ${sql.raw(table)} i where i.${sql.raw(column)} in (${sql.join(values)}) and i.day = s.day and i.statement = s.n)`;

/** Conditions on the statement itself. */
export function statementConditions(f: Filter): Condition[] {
  const out: Condition[] = [];
  if (f.speaker) out.push(meets("statement_speakers", "party", f.speaker));
  if (f.topic) out.push(meets("statement_topics", "topic", f.topic));
  for (const party of f.with ?? []) out.push(sql<boolean>`s.speakers <> ${JSON.stringify([party])}`);
  if (f.speakerName) out.push(anyInside("s.speaker_names", f.speakerName));
  if (f.addressee) out.push(anyInside("s.addressees", f.addressee));
  if (f.act) out.push(among("s.act", f.act));
  if (f.joint !== undefined) out.push(sql<boolean>`s.joint = ${Number(f.joint)}`);
  if (f.undertaking !== undefined) out.push(sql<boolean>`s.undertaking = ${Number(f.undertaking)}`);
  if (f.minStrength !== undefined) out.push(sql<boolean>`s.strength >= ${f.minStrength}`);
  if (f.maxStrength !== undefined) out.push(sql<boolean>`s.strength <= ${f.maxStrength}`);
  if (f.at)
    out.push(sql<boolean>`s.n in (select x.n from json_each(${JSON.stringify(f.at)}) j
      join documents y on y.id = j.value ->> 'document' join records z on z.document = y.n join statements x on x.record = z.n
      where x.content_start < (j.value ->> 'end') and x.content_end > (j.value ->> 'start'))`);
  return out;
}

/** Days from the first to the last, a month or year standing for all of its days; what has no day is left out. */
export function dayConditions(column: string, f: Filter): Condition[] {
  const from = f.from === undefined ? null : (daysOf(f.from)?.from ?? f.from);
  const to = f.to === undefined ? null : (daysOf(f.to)?.to ?? f.to);
  const out: Condition[] = [];
  if (from !== null) out.push(sql<boolean>`${sql.raw(column)} >= ${from}`);
  if (to !== null) out.push(sql<boolean>`${sql.raw(column)} between '0' and ${to}`);
  return out;
}

const anyInside = (column: string, values: readonly string[]): Condition =>
  sql<boolean>`exists (select 1 from json_each(${sql.raw(column)}) where value in (${sql.join(values)}))`;

/** All of them, or true when there is none. */
export const all = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql<boolean>`1` : sql<boolean>`${sql.join(conditions, sql` and `)}`;

/** All of a filter, said of a statement alone: for a search, which tries it on row after row. */
export function searchConditions(f: Filter): Condition[] {
  const {
    speaker,
    topic,
    party,
    with: others,
    parties,
    publisher,
    language,
    document,
    page,
    engagement,
    kind,
    level,
    corrected,
    notExtractor,
    words,
    participant,
    ...rest
  } = f;
  const ofDocument = recordConditions({ publisher, language, document, page, notExtractor, words, revisions: "all" });
  const ofRecord = recordConditions({ parties, engagement, kind, level, corrected, participant, revisions: "all" });
  return [
    ...(f.revisions === "all" ? [] : [sql<boolean>`s.current = 1`]),
    ...statementConditions({ ...rest, speaker, topic, with: others }),
    ...dayConditions("s.day", f),
    ...[...(party ?? []), ...(others ?? [])].map(
      (p) =>
        sql<boolean>`exists (select 1 from record_parties p where p.party = ${p} and p.day = s.day and p.record = s.record)`,
    ),
    ...(ofDocument.length
      ? [sql<boolean>`exists (select 1 from documents d where d.n = s.document and ${all(ofDocument)})`]
      : []),
    ...(ofRecord.length
      ? [sql<boolean>`exists (select 1 from records r where r.n = s.record and ${all(ofRecord)})`]
      : []),
  ];
}
