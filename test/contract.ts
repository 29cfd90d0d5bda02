/** What is wrong with a record: every field of the contract has its kind, every offset lies in the text. */
import { ACTS } from "../src/model/act.ts";
import type { Record } from "../src/model/record.ts";

/** Gives the faults of a value; `at` says where it stands. */
type Check = (value: unknown, at: string) => string[];

const is =
  (what: string, test: (v: unknown) => boolean): Check =>
  (v, at) =>
    test(v) ? [] : [`${at} is no ${what}: ${JSON.stringify(v)?.slice(0, 60)}`];
const text = is("text", (v) => typeof v === "string");
const words = is("text with characters", (v) => typeof v === "string" && v.length > 0);
const number = is("number", (v) => typeof v === "number" && Number.isFinite(v));
const whole = is("whole number", Number.isInteger);
const flag = is("true or false", (v) => typeof v === "boolean");
const like = (what: string, pattern: RegExp): Check => is(what, (v) => typeof v === "string" && pattern.test(v));
const among = (...values: readonly string[]): Check =>
  is(`one of ${values.join(", ")}`, (v) => values.includes(v as string));
const orNull =
  (check: Check): Check =>
  (v, at) =>
    v === null ? [] : check(v, at);
const list =
  (check: Check): Check =>
  (v, at) =>
    Array.isArray(v) ? v.flatMap((x, i) => check(x, `${at}[${i}]`)) : [`${at} is no list`];
const fields =
  (checks: { readonly [field: string]: Check }): Check =>
  (v, at) => {
    if (typeof v !== "object" || v === null || Array.isArray(v)) return [`${at} is no object`];
    return Object.entries(checks).flatMap(([field, check]) =>
      field in v ? check((v as { [field: string]: unknown })[field], `${at}.${field}`) : [`${at}.${field} is missing`],
    );
  };

const edtf = like(
  "EDTF date",
  /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?)?)?)?(\/(\.\.|\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?)?)?)?))?$/,
);
const offset = like("UTC offset", /^[+-]\d\d:\d\d$/);
const party = like("party code", /^[A-Z][A-Za-z0-9+-]*$/);
const parties = list(party);
const span = { start: whole, end: whole };
const clock = { edtf, approximate: flag, utcOffset: orNull(offset) };

const document = fields({
  id: words,
  source: words,
  title: orNull(words),
  publisher: orNull(fields({ name: words, country: party })),
  published: orNull(edtf),
  language: like("language tag", /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/),
  sha256: like("sha256", /^[0-9a-f]{64}$/),
  text: words,
});
const engagement = fields({
  kind: among("meeting", "call", "video-call", "visit", "letter", "multilateral", "statement"),
  format: list(words),
  level: orNull(among("leader", "foreign-minister", "minister", "deputy-minister", "senior-official", "ambassador")),
  title: orNull(words),
  place: orNull(fields({ name: words, country: orNull(party) })),
  margins: orNull(words),
  time: fields({
    start: orNull(
      fields({
        ...clock,
        basis: orNull(among("stated", "inferred")),
        instant: orNull(like("instant", /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?Z$/)),
      }),
    ),
    alsoStated: list(fields(clock)),
    durationMinutes: orNull(fields({ value: number, approximate: flag })),
  }),
  parties,
  initiator: orNull(party),
  atmosphere: list(fields({ word: words, ...span })),
  participants: list(
    fields({ name: words, family: orNull(words), office: orNull(words), party: orNull(party), ...span }),
  ),
});
const statement = fields({
  id: words,
  speakers: parties,
  speakerNames: list(words),
  joint: flag,
  act: among(...ACTS),
  cue: fields(span),
  content: fields(span),
  addressees: parties,
  undertaking: flag,
  topics: list(words),
  strength: orNull(is("number from 0 to 1", (v) => typeof v === "number" && v >= 0 && v <= 1)),
});
const record = fields({
  document,
  engagement: orNull(engagement),
  statements: list(statement),
  references: fields({
    instruments: list(
      fields({
        name: words,
        parties,
        event: among("signed", "entered-into-force", "anniversary", "mentioned"),
        date: orNull(edtf),
        ...span,
      }),
    ),
    anniversaries: list(fields({ of: text, ordinal: whole, year: whole, originYear: whole, ...span })),
    events: list(fields({ name: words, date: orNull(edtf), presidency: orNull(party), ...span })),
  }),
  unread: list(fields({ reason: words, ...span })),
  warnings: list(
    fields({
      code: like("kebab-case code", /^[a-z0-9]+(-[a-z0-9]+)*$/),
      message: words,
      start: orNull(whole),
      end: orNull(whole),
    }),
  ),
});

/** Everything that is wrong with a record, a sentence each; none when it keeps the contract. */
export function faultsOf(r: Record): string[] {
  const shape = record(r, "record");
  return shape.length ? shape : [...offsetFaults(r), ...statementFaults(r)];
}

function offsetFaults(r: Record): string[] {
  const length = r.document.text.length;
  const inside = (what: string, s: { start: number | null; end: number | null }): string[] =>
    s.start !== null && s.end !== null && 0 <= s.start && s.start < s.end && s.end <= length
      ? []
      : [`${what} runs from ${s.start} to ${s.end} in a text of ${length}`];
  const all = (what: string, spans: readonly { start: number; end: number }[]): string[] =>
    spans.flatMap((s, i) => inside(`${what}[${i}]`, s));
  return [
    ...all(
      "cue",
      r.statements.map((s) => s.cue),
    ),
    ...all(
      "content",
      r.statements.map((s) => s.content),
    ),
    ...all(
      "sentence",
      r.statements.map((s) => s.made.sentence),
    ),
    ...all(
      "subject",
      r.statements.flatMap((s) => s.made.subject ?? []),
    ),
    ...all("participant", r.engagement?.participants ?? []),
    ...all("atmosphere", r.engagement?.atmosphere ?? []),
    ...all("instrument", r.references.instruments),
    ...all("anniversary", r.references.anniversaries),
    ...all("event", r.references.events),
    ...all("unread", r.unread),
    ...all("candidate", r.candidates),
    ...all("block", r.document.blocks ?? []),
    ...r.warnings.flatMap((w, i) => (w.start === null && w.end === null ? [] : inside(`warning[${i}]`, w))),
  ];
}

function statementFaults(r: Record): string[] {
  const parties = r.engagement?.parties;
  return r.statements.flatMap((s, i) => [
    ...(s.id === `s${i + 1}` ? [] : [`statement ${i + 1} is called ${s.id}`]),
    ...(s.speakers.length ? [] : [`${s.id} has no speaker`]),
    ...(!s.joint || !parties || parties.every((p) => s.speakers.includes(p))
      ? []
      : [`${s.id} is joint without all of ${parties.join(", ")}`]),
    ...(parties && s.joint === false && parties.length > 1 && s.speakers.length === parties.length
      ? [`${s.id} has all parties and is not joint`]
      : []),
    ...(i && (r.statements[i - 1]?.made.sentence.start ?? 0) > s.made.sentence.start
      ? [`${s.id} stands before the statement that precedes it`]
      : []),
  ]);
}
