/** What two statements on one matter cannot both be right about: other dates, other numbers, rival names, other speakers. */
import { familyOf, type Family } from "./acts.ts";
import type { Language } from "./language.ts";
import type { Matter } from "./matter.ts";
import { findPhrases } from "./phrases.ts";

const MUTUAL: ReadonlySet<Family> = new Set<Family>(["talk", "accord"]);

/** Dates or numbers that contradict each other, in words; null when none do. */
export function otherFigures(a: Matter, b: Matter): string | null {
  if (a.times.length && b.times.length && !a.times.some((t) => b.times.some((u) => timesAgree(t, u, a, b))))
    return `${a.times.join(", ")} against ${b.times.join(", ")}`;
  for (const x of a.numbers)
    for (const y of b.numbers)
      if (
        x.unit &&
        x.unit === y.unit &&
        x.value !== y.value &&
        !b.numbers.some((n) => n.value === x.value) &&
        !a.numbers.some((n) => n.value === y.value)
      )
        return `${x.value} against ${y.value}`;
  return null;
}

/** What is to be done by the end of the year is not done in September; what happened in May may have happened on the 19th. */
function timesAgree(t: string, u: string, a: Matter, b: Matter): boolean {
  if (t === u) return true;
  const [x, y] = [t.replace(/^XXXX/, u.slice(0, 4)), u.replace(/^XXXX/, t.slice(0, 4))];
  if (x === y) return true;
  const ahead = a.statement.undertaking || b.statement.undertaking;
  return !ahead && (x.startsWith(y) || y.startsWith(x));
}

/** The names that the two give to one thing, where whoever names it takes a side; null when they name it alike. */
export function rivalNames(a: Matter, b: Matter, { rivals }: Language): string | null {
  const named = (m: Matter): Map<number, { name: number; words: string }> =>
    new Map(
      findPhrases(m.words, rivals).map(({ from, to, value }) => [
        value.thing,
        {
          name: value.name,
          words: m.words
            .slice(from, to)
            .map((w) => w.low)
            .join(" "),
        },
      ]),
    );
  const [mine, others] = [named(a), named(b)];
  for (const [thing, { name, words }] of mine) {
    const other = others.get(thing);
    if (other && other.name !== name) return `"${words}" against "${other.words}"`;
  }
  return null;
}

/** Who speaks according to each, where that differs; nobody discusses or agrees alone. */
export function otherSpeakers({ statement: a }: Matter, { statement: b }: Matter): string | null {
  const mutual = [a, b].every((s) => MUTUAL.has(familyOf(s)));
  if (mutual && a.speakers.some((s) => b.speakers.includes(s))) return null;
  if ((a.joint && b.joint) || !a.speakers.length || !b.speakers.length) return null;
  const [x, y] = [a.speakers, b.speakers].map((codes) => [...codes].sort().join(" + "));
  return x === y ? null : `${x} against ${y}`;
}
