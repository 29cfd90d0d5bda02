/** Tools for the archive's tests: a reader of files that say in JSON what readout they are, and a clock that stands still. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { failure } from "../../src/model/failure.ts";
import type { Tools } from "../../src/app/archive/tools.ts";
import { invented } from "./invented.ts";
import type { Invented } from "./invented.ts";

const MINUTES: { readonly [party: string]: number } = { JPN: 540, USA: -300, KOR: 540, GBR: 0 };

export function plainTools(change: Partial<Tools> = {}): Tools {
  return {
    async acquire(input) {
      try {
        const bytes = new Uint8Array(await readFile(input));
        return {
          name: input,
          url: null,
          bytes,
          sha256: createHash("sha256").update(bytes).digest("hex"),
          contentType: null,
          retrieved: null,
        };
      } catch {
        return failure(input, "no-such-file", "does not exist", "Check the name");
      }
    },
    ahead: 1,
    async readSource(source) {
      let what: Invented;
      try {
        what = JSON.parse(new TextDecoder().decode(source.bytes)) as Invented;
      } catch {
        return failure(source.name, "not-text", "is no readout", "Give a readout");
      }
      const { record } = invented(what);
      return [
        {
          ...record,
          document: {
            ...record.document,
            id: source.sha256.slice(0, 16),
            sha256: source.sha256,
            source: source.name,
            url: source.url,
          },
        },
      ];
    },
    known: {
      spellings: { rows: [], titles: new Set() },
      offset: (party) => MINUTES[party] ?? null,
      jointTitles: ["joint statement"],
    },
    eventOf: (_act, joint) => (joint ? "AGREE" : "CONSULT"),
    extractor: "plain-1",
    now: () => "2040-01-01T00:00:00Z",
    ...change,
  };
}
