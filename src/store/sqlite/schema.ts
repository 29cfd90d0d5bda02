/** The tables as kysely should know them. What they are for stands in migrations.ts. */
import type { Generated } from "kysely";

export interface Tables {
  meta: { key: string; value: string };
  arrivals: { n: Generated<number>; sha256: string; address: string | null; json: string };
  addresses: { address: string; document: number };
  documents: {
    n: Generated<number>;
    id: string;
    sha256: string;
    size: number;
    page: string;
    revision: number;
    current: number;
    why: string | null;
    source: string;
    address: string | null;
    url: string | null;
    title: string | null;
    publisher: string | null;
    publisher_name: string | null;
    publisher_country: string | null;
    published: string | null;
    day: string;
    language: string;
    retrieved: string | null;
    added: string;
    extractor: string;
  };
  texts: { document: number; text: string };
  records: {
    n: Generated<number>;
    document: number;
    page: string;
    part: number;
    parties: string;
    day: string;
    first_day: string | null;
    last_day: string | null;
    kind: string | null;
    level: string | null;
    engagement: number | null;
    why: string | null;
    current: number;
    corrected: number;
    lost: string;
    sighting: string | null;
  };
  bodies: { record: number; json: string; extracted: string | null };
  record_parties: { party: string; day: string; record: number };
  names: {
    record: number;
    name: string;
    family: string | null;
    party: string | null;
    office: string | null;
  };
  engagements: {
    n: Generated<number>;
    id: string;
    day: string;
    kind: string;
    level: string | null;
    title: string | null;
    parties: string;
    place: string | null;
  };
  engagement_ids: { id: string; engagement: number };
  statements: {
    n: Generated<number>;
    record: number;
    document: number;
    id: string;
    day: string;
    act: string;
    joint: number;
    undertaking: number;
    strength: number | null;
    doubt: string | null;
    rule: string;
    speakers: string;
    speaker_names: string;
    addressees: string;
    topics: string;
    cue_start: number;
    cue_end: number;
    content_start: number;
    content_end: number;
    cue: string;
    content: string;
    current: number;
  };
  statement_speakers: { party: string; day: string; statement: number };
  statement_topics: { topic: string; day: string; statement: number };
  topic_counts: { parties: string; year: string; topic: string; statements: number };
  statement_words: { rowid: number; words: string };
  text_words: { rowid: number; words: string };
  decisions: {
    n: Generated<number>;
    id: string;
    kind: string;
    page: string | null;
    at: string;
    withdrawn: number;
    json: string;
  };
}
