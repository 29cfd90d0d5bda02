/** What a feed tells, whatever format it is written in. */

export interface FeedEntry {
  /** The same entry has the same id for ever. */
  id: string;
  title: string;
  /** Page that shows it. */
  url: string;
  /** Where the words were published; null when that is not known. */
  source: string | null;
  /** Whose words these are. */
  accordingTo: string;
  /** Plain words, never markup. */
  text: string;
  /** RFC 3339. */
  updated: string;
  language: string | null;
  tags: readonly string[];
}

export interface Feed {
  title: string;
  /** Page that shows the same. */
  home: string;
  /** The feed's own address. */
  self: string;
  /** Newest first. */
  entries: readonly FeedEntry[];
}

/** Text without what XML forbids or what turns a line around: such characters are shown as U+FFFD. */
export const inert = (words: string): string =>
  words
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, "\ufffd")
    .toWellFormed();

/** The address, when it is one of the web; null for anything that a reader would run. */
export const webAddress = (url: string | null): string | null =>
  url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url).href : null;

/** The newest entry's time; the beginning of time for an empty feed, so that the same feed is the same bytes. */
export const updatedOf = ({ entries }: Feed): string =>
  entries.reduce((last, e) => (e.updated > last ? e.updated : last), "1970-01-01T00:00:00Z");
