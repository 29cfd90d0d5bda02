/** The verbs over an archive: what the shells may ask of it and change in it. */
import type { Decision, Fate, Joining, Naming, Paging, Correction } from "../model/decision.ts";
import { isFailure } from "../model/failure.ts";
import type { Failure } from "../model/failure.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Problem } from "../model/problem.ts";
import type { Given, Source } from "../model/source.ts";
import type { Statement } from "../model/statement.ts";
import { sayFilter } from "../ask/search/filters.ts";
import type { FilterWords } from "../ask/search/filters.ts";
import { parseQuery } from "../ask/search/parse-query.ts";
import { personsOf } from "../resolve/persons.ts";
import type { Person } from "../resolve/persons.ts";
import { seriesOf } from "../resolve/series.ts";
import type { Series } from "../resolve/series.ts";
import type {
  Counted,
  DecisionFilter,
  Dimension,
  EngagementRow,
  Facets,
  Filter,
  Finding,
  SearchPage,
  SearchWanted,
  Store,
} from "../store/contract.ts";
import { openArchive as openStore } from "../store/sqlite/store.ts";
import { add, addSource } from "./archive/add.ts";
import type { Added } from "./archive/add.ts";
import { merge, split } from "./archive/decide-engagements.ts";
import { namePersons, setPage, withdraw } from "./archive/decide-pages.ts";
import { addByWords, addStatement, correct, cut, setStatus } from "./archive/decide-statements.ts";
import type { StatementRef } from "./archive/decide-statements.ts";
import type { By } from "./archive/decision-made.ts";
import { exportGold } from "./archive/export-gold.ts";
import { inputsMeant } from "./archive/inputs.ts";
import { rebuild } from "./archive/rebuild.ts";
import type { Rebuilt } from "./archive/rebuild.ts";
import { reread } from "./archive/reread.ts";
import type { Reread } from "./archive/reread.ts";
import type { Tracking } from "./track.ts";
import { keptAnswers } from "./kept-answers.ts";
import { toolsOf } from "./archive/tools-of.ts";
import type { Tools } from "./archive/tools.ts";
import { exportTo, importFrom } from "./archive/transfer.ts";
import type { Imported } from "./archive/transfer.ts";

export type { Added } from "./archive/add.ts";
export type { StatementRef } from "./archive/decide-statements.ts";
export type { By } from "./archive/decision-made.ts";
export type { Imported } from "./archive/transfer.ts";
export type { Rebuilt } from "./archive/rebuild.ts";
export type { Reread } from "./archive/reread.ts";
export type { Person } from "../resolve/persons.ts";
export type { Series } from "../resolve/series.ts";

export interface ArchiveOptions {
  /** Makes the archive when there is none. */
  create?: boolean;
  /** Let addresses lead into private, loopback and link-local networks. */
  allowPrivateNetwork?: boolean;
  /** How many inputs to read at once, each in a thread; 1 unless given. */
  jobs?: number;
}

