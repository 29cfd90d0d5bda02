/** What a readout points to outside itself: treaties, anniversaries, other meetings. */
import type { Span } from "./span.ts";

export interface Instrument extends Span {
  name: string;
  parties: string[];
  event: "signed" | "entered-into-force" | "anniversary" | "mentioned";
  date: string | null;
}

export interface Anniversary extends Span {
  of: string;
  ordinal: number;
  year: number;
  originYear: number;
}

export interface NamedEvent extends Span {
  name: string;
  date: string | null;
  presidency: string | null;
}

export interface References {
  instruments: Instrument[];
  anniversaries: Anniversary[];
  events: NamedEvent[];
}
