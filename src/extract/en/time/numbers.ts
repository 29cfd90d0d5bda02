/** Reads numbers, ordinals and decades in figures and in words. */
import { at } from "./tokens.ts";
import type { Token } from "./tokens.ts";

/** The words with their numbers, "-" left out. */
const counted = (words: string): ReadonlyMap<string, number> =>
  new Map(words.split(" ").flatMap((word, n): [string, number][] => (word === "-" ? [] : [[word, n]])));

const ONES = counted(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
);
const TENS = counted("- - twenty thirty forty fifty sixty seventy eighty ninety");
const ORDINALS = counted(
  "- first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
);
const ORDINAL_TENS = counted("- - twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth");

export interface ReadNumber {
  value: number;
  /** Index of the token after it. */
  next: number;
}

/** Words that a number written out begins with, in small letters. */
export const NUMBER_WORDS: Iterable<string> = [...ONES.keys(), ...TENS.keys()];

const hyphen = (token: Token): boolean => token.kind === "mark" && /^[-‐‑–]$/.test(token.text);

/** "25", "twenty-five", "two hundred and fifty" at token `i`. */
export function readNumber(tokens: readonly Token[], i: number): ReadNumber | null {
  const token = at(tokens, i);
  if (token.kind === "number") {
    const point = at(tokens, i + 1);
    const decimals = at(tokens, i + 2);
    if (point.text === "." && point.glued && decimals.kind === "number" && decimals.glued && decimals.text.length < 4)
      return { value: Number(`${token.value}.${decimals.text}`), next: i + 3 };
    return Number.isNaN(token.value) ? null : { value: token.value, next: i + 1 };
  }
  const small = below100(tokens, i);
  if (!small) return null;
  if (at(tokens, small.next).lower !== "hundred") return small;
  const rest = below100(tokens, small.next + (at(tokens, small.next + 1).lower === "and" ? 2 : 1));
  return rest
    ? { value: small.value * 100 + rest.value, next: rest.next }
    : { value: small.value * 100, next: small.next + 1 };
}

function below100(tokens: readonly Token[], i: number): ReadNumber | null {
  const word = at(tokens, i).lower;
  const one = ONES.get(word);
  if (one !== undefined) return { value: one, next: i + 1 };
  const ten = TENS.get(word);
  if (ten === undefined) return null;
  const after = hyphen(at(tokens, i + 1)) ? i + 2 : i + 1;
  const digit = ONES.get(at(tokens, after).lower) ?? 0;
  return digit > 0 && digit < 10 ? { value: ten * 10 + digit, next: after + 1 } : { value: ten * 10, next: i + 1 };
}

/** "21st", "twenty-first", "sixtieth", "hundredth" at token `i`. */
export function readOrdinal(tokens: readonly Token[], i: number): ReadNumber | null {
  const token = at(tokens, i);
  if (token.kind === "ordinal") return { value: token.value, next: i + 1 };
  const word = token.lower;
  if (word.length < 5) return null;
  const one = ORDINALS.get(word);
  if (one !== undefined) return { value: one, next: i + 1 };
  const round = ORDINAL_TENS.get(word);
  if (round !== undefined) return { value: round * 10, next: i + 1 };
  if (word === "hundredth" || word === "centenary" || word === "centennial") return { value: 100, next: i + 1 };
  const ten = TENS.get(word);
  if (ten === undefined) return null;
  const after = hyphen(at(tokens, i + 1)) ? i + 2 : i + 1;
  const digit = ORDINALS.get(at(tokens, after).lower) ?? 0;
  return digit > 0 && digit < 10 ? { value: ten * 10 + digit, next: after + 1 } : null;
}