export interface Archive {
  /** The archive's folder. */
  folder: string;
  /** What it keeps, for reading. */
  store: Store;
  /** Adds inputs: files, folders, patterns, addresses, "-". Each is told of once it is kept or has failed. */
  add(inputs: readonly string[], given?: Given): AsyncGenerator<Added>;
  /** Adds a source that is in hand already, as one that was read before anybody wanted to keep it. */
  addSource(source: Source, given?: Given): Promise<Added>;
  /** How many inputs these are: for progress. */
  countInputs(inputs: readonly string[]): Promise<number>;
  /** Reads the stored originals again, those that other rules read or all. */
  reread(all?: boolean): AsyncGenerator<Reread>;
  /** How many documents a reread would read. */
  countStale(all?: boolean): Promise<number>;
  check(): AsyncIterable<Finding>;
  exportTo(file: string): Promise<{ originals: number; arrivals: number; decisions: number; missing: string[] }>;
  importFrom(file: string): AsyncGenerator<Imported>;
  /** Writes what people corrected as gold files. Gives their names. */
  exportGold(folder: string): Promise<string[]>;
  search(query: string, filter: Filter, wanted: SearchWanted): Promise<SearchPage | { problem: Problem }>;
  /** How many hits of a query are of each kind. */
  facets(query: string, filter: Filter, where: SearchWanted["in"]): Promise<Facets | { problem: Problem }>;
  persons(filter?: Filter): Promise<Person[]>;
  /** How many there are of each value, most first; kept until the archive changes. */
  counts(of: Counted, by: Dimension, filter?: Filter): Promise<readonly { value: string; count: number }[]>;
  /** Engagements of the same parties, as the series they form. */
  series(filter?: Filter, by?: "parties" | "parties-and-level"): Promise<Series<EngagementRow>[]>;
  correct(
    ref: StatementRef,
    kind: Exclude<Correction["kind"], "add">,
    value: Correction["value"],
    by: By,
  ): Promise<Correction | Failure>;
  /** Cuts a statement anew, by the words that are to be its cue or content. */
  cut(ref: StatementRef, to: { cue?: string; content?: string }, by: By): Promise<Correction | Failure>;
  /** Adds a statement that was not found, by the words of its cue and content. */
  addByWords(
    at: { document: string; part: number },
    said: { cue: string; content: string } & Pick<
      Statement,
      "speakers" | "act" | "joint" | "undertaking" | "topics" | "addressees"
    >,
    by: By,
  ): Promise<Correction | Failure>;
  addStatement(
    at: { document: string; part: number },
    statement: Omit<Statement, "id" | "made" | "decided">,
    by: By,
  ): Promise<Correction | Failure>;
  setStatus(ref: StatementRef, status: Fate["status"], source: string | null, by: By): Promise<Fate | Failure>;
  merge(refs: readonly string[], by: By): Promise<Joining | Failure>;
  split(refs: readonly string[], by: By): Promise<Joining | Failure>;
  /** Puts a document on another's page as its newest version; with null, on a page of its own. */
  setPage(document: string, page: string | null, by: By): Promise<Paging | Failure>;
  namePersons(same: boolean, party: string | null, names: readonly string[], by: By): Promise<Naming>;
  withdraw(decision: string, by: By): Promise<Decision | Failure>;
  decisions(filter?: DecisionFilter): Promise<Decision[]>;
  /** A filter as a sentence goes on. */
  sayFilter(filter: Filter): string;
  /** Looks the words of filters up. */
  filterWords: FilterWords;
  /** What follows words over time. */
  tracking(): Promise<Tracking>;
  close(): Promise<void>;
}

/** Opens the archive in a folder. Throws ArchiveError when that cannot be done, and changes nothing then. */
export async function openArchive(
  root: string,
  knowledge: () => Knowledge,
  folder: string,
  options: ArchiveOptions = {},
): Promise<Archive> {
  const store = await openStore(folder, { create: options.create });
  let following: Promise<Tracking> | undefined;
  const { allowPrivateNetwork = false, jobs = 1 } = options;
  const threads = jobs > 1 ? (await import("./reading/threads.ts")).threadsOver(root, jobs) : null;
  const archive = archiveOver(
    folder,
    store,
    toolsOf(root, knowledge, { allowPrivateNetwork, ...(threads && { threads: { read: threads.read, jobs } }) }),
    filterWordsOf(knowledge),
    // One for as long as the archive is open, since it keeps its answers.
    () => (following ??= import("./track.ts").then((m) => m.trackingWith(knowledge))),
  );
  return threads ? { ...archive, close: () => threads.close().then(archive.close) } : archive;
}

