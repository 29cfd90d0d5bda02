/** The interface for programs, to be mounted at the root of a server: /api, /openapi.json, /feeds, /calendar.ics. */
import { Hono, type MiddlewareHandler } from "hono";
import { answer, withEtag } from "./answer.ts";
import { calendarRoutes } from "./calendar.ts";
import { feedRoutes } from "./feeds.ts";
import { openapi } from "./openapi.ts";
import { problemAnswer, refuse } from "./problems.ts";
import type { ApiTools } from "./question.ts";
import { QUESTIONS } from "./questions.ts";

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
  for (const at of ["/api/v1/*", "/feeds/*", "/calendar.ics"]) routes.use(at, inert);
  routes.route("/", feedRoutes(tools));
  routes.route("/", calendarRoutes(tools));
  for (const q of QUESTIONS) routes.get(`/api/v1${route(q.at)}`, (c) => answer(c, q, tools));
  routes.get("/openapi.json", inert, (c) => withEtag(c, description, { "content-type": "application/json" }));
  routes.get("/api/v1", (c) => c.redirect("/api"));
  routes.get("/api/v1/*", (c) =>
    problemAnswer(c, refuse("not-found", `There is nothing at ${c.req.path}. /openapi.json lists what there is.`)),
  );
  routes.all("/api/v1/*", (c) => {
    c.header("allow", "GET, HEAD");
    return problemAnswer(c, refuse("wrong-method", `${c.req.method} is not answered here.`));
  });
  return routes;
}
