/** A place in the text that names or describes a person, and the tokens it is made of. */
import type { NameRun } from "./name-run.ts";
import type { Token } from "./tokens.ts";

/** One place in the text that names or describes a person. */
export interface Mention {
  start: number;
  end: number;
  /** Where the name stands; null for "the Foreign Secretary". */
  name: { start: number; end: number } | null;
  /** Words of the name as printed, without honorifics and suffixes. */
  words: string[];
  /** "Benjamin Holt (Ben)": by what else the person is called. */
  nickname?: string;
  /** Office as the text words it. */
  office: string | null;
  party: string | null;
  gender: "f" | "m" | null;
  honorific: string | null;
  /** "his Brazilian counterpart": gender of the person whose counterpart this is, "" when it does not show. */
  counterpartOf: "f" | "m" | "" | null;
  /** A bare run of capitalized words: a name only where something else says so. */
  bare: boolean;
  /** "the Minister's visit": stands for the person, but as owner of something. */
  possessive: boolean;
}

/** The words from one token up to, not with, another. */
export const textOf = (text: string, tokens: readonly Token[], from: number, to: number): string => {
  const a = tokens[from],
    b = tokens[to - 1];
  return a && b ? text.slice(a.start, b.end) : "";
};

/** A mention from its tokens; what is not told stays empty. */
export function make(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  run: NameRun | null,
  more: Partial<Mention>,
): Mention {
  const a = tokens[from],
    b = tokens[to - 1];
  const first = run && tokens[run.from],
    last = run && tokens[run.to - 1];
  return {
    start: a?.start ?? 0,
    end: b?.end ?? 0,
    name: first && last ? { start: first.start, end: last.end } : null,
    words: run?.words ?? [],
    office: null,
    party: null,
    gender: null,
    honorific: null,
    counterpartOf: null,
    bare: false,
    possessive: run?.possessive ?? false,
    ...more,
  };
}
