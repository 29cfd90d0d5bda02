/** Names as the tables of states and groupings write them: "~" known but not looked for, "?" shared by several rows. */
import type { GroupingRow, NameHit, StateRow } from "../model/knowledge.ts";

/** A row's name as its table wrote it, mark and all. */
export interface MarkedName {
  name: string;
  code: string;
  as: NameHit["as"];
}

/** The name without the mark that only the tables use. */
export const unmarked = (name: string): string => (name.startsWith("~") || name.startsWith("?") ? name.slice(1) : name);

const MARKED = /^[~?]/;

/** The same list where no name is marked. */
function unmarkedList(names: string[]): string[] {
  if (!names.some((name) => MARKED.test(name))) return names;
  const plain = names.map(unmarked);
  Object.freeze(plain);
  return plain;
}

/** The row as everybody but the index sees it. */
export const unmarkedState = (row: StateRow): StateRow =>
  Object.freeze({
    ...row,
    name: unmarked(row.name),
    names: unmarkedList(row.names),
    demonyms: unmarkedList(row.demonyms),
    metonyms: unmarkedList(row.metonyms),
  });

/** The row as everybody but the index sees it. */
export const unmarkedGrouping = (row: GroupingRow): GroupingRow =>
  Object.freeze({ ...row, name: unmarked(row.name), names: unmarkedList(row.names) });

/** Every name with its mark, in the order of the tables. */
export function markedNames(states: readonly StateRow[], groupings: readonly GroupingRow[]): MarkedName[] {
  const names: MarkedName[] = [];
  const add = (code: string, as: NameHit["as"], list: readonly string[]): void => {
    for (const name of list) names.push({ name, code, as });
  };
  for (const s of states) {
    add(s.code, "name", [s.name, ...s.names]);
    add(s.code, "demonym", s.demonyms);
    add(s.code, "metonym", s.metonyms);
  }
  for (const g of groupings) add(g.code, "grouping", [g.name, ...g.names]);
  return names;
}
