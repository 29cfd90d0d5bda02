/** Loads and checks the tables of knowledge/ and returns them frozen, with the look-ups that the stages ask of them. */
import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { Knowledge } from "./model/knowledge.ts";
import { CUE_COLUMNS, DEGREE_COLUMNS, PLOVER_COLUMNS, cueRow, degreeRow, ploverRow } from "./knowledge/lexicon.ts";
import { markedNames, nameFinder, partyFinder, unmarked } from "./knowledge/name-index.ts";
import type { MarkedName } from "./knowledge/name-index.ts";
import { GROUPING_COLUMNS, STATE_COLUMNS, groupingRow, membersOn, stateRow } from "./knowledge/parties.ts";
import { KnowledgeError, readList, readTable } from "./knowledge/table.ts";
import type { Row } from "./knowledge/table.ts";
import {
  INSTRUMENT_COLUMNS, ISSUE_COLUMNS, OFFICE_COLUMNS, PLACE_COLUMNS, PRESIDENCY_COLUMNS, STYLE_COLUMNS,
  instrumentRow, issueRow, officeRow, placeRow, presidencyRow, styleRow,
} from "./knowledge/world.ts";

export { KnowledgeError } from "./knowledge/table.ts";

/** A row of a table beside the line it came from, for checks that look at several tables. */
type Read<T> = { value: T; row: Row }[];

/** Everything under `dir` (the folder knowledge/), checked and frozen. Throws KnowledgeError on the first wrong row. */
export function loadKnowledge(dir: string): Knowledge {
  const read = <T>(file: string, columns: readonly string[], make: (row: Row) => T, key: (value: T) => string): Read<T> => {
    const path = join(dir, file);
    if (!existsSync(path)) return [];
    const rows = readTable(path, columns).map((row) => ({ value: make(row), row }));
    const lines = new Map<string, number>();
    for (const { value, row } of rows) {
      const first = lines.get(key(value));
      if (first !== undefined) row.wrong(`"${key(value)}" stands in line ${first} already`, "Keep one of the two rows");
      lines.set(key(value), row.line);
    }
    return rows;
  };

  const states = read("states/states.psv", STATE_COLUMNS, stateRow, (s) => s.code);
  const groupings = read("groupings/groupings.psv", GROUPING_COLUMNS, groupingRow, (g) => g.code);
  const offices = read("offices/offices.psv", OFFICE_COLUMNS, officeRow, (o) => `${o.office.toLowerCase()} ${o.parties.join(" ")}`.trim());
  const presidencies = read("presidencies/presidencies.psv", PRESIDENCY_COLUMNS, presidencyRow, (p) => `${p.body} ${p.year}`);
  const places = read("places/places.psv", PLACE_COLUMNS, placeRow, (p) => `${p.name} ${p.country}`);
  const issues = read("issues/issues.psv", ISSUE_COLUMNS, issueRow, (i) => i.id);
  const instruments = read("instruments/instruments.psv", INSTRUMENT_COLUMNS, instrumentRow, (i) => i.name);
  const styles = read("styles/styles.psv", STYLE_COLUMNS, styleRow, (s) => s.id);
  const cues = read("lexicon/en/cues.psv", CUE_COLUMNS, cueRow, (c) => c.id);
  const degrees = read("lexicon/en/degrees.psv", DEGREE_COLUMNS, degreeRow, (d) => `${d.act} ${d.words}`);
  const plover = read("lexicon/plover.psv", PLOVER_COLUMNS, ploverRow, (p) => `${p.act} ${p.joint ?? ""}`);
  const traps = list(join(dir, "states/traps.txt"));

  const stateByCode = new Map(states.map(({ value }) => [value.code, value]));
  const groupingByCode = new Map(groupings.map(({ value }) => [value.code, value]));
  const known = (row: Row, code: string): void => {
    if (stateByCode.size && !stateByCode.has(code) && !groupingByCode.has(code))
      row.wrong(`"${code}" is no known party`, "Write a code of states.psv or groupings.psv, or add its row there first");
  };
  for (const { value, row } of groupings) for (const m of value.members) known(row, m.code);
  for (const { value, row } of offices) for (const code of value.parties) known(row, code);
  for (const { value, row } of presidencies) for (const code of [value.body, value.holder]) known(row, code);
  for (const { value, row } of places) known(row, value.country);
  for (const { value, row } of instruments) for (const code of value.parties) known(row, code);
  for (const { value, row } of styles) known(row, value.country);
  const ids = new Set(issues.map(({ value }) => value.id));
  for (const { value, row } of issues)
    if (value.parent && !ids.has(value.parent)) row.wrong(`parent "${value.parent}" is no issue`, "Write the id of another row, or nothing");

  const names = markedNames(values(states), values(groupings));
  refuseSharedNames(names, states, groupings);
  for (const state of stateByCode.values()) unmark(state);
  for (const grouping of groupingByCode.values()) unmark(grouping);

  const partyOf = once(() => partyFinder(names, [...stateByCode.keys(), ...groupingByCode.keys()]));
  const namesIn = once(() => nameFinder(names, traps));

  return freeze({
    states: values(states),
    groupings: values(groupings),
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
    party: (name: string) => partyOf()(name),
    namesIn: (text: string) => namesIn()(text),
    members: (code: string, date: string | null) => {
      const grouping = groupingByCode.get(code) ?? groupingByCode.get(partyOf()(code) ?? "");
      return grouping ? membersOn(grouping, date) : [];
    },
  });
}

/** Made when first asked for, so that a start that asks nothing pays nothing. */
function once<T>(make: () => T): () => T {
  let made: { it: T } | null = null;
  return () => (made ??= { it: make() }).it;
}

const values = <T>(rows: Read<T>): T[] => rows.map((r) => r.value);

const list = (file: string): string[] => (existsSync(file) ? readList(file) : []);

/** Every word list of a folder, by file name without its ending. */
function lists(dir: string): { [name: string]: string[] } {
  if (!existsSync(dir)) return {};
  const files = readdirSync(dir).filter((f) => f.endsWith(".txt")).sort();
  return Object.fromEntries(files.map((f) => [basename(f, ".txt"), readList(join(dir, f))]));
}

/** One name for two rows is a doubt nobody has settled: refused unless both rows mark it "?" or one of them "~". */
function refuseSharedNames(names: MarkedName[], states: Read<{ code: string }>, groupings: Read<{ code: string }>): void {
  const rows = new Map([...states, ...groupings].map(({ value, row }) => [value.code, row]));
  const owner = new Map<string, MarkedName>();
  for (const name of names) {
    if (name.name.startsWith("~")) continue;
    const key = unmarked(name.name);
    const other = owner.get(key);
    if (!other) owner.set(key, name);
    else if (other.code !== name.code && !(other.name.startsWith("?") && name.name.startsWith("?"))) {
      const [here, there] = [rows.get(name.code), rows.get(other.code)];
      const at = here ? `${here.file}:${here.line}` : name.code;
      throw new KnowledgeError(
        `${at}: "${key}" is a name of ${name.code} and, in line ${there?.line ?? "?"}, of ${other.code}. ` +
          `Write "~${key}" where it is known but seldom meant, or "?${key}" in both rows where only the rest of a text can tell`,
      );
    }
  }
}

function unmark(row: { name: string; names: string[]; demonyms?: string[]; metonyms?: string[] }): void {
  row.name = unmarked(row.name);
  for (const names of [row.names, row.demonyms, row.metonyms])
    names?.forEach((name, i) => {
      names[i] = unmarked(name);
    });
}

/** Frozen through and through. */
function freeze<T>(value: T): T {
  if (value !== null && typeof value === "object" && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}
