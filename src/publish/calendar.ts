/** Engagements and anniversaries as iCalendar (RFC 5545). The same events are the same bytes: no clock is asked. */
import ical, { ICalEventRepeatingFreq } from "ical-generator";
import { inert, webAddress } from "./feed.ts";

export interface CalendarEvent {
  /** The same event has the same id for ever. */
  id: string;
  /** A whole day, "2031-02-12", or a moment, RFC 3339 in UTC, with its length where the texts tell it. */
  at: { day: string } | { instant: string; minutes: number | null };
  title: string;
  text: string;
  place: string | null;
  /** Page that shows it. */
  url: string;
  /** When the archive learned of it, RFC 3339. */
  stamp: string;
  /** Comes again every year on this day. */
  yearly: boolean;
}

/** The calendar; events whose time no calendar can hold are left out. */
export function calendar(name: string, events: readonly CalendarEvent[]): string {
  const made = ical({
    name: inert(name).replace(/\s+/g, " "),
    prodId: { company: "parley", product: "parley", language: "EN" },
  });
  for (const e of events) {
    const start = new Date("day" in e.at ? `${e.at.day}T00:00:00Z` : e.at.instant);
    const stamp = new Date(e.stamp);
    if (Number.isNaN(start.getTime()) || Number.isNaN(stamp.getTime())) continue;
    const minutes = "day" in e.at ? null : e.at.minutes;
    const url = webAddress(e.url);
    made.createEvent({
      id: `${e.id.replace(/[^\w.-]/g, "_")}@parley`,
      stamp,
      timezone: "UTC",
      start,
      ...("day" in e.at && { allDay: true }),
      ...(minutes !== null && { end: new Date(start.getTime() + minutes * 60_000) }),
      summary: inert(e.title),
      description: inert(e.text),
      ...(e.place && { location: inert(e.place) }),
      ...(url && { url }),
      ...(e.yearly && { repeating: { freq: ICalEventRepeatingFreq.YEARLY } }),
    });
  }
  return made.toString();
}
