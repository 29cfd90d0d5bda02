/** Facts of the engagement on which two documents disagree: what only one of them gives is no disagreement. */
import type { Fact } from "../../model/comparison.ts";
import type { Clock, Engagement, Participant } from "../../model/engagement.ts";
import type { Record } from "../../model/record.ts";

/** A field, what a record says of it (null: nothing), and when two of them agree. */
interface Field<T> {
  field: string;
  of(e: Engagement): T | null;
  agree(a: T, b: T): boolean;
}

const field = <T>(f: Field<T>): Field<unknown> => f as Field<unknown>;

/** Minutes by which hedged times may differ. */
const HEDGE = 10;

const FIELDS: readonly Field<unknown>[] = [
  field({ field: "kind", of: (e) => e.kind, agree: (a, b) => a === b }),
  field({ field: "format", of: (e) => (e.format.length ? e.format : null), agree: sameSet }),
  field({ field: "parties", of: (e) => (e.parties.length ? e.parties : null), agree: sameSet }),
  field({
    field: "place",
    of: (e) => e.place,
    agree: (a, b) => near(a.name, b.name) || a.country === null || a.country === b.country,
  }),
  field({ field: "margins", of: (e) => e.margins, agree: near }),
  field({ field: "time.start", of: (e) => e.time.start, agree: sameStart }),
  field({
    field: "time.durationMinutes",
    of: (e) => e.time.durationMinutes,
    agree: (a, b) => Math.abs(a.value - b.value) < (a.approximate || b.approximate ? HEDGE : 1),
  }),
  field({ field: "initiator", of: (e) => e.initiator, agree: (a, b) => a === b }),
  field({
    field: "atmosphere",
    of: (e) => (e.atmosphere.length ? e.atmosphere.map((x) => x.word) : null),
    agree: sameSet,
  }),
];

/** The facts that disagree. Participants count where both list more than those who led. */
export function factsOf(a: Record, b: Record): Fact[] {
  const [x, y] = [a.engagement, b.engagement];
  if (!x || !y) return [];
  const facts = FIELDS.flatMap(({ field, of, agree }): Fact[] => {
    const [p, q] = [of(x), of(y)];
    return p === null || q === null || agree(p, q) ? [] : [{ field, a: shown(p), b: shown(q) }];
  });
  const people = otherPeople(x, y);
  return people ? [...facts, people] : facts;
}

/** What each of many documents says of the fields on which two of them disagree. */
export function factsOfMany(records: readonly Record[]): { field: string; values: unknown[] }[] {
  const disagreeing = new Set(
    records.flatMap((a, i) => records.slice(i + 1).flatMap((b) => factsOf(a, b).map((f) => f.field))),
  );
  const rows = FIELDS.filter((f) => disagreeing.has(f.field)).map(({ field, of }) => ({
    field,
    values: records.map((r) => shown(r.engagement && of(r.engagement))),
  }));
  if (disagreeing.has("participants"))
    rows.push({
      field: "participants",
      values: records.map((r) => r.engagement?.participants.map((p) => p.name) ?? []),
    });
  return rows;
}

/** A clock or a length in one value; everything else as it is. */
function shown(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  if ("name" in value) return value.name;
  if ("edtf" in value) {
    const { edtf, approximate, utcOffset } = value as Clock;
    return { edtf, approximate, utcOffset };
  }
  return value;
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((x) => b.includes(x));
}

/** Letters and digits alone, without accents: "Türkiye's" and "Turkiye s". */
const plain = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** One inside the other, or most words of the shorter in the longer: "UN General Assembly", "88th session of the ...". */
function near(a: string, b: string): boolean {
  const [x, y] = [plain(a), plain(b)];
  const [short, long] = [x, y].map((name) => new Set(name.split(" "))).sort((p, q) => p.size - q.size);
  return (
    x.includes(y) ||
    y.includes(x) ||
    (short !== undefined && [...short].filter((w) => long?.has(w)).length * 2 > short.size)
  );
}

/** The same instant where both are known, else the same clock or day as far as both go. One day told as two is a fact to show. */
function sameStart(a: NonNullable<Engagement["time"]["start"]>, b: NonNullable<Engagement["time"]["start"]>): boolean {
  if (a.instant && b.instant) {
    const minutes = Math.abs(Date.parse(a.instant) - Date.parse(b.instant)) / 60_000;
    return minutes <= (a.approximate || b.approximate ? HEDGE : 0);
  }
  const [x, y] = [a.edtf, b.edtf];
  return (
    x.startsWith(y) ||
    y.startsWith(x) ||
    (x.includes("T") &&
      y.includes("T") &&
      x.slice(0, 10) === y.slice(0, 10) &&
      Math.abs(minutesOf(x) - minutesOf(y)) <= (a.approximate || b.approximate ? HEDGE : 0))
  );
}

const minutesOf = (edtf: string): number => Number(edtf.slice(11, 13)) * 60 + Number(edtf.slice(14, 16));

/** Those whom only one side names, where both sides name a delegation. */
function otherPeople(a: Engagement, b: Engagement): Fact | null {
  const lists = (e: Engagement): boolean => e.participants.length > Math.max(2, e.parties.length);
  if (!lists(a) || !lists(b)) return null;
  const missing = (from: Engagement, to: Engagement): string[] =>
    from.participants.filter((p) => !to.participants.some((q) => samePerson(p, q))).map((p) => p.name);
  const [onlyA, onlyB] = [missing(a, b), missing(b, a)];
  return onlyA.length || onlyB.length ? { field: "participants", a: onlyA, b: onlyB } : null;
}

function samePerson(a: Participant, b: Participant): boolean {
  if (a.party && b.party && a.party !== b.party) return false;
  const [x, y] = [a, b].map((p) => new Set(plain(p.name).split(" ")));
  if (!x || !y) return false;
  const [short, long] = x.size <= y.size ? [x, y] : [y, x];
  return (
    [...short].every((w) => long.has(w)) ||
    (a.family !== null && b.family !== null && plain(a.family) === plain(b.family))
  );
}
