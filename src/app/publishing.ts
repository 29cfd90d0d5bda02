/** The formats that need a library of their own: feeds and calendars. */
import type { atom } from "../publish/atom.ts";
import type { calendar } from "../publish/calendar.ts";
import type { jsonFeed } from "../publish/json-feed.ts";

export { atom } from "../publish/atom.ts";
export { calendar, type CalendarEvent } from "../publish/calendar.ts";
export type { FeedEntry } from "../publish/feed.ts";
export { jsonFeed } from "../publish/json-feed.ts";

export interface Publishing {
  atom: typeof atom;
  jsonFeed: typeof jsonFeed;
  calendar: typeof calendar;
}
