/** Finds the names of listed treaties and agreements in running text, longest first, by their words. */
import type { InstrumentRow } from "../../../model/knowledge.ts";
import { onceFor } from "../../../model/once-for.ts";
import { at, tokenize } from "../time/tokens.ts";
import type { Token } from "../time/tokens.ts";

interface Node {
  next: Map<string, Node>;
  row: InstrumentRow | null;
}

export interface KnownName {
  first: number;
  next: number;
  row: InstrumentRow;
}

export interface KnownInstruments {
  /** The listed name that begins at token `i`, or null. */
  readAt(tokens: readonly Token[], i: number): KnownName | null;
  /** The row that exactly this name means. */
  row(name: string): InstrumentRow | null;
}

/** Words compare without regard to case, short forms with it: START is a treaty, a start is none. */
function key(token: Token): string {
  if (token.kind === "word" && !token.capital) return token.lower;
  if (token.kind === "mark" && /[‐‑–]/.test(token.text)) return "-";
  const plain = token.text.replaceAll(".", "");
  return /^\p{L}*\p{Lu}\p{L}*\p{Lu}/u.test(plain) ? plain : token.lower;
}

/** Index over all names of all rows. */
export const knownInstruments = onceFor((rows: readonly InstrumentRow[]): KnownInstruments => {
  const root: Node = { next: new Map(), row: null };
  const exact = new Map<string, InstrumentRow>();
  const wordsOf = (name: string): string[] => tokenize(name, 0, name.length).map(key);
  for (const row of rows)
    for (const name of [row.name, ...row.names]) {
      let node = root;
      for (const word of wordsOf(name)) {
        const next: Node = node.next.get(word) ?? { next: new Map(), row: null };
        node.next.set(word, next);
        node = next;
      }
      node.row ??= row;
      exact.set(wordsOf(name).join(" "), row);
    }
  return {
    readAt(tokens, i) {
      // Names are written with a capital; "start" is no START treaty.
      const { kind, capital } = at(tokens, i);
      if (!capital && kind !== "number" && kind !== "ordinal") return null;
      let node = root;
      let best: KnownName | null = null;
      for (let n = i; n < tokens.length; n++) {
        const next = node.next.get(key(at(tokens, n)));
        if (!next) break;
        node = next;
        if (node.row) best = { first: i, next: n + 1, row: node.row };
      }
      return best;
    },
    row: (name) => exact.get(wordsOf(name).join(" ")) ?? null,
  };
});
