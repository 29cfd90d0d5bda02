/** One engagement as one document tells it: the facts by which both sides' readouts of it are recognized. */
import type { Kind, Level } from "./engagement.ts";

export interface Sighting {
  /** Page and part, as "0a1b2c.1"; all revisions of a page are one sighting. */
  key: string;
  page: string;
  part: number;
  /** Party code of the publisher, else its name. */
  publisher: string | null;
  title: string | null;
  kind: Kind;
  level: Level | null;
  format: string[];
  parties: string[];
  /** First and last calendar day the talks may have had, as the document's clocks give them; null when unknown. */
  days: { from: string; to: string } | null;
  /** Where the days come from: the talks' own clock, or only the date of publication. */
  daysBasis: "talks" | "published" | null;
  /** RFC 3339 in UTC. */
  instant: string | null;
  /** Offsets from UTC, in minutes, of the clocks by which the document may count its days: the publisher's, the place's. */
  clocks: number[];
  place: { name: string; country: string | null } | null;
  margins: string | null;
  /** Who took part: the name as written, and folded so that spellings and name orders fall together. */
  people: { party: string | null; name: string; fold: string }[];
  /** Speaks for all sides at once: a joint statement beside the sides' own readouts. */
  joint: boolean;
}
