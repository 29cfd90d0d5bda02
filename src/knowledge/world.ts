/** Reads the tables of offices, presidencies, places, issues, instruments and house styles. */
import type { Level } from "../model/engagement.ts";
import type { InstrumentRow, IssueRow, OfficeRow, PlaceRow, PresidencyRow, StyleRow } from "../model/knowledge.ts";
import type { Row } from "./table.ts";

const LEVELS: readonly Level[] = [
  "leader",
  "foreign-minister",
  "minister",
  "deputy-minister",
  "senior-official",
  "ambassador",
];
const DATE = /^\d{4}(-\d\d(-\d\d)?)?$/;

export const OFFICE_COLUMNS = ["office", "level", "short", "parties", "note"];
export const PRESIDENCY_COLUMNS = ["body", "year", "holder", "source"];
export const PLACE_COLUMNS = ["name", "country", "zone"];
export const ISSUE_COLUMNS = ["id", "label", "parent", "forms", "not"];
export const INSTRUMENT_COLUMNS = ["name", "names", "parties", "signed", "inForce", "source"];
export const STYLE_COLUMNS = ["id", "publisher", "country", "hosts", "marks", "own", "note"];

export function officeRow(row: Row): OfficeRow {
  const level = LEVELS.find((l) => l === row.need("level"));
  const office = row.need("office");
  if (office.split(/\s+/).every((word) => word.includes("*")))
    row.wrong(`"${office}" has no whole word of its own`, 'Write one beside "*", or every title would fit');
  return {
    office,
    level: level ?? row.wrong(`"${row.cell("level")}" is no level`, `Write one of: ${LEVELS.join(", ")}`),
    short: row.list("short"),
    parties: row.list("parties"),
    note: row.cell("note"),
  };
}

export function presidencyRow(row: Row): PresidencyRow {
  const year = row.number("year");
  if (year === null || !Number.isInteger(year) || year < 1900 || year > 2200)
    return row.wrong(`"${row.cell("year")}" is no year`, "Write four digits, like 2023");
  return { body: row.need("body"), year, holder: row.need("holder"), source: row.need("source") };
}

export const placeRow = (row: Row): PlaceRow => ({
  name: row.need("name"),
  country: row.need("country"),
  zone: row.need("zone"),
});

export function issueRow(row: Row): IssueRow {
  const id = row.need("id");
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    row.wrong(`"${id}" is no issue id`, 'Write lower-case words joined by "-", like "north-korea"');
  const forms = row.list("forms");
  if (!forms.length) row.wrong(`"${id}" has no forms`, "Write at least one word or phrase that names the issue");
  for (const column of ["forms", "not"]) {
    // The whole cell at once: a thousand forms are read at every start.
    const cell = row.cell(column);
    const inside = /[^;]*\*(?![;\s-]|$)[^;]*/.exec(cell)?.[0];
    if (inside) row.wrong(`"${inside.trim()}" has "*" inside a word`, "Put it at the end of a word, for any ending");
    const bare = /(?:^|;)[^\p{L}\p{N};]+(?=;|$)/u.exec(cell)?.[0];
    if (bare?.replace(";", "").trim())
      row.wrong(`"${bare.replace(";", "").trim()}" would match anything`, "Write at least one letter");
  }
  return { id, label: row.need("label"), parent: row.cell("parent") || null, forms, not: row.list("not") };
}

export function instrumentRow(row: Row): InstrumentRow {
  const date = (column: string): string | null => {
    const value = row.cell(column);
    if (value && !DATE.test(value)) row.wrong(`"${value}" is no date`, "Write 1960, 1960-01 or 1960-01-19");
    return value || null;
  };
  return {
    name: row.need("name"),
    names: row.list("names"),
    parties: row.list("parties"),
    signed: date("signed"),
    inForce: date("inForce"),
    source: row.need("source"),
  };
}

export function styleRow(row: Row): StyleRow {
  for (const host of row.list("hosts"))
    if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) || host.startsWith("www."))
      row.wrong(`"${host}" is no host name`, 'Write it in small letters without "www." and path, like "mofa.go.jp"');
  for (const mark of row.list("marks"))
    if (!/^[a-z][a-z-]*:./.test(mark))
      row.wrong(
        `"${mark}" does not say where it stands`,
        'Write the place first, like "line:MINISTRY OF FOREIGN AFFAIRS"',
      );
  return {
    id: row.need("id"),
    publisher: row.need("publisher"),
    country: row.need("country"),
    hosts: row.list("hosts"),
    marks: row.list("marks"),
    own: row.list("own"),
    note: row.cell("note"),
  };
}
