/** Loads and checks the tables of knowledge/ and returns them frozen, with the look-ups that the stages ask of them. */
import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { Knowledge } from "./model/knowledge.ts";
import { CUE_COLUMNS, DEGREE_COLUMNS, PLOVER_COLUMNS, cueRow, degreeRow, ploverRow } from "./knowledge/lexicon.ts";
import { markedNames, unmarkedGrouping, unmarkedState } from "./knowledge/marked-names.ts";
import { nameFinder } from "./knowledge/find-names.ts";
import { nameTable, partyFinder } from "./knowledge/name-table.ts";
import { GROUPING_COLUMNS, STATE_COLUMNS, groupingRow, membersOn, stateRow } from "./knowledge/parties.ts";
import { KnowledgeError, readList, readTable } from "./knowledge/table.ts";
import type { Row } from "./knowledge/table.ts";
import {
  INSTRUMENT_COLUMNS,
  ISSUE_COLUMNS,
  OFFICE_COLUMNS,
  PLACE_COLUMNS,
  PRESIDENCY_COLUMNS,
  STYLE_COLUMNS,
  instrumentRow,
  issueRow,
  officeRow,
  placeRow,
  presidencyRow,
  styleRow,
} from "./knowledge/world.ts";

export { KnowledgeError } from "./knowledge/table.ts";

/** A row of a table beside the line it came from, for checks that look at several tables. */
type Read<T> = { value: T; row: Row }[];

function missing(path: string): never {
  throw new KnowledgeError(
    `${path}: the table is missing. Name the folder that holds all tables, or bring the file back`,
  );
}

