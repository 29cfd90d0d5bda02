/** A page to try the interface on: a form for every question, made from the same rows that answer. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { Hono } from "hono";
import { html } from "hono/html";
import { z } from "zod";
import { formatsOf, withEtag } from "./answer.ts";
import { parametersOf, takesMany } from "./asked.ts";
import { FEEDS } from "./feeds.ts";
import { PROBLEMS, problemAnswer, refuse } from "./problems.ts";
import type { AnyQuestion } from "./question.ts";

type Html = ReturnType<typeof html>;

const asset = (name: string): string => readFileSync(path.join(import.meta.dirname, "page", name), "utf8");

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export function tryRoutes(questions: readonly AnyQuestion[]): Hono {
  const routes = new Hono();
  const script = asset("try.js");
  const style = asset("try.css");
  routes.get("/api", async (c) =>
    withEtag(c, String(await page(questions)), {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": CSP,
      "x-content-type-options": "nosniff",
    }),
  );
  routes.get("/api/try.js", (c) => withEtag(c, script, { "content-type": "text/javascript; charset=utf-8" }));
  routes.get("/api/try.css", (c) => withEtag(c, style, { "content-type": "text/css; charset=utf-8" }));
  // Where there is no script, a form comes here and is led to its answer.
  routes.get("/api/ask/:question", (c) => {
    const q = questions.find((x) => x.id === c.req.param("question") && !x.takes);
    return q
      ? c.redirect(addressOf(q, new URL(c.req.url).searchParams), 303)
      : problemAnswer(c, refuse("not-found", `There is no question "${c.req.param("question")}".`));
  });
  return routes;
}

/** The address that the fields of a form ask for. */
function addressOf(q: AnyQuestion, fields: URLSearchParams): string {
  const at = q.at.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(fields.get(name) || "-"));
  const parameters = parametersOf(q);
  const query = new URLSearchParams();
  for (const [name, value] of fields) {
    const schema = parameters[name];
    if (schema)
      for (const v of takesMany(schema) ? value.split("\n") : [value]) if (v.trim()) query.append(name, v.trim());
  }
  return `/api/v1${at}${query.size ? `?${query}` : ""}`;
}

const page = (questions: readonly AnyQuestion[]): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Parley for programs</title>
        <link rel="stylesheet" href="/api/try.css" />
        <script src="/api/try.js" defer></script>
      </head>
      <body>
        <header>
          <p><a href="/">Parley</a></p>
        </header>
        <main>
          <h1>Parley for programs</h1>
          <p>
            Everything a page shows, as data: JSON, lines of JSON, and CSV.
            <a href="/openapi.json">openapi.json</a> describes it for programs. Fill in a form to see an answer.
          </p>
          ${[...new Set(questions.map((q) => q.tag))].map(
            (tag) =>
              html`<h2>${tag}</h2>
                ${questions.filter((q) => q.tag === tag).map(form)}`,
          )}
          <h2>Feeds and calendar</h2>
          <ul>
            ${FEEDS.map((f) => html`<li>${f.says}: <code>/feeds${f.at}.atom</code>, <code>/feeds${f.at}.json</code></li>`)}
            <li>Engagements and anniversaries: <a href="/calendar.ics">/calendar.ics</a></li>
          </ul>
          <h2>Problems</h2>
          <dl>
            ${Object.entries(PROBLEMS).map(
              ([code, { status, title, says }]) =>
                html`<dt id="${code}">${title} (<code>${code}</code>, ${status})</dt>
                  <dd>${says}</dd>`,
            )}
          </dl>
        </main>
      </body>
    </html> `;

const form = (q: AnyQuestion): Html =>
  html`<details id="${q.id}">
    <summary><code>${q.takes ? "POST" : "GET"} /api/v1${q.at}</code> ${q.says}</summary>
    ${q.details ? html`<p>${q.details}</p>` : ""}
    <form action="${q.takes ? "/api" : `/api/ask/${q.id}`}" data-at="/api/v1${q.at}">
      ${Object.entries(q.path ?? {}).map(
        ([name, { says, example }]) =>
          html`<label
            >${name} <span>${says}</span><input name="${name}" data-in="path" required placeholder="${example}"
          /></label>`,
      )}
      ${q.takes ? html`<label>text <span>${q.takes}</span><textarea name="body" data-in="body" rows="8"></textarea></label>` : ""}
      ${Object.entries(parametersOf(q)).map(([name, schema]) => field(name, schema, q))}
      <button>Ask</button>
    </form>
    <div class="answer" hidden>
      <p role="status"></p>
      <pre tabindex="0" aria-label="Answer to ${q.id}"></pre>
    </div>
  </details>`;

/** One parameter: a choice where its values are known, else a line, or several where it may be given several times. */
function field(name: string, schema: z.ZodType, q: AnyQuestion): Html {
  const says = schema.description ?? "";
  const { enum: values, type } = z.toJSONSchema(schema, { io: "output" }) as { enum?: string[]; type?: string };
  const choices = name === "format" ? formatsOf(q) : type === "boolean" ? ["true", "false"] : values;
  const required = schema.safeParse(undefined).success ? "" : "required";
  if (choices)
    return html`<label
      >${name} <span>${says}</span
      ><select name="${name}" data-in="query" ${required}>
        <option value=""></option>
        ${choices.map((v) => html`<option>${v}</option>`)}
      </select></label
    >`;
  if (takesMany(schema))
    return html`<label
      >${name} <span>${says}; one a line</span
      ><textarea name="${name}" data-in="query" data-many="yes" rows="1" ${required}></textarea>
    </label>`;
  return html`<label>${name} <span>${says}</span><input name="${name}" data-in="query" ${required} /></label>`;
}
