/** Reads what was asked out of an address: filters, parameters of the question's own, and the page. */
import { z } from "zod";
import { FILTERS } from "../../app.ts";
import type { Filter } from "../../store/contract.ts";
import { cursorAfter, questionMark, rowOfCursor } from "./cursor.ts";
import { FORMATS, type Format } from "./formats.ts";
import { refuse, type Refused } from "./problems.ts";
import type { AnyQuestion, ApiTools, Asked } from "./question.ts";

export const MOST = 200;

const PAGE = {
  limit: z.coerce.number().int().min(1).max(MOST).default(50).describe("So many rows a page"),
  cursor: z.string().max(2000).optional().describe("Where the page before says that the list goes on"),
};

const FORMAT = {
  format: z
    .enum(Object.keys(FORMATS) as [Format, ...Format[]])
    .optional()
    .describe("The format, for links; else the Accept header says it"),
};

/** What of a question says which parameters it takes. */
export type Parameters = Pick<AnyQuestion, "filters" | "query" | "paged"> & Partial<Pick<AnyQuestion, "answer">>;

/** Every parameter that a question takes in its address, with its schema. */
export function parametersOf(q: Parameters): { readonly [name: string]: z.ZodType } {
  const filters = FILTERS.filter((f) => q.filters?.includes(f.name)).map(({ name, takes, says }) => [
    name,
    takes === null ? z.stringbool().optional().describe(says) : z.array(z.string().max(500)).optional().describe(says),
  ]);
  return {
    ...Object.fromEntries(filters),
    ...(q.query instanceof z.ZodObject ? (q.query.shape as { [name: string]: z.ZodType }) : {}),
    ...(q.paged ? PAGE : {}),
    ...(q.answer ? FORMAT : {}),
  };
}

/** True where a parameter may be given several times. */
export const takesMany = (schema: z.ZodType): boolean =>
  schema instanceof z.ZodOptional ? takesMany(schema.unwrap() as z.ZodType) : schema instanceof z.ZodArray;

export interface Read {
  asked: Asked<{ [name: string]: unknown }>;
  format: Format | undefined;
  cursor(row: string): string;
}

/** What an address asks, or what is wrong with it. */
export function readAsked(
  q: Parameters,
  path: { readonly [name: string]: string },
  url: URL,
  tools: ApiTools,
  body: Uint8Array = new Uint8Array(),
): Read | Refused {
  const given = url.searchParams;
  const parameters = parametersOf(q);
  const raw: { [name: string]: unknown } = {};
  for (const name of new Set(given.keys())) {
    const schema = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    const values = given.getAll(name);
    if (!schema)
      return refuse(
        "wrong-parameter",
        `There is no parameter "${name}". Known are: ${Object.keys(parameters).join(", ") || "none"}.`,
        {
          parameter: name,
        },
      );
    if (takesMany(schema)) raw[name] = values;
    else if (values.length > 1)
      return refuse("wrong-parameter", `"${name}" is given ${values.length} times. Give it once.`, { parameter: name });
    else raw[name] = values[0];
  }
  const read = z.object(parameters).safeParse(raw);
  if (!read.success) {
    const [issue] = read.error.issues;
    const parameter = String(issue?.path[0] ?? "");
    const what = parameter in raw ? `: ${issue?.message ?? "has no meaning here"}` : " is missing";
    return refuse("wrong-parameter", `"${parameter}"${what}.`, { parameter });
  }
  const query = read.data as { [name: string]: unknown };
  const filter = filterOf(q, query, tools);
  if ("refused" in filter) return filter;
  const mark = questionMark(url.pathname, given);
  const cursor = query["cursor"] as string | undefined;
  const after = cursor === undefined ? undefined : rowOfCursor(cursor, mark);
  if (after === null)
    return refuse("wrong-cursor", "This cursor does not belong to this list with these filters.", {
      parameter: "cursor",
    });
  return {
    asked: {
      ...tools,
      path,
      query,
      filter: filter.filter,
      said: tools.archive.sayFilter(filter.filter),
      page: { limit: (query["limit"] as number | undefined) ?? MOST, after },
      body,
    },
    format: query["format"] as Format | undefined,
    cursor: (row) => cursorAfter(row, mark),
  };
}

function filterOf(
  q: Parameters,
  query: { readonly [name: string]: unknown },
  { archive }: ApiTools,
): { filter: Filter } | Refused {
  const filter: Filter = {};
  for (const row of FILTERS) {
    if (!q.filters?.includes(row.name)) continue;
    const value = query[row.name];
    const given = row.takes === null ? (value === true ? [""] : []) : ((value as string[] | undefined) ?? []);
    for (const v of given) {
      const wrong = row.read(v, filter, archive.filterWords);
      if (wrong) return refuse("wrong-parameter", `"${row.name}" ${wrong}.`, { parameter: row.name });
    }
  }
  return { filter };
}
