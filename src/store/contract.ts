/**
 * What the archive keeps and answers, whatever database stands behind it. Rows are plain values, every answer is a
 * promise or an async iterable that holds no database resource between its items, and errors are ArchiveError.
 */
import type { Act } from "../model/act.ts";
import type { Decision } from "../model/decision.ts";
import type { Kind, Level } from "../model/engagement.ts";
import type { Problem } from "../model/problem.ts";
import type { Record } from "../model/record.ts";
import type { Sighting } from "../model/sighting.ts";
import type { Given } from "../model/source.ts";

/** How bytes came in: enough to read them again from nothing but the stored original. */
export interface Arrival {
  sha256: string;
  /** As the user named it. */
  source: string;
  /** What identifies the page through its revisions: an address, or the file's full path as a file: URL; null for "-". */
  address: string | null;
  url: string | null;
  contentType: string | null;
  retrieved: string | null;
  given: Given;
  /** RFC 3339 time of adding. */
  at: string;
}

/** One version of one page: exactly the bytes under `sha256`. */
export interface DocumentRow {
  id: string;
  sha256: string;
  size: number;
  /** Id of the first document of this page; revisions share it. */
  page: string;
  /** From 1, in the order of arrival. */
  revision: number;
  /** The version that stands for the page. */
  current: boolean;
  /** Why it counts as a revision (or copy) of the page; null for the first. */
  why: string | null;
  source: string;
  address: string | null;
  url: string | null;
  title: string | null;
  publisher: { name: string; country: string } | null;
  published: string | null;
  language: string;
  retrieved: string | null;
  added: string;
  /** Version of the rules that read it. */
  extractor: string;
}

/** A record as people should see it: extracted, with their decisions applied. */
export interface StoredRecord {
  /** Page-independent name: document id and part, as "0a1b2c.1". */
  key: string;
  part: number;
  document: DocumentRow;
  record: Record;
  /** Id of the engagement it reads out, null when the document reads out none. */
  engagement: string | null;
  /** Why it was joined to the other readouts of that engagement; null when it is alone. */
  why: string | null;
  /** First day of the talks, else of publication: "2031-02-12". */
  day: string | null;
  /** True when decisions changed what was extracted. */
  corrected: boolean;
  /** Decisions that found no place in this version of the text. */
  lost: Problem[];
}

/** An engagement with the readouts that were joined into it. */
export interface EngagementRow {
  /** Date and parties, as "2031-02-12-jpn-usa"; a second one of the day has "-2". */
  id: string;
  day: string | null;
  kind: Kind;
  level: Level | null;
  title: string | null;
  parties: string[];
  place: { name: string; country: string | null } | null;
  /** Current documents first by publisher's side, then by arrival. */
  readouts: {
    document: string;
    part: number;
    page: string;
    publisher: string | null;
    current: boolean;
    why: string | null;
  }[];
}

export interface StatementRow {
  /** Id within its record: "s1". */
  id: string;
  document: string;
  part: number;
  engagement: string | null;
  day: string | null;
  /** Party code of the publisher, else its name: whose words these are. */
  publisher: string | null;
  language: string;
  parties: string[];
  speakers: string[];
  speakerNames: string[];
  joint: boolean;
  act: Act;
  addressees: string[];
  topics: string[];
  undertaking: boolean;
  strength: number | null;
  doubt: string | null;
  rule: string;
  cue: { start: number; end: number; words: string };
  content: { start: number; end: number; words: string };
  current: boolean;
  /** What leads to its document, as the document's row has it. */
  source: string;
  url: string | null;
  sha256: string;
}

/** The text of a document, with the records read out of it but without what they say. */
export interface TextRow {
  document: DocumentRow;
  text: string;
  records: { part: number; engagement: string | null; day: string | null; parties: string[] }[];
}

/** One spelling of a participant's name, with when and how it occurs. */
export interface NameRow {
  name: string;
  family: string | null;
  party: string | null;
  office: string | null;
  first: string | null;
  last: string | null;
  records: number;
}

