/** The verbs that a shell may call. Shells import this file and types, nothing else of the project. */
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { loadKnowledge } from "./knowledge.ts";
import { failure, isFailure, type Failure } from "./model/failure.ts";
import type { CueRow, Knowledge } from "./model/knowledge.ts";
import { spokenName } from "./model/spoken-name.ts";
import type { Record } from "./model/record.ts";
import type { Given, Source } from "./model/source.ts";
import type { Archive, ArchiveOptions, Rebuilt } from "./app/archive.ts";
import type { Comparing } from "./app/comparing.ts";
import type { Publishing } from "./app/publishing.ts";
import { acquire } from "./acquire/acquire.ts";
import { AHEAD, inOrder } from "./app/reading/in-order.ts";
import { ownFault } from "./app/reading/own-fault.ts";
import type { Threads } from "./app/reading/threads.ts";
import { readInput, readSource } from "./pipeline.ts";

export type * from "./app/archive.ts";
export type * from "./app/comparing.ts";
export type { CalendarEvent, FeedEntry } from "./app/publishing.ts";
export type * from "./app/track.ts";
export * from "./app/filters.ts";
export { ArchiveError } from "./store/archive-error.ts";
export * from "./app/archive-csv.ts";
export { tableCsv } from "./publish/table-csv.ts";
export * from "./publish/tracking-csv.ts";
export { failureLine, isFailure } from "./model/failure.ts";
export { jsonLine, orderedRecord, recordJson } from "./publish/record-json.ts";
export { comparisonCsv } from "./publish/comparison-csv.ts";
export { comparisonHtml } from "./publish/comparison-html.ts";
export { briefJson, comparisonJson } from "./publish/comparison-json.ts";
export { briefNamed, briefOf, compareNamed } from "./app/beside.ts";
export type { Briefed, Compared } from "./app/beside.ts";
export { citeStatement, citeWords } from "./app/citing.ts";
export { asKept, oneOfEach, readoutAt, readoutBefore, readoutsNamed } from "./app/readouts.ts";
export { ACTS } from "./model/act.ts";
export { FAMILY, type Family } from "./model/act-family.ts";
export { csvHead, statementsCsv } from "./publish/statements-csv.ts";

export interface ReadOptions {
  /** What the user says about texts that do not say it. */
  given: Given;
  /** Let addresses lead into private, loopback and link-local networks. */
  allowPrivateNetwork: boolean;
  /** How many inputs to read at once, each in a thread; 1 unless given. */
  jobs?: number;
}

/** One input with its records, in text order. */
export interface Readout {
  input: string;
  records: Record[];
}

export interface App {
  /** Reads inputs and gives them in their order: a file, "-" or an address each. A failure stops only its own input. */
  readouts(inputs: readonly string[], options: ReadOptions): AsyncGenerator<Readout | Failure>;
  /** Reads one input that is in hand already, as if it had come through standard input. */
  readBytes(bytes: Uint8Array, given: Given): Promise<Record[] | Failure>;
  /** Reads a source that is in hand. */
  readSource(source: Source, given: Given): Promise<Record[] | Failure>;
  /** Gets what stands at an address of the public web; never a file, never a private network. */
  fetchAddress(address: string, maxBytes: number): Promise<Source | Failure>;
  /** Short name of a party by its code; the code itself where nobody bears it. */
  partyName(code: string): string;
  /** The same as a sentence has it: "the United States". */
  theParty(code: string): string;
  /** The row of the lexicon with this id, or null. */
  rule(id: string): CueRow | null;
  /** The matters that statements can be about, in the order of their table. */
  issues(): { id: string; label: string }[];
  /** Rows of the lexicon for the same verb, the row itself aside: what else these words could have been. */
  rulesBeside(id: string): CueRow[];
  /** The example readouts that come with Parley, as paths from the folder the user stands in. */
  examples(): string[];
  /** What holds readouts beside each other. */
  comparing(): Promise<Comparing>;
  /** What writes feeds and calendars. */
  publishing(): Promise<Publishing>;
  /** Opens the archive in a folder. Throws ArchiveError when that cannot be done, and changes nothing then. */
  archive(folder: string, options?: ArchiveOptions): Promise<Archive>;
  /** Builds the database of an archive anew from its originals and its journal. */
  rebuildArchive(folder: string, told: (what: Failure | { done: number }) => void): Promise<Rebuilt>;
}