/** Everything under `dir` (the folder knowledge/), checked and frozen. Throws KnowledgeError on the first wrong row. */
export function loadKnowledge(dir: string): Knowledge {
  const read = <T extends object>(
    file: string,
    columns: readonly string[],
    make: (row: Row) => T,
    key: (value: T) => string,
  ): Read<T> => {
    const path = join(dir, file);
    if (!existsSync(path)) missing(path);
    const lines = new Map<string, number>();
    return readTable(path, columns).map((row) => {
      const value = Object.freeze(make(row));
      const name = key(value);
      const first = lines.get(name);
      if (first !== undefined) row.wrong(`"${name}" stands in line ${first} already`, "Keep one of the two rows");
      lines.set(name, row.line);
      return { value, row };
    });
  };

  const code = (row: { code: string }): string => row.code;
  const markedStates = read("states/states.psv", STATE_COLUMNS, (row) => stateRow(row, false), code);
  const stateCodes = new Set(markedStates.map((s) => s.value.code));
  for (const body of read("states/bodies.psv", STATE_COLUMNS, (row) => stateRow(row, true), code)) {
    if (stateCodes.has(body.value.code))
      body.row.wrong(`"${body.value.code}" stands among the states already`, "Keep it as a state or as a body");
    markedStates.push(body);
  }
  const markedGroupings = read("groupings/groupings.psv", GROUPING_COLUMNS, groupingRow, (g) => g.code);
  const offices = read("offices/offices.psv", OFFICE_COLUMNS, officeRow, (o) =>
    `${o.office.toLowerCase()} ${o.parties.join(" ")}`.trim(),
  );
  const presidencies = read(
    "presidencies/presidencies.psv",
    PRESIDENCY_COLUMNS,
    presidencyRow,
    (p) => `${p.body} ${p.year} ${p.holder}`,
  );
  const places = read("places/places.psv", PLACE_COLUMNS, placeRow, (p) => `${p.name} ${p.country}`);
  const issues = read("issues/issues.psv", ISSUE_COLUMNS, issueRow, (i) => i.id);
  const instruments = read("instruments/instruments.psv", INSTRUMENT_COLUMNS, instrumentRow, (i) => i.name);
  const styles = read("styles/styles.psv", STYLE_COLUMNS, styleRow, (s) => s.id);
  const cues = read("lexicon/en/cues.psv", CUE_COLUMNS, cueRow, (c) => c.id);
  const degrees = read("lexicon/en/degrees.psv", DEGREE_COLUMNS, degreeRow, (d) => `${d.act} ${d.words}`);
  const plover = read("lexicon/plover.psv", PLOVER_COLUMNS, ploverRow, (p) => `${p.act} ${p.joint ?? ""}`);
  const traps = list(join(dir, "states/traps.txt"));

  const names = markedNames(values(markedStates), values(markedGroupings));
  const states = values(markedStates).map(unmarkedState);
  const groupings = values(markedGroupings).map(unmarkedGrouping);
  const stateByCode = new Map(states.map((s) => [s.code, s]));
  const groupingByCode = new Map(groupings.map((g) => [g.code, g]));
  const nameOf = nameTable(names, [...stateByCode.keys(), ...groupingByCode.keys()], (name, code, other) => {
    const rowOf = (c: string): Row | undefined =>
      [...markedStates, ...markedGroupings].find((r) => r.value.code === c)?.row;
    const [row, first] = [rowOf(code), rowOf(other)];
    const place = first && first.file !== row?.file ? `${basename(first.file)}:${first.line}` : `line ${first?.line}`;
    row?.wrong(
      `"${name}" is a name of ${code} and, in ${place}, of ${other}`,
      `Write "~${name}" where it is known but seldom meant, or "?${name}" in both rows where only the rest of a text can tell`,
    );
  });

  const known = (row: Row, code: string): void => {
    if (stateByCode.size && !stateByCode.has(code) && !groupingByCode.has(code))
      row.wrong(
        `"${code}" is no known party`,
        "Write a code of states.psv, bodies.psv or groupings.psv, or add its row there first",
      );
  };
  for (const { value, row } of markedGroupings) for (const m of value.members) known(row, m.code);
  for (const { value, row } of offices) for (const code of value.parties) known(row, code);
  for (const { value, row } of presidencies) for (const code of [value.body, value.holder]) known(row, code);
  for (const { value, row } of places) known(row, value.country);
  for (const { value, row } of instruments) for (const code of value.parties) known(row, code);
  for (const { value, row } of styles) known(row, value.country);
  const ids = new Set(issues.map(({ value }) => value.id));
  for (const { value, row } of issues)
    if (value.parent && !ids.has(value.parent))
      row.wrong(`parent "${value.parent}" is no issue`, "Write the id of another row, or nothing");

  const party = partyFinder(nameOf);
  const namesIn = once(() => nameFinder(names, traps));

  return Object.freeze({
    states: Object.freeze(states),
    groupings: Object.freeze(groupings),
    offices: values(offices),
    presidencies: values(presidencies),
    places: values(places),
    issues: values(issues),
    instruments: values(instruments),
    styles: values(styles),
    cues: values(cues),
    degrees: values(degrees),
    plover: values(plover),
    lists: lists(join(dir, "lexicon/en")),
    state: (code: string) => stateByCode.get(code) ?? null,
    party,
    namesIn: (text: string) => namesIn()(text),
    members: (code: string, date: string | null) => {
      const grouping = groupingByCode.get(code) ?? groupingByCode.get(party(code) ?? "");
      return grouping ? membersOn(grouping, date) : [];
    },
  });
}

/** Made when first asked for, so that a start that asks nothing pays nothing. */
function once<T>(make: () => T): () => T {
  let made: { it: T } | null = null;
  return () => (made ??= { it: make() }).it;
}

const values = <T>(rows: Read<T>): readonly T[] => Object.freeze(rows.map((r) => r.value));

const list = (file: string): string[] => (existsSync(file) ? readList(file) : missing(file));

/** Every word list of a folder, by file name without its ending. */
function lists(dir: string): { readonly [name: string]: readonly string[] } {
  if (!existsSync(dir)) return {};
  const files = readdirSync(dir)
    .filter((f) => f.endsWith(".txt"))
    .sort();
  return Object.freeze(Object.fromEntries(files.map((f) => [basename(f, ".txt"), readList(join(dir, f))])));
}
