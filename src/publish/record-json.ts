/** A record as JSON: the fields of the contract in its order, then what Parley adds. See docs/record.md. */
import type { Engagement } from "../model/engagement.ts";
import type { Document, Record } from "../model/record.ts";
import type { Statement } from "../model/statement.ts";

/** One record on one line, without a line end. */
export const recordJson = (record: Record): string => jsonLine(orderedRecord(record));

/** A value as JSON on one line. Control characters are escaped, so that a terminal obeys none. */
export const jsonLine = (value: unknown): string =>
  JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029]/g, escaped);

const escaped = (c: string): string => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** The record with its fields in the contract's order. */
export const orderedRecord = (r: Record): Record => {
  const { document, engagement, statements, references, unread, warnings, candidates } = r;
  return {
    document: orderedDocument(document),
    engagement: engagement && orderedEngagement(engagement),
    statements: statements.map(orderedStatement),
    references: {
      instruments: references.instruments,
      anniversaries: references.anniversaries,
      events: references.events,
    },
    unread,
    warnings,
    candidates,
  };
};

const orderedDocument = ({
  id,
  source,
  title,
  publisher,
  published,
  language,
  sha256,
  text,
  ...added
}: Document): Document => ({
  id,
  source,
  title,
  publisher,
  published,
  language,
  sha256,
  text,
  ...added,
});

const orderedEngagement = (e: Engagement): Engagement => {
  const { kind, format, level, title, place, margins, time, parties, initiator, atmosphere, participants, ...added } =
    e;
  return { kind, format, level, title, place, margins, time, parties, initiator, atmosphere, participants, ...added };
};

const orderedStatement = (s: Statement): Statement => {
  const { id, speakers, speakerNames, joint, act, cue, content, addressees, undertaking, topics, strength, ...added } =
    s;
  return { id, speakers, speakerNames, joint, act, cue, content, addressees, undertaking, topics, strength, ...added };
};
