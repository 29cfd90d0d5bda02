/** What goes wrong, as problem details (RFC 9457): a code, a title, what happened and what to do. */
import type { Context } from "hono";
import { z } from "zod";
import { ArchiveError, jsonLine } from "../../app.ts";
import type { Failure } from "../../model/failure.ts";
import { named } from "./schemas/named.ts";

interface ProblemRow {
  status: 400 | 404 | 405 | 406 | 410 | 413 | 422 | 500 | 503;
  title: string;
  /** What it means and what to do, for the page that lists them. */
  says: string;
}

export const PROBLEMS = {
  "wrong-parameter": {
    status: 400,
    title: "A parameter cannot be understood",
    says: "A parameter is unknown, given twice, or has a value that means nothing here. The problem names it.",
  },
  "wrong-query": {
    status: 400,
    title: "The query cannot be understood",
    says: "The words to search for break the rules of queries. start and end say where in the query.",
  },
  "wrong-cursor": {
    status: 400,
    title: "The cursor belongs to another list",
    says: "A cursor goes on only with the list and the filters it came from. Begin at the beginning.",
  },
  "not-found": {
    status: 404,
    title: "There is no such thing in the archive",
    says: "The archive has nothing of this name, or the address is no part of this interface.",
  },
  "wrong-method": {
    status: 405,
    title: "Not asked like this",
    says: "Questions come as GET or HEAD; only /read takes a text, as POST.",
  },
  "no-such-format": {
    status: 406,
    title: "The answer has no such format",
    says: "Ask for application/json, application/x-ndjson or, where the description names it, text/csv.",
  },
  "row-gone": {
    status: 410,
    title: "The list cannot go on",
    says: "The last row of the page before was corrected away. Begin at the beginning.",
  },
  "too-large": {
    status: 413,
    title: "The text is too large",
    says: "A readout has a few pages; five megabytes are read at most.",
  },
  "not-readable": {
    status: 422,
    title: "The text cannot be read",
    says: "What was sent is no text, HTML, PDF or Word file that can be read. The detail says why and what to do.",
  },
  "not-to-compare": {
    status: 422,
    title: "These cannot be laid side by side",
    says: "A comparison wants two readouts or more, and no more than twelve.",
  },
  "archive-trouble": {
    status: 503,
    title: "The archive cannot answer now",
    says: "It is busy or damaged. The detail says what is safe and what to do.",
  },
  "own-fault": {
    status: 500,
    title: "A mistake in Parley",
    says: "Please report it with the address that was asked for.",
  },
} as const satisfies { [code: string]: ProblemRow };

export type ProblemCode = keyof typeof PROBLEMS;

export const problemDetails = named(
  "Problem",
  "Problem details, RFC 9457.",
  z.object({
    type: z.string().describe("Leads to what the problem means"),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]),
    parameter: z.string().optional(),
    start: z.number().int().nullable().optional(),
    end: z.number().int().nullable().optional(),
  }),
);

/** A question that is refused. */
export interface Refused {
  refused: ProblemCode;
  detail: string;
  parameter?: string;
  start?: number | null;
  end?: number | null;
}

export const refuse = (
  code: ProblemCode,
  detail: string,
  more: Pick<Refused, "parameter" | "start" | "end"> = {},
): Refused => ({ refused: code, detail, ...more });

export const isRefused = (x: unknown): x is Refused => typeof x === "object" && x !== null && "refused" in x;

/** A failure of the app, as a refusal. */
export const refusedBy = (f: Failure): Refused =>
  refuse(f.code === "not-in-archive" ? "not-found" : "not-to-compare", `${f.input} ${f.what}. ${f.cure}.`);

/** What was thrown, as a refusal. Nothing of the machine is told but what the archive says of itself. */
export function refusedByError(error: unknown): Refused {
  if (error instanceof ArchiveError)
    return error.code === "row-gone"
      ? refuse("row-gone", `${error.what}. ${error.remedy}`)
      : refuse("archive-trouble", `${error.what}. ${error.safe} ${error.remedy}`);
  return refuse("own-fault", "Parley stumbled over this question. Nothing in the archive was changed.");
}

/** The refusal as an answer. */
export function problemAnswer(c: Context, { refused, detail, ...more }: Refused): Response {
  const { status, title } = PROBLEMS[refused];
  const body = { type: `/api#${refused}`, title, status, detail, code: refused, ...more };
  return c.body(`${jsonLine(body)}\n`, status, { "content-type": "application/problem+json" });
}
