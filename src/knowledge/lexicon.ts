/** Reads the tables of reporting words, degree words and PLOVER events. */
import { ACTS } from "../model/act.ts";
import type { Act } from "../model/act.ts";
import type { CueRow, DegreeRow, Frame, PloverRow } from "../model/knowledge.ts";
import type { Row } from "./table.ts";

const FRAMES: readonly Frame[] = ["that", "np", "inf", "gerund", "verb", "quote", "bare"];
const EVENTS = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
];

/** What the flags of a row of reporting words may be; the head of cues.psv says what each means. */
const FLAGS = (
  "joint inner neutral passive talks undertaking heard whole obj matter modal plural single npdet frame needs-that " +
  "needs-instrument from-of needs-as needs-label beside there ends article matter-first on-agenda denied only-talks only-finite only-focus only-topic only-joint " +
  "future-undertaking needs-genitive"
).split(" ");

export const CUE_COLUMNS = ["id", "pattern", "act", "frames", "strength", "flags", "example", "nearMiss", "source"];
export const DEGREE_COLUMNS = ["act", "words", "strength", "source"];
export const PLOVER_COLUMNS = ["act", "joint", "event", "source"];

const act = (row: Row): Act =>
  ACTS.find((a) => a === row.need("act")) ??
  row.wrong(`"${row.cell("act")}" is no act`, `Write one of: ${ACTS.join(", ")}`);

function strength(row: Row): number | null {
  const value = row.number("strength");
  if (value !== null && (value < 0 || value > 1))
    row.wrong(`strength ${value} is off the ladder`, "Write a number from 0 to 1");
  return value;
}

export function cueRow(row: Row): CueRow {
  const frames = row
    .list("frames")
    .map(
      (name) =>
        FRAMES.find((f) => f === name) ??
        row.wrong(`"${name}" is no frame`, `Write one or more of: ${FRAMES.join("; ")}`),
    );
  for (const flag of row.list("flags"))
    if (!FLAGS.includes(flag)) row.wrong(`"${flag}" is no flag`, `Write one or more of: ${FLAGS.join("; ")}`);
  if (!/\{[^{}]+\}/.test(row.need("example")))
    row.wrong(`the example "${row.cell("example")}" marks no content`, "Put what is said in it between { and }");
  Object.freeze(frames);
  if (!frames.length) row.wrong("the row names no frame", `Write one or more of: ${FRAMES.join("; ")}`);
  return {
    id: row.need("id"),
    pattern: row.need("pattern"),
    act: act(row),
    frames,
    strength: strength(row),
    flags: row.list("flags"),
    example: row.need("example"),
    nearMiss: row.need("nearMiss"),
    source: row.cell("source"),
  };
}

export function degreeRow(row: Row): DegreeRow {
  const step = /^[+-]/.test(row.cell("strength"));
  const value =
    row.number("strength") ?? row.wrong('"strength" is empty', "Write a number from 0 to 1, or a step like +0.15");
  if (Math.abs(value) > 1 || (!step && value < 0))
    row.wrong(`strength ${value} is off the ladder`, "Write a number from 0 to 1");
  const on = row.need("act") === "*" ? "*" : act(row);
  if (on === "*" && !step)
    row.wrong("a place on the ladders of all acts", 'Write a step, like "+0.15", or name the act');
  for (const word of row.need("words").split(/\s+/))
    if (/\*(?!$|\/)/.test(word))
      row.wrong(`"${word}" has "*" inside a word`, "Put it at the end of a word, for any ending");
  return { act: on, words: row.need("words"), strength: value, step, source: row.need("source") };
}

export function ploverRow(row: Row): PloverRow {
  const event = row.need("event");
  if (!EVENTS.includes(event)) row.wrong(`"${event}" is no PLOVER event`, `Write one of: ${EVENTS.join(", ")}`);
  const said = row.cell("joint");
  if (!["", "yes", "no"].includes(said))
    row.wrong(
      `"${said}" in column "joint"`,
      'Write "yes" for joint statements only, "no" for others only, or nothing for all',
    );
  return { act: act(row), joint: said === "" ? null : said === "yes", event, source: row.need("source") };
}
