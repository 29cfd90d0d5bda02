/** Finds where one of many phrases stands in a text, case aside, on word bounds: one pass over the words. */
import { beginningsOf } from "../../../model/beginnings.ts";
import { fold } from "./fold.ts";

export interface PhraseHit {
  start: number;
  end: number;
  value: string;
}

interface Node {
  next: Map<string, Node>;
  value: string | null;
}

/** A finder for phrases with what each means; the longest phrase at a place wins. */
export type PhraseFinder = (text: string) => PhraseHit[];

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-‐‑+][\p{L}\p{M}\p{N}]+)*|['’]s\b|[^\s]/uy;

/** Letters and digits of ASCII. */
const ALONE = new Uint8Array(128);
for (let c = 0; c < 128; c++) if (/[A-Za-z0-9]/.test(String.fromCharCode(c))) ALONE[c] = 1;
/** Marks that go on with a word, or may open one: the pattern must tell. */
const [HYPHEN, PLUS, APOSTROPHE, BLANK] = [..."-+' "].map((c) => c.charCodeAt(0));

/** End of the word or mark that begins at `i`, as WORD cuts it; `i` itself where none begins. */
function pieceEnd(text: string, i: number): number {
  const first = text.charCodeAt(i);
  if (first === BLANK) return i;
  if (first < 128 && ALONE[first] === 1) {
    let end = i + 1;
    let next = text.charCodeAt(end);
    while (next < 128 && ALONE[next] === 1) next = text.charCodeAt(++end);
    if (!(next >= 128) && next !== HYPHEN && next !== PLUS) return end;
  } else if (first > BLANK! && first < 127 && first !== APOSTROPHE) return i + 1;
  WORD.lastIndex = i;
  return WORD.test(text) ? WORD.lastIndex : i;
}

const pieceStart = (text: string, from: number): number => {
  let i = from;
  while (i < text.length && pieceEnd(text, i) === i) i++;
  return i;
};

function words(phrase: string): string[] {
  const found: string[] = [];
  for (let i = pieceStart(phrase, 0); i < phrase.length;) {
    const end = pieceEnd(phrase, i);
    found.push(fold(phrase.slice(i, end)));
    i = pieceStart(phrase, end);
  }
  return found;
}

export function phraseFinder(phrases: Iterable<readonly [phrase: string, value: string]>): PhraseFinder {
  const root: Node = { next: new Map(), value: null };
  for (const [phrase, value] of phrases) {
    let node = root;
    for (const word of words(phrase)) {
      let next = node.next.get(word);
      if (!next) node.next.set(word, (next = { next: new Map(), value: null }));
      node = next;
    }
    if (node !== root) node.value = node.value ?? value;
  }
  const mayBegin = beginningsOf(root.next.keys());
  return (text) => {
    const found: PhraseHit[] = [];
    for (let start = pieceStart(text, 0); start < text.length;) {
      let next = pieceEnd(text, start);
      let end = next;
      let value: string | null = null;
      let node = mayBegin(text, start, next) ? root.next.get(fold(text.slice(start, next))) : undefined;
      while (node) {
        if (node.value !== null) [end, value] = [next, node.value];
        if (!node.next.size) break;
        const from = pieceStart(text, next);
        next = pieceEnd(text, from);
        node = node.next.get(fold(text.slice(from, next)));
      }
      if (value !== null) found.push({ start, end, value });
      start = pieceStart(text, end);
    }
    return found;
  };
}

/** "KIND = phrase; phrase" lines as pairs of phrase and kind. */
export const keyedPhrases = (lines: readonly string[] | undefined): [string, string][] =>
  (lines ?? []).flatMap((line) => {
    const at = line.indexOf("=");
    const key = line.slice(0, at).trim();
    return at < 0
      ? []
      : line
          .slice(at + 1)
          .split(";")
          .map((p): [string, string] => [p.trim().replace(/^"|"$/g, ""), key])
          .filter(([p]) => p !== "");
  });
