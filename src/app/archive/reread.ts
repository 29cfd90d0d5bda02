/** Reads every stored original again by the rules of today; originals, arrivals and decisions stay as they are. */
import { failure, isFailure } from "../../model/failure.ts";
import type { Failure } from "../../model/failure.ts";
import type { Record } from "../../model/record.ts";
import { ArchiveError } from "../../store/archive-error.ts";
import type { Arrival, DocumentRow, Store } from "../../store/contract.ts";
import { rewriteDocument, standingDecisions } from "./keep-document.ts";
import type { Tools } from "./tools.ts";

const BATCH = 64;

export type Reread = { document: DocumentRow; records: number } | Failure;

/** Reads again what other rules read; with `all`, everything. Interrupted, it goes on where it stopped when given again. */
export async function* reread(store: Store, all: boolean, tools: Tools): AsyncGenerator<Reread> {
  const arrivals = firstArrivals(store);
  const wanted = { revisions: "all", ...(all ? {} : { notExtractor: tools.extractor }) } as const;
  let batch: { row: DocumentRow; records: Record[] }[] = [];
  const flush = async (): Promise<Reread[]> => {
    const full = batch;
    batch = [];
    if (full.length === 0) return [];
    return store.change(async (change) => {
      const standing = await standingDecisions(change);
      const out: Reread[] = [];
      for (const { row, records } of full) {
        await rewriteDocument(change, (await change.document(row.id)) ?? row, records, standing, tools);
        out.push({ document: row, records: records.length });
      }
      return out;
    });
  };
  for await (const row of store.documents(wanted, { by: "added" })) {
    const records = await readAgain(store, row, await arrivals(row.sha256), tools);
    if (isFailure(records)) yield records;
    else if (batch.push({ row, records }) >= BATCH) yield* await flush();
  }
  yield* await flush();
}

async function readAgain(
  store: Store,
  row: DocumentRow,
  arrival: Arrival | null,
  tools: Tools,
): Promise<Record[] | Failure> {
  let bytes: Uint8Array | null;
  try {
    bytes = await store.bytes(row.sha256);
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    return failure(row.source, error.code, error.what, `${error.safe} ${error.remedy}`.replace(/\.$/, ""));
  }
  if (!bytes)
    return failure(
      row.source,
      "original-missing",
      "has no original in the archive any more",
      "Its record stays as it was; put the file back from a backup, or add the page again",
    );
  return tools.readSource(
    {
      name: row.source,
      url: arrival?.url ?? row.url,
      bytes,
      sha256: row.sha256,
      contentType: arrival?.contentType ?? null,
      retrieved: row.retrieved,
    },
    arrival?.given ?? {},
  );
}

/** The first arrival of each document: arrivals come in the order in which documents were added, so one pass is enough. */
function firstArrivals(store: Store): (sha256: string) => Promise<Arrival | null> {
  const rows = store.arrivals()[Symbol.asyncIterator]();
  const passed = new Map<string, Arrival>();
  let done = false;
  return async (sha256) => {
    while (!done && !passed.has(sha256)) {
      const next = await rows.next();
      if (next.done) done = true;
      else if (!passed.has(next.value.sha256)) passed.set(next.value.sha256, next.value);
    }
    const found = passed.get(sha256) ?? null;
    passed.delete(sha256);
    return found;
  };
}
