/** The head of a record: what was held, by whom, when, where, and according to whom. */
import { accordingTo, headline, whenWords, whereWords, type PartyNames } from "../../../app/words/engagement-words.ts";
import type { Engagement, Participant } from "../../../model/engagement.ts";
import type { Record } from "../../../model/record.ts";
import { padTo, wrap } from "./cell-width.ts";
import { plainWords } from "./plain-words.ts";
import type { Terminal } from "./terminal.ts";

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
