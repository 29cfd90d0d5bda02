/**
 * The site: guards first, then files, the interface for programs, pages and deeds. It is a function from requests to
 * answers, so that tests need no port.
 */
import { createHash } from "node:crypto";
import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { setCookie } from "hono/cookie";
import { ArchiveError } from "../../app.ts";
import { apiRoutes } from "../api/routes.ts";
import { loadAssets } from "./assets.ts";
import { compressed, encodingFor } from "./compressed.ts";
import { newDesk } from "./desk.ts";
import { guardHeaders } from "./guard/headers.ts";
import { ownNames } from "./guard/host.ts";
import { foreign } from "./guard/origin.ts";
import { meter } from "./guard/rate.ts";
import type { Readers } from "./guard/reader.ts";
import { layout } from "./layout.ts";
import type { Asked, DeedRow, Led, PageRow, Shown } from "./page.ts";
import { DEEDS, PAGES } from "./pages.ts";
import { nothingHere, problemPage } from "./parts/problem.ts";
import { TOKEN } from "./parts/form.ts";
import type { WebTools } from "./tools.ts";

export interface SiteOptions {
  /** Names beside this machine's own under which it may be asked for. */
  names: readonly string[];
  readers: Readers;
  /** Milliseconds, for the rates. */
  clock?(): number;
  /** Who a request comes from, for the rates. */
  who?(c: Context): string;
}

/** A readout has a few pages. */
export const MOST_BYTES = 5_000_000;

/** Correcting a readout of twenty statements posts thirty times in two minutes. */
const POSTS = { most: 60, perSecond: 1 };
const HEAVY = { most: 20, perSecond: 0.5 };