/** The verbs over an open store. */
export function archiveOver(
  folder: string,
  store: Store,
  tools: Tools,
  words: FilterWords,
  tracking: () => Promise<Tracking>,
): Archive {
  const kept = keptAnswers();
  return {
    folder,
    store,
    add: (inputs, given = {}) => add(store, inputs, given, tools),
    addSource: (source, given = {}) => addSource(store, source, given, tools),
    countInputs: async (inputs) => {
      let n = 0;
      for await (const input of inputsMeant(inputs)) if (!isFailure(input)) n++;
      return n;
    },
    reread: (all = false) => reread(store, all, tools),
    countStale: async (all = false) => {
      let n = 0;
      for await (const _ of store.documents({ revisions: "all", ...(all ? {} : { notExtractor: tools.extractor }) }))
        n++;
      return n;
    },
    check: () => store.check(),
    exportTo: (file) => exportTo(store, file),
    importFrom: (file) => importFrom(store, file, tools),
    exportGold: (to) => exportGold(store, to),
    search: async (text, filter, wanted) => {
      const parsed = parseQuery(text);
      return "problem" in parsed ? parsed : store.search(parsed.query, filter, wanted);
    },
    facets: async (text, filter, where) => {
      const parsed = parseQuery(text);
      if ("problem" in parsed) return parsed;
      return kept(store, ["facets", text, filter, where], () => store.facets(parsed.query, filter, where));
    },
    persons: (filter) =>
      kept(store, ["persons", filter], async () =>
        personsOf(
          await store.names(filter),
          (await store.decisions({ kind: ["same-person", "other-person"] })) as Naming[],
          tools.known.spellings,
        ),
      ),
    counts: (of, by, filter) => kept(store, ["counts", of, by, filter], () => store.counts(of, by, filter)),
    series: async (filter, by) => {
      const engagements: EngagementRow[] = [];
      for await (const e of store.engagements(filter)) engagements.push(e);
      return seriesOf(engagements, by);
    },
    correct: (ref, kind, value, by) => correct(store, ref, kind, value, by, tools),
    cut: (ref, to, by) => cut(store, ref, to, by, tools),
    addByWords: (at, said, by) => addByWords(store, at, said, by, tools),
    addStatement: (at, statement, by) => addStatement(store, at, statement, by, tools),
    setStatus: (ref, status, source, by) => setStatus(store, ref, status, source, by, tools),
    merge: (refs, by) => merge(store, refs, by, tools),
    split: (refs, by) => split(store, refs, by, tools),
    setPage: (document, page, by) => setPage(store, document, page, by, tools),
    namePersons: (same, party, names, by) => namePersons(store, same, party, names, by, tools),
    withdraw: (decision, by) => withdraw(store, decision, by, tools),
    decisions: (filter) => store.decisions(filter),
    sayFilter: (filter) => sayFilter(filter, words),
    filterWords: words,
    tracking,
    close: () => store.close(),
  };
}

/** Builds the database of an archive anew from its originals and its journal. */
export const rebuildArchive = (
  root: string,
  knowledge: () => Knowledge,
  folder: string,
  told: (what: Failure | { done: number }) => void,
): Promise<Rebuilt> => rebuild(folder, toolsOf(root, knowledge, {}), told);

/** Parties by name, issues with those below them. */
export const filterWordsOf = (knowledge: () => Knowledge): FilterWords => ({
  party: (name) => {
    const k = knowledge();
    const upper = name.toUpperCase();
    return (
      k.party(name) ??
      (k.states.some((s) => s.code === upper) || k.groupings.some((g) => g.code === upper) ? upper : null)
    );
  },
  partyName: (code) => knowledge().state(code)?.name ?? code,
  issue: (name) => {
    const { issues } = knowledge();
    const wanted = name.toLowerCase();
    const row = issues.find((i) => i.id === wanted || i.label.toLowerCase() === wanted);
    if (!row) return null;
    const ids = [row.id];
    for (let i = 0; i < ids.length; i++)
      ids.push(...issues.filter((x) => x.parent === ids[i] && !ids.includes(x.id)).map((x) => x.id));
    return ids;
  },
});