/** Which rows are meant. Lists say "any of these" unless the comment says "all". */
export interface Filter {
  document?: string[];
  page?: string[];
  engagement?: string[];
  /** All of them took part. */
  party?: string[];
  /** Exactly these took part. */
  parties?: string[];
  /** All of them took part, and the statement is not theirs alone. */
  with?: string[];
  speaker?: string[];
  speakerName?: string[];
  /** Somebody of one of these names was in the room. */
  participant?: string[];
  addressee?: string[];
  act?: Act[];
  topic?: string[];
  joint?: boolean;
  undertaking?: boolean;
  /** Party codes, or names of publishers that have none. */
  publisher?: string[];
  /** BCP 47; "en" also takes "en-GB". */
  language?: string[];
  /** First and last day, both included; a year or month stands for all of it. */
  from?: string;
  to?: string;
  minStrength?: number;
  maxStrength?: number;
  kind?: Kind[];
  level?: Level[];
  /** Read by other rules than these. */
  notExtractor?: string;
  corrected?: boolean;
  /** Words that the document's text has. */
  words?: Query;
  /** Statements of which a character of the content stands in one of these stretches. */
  at?: { document: string; start: number; end: number }[];
  /** "current" unless asked: the version that stands for its page. */
  revisions?: "current" | "all";
}

export interface Order {
  /** "day" unless asked; "added" is the order of arrival. */
  by?: "day" | "added";
  descending?: boolean;
  limit?: number;
  /**
   * Go on behind this row: a document's or engagement's id, a record's key, or a statement's as "0a1b2c.1 s3". Rows that come
   * in between are met where they belong. Throws ArchiveError "row-gone" when the row is no longer there.
   */
  after?: string;
}

/** What to look for, parsed: see src/ask/search. Words are as typed, never folded. `at` is the offset in the query. */
export type Query =
  | { op: "words"; text: string; prefix: boolean; at: number }
  | { op: "and" | "or"; of: Query[] }
  | { op: "not"; keep: Query; drop: Query }
  | { op: "near"; of: { text: string; prefix: boolean; at: number }[]; within: number; at: number };

export interface SearchWanted {
  /** Over statements, or over whole texts. */
  in: "statements" | "texts";
  limit: number;
  offset: number;
}

export interface Hit {
  document: DocumentRow;
  statement: StatementRow | null;
  engagement: string | null;
  day: string | null;
  /** The passage that answers, where it stands in the document's text, and the words in it that were looked for. */
  passage: { text: string; start: number; end: number; marks: { start: number; end: number }[] };
  score: number;
}

export interface SearchPage {
  hits: Hit[];
  /** How many there are; when `more` is true there are more than this. */
  total: number;
  more: boolean;
  /** Set when a very frequent word was ranked only among the newest rows. */
  rankedAmong: number | null;
}

/** Of what the hits of a search are; of texts only publisher and year. */
export interface Facets {
  /** How many hits were counted, the newest; when `more` is true there are others. */
  counted: number;
  more: boolean;
  /** The values that most hits have, most first. */
  by: { readonly [facet in "speaker" | "publisher" | "act" | "topic" | "year"]: { value: string; count: number }[] };
}

export type Counted = "statements" | "documents" | "engagements";
export type Dimension =
  | "publisher"
  | "party"
  /** All parties together, in alphabetical order: "JPN+USA". */
  | "parties"
  | "speaker"
  | "act"
  | "topic"
  | "year"
  | "language"
  | "kind"
  | "level";

/** Something `check` found. "damage" means something is lost or wrong; "note" needs no haste. */
export interface Finding {
  weight: "damage" | "note";
  code: string;
  /** What is wrong. */
  message: string;
  /** What is safe, and what to do. */
  remedy: string;
  document: string | null;
}

