/** One page of a list that is worked out as a whole, from behind the row that the address names: `pageOfList(rows, name, after, 40)`. */
export interface ListPage<T> {
  rows: readonly T[];
  /** Name of the last row where the list goes on behind it; null on the last page. */
  next: string | null;
  /** Place of the first row in the whole list, from 1; 0 where the list is empty. */
  from: number;
  of: number;
}

/** A row that is no longer there begins the list anew. */
export function pageOfList<T>(
  list: readonly T[],
  name: (row: T) => string,
  after: string | null,
  most: number,
): ListPage<T> {
  const start = after === null ? 0 : list.findIndex((row) => name(row) === after) + 1;
  const rows = list.slice(start, start + most);
  const last = rows.at(-1);
  return {
    rows,
    next: last !== undefined && start + most < list.length ? name(last) : null,
    from: rows.length ? start + 1 : 0,
    of: list.length,
  };
}
