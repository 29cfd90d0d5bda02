/** The meeting, call or visit that a document reads out. */
import type { Span } from "./span.ts";

export type Kind = "meeting" | "call" | "video-call" | "visit" | "letter" | "multilateral" | "statement";

export type Level = "leader" | "foreign-minister" | "minister" | "deputy-minister" | "senior-official" | "ambassador";

export interface Clock {
  /** EDTF level 0/1: "2020-01-14T11:50", "2020-01-14", "2020-01". */
  edtf: string;
  approximate: boolean;
  utcOffset: string | null;
}

export interface Start extends Clock {
  /** Of the offset: the text names the zone, or arithmetic found it. */
  basis: "stated" | "inferred" | null;
  /** RFC 3339 in UTC, when the offset is known. */
  instant: string | null;
}

export interface Time {
  start: Start | null;
  alsoStated: Clock[];
  durationMinutes: { value: number; approximate: boolean } | null;
  /** EDTF day on which what took several days ended: "2020-01-16"; absent where one day is told. */
  lastDay?: string;
  /** The words that tell each of these; absent in records made before it was kept. */
  told?: (Span & { field: "start" | "alsoStated" | "durationMinutes" })[];
}

/** Somebody in the room, under the full name the text gives, at the words that give it. */
export interface Participant extends Span {
  /** As English-language readouts write it: family name last for most, first for Chinese, Korean, Vietnamese. */
  name: string;
  family: string | null;
  office: string | null;
  party: string | null;
}

export interface Engagement {
  kind: Kind;
  format: string[];
  level: Level | null;
  title: string | null;
  place: { name: string; country: string | null } | null;
  margins: string | null;
  time: Time;
  /** Countries or bodies that took part, the publisher's side first. */
  parties: string[];
  initiator: string | null;
  atmosphere: (Span & { word: string })[];
  participants: Participant[];
}

/** A person in the room as the speaker resolution needs them. */
export interface Attendee extends Participant {
  given: string | null;
  /** "Benjamin Holt (Ben)": by what else the text calls them. */
  nickname?: string;
  /** From "Ms.", "Her Excellency", "her" ...; null when nothing shows it. */
  gender: "f" | "m" | null;
  /** One of those who led the talks for their party, not a member of the delegation. */
  principal: boolean;
}

/** Who is in the room: what pronouns and short forms can mean in this engagement. */
export interface Room {
  /** Publisher's side first. */
  parties: string[];
  people: Attendee[];
  /** The publisher's own party, when known and when it took part. */
  own: string | null;
  /** Parties of people for whom no office names a country: the country that the text pairs with the publisher's was taken. */
  inferred?: readonly string[];
  /** The publisher met the others one after the other: "calls with A, B and C". */
  separate?: boolean;
  /** One side took part of which no country is known. */
  open?: boolean;
  /** The party at whose place or table the sides met, where the text tells it. */
  host?: string;
  /** The party of the one delegation of which the text tells who led it. */
  delegation?: string;
}
