/** Reads the tables of states, bodies and groupings and answers who belonged to what on which date. */
import type { GroupingRow, StateRow } from "../model/knowledge.ts";
import type { Row } from "./table.ts";

const ZONE = /^(UTC|[A-Z][A-Za-z]+(\/[A-Z][A-Za-z_+-]+){1,2})$/;
const MEMBER = /^([A-Z][\w-]*)(?::(\d{4}(?:-\d\d(?:-\d\d)?)?)?\.\.(\d{4}(?:-\d\d(?:-\d\d)?)?)?)?$/;
const ORDERS: readonly StateRow["nameOrder"][] = ["family-last", "family-first", "given-as-address"];

export const STATE_COLUMNS = ["code", "name", "names", "demonyms", "metonyms", "zone", "nameOrder"];
export const GROUPING_COLUMNS = ["code", "name", "names", "members"];

/** One state, or one body. Names keep their marks "~" and "?" here. */
export function stateRow(row: Row, body: boolean): StateRow {
  const code = row.need("code");
  if (!/^[A-Z][A-Za-z0-9-]*$/.test(code))
    row.wrong(`"${code}" is no code`, "Write an ISO 3166-1 code of three capitals, or a body's usual acronym");
  const zone = row.need("zone");
  if (!ZONE.test(zone)) row.wrong(`"${zone}" is no time zone`, 'Write an IANA zone, like "Asia/Tokyo"');
  const nameOrder = ORDERS.find((o) => o === row.need("nameOrder"));
  return {
    code,
    name: row.need("name"),
    names: row.list("names"),
    demonyms: row.list("demonyms"),
    metonyms: row.list("metonyms"),
    zone,
    nameOrder:
      nameOrder ?? row.wrong(`"${row.cell("nameOrder")}" is no order of names`, `Write one of: ${ORDERS.join(", ")}`),
    body,
  };
}

/** One grouping; a member is "JPN" or "GBR:1973-01-01..2020-01-31", either date may be left out. */
export function groupingRow(row: Row): GroupingRow {
  const members = row.list("members").map((item) => {
    const said = item.length === 3 ? [item, item] : MEMBER.exec(item);
    if (!said)
      return row.wrong(
        `"${item}" does not say who was a member from when to when`,
        'Write "JPN", "GBR:1973-01-01..2020-01-31", or "POL:2004-05-01.." for a member to this day; days like 2004, 2004-05, 2004-05-01',
      );
    const [, code = "", from = null, to = null] = said;
    if (from && to && from > to) row.wrong(`"${item}" ends before it begins`, "Put the earlier date first");
    return Object.freeze({ code, from, to });
  });
  Object.freeze(members);
  return { code: row.need("code"), name: row.need("name"), names: row.list("names"), members };
}

/** Members on an EDTF date, or those whose membership is open when no date is given. */
export function membersOn(grouping: GroupingRow, date: string | null): string[] {
  const day = date?.match(/\d{4}(-\d\d(-\d\d)?)?/)?.[0] ?? null;
  const codes = new Set<string>();
  for (const { code, from, to } of grouping.members) {
    const open = to === null || (day !== null && to >= day.slice(0, to.length));
    const begun = from === null || day === null || from.slice(0, day.length) <= day;
    if (open && begun) codes.add(code);
  }
  return [...codes];
}
