/** What the tracking commands share: their filters, parties by name, citations as lines and as rows. */
import { readFilters, type Tracking } from "../../../app.ts";
import type { Cited } from "../../../model/track.ts";
import type { Archive } from "../../../app.ts";
import type { Filter } from "../../../store/contract.ts";
import type { ParsedLine } from "../parse-line.ts";
import type { Shell } from "../shell.ts";
import { wrap } from "../show/cell-width.ts";
import { dateWords } from "../../../app/words/date-words.ts";
import { plainWords } from "../show/plain-words.ts";
import { withArchive } from "./with-archive.ts";

export interface Asked {
  archive: Archive;
  tracking: Tracking;
  filter: Filter;
  /** Name of a party. */
  name(code: string): string;
}

/** Refuses a wrong line with exit code 2, opens the archive, reads the filters, and runs the question. */
export async function ask(
  line: ParsedLine,
  shell: Shell,
  command: string,
  wrong: string | null,
  names: readonly string[],
  work: (asked: Asked) => Promise<number>,
): Promise<number> {
  const { switches, values } = line;
  const refused = wrong ?? (switches.has("json") && switches.has("csv") ? "choose one of --json and --csv" : null);
  if (refused) return refuse(refused, command, shell);
  return withArchive(line, shell, {}, async (archive) => {
    const given = names.flatMap((name): [string, string][] =>
      values.has(name) ? [[name, values.get(name) ?? ""]] : [],
    );
    const read = readFilters(given, archive.filterWords);
    if ("wrong" in read) return refuse(read.wrong, command, shell);
    return work({
      archive,
      tracking: await archive.tracking(),
      filter: read.filter,
      name: archive.filterWords.partyName,
    });
  });
}

/** So many of a list people are shown unless they ask for more; data is given whole. */
const SHOWN = 50;

/** How many of the newest are wanted. */
export function newestWanted({ switches, values }: ParsedLine): number {
  const limit = values.get("limit");
  if (limit !== undefined) return Number(limit);
  return switches.has("json") || switches.has("csv") ? Number.MAX_SAFE_INTEGER : SHOWN;
}

/** One line on standard error, and the code for a wrong command line. */
export function refuse(what: string, command: string, shell: Shell): number {
  shell.err(`parley: ${plainWords(what)}. See "parley help ${command}".`);
  return 2;
}

/** Codes of two parties named on the line, or what is wrong with them. */
export function twoParties(words: readonly string[], archive: Archive): [string, string] | string {
  if (words.length !== 2) return "two parties are wanted, by code or name";
  const codes = words.map((w) => archive.filterWords.party(w) ?? archive.filterWords.party(w.toUpperCase()));
  const unknown = codes.findIndex((c) => c === null);
  if (unknown >= 0) return `"${words[unknown]}" is no known party`;
  return [codes[0] as string, codes[1] as string];
}

/** "3 May 2033" or "undated". */
export const dayWords = (day: string | null): string => (day ? dateWords(day) : "undated");

/** Where words stand: "according to JPN, examples/a.txt at 120 (27c7e6b4f8db3af4.1 s3)". */
export const placeOf = (c: Cited): string =>
  plainWords(
    `according to ${c.publisher ?? "an unnamed publisher"}, ${c.url ?? c.source} at ${c.start} (${c.document}.${c.part}${c.statement ? ` ${c.statement}` : ""})`,
  );

/** A faint line that names the place, within the terminal. */
export const placeLines = (c: Cited, indent: number, { terminal }: Shell): string[] =>
  wrap(placeOf(c), terminal.width - indent).map((l) => `${" ".repeat(indent)}${terminal.paint("faint", l)}`);

/** Text wrapped and indented. */
export const block = (text: string, indent: number, { terminal }: Shell): string[] =>
  wrap(plainWords(text), terminal.width - indent).map((l) => `${" ".repeat(indent)}${l}`);
