/** What a zone word means on a date: its offset, and whether the words name the zone or only its country. */
import { offsetAt } from "../../calendar/offsets-in-use.ts";
import type { Knowledge } from "../../../model/knowledge.ts";
import type { SaidZone } from "./read-zone.ts";
import type { ZoneWords } from "./zone-words.ts";

export interface ZoneContext {
  k: Pick<Knowledge, "places" | "party" | "state">;
  words: ZoneWords;
  /** Parties of the talks and country of the publisher: they tell an Indian IST from an Israeli one. */
  countries: readonly string[];
  place: { name: string; country: string | null } | null;
}

export interface ZoneMeaning {
  /** Minutes; null when the word leaves it open. */
  offset: number | null;
  basis: "stated" | "inferred" | null;
  /** Code of the country the word names or belongs to, when it is one. */
  country: string | null;
  /** The word could mean several clocks. */
  unclear: boolean;
}

const OPEN: ZoneMeaning = { offset: null, basis: null, country: null, unclear: false };

/** The meaning of a zone word for a clock on a date; without a word nothing is known. */
export function resolveZone(said: SaidZone | null, when: Temporal.PlainDateTime, context: ZoneContext): ZoneMeaning {
  if (!said) return OPEN;
  if (said.kind === "offset") return { ...OPEN, offset: said.minutes, basis: "stated" };
  if (said.kind === "local") return localTime(when, context);
  const { k, words, countries } = context;
  const plain = said.name.replace(/^the\s+/i, "");
  const meanings = words.meanings.get(plain.toLowerCase()) ?? words.meanings.get(`${plain.toLowerCase()} time`);
  if (meanings) {
    const ours = meanings.filter((m) => m.countries.some((c) => countries.includes(c)));
    const offsets = distinct((ours.length ? ours : meanings).map((m) => offsetAt(m.zone, when)));
    return offsets.length === 1
      ? {
          offset: offsets[0] ?? null,
          basis: "stated",
          country: meanings.length === 1 ? (meanings[0]?.countries[0] ?? null) : null,
          unclear: false,
        }
      : { ...OPEN, unclear: true };
  }
  const place = zoneOfPlace(plain, k);
  if (place) return { offset: offsetAt(place.zone, when), basis: "stated", country: place.country, unclear: false };
  const country = k.party(plain);
  if (!country) return { ...OPEN, unclear: true };
  const offset = offsetOfCountry(country, when, k);
  return { offset, basis: offset === null ? null : "inferred", country, unclear: offset === null };
}

/** "local time" says whose clock is meant where the place of the talks is known and has one clock. */
function localTime(when: Temporal.PlainDateTime, { k, place }: ZoneContext): ZoneMeaning {
  if (!place) return OPEN;
  const row = zoneOfPlace(place.name, k);
  const offset = row ? offsetAt(row.zone, when) : place.country ? offsetOfCountry(place.country, when, k) : null;
  return { offset, basis: offset === null ? null : "inferred", country: place.country, unclear: false };
}

function zoneOfPlace(name: string, k: ZoneContext["k"]): { zone: string; country: string } | null {
  const wanted = name.toLowerCase();
  const rows = k.places.filter((p) => p.name.toLowerCase() === wanted);
  const zones = new Set(rows.map((r) => r.zone));
  return zones.size === 1 ? (rows[0] ?? null) : null;
}

/** The one offset of a country's clocks at that time; null where the table knows several. */
export function offsetOfCountry(country: string, when: Temporal.PlainDateTime, k: ZoneContext["k"]): number | null {
  const zones = new Set(k.places.filter((p) => p.country === country).map((p) => p.zone));
  const capital = k.state(country)?.zone;
  if (capital) zones.add(capital);
  const offsets = distinct([...zones].map((zone) => offsetAt(zone, when)));
  return offsets.length === 1 ? (offsets[0] ?? null) : null;
}

const distinct = (offsets: (number | null)[]): (number | null)[] => [...new Set(offsets)];