export function site(tools: WebTools, options: SiteOptions): Hono {
  const { readers, clock = () => performance.now(), who = () => "one" } = options;
  const assets = loadAssets();
  const own = ownNames(options.names);
  const posts = meter(POSTS, clock);
  const desk = newDesk();
  const heavy = meter(HEAVY, clock);
  const app = new Hono();

  const page = async (c: Context, shown: Shown | Led | Response): Promise<Response> => {
    if (shown instanceof Response) return shown;
    if ("leadsTo" in shown) {
      for (const [name, value] of Object.entries(shown.remember ?? {}))
        setCookie(c, name, value, { httpOnly: true, sameSite: "Strict", path: "/", maxAge: 34_000_000 });
      return c.redirect(shown.leadsTo, 303);
    }
    const body = String(await layout(shown, assets));
    const headers = { "content-type": "text/html; charset=utf-8", "cache-control": "private, no-cache" };
    if (shown.status && shown.status !== 200) return c.body(body, shown.status, headers);
    const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
    const known = (c.req.header("if-none-match") ?? "").split(",").map((t) => t.trim());
    return known.includes(etag) ? c.body(null, 304, { ...headers, etag }) : c.body(body, 200, { ...headers, etag });
  };

  /** The same refusal for a browser as a page and for a program as its few words. */
  const refused = (c: Context, shown: Shown, words: string): Response | Promise<Response> =>
    /^\/(api\/v1|mcp|feeds)\b/.test(c.req.path) || c.req.header("parley-in-place")
      ? c.text(`${words}\n`, shown.status as 403)
      : page(c, shown);

  app.use(guardHeaders);
  app.use(compressed);
  app.use(async (c, next) => {
    if (own(c.req.header("host"))) return next();
    return c.text("This name is not this machine's. Ask under the address that parley serve printed.\n", 403);
  });
  app.use(async (c, next) => {
    if (c.req.method === "GET" || c.req.method === "HEAD") return next();
    const why = foreign(c.req.raw.headers);
    if (why) return refused(c, problemPage(403, `Nothing was changed: ${why}.`, "Use the forms on these pages."), why);
    if (!posts(who(c))) {
      c.header("retry-after", "10");
      return refused(
        c,
        problemPage(429, "More came in than can be taken at once.", "Wait ten seconds, go back and try again."),
        "More came in than can be taken at once. Wait ten seconds.",
      );
    }
    return next();
  });
  app.use(
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: (c) =>
        refused(
          c,
          problemPage(413, "What was sent is larger than five megabytes, and nothing of it was kept.", LARGE),
          `What was sent is larger than five megabytes. ${LARGE}`,
        ) as Promise<Response>,
    }),
  );

  app.get("/static/*", async (c) => {
    const found = assets.find(c.req.path.slice("/static/".length));
    if (!found) return c.text("There is no such file.\n", 404);
    const encoding = found.type === "font/woff2" ? null : encodingFor(c.req.header("accept-encoding"));
    const bytes = encoding ? await found.as(encoding) : found.bytes;
    return c.body(new Uint8Array(bytes), 200, {
      "content-type": found.type,
      "cache-control": "public, max-age=31536000, immutable",
      ...(encoding && { "content-encoding": encoding, vary: "Accept-Encoding" }),
    });
  });
  app.get("/favicon.ico", (c) => c.redirect(assets.at("parley.svg"), 301));
  app.get("/robots.txt", (c) => c.text("User-agent: *\nDisallow: /\n"));

  const asked = (c: Context): Asked => {
    const url = new URL(c.req.url);
    return {
      tools,
      path: c.req.param() as { [name: string]: string },
      query: url.searchParams,
      url,
      reader: readers.of(c),
    };
  };
  for (const row of PAGES) app.get(row.at, async (c) => page(c, await row.show(asked(c))));
  for (const row of DEEDS) app.post(row.at, async (c) => page(c, await act(c, row)));

  const act = async (c: Context, row: DeedRow): Promise<Shown | Led | Response> => {
    const said = asked(c);
    const inPlace = c.req.header("parley-in-place") !== undefined;
    const form = await c.req.formData().catch(() => null);
    const refuse = (shown: Shown, words: string): Shown | Response =>
      inPlace ? c.text(words, shown.status as 403) : shown;
    if (!form)
      return refuse(problemPage(400, "What was sent is no form.", "Go back and try again."), "This is no form.");
    if (!readers.knows(form.get(TOKEN)))
      return refuse(
        problemPage(
          403,
          "The page is older than this start of Parley.",
          "Go back, load the page again, and repeat it.",
        ),
        "This page is older than this start of Parley. Load it again.",
      );
    if (row.writes && !said.reader.writes)
      return refuse(
        problemPage(
          403,
          "Changing this archive from here wants the write token.",
          "Give it at /writing. Nothing was changed.",
        ),
        "Changing this archive from here wants the write token: give it at /writing.",
      );
    if (row.heavy && !heavy(who(c)))
      return refuse(
        problemPage(429, "More came in than can be read at once.", "Wait a moment, go back and try again."),
        "More came in than can be read at once. Wait a moment.",
      );
    return row.act({ ...said, form, desk, inPlace, proofOf: readers.proof });
  };

  app.route("/", apiRoutes(tools));
  for (const row of [...PAGES, ...DEEDS])
    app.all(row.at, (c) => {
      const allow = [
        ...(PAGES.some((p: PageRow) => p.at === row.at) ? ["GET", "HEAD"] : []),
        ...(DEEDS.some((d) => d.at === row.at) ? ["POST"] : []),
      ].join(", ");
      c.header("allow", allow);
      return page(c, problemPage(405, `This address answers ${allow}.`, "Begin at the start page."));
    });
  app.notFound((c) => page(c, nothingHere("no page at this address")) as Promise<Response>);
  app.onError((error, c) => {
    if (error instanceof ArchiveError)
      return page(c, problemPage(503, `${sentence(error.what)} ${error.safe}`, error.remedy));
    tools.fault?.(error);
    return page(
      c,
      problemPage(
        500,
        "Parley stumbled over this. Nothing in the archive was changed.",
        "Please report it with the address of this page and what you did.",
      ),
    );
  });
  return app;
}

const LARGE = "Send the text of one readout, without pictures.";

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
