/**
 * Moves an archive whole, as one file: a line for each original, arrival and decision, which is all that cannot be
 * worked out again. Read in, every original is checked against its hash and read by the rules of today.
 */
import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { createHash } from "node:crypto";
import { createGunzip, createGzip } from "node:zlib";
import { finished } from "node:stream/promises";
import { failure, isFailure } from "../../model/failure.ts";
import type { Failure } from "../../model/failure.ts";
import type { Decision } from "../../model/decision.ts";
import type { Arrival, Store } from "../../store/contract.ts";
import { keepDocument, standingDecisions } from "./keep-document.ts";
import type { Keeping, Read } from "./keep-document.ts";
import type { Tools } from "./tools.ts";

const FORMAT = 1;
const BATCH = 64;

interface Counts {
  originals: number;
  arrivals: number;
  decisions: number;
}

type Line =
  | { parleyArchive: number }
  | { original: { sha256: string; base64: string } }
  | { arrival: Arrival }
  | { decision: Decision }
  | { end: Counts };

/** Writes the archive to a file; compressed when its name ends in .gz. Gives what it holds and what could not be read. */
export async function exportTo(store: Store, file: string): Promise<Counts & { missing: string[] }> {
  const part = `${file}.part`;
  const sink = createWriteStream(part);
  const zip = file.endsWith(".gz") ? createGzip() : null;
  if (zip) zip.pipe(sink);
  const out = zip ?? sink;
  const write = async (line: Line): Promise<void> => {
    if (!out.write(`${JSON.stringify(line)}\n`)) await Promise.race([once(out, "drain"), failed]);
  };
  const failed = new Promise<never>((_, reject) => {
    sink.on("error", reject);
    out.on("error", reject);
  });
  failed.catch(() => {});
  const counts: Counts = { originals: 0, arrivals: 0, decisions: 0 };
  const missing: string[] = [];
  const sent = new Set<string>();
  try {
    await write({ parleyArchive: FORMAT });
    for await (const arrival of store.arrivals()) {
      if (!sent.has(arrival.sha256)) {
        sent.add(arrival.sha256);
        const bytes = await store.bytes(arrival.sha256).catch(() => null);
        if (bytes) {
          await write({ original: { sha256: arrival.sha256, base64: Buffer.from(bytes).toString("base64") } });
          counts.originals++;
        } else missing.push(arrival.source);
      }
      await write({ arrival });
      counts.arrivals++;
    }
    for (const decision of await store.decisions({ withdrawn: true })) {
      await write({ decision });
      counts.decisions++;
    }
    await write({ end: counts });
    out.end();
    await Promise.race([finished(sink), failed]);
    await rename(part, file);
  } catch (error) {
    out.destroy();
    await rm(part, { force: true });
    throw error;
  }
  return { ...counts, missing };
}

export type Imported = ({ input: string } & Keeping) | Failure | { decisions: number };

/** Takes an exported file into the archive: what is there already stays, what is damaged is told. */
export async function* importFrom(store: Store, file: string, tools: Tools): AsyncGenerator<Imported> {
  const raw = createReadStream(file);
  const input = file.endsWith(".gz") ? raw.pipe(createGunzip()) : raw;
  raw.on("error", (error) => input.destroy(error));
  const bytesOf = new Map<string, Uint8Array>();
  const here: Counts = { originals: 0, arrivals: 0, decisions: 0 };
  let batch: { arrival: Arrival; read: Read | null }[] = [];
  let decisions: Decision[] = [];
  let begun = false;
  let end: Counts | null = null;
  const flush = async (): Promise<Imported[]> => {
    const [full, decided] = [batch, decisions];
    [batch, decisions] = [[], []];
    if (full.length + decided.length === 0) return [];
    return store.change(async (change) => {
      for (const d of decided) await change.decide(d);
      const standing = await standingDecisions(change);
      const out: Imported[] = [];
      for (const { arrival, read } of full) {
        if (read) out.push({ input: arrival.source, ...(await keepDocument(change, read, standing, tools)) });
        else await change.arrived(arrival);
      }
      return decided.length ? [...out, { decisions: decided.length }] : out;
    });
  };
  try {
    for await (const text of createInterface({ input, crlfDelay: Infinity })) {
      const line = parse(text);
      if (!begun) {
        if (!line || !("parleyArchive" in line))
          return yield failure(
            file,
            "no-archive-file",
            "is not a file that Parley exported",
            'Give a file made by "parley archive export"',
          );
        if (line.parleyArchive > FORMAT)
          return yield failure(
            file,
            "archive-file-newer",
            "was exported by a newer Parley",
            "Update Parley and give the command again; nothing was changed",
          );
        begun = true;
      } else if (!line) {
        yield failure(
          file,
          "line-damaged",
          "has a line that cannot be read",
          "Export the archive again; everything else is taken in",
        );
      } else if ("original" in line) {
        here.originals++;
        const bytes = Buffer.from(line.original.base64, "base64");
        if (createHash("sha256").update(bytes).digest("hex") !== line.original.sha256)
          yield failure(
            `${file} (${line.original.sha256.slice(0, 16)})`,
            "original-damaged",
            "holds an original that does not have the bytes of its hash",
            "Export the archive again; everything else is taken in",
          );
        else bytesOf.set(line.original.sha256, bytes);
      } else if ("arrival" in line) {
        here.arrivals++;
        const { arrival } = line;
        const bytes = bytesOf.get(arrival.sha256);
        bytesOf.delete(arrival.sha256);
        const read =
          bytes && !(await store.document(arrival.sha256)) ? await readOriginal(store, bytes, arrival, tools) : null;
        if (isFailure(read)) yield read;
        else batch.push({ arrival, read });
        if (batch.length >= BATCH) yield* await flush();
      } else if ("decision" in line) {
        here.decisions++;
        decisions.push(line.decision);
      } else if ("end" in line) end = line.end;
    }
  } catch (error) {
    yield* await flush();
    yield failure(
      file,
      "file-unreadable",
      `could not be read to its end (${(error as Error).message})`,
      "What was read is taken in; give the command again with a whole file",
    );
    return;
  }
  yield* await flush();
  if (!end || JSON.stringify(end) !== JSON.stringify(here))
    yield failure(
      file,
      "file-cut",
      "ends before it is complete",
      "What was read is taken in; export the archive again and give the command once more",
    );
}

async function readOriginal(store: Store, bytes: Uint8Array, arrival: Arrival, tools: Tools): Promise<Read | Failure> {
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
  if (isFailure(records)) return records;
  await store.original(bytes);
  return { arrival, size: bytes.length, records };
}

function parse(text: string): Line | null {
  try {
    const value = JSON.parse(text) as Line;
    return typeof value === "object" && value !== null ? value : null;
  } catch {
    return null;
  }
}
