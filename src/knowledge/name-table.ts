/** Which party a name means that stands by itself: "the Japanese", "Tokyo's", "JPN". */
import { beginningsOf, type Beginnings } from "../model/beginnings.ts";
import { unmarked } from "./marked-names.ts";
import type { MarkedName } from "./marked-names.ts";
import { tokens, wordEnd, wordStart } from "./name-words.ts";

/** What every name means by itself; `clash` hears of a name that two rows hold without the marks that allow it. */
export function nameTable(
  names: readonly MarkedName[],
  codes: readonly string[],
  clash: (name: string, code: string, other: string) => void,
): Map<string, string> {
  const sure = new Map<string, string>();
  const shared = new Map<string, string>();
  for (const { name, code } of names) {
    if (name.startsWith("~")) continue;
    const key = keyOf(unmarked(name));
    const mine = name.startsWith("?") ? shared : sure;
    const other = sure.get(key) ?? (mine === sure ? shared.get(key) : undefined);
    if (other !== undefined && other !== code) clash(unmarked(name), code, other);
    mine.set(key, code);
  }
  for (const { name, code } of names)
    if (name.startsWith("~") && !sure.has(keyOf(unmarked(name)))) sure.set(keyOf(unmarked(name)), code);
  for (const code of codes) sure.set(code, code);
  return sure;
}

function keyOf(name: string): string {
  const plain = name.startsWith("the ") ? name.slice(4) : name;
  return /^[A-Za-z]+(?: [A-Za-z]+)*$/.test(plain) ? plain : tokens(plain).join(" ");
}

/** Answers which party exactly a name, demonym, metonym or code means; article, "'s" and end mark aside. */
export function partyFinder(table: ReadonlyMap<string, string>): (name: string) => string | null {
  let loose: Map<string, string> | null = null;
  /** Names in any case; acronyms are none, or "who" and "us" would be parties. */
  const inAnyCase = (key: string): string | undefined => {
    if (!loose) {
      loose = new Map();
      for (const [name, code] of table)
        if (name.length > 3 && name.toUpperCase() !== name && !loose.has(name.toLowerCase()))
          loose.set(name.toLowerCase(), code);
    }
    return loose.get(key.toLowerCase());
  };
  /** First words of all names, in any case; nearly everything that is asked about begins with none of them. */
  let mayBegin: Beginnings | null = null;
  const first = (): Beginnings =>
    (mayBegin ??= beginningsOf(["the", ...table.keys()].map((key) => key.split(" ", 1)[0]!)));
  const lookUp = (words: string[]): string | null => {
    const key = words.join(" ");
    return table.get(key) ?? inAnyCase(key) ?? null;
  };
  return (name) => {
    if (name.length > 200) return null;
    const start = wordStart(name, 0);
    if (start === name.length || !first()(name, start, wordEnd(name, start))) return null;
    let words = tokens(name);
    const found = lookUp(words);
    if (found) return found;
    if (words.length > 1 && /^the$/i.test(words[0] ?? "")) words = words.slice(1);
    const whole = lookUp(words);
    if (whole) return whole;
    if (words.length > 2 && words.at(-2) === "'" && words.at(-1) === "s") words = words.slice(0, -2);
    else if (words.length > 1 && /^['.,;:]$/.test(words.at(-1) ?? "")) words = words.slice(0, -1);
    return lookUp(words);
  };
}
