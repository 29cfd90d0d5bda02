/** Weighs whether two documents read out one engagement, and says in words what speaks for it or against it. */
import type { Kind } from "../model/engagement.ts";
import type { Sighting } from "../model/sighting.ts";

export type Verdict = { same: true; weight: number; why: string } | { same: false; why: string };

/** Starts that lie further apart are two engagements, whatever the clocks say. */
const APART_MINUTES = 180;
/** Starts this close are one, even when parties or kind are told differently. */
const CLOSE_MINUTES = 30;
/** Clocks that differ by less put an engagement on two days only around midnight. */
const DATE_LINE_MINUTES = 180;
/** Same day, same parties and same kind are enough; a day's difference wants people in common. */
const ENOUGH = 3.5;

/** The verdict on two sightings. Symmetrical, and independent of everything else in the archive. */
export function sameEngagement(a: Sighting, b: Sighting): Verdict {
  const reasons: string[] = [];
  let weight = 0;
  const apart = minutesApart(a, b);
  const people = sharedPeople(a, b);

  const parties = partiesVerdict(a, b, apart, people);
  if (typeof parties !== "string") return parties;
  reasons.push(parties);

  const days = daysVerdict(a, b, apart);
  if ("same" in days) return days;
  weight += days.weight;
  reasons.push(days.why);

  const kinds = kindsVerdict(a.kind, b.kind, apart);
  if ("same" in kinds) return kinds;
  weight += kinds.weight;
  reasons.push(kinds.why);

  const places = placesVerdict(a, b);
  if ("same" in places) return places;
  weight += places.weight;
  if (places.why) reasons.push(places.why);

  if (people.strangers) return no(`different people: ${people.strangers}`);
  weight += 2 * people.shared.length;
  if (people.shared.length) reasons.push(`same people: ${people.shared.join(", ")}`);

  if (a.level !== null && b.level !== null) {
    if (a.level === b.level) weight += 1;
    // Each side names its own participant's level, so an unequal pair differs; then the people must agree.
    else if (people.shared.length === 0) return no(`different levels: ${a.level}, ${b.level}`);
    else reasons.push(`levels ${a.level} and ${b.level}, each side naming its own`);
  }
  weight += formatWeight(a.format, b.format);

  return weight >= ENOUGH
    ? { same: true, weight, why: reasons.join("; ") }
    : no(`too little in common: ${reasons.join("; ")}`);
}

const no = (why: string): { same: false; why: string } => ({ same: false, why });

function minutesApart(a: Sighting, b: Sighting): number | null {
  return a.instant && b.instant ? Math.abs(Date.parse(a.instant) - Date.parse(b.instant)) / 60_000 : null;
}

/** Words when the parties agree. One side's readout of a trilateral may leave a party out, but then the hour must agree. */
function partiesVerdict(a: Sighting, b: Sighting, apart: number | null, people: People): string | Verdict {
  if (a.parties.length < 2 || b.parties.length < 2) return no("a party is unknown");
  const [few, many] = a.parties.length <= b.parties.length ? [a.parties, b.parties] : [b.parties, a.parties];
  const shared = few.filter((p) => many.includes(p));
  if (shared.length < few.length) return no(`different parties: ${a.parties.join(", ")} and ${b.parties.join(", ")}`);
  if (few.length === many.length) return `same parties ${few.join(", ")}`;
  if (apart !== null && apart <= CLOSE_MINUTES && people.shared.length >= 2)
    return `parties ${few.join(", ")} of ${many.join(", ")}, beginning at the same hour`;
  return no(`different parties: ${a.parties.join(", ")} and ${b.parties.join(", ")}`);
}

function daysVerdict(a: Sighting, b: Sighting, apart: number | null): { weight: number; why: string } | Verdict {
  if (!a.days || !b.days) return no("a date is unknown");
  const dates = span(a.days) === span(b.days) ? `date ${span(a.days)}` : `dates ${span(a.days)} and ${span(b.days)}`;
  if (apart !== null) {
    if (apart > APART_MINUTES) return no(`beginnings ${Math.round(apart / 60)} hours apart`);
    if (apart <= 1) return { weight: 5, why: `${dates}, one instant` };
    return { weight: apart <= 60 ? 4 : 3, why: `${dates}, beginnings ${Math.round(apart)} minutes apart` };
  }
  const published = a.daysBasis === "published" || b.daysBasis === "published";
  const distance = daysBetween(a.days, b.days);
  if (distance === 0) return { weight: published ? 2.5 : 3, why: dates };
  if (distance > 1) return no(`${dates} are ${distance} days apart`);
  const dayByClock = instantFits(a, b) ?? instantFits(b, a);
  if (dayByClock === true) return { weight: 3, why: `${dates}, one instant on two clocks` };
  const clocks = [...a.clocks, ...b.clocks];
  const spread = clocks.length ? Math.max(...clocks) - Math.min(...clocks) : DATE_LINE_MINUTES;
  if (published) return { weight: 1, why: `${dates}, a day apart, one by publication` };
  if (dayByClock === null && spread >= DATE_LINE_MINUTES)
    return { weight: 1, why: `${dates}, a day apart on clocks that differ` };
  return no(`${dates} differ and no clock explains it`);
}

