/** A question that the interface answers: one row says its address, its parameters, its answer and how it is found. */
import { z } from "zod";
import type { App, Archive } from "../../app.ts";
import type { Filter } from "../../store/contract.ts";
import type { Refused } from "./problems.ts";

export interface ApiTools {
  app: App;
  archive: Archive;
  /** Told of a mistake of ours, which the reader sees only as such. */
  fault?(error: unknown): void;
}

export interface Page {
  limit: number;
  /** The last row of the page before, by its name. */
  after: string | undefined;
}

export interface Asked<Q> extends ApiTools {
  /** Values of the {names} in the path. */
  path: { readonly [name: string]: string };
  query: Q;
  filter: Filter;
  /** The filter as a sentence goes on; "" when it asks nothing. */
  said: string;
  page: Page;
  /** What was sent, for questions that take a text. */
  body: Uint8Array;
}

export interface Question<Q, A> {
  /** operationId. */
  id: string;
  /** Below /api/v1, names in braces: "/documents/{document}". */
  at: string;
  tag: string;
  says: string;
  details?: string;
  /** What the names in the path mean, with an example each. */
  path?: { readonly [name: string]: { says: string; example: string } };
  /** Names of the filters of search that it takes. */
  filters?: readonly string[];
  query?: z.ZodType<Q>;
  paged?: boolean;
  /** Takes a text, as POST: what it is. */
  takes?: string;
  answer: z.ZodType<A>;
  ask(asked: Asked<Q>): Promise<A | Refused>;
  /** What stands on the lines of NDJSON; the answer itself unless said. */
  lines?(answer: A): readonly unknown[];
  csv?(answer: A, tools: ApiTools): string;
}

/** Holds a question's types together and then forgets them, so that questions fit into one table. */
export const question = <Q extends object, A>(q: Question<Q, A>): AnyQuestion => q as unknown as AnyQuestion;

export type AnyQuestion = Question<{ [name: string]: unknown }, unknown>;

/** A page of a list. */
export const listOf = <S extends z.ZodType>(item: S) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().describe("Cursor of the next page; null on the last one"),
  });

/** The name of the last row of a page that has one behind it: the table turns it into a cursor. */
export interface Listed<T> {
  items: T[];
  next: string | null;
}

/** The page of rows that come one after another, one more of them than the page takes. */
export async function pageOfRows<T>(
  rows: (order: { limit: number; after: string | undefined }) => AsyncIterable<T>,
  name: (row: T) => string,
  { limit, after }: Page,
): Promise<Listed<T>> {
  const items = await Array.fromAsync(rows({ limit: limit + 1, after }));
  return cutPage(items, name, limit);
}

/** The page of a list that is worked out as a whole. */
export function pageOfList<T>(list: readonly T[], name: (row: T) => string, { limit, after }: Page): Listed<T> | null {
  const at = after === undefined ? -1 : list.findIndex((row) => name(row) === after);
  if (after !== undefined && at < 0) return null;
  return cutPage(list.slice(at + 1, at + 2 + limit), name, limit);
}

/** The page of a list whose newest rows come in the order of their days, one more of them than the page takes: newest first. */
export const pageOfNewest = <T>(list: readonly T[], name: (row: T) => string, { limit }: Page): Listed<T> =>
  cutPage(list.toReversed(), name, limit);

function cutPage<T>(rows: readonly T[], name: (row: T) => string, limit: number): Listed<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? name(last) : null };
}
