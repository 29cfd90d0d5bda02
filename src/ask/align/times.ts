/** Finds the times that words name ("in September", "before the end of this year") as EDTF-like keys that can be held beside each other. */
import type { Language, TimeWord } from "./language.ts";
import { findPhrases } from "./phrases.ts";
import type { Word } from "./words.ts";

export interface NamedTime {
  /** "2034", "2034-09", "2034-09-14", "2034-h1". */
  key: string;
  /** Indexes of its first word and of the one after its last. */
  from: number;
  to: number;
}

interface Atom {
  from: number;
  to: number;
  word: TimeWord | { kind: "in"; year: string } | { kind: "day"; day: string };
}

/** Words between two parts of one time: "September of 2034", "the first half of 2034". */
const GAP = 2;

/** Times among words; what they leave open comes from `now`, the EDTF date of the talks. */
export function timesIn(words: readonly Word[], now: string | null, { times }: Language): NamedTime[] {
  const atoms: Atom[] = findPhrases(words, times)
    .filter(({ from, value }) => value.kind !== "name" || words[from]?.tall)
    .map(({ from, to, value }) => ({ from, to, word: value }));
  const taken = new Set(atoms.flatMap((a) => range(a.from, a.to)));
  for (const [i, { low }] of words.entries()) {
    if (taken.has(i)) continue;
    if (/^(19|20|21)\d\d$/.test(low)) atoms.push({ from: i, to: i + 1, word: { kind: "in", year: low } });
    else if (/^([1-9]|[12]\d|3[01])(st|nd|rd|th)?$/.test(low) && beside(atoms, i))
      atoms.push({ from: i, to: i + 1, word: { kind: "day", day: String(parseInt(low, 10)).padStart(2, "0") } });
  }
  atoms.sort((a, b) => a.from - b.from);
  const groups: Atom[][] = [];
  for (const atom of atoms) {
    const last = groups.at(-1);
    const near = last?.at(-1);
    if (last && near && atom.from - near.to <= GAP && !last.some((a) => clash(a, atom))) last.push(atom);
    else groups.push([atom]);
  }
  return groups.flatMap((group) => {
    const key = keyOf(group, now);
    return key ? [{ key, from: group[0]?.from ?? 0, to: group.at(-1)?.to ?? 0 }] : [];
  });
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

const named = (a: Atom): boolean => a.word.kind === "name";
const beside = (atoms: readonly Atom[], i: number): boolean =>
  atoms.some((a) => named(a) && (a.to === i || a.from === i + 1));
const slot = ({ word: { kind } }: Atom): string =>
  kind === "in" || kind === "year" ? "year" : kind === "name" || kind === "month" ? "month" : kind;
const clash = (a: Atom, b: Atom): boolean => slot(a) === slot(b);

function keyOf(group: readonly Atom[], now: string | null): string | null {
  const [, year, month] = /^(\d{4})(?:-(\d\d))?/.exec(now ?? "") ?? [];
  let y = year ? Number(year) : null;
  let m: string | null = null;
  let day: string | null = null;
  let part: string | null = null;
  for (const { word } of group) {
    if (word.kind === "in") y = Number(word.year);
    else if (word.kind === "day") day = word.day;
    else if (word.kind === "part") part = word.value;
    else if (word.kind === "name") m = word.value;
    else if (y === null) continue;
    else if (word.kind === "year") y += word.offset;
    else if (month) {
      const months = y * 12 + Number(month) - 1 + word.offset;
      [y, m] = [Math.floor(months / 12), String((months % 12) + 1).padStart(2, "0")];
    }
  }
  if (day && !m) return null;
  const known = y === null ? "XXXX" : String(y);
  if (m) return day ? `${known}-${m}-${day}` : `${known}-${m}`;
  return part ? `${known}-${part}` : y === null ? null : known;
}
