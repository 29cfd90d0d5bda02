/** Adds inputs to the archive: reads them, keeps them in their order some dozens at a time, each batch wholly or not at all. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { isFailure } from "../../model/failure.ts";
import type { Failure } from "../../model/failure.ts";
import type { Given, Source } from "../../model/source.ts";
import type { Arrival, Store } from "../../store/contract.ts";
import { inOrder } from "../reading/in-order.ts";
import { inputsMeant } from "./inputs.ts";
import { keepDocument, standingDecisions } from "./keep-document.ts";
import type { Keeping, Read } from "./keep-document.ts";
import type { Tools } from "./tools.ts";

/** A batch is kept when it has so many documents, so many characters, or when so much time has gone by. */
const BATCH = { documents: 100, characters: 4_000_000, milliseconds: 2_000 };

/** What became of one input. */
export type Added = ({ input: string } & Keeping) | Failure;

/** Adds the inputs; each is told of once it is kept, or has failed. */
export async function* add(store: Store, inputs: readonly string[], given: Given, tools: Tools): AsyncGenerator<Added> {
  let batch: Pending[] = [];
  let characters = 0;
  let since = performance.now();
  const flush = async (): Promise<Added[]> => {
    const full = batch;
    batch = [];
    characters = 0;
    since = performance.now();
    return keepBatch(store, full, tools);
  };
  const pendings = inOrder(inputsMeant(inputs), tools.ahead, async (input) =>
    isFailure(input) ? input : pend(store, input, given, tools),
  );
  for await (const pending of pendings) {
    if (isFailure(pending)) {
      yield* await flush();
      yield pending;
      continue;
    }
    batch.push(pending);
    characters += pending.read?.records[0]?.document.text.length ?? 0;
    if (
      batch.length >= BATCH.documents ||
      characters >= BATCH.characters ||
      performance.now() - since > BATCH.milliseconds
    )
      yield* await flush();
  }
  yield* await flush();
}

/** Adds a source that is in hand already. */
export async function addSource(store: Store, source: Source, given: Given, tools: Tools): Promise<Added> {
  const pending = await pendSource(store, source.name, source, given, tools);
  return isFailure(pending) ? pending : (await keepBatch(store, [pending], tools))[0]!;
}

interface Pending {
  input: string;
  arrival: Arrival;
  /** Null when the bytes were in the archive already. */
  read: Read | null;
  /** The original on its way to the disk, while the next input is read. */
  original: Promise<unknown>;
}

async function pend(store: Store, input: string, given: Given, tools: Tools): Promise<Pending | Failure> {
  const source = await tools.acquire(input);
  return isFailure(source) ? source : pendSource(store, input, source, given, tools);
}

async function pendSource(
  store: Store,
  input: string,
  source: Source,
  given: Given,
  tools: Tools,
): Promise<Pending | Failure> {
  const arrival = arrivalOf(input, source, given, tools);
  if (await store.document(source.sha256)) return { input, arrival, read: null, original: Promise.resolve() };
  const records = await tools.readSource(source, given);
  if (isFailure(records)) return records;
  const original = store.original(source.bytes);
  // Failures are met when the batch is kept; until then they are nobody's.
  original.catch(() => {});
  return { input, arrival, read: { arrival, size: source.bytes.length, records }, original };
}

const arrivalOf = (input: string, source: Source, given: Given, tools: Tools): Arrival => ({
  sha256: source.sha256,
  source: source.name,
  address: given.url ?? source.url ?? (input === "-" ? null : pathToFileURL(resolve(input)).href),
  url: given.url ?? source.url,
  contentType: source.contentType,
  retrieved: source.retrieved,
  given,
  at: tools.now(),
});

async function keepBatch(store: Store, batch: readonly Pending[], tools: Tools): Promise<Added[]> {
  if (batch.length === 0) return [];
  await Promise.all(batch.map((p) => p.original));
  return store.change(async (change) => {
    const standing = await standingDecisions(change);
    const out: Added[] = [];
    for (const { input, arrival, read } of batch) {
      if (read) out.push({ input, ...(await keepDocument(change, read, standing, tools)) });
      else {
        await change.arrived(arrival);
        out.push({ input, as: "known", document: (await change.document(arrival.sha256))! });
      }
    }
    return out;
  });
}
