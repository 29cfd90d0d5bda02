/** The OpenAPI 3.1 description of the interface, made from the same rows and schemas that answer. */
import { z } from "zod";
import { formatsOf } from "./answer.ts";
import { parametersOf, takesMany } from "./asked.ts";
import { FORMATS } from "./formats.ts";
import { PROBLEMS } from "./problems.ts";
import type { AnyQuestion } from "./question.ts";
import { SCHEMAS } from "./schemas/named.ts";

type Json = { [name: string]: unknown };

const REF = "#/components/schemas/";

/** The whole description. */
export const openapi = (questions: readonly AnyQuestion[], version: string): Json => ({
  openapi: "3.1.1",
  info: {
    title: "Parley",
    version,
    summary: "What governments say they told each other, as data.",
    description:
      "Everything a page shows, as data. Lists come in pages: give the cursor of next to go on; the Link header has the address. Every answer has an ETag. All offsets are UTF-16 code units into the document's text. Filters that name several values with commas mean any of them, but party and with mean all.",
    license: { name: "Apache-2.0", identifier: "Apache-2.0" },
  },
  servers: [{ url: "/api/v1" }],
  tags: [...new Set(questions.map((q) => q.tag))].map((name) => ({ name })),
  paths: Object.fromEntries(questions.map((q) => [q.at, { [q.takes ? "post" : "get"]: operation(q) }])),
  components: { schemas: components(questions), responses: { Problem: PROBLEM } },
});

const PROBLEM = {
  description: `Problem details (RFC 9457). Codes: ${Object.keys(PROBLEMS).join(", ")}.`,
  content: { "application/problem+json": { schema: { $ref: `${REF}Problem` } } },
};

const answerName = (q: AnyQuestion): string => `${q.id[0]?.toUpperCase()}${q.id.slice(1)}Answer`;

function operation(q: AnyQuestion): Json {
  return {
    operationId: q.id,
    tags: [q.tag],
    summary: q.says,
    ...(q.details && { description: q.details }),
    parameters: [
      ...Object.entries(q.path ?? {}).map(([name, { says, example }]) => ({
        name,
        in: "path",
        required: true,
        description: says,
        example,
        schema: { type: "string" },
      })),
      ...Object.entries(parametersOf(q)).map(([name, schema]) => parameter(name, schema)),
    ],
    ...(q.takes && {
      requestBody: {
        description: q.takes,
        required: true,
        content: Object.fromEntries(
          ["text/plain", "text/html", "application/pdf", "application/octet-stream"].map((type) => [type, {}]),
        ),
      },
    }),
    responses: {
      200: {
        description: "Found",
        headers: {
          ETag: { description: "Names this answer", schema: { type: "string" } },
          ...(q.paged && { Link: { description: "Address of the next page", schema: { type: "string" } } }),
        },
        content: Object.fromEntries(
          formatsOf(q).map((f) => [
            FORMATS[f],
            { schema: f === "json" ? { $ref: `${REF}${answerName(q)}` } : { type: "string" } },
          ]),
        ),
      },
      304: { description: "Unchanged since the ETag given in If-None-Match" },
      default: { $ref: "#/components/responses/Problem" },
    },
  };
}

function parameter(name: string, schema: z.ZodType): Json {
  const { description, $schema: _schema, ...shape } = z.toJSONSchema(schema, { io: "output" }) as Json;
  const required = !schema.safeParse(undefined).success;
  return {
    name,
    in: "query",
    ...(required && { required }),
    ...(description ? { description } : {}),
    ...(takesMany(schema) && { style: "form", explode: true }),
    schema: shape,
  };
}

/** Every named schema, and one for each answer. */
function components(questions: readonly AnyQuestion[]): Json {
  const all = z.registry<{ id: string }>();
  for (const [id, schema] of SCHEMAS) all.add(schema, { id });
  for (const q of questions) if (!all.has(q.answer)) all.add(q.answer, { id: answerName(q) });
  const { schemas } = z.toJSONSchema(all, { uri: (id) => `${REF}${id}`, io: "input" });
  const named = Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => {
      const { $schema: _schema, $id: _id, ...rest } = schema as Json;
      return [id, rest];
    }),
  );
  // An answer that is one of the named shapes stands under its own name, too.
  for (const q of questions) {
    const own = all.get(q.answer)?.id;
    if (own && own !== answerName(q)) named[answerName(q)] = { $ref: `${REF}${own}` };
  }
  return named;
}
