/** What a readout points to: treaties, anniversaries, other meetings, a line each. */
import { ordinal } from "../../../app/words/ordinal-words.ts";
import type { References } from "../../../model/reference.ts";
import { wrap } from "./cell-width.ts";
import { dateWords } from "../../../app/words/date-words.ts";
import { plainWords } from "./plain-words.ts";
import type { PartyNames } from "../../../app/words/engagement-words.ts";
import type { Terminal } from "./terminal.ts";

const EVENTS = {
  signed: "signed",
  "entered-into-force": "entered into force",
  anniversary: "anniversary",
  mentioned: "",
} as const;

/** Lines for the references of a record; none when it has none. */
export function showReferences(
  { instruments, anniversaries, events }: References,
  { inSentence }: PartyNames,
  t: Terminal,
): string[] {
  const told = [
    ...instruments.map((i) => {
      const parties = i.parties.length ? ` (${i.parties.join(", ")})` : "";
      const event = [EVENTS[i.event], i.date && dateWords(i.date)].filter(Boolean).join(" ");
      return `${i.name}${parties}${event && `: ${event}`}`;
    }),
    ...anniversaries.map(
      (a) => `${ordinal(a.ordinal)} anniversary in ${a.year}, counted from ${a.originYear}: ${a.of}`,
    ),
    ...events.map((e) => {
      const presidency = e.presidency && `presidency of ${inSentence(e.presidency)}`;
      const facts = [e.date && dateWords(e.date), presidency].filter(Boolean).join(", ");
      return `${e.name}${facts && `: ${facts}`}`;
    }),
  ];
  return told.flatMap((line) => wrap(plainWords(line), t.width - 4).map((part, i) => (i ? "    " : "  ") + part));
}