/** Work that is done wholly or not at all. Reads inside see what was written before them in the same change. */
export interface Change {
  document(ref: string): Promise<DocumentRow | null>;
  /** Documents that might be earlier versions: the same address, or the same publisher, title and date. With their texts. */
  lookalikes(of: Lookalike): Promise<{ row: DocumentRow; text: string; sightings: Sighting[] }[]>;
  /** Notes one more arrival of bytes that are known; the version last seen at an address stands for its page. */
  arrived(arrival: Arrival): Promise<void>;
  /** Keeps a document that is new, or new records of one that is known (its page then stays as it is). */
  keep(kept: Kept): Promise<DocumentRow>;
  /** Every version of a page, the first first. */
  versions(page: string): Promise<DocumentRow[]>;
  /** Puts a document on a page, as its newest version (`current` false: as a copy that does not stand for it). */
  page(document: string, page: string, why: string | null, current: boolean): Promise<void>;
  decisions(filter?: DecisionFilter): Promise<Decision[]>;
  /** Keeps a decision; the same one again changes nothing. */
  decide(decision: Decision): Promise<void>;
  /** Current sightings whose parties are these, or some of these, or these and more, near the days; or those named, or joined. */
  sightings(
    near: { parties: string[]; from: string; to: string } | { keys: string[] } | { engagement: string },
  ): Promise<Sighted[]>;
  /** Makes each group one engagement, keeping the id of the one that was there first. */
  link(groups: { keys: string[]; why: { [key: string]: string | null } }[]): Promise<void>;
  /** Records of a document as shown, with what was extracted. */
  records(document: string): Promise<{ shown: StoredRecord; extracted: Record }[]>;
}

export interface Lookalike {
  address: string | null;
  publisher: string | null;
  title: string | null;
  published: string | null;
}

export interface Sighted extends Sighting {
  engagement: string | null;
}

export interface Kept {
  sha256: string;
  /** How the bytes came in; null for new records of a document that is known. */
  arrival: Arrival | null;
  size: number;
  extractor: string;
  records: {
    /** As shown, decisions applied. */
    record: Record;
    /** As extracted, when decisions changed it. */
    extracted: Record | null;
    sighting: Sighting | null;
    lost: Problem[];
  }[];
}

export interface DecisionFilter {
  id?: string;
  kind?: Decision["kind"][];
  /** On documents of these pages. */
  page?: string[];
  /** Also those that were taken back. */
  withdrawn?: boolean;
}

export interface Store {
  /** Keeps the bytes under their SHA-256 and gives it; safe on disk when the promise resolves. */
  original(bytes: Uint8Array): Promise<string>;
  /** The original bytes, verified; null when they are not in the archive. */
  bytes(sha256: string): Promise<Uint8Array | null>;
  /** Runs `work` as one change, again when another writer came between, so it must have no other effects. */
  change<T>(work: (change: Change) => Promise<T>): Promise<T>;
  /** By id or its beginning, address, path or hash; null when there is none, or several for a beginning. */
  document(ref: string): Promise<DocumentRow | null>;
  documents(filter?: Filter, order?: Order): AsyncIterable<DocumentRow>;
  records(filter?: Filter, order?: Order): AsyncIterable<StoredRecord>;
  /** By id, by an id it once had, or by a document in it. */
  engagement(ref: string): Promise<EngagementRow | null>;
  engagements(filter?: Filter, order?: Order): AsyncIterable<EngagementRow>;
  statements(filter?: Filter, order?: Order): AsyncIterable<StatementRow>;
  /** Texts without what was read in them: for looking through many. */
  texts(filter?: Filter, order?: Order): AsyncIterable<TextRow>;
  names(filter?: Filter): Promise<NameRow[]>;
  search(query: Query, filter: Filter, wanted: SearchWanted): Promise<SearchPage>;
  /** How many hits of a search are of each kind. */
  facets(query: Query, filter: Filter, where: SearchWanted["in"]): Promise<Facets>;
  /** How many statements, documents or engagements there are of each value, most first. */
  counts(of: Counted, by: Dimension, filter?: Filter): Promise<{ value: string; count: number }[]>;
  /** How many there are of each pair of values, in the order of the values; an engagement's year and level are its own. */
  crossed(
    of: Counted,
    by: readonly [Dimension, Dimension],
    filter?: Filter,
  ): Promise<{ values: [string, string]; count: number }[]>;
  /** What the archive is at: another word after every change, so that an answer can be kept for as long as it is true. */
  state(): Promise<string>;
  decisions(filter?: DecisionFilter): Promise<Decision[]>;
  /** Every arrival in order: the archive can be built again from these, the originals and the decisions. */
  arrivals(): AsyncIterable<Arrival>;
  check(): AsyncIterable<Finding>;
  close(): Promise<void>;
}
