/** What a search asks, read from its address: words, where to look, and the filters of every shell. */
import { FILTERS, OF_STATEMENTS } from "../../../../app.ts";
import type { Filter } from "../../../../store/contract.ts";
import type { WebTools } from "../../tools.ts";

/** So many hits a page, and so far into a search. */
export const MOST = 25;
const FARTHEST = 20_000;

export interface Searched {
  q: string;
  in: "statements" | "texts";
  filter: Filter;
  /** Filters as they stand in the address. */
  given: readonly (readonly [name: string, value: string])[];
  offset: number;
  /** What is wrong with the filters, as a sentence; null where nothing is. */
  wrong: string | null;
}

export function searchedIn({ archive }: WebTools, query: URLSearchParams): Searched {
  const filter: Filter = {};
  const given: [string, string][] = [];
  let wrong: string | null = null;
  for (const row of FILTERS)
    for (const value of query.getAll(row.name)) {
      const said = value.trim().slice(0, 500);
      if (row.takes === null ? said === "" || said === "false" : said === "") continue;
      given.push([row.name, said]);
      const fault = row.read(row.takes === null ? "" : said, filter, archive.filterWords);
      if (fault) wrong ??= `The filter \u201c${row.name}\u201d ${fault}.`;
    }
  const where = query.get("in") === "texts" ? "texts" : "statements";
  if (where === "texts" && OF_STATEMENTS.some((key) => filter[key] !== undefined))
    wrong ??=
      "Whole texts are searched, and one of these filters is about single statements. Take it away, or search statements.";
  const offset = Number(query.get("after") ?? 0);
  return {
    q: (query.get("q") ?? "").slice(0, 2000),
    in: where,
    filter,
    given,
    offset: Number.isSafeInteger(offset) && offset > 0 ? Math.min(offset, FARTHEST) : 0,
    wrong,
  };
}

/** The address of a search, with filters changed: without the page of its list. */
export function searchAddress({ q, in: where, given }: Pick<Searched, "q" | "in" | "given">): string {
  const query = new URLSearchParams({ q, ...(where === "texts" && { in: where }) });
  for (const [name, value] of given) query.append(name, value);
  return `/search?${query}`;
}
