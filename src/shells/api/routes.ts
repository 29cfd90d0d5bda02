/** The interface for programs, to be mounted at the root of a server: /api, /openapi.json, /feeds, /calendar.ics, /mcp. */
import { Hono, type Handler, type MiddlewareHandler } from "hono";
import { mcpRoutes } from "../mcp/http.ts";
import { answer, withEtag } from "./answer.ts";
import { calendarRoutes } from "./calendar.ts";
import { feedRoutes } from "./feeds.ts";
import { openapi } from "./openapi.ts";
import { problemAnswer, refuse } from "./problems.ts";
import type { ApiTools } from "./question.ts";
import { QUESTIONS } from "./questions.ts";
import { tryRoutes } from "./try-page.ts";

/** An answer is data: no browser may make a page of it, whatever it quotes. */
const inert: MiddlewareHandler = async (c, next) => {
  await next();
  c.header("x-content-type-options", "nosniff");
  c.header("content-security-policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
};

/** "/documents/{document}" as the router writes it. */
const route = (at: string): string => at.replaceAll(/\{(\w+)\}/g, ":$1");

export function apiRoutes(tools: ApiTools & { version: string }): Hono {
  const routes = new Hono();
  const description = `${JSON.stringify(openapi(QUESTIONS, tools.version))}\n`;
  for (const at of ["/api/v1/*", "/feeds/*", "/calendar.ics", "/mcp"]) routes.use(at, inert);
  routes.route("/", feedRoutes(tools));
  routes.route("/", calendarRoutes(tools));
  routes.route("/", mcpRoutes(tools));
  routes.route("/", tryRoutes(QUESTIONS));
  for (const q of QUESTIONS) {
    const at = `/api/v1${route(q.at)}`;
    routes.on(q.takes ? "POST" : "GET", at, (c) => answer(c, q, tools));
    if (q.takes) routes.all(at, wrongMethod("POST"));
  }
  routes.get("/openapi.json", inert, (c) => withEtag(c, description, { "content-type": "application/json" }));
  routes.get("/api/v1", (c) => c.redirect("/api"));
  routes.get("/api/v1/*", (c) =>
    problemAnswer(c, refuse("not-found", `There is nothing at ${c.req.path}. /openapi.json lists what there is.`)),
  );
  routes.all("/api/v1/*", wrongMethod("GET, HEAD"));
  return routes;
}

const wrongMethod =
  (allow: string): Handler =>
  (c) => {
    c.header("allow", allow);
    return problemAnswer(c, refuse("wrong-method", `${c.req.method} is not answered here, but ${allow}.`));
  };