const span = (d: { from: string; to: string }): string => (d.from === d.to ? d.from : `${d.from}/${d.to}`);

/** Whether the exact time of one falls on a day of the other, by the other's clocks; null when that cannot be said. */
function instantFits(exact: Sighting, other: Sighting): boolean | null {
  if (!exact.instant || other.instant || !other.days || other.clocks.length === 0) return null;
  const at = Date.parse(exact.instant);
  return other.clocks.some((minutes) => {
    const day = new Date(at + minutes * 60_000).toISOString().slice(0, 10);
    return other.days!.from <= day && day <= other.days!.to;
  });
}

function daysBetween(a: { from: string; to: string }, b: { from: string; to: string }): number {
  const gap = Math.max(Date.parse(a.from) - Date.parse(b.to), Date.parse(b.from) - Date.parse(a.to), 0);
  return Math.round(gap / 86_400_000);
}

const FACE_TO_FACE: readonly Kind[] = ["meeting", "visit", "multilateral"];
const BY_WIRE: readonly Kind[] = ["call", "video-call"];

function kindsVerdict(a: Kind, b: Kind, apart: number | null): { weight: number; why: string } | Verdict {
  if (a === b) return { weight: 1, why: `both a ${a}` };
  const both = (of: readonly Kind[]): boolean => of.includes(a) && of.includes(b);
  if (both(FACE_TO_FACE) || both(BY_WIRE)) return { weight: 0.5, why: `${a} and ${b}` };
  if ((a === "statement" || b === "statement") && a !== "letter" && b !== "letter")
    return { weight: 0.5, why: `${a} and ${b}` };
  // A meeting by video is a meeting to one side and a video call to the other.
  if ((a === "video-call" && b === "meeting") || (a === "meeting" && b === "video-call"))
    return { weight: 0.5, why: `${a} and ${b}` };
  if (apart !== null && apart <= CLOSE_MINUTES && a !== "letter" && b !== "letter")
    return { weight: 0, why: `${a} and ${b} at the same hour` };
  return no(`a ${a} and a ${b}`);
}

function placesVerdict(a: Sighting, b: Sighting): { weight: number; why: string } | Verdict {
  const met = [a.kind, b.kind].every((k) => FACE_TO_FACE.includes(k) || k === "statement");
  if (!met || !a.place || !b.place) return { weight: 0, why: "" };
  if (a.place.country && b.place.country && a.place.country !== b.place.country)
    return no(`different places: ${a.place.name}, ${b.place.name}`);
  return a.place.name === b.place.name ? { weight: 1, why: `both in ${a.place.name}` } : { weight: 0, why: "" };
}

interface People {
  shared: string[];
  /** A party for which the two texts name only different people. */
  strangers: string | null;
}

function sharedPeople(a: Sighting, b: Sighting): People {
  const shared: string[] = [];
  let strangers: string | null = null;
  for (const party of a.parties) {
    const ours = a.people.filter((p) => p.party === party);
    const theirs = b.people.filter((p) => p.party === party);
    if (ours.length === 0 || theirs.length === 0) continue;
    const met = ours.filter((p) => theirs.some((q) => mayBeOne(p, q)));
    if (met.length) shared.push(...met.map((p) => p.name));
    else strangers ??= `${ours[0]!.name} and ${theirs[0]!.name} for ${party}`;
  }
  return { shared, strangers };
}

/** Two names in one room on one day: a whole word in common is enough, because short forms and orders vary. */
function mayBeOne(p: { fold: string }, q: { fold: string }): boolean {
  const words = new Set(p.fold.split(" "));
  return (
    q.fold.split(" ").some((w) => w.length > 1 && words.has(w)) ||
    p.fold.replaceAll(" ", "") === q.fold.replaceAll(" ", "")
  );
}

/** Formats that differ speak softly against: one side may leave its own out, but "2+2" and "dinner" are two occasions. */
function formatWeight(a: readonly string[], b: readonly string[]): number {
  const shared = a.filter((f) => b.includes(f)).length;
  if (shared > 0) return 1;
  if (a.length && b.length) return -1.5;
  return a.includes("2+2") || b.includes("2+2") ? -0.5 : 0;
}
