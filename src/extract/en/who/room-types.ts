/** What the passes over one section hand to each other on the way to the room. */
import type { NameHit } from "../../../model/knowledge.ts";
import type { Span } from "../../../model/span.ts";
import type { Mention } from "./mentions.ts";
import type { Someone } from "./people.ts";

/** A sentence or line with the people it mentions. */
export interface Heard {
  span: Span;
  mentions: Mention[];
}

export type Zone = "title" | "lead" | "attended";

/** Somebody whom a sentence shows as taking part. */
export interface Taken {
  mention: Mention;
  zone: Zone;
  /** Words between this one and the one before. */
  gap: string;
  /** Party of "the Norwegian delegation was headed by ...". */
  side: string | null;
  /** Presented credentials: not of the side that received them. */
  sent: boolean;
  /** Led a side, whatever the sentence. */
  led: boolean;
}

/** One who took part, named or known by office only. */
export interface Guest {
  person: Someone | null;
  /** Mention that shows the part taken. */
  mention: Mention;
  party: string | null;
  office: string | null;
  principal: boolean;
}

export interface Seen {
  guests: Guest[];
  /** Those of the guests whose party rests only on the country that the text pairs with the publisher's. */
  inferred: Guest[];
  /** Publisher's first, then in order of mention. */
  parties: string[];
  own: string | null;
  /** States whose people speak for a body that is the side, with its code. */
  bodies: ReadonlyMap<string, string>;
  /** The sentences that open the readout. */
  lead: Span[];
  /** Does a sentence or the title say that people came together? */
  together: boolean;
  /** A grouping whose meeting this is: "G7". */
  grouping: string | null;
  hits: NameHit[];
  /** Offices that the sentences name without a name or a country: "The Foreign Secretary announced". */
  offices: Mention[];
  /** All named people of the section and its surroundings. */
  people: Someone[];
  title: string;
  /** Words of the opening. */
  opening: string;
  /** First mention of each other party in the opening. */
  sides: { start: number; end: number; party: string | null }[];
}
