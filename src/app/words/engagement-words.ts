/** An engagement in words: what it was, when, where, according to whom. */
import type { Clock, Engagement, Start } from "../../model/engagement.ts";
import type { Record } from "../../model/record.ts";
import { clockOf, dateWords, offsetWords } from "./date-words.ts";

/** Names of parties by their codes. */
export interface PartyNames {
  /** "United States". */
  name(code: string): string;
  /** "the United States". */
  inSentence(code: string): string;
}

export const LEVELS: { readonly [level in NonNullable<Engagement["level"]>]: string } = {
  leader: "leaders' level",
  "foreign-minister": "foreign ministers' level",
  minister: "ministers' level",
  "deputy-minister": "deputy ministers' level",
  "senior-official": "senior officials' level",
  ambassador: "ambassadors' level",
};

export const KINDS: { readonly [kind in Engagement["kind"]]: string } = {
  meeting: "meeting",
  call: "telephone call",
  "video-call": "video call",
  visit: "visit",
  letter: "letter",
  multilateral: "multilateral meeting",
  statement: "statement",
};

/** "Japan - United States: meeting at foreign ministers' level, lunch". */
export function headline(e: Engagement, name: PartyNames["name"]): string {
  const what = KINDS[e.kind] + (e.level ? ` at ${LEVELS[e.level]}` : "");
  const format = e.format.filter((f) => f !== "margins" || !e.margins);
  return `${e.parties.map(name).join(" \u2013 ")}: ${[what, ...format].join(", ")}`;
}

export function accordingTo({ document, engagement }: Record, inSentence: PartyNames["inSentence"]): string {
  const { publisher, published, basis } = document;
  const given = (b: string | null): string => (b === "given" ? ", as given" : "");
  const who = publisher
    ? `according to ${possessive(inSentence(publisher.country))} ${engagement ? "readout" : "text"} (${publisher.name}${given(basis.publisher)})`
    : "publisher not known";
  return published
    ? `${who}, published ${dateWords(published)}${given(basis.published)}`
    : `${who}, date of publication not known`;
}

export const possessive = (owner: string): string => `${owner}${owner.endsWith("s") ? "'" : "'s"}`;

/** One line for each stated time, one for the length. */
export function whenWords({ time }: Engagement): string[] {
  const whole = time.start && time.lastDay ? { ...time.start, edtf: `${time.start.edtf}/${time.lastDay}` } : time.start;
  const lines = whole ? [clockWords(whole, null, basisOf(whole))] : ["not given"];
  for (const clock of time.alsoStated) lines.push(`= ${clockWords(clock, time.start, "")}`);
  if (time.durationMinutes)
    lines.push(`for ${time.durationMinutes.approximate ? "about " : ""}${lengthWords(time.durationMinutes.value)}`);
  return lines;
}

export const basisOf = (start: Start): string => (start.utcOffset && start.basis === "inferred" ? ", inferred" : "");

/** The date is left out where it is the same as the one before. */
export function clockWords(clock: Clock, before: Clock | null, basis: string): string {
  const time = clockOf(clock.edtf);
  const date = before && time && before.edtf.slice(0, 10) === clock.edtf.slice(0, 10) ? "" : dateWords(clock.edtf);
  const about = clock.approximate ? "around " : "";
  const zone = clock.utcOffset ? ` (${offsetWords(clock.utcOffset)}${basis})` : "";
  if (!time) return `${about}${date}${zone}`;
  return `${date}${date && ", "}${about}${time}${zone}`;
}

export function lengthWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const count = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? "" : "s"}`;
  if (minutes < 120 || !Number.isInteger(minutes)) return count(minutes, "minute");
  return rest ? `${count(hours, "hour")} ${count(rest, "minute")}` : count(hours, "hour");
}

export function whereWords(e: Engagement, { name }: PartyNames): string {
  const place =
    e.place &&
    e.place.name + (e.place.country && e.place.name !== name(e.place.country) ? `, ${name(e.place.country)}` : "");
  const margins = e.margins && `on the margins of the ${e.margins.replace(/^the /i, "")}`;
  return [place, margins].filter(Boolean).join(", ") || "not given";
}
