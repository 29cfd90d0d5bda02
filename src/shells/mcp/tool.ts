/** A tool as one row: what it takes, what it gives, how it finds it. */
import { z } from "zod";
import { FILTERS, type App, type Archive } from "../../app.ts";
import type { Failure } from "../../model/failure.ts";
import type { Filter } from "../../store/contract.ts";
import { citation, type Citation } from "./citation.ts";

export interface McpTools {
  app: App;
  archive: Archive;
  version: string;
}

/** An answer: a few lines for people, the facts as data, and the words that both rest on. */
export interface Told {
  lines: string[];
  facts: { [name: string]: unknown };
  citations: Citation[];
}

export interface Tool<A> {
  name: string;
  title: string;
  says: string;
  takes: z.ZodType<A>;
  gives: { [name: string]: z.ZodType };
  tell(asked: A, tools: McpTools): Promise<Told | Wrong>;
}

/** What keeps a tool from answering, in a sentence that says what to do. */
export interface Wrong {
  wrong: string;
}

export const wrong = (what: string): Wrong => ({ wrong: what });
export const failed = (f: Failure): Wrong => wrong(`${f.input} ${f.what}. ${f.cure}.`);

export type AnyTool = Tool<never> & { takes: z.ZodObject };

export const tool = <A>(t: Tool<A>): AnyTool => t as unknown as AnyTool;

/** What all answers have beside their facts. */
export const CITATIONS = { citations: z.array(citation) };

/** The filters of a search as the fields of a tool. */
export const filterFields = (names: readonly string[]): { [name: string]: z.ZodType } =>
  Object.fromEntries(
    FILTERS.filter((f) => names.includes(f.name)).map(({ name, takes, says }) => [
      name,
      (takes === null ? z.boolean() : z.string().max(500)).optional().describe(says),
    ]),
  );

/** The filter that the fields of a tool ask for. */
export function filterOf(asked: object, { archive }: McpTools): { filter: Filter } | Wrong {
  const filter: Filter = {};
  for (const row of FILTERS) {
    const value = (asked as { [name: string]: unknown })[row.name];
    if (value === undefined || value === false) continue;
    const fault = row.read(value === true ? "" : String(value), filter, archive.filterWords);
    if (fault) return wrong(`${row.name} ${fault}.`);
  }
  return { filter };
}
