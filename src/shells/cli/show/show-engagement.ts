/** The head of a record: what was held, by whom, when, where, and according to whom. */
import type { Clock, Engagement, Participant, Start } from "../../../model/engagement.ts";
import type { Record } from "../../../model/record.ts";
import { padTo, wrap } from "./cell-width.ts";
import { clockOf, dateWords, offsetWords } from "./date-words.ts";
import { plainWords } from "./plain-words.ts";
import type { Terminal } from "./terminal.ts";

/** Names of parties by their codes. */
export interface PartyNames {
  /** "United States". */
  name(code: string): string;
  /** "the United States". */
  inSentence(code: string): string;
}

const LABEL = 9;

/** Lines for the head of a record. */
export function showEngagement(record: Record, parties: PartyNames, t: Terminal): string[] {
  const { name, inSentence } = parties;
  const { document, engagement } = record;
  const lines: string[] = [];
  const heading = engagement ? headline(engagement, name) : (document.title ?? "Untitled text");
  for (const line of wrap(plainWords(heading), t.width)) lines.push(t.paint("title", line));
  for (const line of wrap(plainWords(accordingTo(record, inSentence)), t.width)) lines.push(t.paint("faint", line));
  lines.push("");
  /** Each value begins a line; `hang` cells at the head of a value are its own column. */
  const fact = (label: string, values: readonly string[], hang = 0): void => {
    values.forEach((value, n) => {
      const words = value.slice(hang);
      wrap(plainWords(words), t.width - LABEL - hang).forEach((line, i) => {
        lines.push(
          t.paint("faint", padTo(n + i ? "" : label, LABEL)) + (i ? " ".repeat(hang) : value.slice(0, hang)) + line,
        );
      });
    });
  };
  if (engagement) {
    fact("When", whenWords(engagement));
    fact("Where", [whereWords(engagement, parties)]);
    showPeople(engagement, fact);
    if (engagement.initiator) fact("Asked by", [inSentence(engagement.initiator)]);
    if (engagement.atmosphere.length) fact("Tone", [[...new Set(engagement.atmosphere.map((a) => a.word))].join(", ")]);
    if (document.title) fact("Title", [document.title]);
  } else {
    fact("", ["No meeting, call or visit was found in this text."]);
  }
  fact("Source", [`${document.source} (sha256 ${document.sha256.slice(0, 12)})`]);
  if (document.url && document.url !== document.source) fact("", [`${document.url}, as given`]);
  return lines;
}

const LEVELS: { readonly [level in NonNullable<Engagement["level"]>]: string } = {
  leader: "leaders' level",
  "foreign-minister": "foreign ministers' level",
  minister: "ministers' level",
  "deputy-minister": "deputy ministers' level",
  "senior-official": "senior officials' level",
  ambassador: "ambassadors' level",
};

const KINDS: { readonly [kind in Engagement["kind"]]: string } = {
  meeting: "meeting",
  call: "telephone call",
  "video-call": "video call",
  visit: "visit",
  letter: "letter",
  multilateral: "multilateral meeting",
  statement: "statement",
};

/** "Japan - United States: meeting at foreign ministers' level, lunch". */
function headline(e: Engagement, name: PartyNames["name"]): string {
  const what = KINDS[e.kind] + (e.level ? ` at ${LEVELS[e.level]}` : "");
  const format = e.format.filter((f) => f !== "margins" || !e.margins);
  return `${e.parties.map(name).join(" \u2013 ")}: ${[what, ...format].join(", ")}`;
}

function accordingTo({ document, engagement }: Record, inSentence: PartyNames["inSentence"]): string {
  const { publisher, published, basis } = document;
  const given = (b: string | null): string => (b === "given" ? ", as given" : "");
  const who = publisher
    ? `according to ${possessive(inSentence(publisher.country))} ${engagement ? "readout" : "text"} (${publisher.name}${given(basis.publisher)})`
    : "publisher not known";
  return published
    ? `${who}, published ${dateWords(published)}${given(basis.published)}`
    : `${who}, date of publication not known`;
}

const possessive = (owner: string): string => `${owner}${owner.endsWith("s") ? "'" : "'s"}`;

/** One line for each stated time, one for the length. */
function whenWords({ time }: Engagement): string[] {
  const lines = time.start ? [clockWords(time.start, null, basisOf(time.start))] : ["not given"];
  for (const clock of time.alsoStated) lines.push(`= ${clockWords(clock, time.start, "")}`);
  if (time.durationMinutes)
    lines.push(`for ${time.durationMinutes.approximate ? "about " : ""}${lengthWords(time.durationMinutes.value)}`);
  return lines;
}

const basisOf = (start: Start): string => (start.utcOffset && start.basis === "inferred" ? ", inferred" : "");

/** The date is left out where it is the same as the one before. */
function clockWords(clock: Clock, before: Clock | null, basis: string): string {
  const time = clockOf(clock.edtf);
  const date = before && time && before.edtf.slice(0, 10) === clock.edtf.slice(0, 10) ? "" : dateWords(clock.edtf);
  const about = clock.approximate ? "around " : "";
  const zone = clock.utcOffset ? ` (${offsetWords(clock.utcOffset)}${basis})` : "";
  if (!time) return `${about}${date}${zone}`;
  return `${date}${date && ", "}${about}${time}${zone}`;
}

function lengthWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const count = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? "" : "s"}`;
  if (minutes < 120 || !Number.isInteger(minutes)) return count(minutes, "minute");
  return rest ? `${count(hours, "hour")} ${count(rest, "minute")}` : count(hours, "hour");
}

function whereWords(e: Engagement, { name }: PartyNames): string {
  const place =
    e.place &&
    e.place.name + (e.place.country && e.place.name !== name(e.place.country) ? `, ${name(e.place.country)}` : "");
  const margins = e.margins && `on the margins of the ${e.margins.replace(/^the /i, "")}`;
  return [place, margins].filter(Boolean).join(", ") || "not given";
}

function showPeople(e: Engagement, fact: (label: string, values: readonly string[], hang?: number) => void): void {
  if (!e.participants.length) return fact("Who", ["nobody is named"]);
  const column = Math.max(3, ...e.participants.map((p) => p.party?.length ?? 0)) + 2;
  const side = (p: Participant): number =>
    p.party && e.parties.includes(p.party) ? e.parties.indexOf(p.party) : e.parties.length;
  const bySide = e.participants.toSorted((a, b) => side(a) - side(b));
  fact(
    "Who",
    bySide.map((p) => padTo(p.party ?? "?", column) + personWords(p)),
    column,
  );
}

const personWords = (p: Participant): string => p.name + (p.office ? `, ${p.office}` : "");
