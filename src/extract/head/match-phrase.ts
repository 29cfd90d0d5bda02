/** Compares printed lines with the phrases of knowledge/: capitals, kinds of quotes and dashes do not matter, "*" is any words. */

import { onceFor } from "../../model/once-for.ts";

/** A line as it is compared: small letters, plain quotes and dashes, single spaces, no white space at the ends. */
export const fold = (line: string): string => {
  const low = line.toLowerCase();
  return PLAIN.test(low) && !low.includes("  ") ? low.trim() : straightened(low);
};

/** Nothing but ASCII without line ends and "`". */
const PLAIN = /^[ !-_a-~]*$/;

const straightened = (low: string): string =>
  low
    .replace(/[‘’ʼ′`]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐-―−]/g, "-")
    .replace(/\s+/g, " ")
    .trim();

/** A phrase ready to be compared; only its beginning and end are bound when it has "*" there. */
export interface Phrase {
  /** As knowledge/ words it. */
  said: string;
  parts: readonly string[];
}

export const phrase = (said: string): Phrase => ({ said, parts: fold(said).split("*") });

/** Does the whole folded line have this form? Time grows with the length of the line only. */
export function matches({ parts }: Phrase, folded: string): boolean {
  const first = parts[0] ?? "";
  const last = parts.at(-1) ?? "";
  if (parts.length === 1) return folded === first;
  if (!folded.startsWith(first) || !folded.endsWith(last) || folded.length < first.length + last.length) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = folded.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= folded.length - last.length;
}

const longest = ({ parts }: Phrase): string => parts.reduce((a, b) => (b.length > a.length ? b : a), "");

/** The same for a list of knowledge/, made once. */
export const listFinder = onceFor(phraseFinder);

/** Compares lines with many phrases: those without "*" are found at once, of the others only those with the same beginning are tried. */
export function phraseFinder(said: readonly string[]): (folded: string) => string | null {
  const exact = new Map<string, string>();
  const anywhere: Phrase[] = [];
  const byStart = new Map<string, Phrase[]>();
  for (const line of said) {
    const one = phrase(line);
    const first = one.parts[0] ?? "";
    if (one.parts.length === 1) exact.set(fold(line), line);
    else if (first.length < 2) anywhere.push(one);
    else byStart.set(first.slice(0, 2), [...(byStart.get(first.slice(0, 2)) ?? []), one]);
  }
  /** One search for all that may stand anywhere: the longest words of each. */
  const sign = new RegExp(anywhere.map((p) => RegExp.escape(longest(p))).join("|"));
  const open = (folded: string): Phrase | undefined =>
    byStart.get(folded.slice(0, 2))?.find((p) => matches(p, folded)) ??
    (anywhere.length && sign.test(folded) ? anywhere.find((p) => matches(p, folded)) : undefined);
  return (folded) => exact.get(folded) ?? open(folded)?.said ?? null;
}
