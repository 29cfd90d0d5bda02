/** A filter as conditions on statements (s), records (r), documents (d) and engagements (e), which the query must name so. */
import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import type { Filter } from "../contract.ts";
import { daysOf } from "../edtf-days.ts";
import { partiesKey } from "./rows.ts";

export type Condition = RawBuilder<boolean>;

const among = (column: string, values: readonly (string | number)[]): Condition =>
  sql<boolean>`${sql.raw(column)} in (${sql.join(values)})`;

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
  return [...out, ...dayConditions("r.day", f)];
}

/** Conditions on the statement itself. */
export function statementConditions(f: Filter): Condition[] {
  const out: Condition[] = [];
  if (f.speaker)
    out.push(sql<boolean>`s.n in (select statement from statement_speakers where party in (${sql.join(f.speaker)}))`);
  if (f.topic)
    out.push(sql<boolean>`s.n in (select statement from statement_topics where topic in (${sql.join(f.topic)}))`);
  for (const party of f.with ?? []) out.push(sql<boolean>`s.speakers <> ${JSON.stringify([party])}`);
  if (f.speakerName) out.push(anyInside("s.speaker_names", f.speakerName));
  if (f.addressee) out.push(anyInside("s.addressees", f.addressee));
  if (f.act) out.push(among("s.act", f.act));
  if (f.joint !== undefined) out.push(sql<boolean>`s.joint = ${Number(f.joint)}`);
  if (f.undertaking !== undefined) out.push(sql<boolean>`s.undertaking = ${Number(f.undertaking)}`);
  if (f.minStrength !== undefined) out.push(sql<boolean>`s.strength >= ${f.minStrength}`);
  if (f.maxStrength !== undefined) out.push(sql<boolean>`s.strength <= ${f.maxStrength}`);
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
    ...rest
  } = f;
  const of = (table: string, column: string, values: readonly string[]): Condition =>
    sql<boolean>`exists (select 1 from ${sql.raw(table)} x where x.${sql.raw(column)} in (${sql.join(values)}) and x.day = s.day and x.statement = s.n)`;
  const ofDocument = recordConditions({ publisher, language, document, page, notExtractor, revisions: "all" });
  const ofRecord = recordConditions({ parties, engagement, kind, level, corrected, revisions: "all" });
  return [
    ...(f.revisions === "all" ? [] : [sql<boolean>`s.current = 1`]),
    ...statementConditions({ ...rest, with: others }),
    ...dayConditions("s.day", f),
    ...(speaker ? [of("statement_speakers", "party", speaker)] : []),
    ...(topic ? [of("statement_topics", "topic", topic)] : []),
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
