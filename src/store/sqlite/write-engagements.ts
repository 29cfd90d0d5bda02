/** Joins records into engagements and gives these their ids: date and parties, for good. */
import type { Sighting } from "../../model/sighting.ts";
import type { Database } from "./database.ts";
import { partiesKey } from "./rows.ts";
import type { RecordTuple } from "./rows.ts";

/** `since` is the row of the page's first document: what was added first stays first, whatever is read again. */
type Member = Pick<RecordTuple, "n" | "page" | "part" | "engagement"> & { since: number };

/** Makes each group of sightings ("page.part") one engagement, keeping the id of the one that was there first. */
export function linkGroups(
  db: Database,
  groups: readonly { keys: readonly string[]; why: { readonly [key: string]: string | null } }[],
): void {
  const members = groups.map((g) => g.keys.flatMap((key) => membersOf(db, key)));
  const owner = owners(members);
  const left = new Set<number>();
  for (const [i, group] of groups.entries()) {
    const those = members[i]!;
    if (those.length === 0) continue;
    const claimed = [...owner]
      .filter(([, g]) => g === i)
      .map(([e]) => e)
      .sort((a, b) => a - b);
    const engagement = claimed[0] ?? newEngagement(db);
    for (const m of those) {
      if (m.engagement !== null && m.engagement !== engagement) left.add(m.engagement);
      db.sql("update records set engagement = ?, why = ? where n = ?").run(
        engagement,
        group.why[`${m.page}.${m.part}`] ?? null,
        m.n,
      );
    }
    for (const other of claimed.slice(1))
      db.sql("update engagement_ids set engagement = ? where engagement = ?").run(engagement, other);
    describe(db, engagement);
  }
  for (const engagement of left) removeIfEmpty(db, engagement);
}

/** Which group an engagement goes on in: the one that has its earliest record. */
function owners(members: readonly (readonly Member[])[]): Map<number, number> {
  const first = new Map<number, { n: number; group: number }>();
  for (const [group, those] of members.entries())
    for (const m of those)
      if (m.engagement !== null) {
        const known = first.get(m.engagement);
        if (!known || m.since < known.n) first.set(m.engagement, { n: m.since, group });
      }
  return new Map([...first].map(([engagement, { group }]) => [engagement, group]));
}

function membersOf(db: Database, key: string): Member[] {
  const dot = key.lastIndexOf(".");
  return db
    .sql(
      "select r.n, r.page, r.part, r.engagement, d.n since from records r join documents d on d.id = r.page " +
        "where r.page = ? and r.part = ? and r.sighting is not null",
    )
    .all(key.slice(0, dot), Number(key.slice(dot + 1))) as unknown as Member[];
}

const newEngagement = (db: Database): number =>
  Number(
    db
      .sql(
        "insert into engagements(id,day,kind,parties) values ((select '?' || (coalesce(max(n), 0) + 1) from engagements), '', '', '')",
      )
      .run().lastInsertRowid,
  );

/** Takes the engagement's facts from the record that has stood in it longest and still stands for its page. */
export function describe(db: Database, engagement: number): void {
  const rows = db
    .sql(
      "select r.sighting, r.day from records r join documents d on d.id = r.page where r.engagement = ? " +
        "order by d.n, r.current desc, r.document desc",
    )
    .all(engagement) as { sighting: string; day: string }[];
  const facts = rows.map((r) => ({ day: r.day, e: JSON.parse(r.sighting) as Sighting }));
  const first = facts[0];
  if (!first) return;
  const known = <T>(pick: (e: Sighting) => T | null): T | null => {
    for (const { e } of facts) {
      const value = pick(e);
      if (value !== null) return value;
    }
    return null;
  };
  const place = known((e) => e.place);
  db.sql("update engagements set day = ?, kind = ?, level = ?, title = ?, parties = ?, place = ? where n = ?").run(
    first.day,
    first.e.kind,
    known((e) => e.level),
    known((e) => e.title),
    partiesKey(first.e.parties),
    place ? JSON.stringify(place) : null,
    engagement,
  );
  name(
    db,
    engagement,
    `${first.day || "undated"}-${[...new Set(first.e.parties)].sort().join("-").toLowerCase() || "unknown"}`,
  );
}

/** Gives the engagement its id, unless it has it; a former id still leads to it. */
function name(db: Database, engagement: number, base: string): void {
  const { id } = db.sql("select id from engagements where n = ?").get(engagement) as { id: string };
  if (id === base || (id.startsWith(`${base}-`) && /^\d+$/.test(id.slice(base.length + 1)))) return;
  let free = base;
  for (let i = 2; !mayTake(db, free, engagement); i++) free = `${base}-${i}`;
  db.sql("update engagements set id = ? where n = ?").run(free, engagement);
  db.sql("insert or replace into engagement_ids(id,engagement) values (?,?)").run(free, engagement);
}

/** An id is free, or is only a former one of an engagement that has another now. */
const mayTake = (db: Database, id: string, engagement: number): boolean => {
  const taken = db.sql("select n from engagements where id = ?").get(id) as { n: number } | undefined;
  return taken === undefined || taken.n === engagement;
};

/** An engagement without records goes; its ids lead nowhere unless they were given to another. */
export function removeIfEmpty(db: Database, engagement: number): void {
  if (db.sql("select 1 from records where engagement = ? limit 1").get(engagement)) return describe(db, engagement);
  db.sql("delete from engagement_ids where engagement = ?").run(engagement);
  db.sql("delete from engagements where n = ?").run(engagement);
}
