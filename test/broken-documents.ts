/** Reads broken examples and says what goes wrong: a crash, an offset outside the text, a record against the contract. */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { loadKnowledge } from "../src/knowledge.ts";
import { isFailure } from "../src/model/failure.ts";
import type { Source } from "../src/model/source.ts";
import { readSource } from "../src/pipeline.ts";
import { faultsOf } from "./contract.ts";
import { mutate, seeded } from "./mutate.ts";

const root = path.resolve(import.meta.dirname, "..");

export interface Outcome {
  /** Name of the example and seed of the mutation: enough to do it again. */
  which: string;
  fault: string | null;
  milliseconds: number;
  bytes: Uint8Array;
}

/** Breaks the examples so many times, beginning with a seed, and reads each. */
export async function* readBroken(count: number, firstSeed: number): AsyncGenerator<Outcome> {
  const knowledge = loadKnowledge(path.join(root, "knowledge"));
  const folder = path.join(root, "examples");
  const files = readdirSync(folder)
    .filter((f) => /\.(txt|html)$/.test(f))
    .sort();
  const originals = files.map((f) => new Uint8Array(readFileSync(path.join(folder, f))));
  for (let seed = firstSeed; seed < firstSeed + count; seed++) {
    const at = seed % files.length;
    const bytes = mutate(originals[at] ?? new Uint8Array(), seeded(seed));
    const source: Source = {
      name: files[at] ?? "",
      url: null,
      bytes,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      contentType: null,
      retrieved: null,
    };
    const begun = performance.now();
    let fault: string | null = null;
    try {
      const records = await readSource(source, {}, knowledge);
      if (!isFailure(records)) fault = records.flatMap(faultsOf)[0] ?? null;
    } catch (error) {
      fault = `crashed: ${error instanceof Error ? error.stack?.split("\n").slice(0, 3).join(" ") : String(error)}`;
    }
    yield { which: `${files[at]}, seed ${seed}`, fault, milliseconds: performance.now() - begun, bytes };
  }
}
