/** Takes from a record the facts by which the other side's readout of the same engagement is recognized. */
import type { Engagement } from "../model/engagement.ts";
import type { Record } from "../model/record.ts";
import type { Sighting } from "../model/sighting.ts";
import { foldName, key } from "./names.ts";
import type { Spellings } from "./names.ts";

export interface Known {
  spellings: Spellings;
  /** Minutes from UTC of the clock by which a party's ministry counts its days, at noon of a day; null where unknown. */
  offset(party: string, day: string): number | null;
  /** Words in a title that show a text agreed by all sides, in lower case: "joint statement". */
  jointTitles: readonly string[];
}

/** The sighting of a record, null when it reads out no engagement. */
export function sightingOf(record: Record, page: string, part: number, known: Known): Sighting | null {
  const e = record.engagement;
  if (!e) return null;
  const { document } = record;
  const days = daysOf(e, document.published);
  const publisher = document.publisher ? document.publisher.country || document.publisher.name : null;
  const title = e.title ?? document.title;
  return {
    key: `${page}.${part}`,
    page,
    part,
    publisher,
    title,
    kind: e.kind,
    level: e.level,
    format: e.format,
    parties: [...new Set(e.parties)].sort(),
    days: days ? { from: days.from, to: days.to } : null,
    daysBasis: days?.basis ?? null,
    instant: e.time.start?.instant ?? null,
    clocks: clocksOf(e, publisher, days?.from ?? null, known),
    place: e.place,
    margins: e.margins,
    people: e.participants.map((p) => ({
      party: p.party,
      name: p.name,
      fold: key(foldName(p.name, p.party, known.spellings)),
    })),
    joint: e.kind === "statement" || isJointTitle(document.title, known) || isJointTitle(title, known),
  };
}

const isJointTitle = (title: string | null, known: Known): boolean =>
  title !== null && known.jointTitles.some((words) => title.toLowerCase().includes(words));

/** Every day the talks may have had by one of the clocks the text names; without any, the day of publication. */
function daysOf(
  e: Engagement,
  published: string | null,
): { from: string; to: string; basis: "talks" | "published" } | null {
  const days = [e.time.start?.edtf ?? null, e.time.lastDay ?? null, ...e.time.alsoStated.map((c) => c.edtf)]
    .flatMap(wholeDays)
    .sort();
  if (days.length) return { from: days[0]!, to: days.at(-1)!, basis: "talks" };
  const of = wholeDays(published);
  return of.length ? { from: of[0]!, to: of.at(-1)!, basis: "published" } : null;
}

/** The days of an EDTF date that names days; a month or a year names none. */
const wholeDays = (edtf: string | null): string[] =>
  (edtf ?? "").split("/").flatMap((part) => /^\d{4}-\d{2}-\d{2}(?=$|[T~?%])/.exec(part) ?? []);

function clocksOf(e: Engagement, publisher: string | null, day: string | null, known: Known): number[] {
  if (day === null) return [];
  const offsets = new Set<number>();
  for (const party of [publisher, e.place?.country ?? null]) {
    const offset = party === null ? null : known.offset(party, day);
    if (offset !== null) offsets.add(offset);
  }
  for (const clock of [e.time.start, ...e.time.alsoStated]) {
    const m = /^([+-])(\d{2}):(\d{2})$/.exec(clock?.utcOffset ?? "");
    if (m) offsets.add((m[1] === "-" ? -1 : 1) * (Number(m[2]) * 60 + Number(m[3])));
  }
  return [...offsets].sort((a, b) => a - b);
}
