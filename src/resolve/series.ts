/** Engagements of the same parties, as the series they form: the last before, the next after, how many so far. */
import type { Level } from "../model/engagement.ts";

export interface Member {
  id: string;
  day: string | null;
  parties: readonly string[];
  level: Level | null;
}

export interface Series<T extends Member> {
  /** Codes in alphabetical order, joined by "+". */
  parties: string;
  level: Level | null;
  /** By day, the earliest first. */
  members: T[];
}

/** The series, by parties, or by parties and level. Engagements without a day stand last. */
export function seriesOf<T extends Member>(
  engagements: readonly T[],
  by: "parties" | "parties-and-level" = "parties",
): Series<T>[] {
  const out = new Map<string, Series<T>>();
  for (const e of engagements) {
    const parties = [...new Set(e.parties)].sort().join("+");
    const level = by === "parties" ? null : e.level;
    const key = `${parties} ${level ?? ""}`;
    const series = out.get(key) ?? { parties, level, members: [] };
    series.members.push(e);
    out.set(key, series);
  }
  for (const s of out.values()) s.members.sort((a, b) => ((a.day ?? "9") + a.id < (b.day ?? "9") + b.id ? -1 : 1));
  return [...out.values()].sort((a, b) => (a.parties + (a.level ?? "") < b.parties + (b.level ?? "") ? -1 : 1));
}
