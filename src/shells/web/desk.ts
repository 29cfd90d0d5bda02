/** Texts that were read and not yet kept: the last few stay at hand, so that keeping one needs not to send it again. */
import type { Given, Source } from "../../model/source.ts";

const MOST = 12;

export interface Lying {
  source: Source;
  given: Given;
}

export interface Desk {
  lay(lying: Lying): void;
  /** By the hash of its bytes; null when it has gone. */
  find(sha256: string): Lying | null;
}

export function newDesk(): Desk {
  const lying = new Map<string, Lying>();
  return {
    lay(it) {
      lying.delete(it.source.sha256);
      lying.set(it.source.sha256, it);
      if (lying.size > MOST) lying.delete(lying.keys().next().value!);
    },
    find: (sha256) => lying.get(sha256) ?? null,
  };
}