/** Bytes in hand as a source of this name. */
export const sourceOf = (bytes: Uint8Array, name: string): Source => ({
  name,
  url: null,
  bytes,
  sha256: createHash("sha256").update(bytes).digest("hex"),
  contentType: null,
  retrieved: null,
});

// Loaded when they are wanted: one thread needs none.
const readingThreads = async (root: string, jobs: number): Promise<Threads> =>
  (await import("./app/reading/threads.ts")).threadsOver(root, jobs);

/** Parley over the folders beside it: `root` holds knowledge/ and examples/. */
export function openApp(root: string): App {
  let loaded: Knowledge | undefined;
  // One for all who ask, so that what it keeps is shared.
  let comparing: Comparing | undefined;
  const knowledge = (): Knowledge => (loaded ??= loadKnowledge(join(root, "knowledge")));
  const readHere = (source: Source, given: Given): Promise<Record[] | Failure> =>
    readSource(source, given, knowledge()).catch((error: unknown) => ownFault(source.name, error));
  return {
    async *readouts(inputs, { given, allowPrivateNetwork, jobs = 1 }) {
      const threads = jobs > 1 && inputs.length > 1 ? await readingThreads(root, jobs) : null;
      const readOne = async (input: string): Promise<Record[] | Failure> => {
        if (!threads) return readInput(input, given, { allowPrivateNetwork }, knowledge());
        const source = await acquire(input, { allowPrivateNetwork });
        return isFailure(source) ? source : threads.read(source, given);
      };
      const readout = async (input: string): Promise<Readout | Failure> => {
        const read = await readOne(input).catch((error: unknown) => ownFault(input, error));
        return isFailure(read) ? read : { input, records: read };
      };
      try {
        yield* inOrder(inputs, threads ? jobs * AHEAD : 1, readout);
      } finally {
        await threads?.close();
      }
    },
    readBytes: (bytes, given) => readHere(sourceOf(bytes, "-"), given),
    readSource: (source, given) => readHere(source, given),
    fetchAddress: async (address, maxBytes) => {
      const { acquire } = await import("./acquire/acquire.ts");
      return /^https?:\/\//i.test(address.trim())
        ? acquire(address.trim(), { maxBytes })
        : failure(address, "no-address", "is no address of the web", "Give one that begins with https:// or http://");
    },
    partyName: (code) => knowledge().state(code)?.name ?? code,
    theParty: (code) => spokenName(code, knowledge()),
    comparing: async () => (comparing ??= (await import("./app/comparing.ts")).comparingWith(knowledge)),
    publishing: () => import("./app/publishing.ts"),
    // Loaded when it is wanted: reading one text needs no database.
    archive: async (folder, options) =>
      (await import("./app/archive.ts")).openArchive(root, knowledge, folder, options),
    rebuildArchive: async (folder, told) =>
      (await import("./app/archive.ts")).rebuildArchive(root, knowledge, folder, told),
    rule: (id) => knowledge().cues.find((cue) => cue.id === id) ?? null,
    issues: () => knowledge().issues.map(({ id, label }) => ({ id, label })),
    rulesBeside: (id) => {
      const { cues } = knowledge();
      const verb = cues.find((cue) => cue.id === id)?.pattern.split(" ")[0];
      return cues.filter((cue) => cue.id !== id && cue.pattern.split(" ")[0] === verb);
    },
    examples: () =>
      readdirSync(join(root, "examples"))
        .filter((file) => /^\d{4}-.*\.(txt|html)$/.test(file))
        .sort()
        .map((file) => relative(process.cwd(), join(root, "examples", file))),
  };
}
