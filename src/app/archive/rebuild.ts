/** Builds the archive's database anew: decisions first, then every original in the order in which it was added. */
import { failure, isFailure } from "../../model/failure.ts";
import type { Failure } from "../../model/failure.ts";
import { ArchiveError } from "../../store/archive-error.ts";
import type { Arrival, Store } from "../../store/contract.ts";
import { rebuildArchive } from "../../store/sqlite/rebuild.ts";
import { keepDocument, standingDecisions } from "./keep-document.ts";
import type { Read } from "./keep-document.ts";
import type { Tools } from "./tools.ts";

const BATCH = 64;

export interface Rebuilt {
  documents: number;
  decisions: number;
  /** Where the old database file now is, in the archive's folder. */
  aside: string | null;
}

/** Rebuilds the archive in a folder. `told` hears of every original that could not be read, and of progress. */
export async function rebuild(
  folder: string,
  tools: Tools,
  told: (what: Failure | { done: number }) => void,
): Promise<Rebuilt> {
  let documents = 0;
  let decided = 0;
  const aside = await rebuildArchive(folder, async ({ store, entries, idle }) => {
    const arrivals: Arrival[] = [];
    await store.change(async (change) => {
      for (const entry of entries) {
        if ("decision" in entry) {
          await change.decide(entry.decision);
          decided++;
        } else arrivals.push(entry.arrival);
      }
    });
    let batch: Arrival[] = [];
    const flush = async (): Promise<void> => {
      const reads: (Read | { again: Arrival })[] = [];
      const seen = new Set<string>();
      for (const arrival of batch) {
        const again = seen.has(arrival.sha256) || (await store.document(arrival.sha256)) !== null;
        seen.add(arrival.sha256);
        const read = again ? { again: arrival } : await readOriginal(store, arrival, tools);
        if (isFailure(read)) told(read);
        else reads.push(read);
      }
      batch = [];
      await store.change(async (change) => {
        const standing = await standingDecisions(change);
        for (const read of reads) {
          if ("again" in read) await change.arrived(read.again);
          else {
            await keepDocument(change, read, standing, tools);
            documents++;
          }
        }
      });
      told({ done: documents });
    };
    for (const arrival of arrivals) if (batch.push(arrival) >= BATCH) await flush();
    for await (const sha256 of idle) {
      const source = `objects/${sha256.slice(0, 2)}/${sha256.slice(2)}`;
      const arrival = {
        sha256,
        source,
        address: null,
        url: null,
        contentType: null,
        retrieved: null,
        given: {},
        at: tools.now(),
      };
      if (batch.push(arrival) >= BATCH) await flush();
    }
    await flush();
  });
  return { documents, decisions: decided, aside };
}

async function readOriginal(store: Store, arrival: Arrival, tools: Tools): Promise<Read | Failure> {
  let bytes: Uint8Array | null = null;
  try {
    bytes = await store.bytes(arrival.sha256);
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
  }
  if (!bytes)
    return failure(
      arrival.source,
      "original-missing",
      "has no whole original in the archive any more",
      "Put it back from a backup, or add it again from where it came",
    );
  const records = await tools.readSource(
    {
      name: arrival.source,
      url: arrival.url,
      bytes,
      sha256: arrival.sha256,
      contentType: arrival.contentType,
      retrieved: arrival.retrieved,
    },
    arrival.given,
  );
  return isFailure(records) ? records : { arrival, size: bytes.length, records };
}
